// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"
#include "app/cli/commands.h"
#include "app/cli/project_items.h"
#include "core/base/json.h"
#include "core/project/steps.h"
#include "core/video/scene_cuts.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <set>

namespace mw::cli {

// ---- Shared with the other project commands

namespace {

Result<std::unique_ptr<ProjectDocument>> openProject(const Args& args, ProjectStore::Access access)
{
    MW_TRY(const std::string file, args.word(0, "the project file"));
    return ProjectDocument::open(fromUtf8(file), access);
}

template <class T>
std::optional<T> wholeNumber(std::string_view text)
{
    T value{};
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    return ec == std::errc() && end == text.data() + text.size() && !text.empty()
        ? std::optional(value)
        : std::nullopt;
}

}  // namespace

Result<std::unique_ptr<ProjectDocument>> openForWriting(const Args& args)
{
    return openProject(args, ProjectStore::Access::ReadWrite);
}

Result<std::unique_ptr<ProjectDocument>> openForReading(const Args& args)
{
    return openProject(args, ProjectStore::Access::ReadOnly);
}

Result<const Video*> findVideo(const Project& project, const std::string& name)
{
    if (const Video* video = project.videoByName(name))
        return video;
    return Error{ErrorCode::ItemMissing, {"video " + name}};
}

Result<const Track*> findTrack(const Project& project, const std::string& name)
{
    const std::size_t slash = name.rfind('/');
    const auto number = slash == std::string::npos
        ? std::nullopt
        : wholeNumber<int>(std::string_view(name).substr(slash + 1));
    if (!number)
        return wrongUsage("\"" + name + "\" names no object, expected VIDEO/NUMBER");
    MW_TRY(const Video* video, findVideo(project, name.substr(0, slash)));
    for (const Track* track : project.tracksOf(video->id)) {
        if (track->number == *number)
            return track;
    }
    return Error{ErrorCode::ItemMissing, {"object " + name}};
}

std::string nameOfTrack(const Project& project, const Track& track)
{
    const Video* video = project.video(track.video);
    return (video ? video->name : "?") + "/" + std::to_string(track.number);
}

Result<std::vector<FrameIndex>> frameList(const std::string& text, FrameIndex frameCount)
{
    std::set<FrameIndex> frames;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string part = text.substr(at, comma - at);
        const std::size_t dash = part.find('-');
        const auto first = wholeNumber<FrameIndex>(std::string_view(part).substr(0, dash));
        const auto last = dash == std::string::npos
            ? first
            : wholeNumber<FrameIndex>(std::string_view(part).substr(dash + 1));
        if (!first || !last || *first < 0 || *last < *first)
            return wrongUsage("\"" + text
                              + "\" is no list of frames, expected for example 0,5,10-14");
        if (*last >= frameCount)
            return Error{ErrorCode::FrameOutOfRange,
                         {text, std::to_string(*last), std::to_string(frameCount - 1)}};
        for (FrameIndex frame = *first; frame <= *last; ++frame)
            frames.insert(frame);
        at = comma + 1;
    }
    return std::vector<FrameIndex>(frames.begin(), frames.end());
}

Result<VideoPtr> ProjectVideos::open(VideoId id, const TaskContext& task)
{
    if (const auto it = m_videos.find(id); it != m_videos.end())
        return it->second;
    const Video& video = *m_document.project().video(id);
    const fs::path path = steps::pathOnDisk(m_document.file(), video);
    OpenVideoOptions options;
    options.cachedIndex = m_document.store().videoIndex(id, video.fingerprint);
    MW_TRY(VideoPtr source, openVideo(path, options, task));
    if (source->info().fingerprint != video.fingerprint)
        return Error{ErrorCode::VideoChanged, {toUtf8(path)}};
    return m_videos.emplace(id, std::move(source)).first->second;
}

namespace {

std::string timeText(Timestamp ms)
{
    const std::time_t seconds = ms / 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts);
    return text;
}

// ---- create

constexpr auto kCreateOptions = std::to_array<Option>({
    {"name", "TEXT", "Name of the project (default: the file's)"},
    {"annotator", "TEXT", "Who works on it, kept with every mask"},
    {"grid-step", "N", "Every N-th frame of a video file is annotated", "5"},
});

