// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the main window does beside the project's own commands: finding commands, preferences,
// checkpoints, the log, examples for the model, comments, lost videos, the tour, and coming back
// after a crash.
#include "app/convert.h"
#include "app/support_sets.h"
#include "ui/canvas/canvas.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QTabWidget>

#include <algorithm>

namespace mw {

void MainWindow::connectToolActions()
{
    const auto on = [this](const char* id, auto&& act) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    for (const Workspace workspace : kWorkspaces)
        connect(m_actions[QByteArray("workspace.") + idOf(workspace)], &QAction::triggered, this,
                [this, workspace] { setWorkspace(workspace); });
    on("view.panels", [this] { togglePanels(); });
    on("view.resetLayout", [this] { resetLayout(); });
    on("app.palette", [this] { openPalette(); });
    on("app.preferences", [this] { openPreferences(); });
    on("project.checkpoint", [this] { openCheckpoints(); });
    on("project.checkpoints", [this] { openCheckpoints(); });
    on("help.log", [this] { openLog(); });
    on("step.goTo", [this] { goToFrame(); });
    on("support.add", [this] { addSupport(); });
    on("support.fill", [this] { fillSupport(); });
    on("support.manage", [this] { manageSupport(); });
    on("comment.add", [this] { addComment(); });
    on("video.relinkAll", [this] { findLostVideos(); });
    on("help.tour", [this] { m_tour->resume(); });
    connect(&m_bench.session, &ProjectSession::opened, this, &MainWindow::offerLostVideos);
    connect(m_projectPanel, &ProjectPanel::newCategoryWanted, this, &MainWindow::giveNewCategory);
    connect(&m_bench.media, &MediaLibrary::endsEarly, this, [this](VideoId id, int frames) {
        const Video* video = m_bench.session.project().video(id);
        if (video)
            m_work->notices().show(
                {Notice::Kind::Warning,
                 tr("%1 ends early.").arg(toQt(video->name)),
                 tr("Only %n frame(s) can be read; the file promises more. It may have been cut "
                    "off. The frames that are there are exact.",
                    nullptr, frames),
                 {},
                 QStringLiteral("ends-early-%1").arg(id.value)});
    });
    on("edit.find", [this] {
        showPanel(m_projectPanel);
        m_projectPanel->filter()->setFocus(Qt::ShortcutFocusReason);
        m_projectPanel->filter()->selectAll();
    });
    const auto goToQueued = [this](int direction) {
        if (!m_review->goToNext(direction))
            m_work->notices().show({Notice::Kind::Info,
                                    tr("No other object waits for review."),
                                    {},
                                    {},
                                    QStringLiteral("queue")});
    };
    on("queue.next", [goToQueued] { goToQueued(1); });
    on("queue.previous", [goToQueued] { goToQueued(-1); });
    connect(m_actions["jobs.pause"], &QAction::toggled, &m_bench.jobs, &JobQueue::setPaused);
    connect(m_bench.settings.get(), &Settings::changed, this, &MainWindow::applySetting);
    connect(&m_bench.session, &ProjectSession::opened, this, &MainWindow::rememberOpen);
    connect(&m_bench.session, &ProjectSession::aboutToClose, this, [this] {
        m_bench.settings->set(settings::openProject, QString());
        m_bench.settings->set(settings::openProcess, qint64(0));
    });
    if (m_bench.session.isOpen())
        rememberOpen();
}

void MainWindow::openPalette()
{
    auto* palette = new CommandPalette(m_actions, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->setModal(true);
    palette->move(geometry().center().x() - palette->width() / 2, geometry().top() + 90);
    palette->show();
    palette->field()->setFocus();
}

void MainWindow::openPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesDialog(*m_bench.settings, m_actions, *m_prompts, this);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void MainWindow::openCheckpoints()
{
    if (!m_bench.session.isOpen())
        return;
    m_expression->store();
    auto* dialog = new CheckpointsDialog(m_bench.session, m_bench.jobs, *m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openLog()
{
    auto* dialog = new LogDialog(m_bench.log, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::goToFrame()
{
    Editor& editor = m_bench.editor;
    if (!editor.video())
        return;
    bool isNumber = false;
    const int frame = m_prompts
                          ->text(this, tr("Go to frame"),
                                 tr("Frame, 0 to %1").arg(editor.video()->frameCount - 1),
                                 QString::number(editor.frame()))
                          .toInt(&isNumber);
    if (isNumber) {
        m_bench.player.pause();
        editor.setFrame(frame);
    }
    m_work->canvas().setFocus();
}

// ---- The tour

void MainWindow::connectTour()
{
    connect(m_tour, &Tour::sampleWanted, this, &MainWindow::openSample);
    connect(m_tour, &Tour::usedSampleMet, this, &MainWindow::resetSample, Qt::QueuedConnection);
    connect(m_tour, &Tour::exportWanted, this, &MainWindow::exportDataset);
    connect(m_tour, &Tour::workspaceWanted, this,
            [this](const QString& id) { setWorkspace(workspaceFromId(id)); });
    connect(m_tour, &Tour::finished, this, [this] {
        m_work->notices().show(
            {Notice::Kind::Good,
             tr("That was the tour."),
             tr("You painted, said which one, let the masks spread, corrected and exported. A "
                "project of your own begins with Ctrl+N."),
             {{tr("New project"), [this] { m_actions["project.new"]->trigger(); }}},
             QStringLiteral("tour")});
    });
}

// ---- Comments, lost videos, classes

void MainWindow::addComment()
{
    if (!m_bench.editor.video())
        return;
    const std::optional<Point> at = m_work->canvas().pointed();  // before the question covers it
    const QString text = m_prompts->text(this, tr("Leave a comment"), tr("Comment"), QString());
    if (m_bench.editor.addComment(text, at))
        m_work->canvas().setFocus();
}

void MainWindow::findLostVideos()
{
    auto* dialog = new RelinkDialog(m_bench, *m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::offerLostVideos()
{
    // A single one says so on the canvas.
    const int lost = int(RelinkDialog::lostVideos(m_bench).size());
    if (lost > 1)
        m_work->notices().show({Notice::Kind::Warning,
                                tr("%n video(s) are not where they were.", nullptr, lost),
                                tr("Their masks are safe in the project."),
                                {{tr("Find them..."), [this] { findLostVideos(); }}},
                                QStringLiteral("lost")});
}

void MainWindow::giveNewCategory(const std::vector<TrackId>& tracks)
{
    const QString name = m_prompts->text(
        this, tr("Class of %n object(s)", nullptr, int(tracks.size())), tr("Class"), QString());
    if (!name.trimmed().isEmpty())
        m_bench.editor.setCategory(tracks, name);
}

void MainWindow::manageSupport()
{
    if (!m_bench.session.isOpen())
        return;
    auto* dialog = new SupportDialog(m_bench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::addSupport()
{
    Editor& editor = m_bench.editor;
    const Track* track = editor.track();
    const Video* video = editor.video();
    if (!track || !video)
        return;
    ProjectDocument& document = m_bench.session.document();
    const Project& project = document.project();
    const std::vector<FrameIndex> frames = steps::supportClipAt(*video, editor.frame());
    int painted = 0;
    for (const FrameIndex frame : frames)
        painted += isFitForSupport(project.annotation(track->id, frame)) ? 1 : 0;
    const QString title = Editor::titleOf(project, *track);
    const int wanted = int(frames.size());
    if (painted < wanted || !editor.expression()) {
        // An example with gaps or without its sentence would be silently useless.
        m_work->notices().show(
            {Notice::Kind::Warning,
             tr("An example needs %1 painted frames in a row and an expression.").arg(wanted),
             tr("From here %1 of %2 are painted or accepted%3. Copy (C) helps to fill the rest.")
                 .arg(painted)
                 .arg(wanted)
                 .arg(editor.expression() ? QString() : tr(", and the expression is missing")),
             {},
             QStringLiteral("support")});
        return;
    }
    SupportSet support;
    support.id = document.newId<SupportTag>();
    support.name = video->name + " " + std::to_string(frames.front());
    support.track = track->id;
    support.expression = editor.expression()->id;
    support.frames = frames;
    if (!editor.apply({StepKind::ChangeSupport,
                       {PutSupport{support}},
                       support.name,
                       1,
                       {video->id, track->id, editor.frame()}}))
        return;
    m_work->notices().show({Notice::Kind::Good,
                            tr("%1 is an example now, with frames %2 to %3.")
                                .arg(title)
                                .arg(frames.front())
                                .arg(frames.back()),
                            tr("Runs on other objects of the class show it to the model."),
                            {{tr("Undo"), [this] { m_bench.editor.undo(); }}},
                            QStringLiteral("support")});
}

void MainWindow::fillSupport()
{
    Editor& editor = m_bench.editor;
    if (!editor.track())
        return;
    const SupportProgress progress
        = supportProgress(m_bench.session.project(), editor.trackId(), editor.frame());
    if (progress.missing.empty()) {
        if (progress.set || progress.frames.empty()) {
            manageSupport();
        } else {
            editor.setFrame(progress.frames.front());
            addSupport();
        }
        return;
    }
    m_bench.player.pause();
    const auto next
        = std::lower_bound(progress.missing.begin(), progress.missing.end(), editor.frame());
    const FrameIndex frame = next == progress.missing.end() ? progress.missing.front() : *next;
    editor.setFrame(frame);
    m_work->canvas().setFocus();

    const Annotation* there = m_bench.session.project().annotation(editor.trackId(), frame);
    const bool isPredicted = there && there->area > 0;
    std::vector<Notice::Button> buttons;
    if (isPredicted) {
        buttons.push_back(
            {tr("Accept it"), [&editor, frame] { editor.review({frame}, ReviewState::Accepted); }});
    } else {
        const auto offer = [&](int direction, const QString& text) {
            const FrameIndex neighbour = editor.gridStep(direction);
            const Annotation* annotation
                = m_bench.session.project().annotation(editor.trackId(), neighbour);
            if (neighbour != frame && annotation && annotation->area > 0)
                buttons.push_back({text, [&editor, direction, frame] {
                                       editor.setFrame(frame);
                                       editor.copyMaskFrom(direction);
                                   }});
        };
        offer(-1, tr("Copy from the frame before"));
        offer(1, tr("Copy from the frame after"));
    }
    m_work->notices().show(
        {Notice::Kind::Info,
         isPredicted ? tr("Nobody has accepted the mask in frame %1.").arg(frame)
                     : tr("Frame %1 of the example has no mask yet.").arg(frame),
         tr("%1 of %2 are done.").arg(progress.done()).arg(progress.wanted) + QLatin1Char(' ')
             + (isPredicted ? tr("Correct it, or accept it (Enter).")
                    : buttons.empty()
                    ? tr("Paint the object here.")
                    : tr("Paint it, or begin with a copy of its neighbour (C) and correct that.")),
         std::move(buttons), QStringLiteral("support")});
}

// ---- Settings that hold at once

void MainWindow::applySetting(const QString& key)
{
    const Settings& s = *m_bench.settings;
    const auto is = [&key](const auto& setting) { return key == QLatin1String(setting.key); };
    if (is(settings::theme) || is(settings::fontPercent)) {
        applyTheme(*qApp, s.get(settings::theme), s.get(settings::fontPercent));
        showSaved();
        showWorker();
    } else if (is(settings::language)) {
        const int tab = m_preferences ? m_preferences->tabs()->currentIndex() : -1;
        applyLanguage(s.get(settings::language));
        if (m_preferences) {
            // Its texts are made once: a new one is quicker than changing all of them.
            m_preferences->close();
            m_preferences = nullptr;
            openPreferences();
            m_preferences->tabs()->setCurrentIndex(tab);
        }
        reopenDialogs();
    } else if (is(settings::objectPalette)) {
        m_bench.editor.setPalette(objectPaletteFromName(toStd(s.get(settings::objectPalette))));
    } else if (is(settings::frameCacheMiB)) {
        m_bench.media.applySettings();
    } else if (is(settings::wheelAction)) {
        m_work->applySettings();
    } else if (is(settings::thumbnails)) {
        m_actions["time.thumbnails"]->setChecked(s.get(settings::thumbnails));
    } else if (is(settings::reducedMotion)) {
        setAnimated(!s.get(settings::reducedMotion));
    }
}

void MainWindow::reopenDialogs()
{
    // Where the old one was; `open` shows one of the kind.
    const auto again = [this]<class Dialog>(Dialog*, const auto& open, const auto& mayGo) {
        for (Dialog* old : findChildren<Dialog*>(Qt::FindDirectChildrenOnly)) {
            if (!old->isVisible())
                continue;
            open();
            for (Dialog* fresh : findChildren<Dialog*>(Qt::FindDirectChildrenOnly)) {
                if (fresh == old || !fresh->isVisible())
                    continue;
                fresh->setGeometry(old->geometry());
                (mayGo(*fresh, *old) ? old : fresh)->close();
            }
            return;
        }
    };
    const auto always = [](const auto&, const auto&) { return true; };
    again(
        static_cast<KeysDialog*>(nullptr), [this] { m_actions["help.keys"]->trigger(); }, always);
    again(
        static_cast<LogDialog*>(nullptr), [this] { openLog(); }, always);
    again(
        static_cast<SupportDialog*>(nullptr), [this] { manageSupport(); }, always);
    again(
        static_cast<RelinkDialog*>(nullptr), [this] { findLostVideos(); }, always);
    again(
        static_cast<ExportDialog*>(nullptr), [this] { exportDataset(); },
        [](ExportDialog& fresh, const ExportDialog& old) { return fresh.takeOver(old); });
}

// ---- Coming back

void MainWindow::rememberOpen()
{
    m_bench.settings->set(settings::openProject, toQt(m_bench.session.document().file()));
    m_bench.settings->set(settings::openProcess, qint64(QCoreApplication::applicationPid()));
}

void MainWindow::offerRecovery()
{
    const QString file = m_bench.settings->get(settings::openProject);
    const qint64 process = m_bench.settings->get(settings::openProcess);
    if (file.isEmpty() || m_bench.session.isOpen() || !QFileInfo::exists(file))
        return;
    // Another studio may just be working in it.
    const bool isAlive = process == QCoreApplication::applicationPid()
        || QFileInfo::exists(QStringLiteral("/proc/%1").arg(process));
    if (isAlive)
        return;
    m_bench.settings->set(settings::openProject, QString());
    if (!openProject(file))
        return;
    const auto& history = m_bench.session.document().history();
    const QString last = history.empty()
        ? QString()
        : tr("The last change was at %1.")
              .arg(QDateTime::fromMSecsSinceEpoch(history.back().at)
                       .time()
                       .toString(QStringLiteral("HH:mm:ss")));
    m_work->notices().show({Notice::Kind::Warning,
                            tr("The program ended unexpectedly. Your work is here."),
                            last,
                            {},
                            QStringLiteral("recovered")});
}

}  // namespace mw
