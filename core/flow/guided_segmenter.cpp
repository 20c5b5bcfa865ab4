// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/guided_segmenter.h"

#include "core/flow/answer_refiner.h"

#include <algorithm>
#include <deque>

namespace mw {

namespace {

/// Frames asked of the model at once when the caller leaves it to us. Short: what was decided comes
/// back as memory that much sooner.
constexpr std::size_t kFramesAtOnce = 5;
/// Decided frames that the model remembers, and how far apart they are.
constexpr std::size_t kRemembered = 3;
constexpr std::size_t kRememberEvery = 5;
/// Painted frames that the model is tested on.
constexpr std::size_t kTestFrames = 3;

/// Asks the model for a few frames ahead whenever a walk comes to one it has not seen.
class Guide : public FlowGuide
{
public:
    Guide(Segmenter& model, const PropagationRequest& request, const TaskContext& task)
        : m_model(model)
        , m_request(request)
    {
        m_task.stop = task.stop;
        m_request.options.wantsProbability = true;
        m_frames = request.frames;
        std::erase_if(m_frames, [&](FrameIndex f) { return request.anchors.contains(f); });
        if (request.options.windowFrames > 0)
            m_atOnce = std::min(m_atOnce, std::size_t(request.options.windowFrames));
    }

    /// By a test: the model is shown the earlier half of the painted frames and asked for the last
    /// ones.
    Result<float> overlapWithPainted() override
    {
        std::vector<FrameIndex> painted;
        for (const auto& [frame, mask] : m_request.anchors) {
            if (!mask.isEmpty())
                painted.push_back(frame);
        }
        if (painted.size() < 2)
            return 0.0F;
        const std::size_t shown = (painted.size() + 1) / 2;
        PropagationRequest test = m_request;
        test.frames.assign(painted.end()
                               - std::ptrdiff_t(std::min(kTestFrames, painted.size() - shown)),
                           painted.end());
        test.anchors.erase(test.anchors.upper_bound(painted[shown - 1]), test.anchors.end());
        double sum = 0;
        MW_TRY_VOID(m_model.propagate(test, m_task, [&](const PropagatedMask& answer) {
            sum += intersectionOverUnion(answer.mask, m_request.anchors.at(answer.frame));
        }));
        return float(sum / double(test.frames.size()));
    }

    Result<const ProbabilityMap*> opinion(FrameIndex frame, FrameIndex last) override
    {
        m_isForward = last >= frame;
        const auto known = m_answers.find(frame);
        if (known != m_answers.end())
            return &known->second.probability;
        const auto at = std::lower_bound(m_frames.begin(), m_frames.end(), frame);
        if (at == m_frames.end() || *at != frame)
            return nullptr;
        m_request.frames.clear();
        const auto place = std::size_t(at - m_frames.begin());
        for (std::size_t i = 0; i < m_atOnce; ++i) {
            if (m_isForward ? place + i >= m_frames.size() : place < i)
                break;
            const FrameIndex next = m_frames[m_isForward ? place + i : place - i];
            if ((m_isForward ? next > last : next < last) || m_answers.contains(next))
                break;
            m_request.frames.push_back(next);
        }
        std::sort(m_request.frames.begin(), m_request.frames.end());
        m_request.memory.clear();
        for (std::size_t back = 0; back < m_recent.size(); back += kRememberEvery) {
            const auto& decided = m_recent[m_recent.size() - 1 - back];
            if (!decided.second.isEmpty())
                m_request.memory.insert(m_request.memory.begin(), decided);
        }
        MW_TRY_VOID(m_model.propagate(m_request, m_task, [this](const PropagatedMask& answer) {
            PropagatedMask kept = answer;
            kept.window = m_windows;
            m_answers.insert_or_assign(answer.frame, std::move(kept));
        }));
        ++m_windows;
        const auto asked = m_answers.find(frame);
        return asked == m_answers.end() ? nullptr : &asked->second.probability;
    }

    void decided(FrameIndex frame, const Mask& mask) override
    {
        // A walk elsewhere or in the other direction starts from what a person painted there.
        if (!m_recent.empty() && std::abs(frame - m_recent.back().first) != 1)
            m_recent.clear();
        m_recent.emplace_back(frame, mask);
        if (m_recent.size() > (kRemembered - 1) * kRememberEvery + 1)
            m_recent.pop_front();
    }

