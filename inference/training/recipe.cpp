// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/recipe.h"

namespace mw {

std::vector<ParameterGroup> parameterGroups(CmaImpl& model, const Recipe& recipe)
{
    ParameterGroup main, backbone, text, scales, fixed;
    // Single numbers around ten would hardly move at the rate of weights around a tenth.
    constexpr double kScaleFactor = 20;
    scales.learningRate = kScaleFactor * recipe.learningRate;
    main.learningRate = recipe.learningRate;
    backbone.learningRate = recipe.backboneRate;
    text.learningRate = recipe.textRate;
    const auto add = [](ParameterGroup& group, const std::string& name, const Tensor& tensor) {
        group.names.push_back(name);
        group.tensors.push_back(tensor);
    };
    for (const auto& item : model.named_parameters()) {
        const std::string& name = item.key();
        Tensor tensor = item.value();
        if (name.starts_with("transformer.decoder.bbox_embed."))
            continue;  // a second name of the box heads
        const bool isBackbone = name.starts_with("backbone.");
        const bool isText = name.starts_with("text_encoder.");
        tensor.set_requires_grad((!isBackbone || recipe.trainBackbone)
                                 && (!isText || recipe.trainText));
        if (!tensor.requires_grad())
            continue;
        const bool isAffinity = name.starts_with("support_qkv.") || name.starts_with("query_qkv.")
            || name.starts_with("conv_q.");
        const bool isFixed = isAffinity && recipe.freezeAffinity;
        const bool isScale = name == "affinity_scale" || name == "mask_label_scale";
        add(isFixed          ? fixed
                : isScale    ? scales
                : isBackbone ? backbone
                : isText     ? text
                             : main,
            name, tensor);
    }
    // The normalisations of the backbone are buffers; from scratch they must learn as well.
    for (const auto& item : model.named_buffers()) {
        const bool isAffine = item.key().ends_with(".weight") || item.key().ends_with(".bias");
        if (item.key().starts_with("backbone.") && isAffine) {
            Tensor tensor = item.value();
            tensor.set_requires_grad(recipe.trainBackbone);
            if (recipe.trainBackbone)
                add(backbone, item.key(), tensor);
        }
    }
    std::vector<ParameterGroup> groups;
    for (ParameterGroup* group : {&main, &backbone, &text, &scales, &fixed}) {
        if (!group->tensors.empty())
            groups.push_back(std::move(*group));
    }
    return groups;
}

}  // namespace mw
