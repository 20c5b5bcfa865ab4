// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/episode_mix.h"

#include "inference/training/episode_parts.h"
#include "inference/training/random.h"
#include "inference/training/shot.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr int kAttempts = 40;
/// Objects that cover less of their picture teach nothing but noise.
constexpr double kLeastStoredArea = 0.003;
constexpr std::int64_t kLeastStoredSide = 10;

double longSide(const std::array<int, 4>& box)
{
    return std::max({box[2] - box[0], box[3] - box[1], 1});
}

std::size_t weighted(const std::vector<double>& cumulative, Random& random)
{
    const double x = random.unit() * cumulative.back();
    const auto it = std::upper_bound(cumulative.begin(), cumulative.end(), x);
    return std::min(std::size_t(it - cumulative.begin()), cumulative.size() - 1);
}

}  // namespace

/// Makes one attempt at one episode.
class EpisodeMaker
{
public:
    EpisodeMaker(const EpisodeMix& mix, Random random)
        : m_mix(mix)
        , m_o(mix.m_options)
        , m_random(random)
        , m_width(int(mix.m_options.shape.width))
        , m_height(int(mix.m_options.shape.height))
        , m_side(std::min(m_width, m_height))
    {
    }

    /// Empty when chance made something unfit, such as an object that cannot be seen.
    Result<std::optional<EpisodeSample>> attempt()
    {
        const bool isCross = !m_mix.m_crossWeights.empty() && m_mix.m_crossWeights.back() > 0
            && m_random.chance(m_o.crossInstance);
        const auto& kind = m_mix.m_classes[weighted(
            isCross ? m_mix.m_crossWeights : m_mix.m_sameWeights, m_random)];
        return isCross ? cross(kind) : same(kind);
    }

private:
    using Reference = EpisodeMix::Reference;
    using Sample = Result<std::optional<EpisodeSample>>;

    const TrainingItem& item(const Reference& r) const { return m_mix.m_set->items()[r.item]; }
    const TrainingObject& object(const Reference& r) const { return item(r).objects[r.object]; }

    // ---- Kinds of episodes

    Sample cross(const EpisodeMix::Class& kind)
    {
        const Reference first = m_random.of(kind.references);
        Reference second = m_random.of(kind.references);
        for (int i = 0; i < 20 && second.item == first.item; ++i)
            second = m_random.of(kind.references);
        if (second.item == first.item)
            return std::optional<EpisodeSample>();
        MW_TRY(const Shot support, shot(first, m_o.shape.supportFrames));
        MW_TRY(Shot query, shot(second, m_o.shape.queryFrames));
        const std::vector<double> supportTimes = times(0, m_o.shape.supportFrames);
        const std::vector<double> queryTimes = times(0, m_o.shape.queryFrames);
        maybeAbsent(query, queryTimes);
        return finished(kind, drawn(support, supportTimes), drawn(query, queryTimes), false);
    }

    Sample same(const EpisodeMix::Class& kind)
    {
        const Reference reference = m_random.of(kind.references);
        if (item(reference).frames > 1 && m_random.chance(m_o.filmed))
            return filmed(kind, reference);
        if (m_random.chance(m_o.continuous)) {
            MW_TRY(Shot support, shot(reference, 0));
            const std::vector<double> supportTimes = times(0, m_o.shape.supportFrames);
            const double later = supportTimes.back() + m_random.between(0.05, 0.8);
            const std::vector<double> queryTimes = times(later, m_o.shape.queryFrames);
            Shot query = support;
            query.scene.look.noiseSeed = m_random.next();
            maybeAbsent(query, queryTimes);
            return finished(kind, drawn(support, supportTimes), drawn(query, queryTimes), true);
        }
        MW_TRY(const Shot support, shot(reference, 0));
        MW_TRY(Shot query, shot(reference, 0));
        const std::vector<double> queryTimes = times(0, m_o.shape.queryFrames);
        maybeAbsent(query, queryTimes);
        const std::vector<double> supportTimes = times(0, m_o.shape.supportFrames);
        return finished(kind, drawn(support, supportTimes), drawn(query, queryTimes), true);
    }

