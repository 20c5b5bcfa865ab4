// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_mix.h"

#include <memory>
#include <string>

namespace mw {

/// The source that `data` names: the path of a packed set.
Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::string& data,
                                                    const EpisodeMixOptions& options);

}  // namespace mw
