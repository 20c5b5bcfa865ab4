// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"
#include "core/video/video.h"

#include <vector>

namespace mw {

/// How unlike two pictures of a video are, measured on pictures made very small.
struct PictureChange {
    /// What is left of the one after predicting it from the other with moved 8 x 8 blocks, in
    /// relation to its own contrast: 0 for the same scene however it moved (within an eighth of the
    /// picture), about 1 and more for another scene.
    double structure = 0;
    /// How far brightness and colour must be shifted on average, in levels of 255, wherever they
    /// are in the picture.
    double colour = 0;

    /// structure * sqrt(colour).
    double score() const;
};

/// Pictures of different sizes are as unlike as can be.
PictureChange pictureChange(const Frame& before, const Frame& after);

struct SceneCutOptions {
    /// A new scene must differ from the last by a PictureChange::score() of this, and by
    /// `standOut` times what is usual around it, so that a shaking or panning camera is no cut.
    /// Measured on nine real clips and all splices between them: docs/benchmarks.md.
    double threshold = 2.8;
    double standOut = 1.8;
};

/// The frames that start a new scene after a hard cut, ascending; frame 0 is not among them.
/// Dissolves are not found. What lasts no longer than two frames and then returns to what was
/// before is taken for a flash or a disturbance. Reports progress as phase "cuts". Fails with what
/// VideoSource::reducedFrame() fails with, but passes over frames that cannot be decoded; with
/// Cancelled when stopped.
Result<std::vector<FrameIndex>> findSceneCuts(VideoSource& video, const SceneCutOptions& options,
                                              const TaskContext& task);

}  // namespace mw
