// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_mix.h"

#include <memory>
#include <string>
#include <vector>

/// Episodes without any files: drawn things of thirty families move over drawn grounds, cover each
/// other, cast shadows and change their light, and the masks are exact.
namespace mw {

struct WorldOptions {
    /// Shape, shares, strength and held-out classes mean the same as for pictures; what concerns
    /// filmed clips and pasting is not used.
    EpisodeMixOptions mix;
    /// Every query shows exactly two things of the class, neither of which is the support's, and
    /// only the expression tells which is meant. Nothing else is in sight. Episodes 2 n and 2 n + 1
    /// are one world, in which each of the two is meant once.
    bool twoOfAClass = false;
    /// Off: the query's expression only names the class, though others of it may be in sight. To
    /// measure what expressions are worth.
    bool sayWhich = true;
};

class WorldSource : public EpisodeSource
{
public:
    /// Fails with DatasetInvalid when no class is left to learn from.
    static Result<std::unique_ptr<WorldSource>> create(const WorldOptions& options);

    /// With `otherMasks`, of the thing that is not meant, if `twoOfAClass`.
    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override;

    /// Classes that episodes are about, ascending.
    const std::vector<std::string>& classes() const { return m_classes; }

private:
    WorldSource() = default;
    friend class WorldMaker;

    WorldOptions m_options;
    std::vector<std::string> m_classes;
};

}  // namespace mw
