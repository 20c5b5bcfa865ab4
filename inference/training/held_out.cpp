// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/held_out.h"

#include "core/categories.h"
#include "inference/training/expressions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mw {

namespace {

// What sets of pictures call things that the benchmark tests under another name.
// clang-format off
constexpr auto kKinds = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"face", "person"}, {"faces", "person"}, {"faces easy", "person"}, {"boy", "person"}, {"girl", "person"},
    {"baby", "person"}, {"rider", "person"}, {"player", "person"}, {"skier", "person"}, {"surfer", "person"},
    {"skateboarder", "person"}, {"bicyclist", "person"}, {"bicycle and rider", "person"}, {"dalmatian", "dog"},
    {"crocodile head", "crocodile"}, {"alligator", "crocodile"}, {"wild cat", "cat"}, {"hawksbill", "turtle"},
    {"tortoise", "turtle"}, {"bass", "fish"}, {"flamingo", "bird"}, {"flamingo head", "bird"}, {"ibis", "bird"},
    {"pigeon", "bird"}, {"rooster", "bird"}, {"emu", "bird"}, {"ketch", "boat"}, {"schooner", "boat"},
    {"ferry", "boat"}, {"ship", "boat"}, {"pony", "horse"}, {"bonsai", "plant"}, {"sunflower", "plant"},
    {"lotus", "plant"}, {"water lilly", "plant"}, {"joshua tree", "plant"}, {"flower", "plant"}, {"tree", "plant"},
    {"leaf", "plant"}, {"cowboy hat", "hat"}, {"cap", "hat"}, {"lorry", "truck"}, {"butterfly fish", "fish"}});
// clang-format on

std::string spaced(std::string_view name)
{
    std::string text;
    for (const char c : name)
        text += c == '_' || c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

int namedFold(const std::string& name)
{
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const auto& entry) { return entry.first == name; });
    if (kind != kKinds.end())
        return foldOf(kind->second);
    if (const int fold = foldOf(mappedCategory(CategoryList::MiniYoutubeVos, name)))
        return fold;
    return foldOf(mappedCategory(CategoryList::MiniYoutubeVos, canonicalClass(name)));
}

bool isOfBenchmark(const HeldOutWishes& wishes)
{
    return wishes.fold > 0 && (wishes.folds == 0 || wishes.folds == kFoldCount);
}

std::vector<std::string> classesOf(const TrainingSet& set)
{
    std::vector<std::string> names;
    for (const TrainingItem& item : set.items()) {
        for (const TrainingObject& object : item.objects)
            names.push_back(object.className);
    }
    return names;
}

}  // namespace

std::string HeldOutWishes::problem() const
{
    if (folds > 0 && fold == 0)
        return "\"fold\" counts from 1, as that of maskwright benchmark";
    const int most = folds > 0 ? folds : kFoldCount;
    return fold >= 0 && fold <= most ? "" : "\"fold\" must be from 1 to " + std::to_string(most);
}

int foldShownBy(std::string_view className)
{
    const std::string name = spaced(className);
    if (const int fold = namedFold(name))
        return fold;
    return name.ends_with('s') ? namedFold(name.substr(0, name.size() - 1)) : 0;
}

HeldOutClasses::HeldOutClasses(const std::vector<std::string>& names, const HeldOutWishes& wishes)
{
    for (const std::string& name : wishes.names)
        m_names.insert(canonicalClass(name));
    if (isOfBenchmark(wishes)) {
        m_fold = wishes.fold;
        return;
    }
    if (wishes.fold <= 0)
        return;
    std::set<std::string> sorted;
    for (const std::string& name : names) {
        if (!name.empty())
            sorted.insert(canonicalClass(name));
    }
    int place = 0;
    for (const std::string& name : sorted) {
        if (place++ % wishes.folds == wishes.fold - 1)
            m_names.insert(name);
    }
}

HeldOutClasses::HeldOutClasses(const TrainingSet& set, const HeldOutWishes& wishes)
    : HeldOutClasses(classesOf(set), wishes)
{
}

bool HeldOutClasses::has(std::string_view className) const
{
    return m_names.contains(canonicalClass(className))
        || (m_fold > 0 && foldShownBy(className) == m_fold);
}

bool HeldOutClasses::hides(const TrainingItem& item) const
{
    const auto isTested = [&](const std::string& name) { return foldShownBy(name) == m_fold; };
    return m_fold > 0
        && (isTested(item.className)
            || std::any_of(item.objects.begin(), item.objects.end(),
                           [&](const TrainingObject& o) { return isTested(o.className); }));
}

bool HeldOutClasses::isShownBy(const TrainingItem& item) const
{
    return has(item.className)
        || std::any_of(item.objects.begin(), item.objects.end(),
                       [&](const TrainingObject& o) { return has(o.className); });
}

}  // namespace mw
