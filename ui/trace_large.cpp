// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// A project far larger than the samples, and a long video, for measuring.
#include "app/convert.h"
#include "core/project/steps.h"
#include "core/video/video_writer.h"
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/pages/dataset_page.h"
#include "ui/panels/project_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/trace.h"
#include "ui/work_area.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace mw {

namespace {

constexpr int kVideos = 200;
constexpr int kTracksPerVideo = 10;
constexpr int kMasksPerTrack = 50;
constexpr Size kSize{1920, 1080};
constexpr int kLongFrames = 18'000;  ///< Ten minutes at thirty a second.

void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Everything that was asked to be painted is painted.
void paintAll()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void print(const char* what, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        return values[std::size_t(std::ceil(part * double(values.size()))) - 1];
    };
    std::printf("  %-24s n %4zu  median %7.1f ms  p95 %7.1f ms  max %7.1f ms\n", what,
                values.size(), at(0.5), at(0.95), values.back());
    std::fflush(stdout);
}

Mask blob(int x, int y)
{
    BitRaster raster(kSize);
    paintDab(raster, {double(x), double(y)}, {60, BrushShape::Round});
    return Mask::fromRaster(raster);
}

Result<void> writeLargeProject(const fs::path& file)
{
    ProjectSettings settings;
    settings.name = "large";
    MW_TRY(const auto document, ProjectDocument::create(file, settings));
    std::minstd_rand random(3);
    std::vector<Mask> masks;
    for (int i = 0; i < 64; ++i)
        masks.push_back(blob(int(100 + random() % 1700), int(100 + random() % 880)));
    static constexpr const char* kWords[] = {"left", "right", "small", "large", "striped", "dark"};
    for (int v = 0; v < kVideos; ++v) {
        VideoInfo info;
        info.size = kSize;
        info.frameCount = kMasksPerTrack * 5;
        info.fingerprint = "imaginary " + std::to_string(v);
        info.framesPerSecond = 30;
        const std::string name = "video" + std::to_string(v);
        steps::NewVideo video
            = steps::addVideo(*document, info, file.parent_path() / (name + ".mp4"));
        MW_TRY_VOID(document->apply(std::move(video.step)));
        for (int t = 0; t < kTracksPerVideo; ++t) {
            MW_TRY(steps::NewTrack track,
                   steps::addTrack(*document, video.id, "class" + std::to_string(v % 48)));
            MW_TRY_VOID(document->apply(std::move(track.step)));
            MW_TRY_VOID(document->apply(steps::writeExpression(
                *document, track.id,
                std::string("the ") + kWords[random() % 6] + " animal number " + std::to_string(t)
                    + " of the group")));
            SetMasks set{track.id, {}};
            for (int m = 0; m < kMasksPerTrack; ++m) {
                AnnotatedMask item;
                item.mask = masks[random() % masks.size()];
                item.annotation.origin = MaskOrigin::Predicted;
                item.annotation.confidence = float(random() % 100) / 100;
                set.frames[m * 5] = item;
            }
            MW_TRY_VOID(document->apply({StepKind::Import, {set}, name, kMasksPerTrack}));
        }
    }
    return {};
}

Result<void> writeLongClip(const fs::path& path)
{
    VideoWriterOptions options;
    options.keyInterval = 60;
    options.preset = "ultrafast";
    MW_TRY(const auto writer, VideoWriter::create(path, kSize, 30, options));
    Frame frame;
    frame.size = kSize;
    frame.rgb.resize(std::size_t(kSize.pixelCount()) * 3);
    for (std::size_t i = 0; i < frame.rgb.size(); ++i)
        frame.rgb[i] = std::uint8_t((i / 3 % std::size_t(kSize.width)) / 8 + i % 3 * 20);
    for (int i = 0; i < kLongFrames; ++i) {
        frame.index = i;
        // A bright bar that moves down: cheap to draw and to encode.
        const int y = i * 7 % (kSize.height - 8);
        std::fill_n(frame.rgb.begin() + std::ptrdiff_t(y) * kSize.width * 3, kSize.width * 3 * 4,
                    std::uint8_t(60 + i % 180));
        MW_TRY_VOID(writer->add(frame));
    }
    return writer->finish();
}

