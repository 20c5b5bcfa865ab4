// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/learner.h"

#include "core/base/unicode.h"
#include "inference/training/prefetch.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace mw {

namespace {

constexpr std::int64_t kMultiple = 32;

Error unfit(const std::string& what)
{
    return {ErrorCode::SupportIncomplete, {"a training episode", what}};
}

bool isClip(const ClipSample& clip)
{
    return clip.frames.defined() && clip.masks.defined() && clip.frames.dim() == 4
        && clip.masks.dim() == 3 && clip.frames.size(1) == 3
        && clip.frames.size(0) == clip.masks.size(0) && clip.frames.size(2) == clip.masks.size(1)
        && clip.frames.size(3) == clip.masks.size(2) && clip.frames.size(0) > 0
        && clip.frames.size(2) > 0 && clip.frames.size(3) > 0;
}

}  // namespace

Tensor normalisedFrames(const Tensor& frames, const NormalisationValues& values)
{
    const auto options = at::TensorOptions().dtype(at::kFloat);
    const Tensor mean = torch::tensor({values.mean[0], values.mean[1], values.mean[2]}, options)
                            .view({1, 3, 1, 1});
    const Tensor deviation
        = torch::tensor({values.deviation[0], values.deviation[1], values.deviation[2]}, options)
              .view({1, 3, 1, 1});
    return (frames.to(at::kFloat) / 255 - mean) / deviation;
}

namespace {

/// On the right and below, as the official collate does.
Tensor padded(const Tensor& x)
{
    const std::int64_t h = x.size(-2), w = x.size(-1);
    const std::int64_t below = (kMultiple - h % kMultiple) % kMultiple,
                       right = (kMultiple - w % kMultiple) % kMultiple;
    return below == 0 && right == 0 ? x : at::constant_pad_nd(x, {0, right, 0, below}, 0);
}

Tensor paddingOf(const Tensor& frames)
{
    const std::int64_t h = frames.size(2), w = frames.size(3);
    if (h % kMultiple == 0 && w % kMultiple == 0)
        return {};
    const Tensor inside = padded(at::ones({frames.size(0), h, w}, at::kFloat));
    return inside < 0.5;
}

Result<Tensor> idsOf(const std::string& expression, const Tokenizer& tokenizer,
                     const ModelConfig& config)
{
    std::vector<std::int32_t> ids = tokenizer.encode(normalisedExpression(expression));
    const auto most = std::size_t(config.text.positions - config.text.padId - 1);
    if (ids.size() > most)
        return Error{ErrorCode::ExpressionInvalid,
                     {expression.substr(0, 60),
                      "it has " + std::to_string(ids.size())
                          + " pieces, and the model reads at most " + std::to_string(most)}};
    return torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end()), at::kLong);
}

/// Mean over frames of |a and b| / |a or b|, 1 where both are empty.
double meanIou(const Tensor& predicted, const Tensor& truth)
{
    const Tensor p = predicted.flatten(1), t = truth.flatten(1);
    const Tensor both = p.logical_and(t).sum(1).to(at::kDouble);
    const Tensor any = p.logical_or(t).sum(1).to(at::kDouble);
    return at::where(any > 0, both / any.clamp_min(1), at::ones_like(any)).mean().item<double>();
}

/// Convolutions and products in bfloat16 while it lives (Torch's autocast).
class LowerPrecision
{
public:
    LowerPrecision(bool isWanted, bool isCuda)
        : m_isWanted(isWanted)
        , m_isCuda(isCuda)
    {
        if (m_isWanted)
            setAutocast(m_isCuda, true);
    }
    ~LowerPrecision()
    {
        if (m_isWanted)
            setAutocast(m_isCuda, false);
    }
    LowerPrecision(const LowerPrecision&) = delete;
    LowerPrecision& operator=(const LowerPrecision&) = delete;

private:
    bool m_isWanted, m_isCuda;
};

/// What losses are made of, in float32.
void widen(SegmentOutput& output)
{
    for (auto* list : {&output.logits, &output.boxes, &output.masks}) {
        for (Tensor& tensor : *list)
            tensor = tensor.to(at::kFloat);
    }
}

