// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/stopwatch.h"
#include "inference/engine/engine_impl.h"
#include "inference/engine/mask_tensor.h"
#include "inference/engine/processor.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

ProbabilityMap probabilityOf(const Tensor& logits)
{
    const Tensor bytes = (logits.sigmoid() * 255).round().to(at::kByte).contiguous();
    const auto* first = bytes.data_ptr<std::uint8_t>();
    return {{int(bytes.size(1)), int(bytes.size(0))}, {first, first + bytes.numel()}};
}

bool isOwn(const SupportClip& clip, const PropagationRequest& request)
{
    return clip.video->info().fingerprint == request.query->info().fingerprint;
}

/// The probability's logit, kept finite.
float logitOf(double probability)
{
    const double p = std::clamp(probability, 1e-6, 1 - 1e-6);
    return float(std::log(p / (1 - p)));
}

}  // namespace

int Engine::Impl::affordableWindow(Size picture, int wanted) const
{
    if (device.is_cuda())
        return wanted;  // an allocation that fails there is an exception, not a killed process
    std::uint64_t budget = options.memoryBytes;
    if (budget == 0)
        budget = availableMemory() / 4 * 3;
    if (budget == 0)
        return wanted;
    const Size size = modelSizeOf(picture);
    const double cells = double((size.width + 3) / 4) * double((size.height + 3) / 4);
    // About six maps of stride 4 live at a time for each frame of a window, and as much again as
    // two of them for the coarser levels.
    const double perFrame = 8 * cells * bundle.config.hidden * (type == at::kBFloat16 ? 2 : 4);
    return std::clamp(int(double(budget) / perFrame), 1, wanted);
}

bool Engine::Impl::isPainted(const PropagationRequest& request)
{
    const auto isShown = [](const std::map<FrameIndex, Mask>& masks) {
        return std::any_of(masks.begin(), masks.end(),
                           [](const auto& item) { return !item.second.isEmpty(); });
    };
    return (request.options.useAnchors && isShown(request.anchors))
        || std::any_of(request.support.begin(), request.support.end(),
                       [&](const SupportClip& clip) {
                           return isOwn(clip, request) && isShown(clip.masks);
                       });
}

std::optional<PropagationRequest> Engine::Impl::reworded(const PropagationRequest& asked) const
{
    const std::string& words = bundle.preprocessing.paintedExpression;
    if (words.empty() || !isPainted(asked))
        return std::nullopt;
    PropagationRequest request = asked;
    request.expression = words;
    for (SupportClip& clip : request.support) {
        if (isOwn(clip, request))
            clip.expression = words;
    }
    return request;
}

Result<Engine::Impl::WindowResult>
Engine::Impl::compute(const PropagationRequest& request, const Window& window,
                      const SupportFeatures& support, const TaskContext& task, WindowTiming& timing)
{
    const Stopwatch watch;
    MW_TRY(const FrameFeatures query, featuresOf(*request.query, window.frames, true, task));
    const double encoded = watch.seconds();
    MW_TRY(const TextFeatures text, textOf(request.expression));
    const Size size = modelSizeOf(request.query->info().size);
    SegmentOptions segmentOptions;
    segmentOptions.bestQueries = 1 + std::max(0, request.options.runnersUp);
    const SegmentOutput output
        = model->segment(query, text, support, size.height, size.width, segmentOptions);
    WindowResult result;
    result.logits = output.masks.back().to(at::kCPU, at::kFloat).contiguous();
    result.classScores = std::get<0>(output.logits.back().to(at::kFloat).sigmoid().max(-1))
                             .to(at::kCPU)
                             .contiguous();
    result.queries = output.maskQueries;
    const Tensor isFinite = result.logits.isfinite().flatten(1).all(1).logical_and(
        result.classScores.isfinite().all(1));
    if (!isFinite.all().item<bool>()) {
        const auto bad = isFinite.to(at::kInt).argmin().item<std::int64_t>();
        return Error{ErrorCode::NotANumber,
                     {bundle.identity(), std::to_string(window.frames[std::size_t(bad)])}};
    }
    timing.frames = int(window.frames.size());
    timing.featureSeconds = encoded;
    timing.modelSeconds = watch.seconds() - encoded;
    const Tensor means = result.classScores.mean(0);
    timing.queryScores.assign(means.data_ptr<float>(), means.data_ptr<float>() + means.numel());
    timing.chosenQuery = int(result.queries.front());
    return result;
}

