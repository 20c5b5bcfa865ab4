// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/orientation.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace mw {

namespace {

bool swapsSides(Orientation orientation)
{
    return orientation == Orientation::Transposed || orientation == Orientation::Rotated90
        || orientation == Orientation::Transversed || orientation == Orientation::Rotated270;
}

}  // namespace

Size uprightSize(Size stored, Orientation orientation)
{
    return swapsSides(orientation) ? Size{stored.height, stored.width} : stored;
}

void turnUpright(Size stored, const std::uint8_t* pixels, Orientation orientation,
                 std::uint8_t* upright)
{
    const std::ptrdiff_t width = stored.width;
    const std::ptrdiff_t height = stored.height;

    // The stored position of upright (0, 0), and the steps in the stored picture for one step to
    // the right and one step down in the upright picture.
    std::ptrdiff_t start = 0;
    std::ptrdiff_t right = 1;
    std::ptrdiff_t down = width;
    switch (orientation) {
    case Orientation::Unspecified:
    case Orientation::Upright:
        std::memcpy(upright, pixels, std::size_t(width * height * 3));
        return;
    case Orientation::MirroredLeftRight:
        start = width - 1;
        right = -1;
        break;
    case Orientation::Rotated180:
        start = width * height - 1;
        right = -1;
        down = -width;
        break;
    case Orientation::MirroredTopBottom:
        start = (height - 1) * width;
        down = -width;
        break;
    case Orientation::Transposed:
        right = width;
        down = 1;
        break;
    case Orientation::Rotated90:
        start = (height - 1) * width;
        right = -width;
        down = 1;
        break;
    case Orientation::Transversed:
        start = width * height - 1;
        right = -width;
        down = -1;
        break;
    case Orientation::Rotated270:
        start = width - 1;
        right = width;
        down = -1;
        break;
    }

    // In tiles, because a column of the stored picture touches a new cache line for each pixel.
    constexpr std::ptrdiff_t kTile = 32;
    const Size target = uprightSize(stored, orientation);
    for (std::ptrdiff_t tileY = 0; tileY < target.height; tileY += kTile) {
        for (std::ptrdiff_t tileX = 0; tileX < target.width; tileX += kTile) {
            const std::ptrdiff_t endY = std::min<std::ptrdiff_t>(tileY + kTile, target.height);
            const std::ptrdiff_t endX = std::min<std::ptrdiff_t>(tileX + kTile, target.width);
            for (std::ptrdiff_t y = tileY; y < endY; ++y) {
                const std::uint8_t* from = pixels + (start + y * down + tileX * right) * 3;
                std::uint8_t* to = upright + (y * target.width + tileX) * 3;
                for (std::ptrdiff_t x = tileX; x < endX; ++x) {
                    to[0] = from[0];
                    to[1] = from[1];
                    to[2] = from[2];
                    from += right * 3;
                    to += 3;
                }
            }
        }
    }
}

}  // namespace mw
