// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/geometry.h"
#include "core/base/ids.h"
#include "core/mask/mask.h"

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// The document: what an annotator makes, as plain values.
///
/// Words, once for code, file and window: a *video* is a file or a folder of pictures; a *track* is
/// one object through the frames of one video; a *mask* is one object's pixels in one frame; an
/// *annotation* is what is known about a mask (how it was made, by whom, whether it was reviewed);
/// an *expression* is the sentence that tells the object from others; a *run* is one propagation.
namespace mw {

/// Milliseconds since 1970, UTC.
using Timestamp = std::int64_t;

struct ProjectSettings {
    std::string uuid;
    std::string name;
    std::string annotator;
    int gridStep = 5;  ///< Default distance between annotated frames (Ref-YouTube-VOS uses 5).
    int shortSidePx = 360;  ///< Default size of the picture given to a model.
    friend bool operator==(const ProjectSettings&, const ProjectSettings&) = default;
};

struct Video {
    VideoId id;
    std::string name;  ///< Unique in the project; becomes the folder name in exports.
    std::string path;  ///< Relative to the project's folder when it can be, with '/'.
    std::string fingerprint;
    std::string quickHash;
    Size size;
    FrameIndex frameCount = 0;
    double framesPerSecond = 0;
    int rotation = 0;
    bool isFolder = false;
    int gridStep = 1;  ///< Every n-th frame is annotated and exported.
    FrameIndex firstFrame = 0;  ///< The clip that is annotated, inclusive.
    FrameIndex lastFrame = 0;
    std::vector<FrameIndex> cuts;  ///< First frames of new scenes.
    Timestamp addedAt = 0;
    friend bool operator==(const Video&, const Video&) = default;

    /// The frames that a data set holds: firstFrame, firstFrame + gridStep, ...
    std::vector<FrameIndex> gridFrames() const;
    bool isOnGrid(FrameIndex frame) const
    {
        return frame >= firstFrame && frame <= lastFrame && (frame - firstFrame) % gridStep == 0;
    }
};

/// A class of objects ("zebra"); `class` is taken by the language.
struct Category {
    CategoryId id;
    std::string name;
    friend bool operator==(const Category&, const Category&) = default;
};

struct Track {
    static constexpr int kMaxNumber = 254;  ///< 255 means "ignore" in DAVIS masks.

    TrackId id;
    VideoId video;
    int number = 0;  ///< 1 to 254, unique in the video: the pixel value in exported masks.
    CategoryId category;
    std::string name;  ///< Free text; may be empty.
    bool isProtected = false;  ///< Painting and runs leave it alone.
    friend bool operator==(const Track&, const Track&) = default;
};

enum class ExpressionKind {
    Unspecified = 0,
    FullVideo,  ///< Describes the object over the whole clip.
    FirstFrame,  ///< Describes it as seen in the first frame.
};

struct Expression {
    ExpressionId id;
    TrackId track;
    std::string text;
    ExpressionKind kind = ExpressionKind::FullVideo;
    std::string language = "en";
    std::string author;
    friend bool operator==(const Expression&, const Expression&) = default;
};

/// A clip shown to the model as an example: one object of one video, painted on a few frames.
struct SupportSet {
    SupportId id;
    std::string name;
    TrackId track;
    ExpressionId expression;
    std::vector<FrameIndex>
        frames;  ///< Ascending; five consecutive grid frames in the paper's protocol.
    bool isActive = true;
    friend bool operator==(const SupportSet&, const SupportSet&) = default;
};

enum class RunState {
    Unspecified = 0,
    Running,
    Done,
    Cancelled,
    Failed,
    Interrupted,  ///< The program ended before the run did.
};

struct Run {
    RunId id;
    TrackId track;
    ExpressionId expression;
    std::string method;  ///< Segmenter::identity()
    std::string options;  ///< JSON: everything needed to repeat the run.
    FrameIndex firstFrame = 0;
    FrameIndex lastFrame = 0;
    int framesWanted = 0;
    int framesDone = 0;
    RunState state = RunState::Running;
    Timestamp startedAt = 0;
    Timestamp endedAt = 0;
    friend bool operator==(const Run&, const Run&) = default;
};

using CommentId = Id<struct CommentTag>;

/// A note pinned to a frame, so that two people, or one on two days, can talk about a place.
struct Comment {
    CommentId id;
    VideoId video;
    FrameIndex frame = 0;
    TrackId track;  ///< The object it is about; may be none.
    double x = -1;  ///< In image pixels; both negative: about the frame as a whole.
    double y = -1;
    std::string text;
    bool isResolved = false;
    std::string author;
    Timestamp at = 0;
    friend bool operator==(const Comment&, const Comment&) = default;

