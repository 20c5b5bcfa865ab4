// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/engine.h"

#include "core/base/log.h"
#include "core/base/unicode.h"
#include "inference/bundle/model_bundle.h"
#include "inference/engine/windows.h"
#include "inference/model/weights.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <list>
#include <malloc.h>
#include <map>
#include <optional>
#include <thread>
#include <unordered_map>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace mw {

bool cpuHasFastBFloat16()
{
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx512bw"))
        return false;
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && ((d >> 22) & 1u) != 0)
        return true;  // AMX-BF16
    return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && ((a >> 5) & 1u) != 0;  // AVX512-BF16
#else
    return false;
#endif
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 2147483647);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Least recently used values up to a number of bytes.
template <class Value>
class Cache
{
public:
    explicit Cache(std::size_t limit)
        : m_limit(limit)
    {
    }
    const Value* find(const std::string& key)
    {
        const auto it = m_index.find(key);
        if (it == m_index.end())
            return nullptr;
        m_items.splice(m_items.begin(), m_items, it->second);
        return &it->second->value;
    }
    void put(const std::string& key, Value value, std::size_t bytes)
    {
        if (bytes > m_limit || m_index.contains(key))
            return;
        m_items.push_front({key, std::move(value), bytes});
        m_index[key] = m_items.begin();
        m_bytes += bytes;
        while (m_bytes > m_limit) {
            m_bytes -= m_items.back().bytes;
            m_index.erase(m_items.back().key);
            m_items.pop_back();
        }
    }
    void clear()
    {
        m_items.clear();
        m_index.clear();
        m_bytes = 0;
    }

private:
    struct Item {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    std::list<Item> m_items;
    std::unordered_map<std::string, typename std::list<Item>::iterator> m_index;
    std::size_t m_limit;
    std::size_t m_bytes = 0;
};

std::string frameKey(const VideoSource& video, FrameIndex frame)
{
    return video.info().fingerprint + "#" + std::to_string(frame);
}

/// Keys and values of several supports are one set.
SupportFeatures joined(const std::vector<SupportFeatures>& parts)
{
    if (parts.size() == 1)
        return parts[0];
    SupportFeatures all;
    for (std::size_t l = 0; l < parts[0].levels.size(); ++l) {
        std::vector<Tensor> keys, values;
        for (const SupportFeatures& part : parts) {
            keys.push_back(part.levels[l].keys);
            values.push_back(part.levels[l].values);
        }
        all.levels.push_back({at::cat(keys), at::cat(values)});
    }
    return all;
}

Mask maskOf(const Tensor& foreground)
{
    const Tensor bytes = foreground.to(at::kCPU, at::kByte).contiguous();
    BitRaster raster(Size{int(bytes.size(1)), int(bytes.size(0))});
    std::copy_n(bytes.data_ptr<std::uint8_t>(), raster.pixels.size(), raster.pixels.begin());
    return Mask::fromRaster(raster);
}

}  // namespace

struct Engine::Impl {
    explicit Impl(ModelBundle b, const EngineOptions& o)
        : bundle(std::move(b))
        , options(o)
        , frameCache(o.cacheBytes)
        , supportCache(o.cacheBytes / 4 + 1)
        , textCache(std::size_t(64) << 20)
    {
    }

    Result<void> load(at::Device where);
    Result<FrameFeatures> featuresOf(VideoSource& video, const std::vector<FrameIndex>& frames,
                                     bool isQuery, const TaskContext& task);
    TextFeatures textOf(const std::string& expression);
    Result<SupportFeatures> encode(VideoSource& video, const std::map<FrameIndex, Mask>& masks,
                                   const std::vector<FrameIndex>& frames,
                                   const std::string& expression, const LevelSizes& queryLevels,
                                   const TaskContext& task);
    Result<SupportFeatures> supportOf(const PropagationRequest& request, int scene,
                                      const LevelSizes& queryLevels, const TaskContext& task);

