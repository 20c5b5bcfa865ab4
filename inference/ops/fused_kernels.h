// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/ops/simd.h"

#include <cstdint>

/// Row kernels behind fused.h, for float32 and bfloat16 data with float32 parameters and sums.
namespace mw::fused {

#define MW_FUSED_KERNELS(T)                                                                        \
    /** out = LayerNorm(x + residual); residual may be null. */                                    \
    void addLayerNorm(const T* x, const T* residual, const float* weight, const float* bias,       \
                      float eps, std::int64_t rows, std::int64_t columns, T* out);                 \
    /** Of each column: the sum and the sum of squares of its differences to the first row. */     \
    void columnSums(const T* x, std::int64_t rows, std::int64_t columns, float* sum,               \
                    float* squares);                                                               \
    /** out = x * scale + shift, then optionally max(0, .) */                                      \
    void scaleShift(const T* x, const float* scale, const float* shift, bool relu,                 \
                    std::int64_t rows, std::int64_t columns, T* out);                              \
    /** x = max(0, x + y); y may be null. */                                                       \
    void addRelu(T* x, const T* y, std::int64_t count);                                            \
    void softmax(T* x, std::int64_t rows, std::int64_t columns, std::int64_t stride);

/// 1 where the `map` (h x w) enlarged bilinearly to H x W (cell centres aligned, edges repeated: as
/// interpolate with align_corners=False) is at least `threshold`; rows `begin` to `end` of `out`.
void thresholdEnlarged(const float* map, std::int64_t h, std::int64_t w, float threshold,
                       std::int64_t outHeight, std::int64_t outWidth, std::int64_t begin,
                       std::int64_t end, std::uint8_t* out);

MW_FUSED_KERNELS(float)
MW_FUSED_KERNELS(Bf16)
#undef MW_FUSED_KERNELS

}  // namespace mw::fused
