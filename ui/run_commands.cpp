// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the main window does about runs: starting one or many, what came of them, those that were
// interrupted, and a worker that falls silent.
#include "app/attention.h"
#include "app/convert.h"
#include "app/sample_job.h"
#include "ui/canvas/canvas.h"
#include "ui/dialogs/run_dialog.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/texts.h"
#include "ui/work_area.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw {

namespace {

const QString kSilentKey = QStringLiteral("worker-silent");
constexpr std::size_t kMostNamed = 3;

QString placeOf(const Project& project, const Track& track)
{
    return QCoreApplication::translate("Workbench", "%1 in %2")
        .arg(Editor::titleOf(project, track), toQt(project.video(track.video)->name));
}

/// "a, b, c and 4 more"
QString listed(QStringList names)
{
    const qsizetype more = names.size() - qsizetype(kMostNamed);
    if (more <= 0)
        return names.join(QStringLiteral(", "));
    return names.mid(0, kMostNamed).join(QStringLiteral(", "))
        + MainWindow::tr(" and %n more", nullptr, int(more));
}

QString leftOutText(Batch::Reason reason, int count)
{
    switch (reason) {
    case Batch::Reason::Protected:
        return MainWindow::tr("%n protected", nullptr, count);
    case Batch::Reason::Queued:
        return MainWindow::tr("%n already in the queue", nullptr, count);
    case Batch::Reason::NothingPainted:
        return MainWindow::tr("%n with nothing painted and no example", nullptr, count);
    case Batch::Reason::NothingToDo:
        return MainWindow::tr("%n with every frame locked", nullptr, count);
    case Batch::Reason::Unspecified:
        break;
    }
    return {};
}

}  // namespace

