// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "core/video/picture_io.h"
#include "core/video/video.h"

#include <optional>
#include <string>
#include <vector>

/// One picture of what went well and what did not, for reports. Drawn without a window.
namespace mw {

struct SheetCell {
    FramePtr picture;  ///< None: the cell stays blank.
    std::optional<Mask> truth;  ///< A green line.
    std::optional<Mask> found;  ///< An orange area.
    std::string caption;  ///< Below the picture.
};

struct SheetRow {
    std::string heading;  ///< Above the pictures.
    std::vector<SheetCell> cells;
};

/// Up to `wanted` of `count` indices, as far from each other as from the ends.
std::vector<std::size_t> spreadOver(std::size_t count, std::size_t wanted);

/// Pictures are `cellWidth` wide, as high as the tallest of their row. Letters beyond ASCII are
/// drawn as "?". Any thread.
Picture drawScoreSheet(const std::vector<SheetRow>& rows, int cellWidth = 240);

}  // namespace mw
