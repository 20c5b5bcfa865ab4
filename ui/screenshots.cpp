// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screenshots.h"

#include "ui/canvas/canvas.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/run_dialog.h"
#include "ui/dialogs/support_dialog.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/pages/dataset_page.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTabWidget>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace mw {

namespace {

void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& condition, int patienceMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < patienceMs)
        settle(20);
    return condition();
}

class Album
{
public:
    explicit Album(const QString& folder)
        : m_folder(folder)
    {
    }

    void take(QWidget& widget, const QString& name)
    {
        settle(150);
        const QString file = m_folder.filePath(name + QStringLiteral(".png"));
        if (widget.grab().save(file))
            std::printf("%s\n", qPrintable(file));
        else
            m_isComplete = false;
    }
    bool isComplete() const { return m_isComplete; }

private:
    QDir m_folder;
    bool m_isComplete = true;
};

void takeDialogs(Album& album, MainWindow& window, Prompts& prompts, const QString& suffix)
{
    Workbench& bench = window.bench();
    const auto take = [&](QWidget& dialog, const char* name) {
        dialog.show();
        album.take(dialog, QLatin1String(name) + QLatin1Char('-') + suffix);
        dialog.hide();
    };
    KeysDialog keys(window.actions(), &window);
    take(keys, "keys");
    ExportDialog exporting(bench, prompts, &window);
    waitFor([&] { return !exporting.isChecking(); }, 60'000);
    take(exporting, "export");
    // The sample's exact masks, as if another program had made them.
    ImportDialog importing(
        bench, prompts,
        QFileInfo(MainWindow::sampleFile()).absolutePath() + QStringLiteral("/truth"), &window);
    waitFor([&] { return !importing.isBusy(); }, 60'000);
    take(importing, "import");
    NewProjectDialog fresh(*bench.settings, prompts, &window);
    take(fresh, "new-project");
    CommandPalette palette(window.actions(), &window);
    take(palette, "palette");
    CheckpointsDialog checkpoints(bench.session, bench.jobs, prompts, &window);
    take(checkpoints, "checkpoints");
    LogDialog log(bench.log, &window);
    take(log, "log");
    SupportDialog support(bench, &window);
    support.show();
    settle(1500);  // for the pictures
    take(support, "support");
    RunDialog running(bench, prompts, &window);
    take(running, "run");
    RelinkDialog relink(bench, prompts, &window);
    take(relink, "relink");
    PreferencesDialog preferences(*bench.settings, window.actions(), prompts, &window);
    for (int tab = 0; tab < preferences.tabs()->count(); ++tab) {
        preferences.tabs()->setCurrentIndex(tab);
        preferences.show();
        album.take(preferences, QStringLiteral("preferences-%1-%2").arg(tab).arg(suffix));
    }
}

}  // namespace

int takeScreenshots(MainWindow& window, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "error: the folder cannot be written (%s): choose another one\n",
                     qPrintable(folder));
        return 1;
    }
    Album album(folder);
    Workbench& bench = window.bench();
    window.resize(1440, 900);
    album.take(window, QStringLiteral("start-dark"));
    window.openSample();
    if (!waitFor([&] { return bench.session.isOpen() && bench.player.picture(); }, 120'000)) {
        std::fprintf(stderr,
                     "error: the sample did not open (sample): run \"maskwright doctor\"\n");
        return 1;
    }
    const Project& project = bench.session.project();
    for (const auto& [id, track] : project.tracks()) {
        if (!plannedFrames(project, {id, RunScope::WholeClip}).empty()
            && !project.annotations(id).empty()) {
            if (const auto run = bench.run({id, RunScope::WholeClip}); run)
                waitFor([job = *run] { return job->isOver(); }, 120'000);
        }
    }
    bench.editor.setFrame(bench.editor.gridStep(3));
    if (const Layer* layer = bench.editor.currentLayer()) {
        const Rect bounds = layer->mask.bounds();
        bench.editor.addComment(QStringLiteral("Does the tail fin still belong to the mask here?"),
                                Point{bounds.right() - 8.0, bounds.y + bounds.height / 2.0});
    }
    DialogPrompts prompts;
    for (const char* name : {"dark", "light"}) {
        const QString themeName = QLatin1String(name);
        applyTheme(*qApp, themeName, 100);
        for (const Workspace workspace : kWorkspaces) {
            window.setWorkspace(workspace);
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(1920, 1080)}) {
                window.resize(size);
                settle(300);
                if (workspace == Workspace::Dataset)
                    waitFor([&] { return !window.datasetPage().isChecking(); }, 30'000);
                album.take(window,
                           QStringLiteral("%1-%2-%3x%4")
                               .arg(QLatin1String(idOf(workspace)), themeName)
                               .arg(size.width())
                               .arg(size.height()));
            }
        }
        window.setWorkspace(Workspace::Annotate);
        window.resize(1440, 900);
        takeDialogs(album, window, prompts, themeName);
    }
    // Larger texts, the smaller ones in the smallest window, and every language.
    for (const auto& [percent, size] :
         {std::pair(150, QSize(1280, 720)), std::pair(200, QSize(1920, 1080))}) {
        applyTheme(*qApp, QStringLiteral("dark"), percent);
        for (const Workspace workspace : kWorkspaces) {
            window.setWorkspace(workspace);
            window.resize(size);
            album.take(window,
                       QStringLiteral("%1-dark-texts-%2")
                           .arg(QLatin1String(idOf(workspace)))
                           .arg(percent));
        }
    }
    window.setWorkspace(Workspace::Annotate);
    applyTheme(*qApp, QStringLiteral("light"), 100);
    window.tour().resume();
    for (const Language& language : languages()) {
        const QString code = QString::fromLatin1(language.code);
        applyLanguage(code);
        for (const Workspace workspace : kWorkspaces) {
            window.setWorkspace(workspace);
            settle(200);
            window.resize(1280, 720);  // again, should it have been widened
            settle(100);
            if (workspace == Workspace::Dataset)
                waitFor([&] { return !window.datasetPage().isChecking(); }, 30'000);
            album.take(window,
                       QStringLiteral("%1-light-%2").arg(QLatin1String(idOf(workspace)), code));
        }
        window.setWorkspace(Workspace::Annotate);
        takeDialogs(album, window, prompts, code);
    }
    applyLanguage(QStringLiteral("en"));
    bench.session.close();
    album.take(window, QStringLiteral("start-light"));
    return album.isComplete() ? 0 : 1;
}

}  // namespace mw
