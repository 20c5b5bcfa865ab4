// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"

#include <opencv2/core.hpp>

/// Between masks and probabilities at the working size. Private to core/flow.
namespace mw::flow {

/// CV_32FC1, 0 to 1.
cv::Mat probabilityOf(const Mask& mask, Size size);
/// CV_32FC1: log odds, at most those of 0.99.
cv::Mat logOddsOf(const ProbabilityMap& map, Size size);

/// The last step from a probability to a mask at the size of the video: `edges` and `parts` of the
/// request's Refinement.
class MaskFinish
{
public:
    explicit MaskFinish(const PropagationRequest& request);

    bool needsPicture() const { return m_refine.edges; }
    /// `picture` may be null where it is not needed.
    Mask mask(const cv::Mat& probability, const Frame* picture) const;
    /// Without `edges`.
    Mask tidied(const Mask& mask) const;

private:
    Refinement m_refine;
    double m_threshold;
    Size m_size;
    std::int64_t m_usualArea = 0;  ///< The middle one in the painted frames; 0: none is painted.
};

}  // namespace mw::flow