/// Features of consecutive parts of the frames. One split of each map: its gradient is one
/// concatenation, where that of many slices would be as many sums over all frames.
std::vector<FrameFeatures> parts(const FrameFeatures& all, const std::vector<std::int64_t>& counts)
{
    std::vector<FrameFeatures> list(counts.size());
    for (const Tensor& map : all.projected) {
        const std::vector<Tensor> split = at::split_with_sizes(map, counts);
        for (std::size_t i = 0; i < counts.size(); ++i)
            list[i].projected.push_back(split[i]);
    }
    const std::vector<Tensor> laterals = at::split_with_sizes(all.laterals[0], counts);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        list[i].laterals = {laterals[i]};
        list[i].paddings = all.paddings;  // undefined: frames of equal size are not padded
    }
    return list;
}

/// What the backbone's last map holds of whole pictures: [n, channels]. Not of the projections,
/// whose normalisation takes away what a picture as a whole is about.
Tensor recognised(CmaImpl& model, const Tensor& pictures, bool isLower)
{
    const LowerPrecision lower(isLower, pictures.is_cuda());
    return model.backbone->forward(pictures)[3].to(at::kFloat).mean({2, 3});
}

}  // namespace

PreparedEpisode movedTo(PreparedEpisode e, at::Device device)
{
    for (Tensor* tensor : {&e.supportFrames, &e.queryFrames, &e.supportPadding, &e.queryPadding,
                           &e.supportMasks, &e.supportIds, &e.queryIds, &e.others, &e.target.masks,
                           &e.target.boxes, &e.target.valid}) {
        if (tensor->defined())
            *tensor = tensor->to(device);
    }
    return e;
}

EpisodeTarget targetOf(const Tensor& masks)
{
    EpisodeTarget target;
    target.masks = masks.to(at::kFloat);
    const std::int64_t frames = masks.size(0), h = masks.size(1), w = masks.size(2);
    target.boxes = at::zeros({frames, 4});
    target.valid = at::zeros({frames}, at::kBool);
    for (std::int64_t t = 0; t < frames; ++t) {
        const Tensor rows = masks[t].any(1).nonzero(), columns = masks[t].any(0).nonzero();
        if (rows.numel() == 0)
            continue;
        // The box ends behind its last pixel.
        const double top = double(rows.min().item<std::int64_t>()) / double(h),
                     bottom = double(rows.max().item<std::int64_t>() + 1) / double(h),
                     left = double(columns.min().item<std::int64_t>()) / double(w),
                     right = double(columns.max().item<std::int64_t>() + 1) / double(w);
        target.boxes[t].copy_(torch::tensor(
            {(left + right) / 2, (top + bottom) / 2, right - left, bottom - top}, at::kFloat));
        target.valid[t] = true;
    }
    return target;
}

Result<PreparedEpisode> prepared(const EpisodeSample& sample, const NormalisationValues& values,
                                 const Tokenizer& tokenizer, const ModelConfig& config,
                                 std::int64_t supports, std::uint64_t seed)
{
    if (!isClip(sample.support) || !isClip(sample.query))
        return unfit("frames and masks do not have the same number and size");
    PreparedEpisode e;
    const std::int64_t count = sample.support.frames.size(0);
    std::vector<std::int64_t> order(std::size_t(count), 0);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[mixedSeed(seed, i) % i]);
    order.resize(std::size_t(std::clamp<std::int64_t>(supports, 1, count)));
    std::sort(order.begin(), order.end());
    const Tensor kept = torch::tensor(order, at::kLong);
    const Tensor supportFrames = sample.support.frames.index_select(0, kept);
    e.supportFrames = padded(normalisedFrames(supportFrames, values));
    e.supportPadding = paddingOf(supportFrames);
    e.supportMasks = padded((sample.support.masks.index_select(0, kept) > 0).to(at::kFloat));
    e.queryFrames = padded(normalisedFrames(sample.query.frames, values));
    e.queryPadding = paddingOf(sample.query.frames);
    e.height = sample.query.frames.size(2);
    e.width = sample.query.frames.size(3);
    e.target = targetOf(sample.query.masks > 0);
    e.isSameInstance = sample.isSameInstance;
    if (sample.otherMasks.defined())
        e.others = (sample.otherMasks > 0).to(at::kFloat);
    MW_TRY(e.supportIds, idsOf(sample.supportExpression, tokenizer, config));
    MW_TRY(e.queryIds, idsOf(sample.queryExpression, tokenizer, config));
    return e;
}