Result<void> create(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const std::string file, args.word(0, "the project file"));
    ProjectSettings settings;
    settings.name = args.text("name");
    settings.annotator = args.text("annotator");
    MW_TRY(const std::int64_t step, args.integer("grid-step", 1, 1000));
    settings.gridStep = int(step);
    MW_TRY(const auto document, ProjectDocument::create(fromUtf8(file), settings));
    context.out.line("created " + toUtf8(document->file()));
    context.out.object(dumpJson({{"project", toUtf8(document->file())}}));
    return {};
}

// ---- info

Json videoJson(const ProjectDocument& document, const Video& v)
{
    return {{"kind", "video"},
            {"video", v.name},
            {"path", toUtf8(steps::pathOnDisk(document.file(), v))},
            {"width", v.size.width},
            {"height", v.size.height},
            {"frames", v.frameCount},
            {"frames_per_second", v.framesPerSecond},
            {"grid_step", v.gridStep},
            {"first_frame", v.firstFrame},
            {"last_frame", v.lastFrame},
            {"fingerprint", v.fingerprint}};
}

struct TrackCounts {
    int locked = 0;
    int predicted = 0;
    int unreviewed = 0;
};

TrackCounts countsOf(const Project& project, TrackId track)
{
    TrackCounts counts;
    for (const auto& [frame, annotation] : project.annotations(track)) {
        counts.locked += annotation.isLocked;
        counts.predicted += annotation.origin == MaskOrigin::Predicted;
        counts.unreviewed += annotation.review == ReviewState::Unreviewed;
    }
    return counts;
}

std::string categoryName(const Project& project, const Track& track)
{
    const Category* category = project.category(track.category);
    return category ? category->name : std::string();
}

Json trackJson(const Project& project, const Track& t)
{
    Json expressions = Json::array();
    for (const Expression* e : project.expressionsOf(t.id))
        expressions.push_back(e->text);
    const TrackCounts counts = countsOf(project, t.id);
    return {{"kind", "object"},
            {"object", nameOfTrack(project, t)},
            {"class", categoryName(project, t)},
            {"name", t.name},
            {"expressions", std::move(expressions)},
            {"masks", project.annotations(t.id).size()},
            {"locked", counts.locked},
            {"predicted", counts.predicted},
            {"unreviewed", counts.unreviewed}};
}

Result<void> info(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForReading(args));
    const Project& project = document->project();
    std::error_code ec;
    const auto bytes = fs::file_size(document->file(), ec);
    context.out.object(dumpJson({{"kind", "project"},
                                 {"project", toUtf8(document->file())},
                                 {"name", project.settings().name},
                                 {"annotator", project.settings().annotator},
                                 {"videos", project.videos().size()},
                                 {"objects", project.tracks().size()},
                                 {"masks", project.annotationCount()},
                                 {"runs", project.runs().size()},
                                 {"steps", document->historyIndex()},
                                 {"bytes", ec ? 0 : std::int64_t(bytes)}}));
    context.out.line(project.settings().name + ": " + std::to_string(project.videos().size())
                     + " videos, " + std::to_string(project.tracks().size()) + " objects, "
                     + std::to_string(project.annotationCount()) + " masks, "
                     + fixed(double(ec ? 0 : bytes) / 1e6, 2) + " MB");
    std::vector<std::vector<std::string>> videos{{"video", "size", "frames", "step", "path"}};
    for (const auto& [id, v] : project.videos()) {
        context.out.object(dumpJson(videoJson(*document, v)));
        videos.push_back({v.name, toString(v.size), std::to_string(v.frameCount),
                          std::to_string(v.gridStep), v.path});
    }
    std::vector<std::vector<std::string>> tracks{
        {"object", "class", "masks", "locked", "to review", "expression"}};
    for (const auto& [id, video] : project.videos()) {
        for (const Track* t : project.tracksOf(id)) {
            context.out.object(dumpJson(trackJson(project, *t)));
            const TrackCounts counts = countsOf(project, t->id);
            const auto expressions = project.expressionsOf(t->id);
            tracks.push_back({nameOfTrack(project, *t), categoryName(project, *t),
                              std::to_string(project.annotations(t->id).size()),
                              std::to_string(counts.locked), std::to_string(counts.unreviewed),
                              expressions.empty() ? "" : expressions.front()->text});
        }
    }
    for (const auto& [id, set] : project.supports()) {
        const Track* track = project.track(set.track);
        context.out.object(dumpJson({{"kind", "support"},
                                     {"name", set.name},
                                     {"object", track ? nameOfTrack(project, *track) : ""},
                                     {"frames", set.frames},
                                     {"active", set.isActive}}));
    }
    if (videos.size() > 1) {
        context.out.line("");
        context.out.table(videos);
    }
    if (tracks.size() > 1) {
        context.out.line("");
        context.out.table(tracks);
    }
    return {};
}

