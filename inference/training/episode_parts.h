// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_mix.h"
#include "inference/training/expressions.h"
#include "inference/training/simulate.h"

#include <optional>
#include <string>
#include <vector>

/// What the sources of episodes share.
namespace mw {

/// One clip of an episode, drawn, and what can be seen in it.
struct DrawnClip {
    RenderedClip clip;
    std::vector<SceneObject> objects;
    std::vector<Sighting> sightings;
    std::size_t target = 0;
    /// Nothing was added to what was filmed: what people wrote still tells the target from others.
    bool isAsFilmed = false;
};

struct EpisodeFacts {
    std::string className;
    bool isSameInstance = false;
    bool isAbsent = false;  ///< The target is missing in part of the query on purpose.
    bool sayWhich = true;  ///< The query's expression tells the target from others of its class.
};

/// The episode, or nothing when the target cannot be seen well enough, or when no true expression
/// tells it from others that look as much like the support.
std::optional<EpisodeSample> sampleOf(const DrawnClip& support, const DrawnClip& query,
                                      const EpisodeFacts& facts, double plainExpressions,
                                      Random& random);

/// Evenly spaced with a random step, from `from` on.
std::vector<double> evenTimes(Random& random, double from, std::int64_t count);

/// Gives something drift and sway of its own, on a scene whose shorter side is `side`.
void enliven(Motion& motion, Random& random, double side, double strength);

/// Something that passes in front: a blob or a bar of `texture` or of one colour.
Layer randomOccluder(Random& random, const Raster& texture, int width, int height, double strength);

/// The classes episodes may be about: `names` without those held out, or, for validation, only
/// those. Fails with DatasetInvalid, naming `data`, when there are none.
Result<std::vector<std::string>> chosenClasses(const std::vector<std::string>& names,
                                               const HeldOutClasses& heldOut, bool isValidation,
                                               const std::string& data);

}  // namespace mw
