// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"
#include "inference/ops/pass.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// The model behind the Segmenter interface. No Torch here: programs may include this freely.
namespace mw {

enum class DeviceChoice { Unspecified = 0, Auto, Cpu, Cuda };
enum class PrecisionChoice {
    Unspecified = 0,
    Auto,  ///< bfloat16 where the processor multiplies it fast (AMX, AVX512-BF16, CUDA).
    Float32,
    BFloat16,
};

struct EngineOptions {
    DeviceChoice device = DeviceChoice::Auto;
    PrecisionChoice precision = PrecisionChoice::Auto;
    int threads = 0;  ///< Of the CPU; 0: one for each processor.
    std::size_t cacheBytes = std::size_t(768) << 20;  ///< For features of frames, over all videos.
    /// Features are kept here as well; empty: nowhere. open() fails if it cannot be written to.
    std::filesystem::path cacheFolder;
    std::uint64_t cacheFolderBytes = std::uint64_t(8) << 30;
    /// What one forward pass may use beyond the weights; windows are made smaller to fit. 0: three
    /// quarters of what is free.
    std::uint64_t memoryBytes = 0;
    bool profiles = false;  ///< Measure the stages of the model; see Engine::profile().
    /// Told in English when the engine had to change its plan: a smaller window, the CPU.
    std::function<void(const std::string&)> notice = [](const std::string&) {};
};

struct EngineInfo {
    std::string identity;  ///< As Segmenter::identity().
    std::string device;  ///< "cpu" or "cuda".
    std::string precision;  ///< "float32" or "bfloat16".
    int threads = 0;
    std::int64_t parameters = 0;
    bool isParity = false;  ///< The official arithmetic, to which nothing should be added.
};

struct WindowTiming {
    int frames = 0;
    double featureSeconds = 0;  ///< Decoding, resizing and the backbone, for frames not cached.
    double supportSeconds = 0;  ///< Encoding the support, where that was not done before.
    double modelSeconds = 0;
    double maskSeconds = 0;  ///< Masks at the size of the video.
    std::vector<float> queryScores;  ///< Mean over the window, by object query.
    int chosenQuery = 0;
};

/// What was computed and not found in a cache, since the engine was opened.
struct EngineCounters {
    std::int64_t framesEncoded = 0;
    std::int64_t framesReadBack = 0;  ///< From the cache folder.
    std::int64_t supportFramesEncoded = 0;
    std::int64_t expressionsEncoded = 0;
    std::size_t cachedBytes = 0;  ///< Held now.
};

/// A model loaded for inference. Belongs to one thread.
///
/// Three lifetimes: the weights live as long as the engine; the encoded support as long as requests
/// have the same support; features of frames and expressions until the cache is full.
class Engine : public Segmenter
{
public:
    /// Loads a bundle. Fails as ModelBundle::open() does, and with DeviceUnavailable or
    /// OutOfMemory. Falls back to the CPU, with a notice, when the device's memory is too small.
    static Result<std::unique_ptr<Engine>> open(const std::filesystem::path& bundle,
                                                const EngineOptions& options);
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::string identity(const Refinement&) const override;
    EngineInfo info() const;

    /// When an allocation fails, tries again with half the window, down to one frame, then on the
    /// CPU. Frames that were sunk before are not computed again. Fails with NotANumber naming the
    /// frame if the model computes NaN or infinity, with ExpressionInvalid if the model cannot read
    /// so many words, with SupportIncomplete if nothing is painted anywhere.
    ///
    /// `options.windowFrames` of 0 or less: the bundle's own window. Frames after a person's first
    /// painted frame of a scene are computed forwards, those before it backwards, so that models
    /// with memory (manifest switch "queryMemory") always start from what is sure.
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override;

    /// Of the last propagate(), in the order of computation.
    const std::vector<WindowTiming>& timings() const;
    /// Of the last propagate(), if the options ask for it.
    const std::vector<StageTime>& profile() const;
    EngineCounters counters() const;

    /// Forgets what is kept in memory; the cache folder stays.
    void clearCaches();

private:
    struct Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// What the processor or device reaches on a large product in float32 and bfloat16, in FLOP/s: the
/// yardstick for a profile taken in the same run. Takes about a second for each number.
struct PeakRates {
    double matrixFloat32 = 0, convolutionFloat32 = 0;
    double matrixBFloat16 = 0, convolutionBFloat16 = 0;  ///< 0 where it is not fast.
};
PeakRates measurePeakRates(const EngineOptions& options);

}  // namespace mw
