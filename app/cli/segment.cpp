// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "app/cli/overlay.h"
#include "core/base/json.h"
#include "core/video/picture_io.h"
#include "core/video/scene_cuts.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"support", "CLIP", "Video file or folder of frames with the painted object", nullptr, true},
    {"support-masks", "DIR",
     "Label PNGs of the support frames: same stem, or the frame's number in a video", nullptr,
     true},
    {"support-object", "N", "Which object of the masks (default: the only one)", nullptr, true},
    {"support-expression", "T", "What the object is called in the support clip", nullptr, true},
    {"query", "CLIP", "Video file or folder of frames to segment"},
    {"expression", "T", "The sentence that tells the object from others in the query"},
    {"out", "DIR", "New or empty folder for <frame>.png and result.json"},
    {"overlay", "FILE.mp4", "Also write a video of the query with the masks drawn over it"},
    {"method", "NAME", "cma: the model. flow: optical flow from the query's own painted frames",
     "cma"},
    {"model", "BUNDLE", "Folder of a model bundle (default: the bundled one)"},
    {"support-frames", "N", "Support frames used of each clip", "5"},
    {"first-frame", "I", "Number of the first support frame (default: the first with the object)"},
    {"from", "I", "First frame of the query to segment", "0"},
    {"to", "I", "Last frame of the query to segment (default: the last)"},
    {"step", "N", "Segment every N-th frame", "1"},
    {"direction", "WAY", "both, forward (after the first painted frame), backward", "both"},
    {"cut", "I",
     "First frame of a new scene; nothing is carried across (default: cuts are looked for)",
     nullptr, true},
    {"window", "N", "Query frames segmented together", "10"},
    {"short-side", "PX", "Short side of the picture given to the model (0: as it was trained)",
     "0"},
    {"threshold", "P", "Probability above which a pixel belongs to the object", "0.5"},
    kRefineOption,
    kNoRefineOption,
    {"probability", "DIR",
     "Also write what the model thinks of frames it is asked for: white is certain"},
    {"seed", "N", "For methods that draw at random", "0"},
    {"device", "NAME", "auto, cpu, cuda", "auto"},
    {"precision", "NAME", "auto, fp32, bf16", "auto"},
    kCacheFolderOption,
    kCacheBytesOption,
    {"force", nullptr, "Write into a folder that holds other files"},
});

struct Support {
    fs::path path;
    int object = 0;
    SupportClip clip;
};

struct Written {
    std::string origin;  ///< "painted", "predicted" or "not_reached"
    float confidence = 1;
    int window = -1;
    std::int64_t area = 0;
};

struct Window {
    FrameIndex first = 0;
    FrameIndex last = 0;
    int chosenQuery = 0;
    double score = 0;
    int frames = 0;
    std::map<int, double> runnersUp;  ///< Scores by the model's object query.
};

struct SegmentTask {
    PropagationRequest request;
    std::vector<Support> support;
    fs::path query;
    MethodChoice method;
    fs::path out;
    fs::path overlay;
    fs::path probability;  ///< Folder for the model's own view; empty: not wanted.
};

/// One option that is given once for each --support, or once for all.
Result<std::string> valueFor(const Args& args, const char* name, std::size_t i, std::size_t clips)
{
    const std::vector<std::string> values = args.all(name);
    if (values.empty())
        return std::string();
    if (values.size() != 1 && values.size() != clips)
        return wrongUsage("--" + std::string(name) + " is given " + std::to_string(values.size())
                          + " times for " + std::to_string(clips) + " support clips");
    return values.size() == 1 ? values[0] : values[i];
}

Result<FrameIndex> frameOption(const Args& args, const char* name, FrameIndex byDefault,
                               const VideoSource& video)
{
    if (!args.has(name))
        return byDefault;
    MW_TRY(const std::int64_t frame, args.integer(name, 0, std::numeric_limits<int>::max()));
    if (frame >= video.info().frameCount)
        return frameOutOfRange(video, FrameIndex(frame));
    return FrameIndex(frame);
}

