// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video.h"

#include "core/base/file.h"
#include "core/video/ffmpeg_source.h"
#include "core/video/image_folder.h"
#include "core/video/picture_io.h"

#include <cerrno>
#include <charconv>

namespace mw {

Result<FramePtr> VideoSource::reducedFrame(FrameIndex index, int longSidePx,
                                           const TaskContext& task)
{
    MW_TRY(const FramePtr full, frame(index, task));
    Picture small = reduced(*full, longSidePx);
    return std::make_shared<const Frame>(
        Frame{index, small.size, std::move(small.rgb), full->isDamaged});
}

FrameIndex VideoSource::keyFrameAtOrBefore(FrameIndex index) const
{
    while (index > 0 && !isKeyFrame(index))
        --index;
    return index;
}

Result<VideoPtr> openVideo(const fs::path& path, const OpenVideoOptions& options,
                           const TaskContext& task)
{
    std::error_code ec;
    const fs::file_status status = fs::status(path, ec);
    if (!fs::exists(status))
        return fileError(ec ? ec.value() : ENOENT, path);
    if (fs::is_directory(status))
        return openImageFolder(path, options, task);
    if (!fs::is_regular_file(status))  // opening a pipe would wait for its writer
        return Error{ErrorCode::FileUnreadable, {toUtf8(path)}, "not a regular file"};
    return openVideoFile(path, options, task);
}

FrameIndex frameByName(const VideoSource& video, const std::string& name)
{
    const FrameIndex count = video.info().frameCount;
    FrameIndex guess = -1;
    std::from_chars(name.data(), name.data() + name.size(), guess);
    if (guess >= 0 && guess < count && video.frameName(guess) == name)
        return guess;
    for (FrameIndex index = 0; index < count; ++index) {
        if (video.frameName(index) == name)
            return index;
    }
    return -1;
}

Error frameOutOfRange(const VideoSource& video, FrameIndex index)
{
    return {ErrorCode::FrameOutOfRange,
            {"", std::to_string(index), std::to_string(video.info().frameCount - 1)}};
}

}  // namespace mw
