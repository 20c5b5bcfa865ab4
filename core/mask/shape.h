// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

/// Changing the outline of a mask. Distances are Euclidean, between the centres of pixels, in
/// pixels. What lies beyond the edge of the picture is unknown and counts as more of the same, so
/// an object that leaves the picture keeps touching its edge.
namespace mw {

/// All pixels at most `px` away from the mask.
Mask grown(const Mask& mask, double px);
/// Without the pixels less than or exactly `px` away from the background.
Mask shrunk(const Mask& mask, double px);
/// The mask blurred over `px` and cut at one half: bumps and notches narrower than that go,
/// straight edges stay where they are.
Mask smoothed(const Mask& mask, double px);

/// A mask between two of the same size, `t` from 0 (`a`) to 1 (`b`): the signed distances to both
/// outlines are mixed, with the centres of gravity laid over each other and moved on a straight
/// line. Herman, Zheng and Bucholtz, "Shape-based interpolation", IEEE CG&A 1992. Where one of the
/// two is empty the nearer one is taken.
Mask interpolated(const Mask& a, const Mask& b, double t);

}  // namespace mw
