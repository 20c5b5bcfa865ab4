// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

enum class ExpressionFinding {
    Unspecified = 0,
    Empty,
    TooLong,  ///< More words than Ref-YouTube-VOS allows.
    NearlyTooLong,
    SameAsOther,  ///< Another object of the video has this sentence, or nearly.
    PronounOnly,  ///< "it is running": names nothing.
    NamesNumber,  ///< "object 1", a file name: means nothing to someone who sees only the video.
    WithoutClass,  ///< Does not name the object's class.
    Repeated,  ///< The object itself has this sentence already.
};

struct ExpressionCheck {
    static constexpr int kMostWords = 20;  ///< Of a Ref-YouTube-VOS expression.
    /// Of what a project keeps. Far more than an export takes: what was pasted by mistake is
    /// judged, not lost.
    static constexpr std::size_t kMostBytes = 60'000;

    int words = 0;
    std::vector<ExpressionFinding> findings;  ///< Worst first.
    TrackId same;  ///< The other object, for SameAsOther.

    bool has(ExpressionFinding finding) const;
    /// Whether an export would refuse it.
    bool isBlocking() const;
};

/// Judges a sentence for a track while it is typed; fast enough for each key press. `judged` is the
/// expression whose text it is going to be, if there is one already.
ExpressionCheck checkExpression(const Project& project, TrackId track, std::string_view text,
                                ExpressionId judged = {});

}  // namespace mw
