// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The little of Unicode that expressions and tokenizing need, from generated tables (unicode_tables.cpp).
namespace mw {

bool isLetter(char32_t c);  ///< General category L*.
bool isNumber(char32_t c);  ///< General category N*.
bool isSpace(char32_t c);  ///< White_Space, as \s of the regex module.
char32_t lowered(char32_t c);  ///< Simple lower-case mapping.

/// Each code point by itself. Any bytes: as validUtf8().
std::string lowered(std::string_view text);

/// The code point at `at` in valid UTF-8, and where the next begins.
char32_t codePointAt(std::string_view text, std::size_t at, std::size_t& next);
void appendUtf8(std::string& text, char32_t c);
/// Valid UTF-8: each malformed byte becomes U+FFFD.
std::string validUtf8(std::string_view text);

/// Lower case and single spaces, as the loaders of data sets prepare expressions:
/// " ".join(text.lower().split()).
std::string normalisedExpression(std::string_view text);

}  // namespace mw
