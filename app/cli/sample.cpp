// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "core/base/json.h"
#include "core/project/document.h"
#include "core/project/steps.h"
#include "core/sample/pond.h"
#include "core/video/picture_io.h"
#include "core/video/video_writer.h"

#include <algorithm>
#include <future>
#include <thread>

namespace mw::cli {

namespace {

using sample::Pond;
using sample::Scene;

constexpr auto kOptions = std::to_array<Option>({
    {"out", "DIR", "New or empty folder for the sample"},
    {"draw", nullptr, "Draw it anew, even where a drawn one comes with the program"},
});

/// Every third frame is annotated: eight a second.
constexpr int kGridStep = 3;
/// Fixed, so that the same program makes the same file.
constexpr Timestamp kMadeAt = 1'767'225'600'000;
constexpr const char* kAnnotator = "Maskwright";

/// The masks of a clip: by frame, one for each fish.
using Truth = std::vector<std::vector<Mask>>;

Result<void> writeTruth(const fs::path& folder, FrameIndex frame, const std::vector<Mask>& masks)
{
    LabelImage labels(masks.front().size());
    for (std::size_t n = 0; n < masks.size(); ++n)
        paintLabel(labels, masks[n], std::uint8_t(n + 1));
    std::string name = std::to_string(frame);
    name.insert(0, 5 - name.size(), '0');
    return writeLabelPng(folder / (name + ".png"), labels);
}

/// Draws a clip on all processors and writes the video and DIR/truth/<clip>/<frame>.png.
Result<Truth> writeClip(const Pond& pond, const fs::path& folder, const TaskContext& task)
{
    const Scene& scene = pond.scene();
    const fs::path truthFolder = folder / "truth" / scene.name;
    std::error_code ec;
    fs::create_directories(truthFolder, ec);
    if (ec)
        return fileError(ec.value(), truthFolder);
    VideoWriterOptions options;
    options.quality = 21;
    options.preset = "medium";
    options.keyInterval = 24;
    MW_TRY(const std::unique_ptr<VideoWriter> writer,
           VideoWriter::create(folder / (scene.name + ".mp4"), scene.size, scene.framesPerSecond,
                               options));
    Truth truth;
    const int together = int(std::max(1U, std::thread::hardware_concurrency()));
    for (int next = 0; next < scene.frames; next += together) {
        std::vector<std::future<Pond::Drawn>> batch;
        for (int i = next; i < std::min(next + together, scene.frames); ++i)
            batch.push_back(std::async(std::launch::async, [&pond, i] { return pond.draw(i); }));
        for (auto& drawing : batch) {
            Pond::Drawn drawn = drawing.get();
            Frame frame;
            frame.index = FrameIndex(truth.size());
            frame.size = scene.size;
            frame.rgb = std::move(drawn.picture.rgb);
            MW_TRY_VOID(writer->add(frame));
            if (frame.index % kGridStep == 0)
                MW_TRY_VOID(writeTruth(truthFolder, frame.index, drawn.masks));
            truth.push_back(std::move(drawn.masks));
        }
        task.report({"draw", std::int64_t(truth.size()), scene.frames});
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {}};
    }
    MW_TRY_VOID(writer->finish());
    return truth;
}

/// Adds the clip with its objects and expressions, and the masks of `painted` frames as a person
/// would have painted them. Returns the objects.
Result<std::vector<TrackId>> addClip(ProjectDocument& document, const Scene& scene,
                                     const fs::path& folder, const Truth& truth,
                                     const std::vector<FrameIndex>& painted,
                                     const TaskContext& task)
{
    const fs::path file = folder / (scene.name + ".mp4");
    MW_TRY(const VideoPtr source, openVideo(file, {}, task));
    auto [step, id] = steps::addVideo(document, source->info(), file);
    MW_TRY_VOID(document.apply(std::move(step)));
    MW_TRY_VOID(
        document.store().keepVideoIndex(id, source->info().fingerprint, source->serialisedIndex()));
    std::vector<TrackId> tracks;
    for (std::size_t n = 0; n < scene.fish.size(); ++n) {
        MW_TRY(steps::NewTrack track, steps::addTrack(document, id, "fish"));
        MW_TRY_VOID(document.apply(std::move(track.step)));
        MW_TRY_VOID(
            document.apply(steps::writeExpression(document, track.id, scene.fish[n].expression)));
        for (const FrameIndex frame : painted)
            MW_TRY_VOID(
                document.apply(steps::putMask(document, StepKind::Paint, track.id, frame,
                                              truth[std::size_t(frame)][n], MaskOrigin::Painted)));
        tracks.push_back(track.id);
    }
    return tracks;
}

Result<void> addSupport(ProjectDocument& document, TrackId track,
                        const std::vector<FrameIndex>& frames)
{
    SupportSet set;
    set.id = document.newId<SupportTag>();
    set.name = "koi";
    set.track = track;
    set.expression = document.project().expressionsOf(track).front()->id;
    set.frames = frames;
    MW_TRY_VOID(document.apply({StepKind::ChangeSupport,
                                {PutSupport{set}},
                                set.name,
                                int(frames.size()),
                                {document.project().track(track)->video, track, frames.front()}}));
    return {};
}

/// Predictions for a person to review, as a model leaves them: right but for two faults that are
/// made on purpose, and said so in the run's options. For two frames the mask is the other fish's,
/// with a low confidence; at the start of the second window most of the fish is lost, so that its
/// first frame does not fit the last one of the window before.
Result<void> addPredictions(ProjectDocument& document, TrackId track, const Truth& truth,
                            std::size_t fish, std::size_t otherFish)
{
    constexpr int kWindowFrames = 10;  // of the grid
    constexpr FrameIndex kWrongFrom = 9;
    constexpr FrameIndex kWrongTo = 12;
    constexpr FrameIndex kPartFrom = kWindowFrames * kGridStep;
    constexpr FrameIndex kPartTo = kPartFrom + kGridStep;
    const Video& video = *document.project().video(document.project().track(track)->video);
    Run run;
    run.id = document.newId<RunTag>();
    run.track = track;
    run.expression = document.project().expressionsOf(track).front()->id;
    run.method = "drawn with the sample";
    run.options = dumpJson(
        {{"planted",
          {{"other_fish", {kWrongFrom, kWrongTo}}, {"part_lost", {kPartFrom, kPartTo}}}}});
    run.firstFrame = video.firstFrame;
    run.lastFrame = video.lastFrame;
    run.startedAt = kMadeAt;
    run.endedAt = kMadeAt;
    std::map<FrameIndex, AnnotatedMask> masks;
    for (const FrameIndex frame : video.gridFrames()) {
        if (document.project().annotation(track, frame))
            continue;  // painted
        AnnotatedMask made;
        made.annotation.origin = MaskOrigin::Predicted;
        made.annotation.run = run.id;
        made.annotation.window = frame / kGridStep / kWindowFrames;
        made.annotation.confidence = 0.94F;
        made.annotation.changedAt = kMadeAt;
        made.mask = truth[std::size_t(frame)][fish];
        if (frame >= kWrongFrom && frame <= kWrongTo) {
            made.mask = truth[std::size_t(frame)][otherFish];
            made.annotation.confidence = 0.38F;
        } else if (frame >= kPartFrom && frame <= kPartTo) {
            const Rect bounds = made.mask.bounds();
            BitRaster part = made.mask.toRaster();
            for (int y = 0; y < part.size.height; ++y)
                std::fill_n(part.row(y) + bounds.x, (bounds.width + 1) / 2, std::uint8_t(0));
            made.mask = Mask::fromRaster(part);
            made.annotation.confidence = 0.81F;
        }
        masks.emplace(frame, std::move(made));
    }
    run.framesWanted = run.framesDone = int(masks.size());
    MW_TRY_VOID(document.beginRun(run));
    MW_TRY_VOID(document.addRunMasks(run.id, masks));
    MW_TRY_VOID(document.endRun(run.id, RunState::Done));
    return {};
}

Result<void> announce(const fs::path& out, const Context& context)
{
    const fs::path file = out / "sample.maskwright";
    context.out.object(dumpJson({{"project", toUtf8(file)}, {"truth", toUtf8(out / "truth")}}));
    context.out.line("project  " + toUtf8(file));
    context.out.line("truth    " + toUtf8(out / "truth"));
    return {};
}

Result<void> makeSample(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const fs::path out, args.path("out"));
    std::error_code ec;
    fs::create_directories(out, ec);
    if (ec)
        return fileError(ec.value(), out);
    if (!fs::is_empty(out, ec))
        return Error{ErrorCode::FolderNotEmpty, {toUtf8(out)}};

