// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/ffmpeg_reader.h"
#include "core/video/video_index.h"

#include <functional>

namespace mw {

struct IndexingOptions {
    VideoLimits limits;
    std::string fileName;  ///< For error messages.
    std::uint64_t fileBytes = 0;  ///< For progress.
    /// Called once, early, with frame 0.
    std::function<void(const AVFrame&)> onFirstPicture = [](const AVFrame&) {};
};

/// Reads all packets of the file, decides how its frames are identified and reached, and proves it
/// on samples: the first and last pictures must have the timestamps the packets promised, and after
/// a seek the same packets and the same pictures must come as when playing. A file that fails is
/// decoded once from end to end and its frames are counted. `reader` may be anywhere afterwards.
/// The fields of the index that describe the file itself are left for the caller.
///
/// Fails with NotAVideo (no packets), FileTooLarge (too many frames), VideoDamaged (no picture can
/// be decoded), FileUnreadable and Cancelled. Private to core/video.
Result<VideoIndex> buildVideoIndex(FfmpegReader& reader, const IndexingOptions& options,
                                   const TaskContext& task);

}  // namespace mw
