// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"

#include <array>

namespace mw {

/// Batch normalisation with fixed statistics (eps 1e-5). Its four tensors are buffers, as in the
/// official code, so no optimiser finds them unless it is given them.
struct FrozenBatchNormImpl : torch::nn::Module {
    explicit FrozenBatchNormImpl(std::int64_t channels);
    Tensor forward(const Tensor& x);
    /// y = x * scale + shift
    std::pair<Tensor, Tensor> affine() const;

    Tensor weight, bias, running_mean, running_var;
    /// Statistics come from the batch and update the buffers: for training a backbone from scratch.
    bool usesBatchStatistics = false;
};
TORCH_MODULE(FrozenBatchNorm);

/// A convolution and its normalisation. For inference they become one convolution.
struct ConvNorm {
    Conv2d conv{nullptr};
    FrozenBatchNorm norm{nullptr};
    Tensor foldedWeight{}, foldedBias{};
    std::int64_t stride = 1;

    Tensor operator()(const Tensor& x);
    void fold(at::ScalarType type, at::Device device);
    void unfold();
};

/// The four stages of a ResNet (He et al. 2016; the torchvision layout, stride in the 3x3
/// convolution). Input [n, 3, H, W], normalised; output the maps of strides 4, 8, 16 and 32.
struct ResNetBodyImpl : torch::nn::Module {
    explicit ResNetBodyImpl(const BackboneConfig& config);
    std::array<Tensor, 4> forward(const Tensor& images);

    /// Folds the normalisations into convolutions of this type for inference without autograd.
    /// Training again, or changed weights, need unfold() first.
    void fold(at::ScalarType type);
    void unfold();
    /// Frees the weights that were folded; nothing but inference is possible afterwards.
    void releaseUnfolded();
    /// Returns whether it did before.
    bool useBatchStatistics(bool on);

private:
    struct Block {
        std::vector<ConvNorm> layers;
        ConvNorm shortcut{};
    };
    template <class Visit>
    void forEach(Visit&& visit);

    ConvNorm m_stem;
    std::array<std::vector<Block>, 4> m_stages;
};
TORCH_MODULE(ResNetBody);

}  // namespace mw
