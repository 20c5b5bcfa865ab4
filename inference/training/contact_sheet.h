// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a trainer is shown, as a picture for people. Without Torch in the header.
namespace mw {

struct SheetOptions {
    std::string data;  ///< As for openEpisodes().
    std::uint64_t seed = 0, first = 0;
    int episodes = 8;
    int frames = 3;  ///< Of the support and of the query.
    int side = 192;
    double crossInstance = 0.5;
    int folds = 0, fold = 0;  ///< As HeldOutWishes.
    bool isValidation = false;
};

struct ContactSheet {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb;  ///< One row for each episode: support, query; masks outlined.
    struct Caption {
        std::string className, support, query;
        bool isSameInstance = false;
        double objectPart = 0;  ///< Of the query's pixels.
        int absentFrames = 0;  ///< Of the query.
    };
    std::vector<Caption> captions;
    double milliseconds = 0;  ///< Of processor time to make one episode, on one thread.
};

Result<ContactSheet> drawContactSheet(const SheetOptions& options, const TaskContext& task);

}  // namespace mw
