// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench.h"
#include "app/cli/clips.h"
#include "app/cli/commands.h"
#include "core/mask/paint.h"
#include "core/metrics/region_contour.h"
#include "core/project/document.h"
#include "core/project/steps.h"

#include <cmath>
#include <random>

namespace mw::cli {

namespace {

// ---- mask

constexpr auto kMaskOptions = std::to_array<Option>({
    {"size", "WxH", "Size of the masks", "3840x2160"},
    {"count", "N", "How often each is measured", "200"},
    {"radius", "PX", "Radius of the brush", "40"},
});

/// An object as annotators meet them: a body with limbs and a wavy outline.
Mask typicalMask(Size size, double turn)
{
    BitRaster raster(size);
    std::vector<Point> outline;
    const double cx = size.width * 0.5;
    const double cy = size.height * 0.5;
    for (int i = 0; i < 400; ++i) {
        const double a = 6.283185 * i / 400;
        const double r = size.height
            * (0.25 + 0.05 * std::sin(5 * a + turn) + 0.012 * std::sin(31 * a)
               + 0.006 * std::sin(83 * a + turn));
        outline.push_back({cx + 1.3 * r * std::cos(a), cy + r * std::sin(a)});
    }
    paintPolygon(raster, outline);
    return Mask::fromRaster(raster);
}

/// What one pen movement of some thirty events covers.
std::vector<Point> strokePoints(Size size, std::mt19937& random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    Point at{size.width * (0.2 + 0.6 * unit(random)), size.height * (0.2 + 0.6 * unit(random))};
    double heading = 6.283185 * unit(random);
    std::vector<Point> points{at};
    for (int i = 0; i < 30; ++i) {
        heading += (unit(random) - 0.5) * 0.6;
        at = {at.x + std::cos(heading) * size.width * 0.004,
              at.y + std::sin(heading) * size.width * 0.004};
        points.push_back(at);
    }
    return points;
}

Result<void> benchMask(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const Size size, args.size("size"));
    MW_TRY(const std::int64_t count, args.integer("count", 1, 1'000'000));
    MW_TRY(const double radius, args.number("radius", 0.5, 2000));
    BenchReport report(context, "mask " + toString(size));
    std::mt19937 random(1);
    const Brush brush{radius, BrushShape::Round};
    const Mask object = typicalMask(size, 0);
    const Mask other = typicalMask(size, 0.4);