    bool isPinned() const { return x >= 0 && y >= 0; }
};

enum class MaskOrigin {
    Unspecified = 0,
    Painted,
    Predicted,  ///< By a run.
    Copied,  ///< From a neighbouring frame.
    Filled,  ///< Interpolated between painted frames.
    Imported,
    Absent,  ///< A person confirmed that the object is not visible.
};

enum class ReviewState {
    Unspecified = 0,
    Unreviewed,
    Accepted,
    Corrected,  ///< Painted by a person, or changed after a run.
    Rejected,  ///< Kept to look at, never exported.
};

/// What is known about one object in one frame. The pixels are kept apart and read when needed.
struct Annotation {
    MaskOrigin origin = MaskOrigin::Painted;
    ReviewState review = ReviewState::Unreviewed;
    bool isLocked = false;  ///< A person made or accepted it: no run may change it.
    RunId run;  ///< The run that predicted it, if one did.
    int window = 0;  ///< The run's window, for seams.
    float confidence = 1;
    std::int64_t area = 0;  ///< Pixels; follows the mask.
    int rejectReason = 0;  ///< 1 to 6, see the review workspace; 0 for none.
    std::string author;
    Timestamp changedAt = 0;
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// What a person paints: corrected by definition, and locked.
Annotation paintedAnnotation(std::string author, Timestamp at);

struct AnnotatedMask {
    Annotation annotation;
    Mask mask;
};

// ---- Edits. Each is a value that says what changes, and has exactly one inverse.

struct PutSettings {
    ProjectSettings settings;
};
// Each adds an item or replaces the one with the same id.
struct PutVideo {
    Video video;
};
struct PutCategory {
    Category category;
};
struct PutTrack {
    Track track;
};
struct PutExpression {
    Expression expression;
};
struct PutSupport {
    SupportSet support;
};
struct PutRun {
    Run run;
};
struct PutComment {
    Comment comment;
};
// An item can be removed when nothing refers to it any more; withDependents() sees to that.
struct RemoveVideo {
    VideoId video;
};
struct RemoveCategory {
    CategoryId category;
};
struct RemoveTrack {
    TrackId track;
};
struct RemoveExpression {
    ExpressionId expression;
};
struct RemoveSupport {
    SupportId support;
};
struct RemoveRun {
    RunId run;
};
struct RemoveComment {
    CommentId comment;
};
/// Flips pixels. Its inverse flips the same pixels and puts the former annotation back.
struct PaintMask {
    TrackId track;
    FrameIndex frame = 0;
    Mask flipped;
    std::optional<Annotation> after;  ///< Empty: nothing is known about the frame afterwards.
};
/// Puts or removes whole masks: the result of a run, copies, imports.
struct SetMasks {
    TrackId track;
    std::map<FrameIndex, std::optional<AnnotatedMask>> frames;
};
/// Changes what is known, not the pixels: review, locks.
struct SetAnnotations {
    TrackId track;
    std::map<FrameIndex, Annotation> frames;
};
using Edit
    = std::variant<PutSettings, PutVideo, PutCategory, PutTrack, PutExpression, PutSupport, PutRun,
                   RemoveVideo, RemoveCategory, RemoveTrack, RemoveExpression, RemoveSupport,
                   RemoveRun, PaintMask, SetMasks, SetAnnotations, PutComment, RemoveComment>;

using MaskKey = std::pair<TrackId, FrameIndex>;

/// What an edit changed: what the store has to write and the views have to refresh.
struct ChangeSet {
    bool settings = false;
    std::set<VideoId> videos;
    std::set<CategoryId> categories;
    std::set<TrackId> tracks;
    std::set<ExpressionId> expressions;
    std::set<SupportId> supports;
    std::set<RunId> runs;
    std::set<CommentId> comments;
    std::set<MaskKey> annotations;  ///< What is known or the pixels changed.
    std::set<MaskKey> masks;  ///< The pixels changed.

