// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/video/video.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mw {

struct VideoWriterOptions {
    int quality = 20;  ///< x264's constant rate factor, 0 (lossless) to 51.
    int keyInterval = 50;  ///< Largest distance between key frames: small is good for scrubbing.
    int threads = 0;  ///< 0: as many as there are processors, at most 8.
    /// libav's name for the encoder; empty: the best of those known here.
    std::string encoder{};
    std::string preset = "veryfast";  ///< x264's; slower ones make smaller files.
};

/// Writes an MP4 that plays everywhere: H.264 if libav has an encoder for it, else MPEG-4 part 2,
/// 4:2:0, limited range, BT.709 from 720 lines and BT.601 below, tagged as such. An odd width or
/// height is made even by repeating the last column or row.
///
/// The file appears under its name, in place of an older one, only when finish() has succeeded;
/// until then, and for ever if the writer is destroyed earlier, nothing is there but a temporary
/// file beside it, which the destructor removes. Belongs to one thread.
class VideoWriter
{
public:
    /// `framesPerSecond` is above 0 and at most 1000. Fails with FileNotWritable, FileMissing (no
    /// such folder), DiskFull, VideoTooLarge (the encoder refuses the size), WrongUsage (an empty
    /// size or an impossible rate) or MethodUnavailable (libav has no encoder).
    static Result<std::unique_ptr<VideoWriter>> create(const std::filesystem::path& path, Size size,
                                                       double framesPerSecond,
                                                       const VideoWriterOptions& options = {});
    ~VideoWriter();
    VideoWriter(const VideoWriter&) = delete;
    VideoWriter& operator=(const VideoWriter&) = delete;

    /// Appends a picture of the size given to create(); its `index` is not looked at. `seconds`
    /// from the start must ascend; without it the picture comes at its turn in the given rate.
    /// After an error the file cannot be finished.
    Result<void> add(const Frame& frame, std::optional<double> seconds = std::nullopt);
    /// Writes what is buffered, flushes to the disk, and gives the file its name.
    Result<void> finish();

    std::int64_t frameCount() const;
    /// The encoder's name in libav, for reports: "libx264".
    std::string encoderName() const;

private:
    class Impl;
    explicit VideoWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw
