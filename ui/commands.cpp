// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the main window does: projects, videos, export.
#include "app/convert.h"
#include "app/sample_job.h"
#include "ui/canvas/canvas.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/pages/media_page.h"
#include "ui/panels/expression_panel.h"
#include "ui/texts.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>

namespace mw {

namespace {

constexpr int kRecentKept = 12;
const QString kSuffix = QStringLiteral(".maskwright");

}  // namespace

void MainWindow::connectActions()
{
    const auto on = [this](const char* id, auto&& act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on("project.new", [this] { newProject(); });
    on("project.open", [this] { chooseProject(); });
    on("project.sample", [this] { openSample(); });
    on("project.resetSample", [this] { resetSample(); });
    on("project.backup", [this] { saveCopy(); });
    on("project.close", [this] {
        if (mayLetGo(tr("Close and lose them")))
            m_bench.session.close();
    });
    on("video.add", [this] { chooseVideos(); });
    on("video.addFolder", [this] { chooseFolder(); });
    on("video.remove", [this] { removeVideos(chosenVideos()); });
    on("video.relink", [this] { relink(m_bench.editor.videoId()); });
    on("video.cuts", [this] {
        for (const VideoId video : chosenVideos())
            m_bench.media.findCuts(video);
    });
    on("dataset.import", [this] { importDataset(); });
    on("dataset.export", [this] { exportDataset(); });
    on("app.quit", [this] { close(); });
    on("edit.undo", [this] { m_bench.editor.undo(); });
    on("edit.redo", [this] { m_bench.editor.redo(); });
    on("object.expression", [this] {
        showPanel(m_expression);
        m_expression->startEditing();
    });
    on("object.remove", [this] { removeObject(); });
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

// ---- Videos

std::vector<VideoId> MainWindow::chosenVideos() const
{
    if (m_workspace == Workspace::Media)
        return m_media->selected();
    return m_bench.editor.video() ? std::vector{m_bench.editor.videoId()} : std::vector<VideoId>();
}

void MainWindow::removeVideos(const std::vector<VideoId>& ids)
{
    if (!m_bench.session.isOpen() || ids.empty())
        return;
    const Project& project = m_bench.session.project();
    Step step{StepKind::RemoveVideo, {}, {}, 0, {}};
    std::size_t objects = 0;
    std::size_t masks = 0;
    for (const VideoId id : ids) {
        const Video* video = project.video(id);
        if (!video)
            continue;
        for (const Track* track : project.tracksOf(id)) {
            ++objects;
            masks += project.annotations(track->id).size();
        }
        step.edits.emplace_back(RemoveVideo{id});
        step.subject += (step.count++ > 0 ? ", " : "") + video->name;
        if (!step.place.video)
            step.place.video = id;
    }
    if (step.edits.empty())
        return;
    const QString question = step.count == 1
        ? tr("Remove %1 from the project?").arg(toQt(step.subject))
        : tr("Remove %n video(s) from the project?", nullptr, step.count);
    if (objects > 0
        && !m_prompts->confirm(this, question,
                               tr("%1 and %2 go with it. The video file stays, and Undo brings "
                                  "all of it back.")
                                   .arg(tr("%n object(s)", nullptr, int(objects)),
                                        tr("%n mask(s)", nullptr, int(masks))),
                               tr("Remove")))
        return;
    m_bench.editor.apply(std::move(step));
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

}  // namespace mw
