// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/stopwatch.h"
#include "core/mask/mask.h"
#include "core/segmenter.h"
#include "core/video/video.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// What segment and project share: clips and folders of masks as people name them, and writing the
/// results.
namespace mw::cli {

/// A folder of label files, matched to the frames of a clip.
struct MaskFolder {
    fs::path path;
    std::map<FrameIndex, fs::path> files;
    std::size_t strangers = 0;  ///< Label files that belong to no frame of the clip.
};

/// A file belongs to the frame whose name is its stem, or, in a video file, whose number it is.
/// Fails with FileMissing when there is no such folder, and with DatasetInvalid when no file fits.
Result<MaskFolder> matchMasks(const fs::path& folder, const VideoSource& clip);

/// The object to take from the folder: `wanted`, or the only one there is. Fails with WrongUsage
/// naming the objects when there are several, and with NothingPainted when there is none.
Result<int> chooseObject(const MaskFolder& masks, std::optional<int> wanted);

/// One object of one label file. Fails with MaskSizeMismatch when the file is not of this size.
Result<Mask> readObject(const fs::path& file, int object, Size size);

/// "12.3" frames a second, or "" for less than a frame.
std::string perSecond(std::int64_t frames, double seconds);

/// The most memory this process has used, in bytes.
std::int64_t peakMemoryBytes();

}  // namespace mw::cli
