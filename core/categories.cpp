// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/categories.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mw {

namespace {

// clang-format off
constexpr auto kYoutubeVos = std::to_array<std::string_view>({
    "airplane", "ape", "bear", "bike", "bird", "boat", "bucket", "bus", "camel", "cat", "cow", "crocodile", "deer",
    "dog", "dolphin", "duck", "eagle", "earless_seal", "elephant", "fish", "fox", "frisbee", "frog", "giant_panda",
    "giraffe", "hand", "hat", "hedgehog", "horse", "knife", "leopard", "lion", "lizard", "monkey", "motorbike",
    "mouse", "others", "owl", "paddle", "parachute", "parrot", "penguin", "person", "plant", "rabbit", "raccoon",
    "sedan", "shark", "sheep", "sign", "skateboard", "snail", "snake", "snowboard", "squirrel", "surfboard",
    "tennis_racket", "tiger", "toilet", "train", "truck", "turtle", "umbrella", "whale", "zebra"});

// The order is the class number, and that decides the fold.
constexpr auto kMiniYoutubeVos = std::to_array<std::string_view>({
    "hat", "plant", "hand", "horse", "raccoon", "squirrel", "bus", "boat", "crocodile", "penguin", "motorbike",
    "truck", "hedgehog", "lion", "earless_seal", "whale", "elephant", "mouse", "snail", "camel", "shark", "giraffe",
    "tiger", "frog", "cat", "dolphin", "cow", "dog", "bear", "zebra", "airplane", "leopard", "fox", "turtle", "deer",
    "train", "sedan", "sheep", "fish", "bird", "rabbit", "duck", "snake", "monkey", "parrot", "lizard",
    "giant_panda", "person"});

constexpr auto kMiniSailVos = std::to_array<std::string_view>({"dog", "car", "person"});

struct Synonym { std::string_view name, category; };
constexpr Synonym kSynonyms[] = {
    {"car", "sedan"}, {"sedan", "car"}, {"motorcycle", "motorbike"}, {"bicycle", "bike"}, {"seal", "earless_seal"},
    {"panda", "giant_panda"}, {"man", "person"}, {"woman", "person"}, {"child", "person"}, {"people", "person"},
    {"human", "person"}, {"swan", "bird"}, {"aeroplane", "airplane"}, {"plane", "airplane"}, {"racket", "tennis_racket"},
    {"potted_plant", "plant"}, {"goldfish", "fish"}, {"puppy", "dog"}, {"kitten", "cat"}};
// clang-format on

std::string normalised(std::string_view name)
{
    std::string text;
    for (const char c : name) {
        const bool isGap = c == ' ' || c == '-' || c == '_';
        if (!isGap)
            text += char(std::tolower(static_cast<unsigned char>(c)));
        else if (!text.empty() && text.back() != '_')
            text += '_';
    }
    while (!text.empty() && text.back() == '_')
        text.pop_back();
    return text;
}

}  // namespace

std::span<const std::string_view> categoryNames(CategoryList list)
{
    switch (list) {
    case CategoryList::YoutubeVos:
        return kYoutubeVos;
    case CategoryList::MiniYoutubeVos:
        return kMiniYoutubeVos;
    case CategoryList::MiniSailVos:
        return kMiniSailVos;
    case CategoryList::Unspecified:
        break;
    }
    return {};
}

bool isCategoryName(CategoryList list, std::string_view name)
{
    const auto names = categoryNames(list);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string mappedCategory(CategoryList list, const std::string& name,
                           const std::map<std::string, std::string>& own)
{
    if (const auto it = own.find(name); it != own.end())
        return it->second;
    if (list == CategoryList::Unspecified)
        return name;
    const std::string wanted = normalised(name);
    if (isCategoryName(list, wanted))
        return wanted;
    for (const Synonym& synonym : kSynonyms) {
        if (wanted == synonym.name && isCategoryName(list, synonym.category))
            return std::string(synonym.category);
    }
    return isCategoryName(list, "others") ? "others" : "";
}

std::vector<std::string> testCategories(int fold)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kMiniYoutubeVos.size(); ++i) {
        if (int(i % kFoldCount) == fold - 1)
            names.emplace_back(kMiniYoutubeVos[i]);
    }
    return names;
}

int foldOf(std::string_view category)
{
    const auto it = std::find(kMiniYoutubeVos.begin(), kMiniYoutubeVos.end(), category);
    return it == kMiniYoutubeVos.end() ? 0 : int((it - kMiniYoutubeVos.begin()) % kFoldCount) + 1;
}

}  // namespace mw