/// The frames with a file, from the first on that shows the object: as many as are wanted.
Result<std::map<FrameIndex, Mask>> supportMasks(const Args& args, const MaskFolder& folder,
                                                int object, const VideoSource& clip)
{
    MW_TRY(const std::int64_t wanted, args.integer("support-frames", 1, 1000));
    MW_TRY(const FrameIndex first, frameOption(args, "first-frame", 0, clip));
    std::map<FrameIndex, Mask> masks;
    for (auto it = folder.files.lower_bound(first);
         it != folder.files.end() && std::int64_t(masks.size()) < wanted; ++it) {
        MW_TRY(Mask mask, readObject(it->second, object, clip.info().size));
        if (masks.empty() && mask.isEmpty() && !args.has("first-frame"))
            continue;
        masks.emplace(it->first, std::move(mask));
    }
    const bool isSeen = std::any_of(masks.begin(), masks.end(),
                                    [](const auto& item) { return !item.second.isEmpty(); });
    if (!isSeen)
        return Error{ErrorCode::SupportIncomplete,
                     {toUtf8(folder.path),
                      "object " + std::to_string(object) + " is in none of its frames"}};
    return masks;
}

bool isSameClip(const fs::path& a, const VideoSource& videoA, const fs::path& b,
                const VideoSource& videoB)
{
    std::error_code ec;
    return fs::equivalent(a, b, ec) || videoA.info().fingerprint == videoB.info().fingerprint;
}

Result<void> readSupport(const Args& args, const Context& context, SegmentTask& task)
{
    const std::vector<std::string> clips = args.all("support");
    const std::vector<std::string> folders = args.all("support-masks");
    if (clips.empty())
        return wrongUsage("--support is missing");
    if (folders.size() != clips.size())
        return wrongUsage("there must be one --support-masks for each --support");
    for (std::size_t i = 0; i < clips.size(); ++i) {
        Support support;
        support.path = fromUtf8(clips[i]);
        MW_TRY(VideoPtr video, openVideo(support.path, {}, context.task));
        MW_TRY(const std::string number, valueFor(args, "support-object", i, clips.size()));
        std::optional<int> wanted;
        if (!number.empty()) {
            if (number.find_first_not_of("0123456789") != std::string::npos || number.size() > 3
                || std::stoi(number) < 1 || std::stoi(number) > 255)
                return wrongUsage("--support-object " + number
                                  + ", expected a whole number from 1 to 255");
            wanted = std::stoi(number);
        }
        MW_TRY(const MaskFolder folder, matchMasks(fromUtf8(folders[i]), *video));
        MW_TRY(support.object, chooseObject(folder, wanted));
        MW_TRY(support.clip.masks, supportMasks(args, folder, support.object, *video));
        MW_TRY(support.clip.expression, valueFor(args, "support-expression", i, clips.size()));

        if (isSameClip(support.path, *video, task.query, *task.request.query)) {
            // Painted frames of the query itself: they stay, and the rest follows from them.
            for (const auto& [frame, mask] : support.clip.masks)
                task.request.anchors.insert_or_assign(frame, mask);
            video = task.request.query;
        }
        std::erase_if(support.clip.masks, [](const auto& item) { return item.second.isEmpty(); });
        support.clip.video = std::move(video);
        if (support.clip.expression.empty())
            support.clip.expression = args.text("expression");
        task.request.support.push_back(support.clip);
        task.support.push_back(std::move(support));
    }
    return {};
}

Result<void> chooseFrames(const Args& args, PropagationRequest& request, const TaskContext& task)
{
    const FrameIndex count = request.query->info().frameCount;
    MW_TRY(const FrameIndex from, frameOption(args, "from", 0, *request.query));
    MW_TRY(const FrameIndex to, frameOption(args, "to", count - 1, *request.query));
    if (to < from)
        return wrongUsage("--to lies before --from");
    MW_TRY(const std::int64_t step, args.integer("step", 1, std::max(1, count)));
    static constexpr std::string_view kWays[] = {"both", "forward", "backward"};
    MW_TRY(const std::string way, args.choice("direction", kWays));
    for (std::int64_t frame = from; frame <= to; frame += step) {
        const auto f = FrameIndex(frame);
        if (request.anchors.contains(f))
            continue;
        if (!request.anchors.empty()
            && ((way == "forward" && f < request.anchors.begin()->first)
                || (way == "backward" && f > request.anchors.rbegin()->first)))
            continue;
        request.frames.push_back(f);
    }
    for (const std::string& text : args.all("cut")) {
        const Option single{"cut", "I"};
        MW_TRY(const Args one, Args::parse(std::vector<std::string>{"--cut", text}, {&single, 1}));
        MW_TRY(const FrameIndex cut, frameOption(one, "cut", 0, *request.query));
        request.cuts.push_back(cut);
    }
    if (request.cuts.empty()) {
        MW_TRY(request.cuts, findSceneCuts(*request.query, {}, task));
    }
    std::sort(request.cuts.begin(), request.cuts.end());
    return {};
}