// ---- add-video, add-track, expression, support

constexpr auto kAddVideoOptions = std::to_array<Option>({
    {"name", "TEXT", "Name in the project and in exports (default: the file's)"},
    {"grid-step", "N", "Every N-th frame is annotated (default: the project's; 1 for folders)"},
    {"no-cuts", nullptr, "Do not look for scene cuts, which stop propagation"},
    {"incomplete", nullptr, "Take the frames that are there of a file that ends early"},
});

Result<void> addVideo(const Args& args, const Context& context)
{
    MW_TRY(const auto document, openForWriting(args));
    MW_TRY(const std::string firstClip, args.word(1, "the video file or folder of frames"));
    (void)firstClip;
    const std::vector<std::string> clips(args.words().begin() + 1, args.words().end());
    if (args.has("name") && clips.size() > 1)
        return wrongUsage("--name fits only one video");
    // All are opened before anything is changed.
    std::vector<VideoPtr> sources;
    for (const std::string& clip : clips) {
        MW_TRY(VideoPtr source, openVideo(fromUtf8(clip), {}, context.task));
        if (source->info().endsEarly && !args.has("incomplete"))
            return Error{ErrorCode::VideoDamaged,
                         {clip, std::to_string(source->info().frameCount)},
                         "the file ends early; --incomplete takes the frames that are there"};
        sources.push_back(std::move(source));
    }
    std::vector<std::vector<FrameIndex>> cuts(clips.size());
    for (std::size_t i = 0; i < clips.size() && !args.has("no-cuts"); ++i) {
        MW_TRY(cuts[i], findSceneCuts(*sources[i], {}, context.task));
    }
    for (std::size_t i = 0; i < clips.size(); ++i) {
        auto [step, id]
            = steps::addVideo(*document, sources[i]->info(), fromUtf8(clips[i]), args.text("name"));
        auto& video = std::get<PutVideo>(step.edits.front()).video;
        if (args.has("grid-step")) {
            MW_TRY(const std::int64_t gridStep, args.integer("grid-step", 1, 1000));
            video.gridStep = int(gridStep);
        }
        video.cuts = std::move(cuts[i]);
        MW_TRY_VOID(document->apply(step));
        if (const std::string index = sources[i]->serialisedIndex(); !index.empty())
            MW_TRY_VOID(document->store().keepVideoIndex(id, video.fingerprint, index));
        context.out.object(dumpJson(videoJson(*document, video)));
        context.out.line(
            "added video " + video.name + ", " + toString(video.size) + ", "
            + std::to_string(video.frameCount) + " frames"
            + (video.cuts.empty() ? "" : ", " + std::to_string(video.cuts.size()) + " cuts"));
    }
    return {};
}

constexpr auto kAddTrackOptions = std::to_array<Option>({
    {"video", "NAME", "The video the object is seen in"},
    {"class", "NAME", "What kind of object it is: zebra"},
    {"name", "TEXT", "What people call it; may be left out"},
    {"expression", "T", "The sentence that tells it from others"},
});

Result<void> addTrack(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForWriting(args));
    if (!args.has("video"))
        return wrongUsage("--video is missing");
    MW_TRY(const Video* video, findVideo(document->project(), args.text("video")));
    MW_TRY(auto added,
           steps::addTrack(*document, video->id, args.text("class"), args.text("name")));
    MW_TRY_VOID(document->apply(added.step));
    if (args.has("expression"))
        MW_TRY_VOID(
            document->apply(steps::writeExpression(*document, added.id, args.text("expression"))));
    const Track& track = *document->project().track(added.id);
    context.out.object(dumpJson(trackJson(document->project(), track)));
    context.out.line("added object " + nameOfTrack(document->project(), track));
    return {};
}

