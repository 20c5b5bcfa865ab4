// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video.h"

#include "core/base/file.h"
#include "core/video/ffmpeg_source.h"
#include "core/video/image_folder.h"

#include <cerrno>

namespace mw {

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

}  // namespace mw
