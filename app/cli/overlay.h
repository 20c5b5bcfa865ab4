// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/mask/mask.h"
#include "core/video/video.h"

#include <map>
#include <vector>

namespace mw::cli {

struct OverlayObject {
    int number = 1;  ///< Chooses the colour.
    Mask mask;
};

/// Writes a video file of the frames from the first to the last key of `objects`, with the masks
/// drawn over them. Fails with FileNotWritable, DiskFull, what reading the video fails with, or
/// Cancelled; then there is no file.
Result<void> writeOverlayVideo(VideoSource& video,
                               const std::map<FrameIndex, std::vector<OverlayObject>>& objects,
                               const fs::path& file, const TaskContext& task);

}  // namespace mw::cli
