// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace mw::unicode {

struct Range {
    char32_t first, last;
};

/// Every `step`-th code point from first to last has its lower case `distance` away.
struct LowerRun {
    char32_t first, last;
    int step;  ///< 0 for a single code point.
    int distance;
};

// Ascending.
extern const Range kLetters[];
extern const std::size_t kLettersCount;
extern const Range kNumbers[];
extern const std::size_t kNumbersCount;
extern const Range kSpaces[];
extern const std::size_t kSpacesCount;
extern const LowerRun kLower[];
extern const std::size_t kLowerCount;

}  // namespace mw::unicode