    struct WindowResult {
        Tensor logits;  ///< Mask logits [T, candidates, h, w], the chosen one first.
        Tensor classScores;  ///< [T, Q]
        std::vector<std::int64_t> queries;
    };
    Result<WindowResult> compute(const PropagationRequest& request, const Window& window,
                                 const std::vector<SupportFeatures>& memory,
                                 const TaskContext& task, WindowTiming& timing);
    Result<void> run(const PropagationRequest& request, const TaskContext& task,
                     const std::function<void(const PropagatedMask&)>& sink,
                     std::map<FrameIndex, bool>& done, int windowFrames);
    std::vector<Tensor> probabilities(const Tensor& logits, Size source);

    ModelBundle bundle;
    EngineOptions options;
    Cma model{nullptr};
    at::Device device{at::kCPU};
    at::ScalarType type = at::kFloat;
    int threads = 1;
    Cache<FrameFeatures> frameCache;
    Cache<SupportFeatures> supportCache;
    Cache<TextFeatures> textCache;
    std::vector<WindowTiming> timings;
    int shortSide = 0;
};

Result<void> Engine::Impl::load(at::Device where)
{
    return guarded(
        [&]() -> Result<void> {
            const torch::NoGradGuard noGrad;
            Cma fresh(bundle.config);
            MW_TRY(const LoadReport report,
                   loadWeights(*fresh, bundle.weights, toUtf8(bundle.folder)));
            MW_TRY_VOID(checkComplete(report, toUtf8(bundle.folder)));
            const bool wantsBf16 = options.precision == PrecisionChoice::BFloat16
                || (options.precision != PrecisionChoice::Float32
                    && (where.is_cuda() || cpuHasFastBFloat16()));
            type = wantsBf16 ? at::kBFloat16 : at::kFloat;
            fresh->to(where);
            fresh->prepareForInference(type);
            model = fresh;
            device = where;
            return {};
        },
        where.is_cuda() ? ErrorCode::OutOfDeviceMemory : ErrorCode::OutOfMemory);
}

Result<FrameFeatures> Engine::Impl::featuresOf(VideoSource& video,
                                               const std::vector<FrameIndex>& frames, bool isQuery,
                                               const TaskContext& task)
{
    const Size size = modelSize(video.info().size, shortSide, bundle.preprocessing.longSide);
    const std::string suffix
        = "@" + toString(size) + (isQuery ? "q" : "s");  // only queries have the lateral
    std::vector<FrameFeatures> parts;
    for (const FrameIndex index : frames) {
        const std::string key = frameKey(video, index) + suffix;
        if (const FrameFeatures* known = frameCache.find(key)) {
            parts.push_back(*known);
            continue;
        }
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        MW_TRY(const FramePtr frame, video.frame(index, task));
        const std::vector<std::uint8_t> rgb = resizedAntialiased(frame->rgb, frame->size, size);
        Tensor image = at::empty({1, 3, size.height, size.width}, at::kFloat);
        normalise(rgb, size, bundle.preprocessing.normalisation, image.data_ptr<float>());
        FrameFeatures features = model->encodeFrames(image.to(device), {}, isQuery);
        frameCache.put(key, features, features.byteCount());
        parts.push_back(std::move(features));
    }
    return concatenated(parts);
}

TextFeatures Engine::Impl::textOf(const std::string& expression)
{
    const std::string text
        = bundle.preprocessing.lowersText ? normalisedExpression(expression) : expression;
    if (const TextFeatures* known = textCache.find(text))
        return *known;
    std::vector<std::int32_t> ids = bundle.tokenizer.encode(text);
    const auto most = std::size_t(bundle.config.text.positions - bundle.config.text.padId - 1);
    if (ids.size() > most) {
        ids.resize(most);
        ids.back() = bundle.tokenizer.endId();
        log(LogLevel::Warning, "model", "the expression is longer than the model reads");
    }
    const Tensor tokens
        = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end()), at::kLong);
    TextFeatures features = model->encodeText(tokens.to(device));
    textCache.put(text, features, std::size_t(1) << 18);
    return features;
}

