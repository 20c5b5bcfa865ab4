// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/propagation_job.h"

#include "app/attention.h"
#include "app/convert.h"
#include "core/project/steps.h"

#include <utility>

namespace mw {

using namespace protocol;

PropagationJob::PropagationJob(QString title, ProjectSession& session, WorkerClient& worker,
                               PlanQuestion question, RunOptions options)
    : Job(std::move(title), Lane::Worker)
    , m_session(session)
    , m_worker(worker)
    , m_project(session.isOpen() ? session.project().settings().uuid : std::string())
    , m_question(std::move(question))
    , m_options(std::move(options))
{
    if (m_session.isOpen()) {
        if (const Expression* wanted = m_session.project().expression(m_question.expression))
            m_sentence = wanted->text;
    }
    // Twenty commits a second at most, however fast the worker is.
    m_storeTimer.setSingleShot(true);
    m_storeTimer.setInterval(50);
    connect(&m_storeTimer, &QTimer::timeout, this, &PropagationJob::store);
    connect(&m_session, &ProjectSession::aboutToClose, this, [this] {
        if (state() != State::Running)
            return;
        m_worker.cancel();
        if (!isOver())
            onEnded(Error{ErrorCode::Cancelled, {}}, {});
    });
}

PropagationJob::~PropagationJob()
{
    if (m_isListening)
        m_worker.disconnect(this);
}

std::unique_ptr<Job> PropagationJob::again() const
{
    PlanQuestion rest = m_question;
    rest.expression = expressionNow();
    RunOptions options = m_options;
    if (m_run) {
        rest.finished.insert(rest.finished.begin(), m_run);
        options.chooseMethod = {};  // it has been chosen
    }
    auto next = std::make_unique<PropagationJob>(title(), m_session, m_worker, rest, options);
    next->m_project = m_project;
    return next;
}

ExpressionId PropagationJob::expressionNow() const
{
    return m_question.expression && m_session.isOpen() ? steps::findExpression(
               m_session.project(), m_question.track, m_question.expression, m_sentence)
                                                       : m_question.expression;
}

Result<RunJob> PropagationJob::makeRequest()
{
    const ProjectDocument& document = m_session.document();
    m_question.expression = expressionNow();
    MW_TRY(PropagationPlan plan, planPropagation(document.project(), document, m_question));
    const auto reference = [&](VideoId id) {
        const Video& video = *document.project().video(id);
        return VideoReference{toUtf8(steps::pathOnDisk(document.file(), video)), video.fingerprint};
    };
    RunJob request;
    request.method = toStd(m_options.method);
    request.model = toStd(m_options.model);
    request.device = toStd(m_options.device);
    request.precision = toStd(m_options.precision);
    request.query = reference(plan.video);
    request.frames = plan.frames;
    request.anchors = std::move(plan.anchors);
    request.cuts = plan.cuts;
    request.expression = plan.expressionText;
    request.options = m_options.propagation;
    m_record = {request.method, request.model, request.options.windowFrames, request.expression};
    m_record.support.emplace();
    for (PlannedSupport& support : plan.support) {
        m_record.support->push_back(
            {support.id, document.project().video(support.video)->path, support.expression});
        request.support.push_back(
            {reference(support.video), std::move(support.masks), support.expression});
    }
    if (!m_question.finished.empty())
        m_record.continues = m_question.finished.front();
    m_question.expression = plan.expression;
    // Should it be tried again, it goes on with the same sentence and the same examples.
    m_question.expressionText = plan.expressionText;
    m_question.support.emplace();
    for (const RunRecord::Support& set : *m_record.support)
        m_question.support->push_back(set.id);
    m_sentence = plan.expressionText;
    m_frames = std::move(plan.frames);
    return request;
}

void PropagationJob::start()
{
    if (!m_options.chooseMethod || !m_worker.hello().methods.empty()) {
        begin();
        return;
    }
    m_isWaiting = true;
    m_isListening = true;
    connect(&m_worker, &WorkerClient::stateChanged, this, [this](WorkerClient::State state) {
        // A worker that does not come up is tried again by the run, which then says what is wrong.
        if (state != WorkerClient::State::Ready && state != WorkerClient::State::Stopped)
            return;
        m_worker.disconnect(this);
        // Later: the worker is in the middle of greeting.
        callLater(this, [this] {
            if (std::exchange(m_isWaiting, false) && !isOver())
                begin();
        });
    });
    m_worker.warmUp();
}

void PropagationJob::begin()
{
    if (!m_session.isOpen()) {
        finish(State::Cancelled, Error{ErrorCode::Cancelled, {}});
        return;
    }
    if (m_session.project().settings().uuid != m_project) {
        finish(State::Failed, Error{ErrorCode::ItemMissing, {toStd(title())}});
        return;
    }
    if (m_options.chooseMethod) {
        auto method = m_options.chooseMethod();
        if (!method) {
            finish(State::Failed, method.error());
            return;
        }
        m_options.method = *std::move(method);
    }
    auto request = makeRequest();
    if (!request) {
        finish(State::Failed, request.error());
        return;
    }
    if (m_frames.empty()) {
        settleContinued();
        setSummary(m_question.finished.empty()
                       ? tr("Nothing to do: every frame of the range is locked.")
                       : tr("Nothing is left to do: every frame is finished or locked."));
        finish(State::Done);
        return;
    }
    Run run;
    run.id = m_session.document().newId<RunTag>();
    run.track = m_question.track;
    run.expression = m_question.expression;
    run.method = request->method;
    run.firstFrame = m_frames.front();
    run.lastFrame = m_frames.back();
    run.framesWanted = int(m_frames.size());
    run.startedAt = m_session.document().now();
    run.options = encodeRunRecord(m_record);
    if (auto begun = m_session.beginRun(run); !begun) {
        finish(State::Failed, begun.error());
        return;
    }
    m_run = run.id;
    settleContinued();
    request->job = run.id.value;

    m_isListening = true;
    connect(&m_worker, &WorkerClient::jobProgress, this, [this](const JobProgress& progress) {
        if (progress.phase != "propagate")
            setProgress(toQt(progress.phase), progress.done, progress.total);
    });
    connect(&m_worker, &WorkerClient::jobNotice, this,
            [this](const QString& text) { setSummary(text); });
    connect(&m_worker, &WorkerClient::jobMask, this, [this](const JobMask& mask) {
        AnnotatedMask item;
        item.mask = mask.result.mask;
        item.annotation.confidence = mask.result.confidence;
        item.annotation.window = mask.result.window;
        m_arrived.insert_or_assign(mask.result.frame, std::move(item));
        if (!mask.result.runnersUp.empty())
            Q_EMIT candidatesArrived(m_question.track, m_run, mask.result);
        if (!m_storeTimer.isActive())
            m_storeTimer.start();
    });
    connect(&m_worker, &WorkerClient::jobEnded, this, &PropagationJob::onEnded);
    m_worker.run(*std::move(request));
}

void PropagationJob::settleContinued()
{
    for (const RunId id : m_question.finished) {
        // Should it not be written, the run is offered once more: nothing is lost.
        if (m_session.project().run(id))
            (void)m_session.settleRun(id);
    }
}

QString PropagationJob::outcome() const
{
    QStringList parts{tr("%n frame(s)", nullptr, m_stored)};
    if (m_skipped > 0)
        parts << tr("%n locked frame(s) kept", nullptr, m_skipped);
    const RunOutcome found
        = m_session.isOpen() ? outcomeOf(m_session.project(), m_run) : RunOutcome{};
    if (found.doubtful > 0)
        parts << tr("%n need(s) attention", nullptr, found.doubtful);
    if (found.seams > 0)
        parts << tr("%n seam(s)", nullptr, found.seams);
    return parts.join(QStringLiteral(", "));
}

void PropagationJob::requestCancel()
{
    if (m_isWaiting)
        finish(State::Cancelled, Error{ErrorCode::Cancelled, {}});
    else
        m_worker.cancel();
}

Result<void> PropagationJob::storeArrived()
{
    if (m_arrived.empty() || !m_session.isOpen())
        return {};
    const std::map<FrameIndex, AnnotatedMask> arrived = std::exchange(m_arrived, {});
    MW_TRY(const int skipped, m_session.addRunMasks(m_run, arrived));
    m_skipped += skipped;
    m_stored += int(arrived.size()) - skipped;
    return {};
}

void PropagationJob::store()
{
    if (const auto stored = storeArrived(); !stored) {
        // The object is gone, or a mask does not fit its video: nothing more of this run can be
        // kept.
        m_worker.cancel();
        onEnded(stored.error(), {});
        return;
    }
    setProgress(QStringLiteral("propagate"), m_stored + m_skipped, qint64(m_frames.size()));
}

void PropagationJob::onEnded(const std::optional<Error>& workerError, const QString& method)
{
    if (isOver())
        return;
    m_worker.disconnect(this);
    m_isListening = false;
    m_storeTimer.stop();
    const auto stored = storeArrived();
    if (m_stored + m_skipped > 0)  // what came since the last time counts as well
        setProgress(QStringLiteral("propagate"), m_stored + m_skipped, qint64(m_frames.size()));
    const std::optional<Error> error
        = workerError || stored ? workerError : std::optional(stored.error());
    const RunState runState = !error          ? RunState::Done
        : error->code == ErrorCode::Cancelled ? RunState::Cancelled
                                              : RunState::Failed;
    if (m_session.isOpen())
        (void)m_session.endRun(m_run, runState, toStd(method));
    if (!error) {
        setSummary(outcome());
        finish(State::Done);
    } else if (runState == RunState::Cancelled) {
        setSummary(tr("%n frame(s) kept", nullptr, m_stored));
        finish(State::Cancelled, error);
    } else {
        setSummary(tr("%n frame(s) were saved before the failure", nullptr, m_stored));
        finish(State::Failed, error);
    }
}

}  // namespace mw
