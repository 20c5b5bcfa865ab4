// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/worker_client.h"

#include "app/convert.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace mw {

using namespace protocol;

WorkerClient::WorkerClient(QString program, QStringList arguments, Timing timing, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_timing(timing)
{
    m_silence.setSingleShot(true);
    m_ask.setSingleShot(true);
    m_patience.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &WorkerClient::lookForLife);
    connect(&m_ask, &QTimer::timeout, this, &WorkerClient::unanswered);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_process)
            return;
        if (m_state != State::Stopping) {
            setState(State::Stopping);
            m_process->terminate();
            m_patience.start(m_timing.politeMs);
        } else {
            m_process->kill();
        }
    });
    connect(&m_idle, &QTimer::timeout, this, &WorkerClient::stop);
}

WorkerClient::~WorkerClient()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    m_process->kill();
    m_process->waitForFinished(1000);
}

void WorkerClient::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state == State::Silent)
        m_ask.start(std::max(0, m_timing.askMs - m_timing.silentMs));
    else
        m_ask.stop();
    Q_EMIT stateChanged(state);
}

void WorkerClient::warmUp()
{
    if (!m_process)
        start();
}

void WorkerClient::start()
{
    m_reader = {};
    m_logTail.clear();
    m_isSent = false;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &WorkerClient::readEvents);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &WorkerClient::readLog);
    connect(m_process.get(), &QProcess::finished, this, &WorkerClient::onFinished);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail({ErrorCode::WorkerLost,
                  {toStd(QFileInfo(m_program).fileName())},
                  "it cannot be started"});
    });
    setState(State::Starting);
    m_silence.start(m_timing.startMs);
    m_process->start(m_program, m_arguments);
}

void WorkerClient::run(RunJob job)
{
    Q_ASSERT(!m_job);
    m_job = std::move(job);
    m_isSent = false;
    m_isCancelled = false;
    m_idle.stop();
    if (m_state == State::Ready) {
        send(*m_job);
        m_isSent = true;
        setState(State::Busy);
    } else if (!m_process) {
        start();
    }
    // Starting: sent after the hello. Stopping: sent to the next process.
}

void WorkerClient::cancel()
{
    if (!m_job || m_isCancelled)
        return;
    m_isCancelled = true;
    if (!m_isSent) {
        endJob(Error{ErrorCode::Cancelled, {}});
        return;
    }
    send(CancelJob{m_job->job});
    m_patience.start(m_timing.politeMs);
}

void WorkerClient::stop()
{
    if (!m_process || m_state == State::Stopping)
        return;
    send(Quit{});
    m_process->closeWriteChannel();
    setState(State::Stopping);
    m_patience.start(m_timing.politeMs);
}

void WorkerClient::restart()
{
    // Not politely: it is asked for when there is no answer.
    m_isCancelled = m_job.has_value();
    fail({ErrorCode::Cancelled, {}});
    // Unless somebody who heard of it has given it something to do.
    if (!m_process)
        start();
}

void WorkerClient::keepWaiting()
{
    if (m_state == State::Silent)
        m_silence.start(m_timing.lostMs);
}

void WorkerClient::send(const Request& request)
{
    const std::string bytes = toWire(encode(request));
    m_process->write(bytes.data(), qint64(bytes.size()));
}

void WorkerClient::readLog()
{
    m_logTail += m_process->readAllStandardError();
    for (qsizetype end = m_logTail.indexOf('\n'); end >= 0; end = m_logTail.indexOf('\n')) {
        Q_EMIT logLine(QString::fromUtf8(m_logTail.left(end)));
        m_logTail.remove(0, end + 1);
    }
    // A worker that babbles without line ends must not fill our memory.
    if (m_logTail.size() > 65536)
        m_logTail.clear();
}

