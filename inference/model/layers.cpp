// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/layers.h"

#include <cmath>

namespace mw {

LinearImpl::LinearImpl(std::int64_t in, std::int64_t out)
{
    weight = register_parameter("weight", at::empty({out, in}));
    bias = register_parameter("bias", at::empty({out}));
}

Conv2dImpl::Conv2dImpl(const Options& o)
    : m_stride(o.stride)
    , m_padding(o.kernel / 2)
{
    weight = register_parameter("weight", at::empty({o.out, o.in, o.kernel, o.kernel}));
    if (o.hasBias)
        bias = register_parameter("bias", at::empty({o.out}));
}

LayerNormImpl::LayerNormImpl(std::int64_t size, double eps)
    : m_eps(eps)
{
    weight = register_parameter("weight", at::empty({size}));
    bias = register_parameter("bias", at::empty({size}));
}

GroupNormImpl::GroupNormImpl(std::int64_t groups, std::int64_t channels)
    : m_groups(groups)
{
    weight = register_parameter("weight", at::empty({channels}));
    bias = register_parameter("bias", at::empty({channels}));
}

EmbeddingImpl::EmbeddingImpl(std::int64_t count, std::int64_t size)
{
    weight = register_parameter("weight", at::empty({count, size}));
}

MlpImpl::MlpImpl(const std::vector<std::int64_t>& sizes)
{
    torch::nn::ModuleList list;
    for (std::size_t i = 0; i + 1 < sizes.size(); ++i) {
        layers.emplace_back(sizes[i], sizes[i + 1]);
        list->push_back(layers.back());
    }
    register_module("layers", list);
}

Tensor MlpImpl::forward(Tensor x)
{
    for (std::size_t i = 0; i < layers.size(); ++i) {
        x = layers[i]->forward(x);
        if (i + 1 < layers.size())
            x = reluInPlace(x);
    }
    return x;
}

MultiheadAttentionImpl::MultiheadAttentionImpl(std::int64_t size, std::int64_t heads,
                                               double dropoutRate)
    : m_size(size)
    , m_heads(heads)
    , m_dropout(dropoutRate)
{
    in_proj_weight = register_parameter("in_proj_weight", at::empty({3 * size, size}));
    in_proj_bias = register_parameter("in_proj_bias", at::empty({3 * size}));
    out_proj = register_module("out_proj", Linear(size, size));
}

Tensor MultiheadAttentionImpl::project(const Tensor& x, int which) const
{
    return dense(x, in_proj_weight.narrow(0, which * m_size, m_size),
                 in_proj_bias.narrow(0, which * m_size, m_size));
}

Tensor MultiheadAttentionImpl::forward(const Tensor& query, const Tensor& key, const Tensor& value,
                                       const Tensor& ignoredKeys)
{
    const std::int64_t d = m_size / m_heads;
    const double scale = 1 / std::sqrt(double(d));
    const Tensor q = project(query, 0), k = project(key, 1), v = project(value, 2);
    std::vector<Tensor> heads;
    for (std::int64_t h = 0; h < m_heads; ++h) {
        const Tensor qh = q.narrow(1, h * d, d), kh = k.narrow(1, h * d, d),
                     vh = v.narrow(1, h * d, d);
        if (!ignoredKeys.defined() && !is_training()) {
            heads.push_back(blockedAttention(qh.contiguous(), kh, vh, scale));
            continue;
        }
        Tensor scores = at::matmul(qh * scale, kh.t());
        if (ignoredKeys.defined())
            scores = scores.masked_fill(ignoredKeys, -INFINITY);
        heads.push_back(at::matmul(withDropout(scores.softmax(-1), m_dropout, is_training()), vh));
    }
    return out_proj->forward(at::cat(heads, 1));
}

Tensor MultiheadAttentionImpl::forwardBatched(const Tensor& query, const Tensor& key,
                                              const Tensor& value)
{
    const std::int64_t d = m_size / m_heads;
    const auto split = [&](const Tensor& x) {
        return x.view({x.size(0), x.size(1), m_heads, d}).transpose(1, 2);
    };
    const Tensor q = split(project(query, 0)), k = split(project(key, 1)),
                 v = split(project(value, 2));
    const Tensor scores = at::matmul(q / std::sqrt(double(d)), k.transpose(-2, -1));
    const Tensor out = at::matmul(withDropout(scores.softmax(-1), m_dropout, is_training()), v);
    return out_proj->forward(out.transpose(1, 2).reshape({query.size(0), query.size(1), m_size}));
}

MultiheadAttentionImpl::Folded MultiheadAttentionImpl::fold(const Tensor& key,
                                                            const Tensor& value) const
{
    const std::int64_t d = m_size / m_heads, m = key.size(0);
    const auto type = in_proj_weight.scalar_type();
    // In float32 whatever the weights' type: the products are tiny and feed every token.
    const Tensor w = in_proj_weight.to(at::kFloat), b = in_proj_bias.to(at::kFloat);
    const Tensor k
        = at::linear(key.to(at::kFloat), w.narrow(0, m_size, m_size), b.narrow(0, m_size, m_size))
              .view({m, m_heads, d})
              .permute({1, 0, 2});  // [heads, m, d]
    const Tensor v = at::linear(value.to(at::kFloat), w.narrow(0, 2 * m_size, m_size),
                                b.narrow(0, 2 * m_size, m_size))
                         .view({m, m_heads, d})
                         .permute({1, 0, 2});
    const double scale = 1 / std::sqrt(double(d));
    const Tensor wq = w.narrow(0, 0, m_size).view({m_heads, d, m_size});
    const Tensor bq = b.narrow(0, 0, m_size).view({m_heads, d, 1});
    const Tensor wo = out_proj->weight.to(at::kFloat).view({m_size, m_heads, d}).permute({1, 2, 0});
    Folded folded;
    folded.scores = (at::bmm(k, wq) * scale).reshape({m_heads * m, m_size}).to(type);
    folded.scoresBias = (at::bmm(k, bq) * scale).reshape({m_heads * m}).to(type);
    folded.output = at::bmm(v, wo).reshape({m_heads * m, m_size}).t().contiguous().to(type);
    return folded;
}

Tensor MultiheadAttentionImpl::forwardFolded(const Tensor& query, const Folded& folded,
                                             const Tensor& position) const
{
    const std::int64_t n = query.size(0), m = folded.scoresBias.size(0) / m_heads;
    Tensor scores = dense(query, folded.scores, folded.scoresBias);
    if (position.defined()) {
        const std::int64_t period = position.size(0);
        Tensor repeated = scores.view({n / period, period, m_heads * m});
        repeated.add_(dense(position, folded.scores, {}));
    }
    Tensor rows = scores.view({n * m_heads, m});
    softmaxInPlace(rows);
    return dense(scores, folded.output, out_proj->bias);
}

Tensor inverseSigmoid(const Tensor& x)
{
    const Tensor inside = x.clamp(0, 1);
    return (inside.clamp_min(1e-5) / (1 - inside).clamp_min(1e-5)).log();
}

namespace {

thread_local TraceSink* traceSink = nullptr;

}  // namespace

void setTraceSink(TraceSink* sink) { traceSink = sink; }

void trace(const std::string& name, const std::function<Tensor()>& value)
{
    if (traceSink != nullptr)
        (*traceSink)[name] = value().detach().clone();
}

}  // namespace mw