    /// Support and query from one clip as it was filmed: the support from an early part, mostly.
    Sample filmed(const EpisodeMix::Class& kind, const Reference& reference)
    {
        const std::vector<std::int64_t>& frames = object(reference).frames;
        const std::int64_t count = std::int64_t(frames.size());
        const std::int64_t supportStep = m_random.whole(1, 3);
        const std::int64_t start = std::int64_t(m_random.below(std::size_t(std::max<std::int64_t>(
            1, count - supportStep * m_o.shape.supportFrames - m_o.shape.queryFrames))));
        std::vector<std::int64_t> support, query;
        for (std::int64_t i = 0; i < m_o.shape.supportFrames; ++i)
            support.push_back(frames[std::size_t(std::min(start + i * supportStep, count - 1))]);
        const std::int64_t queryStep = m_random.whole(1, 5);
        const std::int64_t length = item(reference).frames;
        std::int64_t at
            = support.back() + m_random.whole(1, int(std::max<std::int64_t>(2, length / 2)));
        at = std::clamp<std::int64_t>(
            at, 0, std::max<std::int64_t>(0, length - 1 - queryStep * (m_o.shape.queryFrames - 1)));
        for (std::int64_t i = 0; i < m_o.shape.queryFrames; ++i)
            query.push_back(std::min(at + i * queryStep, length - 1));
        if (m_random.chance(0.15))
            std::swap(support, query);
        support.resize(std::size_t(m_o.shape.supportFrames), support.back());
        query.resize(std::size_t(m_o.shape.queryFrames), query.back());

        MW_TRY(Shot first, filmedShot(reference, support));
        // One camera and light for both, as in one video; sometimes another cut of it.
        MW_TRY(Shot second, filmedShot(reference, query));
        if (m_random.chance(0.7)) {
            second.scene.camera = first.scene.camera;
            second.scene.look = first.scene.look;
            second.scene.layers[0].motion = first.scene.layers[0].motion;
        }
        addExtras(first, kind.name);
        addExtras(second, kind.name);
        const std::vector<double> supportTimes = times(0, m_o.shape.supportFrames);
        const std::vector<double> queryTimes = times(0.1, m_o.shape.queryFrames);
        return finished(kind, drawn(first, supportTimes), drawn(second, queryTimes), true);
    }

    Sample finished(const EpisodeMix::Class& kind, const DrawnClip& support, const DrawnClip& query,
                    bool isSame)
    {
        const EpisodeFacts facts{kind.name, isSame, m_isAbsent, true};
        return sampleOf(support, query, facts, m_o.plainExpressions, m_random);
    }

    std::vector<double> times(double from, std::int64_t count)
    {
        return evenTimes(m_random, from, count);
    }

    /// Takes the target away in part of the frames.
    void maybeAbsent(Shot& shot, const std::vector<double>& times)
    {
        m_isAbsent = false;
        if (!shot.targetLayer || times.size() < 2 || !m_random.chance(m_o.absent))
            return;
        m_isAbsent = true;
        Layer& layer = shot.scene.layers[*shot.targetLayer];
        const double cut = times[1 + m_random.below(times.size() - 1)] - 1e-6;
        if (m_random.chance(0.5))
            layer.vanishes = cut;
        else
            layer.appears = cut;
    }

    // ---- Shots

    Result<RasterPtr> raster(std::size_t itemIndex, std::int64_t frame) const
    {
        MW_TRY(const TrainingFrame stored, m_mix.m_set->frame(itemIndex, frame));
        return std::make_shared<const Raster>(rasterOf(stored));
    }

