// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// maskwright-studio: builds everything and shows the window. The only place that knows both app and
// ui.
#include "app/studio/self_check.h"
#include "app/workbench.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/screenshots.h"
#include "ui/theme.h"
#include "ui/trace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

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
    const QCommandLineOption traceEvents(
        QStringLiteral("trace-events"),
        QStringLiteral("Measure without a person: so many strokes, steps, seeks and undos on "
                       "generated clips; print a table and exit."),
        QStringLiteral("count"));
    const QCommandLineOption traceLarge(
        QStringLiteral("trace-large"),
        QStringLiteral("Measure a generated project with 100 000 masks, then scrub through ten "
                       "minutes of video for so many seconds; print and exit."),
        QStringLiteral("seconds"));
    parser.addOptions({selfCheck, screenshots, trace, traceEvents, traceLarge});
    parser.addPositionalArgument(QStringLiteral("project"),
                                 QStringLiteral("A project, or videos to add."),
                                 QStringLiteral("[project]"));
    parser.process(application);

    using namespace mw;
    const bool isTrial = parser.isSet(selfCheck) || parser.isSet(screenshots)
        || parser.isSet(traceEvents) || parser.isSet(traceLarge);
    auto settings = isTrial ? Settings::temporary() : std::make_unique<Settings>();
    applyLanguage(isTrial ? QStringLiteral("en") : settings->get(settings::language));
    applyTheme(application, settings->get(settings::theme), settings->get(settings::fontPercent));

    Workbench::Worker worker;
    worker.program
        = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("maskwright"));
    Workbench bench(std::move(settings), worker);
    if (!isTrial)
        bench.log.keepIn(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                         + QStringLiteral("/log.txt"));
    log(LogLevel::Info, "app", "Maskwright " MW_VERSION " started");
    std::unique_ptr<Prompts> prompts = std::make_unique<DialogPrompts>();
    if (isTrial)
        prompts = std::make_unique<UnattendedPrompts>();
    MainWindow window(bench, std::move(prompts));
    window.show();
    std::unique_ptr<Trace> tracer;
    if (parser.isSet(trace) || parser.isSet(traceEvents)) {
        tracer = std::make_unique<Trace>(window);
        if (parser.isSet(trace) && !tracer->open(parser.value(trace))) {
            std::fprintf(stderr,
                         "error: this cannot be written (%s): choose a folder you may write to\n",
                         qPrintable(parser.value(trace)));
            return 1;
        }
    }
    if (parser.isSet(traceEvents)) {
        bool isNumber = false;
        const int count = parser.value(traceEvents).toInt(&isNumber);
        if (!isNumber || count < 1 || count > 100'000) {
            std::fprintf(stderr,
                         "error: wrong usage (--trace-events): give a number from 1 to 100000\n");
            return 2;
        }
        return driveTrace(window, *tracer, count);
    }
    if (parser.isSet(traceLarge)) {
        bool isNumber = false;
        const int seconds = parser.value(traceLarge).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 86'400) {
            std::fprintf(stderr,
                         "error: wrong usage (--trace-large): give seconds from 1 to 86400\n");
            return 2;
        }
        return driveLarge(window, seconds);
    }
    if (parser.isSet(selfCheck))
        return runSelfCheck(window);
    if (parser.isSet(screenshots))
        return takeScreenshots(window, parser.value(screenshots));
    if (parser.positionalArguments().isEmpty())
        QTimer::singleShot(0, &window, &MainWindow::offerRecovery);
    for (const QString& path : parser.positionalArguments())
        QTimer::singleShot(0, &window, [&window, path] {
            window.openPath(QDir::current().absoluteFilePath(path));
        });
    return QApplication::exec();
}
