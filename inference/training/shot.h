// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_parts.h"

#include <array>
#include <optional>
#include <vector>

namespace mw {

/// One clip of an episode before it is drawn.
struct Shot {
    Scene scene;
    std::vector<SceneObject> objects;
    std::size_t target = 0;
    std::optional<std::size_t> targetLayer;  ///< If the target is a layer of its own.
    bool hasPasted = false;  ///< Things that are not in the picture of the background.
    std::array<bool, 256> isUsed{};  ///< Labels that are taken.

    std::uint8_t freshLabel();  ///< 0: none is left.
};

DrawnClip drawn(const Shot& shot, const std::vector<double>& times);

/// The whole that the object is a part of, itself if none: trousers move with their wearer.
std::size_t carrierOf(const TrainingItem& item, std::size_t object);

}  // namespace mw