    /// Where a picture lies in the scene: covers it, more or less, with `focus` in sight.
    Motion fitted(const Raster& picture, const std::array<int, 4>* focus)
    {
        const double contain
            = std::min(double(m_width) / picture.width, double(m_height) / picture.height);
        const double cover
            = std::max(double(m_width) / picture.width, double(m_height) / picture.height);
        double scale = m_random.chance(0.6) ? cover : m_random.between(contain, cover);
        scale *= std::exp(m_random.between(-0.05, 0.45));
        double cx = picture.width / 2.0, cy = picture.height / 2.0;
        if (focus) {
            const double length = longSide(*focus);
            // Not smaller than a seventh of the picture, and mostly not cut off.
            scale = std::max(scale, m_random.between(0.14, 0.3) * m_side / length);
            if (m_random.chance(0.8))
                scale = std::min(scale, std::max(0.95 * m_side / length, contain));
            const double pull = m_random.between(0.35, 1);
            cx += pull * ((*focus)[0] + (*focus)[2] - picture.width) / 2.0;
            cy += pull * ((*focus)[1] + (*focus)[3] - picture.height) / 2.0;
        }
        const auto inside = [](double centre, double window, double size) {
            return window >= size ? size / 2 : std::clamp(centre, window / 2, size - window / 2);
        };
        Motion motion;
        motion.anchorX = inside(cx, m_width / scale, picture.width);
        motion.anchorY = inside(cy, m_height / scale, picture.height);
        motion.x.start = m_width / 2.0;
        motion.y.start = m_height / 2.0;
        motion.logScale.start = std::log(scale);
        motion.logStretch.start = 0.08 * m_o.strength * m_random.normal();
        motion.isFlipped = m_random.chance(0.5);
        return motion;
    }

    static std::array<std::uint8_t, 256> unchanged()
    {
        std::array<std::uint8_t, 256> map{};
        for (std::size_t i = 0; i < 256; ++i)
            map[i] = std::uint8_t(i);
        return map;
    }

    std::string shownName(const TrainingObject& o) const
    {
        return m_mix.m_hidden.has(o.className) ? std::string() : canonicalClass(o.className);
    }

    /// A shot with the picture as its background and nothing else; its objects are known.
    Shot pictureShot(RasterPtr picture, const TrainingItem& source, const std::array<int, 4>* focus)
    {
        Shot shot;
        shot.scene.width = m_width;
        shot.scene.height = m_height;
        shot.scene.camera = randomCamera(m_random, m_width, m_height, m_o.strength);
        shot.scene.look = Look::random(m_random, m_o.strength);
        Layer layer;
        layer.motion = fitted(*picture, focus);
        layer.swell = Swell::random(m_random, 0.6 * picture->width, 0.02 * picture->width, 1);
        layer.raster = std::move(picture);
        layer.isBackground = true;
        for (const TrainingObject& o : source.objects) {
            shot.objects.push_back({LabelSet(o.labels), shownName(o), o.expressions});
            // Labels of no object (roads, skies) must not meet those given to what is pasted.
            for (const std::uint8_t label : o.labels) {
                shot.isUsed[label] = true;
                layer.relabel[label] = label;
            }
        }
        shot.scene.layers.push_back(std::move(layer));
        return shot;
    }

    Result<Shot> filmedShot(const Reference& reference, const std::vector<std::int64_t>& frames)
    {
        std::vector<RasterPtr> sequence;
        for (const std::int64_t frame : frames) {
            MW_TRY(RasterPtr one, raster(reference.item, frame));
            sequence.push_back(std::move(one));
        }
        const LabelSet ours(object(reference).labels);
        const auto focus = boundsOf(*sequence.front(), ours);
        Shot shot = pictureShot(sequence.front(), item(reference), focus[2] > 0 ? &focus : nullptr);
        shot.scene.camera = randomCamera(m_random, m_width, m_height, 0.2 * m_o.strength);
        shot.scene.layers[0].swell = {};
        shot.scene.layers[0].sequence = std::move(sequence);
        shot.target = reference.object;
        return shot;
    }

    std::size_t carrierOf(const Reference& reference) const
    {
        return mw::carrierOf(item(reference), reference.object);
    }

