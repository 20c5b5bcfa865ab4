// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/recipe.h"

#include <map>

namespace mw {

/// AdamW (Loshchilov and Hutter 2019; betas 0.9 and 0.999, eps 1e-8), with the arithmetic of
/// torch.optim.AdamW. Our own because Torch's keeps its state under addresses, whose type differs
/// between versions, and a run must go on exactly from a file.
class AdamW
{
public:
    AdamW(std::vector<ParameterGroup> groups, double weightDecay);

    void zeroGradients();
    /// The global norm of all gradients.
    double gradientNorm() const;
    /// One step with gradients times `gradientScale` and rates times `rateFactor`.
    void step(double rateFactor, double gradientScale);

    std::int64_t steps() const { return m_steps; }
    void setSteps(std::int64_t steps) { m_steps = steps; }
    /// First and second moments as "m.<name>" and "v.<name>"; they may be written to.
    std::map<std::string, Tensor> state() const;
    std::vector<Tensor> gradients() const;  ///< Made of zeros where there was none.

private:
    struct Slot {
        std::string name;
        Tensor value, first, second;
        double rate;
    };
    std::vector<Slot> m_slots;
    double m_weightDecay;
    std::int64_t m_steps = 0;
};

/// A running mean of weights (Polyak and Juditsky 1992), which is better than the weights
/// themselves while they still move.
class WeightAverage
{
public:
    /// Parameters and buffers by name; starts with their values.
    WeightAverage(std::vector<std::pair<std::string, Tensor>> live, double decay);
    void update(std::int64_t step);
    /// Exchanges the live weights and the mean; the second call puts them back.
    void exchange();
    const std::vector<std::pair<std::string, Tensor>>& mean() const { return m_mean; }

private:
    std::vector<std::pair<std::string, Tensor>> m_live, m_mean;
    double m_decay;
};

}  // namespace mw