constexpr auto kExpressionOptions = std::to_array<Option>({
    {"kind", "NAME", "full_video: describes the whole clip. first_frame: its first frame",
     "full_video"},
    {"language", "CODE", "Language of the sentence", "en"},
});

Result<void> expression(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(3));
    MW_TRY(const auto document, openForWriting(args));
    MW_TRY(const std::string name, args.word(1, "the object"));
    MW_TRY(const std::string text, args.word(2, "the sentence"));
    MW_TRY(const Track* track, findTrack(document->project(), name));
    static constexpr std::string_view kKinds[] = {"full_video", "first_frame"};
    MW_TRY(const std::string kind, args.choice("kind", kKinds));
    Step step = steps::writeExpression(*document, track->id, text);
    auto& written = std::get<PutExpression>(step.edits.front()).expression;
    written.kind = enumFromName<ExpressionKind>(kind);
    written.language = args.text("language");
    MW_TRY_VOID(document->apply(step));
    context.out.object(dumpJson(trackJson(document->project(), *track)));
    context.out.line("wrote the expression of " + name);
    return {};
}

constexpr auto kSupportOptions = std::to_array<Option>({
    {"frames", "LIST", "Painted frames, for example 0-4 (default: the first five painted ones)"},
    {"name", "TEXT", "Name of the support set (default: the object's)"},
});

Result<void> support(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(2));
    MW_TRY(const auto document, openForWriting(args));
    MW_TRY(const std::string name, args.word(1, "the object"));
    const Project& project = document->project();
    MW_TRY(const Track* track, findTrack(project, name));
    SupportSet set;
    set.id = document->newId<SupportTag>();
    set.name = args.has("name") ? args.text("name") : name;
    set.track = track->id;
    if (const auto expressions = project.expressionsOf(track->id); !expressions.empty())
        set.expression = expressions.front()->id;
    if (args.has("frames")) {
        MW_TRY(set.frames, frameList(args.text("frames"), project.video(track->video)->frameCount));
    } else {
        for (const auto& [frame, annotation] : project.annotations(track->id)) {
            if (annotation.isLocked && annotation.area > 0 && set.frames.size() < 5)
                set.frames.push_back(frame);
        }
    }
    for (const FrameIndex frame : set.frames) {
        const Annotation* annotation = project.annotation(track->id, frame);
        if (!annotation || annotation->area == 0)
            return Error{ErrorCode::SupportIncomplete,
                         {name, "frame " + std::to_string(frame) + " is not painted"}};
    }
    if (set.frames.empty())
        return Error{ErrorCode::SupportIncomplete, {name, "none of its frames is painted"}};
    MW_TRY_VOID(document->apply({StepKind::ChangeSupport,
                                 {PutSupport{set}},
                                 set.name,
                                 int(set.frames.size()),
                                 {track->video, track->id, set.frames.front()}}));
    context.out.object(dumpJson({{"support", set.name}, {"frames", set.frames}}));
    context.out.line("support set " + set.name + " of " + std::to_string(set.frames.size())
                     + " frames");
    return {};
}

// ---- import-masks

constexpr auto kImportMasksOptions = std::to_array<Option>({
    {"object", "N", "Which object of the label files (default: the only one)"},
    {"frames", "LIST", "Only these frames, for example 0-4"},
    {"count", "N", "At most so many frames, from the first that shows the object on"},
});