    /// A shot about the referenced object. `frames` > 0 allows clips to be shown as filmed.
    Result<Shot> shot(const Reference& reference, std::int64_t frames)
    {
        const TrainingItem& source = item(reference);
        const std::string className = canonicalClass(object(reference).className);
        if (frames > 0 && source.frames > 1 && m_random.chance(m_o.filmed)) {
            const std::vector<std::int64_t>& visible = object(reference).frames;
            const std::size_t step = std::size_t(m_random.whole(1, 4));
            const std::size_t start = m_random.below(visible.size());
            std::vector<std::int64_t> chosen;
            for (std::size_t i = 0; i < std::size_t(frames); ++i)
                chosen.push_back(visible[std::min(start + i * step, visible.size() - 1)]);
            MW_TRY(Shot made, filmedShot(reference, chosen));
            addExtras(made, className);
            return made;
        }
        const std::int64_t frame = source.frames == 1 ? 0 : m_random.of(object(reference).frames);
        MW_TRY(RasterPtr picture, raster(reference.item, frame));
        const TrainingObject& carrier = source.objects[carrierOf(reference)];
        const LabelSet cut(carrier.labels), own(object(reference).labels);
        const auto cutBox = boundsOf(*picture, cut), focus = boundsOf(*picture, own);
        if (cutBox[2] == 0 || focus[2] == 0)
            return Error{ErrorCode::DatasetInvalid, {source.name, "an object has no pixels"}};

        const double roll = m_random.unit();
        const bool hasGrounds = !m_mix.m_backgrounds.empty() || !m_mix.m_scenes.empty();
        if (roll < m_o.pasted && hasGrounds && canPaste(*picture, cutBox)) {
            MW_TRY(Shot made, backgroundShot(className));
            if (paste(made, picture, source, carrier, 0)) {
                made.targetLayer = made.scene.layers.size() - 1;
                made.target = findObject(made, reference, source);
                addExtras(made, className);
                return made;
            }
        }
        if (roll < m_o.pasted + m_o.layered) {
            auto filled = std::make_shared<Raster>(*picture);
            fillHole(*filled, cut);
            Shot made = pictureShot(filled, source, &focus);
            made.target = reference.object;
            Layer layer;
            layer.raster = picture;
            layer.opaque = cut;
            layer.box = cutBox;
            layer.relabel = unchanged();
            // The same place as in the picture, then off on its own.
            const Affine fit = made.scene.layers[0].motion.at(0);
            layer.motion = made.scene.layers[0].motion;
            layer.motion.anchorX = (cutBox[0] + cutBox[2]) / 2.0;
            layer.motion.anchorY = (cutBox[1] + cutBox[3]) / 2.0;
            layer.motion.x.start = fit.x(layer.motion.anchorX, layer.motion.anchorY);
            layer.motion.y.start = fit.y(layer.motion.anchorX, layer.motion.anchorY);
            enliven(layer.motion, m_random, m_side, m_o.strength);
            layer.swell = Swell::random(m_random, longSide(cutBox), 0.05 * longSide(cutBox), 1);
            made.scene.layers.push_back(std::move(layer));
            made.targetLayer = made.scene.layers.size() - 1;
            // Places and motions that people wrote of are no longer its own.
            for (SceneObject& object : made.objects)
                object.expressions.clear();
            addExtras(made, className);
            return made;
        }
        Shot made = pictureShot(picture, source, &focus);
        made.target = reference.object;
        addExtras(made, className);
        return made;
    }

    /// The target among the objects that paste() appended last.
    std::size_t findObject(const Shot& made, const Reference& reference,
                           const TrainingItem& source) const
    {
        // paste() appends the objects of the item that lie within the carrier, in their order.
        const LabelSet cut(source.objects[carrierOf(reference)].labels);
        std::size_t after = 0;
        for (std::size_t i = reference.object + 1; i < source.objects.size(); ++i)
            after += LabelSet(source.objects[i].labels).isWithin(cut) ? 1 : 0;
        return made.objects.size() - 1 - after;
    }

    /// Things that fill their picture or are cut off by its edge look odd elsewhere.
    bool canPaste(const Raster& picture, const std::array<int, 4>& box) const
    {
        const int touching = (box[0] <= 1 ? 1 : 0) + (box[1] <= 1 ? 1 : 0)
            + (box[2] >= picture.width - 1 ? 1 : 0) + (box[3] >= picture.height - 1 ? 1 : 0);
        return touching <= 1;
    }

    Result<Shot> backgroundShot(const std::string& className)
    {
        const bool isPlain
            = m_mix.m_scenes.empty() || (!m_mix.m_backgrounds.empty() && m_random.chance(0.5));
        for (int i = 0; i < 20; ++i) {
            const std::size_t index = m_random.of(isPlain ? m_mix.m_backgrounds : m_mix.m_scenes);
            const TrainingItem& source = m_mix.m_set->items()[index];
            // Others of the class belong in a scene only where they were put on purpose.
            const bool hasClass
                = std::any_of(source.objects.begin(), source.objects.end(), [&](const auto& o) {
                      return canonicalClass(o.className) == className;
                  });
            if (hasClass && i < 19)
                continue;
            MW_TRY(RasterPtr picture,
                   raster(index, std::int64_t(m_random.below(std::size_t(source.frames)))));
            return pictureShot(std::move(picture), source, nullptr);
        }
        return Error{ErrorCode::Internal};
    }

