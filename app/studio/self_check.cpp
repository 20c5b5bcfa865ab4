// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/studio/self_check.h"

#include "app/convert.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace mw {

namespace {

constexpr int kPatienceMs = 120'000;

/// Runs the event loop until the condition holds. False when that takes too long.
bool waitFor(const std::function<bool()>& condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::processEvents();
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

int failed(const char* what)
{
    std::fprintf(
        stderr, "error: self-check failed (%s): run \"maskwright doctor\" to see what is missing\n",
        what);
    return 1;
}

}  // namespace

int runSelfCheck(MainWindow& window)
{
    Workbench& bench = window.bench();
    window.openSample();
    if (!waitFor([&] { return bench.session.isOpen(); }))
        return failed("the sample did not open");
    std::printf("sample: %s, %zu videos\n", bench.session.project().settings().name.c_str(),
                bench.session.project().videos().size());
    if (!waitFor([&] { return bench.player.picture() != nullptr; }))
        return failed("no picture was shown");
    std::printf("picture: %d x %d\n", bench.player.picture()->size.width,
                bench.player.picture()->size.height);

    const Project& project = bench.session.project();
    TrackId chosen;
    for (const auto& [id, track] : project.tracks()) {
        if (!plannedFrames(project, {id, RunScope::WholeClip}).empty()
            && !project.annotations(id).empty()) {
            chosen = id;
            break;
        }
    }
    const auto job = bench.run({chosen, RunScope::WholeClip});
    if (!job)
        return failed(describe(job.error()).c_str());
    PropagationJob* run = *job;
    if (!waitFor([&] { return run->isOver(); }))
        return failed("the worker did not finish");
    if (run->state() != Job::State::Done)
        return failed(run->error() ? describe(*run->error()).c_str() : "the run did not end well");
    std::printf("run: %s\n", toStd(run->summary()).c_str());
    const Result<void> undone = bench.session.removeRuns({run->run()});
    if (!undone)
        return failed(describe(undone.error()).c_str());
    bench.session.close();
    std::printf("ok\n");
    return 0;
}

}  // namespace mw
