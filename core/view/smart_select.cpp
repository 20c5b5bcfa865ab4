// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/view/smart_select.h"

#include "core/mask/paint.h"

#include <opencv2/imgproc.hpp>
#include <queue>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kRandomSeed = 20'260'721;
/// What one level of colour difference costs, compared to one pixel of way.
constexpr float kEdgeCost = 0.5F;
/// The border is background, but an object may well touch it: it starts with a handicap.
constexpr float kBorderHandicap = 40;

/// A part of the frame at working size.
struct Patch {
    cv::Mat image;  ///< 8UC3
    Rect area;  ///< In the frame.
    double scale = 1;  ///< Patch pixels per frame pixel.

    cv::Point at(Point frame) const
    {
        const int x = int(std::floor((frame.x - area.x) * scale));
        const int y = int(std::floor((frame.y - area.y) * scale));
        return {std::clamp(x, 0, image.cols - 1), std::clamp(y, 0, image.rows - 1)};
    }
    bool holds(Point p) const
    {
        return p.x >= area.x && p.y >= area.y && p.x < area.right() && p.y < area.bottom();
    }
};

Patch patchOf(const Frame& frame, const Rect& area, int longSide)
{
    Patch patch;
    patch.area = area;
    patch.scale = std::min(1.0, double(longSide) / std::max(area.width, area.height));
    const cv::Mat whole(frame.size.height, frame.size.width, CV_8UC3,
                        const_cast<std::uint8_t*>(frame.rgb.data()));
    const cv::Mat part = whole(cv::Rect(area.x, area.y, area.width, area.height));
    const cv::Size size(std::max(8, int(std::lround(area.width * patch.scale))),
                        std::max(8, int(std::lround(area.height * patch.scale))));
    cv::resize(part, patch.image, size, 0, 0, cv::INTER_AREA);
    // Noise costs way; an edge stays an edge.
    cv::Mat calm;
    cv::bilateralFilter(patch.image, calm, 5, 20, 3);
    patch.image = calm;
    return patch;
}

/// How far every pixel is from the seeds, along the path with the fewest edges.
cv::Mat wayFrom(const cv::Mat& image, const std::vector<std::pair<cv::Point, float>>& seeds)
{
    cv::Mat way(image.size(), CV_32F, cv::Scalar(1e9));
    using Entry = std::pair<float, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto push = [&](int x, int y, float cost) {
        if (cost < way.at<float>(y, x)) {
            way.at<float>(y, x) = cost;
            open.emplace(cost, y * image.cols + x);
        }
    };
    for (const auto& [seed, cost] : seeds)
        push(seed.x, seed.y, cost);
    while (!open.empty()) {
        const auto [cost, place] = open.top();
        open.pop();
        const int x = place % image.cols;
        const int y = place / image.cols;
        if (cost > way.at<float>(y, x))
            continue;
        const auto& here = image.at<cv::Vec3b>(y, x);
        constexpr int kNeighbours[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        for (const auto& [dx, dy] : kNeighbours) {
            const int nx = x + dx;
            const int ny = y + dy;
            if (nx < 0 || ny < 0 || nx >= image.cols || ny >= image.rows)
                continue;
            const auto& there = image.at<cv::Vec3b>(ny, nx);
            int difference = 0;
            for (int c = 0; c < 3; ++c)
                difference = std::max(difference, std::abs(int(here[c]) - int(there[c])));
            push(nx, ny, cost + 0.05F + kEdgeCost * float(difference));
        }
    }
    return way;
}

/// Writes the hints that are certain.
void mark(cv::Mat& labels, const Patch& patch, const SmartHint& hint)
{
    const int reach = 2;
    for (const auto& [points, value] :
         {std::pair{&hint.include, int(cv::GC_FGD)}, std::pair{&hint.exclude, int(cv::GC_BGD)}}) {
        for (const Point& point : *points) {
            if (patch.holds(point))
                cv::circle(labels, patch.at(point), reach, cv::Scalar(value), cv::FILLED);
        }
    }
    if (!hint.box)
        return;
    // Nothing outside of the box belongs to it.
    const cv::Point a = patch.at({double(hint.box->x), double(hint.box->y)});
    const cv::Point b = patch.at({hint.box->right() - 0.5, hint.box->bottom() - 0.5});
    const cv::Rect inside(a, b + cv::Point(1, 1));
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            if (!inside.contains({x, y}))
                labels.at<std::uint8_t>(y, x) = cv::GC_BGD;
        }
    }
}

