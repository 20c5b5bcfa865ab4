// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/formats/findings.h"
#include "core/metrics/evaluation.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mw {

enum class Identities {
    Unspecified = 0,
    Given,  ///< Object 1 of the prediction is object 1 of the truth (semi-supervised).
    Matched,  ///< Any object may be any other; the best pairing counts (unsupervised).
};

struct ScoreOptions {
    EvaluationProtocol protocol = EvaluationProtocol::Davis;
    Identities identities = Identities::Given;
    /// davis2017-evaluation leaves out the first frame of a sequence, which was given, and the
    /// last. Only with given identities.
    bool leaveOutEnds = true;
    int skipFrames = 0;  ///< So many frames at the start of each sequence were given.
    bool missingIsEmpty = false;  ///< Predictions that are missing count as empty masks.
    std::vector<std::string> sequences{};  ///< Only these; empty: all of the truth.
    int threads = 0;  ///< 0: as many as there are processors.
};

/// Where the masks of a scored object lie: <frame>.png in two folders.
struct ScoredMasks {
    fs::path predicted;
    fs::path truth;
    int predictedObject = 0;  ///< 0: any value but 0. -1: no partner was found.
    int truthObject = 0;
};

struct ScoreReport {
    /// Errors: a prediction is missing, has the wrong size, holds colours, ...; then there are no
    /// scores, as they would not mean anything. Warnings: files that nothing is compared with.
    Findings findings;
    Evaluation evaluation;
    std::string layout;  ///< "sequence", "sequences" or "expressions".
    /// By ObjectScores::sequence and ::object.
    std::map<std::pair<std::string, std::string>, ScoredMasks> sources{};
};

/// Compares folders of label PNG files. Both are one of:
///  - the frames of one sequence: <frame>.png;
///  - sequences: <sequence>/<frame>.png, or a data set's folder that holds such a tree as
///    Annotations, train/Annotations or Annotations/480p;
///  - for `predicted` only, expressions: <sequence>/<expression>/<frame>.png with any value but 0
///    for the object; `truth` then is a Ref-YouTube-VOS folder, which says whose expression it is.
/// Fails with FileMissing, DatasetInvalid (no masks in a folder), Cancelled. Reports progress as
/// phase "evaluate". Any thread.
Result<ScoreReport> scoreFolders(const fs::path& predicted, const fs::path& truth,
                                 const ScoreOptions& options, const TaskContext& task);

/// "objects", "sequences", "J", "F", "JF", the findings.
Json toJson(const ScoreReport& report);

}  // namespace mw
