// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include <vector>

/// Making masks end where pictures have edges. Private to core/flow.
namespace mw::flow {

/// The guided filter (He et al., ECCV 2010). What depends on the picture alone is computed once.
class GuidedFilter
{
public:
    /// `smoothness` is the variance of colours, of 1, that counts as flat.
    GuidedFilter(const cv::Mat& rgb, int radius, double smoothness);

    /// `values` (CV_32FC1 of the picture's size) smoothed so that they change where the picture
    /// does.
    cv::Mat filtered(const cv::Mat& values) const;

private:
    int m_radius;
    float m_smoothness;
    cv::Mat m_picture;  ///< CV_32FC3, 0 to 1.
    std::vector<cv::Mat> m_channels;
    std::vector<cv::Mat> m_means;
    cv::Mat m_variance[3][3];  ///< Of the colours with each other; the upper half.
};

/// `probability` (CV_32FC1), found on a smaller picture, brought to the size of `rgb` with its
/// border moved to the edges there. Pictures above `kFinestSidePx` are snapped at that size: finer
/// edges than that cost much and decide few pixels.
cv::Mat snapped(const cv::Mat& rgb, const cv::Mat& probability);
inline constexpr int kFinestSidePx = 1280;

}  // namespace mw::flow
