// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"

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
    /// Told in English when the engine had to change its plan: a smaller window, the CPU.
    std::function<void(const std::string&)> notice = [](const std::string&) {};
};

struct EngineInfo {
    std::string identity;  ///< As Segmenter::identity().
    std::string device;  ///< "cpu" or "cuda".
    std::string precision;  ///< "float32" or "bfloat16".
    int threads = 0;
};

struct WindowTiming {
    int frames = 0;
    double featureSeconds = 0;  ///< Decoding, resizing and the backbone, for frames not cached.
    double modelSeconds = 0;
    double maskSeconds = 0;  ///< Masks at the size of the video.
    std::vector<float> queryScores;  ///< Mean over the window, by object query.
    int chosenQuery = 0;
};

/// A model loaded for inference. Belongs to one thread.
///
/// Three lifetimes: the weights live as long as the engine; the encoded support as long as requests
/// have the same support; features of frames and expressions until the cache is full.
class Engine : public Segmenter
{
public:
    /// Loads a bundle. Fails as ModelBundle::open() does, and with DeviceUnavailable or
    /// OutOfMemory.
    static Result<std::unique_ptr<Engine>> open(const std::filesystem::path& bundle,
                                                const EngineOptions& options);
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::string identity() const override;
    EngineInfo info() const;

    /// When an allocation fails, tries again with half the window, down to one frame, then on the
    /// CPU. Fails with NotANumber naming the frame if the model computes NaN or infinity.
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override;

    /// Of the last propagate(), in the order of computation.
    const std::vector<WindowTiming>& timings() const;

    void clearCaches();

private:
    struct Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// True when the processor multiplies bfloat16 fast.
bool cpuHasFastBFloat16();

/// Keeps memory that the model frees in the process, instead of asking the kernel for it again in
/// every layer (a third of the time). Called by Engine::open().
void keepFreedMemory();

}  // namespace mw
