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
};

struct ExpressionCheck {
    static constexpr int kMostWords = 20;  ///< Of a Ref-YouTube-VOS expression.

    int words = 0;
    std::vector<ExpressionFinding> findings;  ///< Worst first.
    TrackId same;  ///< The other object, for SameAsOther.

    bool has(ExpressionFinding finding) const;
    /// Whether an export would refuse it.
    bool isBlocking() const;
};

/// Judges a sentence for a track while it is typed; fast enough for each key press.
ExpressionCheck checkExpression(const Project& project, TrackId track, std::string_view text);

}  // namespace mw
