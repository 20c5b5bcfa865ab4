// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/worlds.h"

#include "inference/training/creatures.h"
#include "inference/training/episode_parts.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kAttempts = 60;

/// Something of a family that moves through a scene.
struct Thing {
    Creature creature;
    std::string className;
    Motion motion;  ///< Of a drawing from (0, 0) to (1, 1).
    int drawnSide = 64;
    double appears = -std::numeric_limits<double>::infinity();
    double vanishes = std::numeric_limits<double>::infinity();
};

struct World {
    RasterPtr ground;
    Motion groundMotion, camera;
    Look look;
    std::vector<Thing> things;  ///< Back to front.
    std::vector<Layer> occluders;
    bool hasShadows = false;
    std::size_t target = 0;
};

RasterPtr shadowRaster()
{
    static const RasterPtr shadow = [] {
        auto made = std::make_shared<Raster>(64, 24);
        for (int y = 0; y < made->height; ++y) {
            for (int x = 0; x < made->width; ++x) {
                const double u = (x + 0.5) / 32 - 1, v = (y + 0.5) / 12 - 1;
                made->row(y)[x].label = u * u + v * v < 0.9 ? 1 : 0;
            }
        }
        return RasterPtr(made);
    }();
    return shadow;
}

}  // namespace

/// Makes one attempt at one episode.
class WorldMaker
{
public:
    WorldMaker(const WorldSource& source, Random random)
        : m_source(source)
        , m_o(source.m_options.mix)
        , m_random(random)
        , m_width(int(m_o.shape.width))
        , m_height(int(m_o.shape.height))
        , m_side(std::min(m_width, m_height))
    {
    }

    /// `meant`: which of a pair the words are for; else without meaning.
    std::optional<EpisodeSample> attempt(std::size_t meant)
    {
        EpisodeFacts facts;
        facts.className = m_random.of(m_source.m_classes);
        facts.sayWhich = m_source.m_options.sayWhich;
        const bool isPair = m_source.m_options.twoOfAClass;
        facts.isSameInstance = !isPair && !m_random.chance(m_o.crossInstance);
        const Creature first = Creature::random(facts.className, m_random);
        const World support = world(first, facts.className, !isPair, false);
        std::vector<double> supportTimes = evenTimes(m_random, 0, m_o.shape.supportFrames);
        World query;
        double start = 0;
        if (facts.isSameInstance && m_random.chance(m_o.continuous)) {
            query = support;
            query.look.noiseSeed = m_random.next();
            start = supportTimes.back() + m_random.between(0.05, 0.8);
        } else {
            const Creature second
                = facts.isSameInstance ? first : Creature::random(facts.className, m_random);
            query = world(second, facts.className, !isPair, isPair);
        }
        const std::vector<double> queryTimes = evenTimes(m_random, start, m_o.shape.queryFrames);
        if (!isPair && queryTimes.size() > 1 && m_random.chance(m_o.absent)) {
            facts.isAbsent = true;
            const double cut = queryTimes[1 + m_random.below(queryTimes.size() - 1)] - 1e-6;
            Thing& target = query.things[query.target];
            (m_random.chance(0.5) ? target.vanishes : target.appears) = cut;
        }
        const DrawnClip supportClip = drawn(support, supportTimes);
        DrawnClip queryClip = drawn(query, queryTimes);
        if (isPair)
            return pair(supportClip, queryClip, facts, meant);
        return sampleOf(supportClip, queryClip, facts, m_o.plainExpressions, m_random);
    }

private:
    /// Words must be found for either, or the world is no fair question; nor is it if one covers
    /// the other.
    std::optional<EpisodeSample> pair(const DrawnClip& support, DrawnClip& query,
                                      const EpisodeFacts& facts, std::size_t meant)
    {
        if (!areBothClear(query))
            return std::nullopt;
        std::optional<EpisodeSample> made;
        for (const std::size_t target : {1 - meant, meant}) {
            query.target = target;
            Random random = m_random;
            made = sampleOf(support, query, facts, m_o.plainExpressions, random);
            if (!made)
                return std::nullopt;
            made->otherMasks = query.clip.maskOf(query.objects[1 - target].labels);
        }
        return made;
    }

    static bool areBothClear(const DrawnClip& clip)
    {
        return std::all_of(clip.sightings.begin(), clip.sightings.end(), [](const Sighting& s) {
            return std::all_of(s.frames.begin(), s.frames.end(),
                               [](const auto& f) { return f.area > 0.01; });
        });
    }

    World world(const Creature& target, const std::string& className, bool hasOthers, bool isPair)
    {
        World w;
        w.ground = std::make_shared<const Raster>(
            randomGround(m_random, m_width * 5 / 4, m_height * 5 / 4));
        w.groundMotion.anchorX = w.ground->width / 2.0;
        w.groundMotion.anchorY = w.ground->height / 2.0;
        w.groundMotion.x.start = m_width / 2.0;
        w.groundMotion.y.start = m_height / 2.0;
        w.camera = randomCamera(m_random, m_width, m_height, m_o.strength);
        w.look = Look::random(m_random, m_o.strength);
        w.hasShadows = m_random.chance(0.5);
        w.things.push_back(thing(target, className));
        if (isPair) {
            w.things.push_back(thing(Creature::random(className, m_random), className));
            placePair(w.things[0], w.things[1]);
        } else if (hasOthers && m_random.chance(m_o.distractors)) {
            for (int i = m_random.whole(1, 3); i > 0; --i) {
                const std::string family = m_random.chance(m_o.sameClassDistractor)
                    ? className
                    : m_random.of(m_source.m_classes);
                w.things.push_back(thing(Creature::random(family, m_random), family));
            }
        }
        if (w.things.size() > 1 && m_random.chance(0.5)) {
            w.target = m_random.below(w.things.size());
            std::swap(w.things[0], w.things[w.target]);
        }
        if (hasOthers && m_random.chance(m_o.occluders))
            w.occluders.push_back(
                randomOccluder(m_random, *w.ground, m_width, m_height, m_o.strength));
        return w;
    }

