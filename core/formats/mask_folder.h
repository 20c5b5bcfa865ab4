// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "core/formats/findings.h"
#include "core/formats/format.h"
#include "core/project/document.h"
#include "core/video/video.h"

#include <map>
#include <string>
#include <vector>

/// Folders of label PNG files and nothing else: results of other programs, or of `segment`.
namespace mw {

/// The format "masks": <video>/<frame>.png. Written and checked, but not read as a data set, as
/// there are no pictures.
DatasetFormat maskFolderFormat();

/// Whether it holds PNG files of object numbers rather than pictures. Looks at the first one.
bool holdsMasks(const fs::path& folder);

/// Such a folder, or a folder of such folders, in the words of a data set without pictures. 255 is
/// "ignore" if `hasVoid`. Fails with FileMissing or FormatUnknown.
Result<Dataset> readMaskFolders(const fs::path& folder, bool hasVoid, bool resizeMasks);

// ---- Masks for a video that is in the project already

struct MaskImportOptions {
    bool resizeMasks = false;  ///< Bring masks of the wrong size to the video's, nearest pixel.
    bool hasVoid = true;  ///< 255 is "ignore" where there are other numbers, else the object.
    ReviewState review = ReviewState::Unreviewed;  ///< Accepted also locks.
    bool keepsLocked = true;  ///< Frames that a person has locked stay as they are.
    int threads = 0;  ///< 0: as many as there are processors.
};

struct PreparedMasks {
    fs::path path;
    VideoId video;
    std::map<int, std::map<FrameIndex, Mask>> masks;  ///< By object number; empty: not visible.
    Findings findings;
};

/// Reads `folder`/<frame>.png, the frames being named as `source` names them or by their numbers.
/// Files that fit no frame are findings. Fails with FileMissing, DatasetInvalid (no mask fits),
/// MaskSizeMismatch, MaskNotIndexed, ImageInvalid or Cancelled. Any thread; `source` is `video`'s.
Result<PreparedMasks> prepareMasks(const fs::path& folder, const Video& video,
                                   const VideoSource& source, const MaskImportOptions& options,
                                   const TaskContext& task);

/// The same for the masks of any data set; `path` is it, for messages.
Result<PreparedMasks> prepareMasks(const DatasetVideo& from, const fs::path& path,
                                   const Video& video, const VideoSource& source,
                                   const MaskImportOptions& options, const TaskContext& task);

/// The step that puts them into the project, for ProjectDocument::apply(): objects with these
/// numbers get them, and are added where the video has none. Frames left alone because they are
/// locked are counted in `skipped`.
Step maskImportStep(ProjectDocument& document, const PreparedMasks& prepared,
                    const MaskImportOptions& options, int& skipped);

}  // namespace mw
