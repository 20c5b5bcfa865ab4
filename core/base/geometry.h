// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

/// Coordinates, once for the whole program: x to the right, y down, the top left corner of the top
/// left pixel is (0, 0), so the centre of pixel (i, j) is (i + 0.5, j + 0.5). Rectangles of pixels
/// are half open.
namespace mw {

struct Size {
    int width = 0;
    int height = 0;

    bool isEmpty() const { return width <= 0 || height <= 0; }
    std::int64_t pixelCount() const { return std::int64_t(width) * height; }
    friend bool operator==(const Size&, const Size&) = default;
};

/// "854x480"
inline std::string toString(Size size)
{
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }  ///< One past the last column.
    int bottom() const { return y + height; }  ///< One past the last row.
    bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

inline Rect intersected(const Rect& a, const Rect& b)
{
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const int right = std::min(a.right(), b.right());
    const int bottom = std::min(a.bottom(), b.bottom());
    return right > x && bottom > y ? Rect{x, y, right - x, bottom - y} : Rect{};
}

inline Rect united(const Rect& a, const Rect& b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace mw
