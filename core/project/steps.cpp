// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/steps.h"

#include <algorithm>

namespace mw::steps {

namespace {

Place placeOf(const ProjectDocument& document, TrackId track, FrameIndex frame = -1)
{
    const Track* t = document.project().track(track);
    return {t ? t->video : VideoId{}, track, frame};
}

/// What the history panel calls the object.
std::string titleOf(const ProjectDocument& document, TrackId track)
{
    const Track* t = document.project().track(track);
    if (!t)
        return {};
    if (!t->name.empty())
        return t->name;
    const Category* category = document.project().category(t->category);
    return (category ? category->name + " " : std::string()) + std::to_string(t->number);
}

/// The category of that name, created by an added edit if need be. None for an empty name.
CategoryId categoryFor(ProjectDocument& document, const std::string& name, std::vector<Edit>& edits)
{
    if (name.empty())
        return {};
    if (const Category* existing = document.project().categoryByName(name))
        return existing->id;
    const Category created{document.newId<CategoryTag>(), name};
    edits.emplace_back(PutCategory{created});
    return created.id;
}

Annotation personal(const ProjectDocument& document, MaskOrigin origin)
{
    Annotation annotation
        = paintedAnnotation(document.project().settings().annotator, document.now());
    annotation.origin = origin;
    return annotation;
}

}  // namespace

std::string pathInProject(const fs::path& projectFile, const fs::path& path)
{
    std::error_code ec;
    const fs::path absolute = fs::absolute(path, ec).lexically_normal();
    const fs::path folder = fs::absolute(projectFile, ec).lexically_normal().parent_path();
    const fs::path relative = absolute.lexically_relative(folder);
    // A project and its videos move together when the videos lie in or beside its folder.
    const auto ups = std::count(relative.begin(), relative.end(), fs::path(".."));
    return toUtf8(relative.empty() || ups > 2 ? absolute : relative);
}

fs::path pathOnDisk(const fs::path& projectFile, const Video& video)
{
    std::error_code ec;
    const fs::path folder = fs::absolute(projectFile, ec).parent_path();
    return (folder / fromUtf8(video.path)).lexically_normal();
}

NewVideo addVideo(ProjectDocument& document, const VideoInfo& info, const fs::path& path,
                  const std::string& name)
{
    Video video;
    video.id = document.newId<VideoTag>();
    const fs::path file = path.has_filename() ? path : path.parent_path();
    video.name = document.project().freeVideoName(safeFileName(
        !name.empty() ? name : toUtf8(info.container == "folder" ? file.filename() : file.stem())));
    video.path = pathInProject(document.file(), path);
    video.fingerprint = info.fingerprint;
    video.quickHash = info.quickHash;
    video.size = info.size;
    video.frameCount = info.frameCount;
    video.framesPerSecond = info.framesPerSecond;
    video.rotation = info.rotation;
    video.isFolder = info.container == "folder";
    video.gridStep = video.isFolder ? 1 : document.project().settings().gridStep;
    video.lastFrame = info.frameCount - 1;
    video.addedAt = document.now();
    return {{StepKind::AddVideo, {PutVideo{video}}, video.name, 1, {video.id, {}, -1}}, video.id};
}

Result<NewTrack> addTrack(ProjectDocument& document, VideoId video, const std::string& category,
                          const std::string& name)
{
    const int number = document.project().freeTrackNumber(video);
    if (number == 0)
        return Error{ErrorCode::EditInvalid, {"the video already has 254 objects"}};
    std::vector<Edit> edits;
    Track track;
    track.id = document.newId<TrackTag>();
    track.video = video;
    track.number = number;
    track.category = categoryFor(document, category, edits);
    track.name = name;
    edits.emplace_back(PutTrack{track});
    const std::string title
        = !name.empty() ? name : (category.empty() ? "" : category + " ") + std::to_string(number);
    return NewTrack{{StepKind::AddObject, std::move(edits), title, 1, {video, track.id, -1}},
                    track.id};
}

Step setCategory(ProjectDocument& document, const std::vector<TrackId>& tracks,
                 const std::string& category)
{
    std::vector<Edit> edits;
    const CategoryId wanted = categoryFor(document, category, edits);
    Place place;
    for (const TrackId id : tracks) {
        const Track* track = document.project().track(id);
        if (!track || track->category == wanted)
            continue;
        Track changed = *track;
        changed.category = wanted;
        edits.emplace_back(PutTrack{changed});
        place = placeOf(document, id);
    }
    return {StepKind::ChangeClass, std::move(edits), category, 1, place};
}

Step writeComment(ProjectDocument& document, Comment comment)
{
    if (!comment.id)
        comment.id = document.newId<CommentTag>();
    if (comment.author.empty())
        comment.author = document.project().settings().annotator;
    if (comment.at == 0)
        comment.at = document.now();
    return {StepKind::WriteComment,
            {PutComment{comment}},
            comment.text,
            1,
            {comment.video, comment.track, comment.frame}};
}

Step resolveComment(const ProjectDocument& document, CommentId id, bool isResolved)
{
    const Comment* known = document.project().comment(id);
    if (!known)
        return {};
    Comment comment = *known;
    comment.isResolved = isResolved;
    return {StepKind::ResolveComment,
            {PutComment{comment}},
            comment.text,
            1,
            {comment.video, comment.track, comment.frame}};
}

Step removeComment(const ProjectDocument& document, CommentId id)
{
    const Comment* known = document.project().comment(id);
    if (!known)
        return {};
    return {StepKind::RemoveComment,
            {RemoveComment{id}},
            known->text,
            1,
            {known->video, known->track, known->frame}};
}

Step writeExpression(ProjectDocument& document, TrackId track, const std::string& text,
                     ExpressionId existing, std::optional<ExpressionKind> kind)
{
    Expression expression;
    if (const Expression* old = document.project().expression(existing))
        expression = *old;
    else
        expression.id = document.newId<ExpressionTag>();
    expression.track = track;
    if (expression.text != text) {
        expression.text = text;
        expression.author = document.project().settings().annotator;
    }
    if (kind)
        expression.kind = *kind;
    return {
        StepKind::WriteExpression, {PutExpression{expression}}, text, 1, placeOf(document, track)};
}

Step orderExpressions(const ProjectDocument& document, TrackId track,
                      const std::vector<ExpressionId>& order)
{
    const Project& project = document.project();
    std::vector<ExpressionId> places;
    for (const Expression* expression : project.expressionsOf(track))
        places.push_back(expression->id);
    const bool isRunning
        = std::any_of(project.runs().begin(), project.runs().end(), [track](const auto& item) {
              return item.second.track == track && item.second.state == RunState::Running;
          });
    if (isRunning || order == places
        || !std::is_permutation(order.begin(), order.end(), places.begin(), places.end()))
        return {};
    // Their order is that of their numbers, so they exchange numbers and take along what refers to
    // them.
    Step step{
        StepKind::OrderExpressions, {}, titleOf(document, track), 1, placeOf(document, track)};
    std::map<ExpressionId, ExpressionId> moved;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] == places[i])
            continue;
        Expression expression = *project.expression(order[i]);
        expression.id = places[i];
        moved.emplace(order[i], places[i]);
        step.edits.emplace_back(PutExpression{std::move(expression)});
    }
    for (const auto& [id, support] : project.supports()) {
        if (const auto it = moved.find(support.expression); it != moved.end()) {
            SupportSet follower = support;
            follower.expression = it->second;
            step.edits.emplace_back(PutSupport{std::move(follower)});
        }
    }
    for (const auto& [id, run] : project.runs()) {
        if (const auto it = moved.find(run.expression); it != moved.end()) {
            Run follower = run;
            follower.expression = it->second;
            step.edits.emplace_back(PutRun{std::move(follower)});
        }
    }
    return step;
}

