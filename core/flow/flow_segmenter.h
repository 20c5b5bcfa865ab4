// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"

#include <memory>

namespace mw {

namespace flow {
class MotionCache;
}

/// What one instance of the flow method may use and how it works.
struct FlowSettings {
    int workLongSidePx = 480;  ///< Pictures are made this small for finding motion.
    std::size_t cacheBytes = std::size_t(256) << 20;  ///< For pictures and motion at that size.
};

/// Somebody who also has an opinion on where the object is, and is asked on the way.
class FlowGuide
{
public:
    virtual ~FlowGuide() = default;
    /// How well its opinions overlap with what is painted in this video (IoU); 0 when nobody knows.
    /// Asked once, before any opinion.
    virtual Result<float> overlapWithPainted() = 0;
    /// On a frame that a walk reaches on its way to `last`; null where there is none. Stays valid
    /// until the next call. Not every frame is asked for.
    virtual Result<const ProbabilityMap*> opinion(FrameIndex frame, FrameIndex last) = 0;
    /// What was made of it, at the size of the video.
    virtual void decided(FrameIndex frame, const Mask& mask) = 0;
};

/// `--method flow`: carries the masks a person painted through the same video by optical flow.
///
/// Walks from every painted frame in both directions, up to the next painted frame, scene cut, or
/// the last frame wanted. Where two walks meet they are blended, the nearer painted frame counting
/// more. Knows nothing about classes: it needs painted frames in the query video itself, fails with
/// NothingPainted when there are none, and ignores support in other videos and expressions. A
/// frame that was locked empty says that the object is absent there.
///
/// Always walks frame by frame, also when only every n-th frame is wanted.
class FlowSegmenter final : public Segmenter
{
public:
    explicit FlowSegmenter(const FlowSettings& settings = {});
    ~FlowSegmenter() override;

    std::string identity(const Refinement&) const override;
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override;
    /// The same with a guide, which may be null.
    Result<void> propagate(const PropagationRequest& request, FlowGuide* guide,
                           const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink);

    flow::MotionCache& motion() { return *m_motion; }

private:
    FlowSettings m_settings;
    std::unique_ptr<flow::MotionCache>
        m_motion;  ///< Kept between calls: the next object moves in it too.
};

}  // namespace mw
