// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/view/object_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

/// Okabe and Ito, "Color Universal Design" (2008), without black.
constexpr std::array<std::uint32_t, 7> kOkabeIto {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442,
                                                  0x0072B2, 0xD55E00, 0xCC79A7};

/// The DAVIS colour map, half as bright again, as Cutie shows it: 128 would be dull on a picture.
std::uint32_t davisBright(int number)
{
    int rgb[3] = {};
    for (int bit = 7, n = number; bit >= 0; --bit, n >>= 3) {
        for (int channel = 0; channel < 3; ++channel)
            rgb[channel] |= ((n >> channel) & 1) << bit;
    }
    std::uint32_t out = 0;
    for (const int value : rgb)
        out = out << 8 | std::uint32_t(std::min(255, value * 3 / 2));
    return out;
}

}  // namespace

ObjectPalette objectPaletteFromName(std::string_view name)
{
    return name == "davis" ? ObjectPalette::DavisBright : ObjectPalette::OkabeIto;
}

std::uint32_t objectColor(int number, ObjectPalette palette)
{
    if (palette == ObjectPalette::OkabeIto && number >= 1 && number <= int(kOkabeIto.size()))
        return kOkabeIto[std::size_t(number - 1)];
    return davisBright(number);
}

std::uint32_t textColorOn(std::uint32_t rgb)
{
    const auto linear = [](std::uint32_t value) {
        const double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
    return luminance > 0.179 ? 0x000000 : 0xFFFFFF;
}

}  // namespace mw
