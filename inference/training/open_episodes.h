// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_mix.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

/// Data that need no files; see worlds.h.
inline constexpr const char* kSyntheticData = "synthetic";
/// The same worlds with two things of the class in sight, neither the support's: only the words
/// tell which is meant.
inline constexpr const char* kSyntheticPairs = "synthetic-pairs";
inline bool isDrawnData(const std::string& data)
{
    return data == kSyntheticData || data == kSyntheticPairs;
}

/// The source that `data` names: the path of a packed set, or one of the above.
Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::string& data,
                                                    const EpisodeMixOptions& options);

/// Several at once: each episode comes from one of them. "path=3" is drawn from three times as
/// often as "path"; the number may be a fraction. Fails with WrongUsage when `data` is empty.
Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::vector<std::string>& data,
                                                    const EpisodeMixOptions& options);

}  // namespace mw
