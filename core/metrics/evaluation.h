// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/region_contour.h"

#include <span>
#include <string>
#include <vector>

/// From scores of frames to the numbers that papers report, for whole sets of videos. Pure
/// functions, callable from any thread.
namespace mw {

enum class EvaluationProtocol {
    Unspecified = 0,
    /// davis2017-evaluation: an object's score is the mean over its frames, the set's is the mean
    /// over objects.
    Davis,
    /// The official CMA code: masks at 360 pixels, a wider contour tolerance, and one mean over all
    /// frames of all objects.
    Cma,
};

/// J and F of one frame by the rules of a protocol. Both masks must have one size.
FrameScores scoreFrame(EvaluationProtocol protocol, const Mask& predicted, const Mask& truth);

/// `db_statistics` of davis2017-evaluation.
struct Statistics {
    double mean = 0;
    double recall = 0;  ///< The share of frames above one half.
    /// The mean of the first quarter minus that of the last. davis2017-evaluation counts frames
    /// modulo 256 here; sequences longer than that differ.
    double decay = 0;
};
/// All zero for no frames.
Statistics statisticsOf(std::span<const double> frames);

/// One object of one sequence, or one expression.
struct ObjectScores {
    std::string sequence;
    std::string object;
    std::vector<std::string> frames;
    std::vector<FrameScores> scores;  ///< One for each of `frames`.

    Statistics region() const;
    Statistics contour() const;
};

struct SequenceScores {
    std::string sequence;
    double region = 0;  ///< The mean over its objects' means.
    double contour = 0;
    int objects = 0;
    double mean() const { return (region + contour) / 2; }
};

struct Evaluation {
    EvaluationProtocol protocol = EvaluationProtocol::Davis;
    std::vector<ObjectScores> objects;
    std::vector<SequenceScores> sequences;  ///< By name.
    Statistics region;  ///< Of the whole set, as the protocol says.
    Statistics contour;
    std::int64_t frames = 0;  ///< Scored, over all objects.
    double mean() const { return (region.mean + contour.mean) / 2; }  ///< J&F
};
/// Objects without frames do not count.
Evaluation evaluationOf(EvaluationProtocol protocol, std::vector<ObjectScores> objects);

/// The partner of each column so that the sum of `gain[row][column]` is largest: the row, or -1
/// when there are fewer rows than columns. For evaluation without given identities.
std::vector<int> bestAssignment(const std::vector<std::vector<double>>& gain);

}  // namespace mw