    /// Adds a cut-out as a new top layer with labels of its own. `likeSide` > 0: about that long,
    /// in parts of the scene's shorter side.
    bool paste(Shot& shot, const RasterPtr& picture, const TrainingItem& source,
               const TrainingObject& carrier, double likeSide)
    {
        Layer layer;
        const LabelSet cut(carrier.labels);
        for (const std::uint8_t label : carrier.labels) {
            const std::uint8_t fresh = shot.freshLabel();
            if (fresh == 0)
                return false;
            layer.relabel[label] = fresh;
        }
        layer.raster = picture;
        layer.opaque = cut;
        layer.box = boundsOf(*picture, cut);
        if (layer.box[2] == 0)
            return false;
        const double length = longSide(layer.box);
        const double part = likeSide > 0
            ? likeSide * std::exp(m_random.between(-0.45, 0.45))
            : std::exp(m_random.between(std::log(0.2), std::log(0.95)));
        layer.motion.anchorX = (layer.box[0] + layer.box[2]) / 2.0;
        layer.motion.anchorY = (layer.box[1] + layer.box[3]) / 2.0;
        layer.motion.logScale.start = std::log(part * m_side / length);
        layer.motion.x.start = m_random.between(0.15, 0.85) * m_width;
        layer.motion.y.start = m_random.between(0.25, 0.8) * m_height;
        layer.motion.rotation.start = 0.12 * m_o.strength * m_random.normal();
        layer.motion.shear.start = 0.06 * m_o.strength * m_random.normal();
        layer.motion.isFlipped = m_random.chance(0.5);
        enliven(layer.motion, m_random, m_side, m_o.strength);
        layer.swell = Swell::random(m_random, length, 0.05 * length, 1);
        layer.brightness = std::clamp(std::exp(0.15 * m_random.normal()), 0.6, 1.6);
        for (const TrainingObject& o : source.objects) {
            if (!LabelSet(o.labels).isWithin(cut))
                continue;
            SceneObject object{{}, shownName(o)};
            for (const std::uint8_t label : o.labels)
                object.labels.add(layer.relabel[label]);
            shot.objects.push_back(std::move(object));
        }
        shot.scene.layers.push_back(std::move(layer));
        shot.hasPasted = true;
        return true;
    }

    /// Distractors and occluders.
    void addExtras(Shot& shot, const std::string& className)
    {
        if (m_random.chance(m_o.distractors)) {
            for (int i = m_random.whole(1, 2); i > 0; --i)
                addDistractor(shot, className);
        }
        if (m_random.chance(m_o.occluders))
            shot.scene.layers.push_back(randomOccluder(m_random, *shot.scene.layers[0].raster,
                                                       m_width, m_height, m_o.strength));
    }

    void addDistractor(Shot& shot, const std::string& className)
    {
        const bool isSameClass = m_random.chance(m_o.sameClassDistractor);
        const EpisodeMix::Class* kind = nullptr;
        for (int i = 0; i < 20 && !kind; ++i) {
            const EpisodeMix::Class& drawn
                = m_mix.m_classes[weighted(m_mix.m_sameWeights, m_random)];
            if ((drawn.name == className) != isSameClass) {
                if (!isSameClass)
                    continue;
                const auto it = std::find_if(m_mix.m_classes.begin(), m_mix.m_classes.end(),
                                             [&](const auto& c) { return c.name == className; });
                if (it == m_mix.m_classes.end())
                    return;
                kind = &*it;
            } else {
                kind = &drawn;
            }
        }
        if (!kind)
            return;
        const Reference reference = m_random.of(kind->references);
        const std::int64_t frame
            = item(reference).frames == 1 ? 0 : m_random.of(object(reference).frames);
        auto picture = raster(reference.item, frame);
        if (!picture)
            return;
        const TrainingObject& carrier = item(reference).objects[carrierOf(reference)];
        const auto box = boundsOf(**picture, LabelSet(carrier.labels));
        if (box[2] == 0 || !canPaste(**picture, box))
            return;
        if (!paste(shot, *picture, item(reference), carrier, m_random.between(0.2, 0.6)))
            return;
        // Half of the distractors go behind a target that is a layer of its own.
        if (shot.targetLayer && m_random.chance(0.5)) {
            auto& layers = shot.scene.layers;
            std::rotate(layers.begin() + std::ptrdiff_t(*shot.targetLayer), layers.end() - 1,
                        layers.end());
            ++*shot.targetLayer;
        }
    }