    bool isEmpty() const;
    void merge(const ChangeSet& other);
};

/// Gives the pixels of annotations. Implemented by the document and by the store.
class MaskReader
{
public:
    virtual ~MaskReader() = default;
    /// The empty mask of the video's size when nothing is annotated there.
    virtual Result<Mask> mask(TrackId track, FrameIndex frame) const = 0;
};

/// Who makes a change: runs are refused where a person's work would change.
enum class Actor { Unspecified = 0, Person, Run };

/// The open document without the pixels. A plain value: copies are independent. Not thread-safe.
class Project
{
public:
    using Annotations = std::map<FrameIndex, Annotation>;

    const ProjectSettings& settings() const { return m_settings; }
    const std::map<VideoId, Video>& videos() const { return m_videos; }
    const std::map<CategoryId, Category>& categories() const { return m_categories; }
    const std::map<TrackId, Track>& tracks() const { return m_tracks; }
    const std::map<ExpressionId, Expression>& expressions() const { return m_expressions; }
    const std::map<SupportId, SupportSet>& supports() const { return m_supports; }
    const std::map<RunId, Run>& runs() const { return m_runs; }
    const std::map<CommentId, Comment>& comments() const { return m_comments; }

    // Null when there is none.
    const Video* video(VideoId id) const;
    const Category* category(CategoryId id) const;
    const Track* track(TrackId id) const;
    const Expression* expression(ExpressionId id) const;
    const SupportSet* support(SupportId id) const;
    const Run* run(RunId id) const;
    const Comment* comment(CommentId id) const;
    const Annotation* annotation(TrackId track, FrameIndex frame) const;
    /// In frame order; empty for an unknown track.
    const Annotations& annotations(TrackId track) const;

    std::vector<const Track*> tracksOf(VideoId video) const;  ///< By number.
    std::vector<const Expression*> expressionsOf(TrackId track) const;
    const Category* categoryByName(const std::string& name) const;
    const Video* videoByName(const std::string& name) const;
    int freeTrackNumber(VideoId video) const;  ///< 0 when all 254 are taken.
    /// `wanted`, or with a number appended, so that no video has it.
    std::string freeVideoName(const std::string& wanted) const;
    std::int64_t annotationCount() const;

    /// New masks an edit made, for the document to cache and the store to write. Empty: removed.
    using NewMasks = std::map<MaskKey, Mask>;

    /// Checks the edit, applies it, and returns the edit that takes it back. On failure nothing has
    /// changed. `current` gives the pixels as they are, except where `newMasks` already has newer
    /// ones.
    Result<Edit> apply(const Edit& edit, Actor actor, const MaskReader& current, ChangeSet& changes,
                       NewMasks& newMasks);

    friend bool operator==(const Project&, const Project&) = default;

private:
    friend class ProjectStore;  // fills a new project from the file
    struct Applier;

