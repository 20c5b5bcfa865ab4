// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/edge_snap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace mw::flow {

namespace {

/// How far an edge of the picture attracts the border, in pixels of the working size.
constexpr double kSnapRadiusPx = 3;
/// Variance of colour, of 1, below which the picture is taken for flat.
constexpr double kFlat = 3e-4;

cv::Mat boxMean(const cv::Mat& image, int radius)
{
    cv::Mat result;
    cv::blur(image, result, {2 * radius + 1, 2 * radius + 1}, {-1, -1}, cv::BORDER_REFLECT);
    return result;
}

}  // namespace

cv::Mat guidedFilter(const cv::Mat& rgb, const cv::Mat& values, int radius, double smoothness)
{
    cv::Mat guide;
    rgb.convertTo(guide, CV_32F, 1.0 / 255);
    std::vector<cv::Mat> in;
    cv::split(guide, in);
    // Covariances of the three colours, with each other and with the values.
    std::vector<cv::Mat> mean(3);
    for (int c = 0; c < 3; ++c)
        mean[std::size_t(c)] = boxMean(in[std::size_t(c)], radius);
    const cv::Mat meanValue = boxMean(values, radius);
    cv::Mat covariance[3];
    cv::Mat variance[3][3];
    for (int a = 0; a < 3; ++a) {
        const auto i = std::size_t(a);
        covariance[a] = boxMean(in[i].mul(values), radius) - mean[i].mul(meanValue);
        for (int b = a; b < 3; ++b) {
            const auto j = std::size_t(b);
            variance[a][b] = boxMean(in[i].mul(in[j]), radius) - mean[i].mul(mean[j]);
        }
    }
    cv::Mat slope(values.size(), CV_32FC3);
    cv::Mat offset(values.size(), CV_32FC1);
    const auto e = float(smoothness);
    for (int y = 0; y < values.rows; ++y) {
        for (int x = 0; x < values.cols; ++x) {
            const float rr = variance[0][0].at<float>(y, x) + e;
            const float rg = variance[0][1].at<float>(y, x);
            const float rb = variance[0][2].at<float>(y, x);
            const float gg = variance[1][1].at<float>(y, x) + e;
            const float gb = variance[1][2].at<float>(y, x);
            const float bb = variance[2][2].at<float>(y, x) + e;
            const cv::Matx33f inverse
                = cv::Matx33f(gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb,
                              gb * rb - rg * bb, rr * bb - rb * rb, rb * rg - rr * gb,
                              rg * gb - gg * rb, rb * rg - rr * gb, rr * gg - rg * rg);
            const float determinant = rr * inverse(0, 0) + rg * inverse(1, 0) + rb * inverse(2, 0);
            const cv::Vec3f towards(covariance[0].at<float>(y, x), covariance[1].at<float>(y, x),
                                    covariance[2].at<float>(y, x));
            const cv::Vec3f a = (inverse * towards) * (1 / determinant);
            slope.at<cv::Vec3f>(y, x) = a;
            offset.at<float>(y, x) = meanValue.at<float>(y, x) - a[0] * mean[0].at<float>(y, x)
                - a[1] * mean[1].at<float>(y, x) - a[2] * mean[2].at<float>(y, x);
        }
    }
    slope = boxMean(slope, radius);
    offset = boxMean(offset, radius);
    cv::Mat result(values.size(), CV_32FC1);
    for (int y = 0; y < values.rows; ++y)
        for (int x = 0; x < values.cols; ++x)
            result.at<float>(y, x)
                = slope.at<cv::Vec3f>(y, x).dot(guide.at<cv::Vec3f>(y, x)) + offset.at<float>(y, x);
    return result;
}

cv::Mat snapped(const cv::Mat& rgb, const cv::Mat& probability)
{
    cv::Mat picture = rgb;
    const int longSide = std::max(rgb.cols, rgb.rows);
    if (longSide > kFinestSidePx) {
        const double scale = double(kFinestSidePx) / longSide;
        cv::resize(rgb, picture,
                   {std::max(1, int(rgb.cols * scale)), std::max(1, int(rgb.rows * scale))}, 0, 0,
                   cv::INTER_AREA);
    }
    cv::Mat result;
    cv::resize(probability, result, picture.size(), 0, 0, cv::INTER_LINEAR);
    const int radius
        = int(std::lround(kSnapRadiusPx * std::max(1.0, double(picture.cols) / probability.cols)));
    // Only where the border is; far from it nothing can change.
    cv::Rect border = cv::boundingRect((result > 0.02) & (result < 0.98));
    if (!border.empty() && radius > 0) {
        border = (border + cv::Size(4 * radius, 4 * radius) - cv::Point(2 * radius, 2 * radius))
            & cv::Rect({}, result.size());
        guidedFilter(picture(border), result(border), radius, kFlat).copyTo(result(border));
    }
    if (result.size() != rgb.size())
        cv::resize(result, result, rgb.size(), 0, 0, cv::INTER_LINEAR);
    return result;
}

}  // namespace mw::flow
