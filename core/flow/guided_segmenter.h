// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/flow_segmenter.h"

#include <memory>

namespace mw {

/// A model with post-processing (PropagationOptions::refine). With `anchors` it works together with
/// the flow method: from the query's painted frames the object is followed by optical flow, and
/// what the model sees in each frame counts as evidence on the way. Flow knows where the object was
/// a moment ago, so it does not jump to its likes; the model knows what it looks like, so it does
/// not drift. What was decided goes back to the model as its memory.
///
/// How much the model counts is measured in each video: fully where flow is unsure of the object,
/// elsewhere as far as the model finds the painted frames that it was not shown and goes on to
/// agree with flow. Where it would not count it is not asked, which saves its time.
///
/// Without painted frames in the query, in scenes that have none, and without `anchors`, the model
/// answers each frame, and its answers are refined: with `flow`, neighbours vote on each other.
class GuidedSegmenter final : public Segmenter
{
public:
    explicit GuidedSegmenter(std::unique_ptr<Segmenter> model, const FlowSettings& settings = {});
    ~GuidedSegmenter() override;

    const Segmenter& model() const { return *m_model; }

    std::string identity(const Refinement& refine) const override;
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override;

private:
    Result<void> answerAlone(const PropagationRequest& request, const TaskContext& task,
                             const std::function<void(const PropagatedMask&)>& sink);

    std::unique_ptr<Segmenter> m_model;
    FlowSegmenter m_flow;
};

}  // namespace mw
