// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"
#include "inference/ops/ms_deform_attn.h"

#include <vector>

namespace mw {

/// Multi-scale deformable attention with its projections.
struct DeformableAttentionImpl : torch::nn::Module {
    DeformableAttentionImpl(std::int64_t size, std::int64_t heads, std::int64_t levels,
                            std::int64_t points);
    /// `query` [B, Q, C]; `references` [B, Q, levels, 2 or 4]; `source` [B, S, C]; `padding` [B, S]
    /// bool or undefined.
    Tensor forward(const Tensor& query, const Tensor& references, const Tensor& source,
                   const LevelSizes& levels, const Tensor& padding);
    /// The same without autograd for many queries: `query` already holds the positions.
    Tensor forwardDense(const Tensor& query, const Tensor& references, const Tensor& source,
                        const LevelSizes& levels, const Tensor& padding);
    /// The same without autograd for few queries: samples the source and projects the samples,
    /// instead of projecting every token of the source.
    Tensor forwardSparse(const Tensor& query, const Tensor& references, const Tensor& source,
                         const LevelSizes& levels, const Tensor& padding);

    Linear sampling_offsets{nullptr}, attention_weights{nullptr}, value_proj{nullptr},
        output_proj{nullptr};
    std::string traceSuffix = "encoder";  ///< Tells the layers apart in a trace.

private:
    std::pair<Tensor, Tensor> locationsAndWeights(const Tensor& query, const Tensor& references,
                                                  const LevelSizes& levels);
    std::int64_t m_heads, m_levels, m_points;
};
TORCH_MODULE(DeformableAttention);

/// The maps that enter the transformer: T frames of each level.
struct TransformerInput {
    std::vector<Tensor> maps;  ///< [T, C, h, w]
    std::vector<Tensor> paddings;  ///< [T, h, w] bool; all undefined when nothing is padded.
    std::vector<Tensor> positions;  ///< [T or 1, C, h, w] float32
    Tensor sentence;  ///< [C], the object queries' content without DAB.
};

struct TransformerOutput {
    std::vector<Tensor> states;  ///< Of each decoder layer [T, Q, C], float32.
    Tensor firstReference;  ///< [Q, 4] with DAB, else [T, Q, 2].
    std::vector<Tensor> references;  ///< Boxes after each layer [T, Q, 4] as cx, cy, w, h.
    std::vector<Tensor> boxes;  ///< Equal in value; carry the gradient of the box head.
    std::vector<Tensor> memory;  ///< The first three levels [T, C, h, w].
};

/// Deformable encoder and decoder; object queries are DAB anchors (Liu et al., ICLR 2022) or, in
/// the ablations, learned positions with the sentence as content. Keys `transformer.*`.
struct DeformableTransformerImpl : torch::nn::Module {
    DeformableTransformerImpl(const ModelConfig& config, const torch::nn::ModuleList& boxHeads);

    /// `queryContent`, `queryReference`: tgt_embed and refpoint_embed with DAB; else undefined and
    /// query_embed.
    TransformerOutput forward(const TransformerInput& input, const Tensor& queryContent,
                              const Tensor& queryReference);

    /// The decoder is small and decides the boxes: it stays in float32 whatever the type of the
    /// rest.
    void setEncoderType(at::ScalarType type);

private:
    struct EncoderLayerImpl : torch::nn::Module {
        explicit EncoderLayerImpl(const ModelConfig& config);
        Tensor forward(const Tensor& x, const Tensor& position, const Tensor& references,
                       const LevelSizes& levels, const Tensor& padding);
        Tensor forwardFast(Tensor x, const Tensor& position, const Tensor& references,
                           const LevelSizes& levels, const Tensor& padding);
        DeformableAttention self_attn{nullptr};
        Linear linear1{nullptr}, linear2{nullptr};
        LayerNorm norm1{nullptr}, norm2{nullptr};
        double rate;
    };
    TORCH_MODULE(EncoderLayer);
    struct DecoderLayerImpl : torch::nn::Module {
        explicit DecoderLayerImpl(const ModelConfig& config);
        Tensor forward(Tensor x, const Tensor& position, const Tensor& references,
                       const Tensor& memory, const LevelSizes& levels, const Tensor& padding);
        MultiheadAttention self_attn{nullptr};
        DeformableAttention cross_attn{nullptr};
        Linear linear1{nullptr}, linear2{nullptr};
        LayerNorm norm1{nullptr}, norm2{nullptr}, norm3{nullptr};
        double rate;
    };
    TORCH_MODULE(DecoderLayer);

    Tensor encode(const TransformerInput& input, const LevelSizes& levels, const Tensor& padding,
                  const Tensor& validRatios);

    ModelConfig m_config;
    Tensor m_levelEmbed;
    std::vector<EncoderLayer> m_encoder;
    std::vector<DecoderLayer> m_decoder;
    std::vector<Mlp> m_boxHeads;
    Mlp m_queryScale{nullptr}, m_referenceHead{nullptr};
    Linear m_referencePoints{nullptr};
};
TORCH_MODULE(DeformableTransformer);

/// Tokens run through a two-layer network in pieces that stay in the cache:
/// LayerNorm(x + W2 relu(W1 x)), without autograd.
Tensor feedForwardInPieces(const Tensor& x, Linear& linear1, Linear& linear2, LayerNorm& norm);

}  // namespace mw
