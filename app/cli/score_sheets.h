// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/benchmark/episodes.h"
#include "core/benchmark/score_sheet.h"
#include "core/formats/score_folders.h"

#include <string>
#include <utility>
#include <vector>

/// The rows of contact sheets, for `benchmark` and `evaluate`.
namespace mw::cli {

/// "best 1", "best 2", ..., "worst 1" with indices into a list that is sorted from best to worst;
/// each index at most once.
std::vector<std::pair<std::string, std::size_t>> bestAndWorst(std::size_t count);

/// Makes the folder of a sheet, so that it is known before the work that the sheet can be written.
Result<void> prepareSheet(const fs::path& file);

/// The first frame that shows the object, with its outline.
Result<SheetCell> supportCell(AnnotatedClips& clips, const ClipObject& shown,
                              const TaskContext& task);

/// A frame of the query with both masks and its J.
Result<SheetCell> queryCell(AnnotatedClips& clips, const ClipObject& query,
                            const std::string& frame, const Mask& found,
                            EvaluationProtocol protocol, const TaskContext& task);

/// The best and the worst objects of an evaluation, with frames spread over the sequence.
/// `pictures` holds <sequence>/<frame>.jpg or the frames themselves; empty: they are where data
/// sets keep them, in JPEGImages beside Annotations. Without pictures the masks are drawn on grey.
Result<void> writeEvaluationSheet(const fs::path& file, const ScoreReport& report,
                                  const fs::path& pictures, const TaskContext& task);

}  // namespace mw::cli
