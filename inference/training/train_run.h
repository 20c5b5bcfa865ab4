// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/task.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// A training run as `maskwright train` asks for it. No Torch here: programs may include this
/// freely.
namespace mw {

struct TrainRequest {
    fs::path output;
    /// Packed training sets (maskwright data pack), or "synthetic" for worlds without files.
    std::vector<std::string> data;
    std::string preset;  ///< "default", "official", or empty: what `config` says.
    std::optional<fs::path> config;  ///< JSON with options over the preset's: docs/training.md.
    std::optional<fs::path> init;  ///< Start from the weights of this bundle.
    std::optional<std::int64_t> steps;  ///< Over the configuration.
    std::optional<std::uint64_t> seed;
    std::string device;  ///< "cpu", "cuda", or empty: cuda where there is one.
    int threads = 0;  ///< Of the computation; 0: all processors.
    bool resumes = false;  ///< Go on from the last checkpoint in `output`, with its options.
    /// Every line of metrics.jsonl as it is written.
    std::function<void(const Json&)> onMetrics = [](const Json&) {};
};

struct TrainReport {
    std::int64_t steps = 0;  ///< Done in all, earlier runs included.
    double seconds = 0;  ///< Of this run.
    double lastLoss = 0, lastIou = 0;
    std::optional<double> bestScore;
    fs::path best;  ///< The best bundle, if anything was validated.
};

/// Opens the data and trains; see trainer.h. Fails with WrongUsage for options that do not fit
/// together or do not exist, naming them.
Result<TrainReport> runTraining(const TrainRequest& request, const TaskContext& task);

}  // namespace mw
