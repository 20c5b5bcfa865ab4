// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/flow_field.h"

#include <cstdint>
#include <vector>

/// What an object looks like, learned from the frames on which somebody painted it, while the
/// video is being walked through. Private to core/flow.
namespace mw::flow {

/// Descriptions of the pixels of one picture on a grid of every second pixel (of every pixel for
/// small pictures): colours and edges of the surroundings at several scales.
struct PixelFeatures {
    cv::Size grid;
    cv::Mat rows;  ///< CV_32FC1: one row for each cell of the grid, row by row.
};
/// `motion` is the motion contrast (CV_32FC1, of the frame's size), or empty.
PixelFeatures describePixels(const WorkFrame& frame, const cv::Mat& motion);

/// Sums from which a model is solved; adding two of them learns from both.
struct Evidence {
    cv::Mat gram;  ///< CV_64FC1, inputs x inputs; empty when there is nothing.
    cv::Mat target;  ///< CV_64FC1, inputs x 1.

    void add(const Evidence& other, double weight);
    void scale(double factor);
};

/// Tells an object's pixels from all others by ridge regression on random rectified features
/// (Rahimi and Recht, "Weighted Sums of Random Kitchen Sinks", NIPS 2008): no iterations, nothing
/// to tune for each video, and new frames are added by adding matrices.
class AppearanceModel
{
public:
    explicit AppearanceModel(std::uint64_t seed);

    bool isReady() const { return !m_weights.empty(); }
    /// Scales of the features, from the first painted picture. Once, before anything else.
    void normaliseBy(const PixelFeatures& features);
    bool isNormalised() const { return !m_mean.empty(); }

    /// What a picture with a known mask teaches. `probability` (CV_32FC1, of the grid's size) is
    /// believed as far as it is from one half. Empty if there is no object in it.
    Evidence learn(const PixelFeatures& features, const cv::Mat& probability);
    /// `evidence` should be of total weight one or so.
    void solve(const Evidence& evidence);

    /// CV_32FC1 of the grid's size: about +1 on the object, -1 elsewhere.
    cv::Mat score(const PixelFeatures& features) const;

private:
    cv::Mat inputs(const cv::Mat& rows) const;

    std::uint64_t m_random;
    cv::Mat m_mean;  ///< 1 x features
    cv::Mat m_scale;
    cv::Mat m_projection;  ///< features x random features
    cv::Mat m_offset;  ///< 1 x random features
    cv::Mat m_weights;  ///< CV_32FC1, inputs x 1
};

}  // namespace mw::flow
