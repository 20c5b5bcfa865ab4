// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <optional>
#include <vector>

namespace mw {

/// A frame of an object that a person should look at, and why.
struct AttentionItem {
    enum Reason : unsigned {
        None = 0,
        LowConfidence = 1,
        AreaJump = 2,  ///< Much larger or smaller than the frame before.
        Vanishes = 4,  ///< Empty next to a frame that is not, or the other way round.
        Seam
        = 8,  ///< The first frame of a window whose size does not fit the last of the one before.
        Rejected = 16,
        NoMask = 32,
    };

    FrameIndex frame = 0;
    double score = 0;  ///< Higher comes first. For ordering only: it is not a probability.
    unsigned reasons = None;
};

/// The grid frames of a track that are not done (accepted, corrected or confirmed absent), the most
/// doubtful first. Needs no pixels: sizes, windows and confidences tell enough to order by.
std::vector<AttentionItem> attentionOf(const Project& project, const Track& track);

/// What a run left for a person to look at.
struct RunOutcome {
    int frames = 0;  ///< That it still owns.
    int doubtful = 0;  ///< Frames of its range that need attention.
    int seams = 0;  ///< Of these, where two windows do not fit.
    std::optional<FrameIndex> first;  ///< The most doubtful one.
};
RunOutcome outcomeOf(const Project& project, RunId run);

/// A track in the order of review.
struct TrackAttention {
    TrackId track;
    int open = 0;  ///< Frames that are not done.
    int doubtful = 0;  ///< Those of them with a reason.
    double score = 0;  ///< Of all its frames together: expected error times frames affected.
};

/// All tracks, the one that needs a person most first; tracks that are done come last.
std::vector<TrackAttention> reviewOrder(const Project& project);

}  // namespace mw