void WorkerClient::readEvents()
{
    if (!m_process)
        return;
    const QByteArray bytes = m_process->readAllStandardOutput();
    m_reader.append({bytes.constData(), std::size_t(bytes.size())});
    for (;;) {
        auto message = m_reader.next();
        if (!message) {
            fail(std::move(message).error());
            return;
        }
        if (!*message)
            return;
        const auto event = decodeEvent(**message);
        if (!event) {
            fail(event.error());
            return;
        }
        handle(*event);
        if (!m_process)
            return;
    }
}

void WorkerClient::handle(const Event& event)
{
    m_silence.start(m_timing.silentMs);
    if (m_state == State::Silent)
        setState(State::Busy);

    if (const auto* hello = std::get_if<Hello>(&event)) {
        if (m_state != State::Starting)
            return;
        if (hello->version != kVersion) {
            fail({ErrorCode::WorkerProtocol,
                  {hello->program},
                  "protocol version " + std::to_string(hello->version)});
            return;
        }
        m_hello = *hello;
        setState(State::Ready);
        if (m_job) {
            send(*m_job);
            m_isSent = true;
            setState(State::Busy);
        } else {
            m_idle.start(m_timing.idleMs);
        }
        return;
    }
    if (!m_job || !m_isSent)
        return;  // a late message of a job that has ended
    if (const auto* progress = std::get_if<JobProgress>(&event)) {
        if (progress->job == m_job->job)
            Q_EMIT jobProgress(*progress);
    } else if (const auto* mask = std::get_if<JobMask>(&event)) {
        if (mask->job == m_job->job)
            Q_EMIT jobMask(*mask);
    } else if (const auto* notice = std::get_if<JobNotice>(&event)) {
        if (notice->job == m_job->job)
            Q_EMIT jobNotice(toQt(notice->text));
    } else if (const auto* done = std::get_if<JobDone>(&event)) {
        if (done->job == m_job->job) {
            setState(State::Ready);
            endJob({}, toQt(done->method));
        }
    } else if (const auto* failed = std::get_if<JobFailed>(&event)) {
        if (failed->job == m_job->job) {
            setState(State::Ready);
            endJob(failed->error);
        }
    }
}

void WorkerClient::endJob(std::optional<Error> error, const QString& method)
{
    if (!m_job)
        return;
    m_job.reset();
    if (m_state != State::Stopping)
        m_patience.stop();
    if (m_state == State::Ready)
        m_idle.start(m_timing.idleMs);
    Q_EMIT jobEnded(error, method);
}

void WorkerClient::fail(Error error)
{
    // Deferred deletion: we may be inside one of the process's signals.
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        QProcess* process = m_process.release();
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        if (process->state() == QProcess::NotRunning)
            process->deleteLater();
    }
    m_silence.stop();
    m_patience.stop();
    m_idle.stop();
    setState(State::Stopped);
    if (m_isCancelled)
        error = {ErrorCode::Cancelled, {}};
    endJob(std::move(error));
}

void WorkerClient::onFinished(int exitCode, QProcess::ExitStatus status)
{
    readEvents();
    if (!m_process)
        return;
    readLog();
    const std::string how
        = status == QProcess::CrashExit ? "it crashed" : "exit status " + std::to_string(exitCode);
    const bool wasStopping = m_state == State::Stopping;
    const bool isJobLost = m_job && m_isSent;
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    m_silence.stop();
    m_patience.stop();
    setState(State::Stopped);
    if (isJobLost || (m_job && !wasStopping))
        endJob(m_isCancelled ? Error{ErrorCode::Cancelled, {}}
                             : Error{ErrorCode::WorkerLost, {}, how});
    else if (m_job)
        start();  // the job was given to us while the old process was on its way out
}

void WorkerClient::lookForLife()
{
    switch (m_state) {
    case State::Starting:
        fail({ErrorCode::WorkerSilent, {}, "no hello"});
        break;
    case State::Busy:
    case State::Ready:
        if (m_job)
            setState(State::Silent);
        m_silence.start(m_timing.lostMs - m_timing.silentMs);
        break;
    case State::Silent:
        fail({ErrorCode::WorkerSilent, {}, "no heartbeat"});
        break;
    default:
        break;
    }
}

}  // namespace mw