    const EpisodeMix& m_mix;
    const EpisodeMixOptions& m_o;
    Random m_random;
    int m_width, m_height, m_side;
    bool m_isAbsent = false;
};

Result<std::unique_ptr<EpisodeMix>> EpisodeMix::create(std::shared_ptr<const TrainingSet> set,
                                                       const EpisodeMixOptions& options)
{
    std::unique_ptr<EpisodeMix> mix(new EpisodeMix);
    mix->m_options = options;
    const HeldOutClasses heldOut(*set, options.heldOut);
    if (!options.isValidation)
        mix->m_hidden = heldOut;
    std::map<std::string, Class> classes;
    for (std::size_t i = 0; i < set->items().size(); ++i) {
        const TrainingItem& item = set->items()[i];
        if (mix->m_hidden.hides(item))
            continue;
        if (item.objects.empty()) {
            if (item.className.empty())
                mix->m_backgrounds.push_back(i);
            continue;
        }
        if (!mix->m_hidden.isShownBy(item))
            mix->m_scenes.push_back(i);
        for (std::size_t o = 0; o < item.objects.size(); ++o) {
            const TrainingObject& object = item.objects[o];
            const double part = double(object.area) / double(item.height * item.width);
            if (object.className.empty() || part < kLeastStoredArea || part > 0.9
                || object.box[2] - object.box[0] < kLeastStoredSide
                || object.box[3] - object.box[1] < kLeastStoredSide)
                continue;
            Class& kind = classes[canonicalClass(object.className)];
            if (!kind.references.empty() && kind.references[0].item != i)
                kind.hasSeveralItems = true;
            kind.references.push_back({i, o});
        }
    }
    std::vector<std::string> names;
    for (const auto& [name, kind] : classes)
        names.push_back(name);
    double sameSum = 0, crossSum = 0;
    MW_TRY(const std::vector<std::string> chosen,
           chosenClasses(names, heldOut, options.isValidation, "training set"));
    for (const std::string& name : chosen) {
        Class& kind = classes[name];
        kind.name = name;
        // Rare classes are shown more often than their number of pictures would have it, but not
        // so often that their few pictures are learnt by heart. Clips hold more than a picture.
        double weight = 0;
        for (const Reference& r : kind.references) {
            const TrainingItem& item = set->items()[r.item];
            // Parts of others, garments above all, are many and much alike.
            weight += std::sqrt(double(item.frames))
                * (carrierOf(item, r.object) == r.object ? 1 : 0.15);
        }
        sameSum += std::pow(weight, 0.6);
        // What is only "an object" has nothing in common with the next one.
        if (kind.hasSeveralItems && name != "object")
            crossSum += std::pow(weight, 0.5);
        mix->m_sameWeights.push_back(sameSum);
        mix->m_crossWeights.push_back(crossSum);
        mix->m_classes.push_back(std::move(kind));
    }
    mix->m_set = std::move(set);
    return mix;
}

Result<EpisodeSample> EpisodeMix::episode(std::uint64_t seed, std::uint64_t index) const
{
    return guarded([&]() -> Result<EpisodeSample> {
        Random random(seed, index);
        for (int i = 0; i < kAttempts; ++i) {
            MW_TRY(std::optional<EpisodeSample> made,
                   EpisodeMaker(*this, random.split()).attempt());
            if (made)
                return *std::move(made);
        }
        return Error{ErrorCode::DatasetInvalid, {"training set", "no episode could be made of it"}};
    });
}

std::vector<std::string> EpisodeMix::classes() const
{
    std::vector<std::string> names;
    for (const Class& kind : m_classes)
        names.push_back(kind.name);
    return names;
}

Result<std::shared_ptr<const TrainingSet>> openTrainingSet(const std::string& data)
{
    return TrainingSet::open(fromUtf8(data));
}

}  // namespace mw
