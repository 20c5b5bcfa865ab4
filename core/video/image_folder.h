// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/video.h"

namespace mw {

/// Opens a folder of pictures as a video: the pictures in natural order of their names (so that 9
/// comes before 10), whatever numbers are missing between them. Files that are not pictures and
/// hidden files are ignored. Reads the header of each picture and fails with NotAVideo if there is
/// none, with ImageInvalid or VideoTooLarge naming a file, and with DatasetInvalid if two pictures
/// differ in size or share a name. Private to core/video; use openVideo().
Result<VideoPtr> openImageFolder(const std::filesystem::path& folder,
                                 const OpenVideoOptions& options, const TaskContext& task);

}  // namespace mw