Result<void> importMasks(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(3));
    MW_TRY(const auto document, openForWriting(args));
    const Project& project = document->project();
    MW_TRY(const std::string name, args.word(1, "the object"));
    MW_TRY(const std::string folder, args.word(2, "the folder of masks"));
    MW_TRY(const Track* track, findTrack(project, name));
    const Video& video = *project.video(track->video);
    ProjectVideos videos(*document);
    MW_TRY(const VideoPtr source, videos.open(video.id, context.task));
    MW_TRY(const MaskFolder masks, matchMasks(fromUtf8(folder), *source));
    std::optional<int> wanted;
    if (args.has("object")) {
        MW_TRY(const std::int64_t number, args.integer("object", 1, 255));
        wanted = int(number);
    }
    MW_TRY(const int object, chooseObject(masks, wanted));
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (args.has("count")) {
        MW_TRY(most, args.integer("count", 1, most));
    }
    std::vector<FrameIndex> only;
    if (args.has("frames")) {
        MW_TRY(only, frameList(args.text("frames"), video.frameCount));
    }

    SetMasks edit{track->id, {}};
    bool hasBegun = !args.has("count");
    for (const auto& [frame, file] : masks.files) {
        if (!only.empty() && !std::binary_search(only.begin(), only.end(), frame))
            continue;
        if (std::int64_t(edit.frames.size()) >= most)
            break;
        MW_TRY(Mask mask, readObject(file, object, video.size));
        hasBegun = hasBegun || !mask.isEmpty();
        if (!hasBegun)
            continue;
        Annotation annotation = paintedAnnotation(project.settings().annotator, document->now());
        annotation.origin = MaskOrigin::Imported;
        edit.frames.emplace(frame, AnnotatedMask{std::move(annotation), std::move(mask)});
        if (context.task.stopped())
            return Error{ErrorCode::Cancelled, {}};
    }
    if (edit.frames.empty())
        return Error{ErrorCode::NothingPainted, {folder}};
    const int count = int(edit.frames.size());
    const FrameIndex first = edit.frames.begin()->first;
    MW_TRY_VOID(document->apply(
        {StepKind::Import, {std::move(edit)}, name, count, {video.id, track->id, first}}));
    context.out.object(dumpJson({{"object", name}, {"frames", count}}));
    context.out.line("imported " + std::to_string(count) + " masks of " + name);
    return {};
}

// ---- check, backup

constexpr auto kCheckOptions = std::to_array<Option>({
    {"files-only", nullptr, "Look only at the project file, not at the videos"},
});

Result<void> check(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForReading(args));
    const Project& project = document->project();
    std::optional<Error> worst;
    int notes = 0;
    const auto say = [&](const char* severity, const std::string& text) {
        context.out.object(dumpJson({{"severity", severity}, {"message", text}}));
        context.out.line(std::string(severity) + ": " + text);
    };
    MW_TRY(const ProjectStore::Health health, document->store().checkHealth(context.task));
    for (const std::string& problem : health.problems) {
        say("error", problem);
        worst = Error{ErrorCode::ProjectDamaged, {toUtf8(document->file())}, problem};
    }
    if (!args.has("files-only")) {
        ProjectVideos videos(*document);
        for (const auto& [id, video] : project.videos()) {
            if (const auto source = videos.open(id, context.task); !source) {
                if (source.error().code == ErrorCode::Cancelled)
                    return source.error();
                say("error", "video " + video.name + ": " + describe(source.error()));
                if (!worst)
                    worst = source.error();
            }
        }
    }
    for (const auto& [id, track] : project.tracks()) {
        const std::string name = nameOfTrack(project, track);
        if (!track.category && ++notes)
            say("warning", "object " + name + " has no class");
        if (project.expressionsOf(id).empty() && ++notes)
            say("warning", "object " + name + " has no expression");
        if (project.annotations(id).empty() && ++notes)
            say("warning", "object " + name + " has no masks");
    }
    for (const RunId run : document->interruptedRuns()) {
        const Track* track = project.track(project.run(run)->track);
        ++notes;
        say("warning",
            "a run was interrupted: object "
                + (track ? nameOfTrack(project, *track) : std::string("?")));
    }
    if (worst)
        return *worst;
    context.out.object(dumpJson({{"sound", true}, {"masks", health.masks}, {"warnings", notes}}));
    context.out.line("sound: " + std::to_string(health.masks) + " masks checked");
    return {};
}

Result<void> backup(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(2));
    MW_TRY(const auto document, openForReading(args));
    MW_TRY(const std::string target, args.word(1, "the file to write"));
    std::error_code ec;
    if (fs::exists(fromUtf8(target), ec))
        return Error{ErrorCode::ProjectExists, {target}};
    MW_TRY_VOID(document->store().copyTo(fromUtf8(target)));
    context.out.object(dumpJson({{"backup", target}}));
    context.out.line("wrote " + target);
    return {};
}

// ---- history, undo, redo

