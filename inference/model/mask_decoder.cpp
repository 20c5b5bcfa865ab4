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

WordGateImpl::WordGateImpl(std::int64_t channels, std::int64_t sentenceChannels)
{
    see = register_module("see", Conv2d(Conv2dImpl::Options{.in = channels + 4, .out = channels}));
    modulate = register_module("modulate", Linear(sentenceChannels, 2 * channels));
    answer = register_module(
        "answer", Conv2d(Conv2dImpl::Options{.in = channels, .out = channels, .kernel = 3}));
}

Tensor WordGateImpl::forward(const Tensor& x, const Tensor& places, const Tensor& sentence)
{
    const Tensor seen = reluInPlace(see->forward(at::cat({x.relu(), places}, 1)));
    const std::vector<Tensor> said
        = modulate->forward(sentence.unsqueeze(0)).view({2, 1, -1, 1, 1}).unbind(0);
    return x + answer->forward((seen * (1 + said[0]) + said[1]).relu());
}

Tensor placesOf(const Tensor& label)
{
    const std::int64_t h = label.size(2), w = label.size(3);
    const auto options = label.options().dtype(at::kFloat);
    const auto axis = [&](std::int64_t cells) {
        return (2 * at::arange(cells, options) + 1) / double(cells) - 1;
    };
    const Tensor here = at::stack(
        {axis(w).view({1, w}).expand({h, w}), axis(h).view({h, 1}).expand({h, w})});  // [2, h, w]
    const Tensor mass = label.detach().to(at::kFloat);
    const Tensor middle = (mass * here).sum({2, 3}) / (mass.sum({2, 3}) + 1e-3);  // [n, 2]
    const Tensor all = here.unsqueeze(0).expand({label.size(0), -1, -1, -1});
    return at::cat({all, 2 * (all - middle.unsqueeze(-1).unsqueeze(-1))}, 1)
        .to(label.scalar_type());
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
    if (config.enhancements.wordGates) {
        torch::nn::ModuleList gates;
        for (int i = 0; i < 2; ++i) {
            wordGates.emplace_back(c, c);
            gates->push_back(wordGates.back());
        }
        register_module("word_gates", gates);
    }
}

Tensor MaskDecoderImpl::forward(const Tensor& values, const Tensor& label, const Tensor& features,
                                const Tensor& lateral, const Tensor& sentence)
{
    const Stage stage("mask decoder");
    const Tensor sign = (2 * label - 1).to(features.scalar_type());
    Tensor x = join->forward(at::cat({features, values, sign}, 1), Activation::None);
    const Tensor places = wordGates.empty() ? Tensor() : placesOf(label).to(x.scalar_type());
    for (std::size_t i = 0; i < coarseBlocks.size(); ++i) {
        if (!wordGates.empty())
            x = wordGates[i]->forward(x, places, sentence.to(x.scalar_type()));
        x = coarseBlocks[i]->forward(x);
    }
    x = resizeBilinear(narrow->forward(x), lateral.size(2), lateral.size(3), false);
    x = x + fine->forward(lateral, Activation::None);
    for (ResidualBlock& block : fineBlocks)
        x = block->forward(x);
    return last->forward(x.relu()).to(at::kFloat);
}

}  // namespace mw
