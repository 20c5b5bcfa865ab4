// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/paint.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace mw {

namespace {

/// Sets the pixels of row `y` whose centres lie in [left, right].
void fillSpan(BitRaster& raster, int y, double left, double right, Rect& touched)
{
    const int first = std::max(0, int(std::ceil(std::max(left, -1.0) - 0.5)));
    const int last = std::min(raster.size.width - 1,
                              int(std::floor(std::min(right, raster.size.width + 1.0) - 0.5)));
    if (first > last)
        return;
    std::memset(raster.row(y) + first, 1, std::size_t(last - first + 1));
    touched = united(touched, {first, y, last - first + 1, 1});
}

struct RowRange {
    int first;
    int last;
};

/// Rows of the raster whose centres lie in [top, bottom].
RowRange rowsBetween(const BitRaster& raster, double top, double bottom)
{
    const double height = raster.size.height;
    return {int(std::ceil(std::clamp(top, 0.0, height + 1) - 0.5)),
            int(std::floor(std::clamp(bottom, -1.0, height) - 0.5))};
}

/// Labels of connected parts, row by row, by union-find over runs.
class Components
{
public:
    Components(const Mask& mask, bool diagonal)
        : m_width(mask.size().width)
    {
        std::uint32_t at = 0;
        const auto width = std::uint32_t(m_width);
        for (std::size_t i = 0; i < mask.runs().size(); ++i) {
            const std::uint32_t end = at + mask.runs()[i];
            while ((i & 1) != 0 && at < end) {  // a run may wrap over rows
                const std::uint32_t rowEnd = (at / width + 1) * width;
                const std::uint32_t stop = std::min(end, rowEnd);
                m_spans.push_back({int(at / width), int(at % width), int(at % width + (stop - at)),
                                   int(m_spans.size())});
                at = stop;
            }
            at = end;
        }
        join(diagonal ? 1 : 0);
    }

    struct Span {
        int row;
        int first;
        int end;
        int parent;
    };

    std::vector<Span>& spans() { return m_spans; }
    int root(int i)
    {
        while (m_spans[std::size_t(i)].parent != i)
            i = m_spans[std::size_t(i)].parent
                = m_spans[std::size_t(m_spans[std::size_t(i)].parent)].parent;
        return i;
    }

private:
    void join(int reach)
    {
        std::size_t above = 0;
        for (std::size_t i = 0; i < m_spans.size(); ++i) {
            const Span span = m_spans[i];
            while (above < i
                   && (m_spans[above].row < span.row - 1
                       || (m_spans[above].row == span.row - 1
                           && m_spans[above].end + reach <= span.first)))
                ++above;
            for (std::size_t k = above;
                 k < i && m_spans[k].row == span.row - 1 && m_spans[k].first < span.end + reach;
                 ++k) {
                const int a = root(int(k));
                const int b = root(int(i));
                m_spans[std::size_t(std::max(a, b))].parent = std::min(a, b);
            }
        }
    }

    int m_width;
    std::vector<Span> m_spans;
};

/// A mask of those spans for which `keep(rootIndex)` holds.
template <class Keep>
Mask maskOf(Size size, Components& components, Keep keep)
{
    BitRaster raster(size);
    for (std::size_t i = 0; i < components.spans().size(); ++i) {
        const Components::Span span = components.spans()[i];
        if (keep(components.root(int(i))))
            std::memset(raster.row(span.row) + span.first, 1, std::size_t(span.end - span.first));
    }
    return Mask::fromRaster(raster);
}

std::vector<std::int64_t> areas(Components& components)
{
    std::vector<std::int64_t> area(components.spans().size());
    for (std::size_t i = 0; i < area.size(); ++i) {
        const Components::Span span = components.spans()[i];
        area[std::size_t(components.root(int(i)))] += span.end - span.first;
    }
    return area;
}

}  // namespace

Rect paintDab(BitRaster& raster, Point centre, const Brush& brush)
{
    return paintSegment(raster, centre, centre, brush);
}

