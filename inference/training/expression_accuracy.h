// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"

#include <cstdint>
#include <functional>
#include <string>

/// Whether words matter: drawn worlds with two things of a class, of which only the expression says
/// which is meant (worlds.h). No files are needed. No Torch here: programs may include this freely.
namespace mw {

/// One question with telling words and what came of it, in the middle frame of each clip.
struct ExpressionAnswer {
    std::string expression;
    FramePtr support, query;
    Mask shown, truth, other, found;
    double region = 0, otherRegion = 0;  ///< J with either thing, over all frames.
};

struct ExpressionTest {
    std::int64_t episodes = 200;
    std::uint64_t seed = 43;
    int supportFrames = 3, queryFrames = 3;
    Size size{320, 240};
    PropagationOptions propagation{};
    std::function<void(const ExpressionAnswer&)> onAnswer{};  ///< May be empty.
};

/// Over all episodes with one kind of expression.
struct ExpressionAccuracy {
    std::int64_t episodes = 0;
    std::int64_t right = 0;  ///< The masks overlap the right thing more than the other one.
    std::int64_t undecided = 0;  ///< They overlap both alike, mostly because there are none.
    double region = 0;  ///< Mean J with the right thing.
    double otherRegion = 0;  ///< Mean J with the other one.

    double share() const { return episodes > 0 ? double(right) / double(episodes) : 0; }
    /// Half the width of the 95 % interval of the share (Agresti and Coull 1998).
    double margin() const;
};

struct ExpressionReport {
    ExpressionAccuracy telling;  ///< The expression tells the two apart.
    ExpressionAccuracy plain;  ///< It only names the class: about half can be right.
};

/// Asks the same worlds with both kinds of expression. Fails as the segmenter does, and with
/// Cancelled. Reports progress as phase "benchmark", counted in questions.
Result<ExpressionReport> measureExpressions(Segmenter& segmenter, const ExpressionTest& test,
                                            const TaskContext& task);

}  // namespace mw
