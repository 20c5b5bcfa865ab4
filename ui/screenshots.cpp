// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screenshots.h"

#include "ui/canvas/canvas.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
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
    for (const char* name : {"dark", "light"}) {
        const QString themeName = QLatin1String(name);
        applyTheme(*qApp, themeName, 100);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(1920, 1080)}) {
            window.resize(size);
            settle(400);
            album.take(window,
                       QStringLiteral("annotate-%1-%2x%3")
                           .arg(themeName)
                           .arg(size.width())
                           .arg(size.height()));
        }
        window.resize(1440, 900);
        KeysDialog keys(window.actions(), &window);
        keys.show();
        album.take(keys, QStringLiteral("keys-") + themeName);
        DialogPrompts prompts;
        ExportDialog exporting(bench, prompts, &window);
        exporting.show();
        waitFor([&] { return !exporting.isChecking(); }, 60'000);
        album.take(exporting, QStringLiteral("export-") + themeName);
        NewProjectDialog fresh(*bench.settings, prompts, &window);
        fresh.show();
        album.take(fresh, QStringLiteral("new-project-") + themeName);
    }
    bench.session.close();
    album.take(window, QStringLiteral("start-light"));
    return album.isComplete() ? 0 : 1;
}

}  // namespace mw
