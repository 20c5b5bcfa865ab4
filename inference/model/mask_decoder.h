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

/// From what the support was asked at stride 8 to mask logits at stride 4, without the detour over
/// object queries: the enhancement "readoutDecoder".
struct MaskDecoderImpl : torch::nn::Module {
    explicit MaskDecoderImpl(const ModelConfig& config);

    /// `values` [n, C / 2, h, w] and `label` [n, 1, h, w] as read; `features` [n, C, h, w] of
    /// stride 8; `lateral` [n, C, 2h, 2w] of stride 4. Returns [n, 1, 2h, 2w].
    Tensor forward(const Tensor& values, const Tensor& label, const Tensor& features,
                   const Tensor& lateral);

    NormedConv join{nullptr}, fine{nullptr};
    Conv2d narrow{nullptr}, last{nullptr};
    std::vector<ResidualBlock> coarseBlocks, fineBlocks;
};
TORCH_MODULE(MaskDecoder);

}  // namespace mw
