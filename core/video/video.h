// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/geometry.h"
#include "core/base/ids.h"
#include "core/base/task.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mw {

/// A decoded picture: packed RGB, 8 bits a channel, rows without padding, upright (rotation
/// applied). Immutable once made, shared freely between threads.
struct Frame {
    FrameIndex index = 0;
    Size size;
    std::vector<std::uint8_t> rgb;
    bool isDamaged = false;  ///< The decoder reported errors; the picture may be partly wrong.

    const std::uint8_t* row(int y) const
    {
        return rgb.data() + std::size_t(y) * std::size_t(size.width) * 3;
    }
};
using FramePtr = std::shared_ptr<const Frame>;

/// What a person or a project needs to know about a video, found when it was opened.
struct VideoInfo {
    Size size;  ///< Upright, in stored pixels.
    FrameIndex frameCount = 0;
    /// SHA-256 over the timestamps, sizes and flags of all packets, or over names and sizes of the
    /// pictures of a folder: equal fingerprints mean equal numbering of frames.
    std::string fingerprint;
    std::string quickHash;  ///< Of the file's size and ends; finds a moved file. Empty for folders.
    std::string container;  ///< "mov,mp4,m4a,3gp,3g2,mj2", or "folder".
    std::string codec;
    std::string pixelFormat;
    int rotation = 0;  ///< Degrees clockwise that were applied: 0, 90, 180, 270.
    bool isMirrored = false;  ///< After the rotation, left and right were exchanged.
    double framesPerSecond = 0;  ///< Average; 0 for folders.
    double pixelAspect = 1;
    bool isVariableRate = false;
    bool isInterlaced = false;
    bool isHighBitDepth = false;
    bool isLinearOnly
        = false;  ///< Seeking is not exact in this file, so access decodes from the start.
    bool endsEarly = false;  ///< Fewer frames could be decoded than the container promised.
    FrameIndex longestKeyInterval = 0;  ///< Largest distance between key frames, in frames.
};

/// Random access to the frames of one video. Belongs to one thread, but for its const functions:
/// what they tell is fixed when the video is opened, so they may be called from anywhere.
///
/// A frame number means a position in presentation order, the same in every process: it comes from
/// an index of all packets, never from time multiplied by a rate.
class VideoSource
{
public:
    virtual ~VideoSource() = default;

    virtual const VideoInfo& info() const = 0;
    /// Fails with FrameOutOfRange, VideoDamaged, or Cancelled soon after `task.stop` is requested.
    virtual Result<FramePtr> frame(FrameIndex index, const TaskContext& task) = 0;
    /// The frame made smaller, with the longer side of `longSidePx` (never enlarged), for
    /// thumbnails and statistics. Cheaper than frame(); not promised to be the same on all
    /// machines.
    virtual Result<FramePtr> reducedFrame(FrameIndex index, int longSidePx,
                                          const TaskContext& task);
    /// The name under which a dataset stores the frame: the picture's stem in a folder, else five
    /// digits.
    virtual std::string frameName(FrameIndex index) const = 0;
    /// Presentation time from the first frame; the index itself for folders.
    virtual double seconds(FrameIndex index) const = 0;
    /// True when the frame can be had without decoding others first.
    virtual bool isKeyFrame(FrameIndex index) const = 0;
    /// The last key frame that is not after `index`.
    virtual FrameIndex keyFrameAtOrBefore(FrameIndex index) const;
    /// What makes opening the video again instant, for OpenVideoOptions::cachedIndex. Empty where
    /// opening is cheap anyway.
    virtual std::string serialisedIndex() const { return {}; }
};
using VideoPtr = std::shared_ptr<VideoSource>;

struct VideoLimits {
    std::int64_t maxPixels
        = std::int64_t(8192) * 4352;  ///< Per frame; the preferences may raise it to 16384 x 8704.
    FrameIndex maxFrames = 10'000'000;
};

struct OpenVideoOptions {
    VideoLimits limits;
    int decoderThreads = 0;  ///< 0: as many as there are processors, at most 8.
    /// From an earlier VideoSource::serialisedIndex(); used if it still fits the file.
    std::string cachedIndex;
    /// Pictures decoded on the way to a frame are kept up to this size, so that stepping backwards
    /// does not decode a whole group of pictures for each step.
    std::size_t decodedCacheBytes = std::size_t(192) << 20;
    /// Called from openVideo(), on its thread, with the first picture as soon as it is decoded,
    /// while the rest of a long file is still being indexed.
    std::function<void(const FramePtr&)> onFirstPicture;
};

/// Opens a video file with FFmpeg, or a folder of pictures. Distrusts the content: only known
/// containers are read, nothing a file refers to is opened, sizes and times are bounded. Reports
/// progress as phase "index". Fails with FileMissing, FileUnreadable (no right, or not a file),
/// FileTooLarge (too many frames), NotAVideo, VideoEmpty, VideoIncomplete (a known container
/// without what describes its pictures), VideoIsPlaylist, NoVideoStream, VideoTooLarge,
/// VideoDamaged (no frame can be decoded), DatasetInvalid (pictures that differ in size), or
/// Cancelled.
Result<VideoPtr> openVideo(const std::filesystem::path& path, const OpenVideoOptions& options,
                           const TaskContext& task);

/// The frame whose name is `name`, or -1.
FrameIndex frameByName(const VideoSource& video, const std::string& name);

/// FrameOutOfRange for `index`, with the valid numbers.
Error frameOutOfRange(const VideoSource& video, FrameIndex index);

}  // namespace mw