PropagatedMask Engine::Impl::maskOf(const WindowResult& result, std::int64_t t, Size source,
                                    double threshold)
{
    const Stage stage("masks");
    const Size size = modelSizeOf(source);
    const auto foreground = [&](std::int64_t k) {
        Tensor map = result.logits[t][k];
        double above = logitOf(threshold);
        if (bundle.config.isParity) {
            // As the official test writes its pictures: two steps, the second on probabilities.
            map = resizeBilinear(map.view({1, 1, map.size(0), map.size(1)}), size.height,
                                 size.width, false)
                      .sigmoid()[0][0];
            above = threshold;
        }
        return maskFromTensor(thresholdEnlarged(map, source.height, source.width, float(above)));
    };
    PropagatedMask out;
    out.chosenQuery = int(result.queries[0]);
    out.confidence = result.classScores[t][result.queries[0]].item<float>();
    out.mask = foreground(0);
    for (std::size_t k = 1; k < result.queries.size(); ++k) {
        Candidate candidate;
        candidate.query = int(result.queries[k]);
        candidate.score = result.classScores[t][result.queries[k]].item<float>();
        candidate.mask = foreground(std::int64_t(k));
        out.runnersUp.push_back(std::move(candidate));
    }
    return out;
}

Result<void> Engine::Impl::runPassage(Run& run, const Passage& passage, int windowFrames,
                                      const SupportFeatures& support)
{
    const PropagationRequest& request = run.request;
    const WindowPlan& plan = bundle.window;
    const Size source = request.query->info().size;
    const int overlap = bundle.config.isParity ? 0 : std::min(plan.overlap, windowFrames - 1);
    const std::vector<Window> windows = planWindows(passage.frames, {}, windowFrames, overlap);
    std::deque<SupportFeatures> memory;
    const auto remember
        = [&](const std::map<FrameIndex, Mask>& masks, FrameIndex frame) -> Result<void> {
        // Models with memory take keys of any grid, so the query's level sizes do not matter.
        MW_TRY(SupportFeatures part,
               encode(*request.query, masks, {frame}, request.expression, {}, run.task));
        memory.push_back(std::move(part));
        if (memory.size() > std::size_t(plan.memoryFrames))
            memory.pop_front();
        return {};
    };
    if (bundle.config.enhancements.queryMemory && plan.memoryFrames > 0) {
        for (const auto& [frame, mask] : request.memory)
            MW_TRY_VOID(remember({{frame, mask}}, frame));
    }
    Tensor sharedLogits;  // of the chosen candidate, for the frames the next window has as well
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const Window& window = windows[i];
        if (run.task.stopped())
            return Error{ErrorCode::Cancelled};
        std::vector<SupportFeatures> known{support};
        known.insert(known.end(), memory.begin(), memory.end());
        WindowTiming timing;
        MW_TRY(WindowResult result, compute(request, window, joined(known), run.task, timing));
        const Stopwatch watch;
        if (window.shared > 0 && sharedLogits.defined()) {
            // From the earlier window's answer to this one's, frame by frame.
            for (int s = 0; s < window.shared; ++s) {
                const double weight = double(s + 1) / (window.shared + 1);
                const Tensor mine = result.logits[s][0];
                mine.mul_(weight).add_(sharedLogits[s] * (1 - weight));
            }
        }
        const int next = i + 1 < windows.size() ? windows[i + 1].shared : 0;
        const auto count = std::int64_t(window.frames.size());
        if (next > 0)
            sharedLogits = result.logits.narrow(0, count - next, next).select(1, 0).clone();
        const std::int64_t finished = count - next;
        std::map<FrameIndex, Mask> remembered;
        for (std::int64_t t = 0; t < finished; ++t) {
            if (run.task.stopped())
                return Error{ErrorCode::Cancelled};
            PropagatedMask out = maskOf(result, t, source, request.options.maskThreshold);
            out.frame = window.frames[std::size_t(t)];
            if (request.options.wantsProbability)
                out.probability = probabilityOf(result.logits[t][0]);
            out.window = run.windows;
            // The last frame of the window and every few before it.
            if (bundle.config.enhancements.queryMemory && (finished - 1 - t) % plan.memoryEvery == 0
                && !out.mask.isEmpty() && double(out.confidence) >= plan.memoryConfidence)
                remembered[out.frame] = out.mask;
            run.sink(out);
            run.left.erase(out.frame);
            run.task.report({"propagate", run.total - std::int64_t(run.left.size()), run.total});
        }
        ++run.windows;
        timing.maskSeconds = watch.seconds();
        timings.push_back(std::move(timing));
        if (i + 1 == windows.size() || plan.memoryFrames == 0)
            continue;
        std::vector<FrameIndex> order;
        for (const FrameIndex frame : window.frames) {
            if (remembered.contains(frame))
                order.push_back(frame);
        }
        for (const FrameIndex frame : order)
            MW_TRY_VOID(remember(remembered, frame));
    }
    return {};
}

