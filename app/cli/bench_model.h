// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/geometry.h"
#include "core/base/json.h"
#include "core/base/task.h"
#include "inference/engine/engine.h"

namespace mw::cli {

struct BenchModelOptions {
    fs::path model;
    Size size{640, 360};  ///< Of the pictures; they are given to the model at this size.
    int supportFrames = 5;
    int queryFrames = 10;  ///< One window.
    int repetitions = 3;
    int expressionWords = 12;
    EngineOptions engine;
    bool measuresPeak = true;
};

/// Times one window of a model on pictures of noise:
///   "cold"      everything computed: support, pictures, expressions, masks;
///   "window"    the next window of the same video: the support is known;
///   "expression" another expression on the same frames: the pictures' features are known too.
/// Returns an object with these (seconds, and milliseconds per query frame), "stages" (seconds,
/// GFLOP and FLOP/s of each stage of "window"), "peak" (FLOP/s of large products, measured in the
/// same run), "peak_resident_bytes", "weight_bytes" and what was measured on. Fails as
/// Engine::open() and Engine::propagate() do. Without Torch in its interface.
Result<Json> benchModel(const BenchModelOptions& options, const TaskContext& task);

}  // namespace mw::cli
