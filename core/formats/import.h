// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "core/formats/format.h"
#include "core/project/document.h"
#include "core/video/video.h"

#include <map>
#include <string>
#include <vector>

/// From a data set to a project: pictures stay where they are, masks and texts come in.
///
/// In two steps, so that the slow one can run in the background: prepareImport() reads and checks
/// everything without touching a project; importStep() makes of it one step of the history, which
/// either happens completely or not at all.
namespace mw {

struct ImportOptions {
    std::string format{};  ///< Empty: recognised.
    ReadOptions read{};
    /// What the masks are: Accepted (truth, locked against runs) or Unreviewed (predictions).
    ReviewState review = ReviewState::Accepted;
    int threads = 0;  ///< 0: as many as there are processors.
};

/// One video, ready to be added.
struct PreparedVideo {
    std::string name;  ///< As in the data set.
    fs::path path;  ///< Of the folder of pictures or the video file.
    VideoInfo info;
    int gridStep = 1;
    FrameIndex firstFrame = 0;
    FrameIndex lastFrame = 0;
    std::vector<DatasetObject> objects;
    std::vector<DatasetExpression> expressions;
    std::map<int, std::map<FrameIndex, Mask>> masks;  ///< By object number; empty: not visible.
};

struct PreparedImport {
    std::string format;
    fs::path path;
    ReviewState review = ReviewState::Accepted;
    std::vector<PreparedVideo> videos;
    Findings findings;
};

struct ImportReport {
    std::string format;
    fs::path path;
    Findings findings;  ///< What was tolerated or changed; see the rules of imports.
    int videos = 0;
    int objects = 0;
    int expressions = 0;
    std::int64_t masks = 0;
};
Json toJson(const ImportReport& report);

/// Reads the data set. Fails with FileMissing, FormatUnknown, DatasetInvalid, JsonInvalid,
/// MaskSizeMismatch, MaskNotIndexed, ImageInvalid, UnsafePath, ... naming the file. A video whose
/// pictures are missing is left out, with a finding; an import without any video fails. Reports
/// progress as phase "import". Any thread.
Result<PreparedImport> prepareImport(const fs::path& path, const ImportOptions& options,
                                     const TaskContext& task);

/// The step that adds what was prepared, for ProjectDocument::apply() or ProjectSession::apply().
/// `report` receives what it holds, and findings about names that had to change.
Step importStep(ProjectDocument& document, PreparedImport prepared, ImportReport& report);

/// Both, for programs that do not mind waiting.
Result<ImportReport> importDataset(ProjectDocument& document, const fs::path& path,
                                   const ImportOptions& options, const TaskContext& task);

}  // namespace mw
