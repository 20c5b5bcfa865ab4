// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

#include <string>
#include <vector>

/// Ref-YouTube-VOS and the data sets that are stored in its way: sentences in one JSON file,
/// classes in another, a JPEG and a label PNG for each frame.
namespace mw {

/// Where one split keeps its files, below the data set's folder, and what is special about it.
struct RefLayout {
    std::string split;
    std::string expressions;  ///< "meta_expressions/train/meta_expressions.json"
    std::string meta;  ///< "train/meta.json"; empty: there is none.
    std::string pictures;  ///< "train/JPEGImages"
    std::string masks;  ///< "train/Annotations"; empty: there are none.
    std::string pictureExtension = ".jpg";
    CategoryList categories = CategoryList::Unspecified;
    bool isBinary = false;  ///< Masks have one object: any number but 0.
    bool hasObjectFrames = true;  ///< meta.json lists the frames in which objects are visible.

    /// Without masks and object numbers: a split for inference.
    bool isHidden() const { return masks.empty(); }
};

/// The split that `options` asks for, or the first that is there.
Result<Dataset> readRefLayouts(const fs::path& root, const std::vector<RefLayout>& layouts,
                               const ReadOptions& options, const TaskContext& task);
/// Checks the splits that are there, or the one asked for.
Result<void> checkRefLayouts(const fs::path& root, const std::vector<RefLayout>& layouts,
                             const CheckOptions& options, Findings& findings,
                             const TaskContext& task);
/// Writes the videos of one split.
Result<void> writeRefLayout(ExportWriter& writer, const RefLayout& layout);

DatasetFormat refYoutubeVosFormat();

}  // namespace mw
