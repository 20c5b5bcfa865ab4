// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/edge_snap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

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

GuidedFilter::GuidedFilter(const cv::Mat& rgb, int radius, double smoothness)
    : m_radius(radius)
    , m_smoothness(float(smoothness))
    , m_means(3)
{
    rgb.convertTo(m_picture, CV_32F, 1.0 / 255);
    cv::split(m_picture, m_channels);
    for (std::size_t c = 0; c < 3; ++c)
        m_means[c] = boxMean(m_channels[c], radius);
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = a; b < 3; ++b)
            m_variance[a][b]
                = boxMean(m_channels[a].mul(m_channels[b]), radius) - m_means[a].mul(m_means[b]);
    }
}

cv::Mat GuidedFilter::filtered(const cv::Mat& values) const
{
    const cv::Mat meanValue = boxMean(values, m_radius);
    cv::Mat covariance[3];
    for (std::size_t c = 0; c < 3; ++c)
        covariance[c] = boxMean(m_channels[c].mul(values), m_radius) - m_means[c].mul(meanValue);
    cv::Mat slope(values.size(), CV_32FC3);
    cv::Mat offset(values.size(), CV_32FC1);
    const float e = m_smoothness;
    for (int y = 0; y < values.rows; ++y) {
        for (int x = 0; x < values.cols; ++x) {
            const float rr = m_variance[0][0].at<float>(y, x) + e;
            const float rg = m_variance[0][1].at<float>(y, x);
            const float rb = m_variance[0][2].at<float>(y, x);
            const float gg = m_variance[1][1].at<float>(y, x) + e;
            const float gb = m_variance[1][2].at<float>(y, x);
            const float bb = m_variance[2][2].at<float>(y, x) + e;
            const cv::Matx33f inverse
                = cv::Matx33f(gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb,
                              gb * rb - rg * bb, rr * bb - rb * rb, rb * rg - rr * gb,
                              rg * gb - gg * rb, rb * rg - rr * gb, rr * gg - rg * rg);
            const float determinant = rr * inverse(0, 0) + rg * inverse(1, 0) + rb * inverse(2, 0);
            const cv::Vec3f towards(covariance[0].at<float>(y, x),
                                    covariance[1].at<float>(y, x),
                                    covariance[2].at<float>(y, x));
            const cv::Vec3f a = (inverse * towards) * (1 / determinant);
            slope.at<cv::Vec3f>(y, x) = a;
            offset.at<float>(y, x) = meanValue.at<float>(y, x) - a[0] * m_means[0].at<float>(y, x)
                - a[1] * m_means[1].at<float>(y, x) - a[2] * m_means[2].at<float>(y, x);
        }
    }
    slope = boxMean(slope, m_radius);
    offset = boxMean(offset, m_radius);
    cv::Mat result(values.size(), CV_32FC1);
    for (int y = 0; y < values.rows; ++y)
        for (int x = 0; x < values.cols; ++x)
            result.at<float>(y, x) = slope.at<cv::Vec3f>(y, x).dot(m_picture.at<cv::Vec3f>(y, x))
                + offset.at<float>(y, x);
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
        GuidedFilter(picture(border), radius, kFlat)
            .filtered(result(border))
            .copyTo(result(border));
    }
    if (result.size() != rgb.size())
        cv::resize(result, result, rgb.size(), 0, 0, cv::INTER_LINEAR);
    return result;
}

}  // namespace mw::flow
