// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench.h"
#include "app/cli/commands.h"
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/mask/paint.h"
#include "core/project/document.h"
#include "core/project/steps.h"
#include "core/video/picture_io.h"

#include <cmath>
#include <cstdio>
#include <random>
#include <thread>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"size", "WxH", "Size of the pictures", "1920x1080"},
    {"frames", "N", "Length of the video", "100"},
    {"format", "NAME", "See maskwright formats", "ref-youtube-vos"},
    {"runs", "N", "How often each is measured", "3"},
});

/// A picture with structure at several scales and some noise, as cameras make them.
Picture cameraLike(Size size, int frame)
{
    Picture picture{size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false};
    std::minstd_rand random(unsigned(frame) + 1);
    for (int y = 0; y < size.height; ++y) {
        std::uint8_t* p = picture.rgb.data() + std::size_t(y) * std::size_t(size.width) * 3;
        const double sy = std::sin(0.05 * y);
        for (int x = 0; x < size.width; ++x, p += 3) {
            const double wave = std::sin(0.011 * (x + 3 * frame)) * 50 + sy * 30
                + std::sin(0.21 * (x + y)) * 12;
            const int noise = int(random() % 13) - 6;
            for (int c = 0; c < 3; ++c)
                p[c] = std::uint8_t(std::clamp(int(128 + wave * (1 - 0.3 * c)) + noise, 0, 255));
        }
    }
    return picture;
}

Mask wavyMask(Size size, double cx, double cy, double turn)
{
    BitRaster raster(size);
    std::vector<Point> outline;
    for (int i = 0; i < 300; ++i) {
        const double a = 6.283185 * i / 300;
        const double r = size.height * (0.16 + 0.03 * std::sin(5 * a + turn)
                                        + 0.01 * std::sin(23 * a - turn));
        outline.push_back({cx * size.width + r * std::cos(a), cy * size.height + r * std::sin(a)});
    }
    paintPolygon(raster, outline);
    return Mask::fromRaster(raster);
}

/// A project with two objects on a folder of JPEG pictures.
Result<std::unique_ptr<ProjectDocument>> makeProject(const fs::path& folder, Size size, int frames,
                                                     const TaskContext& task)
{
    const fs::path pictures = folder / "clip";
    std::error_code ec;
    fs::create_directory(pictures, ec);
    for (int i = 0; i < frames; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"draw", i, frames});
        char name[16];
        std::snprintf(name, sizeof name, "%05d.jpg", i);
        MW_TRY_VOID(writeJpeg(pictures / name, cameraLike(size, i)));
    }
    MW_TRY(auto document, ProjectDocument::create(folder / "bench.maskwright", {}));
    MW_TRY(const VideoPtr video, openVideo(pictures, {}, task));
    const auto added = steps::addVideo(*document, video->info(), pictures, "clip");
    MW_TRY([[maybe_unused]] const ChangeSet videoAdded, document->apply(added.step));
    for (int k = 0; k < 2; ++k) {
        MW_TRY(const auto track, steps::addTrack(*document, added.id, "dog"));
        MW_TRY([[maybe_unused]] const ChangeSet trackAdded, document->apply(track.step));
        MW_TRY([[maybe_unused]] const ChangeSet described,
               document->apply(steps::writeExpression(
                   *document, track.id, k == 0 ? "the dog in front" : "the other dog")));
        SetMasks edit{track.id, {}};
        for (int i = 0; i < frames; ++i)
            edit.frames[i]
                = AnnotatedMask{paintedAnnotation("bench", 0),
                                wavyMask(size, 0.3 + 0.4 * k + 0.001 * i, 0.5, 0.05 * i + k)};
        MW_TRY([[maybe_unused]] const ChangeSet painted,
               document->apply({StepKind::CopyMask, {edit}}));
    }
    return document;
}

Result<void> run(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const Size size, args.size("size"));
    MW_TRY(const std::int64_t frames, args.integer("frames", 1, 100'000));
    MW_TRY(const std::int64_t runs, args.integer("runs", 1, 1000));
    MW_TRY(const TemporaryFolder folder, TemporaryFolder::create());
    MW_TRY(const auto document, makeProject(folder.path(), size, int(frames), context.task));
    BenchReport report(context, "export");
    struct Mode {
        const char* name;
        PictureMode pictures;
    };
    const int all = int(std::thread::hardware_concurrency());
    for (const Mode mode : {Mode{"pictures copied", PictureMode::Copy},
                            Mode{"pictures encoded", PictureMode::Encode},
                            Mode{"masks only", PictureMode::None}}) {
        for (const int threads : {1, all}) {
            Timings timings;
            double megabytes = 0;
            for (int i = 0; i < runs; ++i) {
                ExportOptions options;
                options.format = args.text("format");
                options.target = folder.path() / "out";
                options.pictures = mode.pictures;
                options.threads = threads;
                Result<ExportReport> exported = Error{ErrorCode::Internal};
                timings.measure([&] {
                    exported = exportDataset(document->project(), *document,
                                             projectVideoOpener(document->file()), options,
                                             context.task);
                });
                if (!exported)
                    return exported.error();
                if (!exported->isWritten)
                    return Error{ErrorCode::ExportBlocked,
                                 {args.text("format"),
                                  messageOf(*exported->findings.firstError())}};
                megabytes = double(exported->bytes) / 1e6;
                std::error_code ec;
                fs::remove_all(options.target, ec);
            }
            report.add(std::string(mode.name) + ", " + std::to_string(threads) + " threads",
                       timings,
                       {{"threads", threads},
                        {"frames", frames},
                        {"frames_per_second", double(frames) / timings.median()},
                        {"megabytes", megabytes}});
            if (all == 1)
                break;
        }
    }
    report.print();
    return {};
}

}  // namespace

Command benchExportCommand()
{
    return {"export",
            "[options]",
            "Write, check and read back a data set",
            "Draws a clip with two objects first. Times are for the whole export, with its checks.",
            kOptions,
            run};
}

}  // namespace mw::cli