Result<SupportFeatures> Engine::Impl::encode(VideoSource& video,
                                             const std::map<FrameIndex, Mask>& masks,
                                             const std::vector<FrameIndex>& frames,
                                             const std::string& expression,
                                             const LevelSizes& queryLevels, const TaskContext& task)
{
    Sha256 hash;
    hash.add(video.info().fingerprint + "\n" + expression + "\n" + std::to_string(shortSide));
    for (const LevelSize& level : queryLevels)
        hash.add("x" + std::to_string(level.height) + "," + std::to_string(level.width));
    for (const FrameIndex frame : frames) {
        hash.add("#" + std::to_string(frame) + "\n");
        hash.add(encodeMask(masks.at(frame)));
    }
    const std::string key = hash.hex();
    if (const SupportFeatures* known = supportCache.find(key))
        return *known;
    MW_TRY(const FrameFeatures features, featuresOf(video, frames, false, task));
    std::vector<Tensor> rasters;
    for (const FrameIndex frame : frames) {
        const BitRaster raster = masks.at(frame).toRaster();
        rasters.push_back(torch::from_blob(const_cast<std::uint8_t*>(raster.pixels.data()),
                                           {raster.size.height, raster.size.width}, at::kByte)
                              .to(device, at::kFloat));
    }
    SupportFeatures encoded
        = model->encodeSupport(features, at::stack(rasters), textOf(expression), queryLevels);
    supportCache.put(key, encoded, encoded.byteCount());
    return encoded;
}

Result<SupportFeatures> Engine::Impl::supportOf(const PropagationRequest& request, int scene,
                                                const LevelSizes& queryLevels,
                                                const TaskContext& task)
{
    const Enhancements& on = bundle.config.enhancements;
    const auto painted = [](const std::map<FrameIndex, Mask>& masks) {
        std::vector<FrameIndex> frames;
        for (const auto& [frame, mask] : masks) {
            if (!mask.isEmpty())
                frames.push_back(frame);
        }
        return frames;
    };
    const int count = std::max(1, request.options.supportFrames);
    std::vector<SupportFeatures> parts;
    for (const SupportClip& clip : request.support) {
        std::vector<FrameIndex> frames = spreadEvenly(painted(clip.masks), count);
        // The official model reads the middle frame only, so only that one is computed.
        if (!on.allSupportFrames && bundle.config.variant == AffinityVariant::Cross)
            frames = {frames[frames.size() / 2]};
        MW_TRY(SupportFeatures part,
               encode(*clip.video, clip.masks, frames, clip.expression, queryLevels, task));
        parts.push_back(std::move(part));
        if (!on.allSupportFrames)
            break;
    }
    const bool usesAnchors = request.options.useAnchors && (on.queryMemory || parts.empty());
    if (usesAnchors) {
        std::vector<FrameIndex> cuts = request.cuts;
        std::sort(cuts.begin(), cuts.end());
        std::vector<FrameIndex> frames;
        for (const FrameIndex frame : painted(request.anchors)) {
            const auto its = std::upper_bound(cuts.begin(), cuts.end(), frame) - cuts.begin();
            // Without any other support, an anchor of another scene is better than none.
            if (int(its) == scene || parts.empty())
                frames.push_back(frame);
        }
        frames = spreadEvenly(frames, count);
        if (!frames.empty() && !on.allSupportFrames
            && bundle.config.variant == AffinityVariant::Cross)
            frames = {frames[frames.size() / 2]};
        if (!frames.empty()) {
            MW_TRY(SupportFeatures part,
                   encode(*request.query, request.anchors, frames, request.expression, queryLevels,
                          task));
            parts.push_back(std::move(part));
        }
    }
    if (parts.empty())
        return Error{ErrorCode::SupportIncomplete, {"", "it has no painted frame"}};
    return joined(parts);
}

