// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/overlap.h"

#include <algorithm>

namespace mw {

OverlapResolver::OverlapResolver(const MaskReader& masks, std::vector<MaskLayer> layers,
                                 OverlapRule rule, bool keepsOverlaps)
    : m_masks(&masks)
    , m_layers(std::move(layers))
    , m_keepsOverlaps(keepsOverlaps)
{
    std::sort(m_layers.begin(), m_layers.end(),
              [](const MaskLayer& a, const MaskLayer& b) { return a.number < b.number; });
    if (rule == OverlapRule::HigherNumberInFront)
        std::reverse(m_layers.begin(), m_layers.end());
    // By area over the whole video, so that the order does not change from frame to frame.
    if (rule == OverlapRule::SmallerInFront)
        std::stable_sort(m_layers.begin(), m_layers.end(),
                         [](const MaskLayer& a, const MaskLayer& b) { return a.area < b.area; });
}

Result<FrameMasks> OverlapResolver::masksAt(FrameIndex frame, Size size,
                                            std::map<int, LostPixels>* lost) const
{
    FrameMasks result;
    result.isAnnotated = true;
    result.storedSize = size;
    Mask taken(size);
    for (const MaskLayer& layer : m_layers) {
        if (!layer.frames.contains(frame))
            continue;
        MW_TRY(Mask mask, m_masks->mask(layer.track, frame));
        if (mask.size() != size)
            return Error{
                ErrorCode::MaskSizeMismatch,
                {"object " + std::to_string(layer.number) + ", frame " + std::to_string(frame),
                 toString(mask.size()), toString(size)}};
        if (!m_keepsOverlaps) {
            const Mask left = mask - taken;
            if (lost && left.area() < mask.area())
                (*lost)[layer.number] = {mask.area() - left.area(), left.isEmpty()};
            taken = taken | mask;
            mask = left;
        }
        if (!mask.isEmpty())
            result.objects.emplace(layer.number, std::move(mask));
    }
    return result;
}

OverlapReport::OverlapReport(OverlapRule rule, std::string video)
    : m_rule(rule)
    , m_video(std::move(video))
{
}

void OverlapReport::add(const std::string& frame, const std::map<int, LostPixels>& lost,
                        Findings& findings)
{
    for (const auto& [number, pixels] : lost) {
        m_losses[number].pixels += pixels.count;
        ++m_losses[number].frames;
        if (pixels.isAll && m_rule != OverlapRule::Refuse)
            findings.add(Rule::ObjectHidden, {m_video, frame, std::to_string(number)});
    }
}

void OverlapReport::finish(Findings& findings) const
{
    for (const auto& [number, loss] : m_losses) {
        const Spot spot{m_video, {}, std::to_string(number)};
        if (m_rule == OverlapRule::Refuse)
            findings.add(Rule::OverlapRefused, spot, {std::to_string(loss.pixels)});
        else
            findings.add(Rule::ObjectsOverlap, spot,
                         {std::to_string(loss.pixels), std::to_string(loss.frames)});
    }
}

}  // namespace mw
