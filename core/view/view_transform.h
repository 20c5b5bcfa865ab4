// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <algorithm>
#include <cmath>

namespace mw {

/// Where a picture lies in a view: view = image * scale + origin. Both in pixels; a view's are those of
/// the device, so that a mask pixel has sharp edges on every screen.
struct ViewTransform {
    double scale = 1;
    Point origin;  ///< Of the image's top left corner, in the view.

    Point viewFromImage(Point image) const { return {image.x * scale + origin.x, image.y * scale + origin.y}; }
    Point imageFromView(Point view) const { return {(view.x - origin.x) / scale, (view.y - origin.y) / scale}; }
    friend bool operator==(const ViewTransform&, const ViewTransform&) = default;

    /// The whole image, centred, with `margin` view pixels around it. Never enlarged beyond `largestScale`.
    static ViewTransform fitting(Size image, Size view, double margin, double largestScale = 8)
    {
        if (image.isEmpty() || view.isEmpty())
            return {};
        ViewTransform t;
        t.scale = std::min({(view.width - 2 * margin) / image.width, (view.height - 2 * margin) / image.height,
                            largestScale});
        t.scale = std::max(t.scale, 1e-3);
        // Whole pixels: at 100 % the image is then shown unchanged.
        t.origin = {std::round((view.width - image.width * t.scale) / 2),
                    std::round((view.height - image.height * t.scale) / 2)};
        return t;
    }

    /// Another scale, with the same image point under `anchor`.
    ViewTransform zoomed(double newScale, Point anchor) const
    {
        const Point image = imageFromView(anchor);
        return {newScale, {anchor.x - image.x * newScale, anchor.y - image.y * newScale}};
    }

    /// The view pixels that show the given image pixels, with one pixel to spare on each side.
    Rect viewRect(const Rect& image) const
    {
        const Point a = viewFromImage({double(image.x), double(image.y)});
        const Point b = viewFromImage({double(image.right()), double(image.bottom())});
        const int x = int(std::floor(a.x)) - 1;
        const int y = int(std::floor(a.y)) - 1;
        return {x, y, int(std::ceil(b.x)) + 1 - x, int(std::ceil(b.y)) + 1 - y};
    }
};

}  // namespace mw
