// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/flow_field.h"

/// One walk away from a painted frame. Private to core/flow.
namespace mw::flow {

/// Where an object probably is, at the working size.
struct SoftMask {
    cv::Mat probability;  ///< CV_32FC1, 0 to 1.
    float confidence = 0;  ///< 0 to 1.
};

/// The motion between two neighbouring frames, seen from the one walked to.
struct Step {
    cv::Mat toPrevious;  ///< For each pixel here, where it was: CV_32FC2.
    cv::Mat toNext;  ///< For each pixel there, where it came to.
};

/// Carries the mask of one object from frame to frame.
class MaskPass
{
public:
    /// `painted` is what a person painted, resized: CV_32FC1, 0 to 1.
    void start(const WorkFrame& frame, const cv::Mat& painted);
    const SoftMask& advance(const WorkFrame& frame, const Step& step);

private:
    SoftMask m_current;
    double m_paintedMass = 0;
};

}  // namespace mw::flow
