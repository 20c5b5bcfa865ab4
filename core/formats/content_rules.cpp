// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/content_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mw {

namespace {

/// Support clips of the few-shot loaders are so long, so an object may be absent from all of one.
constexpr int kSupportFrames = 5;

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (!isSpace(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

/// The first run of letters that holds "left" or "right" but is more than that, or "".
std::string mirroredWord(const std::string& normal)
{
    std::string word;
    for (std::size_t i = 0; i <= normal.size(); ++i) {
        const bool isLetter
            = i < normal.size() && std::isalpha(static_cast<unsigned char>(normal[i])) != 0;
        if (isLetter) {
            word += normal[i];
            continue;
        }
        for (const char* side : {"left", "right"}) {
            if (word != side && word.find(side) != std::string::npos)
                return word;
        }
        word.clear();
    }
    return {};
}

std::string joined(const std::set<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace

void checkExpressions(const std::string& video, const std::vector<CheckedExpression>& expressions,
                      Severity tooLong, Findings& findings)
{
    std::map<std::string, const CheckedExpression*> byText;
    for (const CheckedExpression& e : expressions) {
        const Spot spot{video, {}, e.object};
        const std::string normal = normalisedExpression(e.text);
        if (normal.empty()) {
            findings.add(Rule::ExpressionEmpty, spot, {e.id});
            continue;
        }
        if (const auto words = wordsOf(normal);
            words.size() > std::size_t(ExpressionCheck::kMostWords))
            findings.add(Rule::ExpressionTooLong, spot,
                         {e.id, std::to_string(words.size()), e.text}, tooLong);
        const auto [it, isNew] = byText.emplace(normal, &e);
        if (!isNew && it->second->object != e.object)
            findings.add(Rule::ExpressionDuplicate, spot,
                         {e.id, e.text, it->second->id, it->second->object});
        if (normal.find('@') != std::string::npos)
            findings.add(Rule::ExpressionAtSign, spot, {e.id});
        if (const std::string word = mirroredWord(normal); !word.empty())
            findings.add(Rule::ExpressionMirrored, spot, {e.id, word});
        if (std::any_of(normal.begin(), normal.end(), [](char c) { return (c & 0x80) != 0; }))
            findings.add(Rule::ExpressionNotAscii, spot, {e.id});
        if (normal != e.text)
            findings.add(Rule::ExpressionNotNormal, spot, {e.id});
    }
}

SeenObjects seenIn(const LabelImage& image)
{
    struct Extent {
        int left = 0, top = 0, right = 0, bottom = 0;
        std::int64_t area = 0;
    };
    std::array<Extent, 256> extents{};
    const std::uint8_t* p = image.labels.data();
    for (int y = 0; y < image.size.height; ++y) {
        for (int x = 0; x < image.size.width;) {
            const std::uint8_t label = *p;
            const int start = x;
            while (x < image.size.width && *p == label) {
                ++x;
                ++p;
            }
            if (label == 0)
                continue;
            Extent& e = extents[label];
            if (e.area == 0)
                e = {start, y, x, y + 1, 0};
            e.left = std::min(e.left, start);
            e.right = std::max(e.right, x);
            e.bottom = y + 1;
            e.area += x - start;
        }
    }
    SeenObjects seen;
    for (int label = 1; label < 256; ++label) {
        if (const Extent& e = extents[std::size_t(label)]; e.area > 0)
            seen[label] = {{e.left, e.top, e.right - e.left, e.bottom - e.top}, e.area};
    }
    return seen;
}

SeenObjects seenIn(const std::map<int, Mask>& masks)
{
    SeenObjects seen;
    for (const auto& [number, mask] : masks) {
        if (!mask.isEmpty())
            seen[number] = {mask.bounds(), mask.area()};
    }
    return seen;
}

void checkObjects(const std::string& video, const std::vector<std::string>& frames,
                  const std::vector<SeenObjects>& seen, const std::set<int>& numbers,
                  Size pictureSize, Findings& findings)
{
    for (const int number : numbers) {
        const std::string object = std::to_string(number);
        bool isVisible = false;
        bool isEverWide = false;
        bool isEverInSquare = false;
        std::vector<std::size_t> thin;
        std::size_t absentFrom = 0;
        bool isAbsenceReported = false;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const auto it = seen[i].find(number);
            if (it == seen[i].end()) {
                if (i + 1 - absentFrom >= std::size_t(kSupportFrames) && !isAbsenceReported) {
                    // Report where the absence ends, once for the object.
                    std::size_t end = i;
                    while (end + 1 < seen.size() && !seen[end + 1].contains(number))
                        ++end;
                    findings.add(Rule::ObjectAbsentTooLong, {video, frames[absentFrom], object},
                                 {frames[absentFrom], frames[end]});
                    isAbsenceReported = true;
                }
                continue;
            }
            absentFrom = i + 1;
            isVisible = true;
            const Rect& box = it->second.bounds;
            // Loaders make boxes of the smallest and largest coordinates and drop empty ones.
            if (box.width > 1 && box.height > 1)
                isEverWide = true;
            else
                thin.push_back(i);
            isEverInSquare = isEverInSquare || box.x < pictureSize.height;
        }
        const Spot spot{video, {}, object};
        if (!isVisible) {
            findings.add(Rule::ObjectNeverVisible, spot);
            continue;
        }
        if (!isEverWide) {
            findings.add(Rule::ObjectTooSmall, spot);
            continue;
        }
        for (const std::size_t i : thin) {
            const Rect& box = seen[i].at(number).bounds;
            findings.add(Rule::ObjectThinInFrame, {video, frames[i], object},
                         {toString(Size{box.width, box.height})});
        }
        if (!isEverInSquare && pictureSize.width > pictureSize.height)
            findings.add(Rule::ObjectOutsideSquare, spot, {std::to_string(pictureSize.height)});
    }
}

void CategoryCensus::addVideo(const std::string& video, const std::vector<std::string>& categories,
                              const std::string& fileUnder)
{
    if (!fileUnder.empty())
        m_videos[fileUnder].push_back(video);
    const std::set<std::string> all(categories.begin(), categories.end());
    if (all.size() > 1)
        m_mixed[video] = all;
}

void CategoryCensus::check(CategoryList list, Findings& findings) const
{
    for (const auto& [video, categories] : m_mixed)
        findings.add(Rule::CategoryMixed, {video, {}, {}}, {joined(categories)});
    for (const auto& [category, videos] : m_videos) {
        if (videos.size() == 1)
            findings.add(Rule::CategoryOneVideo, {videos.front(), {}, {}}, {category});
    }
    if (list != CategoryList::MiniYoutubeVos)
        return;
    for (int fold = 1; fold <= kFoldCount; ++fold) {
        std::set<std::string> missing;
        for (const std::string& category : testCategories(fold)) {
            if (!m_videos.contains(category))
                missing.insert(category);
        }
        if (!missing.empty())
            findings.add(Rule::CategoryWithoutVideo, {}, {std::to_string(fold), joined(missing)});
    }
}

}  // namespace mw
