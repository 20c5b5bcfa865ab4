// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include "app/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace mw {

Workbench::Workbench(std::unique_ptr<Settings> s, Worker w)
    : workerProgram(w.program)
    , settings(std::move(s))
    , worker(w.program, w.arguments, w.timing)
    , editor(session)
    , media(session, *settings, jobs)
    , player(editor, media)
{
    editor.setOverlayPercent(settings->get(settings::overlayPercent));
    editor.setPalette(objectPaletteFromName(toStd(settings->get(settings::objectPalette))));
    // Also for jobs that are tried again.
    QObject::connect(&jobs, &JobQueue::added, &editor, [this](Job* job) {
        if (auto* run = qobject_cast<PropagationJob*>(job))
            QObject::connect(run, &PropagationJob::candidatesArrived, &editor,
                             [this](TrackId track, RunId id, const PropagatedMask& mask) {
                                 editor.candidates().add(track, id, mask.frame, mask.window,
                                                         mask.mask, mask.confidence,
                                                         mask.runnersUp);
                                 Q_EMIT editor.candidatesChanged();
                             });
    });
    QObject::connect(&worker, &WorkerClient::logLine, &log, [this](const QString& line) {
        log.add(LogLevel::Info, QStringLiteral("worker"), line);
    });
    QObject::connect(&jobs, &JobQueue::finished, &log, [this](Job* job) {
        const bool isFailed = job->state() == Job::State::Failed && job->error();
        log.add(isFailed ? LogLevel::Warning : LogLevel::Info, QStringLiteral("jobs"),
                job->title() + QStringLiteral(": ")
                    + (isFailed ? toQt(describe(*job->error())) + QLatin1Char(' ')
                               + toQt(job->error()->detail)
                                : job->summary()));
    });
    // What the worker can do has to be known when the first run is asked for.
    QObject::connect(&session, &ProjectSession::opened, &worker, &WorkerClient::warmUp);
    editor.setPaintOver(PaintOver(std::clamp(settings->get(settings::paintOver), 1, 3)));
}

Workbench::~Workbench()
{
    // Jobs hold on to the session and the worker.
    jobs.cancelAll();
    session.close();
}

QString Workbench::method(bool hasExample, const RunChoice& choice) const
{
    const QString chosen = choice.method.value_or(settings->get(settings::method));
    if (chosen != QLatin1String("auto"))
        return chosen;
    // The model works together with flow where the video has painted frames, and alone elsewhere.
    const std::vector<std::string>& offered = worker.hello().methods;
    const bool hasModel = std::find(offered.begin(), offered.end(), "cma") != offered.end()
        && (!choice.model.value_or(settings->get(settings::model)).isEmpty()
            || (worker.hello().hasBundledModel && hasExample));
    return hasModel ? QStringLiteral("cma") : QStringLiteral("flow");
}

namespace {

bool isPainted(const Project& project, TrackId track)
{
    const auto& annotations = project.annotations(track);
    return std::any_of(annotations.begin(), annotations.end(), [](const auto& item) {
        return item.second.isLocked && item.second.area > 0;
    });
}

}  // namespace

Result<PropagationJob*> Workbench::run(const PlanQuestion& question, const RunChoice& choice)
{
    const Project& project = session.project();
    const Track* track = project.track(question.track);
    if (!track)
        return Error{ErrorCode::ItemMissing, {"object"}};
    if (session.document().isReadOnly())
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(session.document().file())}};
    const std::string title = toStd(Editor::titleOf(project, *track));
    const bool hasAnchor = isPainted(project, question.track);
    const bool hasSupport
        = !(question.support ? *question.support : supportFor(project, *track)).empty();
    RunOptions options;
    const auto choose = [this, title, hasAnchor, hasSupport, choice]() -> Result<QString> {
        QString chosen = method(hasAnchor || hasSupport, choice);
        if (chosen == QLatin1String("flow") && !hasAnchor)
            return Error{ErrorCode::NothingPainted, {title}};
        return chosen;
    };
    if (worker.hello().methods.empty()
        && choice.method.value_or(settings->get(settings::method)) == QLatin1String("auto")) {
        options.chooseMethod = choose;
    } else {
        MW_TRY(options.method, choose());
    }
    if (plannedFrames(project, question).empty())
        return Error{ErrorCode::NothingToRun, {title}};
    options.model = choice.model.value_or(settings->get(settings::model));
    options.device = settings->get(settings::device);
    options.precision = settings->get(settings::precision);
    options.propagation.windowFrames
        = choice.windowFrames.value_or(settings->get(settings::windowFrames));
    const Video* video = project.video(track->video);
    auto job = std::make_unique<PropagationJob>(
        QCoreApplication::translate("Workbench", "%1 in %2").arg(toQt(title), toQt(video->name)),
        session, worker, question, options);
    return static_cast<PropagationJob*>(jobs.add(std::move(job)));
}

Result<PropagationJob*> Workbench::resume(RunId id)
{
    const Project& project = session.project();
    const Run* run = project.run(id);
    if (!run)
        return Error{ErrorCode::ItemMissing, {"run " + std::to_string(id.value)}};
    const RunRecord record = decodeRunRecord(run->options);
    RunChoice choice;
    if (!record.method.empty()) {
        choice.method = toQt(record.method);
        choice.model = toQt(record.model);
    }
    if (record.windowFrames > 0)
        choice.windowFrames = record.windowFrames;
    const PlanQuestion rest = remainderOf(project, *run);
    if (project.track(run->track) && plannedFrames(project, rest).empty()) {
        // It had everything but the last word, or a person has done the rest.
        MW_TRY_VOID(session.settleRun(id));
        return nullptr;
    }
    return this->run(rest, choice);
}

Batch Workbench::runEach(const std::vector<TrackId>& tracks)
{
    const Project& project = session.project();
    std::set<TrackId> queued;
    for (const auto& job : jobs.jobs()) {
        const auto* other = qobject_cast<const PropagationJob*>(job.get());
        if (other && !other->isOver())
            queued.insert(other->track());
    }
    Batch batch;
    for (const TrackId id : tracks) {
        const Track* track = project.track(id);
        if (!track)
            continue;
        Batch::Reason reason = Batch::Reason::Unspecified;
        if (track->isProtected) {
            reason = Batch::Reason::Protected;
        } else if (queued.contains(id)) {
            reason = Batch::Reason::Queued;
        } else if (!isPainted(project, id) && supportFor(project, *track).empty()) {
            reason = Batch::Reason::NothingPainted;
        } else if (const auto job = run({id, RunScope::WholeClip}); job) {
            ++batch.queued;
        } else if (job.error().code == ErrorCode::NothingPainted) {
            reason = Batch::Reason::NothingPainted;  // and optical flow finds nothing by examples
        } else if (job.error().code == ErrorCode::NothingToRun) {
            reason = Batch::Reason::NothingToDo;
        } else {
            batch.problem = job.error();
            break;
        }
        if (reason != Batch::Reason::Unspecified)
            batch.leftOut.push_back({id, reason});
    }
    return batch;
}

void Workbench::restartWorker()
{
    const QPointer<Job> interrupted = jobs.running(Job::Lane::Worker);
    worker.restart();
    if (!interrupted || !interrupted->isOver())
        return;
    jobs.retry(interrupted);
    // It goes on before those that waited for it.
    jobs.moveWaiting(jobs.jobs().back().get(), -int(jobs.jobs().size()));
}

}  // namespace mw
