// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <opencv2/core.hpp>

#include <optional>

/// Finding an object again that was hidden or moved too fast. Private to core/flow.
namespace mw::flow {

/// How well an object stands out where a mask says it is: the mean score on the mask less the mean
/// score around it, 0 to about 2. Both CV_32FC1, of one size.
double standsOut(const cv::Mat& looks, const cv::Mat& probability);

/// Remembers the outline of an object and looks for a place where it fits.
class ObjectSearch
{
public:
    /// The object was seen clearly.
    void remember(const cv::Mat& looks, const cv::Mat& probability);
    bool hasMemory() const { return !m_shape.empty(); }
    /// Above 0, also where the object looks like what is around it.
    double usualFit() const { return std::max(m_usualFit, 1e-3); }

    /// The best place, at three sizes, if the object stands out there nearly as well as it used to.
    /// `expected` is where its centre should be; places further away than `reach` must be better.
    /// CV_32FC1 of the size of `looks`.
    std::optional<cv::Mat> find(const cv::Mat& looks, cv::Point2f expected, double reach) const;

private:
    cv::Mat m_shape;  ///< CV_32FC1, around the object with a margin.
    double m_usualFit = 0;
};

}  // namespace mw::flow
