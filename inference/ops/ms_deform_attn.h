// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"

#include <vector>

/// Multi-scale deformable attention (Zhu et al., Deformable DETR, ICLR 2021, eq. 3): the sum over
/// levels and points of attention weight times bilinear sample, zero outside the map.
namespace mw {

struct LevelSize {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t count() const { return height * width; }
    friend bool operator==(const LevelSize&, const LevelSize&) = default;
};
using LevelSizes = std::vector<LevelSize>;

/// `value` [B, S, heads, D] with S the sum of the level sizes, `locations` [B, Q, heads, levels,
/// points, 2] as (x, y) in [0, 1], `weights` [B, Q, heads, levels, points]; returns [B, Q, heads *
/// D]. Differentiable in all three. Uses our CPU kernel, our CUDA kernel where it was built, and
/// the Torch reference elsewhere. The heads of `value` may share storage (stride 0) without
/// autograd.
Tensor msDeformAttn(const Tensor& value, const LevelSizes& levels, const Tensor& locations,
                    const Tensor& weights);

/// The definition, in Torch operations (grid_sample), on any device and differentiable; what the
/// kernels are tested against.
Tensor msDeformAttnReference(const Tensor& value, const LevelSizes& levels, const Tensor& locations,
                             const Tensor& weights);

/// Sampling locations from offsets [B, Q, heads, levels, points, 2] and references [B, Q, levels, 2
/// or 4]; paper appendix A.4 and, for boxes, the two-stage rule.
Tensor samplingLocations(const Tensor& offsets, const Tensor& references, const LevelSizes& levels);

/// Inference only, CPU: samples straight from the two projections of the queries, without storing
/// locations and weights. `projected` [B, Q, heads * levels * points * 3] holds the offsets, then
/// the attention logits; `references` [B or 1, Q, levels, 2] is float32. The result has the type of
/// `value` (float32 or bfloat16).
Tensor msDeformAttnProjected(const Tensor& value, const LevelSizes& levels, const Tensor& projected,
                             const Tensor& references, std::int64_t points);

}  // namespace mw