    /// What the model said of a frame; null if it was not asked.
    PropagatedMask* answer(FrameIndex frame)
    {
        const auto known = m_answers.find(frame);
        return known == m_answers.end() ? nullptr : &known->second;
    }
    void forget(FrameIndex frame) { m_answers.erase(frame); }
    int windows() const { return m_windows; }

private:
    Segmenter& m_model;
    PropagationRequest m_request;
    TaskContext m_task;
    std::vector<FrameIndex> m_frames;
    std::size_t m_atOnce = kFramesAtOnce;
    std::map<FrameIndex, PropagatedMask> m_answers;
    std::deque<std::pair<FrameIndex, Mask>> m_recent;  ///< Neighbours, oldest first.
    bool m_isForward = true;
    int m_windows = 1;  ///< 0 is what flow found without the model.
};

}  // namespace

GuidedSegmenter::GuidedSegmenter(std::unique_ptr<Segmenter> model, const FlowSettings& settings)
    : m_model(std::move(model))
    , m_flow(settings)
{
}

GuidedSegmenter::~GuidedSegmenter() = default;

std::string GuidedSegmenter::identity(const Refinement& refine) const
{
    const std::string model = m_model->identity(refine);
    if (!refine.any())
        return model;
    // What is switched off for a measurement shows.
    const std::string parts = refine == Refinement() ? "" : " (" + toString(refine) + ")";
    return model + " + " + (refine.flow ? m_flow.identity(refine) : "refined 1") + parts;
}

Result<void> GuidedSegmenter::answerAlone(const PropagationRequest& request,
                                          const TaskContext& task,
                                          const std::function<void(const PropagatedMask&)>& sink)
{
    const Refinement& refine = request.options.refine;
    if (!refine.flow && !refine.edges && !refine.parts)
        return m_model->propagate(request, task, sink);
    return flow::guarded([&]() -> Result<void> {
        m_flow.motion().setVideo(request.query);
        PropagationRequest asked = request;
        asked.options.wantsProbability = true;
        // A sink cannot say no, so the model is stopped.
        StopSource stop;
        TaskContext inner = task;
        const std::stop_callback forward(task.stop, [&stop] { stop.request_stop(); });
        inner.stop = stop.get_token();
        flow::AnswerRefiner refiner(request, m_flow.motion(), task, sink);
        Result<void> refined;
        const Result<void> answered
            = m_model->propagate(asked, inner, [&](const PropagatedMask& answer) {
                  if (refined)
                      refined = refiner.add(answer);
                  if (!refined)
                      stop.request_stop();
              });
        MW_TRY_VOID(refined);
        MW_TRY_VOID(answered);
        return refiner.finish();
    });
}

Result<void> GuidedSegmenter::propagate(const PropagationRequest& request, const TaskContext& task,
                                        const std::function<void(const PropagatedMask&)>& sink)
{
    const bool isPainted = std::any_of(request.anchors.begin(), request.anchors.end(),
                                       [](const auto& item) { return !item.second.isEmpty(); });
    const Refinement& refine = request.options.refine;
    MW_TRY_VOID(checkRequest(request));
    if (!refine.flow || !refine.anchors || !request.options.useAnchors || !isPainted)
        return answerAlone(request, task, sink);
    Guide guide(*m_model, request, task);
    std::vector<FrameIndex> left;
    for (const FrameIndex frame : request.frames) {
        if (!request.anchors.contains(frame))
            left.push_back(frame);
    }
    const auto total = std::int64_t(left.size());
    MW_TRY_VOID(m_flow.propagate(request, &guide, task, [&](const PropagatedMask& found) {
        std::erase(left, found.frame);
        PropagatedMask* said = guide.answer(found.frame);
        if (said == nullptr) {
            sink(found);
            return;
        }
        // Where the two disagree, a person should look first.
        PropagatedMask result = std::move(*said);
        const double agreement = intersectionOverUnion(result.mask, found.mask);
        result.confidence *= float(0.5 + 0.5 * agreement);
        result.mask = found.mask;
        if (!request.options.wantsProbability)
            result.probability = {};
        guide.forget(found.frame);
        sink(result);
    }));
    // Scenes without a painted frame.
    if (left.empty())
        return {};
    PropagationRequest rest = request;
    rest.frames = left;
    TaskContext part{task.stop, [&](const Progress& p) {
                         task.report({p.phase, total - std::int64_t(left.size()) + p.done, total});
                     }};
    return answerAlone(rest, part, [&](const PropagatedMask& answer) {
        PropagatedMask result = answer;
        result.window += guide.windows();
        sink(result);
    });
}

}  // namespace mw
