// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/content_rules.h"
#include "core/formats/export.h"

#include <cstdint>
#include <string>
#include <vector>

/// What an export will hold, decided before anything is written. Private to core/formats.
namespace mw {

struct PlannedVideo {
    /// As a reader of the export will see it. `data.masks` reads the project and resolves overlaps;
    /// unlike a reader's, it is for one thread at a time.
    DatasetVideo data;
    Video source;
    std::string split;
    std::vector<FrameIndex> frames;  ///< In the source, one for each of data.frames.
    std::vector<SeenObjects> seen;  ///< What each frame shows.

    /// Which of the objects has this number; null when none has.
    const DatasetObject* object(int number) const;
    /// The frames in which the object has pixels.
    std::vector<std::string> framesWith(int number) const;
};

struct ExportPlan {
    const DatasetFormat* format = nullptr;
    ExportOptions options;
    VideoOpener open;
    std::vector<PlannedVideo> videos;
    Findings findings;

    /// Without those of other splits.
    std::vector<const PlannedVideo*> videosOf(std::string_view split) const;
    /// In the format's order, those with videos.
    std::vector<std::string> splits() const;
    std::int64_t frameCount() const;
};

/// Errors among the findings mean that the plan must not be carried out. Keeps `masks`.
Result<ExportPlan> planExport(const Project& project, const MaskReader& masks,
                              const VideoOpener& open, const ExportOptions& options,
                              const TaskContext& task);

/// The counts of a plan; not written.
ExportReport reportOf(const ExportPlan& plan);

}  // namespace mw
