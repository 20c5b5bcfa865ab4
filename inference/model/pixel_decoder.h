// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"

#include <array>
#include <functional>
#include <vector>

namespace mw {

/// One expression, encoded. Padded words only occur in batches; one expression has none.
struct TextFeatures {
    Tensor words;  ///< [L, C]
    Tensor positions;  ///< [L, C]: sine1d
    Tensor padding;  ///< [L] bool, or undefined.
    Tensor sentence;  ///< [C]; undefined with DAB queries.
    /// For inference: the text attentions of fusion_module, then of the decoder's stages 1 to 4.
    std::vector<MultiheadAttentionImpl::Folded> folded;
};

/// Self-attention over the window's frames on a reduced grid, attention to the words, feed-forward.
struct VisionLanguageBlockImpl : torch::nn::Module {
    VisionLanguageBlockImpl(const ModelConfig& config, std::int64_t reduction);
    /// `x` [T, C, h, w]; `position` [T or 1, C, h, w]; `padding` [T, h, w] or undefined; `folded`
    /// may be null.
    Tensor forward(const Tensor& x, const TextFeatures& text,
                   const MultiheadAttentionImpl::Folded* folded, const Tensor& position,
                   const Tensor& padding);

    /// The two halves of forward(), for inference. The first is where frames meet: `parts` are the
    /// frames, some in each; returns [T, C, h2, w2] on the reduced grid.
    Tensor attend(const std::vector<Tensor>& parts, const Tensor& position, const Tensor& padding);
    /// The rest, for one frame [1, C, h, w] and its part of attend(); `position` [1, C, h, w].
    Tensor finish(const Tensor& frame, const Tensor& attended, const TextFeatures& text,
                  const MultiheadAttentionImpl::Folded* folded, const Tensor& position);

    MultiheadAttention self_attn{nullptr}, multihead_attn{nullptr};
    Linear linear1{nullptr}, linear2{nullptr};
    LayerNorm norm1{nullptr}, norm2{nullptr}, norm3{nullptr};

private:
    Tensor readWords(const Tensor& tokens, const TextFeatures& text,
                     const MultiheadAttentionImpl::Folded* folded, const Tensor& position);

    std::int64_t m_reduction;
    double m_dropout;
};
TORCH_MODULE(VisionLanguageBlock);

/// A convolution without bias whose GroupNorm is its child `norm`, as detectron2 writes it.
struct NormedConvImpl : torch::nn::Module {
    NormedConvImpl(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t groups);
    Tensor forward(const Tensor& x, Activation activation);
    Tensor weight;
    GroupNorm norm{nullptr};
};
TORCH_MODULE(NormedConv);

/// Cross-modal FPN (paper section 3.3; from ReferFormer): from the coarsest map to stride 4.
struct PixelDecoderImpl : torch::nn::Module {
    explicit PixelDecoderImpl(const ModelConfig& config);

    /// The part of stage 1 that depends on the frame alone: the normalised lateral of C2.
    Tensor lateral(const Tensor& c2);

    /// `lateral` [T, C, h, w] of stride 4; `memory` the maps of strides 8, 16 and 32; `positions`
    /// and `paddings` of strides 4 to 32. Returns the map before the `mask_features` convolution.
    Tensor forward(const Tensor& lateral, const std::vector<Tensor>& memory,
                   const TextFeatures& text, const std::array<Tensor, 4>& positions,
                   const std::array<Tensor, 4>& paddings);

    /// The same without autograd, calling `use` with one frame's lateral and map, both [1, C, h,
    /// w], after the other:
    /// the maps of stride 4 are by far the largest, and those of a window need not exist at once.
    void forEachFrame(const std::vector<Tensor>& laterals, const std::vector<Tensor>& memory,
                      const TextFeatures& text, const std::array<Tensor, 4>& positions,
                      const std::array<Tensor, 4>& paddings,
                      const std::function<void(std::int64_t frame, const Tensor& lateral,
                                               const Tensor& map)>& use);

    Conv2d mask_features{nullptr};
    std::array<VisionLanguageBlock, 4> blocks{VisionLanguageBlock(nullptr), nullptr, nullptr,
                                              nullptr};  ///< Stage 1 (stride 4) first.
    std::array<NormedConv, 4> adapters{NormedConv(nullptr), nullptr, nullptr, nullptr};
    std::array<NormedConv, 4> layers{NormedConv(nullptr), nullptr, nullptr, nullptr};

private:
    /// Strides 32, 16 and 8.
    Tensor coarseStages(const std::vector<Tensor>& memory, const TextFeatures& text,
                        const std::array<Tensor, 4>& positions,
                        const std::array<Tensor, 4>& paddings);
    Tensor stage(std::size_t s, const Tensor& x, const Tensor& above, const TextFeatures& text,
                 const Tensor& position, const Tensor& padding);
};
TORCH_MODULE(PixelDecoder);

}  // namespace mw