Result<Engine::Impl::WindowResult> Engine::Impl::compute(const PropagationRequest& request,
                                                         const Window& window,
                                                         const std::vector<SupportFeatures>& memory,
                                                         const TaskContext& task,
                                                         WindowTiming& timing)
{
    const double start = now();
    MW_TRY(const FrameFeatures query, featuresOf(*request.query, window.frames, true, task));
    MW_TRY(SupportFeatures support, supportOf(request, window.scene, query.levels(), task));
    const double encoded = now();
    if (!memory.empty()) {
        std::vector<SupportFeatures> parts{support};
        parts.insert(parts.end(), memory.begin(), memory.end());
        support = joined(parts);
    }
    const Size size
        = modelSize(request.query->info().size, shortSide, bundle.preprocessing.longSide);
    SegmentOptions options;
    options.bestQueries = 1 + std::max(0, request.options.runnersUp);
    const SegmentOutput output = model->segment(query, textOf(request.expression), support,
                                                size.height, size.width, options);
    WindowResult result;
    result.logits = output.masks.back().to(at::kFloat);
    result.classScores = std::get<0>(output.logits.back().to(at::kFloat).sigmoid().max(-1));
    result.queries = output.maskQueries;
    const Tensor isFinite = result.logits.isfinite().flatten(1).all(1).logical_and(
        result.classScores.isfinite().all(1));
    if (!isFinite.all().item<bool>()) {
        const auto bad = isFinite.to(at::kInt).argmin().item<std::int64_t>();
        return Error{ErrorCode::NotANumber,
                     {bundle.identity(), std::to_string(window.frames[std::size_t(bad)])}};
    }
    timing.frames = int(window.frames.size());
    timing.featureSeconds = encoded - start;
    timing.modelSeconds = now() - encoded;
    const Tensor means = result.classScores.mean(0).to(at::kCPU);
    timing.queryScores.assign(means.data_ptr<float>(), means.data_ptr<float>() + means.numel());
    timing.chosenQuery = int(result.queries.front());
    return result;
}

/// Foreground probabilities [T, source height, source width] of each candidate.
std::vector<Tensor> Engine::Impl::probabilities(const Tensor& logits, Size source)
{
    const Size size = modelSize(source, shortSide, bundle.preprocessing.longSide);
    std::vector<Tensor> out;
    for (std::int64_t k = 0; k < logits.size(1); ++k) {
        Tensor map = logits.select(1, k).unsqueeze(1);
        if (bundle.config.isParity) {
            // As the official test writes its pictures: two steps, the second on probabilities.
            map = resizeBilinear(map, size.height, size.width, false).sigmoid();
            map = resizeBilinear(map, source.height, source.width, false);
        } else {
            map = resizeBilinear(map, source.height, source.width, false).sigmoid();
        }
        out.push_back(map.squeeze(1));
    }
    return out;
}

