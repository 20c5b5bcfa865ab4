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

namespace {

std::int64_t reduced(std::int64_t size, std::int64_t by)
{
    return std::max<std::int64_t>(1, size / by);
}

}  // namespace

Tensor VisionLanguageBlockImpl::attend(const std::vector<Tensor>& parts, const Tensor& position,
                                       const Tensor& padding)
{
    const Stage stage("pixel decoder attention");
    checkpoint();
    const std::int64_t h = reduced(parts[0].size(2), m_reduction),
                       w = reduced(parts[0].size(3), m_reduction);
    std::vector<Tensor> small;
    for (const Tensor& part : parts)
        small.push_back(resizeNearest(part, h, w));
    const Tensor x = small.size() == 1 ? small[0] : at::cat(small);
    const Tensor placed = x + resizeNearest(position, h, w).to(x.scalar_type());
    Tensor ignored;
    if (padding.defined())
        ignored = resizeNearest(padding.unsqueeze(1).to(at::kFloat), h, w).to(at::kBool).flatten();
    const Tensor q = tokensOf(placed);
    return mapOf(self_attn->forward(q, q, tokensOf(x), ignored).contiguous(), x.size(0), h, w);
}

Tensor VisionLanguageBlockImpl::readWords(const Tensor& tokens, const TextFeatures& text,
                                          const MultiheadAttentionImpl::Folded* folded,
                                          const Tensor& position)
{
    if (folded != nullptr && isFastPath(tokens) && !is_training())
        return multihead_attn->forwardFolded(tokens, *folded, position);
    return multihead_attn->forward(tokens + position, text.words + text.positions, text.words,
                                   text.padding);
}

Tensor VisionLanguageBlockImpl::finish(const Tensor& frame, const Tensor& attended,
                                       const TextFeatures& text,
                                       const MultiheadAttentionImpl::Folded* folded,
                                       const Tensor& position)
{
    const Stage stage("pixel decoder attention");
    checkpoint();
    const std::int64_t h = frame.size(2), w = frame.size(3);
    const Tensor grown = tokensOf(resizeBilinear(attended, h, w, false));
    const Tensor x = norm1->forward(grown, tokensOf(frame));
    const Tensor y
        = norm2->forward(readWords(x, text, folded, tokensOf(position.to(x.scalar_type()))), x);
    return mapOf(feedForwardInPieces(y, linear1, linear2, norm3), 1, h, w);
}

Tensor VisionLanguageBlockImpl::forward(const Tensor& x, const TextFeatures& text,
                                        const MultiheadAttentionImpl::Folded* folded,
                                        const Tensor& position, const Tensor& padding)
{
    const std::int64_t frames = x.size(0), h = x.size(2), w = x.size(3);
    const bool training = is_training();
    const Tensor attended = attend({x}, position, padding);
    if (!at::GradMode::is_enabled() && !training) {
        std::vector<Tensor> parts;
        for (std::int64_t t = 0; t < frames; ++t)
            parts.push_back(finish(x.narrow(0, t, 1), attended.narrow(0, t, 1), text, folded,
                                   position.narrow(0, position.size(0) == 1 ? 0 : t, 1)));
        return frames == 1 ? parts[0] : at::cat(parts);
    }
    const Tensor grown = tokensOf(resizeBilinear(attended, h, w, false));
    Tensor tokens = norm1->forward(withDropout(grown, m_dropout, training), tokensOf(x));
    const Tensor where = tokensOf(position.to(x.scalar_type()));  // [T or 1 * h * w, C]
    const Tensor everywhere = where.size(0) == tokens.size(0) ? where : where.repeat({frames, 1});
    tokens = norm2->forward(
        withDropout(readWords(tokens, text, folded, everywhere), m_dropout, training), tokens);
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

Tensor PixelDecoderImpl::stage(std::size_t s, const Tensor& x, const Tensor& above,
                               const TextFeatures& text, const Tensor& position,
                               const Tensor& padding)
{
    const std::string number = std::to_string(s + 1);
    trace("pd.adapter_" + number, [&] { return x; });
    Tensor y = blocks[s]->forward(x, text, text.folded.empty() ? nullptr : &text.folded[s + 1],
                                  position, padding);
    trace("pd.cross_attn_" + number, [&] { return tokensOf(y).unsqueeze(1); });
    if (above.defined()) {
        const Tensor grown = resizeNearest(above, y.size(2), y.size(3));
        y = at::GradMode::is_enabled() ? y + grown : y.add_(grown);
    }
    y = layers[s]->forward(y, Activation::Relu);
    trace("pd.layer_" + number, [&] { return y; });
    return y;
}

Tensor PixelDecoderImpl::coarseStages(const std::vector<Tensor>& memory, const TextFeatures& text,
                                      const std::array<Tensor, 4>& positions,
                                      const std::array<Tensor, 4>& paddings)
{
    Tensor y;
    for (std::size_t s = 3; s > 0; --s)
        y = stage(s, adapters[s]->forward(memory[s - 1], Activation::None), y, text, positions[s],
                  paddings[s]);
    return y;
}

Tensor PixelDecoderImpl::forward(const Tensor& lateralMap, const std::vector<Tensor>& memory,
                                 const TextFeatures& text, const std::array<Tensor, 4>& positions,
                                 const std::array<Tensor, 4>& paddings)
{
    const Stage measured("pixel decoder convolutions");
    const Tensor y = coarseStages(memory, text, positions, paddings);
    return stage(0, lateralMap, y, text, positions[0], paddings[0]);
}

void PixelDecoderImpl::forEachFrame(
    const std::vector<Tensor>& laterals, const std::vector<Tensor>& memory,
    const TextFeatures& text, const std::array<Tensor, 4>& positions,
    const std::array<Tensor, 4>& paddings,
    const std::function<void(std::int64_t frame, const Tensor& lateral, const Tensor& map)>& use)
{
    const Stage measured("pixel decoder convolutions");
    const Tensor y = coarseStages(memory, text, positions, paddings);
    const Tensor attended = blocks[0]->attend(laterals, positions[0], paddings[0]);
    const MultiheadAttentionImpl::Folded* folded = text.folded.empty() ? nullptr : &text.folded[1];
    std::int64_t t = 0;
    for (const Tensor& part : laterals) {
        for (std::int64_t i = 0; i < part.size(0); ++i, ++t) {
            const Tensor position = positions[0].narrow(0, positions[0].size(0) == 1 ? 0 : t, 1);
            Tensor x = blocks[0]->finish(part.narrow(0, i, 1), attended.narrow(0, t, 1), text,
                                         folded, position);
            x.add_(resizeNearest(y.narrow(0, t, 1), x.size(2), x.size(3)));
            use(t, part.narrow(0, i, 1), layers[0]->forward(x, Activation::Relu));
        }
    }
}

}  // namespace mw
