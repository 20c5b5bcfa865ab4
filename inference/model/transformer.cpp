// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/transformer.h"

#include "inference/model/position_encoding.h"

namespace mw {

// ---- DeformableAttention

DeformableAttentionImpl::DeformableAttentionImpl(std::int64_t size, std::int64_t heads,
                                                 std::int64_t levels, std::int64_t points)
    : m_heads(heads)
    , m_levels(levels)
    , m_points(points)
{
    const std::int64_t samples = heads * levels * points;
    sampling_offsets = register_module("sampling_offsets", Linear(size, samples * 2));
    attention_weights = register_module("attention_weights", Linear(size, samples));
    value_proj = register_module("value_proj", Linear(size, size));
    output_proj = register_module("output_proj", Linear(size, size));
}

namespace {

Tensor sampled(const Tensor& value, const LevelSizes& levels, const Tensor& projected,
               const Tensor& references, std::int64_t points)
{
    const Stage stage("deformable sampling");
    return msDeformAttnProjected(value, levels, projected, references, points);
}

}  // namespace

std::pair<Tensor, Tensor> DeformableAttentionImpl::locationsAndWeights(const Tensor& query,
                                                                       const Tensor& references,
                                                                       const LevelSizes& levels)
{
    const std::int64_t b = query.size(0), n = query.size(1);
    const Tensor offsets
        = sampling_offsets->forward(query).view({b, n, m_heads, m_levels, m_points, 2});
    const Tensor weights = attention_weights->forward(query)
                               .view({b, n, m_heads, m_levels * m_points})
                               .softmax(-1)
                               .view({b, n, m_heads, m_levels, m_points});
    return {samplingLocations(offsets, references, levels), weights};
}

Tensor DeformableAttentionImpl::forward(const Tensor& query, const Tensor& references,
                                        const Tensor& source, const LevelSizes& levels,
                                        const Tensor& padding)
{
    Tensor value = value_proj->forward(source);
    if (padding.defined())
        value = value.masked_fill(padding.unsqueeze(-1), 0);
    value = value.view({source.size(0), source.size(1), m_heads, -1});
    const auto [locations, weights] = locationsAndWeights(query, references, levels);
    trace("decoder_sampling_locations." + traceSuffix, [&, &l = locations] { return l; });
    trace("decoder_attention_weights." + traceSuffix, [&, &w = weights] { return w; });
    const Tensor sampled = value.scalar_type() == at::kBFloat16
        ? msDeformAttn(value.to(at::kFloat), levels, locations.to(at::kFloat),
                       weights.to(at::kFloat))
              .to(at::kBFloat16)
        : msDeformAttn(value, levels, locations, weights);
    return output_proj->forward(sampled);
}

Tensor DeformableAttentionImpl::forwardDense(const Tensor& query, const Tensor& references,
                                             const Tensor& source, const LevelSizes& levels,
                                             const Tensor& padding)
{
    Tensor value = value_proj->forward(source);
    if (padding.defined())
        value = value.masked_fill(padding.unsqueeze(-1), 0);
    value = value.view({source.size(0), source.size(1), m_heads, -1});
    const Tensor projected
        = dense(query, at::cat({sampling_offsets->weight, attention_weights->weight}),
                at::cat({sampling_offsets->bias, attention_weights->bias}));
    return output_proj->forward(
        sampled(value, levels, projected.contiguous(), references, m_points));
}

Tensor DeformableAttentionImpl::forwardSparse(const Tensor& query, const Tensor& references,
                                              const Tensor& source, const LevelSizes& levels,
                                              const Tensor& padding)
{
    const std::int64_t b = source.size(0), n = source.size(1), channels = source.size(2),
                       queries = query.size(1);
    Tensor memory = source.to(at::kFloat);
    Tensor covered = at::ones({b, n, 1}, memory.options());
    if (padding.defined()) {
        memory = memory.masked_fill(padding.unsqueeze(-1), 0);
        covered = covered.masked_fill(padding.unsqueeze(-1), 0);
    }
    const auto [locations, weights] = locationsAndWeights(query, references, levels);
    const auto sample = [&, &where = locations, &share = weights](const Tensor& x) {
        return msDeformAttn(x.contiguous().unsqueeze(2).expand({-1, -1, m_heads, -1}), levels,
                            where, share)
            .view({b * queries, m_heads, -1})
            .transpose(0, 1);  // [heads, b * queries, channels]
    };
    // Sampling is linear: project what was sampled. The bias counts where the sample lay inside.
    const Tensor w = value_proj->weight.view({m_heads, -1, channels});
    const Tensor bias = value_proj->bias.view({m_heads, 1, -1});
    const Tensor values = at::bmm(sample(memory), w.transpose(1, 2)) + sample(covered) * bias;
    return output_proj->forward(values.transpose(0, 1).reshape({b, queries, channels}));
}

// ---- Encoder

Tensor feedForwardInPieces(const Tensor& x, Linear& linear1, Linear& linear2, LayerNorm& norm)
{
    const std::int64_t piece = x.is_cpu() ? 2048 : 65536;
    const std::int64_t n = x.size(0);
    if (n <= piece)
        return norm->forward(linear2->forward(linearRelu(x, linear1->weight, linear1->bias)), x);
    Tensor out = at::empty_like(x);
    for (std::int64_t start = 0; start < n; start += piece) {
        const std::int64_t count = std::min(piece, n - start);
        const Tensor part = x.narrow(0, start, count);
        out.narrow(0, start, count)
            .copy_(norm->forward(linear2->forward(linearRelu(part, linear1->weight, linear1->bias)),
                                 part));
    }
    return out;
}

DeformableTransformerImpl::EncoderLayerImpl::EncoderLayerImpl(const ModelConfig& c)
    : rate(c.dropout)
{
    self_attn
        = register_module("self_attn", DeformableAttention(c.hidden, c.heads, c.levels, c.points));
    linear1 = register_module("linear1", Linear(c.hidden, c.feedForward));
    linear2 = register_module("linear2", Linear(c.feedForward, c.hidden));
    norm1 = register_module("norm1", LayerNorm(c.hidden));
    norm2 = register_module("norm2", LayerNorm(c.hidden));
}

Tensor DeformableTransformerImpl::EncoderLayerImpl::forward(const Tensor& x, const Tensor& position,
                                                            const Tensor& references,
                                                            const LevelSizes& levels,
                                                            const Tensor& padding)
{
    const bool training = is_training();
    const Tensor y = norm1->forward(
        withDropout(self_attn->forward(x + position, references, x, levels, padding), rate,
                    training),
        x);
    const Tensor hidden
        = withDropout(linearRelu(y, linear1->weight, linear1->bias), rate, training);
    return norm2->forward(withDropout(linear2->forward(hidden), rate, training), y);
}

Tensor DeformableTransformerImpl::EncoderLayerImpl::forwardFast(Tensor x, const Tensor& position,
                                                                const Tensor& references,
                                                                const LevelSizes& levels,
                                                                const Tensor& padding)
{
    const Tensor attended = self_attn->forwardDense(x + position, references, x, levels, padding);
    x = norm1->forward(attended, x);
    return feedForwardInPieces(x.squeeze(0), linear1, linear2, norm2).unsqueeze(0);
}

// ---- Decoder

DeformableTransformerImpl::DecoderLayerImpl::DecoderLayerImpl(const ModelConfig& c)
    : rate(c.dropout)
{
    self_attn = register_module("self_attn", MultiheadAttention(c.hidden, c.heads, c.dropout));
    cross_attn
        = register_module("cross_attn", DeformableAttention(c.hidden, c.heads, c.levels, c.points));
    linear1 = register_module("linear1", Linear(c.hidden, c.feedForward));
    linear2 = register_module("linear2", Linear(c.feedForward, c.hidden));
    norm1 = register_module("norm1", LayerNorm(c.hidden));
    norm2 = register_module("norm2", LayerNorm(c.hidden));
    norm3 = register_module("norm3", LayerNorm(c.hidden));
}

Tensor DeformableTransformerImpl::DecoderLayerImpl::forward(Tensor x, const Tensor& position,
                                                            const Tensor& references,
                                                            const Tensor& memory,
                                                            const LevelSizes& levels,
                                                            const Tensor& padding)
{
    const bool training = is_training();
    const Tensor q = x + position;
    x = norm2->forward(withDropout(self_attn->forwardBatched(q, q, x), rate, training), x);
    const Tensor attended = isFastPath(x)
        ? cross_attn->forwardSparse(x + position, references, memory, levels, padding)
        : cross_attn->forward(x + position, references, memory, levels, padding);
    x = norm1->forward(withDropout(attended, rate, training), x);
    const Tensor hidden
        = withDropout(linearRelu(x, linear1->weight, linear1->bias), rate, training);
    return norm3->forward(withDropout(linear2->forward(hidden), rate, training), x);
}

// ---- Transformer

DeformableTransformerImpl::DeformableTransformerImpl(const ModelConfig& config,
                                                     const torch::nn::ModuleList& boxHeads)
    : m_config(config)
{
    m_levelEmbed = register_parameter("level_embed", at::empty({config.levels, config.hidden}));
    torch::nn::ModuleList encoderLayers, decoderLayers;
    for (int i = 0; i < config.encoderLayers; ++i) {
        m_encoder.emplace_back(config);
        encoderLayers->push_back(m_encoder.back());
    }
    for (int i = 0; i < config.decoderLayers; ++i) {
        m_decoder.emplace_back(config);
        m_decoder.back()->cross_attn->traceSuffix = std::to_string(i);
        decoderLayers->push_back(m_decoder.back());
        m_boxHeads.push_back(Mlp(boxHeads->ptr<MlpImpl>(std::size_t(i))));
    }
    Scope encoder, decoder;
    encoder->add("layers", encoderLayers);
    decoder->add("layers", decoderLayers);
    if (config.dynamicAnchorBoxes) {
        const std::int64_t c = config.hidden;
        m_queryScale = Mlp(std::vector<std::int64_t>{c, c, c});
        m_referenceHead = Mlp(std::vector<std::int64_t>{2 * c, c, c});
        decoder->add("query_scale", m_queryScale);
        decoder->add("ref_point_head", m_referenceHead);
    } else {
        m_referencePoints = register_module("reference_points", Linear(config.hidden, 2));
    }
    // The state dict lists the box heads here too, under the same storage.
    decoder->add("bbox_embed", boxHeads);
    register_module("encoder", encoder);
    register_module("decoder", decoder);
}

void DeformableTransformerImpl::setEncoderType(at::ScalarType type)
{
    for (EncoderLayer& layer : m_encoder) {
        for (Linear* l : {&layer->linear1, &layer->linear2, &layer->self_attn->sampling_offsets,
                          &layer->self_attn->attention_weights, &layer->self_attn->value_proj,
                          &layer->self_attn->output_proj}) {
            (*l)->weight.set_data((*l)->weight.to(type));
            (*l)->bias.set_data((*l)->bias.to(type));
        }
    }
}

namespace {

Tensor flattenLevels(const std::vector<Tensor>& maps)
{
    std::vector<Tensor> parts;
    for (const Tensor& map : maps)
        parts.push_back(map.permute({0, 2, 3, 1}).flatten(1, 2));
    return at::cat(parts, 1);
}

/// (w, h) share of each level that is not padding: [T, levels, 2].
Tensor validRatiosOf(const std::vector<Tensor>& paddings)
{
    std::vector<Tensor> ratios;
    for (const Tensor& padding : paddings) {
        const Tensor valid = padding.logical_not();
        const Tensor w = valid.select(1, 0).sum(1).to(at::kFloat) / double(valid.size(2));
        const Tensor h = valid.select(2, 0).sum(1).to(at::kFloat) / double(valid.size(1));
        ratios.push_back(at::stack({w, h}, -1));
    }
    return at::stack(ratios, 1);
}

/// Centres of all cells as seen from every level: [T, tokens, levels, 2].
Tensor encoderReferences(const LevelSizes& levels, const Tensor& validRatios)
{
    const auto options = validRatios.options();
    std::vector<Tensor> points;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const auto [h, w] = levels[l];
        const Tensor ratio = validRatios.select(1, std::int64_t(l)).unsqueeze(1);  // [T, 1, 2]
        const Tensor y
            = (at::arange(h, options) + 0.5).view({h, 1}).expand({h, w}).reshape({1, -1});
        const Tensor x
            = (at::arange(w, options) + 0.5).view({1, w}).expand({h, w}).reshape({1, -1});
        points.push_back(at::stack(
            {x / (ratio.select(2, 0) * double(w)), y / (ratio.select(2, 1) * double(h))}, -1));
    }
    return at::cat(points, 1).unsqueeze(2) * validRatios.unsqueeze(1);
}

}  // namespace

