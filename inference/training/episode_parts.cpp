// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/episode_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mw {

namespace {

/// Of the frames of an episode.
constexpr double kLeastShownArea = 0.003, kMostShownArea = 0.85;

}  // namespace

std::optional<EpisodeSample> sampleOf(const DrawnClip& support, const DrawnClip& query,
                                      const EpisodeFacts& facts, double plainExpressions,
                                      Random& random)
{
    const Sighting& s = support.sightings[support.target];
    const Sighting& q = query.sightings[query.target];
    const auto shown = [](const Sighting& sighting) {
        return std::count_if(sighting.frames.begin(), sighting.frames.end(),
                             [](const auto& f) { return f.area >= kLeastShownArea; });
    };
    const auto isMost
        = [](std::int64_t count, std::size_t frames) { return 2 * count > std::int64_t(frames); };
    if (!s.frames.front().isVisible || !isMost(shown(s), s.frames.size()) || shown(q) == 0
        || (!facts.isAbsent && !isMost(shown(q), q.frames.size())) || s.area > kMostShownArea
        || q.area > kMostShownArea)
        return std::nullopt;

    ExpressionWishes wishes;
    wishes.plain = plainExpressions;
    wishes.tellApart = random.chance(0.5);
    EpisodeSample sample;
    const std::string& name = facts.className;
    wishes.peopleTell = support.isAsFilmed;
    sample.supportExpression
        = expressionFor(support.target, support.objects, support.sightings, random, wishes)
              .value_or(name);
    // The same thing can be found again by its looks; another one of its class cannot.
    wishes.tellApart = facts.sayWhich && (!facts.isSameInstance || random.chance(0.5));
    wishes.plain = facts.sayWhich ? plainExpressions : 1;
    wishes.peopleTell = query.isAsFilmed;
    auto words = expressionFor(query.target, query.objects, query.sightings, random, wishes);
    if (!words && !facts.isSameInstance)
        return std::nullopt;
    sample.queryExpression = std::move(words).value_or(name);
    sample.support = {support.clip.framesTensor(),
                      support.clip.maskOf(support.objects[support.target].labels)};
    sample.query
        = {query.clip.framesTensor(), query.clip.maskOf(query.objects[query.target].labels)};
    sample.className = name;
    sample.isSameInstance = facts.isSameInstance;
    return sample;
}

std::vector<double> evenTimes(Random& random, double from, std::int64_t count)
{
    const double step = 0.015 * std::exp(random.between(0, 2.4));  // to 0.165
    std::vector<double> times;
    for (std::int64_t i = 0; i < count; ++i)
        times.push_back(from + double(i) * step);
    return times;
}

void enliven(Motion& motion, Random& random, double side, double strength)
{
    const auto add = [&](Course& course, double speed, double sway) {
        course.speed += speed * strength * random.normal();
        course.amplitude = sway * strength * random.unit();
        course.frequency = random.between(0.4, 3);
        course.phase = random.unit();
    };
    add(motion.x, 0.28 * side, 0.04 * side);
    add(motion.y, 0.12 * side, 0.04 * side);
    add(motion.logScale, 0.22, 0.05);
    add(motion.rotation, 0.18, 0.08);
    add(motion.shear, 0.08, 0.05);
    add(motion.logStretch, 0.06, 0.04);
}

Layer randomOccluder(Random& random, const Raster& texture, int width, int height, double strength)
{
    const double side = std::min(width, height);
    Layer layer;
    layer.raster = std::make_shared<const Raster>(
        randomBlob(random, random.chance(0.7) ? &texture : nullptr));
    layer.opaque.add(1);
    layer.box = {0, 0, layer.raster->width, layer.raster->height};
    layer.motion.anchorX = layer.raster->width / 2.0;
    layer.motion.anchorY = layer.raster->height / 2.0;
    layer.motion.logScale.start = std::log(random.between(0.15, 0.6) * side / layer.raster->width);
    layer.motion.rotation.start = random.between(0, std::numbers::pi);
    layer.motion.x.start = random.between(0, width);
    layer.motion.y.start = random.between(0, height);
    enliven(layer.motion, random, side, strength);
    layer.motion.x.speed *= 2;
    layer.brightness = random.between(0.5, 1.3);
    return layer;
}

Result<std::vector<std::string>> chosenClasses(const std::vector<std::string>& names,
                                               const HeldOutClasses& heldOut, bool isValidation,
                                               const std::string& data)
{
    std::vector<std::string> chosen;
    for (const std::string& name : names) {
        if (heldOut.has(name) == isValidation)
            chosen.push_back(name);
    }
    if (chosen.empty())
        return Error{ErrorCode::DatasetInvalid,
                     {data,
                      isValidation ? "none of its classes is held out for validation"
                                   : "no class is left to learn from"}};
    return chosen;
}

}  // namespace mw