Result<std::optional<std::pair<FrameIndex, Mask>>>
Engine::Impl::survey(const Run& run, const Passage& passage, int windowFrames,
                     const SupportFeatures& support)
{
    const PropagationRequest& request = run.request;
    std::optional<std::pair<FrameIndex, Mask>> surest;
    double most = 0;
    const std::vector<FrameIndex> looked = spreadEvenly(passage.frames, bundle.window.surveyFrames);
    for (const Window& window : planWindows(looked, {}, windowFrames, 0)) {
        if (run.task.stopped())
            return Error{ErrorCode::Cancelled};
        WindowTiming timing;
        MW_TRY(const WindowResult result, compute(request, window, support, run.task, timing));
        timings.push_back(std::move(timing));
        // The score, as far as the mask is clear: how probable what it covers is on average.
        const Tensor probability = result.logits.select(1, 0).sigmoid().flatten(1);
        const Tensor inside = probability > 0.5;
        const Tensor clear = (probability * inside).sum(1) / inside.sum(1).clamp_min(1);
        const auto [sure, at] = (result.classScores.select(1, result.queries[0]) * clear).max(0);
        if (sure.item<double>() <= most)
            continue;
        const std::int64_t t = at.item<std::int64_t>();
        Mask mask
            = maskOf(result, t, request.query->info().size, request.options.maskThreshold).mask;
        if (mask.isEmpty())
            continue;
        most = sure.item<double>();
        surest.emplace(window.frames[std::size_t(t)], std::move(mask));
    }
    return surest;
}

Result<void> Engine::Impl::run(Run& run, int windowFrames)
{
    const torch::NoGradGuard noGrad;
    const PropagationRequest& request = run.request;
    const std::vector<FrameIndex> wanted(run.left.begin(), run.left.end());
    std::vector<FrameIndex> starts;
    if (bundle.config.enhancements.queryMemory && request.options.useAnchors) {
        for (const auto& [frame, mask] : request.anchors) {
            if (!mask.isEmpty())
                starts.push_back(frame);
        }
    }
    const LevelSizes levels = levelSizesOf(request.query->info().size);
    const bool surveys = bundle.config.enhancements.queryMemory && bundle.window.surveyFrames > 0
        && request.memory.empty() && !isPainted(request);
    int scene = -1;
    SupportFeatures support;
    for (const Passage& passage : planPassages(wanted, request.cuts, starts)) {
        if (passage.scene != scene) {
            const Stopwatch watch;
            MW_TRY(support, supportOf(request, passage.scene, levels, run.task));
            scene = passage.scene;
            timings.push_back({.supportSeconds = watch.seconds()});
        }
        int window = windowFrames;
        // The ablations pair support and query frames one by one.
        if (!support.foreground.empty())
            window = std::min(window, int(support.foreground[0].size(0)));
        if (!surveys || passage.frames.size() <= std::size_t(bundle.window.surveyFrames)) {
            MW_TRY_VOID(runPassage(run, passage, window, support));
            continue;
        }
        MW_TRY(const auto surest, survey(run, passage, window, support));
        if (!surest) {
            MW_TRY_VOID(runPassage(run, passage, window, support));
            continue;
        }
        MW_TRY(
            const SupportFeatures own,
            encode(*request.query, {*surest}, {surest->first}, request.expression, {}, run.task));
        const SupportFeatures both = joined({support, own});
        const FrameIndex start[] = {surest->first};
        for (const Passage& part : planPassages(passage.frames, {}, start))
            MW_TRY_VOID(runPassage(run, part, window, both));
    }
    return {};
}

}  // namespace mw
