// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

constexpr float kFar = 1e18F;

/// Part of a raster with its own origin; pixels outside of the raster take the nearest one's value.
struct Window {
    Rect area;
    std::vector<std::uint8_t> pixels;

    Window(const BitRaster& from, const Rect& wanted)
        : area(wanted)
        , pixels(std::size_t(wanted.width) * std::size_t(wanted.height))
    {
        for (int y = 0; y < area.height; ++y) {
            const std::uint8_t* row = from.row(std::clamp(y + area.y, 0, from.size.height - 1));
            std::uint8_t* out = pixels.data() + std::size_t(y) * std::size_t(area.width);
            for (int x = 0; x < area.width; ++x)
                out[x] = row[std::clamp(x + area.x, 0, from.size.width - 1)];
        }
    }
    std::size_t index(int x, int y) const
    {
        return std::size_t(y) * std::size_t(area.width) + std::size_t(x);
    }
};

/// One line of the distance transform of Felzenszwalb and Huttenlocher, "Distance transforms of
/// sampled functions", Theory of Computing 2012: the lower envelope of parabolas.
void transformLine(const float* in, float* out, int count, std::vector<int>& place,
                   std::vector<float>& border)
{
    place.resize(std::size_t(count));
    border.resize(std::size_t(count) + 1);
    int k = -1;
    for (int q = 0; q < count; ++q) {
        if (in[q] >= kFar)
            continue;
        float at = -kFar;
        while (k >= 0) {
            const int v = place[std::size_t(k)];
            at = ((in[q] + float(q) * float(q)) - (in[v] + float(v) * float(v)))
                / float(2 * (q - v));
            if (at > border[std::size_t(k)])
                break;
            --k;
        }
        if (k < 0)
            at = -kFar;
        ++k;
        place[std::size_t(k)] = q;
        border[std::size_t(k)] = at;
    }
    if (k < 0) {
        std::fill_n(out, count, kFar);
        return;
    }
    int j = 0;
    for (int q = 0; q < count; ++q) {
        while (j < k && border[std::size_t(j) + 1] < float(q))
            ++j;
        const auto d = float(q - place[std::size_t(j)]);
        out[q] = d * d + in[place[std::size_t(j)]];
    }
}

/// Squared distance of every pixel of the window to the nearest one of the given value.
std::vector<float> squaredDistances(const Window& window, std::uint8_t value)
{
    const int width = window.area.width;
    const int height = window.area.height;
    std::vector<float> out(window.pixels.size());
    std::vector<int> place;
    std::vector<float> border;
    std::vector<float> in(std::size_t(std::max(width, height)));
    std::vector<float> line(in.size());
    for (int x = 0; x < width; ++x) {
        for (int y = 0; y < height; ++y)
            in[std::size_t(y)] = window.pixels[window.index(x, y)] == value ? 0 : kFar;
        transformLine(in.data(), line.data(), height, place, border);
        for (int y = 0; y < height; ++y)
            out[window.index(x, y)] = line[std::size_t(y)];
    }
    for (int y = 0; y < height; ++y) {
        std::copy_n(out.data() + window.index(0, y), width, in.data());
        transformLine(in.data(), out.data() + window.index(0, y), width, place, border);
    }
    return out;
}

Rect widened(const Rect& rect, int by)
{
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// The raster of `size` with what `isInside(index)` says for the window's pixels.
template <class IsInside>
Mask maskFrom(Size size, const Rect& area, IsInside isInside)
{
    BitRaster raster(size);
    const Rect part = intersected(area, {0, 0, size.width, size.height});
    for (int y = part.y; y < part.bottom(); ++y) {
        std::uint8_t* row = raster.row(y);
        const std::size_t start = std::size_t(y - area.y) * std::size_t(area.width);
        for (int x = part.x; x < part.right(); ++x)
            row[x] = isInside(start + std::size_t(x - area.x)) ? 1 : 0;
    }
    return Mask::fromRaster(raster);
}

struct Centre {
    double x = 0;
    double y = 0;
};

Centre centreOf(const Mask& mask)
{
    Centre sum;
    const auto width = std::uint32_t(mask.size().width);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < mask.runs().size(); ++i) {
        std::uint32_t left = mask.runs()[i];
        if ((i & 1) == 0) {
            at += left;
            continue;
        }
        while (left > 0) {  // a run may wrap over rows
            const std::uint32_t first = at % width;
            const std::uint32_t count = std::min(left, width - first);
            sum.x += double(count) * (first + (count - 1) / 2.0);
            sum.y += double(count) * (at / width);
            at += count;
            left -= count;
        }
    }
    return {sum.x / double(mask.area()), sum.y / double(mask.area())};
}

