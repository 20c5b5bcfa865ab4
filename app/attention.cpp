// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/attention.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLowConfidence = 0.7;
/// A ratio of areas from which on a jump is no motion any more.
constexpr double kJump = 1.5;

bool isDone(const Annotation& a)
{
    return a.review == ReviewState::Accepted || a.review == ReviewState::Corrected
        || a.origin == MaskOrigin::Absent;
}

double areaJump(const Annotation& a, const Annotation& b)
{
    return a.area > 0 && b.area > 0 ? std::abs(std::log(double(a.area) / double(b.area))) : 0;
}

}  // namespace

std::vector<AttentionItem> attentionOf(const Project& project, const Track& track)
{
    std::vector<AttentionItem> items;
    const Video* video = project.video(track.video);
    if (!video)
        return items;
    const auto& annotations = project.annotations(track.id);
    const Annotation* before = nullptr;
    for (const FrameIndex frame : video->gridFrames()) {
        const auto found = annotations.find(frame);
        if (found == annotations.end()) {
            // An object that nobody has begun is not doubtful everywhere; one with gaps is.
            if (!annotations.empty())
                items.push_back({frame, 0.4, AttentionItem::NoMask});
            before = nullptr;
            continue;
        }
        const Annotation& now = found->second;
        const Annotation* previous = std::exchange(before, &now);
        if (isDone(now))
            continue;
        AttentionItem item{frame};
        item.score = 1 - std::clamp<double>(now.confidence, 0, 1);
        if (now.origin == MaskOrigin::Predicted && now.confidence < kLowConfidence)
            item.reasons |= AttentionItem::LowConfidence;
        if (previous) {
            const double jump = areaJump(now, *previous);
            item.score += 0.3 * std::min(jump, 2.0);
            if (jump > std::log(kJump)) {
                const bool isSeam
                    = now.run && now.run == previous->run && now.window != previous->window;
                item.reasons |= isSeam ? AttentionItem::Seam : AttentionItem::AreaJump;
                item.score += isSeam ? 0.2 : 0;
            }
            if ((now.area == 0) != (previous->area == 0)) {
                item.reasons |= AttentionItem::Vanishes;
                // Where it vanishes more likely than where it comes back.
                item.score += now.area == 0 ? 0.8 : 0.3;
            }
        }
        if (now.review == ReviewState::Rejected) {
            item.reasons |= AttentionItem::Rejected;
            item.score += 2;
        }
        items.push_back(item);
    }
    std::stable_sort(
        items.begin(), items.end(),
        [](const AttentionItem& a, const AttentionItem& b) { return a.score > b.score; });
    return items;
}

RunOutcome outcomeOf(const Project& project, RunId id)
{
    RunOutcome outcome;
    const Run* run = project.run(id);
    const Track* track = run ? project.track(run->track) : nullptr;
    if (!track)
        return outcome;
    for (const auto& [frame, annotation] : project.annotations(track->id))
        outcome.frames += annotation.run == id ? 1 : 0;
    for (const AttentionItem& item : attentionOf(project, *track)) {
        if (item.reasons == AttentionItem::None || item.frame < run->firstFrame
            || item.frame > run->lastFrame)
            continue;
        // A frame of its range without a mask is one that it could not reach.
        const Annotation* annotation = project.annotation(track->id, item.frame);
        if (annotation && annotation->run != id)
            continue;
        if (!outcome.first)
            outcome.first = item.frame;
        ++outcome.doubtful;
        outcome.seams += (item.reasons & AttentionItem::Seam) != 0 ? 1 : 0;
    }
    return outcome;
}

std::vector<TrackAttention> reviewOrder(const Project& project)
{
    std::vector<TrackAttention> order;
    order.reserve(project.tracks().size());
    for (const auto& [id, track] : project.tracks()) {
        TrackAttention entry{id};
        for (const AttentionItem& item : attentionOf(project, track)) {
            ++entry.open;
            entry.doubtful += item.reasons != AttentionItem::None ? 1 : 0;
            entry.score += item.score;
        }
        order.push_back(entry);
    }
    std::stable_sort(
        order.begin(), order.end(),
        [](const TrackAttention& a, const TrackAttention& b) { return a.score > b.score; });
    return order;
}

}  // namespace mw