Result<void> chooseOptions(const Args& args, SegmentTask& task)
{
    static constexpr std::string_view kMethods[] = {"cma", "flow"};
    static constexpr std::string_view kDevices[] = {"auto", "cpu", "cuda"};
    static constexpr std::string_view kPrecisions[] = {"auto", "fp32", "bf16"};
    MW_TRY(task.method.method, args.choice("method", kMethods));
    MW_TRY(task.method.device, args.choice("device", kDevices));
    MW_TRY(task.method.precision, args.choice("precision", kPrecisions));
    task.method.model = fromUtf8(args.text("model"));
    PropagationOptions& options = task.request.options;
    MW_TRY(const std::int64_t window, args.integer("window", 1, 1000));
    MW_TRY(const std::int64_t support, args.integer("support-frames", 1, 1000));
    MW_TRY(const std::int64_t shortSide, args.integer("short-side", 0, 4320));
    MW_TRY(options.maskThreshold, args.number("threshold", 0, 1));
    MW_TRY(const std::int64_t seed,
           args.integer("seed", 0, std::numeric_limits<std::int64_t>::max()));
    options.windowFrames = int(window);
    options.supportFrames = int(support);
    options.shortSidePx = int(shortSide);
    MW_TRY(options.refine, refinementFrom(args));
    MW_TRY_VOID(readCacheOptions(args, task.method));
    if (task.method.method == "flow" && !task.method.cacheFolder.empty())
        return wrongUsage("--cache-folder keeps what a model sees, and flow has none");
    task.method.refinesParity = args.has("refine");
    options.seed = std::uint64_t(seed);
    return {};
}

/// A new or empty folder, or one that holds an earlier result, which goes.
Result<void> prepareOutput(const fs::path& out, bool isForced, const VideoSource& query)
{
    std::error_code ec;
    fs::create_directories(out, ec);
    if (ec)
        return fileError(ec.value(), out);
    const bool isResult = fs::exists(out / "result.json", ec);
    if (!isResult && !isForced && !fs::is_empty(out, ec))
        return Error{ErrorCode::FolderNotEmpty, {toUtf8(out)}};
    if (isResult) {
        for (FrameIndex i = 0; i < query.info().frameCount; ++i)
            fs::remove(out / fromUtf8(query.frameName(i) + ".png"), ec);
        fs::remove(out / "result.json", ec);
    }
    return {};
}

class ResultWriter
{
public:
    explicit ResultWriter(const SegmentTask& task)
        : m_task(task)
    {
    }

    Result<void> write(FrameIndex frame, const Mask& mask, Written written)
    {
        LabelImage image(mask.size());
        paintLabel(image, mask, 1);
        const std::string name = m_task.request.query->frameName(frame);
        MW_TRY_VOID(writeLabelPng(m_task.out / fromUtf8(name + ".png"), image));
        written.area = mask.area();
        m_frames.insert_or_assign(frame, std::move(written));
        if (!m_task.overlay.empty())
            m_masks.insert_or_assign(frame, mask);
        return {};
    }

    Result<void> write(const PropagatedMask& p)
    {
        Window& window = m_windows[p.window];
        window.first = window.frames == 0 ? p.frame : std::min(window.first, p.frame);
        window.last = window.frames == 0 ? p.frame : std::max(window.last, p.frame);
        window.chosenQuery = p.chosenQuery;
        window.score += p.confidence;
        ++window.frames;
        for (const Candidate& candidate : p.runnersUp)
            window.runnersUp[candidate.query] = candidate.score;
        MW_TRY_VOID(writeProbability(p));
        return write(p.frame, p.mask, {"predicted", p.confidence, p.window});
    }

    bool has(FrameIndex frame) const { return m_frames.contains(frame); }
    std::size_t count(std::string_view origin) const
    {
        return std::size_t(std::count_if(m_frames.begin(), m_frames.end(), [&](const auto& item) {
            return item.second.origin == origin;
        }));
    }
    const std::map<FrameIndex, Mask>& masks() const { return m_masks; }

