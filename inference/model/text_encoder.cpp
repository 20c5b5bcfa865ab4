// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/text_encoder.h"

#include <cmath>

namespace mw {

RobertaImpl::RobertaImpl(const TextConfig& config, double dropoutRate)
    : m_config(config)
    , m_dropout(dropoutRate)
{
    Scope embeddings;
    m_words = embeddings->add("word_embeddings", Embedding(config.vocabulary, config.hidden));
    m_positions
        = embeddings->add("position_embeddings", Embedding(config.positions, config.hidden));
    m_types
        = embeddings->add("token_type_embeddings", Embedding(config.typeVocabulary, config.hidden));
    m_norm = embeddings->add("LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
    register_module("embeddings", embeddings);

    torch::nn::ModuleList layers;
    for (int i = 0; i < config.layers; ++i) {
        Layer layer;
        Scope self, attentionOut, attention, intermediate, out, whole;
        layer.query = self->add("query", Linear(config.hidden, config.hidden));
        layer.key = self->add("key", Linear(config.hidden, config.hidden));
        layer.value = self->add("value", Linear(config.hidden, config.hidden));
        layer.attentionOut = attentionOut->add("dense", Linear(config.hidden, config.hidden));
        layer.attentionNorm
            = attentionOut->add("LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
        attention->add("self", self);
        attention->add("output", attentionOut);
        layer.intermediate = intermediate->add("dense", Linear(config.hidden, config.feedForward));
        layer.out = out->add("dense", Linear(config.feedForward, config.hidden));
        layer.norm = out->add("LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
        whole->add("attention", attention);
        whole->add("intermediate", intermediate);
        whole->add("output", out);
        layers->push_back(whole);
        m_layers.push_back(std::move(layer));
    }
    Scope encoder;
    encoder->add("layer", layers);
    register_module("encoder", encoder);
    Scope pooler;
    m_pooler = pooler->add("dense", Linear(config.hidden, config.hidden));
    register_module("pooler", pooler);
}

Tensor RobertaImpl::layerForward(Layer& layer, const Tensor& x, const Tensor& bias)
{
    const std::int64_t b = x.size(0), n = x.size(1), heads = m_config.heads,
                       d = m_config.hidden / heads;
    const auto split = [&](const Tensor& t) { return t.view({b, n, heads, d}).transpose(1, 2); };
    const Tensor q = split(layer.query->forward(x)), k = split(layer.key->forward(x)),
                 v = split(layer.value->forward(x));
    Tensor scores = at::matmul(q, k.transpose(-2, -1)) / std::sqrt(double(d));
    if (bias.defined())
        scores = scores + bias;
    const Tensor probabilities = withDropout(scores.softmax(-1), m_dropout, is_training());
    const Tensor context
        = at::matmul(probabilities, v).transpose(1, 2).reshape({b, n, m_config.hidden});
    const Tensor y = layer.attentionNorm->forward(
        withDropout(layer.attentionOut->forward(context), m_dropout, is_training()), x);
    const Tensor hidden = at::gelu(layer.intermediate->forward(y));
    return layer.norm->forward(withDropout(layer.out->forward(hidden), m_dropout, is_training()),
                               y);
}

RobertaImpl::Output RobertaImpl::forward(const Tensor& ids, const Tensor& padding,
                                         bool wantsSentence)
{
    // Positions count the tokens that are not padding, from padId + 1.
    const Tensor real = ids.ne(m_config.padId).to(at::kLong);
    const Tensor positions = real.cumsum(1) * real + m_config.padId;
    Tensor x = at::embedding(m_words->weight, ids)
        + at::embedding(m_types->weight, at::zeros_like(ids))
        + at::embedding(m_positions->weight, positions);
    x = withDropout(m_norm->forward(x), m_dropout, is_training());
    trace("embeddings", [&] { return x; });
    Tensor bias;
    if (padding.defined())
        bias = (padding.to(x.scalar_type()) * -3.0e38).view({ids.size(0), 1, 1, ids.size(1)});
    trace("hidden_0", [&] { return x; });
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        checkpoint();
        x = layerForward(m_layers[i], x, bias);
        trace("hidden_" + std::to_string(i + 1), [&] { return x; });
    }
    Output output{x, {}};
    if (wantsSentence)
        output.sentence = m_pooler->forward(x.select(1, 0)).tanh();
    return output;
}

FeatureResizerImpl::FeatureResizerImpl(std::int64_t in, std::int64_t out, double dropoutRate)
    : m_dropout(dropoutRate)
{
    fc = register_module("fc", Linear(in, out));
    layer_norm = register_module("layer_norm", LayerNorm(out, 1e-12));
}

Tensor FeatureResizerImpl::forward(const Tensor& x)
{
    return withDropout(layer_norm->forward(fc->forward(x)), m_dropout, is_training());
}

}  // namespace mw
