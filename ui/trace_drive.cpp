// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// A stand-in for a person, for measuring.
#include "app/convert.h"
#include "core/video/video_writer.h"
#include "ui/actions.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/paint_tools.h"
#include "ui/main_window.h"
#include "ui/trace.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

namespace mw {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr Size kLarge{3840, 2160};
constexpr Size kUsual{1920, 1080};

bool waitFor(const std::function<bool()>& condition, int patienceMs = kPatienceMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > patienceMs)
            return false;
        QEventLoop loop;
        QTimer::singleShot(1, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// Something moves over a ground with texture, so that the encoder has work and so has the decoder.
Result<void> writeClip(const fs::path& path, Size size, int frames, int keyInterval)
{
    VideoWriterOptions options;
    options.keyInterval = keyInterval;
    options.preset = "ultrafast";
    MW_TRY(const auto writer, VideoWriter::create(path, size, 30, options));
    Frame frame;
    frame.size = size;
    frame.rgb.resize(std::size_t(size.pixelCount()) * 3);
    std::vector<std::uint8_t> ground(frame.rgb.size());
    std::minstd_rand random(7);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto noise = std::uint8_t(random() >> 27);
            std::uint8_t* p
                = ground.data() + (std::size_t(y) * std::size_t(size.width) + std::size_t(x)) * 3;
            p[0] = std::uint8_t(40 + x * 120 / size.width + noise);
            p[1] = std::uint8_t(60 + y * 120 / size.height + noise);
            p[2] = std::uint8_t(90 + ((x / 64 + y / 64) & 1) * 40 + noise);
        }
    }
    for (int i = 0; i < frames; ++i) {
        frame.index = i;
        frame.rgb = ground;
        const int side = size.height / 4;
        const int left = (i * size.width / 150) % (size.width - side);
        const int top = size.height / 3 + int(size.height / 6 * std::sin(i * 0.1));
        for (int y = top; y < top + side; ++y) {
            std::uint8_t* row = frame.rgb.data()
                + (std::size_t(y) * std::size_t(size.width) + std::size_t(left)) * 3;
            for (int x = 0; x < side * 3; ++x)
                row[x] = std::uint8_t(200 - row[x] / 2);
        }
        MW_TRY_VOID(writer->add(frame));
    }
    return writer->finish();
}

/// How late the event loop comes to a timer that is due every few milliseconds.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] {
            m_late.push_back(std::max(0.0, double(m_clock.nsecsElapsed()) / 1e6 - kBeatMs));
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(kBeatMs);
    }

    void print()
    {
        std::sort(m_late.begin(), m_late.end());
        if (m_late.empty())
            return;
        const auto long100
            = std::count_if(m_late.begin(), m_late.end(), [](double ms) { return ms > 100; });
        std::printf("  event loop late: n %zu  p95 %.1f ms  max %.1f ms  %d over 100 ms\n",
                    m_late.size(), m_late[(m_late.size() * 95 - 1) / 100], m_late.back(),
                    int(long100));
    }

private:
    static constexpr int kBeatMs = 5;

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_late;
};

class Driver
{
public:
    Driver(MainWindow& window, Trace& trace)
        : m_window(window)
        , m_trace(trace)
        , m_bench(window.bench())
        , m_canvas(window.work().canvas())
    {
    }

    bool show(const fs::path& video, std::size_t count)
    {
        m_bench.media.add({toQt(video)});
        if (!waitFor([&] { return m_bench.session.project().videos().size() == count; }))
            return false;
        const VideoId id = m_bench.session.project().videos().rbegin()->first;
        m_bench.editor.setVideo(id);
        return waitFor([&] {
            return m_bench.media.state(id) == MediaLibrary::State::Ready && m_canvas.picture();
        });
    }

