// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/shot.h"

#include "inference/training/mirrored_text.h"

#include <algorithm>

namespace mw {

std::uint8_t Shot::freshLabel()
{
    for (std::size_t i = 1; i < 255; ++i) {
        if (!isUsed[i]) {
            isUsed[i] = true;
            return std::uint8_t(i);
        }
    }
    return 0;
}

DrawnClip drawn(const Shot& shot, const std::vector<double>& times)
{
    DrawnClip d{shot.scene.draw(times), shot.objects, {}, shot.target, !shot.hasPasted};
    // What people wrote is about the picture as it was.
    if (shot.scene.layers.front().motion.isFlipped) {
        for (SceneObject& object : d.objects)
            std::transform(object.expressions.begin(), object.expressions.end(),
                           object.expressions.begin(), mirroredText);
    }
    d.sightings = observe(d.clip, d.objects);
    return d;
}

std::size_t carrierOf(const TrainingItem& item, std::size_t object)
{
    const LabelSet own(item.objects[object].labels);
    std::size_t best = object;
    for (std::size_t i = 0; i < item.objects.size(); ++i) {
        const TrainingObject& other = item.objects[i];
        if (other.area > item.objects[best].area && own.isWithin(LabelSet(other.labels)))
            best = i;
    }
    return best;
}

}  // namespace mw
