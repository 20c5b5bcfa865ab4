// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"

namespace mw {

/// Three 3x3 convolutions to half the width; the official names are kept, capitals included.
struct QkvConvImpl : torch::nn::Module {
    QkvConvImpl(std::int64_t in, std::int64_t out);
    Conv2d query{nullptr}, Key{nullptr}, Value{nullptr};
};
TORCH_MODULE(QkvConv);

/// extended_simple_transform: f(max(x, 0)) - f(max(-x, 0)) with f(a) = 1 / ln(1 / (a + 1e-5) +
/// 1)^1.3, after the simple transformation of Luo et al. for few-shot channel importance.
Tensor extendedSimpleTransform(const Tensor& x, double beta = 1.3);

/// Keys and values of the support at one level, ready for the cross-affinity.
struct SupportLevel {
    Tensor keys;  ///< [m, d]
    Tensor values;  ///< [m, d], or [m, d + 1] with the mask in the last column.
};

}  // namespace mw