ExpressionId findExpression(const Project& project, TrackId track, ExpressionId id,
                            const std::string& text)
{
    const Expression* known = project.expression(id);
    if (known && known->text == text)
        return id;
    for (const Expression* other : project.expressionsOf(track)) {
        if (other->text == text)
            return other->id;
    }
    return known ? id : ExpressionId{};
}

Step paint(const ProjectDocument& document, StepKind kind, FrameIndex frame,
           const std::vector<PaintFlip>& flips)
{
    Step step{kind, {}};
    for (const PaintFlip& flip : flips)
        step.edits.emplace_back(
            PaintMask{flip.track, frame, flip.flipped, personal(document, MaskOrigin::Painted)});
    if (!flips.empty()) {
        step.subject = titleOf(document, flips.front().track);
        step.place = placeOf(document, flips.front().track, frame);
    }
    return step;
}

Step putMask(const ProjectDocument& document, StepKind kind, TrackId track, FrameIndex frame,
             const Mask& mask, MaskOrigin origin)
{
    SetMasks edit{track, {{frame, AnnotatedMask{personal(document, origin), mask}}}};
    return {kind, {std::move(edit)}, titleOf(document, track), 1, placeOf(document, track, frame)};
}

Step clearMasks(const ProjectDocument& document, TrackId track,
                const std::vector<FrameIndex>& frames)
{
    SetMasks edit{track, {}};
    for (const FrameIndex frame : frames) {
        if (document.project().annotation(track, frame))
            edit.frames[frame] = std::nullopt;
    }
    const int count = int(edit.frames.size());
    const FrameIndex first = edit.frames.empty() ? -1 : edit.frames.begin()->first;
    return {StepKind::ClearMask,
            {std::move(edit)},
            titleOf(document, track),
            count,
            placeOf(document, track, first)};
}

