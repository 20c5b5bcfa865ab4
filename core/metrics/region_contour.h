// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

/// Region similarity J and contour accuracy F of one object in one frame (Perazzi et al., "A
/// Benchmark Dataset and Evaluation Methodology for Video Object Segmentation", CVPR 2016). Pure
/// functions, callable from any thread. Two masks compared must have one size.
namespace mw {

/// Contour pixels match when they are no further apart than this share of the picture's diagonal,
/// rounded up to whole pixels.
inline constexpr double kDavisContourTolerance = 0.008;  ///< davis2017-evaluation.
inline constexpr double kCmaContourTolerance = 0.010;  ///< The official CMA code.

struct FrameScores {
    double region = 0;  ///< J, 0 to 1.
    double contour = 0;  ///< F, 0 to 1.
    double mean() const { return (region + contour) / 2; }
    friend bool operator==(const FrameScores&, const FrameScores&) = default;
};

/// The radius in pixels that a tolerance means for a picture of `size`.
int contourRadius(Size size, double tolerance);

/// F: the harmonic mean of the shares of either contour that the other one confirms. 1 when neither
/// mask has a contour; a mask that fills the picture has none, as the picture's edge does not
/// count.
double contourAccuracy(const Mask& predicted, const Mask& truth, double tolerance);

/// J and F as davis2017-evaluation counts them for one frame: at the size of the masks.
FrameScores scoreDavis(const Mask& predicted, const Mask& truth);

/// J and F as the official CMA code counts them for one frame: both masks brought to
/// cmaEvaluationSize() first, and a wider tolerance.
FrameScores scoreCma(const Mask& predicted, const Mask& truth);

/// The size of the pictures the official CMA code feeds to the network: short side 360 pixels.
Size cmaEvaluationSize(Size source);

/// Bilinear as torch's `interpolate(align_corners=False)` without antialiasing, then "above one
/// half": how the official CMA code brings truth to the evaluation size.
Mask resizedBilinear(const Mask& mask, Size size);

}  // namespace mw
