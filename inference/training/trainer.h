// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "inference/engine/engine.h"
#include "inference/training/classification.h"
#include "inference/training/episode.h"
#include "inference/training/train_options.h"
#include "inference/training/train_run.h"
#include "inference/training/validation.h"

#include <functional>
#include <optional>

/// The loop that turns episodes into a bundle. The output folder is a bundle at any time after the
/// first checkpoint; `training/` in it holds what a later run continues from:
///
///   manifest.json, weights.safetensors, vocab.json, merges.txt   the last checkpoint, averaged
///   training/state.safetensors    weights, their mean, moments, step, options: one file, so that a
///                                 run that is killed at any moment continues exactly
///   training/metrics.jsonl        one object per line
///   training/best/                the bundle with the best validation score so far
namespace mw {

struct TrainJob {
    fs::path output;
    /// Start from the weights of this bundle, and keep its architecture and tokenizer.
    std::optional<fs::path> init;
    /// Continue the run in `output`; its options then count, except for `steps`.
    bool resumes = false;
    TrainOptions options;
    DeviceChoice device = DeviceChoice::Auto;
    const EpisodeSource* source = nullptr;
    const EpisodeSource* validation = nullptr;  ///< May be null. Classes the source never shows.
    /// May be null. Pictures of any one size; options.recognitionPictures of them in each step.
    const ClassificationSource* recognition = nullptr;
    Json provenance = Json::object();  ///< For the manifest: data sets, licences.
    /// Every line of metrics.jsonl as it is written.
    std::function<void(const Json&)> onMetrics = [](const Json&) {};
};

/// Makes Torch and its matrix library share `threads` threads (0: one for each processor) without
/// two pools in each other's way. Call once, before anything is computed.
void prepareThreads(int threads);

/// Fails with WrongUsage, FolderNotEmpty (a new run needs a new folder), ModelIncompatible,
/// NotANumber when losses stay infinite, and Cancelled after writing a checkpoint. `task.report`
/// has phase "train". Runs on the calling thread and Torch's pool.
Result<TrainReport> train(const TrainJob& job, const TaskContext& task);

}  // namespace mw
