// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/view/compose.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace mw {

namespace {

/// From this scale on single pixels are shown.
constexpr double kPixelScale = 6;
constexpr std::uint64_t kOnes = 0x0101010101010101;

void fillOutside(const Rect& inside, std::uint32_t color, const PixelView& view)
{
    for (int y = 0; y < view.size.height; ++y) {
        std::uint32_t* row = view.row(y);
        if (y < inside.y || y >= inside.bottom()) {
            std::fill(row, row + view.size.width, color);
            continue;
        }
        std::fill(row, row + inside.x, color);
        std::fill(row + inside.right(), row + view.size.width, color);
    }
}

std::uint32_t blended(std::uint32_t under, std::uint32_t color, unsigned alpha)
{
    // Two channels at a time, with rounding; alpha from 0 to 256.
    const std::uint32_t redBlue
        = ((under & 0xFF00FF) * (256 - alpha) + (color & 0xFF00FF) * alpha + 0x800080) >> 8 & 0xFF00FF;
    const std::uint32_t green = ((under & 0x00FF00) * (256 - alpha) + (color & 0x00FF00) * alpha + 0x008000) >> 8
        & 0x00FF00;
    return 0xFF000000 | redBlue | green;
}

/// The picture made smaller. Whole halves are averaged, for which there is vector code; what is left
/// is less than two, so that interpolating still looks at every pixel. Averaging all of it at once
/// takes seven times as long.
cv::Mat reducedTo(cv::Mat picture, cv::Size target)
{
    while (picture.cols >= 2 * target.width && picture.rows >= 2 * target.height) {
        const cv::Mat even = picture(cv::Rect(0, 0, picture.cols & ~1, picture.rows & ~1));
        cv::Mat half;
        cv::resize(even, half, {even.cols / 2, even.rows / 2}, 0, 0, cv::INTER_AREA);
        picture = half;
    }
    if (picture.size() == target)
        return picture;
    cv::Mat out;
    cv::resize(picture, out, target, 0, 0, cv::INTER_LINEAR);
    return out;
}

/// For every view column or row, the image column or row it shows; -1 outside.
std::vector<int> sources(int first, int count, double origin, double scale, int size)
{
    std::vector<int> out(std::size_t(std::max(0, count)), 0);
    for (int i = 0; i < count; ++i) {
        const double at = std::floor((first + i + 0.5 - origin) / scale);
        out[std::size_t(i)] = at >= 0 && at < size ? int(at) : -1;
    }
    return out;
}

std::uint64_t eightAt(const std::uint8_t* bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// One layer in a window of rows that slides down the view.
class LayerRows
{
public:
    LayerRows(const OverlayLayer& layer, const std::vector<int>& columns, const std::vector<int>& rows, int reach)
        : m_raster(*layer.raster)
        , m_columns(columns)
        , m_rows(rows)
        , m_reach(reach)
        , m_kept(std::size_t(2 * reach + 1), std::vector<std::uint8_t>(columns.size()))
    {
        for (int y = 0; y < 2 * reach; ++y)
            sample(y);
    }

    /// Makes rows y - reach to y + reach available.
    void moveTo(int y) { sample(y + m_reach); }
    const std::vector<std::uint8_t>& row(int y) const
    {
        const int n = int(m_kept.size());
        return m_kept[std::size_t(((y % n) + n) % n)];
    }

private:
    void sample(int y)
    {
        const int n = int(m_kept.size());
        std::vector<std::uint8_t>& out = m_kept[std::size_t(((y % n) + n) % n)];
        // Rows beyond the area continue with its edge, as the image would.
        const int source = y >= 0 && y < int(m_rows.size()) ? m_rows[std::size_t(y)] : -1;
        if (source < 0) {
            std::fill(out.begin(), out.end(), 0);
            return;
        }
        // Enlarged, several rows of the view show one of the mask.
        if (y > 0 && m_rows[std::size_t(y - 1)] == source) {
            const std::vector<std::uint8_t>& before = m_kept[std::size_t(((y - 1) % n + n) % n)];
            std::copy(before.begin(), before.end(), out.begin());
            return;
        }
        const std::uint8_t* from = m_raster.row(source);
        for (std::size_t x = 0; x < out.size(); ++x)
            out[x] = m_columns[x] >= 0 ? from[m_columns[x]] : 0;
    }

    const BitRaster& m_raster;
    const std::vector<int>& m_columns;
    const std::vector<int>& m_rows;
    int m_reach;
    std::vector<std::vector<std::uint8_t>> m_kept;
};

}  // namespace

void drawPicture(const Frame& frame, const ViewTransform& transform, std::uint32_t background, const PixelView& view)
{
    const Rect whole {0, 0, view.size.width, view.size.height};
    const Point topLeft = transform.viewFromImage({0, 0});
    const Point bottomRight = transform.viewFromImage({double(frame.size.width), double(frame.size.height)});
    const int left = int(std::lround(topLeft.x));
    const int top = int(std::lround(topLeft.y));
    const Rect target {left, top, std::max(1, int(std::lround(bottomRight.x)) - left),
                       std::max(1, int(std::lround(bottomRight.y)) - top)};
    const Rect visible = intersected(target, whole);
    fillOutside(visible, background, view);
    if (visible.isEmpty() || frame.size.isEmpty())
        return;

    // The image rows and columns behind the visible part.
    const double sx = double(frame.size.width) / target.width;
    const double sy = double(frame.size.height) / target.height;
    cv::Mat image(frame.size.height, frame.size.width, CV_8UC3, const_cast<std::uint8_t*>(frame.rgb.data()));
    cv::Mat shown;
    if (transform.scale <= 1) {
        const int x0 = int(std::floor((visible.x - target.x) * sx));
        const int y0 = int(std::floor((visible.y - target.y) * sy));
        const int x1 = std::clamp(int(std::lround((visible.right() - target.x) * sx)), x0 + 1, frame.size.width);
        const int y1 = std::clamp(int(std::lround((visible.bottom() - target.y) * sy)), y0 + 1, frame.size.height);
        const cv::Mat part = image(cv::Rect(x0, y0, x1 - x0, y1 - y0));
        shown = reducedTo(part, {visible.width, visible.height});
    } else {
        // Maps view pixels of the visible part to the image; pixel centres stay centres.
        const double a = 1 / transform.scale;
        const double bx = (visible.x + 0.5 - transform.origin.x) * a - 0.5;
        const double by = (visible.y + 0.5 - transform.origin.y) * a - 0.5;
        if (transform.scale >= kPixelScale) {
            shown.create(visible.height, visible.width, CV_8UC3);
            const std::vector<int> columns
                = sources(visible.x, visible.width, transform.origin.x, transform.scale, frame.size.width);
            const std::vector<int> rows
                = sources(visible.y, visible.height, transform.origin.y, transform.scale, frame.size.height);
            for (int y = 0; y < visible.height; ++y) {
                const auto* from = image.ptr<cv::Vec3b>(std::clamp(rows[std::size_t(y)], 0, frame.size.height - 1));
                auto* to = shown.ptr<cv::Vec3b>(y);
                for (int x = 0; x < visible.width; ++x)
                    to[x] = from[std::max(0, columns[std::size_t(x)])];
            }
        } else {
            const cv::Matx23d map(a, 0, bx, 0, a, by);
            cv::warpAffine(image, shown, map, {visible.width, visible.height},
                           cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        }
    }
    cv::Mat out(visible.height, visible.width, CV_8UC4, view.row(visible.y) + visible.x,
                std::size_t(view.stride) * 4);
    cv::cvtColor(shown, out, cv::COLOR_RGB2BGRA);
}

void drawOverlay(std::span<const OverlayLayer> layers, const ViewTransform& transform, double contourPx,
                 const Rect& area, const PixelView& view)
{
    const Rect whole = intersected(area, {0, 0, view.size.width, view.size.height});
    const int reach = std::max(1, int(std::lround(contourPx)));
    for (const OverlayLayer& layer : layers) {
        if (!layer.raster || layer.raster->size.isEmpty())
            continue;
        const Rect part = layer.bounds ? intersected(whole, transform.viewRect(*layer.bounds)) : whole;
        if (part.isEmpty())
            continue;
        // A margin of `reach` around the part, so that contours do not follow its edge.
        const std::vector<int> columns = sources(part.x - reach, part.width + 2 * reach, transform.origin.x,
                                                 transform.scale, layer.raster->size.width);
        const std::vector<int> rows = sources(part.y - reach, part.height + 2 * reach, transform.origin.y,
                                              transform.scale, layer.raster->size.height);
        LayerRows sampled(layer, columns, rows, reach);
        const auto alpha = unsigned(std::lround(std::clamp(layer.fill, 0.0, 1.0) * 256));
        const bool isPlain = alpha > 0 && !layer.isHatched;
        const std::uint32_t edgeColor = 0xFF000000 | layer.color;
        for (int y = 0; y < part.height; ++y) {
            const int ys = y + reach;
            sampled.moveTo(ys);
            const std::uint8_t* now = sampled.row(ys).data() + reach;
            const std::uint8_t* above = sampled.row(ys - reach).data() + reach;
            const std::uint8_t* below = sampled.row(ys + reach).data() + reach;
            std::uint32_t* out = view.row(part.y + y) + part.x;
            const auto drawPixel = [&](int x) {
                if (now[x] == 0)
                    return;
                const bool isEdge = layer.hasContour && (!now[x - reach] || !now[x + reach] || !above[x] || !below[x]);
                if (isEdge)
                    out[x] = edgeColor;
                else if (alpha > 0 && !(layer.isHatched && ((part.x + x + part.y + y) & 7) < 2))
                    out[x] = blended(out[x], layer.color, alpha);
            };
            // Eight pixels at a time where they are all alike, which most are.
            int x = 0;
            for (; x + 8 <= part.width; x += 8) {
                const std::uint64_t inside = eightAt(now + x);
                if (inside == 0)
                    continue;
                const bool isInner = isPlain && inside == kOnes
                    && (!layer.hasContour
                        || (eightAt(now + x - reach) & eightAt(now + x + reach) & eightAt(above + x)
                            & eightAt(below + x))
                            == kOnes);
                for (int i = x; i < x + 8; ++i) {
                    if (isInner)
                        out[i] = blended(out[i], layer.color, alpha);
                    else
                        drawPixel(i);
                }
            }
            for (; x < part.width; ++x)
                drawPixel(x);
        }
    }
}

FramePtr withOverlay(const Frame& frame, std::span<const OverlayLayer> layers, double contourPx)
{
    std::vector<std::uint32_t> pixels(std::size_t(frame.size.pixelCount()), 0);
    const PixelView view {pixels.data(), frame.size, frame.size.width};
    drawPicture(frame, {}, 0xFF000000, view);
    drawOverlay(layers, {}, contourPx, {0, 0, frame.size.width, frame.size.height}, view);
    auto out = std::make_shared<Frame>();
    out->index = frame.index;
    out->size = frame.size;
    out->rgb.resize(pixels.size() * 3);
    const cv::Mat from(frame.size.height, frame.size.width, CV_8UC4, pixels.data());
    cv::Mat to(frame.size.height, frame.size.width, CV_8UC3, out->rgb.data());
    cv::cvtColor(from, to, cv::COLOR_BGRA2RGB);
    return out;
}

}  // namespace mw
