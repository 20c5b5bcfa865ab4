// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/object_search.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mw::flow {

namespace {

/// Objects are looked for at a size at which they cover about this many pixels squared.
constexpr double kSearchSidePx = 12;
/// Of the usual fit, what a new place must have.
constexpr double kLikeBefore = 0.7;
/// Of the usual fit, what a place loses at the distance that was expected at most.
constexpr double kFarCosts = 0.1;

/// The object less what surrounds it: a correlation with it is standsOut().
cv::Mat contrastKernel(const cv::Mat& probability)
{
    const cv::Mat inside = probability > 0.5;
    const double area = cv::countNonZero(inside);
    if (area == 0)
        return {};
    const int reach = std::max(1, int(std::lround(0.25 * std::sqrt(area))));
    cv::Mat around;
    cv::dilate(inside, around,
               cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1}));
    around -= inside;
    const double ring = std::max(1, cv::countNonZero(around));
    cv::Mat kernel = cv::Mat::zeros(probability.size(), CV_32F);
    kernel.setTo(1 / area, inside);
    kernel.setTo(-1 / ring, around);
    return kernel;
}

}  // namespace

double standsOut(const cv::Mat& looks, const cv::Mat& probability)
{
    const cv::Mat kernel = contrastKernel(probability);
    return kernel.empty() ? 0 : kernel.dot(looks);
}

void ObjectSearch::remember(const cv::Mat& looks, const cv::Mat& probability)
{
    const cv::Rect box = cv::boundingRect(probability > 0.5);
    if (box.empty())
        return;
    const double fit = standsOut(looks, probability);
    m_usualFit = m_shape.empty() ? fit : 0.9 * m_usualFit + 0.1 * fit;
    const int margin = std::max(2, int(0.3 * std::sqrt(double(box.area()))));
    cv::Mat padded;
    cv::copyMakeBorder(probability, padded, margin, margin, margin, margin, cv::BORDER_CONSTANT,
                       cv::Scalar(0));
    m_shape = padded({box.x, box.y, box.width + 2 * margin, box.height + 2 * margin}).clone();
}

std::optional<cv::Mat> ObjectSearch::find(const cv::Mat& looks, cv::Point2f expected,
                                          double reach) const
{
    if (m_shape.empty())
        return std::nullopt;
    const double side = std::sqrt(double(std::max(1, cv::countNonZero(m_shape > 0.5))));
    const double coarse = std::min(1.0, kSearchSidePx / side);
    cv::Mat small;
    cv::resize(looks, small,
               {std::max(1, int(looks.cols * coarse)), std::max(1, int(looks.rows * coarse))}, 0, 0,
               cv::INTER_AREA);
    cv::max(small, -1.5, small);
    cv::min(small, 1.5, small);
    double best = 0;
    cv::Rect bestPlace;
    for (const double scale : {1.0, 0.8, 1.25}) {
        const cv::Size size(std::max(3, int(std::lround(m_shape.cols * scale * coarse))),
                            std::max(3, int(std::lround(m_shape.rows * scale * coarse))));
        cv::Mat shape;
        cv::resize(m_shape, shape, size, 0, 0, cv::INTER_AREA);
        const cv::Mat kernel = contrastKernel(shape);
        if (kernel.empty())
            continue;
        // Objects may lie partly outside; nothing is known of what is there.
        const int bx = size.width / 2;
        const int by = size.height / 2;
        cv::Mat padded;
        cv::copyMakeBorder(small, padded, by, by, bx, bx, cv::BORDER_CONSTANT, cv::Scalar(0));
        cv::Mat response;
        cv::matchTemplate(padded, kernel, response, cv::TM_CCORR);
        for (int y = 0; y < response.rows; ++y) {
            for (int x = 0; x < response.cols; ++x) {
                const double cx = (x - bx + size.width / 2.0) / coarse;
                const double cy = (y - by + size.height / 2.0) / coarse;
                const double far = std::hypot(cx - expected.x, cy - expected.y) / reach;
                double value
                    = response.at<float>(y, x) - kFarCosts * usualFit() * std::min(far, 2.0);
                if (scale != 1.0)
                    value *= 0.97;
                if (value > best) {
                    best = value;
                    bestPlace = cv::Rect(int(std::lround((x - bx) / coarse)),
                                         int(std::lround((y - by) / coarse)),
                                         int(std::lround(size.width / coarse)),
                                         int(std::lround(size.height / coarse)));
                }
            }
        }
    }
    if (best < kLikeBefore * usualFit() || bestPlace.empty())
        return std::nullopt;
    cv::Mat shape;
    cv::resize(m_shape, shape, bestPlace.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat found = cv::Mat::zeros(looks.size(), CV_32F);
    const cv::Rect visible = bestPlace & cv::Rect({}, looks.size());
    if (visible.empty())
        return std::nullopt;
    shape(visible - bestPlace.tl()).copyTo(found(visible));
    return found;
}

}  // namespace mw::flow