    /// Sends one event and waits until it is on the screen.
    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, at, m_canvas.mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    void strokes(int count)
    {
        std::minstd_rand random(11);
        const auto pick = [&](double least, double most) {
            return least + (most - least) * double(random() % 10'000) / 10'000;
        };
        m_window.actions()["tool.brush"]->trigger();
        int moves = 0;
        for (int stroke = 0; moves < count; ++stroke) {
            // From the whole picture to eight screen pixels for one of the picture.
            if (stroke % 3 == 0)
                m_canvas.fit();
            else
                m_canvas.zoomTo(stroke % 3 == 1 ? 100 : 800, QRectF(m_canvas.rect()).center());
            m_window.work().brush().setRadius(pick(5, 100));
            QPointF at(m_canvas.width() * pick(0.3, 0.7), m_canvas.height() * pick(0.3, 0.7));
            settle();
            send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
            settle();
            const double turn = pick(0, 6.28);
            for (int i = 0; i < 20 && moves < count; ++i, ++moves) {
                at += QPointF(14 * std::cos(turn + i * 0.15), 14 * std::sin(turn + i * 0.15));
                send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
                waitFor([&] { return !m_trace.isWaiting(); }, 2000);
            }
            send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
            settle();
        }
        m_canvas.fit();
        settle();
    }

    void press(const char* action)
    {
        m_trace.noteInput();
        m_window.actions()[action]->trigger();
        waitFor([&] { return !m_trace.isWaiting(); }, 5000);
    }

    void undo(int count)
    {
        for (int i = 0; i < count;) {
            for (; i < count && m_bench.session.document().canUndo()
                 && m_bench.session.document()
                         .history()[std::size_t(m_bench.session.document().historyIndex() - 1)]
                         .kind
                     != StepKind::AddVideo;
                 ++i)
                press("edit.undo");
            for (; i < count && m_bench.session.document().canRedo(); ++i)
                press("edit.redo");
        }
        while (m_bench.session.document().canRedo())
            m_bench.editor.redo();
        settle();
    }

    /// To and fro over frames that are in the cache.
    void cachedSteps(int count)
    {
        const int span = 20;
        for (int i = 0; i < span; ++i)
            press("step.rawForward");
        settle(400);
        for (int i = 0; i < count; ++i)
            press((i / span) % 2 == 0 ? "step.rawBack" : "step.rawForward");
    }

    /// Frame after frame with nothing decoded ahead.
    void uncachedSteps(int count)
    {
        FrameService& frames = m_bench.media.frames();
        const Video* video = m_bench.editor.video();
        m_bench.editor.setFrame(0);
        settle(300);
        for (int i = 0; i < count; ++i) {
            if (m_bench.editor.frame() >= video->frameCount - 2) {
                m_bench.editor.setFrame(0);
                settle(300);
            }
            // Forgets everything but keeps the decoder where it is.
            frames.setPrefetch(video->id, {}, {});
            frames.setCacheBytes(0);
            frames.setCacheBytes(std::size_t(1) << 30);
            press("step.rawForward");
        }
    }

    void seeks(int count)
    {
        std::minstd_rand random(5);
        const Video* video = m_bench.editor.video();
        FrameService& frames = m_bench.media.frames();
        for (int i = 0; i < count;) {
            const auto frame = FrameIndex(random() % unsigned(video->frameCount));
            if (std::abs(frame - m_bench.editor.frame()) <= 60)
                continue;
            frames.setPrefetch(video->id, {}, {});
            frames.setCacheBytes(0);
            frames.setCacheBytes(std::size_t(1) << 30);
            m_trace.noteInput();
            m_bench.editor.setFrame(frame);
            waitFor([&] { return !m_trace.isWaiting(); }, 5000);
            ++i;
        }
    }

    /// Steps and paints while the worker follows the painted object through the whole clip.
    Result<void> duringARun()
    {
        m_bench.editor.setFrame(0);
        settle(300);
        MW_TRY(const auto job, m_bench.run({m_bench.editor.trackId(), RunScope::WholeClip}));
        Heartbeat heartbeat;
        QElapsedTimer clock;
        clock.start();
        int rounds = 0;
        for (; !job->isOver() && clock.elapsed() < 5 * kPatienceMs; ++rounds) {
            cachedSteps(20);
            strokes(20);
            settle(500);  // a person looks
        }
        std::printf("  the run took %.1f s for %d frames, %d rounds of work beside it\n",
                    double(clock.elapsed()) / 1000, int(m_bench.editor.video()->frameCount),
                    rounds);
        heartbeat.print();
        return job->error() ? Result<void>(*job->error()) : Result<void>();
    }

    void settle(int ms = 30)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
        waitFor([&] { return !m_trace.isWaiting(); }, 2000);
    }

private:
    MainWindow& m_window;
    Trace& m_trace;
    Workbench& m_bench;
    Canvas& m_canvas;
};