int failed(const Error& error)
{
    std::fprintf(stderr, "error: %s\n", describe(error).c_str());
    return 1;
}

void measureFilters(MainWindow& window)
{
    QElapsedTimer clock;
    std::vector<double> filters;
    QLineEdit* filter = window.projectPanel().filter();
    static constexpr const char* kTyped[]
        = {"video1", "class7", "striped", "number 3", "nothing like it", "video19", "dark", "x"};
    for (int i = 0; i < 200; ++i) {
        filter->clear();
        paintAll();
        clock.start();
        filter->setText(QString::fromLatin1(kTyped[i % 8]));
        paintAll();
        filters.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    filter->clear();
    print("filter the project", filters);
    std::vector<double> reviews;
    window.setWorkspace(Workspace::Review);
    paintAll();
    for (int i = 0; i < 20; ++i) {
        clock.start();
        window.reviewPanel().model().refresh();
        paintAll();
        reviews.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    print("order what to review", reviews);
}

}  // namespace

int driveLarge(MainWindow& window, int scrubSeconds)
{
    const QTemporaryDir folder;
    Workbench& bench = window.bench();
    window.resize(1920, 1080);
    std::printf("writing a project with %d videos, %d objects, %d masks...\n", kVideos,
                kVideos * kTracksPerVideo, kVideos * kTracksPerVideo * kMasksPerTrack);
    std::fflush(stdout);
    const fs::path large = toPath(folder.filePath(QStringLiteral("large.maskwright")));
    if (const auto written = writeLargeProject(large); !written)
        return failed(written.error());
    std::error_code ec;
    std::printf("  file                     %.1f MiB\n",
                double(fs::file_size(large, ec)) / (1 << 20));
    std::vector<double> opened;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        if (const auto done = bench.session.open(large, ProjectStore::Access::ReadWrite); !done)
            return failed(done.error());
        paintAll();
        opened.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (i < 4)
            bench.session.close();
    }
    print("open and show", opened);
    measureFilters(window);
    std::printf("  memory                   %.0f MiB\n", residentMiB());
    bench.session.close();
    window.setWorkspace(Workspace::Annotate);

    std::printf("writing ten minutes of 1920x1080...\n");
    std::fflush(stdout);
    const fs::path clip = toPath(folder.filePath(QStringLiteral("long.mp4")));
    if (const auto written = writeLongClip(clip); !written)
        return failed(written.error());
    ProjectSettings settings;
    settings.name = "long";
    if (const auto made = bench.session.create(
            toPath(folder.filePath(QStringLiteral("long.maskwright"))), settings);
        !made)
        return failed(made.error());
    bench.media.add({toQt(clip)});
    QElapsedTimer patience;
    patience.start();
    while (!bench.player.picture()
           || bench.media.state(bench.editor.videoId()) != MediaLibrary::State::Ready) {
        if (patience.elapsed() > 120'000)
            return failed({ErrorCode::NotAVideo, {toUtf8(clip)}});
        settle(50);
    }
    std::printf("scrubbing, frame cache of %d MiB\n", bench.settings->get(settings::frameCacheMiB));
    std::minstd_rand random(9);
    QElapsedTimer clock;
    clock.start();
    double most = 0;
    int moves = 0;
    for (int tenth = 0; tenth < 10; ++tenth) {
        while (clock.elapsed() < qint64(scrubSeconds) * 100 * (tenth + 1)) {
            // A drag over a part of the timeline, then a jump.
            FrameIndex at = FrameIndex(random() % unsigned(kLongFrames));
            for (int i = 0; i < 40; ++i, ++moves) {
                bench.editor.setFrame(at += FrameIndex(random() % 25));
                settle(8);
            }
            most = std::max(most, residentMiB());
        }
        std::printf("  after %4.0f s             %.0f MiB, cache %.0f MiB, %d moves\n",
                    double(clock.elapsed()) / 1000, residentMiB(),
                    double(bench.media.frames().cachedBytes()) / (1 << 20), moves);
        std::fflush(stdout);
    }
    std::printf("  most                     %.0f MiB\n", most);
    bench.session.close();
    return 0;
}

}  // namespace mw