void MainWindow::connectRunActions()
{
    const auto on = [this](const char* id, auto&& act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on("run.dialog", [this] { openRunDialog(); });
    on("run.forward", [this] { startRun(RunScope::Forward); });
    on("run.backward", [this] { startRun(RunScope::Backward); });
    on("run.both", [this] { startRun(RunScope::Both); });
    on("run.clip", [this] { startRun(RunScope::WholeClip); });
    on("run.video", [this] { runEach(tracksOfVideo()); });
    on("run.class", [this] { runEach(tracksOfClass()); });
    on("run.selected", [this] { runEach(m_projectPanel->selectedTracks()); });
    on("run.project", [this] { runEach(allTracks()); });
    on("run.cancel", [this] { cancelJob(); });
    on("run.remove", [this] { removeLastRun(); });
    on("worker.restart", [this] { restartWorker(); });
    connect(&m_bench.worker, &WorkerClient::unanswered, this, &MainWindow::askAboutWorker);
    connect(&m_bench.worker, &WorkerClient::stateChanged, this, [this](WorkerClient::State state) {
        if (state != WorkerClient::State::Silent)
            m_work->notices().remove(kSilentKey);
    });
}

// ---- Starting

void MainWindow::startRun(RunScope scope)
{
    const Editor& editor = m_bench.editor;
    if (!editor.track())
        return;
    m_expression->store();
    PlanQuestion question{editor.trackId(), scope, editor.frame()};
    if (const Expression* expression = editor.expression())
        question.expression = expression->id;
    if (scope != RunScope::WholeClip) {
        question.first = editor.inPoint();
        question.last = editor.outPoint();
        // Both ends say which frames are meant, wherever the shown one is.
        if (question.first && question.last && scope == RunScope::Both)
            question.scope = RunScope::Range;
    }
    const bool isLimited = question.first || question.last;
    if (isLimited && plannedFrames(m_bench.session.project(), question).empty()) {
        m_work->notices().show(
            {Notice::Kind::Warning,
             tr("Nothing to run in that direction inside the range."),
             tr("Runs stay between its start (I) and its end (O)."),
             {{tr("Clear the range"), [this] { m_actions["range.clear"]->trigger(); }}},
             QStringLiteral("range")});
        return;
    }
    const Result<PropagationJob*> job = m_bench.run(question);
    if (!job)
        m_work->notices().show(job.error());
}

void MainWindow::openRunDialog()
{
    if (!m_bench.editor.track())
        return;
    m_expression->store();
    if (!m_runDialog) {
        m_runDialog = new RunDialog(m_bench, *m_prompts, this);
        m_runDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_runDialog->show();
    m_runDialog->raise();
    m_runDialog->activateWindow();
}

std::vector<TrackId> MainWindow::tracksOfVideo() const
{
    std::vector<TrackId> tracks;
    for (const Track* track : m_bench.session.project().tracksOf(m_bench.editor.videoId()))
        tracks.push_back(track->id);
    return tracks;
}

std::vector<TrackId> MainWindow::tracksOfClass() const
{
    const Track* current = m_bench.editor.track();
    std::vector<TrackId> tracks;
    for (const TrackId id : allTracks()) {
        if (current && current->category
            && m_bench.session.project().track(id)->category == current->category)
            tracks.push_back(id);
    }
    return tracks;
}

std::vector<TrackId> MainWindow::allTracks() const
{
    const Project& project = m_bench.session.project();
    std::vector<TrackId> tracks;
    for (const auto& [id, video] : project.videos()) {
        for (const Track* track : project.tracksOf(id))
            tracks.push_back(track->id);
    }
    return tracks;
}

void MainWindow::runEach(const std::vector<TrackId>& tracks)
{
    m_expression->store();
    const Batch batch = m_bench.runEach(tracks);
    if (batch.problem) {
        m_work->notices().show(*batch.problem);
        return;
    }
    const Project& project = m_bench.session.project();
    QStringList reasons;
    for (const Batch::Reason reason : {Batch::Reason::NothingPainted, Batch::Reason::NothingToDo,
                                       Batch::Reason::Protected, Batch::Reason::Queued}) {
        QStringList names;
        for (const Batch::LeftOut& item : batch.leftOut) {
            if (item.reason == reason)
                names << placeOf(project, *project.track(item.track));
        }
        if (!names.isEmpty())
            reasons << tr("%1 (%2)").arg(leftOutText(reason, int(names.size())), listed(names));
    }
    const QString leftOut = reasons.isEmpty()
        ? QString()
        : tr("Left out: %1.").arg(reasons.join(QStringLiteral("; ")));
    const auto kind = batch.queued > 0 ? Notice::Kind::Good : Notice::Kind::Warning;
    m_work->notices().show({kind,
                            batch.queued > 0     ? tr("%n run(s) queued.", nullptr, batch.queued)
                                : tracks.empty() ? tr("There is no object to run on.")
                                                 : tr("No run was queued."),
                            leftOut,
                            {},
                            QStringLiteral("batch")});
}

// ---- Ending

void MainWindow::cancelJob()
{
    if (Job* job = m_bench.jobs.running()) {
        job->cancel();
        return;
    }
    // One that was asked for a moment ago has not begun.
    for (const auto& job : m_bench.jobs.jobs()) {
        if (!job->isOver()) {
            job->cancel();
            return;
        }
    }
}

void MainWindow::removeRuns(const std::vector<RunId>& runs)
{
    if (const auto removed = m_bench.session.removeRuns(runs); !removed)
        m_work->notices().show(removed.error());
}

void MainWindow::removeLastRun()
{
    const Project& project = m_bench.session.project();
    const TrackId track = m_bench.editor.trackId();
    const auto& annotations = project.annotations(track);
    const auto has = [&](RunId run) {
        return std::any_of(annotations.begin(), annotations.end(), [run](const auto& item) {
            return item.second.run == run && !item.second.isLocked;
        });
    };
    for (auto it = project.runs().rbegin(); it != project.runs().rend(); ++it) {
        if (it->second.track == track && it->second.state != RunState::Running && has(it->first)) {
            removeRuns({it->first});
            return;
        }
    }
    m_work->notices().show({Notice::Kind::Info,
                            tr("There is no run to remove for this object."),
                            {},
                            {},
                            QStringLiteral("no-run")});
}

void MainWindow::reviewRun(RunId id, FrameIndex frame)
{
    const Run* run = m_bench.session.isOpen() ? m_bench.session.project().run(id) : nullptr;
    const Track* track = run ? m_bench.session.project().track(run->track) : nullptr;
    if (!track)
        return;
    m_bench.player.pause();
    m_bench.editor.setVideo(track->video);
    m_bench.editor.setTrack(run->track);
    setWorkspace(Workspace::Review);
    m_bench.editor.setFrame(frame);
    m_work->canvas().setFocus();
}

void MainWindow::onJobAdded(Job* job)
{
    showJob();
    if (auto* sample = qobject_cast<SampleJob*>(job))
        connect(sample, &SampleJob::aboutToReplace, this, [this] {
            if (isSampleOpen())
                m_bench.session.close();
        });
}

void MainWindow::onJobFinished(Job* job)
{
    showJob();
    if (const auto* sample = qobject_cast<const SampleJob*>(job)) {
        onSampleMade(*sample);
        return;
    }
    const auto* run = qobject_cast<const PropagationJob*>(job);
    if (job->state() == Job::State::Failed) {
        const QString safe = run && job->done() > 0
            ? tr("%n finished frame(s) were kept.", nullptr, int(job->done()))
            : QString();
        const QPointer<Job> again = job;
        m_work->notices().show(*job->error(), safe, {{tr("Try again"), [this, again] {
                                                          if (again)
                                                              m_bench.jobs.retry(again);
                                                      }}});
    } else if (run && job->state() == Job::State::Done) {
        std::vector<Notice::Button> buttons;
        const RunId id = run->run();
        const RunOutcome outcome
            = m_bench.session.isOpen() ? outcomeOf(m_bench.session.project(), id) : RunOutcome{};
        if (outcome.first)
            buttons.push_back(
                {tr("Review"), [this, id, frame = *outcome.first] { reviewRun(id, frame); }});
        if (outcome.frames > 0)
            buttons.push_back({tr("Undo run"), [this, id] { removeRuns({id}); }});
        m_work->notices().show({Notice::Kind::Good, job->title(), job->summary(),
                                std::move(buttons), QStringLiteral("run")});
    } else if (!run && job->state() == Job::State::Done) {
        m_work->notices().show({Notice::Kind::Good, job->title(), job->summary(), {}, {}});
    }
}

// ---- The worker

void MainWindow::restartWorker()
{
    const bool wasRunning = m_bench.jobs.running(Job::Lane::Worker) != nullptr;
    m_bench.restartWorker();
    m_work->notices().show({Notice::Kind::Info,
                            tr("The worker was restarted."),
                            wasRunning ? tr("The run goes on where it was.") : QString(),
                            {},
                            QStringLiteral("restarted")});
}

void MainWindow::askAboutWorker()
{
    m_work->notices().show(
        {Notice::Kind::Warning,
         tr("The worker does not answer."),
         tr("Every frame that is finished is safe. A restarted worker goes on with the others."),
         {{tr("Restart worker"), [this] { restartWorker(); }},
          {tr("Wait"), [this] { m_bench.worker.keepWaiting(); }}},
         kSilentKey});
}

// ---- Runs that the program's end cut off

void MainWindow::showInterruptedRuns()
{
    if (m_bench.session.document().isReadOnly())
        return;
    const Project& project = m_bench.session.project();
    const std::vector<RunId> runs = m_bench.session.document().interruptedRuns();
    if (runs.empty())
        return;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(runs.size(), kMostNamed); ++i) {
        const Run& run = *project.run(runs[i]);
        lines << tr("%1: %2 of %3 frames finished")
                     .arg(placeOf(project, *project.track(run.track)))
                     .arg(run.framesDone)
                     .arg(run.framesWanted);
    }
    if (runs.size() > kMostNamed)
        lines << tr("and %n more", nullptr, int(runs.size() - kMostNamed));
    const QString resume = runs.size() == 1 ? tr("Resume") : tr("Resume all");
    m_work->notices().show({Notice::Kind::Warning,
                            tr("%n run(s) were interrupted.", nullptr, int(runs.size())),
                            lines.join(QLatin1Char('\n')),
                            {{resume, [this, runs] { resumeRuns(runs); }},
                             {tr("Keep frames"), [this, runs] { keepRuns(runs); }},
                             {tr("Discard"), [this, runs] { discardRuns(runs); }}},
                            QStringLiteral("interrupted")});
}

void MainWindow::resumeRuns(const std::vector<RunId>& runs)
{
    int done = 0;
    for (const RunId run : runs) {
        if (const auto job = m_bench.resume(run); !job)
            m_work->notices().show(job.error());
        else if (!*job)
            ++done;
    }
    if (done > 0)
        m_work->notices().show({Notice::Kind::Good,
                                tr("%n run(s) had nothing left to do.", nullptr, done),
                                {},
                                {},
                                QStringLiteral("resumed")});
}

void MainWindow::keepRuns(const std::vector<RunId>& runs)
{
    for (const RunId run : runs) {
        if (const auto settled = m_bench.session.settleRun(run); !settled)
            m_work->notices().show(settled.error());
    }
}

void MainWindow::discardRuns(const std::vector<RunId>& runs)
{
    if (const auto removed = m_bench.session.removeRuns(runs); !removed) {
        m_work->notices().show(removed.error());
        return;
    }
    m_work->notices().show({Notice::Kind::Good,
                            tr("%n interrupted run(s) discarded.", nullptr, int(runs.size())),
                            tr("The frames are as they were before."),
                            {{tr("Undo"), [this] { m_bench.editor.undo(); }}},
                            QStringLiteral("discarded")});
}

}  // namespace mw
