// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/mask_decoder.h"

namespace mw {

ResidualBlockImpl::ResidualBlockImpl(std::int64_t channels)
{
    const Conv2dImpl::Options options{.in = channels, .out = channels, .kernel = 3};
    first = register_module("first", Conv2d(options));
    second = register_module("second", Conv2d(options));
}

Tensor ResidualBlockImpl::forward(const Tensor& x)
{
    return x + second->forward(reluInPlace(first->forward(x.relu())));
}

MaskDecoderImpl::MaskDecoderImpl(const ModelConfig& config)
{
    const std::int64_t c = config.hidden, half = c / 2;
    const std::int64_t read = config.affinityDim() + 1;
    join = register_module("join", NormedConv(c + read, c, 3, config.decoderGroups));
    fine = register_module("fine", NormedConv(c, half, 1, config.decoderGroups));
    narrow = register_module("narrow", Conv2d(Conv2dImpl::Options{.in = c, .out = half}));
    last = register_module("last", Conv2d(Conv2dImpl::Options{.in = half, .out = 1, .kernel = 3}));
    torch::nn::ModuleList coarse, refined;
    for (int i = 0; i < 2; ++i) {
        coarseBlocks.emplace_back(c);
        coarse->push_back(coarseBlocks.back());
        fineBlocks.emplace_back(half);
        refined->push_back(fineBlocks.back());
    }
    register_module("coarse_blocks", coarse);
    register_module("fine_blocks", refined);
}

Tensor MaskDecoderImpl::forward(const Tensor& values, const Tensor& label, const Tensor& features,
                                const Tensor& lateral)
{
    const Stage stage("mask decoder");
    const Tensor sign = (2 * label - 1).to(features.scalar_type());
    Tensor x = join->forward(at::cat({features, values, sign}, 1), Activation::None);
    for (ResidualBlock& block : coarseBlocks)
        x = block->forward(x);
    x = resizeBilinear(narrow->forward(x), lateral.size(2), lateral.size(3), false);
    x = x + fine->forward(lateral, Activation::None);
    for (ResidualBlock& block : fineBlocks)
        x = block->forward(x);
    return last->forward(x.relu()).to(at::kFloat);
}

}  // namespace mw
