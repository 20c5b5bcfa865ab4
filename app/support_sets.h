// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/document.h"

#include <vector>

namespace mw {

/// What makes an example less useful to the model than a person may think.
struct SupportProblem {
    enum class Kind {
        Unspecified = 0,
        NoExpression,
        NoClass,  ///< Its object has no class, so no video looks for it.
        FewFrames,  ///< Fewer than five.
        Gap,  ///< The frames are not neighbours on the grid.
        NoMask,  ///< Nothing is painted in `frame`.
        TinyMask,  ///< So little is painted in `frame` that a smaller picture would lose it.
        Unreviewed,  ///< A prediction in `frame` that no person has accepted.
    };
    Kind kind = Kind::Unspecified;
    FrameIndex frame = -1;  ///< -1: the example as a whole.
};

inline constexpr int kSupportFrames = 5;  ///< Of the paper's protocol.

/// In the order of the enumerators; empty when all is well.
std::vector<SupportProblem> problemsOf(const Project& project, const SupportSet& set);

/// Whether a mask can be shown to the model: something is there, and a person painted or accepted
/// it.
bool isFitForSupport(const Annotation* annotation);

/// How far an object is as an example for the model.
struct SupportProgress {
    SupportId set;  ///< The example that is made of it; none while it is still being painted.
    std::vector<FrameIndex> frames;  ///< Those that count, ascending.
    std::vector<FrameIndex> missing;  ///< Of them: without a fit mask.
    int wanted = kSupportFrames;  ///< Fewer in a clip that has no five frames.

    int done() const { return int(frames.size() - missing.size()); }
    bool isComplete() const { return missing.empty() && int(frames.size()) >= wanted; }
};

/// Of the object's first active example, else of its first one. Without an example: of the five
/// neighbours on the grid of which the most are done; from `at` on while nothing is.
SupportProgress supportProgress(const Project& project, TrackId track, FrameIndex at);

namespace steps {

Step setSupportActive(const Project& project, SupportId set, bool isActive);
/// The set with other frames, sorted. Removes the set when there are none.
Step setSupportFrames(const Project& project, SupportId set, std::vector<FrameIndex> frames);
Step removeSupport(const Project& project, SupportId set);
/// Exchanges the set with the next one of its class in a direction, -1 or 1: the model reads them
/// in order. A step without edits when there is none.
Step moveSupport(const Project& project, SupportId set, int direction);

}  // namespace steps
}  // namespace mw
