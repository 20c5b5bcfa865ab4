// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/benchmark/annotated_clips.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a benchmark shows and asks for, drawn once and kept in a file, so that two laboratories
/// measure the same thing.
namespace mw {

enum class BenchmarkProtocol {
    Unspecified = 0,
    /// The paper's: for each class one support clip, drawn anew in each run, and as queries every
    /// expression of every other clip of the class (the official `Ytvos_datasets` of CMA).
    Paper,
    /// Every object of a class is the support for each object of the class in every other clip.
    CrossVideo,
    /// The first annotated frames of a clip are the support for all that follow.
    SameVideo,
};

/// "paper", "cross-video", "same-video"
const char* toString(BenchmarkProtocol protocol);

/// One object of one clip, with the frames that are shown or asked for.
struct ClipObject {
    std::string category;  ///< May be empty.
    std::string video;
    int object = 0;
    int expression = -1;  ///< Position among the video's expressions; -1: `text` is not one.
    std::string text;
    std::vector<std::string> frames;
};

struct BenchmarkEpisode {
    int run = 1;
    int fold = 0;  ///< 1 to 4; 0 for classes outside the folds of Mini-Ref-YouTube-VOS.
    std::string category;
    ClipObject support;
    std::optional<ClipObject> wrongSupport;  ///< Of another class: the control.
    std::vector<ClipObject> queries;  ///< Those in the support's clip leave out its frames.
};

struct EpisodeList {
    BenchmarkProtocol protocol = BenchmarkProtocol::Paper;
    std::string format;  ///< Of the data set.
    std::uint64_t seed = 0;
    std::vector<BenchmarkEpisode> episodes;
    std::vector<std::string> notes;  ///< What was left out, and why.

    std::int64_t queryCount() const;
    std::int64_t frameCount() const;  ///< Over all queries.
};

struct PlanOptions {
    BenchmarkProtocol protocol = BenchmarkProtocol::Paper;
    int fold = 0;  ///< Only the classes that this fold tests; 0: all classes.
    int runs = 5;
    std::uint64_t seed = 43;  ///< Of the first run; the next ones count up.
    int supportFrames = 5;
    std::vector<std::string> categories{};  ///< Only these; empty: all.
    std::int64_t queriesPerClass = 0;  ///< In each run, drawn at random; 0: all.
};

/// Draws the episodes. Equal options give equal episodes on every machine. Fails with
/// DatasetInvalid when nothing can be asked, and as reading masks does.
Result<EpisodeList> planEpisodes(AnnotatedClips& clips, const PlanOptions& options,
                                 const TaskContext& task);

/// The file's text: {"format": "maskwright-episodes", "version": 1, "protocol", "dataset", "seed",
/// "episodes": [{"run", "fold", "class", "support", "wrong_support", "queries"}]}; clips are
/// {"video", "object", "expression", "text", "frames"}.
std::string toText(const EpisodeList& list);

/// Reads such a file, or the episodes.json of an exported Mini-Ref-YouTube-VOS, and compares
/// everything with the data set. "frames" may be missing (the first `supportFrames` that show the
/// object, or all others), "expression" too (the object's first, or its class), and of a query that
/// has an expression "object". Fails with FileMissing, JsonInvalid, and DatasetInvalid naming the
/// episode and what is wrong in it.
Result<EpisodeList> readEpisodes(const fs::path& file, AnnotatedClips& clips, int supportFrames,
                                 const TaskContext& task);

}  // namespace mw