    const fs::path drawn = bundledResource("sample");
    if (!args.has("draw") && fs::exists(drawn / "sample.maskwright", ec)) {
        fs::copy(drawn, out, fs::copy_options::recursive, ec);
        if (ec)
            return fileError(ec.value(), out);
        return announce(out, context);
    }
    const Pond support(sample::supportScene());
    const Pond query(sample::queryScene());
    MW_TRY(const Truth supportTruth, writeClip(support, out, context.task));
    MW_TRY(const Truth queryTruth, writeClip(query, out, context.task));

    ProjectSettings settings;
    settings.name = "Koi";
    settings.annotator = kAnnotator;
    settings.uuid = "6b6f6900-7361-4d70-8c65-000000000001";
    settings.gridStep = kGridStep;
    const fs::path file = out / "sample.maskwright";
    {
        MW_TRY(const auto document,
               ProjectDocument::create(file, settings, [] { return kMadeAt; }));
        const std::vector<FrameIndex> frames{0, 3, 6, 9, 12};
        // Flow fills between painted frames; further apart than this it loses the fish.
        const std::vector<FrameIndex> painted{0, 18, 36, 57};
        MW_TRY(const std::vector<TrackId> tracks,
               addClip(*document, support.scene(), out, supportTruth, {0, 3, 6, 9, 12, 27, 42, 57},
                       context.task));
        MW_TRY_VOID(addSupport(*document, tracks.front(), frames));
        MW_TRY(const std::vector<TrackId> wanted,
               addClip(*document, query.scene(), out, queryTruth, painted, context.task));
        MW_TRY_VOID(addPredictions(*document, wanted[1], queryTruth, 1, 0));
    }
    return announce(out, context);
}

/// Programs that wait for the sample are told how far it is, and which error it was.
Result<void> runSample(const Args& args, const Context& context)
{
    Context told = context;
    if (context.out.isJson())
        told.task.report = [&context](const Progress& progress) {
            context.out.object(dumpJson(
                {{"phase", progress.phase}, {"done", progress.done}, {"total", progress.total}}));
        };
    Result<void> made = makeSample(args, told);
    if (!made)
        context.out.object(
            dumpJson({{"error", errorName(made.error().code)},
                      {"what", made.error().args.empty() ? "" : made.error().args.front()}}));
    return made;
}

}  // namespace

Command sampleCommand()
{
    return {"sample",
            "--out DIR",
            "Make the sample project: koi in a pond",
            "Two short clips, drawn by this program: koi-1 with one fish and its painted support, "
            "koi-2 with two\nfish to be told apart by their expressions. DIR/truth holds the exact "
            "masks of the annotated frames, every third.",
            kOptions,
            runSample};
}

}  // namespace mw::cli
