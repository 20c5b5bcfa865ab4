// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"
#include "app/cli/methods.h"
#include "app/cli/overlay.h"
#include "app/cli/project_items.h"
#include "core/base/json.h"
#include "core/project/run_record.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace mw::cli {

namespace {

// ---- propagate

constexpr auto kPropagateOptions = std::to_array<Option>({
    {"object", "VIDEO/NUMBER", "Only this object (default: all that are not protected)", nullptr,
     true},
    {"method", "NAME", "cma: the model. flow: optical flow from locked frames", "cma"},
    {"model", "BUNDLE", "Folder of a model bundle (default: the bundled one)"},
    {"direction", "WAY",
     "whole: every unlocked frame. forward, backward, both: from --at to the next locked frame or "
     "cut",
     "whole"},
    {"at", "I", "Frame from which to go forward or backward", "0"},
    {"from", "I", "First frame to segment (default: the clip's first)"},
    {"to", "I", "Last frame to segment (default: the clip's last)"},
    {"window", "N", "Frames segmented together", "10"},
    {"device", "NAME", "auto, cpu, cuda", "auto"},
    {"precision", "NAME", "auto, fp32, bf16", "auto"},
    {"seed", "N", "For methods that draw at random", "0"},
});

struct RunSettings {
    MethodChoice method;
    PropagationOptions options;
    RunScope scope = RunScope::WholeClip;
    FrameIndex at = 0;
    std::optional<FrameIndex> from;
    std::optional<FrameIndex> to;
};

Result<RunSettings> readSettings(const Args& args)
{
    static constexpr std::string_view kMethods[] = {"cma", "flow"};
    static constexpr std::string_view kDevices[] = {"auto", "cpu", "cuda"};
    static constexpr std::string_view kPrecisions[] = {"auto", "fp32", "bf16"};
    static constexpr std::string_view kWays[] = {"whole", "forward", "backward", "both"};
    constexpr std::int64_t kMostFrames = std::numeric_limits<FrameIndex>::max();
    RunSettings settings;
    MW_TRY(settings.method.method, args.choice("method", kMethods));
    MW_TRY(settings.method.device, args.choice("device", kDevices));
    MW_TRY(settings.method.precision, args.choice("precision", kPrecisions));
    settings.method.model = fromUtf8(args.text("model"));
    MW_TRY(const std::int64_t window, args.integer("window", 1, 1000));
    settings.options.windowFrames = int(window);
    MW_TRY(const std::int64_t seed,
           args.integer("seed", 0, std::numeric_limits<std::int64_t>::max()));
    settings.options.seed = std::uint64_t(seed);
    MW_TRY(const std::string way, args.choice("direction", kWays));
    settings.scope = way == "forward" ? RunScope::Forward
        : way == "backward"           ? RunScope::Backward
        : way == "both"               ? RunScope::Both
                                      : RunScope::WholeClip;
    MW_TRY(const std::int64_t at, args.integer("at", 0, kMostFrames));
    settings.at = FrameIndex(at);
    if (args.has("from")) {
        MW_TRY(const std::int64_t from, args.integer("from", 0, kMostFrames));
        settings.from = FrameIndex(from);
    }
    if (args.has("to")) {
        MW_TRY(const std::int64_t to, args.integer("to", settings.from.value_or(0), kMostFrames));
        settings.to = FrameIndex(to);
    }
    return settings;
}

/// Runs objects of a project one after the other, with one segmenter.
class Runner
{
public:
    Runner(ProjectDocument& document, RunSettings settings, const Context& context)
        : m_document(document)
        , m_settings(std::move(settings))
        , m_context(context)
        , m_videos(document)
    {
    }

