// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/pixel_decoder.h"

#include "inference/model/transformer.h"

#include <algorithm>

namespace mw {

VisionLanguageBlockImpl::VisionLanguageBlockImpl(const ModelConfig& c, std::int64_t reduction)
    : m_reduction(reduction)
    , m_dropout(c.dropout)
{
    self_attn = register_module("self_attn", MultiheadAttention(c.hidden, c.heads, c.dropout));
    multihead_attn
        = register_module("multihead_attn", MultiheadAttention(c.hidden, c.heads, c.dropout));
    linear1 = register_module("linear1", Linear(c.hidden, c.feedForward));
    linear2 = register_module("linear2", Linear(c.feedForward, c.hidden));
    norm1 = register_module("norm1", LayerNorm(c.hidden));
    norm2 = register_module("norm2", LayerNorm(c.hidden));
    norm3 = register_module("norm3", LayerNorm(c.hidden));
}

Tensor VisionLanguageBlockImpl::forward(const Tensor& x, const TextFeatures& text,
                                        const MultiheadAttentionImpl::Folded* folded,
                                        const Tensor& position, const Tensor& padding)
{
    const std::int64_t frames = x.size(0), h = x.size(2), w = x.size(3);
    const std::int64_t h2 = std::max<std::int64_t>(1, h / m_reduction),
                       w2 = std::max<std::int64_t>(1, w / m_reduction);
    const bool training = is_training();

    const Stage stage("pixel decoder attention");
    checkpoint();
    const Tensor reduced = resizeNearest(x, h2, w2);
    const Tensor placed = reduced + resizeNearest(position, h2, w2).to(x.scalar_type());
    Tensor ignored;
    if (padding.defined())
        ignored
            = resizeNearest(padding.unsqueeze(1).to(at::kFloat), h2, w2).to(at::kBool).flatten();
    const Tensor q = tokensOf(placed);
    const Tensor attended
        = mapOf(self_attn->forward(q, q, tokensOf(reduced), ignored).contiguous(), frames, h2, w2);
    const Tensor grown = tokensOf(resizeBilinear(attended, h, w, false));
    Tensor tokens = norm1->forward(withDropout(grown, m_dropout, training), tokensOf(x));

    const Tensor where = tokensOf(position.to(x.scalar_type()));  // [T or 1 * h * w, C]
    const auto read = [&](const Tensor& from, const Tensor& at) {
        if (folded != nullptr && isFastPath(x) && !training)
            return multihead_attn->forwardFolded(from, *folded, at);
        return multihead_attn->forward(from + at, text.words + text.positions, text.words,
                                       text.padding);
    };
    if (!at::GradMode::is_enabled() && !training) {
        // A frame at a time, so that the pieces stay in the cache.
        const std::int64_t n = h * w;
        for (std::int64_t t = 0; t < frames; ++t) {
            checkpoint();
            Tensor frame = tokens.narrow(0, t * n, n);
            const Tensor at = where.size(0) == n ? where : where.narrow(0, t * n, n);
            const Tensor y = norm2->forward(read(frame, at), frame);
            frame.copy_(feedForwardInPieces(y, linear1, linear2, norm3));
        }
        return mapOf(tokens, frames, h, w);
    }
    const Tensor everywhere = where.size(0) == tokens.size(0) ? where : where.repeat({frames, 1});
    tokens = norm2->forward(withDropout(read(tokens, everywhere), m_dropout, training), tokens);
    const Tensor hidden
        = withDropout(linearRelu(tokens, linear1->weight, linear1->bias), m_dropout, training);
    tokens = norm3->forward(withDropout(linear2->forward(hidden), m_dropout, training), tokens);
    return mapOf(tokens, frames, h, w);
}

NormedConvImpl::NormedConvImpl(std::int64_t in, std::int64_t out, std::int64_t kernel,
                               std::int64_t groups)
{
    weight = register_parameter("weight", at::empty({out, in, kernel, kernel}));
    norm = register_module("norm", GroupNorm(groups, out));
}

Tensor NormedConvImpl::forward(const Tensor& x, Activation activation)
{
    return norm->forward(convolution(x, weight, {}, 1, weight.size(2) / 2), activation);
}

PixelDecoderImpl::PixelDecoderImpl(const ModelConfig& c)
{
    for (std::size_t s = 0; s < 4; ++s) {
        const std::string number = std::to_string(s + 1);
        // C2 has its own width; all other inputs are the transformer's memory.
        adapters[s]
            = NormedConv(s == 0 ? c.backboneChannels()[0] : c.hidden, c.hidden, 1, c.decoderGroups);
        blocks[s] = VisionLanguageBlock(c, std::int64_t(8) >> s);
        layers[s] = NormedConv(c.hidden, c.hidden, 3, c.decoderGroups);
        register_module("adapter_" + number, adapters[s]);
        register_module("cross_attn_" + number, blocks[s]);
        register_module("layer_" + number, layers[s]);
    }
    mask_features = register_module(
        "mask_features", Conv2d(Conv2dImpl::Options{.in = c.hidden, .out = c.hidden, .kernel = 3}));
}

Tensor PixelDecoderImpl::lateral(const Tensor& c2)
{
    return adapters[0]->forward(c2, Activation::None);
}

Tensor PixelDecoderImpl::forward(const Tensor& lateralMap, const std::vector<Tensor>& memory,
                                 const TextFeatures& text, const std::array<Tensor, 4>& positions,
                                 const std::array<Tensor, 4>& paddings)
{
    const Stage stage("pixel decoder convolutions");
    Tensor y;
    for (std::size_t s = 4; s-- > 0;) {
        const std::string number = std::to_string(s + 1);
        Tensor x = s == 0 ? lateralMap : adapters[s]->forward(memory[s - 1], Activation::None);
        trace("pd.adapter_" + number, [&] { return x; });
        x = blocks[s]->forward(x, text, text.folded.empty() ? nullptr : &text.folded[s + 1],
                               positions[s], paddings[s]);
        trace("pd.cross_attn_" + number, [&] { return tokensOf(x).unsqueeze(1); });
        if (y.defined()) {
            const Tensor grown = resizeNearest(y, x.size(2), x.size(3));
            x = at::GradMode::is_enabled() ? x + grown : x.add_(grown);
        }
        y = layers[s]->forward(x, Activation::Relu);
        trace("pd.layer_" + number, [&] { return y; });
    }
    return y;
}

}  // namespace mw
