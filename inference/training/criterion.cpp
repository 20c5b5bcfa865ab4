// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/criterion.h"

namespace mw {

namespace {

/// Focal loss (Lin et al. 2017, gamma 2) of each logit.
Tensor focal(const Tensor& logits, const Tensor& targets, double alpha)
{
    const Tensor p = logits.sigmoid();
    const Tensor each = logits.clamp_min(0) - logits * targets + at::log1p(at::exp(-logits.abs()));
    const Tensor agreed = p * targets + (1 - p) * (1 - targets);
    const Tensor weight = alpha * targets + (1 - alpha) * (1 - targets);
    return weight * each * (1 - agreed).square();
}

Tensor corners(const Tensor& boxes)
{
    const Tensor centre = boxes.slice(-1, 0, 2), half = boxes.slice(-1, 2, 4) * 0.5;
    return at::cat({centre - half, centre + half}, -1);
}

}  // namespace

Tensor diceLoss(const Tensor& logits, const Tensor& targets)
{
    const Tensor p = logits.sigmoid();
    return 1 - (2 * (p * targets).sum(-1) + 1) / (p.sum(-1) + targets.sum(-1) + 1);
}

Tensor generalisedIou(const Tensor& a, const Tensor& b)
{
    constexpr double kEps = 1e-6;
    const Tensor p = corners(a), q = corners(b);
    const auto area = [](const Tensor& box) {
        return (box.select(-1, 2) - box.select(-1, 0)) * (box.select(-1, 3) - box.select(-1, 1));
    };
    const auto extent = [](const Tensor& low, const Tensor& high) {
        const Tensor size = (high - low).clamp_min(0);
        return size.select(-1, 0) * size.select(-1, 1);
    };
    const Tensor inter = extent(at::maximum(p.slice(-1, 0, 2), q.slice(-1, 0, 2)),
                                at::minimum(p.slice(-1, 2, 4), q.slice(-1, 2, 4)));
    const Tensor enclosing = extent(at::minimum(p.slice(-1, 0, 2), q.slice(-1, 0, 2)),
                                    at::maximum(p.slice(-1, 2, 4), q.slice(-1, 2, 4)));
    const Tensor united = area(p) + area(q) - inter;
    return (inter + kEps) / (united + kEps) - (enclosing - united + kEps) / (enclosing + kEps);
}

Tensor sampledTarget(const Tensor& masks, const CriterionOptions& options)
{
    const std::int64_t d = options.sizeDivisibility, h = masks.size(1), w = masks.size(2);
    const Tensor padded
        = at::constant_pad_nd(masks.to(at::kFloat), {0, (d - w % d) % d, 0, (d - h % d) % d}, 0);
    const std::int64_t start = options.maskStride / 2;
    return padded.slice(1, start, padded.size(1), options.maskStride)
        .slice(2, start, padded.size(2), options.maskStride);
}

MatchCosts matchCosts(const Tensor& logits, const Tensor& boxes, const Tensor& masks,
                      const EpisodeTarget& target, const CriterionOptions& options)
{
    const torch::NoGradGuard noGrad;
    const std::int64_t queries = logits.size(1);
    const double alpha = options.focalAlpha;
    const Tensor p = logits.select(2, 0).sigmoid();  // the one class, [T, Q]
    const Tensor positive = alpha * (1 - p).square() * -(p + 1e-8).log();
    const Tensor negative = (1 - alpha) * p.square() * -(1 - p + 1e-8).log();
    MatchCosts cost;
    cost.classification = (positive - negative).mean(0);
    const Tensor wanted = target.boxes.unsqueeze(1).expand_as(boxes);
    cost.box = (boxes - wanted).abs().sum(-1).mean(0);
    cost.giou = -generalisedIou(boxes, wanted).mean(0);
    const Tensor flat = masks.transpose(0, 1).reshape({queries, -1});
    const Tensor truth = sampledTarget(target.masks, options).reshape({1, -1}).expand_as(flat);
    cost.mask = focal(flat, truth, alpha).mean(1);
    cost.dice = diceLoss(flat, truth) - 1;
    const LossWeights& w = options.weights;
    cost.total = w.classification * cost.classification + w.box * cost.box + w.giou * cost.giou
        + w.mask * cost.mask + w.dice * cost.dice;
    return cost;
}

Losses computeLosses(const SegmentOutput& output, const EpisodeTarget& target,
                     const CriterionOptions& options)
{
    const Tensor visible = target.valid.to(at::kFloat);
    double normaliser = options.normaliser > 0 ? options.normaliser : visible.sum().item<double>();
    normaliser = std::max(1.0, normaliser);
    const Tensor truth = sampledTarget(target.masks, options).reshape({1, -1});
    const LossWeights& w = options.weights;
    Losses losses;
    for (std::size_t i = 0; i < output.logits.size(); ++i) {
        const Tensor &logits = output.logits[i], &boxes = output.boxes[i], &masks = output.masks[i];
        LayerLosses layer;
        layer.matchedQuery
            = matchCosts(logits.detach(), boxes.detach(), masks.detach(), target, options)
                  .total.argmin()
                  .item<std::int64_t>();
        Tensor wanted = at::zeros_like(logits);
        wanted.select(2, 0).select(1, layer.matchedQuery).copy_(visible);
        layer.classification = focal(logits, wanted, options.focalAlpha).sum() / normaliser;

        const Tensor box = boxes.select(1, layer.matchedQuery);
        Tensor difference = (box - target.boxes).abs().sum(-1);
        Tensor overlap = 1 - generalisedIou(box, target.boxes);
        if (!options.regressAbsentBoxes) {
            difference = difference * visible;
            overlap = overlap * visible;
        }
        layer.box = difference.sum() / normaliser;
        layer.giou = overlap.sum() / normaliser;

        const Tensor mask = masks.select(1, layer.matchedQuery).reshape({1, -1});
        layer.mask = focal(mask, truth, options.focalAlpha).mean() / normaliser;
        layer.dice = diceLoss(mask, truth).sum() / normaliser;
        const Tensor sum = w.classification * layer.classification + w.box * layer.box
            + w.giou * layer.giou + w.mask * layer.mask + w.dice * layer.dice;
        losses.total = losses.total.defined() ? losses.total + sum : sum;
        losses.layers.push_back(std::move(layer));
    }
    return losses;
}

}  // namespace mw
