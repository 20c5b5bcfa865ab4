// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/mask/mask.h"

#include <span>
#include <vector>

/// Turning gestures into pixels. A pixel belongs to a shape when its centre does, so the same
/// stroke paints the same pixels at every zoom.
namespace mw {

enum class BrushShape { Unspecified = 0, Round, Square };

struct Brush {
    double radius = 12;  ///< In image pixels; half the side for a square.
    BrushShape shape = BrushShape::Round;
};

// Each sets the pixels of a shape to 1 and returns the rectangle touched. Parts outside are cut
// off.
Rect paintDab(BitRaster& raster, Point centre, const Brush& brush);
/// The area swept by the brush between two points; a stroke is a chain of these.
Rect paintSegment(BitRaster& raster, Point from, Point to, const Brush& brush);
/// Even-odd rule; the outline is closed.
Rect paintPolygon(BitRaster& raster, std::span<const Point> corners);

/// The pixels connected to `seed` (four neighbours) that have the same value in `mask`.
Mask connectedRegion(const Mask& mask, int x, int y);
/// The mask with its enclosed background filled (background reaches the border over four
/// neighbours).
Mask withHolesFilled(const Mask& mask);
/// Without the connected parts (eight neighbours) smaller than `minimumArea` pixels. The largest
/// always stays.
Mask withoutIslands(const Mask& mask, std::int64_t minimumArea);
/// Without the connected parts (eight neighbours) of less than `share` of the largest one or of
/// `usualArea`, whichever is smaller; 0: not known. The largest always stays.
Mask withoutCrumbs(const Mask& mask, double share, std::int64_t usualArea);
/// The number of connected parts (eight neighbours).
int componentCount(const Mask& mask);
/// The mask moved by whole pixels; what leaves the picture is lost.
Mask shifted(const Mask& mask, int dx, int dy);
/// The mask for a picture of another size, nearest pixel.
Mask resized(const Mask& mask, Size size);

/// What painting does to pixels that another object owns.
enum class PaintOver {
    Unspecified = 0,
    Everything,  ///< The other object loses them.
    Background,  ///< The other object keeps them; only free pixels are painted.
    Overlap,  ///< Both own them.
};

enum class PaintMode { Unspecified = 0, Add, Erase, Replace };

/// One object's mask in the frame being painted.
struct PaintLayer {
    TrackId track;
    Mask mask;
    bool isProtected = false;  ///< Never changes, whatever is painted.
};

/// Pixels of one object that change. Applying it twice changes nothing.
struct PaintFlip {
    TrackId track;
    Mask flipped;
};

/// The one gate for painting: what a gesture covering `covered` changes. Objects that stay as they
/// are do not appear. `layers` holds the active object and, for rules that need them, the others.
std::vector<PaintFlip> applyGesture(const Mask& covered, PaintMode mode, PaintOver rule,
                                    TrackId active, std::span<const PaintLayer> layers);

}  // namespace mw
