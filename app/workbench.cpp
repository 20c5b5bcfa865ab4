// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include "app/convert.h"

#include <QCoreApplication>

#include <algorithm>

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

QString Workbench::method(bool hasExample) const
{
    const QString chosen = settings->get(settings::method);
    if (chosen != QLatin1String("auto"))
        return chosen;
    // The model works together with flow where the video has painted frames, and alone elsewhere.
    const std::vector<std::string>& offered = worker.hello().methods;
    const bool hasModel = std::find(offered.begin(), offered.end(), "cma") != offered.end()
        && (!settings->get(settings::model).isEmpty()
            || (worker.hello().hasBundledModel && hasExample));
    return hasModel ? QStringLiteral("cma") : QStringLiteral("flow");
}

Result<PropagationJob*> Workbench::run(const PlanQuestion& question)
{
    const Project& project = session.project();
    const Track* track = project.track(question.track);
    if (!track)
        return Error{ErrorCode::ItemMissing, {"object"}};
    if (session.document().isReadOnly())
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(session.document().file())}};
    const std::string title = toStd(Editor::titleOf(project, *track));
    const auto& annotations = project.annotations(question.track);
    const bool hasAnchor
        = std::any_of(annotations.begin(), annotations.end(), [](const auto& item) {
              return item.second.isLocked && item.second.area > 0;
          });
    RunOptions options;
    const bool hasSupport = std::any_of(project.supports().begin(), project.supports().end(),
                                        [](const auto& item) { return item.second.isActive; });
    const auto choose = [this, title, hasAnchor, hasSupport]() -> Result<QString> {
        QString chosen = method(hasAnchor || hasSupport);
        if (chosen == QLatin1String("flow") && !hasAnchor)
            return Error{ErrorCode::NothingPainted, {title}};
        return chosen;
    };
    if (worker.hello().methods.empty()
        && settings->get(settings::method) == QLatin1String("auto")) {
        options.chooseMethod = choose;
    } else {
        MW_TRY(options.method, choose());
    }
    if (plannedFrames(project, question).empty())
        return Error{ErrorCode::NothingToRun, {title}};
    options.model = settings->get(settings::model);
    options.device = settings->get(settings::device);
    options.precision = settings->get(settings::precision);
    options.propagation.windowFrames = settings->get(settings::windowFrames);
    const Video* video = project.video(track->video);
    auto job = std::make_unique<PropagationJob>(
        QCoreApplication::translate("Workbench", "%1 in %2").arg(toQt(title), toQt(video->name)),
        session, worker, question, options);
    return static_cast<PropagationJob*>(jobs.add(std::move(job)));
}

}  // namespace mw