Rect paintSegment(BitRaster& raster, Point from, Point to, const Brush& brush)
{
    Rect touched;
    const double r = brush.radius;
    const RowRange rows
        = rowsBetween(raster, std::min(from.y, to.y) - r, std::max(from.y, to.y) + r);
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = std::hypot(dx, dy);
    for (int y = rows.first; y <= rows.last; ++y) {
        const double cy = y + 0.5;
        double left = INFINITY;
        double right = -INFINITY;
        const auto widen = [&](double a, double b) {
            left = std::min(left, a);
            right = std::max(right, b);
        };
        if (brush.shape == BrushShape::Square) {
            // The hull of two squares. Its row section is that of the slanted band between them,
            // cut to the part of the path whose square reaches this row.
            double t0 = 0;
            double t1 = 1;
            if (dy != 0) {
                const double a = (cy - r - from.y) / dy;
                const double b = (cy + r - from.y) / dy;
                t0 = std::max(t0, std::min(a, b));
                t1 = std::min(t1, std::max(a, b));
            } else if (std::abs(cy - from.y) > r) {
                continue;
            }
            if (t0 > t1)
                continue;
            widen(from.x + t0 * dx - r, from.x + t0 * dx + r);
            widen(from.x + t1 * dx - r, from.x + t1 * dx + r);
        } else {
            // A capsule: two discs and the rectangle between them.
            for (const Point end : {from, to}) {
                const double h = cy - end.y;
                if (std::abs(h) <= r) {
                    const double half = std::sqrt(r * r - h * h);
                    widen(end.x - half, end.x + half);
                }
            }
            if (length > 0) {
                // The rectangle has corners at the ends, moved sideways by the radius.
                const Point side{-dy / length * r, dx / length * r};
                const Point corners[4] = {{from.x + side.x, from.y + side.y},
                                          {to.x + side.x, to.y + side.y},
                                          {to.x - side.x, to.y - side.y},
                                          {from.x - side.x, from.y - side.y}};
                for (int i = 0; i < 4; ++i) {
                    const Point a = corners[i];
                    const Point b = corners[(i + 1) % 4];
                    if (std::min(a.y, b.y) <= cy && cy <= std::max(a.y, b.y) && a.y != b.y) {
                        const double x = a.x + (cy - a.y) / (b.y - a.y) * (b.x - a.x);
                        widen(x, x);
                    }
                }
            }
        }
        if (left <= right)
            fillSpan(raster, y, left, right, touched);
    }
    return touched;
}