/// Positive inside, negative outside, zero halfway between two pixels that differ.
std::vector<float> signedDistances(const BitRaster& raster, const Rect& area)
{
    const Window window(raster, area);
    const std::vector<float> toInside = squaredDistances(window, 1);
    std::vector<float> out = squaredDistances(window, 0);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = window.pixels[i] ? std::sqrt(out[i]) - 0.5F : 0.5F - std::sqrt(toInside[i]);
    return out;
}

/// Three running means come close to a Gaussian; `reach` pixels to each side.
void blurLine(float* values, int count, int stride, int reach, std::vector<float>& line)
{
    line.resize(std::size_t(count));
    for (int i = 0; i < count; ++i)
        line[std::size_t(i)] = values[std::ptrdiff_t(i) * stride];
    const auto at = [&](int i) { return double(line[std::size_t(std::clamp(i, 0, count - 1))]); };
    double sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += at(i);
    for (int i = 0; i < count; ++i) {
        values[std::ptrdiff_t(i) * stride] = float(sum / (2 * reach + 1));
        sum += at(i + reach + 1) - at(i - reach);
    }
}

}  // namespace

Mask grown(const Mask& mask, double px)
{
    if (mask.isEmpty() || px <= 0)
        return mask;
    const Rect area = intersected(widened(mask.bounds(), int(std::ceil(px))),
                                  {0, 0, mask.size().width, mask.size().height});
    const std::vector<float> distance = squaredDistances(Window(mask.toRaster(), area), 1);
    return maskFrom(mask.size(), area,
                    [&](std::size_t i) { return double(distance[i]) <= px * px + 1e-4; });
}

Mask shrunk(const Mask& mask, double px)
{
    if (mask.isEmpty() || px <= 0)
        return mask;
    // One pixel beyond, repeated from the edge, so that the edge of the picture is no background.
    const Rect area = widened(mask.bounds(), 1);
    const std::vector<float> distance = squaredDistances(Window(mask.toRaster(), area), 0);
    return maskFrom(mask.size(), area,
                    [&](std::size_t i) { return double(distance[i]) > px * px + 1e-4; });
}

Mask smoothed(const Mask& mask, double px)
{
    if (mask.isEmpty() || px <= 0)
        return mask;
    const int reach = std::max(1, int(std::lround(px / 2)));
    const Rect area = widened(mask.bounds(), 3 * reach + 1);
    const Window window(mask.toRaster(), area);
    std::vector<float> values(window.pixels.begin(), window.pixels.end());
    std::vector<float> line;
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < area.height; ++y)
            blurLine(values.data() + window.index(0, y), area.width, 1, reach, line);
        for (int x = 0; x < area.width; ++x)
            blurLine(values.data() + x, area.height, area.width, reach, line);
    }
    return maskFrom(mask.size(), area, [&](std::size_t i) { return values[i] > 0.5F; });
}

Mask interpolated(const Mask& a, const Mask& b, double t)
{
    if (a.isEmpty() || b.isEmpty() || t <= 0 || t >= 1)
        return t < 0.5 ? a : b;
    const Centre from = centreOf(a);
    const Centre to = centreOf(b);
    const auto shift = [](double by) { return int(std::lround(by)); };
    // The mask between lies at the pixel p; a is looked up at p + intoA, b at p + intoB.
    const int intoAx = shift(-(to.x - from.x) * t);
    const int intoAy = shift(-(to.y - from.y) * t);
    const int intoBx = shift((to.x - from.x) * (1 - t));
    const int intoBy = shift((to.y - from.y) * (1 - t));
    const Rect boundsA = a.bounds();
    const Rect boundsB = b.bounds();
    const Rect area
        = widened(united({boundsA.x - intoAx, boundsA.y - intoAy, boundsA.width, boundsA.height},
                         {boundsB.x - intoBx, boundsB.y - intoBy, boundsB.width, boundsB.height}),
                  2);
    const std::vector<float> distanceA = signedDistances(
        a.toRaster(), {area.x + intoAx, area.y + intoAy, area.width, area.height});
    const std::vector<float> distanceB = signedDistances(
        b.toRaster(), {area.x + intoBx, area.y + intoBy, area.width, area.height});
    const auto weight = float(t);
    return maskFrom(a.size(), area, [&](std::size_t i) {
        return distanceA[i] * (1 - weight) + distanceB[i] * weight > 0;
    });
}

}  // namespace mw
