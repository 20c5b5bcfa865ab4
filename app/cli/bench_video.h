// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/task.h"

#include <filesystem>

/// What `bench decode` and `bench seek` measure: how soon frames are there, with the code that the
/// studio uses. With an empty path a video is made first, in a temporary folder: 1920 x 1080,
/// textured, noisy and panning, 600 frames with B-frames and a key frame every 250.
///
/// Both return an object with "video" (what was measured on) and "results", an array of objects
/// with "what", "n", "median_ms", "p95_ms" and "max_ms" (nearest rank), and "fps" where frames
/// followed each other, or with "what", "value" and "unit". They report progress as phase "bench"
/// and fail as openVideo() and VideoSource::frame() do, or with Cancelled.
namespace mw::cli {

/// Opening with and without a kept index; playing `frames` frames at full size and reduced; single
/// steps through the frame service; and, if the program `ffmpeg` is there, how fast it decodes the
/// same frames to nowhere, which is the limit.
Result<Json> benchDecode(const std::filesystem::path& path, int frames, const TaskContext& task);

/// `seeks` random frames, exact, directly and through the frame service; the key frames before
/// them; steps backwards; steps to cached frames; and the peak memory of the process.
Result<Json> benchSeek(const std::filesystem::path& path, int seeks, const TaskContext& task);

}  // namespace mw::cli
