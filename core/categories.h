// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The classes that loaders know. They look names up in a fixed list and stop at any other.
namespace mw {

enum class CategoryList {
    Unspecified = 0,  ///< Any name, or none at all.
    YoutubeVos,  ///< 65 names, "others" among them.
    MiniYoutubeVos,  ///< 48 names, numbered from 1 for the folds.
    MiniSailVos,  ///< dog, car, person.
};

std::span<const std::string_view> categoryNames(CategoryList list);
bool isCategoryName(CategoryList list, std::string_view name);

/// The name under which a class of a project goes into a data set: the name itself if the list has
/// it, in lower case with underscores, or a known synonym ("car" is "sedan"), else "others" if the
/// list has that, else "". `own` holds a person's choices, by the project's names.
std::string mappedCategory(CategoryList list, const std::string& name,
                           const std::map<std::string, std::string>& own = {});

// ---- The folds of Mini-Ref-YouTube-VOS

inline constexpr int kFoldCount = 4;

/// The twelve classes a fold tests; the other 36 are for training. `fold` counts from 1.
std::vector<std::string> testCategories(int fold);
/// 1 to 4: the fold that tests the class. 0 for any other name.
int foldOf(std::string_view category);

}  // namespace mw
