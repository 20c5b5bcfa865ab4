// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"

#include "core/base/file.h"
#include "core/project/expression_check.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr std::size_t kMaxNameBytes = 200;
constexpr std::size_t kMaxCommentBytes = 10'000;

Error invalid(std::string what) { return {ErrorCode::EditInvalid, {what}, what}; }

template <class Map, class Id>
auto* findIn(const Map& map, Id id)
{
    const auto it = map.find(id);
    return it == map.end() ? nullptr : &it->second;
}

bool isAscending(const std::vector<FrameIndex>& frames)
{
    return std::adjacent_find(frames.begin(), frames.end(), std::greater_equal<>()) == frames.end();
}

bool isInRange(const std::vector<FrameIndex>& frames, FrameIndex count)
{
    return frames.empty() || (isAscending(frames) && frames.front() >= 0 && frames.back() < count);
}

bool isBlank(const std::string& text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

std::vector<FrameIndex> Video::gridFrames() const
{
    std::vector<FrameIndex> frames;
    for (FrameIndex frame = firstFrame; frame <= lastFrame; frame += gridStep)
        frames.push_back(frame);
    return frames;
}

Annotation paintedAnnotation(std::string author, Timestamp at)
{
    Annotation annotation;
    annotation.origin = MaskOrigin::Painted;
    annotation.review = ReviewState::Corrected;
    annotation.isLocked = true;
    annotation.author = std::move(author);
    annotation.changedAt = at;
    return annotation;
}

// ---- ChangeSet

bool ChangeSet::isEmpty() const
{
    return !settings && videos.empty() && categories.empty() && tracks.empty()
        && expressions.empty() && supports.empty() && runs.empty() && comments.empty()
        && annotations.empty() && masks.empty();
}

void ChangeSet::merge(const ChangeSet& other)
{
    settings = settings || other.settings;
    videos.insert(other.videos.begin(), other.videos.end());
    categories.insert(other.categories.begin(), other.categories.end());
    tracks.insert(other.tracks.begin(), other.tracks.end());
    expressions.insert(other.expressions.begin(), other.expressions.end());
    supports.insert(other.supports.begin(), other.supports.end());
    runs.insert(other.runs.begin(), other.runs.end());
    comments.insert(other.comments.begin(), other.comments.end());
    annotations.insert(other.annotations.begin(), other.annotations.end());
    masks.insert(other.masks.begin(), other.masks.end());
}

// ---- Queries

const Video* Project::video(VideoId id) const { return findIn(m_videos, id); }
const Category* Project::category(CategoryId id) const { return findIn(m_categories, id); }
const Track* Project::track(TrackId id) const { return findIn(m_tracks, id); }
const Expression* Project::expression(ExpressionId id) const { return findIn(m_expressions, id); }
const SupportSet* Project::support(SupportId id) const { return findIn(m_supports, id); }
const Run* Project::run(RunId id) const { return findIn(m_runs, id); }
const Comment* Project::comment(CommentId id) const { return findIn(m_comments, id); }

const Project::Annotations& Project::annotations(TrackId track) const
{
    static const Annotations none;
    const Annotations* found = findIn(m_annotations, track);
    return found ? *found : none;
}

const Annotation* Project::annotation(TrackId track, FrameIndex frame) const
{
    return findIn(annotations(track), frame);
}

std::vector<const Track*> Project::tracksOf(VideoId video) const
{
    std::vector<const Track*> found;
    for (const auto& [id, track] : m_tracks) {
        if (track.video == video)
            found.push_back(&track);
    }
    std::sort(found.begin(), found.end(),
              [](const Track* a, const Track* b) { return a->number < b->number; });
    return found;
}

std::vector<const Expression*> Project::expressionsOf(TrackId track) const
{
    std::vector<const Expression*> found;
    for (const auto& [id, expression] : m_expressions) {
        if (expression.track == track)
            found.push_back(&expression);
    }
    return found;
}

const Category* Project::categoryByName(const std::string& name) const
{
    for (const auto& [id, category] : m_categories) {
        if (category.name == name)
            return &category;
    }
    return nullptr;
}

const Video* Project::videoByName(const std::string& name) const
{
    for (const auto& [id, video] : m_videos) {
        if (video.name == name)
            return &video;
    }
    return nullptr;
}

int Project::freeTrackNumber(VideoId video) const
{
    std::set<int> taken;
    for (const Track* track : tracksOf(video))
        taken.insert(track->number);
    for (int number = 1; number <= Track::kMaxNumber; ++number) {
        if (!taken.contains(number))
            return number;
    }
    return 0;
}

std::string Project::freeVideoName(const std::string& wanted) const
{
    std::string name = wanted;
    for (int i = 2; videoByName(name); ++i)
        name = wanted + "-" + std::to_string(i);
    return name;
}

std::int64_t Project::annotationCount() const
{
    std::int64_t count = 0;
    for (const auto& [track, annotations] : m_annotations)
        count += std::int64_t(annotations.size());
    return count;
}

// ---- Edits

/// One overload for each kind of edit: checks everything, then changes, then returns the inverse.
struct Project::Applier {
    Project& p;
    Actor actor;
    const MaskReader& current;
    ChangeSet& changes;
    NewMasks& newMasks;

    Result<Mask> maskNow(TrackId track, FrameIndex frame) const
    {
        if (const auto it = newMasks.find({track, frame}); it != newMasks.end())
            return it->second;
        return current.mask(track, frame);
    }

    /// The video a track's masks belong to, after checking that the frame is one of its frames.
    Result<const Video*> videoOfFrame(TrackId trackId, FrameIndex frame) const
    {
        const Track* track = p.track(trackId);
        if (!track)
            return invalid("unknown object");
        const Video* video = p.video(track->video);
        if (frame < 0 || frame >= video->frameCount)
            return Error{
                ErrorCode::FrameOutOfRange,
                {video->name, std::to_string(frame), std::to_string(video->frameCount - 1)}};
        return video;
    }

    /// What a run may not touch.
    Result<void> checkMayChange(TrackId trackId, FrameIndex frame) const
    {
        if (actor != Actor::Run)
            return {};
        const Annotation* annotation = p.annotation(trackId, frame);
        if (p.track(trackId)->isProtected || (annotation && annotation->isLocked))
            return Error{ErrorCode::FrameLocked, {p.track(trackId)->name, std::to_string(frame)}};
        return {};
    }

    Result<void> checkAnnotation(const Annotation& annotation) const
    {
        if (annotation.origin == MaskOrigin::Unspecified
            || annotation.review == ReviewState::Unspecified)
            return invalid("annotation without origin or state");
        if (annotation.run && !p.run(annotation.run))
            return invalid("annotation of an unknown run");
        if (annotation.isLocked && actor == Actor::Run)
            return invalid("a run cannot lock frames");
        return {};
    }

    void putAnnotation(TrackId track, FrameIndex frame, std::optional<Annotation> annotation)
    {
        changes.annotations.insert({track, frame});
        if (annotation)
            p.m_annotations[track].insert_or_assign(frame, std::move(*annotation));
        else if (const auto it = p.m_annotations.find(track); it != p.m_annotations.end()) {
            it->second.erase(frame);
            if (it->second.empty())
                p.m_annotations.erase(it);
        }
    }

    void putMask(TrackId track, FrameIndex frame, Mask mask)
    {
        changes.masks.insert({track, frame});
        newMasks.insert_or_assign({track, frame}, std::move(mask));
    }

    /// Put-or-replace of an item with an id, and its inverse.
    template <class Put, class Remove, class Map, class Item, class Ids>
    Edit put(Map& map, const Item& item, Ids& changed)
    {
        changed.insert(item.id);
        const auto it = map.find(item.id);
        if (it == map.end()) {
            map.emplace(item.id, item);
            return Remove{item.id};
        }
        Edit inverse = Put{it->second};
        it->second = item;
        return inverse;
    }

    template <class Put, class Map, class Id, class Ids>
    Result<Edit> remove(Map& map, Id id, Ids& changed)
    {
        const auto it = map.find(id);
        if (it == map.end())
            return invalid("unknown item");
        changed.insert(id);
        Edit inverse = Put{std::move(it->second)};
        map.erase(it);
        return inverse;
    }

    Result<Edit> operator()(const PutSettings& edit)
    {
        if (edit.settings.gridStep < 1 || edit.settings.shortSidePx < 32)
            return invalid("project settings out of range");
        Edit inverse = PutSettings{p.m_settings};
        p.m_settings = edit.settings;
        changes.settings = true;
        return inverse;
    }

    Result<Edit> operator()(const PutVideo& edit)
    {
        const Video& v = edit.video;
        if (!v.id || !isSafeFileName(v.name) || v.name.size() > kMaxNameBytes)
            return invalid("video name \"" + v.name + "\"");
        if (const Video* other = p.videoByName(v.name); other && other->id != v.id)
            return invalid("two videos named \"" + v.name + "\"");
        if (v.size.isEmpty() || v.size.pixelCount() > Mask::kMaxPixels || v.frameCount < 1)
            return invalid("video without pictures");
        if (v.gridStep < 1 || v.firstFrame < 0 || v.firstFrame > v.lastFrame
            || v.lastFrame >= v.frameCount)
            return invalid("clip range out of the video");
        if (!isInRange(v.cuts, v.frameCount))
            return invalid("scene cuts out of the video");
        if (const Video* old = p.video(v.id);
            old && (old->size != v.size || old->frameCount > v.frameCount)) {
            for (const Track* track : p.tracksOf(v.id)) {
                const Annotations& annotations = p.annotations(track->id);
                if (!annotations.empty()
                    && (old->size != v.size || annotations.rbegin()->first >= v.frameCount))
                    return Error{ErrorCode::VideoChanged, {v.name}, "size or length differs"};
            }
        }
        return put<PutVideo, RemoveVideo>(p.m_videos, v, changes.videos);
    }

    Result<Edit> operator()(const PutCategory& edit)
    {
        const Category& c = edit.category;
        if (!c.id || isBlank(c.name) || c.name.size() > kMaxNameBytes)
            return invalid("class without a name");
        if (const Category* other = p.categoryByName(c.name); other && other->id != c.id)
            return invalid("two classes named \"" + c.name + "\"");
        return put<PutCategory, RemoveCategory>(p.m_categories, c, changes.categories);
    }

    Result<Edit> operator()(const PutTrack& edit)
    {
        const Track& t = edit.track;
        if (!t.id || !p.video(t.video))
            return invalid("object without a video");
        if (t.number < 1 || t.number > Track::kMaxNumber || t.name.size() > kMaxNameBytes)
            return invalid("object number " + std::to_string(t.number));
        if (t.category && !p.category(t.category))
            return invalid("object of an unknown class");
        for (const Track* other : p.tracksOf(t.video)) {
            if (other->id != t.id && other->number == t.number)
                return invalid("two objects with number " + std::to_string(t.number));
        }
        if (const Track* old = p.track(t.id); old && old->video != t.video)
            return invalid("an object cannot move to another video");
        return put<PutTrack, RemoveTrack>(p.m_tracks, t, changes.tracks);
    }

    Result<Edit> operator()(const PutExpression& edit)
    {
        const Expression& e = edit.expression;
        if (!e.id || !p.track(e.track) || e.kind == ExpressionKind::Unspecified)
            return invalid("expression without an object");
        if (isBlank(e.text))
            return Error{ErrorCode::ExpressionInvalid, {"", "it is empty"}};
        if (e.text.size() > ExpressionCheck::kMostBytes)
            return Error{
                ErrorCode::ExpressionInvalid,
                {e.text.substr(0, 40) + "...",
                 "it is longer than " + std::to_string(ExpressionCheck::kMostBytes) + " bytes"}};
        return put<PutExpression, RemoveExpression>(p.m_expressions, e, changes.expressions);
    }

    Result<Edit> operator()(const PutSupport& edit)
    {
        const SupportSet& s = edit.support;
        const Track* track = p.track(s.track);
        if (!s.id || !track || !isInRange(s.frames, p.video(track->video)->frameCount))
            return invalid("support set without an object, or with frames out of the video");
        if (s.expression && !p.expression(s.expression))
            return invalid("support set with an unknown expression");
        return put<PutSupport, RemoveSupport>(p.m_supports, s, changes.supports);
    }

    Result<Edit> operator()(const PutRun& edit)
    {
        const Run& r = edit.run;
        if (!r.id || !p.track(r.track) || r.state == RunState::Unspecified)
            return invalid("run without an object");
        return put<PutRun, RemoveRun>(p.m_runs, r, changes.runs);
    }

    Result<Edit> operator()(const RemoveVideo& edit)
    {
        if (!p.tracksOf(edit.video).empty())
            return invalid("the video still has objects");
        if (std::any_of(p.m_comments.begin(), p.m_comments.end(),
                        [&](const auto& item) { return item.second.video == edit.video; }))
            return invalid("the video still has comments");
        return remove<PutVideo>(p.m_videos, edit.video, changes.videos);
    }

    Result<Edit> operator()(const RemoveCategory& edit)
    {
        for (const auto& [id, track] : p.m_tracks) {
            if (track.category == edit.category)
                return invalid("the class is still used");
        }
        return remove<PutCategory>(p.m_categories, edit.category, changes.categories);
    }

    Result<Edit> operator()(const RemoveTrack& edit)
    {
        const auto refers = [&](const auto& item) { return item.second.track == edit.track; };
        if (!p.annotations(edit.track).empty()
            || std::any_of(p.m_expressions.begin(), p.m_expressions.end(), refers)
            || std::any_of(p.m_supports.begin(), p.m_supports.end(), refers)
            || std::any_of(p.m_runs.begin(), p.m_runs.end(), refers)
            || std::any_of(p.m_comments.begin(), p.m_comments.end(), refers))
            return invalid("the object is still used");
        return remove<PutTrack>(p.m_tracks, edit.track, changes.tracks);
    }

    Result<Edit> operator()(const RemoveExpression& edit)
    {
        for (const auto& [id, support] : p.m_supports) {
            if (support.expression == edit.expression)
                return invalid("the expression is used by a support set");
        }
        return remove<PutExpression>(p.m_expressions, edit.expression, changes.expressions);
    }

    Result<Edit> operator()(const RemoveSupport& edit)
    {
        return remove<PutSupport>(p.m_supports, edit.support, changes.supports);
    }

    Result<Edit> operator()(const RemoveRun& edit)
    {
        if (const Run* run = p.run(edit.run)) {
            for (const auto& [frame, annotation] : p.annotations(run->track)) {
                if (annotation.run == edit.run)
                    return invalid("masks of the run are still there");
            }
        }
        return remove<PutRun>(p.m_runs, edit.run, changes.runs);
    }

    Result<Edit> operator()(const PutComment& edit)
    {
        const Comment& c = edit.comment;
        const Video* video = p.video(c.video);
        if (!c.id || !video || c.frame < 0 || c.frame >= video->frameCount)
            return invalid("comment without a frame");
        if (c.track && (!p.track(c.track) || p.track(c.track)->video != c.video))
            return invalid("comment on an object of another video");
        if (isBlank(c.text) || c.text.size() > kMaxCommentBytes)
            return invalid("comment without text, or longer than "
                           + std::to_string(kMaxCommentBytes) + " bytes");
        if (!std::isfinite(c.x) || !std::isfinite(c.y)
            || (c.isPinned() && (c.x > video->size.width || c.y > video->size.height)))
            return invalid("comment outside of the picture");
        return put<PutComment, RemoveComment>(p.m_comments, c, changes.comments);
    }

    Result<Edit> operator()(const RemoveComment& edit)
    {
        return remove<PutComment>(p.m_comments, edit.comment, changes.comments);
    }

    Result<Edit> operator()(const PaintMask& edit)
    {
        MW_TRY(const Video* video, videoOfFrame(edit.track, edit.frame));
        if (actor != Actor::Person)
            return invalid("only people paint");
        if (edit.flipped.size() != video->size)
            return Error{ErrorCode::MaskSizeMismatch,
                         {video->name, toString(edit.flipped.size()), toString(video->size)}};
        MW_TRY(const Mask before, maskNow(edit.track, edit.frame));
        Mask after = before ^ edit.flipped;
        if (edit.after)
            MW_TRY_VOID(checkAnnotation(*edit.after));
        else if (!after.isEmpty())
            return invalid("pixels without an annotation");

        PaintMask inverse{edit.track, edit.frame, edit.flipped, {}};
        if (const Annotation* old = p.annotation(edit.track, edit.frame))
            inverse.after = *old;
        std::optional<Annotation> annotation = edit.after;
        if (annotation)
            annotation->area = after.area();
        putAnnotation(edit.track, edit.frame, std::move(annotation));
        putMask(edit.track, edit.frame, std::move(after));
        return Edit(std::move(inverse));
    }

    Result<Edit> operator()(const SetMasks& edit)
    {
        SetMasks inverse{edit.track, {}};
        for (const auto& [frame, item] : edit.frames) {
            MW_TRY(const Video* video, videoOfFrame(edit.track, frame));
            MW_TRY_VOID(checkMayChange(edit.track, frame));
            if (item) {
                MW_TRY_VOID(checkAnnotation(item->annotation));
                if (item->mask.size() != video->size)
                    return Error{ErrorCode::MaskSizeMismatch,
                                 {video->name, toString(item->mask.size()), toString(video->size)}};
            }
            if (const Annotation* old = p.annotation(edit.track, frame)) {
                MW_TRY(Mask mask, maskNow(edit.track, frame));
                inverse.frames[frame] = AnnotatedMask{*old, std::move(mask)};
            } else {
                inverse.frames[frame] = std::nullopt;
            }
        }
        for (const auto& [frame, item] : edit.frames) {
            if (item) {
                Annotation annotation = item->annotation;
                annotation.area = item->mask.area();
                putAnnotation(edit.track, frame, std::move(annotation));
                putMask(edit.track, frame, item->mask);
            } else {
                putAnnotation(edit.track, frame, std::nullopt);
                putMask(edit.track, frame, Mask(p.video(p.track(edit.track)->video)->size));
            }
        }
        return Edit(std::move(inverse));
    }

    Result<Edit> operator()(const SetAnnotations& edit)
    {
        SetAnnotations inverse{edit.track, {}};
        for (const auto& [frame, annotation] : edit.frames) {
            MW_TRY([[maybe_unused]] const Video* video, videoOfFrame(edit.track, frame));
            MW_TRY_VOID(checkMayChange(edit.track, frame));
            MW_TRY_VOID(checkAnnotation(annotation));
            const Annotation* old = p.annotation(edit.track, frame);
            if (!old)
                return invalid("nothing is annotated at frame " + std::to_string(frame));
            inverse.frames[frame] = *old;
        }
        for (const auto& [frame, annotation] : edit.frames) {
            Annotation changed = annotation;
            changed.area = inverse.frames[frame].area;
            putAnnotation(edit.track, frame, std::move(changed));
        }
        return Edit(std::move(inverse));
    }
};

Result<Edit> Project::apply(const Edit& edit, Actor actor, const MaskReader& current,
                            ChangeSet& changes, NewMasks& newMasks)
{
    return std::visit(Applier{*this, actor, current, changes, newMasks}, edit);
}

// ---- Edits that belong together

namespace {

void releaseExpression(const Project& project, ExpressionId expression, std::vector<Edit>& edits)
{
    for (const auto& [id, support] : project.supports()) {
        if (support.expression == expression) {
            SupportSet released = support;
            released.expression = {};
            edits.emplace_back(PutSupport{released});
        }
    }
}

void emptyTrack(const Project& project, TrackId track, std::vector<Edit>& edits)
{
    if (!project.annotations(track).empty()) {
        SetMasks cleared{track, {}};
        for (const auto& [frame, annotation] : project.annotations(track))
            cleared.frames[frame] = std::nullopt;
        edits.emplace_back(std::move(cleared));
    }
    for (const auto& [id, support] : project.supports()) {
        if (support.track == track)
            edits.emplace_back(RemoveSupport{id});
    }
    for (const Expression* expression : project.expressionsOf(track))
        edits.emplace_back(RemoveExpression{expression->id});
    for (const auto& [id, run] : project.runs()) {
        if (run.track == track)
            edits.emplace_back(RemoveRun{id});
    }
    // What was said about the object is still true of the frame.
    for (const auto& [id, comment] : project.comments()) {
        if (comment.track == track) {
            Comment released = comment;
            released.track = {};
            edits.emplace_back(PutComment{released});
        }
    }
}

}  // namespace

std::vector<Edit> withDependents(const Project& project, const Edit& edit)
{
    std::vector<Edit> edits;
    if (const auto* expression = std::get_if<RemoveExpression>(&edit)) {
        releaseExpression(project, expression->expression, edits);
    } else if (const auto* track = std::get_if<RemoveTrack>(&edit)) {
        emptyTrack(project, track->track, edits);
    } else if (const auto* video = std::get_if<RemoveVideo>(&edit)) {
        for (const Track* child : project.tracksOf(video->video)) {
            emptyTrack(project, child->id, edits);
            edits.emplace_back(RemoveTrack{child->id});
        }
        for (const auto& [id, comment] : project.comments()) {
            if (comment.video == video->video)
                edits.emplace_back(RemoveComment{id});
        }
    } else if (const auto* category = std::get_if<RemoveCategory>(&edit)) {
        for (const auto& [id, child] : project.tracks()) {
            if (child.category == category->category) {
                Track released = child;
                released.category = {};
                edits.emplace_back(PutTrack{released});
            }
        }
    }
    edits.push_back(edit);
    return edits;
}

}  // namespace mw
