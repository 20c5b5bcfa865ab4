// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/cma.h"

#include "inference/model/position_encoding.h"

#include <cmath>

namespace mw {

QkvConvImpl::QkvConvImpl(std::int64_t in, std::int64_t out)
{
    const Conv2dImpl::Options options{.in = in, .out = out, .kernel = 3};
    query = register_module("query", Conv2d(options));
    Key = register_module("Key", Conv2d(options));
    Value = register_module("Value", Conv2d(options));
}

Tensor extendedSimpleTransform(const Tensor& x, double beta)
{
    const auto f
        = [beta](const Tensor& a) { return 1 / at::pow(at::log(1 / (a + 1e-5) + 1), beta); };
    return f(x.relu()) - f((-x).relu());
}

// ---- Features

LevelSizes FrameFeatures::levels() const
{
    LevelSizes sizes;
    for (const Tensor& map : projected)
        sizes.push_back({map.size(2), map.size(3)});
    return sizes;
}

std::size_t FrameFeatures::byteCount() const
{
    std::size_t bytes = 0;
    for (const auto* maps : {&projected, &laterals}) {
        for (const Tensor& map : *maps)
            bytes += map.nbytes();
    }
    return bytes;
}

FrameFeatures concatenated(const std::vector<FrameFeatures>& parts)
{
    if (parts.size() == 1)
        return parts[0];
    const auto join = [&](auto&& pick) {
        std::vector<Tensor> list;
        for (const FrameFeatures& part : parts)
            list.push_back(pick(part));
        return list[0].defined() ? at::cat(list) : Tensor();
    };
    FrameFeatures whole;
    for (std::size_t l = 0; l < parts[0].projected.size(); ++l)
        whole.projected.push_back(join([l](const FrameFeatures& f) { return f.projected[l]; }));
    for (const FrameFeatures& part : parts)
        whole.laterals.insert(whole.laterals.end(), part.laterals.begin(), part.laterals.end());
    for (std::size_t l = 0; l < parts[0].paddings.size(); ++l)
        whole.paddings.push_back(join([l](const FrameFeatures& f) { return f.paddings[l]; }));
    return whole;
}

std::size_t SupportFeatures::byteCount() const
{
    std::size_t bytes = 0;
    for (const SupportLevel& level : levels)
        bytes += level.keys.nbytes() + level.values.nbytes();
    for (const Tensor& map : foreground)
        bytes += map.nbytes();
    return bytes;
}

// ---- Model

namespace {

constexpr std::int64_t kMostFoldedWords = 36;

}  // namespace

CmaImpl::CmaImpl(const ModelConfig& config)
    : m_config(config)
{
    const std::int64_t c = config.hidden;
    const auto list = [](const auto& modules) {
        torch::nn::ModuleList out;
        for (const auto& module : modules)
            out->push_back(module);
        return out;
    };
    for (int i = 0; i < config.decoderLayers; ++i) {
        m_boxHeads.emplace_back(std::vector<std::int64_t>{c, c, c, 4});
        m_classHeads.emplace_back(c, config.classes);
    }
    const torch::nn::ModuleList boxHeads = list(m_boxHeads);
    m_transformer = register_module("transformer", DeformableTransformer(config, boxHeads));
    register_module("class_embed", list(m_classHeads));
    register_module("bbox_embed", boxHeads);
    if (config.dynamicAnchorBoxes) {
        m_targetEmbed = register_module("tgt_embed", Embedding(config.queries, c));
        m_referenceEmbed = register_module("refpoint_embed", Embedding(config.queries, 4));
    } else {
        m_queryEmbed = register_module("query_embed", Embedding(config.queries, c));
    }
    const auto channels = config.backboneChannels();
    torch::nn::ModuleList projections;
    for (int l = 0; l < config.levels; ++l) {
        const bool isExtra = l == 3;  // stride 64, made from the raw stride 32
        m_projections.emplace_back(
            Conv2dImpl::Options{.in = channels[std::size_t(isExtra ? 3 : l + 1)],
                                .out = c,
                                .kernel = isExtra ? 3 : 1,
                                .stride = isExtra ? 2 : 1});
        m_projectionNorms.emplace_back(config.projectionGroups, c);
        torch::nn::ModuleList pair;
        pair->push_back(m_projections.back());
        pair->push_back(m_projectionNorms.back());
        projections->push_back(pair);
    }
    register_module("input_proj", projections);
    backbone = ResNetBody(config.backbone);
    Scope body;
    body->add("body", backbone);
    torch::nn::ModuleList joiner;
    joiner->push_back(body);
    register_module("backbone", joiner);
    m_text = register_module("text_encoder", Roberta(config.text, config.dropout));
    m_resizer = register_module("resizer", FeatureResizer(config.text.hidden, c, config.dropout));
    m_fusionAttention = MultiheadAttention(c, config.heads, 0.0);
    Scope fusion;
    fusion->add("multihead_attn", m_fusionAttention);
    register_module("fusion_module", fusion);
    m_pixelDecoder = register_module("pixel_decoder", PixelDecoder(config));
    m_controller = register_module(
        "controller", Mlp(std::vector<std::int64_t>{c, c, c, config.dynamicParameterCount()}));
    m_supportQkv = register_module("support_qkv", QkvConv(c, config.affinityDim()));
    m_queryQkv = register_module("query_qkv", QkvConv(c, config.affinityDim()));
    m_convQ = register_module("conv_q",
                              Conv2d(Conv2dImpl::Options{.in = c, .out = config.affinityDim()}));
    m_affinityNorm = register_module("layer_norm", LayerNorm(config.affinityDim()));

    const Enhancements& on = config.enhancements;
    if (on.maskAwareValues)
        m_maskValue = register_module(
            "mask_value",
            Conv2d(Conv2dImpl::Options{.in = 1,
                                       .out = on.mixedValues ? c : config.affinityDim(),
                                       .kernel = 3,
                                       .hasBias = false}));
    if (on.propagatedLabel) {
        m_labelEmbed = register_module(
            "label_embed",
            Conv2d(Conv2dImpl::Options{.in = 1, .out = c, .kernel = 3, .hasBias = false}));
        m_labelMask = register_module(
            "label_mask",
            Conv2d(Conv2dImpl::Options{.in = 1, .out = c, .kernel = 1, .hasBias = false}));
    }
    if (on.normalisedAffinity)
        m_affinityScale = register_parameter("affinity_scale", at::empty({1}));
    if (on.directMask) {
        m_refineFirst = Conv2d(Conv2dImpl::Options{.in = c + 1, .out = c / 2, .kernel = 3});
        m_refineLast = Conv2d(Conv2dImpl::Options{.in = c / 2, .out = 1, .kernel = 3});
        register_module("mask_refine", list(std::vector<Conv2d>{m_refineFirst, m_refineLast}));
        m_labelScale = register_parameter("mask_label_scale", at::empty({1}));
    }
    if (on.readoutDecoder)
        m_maskDecoder = register_module("mask_decoder", MaskDecoder(config));
}

TextFeatures CmaImpl::encodeText(const Tensor& ids, bool wantsSentence)
{
    const Stage stage("text");
    wantsSentence = wantsSentence || !m_config.dynamicAnchorBoxes;
    const RobertaImpl::Output encoded = m_text->forward(ids.unsqueeze(0), {}, wantsSentence);
    TextFeatures text;
    text.words = m_resizer->forward(encoded.words).squeeze(0);
    if (wantsSentence)
        text.sentence = m_resizer->forward(encoded.sentence).squeeze(0).to(at::kFloat);
    text.positions
        = sine1d(at::zeros({1, ids.size(0)}, ids.options().dtype(at::kBool)), m_config.hidden)
              .squeeze(0)
              .to(text.words.scalar_type());
    trace("roberta.last_hidden_state", [&] { return encoded.words; });
    trace("text_words", [&] { return text.words.unsqueeze(0); });
    trace("text_pos", [&] { return text.positions.t().unsqueeze(0); });
    if (wantsSentence) {
        trace("roberta.pooler_output", [&] { return encoded.sentence; });
        trace("text_sentence", [&] { return text.sentence.unsqueeze(0); });
    }
    // Folding pays while the words are fewer than the products it saves.
    if (!at::GradMode::is_enabled() && ids.size(0) <= kMostFoldedWords) {
        const Tensor key = text.words + text.positions;
        text.folded.push_back(m_fusionAttention->fold(key, text.words));
        for (const VisionLanguageBlock& block : m_pixelDecoder->blocks)
            text.folded.push_back(block->multihead_attn->fold(key, text.words));
    }
    return text;
}

FrameFeatures CmaImpl::encodeFrames(const Tensor& images, const Tensor& padding, bool isQuery)
{
    const std::array<Tensor, 4> maps = [&] {
        const Stage stage("backbone");
        return backbone->forward(images);
    }();
    const Stage stage("projection");
    FrameFeatures features;
    const auto paddingAt = [&](const Tensor& map) {
        if (!padding.defined())
            return Tensor();
        return resizeNearest(padding.unsqueeze(1).to(at::kFloat), map.size(2), map.size(3))
            .to(at::kBool)
            .squeeze(1);
    };
    for (std::size_t l = 0; l < 4; ++l) {
        features.paddings.push_back(paddingAt(maps[l]));
        trace("backbone." + std::to_string(l), [&] { return maps[l]; });
    }
    for (std::size_t l = 0; l < m_projections.size(); ++l) {
        const Tensor map = m_projectionNorms[l]->forward(
            m_projections[l]->forward(maps[std::min<std::size_t>(l + 1, 3)]));
        features.projected.push_back(map);
        trace("proj." + std::to_string(l), [&] { return map; });
    }
    if (m_config.enhancements.topDownFeatures) {
        for (const std::size_t l : {std::size_t(1), std::size_t(0)}) {
            Tensor& fine = features.projected[l];
            fine = fine
                + resizeBilinear(features.projected[l + 1], fine.size(2), fine.size(3), false);
        }
    }
    features.paddings.push_back(paddingAt(features.projected.back()));
    if (isQuery)
        features.laterals = {m_pixelDecoder->lateral(maps[0])};
    return features;
}

Tensor CmaImpl::fuse(const Tensor& map, const TextFeatures& text)
{
    const Stage stage("fusion");
    checkpoint();
    const Tensor tokens = tokensOf(map);
    Tensor fused;
    if (!text.folded.empty() && isFastPath(map) && !is_training())
        fused = m_fusionAttention->forwardFolded(tokens, text.folded[0], {}).mul_(tokens);
    else
        fused = tokens
            * m_fusionAttention->forward(tokens, text.words + text.positions, text.words,
                                         text.padding);
    if (m_config.enhancements.residualFusion)
        fused = fused + tokens;
    return mapOf(fused, map.size(0), map.size(2), map.size(3));
}

SupportFeatures CmaImpl::encodeSupport(const FrameFeatures& support, const Tensor& masks,
                                       const TextFeatures& text, const LevelSizes& queryLevels)
{
    const Stage stage("support");
    const Enhancements& on = m_config.enhancements;
    const bool isAblation = m_config.variant != AffinityVariant::Cross;
    SupportFeatures out;
    const std::int64_t frames = support.frameCount();
    for (std::size_t l = 0; l < support.projected.size(); ++l) {
        const std::string number = std::to_string(l);
        Tensor map = support.projected[l];
        if (l < 3 && !on.sharedKeys) {
            map = extendedSimpleTransform(map.to(at::kFloat)).to(map.scalar_type());
            trace("fusion_in." + number, [&] { return tokensOf(map).unsqueeze(1); });
        }
        map = fuse(map, text);
        trace("fused." + number, [&] { return tokensOf(map).unsqueeze(1); });
        // Keys are a set, so their grid need not be the query's; the official code makes it so.
        if (!on.allSupportFrames)
            map = resizeBilinear(map, queryLevels[l].height, queryLevels[l].width, true);
        Tensor label = masks.unsqueeze(1).to(at::kFloat);
        label = on.coverageMasks ? at::adaptive_avg_pool2d(label, {map.size(2), map.size(3)})
                                 : resizeBilinear(label, map.size(2), map.size(3), true);
        label = label.to(map.scalar_type());
        const Tensor foreground = map * label;
        trace("cma_fg." + number, [&] { return foreground; });
        if (isAblation) {
            out.foreground.push_back(foreground);
            continue;
        }
        const std::int64_t first = on.allSupportFrames ? 0 : frames / 2;
        const std::int64_t count = on.allSupportFrames ? frames : 1;
        const Tensor source = (on.maskAwareValues ? map : foreground).narrow(0, first, count);
        const Tensor mask = label.narrow(0, first, count);
        // Words differ between support and query, so what is compared must not depend on them.
        const Tensor keys = m_supportQkv->Key->forward(
            on.sharedKeys ? support.projected[l].narrow(0, first, count) : source);
        Tensor values;
        if (on.mixedValues) {
            values = m_supportQkv->Value->forward((source + m_maskValue->forward(mask)).relu());
        } else {
            values = m_supportQkv->Value->forward(source);
            if (on.maskAwareValues)
                values = values + m_maskValue->forward(mask);
        }
        SupportLevel level{tokensOf(keys).contiguous(), tokensOf(values).contiguous()};
        if (on.propagatedLabel)
            level.values = at::cat({level.values, tokensOf(mask)}, 1);
        trace("cma_qkv_key." + number, [&] { return m_supportQkv->Key->forward(foreground); });
        trace("cma_qkv_value." + number, [&] { return m_supportQkv->Value->forward(foreground); });
        out.levels.push_back(std::move(level));
    }
    return out;
}

namespace {

/// softmax(q kᵀ · scale) v over each row's `most` best keys.
Tensor selectiveAttention(const Tensor& q, const Tensor& k, const Tensor& v, double scale,
                          std::int64_t most)
{
    std::vector<Tensor> parts;
    constexpr std::int64_t kRows = 512;
    const Tensor keys = (k * scale).contiguous(), values = v.to(at::kFloat).contiguous();
    for (std::int64_t start = 0; start < q.size(0); start += kRows) {
        checkpoint();
        const Tensor scores
            = dense(q.narrow(0, start, std::min(kRows, q.size(0) - start)), keys, {})
                  .to(at::kFloat);
        const auto [best, which] = scores.topk(most, 1, true, false);
        const Tensor weights = at::zeros_like(scores).scatter_(1, which, best.softmax(-1));
        parts.push_back(at::matmul(weights, values));
    }
    return at::cat(parts).to(v.scalar_type());
}

}  // namespace

Tensor CmaImpl::attend(const Tensor& q, const Tensor& k, const Tensor& v, std::int64_t most)
{
    const Stage stage("affinity");
    const bool isSelective = most > 0 && most < k.size(0) && !is_training();
    const auto attention = [&](const Tensor& rows, const Tensor& keys, double scale) {
        return isSelective ? selectiveAttention(rows, keys, v, scale, most)
                           : blockedAttention(rows, keys, v, scale);
    };
    if (!m_config.enhancements.normalisedAffinity)
        return attention(q, k, 1 / std::sqrt(double(q.size(1))));
    const auto unit = [](const Tensor& x) {
        const Tensor wide = x.to(at::kFloat);
        return wide / (wide.norm(2, -1, true) + 1e-6);
    };
    const Tensor scaled = unit(q) * m_affinityScale.to(at::kFloat);
    return attention(scaled.to(q.scalar_type()), unit(k).to(k.scalar_type()), 1.0);
}

std::vector<Tensor> CmaImpl::affinity(const std::vector<Tensor>& projected,
                                      const std::vector<Tensor>& fused,
                                      const SupportFeatures& support, Readout* readout)
{
    const Stage stage("affinity projections");
    const std::int64_t dim = m_config.affinityDim();
    const bool training = is_training();
    std::vector<Tensor> sources;
    for (std::size_t l = 0; l < fused.size(); ++l) {
        const Tensor& map = fused[l];
        const std::int64_t frames = map.size(0), h = map.size(2), w = map.size(3);
        const std::string number = std::to_string(l);
        if (m_config.variant == AffinityVariant::Base) {
            sources.push_back(map + support.foreground[l].narrow(0, 0, frames));
            continue;
        }
        const Tensor query = tokensOf(m_queryQkv->query->forward(map));
        const bool usesAll = m_config.enhancements.allQueryFrames;
        const Tensor anchor = usesAll ? map : map.narrow(0, frames / 2, 1);
        const Tensor keys = tokensOf(m_queryQkv->Key->forward(anchor));
        const Tensor values = tokensOf(m_queryQkv->Value->forward(anchor));
        trace("q.cma_qkv_query." + number, [&] { return mapOf(query, frames, h, w); });
        trace("q.cma_qkv_key." + number, [&] { return m_queryQkv->Key->forward(map); });
        trace("q.cma_qkv_value." + number, [&] { return m_queryQkv->Value->forward(map); });
        const Tensor own = attend(query, keys, values);
        trace("cma.self_attn." + number, [&] { return own.t().unsqueeze(0); });
        Tensor joined
            = m_affinityNorm->forward(withDropout(own, m_config.dropout, training), query);
        trace("cma.self_norm." + number, [&] { return joined.unsqueeze(0); });
        Tensor beside = map;
        if (m_config.variant == AffinityVariant::Self) {
            beside = support.foreground[l].narrow(0, 0, frames);
        } else {
            const SupportLevel& level = support.levels[l];
            const Tensor asked = m_config.enhancements.sharedKeys
                ? tokensOf(m_supportQkv->Key->forward(projected[l]))
                : joined;
            Tensor across = attend(asked, level.keys, level.values, m_config.affinityTopK);
            if (across.size(1) > dim) {
                const Tensor soft = mapOf(across.narrow(1, dim, 1).contiguous(), frames, h, w);
                across = across.narrow(1, 0, dim).contiguous();
                if (l == 0) {
                    readout->label = soft;
                    if (m_maskDecoder)
                        readout->values = mapOf(across, frames, h, w);
                }
                sources.push_back(m_labelEmbed->forward(soft));
            }
            trace("cma.cross_attn." + number, [&] { return across.t().unsqueeze(0); });
            joined
                = m_affinityNorm->forward(withDropout(across, m_config.dropout, training), joined);
            trace("cma.cross_norm." + number, [&] { return joined.unsqueeze(0); });
        }
        const Tensor source
            = mapOf(at::cat({joined, tokensOf(m_convQ->forward(beside))}, 1), frames, h, w);
        if (sources.size() > l)
            sources[l] = sources[l] + source;
        else
            sources.push_back(source);
    }
    for (std::size_t l = 0; l < sources.size(); ++l)
        trace("srcs." + std::to_string(l), [&] { return sources[l]; });
    return sources;
}

std::vector<std::int64_t> CmaImpl::chosenQueries(const SegmentOptions& options,
                                                 const Tensor& logits) const
{
    if (!options.queries.empty())
        return options.queries;
    std::vector<std::int64_t> queries;
    if (options.bestQueries > 0) {
        const Tensor score = std::get<0>(logits.detach().sigmoid().mean(0).max(-1)).to(at::kCPU);
        const Tensor order = score.argsort(0, true);
        for (std::int64_t k = 0; k < std::min(options.bestQueries, order.size(0)); ++k)
            queries.push_back(order[k].item<std::int64_t>());
        return queries;
    }
    for (std::int64_t k = 0; k < m_config.queries; ++k)
        queries.push_back(k);
    return queries;
}

Tensor CmaImpl::directMask(const Tensor& before, const Tensor& label)
{
    const Tensor wide = label.to(at::kFloat);
    const Tensor inside = wide.clamp(0.02, 0.98);
    const Tensor refined = m_refineLast->forward(reluInPlace(
        m_refineFirst->forward(at::cat({before, (2 * wide - 1).to(before.scalar_type())}, 1))));
    return (inside / (1 - inside)).log() * m_labelScale.to(at::kFloat) + refined.to(at::kFloat);
}

Tensor CmaImpl::decodeReadout(const Readout& readout, const Tensor& features, const Tensor& lateral,
                              const TextFeatures& text, std::int64_t first)
{
    const std::int64_t count = lateral.size(0);
    return m_maskDecoder->forward(readout.values.narrow(0, first, count),
                                  readout.label.narrow(0, first, count),
                                  features.narrow(0, first, count), lateral, text.words.mean(0));
}

SegmentOutput CmaImpl::segment(const FrameFeatures& query, const TextFeatures& text,
                               const SupportFeatures& support, std::int64_t imageHeight,
                               std::int64_t imageWidth, const SegmentOptions& options)
{
    const std::int64_t frames = query.frameCount();
    SegmentOutput out;
    Readout readout;
    TransformerInput input;
    {
        std::vector<Tensor> fused;
        for (std::size_t l = 0; l < query.projected.size(); ++l) {
            fused.push_back(fuse(query.projected[l], text));
            trace("q.fused." + std::to_string(l),
                  [&] { return tokensOf(fused.back()).unsqueeze(1); });
        }
        input.maps = affinity(query.projected, fused, support, &readout);
        out.label = readout.label;
    }
    // Positions only depend on the padding: without any, all frames share one encoding.
    const auto positionOf = [&](const Tensor& map, const Tensor& padding) {
        const Tensor mask = padding.defined()
            ? padding
            : at::zeros({1, map.size(2), map.size(3)}, map.options().dtype(at::kBool));
        return sine2d(mask, m_config.hidden);
    };
    std::array<Tensor, 4> positions, paddings;
    positions[0] = positionOf(query.laterals[0], query.paddings[0]);
    paddings[0] = query.paddings[0];
    for (std::size_t l = 0; l < input.maps.size(); ++l) {
        const Tensor position = positionOf(input.maps[l], query.paddings[l + 1]);
        input.positions.push_back(position);
        input.paddings.push_back(query.paddings[l + 1]);
        if (l < 3) {
            positions[l + 1] = position;
            paddings[l + 1] = query.paddings[l + 1];
        } else {
            trace("q.pos_tr.3", [&] { return position.expand({frames, -1, -1, -1}); });
            if (query.paddings[4].defined())
                trace("q.mask_tr.3", [&] { return query.paddings[4]; });
        }
    }
    for (std::size_t l = 0; l < 4; ++l)
        trace("q.pos." + std::to_string(l), [&] {
            return positions[l].expand({frames, -1, -1, -1});
        });
    input.sentence = text.sentence;
    const bool isDab = m_config.dynamicAnchorBoxes;
    const TransformerOutput decoded
        = m_transformer->forward(input, isDab ? m_targetEmbed->weight : Tensor(),
                                 isDab ? m_referenceEmbed->weight : m_queryEmbed->weight);
    input.maps.clear();  // their memory is needed for the masks
    trace("hs", [&] { return at::stack(decoded.states); });
    trace("inter_references", [&] { return at::stack(decoded.references); });
    const std::size_t last = decoded.states.size() - 1;
    if (last > 0)
        out.referencePoints = decoded.references[last - 1].slice(-1, 0, 2);

    const Stage stage("mask head");
    const Tensor size
        = torch::tensor({double(imageWidth), double(imageHeight)}, decoded.states[0].options());
    std::vector<Tensor> parameters, centres;  // of each layer that was asked for
    for (std::size_t i = options.allLayers ? 0 : last; i <= last; ++i) {
        out.logits.push_back(m_classHeads[i]->forward(decoded.states[i]));
        out.boxes.push_back(decoded.boxes[i]);
        parameters.push_back(m_controller->forward(decoded.states[i]));
        trace("controller." + std::to_string(i), [&] { return parameters.back(); });
        centres.push_back(decoded.references[i].slice(-1, 0, 2) * size);
    }
    out.maskQueries = chosenQueries(options, out.logits.back());
    if (!options.queries.empty() || options.bestQueries > 0) {
        const Tensor index
            = torch::tensor(out.maskQueries, at::kLong).to(out.logits.back().device());
        parameters.back() = parameters.back().index_select(1, index);
        centres.back() = centres.back().index_select(1, index);
    }
    // The label at full resolution reaches the masks without the detour over the memory.
    const bool isDirect = m_config.enhancements.directMask && out.label.defined();
    const Tensor unit = isDirect ? size : Tensor();
    const auto labelled = [&](const Tensor& before, const Tensor& lateral, std::int64_t first,
                              Tensor* direct) {
        if (!out.label.defined())
            return before;
        const Tensor label = resizeBilinear(out.label.narrow(0, first, before.size(0)),
                                            before.size(2), before.size(3), false);
        const Tensor with = before + m_labelMask->forward(label);
        if (isDirect)
            *direct = directMask(with, label);
        if (isDirect && m_maskDecoder)
            *direct = *direct + decodeReadout(readout, query.projected[0], lateral, text, first);
        return with;
    };
    const Tensor& weight = m_pixelDecoder->mask_features->weight;
    if (!at::GradMode::is_enabled() && !options.allLayers) {
        std::vector<Tensor> masks;
        m_pixelDecoder->forEachFrame(
            query.laterals, decoded.memory, text, positions, paddings,
            [&](std::int64_t t, const Tensor& lateral, const Tensor& before) {
                const Stage head("mask head");
                Tensor direct;
                const Tensor own = dynamicMasksFolded(
                    labelled(before, lateral, t, &direct), weight,
                    m_pixelDecoder->mask_features->bias, parameters[0].narrow(0, t, 1),
                    centres[0].narrow(0, t, 1), m_config, 4, unit);
                masks.push_back(isDirect ? own + direct : own);
            });
        out.masks.push_back(at::cat(masks));
        return out;
    }
    const Tensor lateral = query.laterals.size() == 1 ? query.laterals[0] : at::cat(query.laterals);
    Tensor direct;
    const Tensor before
        = labelled(m_pixelDecoder->forward(lateral, decoded.memory, text, positions, paddings),
                   lateral, 0, &direct);
    const Tensor features = m_pixelDecoder->mask_features->forward(before);
    trace("mask_features", [&] { return features; });
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Tensor own = dynamicMasks(features, parameters[i], centres[i], m_config, 4, unit);
        out.masks.push_back(isDirect ? own + direct : own);
    }
    out.direct = direct;
    return out;
}