    Timings dab;
    Timings stroke;
    Timings gesture;
    Timings encode;
    Timings decode;
    Timings flip;
    Timings overlapping;
    Timings toBytes;
    Timings fromBytes;
    Timings coco;
    Timings region;
    BitRaster canvas = object.toRaster();
    std::size_t guard = 0;  // keeps the compiler from leaving work out
    for (std::int64_t i = 0; i < count; ++i) {
        if (context.task.stopped())
            return Error{ErrorCode::Cancelled, {}};
        const std::vector<Point> points = strokePoints(size, random);
        stroke.measure([&] {
            for (std::size_t k = 1; k < points.size(); ++k)
                dab.measure([&] {
                    guard += paintSegment(canvas, points[k - 1], points[k], brush).width > 0;
                });
        });
        Mask covered;
        gesture.measure([&] {
            BitRaster raster(size);
            for (std::size_t k = 1; k < points.size(); ++k)
                paintSegment(raster, points[k - 1], points[k], brush);
            covered = Mask::fromRaster(raster);
            const PaintLayer layers[] = {{TrackId{1}, object}, {TrackId{2}, other}};
            guard
                += applyGesture(covered, PaintMode::Add, PaintOver::Everything, TrackId{1}, layers)
                       .size();
        });
        BitRaster pixels;
        decode.measure([&] { pixels = object.toRaster(); });
        encode.measure([&] { guard += std::size_t(Mask::fromRaster(pixels).area()); });
        flip.measure([&] { guard += std::size_t((object ^ covered).area()); });
        overlapping.measure([&] { guard += std::size_t(overlap(object, other).intersection); });
        std::string bytes;
        toBytes.measure([&] { bytes = encodeMask(object); });
        fromBytes.measure([&] { guard += std::size_t(bool(decodeMask(bytes))); });
        coco.measure([&] { guard += toCocoText(object).size(); });
    }
    for (int i = 0; i < 20; ++i)
        region.measure([&] { guard += scoreDavis(object, other).region > 0; });
    report.add("brush movement to raster", dab, {{"radius_px", radius}});
    report.add("stroke of 30 movements to raster", stroke, {{"radius_px", radius}});
    report.add("stroke to raster, run lengths and change", gesture, {{"radius_px", radius}});
    report.add("raster to run lengths", encode);
    report.add("run lengths to raster", decode);
    report.add("flip (xor) a stroke", flip);
    report.add("intersection over union", overlapping);
    report.add("run lengths to bytes", toBytes);
    report.add("bytes to run lengths", fromBytes);
    report.add("run lengths to COCO text", coco);
    report.add("J and F as DAVIS counts them", region);
    report.addValue("size of a mask", double(encodeMask(object).size()), "bytes");
    report.print();
    return guard > 0 ? Result<void>() : Error{ErrorCode::Internal, {}, "nothing was measured"};
}

// ---- store

constexpr auto kStoreOptions = std::to_array<Option>({
    {"masks", "N", "Masks of the large project", "100000"},
    {"tracks", "N", "Objects of the large project", "2000"},
    {"videos", "N", "Videos of the large project", "200"},
    {"count", "N", "Strokes that are committed one by one", "500"},
    {"folder", "DIR", "Where the projects are made (default: the system's temporary folder)"},
});

Video imaginaryVideo(VideoId id, const std::string& name, FrameIndex frames)
{
    Video video;
    video.id = id;
    video.name = name;
    video.path = name + ".mp4";
    video.fingerprint = "none";
    video.size = {1920, 1080};
    video.frameCount = frames;
    video.framesPerSecond = 25;
    video.gridStep = 1;
    video.lastFrame = frames - 1;
    return video;
}

Result<void> commitStrokes(const fs::path& file, std::int64_t count, const TaskContext& task,
                           BenchReport& report)
{
    MW_TRY(const auto document, ProjectDocument::create(file, {}));
    const auto video = imaginaryVideo(document->newId<VideoTag>(), "clip", 1000);
    MW_TRY_VOID(document->apply({StepKind::AddVideo, {PutVideo{video}}}));
    MW_TRY(auto track, steps::addTrack(*document, video.id, "zebra"));
    MW_TRY_VOID(document->apply(track.step));
    std::mt19937 random(2);
    Timings commit;
    Timings undo;
    for (std::int64_t i = 0; i < count; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {}};
        BitRaster raster(video.size);
        const std::vector<Point> points = strokePoints(video.size, random);
        for (std::size_t k = 1; k < points.size(); ++k)
            paintSegment(raster, points[k - 1], points[k], {20, BrushShape::Round});
        const auto frame = FrameIndex(i / 5 % video.frameCount);
        MW_TRY(const Mask before, document->mask(track.id, frame));
        const Mask flipped = Mask::fromRaster(raster) - before;
        if (flipped.isEmpty())
            continue;
        Step step = steps::paint(*document, StepKind::Paint, frame, {{track.id, flipped}});
        Result<void> outcome;
        commit.measure([&] {
            if (auto applied = document->apply(std::move(step)); !applied)
                outcome = applied.error();
        });
        MW_TRY_VOID(outcome);
        if (i % 10 == 0) {
            undo.measure([&] {
                if (auto undone = document->undo(); !undone)
                    outcome = undone.error();
            });
            MW_TRY_VOID(outcome);
            MW_TRY_VOID(document->redo());
        }
    }
    report.add("commit of one stroke, 1080p", commit);
    report.add("undo of one stroke, 1080p", undo);
    return {};
}

Result<void> fillProject(const fs::path& file, std::int64_t masks, std::int64_t tracks,
                         std::int64_t videos, const TaskContext& task)
{
    MW_TRY(const auto document, ProjectDocument::create(file, {}));
    std::vector<Mask> shapes;
    for (int i = 0; i < 16; ++i)
        shapes.push_back(typicalMask({1920, 1080}, i * 0.4));
    const std::int64_t masksEach = (masks + tracks - 1) / tracks;
    const std::int64_t tracksEach = (tracks + videos - 1) / videos;
    std::int64_t masksLeft = masks;
    std::int64_t tracksLeft = tracks;
    for (std::int64_t v = 0; v < videos; ++v) {
        const auto video = imaginaryVideo(document->newId<VideoTag>(), "clip" + std::to_string(v),
                                          FrameIndex(std::max<std::int64_t>(1, masksEach)));
        Step step{StepKind::Import, {PutVideo{video}}};
        for (std::int64_t t = 0; t < tracksEach && tracksLeft > 0; ++t, --tracksLeft) {
            Track track;
            track.id = document->newId<TrackTag>();
            track.video = video.id;
            track.number = int(t) + 1;
            step.edits.emplace_back(PutTrack{track});
            SetMasks set{track.id, {}};
            for (std::int64_t f = 0; f < masksEach && masksLeft > 0; ++f, --masksLeft)
                set.frames.emplace(
                    FrameIndex(f),
                    AnnotatedMask{paintedAnnotation("bench", document->now()),
                                  shapes[std::size_t((f + t) % std::int64_t(shapes.size()))]});
            if (!set.frames.empty())
                step.edits.emplace_back(std::move(set));
        }
        MW_TRY_VOID(document->apply(std::move(step)));
        task.report({"fill", v + 1, videos});
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {}};
    }
    return {};
}

