// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"

/// Dynamic mask convolution (CondInst, Tian et al., ECCV 2020): each object query brings the
/// weights of a small network that runs over the mask features and the coordinates relative to its
/// box.
namespace mw {

/// The parts of a parameter vector [..., P]: all weights first, then all biases.
struct DynamicParameters {
    std::vector<Tensor> weights;  ///< [T, Q, out, in]
    std::vector<Tensor> biases;  ///< [T, Q, out]
};
DynamicParameters splitDynamicParameters(const Tensor& parameters, const ModelConfig& config);

/// Mask logits [T, Q, h, w] from `features` [T, C, h, w], `parameters` [T, Q, P] and `centres`
/// [T, Q, 2]: reference points (x, y) in pixels of the unpadded input. `stride` is that of the
/// features. `unit` [2], if defined, is what coordinates are measured in, instead of pixels.
Tensor dynamicMasks(const Tensor& features, const Tensor& parameters, const Tensor& centres,
                    const ModelConfig& config, std::int64_t stride = 4, const Tensor& unit = {});

/// The same without autograd, with the convolution that makes the features folded into the first
/// dynamic layer: `before` is the map before it, `weight` [C, C, 3, 3] and `bias` its parameters.
/// Exactly equal in real arithmetic, with a tenth of the products.
Tensor dynamicMasksFolded(const Tensor& before, const Tensor& weight, const Tensor& bias,
                          const Tensor& parameters, const Tensor& centres,
                          const ModelConfig& config, std::int64_t stride = 4,
                          const Tensor& unit = {});

/// Bilinear enlargement by a whole factor that keeps cell centres aligned (AdelaiDet).
Tensor alignedBilinear(const Tensor& x, std::int64_t factor);

/// (x, y) of the cells of a map in input pixels: [h * w, 2].
Tensor cellLocations(std::int64_t height, std::int64_t width, std::int64_t stride,
                     const at::TensorOptions& options);

}  // namespace mw