    ProjectSettings m_settings;
    std::map<VideoId, Video> m_videos;
    std::map<CategoryId, Category> m_categories;
    std::map<TrackId, Track> m_tracks;
    std::map<ExpressionId, Expression> m_expressions;
    std::map<SupportId, SupportSet> m_supports;
    std::map<RunId, Run> m_runs;
    std::map<CommentId, Comment> m_comments;
    std::map<TrackId, Annotations> m_annotations;
};

// ---- Edits that belong together

/// The edit, preceded, if it removes an item, by edits that remove or release all that refers to
/// it.
std::vector<Edit> withDependents(const Project& project, const Edit& edit);

// ---- Fields, named once: columns of the project file and keys of stored edits.

template <class Visit, class S>
requires std::same_as<std::remove_const_t<S>, ProjectSettings>
void describe(Visit&& visit, S& s)
{
    visit("uuid", s.uuid);
    visit("name", s.name);
    visit("annotator", s.annotator);
    visit("grid_step", s.gridStep);
    visit("short_side", s.shortSidePx);
}

template <class Visit, class V>
requires std::same_as<std::remove_const_t<V>, Video>
void describe(Visit&& visit, V& v)
{
    visit("id", v.id);
    visit("name", v.name);
    visit("path", v.path);
    visit("fingerprint", v.fingerprint);
    visit("quick_hash", v.quickHash);
    visit("width", v.size.width);
    visit("height", v.size.height);
    visit("frame_count", v.frameCount);
    visit("frames_per_second", v.framesPerSecond);
    visit("rotation", v.rotation);
    visit("is_folder", v.isFolder);
    visit("grid_step", v.gridStep);
    visit("first_frame", v.firstFrame);
    visit("last_frame", v.lastFrame);
    visit("cuts", v.cuts);
    visit("added_at", v.addedAt);
}

template <class Visit, class C>
requires std::same_as<std::remove_const_t<C>, Category>
void describe(Visit&& visit, C& c)
{
    visit("id", c.id);
    visit("name", c.name);
}

template <class Visit, class T>
requires std::same_as<std::remove_const_t<T>, Track>
void describe(Visit&& visit, T& t)
{
    visit("id", t.id);
    visit("video", t.video);
    visit("number", t.number);
    visit("category", t.category);
    visit("name", t.name);
    visit("is_protected", t.isProtected);
}

template <class Visit, class E>
requires std::same_as<std::remove_const_t<E>, Expression>
void describe(Visit&& visit, E& e)
{
    visit("id", e.id);
    visit("track", e.track);
    visit("text", e.text);
    visit("kind", e.kind);
    visit("language", e.language);
    visit("author", e.author);
}

template <class Visit, class S>
requires std::same_as<std::remove_const_t<S>, SupportSet>
void describe(Visit&& visit, S& s)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("track", s.track);
    visit("expression", s.expression);
    visit("frames", s.frames);
    visit("is_active", s.isActive);
}

template <class Visit, class R>
requires std::same_as<std::remove_const_t<R>, Run>
void describe(Visit&& visit, R& r)
{
    visit("id", r.id);
    visit("track", r.track);
    visit("expression", r.expression);
    visit("method", r.method);
    visit("options", r.options);
    visit("first_frame", r.firstFrame);
    visit("last_frame", r.lastFrame);
    visit("frames_wanted", r.framesWanted);
    visit("frames_done", r.framesDone);
    visit("state", r.state);
    visit("started_at", r.startedAt);
    visit("ended_at", r.endedAt);
}

template <class Visit, class C>
requires std::same_as<std::remove_const_t<C>, Comment>
void describe(Visit&& visit, C& c)
{
    visit("id", c.id);
    visit("video", c.video);
    visit("frame", c.frame);
    visit("track", c.track);
    visit("x", c.x);
    visit("y", c.y);
    visit("text", c.text);
    visit("is_resolved", c.isResolved);
    visit("author", c.author);
    visit("at", c.at);
}

template <class Visit, class A>
requires std::same_as<std::remove_const_t<A>, Annotation>
void describe(Visit&& visit, A& a)
{
    visit("origin", a.origin);
    visit("state", a.review);
    visit("locked", a.isLocked);
    visit("run", a.run);
    visit("window", a.window);
    visit("confidence", a.confidence);
    visit("area", a.area);
    visit("reject_reason", a.rejectReason);
    visit("author", a.author);
    visit("changed_at", a.changedAt);
}

// ---- Names of enumerators in the file, in JSON and in SQL. Index 0 is Unspecified.

inline constexpr const char* kExpressionKindNames[] = {"", "full_video", "first_frame"};
inline constexpr const char* kRunStateNames[]
    = {"", "running", "done", "cancelled", "failed", "interrupted"};
inline constexpr const char* kMaskOriginNames[]
    = {"", "painted", "predicted", "copied", "filled", "imported", "absent"};
inline constexpr const char* kReviewStateNames[]
    = {"", "unreviewed", "accepted", "corrected", "rejected"};

constexpr std::span<const char* const> enumNames(ExpressionKind) { return kExpressionKindNames; }
constexpr std::span<const char* const> enumNames(RunState) { return kRunStateNames; }
constexpr std::span<const char* const> enumNames(MaskOrigin) { return kMaskOriginNames; }
constexpr std::span<const char* const> enumNames(ReviewState) { return kReviewStateNames; }

template <class E>
requires std::is_enum_v<E>
const char* nameOf(E value) { return enumNames(value)[std::size_t(value)]; }

/// Unspecified for an unknown name.
template <class E>
requires std::is_enum_v<E> E enumFromName(std::string_view name)
{
    const auto names = enumNames(E{});
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (name == names[i])
            return E(i);
    }
    return E{};
}

}  // namespace mw
