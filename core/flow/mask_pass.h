// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/appearance.h"
#include "core/flow/edge_snap.h"
#include "core/flow/flow_field.h"
#include "core/flow/object_search.h"

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
    /// `painted` is what the painted frames teach; `opinionOverlap` the IoU with them of who gives
    /// opinions.
    MaskPass(AppearanceModel& model, Evidence painted, float opinionOverlap = 0);

    /// `mask` is what a person painted, resized: CV_32FC1, 0 to 1.
    void start(const WorkFrame& frame, const cv::Mat& mask, const cv::Mat& motion);
    /// Whether an opinion on the next frame would count.
    bool wantsOpinion() const;
    /// `opinion` is what a model says of this frame, as log odds (CV_32FC1 of the frame's size);
    /// empty: nothing.
    const SoftMask& advance(const WorkFrame& frame, const Step& step, const cv::Mat& opinion = {});

private:
    /// The weight of an opinion: much where flow is unsure of the object, elsewhere as far as
    /// opinions have agreed with it so far.
    float opinionWeight() const;
    /// Compares an opinion with what would be decided without it.
    void rate(const cv::Mat& opinion, const cv::Mat& without);
    cv::Mat fused(const GuidedFilter& edges, const cv::Mat& moved, const cv::Mat& trust,
                  const cv::Mat& motion, const cv::Mat& looks, const cv::Mat& opinion) const;
    /// Where the object is again that was lost: by its outline, or where a model sees it.
    cv::Mat foundAgain(const cv::Mat& looks, const cv::Mat& opinion, cv::Size size);
    void learn(const PixelFeatures& features, const cv::Mat& small);

    float m_opinionOverlap;
    SoftMask m_current;
    AppearanceModel& m_model;
    Evidence m_painted;
    Evidence m_recent;
    double m_recentWeight = 0;
    double m_paintedMass = 0;
    ObjectSearch m_search;
    double m_expectedArea = 0;  ///< On the grid of the features.
    cv::Point2f m_centre;  ///< On that grid; where the object is, or should be.
    int m_lostFrames = 0;
};

}  // namespace mw::flow
