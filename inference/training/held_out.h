// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/shards.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What a run must not learn, so that a benchmark of it means something. Everything that is made of
/// a set asks here: episodes, what is pasted into them, their backgrounds, recognition.
namespace mw {

/// Classes that no episode is about.
struct HeldOutWishes {
    std::vector<std::string> names{};
    /// The classes of this fold as well, from 1; 0: of none. With `folds` 0 or 4 the folds are
    /// those of Mini-Ref-YouTube-VOS, as `maskwright benchmark --fold` tests them; classes that are
    /// none of its 48 are then in no fold. With another number every folds-th class of the set by
    /// name.
    int folds = 0, fold = 0;

    bool isAny() const { return fold > 0 || !names.empty(); }
    /// What is wrong with the numbers, or "".
    std::string problem() const;
};

/// The fold that tests what a class of any set shows, by its name: 0 where none does. "Leopards"
/// and "dalmatian" are of the folds of leopards and dogs.
int foldShownBy(std::string_view className);

class HeldOutClasses
{
public:
    HeldOutClasses() = default;
    /// `names`: the classes that folds by name are dealt from.
    HeldOutClasses(const std::vector<std::string>& names, const HeldOutWishes& wishes);
    /// Dealt from the classes of the objects of a set.
    HeldOutClasses(const TrainingSet& set, const HeldOutWishes& wishes);

    bool has(std::string_view className) const;
    /// The item shows, somewhere, a class of the benchmark's fold: training leaves it out as a
    /// whole.
    bool hides(const TrainingItem& item) const;
    /// The item shows a class that is held out for whatever reason.
    bool isShownBy(const TrainingItem& item) const;

private:
    std::set<std::string, std::less<>> m_names;  ///< Canonical.
    int m_fold = 0;  ///< Of Mini-Ref-YouTube-VOS.
};

}  // namespace mw
