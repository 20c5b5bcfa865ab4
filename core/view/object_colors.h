// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace mw {

/// Colours of objects on the screen. Exported masks always carry the DAVIS colours, whatever is shown here.
enum class ObjectPalette {
    Unspecified = 0,
    OkabeIto,  ///< Seven colours that people with any colour vision tell apart, then those of DavisBright.
    DavisBright,
};

/// "okabe-ito", "davis"
ObjectPalette objectPaletteFromName(std::string_view name);

/// 0xRRGGBB for an object number from 1 on.
std::uint32_t objectColor(int number, ObjectPalette palette);

/// Black or white, whichever reads better on the colour (WCAG relative luminance).
std::uint32_t textColorOn(std::uint32_t rgb);

}  // namespace mw
