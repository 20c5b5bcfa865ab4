// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/protocol/messages.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <optional>

namespace mw {

/// Owns the worker process: starts it, talks to it, and survives whatever it does. One job at a
/// time.
///
/// A worker that crashes, talks nonsense or falls silent is ended, the job fails with what arrived
/// so far kept by the receiver, and the next job starts a fresh process. Lives on the GUI thread
/// and never blocks it.
class WorkerClient : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unspecified = 0,
        Stopped,
        Starting,
        Ready,
        Busy,
        Silent,  ///< Busy, but no sign of life for some seconds.
        Stopping,
    };
    Q_ENUM(State)

    struct Timing {
        int startMs = 30'000;  ///< From the start to the hello.
        int silentMs = 5'000;  ///< Without a heartbeat until the state is Silent.
        int askMs = 15'000;  ///< Without a heartbeat until unanswered() is emitted.
        int lostMs = 60'000;  ///< Without a heartbeat until the worker is given up.
        int politeMs = 2'000;  ///< From the cancel message to terminate, and from there to kill.
        int idleMs = 600'000;  ///< Without a job until the worker is stopped to free its memory.
    };

    WorkerClient(QString program, QStringList arguments, Timing timing, QObject* parent = nullptr);
    ~WorkerClient() override;

    State state() const { return m_state; }
    /// Of the running worker, or the last one. Empty before the first hello.
    const protocol::Hello& hello() const { return m_hello; }
    bool isBusy() const { return m_job.has_value(); }

    /// Starts the process ahead of the first job, which then need not wait for it.
    void warmUp();
    /// Only when not busy. Answers with jobMask(), jobProgress() and, exactly once, jobEnded().
    void run(protocol::RunJob job);
    /// The job ends within seconds, by its own doing or ours.
    void cancel();
    /// Ends the process; a running job fails.
    void stop();
    /// Ends the process at once and starts another; a running job ends as if it were cancelled.
    void restart();
    /// A silent worker is given the whole time again before it is given up.
    void keepWaiting();

Q_SIGNALS:
    void stateChanged(mw::WorkerClient::State state);
    void jobProgress(const mw::protocol::JobProgress& progress);
    void jobMask(const mw::protocol::JobMask& mask);
    void jobNotice(const QString& text);
    /// `error` is empty when all went well; its code is Cancelled after cancel().
    void jobEnded(const std::optional<mw::Error>& error, const QString& method);
    /// It has been silent so long that a person should decide what to do. Once for each silence.
    void unanswered();
    /// What the worker says about itself, line by line.
    void logLine(const QString& line);

private:
    void start();
    void send(const protocol::Request& request);
    void readEvents();
    void readLog();
    void handle(const protocol::Event& event);
    void endJob(std::optional<Error> error, const QString& method = {});
    void fail(Error error);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void setState(State state);
    void lookForLife();

    QString m_program;
    QStringList m_arguments;
    Timing m_timing;
    std::unique_ptr<QProcess> m_process;
    protocol::FrameReader m_reader;
    protocol::Hello m_hello;
    State m_state = State::Stopped;
    std::optional<protocol::RunJob> m_job;
    bool m_isSent = false;  ///< The job has been sent to the process that runs now.
    bool m_isCancelled = false;
    QByteArray m_logTail;  ///< An unfinished line.
    QTimer m_silence;  ///< Since the last sign of life.
    QTimer m_ask;  ///< Since the state is Silent.
    QTimer m_patience;  ///< Escalates a cancel.
    QTimer m_idle;
};

}  // namespace mw
