// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_bundle.h"
#include "inference/engine/engine.h"
#include "inference/engine/feature_store.h"
#include "inference/engine/lru_cache.h"
#include "inference/engine/windows.h"

#include <deque>
#include <set>

/// The engine's insides, shared by engine.cpp, encode.cpp and propagate.cpp.
namespace mw {

struct Engine::Impl {
    Impl(ModelBundle b, const EngineOptions& o);

    Result<void> load(at::Device where);

    // encode.cpp: everything that is kept
    Result<FrameFeatures> featuresOf(VideoSource& video, const std::vector<FrameIndex>& frames,
                                     bool isQuery, const TaskContext& task);
    Result<TextFeatures> textOf(const std::string& expression);
    /// Keys and values of painted frames of one video, as one set.
    Result<SupportFeatures> encode(VideoSource& video, const std::map<FrameIndex, Mask>& masks,
                                   const std::vector<FrameIndex>& frames,
                                   const std::string& expression, const LevelSizes& queryLevels,
                                   const TaskContext& task);
    /// All that is known before the first window of a scene.
    Result<SupportFeatures> supportOf(const PropagationRequest& request, int scene,
                                      const LevelSizes& queryLevels, const TaskContext& task);
    Size modelSizeOf(Size picture) const;
    /// The grids of the query's levels, from its size.
    LevelSizes levelSizesOf(Size picture) const;

    // propagate.cpp: windows
    /// Whether the query video itself has painted frames, locked or as support.
    static bool isPainted(const PropagationRequest& request);
    /// The request with Preprocessing::paintedExpression, where that stands in for its words.
    std::optional<PropagationRequest> reworded(const PropagationRequest& asked) const;
    struct WindowResult {
        Tensor logits;  ///< Mask logits [T, candidates, h, w], the chosen one first; on the CPU.
        Tensor classScores;  ///< [T, Q], on the CPU.
        std::vector<std::int64_t> queries;
    };
    struct Run {
        const PropagationRequest& request;
        const TaskContext& task;
        const std::function<void(const PropagatedMask&)>& sink;
        std::set<FrameIndex> left;  ///< Frames still wanted.
        std::int64_t total = 0;
        int windows = 0;  ///< Computed so far.
    };
    Result<void> run(Run& run, int windowFrames);
    Result<void> runPassage(Run& run, const Passage& passage, int windowFrames,
                            const SupportFeatures& support);
    /// The surest of a few frames of the passage, with its mask; none where nothing was found.
    Result<std::optional<std::pair<FrameIndex, Mask>>> survey(const Run& run,
                                                              const Passage& passage,
                                                              int windowFrames,
                                                              const SupportFeatures& support);
    Result<WindowResult> compute(const PropagationRequest& request, const Window& window,
                                 const SupportFeatures& support, const TaskContext& task,
                                 WindowTiming& timing);
    PropagatedMask maskOf(const WindowResult& result, std::int64_t t, Size source,
                          double threshold);
    /// The largest window that `memoryBytes` allows.
    int affordableWindow(Size picture, int wanted) const;

    ModelBundle bundle;
    EngineOptions options;
    Cma model{nullptr};
    at::Device device{at::kCPU};
    at::ScalarType type = at::kFloat;
    int threads = 1;
    std::int64_t parameters = 0;
    LruCache<FrameFeatures> frameCache;
    LruCache<SupportFeatures> supportCache;
    LruCache<TextFeatures> textCache;
    FeatureStore store;
    EngineCounters counters;
    std::vector<WindowTiming> timings;
    std::vector<StageTime> stages;
    int shortSide = 0;
};

/// Keys and values of several supports as one set.
SupportFeatures joined(const std::vector<SupportFeatures>& parts);

}  // namespace mw
