// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/unicode.h"

#include "core/base/unicode_tables.h"

#include <algorithm>

namespace mw {

namespace {

template <class Entry>
const Entry* entryFor(const Entry* begin, std::size_t count, char32_t c)
{
    const Entry* end = begin + count;
    const Entry* it
        = std::upper_bound(begin, end, c, [](char32_t v, const Entry& e) { return v < e.first; });
    if (it == begin || c > (--it)->last)
        return nullptr;
    return it;
}

}  // namespace

bool isLetter(char32_t c)
{
    return entryFor(unicode::kLetters, unicode::kLettersCount, c) != nullptr;
}

bool isNumber(char32_t c)
{
    return entryFor(unicode::kNumbers, unicode::kNumbersCount, c) != nullptr;
}

bool isSpace(char32_t c) { return entryFor(unicode::kSpaces, unicode::kSpacesCount, c) != nullptr; }

char32_t lowered(char32_t c)
{
    const unicode::LowerRun* run = entryFor(unicode::kLower, unicode::kLowerCount, c);
    if (run == nullptr || (run->step > 1 && (c - run->first) % char32_t(run->step) != 0))
        return c;
    return char32_t(int(c) + run->distance);
}

char32_t codePointAt(std::string_view text, std::size_t at, std::size_t& next)
{
    const auto byte = [&](std::size_t i) { return char32_t(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    next = at + length;
    if (length == 1)
        return first;
    char32_t c = first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        c = (c << 6) | (byte(at + i) & 0x3fu);
    return c;
}

void appendUtf8(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xc0 | (c >> 6));
        text += char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        text += char(0xe0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3f));
        text += char(0x80 | (c & 0x3f));
    } else {
        text += char(0xf0 | (c >> 18));
        text += char(0x80 | ((c >> 12) & 0x3f));
        text += char(0x80 | ((c >> 6) & 0x3f));
        text += char(0x80 | (c & 0x3f));
    }
}

std::string validUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t length = first < 0x80 ? 1
            : first >= 0xc2 && first < 0xe0     ? 2
            : first >= 0xe0 && first < 0xf0     ? 3
            : first >= 0xf0 && first < 0xf5     ? 4
                                                : 0;
        bool isValid = length > 0 && i + length <= text.size();
        for (std::size_t k = 1; isValid && k < length; ++k)
            isValid = (static_cast<unsigned char>(text[i + k]) & 0xc0) == 0x80;
        if (isValid && length > 2) {
            std::size_t next = 0;
            const char32_t c = codePointAt(text, i, next);
            isValid = length == 3 ? c >= 0x800 && (c < 0xd800 || c > 0xdfff)
                                  : c >= 0x10000 && c <= 0x10ffff;
        }
        if (!isValid) {
            appendUtf8(out, 0xfffd);
            ++i;
            continue;
        }
        out.append(text, i, length);
        i += length;
    }
    return out;
}

std::string lowered(std::string_view text)
{
    const std::string valid = validUtf8(text);
    std::string out;
    for (std::size_t i = 0; i < valid.size();) {
        std::size_t next = 0;
        appendUtf8(out, lowered(codePointAt(valid, i, next)));
        i = next;
    }
    return out;
}

std::string normalisedExpression(std::string_view text)
{
    const std::string valid = validUtf8(text);
    std::string out;
    bool isPending = false;
    for (std::size_t i = 0; i < valid.size();) {
        std::size_t next = 0;
        const char32_t c = codePointAt(valid, i, next);
        // str.split() also splits at the separators 0x1c to 0x1f.
        if (isSpace(c) || (c >= 0x1c && c <= 0x1f)) {
            isPending = !out.empty();
        } else {
            if (isPending)
                out += ' ';
            isPending = false;
            appendUtf8(out, lowered(c));
        }
        i = next;
    }
    return out;
}

}  // namespace mw
