// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/text_encoder.h"

#include <cmath>

namespace mw {

namespace {

/// An otherwise empty module that gives its children a common prefix.
struct ScopeImpl : torch::nn::Module {
};
TORCH_MODULE(Scope);

template <class Child>
Child add(Scope& scope, const std::string& name, Child child)
{
    return scope->register_module(name, child);
}

}  // namespace

RobertaImpl::RobertaImpl(const TextConfig& config, double dropoutRate)
    : m_config(config)
    , m_dropout(dropoutRate)
{
    Scope embeddings;
    m_words = add(embeddings, "word_embeddings", Embedding(config.vocabulary, config.hidden));
    m_positions
        = add(embeddings, "position_embeddings", Embedding(config.positions, config.hidden));
    m_types
        = add(embeddings, "token_type_embeddings", Embedding(config.typeVocabulary, config.hidden));
    m_norm = add(embeddings, "LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
    register_module("embeddings", embeddings);

    torch::nn::ModuleList layers;
    for (int i = 0; i < config.layers; ++i) {
        Layer layer;
        Scope self, attentionOut, attention, intermediate, out, whole;
        layer.query = add(self, "query", Linear(config.hidden, config.hidden));
        layer.key = add(self, "key", Linear(config.hidden, config.hidden));
        layer.value = add(self, "value", Linear(config.hidden, config.hidden));
        layer.attentionOut = add(attentionOut, "dense", Linear(config.hidden, config.hidden));
        layer.attentionNorm
            = add(attentionOut, "LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
        add(attention, "self", self);
        add(attention, "output", attentionOut);
        layer.intermediate = add(intermediate, "dense", Linear(config.hidden, config.feedForward));
        layer.out = add(out, "dense", Linear(config.feedForward, config.hidden));
        layer.norm = add(out, "LayerNorm", LayerNorm(config.hidden, config.layerNormEps));
        add(whole, "attention", attention);
        add(whole, "intermediate", intermediate);
        add(whole, "output", out);
        layers->push_back(whole);
        m_layers.push_back(std::move(layer));
    }
    Scope encoder;
    add(encoder, "layer", layers);
    register_module("encoder", encoder);
    Scope pooler;
    m_pooler = add(pooler, "dense", Linear(config.hidden, config.hidden));
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
    const Tensor probabilities = dropout(scores.softmax(-1), m_dropout, is_training());
    const Tensor context
        = at::matmul(probabilities, v).transpose(1, 2).reshape({b, n, m_config.hidden});
    const Tensor y = layer.attentionNorm->forward(
        dropout(layer.attentionOut->forward(context), m_dropout, is_training()), x);
    const Tensor hidden = at::gelu(layer.intermediate->forward(y));
    return layer.norm->forward(dropout(layer.out->forward(hidden), m_dropout, is_training()), y);
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
    x = dropout(m_norm->forward(x), m_dropout, is_training());
    trace("embeddings", [&] { return x; });
    Tensor bias;
    if (padding.defined())
        bias = (padding.to(x.scalar_type()) * -3.0e38).view({ids.size(0), 1, 1, ids.size(1)});
    trace("hidden_0", [&] { return x; });
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
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
    return dropout(layer_norm->forward(fc->forward(x)), m_dropout, is_training());
}

}  // namespace mw
