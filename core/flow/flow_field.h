// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/video.h"

#include <opencv2/core.hpp>
#include <opencv2/video/tracking.hpp>

#include <functional>

/// Pictures at the size the flow method works at, and the motion between them. Private to
/// core/flow. OpenCV's exceptions pass through, up to guarded().
namespace mw::flow {

/// Does the work; what OpenCV or the memory refuse becomes an error.
Result<void> guarded(const std::function<Result<void>()>& work);

/// The size pictures are brought to: at most `longSidePx` on the longer side, never enlarged.
Size workSize(Size source, int longSidePx);

/// A picture at the working size. Immutable once made.
struct WorkFrame {
    cv::Mat rgb;  ///< CV_8UC3.
    cv::Mat grey;  ///< CV_8UC1.
};
WorkFrame makeWorkFrame(const Frame& frame, Size size);

/// Borrows the pixels of `frame`, which must outlive the result.
cv::Mat borrowed(const Frame& frame);

/// Dense motion by DIS (Kroeger et al., "Fast Optical Flow using Dense Inverse Search", ECCV 2016).
/// Belongs to one thread; keeps the buffers of one picture size.
class FlowEstimator
{
public:
    FlowEstimator();

    /// For each pixel of `from`, where its content lies in `to`, relative to it: CV_32FC2, pixels.
    /// `guess` starts the search there; it may be empty.
    cv::Mat flow(const cv::Mat& fromGrey, const cv::Mat& toGrey, const cv::Mat& guess = {});

private:
    cv::Ptr<cv::DISOpticalFlow> m_dis;
};

/// The picture that `image` becomes when each pixel p is fetched from p + flow(p). What lies
/// outside is `outside`.
cv::Mat fetched(const cv::Mat& image, const cv::Mat& flow, double outside = 0);

/// CV_32FC1, 0 to 1: how well a flow and the flow back agree, pixel by pixel. Low where something
/// is covered, uncovered or not found (the test of Sundaram et al., ECCV 2010, made gradual).
cv::Mat agreement(const cv::Mat& flow, const cv::Mat& back);

}  // namespace mw::flow
