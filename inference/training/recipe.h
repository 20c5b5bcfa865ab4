// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/model/cma.h"

#include <string>
#include <vector>

/// Which parameters learn, and how fast.
namespace mw {

struct Recipe {
    double learningRate = 1e-4;
    double backboneRate = 5e-5;
    double textRate = 1e-5;
    double weightDecay = 5e-4;
    double clipNorm = 0.1;
    bool trainBackbone = false;
    bool trainText = false;
    /// The published script puts support_qkv, query_qkv and conv_q in no group, so that the
    /// affinity itself never learns. On, this is reproduced: they are a group whose rate is 0,
    /// because their gradients count when the norm of all is clipped.
    bool freezeAffinity = false;
};

struct ParameterGroup {
    std::vector<std::string> names;
    std::vector<Tensor> tensors;
    double learningRate = 0;
};

/// Sets requires_grad on all parameters of the model and returns the groups for AdamW; empty groups
/// are left out.
std::vector<ParameterGroup> parameterGroups(CmaImpl& model, const Recipe& recipe);

}  // namespace mw
