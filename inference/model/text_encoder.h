// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/model/layers.h"

namespace mw {

/// RoBERTa (Liu et al. 2019) with the names of the Hugging Face state dict. `ids` [b, L] int64,
/// `padding` [b, L] bool or undefined.
struct RobertaImpl : torch::nn::Module {
    explicit RobertaImpl(const TextConfig& config, double dropout);

    struct Output {
        Tensor words;  ///< Last hidden state [b, L, hidden].
        Tensor sentence;  ///< Pooled first token [b, hidden]; undefined unless asked for.
    };
    Output forward(const Tensor& ids, const Tensor& padding, bool wantsSentence);

private:
    struct Layer {
        Linear query{nullptr}, key{nullptr}, value{nullptr}, attentionOut{nullptr};
        Linear intermediate{nullptr}, out{nullptr};
        LayerNorm attentionNorm{nullptr}, norm{nullptr};
    };
    Tensor layerForward(Layer& layer, const Tensor& x, const Tensor& bias);

    TextConfig m_config;
    double m_dropout;
    Embedding m_words{nullptr}, m_positions{nullptr}, m_types{nullptr};
    LayerNorm m_norm{nullptr};
    std::vector<Layer> m_layers;
    Linear m_pooler{nullptr};
};
TORCH_MODULE(Roberta);

/// Linear, LayerNorm (eps 1e-12), dropout: brings text features to the model's width.
struct FeatureResizerImpl : torch::nn::Module {
    FeatureResizerImpl(std::int64_t in, std::int64_t out, double dropout);
    Tensor forward(const Tensor& x);
    Linear fc{nullptr};
    LayerNorm layer_norm{nullptr};

private:
    double m_dropout;
};
TORCH_MODULE(FeatureResizer);

}  // namespace mw
