// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/propagation_plan.h"

#include <algorithm>

namespace mw {

namespace {

bool isLocked(const Project& project, TrackId track, FrameIndex frame)
{
    const Annotation* annotation = project.annotation(track, frame);
    return annotation && annotation->isLocked;
}

bool isInside(const PlanQuestion& q, FrameIndex frame)
{
    return (!q.first || frame >= *q.first) && (!q.last || frame <= *q.last);
}

/// Unlocked grid frames from `from` outwards, not past a locked frame or a cut.
void walk(const Project& project, const Video& video, const PlanQuestion& q, int direction,
          std::vector<FrameIndex>& frames)
{
    int count = 0;
    for (FrameIndex frame = q.from + direction;
         frame >= video.firstFrame && frame <= video.lastFrame && (q.most == 0 || count < q.most);
         frame += direction) {
        // A cut lies before its frame: going forward it stops us at that frame, going back just
        // after it.
        const FrameIndex crossed = direction > 0 ? frame : frame + 1;
        if (std::binary_search(video.cuts.begin(), video.cuts.end(), crossed)
            || isLocked(project, q.track, frame))
            return;
        if (video.isOnGrid(frame) && isInside(q, frame)) {
            frames.push_back(frame);
            ++count;
        }
    }
}

}  // namespace

std::vector<FrameIndex> plannedFrames(const Project& project, const PlanQuestion& q)
{
    std::vector<FrameIndex> frames;
    const Track* track = project.track(q.track);
    if (!track || track->isProtected)
        return frames;
    const Video& video = *project.video(track->video);
    switch (q.scope) {
    case RunScope::Unspecified:
        break;
    case RunScope::Forward:
    case RunScope::Backward:
    case RunScope::Both:
        if (q.scope != RunScope::Forward)
            walk(project, video, q, -1, frames);
        // The frame we start from is wanted too when nobody has painted it: CMA needs no mask
        // there.
        if (video.isOnGrid(q.from) && isInside(q, q.from) && !isLocked(project, q.track, q.from))
            frames.push_back(q.from);
        if (q.scope != RunScope::Backward)
            walk(project, video, q, 1, frames);
        break;
    case RunScope::Range:
    case RunScope::WholeClip:
        for (const FrameIndex frame : video.gridFrames()) {
            if ((q.scope == RunScope::WholeClip || isInside(q, frame))
                && !isLocked(project, q.track, frame))
                frames.push_back(frame);
        }
        break;
    }
    std::erase_if(frames, [&](FrameIndex frame) {
        const Annotation* annotation = project.annotation(q.track, frame);
        return annotation && annotation->run
            && std::find(q.finished.begin(), q.finished.end(), annotation->run) != q.finished.end();
    });
    std::sort(frames.begin(), frames.end());
    return frames;
}

std::vector<SupportId> supportFor(const Project& project, const Track& track)
{
    std::vector<SupportId> fitting;
    for (const auto& [id, set] : project.supports()) {
        const Track* owner = project.track(set.track);
        if (set.isActive && track.category && owner->category == track.category
            && owner->video != track.video)
            fitting.push_back(id);
    }
    return fitting;
}

Result<PropagationPlan> planPropagation(const Project& project, const MaskReader& masks,
                                        const PlanQuestion& q)
{
    const Track* track = project.track(q.track);
    if (!track)
        return Error{ErrorCode::ItemMissing, {"object " + std::to_string(q.track.value)}};
    PropagationPlan plan;
    plan.track = q.track;
    plan.video = track->video;
    plan.frames = plannedFrames(project, q);
    plan.cuts = project.video(track->video)->cuts;
    for (const auto& [frame, annotation] : project.annotations(q.track)) {
        if (annotation.isLocked) {
            MW_TRY(Mask mask, masks.mask(q.track, frame));
            plan.anchors.emplace(frame, std::move(mask));
        }
    }
    const std::vector<const Expression*> expressions = project.expressionsOf(q.track);
    if (const Expression* said = q.expression ? project.expression(q.expression)
            : expressions.empty()             ? nullptr
                                              : expressions.front()) {
        plan.expression = said->id;
        plan.expressionText = said->text;
    }

    if (q.expressionText)
        plan.expressionText = *q.expressionText;

    const std::vector<SupportId> chosen = q.support ? *q.support : supportFor(project, *track);
    for (const auto& [id, set] : project.supports()) {
        if (std::find(chosen.begin(), chosen.end(), id) == chosen.end())
            continue;
        const Track* owner = project.track(set.track);
        PlannedSupport support{id, owner->video, {}, {}};
        if (const Expression* expression = project.expression(set.expression))
            support.expression = expression->text;
        for (const FrameIndex frame : set.frames) {
            const Annotation* annotation = project.annotation(set.track, frame);
            if (!annotation || annotation->area == 0)
                continue;
            MW_TRY(Mask mask, masks.mask(set.track, frame));
            support.masks.emplace(frame, std::move(mask));
        }
        if (support.masks.empty())
            return Error{ErrorCode::SupportIncomplete,
                         {set.name, MW_TR("errors", "none of its frames is painted")}};
        plan.support.push_back(std::move(support));
    }
    return plan;
}

}  // namespace mw
