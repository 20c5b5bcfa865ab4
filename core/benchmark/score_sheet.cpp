// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/score_sheet.h"

#include "core/view/compose.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kGap = 6;
constexpr int kHeadingHeight = 22;
constexpr int kCaptionHeight = 16;
constexpr double kHeadingScale = 0.45, kCaptionScale = 0.36;
constexpr std::uint32_t kPaper = 0xFFFFFFFF;
constexpr std::uint32_t kTruthColor = 0x00C853, kFoundColor = 0xFF8F00;

int heightOf(const SheetCell& cell, int width)
{
    if (!cell.picture || cell.picture->size.isEmpty())
        return 0;
    const Size size = cell.picture->size;
    // Strips are cut, or one of them would make the sheet endless.
    return std::clamp(int(std::lround(double(width) * size.height / size.width)), 8, 3 * width);
}

int heightOf(const SheetRow& row, int width)
{
    int height = 0;
    for (const SheetCell& cell : row.cells)
        height = std::max(height, heightOf(cell, width));
    return height;
}

std::string printable(const std::string& text, std::size_t most)
{
    std::string out;
    for (std::size_t i = 0; i < text.size() && out.size() < most; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c & 0xC0) == 0x80)
            continue;  // the rest of a letter of several bytes
        out += c >= 0x20 && c < 0x7F ? char(c) : '?';
    }
    return out;
}

void write(cv::Mat& sheet, const std::string& text, int x, int baseline, double scale, int width)
{
    std::string shown = printable(text, 400);
    const auto widthOf = [&](const std::string& t) {
        int below = 0;
        return cv::getTextSize(t, cv::FONT_HERSHEY_SIMPLEX, scale, 1, &below).width;
    };
    if (widthOf(shown) > width) {
        while (!shown.empty() && widthOf(shown + "...") > width)
            shown.pop_back();
        shown += "...";
    }
    cv::putText(sheet, shown, {x, baseline}, cv::FONT_HERSHEY_SIMPLEX, scale,
                cv::Scalar(0, 0, 0, 255), 1, cv::LINE_AA);
}

void draw(const SheetCell& cell, const PixelView& view)
{
    if (!cell.picture || cell.picture->size.isEmpty())
        return;
    const ViewTransform transform = ViewTransform::fitting(cell.picture->size, view.size, 0);
    drawPicture(*cell.picture, transform, kPaper, view);
    std::vector<BitRaster> rasters;
    std::vector<OverlayLayer> layers;
    rasters.reserve(2);
    const auto add
        = [&](const std::optional<Mask>& mask, std::uint32_t color, double fill, bool hasContour) {
              if (!mask || mask->size() != cell.picture->size)
                  return;
              rasters.push_back(mask->toRaster());
              OverlayLayer layer;
              layer.raster = &rasters.back();
              layer.color = color;
              layer.fill = fill;
              layer.hasContour = hasContour;
              layers.push_back(layer);
          };
    add(cell.found, kFoundColor, 0.5, false);
    add(cell.truth, kTruthColor, 0, true);
    drawOverlay(layers, transform, 1.5, {0, 0, view.size.width, view.size.height}, view);
}

}  // namespace

std::vector<std::size_t> spreadOver(std::size_t count, std::size_t wanted)
{
    wanted = std::min(count, wanted);
    std::vector<std::size_t> chosen;
    for (std::size_t k = 0; k < wanted; ++k)
        chosen.push_back((2 * k + 1) * count / (2 * wanted));
    return chosen;
}

Picture drawScoreSheet(const std::vector<SheetRow>& rows, int cellWidth)
{
    std::size_t columns = 1;
    int height = kGap;
    for (const SheetRow& row : rows) {
        columns = std::max(columns, row.cells.size());
        height += kHeadingHeight + heightOf(row, cellWidth) + kCaptionHeight + kGap;
    }
    const Size size{kGap + int(columns) * (cellWidth + kGap), height};
    std::vector<std::uint32_t> pixels(std::size_t(size.pixelCount()), kPaper);
    cv::Mat sheet(size.height, size.width, CV_8UC4, pixels.data());
    int top = kGap;
    for (const SheetRow& row : rows) {
        write(sheet, row.heading, kGap, top + kHeadingHeight - 7, kHeadingScale,
              size.width - 2 * kGap);
        top += kHeadingHeight;
        const int tallest = heightOf(row, cellWidth);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const int left = kGap + int(i) * (cellWidth + kGap);
            const int tall = heightOf(row.cells[i], cellWidth);
            if (tall > 0)
                draw(row.cells[i],
                     {pixels.data() + std::ptrdiff_t(top) * size.width + left,
                      {cellWidth, tall},
                      size.width});
            write(sheet, row.cells[i].caption, left, top + tallest + kCaptionHeight - 4,
                  kCaptionScale, cellWidth);
        }
        top += tallest + kCaptionHeight + kGap;
    }
    Picture picture;
    picture.size = size;
    picture.rgb.reserve(pixels.size() * 3);
    for (const std::uint32_t pixel : pixels) {
        picture.rgb.push_back(std::uint8_t(pixel >> 16));
        picture.rgb.push_back(std::uint8_t(pixel >> 8));
        picture.rgb.push_back(std::uint8_t(pixel));
    }
    return picture;
}

}  // namespace mw
