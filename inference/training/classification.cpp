// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/classification.h"

#include "inference/training/expressions.h"
#include "inference/training/simulate.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

namespace mw {

namespace {

constexpr std::int64_t kLeastSide = 24;  ///< Of an object's box, in stored pixels.

/// Names of class folders, as other sets would write them: "car_side" is "car side".
std::string folderClass(std::string name)
{
    for (char& c : name) {
        c = c == '_' ? ' ' : c;
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return canonicalClass(name);
}

}  // namespace

Result<std::unique_ptr<ClassificationSource>>
ClassificationSource::create(std::shared_ptr<const TrainingSet> set,
                             const ClassificationOptions& options)
{
    const HeldOutClasses heldOut(*set, options.heldOut);
    std::map<std::string, std::vector<Example>> byClass;
    for (std::size_t i = 0; i < set->items().size(); ++i) {
        const TrainingItem& item = set->items()[i];
        if (heldOut.hides(item))
            continue;
        // The folder of pictures that show none of the other classes.
        if (!item.className.empty() && item.className != "BACKGROUND_Google")
            byClass[folderClass(item.className)].push_back({i, 0, {0, 0, item.width, item.height}});
        for (const TrainingObject& o : item.objects) {
            if (o.box[2] - o.box[0] < kLeastSide || o.box[3] - o.box[1] < kLeastSide)
                continue;
            const std::string name = canonicalClass(o.className);
            if (!name.empty() && name != "object")
                byClass[name].push_back({i, o.bestFrame, o.box});
        }
    }
    std::unique_ptr<ClassificationSource> source(new ClassificationSource);
    double sum = 0;
    for (auto& [name, examples] : byClass) {
        if (examples.size() < options.leastExamples || heldOut.has(name))
            continue;
        sum += std::sqrt(double(examples.size()));
        source->m_weights.push_back(sum);
        source->m_classes.push_back(name);
        source->m_examples.push_back(std::move(examples));
    }
    if (source->m_classes.size() < 2)
        return Error{ErrorCode::DatasetInvalid,
                     {"training set", "it has fewer than two classes to tell apart"}};
    source->m_set = std::move(set);
    source->m_options = options;
    return source;
}

std::size_t ClassificationSource::exampleCount() const
{
    std::size_t count = 0;
    for (const auto& examples : m_examples)
        count += examples.size();
    return count;
}

Result<ClassificationBatch> ClassificationSource::batch(std::uint64_t seed, std::uint64_t index,
                                                        std::int64_t count) const
{
    return guarded([&]() -> Result<ClassificationBatch> {
        const std::int64_t height = m_options.height, width = m_options.width;
        ClassificationBatch batch{torch::empty({count, 3, height, width}, torch::kUInt8),
                                  torch::empty({count}, torch::kInt64)};
        Random random(seed, index);
        for (std::int64_t n = 0; n < count; ++n) {
            const double at = random.unit() * m_weights.back();
            const std::size_t kind
                = std::min(std::size_t(std::upper_bound(m_weights.begin(), m_weights.end(), at)
                                       - m_weights.begin()),
                           m_classes.size() - 1);
            const Example& example = random.of(m_examples[kind]);
            MW_TRY(const TrainingFrame frame, m_set->frame(example.item, example.frame));
            const double boxWidth = double(example.box[2] - example.box[0]);
            const double boxHeight = double(example.box[3] - example.box[1]);
            const double k = m_options.strength;

            Layer layer;
            layer.raster = std::make_shared<const Raster>(rasterOf(frame));
            layer.isBackground = true;
            Motion& motion = layer.motion;
            // A cut of 40 to 120 % of the box somewhere around its middle.
            const double cut = 1 - k * random.between(-0.2, 0.36);
            motion.anchorX = double(example.box[0] + example.box[2]) / 2
                + k * random.between(-0.18, 0.18) * boxWidth;
            motion.anchorY = double(example.box[1] + example.box[3]) / 2
                + k * random.between(-0.18, 0.18) * boxHeight;
            motion.x.start = double(width) / 2;
            motion.y.start = double(height) / 2;
            const double scaleX = double(width) / (cut * boxWidth);
            const double scaleY = double(height) / (cut * boxHeight);
            motion.logScale.start = std::log(std::sqrt(scaleX * scaleY));
            // Long boxes are squeezed a little and cropped for the rest.
            motion.logStretch.start = 0.4 * std::log(scaleX / scaleY) + 0.15 * k * random.normal();
            motion.rotation.start = 0.12 * k * random.normal();
            motion.isFlipped = random.chance(0.5);
            Scene scene;
            scene.width = int(width);
            scene.height = int(height);
            scene.look = Look::random(random, k);
            scene.layers.push_back(std::move(layer));
            const RenderedClip clip = scene.draw({0});
            std::memcpy(batch.pictures.data_ptr<std::uint8_t>() + n * 3 * height * width,
                        clip.rgb.data(), clip.rgb.size());
            batch.classes.data_ptr<std::int64_t>()[n] = std::int64_t(kind);
        }
        return batch;
    });
}

}  // namespace mw
