// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/document.h"
#include "core/segmenter.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Which frames of a clip a run is asked for.
enum class RunScope {
    Unspecified = 0,
    Forward,  ///< After `from`, up to the next locked frame or scene cut.
    Backward,  ///< Before `from`, down to the previous locked frame or scene cut.
    Both,  ///< The two together.
    Range,  ///< From `first` to `last`, where unlocked, whatever lies between.
    WholeClip,  ///< Every unlocked grid frame.
};

struct PlannedSupport {
    SupportId id;
    VideoId video;
    std::map<FrameIndex, Mask> masks;
    std::string expression;
};

/// What a run needs to know about the project, with videos still named by id.
struct PropagationPlan {
    TrackId track;
    VideoId video;
    ExpressionId expression;
    std::string expressionText;
    std::vector<FrameIndex> frames;
    std::map<FrameIndex, Mask> anchors;
    std::vector<FrameIndex> cuts;
    std::vector<PlannedSupport> support;
};

struct PlanQuestion {
    TrackId track;
    RunScope scope = RunScope::WholeClip;
    FrameIndex from = 0;  ///< For Forward, Backward and Both.
    // Frames before and after these are left alone, but for WholeClip. None: up to the clip's end.
    std::optional<FrameIndex> first{};
    std::optional<FrameIndex> last{};
    int most = 0;  ///< For Forward, Backward and Both: frames in each direction; 0 for all.
    ExpressionId expression{};  ///< None: the track's first.
    std::optional<std::string> expressionText{};  ///< Instead of what the expression says now.
    /// None: the active sets of the track's class in other videos.
    std::optional<std::vector<SupportId>> support{};
    std::vector<RunId> finished{};  ///< What these runs have found is not asked for again.
};

/// The support sets that a run on the track uses unless others are chosen.
std::vector<SupportId> supportFor(const Project& project, const Track& track);

/// Only the frames, which is cheap: for showing what a run would do before it starts.
std::vector<FrameIndex> plannedFrames(const Project& project, const PlanQuestion& question);

/// Fails with ItemMissing, SupportIncomplete (a support set without painted frames) or when a mask
/// is unreadable. A plan without frames means there is nothing to do.
Result<PropagationPlan> planPropagation(const Project& project, const MaskReader& masks,
                                        const PlanQuestion& question);

}  // namespace mw
