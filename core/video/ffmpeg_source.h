// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/video.h"

namespace mw {

/// Opens a video file with FFmpeg; `path` is a regular file. Private to core/video; use
/// openVideo(), which says what can fail.
Result<VideoPtr> openVideoFile(const std::filesystem::path& path, const OpenVideoOptions& options,
                               const TaskContext& task);

}  // namespace mw
