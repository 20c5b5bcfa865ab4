// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/engine.h"

#include "core/base/stopwatch.h"
#include "inference/bundle/safetensors.h"
#include "inference/engine/engine_impl.h"
#include "inference/engine/processor.h"
#include "inference/model/weights.h"

#include <algorithm>
#include <thread>

namespace mw {

Engine::Impl::Impl(ModelBundle b, const EngineOptions& o)
    : bundle(std::move(b))
    , options(o)
    , frameCache(o.cacheBytes)
    , supportCache(o.cacheBytes / 2)
    , textCache(std::size_t(64) << 20)
    , store(o.cacheFolder, o.cacheFolderBytes)
{
}

Result<void> Engine::Impl::load(at::Device where)
{
    return guarded(
        [&]() -> Result<void> {
            const torch::NoGradGuard noGrad;
            const std::string origin = toUtf8(bundle.folder);
            // The mapped file is let go after use: its pages would count as ours.
            if (bundle.weights.tensors.empty()) {
                MW_TRY(bundle.weights, readSafetensors(bundle.folder / "weights.safetensors"));
            }
            Cma fresh(bundle.config);
            MW_TRY(const LoadReport report, loadWeights(*fresh, bundle.weights, origin));
            MW_TRY_VOID(checkComplete(report, origin));
            bundle.weights = {};
            const bool wantsBf16 = options.precision == PrecisionChoice::BFloat16
                || (options.precision != PrecisionChoice::Float32
                    && (where.is_cuda() || cpuHasFastBFloat16()));
            type = wantsBf16 ? at::kBFloat16 : at::kFloat;
            parameters = 0;
            for (const auto& [name, tensor] : stateDict(*fresh)) {
                if (!name.starts_with("transformer.decoder.bbox_embed."))
                    parameters += tensor.numel();
            }
            fresh->to(where);
            fresh->prepareForInference(type);
            model = fresh;
            device = where;
            return {};
        },
        where.is_cuda() ? ErrorCode::OutOfDeviceMemory : ErrorCode::OutOfMemory);
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
    if (!options.cacheFolder.empty())
        MW_TRY_VOID(FeatureStore::prepare(options.cacheFolder));
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

std::string Engine::identity(const Refinement&) const { return m_impl->bundle.identity(); }

EngineInfo Engine::info() const
{
    return {m_impl->bundle.identity(),
            m_impl->device.is_cuda() ? "cuda" : "cpu",
            m_impl->type == at::kBFloat16 ? "bfloat16" : "float32",
            m_impl->threads,
            m_impl->parameters,
            m_impl->bundle.config.isParity};
}

const std::vector<WindowTiming>& Engine::timings() const { return m_impl->timings; }

const std::vector<StageTime>& Engine::profile() const { return m_impl->stages; }

EngineCounters Engine::counters() const
{
    EngineCounters counters = m_impl->counters;
    counters.cachedBytes = m_impl->frameCache.bytes() + m_impl->supportCache.bytes();
    return counters;
}

void Engine::clearCaches()
{
    m_impl->frameCache.clear();
    m_impl->supportCache.clear();
    m_impl->textCache.clear();
}

Result<void> Engine::propagate(const PropagationRequest& asked, const TaskContext& task,
                               const std::function<void(const PropagatedMask&)>& sink)
{
    MW_TRY_VOID(checkRequest(asked));
    Impl& impl = *m_impl;
    const std::optional<PropagationRequest> reworded = impl.reworded(asked);
    const PropagationRequest& request = reworded ? *reworded : asked;
    at::set_num_threads(impl.threads);
    impl.timings.clear();
    impl.stages.clear();
    impl.shortSide = request.options.shortSidePx > 0 ? request.options.shortSidePx
                                                     : impl.bundle.preprocessing.shortSide;
    Impl::Run run{request, task, sink};
    for (const FrameIndex frame : request.frames) {
        if (!request.anchors.contains(frame))
            run.left.insert(frame);
    }
    run.total = std::int64_t(run.left.size());
    if (run.left.empty())
        return {};
    const int wanted = request.options.windowFrames > 0 ? request.options.windowFrames
                                                        : impl.bundle.window.frames;
    int window = impl.affordableWindow(request.query->info().size, std::clamp(wanted, 1, 64));
    if (window < wanted)
        impl.options.notice("The memory is too small for the window; using "
                            + std::to_string(window) + " frames at a time.");
    std::optional<Profile> profile;
    if (impl.options.profiles)
        profile.emplace();
    const StoppablePass pass([&task] { return task.stopped(); });
    while (true) {
        const ErrorCode memoryError
            = impl.device.is_cuda() ? ErrorCode::OutOfDeviceMemory : ErrorCode::OutOfMemory;
        const Result<void> result = guarded([&]() { return impl.run(run, window); }, memoryError);
        if (profile)
            impl.stages = profile->stages;
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

namespace {

template <class Work>
double rateOf(double flop, Work&& work)
{
    work();
    double best = 0;
    const Stopwatch all;
    for (int i = 0; i < 20 && (i < 3 || all.seconds() < 0.7); ++i) {
        const Stopwatch watch;
        work();
        best = std::max(best, flop / watch.seconds());
    }
    return best;
}

}  // namespace

PeakRates measurePeakRates(const EngineOptions& options)
{
    PeakRates rates;
    const auto measured = guarded([&]() -> Result<void> {
        const torch::NoGradGuard noGrad;
        const bool usesCuda = torch::cuda::is_available() && options.device != DeviceChoice::Cpu;
        const at::Device device = usesCuda ? at::Device(at::kCUDA) : at::Device(at::kCPU);
        at::set_num_threads(options.threads > 0
                                ? options.threads
                                : std::max(1, int(std::thread::hardware_concurrency())));
        for (const auto type : {at::kFloat, at::kBFloat16}) {
            if (type == at::kBFloat16 && !usesCuda && !cpuHasFastBFloat16())
                continue;
            const auto optionsOf = at::TensorOptions().dtype(type).device(device);
            const auto wait = [&](const Tensor& out) {
                if (usesCuda)
                    out.flatten()[0].to(at::kCPU);
            };
            const Tensor a = at::ones({2048, 2048}, optionsOf), none;
            const double matrix
                = rateOf(2.0 * 2048 * 2048 * 2048, [&] { wait(dense(a, a, none)); });
            const Tensor x
                = at::ones({4, 256, 64, 64}, optionsOf).contiguous(at::MemoryFormat::ChannelsLast);
            const Tensor w
                = at::ones({256, 256, 3, 3}, optionsOf).contiguous(at::MemoryFormat::ChannelsLast);
            const double convolved = rateOf(2.0 * 4 * 64 * 64 * 256 * 256 * 9,
                                            [&] { wait(convolution(x, w, none, 1, 1)); });
            (type == at::kFloat ? rates.matrixFloat32 : rates.matrixBFloat16) = matrix;
            (type == at::kFloat ? rates.convolutionFloat32 : rates.convolutionBFloat16) = convolved;
        }
        return {};
    });
    return measured ? rates : PeakRates();
}

}  // namespace mw
