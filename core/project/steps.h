// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/paint.h"
#include "core/project/document.h"
#include "core/video/video.h"

#include <optional>
#include <string>
#include <vector>

/// What people do to a project, as steps for ProjectDocument::apply(). The studio and the command
/// line build their changes here, so that both mean the same by "accept" or "copy".
namespace mw::steps {

/// `path` as it goes into the project: relative to its folder when that is shorter, with '/'.
std::string pathInProject(const fs::path& projectFile, const fs::path& path);
/// The absolute path of a video of the project.
fs::path pathOnDisk(const fs::path& projectFile, const Video& video);

struct NewVideo {
    Step step;
    VideoId id;
};
/// The grid step is 1 for folders (their pictures are the grid), else the project's.
NewVideo addVideo(ProjectDocument& document, const VideoInfo& info, const fs::path& path,
                  const std::string& name = {});

struct NewTrack {
    Step step;
    TrackId id;
};
/// With the first free number. `category` is created when the project has none of that name; may be
/// empty.
Result<NewTrack> addTrack(ProjectDocument& document, VideoId video, const std::string& category,
                          const std::string& name = {});

/// Adds an expression, or replaces the text of `existing`. Without a kind it keeps the one it has;
/// a new one describes the whole video.
Step writeExpression(ProjectDocument& document, TrackId track, const std::string& text,
                     ExpressionId existing = {}, std::optional<ExpressionKind> kind = {});
/// The expressions of a track in another order, the first one first. A step without edits when
/// nothing changes, when `order` does not hold exactly the track's expressions, or while a run,
/// which refers to one of them, is under way.
Step orderExpressions(const ProjectDocument& document, TrackId track,
                      const std::vector<ExpressionId>& order);
/// Where an expression is after others changed places with it: `id` as long as it says `text`, else
/// the one of the track that does, else `id` if it still exists.
ExpressionId findExpression(const Project& project, TrackId track, ExpressionId id,
                            const std::string& text);

/// What a gesture changed. The annotations become painted, corrected and locked.
Step paint(const ProjectDocument& document, StepKind kind, FrameIndex frame,
           const std::vector<PaintFlip>& flips);

/// Puts `mask` there as a person's work of the given origin.
Step putMask(const ProjectDocument& document, StepKind kind, TrackId track, FrameIndex frame,
             const Mask& mask, MaskOrigin origin);
Step clearMasks(const ProjectDocument& document, TrackId track,
                const std::vector<FrameIndex>& frames);
Step confirmAbsent(const ProjectDocument& document, TrackId track, FrameIndex frame);

/// Frames without an annotation are left out. Accepting locks; going back to unreviewed unlocks
/// what a run made.
Step review(const ProjectDocument& document, TrackId track, const std::vector<FrameIndex>& frames,
            ReviewState state, int rejectReason = 0);
Step setLocked(const ProjectDocument& document, TrackId track,
               const std::vector<FrameIndex>& frames, bool isLocked);

/// Pins a new comment, or changes `comment.id`'s.
Step writeComment(ProjectDocument& document, Comment comment);
Step resolveComment(const ProjectDocument& document, CommentId comment, bool isResolved);
Step removeComment(const ProjectDocument& document, CommentId comment);

/// The class of one or several objects; created when the project has none of that name, none when
/// it is empty. A step without edits when nothing changes.
Step setCategory(ProjectDocument& document, const std::vector<TrackId>& tracks,
                 const std::string& category);

/// The grid frames of the clip from `frame` on, five or as many as the clip has: the paper's
/// support clip.
std::vector<FrameIndex> supportClipAt(const Video& video, FrameIndex frame, int count = 5);

}  // namespace mw::steps
