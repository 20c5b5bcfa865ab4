// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/model/pixel_decoder.h"

#include <vector>

namespace mw {

/// x + conv(relu(conv(relu(x)))), as in the decoders of memory networks (Oh et al., "Video Object
/// Segmentation using Space-Time Memory Networks", ICCV 2019).
struct ResidualBlockImpl : torch::nn::Module {
    explicit ResidualBlockImpl(std::int64_t channels);
    Tensor forward(const Tensor& x);
    Conv2d first{nullptr}, second{nullptr};
};
TORCH_MODULE(ResidualBlock);

/// Words where masks are decided: every channel of a map is scaled and shifted by what the
/// expression says (Perez et al., "FiLM: Visual Reasoning with a General Conditioning Layer", AAAI
/// 2018), knowing where each cell lies in the picture and among the candidates. Its last
/// convolution starts at zero.
struct WordGateImpl : torch::nn::Module {
    WordGateImpl(std::int64_t channels, std::int64_t sentenceChannels);
    /// `x` [n, C, h, w]; `places` [n, 4, h, w], see placesOf; `sentence` [Cs]. Returns x changed.
    Tensor forward(const Tensor& x, const Tensor& places, const Tensor& sentence);
    Conv2d see{nullptr}, answer{nullptr};
    Linear modulate{nullptr};
};
TORCH_MODULE(WordGate);

/// Where each cell lies: x and y in -1..1, and both from the middle of `label` [n, 1, h, w], around
/// which the candidates lie. Returns [n, 4, h, w].
Tensor placesOf(const Tensor& label);

/// From what the support was asked at stride 8 to mask logits at stride 4, without the detour over
/// object queries: the enhancement "readoutDecoder".
struct MaskDecoderImpl : torch::nn::Module {
    explicit MaskDecoderImpl(const ModelConfig& config);

    /// `values` [n, C / 2, h, w] and `label` [n, 1, h, w] as read; `features` [n, C, h, w] of
    /// stride 8; `lateral` [n, C, 2h, 2w] of stride 4; `sentence` [C] is what the expression says,
    /// read with the enhancement "wordGates" only. Returns [n, 1, 2h, 2w].
    Tensor forward(const Tensor& values, const Tensor& label, const Tensor& features,
                   const Tensor& lateral, const Tensor& sentence);

    NormedConv join{nullptr}, fine{nullptr};
    Conv2d narrow{nullptr}, last{nullptr};
    std::vector<ResidualBlock> coarseBlocks, fineBlocks;
    std::vector<WordGate> wordGates;  ///< Before each coarse block, or none.
};
TORCH_MODULE(MaskDecoder);

}  // namespace mw
