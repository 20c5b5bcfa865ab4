// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/mirrored_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace mw {

namespace {

constexpr auto kSides
    = std::to_array<std::pair<std::string_view, std::string_view>>({{"left", "right"},
                                                                    {"leftmost", "rightmost"},
                                                                    {"lefthand", "righthand"},
                                                                    {"leftside", "rightside"},
                                                                    {"leftward", "rightward"},
                                                                    {"leftwards", "rightwards"}});
// After these words a side follows, whatever comes next.
constexpr std::string_view kBeforeSide[] = {"the", "its", "his", "her", "their", "far", "on", "at"};
constexpr std::string_view kAfterAdverb[]
    = {"behind", "next",       "beside", "besides", "now",   "after",  "before", "above", "below",
       "under",  "underneath", "over",   "away",    "front", "middle", "center", "centre"};

struct Word {
    std::size_t begin = 0, end = 0;
    std::string lower;
};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
char lowered(char c) { return isUpper(c) ? char(c - 'A' + 'a') : c; }
char raised(char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; }

/// Runs of letters; bytes of other scripts are letters too, so that no word is cut.
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    bool isInside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPart = isLetter(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80;
        if (isPart && !isInside)
            words.push_back({i, i, {}});
        if (isPart) {
            words.back().end = i + 1;
            words.back().lower += lowered(text[i]);
        }
        isInside = isPart;
    }
    return words;
}

template <class List>
bool isOneOf(const List& list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::optional<std::string_view> otherSide(std::string_view word)
{
    for (const auto& [left, right] : kSides) {
        if (word == left)
            return right;
        if (word == right)
            return left;
    }
    return std::nullopt;
}

/// "right behind the car", "right in the middle", "the one left over": no side is meant.
bool isAdverb(const std::vector<Word>& words, std::size_t i)
{
    if (i > 0 && isOneOf(kBeforeSide, words[i - 1].lower))
        return false;
    std::size_t next = i + 1;
    const auto at = [&](std::size_t n) {
        return n < words.size() ? std::string_view(words[n].lower) : std::string_view();
    };
    if (words[i].lower != "right")
        return words[i].lower == "left" && (at(next) == "over" || at(next) == "alone");
    if (at(next) == "in")
        ++next;
    if (next > i + 1 && at(next) == "the")
        ++next;
    return isOneOf(kAfterAdverb, at(next));
}

}  // namespace

std::string mirroredText(std::string_view text)
{
    const std::vector<Word> words = wordsOf(text);
    std::string result;
    std::size_t done = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const auto other = otherSide(word.lower);
        if (!other || isAdverb(words, i))
            continue;
        result += text.substr(done, word.begin - done);
        const bool isAllUpper = isUpper(text[word.end - 1]);
        for (std::size_t c = 0; c < other->size(); ++c) {
            const bool isRaised = isAllUpper || (c == 0 && isUpper(text[word.begin]));
            result += isRaised ? raised((*other)[c]) : (*other)[c];
        }
        done = word.end;
    }
    return result += text.substr(done);
}

}  // namespace mw
