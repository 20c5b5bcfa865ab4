// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/cma.h"
#include "inference/model/weights.h"

#include <cmath>
#include <numbers>

namespace mw {

namespace {

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

std::int64_t fanIn(const Tensor& t) { return t[0].numel(); }

void xavier(Tensor t) { torch::nn::init::xavier_uniform_(t); }
void kaiming(Tensor t, double a) { torch::nn::init::kaiming_uniform_(t, a); }

/// Offsets start as rays: head k looks along 2 pi k / heads, point p at p + 1 cells.
void initialiseOffsets(Tensor bias, const ModelConfig& config)
{
    Tensor rays = bias.view({config.heads, config.levels, config.points, 2});
    for (int k = 0; k < config.heads; ++k) {
        const double angle = 2 * std::numbers::pi * k / config.heads;
        const double x = std::cos(angle), y = std::sin(angle);
        const double longest = std::max(std::abs(x), std::abs(y));
        for (int p = 0; p < config.points; ++p) {
            rays[k].select(1, p).select(1, 0).fill_(x / longest * (p + 1));
            rays[k].select(1, p).select(1, 1).fill_(y / longest * (p + 1));
        }
    }
}

void initialiseOne(const std::string& name, Tensor t, const ModelConfig& config)
{
    const bool isBias = name.ends_with("bias");
    const bool isNorm = contains(name, "norm") || contains(name, "LayerNorm")
        || contains(name, ".bn") || contains(name, "downsample.1")
        || (name.starts_with("input_proj.") && contains(name, ".1."));
    if (name.ends_with("running_var") || (isNorm && name.ends_with(".weight") && t.dim() == 1)) {
        t.fill_(1);
    } else if (name.ends_with("running_mean") || (isNorm && isBias)) {
        t.zero_();
    } else if (contains(name, "sampling_offsets")) {
        if (isBias)
            initialiseOffsets(t, config);
        else
            t.zero_();
    } else if (contains(name, "attention_weights")) {
        t.zero_();
    } else if (contains(name, "value_proj") || contains(name, "output_proj")) {
        if (isBias)
            t.zero_();
        else
            xavier(t);
    } else if (contains(name, "bbox_embed.") && contains(name, "layers.2.")) {
        t.zero_();
        if (isBias && contains(name, "bbox_embed.0."))
            t.slice(0, 2).fill_(-2.0);
    } else if (name.starts_with("class_embed.") && isBias) {
        t.fill_(-std::log(99.0));
    } else if (name == "transformer.level_embed" || contains(name, "tgt_embed")
               || contains(name, "refpoint_embed") || name == "query_embed.weight") {
        t.normal_();
    } else if (name.starts_with("text_encoder.")) {
        // As RoBERTa itself: N(0, 0.02), biases and the padding word zero.
        if (isBias)
            t.zero_();
        else
            t.normal_(0, 0.02);
        if (contains(name, "word_embeddings"))
            t[config.text.padId].zero_();
    } else if (name.ends_with("in_proj_bias") || contains(name, "out_proj.bias")) {
        t.zero_();
    } else if (name.starts_with("backbone.")) {
        torch::nn::init::kaiming_normal_(t, 0, torch::kFanOut, torch::kReLU);
    } else if (name == "affinity_scale") {
        // Cosine times this: softmax weights differ by e^(2 x) at most. Among a thousand cells the
        // alike ones must outweigh the many.
        t.fill_(config.enhancements.sharedKeys ? 20 : 10);
    } else if (name == "mask_label_scale") {
        t.fill_(1);
    } else if (config.enhancements.mixedValues && name.starts_with("mask_value")) {
        kaiming(t, std::sqrt(5.0));  // without it, values would not know the mask
    } else if (config.enhancements.directMask && name.starts_with("mask_refine.1.")) {
        t.zero_();  // the propagated label alone is a fair first answer
    } else if (name.starts_with("mask_decoder.last.") || contains(name, ".answer.")) {
        t.zero_();  // as above
    } else if (name.starts_with("mask_decoder.") && t.dim() == 4) {
        kaiming(t, 1);
    } else if (config.enhancements.directMask && name == "controller.layers.2.weight") {
        xavier(t);
        t.mul_(0.3);  // object queries refine that answer, at first a little
    } else if (name.starts_with("label_") || name.starts_with("mask_value")) {
        t.zero_();  // a converted model starts as it was
    } else if (name.starts_with("input_proj.") || name.starts_with("controller.")) {
        if (isBias)
            t.zero_();
        else
            xavier(t);
    } else if (name.starts_with("pixel_decoder.") && t.dim() == 4) {
        kaiming(t, 1);
    } else if (name == "pixel_decoder.mask_features.bias") {
        t.zero_();
    } else if (isBias) {
        // Filled by the caller, who knows the fan-in of the weight beside it.
    } else if (t.dim() >= 2
               && (name.starts_with("transformer.") || name.starts_with("pixel_decoder.")
                   || name.ends_with("in_proj_weight"))) {
        xavier(t);
    } else {
        kaiming(t, std::sqrt(5.0));
    }
}

/// Biases that keep PyTorch's default, uniform in +-1 / sqrt(fan in).
bool hasDefaultBias(const std::string& name)
{
    if (!name.ends_with(".bias") || contains(name, "norm") || contains(name, "LayerNorm")
        || contains(name, "sampling_offsets") || contains(name, "attention_weights")
        || contains(name, "value_proj") || contains(name, "output_proj")
        || contains(name, "out_proj") || name.starts_with("input_proj.")
        || name.starts_with("controller.") || name.starts_with("text_encoder.")
        || name.starts_with("class_embed.") || name.starts_with("backbone.")
        || name == "pixel_decoder.mask_features.bias" || name == "mask_refine.1.bias"
        || name == "mask_decoder.last.bias" || contains(name, ".answer."))
        return false;
    return !(contains(name, "bbox_embed.") && contains(name, "layers.2."));
}

}  // namespace

void initialiseWeights(CmaImpl& model, std::uint64_t seed)
{
    const torch::NoGradGuard noGrad;
    torch::manual_seed(seed);
    std::map<std::string, Tensor> all;
    for (auto& [name, tensor] : stateDict(model)) {
        if (!name.starts_with("transformer.decoder.bbox_embed."))
            all.emplace(name, tensor);
    }
    for (auto& [name, tensor] : all) {
        initialiseOne(name, tensor, model.config());
        if (hasDefaultBias(name)) {
            const Tensor& weight
                = all.at(name.substr(0, name.size() - std::string("bias").size()) + "weight");
            const double bound = 1 / std::sqrt(double(fanIn(weight)));
            tensor.uniform_(-bound, bound);
        }
    }
    // The class heads are copies of one layer.
    for (int i = 1; i < model.config().decoderLayers; ++i)
        all.at("class_embed." + std::to_string(i) + ".weight")
            .copy_(all.at("class_embed.0.weight"));
}

}  // namespace mw
