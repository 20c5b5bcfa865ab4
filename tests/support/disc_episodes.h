// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode.h"

namespace mw::test {

/// Textured discs that move over a textured ground: one is the object, another its rival of another
/// colour. Enough to learn from, and made in a moment.
class DiscEpisodes : public EpisodeSource
{
public:
    explicit DiscEpisodes(EpisodeShape shape, bool isOneEpisode = false)
        : m_shape(shape)
        , m_isOneEpisode(isOneEpisode)
    {
    }
    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override;

private:
    EpisodeShape m_shape;
    bool m_isOneEpisode;  ///< All indices give the same.
};

}  // namespace mw::test