    Json framesJson() const
    {
        Json list = Json::array();
        for (const auto& [frame, w] : m_frames) {
            Json item{{"frame", frame},
                      {"name", m_task.request.query->frameName(frame)},
                      {"origin", w.origin},
                      {"area", w.area}};
            if (w.window >= 0) {
                item["confidence"] = w.confidence;
                item["window"] = w.window;
            }
            list.push_back(std::move(item));
        }
        return list;
    }
    Json windowsJson() const
    {
        Json list = Json::array();
        for (const auto& [number, w] : m_windows) {
            Json candidates = Json::array();
            for (const auto& [query, score] : w.runnersUp)
                candidates.push_back({{"query", query}, {"score", score}});
            list.push_back({{"window", number},
                            {"first_frame", w.first},
                            {"last_frame", w.last},
                            {"score", w.score / w.frames},
                            {"chosen_candidate", w.chosenQuery},
                            {"other_candidates", std::move(candidates)}});
        }
        return list;
    }

private:
    /// At the model's own size.
    Result<void> writeProbability(const PropagatedMask& p) const
    {
        if (m_task.probability.empty() || p.probability.values.empty())
            return {};
        Picture grey{p.probability.size, {}, false};
        for (const std::uint8_t value : p.probability.values)
            grey.rgb.insert(grey.rgb.end(), 3, value);
        return writePng(
            m_task.probability / fromUtf8(m_task.request.query->frameName(p.frame) + ".png"), grey);
    }

    const SegmentTask& m_task;
    std::map<FrameIndex, Written> m_frames;
    std::map<int, Window> m_windows;
    std::map<FrameIndex, Mask> m_masks;
};

Json supportJson(const SegmentTask& task)
{
    Json list = Json::array();
    for (const Support& support : task.support) {
        Json frames = Json::array();
        for (const auto& [frame, mask] : support.clip.masks)
            frames.push_back(support.clip.video->frameName(frame));
        list.push_back({{"clip", toUtf8(support.path)},
                        {"object", support.object},
                        {"expression", support.clip.expression},
                        {"frames", std::move(frames)}});
    }
    return list;
}

