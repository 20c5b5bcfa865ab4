// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/region_contour.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>
#include <vector>

namespace mw {

namespace {

/// The columns of the contour pixels, row after row.
struct Contour {
    std::vector<int> columns;
    std::vector<std::size_t> rowStart;  ///< Into `columns`; one more entry than there are rows.

    std::span<const int> row(int y) const
    {
        const std::size_t at = rowStart[std::size_t(y)];
        return {columns.data() + at, rowStart[std::size_t(y) + 1] - at};
    }
};

/// The contour of `_seg2bmap` in davis2017-evaluation: a pixel that differs from its right, lower
/// or lower right neighbour. In the last row only the right neighbour counts, in the last column
/// only the lower one.
Contour contourOf(const Mask& mask)
{
    const int width = mask.size().width;
    const int height = mask.size().height;
    const BitRaster raster = mask.toRaster();
    const Rect bounds = mask.bounds();
    const int firstRow = std::max(bounds.y - 1, 0);
    const int firstColumn = std::max(bounds.x - 1, 0);

    Contour contour;
    contour.rowStart.assign(std::size_t(height) + 1, 0);
    for (int y = firstRow; y < height; ++y) {
        if (y < bounds.bottom()) {
            const std::uint8_t* here = raster.row(y);
            const std::uint8_t* below = y + 1 < height ? raster.row(y + 1) : here;
            const int inner = std::min(bounds.right(), width - 1);
            for (int x = firstColumn; x < inner; ++x) {
                if (here[x] != here[x + 1] || here[x] != below[x] || here[x] != below[x + 1])
                    contour.columns.push_back(x);
            }
            if (bounds.right() == width && here[width - 1] != below[width - 1])
                contour.columns.push_back(width - 1);
        }
        contour.rowStart[std::size_t(y) + 1] = contour.columns.size();
    }
    return contour;
}

/// How many pixels of `tested` lie within `radius` of one of `reference`.
///
/// A disk is a stack of row spans, so a row of the dilated reference is the union of the spans that
/// its neighbours' pixels cast on it: counted with +1 where one starts and -1 where it ends.
std::int64_t countWithin(const Contour& tested, const Contour& reference, Size size, int radius)
{
    std::vector<int> halfWidth(std::size_t(radius) + 1);
    for (int dy = 0; dy <= radius; ++dy) {
        int dx = radius;
        while (std::int64_t(dx) * dx + std::int64_t(dy) * dy > std::int64_t(radius) * radius)
            --dx;
        halfWidth[std::size_t(dy)] = dx;
    }

    std::int64_t count = 0;
    std::vector<int> change(std::size_t(size.width) + 1);
    for (int y = 0; y < size.height; ++y) {
        const std::span<const int> wanted = tested.row(y);
        if (wanted.empty())
            continue;
        std::fill(change.begin(), change.end(), 0);
        for (int other = std::max(0, y - radius); other <= std::min(size.height - 1, y + radius);
             ++other) {
            const int reach = halfWidth[std::size_t(std::abs(other - y))];
            for (const int x : reference.row(other)) {
                ++change[std::size_t(std::max(0, x - reach))];
                --change[std::size_t(std::min(size.width, x + reach + 1))];
            }
        }
        int covering = 0;
        int next = 0;
        for (const int x : wanted) {
            while (next <= x)
                covering += change[std::size_t(next++)];
            count += covering > 0 ? 1 : 0;
        }
    }
    return count;
}

/// Two neighbouring samples and the weight of the second, as torch computes them in float32.
struct Tap {
    int first = 0;
    int second = 0;
    float weight = 0;
};

std::vector<Tap> bilinearTaps(int from, int to)
{
    const float scale = float(from) / float(to);
    std::vector<Tap> taps(std::size_t(std::max(to, 0)));
    for (int i = 0; i < to; ++i) {
        const float at = std::max(scale * (float(i) + 0.5f) - 0.5f, 0.0f);
        const int first = std::min(int(at), from - 1);
        taps[std::size_t(i)] = {first, std::min(first + 1, from - 1), at - float(first)};
    }
    return taps;
}

}  // namespace

int contourRadius(Size size, double tolerance)
{
    const double diagonal
        = std::sqrt(double(size.width) * size.width + double(size.height) * size.height);
    return int(std::ceil(tolerance * diagonal));
}

double contourAccuracy(const Mask& predicted, const Mask& truth, double tolerance)
{
    assert(predicted.size() == truth.size());
    const Contour a = contourOf(predicted);
    const Contour b = contourOf(truth);
    if (a.columns.empty() && b.columns.empty())
        return 1;
    if (a.columns.empty() || b.columns.empty())
        return 0;
    const int radius = contourRadius(truth.size(), tolerance);
    const double precision
        = double(countWithin(a, b, truth.size(), radius)) / double(a.columns.size());
    const double recall
        = double(countWithin(b, a, truth.size(), radius)) / double(b.columns.size());
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

FrameScores scoreDavis(const Mask& predicted, const Mask& truth)
{
    return {intersectionOverUnion(predicted, truth),
            contourAccuracy(predicted, truth, kDavisContourTolerance)};
}

FrameScores scoreCma(const Mask& predicted, const Mask& truth)
{
    const Size size = cmaEvaluationSize(truth.size());
    const Mask a = resizedBilinear(predicted, size);
    const Mask b = resizedBilinear(truth, size);
    return {intersectionOverUnion(a, b), contourAccuracy(a, b, kCmaContourTolerance)};
}

Size cmaEvaluationSize(Size source)
{
    constexpr std::int64_t kShortSide = 360;
    if (source.isEmpty())
        return source;
    // torchvision's Resize truncates the long side.
    if (source.width < source.height)
        return {int(kShortSide), int(kShortSide * source.height / source.width)};
    return {int(kShortSide * source.width / source.height), int(kShortSide)};
}

Mask resizedBilinear(const Mask& mask, Size size)
{
    if (size == mask.size() || mask.size().isEmpty() || size.isEmpty())
        return size == mask.size() ? mask : Mask(size);
    const BitRaster from = mask.toRaster();
    BitRaster to(size);
    const std::vector<Tap> rows = bilinearTaps(from.size.height, size.height);
    const std::vector<Tap> columns = bilinearTaps(from.size.width, size.width);
    for (int y = 0; y < size.height; ++y) {
        const Tap& row = rows[std::size_t(y)];
        const std::uint8_t* upper = from.row(row.first);
        const std::uint8_t* lower = from.row(row.second);
        std::uint8_t* out = to.row(y);
        for (int x = 0; x < size.width; ++x) {
            const Tap& column = columns[std::size_t(x)];
            const float keep = 1.0f - column.weight;
            const float above = keep * upper[column.first] + column.weight * upper[column.second];
            const float under = keep * lower[column.first] + column.weight * lower[column.second];
            out[x] = (1.0f - row.weight) * above + row.weight * under > 0.5f ? 1 : 0;
        }
    }
    return Mask::fromRaster(to);
}

}  // namespace mw