/// Of tracks here and there, so that the cache does not help.
Result<Timings> readMasks(const ProjectDocument& document)
{
    std::mt19937 random(3);
    const auto& tracks = document.project().tracks();
    Timings read;
    for (int i = 0; i < 500; ++i) {
        const auto it = std::next(tracks.begin(), std::ptrdiff_t(random() % tracks.size()));
        const auto& annotations = document.project().annotations(it->first);
        if (annotations.empty())
            continue;
        const auto at
            = std::next(annotations.begin(), std::ptrdiff_t(random() % annotations.size()));
        Result<void> outcome;
        read.measure([&] {
            if (const auto mask = document.mask(it->first, at->first); !mask)
                outcome = mask.error();
        });
        MW_TRY_VOID(outcome);
    }
    return read;
}

Result<void> benchStore(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const std::int64_t masks, args.integer("masks", 0, 100'000'000));
    MW_TRY(const std::int64_t tracks, args.integer("tracks", 1, 1'000'000));
    MW_TRY(const std::int64_t videos, args.integer("videos", 1, 100'000));
    MW_TRY(const std::int64_t count, args.integer("count", 1, 1'000'000));
    if ((tracks + videos - 1) / videos > Track::kMaxNumber)
        return wrongUsage("a video holds at most 254 objects: raise --videos");
    MW_TRY(const TemporaryFolder folder,
           TemporaryFolder::create(args.has("folder") ? fromUtf8(args.text("folder"))
                                                      : fs::temp_directory_path()));
    BenchReport report(context, "store");
    MW_TRY_VOID(commitStrokes(folder.path() / "strokes.maskwright", count, context.task, report));
    if (masks > 0) {
        const fs::path file = folder.path() / "large.maskwright";
        const Stopwatch filling;
        MW_TRY_VOID(fillProject(file, masks, tracks, videos, context.task));
        report.addValue("making the large project", filling.seconds(), "s");
        std::error_code ec;
        report.addValue("the large project's file", double(fs::file_size(file, ec)) / 1e6, "MB");
        Timings open;
        for (int i = 0; i < 5; ++i) {
            Result<std::unique_ptr<ProjectDocument>> document = Error{};
            open.measure(
                [&] { document = ProjectDocument::open(file, ProjectStore::Access::ReadWrite); });
            if (!document)
                return document.error();
        }
        MW_TRY(const auto document, ProjectDocument::open(file, ProjectStore::Access::ReadOnly));
        MW_TRY(const Timings read, readMasks(*document));
        report.add("open a project of " + std::to_string(masks) + " masks", open);
        report.add("read a mask from it", read);
        const Stopwatch checking;
        MW_TRY(const ProjectStore::Health health, document->store().checkHealth(context.task));
        if (!health.problems.empty() || health.masks != masks)
            return Error{ErrorCode::Internal, {}, "the large project is not as it was made"};
        report.addValue("check every mask of it", checking.seconds(), "s");
    }
    report.addValue("peak memory", double(peakMemoryBytes()) / 1e6, "MB");
    report.print();
    return {};
}

}  // namespace

Command benchMaskCommand()
{
    return {"mask",
            "[options]",
            "Painting and run lengths",
            "Measures a brush stroke on its way to pixels and run lengths, and what masks are used "
            "for.",
            kMaskOptions,
            benchMask};
}

Command benchStoreCommand()
{
    return {"store",
            "[options]",
            "Project files",
            "Measures the commit of one stroke, durable on the disk, and opening a large project. "
            "The disk of\n--folder counts.",
            kStoreOptions,
            benchStore};
}

}  // namespace mw::cli
