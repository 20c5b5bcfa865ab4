// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// maskwright-studio: builds everything and shows the window. The only place that knows both app and
// ui.
#include "app/studio/self_check.h"
#include "app/workbench.h"
#include "ui/main_window.h"
#include "ui/screenshots.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>
#include <QTranslator>

#include <clocale>
#include <cstdio>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    // Numbers in files have points, whatever the person's language.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("maskwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MW_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Few-shot referring video annotation."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption selfCheck(
        QStringLiteral("self-check"),
        QStringLiteral("Start, open the sample, run the worker once, and exit."));
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"), QStringLiteral("Render the windows to PNG files and exit."),
        QStringLiteral("folder"));
    const QCommandLineOption trace(
        QStringLiteral("trace"),
        QStringLiteral("Write latencies from input to screen as JSON lines."),
        QStringLiteral("file"));
    parser.addOptions({selfCheck, screenshots, trace});
    parser.addPositionalArgument(QStringLiteral("project"),
                                 QStringLiteral("A project, or videos to add."),
                                 QStringLiteral("[project]"));
    parser.process(application);

    using namespace mw;
    QTranslator texts;
    if (texts.load(QStringLiteral(":/translations/maskwright_en.qm")))
        QCoreApplication::installTranslator(&texts);

    const bool isTrial = parser.isSet(selfCheck) || parser.isSet(screenshots);
    auto settings = isTrial ? Settings::temporary() : std::make_unique<Settings>();
    applyTheme(application, settings->get(settings::theme), settings->get(settings::fontPercent));

    Workbench::Worker worker;
    worker.program
        = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("maskwright"));
    Workbench bench(std::move(settings), worker);
    std::unique_ptr<Prompts> prompts = std::make_unique<DialogPrompts>();
    if (isTrial)
        prompts = std::make_unique<UnattendedPrompts>();
    MainWindow window(bench, std::move(prompts));
    window.show();
    if (parser.isSet(selfCheck))
        return runSelfCheck(window);
    if (parser.isSet(screenshots))
        return takeScreenshots(window, parser.value(screenshots));
    for (const QString& path : parser.positionalArguments())
        QTimer::singleShot(0, &window, [&window, path] {
            window.openPath(QDir::current().absoluteFilePath(path));
        });
    return QApplication::exec();
}
