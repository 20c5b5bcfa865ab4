// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support_sets.h"

#include <algorithm>
#include <iterator>

namespace mw {

namespace {

/// Of the picture. At a short side of 360 pixels this is a square of five pixels or so.
constexpr double kTinyShare = 1e-4;
constexpr std::int64_t kTinyPixels = 25;

Place placeOf(const Project& project, const SupportSet& set)
{
    const Track* track = project.track(set.track);
    return {track ? track->video : VideoId{}, set.track, set.frames.empty() ? -1 : set.frames[0]};
}

CategoryId categoryOf(const Project& project, const SupportSet& set)
{
    const Track* track = project.track(set.track);
    return track ? track->category : CategoryId{};
}

}  // namespace

std::vector<SupportProblem> problemsOf(const Project& project, const SupportSet& set)
{
    using Kind = SupportProblem::Kind;
    std::vector<SupportProblem> problems;
    const Track* track = project.track(set.track);
    const Video* video = track ? project.video(track->video) : nullptr;
    if (!video)
        return problems;
    if (!project.expression(set.expression))
        problems.push_back({Kind::NoExpression});
    if (!track->category)
        problems.push_back({Kind::NoClass});
    if (int(set.frames.size()) < kSupportFrames)
        problems.push_back({Kind::FewFrames});
    const auto isGap = [&](FrameIndex a, FrameIndex b) { return b - a != video->gridStep; };
    if (std::adjacent_find(set.frames.begin(), set.frames.end(), isGap) != set.frames.end())
        problems.push_back({Kind::Gap});
    const std::int64_t tiny
        = std::max(kTinyPixels, std::int64_t(double(video->size.pixelCount()) * kTinyShare));
    for (const FrameIndex frame : set.frames) {
        const Annotation* annotation = project.annotation(set.track, frame);
        if (!annotation || annotation->area == 0)
            problems.push_back({Kind::NoMask, frame});
        else if (annotation->area < tiny)
            problems.push_back({Kind::TinyMask, frame});
        else if (annotation->review == ReviewState::Unreviewed
                 || annotation->review == ReviewState::Rejected)
            problems.push_back({Kind::Unreviewed, frame});
    }
    return problems;
}

bool isFitForSupport(const Annotation* annotation)
{
    return annotation && annotation->area > 0
        && (annotation->isLocked || annotation->review == ReviewState::Accepted
            || annotation->review == ReviewState::Corrected);
}

SupportProgress supportProgress(const Project& project, TrackId trackId, FrameIndex at)
{
    SupportProgress progress;
    const Track* track = project.track(trackId);
    const Video* video = track ? project.video(track->video) : nullptr;
    if (!video)
        return progress;
    const std::vector<FrameIndex> grid = video->gridFrames();
    const std::size_t wanted = std::min(grid.size(), std::size_t(kSupportFrames));
    progress.wanted = int(wanted);
    const auto isFit
        = [&](FrameIndex frame) { return isFitForSupport(project.annotation(trackId, frame)); };
    const SupportSet* made = nullptr;
    for (const auto& [id, set] : project.supports()) {
        if (set.track == trackId && (!made || (set.isActive && !made->isActive)))
            made = &set;
    }
    if (made) {
        progress.set = made->id;
        progress.frames = made->frames;
    } else if (wanted > 0) {
        int now = 0;
        int most = 0;
        std::size_t best = 0;
        for (std::size_t i = 0; i < grid.size(); ++i) {
            now += isFit(grid[i]);
            if (i >= wanted)
                now -= isFit(grid[i - wanted]);
            // People paint onwards: of those that are begun the last, which starts where they did.
            const bool isBetter = now > most || (now > 0 && now == most && most < int(wanted));
            if (i + 1 >= wanted && isBetter) {
                most = now;
                best = i + 1 - wanted;
            }
        }
        if (most == 0) {
            const auto from = std::upper_bound(grid.begin(), grid.end(), at);
            best = std::min(std::size_t(std::max<std::ptrdiff_t>(from - grid.begin() - 1, 0)),
                            grid.size() - wanted);
        }
        progress.frames.assign(grid.begin() + std::ptrdiff_t(best),
                               grid.begin() + std::ptrdiff_t(best + wanted));
    }
    std::copy_if(progress.frames.begin(), progress.frames.end(),
                 std::back_inserter(progress.missing),
                 [&](FrameIndex frame) { return !isFit(frame); });
    return progress;
}

namespace steps {

Step setSupportActive(const Project& project, SupportId id, bool isActive)
{
    const SupportSet* set = project.support(id);
    if (!set || set->isActive == isActive)
        return {};
    SupportSet changed = *set;
    changed.isActive = isActive;
    return {
        StepKind::ChangeSupport, {PutSupport{changed}}, set->name, 1, placeOf(project, changed)};
}

Step setSupportFrames(const Project& project, SupportId id, std::vector<FrameIndex> frames)
{
    const SupportSet* set = project.support(id);
    if (!set)
        return {};
    std::sort(frames.begin(), frames.end());
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    if (frames.empty())
        return removeSupport(project, id);
    if (frames == set->frames)
        return {};
    SupportSet changed = *set;
    changed.frames = std::move(frames);
    return {StepKind::ChangeSupport,
            {PutSupport{changed}},
            set->name,
            int(changed.frames.size()),
            placeOf(project, changed)};
}

Step removeSupport(const Project& project, SupportId id)
{
    const SupportSet* set = project.support(id);
    if (!set)
        return {};
    return {StepKind::ChangeSupport, {RemoveSupport{id}}, set->name, 1, placeOf(project, *set)};
}

Step moveSupport(const Project& project, SupportId id, int direction)
{
    const SupportSet* set = project.support(id);
    if (!set)
        return {};
    const SupportSet* other = nullptr;
    for (const auto& [otherId, candidate] : project.supports()) {
        const bool isBeyond = direction > 0 ? otherId > id : otherId < id;
        if (!isBeyond || categoryOf(project, candidate) != categoryOf(project, *set))
            continue;
        other = &candidate;
        if (direction > 0)
            break;
    }
    if (!other)
        return {};
    // Their order is that of their numbers.
    SupportSet a = *set;
    SupportSet b = *other;
    std::swap(a.id, b.id);
    return {StepKind::ChangeSupport,
            {PutSupport{a}, PutSupport{b}},
            set->name,
            1,
            placeOf(project, *set)};
}

}  // namespace steps
}  // namespace mw
