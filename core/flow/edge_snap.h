// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

/// Making masks end where pictures have edges. Private to core/flow.
namespace mw::flow {

/// The guided filter (He et al., ECCV 2010): `values` (CV_32FC1) smoothed so that they change where
/// `rgb` (CV_8UC3, same size) does. `smoothness` is the variance of colours, of 1, that counts as
/// flat.
cv::Mat guidedFilter(const cv::Mat& rgb, const cv::Mat& values, int radius, double smoothness);

/// `probability` (CV_32FC1), found on a smaller picture, brought to the size of `rgb` with its
/// border moved to the edges there. Pictures above `kFinestSidePx` are snapped at that size: finer
/// edges than that cost much and decide few pixels.
cv::Mat snapped(const cv::Mat& rgb, const cv::Mat& probability);
inline constexpr int kFinestSidePx = 1280;

}  // namespace mw::flow