    /// Stores what was finished also when it fails or is cancelled. `isWanted`: a person asked for
    /// this very object, so that it is an error when nothing can be done for it.
    Result<void> run(TrackId track, bool isWanted)
    {
        const Track before = *m_document.project().track(track);
        const Video& video = *m_document.project().video(before.video);
        const std::string name = nameOfTrack(m_document.project(), before);
        PlanQuestion question{track, m_settings.scope, m_settings.at};
        if (m_settings.from || m_settings.to) {
            question.scope = RunScope::Range;
            question.first = m_settings.from.value_or(video.firstFrame);
            question.last = m_settings.to.value_or(video.lastFrame);
        }
        MW_TRY(PropagationPlan plan, planPropagation(m_document.project(), m_document, question));
        if (plan.frames.empty()) {
            m_context.out.line(name + ": nothing to do, every frame is locked");
            m_context.out.object(dumpJson({{"object", name}, {"frames", 0}}));
            return {};
        }
        if (m_settings.method.method == "flow" && plan.anchors.empty()) {
            if (isWanted)
                return Error{ErrorCode::NothingPainted, {"object " + name}};
            m_context.out.line(name + ": left out, nothing is painted to start from");
            m_context.out.object(dumpJson({{"object", name}, {"frames", 0}}));
            return {};
        }
        MW_TRY(const PropagationRequest request, requestFor(plan));
        if (!m_segmenter) {
            MW_TRY(m_segmenter,
                   makeSegmenter(m_settings.method, m_context.task, [](const std::string& text) {
                       std::fprintf(stderr, "note: %s\n", text.c_str());
                   }));
        }

        const Run run = recordOf(plan);
        MW_TRY_VOID(m_document.beginRun(run));
        const Stopwatch watch;
        Store store{m_document, run.id};
        const Result<void> outcome = propagate(request, store);
        const RunState state = outcome                     ? RunState::Done
            : outcome.error().code == ErrorCode::Cancelled ? RunState::Cancelled
                                                           : RunState::Failed;
        MW_TRY_VOID(
            m_document.endRun(run.id, state, m_segmenter->identity(m_settings.options.refine)));
        if (!outcome && state == RunState::Failed)
            return outcome.error();
        const double seconds = watch.seconds();
        m_context.out.object(
            dumpJson({{"object", name},
                      {"state", nameOf(state)},
                      {"model", m_segmenter->identity(m_settings.options.refine)},
                      {"frames", store.stored},
                      {"frames_wanted", request.frames.size()},
                      {"seconds", seconds},
                      {"frames_per_second", seconds > 0 ? store.stored / seconds : 0}}));
        m_context.out.line(
            name + ": " + std::to_string(store.stored) + " of "
            + std::to_string(request.frames.size()) + " frames in " + fixed(seconds, 1) + " s with "
            + m_segmenter->identity(m_settings.options.refine) + (outcome ? "" : ", cancelled"));
        return outcome;
    }

private:
    struct Store {
        ProjectDocument& document;
        RunId run;
        std::map<FrameIndex, AnnotatedMask> arrived{};
        int stored = 0;

        Result<void> flush()
        {
            if (arrived.empty())
                return {};
            MW_TRY(const ProjectDocument::RunMasksAdded added, document.addRunMasks(run, arrived));
            stored += int(arrived.size()) - added.skipped;
            arrived.clear();
            return {};
        }
    };

    Result<PropagationRequest> requestFor(const PropagationPlan& plan)
    {
        PropagationRequest request;
        MW_TRY(request.query, m_videos.open(plan.video, m_context.task));
        request.frames = plan.frames;
        request.anchors = plan.anchors;
        request.cuts = plan.cuts;
        request.expression = plan.expressionText;
        request.options = m_settings.options;
        if (m_settings.method.method == "flow")
            return request;  // looks at no other video
        for (const PlannedSupport& support : plan.support) {
            MW_TRY(VideoPtr video, m_videos.open(support.video, m_context.task));
            request.support.push_back({std::move(video), support.masks, support.expression});
        }
        return request;
    }

    Run recordOf(const PropagationPlan& plan)
    {
        Run run;
        run.id = m_document.newId<RunTag>();
        run.track = plan.track;
        run.expression = plan.expression;
        run.method = m_settings.method.method;
        run.firstFrame = plan.frames.front();
        run.lastFrame = plan.frames.back();
        run.framesWanted = int(plan.frames.size());
        run.startedAt = m_document.now();
        RunRecord record{m_settings.method.method, toUtf8(m_settings.method.model),
                         m_settings.options.windowFrames, plan.expressionText};
        record.support.emplace();
        for (const PlannedSupport& set : plan.support) {
            const Video* video = m_document.project().video(set.video);
            record.support->push_back({set.id, video->path, set.expression});
        }
        run.options = encodeRunRecord(record);
        return run;
    }