SegmentOutput CmaImpl::forward(const Episode& e, const SegmentOptions& options)
{
    const TextFeatures queryText = encodeText(e.queryIds);
    const FrameFeatures query = encodeFrames(e.queryImages, e.queryPadding, true);
    const TextFeatures supportText = encodeText(e.supportIds);
    const FrameFeatures support = encodeFrames(e.supportImages, e.supportPadding, false);
    const SupportFeatures encoded
        = encodeSupport(support, e.supportMasks, supportText, query.levels());
    return segment(query, queryText, encoded, e.imageHeight, e.imageWidth, options);
}

void CmaImpl::prepareForInference(at::ScalarType type)
{
    eval();
    for (Tensor& parameter : parameters())
        parameter.set_requires_grad(false);
    backbone->fold(type);
    backbone->releaseUnfolded();
    const auto cast = [type](Tensor& t) {
        if (t.defined())
            t.set_data(t.dim() == 4 ? t.to(type).contiguous(at::MemoryFormat::ChannelsLast)
                                    : t.to(type));
    };
    const auto castAll = [&](torch::nn::Module& scope) {
        for (const auto& module : scope.modules()) {
            if (auto* l = module->as<LinearImpl>()) {
                cast(l->weight);
                cast(l->bias);
            } else if (auto* conv = module->as<Conv2dImpl>()) {
                cast(conv->weight);
                cast(conv->bias);
            } else if (auto* normed = module->as<NormedConvImpl>()) {
                cast(normed->weight);
            } else if (auto* attention = module->as<MultiheadAttentionImpl>()) {
                cast(attention->in_proj_weight);
                cast(attention->in_proj_bias);
            } else if (auto* embedding = module->as<EmbeddingImpl>()) {
                cast(embedding->weight);
            }
        }
    };
    castAll(*m_text);
    castAll(*m_resizer);
    castAll(*m_fusionAttention);
    castAll(*m_pixelDecoder);
    castAll(*m_supportQkv);
    castAll(*m_queryQkv);
    for (Conv2d& conv : m_projections)
        castAll(*conv);
    if (m_maskDecoder)
        castAll(*m_maskDecoder);
    for (Conv2d conv :
         {m_convQ, m_maskValue, m_labelEmbed, m_labelMask, m_refineFirst, m_refineLast}) {
        if (conv)
            castAll(*conv);
    }
    m_transformer->setEncoderType(type);
}

}  // namespace mw
