// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/open_episodes.h"

namespace mw {

Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::string& data,
                                                    const EpisodeMixOptions& options)
{
    MW_TRY(auto set, openTrainingSet(data));
    MW_TRY(auto mix, EpisodeMix::create(std::move(set), options));
    return std::unique_ptr<EpisodeSource>(std::move(mix));
}

}  // namespace mw
