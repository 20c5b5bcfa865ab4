// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/mask_finish.h"
#include "core/flow/motion_cache.h"

#include <map>
#include <set>

/// Refines what a model says of each frame by itself. Private to core/flow.
namespace mw::flow {

/// Passes a model's answers on, refined. With Refinement::flow each is held back until its
/// neighbours are there: a pixel belongs to the object when that is what the three of them say on
/// average, the neighbours' opinions moved along by optical flow and counting as far as the motion
/// can be trusted. An object that a model misses in one frame stays, and what it takes for the
/// object in one frame alone goes. Nothing is carried across a cut.
class AnswerRefiner
{
public:
    using Sink = std::function<void(const PropagatedMask&)>;

    /// The motion cache is set to the request's video; the request names the frames to come.
    AnswerRefiner(const PropagationRequest& request, MotionCache& motion, const TaskContext& task,
                  const Sink& sink);

    Result<void> add(const PropagatedMask& answer);
    /// No more will come: those that still wait do without their neighbours.
    Result<void> finish();

private:
    struct Held {
        PropagatedMask answer;
        cv::Mat probability;  ///< CV_8UC1 at the working size, 255 is certain.
        bool isDone = false;
    };
    /// Whether an answer may still come.
    bool isAwaited(FrameIndex frame) const { return m_awaited.contains(frame); }
    Result<void> passOnIfComplete(FrameIndex frame);
    Result<void> passOn(Held& held);
    /// Adds the neighbour's opinion, weighted, where there is one.
    Result<void> addNeighbour(FrameIndex frame, FrameIndex neighbour, cv::Mat& sum,
                              cv::Mat& weight);
    /// Forgets what no neighbour needs any more.
    void forget(FrameIndex frame);

    const PropagationRequest& m_request;
    MotionCache& m_motion;
    const TaskContext& m_task;
    const Sink& m_sink;
    MaskFinish m_finish;
    std::set<FrameIndex> m_awaited;
    std::map<FrameIndex, Held> m_held;
};

}  // namespace mw::flow