Tensor DeformableTransformerImpl::encode(const TransformerInput& input, const LevelSizes& levels,
                                         const Tensor& padding, const Tensor& validRatios)
{
    const Stage stage("encoder");
    std::vector<Tensor> positions;
    for (std::size_t l = 0; l < levels.size(); ++l)
        positions.push_back(input.positions[l]
                            + m_levelEmbed[std::int64_t(l)].to(at::kFloat).view({1, -1, 1, 1}));
    const Tensor references = encoderReferences(levels, validRatios);
    Tensor x = flattenLevels(input.maps);
    const Tensor position = flattenLevels(positions).to(x.scalar_type());
    if (!isFastPath(x) || is_training()) {
        for (std::size_t i = 0; i < m_encoder.size(); ++i) {
            checkpoint();
            x = m_encoder[i]->forward(x, position, references, levels, padding);
            trace("encoder_layer." + std::to_string(i), [&] { return x; });
        }
        return x;
    }
    // Frames do not meet in the encoder: one after another stays in the cache.
    for (std::int64_t t = 0; t < x.size(0); ++t) {
        const auto frameOf = [t](const Tensor& all) {
            return all.defined() ? all.narrow(0, all.size(0) == 1 ? 0 : t, 1) : Tensor();
        };
        Tensor frame = frameOf(x);
        for (EncoderLayer& layer : m_encoder) {
            checkpoint();
            frame = layer->forwardFast(frame, frameOf(position), frameOf(references), levels,
                                       frameOf(padding));
        }
        x.narrow(0, t, 1).copy_(frame);
    }
    return x;
}