cv::Mat firstGuess(const Patch& patch, const SmartHint& hint)
{
    cv::Mat labels(patch.image.size(), CV_8U, cv::Scalar(cv::GC_PR_BGD));
    if (hint.box && hint.include.empty()) {
        labels.setTo(cv::GC_PR_FGD);
        return labels;
    }
    std::vector<std::pair<cv::Point, float>> inside;
    std::vector<std::pair<cv::Point, float>> outside;
    for (const Point& point : hint.include) {
        if (patch.holds(point))
            inside.emplace_back(patch.at(point), 0.0F);
    }
    for (const Point& point : hint.exclude) {
        if (patch.holds(point))
            outside.emplace_back(patch.at(point), 0.0F);
    }
    for (int x = 0; x < labels.cols; ++x) {
        outside.emplace_back(cv::Point(x, 0), kBorderHandicap);
        outside.emplace_back(cv::Point(x, labels.rows - 1), kBorderHandicap);
    }
    for (int y = 0; y < labels.rows; ++y) {
        outside.emplace_back(cv::Point(0, y), kBorderHandicap);
        outside.emplace_back(cv::Point(labels.cols - 1, y), kBorderHandicap);
    }
    const cv::Mat near = wayFrom(patch.image, inside);
    const cv::Mat far = wayFrom(patch.image, outside);
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            if (near.at<float>(y, x) < far.at<float>(y, x))
                labels.at<std::uint8_t>(y, x) = cv::GC_PR_FGD;
        }
    }
    return labels;
}

/// Cuts the outline; `labels` goes in as the guess and comes out as the answer.
void cut(const Patch& patch, cv::Mat& labels, const SmartHint& hint, int iterations)
{
    mark(labels, patch, hint);
    const auto isInside = [](std::uint8_t label) { return (label & 1) != 0; };
    const auto inside
        = std::count_if(labels.begin<std::uint8_t>(), labels.end<std::uint8_t>(), isInside);
    // Colour models need some pixels on both sides.
    if (inside < 12 || std::int64_t(labels.total()) - inside < 12)
        return;
    cv::setRNGSeed(kRandomSeed);
    cv::Mat background;
    cv::Mat foreground;
    cv::grabCut(patch.image, labels, {}, background, foreground, iterations, cv::GC_INIT_WITH_MASK);
}

/// The connected parts with a point the person clicked; the largest one for a box alone.
cv::Mat wantedParts(const cv::Mat& labels, const Patch& patch, const SmartHint& hint)
{
    cv::Mat inside = labels & 1;
    cv::Mat parts;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(inside, parts, stats, centres, 8);
    std::vector<bool> isKept(std::size_t(count), false);
    bool hasAny = false;
    for (const Point& point : hint.include) {
        if (!patch.holds(point))
            continue;
        if (const int part = parts.at<int>(patch.at(point)); part > 0)
            hasAny = isKept[std::size_t(part)] = true;
    }
    if (!hasAny && hint.box) {
        int largest = 0;
        for (int i = 1; i < count; ++i) {
            if (largest == 0
                || stats.at<int>(i, cv::CC_STAT_AREA) > stats.at<int>(largest, cv::CC_STAT_AREA))
                largest = i;
        }
        for (int i = 1; i < count; ++i) {
            // An object in pieces, behind a pole for instance, is still one.
            isKept[std::size_t(i)] = stats.at<int>(i, cv::CC_STAT_AREA) * 8
                >= stats.at<int>(std::max(1, largest), cv::CC_STAT_AREA);
        }
    }
    cv::Mat out(inside.size(), CV_8U, cv::Scalar(0));
    for (int y = 0; y < out.rows; ++y) {
        for (int x = 0; x < out.cols; ++x)
            out.at<std::uint8_t>(y, x) = isKept[std::size_t(parts.at<int>(y, x))] ? 255 : 0;
    }
    return out;
}

