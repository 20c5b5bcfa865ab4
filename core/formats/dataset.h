// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/formats/findings.h"
#include "core/mask/mask.h"
#include "core/project/project.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// A data set on disk in the words of every format: what readers return, and what an import, a
/// check of an export and a test compare with. Masks are read one frame at a time, when asked for.
namespace mw {

struct DatasetObject {
    int number = 0;  ///< 1 to 254, unique in the video.
    std::string category;  ///< May be empty.
    std::string name{};
};

struct DatasetExpression {
    std::string text;
    int object = 0;  ///< DatasetObject::number
    ExpressionKind kind = ExpressionKind::FullVideo;
};

/// What a data set says about one frame.
struct FrameMasks {
    bool isAnnotated = false;  ///< False: nothing is known, not even that objects are absent.
    std::map<int, Mask> objects;  ///< By number, without the empty ones.
    bool isPartial = false;  ///< Nothing is known of objects that are not there.
    Size storedSize{};  ///< Differs from the picture's if masks were resized.
    bool hadVoid = false;  ///< Pixels marked "ignore" (255) became background.
};

struct DatasetVideo {
    std::string name;
    fs::path pictures;  ///< The folder of pictures or the video file, which may be missing.
    std::vector<std::string> frames;  ///< Names of the listed frames, in the order of the file.
    std::vector<DatasetObject> objects;
    bool listsObjects = true;  ///< False: masks alone say which objects there are.
    std::vector<DatasetExpression> expressions;  ///< In the order of the file.
    /// The masks of `frames[i]`, checked against the size of the pictures. Keeps what it needs
    /// alive; may be called from several threads at once. Fails with MaskSizeMismatch,
    /// MaskNotIndexed, ImageInvalid, UnsafePath, ... naming the file. Empty: the data set has no
    /// masks.
    std::function<Result<FrameMasks>(std::size_t i, Size pictureSize)> masks;
};

struct Dataset {
    std::vector<DatasetVideo> videos;
    Findings notes{};  ///< What the reader tolerated.
};

struct ReadOptions {
    std::string split;  ///< "train", "valid", ...; empty: the first that is there.
    std::vector<std::string> videos{};  ///< Only these; empty: all.
    bool resizeMasks = false;  ///< Bring masks of the wrong size to the pictures', nearest pixel.

    bool wants(const std::string& video) const;
};

/// FrameMasks from a PNG file of object numbers. 255 means "ignore" if `hasVoid`; otherwise it is
/// refused, as no number above 254 can be kept. A missing file gives a frame that is not annotated.
Result<FrameMasks> readFrameMasks(const fs::path& png, Size pictureSize, bool hasVoid,
                                  bool resizeMasks);

/// The masks of a video that is stored as `folder/<frame>.png`.
std::function<Result<FrameMasks>(std::size_t, Size)> pngFolderMasks(const fs::path& folder,
                                                                    std::vector<std::string> frames,
                                                                    bool hasVoid, bool resizeMasks);

/// The same for masks of one object, `number`: any value but 0.
std::function<Result<FrameMasks>(std::size_t, Size)>
binaryFolderMasks(const fs::path& folder, std::vector<std::string> frames, int number,
                  bool resizeMasks);

/// The entries of a folder that are folders (or files), by name, without hidden ones. Empty when
/// the folder cannot be read.
std::vector<std::string> foldersIn(const fs::path& folder);
std::vector<std::string> filesIn(const fs::path& folder);

/// DatasetInvalid for a file, with what is wrong in it.
Error invalidDataset(const fs::path& file, std::string what);

}  // namespace mw
