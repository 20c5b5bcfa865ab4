// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "core/video/video.h"
#include "core/view/view_transform.h"

#include <cstdint>
#include <optional>
#include <span>

/// What a canvas or an overlay video shows, computed without a window. Work is done for view pixels, so a
/// 4K frame in a small window costs no more than a small one, and a brush dab only its own rectangle.
namespace mw {

/// Borrowed pixels 0xAARRGGBB, premultiplied. `stride` counts pixels.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    Size size;
    std::ptrdiff_t stride = 0;

    std::uint32_t* row(int y) const { return pixels + y * stride; }
};

/// One object as it is drawn.
struct OverlayLayer {
    const BitRaster* raster = nullptr;  ///< At the size of the picture.
    std::uint32_t color = 0xFFFFFF;
    double fill = 0.5;           ///< Opacity of the area; 0 draws none.
    bool hasContour = true;      ///< A line of constant width in view pixels, whatever the zoom.
    bool isHatched = false;      ///< Diagonal gaps in the fill, to tell it without its colour.
    std::optional<Rect> bounds;  ///< Of the picture; outside, the raster is known to be empty.
};

/// Draws the part of the picture that the view shows; the rest becomes `background`. Averages when it
/// makes the picture smaller, interpolates when larger, and shows single pixels from 600 % on.
void drawPicture(const Frame& frame, const ViewTransform& transform, std::uint32_t background, const PixelView& view);

/// Draws the objects over what is there, in order, inside `area`. `contourPx` is the line's width.
void drawOverlay(std::span<const OverlayLayer> layers, const ViewTransform& transform, double contourPx,
                 const Rect& area, const PixelView& view);

/// A still of the frame with its objects, at the size of the frame: for overlay videos and contact sheets.
FramePtr withOverlay(const Frame& frame, std::span<const OverlayLayer> layers, double contourPx);

}  // namespace mw
