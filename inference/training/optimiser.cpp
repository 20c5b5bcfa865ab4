// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/optimiser.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.999, kEps = 1e-8;

}  // namespace

AdamW::AdamW(std::vector<ParameterGroup> groups, double weightDecay)
    : m_weightDecay(weightDecay)
{
    for (const ParameterGroup& group : groups) {
        for (std::size_t i = 0; i < group.tensors.size(); ++i) {
            const Tensor value = group.tensors[i];
            m_slots.push_back({group.names[i], value, at::zeros_like(value.detach()),
                               at::zeros_like(value.detach()), group.learningRate});
        }
    }
}

void AdamW::zeroGradients()
{
    for (Slot& slot : m_slots) {
        if (slot.value.grad().defined())
            slot.value.mutable_grad().zero_();
    }
}

std::vector<Tensor> AdamW::gradients() const
{
    std::vector<Tensor> list;
    for (const Slot& slot : m_slots) {
        Tensor value = slot.value;
        if (!value.grad().defined())
            value.mutable_grad() = at::zeros_like(value.detach());
        list.push_back(value.grad());
    }
    return list;
}

double AdamW::gradientNorm() const
{
    const torch::NoGradGuard noGrad;
    std::vector<Tensor> norms;
    for (const Slot& slot : m_slots) {
        if (slot.value.grad().defined())
            norms.push_back(slot.value.grad().norm().to(at::kDouble));
    }
    return norms.empty() ? 0 : at::stack(norms).norm().item<double>();
}

void AdamW::step(double rateFactor, double gradientScale)
{
    const torch::NoGradGuard noGrad;
    ++m_steps;
    const double correction1 = 1 - std::pow(kBeta1, double(m_steps));
    const double correction2 = 1 - std::pow(kBeta2, double(m_steps));
    for (Slot& slot : m_slots) {
        if (!slot.value.grad().defined())
            continue;
        const double rate = slot.rate * rateFactor;
        const Tensor gradient
            = gradientScale == 1 ? slot.value.grad() : slot.value.grad() * gradientScale;
        slot.value.mul_(1 - rate * m_weightDecay);
        slot.first.mul_(kBeta1).add_(gradient, 1 - kBeta1);
        slot.second.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
        const Tensor root = (slot.second.sqrt() / std::sqrt(correction2)).add_(kEps);
        slot.value.addcdiv_(slot.first, root, -rate / correction1);
    }
}

std::map<std::string, Tensor> AdamW::state() const
{
    std::map<std::string, Tensor> all;
    for (const Slot& slot : m_slots) {
        all.emplace("m." + slot.name, slot.first);
        all.emplace("v." + slot.name, slot.second);
    }
    return all;
}

WeightAverage::WeightAverage(std::vector<std::pair<std::string, Tensor>> live, double decay)
    : m_decay(decay)
{
    for (auto& [name, tensor] : live) {
        if (!tensor.is_floating_point())
            continue;
        m_mean.emplace_back(name, tensor.detach().clone());
        m_live.emplace_back(std::move(name), tensor);
    }
}

void WeightAverage::update(std::int64_t step)
{
    const torch::NoGradGuard noGrad;
    // Early on the mean would still be the random start.
    const double decay = std::min(m_decay, double(step + 1) / double(step + 10));
    for (std::size_t i = 0; i < m_live.size(); ++i)
        m_mean[i].second.mul_(decay).add_(m_live[i].second, 1 - decay);
}

void WeightAverage::exchange()
{
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < m_live.size(); ++i) {
        const Tensor old = m_live[i].second.detach().clone();
        m_live[i].second.copy_(m_mean[i].second);
        m_mean[i].second.copy_(old);
    }
}

}  // namespace mw
