// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/ops/fused.h"

#include <functional>
#include <map>
#include <string>

/// Modules whose parameters start uninitialised: a model is either loaded or initialised as a
/// whole, and filling 178 million numbers twice costs seconds. Names equal the official state
/// dict's.
namespace mw {

/// An otherwise empty module that gives its children a common prefix.
struct ScopeImpl : torch::nn::Module {
    template <class Holder>
    Holder add(const std::string& name, Holder child)
    {
        return register_module(name, child);
    }
};
TORCH_MODULE(Scope);

struct LinearImpl : torch::nn::Module {
    LinearImpl(std::int64_t in, std::int64_t out);
    Tensor forward(const Tensor& x) { return dense(x, weight, bias); }
    Tensor weight, bias;
};
TORCH_MODULE(Linear);

struct Conv2dImpl : torch::nn::Module {
    struct Options {
        std::int64_t in = 1, out = 1, kernel = 1, stride = 1;
        bool hasBias = true;
    };
    explicit Conv2dImpl(const Options& options);  ///< Padding is kernel / 2.
    Tensor forward(const Tensor& x) { return convolution(x, weight, bias, m_stride, m_padding); }
    Tensor weight, bias;

private:
    std::int64_t m_stride, m_padding;
};
TORCH_MODULE(Conv2d);

struct LayerNormImpl : torch::nn::Module {
    explicit LayerNormImpl(std::int64_t size, double eps = 1e-5);
    Tensor forward(const Tensor& x, const Tensor& residual = {})
    {
        return addLayerNorm(x, residual, weight, bias, m_eps);
    }
    Tensor weight, bias;

private:
    double m_eps;
};
TORCH_MODULE(LayerNorm);

struct GroupNormImpl : torch::nn::Module {
    GroupNormImpl(std::int64_t groups, std::int64_t channels);
    Tensor forward(const Tensor& x, Activation activation = Activation::None)
    {
        return groupNorm(x, m_groups, weight, bias, 1e-5, activation);
    }
    Tensor weight, bias;

private:
    std::int64_t m_groups;
};
TORCH_MODULE(GroupNorm);

struct EmbeddingImpl : torch::nn::Module {
    EmbeddingImpl(std::int64_t count, std::int64_t size);
    Tensor weight;
};
TORCH_MODULE(Embedding);

/// Linear layers with ReLU between; keys `layers.N`.
struct MlpImpl : torch::nn::Module {
    explicit MlpImpl(const std::vector<std::int64_t>& sizes);
    Tensor forward(Tensor x);
    std::vector<Linear> layers;
};
TORCH_MODULE(Mlp);

/// torch.nn.MultiheadAttention: packed in_proj, queries scaled by 1/sqrt(head size).
struct MultiheadAttentionImpl : torch::nn::Module {
    MultiheadAttentionImpl(std::int64_t size, std::int64_t heads, double dropout);

    /// `query` [n, C], `key` and `value` [m, C] of one batch item; `ignoredKeys` [m] bool, may be
    /// undefined. Heads are processed one after another, so only one n x m matrix exists.
    Tensor forward(const Tensor& query, const Tensor& key, const Tensor& value,
                   const Tensor& ignoredKeys = {});
    /// Batched form for few tokens: [B, n, C].
    Tensor forwardBatched(const Tensor& query, const Tensor& key, const Tensor& value);

    /// Key and value known in advance and few, as words are: both projections of the queries and of
    /// the result fold into two small matrices (exactly equal in real arithmetic).
    struct Folded {
        Tensor scores;  ///< [heads * m, C]: applied to the unprojected queries.
        Tensor scoresBias;  ///< [heads * m]
        Tensor output;  ///< [C, heads * m]
    };
    Folded fold(const Tensor& key, const Tensor& value) const;
    /// `query` [n, C]; `position`, if defined, is added to the queries: [k, C] repeated along n.
    Tensor forwardFolded(const Tensor& query, const Folded& folded, const Tensor& position) const;

    Tensor in_proj_weight, in_proj_bias;
    Linear out_proj{nullptr};

private:
    Tensor project(const Tensor& x, int which) const;

    std::int64_t m_size, m_heads;
    double m_dropout;
};
TORCH_MODULE(MultiheadAttention);

/// Dropout that costs nothing outside training.
inline Tensor withDropout(const Tensor& x, double p, bool isTraining)
{
    return isTraining && p > 0 ? at::dropout(x, p, true) : x;
}

/// inverse sigmoid as the DETR family computes it (eps 1e-5).
Tensor inverseSigmoid(const Tensor& x);

/// Lets a test see values inside a forward pass: set a sink, run the model on this thread, reset
/// it. `value` is only evaluated when a sink is set.
using TraceSink = std::map<std::string, Tensor>;
void setTraceSink(TraceSink* sink);
void trace(const std::string& name, const std::function<Tensor()>& value);

}  // namespace mw
