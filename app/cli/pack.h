// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "inference/training/shards.h"

#include <map>
#include <set>
#include <string>
#include <vector>

/// From data sets on disk to a packed training set.
namespace mw::cli {

struct PackOptions {
    int maxSide = 320;  ///< Pixels; longer pictures are reduced.
    int quality = 90;  ///< Of the JPEG pictures that are stored.
    std::set<std::string> excludedSets;
    std::map<std::string, std::string> licences;  ///< By set.
    std::string split;  ///< Of data sets that have splits; empty: the first that is there.
};

struct PackReport {
    struct Counts {
        std::int64_t items = 0, frames = 0, objects = 0;
    };
    std::map<std::string, Counts> sets;
    std::vector<Error> skipped;  ///< What could not be read, and why.
};

/// Adds everything in `folder` to `writer`. A file that cannot be read is left out and reported;
/// fails when the folder's own lists cannot be read, and with Cancelled. Progress: phase "pack".
Result<void> packFolder(const fs::path& folder, const PackOptions& options,
                        TrainingSetWriter& writer, PackReport& report, const TaskContext& task);

}  // namespace mw::cli
