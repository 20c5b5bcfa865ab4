// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/import.h"
#include "core/formats/mask_folder.h"

#include <map>
#include <string>
#include <vector>

/// What an import by a person needs around those of core/formats: a look before anything is read in
/// full, and masks for several videos of the project at once. Plain functions for any thread.
namespace mw {

/// What lies in a folder, from lists and names.
struct IntakePreview {
    fs::path path;
    const DatasetFormat* format = nullptr;
    bool hasPictures = false;  ///< Can become new videos.
    std::vector<std::string> videos;
    std::int64_t frames = 0;
    int objects = 0;  ///< Of mask folders: those in up to a hundred frames of each video.
    int expressions = 0;
    Findings notes;
};

/// `split` may be empty. Fails with FileMissing, FormatUnknown, or what reading the lists fails
/// with.
Result<IntakePreview> previewIntake(const fs::path& path, const std::string& split,
                                    const TaskContext& task);

/// A video of the project that is to get masks.
struct MaskTarget {
    Video video;
    fs::path file;
    std::string cachedIndex;  ///< See OpenVideoOptions.
};

struct MaskSetRequest {
    fs::path path;  ///< A data set, a folder of masks, or a folder of such folders.
    std::string split;
    std::map<std::string, MaskTarget> into;  ///< By the names of its videos.
    MaskImportOptions options;
};

/// Fails as prepareMasks() and opening videos do, and with VideoChanged. Videos that are not in
/// `into` are left alone.
Result<std::vector<PreparedMasks>> prepareMaskSet(const MaskSetRequest& request,
                                                  const TaskContext& task);

/// One step for all of them. The report's `objects` and `masks` are those that change.
Step maskSetStep(ProjectDocument& document, const fs::path& path,
                 const std::vector<PreparedMasks>& prepared, const MaskImportOptions& options,
                 ImportReport& report, int& skipped);

}  // namespace mw
