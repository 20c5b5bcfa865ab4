// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"
#include "core/mask/mask.h"
#include "core/video/video.h"

#include <optional>
#include <vector>

namespace mw {

/// What a person points at: a box around the object, points inside it, points that are not it.
struct SmartHint {
    std::optional<Rect> box;
    std::vector<Point> include;
    std::vector<Point> exclude;

    bool isEmpty() const { return !box && include.empty(); }
};

struct SmartOptions {
    int workSidePx = 320;  ///< The longer side of the picture the outline is searched in.
    int iterations = 4;
};

/// The object a person points at, by colours and edges alone: no model, no memory, a fraction of a
/// second. Pixels are first given to the hint that is nearest along paths without edges; then
/// colour models of both sides are fitted and the cheapest outline is cut (Rother, Kolmogorov and
/// Blake, "GrabCut", SIGGRAPH 2004). The whole picture is looked at coarsely, what was found again
/// more closely. The same hint gives the same mask. Empty when nothing stands out. Fails with
/// Cancelled when stopped, OutOfMemory, or Internal.
Result<Mask> smartSelect(const Frame& frame, const SmartHint& hint, const SmartOptions& options,
                         const TaskContext& task);

}  // namespace mw