    Thing thing(Creature creature, std::string className)
    {
        Thing t{std::move(creature), std::move(className), {}, 64};
        const double size = std::exp(m_random.between(std::log(0.22), std::log(0.75))) * m_side;
        t.drawnSide = std::clamp(int(1.1 * size), 32, 160);
        t.motion.anchorX = 0.5;
        t.motion.anchorY = 0.5;
        t.motion.logScale.start = std::log(size);
        t.motion.x.start = m_random.between(0.18, 0.82) * m_width;
        t.motion.y.start = m_random.between(0.25, 0.8) * m_height;
        t.motion.rotation.start = 0.15 * m_o.strength * m_random.normal();
        t.motion.isFlipped = m_random.chance(0.5);
        enliven(t.motion, m_random, m_side, m_o.strength);
        return t;
    }

    /// Beside or above each other, of like size, so that neither stands out.
    void placePair(Thing& a, Thing& b)
    {
        const bool isBeside = m_random.chance(0.7);
        const bool isSwapped = m_random.chance(0.5);
        const double size = m_random.between(0.3, 0.42) * m_side;
        for (Thing* t : {&a, &b}) {
            const bool isFirst = (t == &a) != isSwapped;
            const double apart = isFirst ? 0.27 : 0.73, along = m_random.between(0.35, 0.65);
            t->motion.x.start = (isBeside ? apart : along) * m_width;
            t->motion.y.start = (isBeside ? along : apart) * m_height;
            t->motion.logScale.start = std::log(size * std::exp(0.2 * m_random.normal()));
            t->drawnSide = std::clamp(int(1.1 * size), 32, 160);
            t->motion.x.speed *= 0.4;
            t->motion.y.speed *= 0.4;
        }
    }

    DrawnClip drawn(const World& w, const std::vector<double>& times) const
    {
        Scene scene;
        scene.width = m_width;
        scene.height = m_height;
        scene.camera = w.camera;
        scene.look = w.look;
        Layer ground;
        ground.raster = w.ground;
        ground.motion = w.groundMotion;
        ground.isBackground = true;
        scene.layers.push_back(std::move(ground));
        DrawnClip result;
        for (std::size_t i = 0; i < w.things.size(); ++i) {
            const Thing& t = w.things[i];
            const int side = t.drawnSide;
            Layer layer;
            for (const double time : times)
                layer.sequence.push_back(
                    std::make_shared<const Raster>(t.creature.drawn(time, side)));
            layer.raster = layer.sequence.front();
            layer.opaque.add(1);
            layer.relabel[1] = std::uint8_t(i + 1);
            layer.box = {0, 0, side, side};
            layer.motion = t.motion;
            layer.motion.anchorX *= side;
            layer.motion.anchorY *= side;
            layer.motion.logScale.start -= std::log(side);
            layer.appears = t.appears;
            layer.vanishes = t.vanishes;
            if (w.hasShadows) {
                Layer shadow = layer;
                shadow.sequence.clear();
                shadow.raster = shadowRaster();
                shadow.box = {0, 0, shadow.raster->width, shadow.raster->height};
                shadow.motion.anchorX = shadow.raster->width / 2.0;
                // The shadow's middle lies at the feet of the thing.
                shadow.motion.anchorY = shadow.raster->height / 2.0 - 0.44 * shadow.raster->width;
                shadow.motion.logScale.start += std::log(0.9 * side / shadow.raster->width);
                shadow.opacity = 0.4;
                scene.layers.push_back(std::move(shadow));
            }
            scene.layers.push_back(std::move(layer));
            result.objects.push_back({LabelSet({std::uint8_t(i + 1)}), t.className});
        }
        for (const Layer& occluder : w.occluders)
            scene.layers.push_back(occluder);
        result.clip = scene.draw(times);
        result.sightings = observe(result.clip, result.objects);
        result.target = w.target;
        return result;
    }

    const WorldSource& m_source;
    const EpisodeMixOptions& m_o;
    Random m_random;
    int m_width, m_height, m_side;
};

Result<std::unique_ptr<WorldSource>> WorldSource::create(const WorldOptions& options)
{
    std::unique_ptr<WorldSource> source(new WorldSource);
    source->m_options = options;
    const HeldOutClasses heldOut(creatureFamilies(), options.mix.heldOut);
    MW_TRY(source->m_classes,
           chosenClasses(creatureFamilies(), heldOut, options.mix.isValidation, "synthetic"));
    return source;
}

Result<EpisodeSample> WorldSource::episode(std::uint64_t seed, std::uint64_t index) const
{
    return guarded([&]() -> Result<EpisodeSample> {
        // Either thing of a pair is asked for in turn.
        const bool isPair = m_options.twoOfAClass;
        Random random(seed, isPair ? index / 2 : index);
        for (int i = 0; i < kAttempts; ++i) {
            if (auto made = WorldMaker(*this, random.split()).attempt(isPair ? index % 2 : 0))
                return *std::move(made);
        }
        return Error{ErrorCode::DatasetInvalid, {"synthetic", "no episode could be made"}};
    });
}

}  // namespace mw