int failed(const Error& error)
{
    std::fprintf(stderr, "error: %s\n", describe(error).c_str());
    return 1;
}

void print(const char* title, const Trace& trace, const std::map<QString, std::size_t>& before)
{
    std::printf("%s\n", title);
    for (const auto& [kind, values] : trace.measured()) {
        const auto from = before.contains(kind) ? before.at(kind) : 0;
        std::vector<double> fresh(values.begin() + std::ptrdiff_t(from), values.end());
        if (fresh.empty())
            continue;
        std::sort(fresh.begin(), fresh.end());
        const auto at = [&](double part) {
            return fresh[std::size_t(std::ceil(part * double(fresh.size()))) - 1];
        };
        std::printf("  %-14s n %4zu  median %7.1f ms  p95 %7.1f ms  max %7.1f ms\n",
                    qPrintable(kind), fresh.size(), at(0.5), at(0.95), fresh.back());
    }
    std::fflush(stdout);
}

}  // namespace

int driveTrace(MainWindow& window, Trace& trace, int count)
{
    const QTemporaryDir folder;
    const fs::path large = toPath(folder.filePath(QStringLiteral("large.mp4")));
    const fs::path usual = toPath(folder.filePath(QStringLiteral("usual.mp4")));
    std::printf("writing clips...\n");
    std::fflush(stdout);
    if (const auto written = writeClip(large, kLarge, 90, 30); !written)
        return failed(written.error());
    if (const auto written = writeClip(usual, kUsual, 900, 250); !written)
        return failed(written.error());
    Workbench& bench = window.bench();
    ProjectSettings settings;
    settings.name = "trace";
    settings.gridStep = 1;
    if (const auto made = bench.session.create(
            toPath(folder.filePath(QStringLiteral("trace.maskwright"))), settings);
        !made)
        return failed(made.error());
    window.resize(1920, 1080);

    Driver driver(window, trace);
    std::map<QString, std::size_t> before;
    const auto mark = [&] {
        for (const auto& [kind, values] : trace.measured())
            before[kind] = values.size();
    };
    if (!driver.show(large, 1))
        return failed({ErrorCode::NotAVideo, {toUtf8(large)}});
    driver.settle(500);
    driver.strokes(count);
    driver.undo(count);
    driver.cachedSteps(count);
    driver.uncachedSteps(count);
    print("3840x2160, H.264, a key frame every 30", trace, before);
    mark();
    std::printf("the same during a run\n");
    if (const auto run = driver.duringARun(); !run)
        return failed(run.error());
    print("", trace, before);
    std::printf("  memory of the window: %.0f MiB\n", residentMiB());
    mark();
    if (!driver.show(usual, 2))
        return failed({ErrorCode::NotAVideo, {toUtf8(usual)}});
    driver.settle(500);
    mark();
    driver.cachedSteps(count);
    driver.uncachedSteps(count);
    driver.seeks(count);
    print("1920x1080, H.264, a key frame every 250", trace, before);
    bench.session.close();
    return 0;
}

}  // namespace mw