namespace {

/// Cross-entropy over the cells of either thing alone, so that it asks nothing but which is meant.
Tensor choiceLoss(const Tensor& logits, const Tensor& truth, const Tensor& others)
{
    const Tensor either = at::maximum(truth, others);
    const Tensor each
        = at::binary_cross_entropy_with_logits(logits, truth, {}, {}, at::Reduction::None);
    return (each * either).sum() / either.sum().clamp_min(1);
}

}  // namespace

BatchResult learn(CmaImpl& model, const std::vector<PreparedEpisode>& batch,
                  const TrainOptions& options, double visible, const RecognitionBatch* recognition)
{
    BatchResult result;
    if (recognition != nullptr) {
        // Beside episodes normalisations are taken as they are in use, so that pictures of one
        // thing each do not move the statistics of scenes.
        const bool isBeside = !batch.empty();
        const bool wasLiving = isBeside && model.backbone->useBatchStatistics(false);
        const Tensor seen = recognised(model, recognition->pictures,
                                       options.precision == TrainPrecision::BFloat16);
        if (isBeside)
            model.backbone->useBatchStatistics(wasLiving);
        const Tensor scores = at::addmm(recognition->bias, seen, recognition->weight.t());
        const Tensor entropy = at::cross_entropy_loss(scores, recognition->classes, {},
                                                      at::Reduction::Mean, -100, 0.1);
        result.parts["recognition"] = entropy.item<double>();
        result.parts["recognised"] = (scores.detach().argmax(1) == recognition->classes)
                                         .to(at::kDouble)
                                         .mean()
                                         .item<double>();
        result.loss = entropy * options.recognitionWeight;
    }
    if (batch.empty())
        return result;
    // One pass through the backbone where sizes allow it: larger products, and statistics of many
    // pictures where normalisations still live.
    const auto isLike = [&](const Tensor& x) {
        return x.size(2) == batch[0].queryFrames.size(2)
            && x.size(3) == batch[0].queryFrames.size(3);
    };
    bool isUniform = true, isPadded = false;
    for (const PreparedEpisode& e : batch) {
        isUniform = isUniform && isLike(e.supportFrames) && isLike(e.queryFrames);
        isPadded = isPadded || e.supportPadding.defined() || e.queryPadding.defined();
    }
    const bool isCuda = batch[0].queryFrames.is_cuda();
    const bool isLower = options.precision == TrainPrecision::BFloat16;
    std::vector<FrameFeatures> shared;  // support and query of each episode
    if (isUniform && !isPadded) {
        std::vector<Tensor> frames;
        std::vector<std::int64_t> counts;
        for (const PreparedEpisode& e : batch) {
            for (const Tensor& clip : {e.supportFrames, e.queryFrames}) {
                frames.push_back(clip);
                counts.push_back(clip.size(0));
            }
        }
        const LowerPrecision lower(isLower, isCuda);
        shared = parts(model.encodeFrames(at::cat(frames), {}, true), counts);
    }
    if (visible <= 0) {
        for (const PreparedEpisode& e : batch)
            visible += e.target.valid.sum().item<double>() / double(batch.size());
    }
    CriterionOptions criterion;
    criterion.weights = options.weights;
    criterion.regressAbsentBoxes = options.regressAbsentBoxes;
    criterion.normaliser = std::max(1.0, visible);
    const double share = 1 / double(batch.size());
    double choiceSum = 0;
    int chosen = 0, choices = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const PreparedEpisode& e = batch[i];
        const SegmentOutput output = [&] {
            const LowerPrecision lower(isLower, isCuda);
            const FrameFeatures support = shared.empty()
                ? model.encodeFrames(e.supportFrames, e.supportPadding, false)
                : shared[2 * i];
            const FrameFeatures query = shared.empty()
                ? model.encodeFrames(e.queryFrames, e.queryPadding, true)
                : shared[2 * i + 1];
            const TextFeatures queryText = model.encodeText(e.queryIds);
            const TextFeatures supportText
                = at::equal(e.queryIds, e.supportIds) ? queryText : model.encodeText(e.supportIds);
            const SupportFeatures encoded
                = model.encodeSupport(support, e.supportMasks, supportText, query.levels());
            SegmentOptions segment;
            segment.allLayers = true;
            SegmentOutput found
                = model.segment(query, queryText, encoded, e.height, e.width, segment);
            widen(found);
            return found;
        }();
        const Losses losses = computeLosses(output, e.target, criterion);
        Tensor total = losses.total;
        const LayerLosses& last = losses.layers.back();
        const Tensor truth = sampledTarget(e.target.masks, criterion);
        const Tensor logits = output.masks.back().select(1, last.matchedQuery);
        const auto note = [&](const char* name, const Tensor& value) {
            result.parts[name] += value.item<double>() * share;
        };
        note("class", last.classification);
        note("box", last.box);
        note("giou", last.giou);
        note("mask", last.mask);
        note("dice", last.dice);
        if (options.entropyWeight > 0) {
            const Tensor entropy = at::binary_cross_entropy_with_logits(logits, truth);
            note("entropy", entropy);
            total = total + options.entropyWeight * entropy;
        }
        if (options.directWeight > 0 && output.direct.defined()) {
            // The queries' masks are matched to the truth, so that some query is always right: what
            // they share has to choose by the words.
            const Tensor direct = output.direct.squeeze(1).to(at::kFloat);
            const Tensor loss = at::binary_cross_entropy_with_logits(direct, truth)
                + diceLoss(direct.flatten(1), truth.flatten(1)).mean();
            note("direct", loss);
            if (e.others.defined() && options.choiceWeight > 0) {
                const Tensor others = sampledTarget(e.others, criterion);
                const Tensor choice = choiceLoss(direct, truth, others);
                choiceSum += choice.item<double>();
                total = total + options.choiceWeight * choice;
                const auto mean = [&](const Tensor& mask) {
                    return (direct.detach() * mask).sum() / mask.sum().clamp_min(1);
                };
                chosen += (mean(truth) > mean(others)).item<bool>() ? 1 : 0;
                ++choices;
            }
            result.parts["direct_iou"] += meanIou(direct.detach() > 0, truth > 0.5) * share;
            total = total + options.directWeight * loss;
        }
        if (output.label.defined()) {
            const Tensor label = output.label.squeeze(1).to(at::kFloat);
            const Tensor cover = at::adaptive_avg_pool2d(padded(e.target.masks).unsqueeze(1),
                                                         {label.size(1), label.size(2)})
                                     .squeeze(1);
            if (options.labelWeight > 0) {
                const Tensor entropy = at::binary_cross_entropy(label.clamp(1e-4, 1 - 1e-4), cover);
                note("label", entropy);
                total = total + options.labelWeight * entropy;
            }
            result.labelIou += meanIou(label.detach() > 0.5, cover > 0.5) * share;
        }
        result.iou += meanIou(logits.detach() > 0, truth > 0.5) * share;
        result.loss = result.loss.defined() ? result.loss + total * share : total * share;
    }
    if (choices > 0) {
        result.parts["choice"] = choiceSum / choices;
        result.parts["chosen"] = double(chosen) / choices;
    }
    return result;
}

EpisodeScore scoreOf(CmaImpl& model, const PreparedEpisode& e)
{
    const torch::NoGradGuard noGrad;
    CmaImpl::Episode episode{e.queryFrames,    e.queryPadding, e.supportFrames,
                             e.supportPadding, e.supportMasks, e.queryIds,
                             e.supportIds,     e.height,       e.width};
    SegmentOptions options;
    options.bestQueries = 1;
    const SegmentOutput output = model.forward(episode, options);
    const Tensor full
        = resizeBilinear(output.masks.back(), e.queryFrames.size(2), e.queryFrames.size(3), false)
              .select(1, 0)
              .narrow(1, 0, e.height)
              .narrow(2, 0, e.width);
    EpisodeScore score;
    score.iou = meanIou(full > 0, e.target.masks > 0.5);
    if (output.label.defined()) {
        const Tensor label = output.label.squeeze(1).to(at::kFloat);
        const Tensor cover = at::adaptive_avg_pool2d(padded(e.target.masks).unsqueeze(1),
                                                     {label.size(1), label.size(2)})
                                 .squeeze(1);
        score.label = meanIou(label > 0.5, cover > 0.5);
    }
    return score;
}

}  // namespace mw