Rect around(const Rect& rect, double part, int least, Size size)
{
    const int by = std::max(least, int(std::lround(std::max(rect.width, rect.height) * part)));
    return intersected({rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by},
                       {0, 0, size.width, size.height});
}

Mask select(const Frame& frame, const SmartHint& hint, const SmartOptions& options,
            const TaskContext& task)
{
    // Coarsely, to know where it is.
    const Rect whole{0, 0, frame.size.width, frame.size.height};
    const Rect looked = hint.box ? around(*hint.box, 0.35, 8, frame.size) : whole;
    if (looked.isEmpty())
        return Mask(frame.size);
    Patch patch = patchOf(frame, looked, options.workSidePx);
    cv::Mat labels = firstGuess(patch, hint);
    cut(patch, labels, hint, options.iterations);
    cv::Mat found = wantedParts(labels, patch, hint);
    const cv::Rect box = cv::boundingRect(found);
    if (box.empty() || task.stopped())
        return Mask(frame.size);

    // Again, closer, when that shows more.
    const Rect place{looked.x + int(box.x / patch.scale), looked.y + int(box.y / patch.scale),
                     int(std::ceil(box.width / patch.scale)),
                     int(std::ceil(box.height / patch.scale))};
    const Rect closer = around(place, 0.2, 6, frame.size);
    if (patch.scale < 0.9 && closer.width * 10 < looked.width * 8
        && closer.height * 10 < looked.height * 8) {
        const Patch fine = patchOf(frame, closer, options.workSidePx);
        cv::Mat guess(fine.image.size(), CV_8U);
        for (int y = 0; y < guess.rows; ++y) {
            for (int x = 0; x < guess.cols; ++x) {
                const Point at{closer.x + (x + 0.5) / fine.scale,
                               closer.y + (y + 0.5) / fine.scale};
                guess.at<std::uint8_t>(y, x)
                    = found.at<std::uint8_t>(patch.at(at)) ? cv::GC_PR_FGD : cv::GC_PR_BGD;
            }
        }
        cut(fine, guess, hint, std::max(1, options.iterations - 1));
        const cv::Mat again = wantedParts(guess, fine, hint);
        if (cv::countNonZero(again) > 0) {
            found = again;
            patch = fine;
        }
    }

    // To the size of the frame, with a smooth edge.
    cv::Mat large;
    cv::GaussianBlur(found, found, cv::Size(3, 3), 0);
    cv::resize(found, large, cv::Size(patch.area.width, patch.area.height), 0, 0, cv::INTER_LINEAR);
    BitRaster raster(frame.size);
    for (int y = 0; y < patch.area.height; ++y) {
        std::uint8_t* row = raster.row(patch.area.y + y) + patch.area.x;
        const auto* from = large.ptr<std::uint8_t>(y);
        for (int x = 0; x < patch.area.width; ++x)
            row[x] = from[x] >= 128 ? 1 : 0;
    }
    // What the person said goes, whatever the colours say.
    for (const Point& point : hint.include)
        paintDab(raster, point, {1.5, BrushShape::Round});
    return withHolesFilled(Mask::fromRaster(raster));
}

}  // namespace

Result<Mask> smartSelect(const Frame& frame, const SmartHint& hint, const SmartOptions& options,
                         const TaskContext& task)
{
    const Rect whole{0, 0, frame.size.width, frame.size.height};
    SmartHint inside = hint;
    if (inside.box)
        inside.box = intersected(*inside.box, whole);
    const auto isOutside = [&](const Point& p) {
        return !(p.x >= 0 && p.y >= 0 && p.x < whole.width && p.y < whole.height);
    };
    std::erase_if(inside.include, isOutside);
    std::erase_if(inside.exclude, isOutside);
    if (whole.isEmpty() || inside.isEmpty()
        || (inside.box && (inside.box->width < 3 || inside.box->height < 3)))
        return Mask(frame.size);
    try {
        Mask mask = select(frame, inside, options, task);
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {}};
        return mask;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {}};
    } catch (const cv::Exception& problem) {
        return Error{ErrorCode::Internal, {}, problem.what()};
    }
}

}  // namespace mw
