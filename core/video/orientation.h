// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <cstdint>

namespace mw {

/// How stored pixels must be turned to stand upright: the eight cases, with EXIF's numbers.
enum class Orientation {
    Unspecified = 0,
    Upright = 1,
    MirroredLeftRight = 2,
    Rotated180 = 3,
    MirroredTopBottom = 4,
    Transposed = 5,
    Rotated90 = 6,  ///< Turned by 90 degrees clockwise to stand upright.
    Transversed = 7,
    Rotated270 = 8,
};

/// The size after turning.
Size uprightSize(Size stored, Orientation orientation);

/// Writes the upright picture to `upright`. Both are packed RGB and must not overlap.
void turnUpright(Size stored, const std::uint8_t* pixels, Orientation orientation,
                 std::uint8_t* upright);

}  // namespace mw