TransformerOutput DeformableTransformerImpl::forward(const TransformerInput& input,
                                                     const Tensor& queryContent,
                                                     const Tensor& queryReference)
{
    const std::int64_t frames = input.maps[0].size(0), c = m_config.hidden;
    LevelSizes levels;
    for (const Tensor& map : input.maps)
        levels.push_back({map.size(2), map.size(3)});
    Tensor padding, validRatios;
    if (input.paddings[0].defined()) {
        std::vector<Tensor> flat;
        for (const Tensor& p : input.paddings)
            flat.push_back(p.flatten(1));
        padding = at::cat(flat, 1);
        validRatios = validRatiosOf(input.paddings);
    } else {
        validRatios = at::ones({1, std::int64_t(levels.size()), 2},
                               input.maps[0].options().dtype(at::kFloat));
    }
    trace("valid_ratios", [&] { return validRatios.expand({frames, validRatios.size(1), 2}); });
    const Tensor memory = encode(input, levels, padding, validRatios);
    trace("encoder_out", [&] { return memory; });

    TransformerOutput output;
    std::int64_t start = 0;
    for (std::size_t l = 0; l < 3; ++l) {
        output.memory.push_back(memory.narrow(1, start, levels[l].count())
                                    .view({frames, levels[l].height, levels[l].width, c})
                                    .permute({0, 3, 1, 2}));
        start += levels[l].count();
    }

    const Stage stage("decoder");
    const bool isDab = m_config.dynamicAnchorBoxes;
    Tensor x, fixedPosition, reference;
    if (isDab) {
        x = queryContent.unsqueeze(0).expand({frames, -1, -1});
        reference = queryReference.sigmoid();
    } else {
        x = input.sentence.view({1, 1, c}).expand({frames, m_config.queries, c});
        fixedPosition = queryReference.unsqueeze(0).expand({frames, -1, -1});
        reference = m_referencePoints->forward(fixedPosition).sigmoid();
    }
    output.firstReference = reference;
    trace("init_reference", [&] { return reference; });
    const Tensor decoderMemory = at::GradMode::is_enabled() ? memory.to(x.scalar_type()) : memory;
    const Tensor ratios4 = at::cat({validRatios, validRatios}, -1);  // [T or 1, levels, 4]
    for (std::size_t i = 0; i < m_decoder.size(); ++i) {
        Tensor where;  // [T, Q, levels, 2 or 4]
        if (reference.size(-1) == 2) {
            where = reference.unsqueeze(2) * validRatios.unsqueeze(1);
        } else if (reference.dim() == 2 && !m_config.enhancements.referenceFix) {
            // The official code forgets the batch dimension here, so that the box coordinates of
            // the first layer are spread over the levels: ref[t, q, l, k] = r[q, l] ratio[t, l, k].
            where = reference.unsqueeze(-1).unsqueeze(0) * ratios4.unsqueeze(1);
        } else {
            const Tensor batched = reference.dim() == 2 ? reference.unsqueeze(0) : reference;
            where = batched.unsqueeze(2) * ratios4.unsqueeze(1);
        }
        if (where.size(0) != frames)
            where = where.expand({frames, -1, -1, -1});
        Tensor position = fixedPosition;
        if (isDab) {
            position = m_referenceHead->forward(sineOfPoints(where.select(2, 0), c));
            if (i > 0)
                position = m_queryScale->forward(x) * position;
        }
        const std::string number = std::to_string(i);
        trace("decoder_query_pos." + number, [&] { return position; });
        x = m_decoder[i]->forward(x, position, where, decoderMemory, levels, padding);
        trace("decoder_layer." + number, [&] { return x; });

        const Tensor offset = m_boxHeads[i]->forward(x);
        const auto moved = [&](const Tensor& from) {
            if (from.size(-1) == 4)
                return (offset + inverseSigmoid(from)).sigmoid();
            return at::cat({offset.slice(-1, 0, 2) + inverseSigmoid(from), offset.slice(-1, 2)}, -1)
                .sigmoid();
        };
        const Tensor box = moved(reference);
        output.boxes.push_back(box);
        reference = box.detach();
        output.references.push_back(reference);
        output.states.push_back(x);
    }
    return output;
}

}  // namespace mw
