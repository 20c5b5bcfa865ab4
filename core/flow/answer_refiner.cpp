// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/answer_refiner.h"

#include <algorithm>

namespace mw::flow {

AnswerRefiner::AnswerRefiner(const PropagationRequest& request, MotionCache& motion,
                             const TaskContext& task, const Sink& sink)
    : m_request(request)
    , m_motion(motion)
    , m_task(task)
    , m_sink(sink)
    , m_finish(request)
{
    for (const FrameIndex frame : request.frames) {
        if (!request.anchors.contains(frame))
            m_awaited.insert(frame);
    }
}

Result<void> AnswerRefiner::add(const PropagatedMask& answer)
{
    const FrameIndex frame = answer.frame;
    m_awaited.erase(frame);
    Held held{answer, {}};
    const Refinement& refine = m_request.options.refine;
    if (refine.flow || refine.edges) {
        const Size size = m_motion.size();
        cv::Mat probability;
        if (answer.probability.values.empty()) {
            probability = probabilityOf(answer.mask, size);
        } else {
            cv::exp(-logOddsOf(answer.probability, size), probability);
            probability = 1 / (1 + probability);
        }
        probability.convertTo(held.probability, CV_8U, 255);
    }
    const auto [kept, isNew] = m_held.insert_or_assign(frame, std::move(held));
    if (!refine.flow) {
        MW_TRY_VOID(passOn(kept->second));
        m_held.erase(frame);
        return {};
    }
    for (const FrameIndex f : {frame - 1, frame, frame + 1})
        MW_TRY_VOID(passOnIfComplete(f));
    for (const FrameIndex f : {frame - 2, frame - 1, frame, frame + 1, frame + 2})
        forget(f);
    return {};
}

Result<void> AnswerRefiner::finish()
{
    m_awaited.clear();
    for (auto& [frame, held] : m_held)
        MW_TRY_VOID(passOnIfComplete(frame));
    m_held.clear();
    return {};
}

Result<void> AnswerRefiner::passOnIfComplete(FrameIndex frame)
{
    const auto held = m_held.find(frame);
    if (held == m_held.end() || held->second.isDone || isAwaited(frame - 1) || isAwaited(frame + 1))
        return {};
    return passOn(held->second);
}

Result<void> AnswerRefiner::passOn(Held& held)
{
    held.isDone = true;
    PropagatedMask result = held.answer;
    if (!m_request.options.wantsProbability)
        result.probability = {};
    if (held.probability.empty()) {
        result.mask = m_finish.tidied(result.mask);
        m_sink(result);
        return {};
    }
    // Before its neighbours: they are decoded after it.
    FramePtr picture;
    if (m_finish.needsPicture()) {
        MW_TRY(picture, m_motion.fullFrame(result.frame, m_task));
    }
    cv::Mat probability;
    held.probability.convertTo(probability, CV_32F, 1.0 / 255);
    if (m_request.options.refine.flow) {
        cv::Mat weight = cv::Mat::ones(probability.size(), CV_32F);
        MW_TRY_VOID(addNeighbour(result.frame, result.frame - 1, probability, weight));
        MW_TRY_VOID(addNeighbour(result.frame, result.frame + 1, probability, weight));
        probability /= weight;
    }
    result.mask = m_finish.mask(probability, picture.get());
    // Where the neighbours see something else, a person should look first.
    result.confidence *= float(0.5 + 0.5 * intersectionOverUnion(held.answer.mask, result.mask));
    m_sink(result);
    return {};
}

Result<void> AnswerRefiner::addNeighbour(FrameIndex frame, FrameIndex neighbour, cv::Mat& sum,
                                         cv::Mat& weight)
{
    const auto held = m_held.find(neighbour);
    const auto& cuts = m_request.cuts;
    if (held == m_held.end()
        || std::find(cuts.begin(), cuts.end(), std::max(frame, neighbour)) != cuts.end())
        return {};
    MW_TRY(const bool isCut, m_motion.isCut(neighbour, frame, m_task));
    if (isCut)
        return {};
    MW_TRY(const Step step, m_motion.step(neighbour, frame, m_task));
    cv::Mat opinion;
    held->second.probability.convertTo(opinion, CV_32F, 1.0 / 255);
    const cv::Mat trust = agreement(step.toPrevious, step.toNext);
    sum += fetched(opinion, step.toPrevious).mul(trust);
    weight += trust;
    return {};
}

void AnswerRefiner::forget(FrameIndex frame)
{
    const auto isNeeded = [&](FrameIndex f) {
        const auto held = m_held.find(f);
        return isAwaited(f) || (held != m_held.end() && !held->second.isDone);
    };
    if (!isNeeded(frame - 1) && !isNeeded(frame) && !isNeeded(frame + 1))
        m_held.erase(frame);
}

}  // namespace mw::flow