constexpr auto kHistoryOptions
    = std::to_array<Option>({{"last", "N", "Only the last N steps", "50"}});

Json stepJson(const StepInfo& step)
{
    return {{"step", step.position},  {"kind", nameOf(step.kind)}, {"subject", step.subject},
            {"count", step.count},    {"frame", step.place.frame}, {"author", step.author},
            {"at", timeText(step.at)}};
}

Result<void> history(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForReading(args));
    MW_TRY(const std::int64_t last, args.integer("last", 1, 1'000'000));
    const std::vector<StepInfo>& steps = document->history();
    std::vector<std::vector<std::string>> rows{{"", "when (UTC)", "what", "of", "count"}};
    const auto begin = std::size_t(std::max<std::int64_t>(0, std::int64_t(steps.size()) - last));
    for (std::size_t i = begin; i < steps.size(); ++i) {
        const bool isDone = int(i) < document->historyIndex();
        Json json = stepJson(steps[i]);
        json["done"] = isDone;
        context.out.object(dumpJson(json));
        rows.push_back({isDone ? "" : "undone", timeText(steps[i].at), nameOf(steps[i].kind),
                        steps[i].subject, std::to_string(steps[i].count)});
    }
    context.out.table(rows);
    return {};
}

constexpr auto kTravelOptions = std::to_array<Option>({{"steps", "N", "How many steps", "1"}});

Result<void> travel(const Args& args, const Context& context,
                    Result<ProjectDocument::Undone> (ProjectDocument::*move)(), const char* verb)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const auto document, openForWriting(args));
    MW_TRY(const std::int64_t count, args.integer("steps", 1, 1'000'000));
    for (std::int64_t i = 0; i < count; ++i) {
        MW_TRY(const ProjectDocument::Undone undone, (*document.*move)());
        context.out.object(dumpJson(stepJson(undone.step)));
        context.out.line(std::string(verb) + " " + nameOf(undone.step.kind) + " "
                         + undone.step.subject);
    }
    return {};
}

Result<void> undo(const Args& args, const Context& context)
{
    return travel(args, context, &ProjectDocument::undo, "took back");
}

Result<void> redo(const Args& args, const Context& context)
{
    return travel(args, context, &ProjectDocument::redo, "did again");
}

}  // namespace

Command projectCommand()
{
    static const std::vector<Command> family = {
        {"create", "P.maskwright [options]", "Make a new, empty project", "", kCreateOptions,
         create},
        {"info", "P.maskwright", "List videos, objects and masks", "", {}, info},
        {"add-video", "P.maskwright CLIP... [options]", "Add video files or folders of frames", "",
         kAddVideoOptions, addVideo},
        {"add-track", "P.maskwright --video NAME [options]", "Add an object to a video", "",
         kAddTrackOptions, addTrack},
        {"expression", "P.maskwright VIDEO/NUMBER TEXT [options]",
         "Write a referring expression for an object", "", kExpressionOptions, expression},
        {"import-masks", "P.maskwright VIDEO/NUMBER DIR [options]",
         "Take masks of one object from label PNGs",
         "They count as a person's work: locked, and never changed by a run.", kImportMasksOptions,
         importMasks},
        {"support", "P.maskwright VIDEO/NUMBER [options]",
         "Make painted frames of an object a support set", "", kSupportOptions, support},
        projectPropagateCommand(),
        projectOverlayCommand(),
        projectScoreCommand(),
        {"check", "P.maskwright [options]", "Check the file, its masks and its videos",
         "Ends with status 1 when something is damaged or missing; warnings alone do not count.",
         kCheckOptions, check},
        {"backup",
         "P.maskwright FILE",
         "Write a checked copy of the project file",
         "Also while another program has the project open.",
         {},
         backup},
        {"history", "P.maskwright [options]", "List what was done", "", kHistoryOptions, history},
        {"undo", "P.maskwright [options]", "Take back the last steps", "", kTravelOptions, undo},
        {"redo", "P.maskwright [options]", "Do steps again that were taken back", "",
         kTravelOptions, redo},
    };
    return {"project",
            "<command> P.maskwright [options]",
            "Work on a project file without a window",
            "Objects are named VIDEO/NUMBER, as \"project info\" lists them.",
            {},
            nullptr,
            family};
}

}  // namespace mw::cli
