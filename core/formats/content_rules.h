// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/base/unicode.h"
#include "core/categories.h"
#include "core/formats/dataset.h"
#include "core/formats/findings.h"
#include "core/project/expression_check.h"
#include "core/video/picture_io.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Rules about what a data set says rather than how it is stored. They hold for a project that is
/// to be exported and for files on disk, whatever the format.
namespace mw {

// ---- Sentences

/// As the loaders read it: lower case, single spaces.
std::string normalisedText(std::string_view text);

struct CheckedExpression {
    std::string id;  ///< As in the file: "3".
    std::string object;  ///< As in the file; empty when the file does not tell.
    std::string text;
};
/// All expressions of one video. `tooLong` weighs sentences over ExpressionCheck::kMostWords.
void checkExpressions(const std::string& video, const std::vector<CheckedExpression>& expressions,
                      Severity tooLong, Findings& findings);

// ---- Objects

/// What a frame shows of an object.
struct SeenObject {
    Rect bounds;
    std::int64_t area = 0;
};
using SeenObjects = std::map<int, SeenObject>;  ///< By number, without 0.

SeenObjects seenIn(const LabelImage& image);  ///< 255 is counted as any other number.
SeenObjects seenIn(const std::map<int, Mask>& masks);

/// The objects `numbers` of one video, given what each of its frames shows.
void checkObjects(const std::string& video, const std::vector<std::string>& frames,
                  const std::vector<SeenObjects>& seen, const std::set<int>& numbers,
                  Size pictureSize, Findings& findings);

// ---- Classes

/// Classes and videos of one split, as the few-shot loaders see them: the class of a video is that
/// of the object of its last expression.
class CategoryCensus
{
public:
    void addVideo(const std::string& video, const std::vector<std::string>& categories,
                  const std::string& fileUnder);
    void check(CategoryList list, Findings& findings) const;

private:
    std::map<std::string, std::vector<std::string>> m_videos;  ///< By category.
    std::map<std::string, std::set<std::string>> m_mixed;
};

}  // namespace mw
