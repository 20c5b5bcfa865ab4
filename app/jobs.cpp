// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/jobs.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace mw {

void callLater(const QPointer<QObject>& receiver, std::function<void()> function)
{
    // The application outlives the pool's threads; whether the receiver still lives is looked up on
    // its own thread, where it cannot die meanwhile.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [receiver, function = std::move(function)] {
            if (receiver)
                function();
        },
        Qt::QueuedConnection);
}

// ---- ProgressRelay

struct ProgressRelay::Shared {
    QPointer<QObject> receiver;
    std::function<void(const QString&, qint64, qint64)> show;
    std::atomic<std::int64_t> shownAtMs = 0;
};

ProgressRelay::ProgressRelay(QObject* receiver,
                             std::function<void(const QString&, qint64, qint64)> show)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->receiver = receiver;
    m_shared->show = std::move(show);
}

void ProgressRelay::operator()(const Progress& progress) const
{
    using namespace std::chrono;
    const std::int64_t now
        = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    std::int64_t before = m_shared->shownAtMs;
    const bool isLast = progress.total > 0 && progress.done == progress.total;
    if (now - before < 50 && !isLast)
        return;
    m_shared->shownAtMs = now;
    callLater(m_shared->receiver,
              [shared = m_shared,
               phase = QString::fromUtf8(progress.phase.data(), qsizetype(progress.phase.size())),
               done = progress.done, total = progress.total] { shared->show(phase, done, total); });
}

// ---- Job

namespace {

constexpr Job::Lane kLanes[] = {Job::Lane::Worker, Job::Lane::Background, Job::Lane::Copies};

}  // namespace

Job::Job(QString title, Lane lane)
    : m_title(std::move(title))
    , m_lane(lane)
{
}

double Job::rate() const
{
    const double seconds
        = double(m_phaseClock.isValid() && !isOver() ? m_phaseClock.elapsed() : 0) / 1000;
    return seconds > 0.3 ? double(m_done - m_phaseStart) / seconds : 0;
}

std::optional<double> Job::secondsLeft() const
{
    const double perSecond = rate();
    if (m_total <= 0 || perSecond <= 0 || isOver())
        return std::nullopt;
    return double(m_total - m_done) / perSecond;
}

qint64 Job::elapsedMs() const
{
    return isOver() ? m_elapsedMs : m_clock.isValid() ? m_clock.elapsed() : 0;
}

void Job::cancel()
{
    if (m_state == State::Waiting)
        finish(State::Cancelled, Error{ErrorCode::Cancelled, {}});
    else if (m_state == State::Running)
        requestCancel();
}

void Job::setProgress(const QString& phase, qint64 done, qint64 total)
{
    if (isOver())
        return;
    if (phase != m_phase) {
        m_phase = phase;
        m_phaseStart = done;
        m_phaseClock.start();
    }
    m_done = done;
    m_total = total;
    Q_EMIT changed();
}

void Job::setSummary(const QString& summary)
{
    m_summary = summary;
    Q_EMIT changed();
}

void Job::setDevice(const QString& device)
{
    if (m_device == device)
        return;
    m_device = device;
    Q_EMIT changed();
}

void Job::finish(State state, std::optional<Error> error)
{
    if (isOver())
        return;
    m_elapsedMs = elapsedMs();
    m_state = state;
    m_error = std::move(error);
    Q_EMIT changed();
    Q_EMIT finished();
}

// ---- JobQueue

JobQueue::JobQueue(QObject* parent)
    : QObject(parent)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &JobQueue::tick);
}

JobQueue::~JobQueue() = default;

void JobQueue::tick()
{
    bool isAnyRunning = false;
    for (const Job::Lane lane : kLanes) {
        if (Job* job = running(lane)) {
            isAnyRunning = true;
            Q_EMIT changed(job);
        }
    }
    if (!isAnyRunning)
        m_tick.stop();
}

int JobQueue::rowOf(const Job* job) const
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(),
                                 [job](const auto& owned) { return owned.get() == job; });
    return it == m_jobs.end() ? -1 : int(it - m_jobs.begin());
}

Job* JobQueue::add(std::unique_ptr<Job> job)
{
    Job* added = job.get();
    Q_EMIT aboutToAdd(int(m_jobs.size()));
    m_jobs.push_back(std::move(job));
    Q_EMIT this->added(added);
    connect(added, &Job::changed, this, [this, added] { Q_EMIT changed(added); });
    connect(added, &Job::finished, this, [this, added] {
        Q_EMIT finished(added);
        // Later: the job's own function is still on the stack.
        callLater(this, [this] { startNext(); });
    });
    callLater(this, [this] { startNext(); });
    return added;
}

Job* JobQueue::running(Job::Lane lane) const
{
    for (const auto& job : m_jobs) {
        if (job->lane() == lane && job->state() == Job::State::Running)
            return job.get();
    }
    return nullptr;
}

Job* JobQueue::running() const
{
    for (const Job::Lane lane : kLanes) {
        if (Job* job = running(lane))
            return job;
    }
    return nullptr;
}

int JobQueue::activeCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
                             [](const auto& job) { return !job->isOver(); }));
}

void JobQueue::startNext()
{
    for (const Job::Lane lane : kLanes) {
        if (running(lane) || (lane == Job::Lane::Worker && m_isPaused))
            continue;
        const auto next = std::find_if(m_jobs.begin(), m_jobs.end(), [lane](const auto& job) {
            return job->lane() == lane && job->state() == Job::State::Waiting;
        });
        if (next == m_jobs.end())
            continue;
        Job* job = next->get();
        job->m_state = Job::State::Running;
        job->m_clock.start();
        m_tick.start();
        Q_EMIT job->changed();
        job->start();
    }
}

void JobQueue::retry(Job* job)
{
    if (std::unique_ptr<Job> again = job->again())
        add(std::move(again));
}

void JobQueue::remove(Job* job)
{
    const int row = rowOf(job);
    if (row < 0 || job->state() == Job::State::Running)
        return;
    Q_EMIT aboutToRemove(row);
    // Not deleted at once: it may be the sender of the signal we are called from.
    m_jobs[std::size_t(row)].release()->deleteLater();
    m_jobs.erase(m_jobs.begin() + row);
    Q_EMIT removed();
}

void JobQueue::clearFinished()
{
    for (std::size_t row = m_jobs.size(); row-- > 0;) {
        if (m_jobs[row]->isOver())
            remove(m_jobs[row].get());
    }
}

void JobQueue::cancelAll()
{
    // Waiting ones first, so that none of them starts when the running one ends.
    for (const Job::State state : {Job::State::Waiting, Job::State::Running}) {
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            if (m_jobs[i]->state() == state)
                m_jobs[i]->cancel();
        }
    }
}

void JobQueue::moveWaiting(Job* job, int places)
{
    int row = rowOf(job);
    const int direction = places < 0 ? -1 : 1;
    for (int i = 0; i != places && row >= 0; i += direction) {
        const int other = row + direction;
        if (other < 0 || other >= int(m_jobs.size())
            || m_jobs[std::size_t(other)]->state() != Job::State::Waiting)
            break;
        std::swap(m_jobs[std::size_t(row)], m_jobs[std::size_t(other)]);
        row = other;
    }
    Q_EMIT reordered();
}

void JobQueue::setPaused(bool paused)
{
    m_isPaused = paused;
    startNext();
}

}  // namespace mw
