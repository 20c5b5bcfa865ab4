// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mw {

/// One long action: a run, an import, an export. Tells how far it is, how fast, how long still.
/// Lives on the GUI thread, wherever the work itself is done.
class Job : public QObject
{
    Q_OBJECT

public:
    enum class State { Unspecified = 0, Waiting, Running, Done, Failed, Cancelled };
    Q_ENUM(State)
    /// Jobs of one lane run one after the other.
    enum class Lane {
        Unspecified = 0,
        Worker,
        Background,
        Copies  ///< Of the project as it is now: they do not wait for an export.
    };

    explicit Job(QString title, Lane lane);

    const QString& title() const { return m_title; }
    Lane lane() const { return m_lane; }
    State state() const { return m_state; }
    bool isOver() const
    {
        return m_state == State::Done || m_state == State::Failed || m_state == State::Cancelled;
    }

    const QString& phase() const { return m_phase; }  ///< A stable key, see Progress::phase.
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }  ///< 0 while unknown.
    double rate() const;  ///< Per second in this phase; 0 while unknown.
    std::optional<double> secondsLeft() const;
    qint64 elapsedMs() const;
    const std::optional<Error>& error() const { return m_error; }
    /// What came of it, or what the person should know: "120 frames, 9 need attention".
    const QString& summary() const { return m_summary; }
    /// Where the work happens: "CPU", "NVIDIA ...". Empty while unknown.
    const QString& device() const { return m_device; }

    void cancel();
    /// A fresh job that does the same, for "Retry"; null when that makes no sense.
    virtual std::unique_ptr<Job> again() const { return nullptr; }

Q_SIGNALS:
    void changed();
    void finished();  ///< Once, when the job is over.

protected:
    friend class JobQueue;
    virtual void start() = 0;
    virtual void requestCancel() = 0;

    void setProgress(const QString& phase, qint64 done, qint64 total);
    void setSummary(const QString& summary);
    void setDevice(const QString& device);
    void finish(State state, std::optional<Error> error = {});

private:
    QString m_title;
    Lane m_lane;
    State m_state = State::Waiting;
    QString m_phase;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QString m_summary;
    QString m_device;
    std::optional<Error> m_error;
    QElapsedTimer m_clock;
    QElapsedTimer m_phaseClock;
    qint64 m_phaseStart = 0;  ///< Units done when the phase began.
    qint64 m_elapsedMs = 0;  ///< Once over.
};

/// Runs a plain function on the thread pool and hands its result to the GUI thread.
template <class T>
class TaskJob final : public Job
{
public:
    using Work = std::function<Result<T>(const TaskContext&)>;
    /// Called on the GUI thread when the work went well; returns the job's summary or an error.
    using Then = std::function<Result<QString>(T&&)>;

    TaskJob(QString title, Work work, Then then, Lane lane = Lane::Background)
        : Job(std::move(title), lane)
        , m_work(std::move(work))
        , m_then(std::move(then))
    {
    }
    ~TaskJob() override { m_stop.request_stop(); }

    std::unique_ptr<Job> again() const override
    {
        return std::make_unique<TaskJob>(title(), m_work, m_then, lane());
    }

protected:
    void start() override;
    void requestCancel() override { m_stop.request_stop(); }

private:
    void conclude(Result<T> result);

    Work m_work;
    Then m_then;
    StopSource m_stop;
};

/// Forwards progress from another thread to the GUI thread, at most twenty times a second, and
/// forgets about receivers that have died. The one place where progress is thinned out.
class ProgressRelay
{
public:
    ProgressRelay(QObject* receiver,
                  std::function<void(const QString& phase, qint64 done, qint64 total)> show);
    void operator()(const Progress& progress) const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

/// Calls `function` on the GUI thread, unless `receiver`, which lives there, has died by then.
/// From any thread.
void callLater(const QPointer<QObject>& receiver, std::function<void()> function);

/// All jobs of this session. Owns them; jobs that are over stay until cleared.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    explicit JobQueue(QObject* parent = nullptr);
    ~JobQueue() override;

    /// Starts it as soon as its lane is free. Returns the job for connecting to its signals.
    Job* add(std::unique_ptr<Job> job);
    void retry(Job* job);
    void remove(Job* job);  ///< Only one that is over or waits.
    void clearFinished();
    /// Cancels everything and waits for no one.
    void cancelAll();
    /// Before the given place among the waiting jobs of its lane.
    void moveWaiting(Job* job, int places);

    /// While paused, no waiting job of the worker's lane starts.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }

    const std::vector<std::unique_ptr<Job>>& jobs() const { return m_jobs; }
    Job* running(Job::Lane lane) const;
    Job* running() const;  ///< Of the first lane that has one: what is worth showing.
    int activeCount() const;  ///< Running and waiting.

Q_SIGNALS:
    void aboutToAdd(int row);
    void added(mw::Job* job);
    void aboutToRemove(int row);
    void removed();
    void reordered();
    void changed(mw::Job* job);  ///< Also once a second while it runs.
    void finished(mw::Job* job);

private:
    void startNext();
    void tick();
    int rowOf(const Job* job) const;

    std::vector<std::unique_ptr<Job>> m_jobs;
    bool m_isPaused = false;
    QTimer m_tick;  ///< Lets the time that a running job has taken be seen to pass.
};

template <class T>
void TaskJob<T>::start()
{
    const ProgressRelay relay(this, [this](const QString& phase, qint64 done, qint64 total) {
        setProgress(phase, done, total);
    });
    TaskContext task{m_stop.get_token(), relay};
    QThreadPool::globalInstance()->start(
        [this, self = QPointer<QObject>(this), work = m_work, task = std::move(task)] {
            auto result = std::make_shared<Result<T>>(work(task));
            callLater(self, [this, result] { conclude(*std::move(result)); });
        });
}

template <class T>
void TaskJob<T>::conclude(Result<T> result)
{
    if (!result) {
        const bool isCancelled = result.error().code == ErrorCode::Cancelled;
        finish(isCancelled ? State::Cancelled : State::Failed, result.error());
        return;
    }
    const Result<QString> summary = m_then(*std::move(result));
    if (!summary) {
        finish(State::Failed, summary.error());
        return;
    }
    setSummary(*summary);
    finish(State::Done);
}

}  // namespace mw
