// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/benchmark/episodes.h"
#include "core/metrics/evaluation.h"
#include "core/segmenter.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mw {

struct BenchmarkOptions {
    /// Cma: one mean over all frames at 360 pixels. Davis: the mean over queries of their means.
    EvaluationProtocol scores = EvaluationProtocol::Cma;
    PropagationOptions propagation{};
    /// Ask each query a second time with a support of another class. A model that looks at the
    /// support must do much worse.
    bool hasControl = false;
    /// A file of JSON lines that each finished query is added to. If it exists and was made with
    /// the same episodes, `identity` and scores, what it holds is not computed again. Empty: none.
    fs::path results{};
    bool replacesResults = false;  ///< Start anew, whatever the file holds.
    /// What else decides the masks: method, model, options. Compared on resuming.
    Json identity = Json::object();
    int threads = 0;  ///< Of the scoring; 0: as many as there are processors.
    /// Keep the masks of this many frames of each query, evenly spread, for a picture. Those of
    /// queries that were read from `results` are not there.
    int keptFrames = 0;
};

/// What became of one query.
struct QueryScore {
    std::size_t episode = 0;
    std::size_t query = 0;
    bool isControl = false;
    /// One for each frame of the query; nothing where the truth is not known.
    std::vector<std::optional<FrameScores>> frames;
    double seconds = 0;  ///< Of the method, without reading truth and scoring.
    bool wasRead = false;  ///< From an earlier run's results.
    std::map<std::string, Mask> kept{};  ///< By frame name; see BenchmarkOptions::keptFrames.

    std::int64_t scoredFrames() const;
    FrameScores mean() const;
};

/// Means over some of the queries: first within each run as the scores' protocol says, then over
/// runs. By the paper's protocol each fold of a run first has a mean of its own.
struct BenchmarkLine {
    std::string name;  ///< Of a class, a fold, or "all".
    std::int64_t queries = 0;  ///< Over all runs.
    std::int64_t frames = 0;  ///< Scored, over all runs.
    FrameScores mean{};
    double spread = 0;  ///< Standard deviation of J&F between runs; 0 for one run.
    std::optional<FrameScores> control{};

    /// J&F with the right support, for one with the wrong support; 0 without a control.
    double ratio() const;
};

struct BenchmarkReport {
    std::vector<QueryScore> scores;
    std::vector<BenchmarkLine> classes, runs;
    std::vector<BenchmarkLine> folds;  ///< Of the paper's protocol only.
    BenchmarkLine all;
    double seconds = 0;  ///< Of the method, for what was computed now.
    std::int64_t computedFrames = 0;  ///< Now.
};

/// Called after each query, also for those that were read.
using OnQuery = std::function<void(const QueryScore&, std::int64_t done, std::int64_t total)>;

/// Asks everything. Fails as the segmenter and the readers do, naming the clip; with WrongUsage
/// when `results` belongs to something else; with Cancelled, after which `results` holds what was
/// finished. Reports progress as phase "benchmark", counted in frames.
Result<BenchmarkReport> runBenchmark(AnnotatedClips& clips, const EpisodeList& list,
                                     Segmenter& segmenter, const BenchmarkOptions& options,
                                     const TaskContext& task, const OnQuery& onQuery);

/// One query alone: its masks by frame name. `wantsControl`: with the wrong support.
Result<std::map<std::string, Mask>> askQuery(AnnotatedClips& clips, const BenchmarkEpisode& episode,
                                             const ClipObject& query, bool wantsControl,
                                             Segmenter& segmenter,
                                             const PropagationOptions& options,
                                             const TaskContext& task);

/// The report from the scores alone.
BenchmarkReport reportOf(const EpisodeList& list, EvaluationProtocol protocol,
                         std::vector<QueryScore> scores);

}  // namespace mw
