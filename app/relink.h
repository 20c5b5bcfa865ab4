// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/project/project.h"

#include <vector>

namespace mw {

/// A file that may be a video which is no longer where it was.
struct RelinkCandidate {
    VideoId video;
    fs::path path;
    /// Size and both ends of the file are the same, whatever it is called. Otherwise it only has
    /// the same name. Whether its frames are the same is checked when it is linked.
    bool isSameFile = false;
};

/// Looks below `root` for the videos, the same files first. Folders of pictures are found by their
/// name. Hidden folders and links are not followed; gives up after 200 000 entries with what it has
/// found. Fails with FileMissing or Cancelled. Reports progress as phase "search".
Result<std::vector<RelinkCandidate>>
findMovedVideos(const fs::path& root, const std::vector<Video>& wanted, const TaskContext& task);

}  // namespace mw