Result<void> segment(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    SegmentTask task;
    MW_TRY(task.query, args.path("query"));
    MW_TRY(task.out, args.path("out"));
    task.overlay = fromUtf8(args.text("overlay"));
    task.probability = fromUtf8(args.text("probability"));
    MW_TRY_VOID(chooseOptions(args, task));
    const Stopwatch total;
    MW_TRY(task.request.query, openVideo(task.query, {}, context.task));
    const VideoSource& query = *task.request.query;
    task.request.expression = args.text("expression");
    MW_TRY_VOID(readSupport(args, context, task));
    MW_TRY_VOID(chooseFrames(args, task.request, context.task));
    if (task.method.method == "flow" && task.request.anchors.empty())
        return Error{ErrorCode::NothingPainted,
                     {toUtf8(task.query)},
                     "flow starts from painted frames of the query: give it as --support too"};
    const double openSeconds = total.seconds();

    const Stopwatch loading;
    std::vector<std::string> notices;
    const auto notify = [&](const std::string& text) {
        notices.push_back(text);
        std::fprintf(stderr, "note: %s\n", text.c_str());
    };
    MW_TRY(const std::unique_ptr<Segmenter> segmenter,
           makeSegmenter(task.method, context.task, notify));
    const std::string identity = segmenter->identity(task.request.options.refine);
    const double loadSeconds = loading.seconds();
    MW_TRY_VOID(prepareOutput(task.out, args.has("force"), query));
    if (!task.probability.empty()) {
        task.request.options.wantsProbability = true;
        std::error_code ec;
        fs::create_directories(task.probability, ec);
        if (ec)
            return fileError(ec.value(), task.probability);
    }

    ResultWriter writer(task);
    for (const auto& [frame, mask] : task.request.anchors)
        MW_TRY_VOID(writer.write(frame, mask, {"painted"}));
    const Stopwatch working;
    Result<void> outcome;
    Result<void> written;
    if (!task.request.frames.empty()) {
        StopSource stop;
        TaskContext inner = context.task;
        const std::stop_callback forward(context.task.stop, [&stop] { stop.request_stop(); });
        inner.stop = stop.get_token();
        outcome = segmenter->propagate(task.request, inner, [&](const PropagatedMask& mask) {
            if (written)
                written = writer.write(mask);
            if (!written)
                stop.request_stop();
        });
    }
    if (!written)
        return written.error();
    const double seconds = working.seconds();
    const std::size_t predicted = writer.count("predicted");
    if (outcome) {
        // Nothing is known there, which in a folder of results reads as "the object is absent".
        for (const FrameIndex frame : task.request.frames) {
            if (!writer.has(frame))
                MW_TRY_VOID(writer.write(frame, Mask(query.info().size), {"not_reached", 0}));
        }
    }
    const std::string state = outcome                  ? "done"
        : outcome.error().code == ErrorCode::Cancelled ? "cancelled"
                                                       : "failed";
    const Json result{{"format", "maskwright-result"},
                      {"version", 1},
                      {"program", std::string("maskwright ") + MW_VERSION},
                      {"state", state},
                      {"method", task.method.method},
                      {"model", identity},
                      {"details", segmenterDetails(*segmenter)},
                      {"query",
                       {{"clip", toUtf8(task.query)},
                        {"fingerprint", query.info().fingerprint},
                        {"width", query.info().size.width},
                        {"height", query.info().size.height},
                        {"frames", query.info().frameCount}}},
                      {"expression", task.request.expression},
                      {"support", supportJson(task)},
                      {"seed", task.request.options.seed},
                      {"windows", writer.windowsJson()},
                      {"frames", writer.framesJson()},
                      {"notices", notices},
                      {"timings",
                       {{"open_seconds", openSeconds},
                        {"load_seconds", loadSeconds},
                        {"propagate_seconds", seconds},
                        {"frames_predicted", predicted},
                        {"frames_per_second", seconds > 0 ? double(predicted) / seconds : 0},
                        {"peak_memory_bytes", peakMemoryBytes()}}}};
    MW_TRY_VOID(writeFileAtomically(task.out / "result.json", dumpJson(result, 2) + "\n"));
    if (!outcome && state != "cancelled")
        return outcome.error();
    if (!task.overlay.empty()) {
        std::map<FrameIndex, std::vector<OverlayObject>> objects;
        for (const auto& [frame, mask] : writer.masks())
            objects[frame].push_back({1, mask});
        // What was finished before Ctrl-C is shown too, so the stop is not passed on.
        TaskContext showing = context.task;
        if (!outcome)
            showing.stop = {};
        MW_TRY_VOID(writeOverlayVideo(*task.request.query, objects, task.overlay, showing));
    }

    const std::size_t lost = writer.count("not_reached");
    context.out.object(
        dumpJson({{"state", state},
                  {"out", toUtf8(task.out)},
                  {"model", identity},
                  {"frames_painted", writer.count("painted")},
                  {"frames_predicted", predicted},
                  {"frames_not_reached", lost},
                  {"seconds", seconds},
                  {"frames_per_second", seconds > 0 ? double(predicted) / seconds : 0}}));
    context.out.line(
        std::to_string(predicted) + " frames segmented with " + identity + " in "
        + fixed(seconds, 1) + " s"
        + (predicted > 0 ? " (" + perSecond(std::int64_t(predicted), seconds) + "/s)" : "") + ", "
        + std::to_string(writer.count("painted")) + " painted frames kept"
        + (lost > 0 ? ", " + std::to_string(lost) + " not reached (left empty)" : ""));
    context.out.line("masks    " + toUtf8(task.out));
    if (!task.overlay.empty())
        context.out.line("overlay  " + toUtf8(task.overlay));
    return outcome;
}

}  // namespace

Command segmentCommand()
{
    return {"segment",
            "--support CLIP --support-masks DIR --query CLIP --out DIR [options]",
            "Find an object in a clip, shown by a few painted frames and a sentence",
            "The support clip shows the object: its painted frames are those with a file in "
            "--support-masks.\nWhen support and query are the same clip, these frames are the "
            "query's own: they are kept\nunchanged and the rest follows from them (the flow method "
            "works only this way). Writes\nDIR/<frame>.png, palette PNGs with the object as 1, and "
            "DIR/result.json. Ctrl-C keeps what is\nfinished. --support, --support-masks, "
            "--support-object and --support-expression may be given\nseveral times, in the same "
            "order.",
            kOptions,
            segment};
}

}  // namespace mw::cli