Rect paintPolygon(BitRaster& raster, std::span<const Point> corners)
{
    Rect touched;
    if (corners.size() < 3)
        return touched;
    double top = corners[0].y;
    double bottom = corners[0].y;
    for (const Point& p : corners) {
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    const RowRange rows = rowsBetween(raster, top, bottom);
    std::vector<double> crossings;
    for (int y = rows.first; y <= rows.last; ++y) {
        const double cy = y + 0.5;
        crossings.clear();
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Point a = corners[i];
            const Point b = corners[(i + 1) % corners.size()];
            // Half open in y, so that a corner on the line counts once.
            if ((a.y <= cy) != (b.y <= cy))
                crossings.push_back(a.x + (cy - a.y) / (b.y - a.y) * (b.x - a.x));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            fillSpan(raster, y, crossings[i], crossings[i + 1], touched);
    }
    return touched;
}

Mask connectedRegion(const Mask& mask, int x, int y)
{
    if (x < 0 || y < 0 || x >= mask.size().width || y >= mask.size().height)
        return Mask(mask.size());
    const Mask searched = mask.contains(x, y) ? mask : Mask::full(mask.size()) - mask;
    Components components(searched, false);
    for (std::size_t i = 0; i < components.spans().size(); ++i) {
        const Components::Span span = components.spans()[i];
        if (span.row == y && span.first <= x && x < span.end) {
            const int wanted = components.root(int(i));
            return maskOf(mask.size(), components, [wanted](int root) { return root == wanted; });
        }
    }
    return Mask(mask.size());
}

Mask withHolesFilled(const Mask& mask)
{
    const Size size = mask.size();
    const Mask background = Mask::full(size) - mask;
    Components components(background, false);
    std::vector<bool> touchesBorder(components.spans().size());
    for (std::size_t i = 0; i < components.spans().size(); ++i) {
        const Components::Span span = components.spans()[i];
        if (span.row == 0 || span.row == size.height - 1 || span.first == 0
            || span.end == size.width)
            touchesBorder[std::size_t(components.root(int(i)))] = true;
    }
    return mask
        | maskOf(size, components, [&](int root) { return !touchesBorder[std::size_t(root)]; });
}

namespace {

/// The largest part, and those that have at least the area made of that of the largest one.
template <class MinimumOf>
Mask withLargeParts(const Mask& mask, const MinimumOf& minimumOf)
{
    if (mask.isEmpty())
        return mask;
    Components components(mask, true);
    const std::vector<std::int64_t> area = areas(components);
    const auto largest = std::max_element(area.begin(), area.end());
    const auto root = int(largest - area.begin());
    const std::int64_t minimum = minimumOf(*largest);
    return maskOf(mask.size(), components,
                  [&](int r) { return r == root || area[std::size_t(r)] >= minimum; });
}

}  // namespace

Mask withoutIslands(const Mask& mask, std::int64_t minimumArea)
{
    return withLargeParts(mask, [minimumArea](std::int64_t) { return minimumArea; });
}

Mask withoutCrumbs(const Mask& mask, double share, std::int64_t usualArea)
{
    return withLargeParts(mask, [&](std::int64_t largest) {
        const std::int64_t whole = usualArea > 0 ? std::min(largest, usualArea) : largest;
        return std::int64_t(std::ceil(share * double(whole)));
    });
}

int componentCount(const Mask& mask)
{
    Components components(mask, true);
    int count = 0;
    for (std::size_t i = 0; i < components.spans().size(); ++i)
        count += components.root(int(i)) == int(i) ? 1 : 0;
    return count;
}

Mask shifted(const Mask& mask, int dx, int dy)
{
    const BitRaster from = mask.toRaster();
    BitRaster to(mask.size());
    const int first = std::max(0, dx);
    const int end = std::min(to.size.width, to.size.width + dx);
    for (int y = std::max(0, dy); y < std::min(to.size.height, to.size.height + dy) && first < end;
         ++y)
        std::memcpy(to.row(y) + first, from.row(y - dy) + first - dx, std::size_t(end - first));
    return Mask::fromRaster(to);
}

Mask resized(const Mask& mask, Size size)
{
    if (size == mask.size() || size.isEmpty() || mask.size().isEmpty())
        return size == mask.size() ? mask : Mask(size);
    const BitRaster from = mask.toRaster();
    BitRaster to(size);
    std::vector<int> column(std::size_t(size.width), 0);
    for (int x = 0; x < size.width; ++x)
        column[std::size_t(x)]
            = int((2 * std::int64_t(x) + 1) * from.size.width / (2 * std::int64_t(size.width)));
    for (int y = 0; y < size.height; ++y) {
        const std::uint8_t* source = from.row(
            int((2 * std::int64_t(y) + 1) * from.size.height / (2 * std::int64_t(size.height))));
        std::uint8_t* target = to.row(y);
        for (int x = 0; x < size.width; ++x)
            target[x] = source[column[std::size_t(x)]];
    }
    return Mask::fromRaster(to);
}

std::vector<PaintFlip> applyGesture(const Mask& covered, PaintMode mode, PaintOver rule,
                                    TrackId active, std::span<const PaintLayer> layers)
{
    std::vector<PaintFlip> flips;
    const auto self = std::find_if(layers.begin(), layers.end(),
                                   [&](const PaintLayer& l) { return l.track == active; });
    if (self == layers.end() || self->isProtected)
        return flips;

    Mask painted = covered;
    if (mode != PaintMode::Erase) {
        for (const PaintLayer& other : layers) {
            if (other.track != active && rule != PaintOver::Overlap
                && (other.isProtected || rule == PaintOver::Background))
                painted = painted - other.mask;
        }
    }
    Mask after = self->mask;
    switch (mode) {
    case PaintMode::Unspecified:
        return flips;
    case PaintMode::Add:
        after = self->mask | painted;
        break;
    case PaintMode::Erase:
        after = self->mask - painted;
        break;
    case PaintMode::Replace:
        after = painted;
        break;
    }
    if (const Mask flipped = self->mask ^ after; !flipped.isEmpty())
        flips.push_back({active, flipped});
    if (mode == PaintMode::Erase || rule != PaintOver::Everything)
        return flips;
    for (const PaintLayer& other : layers) {
        if (other.track == active || other.isProtected)
            continue;
        if (const Mask lost = other.mask & painted; !lost.isEmpty())
            flips.push_back({other.track, lost});
    }
    return flips;
}

}  // namespace mw
