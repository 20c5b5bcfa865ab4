// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the main window does: projects, videos, runs, export.
#include "app/convert.h"
#include "core/formats/import.h"
#include "ui/canvas/canvas.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/texts.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QStandardPaths>
#include <QStatusBar>

namespace mw {

namespace {

constexpr int kRecentKept = 12;
const QString kSuffix = QStringLiteral(".maskwright");

bool isProject(const QString& path) { return path.endsWith(kSuffix, Qt::CaseInsensitive); }

}  // namespace

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto&& act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on("project.new", [this] { newProject(); });
    on("project.open", [this] { chooseProject(); });
    on("project.sample", [this] { openSample(); });
    on("project.backup", [this] { saveCopy(); });
    on("project.close", [this] {
        if (mayLetGo(tr("Close and lose them")))
            m_bench.session.close();
    });
    on("video.add", [this] { chooseVideos(); });
    on("video.addFolder", [this] { chooseFolder(); });
    on("video.remove", [this] { removeVideo(m_bench.editor.videoId()); });
    on("video.relink", [this] { relink(m_bench.editor.videoId()); });
    on("video.cuts", [this] { m_bench.media.findCuts(m_bench.editor.videoId()); });
    on("dataset.import", [this] { importDataset(); });
    on("dataset.export", [this] { exportDataset(); });
    on("app.quit", [this] { close(); });
    on("edit.undo", [this] { m_bench.editor.undo(); });
    on("edit.redo", [this] { m_bench.editor.redo(); });
    on("object.expression", [this] { m_expression->startEditing(); });
    on("object.remove", [this] { removeObject(); });
    on("run.forward", [this] { startRun(RunScope::Forward); });
    on("run.backward", [this] { startRun(RunScope::Backward); });
    on("run.both", [this] { startRun(RunScope::Both); });
    on("run.clip", [this] { startRun(RunScope::WholeClip); });
    on("run.cancel", [this] { cancelJob(); });
    on("run.remove", [this] { removeLastRun(); });
    on("view.theme", [this] { chooseTheme(); });
    on("view.fullScreen", [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    on("help.keys", [this] {
        auto* sheet = new KeysDialog(m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    on("help.about", [this] {
        QMessageBox::about(
            this, tr("About Maskwright"),
            tr("Maskwright %1\n\nFew-shot referring video annotation: paint a few masks, say which "
               "object you mean, let the masks spread, correct, export.\n\nApache License 2.0")
                .arg(QCoreApplication::applicationVersion()));
    });
}

QString MainWindow::lastFolder() const
{
    const QString folder = m_bench.settings->get(settings::lastFolder);
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QDir::homePath();
}

void MainWindow::keepFolder(const QString& path)
{
    m_bench.settings->set(settings::lastFolder, QFileInfo(path).absolutePath());
}

// ---- Projects

void MainWindow::newProject()
{
    if (!mayLetGo(tr("Close and lose them")))
        return;
    NewProjectDialog dialog(*m_bench.settings, *m_prompts, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<void> created
        = m_bench.session.create(toPath(dialog.file()), dialog.projectSettings());
    if (!created) {
        m_work->notices().show(created.error());
        m_prompts->tell(
            this, texts::what(created.error()) + QLatin1Char(' ') + texts::remedy(created.error()));
        return;
    }
    remember(dialog.file());
}

void MainWindow::chooseProject()
{
    const QString file = m_prompts->openFile(this, tr("Open project"), lastFolder(),
                                             tr("Maskwright projects (*%1)").arg(kSuffix));
    if (!file.isEmpty())
        openProject(file);
}

bool MainWindow::openProject(const QString& file)
{
    if (!mayLetGo(tr("Close and lose them")))
        return false;
    Result<void> opened = m_bench.session.open(toPath(file), ProjectStore::Access::ReadWrite);
    if (!opened
        && (opened.error().code == ErrorCode::ProjectInUse
            || opened.error().code == ErrorCode::ProjectReadOnly)) {
        // Someone else writes there, or nobody may: looking is still possible.
        if (m_prompts->confirm(this, texts::what(opened.error()),
                               tr("You can look at it and export it, but not change it."),
                               tr("Open read-only")))
            opened = m_bench.session.open(toPath(file), ProjectStore::Access::ReadOnly);
    }
    if (!opened) {
        if (m_bench.session.isOpen())
            m_work->notices().show(opened.error(), tr("The open project is as it was."));
        else
            m_prompts->tell(this,
                            texts::what(opened.error()) + QLatin1Char(' ')
                                + texts::remedy(opened.error()));
        return false;
    }
    remember(file);
    showInterruptedRuns();
    return true;
}

void MainWindow::remember(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList recent = m_bench.settings->get(settings::recentProjects);
    recent.removeAll(path);
    recent.prepend(path);
    m_bench.settings->set(settings::recentProjects, QStringList(recent.mid(0, kRecentKept)));
    keepFolder(path);
}

void MainWindow::openPath(const QString& path)
{
    if (isProject(path))
        openProject(path);
    else
        addPaths({path});
}

QString MainWindow::sampleFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/sample/sample") + kSuffix;
}

void MainWindow::openSample()
{
    const QString file = sampleFile();
    const QString folder = QFileInfo(file).absolutePath();
    const auto openIt = [this, file] {
        if (openProject(file))
            Q_EMIT sampleReady();
    };
    if (QFileInfo::exists(file)) {
        openIt();
        return;
    }
    // The command line makes it: one generator for both.
    auto* maker = new QProcess(this);
    connect(maker, &QProcess::finished, this, [this, maker, openIt](int code) {
        maker->deleteLater();
        if (code == 0)
            openIt();
        else
            m_prompts->tell(this, QString::fromUtf8(maker->readAllStandardError()));
    });
    QDir().mkpath(folder);
    statusBar()->showMessage(tr("Making the sample..."), 4000);
    maker->start(m_bench.workerProgram,
                 {QStringLiteral("sample"), QStringLiteral("--out"), folder});
}

// ---- Videos

void MainWindow::chooseVideos()
{
    const QStringList files
        = m_prompts->openFiles(this, tr("Add videos"), lastFolder(),
                               tr("Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts "
                                  "*.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)"));
    if (files.isEmpty())
        return;
    keepFolder(files.front());
    addPaths(files);
}

void MainWindow::chooseFolder()
{
    const QString folder = m_prompts->folder(this, tr("Add a folder of pictures"), lastFolder());
    if (folder.isEmpty())
        return;
    keepFolder(folder);
    addPaths({folder});
}

void MainWindow::addPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    if (!m_bench.session.isOpen()) {
        // Videos need a project to be in: ask for one, then go on with what was dropped.
        newProject();
        if (!m_bench.session.isOpen())
            return;
    }
    m_bench.media.add(paths);
}

void MainWindow::removeVideo(VideoId id)
{
    const Video* video = m_bench.session.isOpen() ? m_bench.session.project().video(id) : nullptr;
    if (!video)
        return;
    const auto tracks = m_bench.session.project().tracksOf(id);
    std::int64_t masks = 0;
    for (const Track* track : tracks)
        masks += std::int64_t(m_bench.session.project().annotations(track->id).size());
    const QString name = toQt(video->name);
    if (!tracks.empty()
        && !m_prompts->confirm(this, tr("Remove %1 from the project?").arg(name),
                               tr("%1 and %2 go with it. The video file stays, and Undo brings "
                                  "all of it back.")
                                   .arg(tr("%n object(s)", nullptr, int(tracks.size())),
                                        tr("%n mask(s)", nullptr, int(masks))),
                               tr("Remove")))
        return;
    m_bench.editor.apply({StepKind::RemoveVideo, {RemoveVideo{id}}, video->name, 1, {id, {}, -1}});
}

void MainWindow::relink(VideoId id)
{
    const Video* video = m_bench.session.isOpen() ? m_bench.session.project().video(id) : nullptr;
    if (!video)
        return;
    const QString title = tr("Where is %1 now?").arg(toQt(video->name));
    const QString path = video->isFolder
        ? m_prompts->folder(this, title, lastFolder())
        : m_prompts->openFile(this, title, lastFolder(), tr("All files (*)"));
    if (!path.isEmpty())
        m_bench.media.relink(id, path);
}

void MainWindow::removeObject()
{
    const Track* track = m_bench.editor.track();
    if (!track)
        return;
    const Project& project = m_bench.session.project();
    const auto masks = project.annotations(track->id).size();
    const QString title = Editor::titleOf(project, *track);
    if (masks > 0
        && !m_prompts->confirm(
            this, tr("Remove %1 from the whole video?").arg(title),
            tr("%1 and %2 go with it. Undo brings them back.")
                .arg(tr("%n mask(s)", nullptr, int(masks)),
                     tr("%n expression(s)", nullptr, int(project.expressionsOf(track->id).size()))),
            tr("Remove")))
        return;
    m_bench.editor.removeTrack(track->id);
}

// ---- Runs and other jobs

void MainWindow::startRun(RunScope scope)
{
    const Editor& editor = m_bench.editor;
    if (!editor.track())
        return;
    m_expression->store();
    PlanQuestion question{editor.trackId(), scope, editor.frame()};
    if (editor.inPoint() && editor.outPoint() && scope == RunScope::Both) {
        question.scope = RunScope::Range;
        question.first = *editor.inPoint();
        question.last = *editor.outPoint();
    }
    const Result<PropagationJob*> job = m_bench.run(question);
    if (!job)
        m_work->notices().show(job.error());
}

void MainWindow::cancelJob()
{
    if (Job* job = m_bench.jobs.running())
        job->cancel();
}

void MainWindow::removeLastRun()
{
    const Project& project = m_bench.session.project();
    for (auto it = project.runs().rbegin(); it != project.runs().rend(); ++it) {
        if (it->second.track == m_bench.editor.trackId() && it->second.state != RunState::Running) {
            const Result<void> removed = m_bench.session.removeRun(it->first);
            if (!removed)
                m_work->notices().show(removed.error());
            return;
        }
    }
    m_work->notices().show({Notice::Kind::Info,
                            tr("There is no run to remove for this object."),
                            {},
                            {},
                            QStringLiteral("no-run")});
}

void MainWindow::onJobAdded(Job*) { showJob(); }

void MainWindow::onJobFinished(Job* job)
{
    showJob();
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
        m_work->notices().show({Notice::Kind::Good,
                                job->title(),
                                job->summary(),
                                {{tr("Undo run"),
                                  [this, id = run->run()] {
                                      const Result<void> removed = m_bench.session.removeRun(id);
                                      if (!removed)
                                          m_work->notices().show(removed.error());
                                  }}},
                                QStringLiteral("run")});
    } else if (!run && job->state() == Job::State::Done) {
        m_work->notices().show({Notice::Kind::Good, job->title(), job->summary(), {}, {}});
    }
}

// ---- Data sets

void MainWindow::exportDataset()
{
    if (!m_bench.session.isOpen())
        return;
    m_expression->store();
    auto* dialog = new ExportDialog(m_bench, *m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, m_tour, &Tour::noteExported);
    dialog->show();
}

void MainWindow::importDataset()
{
    if (!m_bench.session.isOpen())
        return;
    const QString folder = m_prompts->folder(this, tr("Import a data set"), lastFolder());
    if (folder.isEmpty())
        return;
    keepFolder(folder);
    const fs::path path = toPath(folder);
    m_bench.jobs.add(std::make_unique<TaskJob<PreparedImport>>(
        tr("Import %1").arg(QFileInfo(folder).fileName()),
        [path](const TaskContext& task) { return prepareImport(path, {}, task); },
        [this](PreparedImport&& prepared) -> Result<QString> {
            if (!m_bench.session.isOpen())
                return Error{ErrorCode::Cancelled, {toUtf8(prepared.path)}};
            ImportReport report;
            Step step = importStep(m_bench.session.document(), std::move(prepared), report);
            MW_TRY_VOID(m_bench.session.apply(std::move(step)));
            QString text = tr("%n video(s)", nullptr, report.videos) + QStringLiteral(", ")
                + tr("%n object(s)", nullptr, report.objects) + QStringLiteral(", ")
                + tr("%n mask(s)", nullptr, int(report.masks));
            const auto notes = int(report.findings.all().size());
            if (notes > 0)
                text += QStringLiteral(", ")
                    + tr("%n thing(s) were changed or left out", nullptr, notes);
            return text;
        }));
}

// ---- The window itself

void MainWindow::chooseTheme()
{
    const QString next = theme().isDark ? QStringLiteral("light") : QStringLiteral("dark");
    m_bench.settings->set(settings::theme, next);  // applySetting() does it
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayQuit()) {
        event->ignore();
        return;
    }
    m_bench.settings->set(settings::windowGeometry, saveGeometry());
    keepLayout();
    m_bench.jobs.cancelAll();
    m_bench.session.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList videos;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (isProject(path)) {
            openProject(path);
            event->acceptProposedAction();
            return;
        }
        if (!path.isEmpty())
            videos << path;
    }
    event->acceptProposedAction();
    addPaths(videos);
}

}  // namespace mw