    Result<void> propagate(const PropagationRequest& request, Store& store)
    {
        StopSource stop;
        TaskContext task = m_context.task;
        const std::stop_callback forward(m_context.task.stop, [&stop] { stop.request_stop(); });
        task.stop = stop.get_token();
        Result<void> stored;
        Stopwatch sinceStore;
        const auto outcome = m_segmenter->propagate(request, task, [&](const PropagatedMask& p) {
            AnnotatedMask item;
            item.mask = p.mask;
            item.annotation.confidence = p.confidence;
            item.annotation.window = p.window;
            store.arrived.insert_or_assign(p.frame, std::move(item));
            // Twenty commits a second at most, however fast the method is.
            if (stored && sinceStore.seconds() > 0.05) {
                stored = store.flush();
                sinceStore = {};
            }
            if (!stored)
                stop.request_stop();
        });
        if (stored)
            stored = store.flush();
        return stored ? outcome : stored;
    }

    ProjectDocument& m_document;
    RunSettings m_settings;
    const Context& m_context;
    ProjectVideos m_videos;
    std::unique_ptr<Segmenter> m_segmenter;
};

Result<void> propagate(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const RunSettings settings, readSettings(args));
    MW_TRY(const auto document, openForWriting(args));
    std::vector<TrackId> tracks;
    for (const std::string& name : args.all("object")) {
        MW_TRY(const Track* track, findTrack(document->project(), name));
        tracks.push_back(track->id);
    }
    if (tracks.empty()) {
        for (const auto& [id, video] : document->project().videos()) {
            for (const Track* track : document->project().tracksOf(id)) {
                if (!track->isProtected)
                    tracks.push_back(track->id);
            }
        }
    }
    if (tracks.empty())
        return Error{ErrorCode::ItemMissing, {"any object in " + args.words().front()}};
    Runner runner(*document, settings, context);
    for (const TrackId track : tracks)
        MW_TRY_VOID(runner.run(track, args.has("object")));
    return {};
}

// ---- overlay

constexpr auto kOverlayOptions = std::to_array<Option>({
    {"video", "NAME", "The video to show (default: the only one)"},
    {"out", "FILE.mp4", "The file to write"},
});

Result<void> overlay(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForReading(args));
    const Project& project = document->project();
    MW_TRY(const fs::path out, args.path("out"));
    const Video* video = nullptr;
    if (args.has("video")) {
        MW_TRY(video, findVideo(project, args.text("video")));
    } else if (project.videos().size() == 1) {
        video = &project.videos().begin()->second;
    } else {
        return wrongUsage("the project has " + std::to_string(project.videos().size())
                          + " videos: choose one with --video");
    }
    std::map<FrameIndex, std::vector<OverlayObject>> objects;
    for (const Track* track : project.tracksOf(video->id)) {
        for (const auto& [frame, annotation] : project.annotations(track->id)) {
            if (annotation.review == ReviewState::Rejected)
                continue;
            MW_TRY(Mask mask, document->mask(track->id, frame));
            objects[frame].push_back({track->number, std::move(mask)});
        }
    }
    if (objects.empty())
        return Error{ErrorCode::NothingPainted, {"video " + video->name}};
    ProjectVideos videos(*document);
    MW_TRY(const VideoPtr source, videos.open(video->id, context.task));
    MW_TRY_VOID(writeOverlayVideo(*source, objects, out, context.task));
    context.out.object(dumpJson({{"overlay", toUtf8(out)}, {"frames", objects.size()}}));
    context.out.line("wrote " + toUtf8(out));
    return {};
}

}  // namespace

Command projectPropagateCommand()
{
    return {"propagate",
            "P.maskwright [options]",
            "Find objects in the frames that no person has painted or accepted",
            "Locked frames stay as they are and guide the rest. Results are stored as they come; "
            "Ctrl-C\nkeeps what is finished. Each run is one step of the history.",
            kPropagateOptions,
            propagate};
}

Command projectOverlayCommand()
{
    return {"overlay",
            "P.maskwright --out FILE.mp4 [options]",
            "Write a video of one clip with its masks drawn over it",
            "",
            kOverlayOptions,
            overlay};
}

}  // namespace mw::cli
