// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"

#include <optional>
#include <vector>

/// Which frames are reached from which painted frames. Private to core/flow.
namespace mw::flow {

/// Wanted frames between two painted frames (or a painted frame and a cut or an end), all in one
/// scene.
struct Gap {
    std::optional<FrameIndex> left;  ///< Painted.
    std::optional<FrameIndex> right;  ///< Painted.
    std::vector<FrameIndex> wanted;  ///< Ascending, not empty, between the two.
    /// The walk from `left` serves the wanted frames up to here, the walk from `right` those from
    /// `firstOfRight` on; both where they overlap.
    FrameIndex lastOfLeft = 0;
    FrameIndex firstOfRight = 0;

    /// Frames walked over, both walks together.
    std::int64_t steps() const;
};

/// Gaps longer than this are not walked twice from end to end, but only around their middle.
inline constexpr FrameIndex kLongGap = 240;
inline constexpr FrameIndex kLongGapOverlap = 60;

/// Ascending. Frames that no painted frame of their scene reaches are in none.
std::vector<Gap> planGaps(const PropagationRequest& request);

}  // namespace mw::flow