Step confirmAbsent(const ProjectDocument& document, TrackId track, FrameIndex frame)
{
    const Video* video = document.project().video(document.project().track(track)->video);
    Step step = putMask(document, StepKind::ConfirmAbsent, track, frame, Mask(video->size),
                        MaskOrigin::Absent);
    std::get<SetMasks>(step.edits[0]).frames[frame]->annotation.review = ReviewState::Accepted;
    return step;
}

Step review(const ProjectDocument& document, TrackId track, const std::vector<FrameIndex>& frames,
            ReviewState state, int rejectReason)
{
    SetAnnotations edit{track, {}};
    for (const FrameIndex frame : frames) {
        const Annotation* old = document.project().annotation(track, frame);
        if (!old || old->review == state)
            continue;
        Annotation changed = *old;
        changed.review = state;
        changed.rejectReason = state == ReviewState::Rejected ? rejectReason : 0;
        changed.author = document.project().settings().annotator;
        changed.changedAt = document.now();
        if (state == ReviewState::Accepted)
            changed.isLocked = true;
        else if (state == ReviewState::Rejected || changed.origin == MaskOrigin::Predicted)
            changed.isLocked = false;
        edit.frames.emplace(frame, std::move(changed));
    }
    const StepKind kind = state == ReviewState::Accepted ? StepKind::Accept
        : state == ReviewState::Rejected                 ? StepKind::Reject
                                                         : StepKind::Unreview;
    const int count = int(edit.frames.size());
    const FrameIndex first = edit.frames.empty() ? -1 : edit.frames.begin()->first;
    return {
        kind, {std::move(edit)}, titleOf(document, track), count, placeOf(document, track, first)};
}

Step setLocked(const ProjectDocument& document, TrackId track,
               const std::vector<FrameIndex>& frames, bool isLocked)
{
    SetAnnotations edit{track, {}};
    for (const FrameIndex frame : frames) {
        const Annotation* old = document.project().annotation(track, frame);
        if (!old || old->isLocked == isLocked)
            continue;
        Annotation changed = *old;
        changed.isLocked = isLocked;
        changed.changedAt = document.now();
        edit.frames.emplace(frame, std::move(changed));
    }
    const int count = int(edit.frames.size());
    const FrameIndex first = edit.frames.empty() ? -1 : edit.frames.begin()->first;
    return {isLocked ? StepKind::Lock : StepKind::Unlock,
            {std::move(edit)},
            titleOf(document, track),
            count,
            placeOf(document, track, first)};
}

std::vector<FrameIndex> supportClipAt(const Video& video, FrameIndex frame, int count)
{
    const std::vector<FrameIndex> grid = video.gridFrames();
    auto first = std::lower_bound(grid.begin(), grid.end(), frame);
    const auto wanted = std::min<std::ptrdiff_t>(count, std::ptrdiff_t(grid.size()));
    if (grid.end() - first < wanted)
        first = grid.end() - wanted;
    return {first, first + wanted};
}

}  // namespace mw::steps
