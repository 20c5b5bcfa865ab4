// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/expression_check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

namespace mw {

namespace {

constexpr double kNearlySame = 0.8;  ///< Shared words over all words of both sentences.
constexpr int kNearlyTooLong = 16;

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        const auto byte = static_cast<unsigned char>(c);
        // Bytes of other scripts are letters here; only ASCII punctuation separates.
        if (byte >= 0x80 || std::isalnum(byte) || c == '\'' || c == '-') {
            word += char(byte < 0x80 ? std::tolower(byte) : byte);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// As data sets count them: what spaces separate.
int wordCount(std::string_view text)
{
    int count = 0;
    bool isSpace = true;
    for (const char c : text) {
        const bool wasSpace
            = std::exchange(isSpace, c == ' ' || c == '\t' || c == '\n' || c == '\r');
        count += wasSpace && !isSpace;
    }
    return count;
}

double sharedShare(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    const std::set<std::string> first(a.begin(), a.end());
    const std::set<std::string> second(b.begin(), b.end());
    std::size_t shared = 0;
    for (const std::string& word : first)
        shared += second.contains(word);
    const std::size_t all = first.size() + second.size() - shared;
    return all == 0 ? 0 : double(shared) / double(all);
}

/// The same sentence but for words that tell objects apart is a fine pair of sentences.
bool differInTellingWords(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    static const std::set<std::string> telling{
        "left", "right",  "front", "back",  "first",   "second",  "third",   "last",   "middle",
        "top",  "bottom", "big",   "small", "large",   "larger",  "smaller", "bigger", "near",
        "far",  "white",  "black", "red",   "green",   "blue",    "brown",   "yellow", "orange",
        "grey", "gray",   "upper", "lower", "largest", "smallest"};
    const auto tellingOf = [](const std::vector<std::string>& words) {
        std::set<std::string> found;
        for (const std::string& word : words) {
            if (telling.contains(word))
                found.insert(word);
        }
        return found;
    };
    return tellingOf(a) != tellingOf(b);
}

}  // namespace

bool ExpressionCheck::has(ExpressionFinding finding) const
{
    return std::find(findings.begin(), findings.end(), finding) != findings.end();
}

bool ExpressionCheck::isBlocking() const
{
    return has(ExpressionFinding::Empty) || has(ExpressionFinding::TooLong)
        || has(ExpressionFinding::SameAsOther);
}

ExpressionCheck checkExpression(const Project& project, TrackId trackId, std::string_view text,
                                ExpressionId judged)
{
    using enum ExpressionFinding;
    ExpressionCheck check;
    check.words = wordCount(text);
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty()) {
        check.findings.push_back(Empty);
        return check;
    }
    if (check.words > ExpressionCheck::kMostWords)
        check.findings.push_back(TooLong);
    const Track* track = project.track(trackId);
    if (track) {
        for (const Track* other : project.tracksOf(track->video)) {
            if (other->id == trackId)
                continue;
            for (const Expression* expression : project.expressionsOf(other->id)) {
                const std::vector<std::string> theirs = wordsOf(expression->text);
                const bool isSame = words == theirs;
                if (isSame
                    || (sharedShare(words, theirs) >= kNearlySame
                        && !differInTellingWords(words, theirs))) {
                    check.same = other->id;
                    break;
                }
            }
        }
        if (check.same)
            check.findings.push_back(SameAsOther);
        for (const Expression* own : project.expressionsOf(trackId)) {
            if (own->id != judged && wordsOf(own->text) == words) {
                check.findings.push_back(Repeated);
                break;
            }
        }
    }
    if (check.words >= kNearlyTooLong && check.words <= ExpressionCheck::kMostWords)
        check.findings.push_back(NearlyTooLong);
    static constexpr std::array<std::string_view, 8> pronouns{"it",   "he",   "she", "they",
                                                              "this", "that", "its", "one"};
    if (std::find(pronouns.begin(), pronouns.end(), words.front()) != pronouns.end())
        check.findings.push_back(PronounOnly);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "object"
            && std::isdigit(static_cast<unsigned char>(words[i + 1].front()))) {
            check.findings.push_back(NamesNumber);
            break;
        }
    }
    const Category* category = track ? project.category(track->category) : nullptr;
    if (category && !category->name.empty()) {
        // "zebras" names a zebra; a class of two words is named by its last.
        const std::vector<std::string> parts = wordsOf(category->name);
        const bool isNamed = parts.empty()
            || std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return word.starts_with(parts.back()); });
        if (!isNamed)
            check.findings.push_back(WithoutClass);
    }
    return check;
}

}  // namespace mw
