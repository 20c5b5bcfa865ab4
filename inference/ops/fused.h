// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"

/// The operations a forward pass is made of. With autograd they are plain Torch; without, on the
/// CPU, they run as few passes over memory as possible, in float32 or bfloat16 with float32 sums.
/// Feature maps are channels-last, so that a map is also a list of tokens.
namespace mw {

/// x Wᵀ + b over the last dimension. `bias` may be undefined.
Tensor dense(const Tensor& x, const Tensor& weight, const Tensor& bias);

/// relu(x Wᵀ + b)
Tensor linearRelu(const Tensor& x, const Tensor& weight, const Tensor& bias);

/// Convolution of [n, C, h, w] maps.
Tensor convolution(const Tensor& x, const Tensor& weight, const Tensor& bias, std::int64_t stride,
                   std::int64_t padding);

/// LayerNorm(x + residual) over the last dimension; `residual` may be undefined.
Tensor addLayerNorm(const Tensor& x, const Tensor& residual, const Tensor& weight,
                    const Tensor& bias, double eps);

enum class Activation { Unspecified = 0, None, Relu };

/// GroupNorm of [n, C, h, w] maps, then the activation.
Tensor groupNorm(const Tensor& x, std::int64_t groups, const Tensor& weight, const Tensor& bias,
                 double eps, Activation activation);

/// relu(x + y). Without autograd the result takes the place of x.
Tensor addRelu(Tensor x, const Tensor& y);
/// relu(x). Without autograd in place.
Tensor reluInPlace(Tensor x);

/// softmax over the last dimension in place, for tensors without autograd. Rows may be padded:
/// `stride(0)` of a 2-d tensor counts.
void softmaxInPlace(Tensor& x);

/// softmax(q kᵀ · scale) v for q [n, d], k [m, d], v [m, e], in blocks of rows, so that the n x m
/// matrix never exists. With autograd the blocks are plain Torch.
Tensor blockedAttention(const Tensor& q, const Tensor& k, const Tensor& v, double scale);

/// The map resized to `size` (h, w): nearest neighbour as torch.nn.functional.interpolate does.
Tensor resizeNearest(const Tensor& x, std::int64_t height, std::int64_t width);
/// Bilinear, without antialiasing.
Tensor resizeBilinear(const Tensor& x, std::int64_t height, std::int64_t width, bool alignCorners);

/// 1 (bytes, on the CPU) where a map [h, w], enlarged bilinearly to the size, is at least
/// `threshold`.
Tensor thresholdEnlarged(const Tensor& map, std::int64_t height, std::int64_t width,
                         float threshold);

/// True where the own kernels apply: no autograd, CPU, float32 or bfloat16.
bool isFastPath(const Tensor& x);

/// [n, C, h, w] as tokens [n * h * w, C], without a copy when the map is channels-last.
Tensor tokensOf(const Tensor& map);
/// Tokens [n * h * w, C] as a channels-last map [n, C, h, w]; never copies.
Tensor mapOf(const Tensor& tokens, std::int64_t n, std::int64_t height, std::int64_t width);

}  // namespace mw
