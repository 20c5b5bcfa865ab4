// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/model/cma.h"

#include <vector>

/// Matching and losses of the official recipe (the paper's section 3.4, as the code has it): one
/// object sequence is matched to one object query of each decoder layer.
namespace mw {

struct EpisodeTarget {
    Tensor masks;  ///< [T, H, W] 0/1 at the size of the unpadded frames.
    Tensor boxes;  ///< [T, 4] as cx, cy, w, h in [0, 1]; zero where the object is absent.
    Tensor valid;  ///< [T] bool: the object is visible.
};

/// Weights of the terms, for the matching and for the loss alike.
struct LossWeights {
    double classification = 2, box = 5, giou = 2, mask = 2, dice = 5;
};

struct CriterionOptions {
    LossWeights weights{};
    double focalAlpha = 0.25;
    std::int64_t maskStride = 4;  ///< Of the predicted masks; targets are sampled at its half.
    std::int64_t sizeDivisibility = 32;  ///< Targets are padded as the frames were.
    /// Boxes of frames without the object are regressed to zero, as in the official code.
    bool regressAbsentBoxes = true;
    /// Mean over the processes of the number of visible frames; 0: this episode's own.
    double normaliser = 0;
};

/// Costs of the object queries [Q], weighted only in `total`.
struct MatchCosts {
    Tensor classification, box, giou, mask, dice, total;
};

struct LayerLosses {
    Tensor classification, box, giou, mask, dice;  ///< Scalars, not weighted.
    std::int64_t matchedQuery = 0;
};

struct Losses {
    std::vector<LayerLosses> layers;  ///< In the order of the decoder.
    Tensor total;  ///< The weighted sum over terms and layers.
};

/// Target masks at the resolution of the predictions: padded, then every stride-th pixel from half
/// the stride on.
Tensor sampledTarget(const Tensor& masks, const CriterionOptions& options);

/// `logits` [T, Q, classes], `boxes` [T, Q, 4], `masks` [T, Q, h, w] of one layer.
MatchCosts matchCosts(const Tensor& logits, const Tensor& boxes, const Tensor& masks,
                      const EpisodeTarget& target, const CriterionOptions& options);

/// `output` must hold the masks of all queries of all layers.
Losses computeLosses(const SegmentOutput& output, const EpisodeTarget& target,
                     const CriterionOptions& options);

/// 1 - dice coefficient of each row of `logits` and `targets` [..., n].
Tensor diceLoss(const Tensor& logits, const Tensor& targets);

/// Generalised IoU of matching rows of cx, cy, w, h boxes (Rezatofighi et al. 2019, eps 1e-6).
Tensor generalisedIou(const Tensor& a, const Tensor& b);

}  // namespace mw