Result<void> Engine::Impl::run(const PropagationRequest& request, const TaskContext& task,
                               const std::function<void(const PropagatedMask&)>& sink,
                               std::map<FrameIndex, bool>& done, int windowFrames)
{
    const torch::NoGradGuard noGrad;
    const ModelConfig& config = bundle.config;
    const Size source = request.query->info().size;
    std::vector<FrameIndex> wanted;
    for (const FrameIndex frame : request.frames) {
        if (!request.anchors.contains(frame) && !done[frame])
            wanted.push_back(frame);
    }
    const auto total = std::int64_t(done.size());
    const int overlap = config.isParity ? 0 : bundle.window.overlap;
    const std::vector<Window> windows
        = planWindows(wanted, request.cuts, windowFrames, std::min(overlap, windowFrames - 1));

    std::vector<SupportFeatures> memory;
    int memoryScene = -1;
    Tensor sharedLogits;  // of the chosen candidate, for the frames the next window has as well
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const Window& window = windows[i];
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (window.scene != memoryScene) {
            memory.clear();
            memoryScene = window.scene;
        }
        WindowTiming timing;
        MW_TRY(WindowResult result, compute(request, window, memory, task, timing));
        const double start = now();
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
        const Tensor scores = result.classScores.to(at::kCPU);
        std::map<FrameIndex, Mask> remembered;
        for (std::int64_t t = 0; t < finished; ++t) {
            if (task.stopped())
                return Error{ErrorCode::Cancelled};
            const std::vector<Tensor> maps = probabilities(result.logits.narrow(0, t, 1), source);
            PropagatedMask out;
            out.frame = window.frames[std::size_t(t)];
            out.window = int(i);
            out.chosenQuery = int(result.queries[0]);
            out.confidence = scores[t][result.queries[0]].item<float>();
            out.mask = maskOf(maps[0][0].ge(request.options.maskThreshold));
            for (std::size_t k = 1; k < maps.size(); ++k) {
                Candidate candidate;
                candidate.query = int(result.queries[k]);
                candidate.score = scores[t][result.queries[k]].item<float>();
                candidate.mask = maskOf(maps[k][0].ge(request.options.maskThreshold));
                out.runnersUp.push_back(std::move(candidate));
            }
            if (t + 1 == finished && config.enhancements.queryMemory && !out.mask.isEmpty()
                && double(out.confidence) >= bundle.window.memoryConfidence)
                remembered[out.frame] = out.mask;
            sink(out);
            done[out.frame] = true;
            const auto ready = std::count_if(done.begin(), done.end(),
                                             [](const auto& item) { return item.second; });
            task.report({"propagate", ready, total});
        }
        if (!remembered.empty() && bundle.window.memoryFrames > 0) {
            // Models with memory take keys of any grid, so the query's level sizes do not matter.
            MW_TRY(SupportFeatures part,
                   encode(*request.query, remembered, {remembered.begin()->first},
                          request.expression, {}, task));
            memory.push_back(std::move(part));
            if (memory.size() > std::size_t(bundle.window.memoryFrames))
                memory.erase(memory.begin());
        }
        timing.maskSeconds = now() - start;
        timings.push_back(std::move(timing));
    }
    return {};
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(const std::filesystem::path& path,
                                             const EngineOptions& options)
{
    keepFreedMemory();
    MW_TRY(ModelBundle bundle, ModelBundle::open(path));
    const bool hasCuda = torch::cuda::is_available();
    if (options.device == DeviceChoice::Cuda && !hasCuda)
        return Error{ErrorCode::DeviceUnavailable, {"cuda"}};
    const bool usesCuda = hasCuda && options.device != DeviceChoice::Cpu;
    auto impl = std::make_unique<Impl>(std::move(bundle), options);
    impl->threads = options.threads > 0 ? options.threads
                                        : std::max(1, int(std::thread::hardware_concurrency()));
    at::set_num_threads(impl->threads);
    if (auto loaded = impl->load(usesCuda ? at::Device(at::kCUDA) : at::Device(at::kCPU));
        !loaded) {
        if (!usesCuda || loaded.error().code != ErrorCode::OutOfDeviceMemory)
            return std::move(loaded).error();
        options.notice("The graphics memory is too small for the model; the CPU is used.");
        releaseDeviceMemory();
        MW_TRY_VOID(impl->load(at::kCPU));
    }
    return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

std::string Engine::identity() const { return m_impl->bundle.identity(); }

EngineInfo Engine::info() const
{
    return {identity(), m_impl->device.is_cuda() ? "cuda" : "cpu",
            m_impl->type == at::kBFloat16 ? "bfloat16" : "float32", m_impl->threads};
}

const std::vector<WindowTiming>& Engine::timings() const { return m_impl->timings; }

void Engine::clearCaches()
{
    m_impl->frameCache.clear();
    m_impl->supportCache.clear();
    m_impl->textCache.clear();
}

Result<void> Engine::propagate(const PropagationRequest& request, const TaskContext& task,
                               const std::function<void(const PropagatedMask&)>& sink)
{
    MW_TRY_VOID(checkRequest(request));
    Impl& impl = *m_impl;
    at::set_num_threads(impl.threads);
    impl.timings.clear();
    impl.shortSide = request.options.shortSidePx > 0 ? request.options.shortSidePx
                                                     : impl.bundle.preprocessing.shortSide;
    std::map<FrameIndex, bool> done;
    for (const FrameIndex frame : request.frames) {
        if (!request.anchors.contains(frame))
            done[frame] = false;
    }
    int window = std::clamp(request.options.windowFrames, 1, 64);
    while (true) {
        const ErrorCode memoryError
            = impl.device.is_cuda() ? ErrorCode::OutOfDeviceMemory : ErrorCode::OutOfMemory;
        Result<void> result
            = guarded([&]() { return impl.run(request, task, sink, done, window); }, memoryError);
        if (result || result.error().code != memoryError)
            return result;
        // The exception is gone by now, and with it the tensors it held.
        clearCaches();
        releaseDeviceMemory();
        if (window > 1) {
            window = window / 2;
            impl.options.notice("The memory is too small for the window; trying "
                                + std::to_string(window) + " frames at a time.");
        } else if (impl.device.is_cuda()) {
            impl.options.notice("The graphics memory is too small; the CPU is used.");
            MW_TRY_VOID(impl.load(at::kCPU));
        } else {
            return result;
        }
    }
}

}  // namespace mw
