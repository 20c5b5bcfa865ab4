// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/flow_segmenter.h"

#include "core/flow/flow_plan.h"
#include "core/flow/mask_finish.h"
#include "core/flow/mask_pass.h"
#include "core/flow/motion_cache.h"
#include "core/flow/motion_contrast.h"

#include <algorithm>

namespace mw {

using namespace flow;

namespace {

/// One call of propagate().
class Run
{
public:
    /// `guide` may be null.
    Run(const PropagationRequest& request, MotionCache& motion, FlowGuide* guide,
        const TaskContext& task, const std::function<void(const PropagatedMask&)>& sink)
        : m_request(request)
        , m_guide(guide)
        , m_motion(motion)
        , m_task(task)
        , m_sink(sink)
        , m_finish(request)
        , m_model(request.options.seed)
    {
    }

    Result<void> run()
    {
        MW_TRY_VOID(learnPainted());
        if (m_guide != nullptr) {
            MW_TRY(m_guideOverlap, m_guide->overlapWithPainted());
        }
        const std::vector<Gap> gaps = planGaps(m_request);
        for (const Gap& gap : gaps)
            m_allSteps += gap.steps();
        reportProgress();
        for (const Gap& gap : gaps)
            MW_TRY_VOID(fill(gap));
        m_doneSteps = m_allSteps;
        reportProgress();
        return {};
    }

private:
    struct Stored {
        cv::Mat probability;  ///< CV_8UC1, 255 is certain.
        float confidence = 0;
    };

    /// What the object looks like on the painted frames.
    Result<void> learnPainted()
    {
        int count = 0;
        for (const auto& [frame, mask] : m_request.anchors) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            if (mask.isEmpty())
                continue;
            MW_TRY(const WorkFrame picture, m_motion.frame(frame, m_task));
            MW_TRY(const cv::Mat motion, motionOf(frame, mask));
            const PixelFeatures features = describePixels(picture, motion);
            if (!m_model.isNormalised())
                m_model.normaliseBy(features);
            const cv::Mat painted
                = probabilityOf(mask, {features.grid.width, features.grid.height});
            m_painted.add(m_model.learn(features, painted), 1);
            ++count;
        }
        if (!m_painted.gram.empty())
            m_painted.scale(1.0 / count);
        return {};
    }

    /// How a painted object moves against its surroundings.
    Result<cv::Mat> motionOf(FrameIndex frame, const Mask& mask)
    {
        const auto isStart = [&](FrameIndex f) {
            return std::find(m_request.cuts.begin(), m_request.cuts.end(), f)
                != m_request.cuts.end();
        };
        FrameIndex neighbour = frame + 1;
        if (neighbour >= m_request.query->info().frameCount || isStart(neighbour)) {
            neighbour = frame - 1;
            if (neighbour < 0 || isStart(frame))
                return cv::Mat();
        }
        MW_TRY(const bool isCut, m_motion.isCut(neighbour, frame, m_task));
        if (isCut)
            return cv::Mat();
        MW_TRY(const Step step, m_motion.step(neighbour, frame, m_task));
        return motionContrast(step.toPrevious, agreement(step.toPrevious, step.toNext),
                              probabilityOf(mask, m_motion.size()));
    }

    Result<void> fill(const Gap& gap)
    {
        // The walk back is kept until the walk forward meets it; nothing is final before that.
        std::map<FrameIndex, Stored> fromRight;
        if (gap.right) {
            MW_TRY_VOID(walk(*gap.right, gap.firstOfRight,
                             [&](FrameIndex frame, const SoftMask& mask) -> Result<void> {
                                 if (!isWanted(gap, frame))
                                     return {};
                                 if (frame > gap.lastOfLeft)
                                     return emit(frame, mask);
                                 Stored stored{{}, mask.confidence};
                                 mask.probability.convertTo(stored.probability, CV_8U, 255);
                                 fromRight.emplace(frame, std::move(stored));
                                 return {};
                             }));
        }
        if (gap.left) {
            MW_TRY_VOID(walk(*gap.left, gap.lastOfLeft,
                             [&](FrameIndex frame, const SoftMask& mask) -> Result<void> {
                                 if (!isWanted(gap, frame))
                                     return {};
                                 const auto other = fromRight.find(frame);
                                 if (other == fromRight.end())
                                     return emit(frame, mask);
                                 const SoftMask both = blended(gap, frame, mask, other->second);
                                 fromRight.erase(other);
                                 return emit(frame, both);
                             }));
        }
        // A cut was found on the way: these were reached from the right only.
        for (const auto& [frame, stored] : fromRight) {
            SoftMask mask{{}, stored.confidence};
            stored.probability.convertTo(mask.probability, CV_32F, 1.0 / 255);
            MW_TRY_VOID(emit(frame, mask));
        }
        return {};
    }

    static bool isWanted(const Gap& gap, FrameIndex frame)
    {
        return std::binary_search(gap.wanted.begin(), gap.wanted.end(), frame);
    }

    /// Calls `arrived` for each frame after `from`, up to and including `to`, in either direction.
    template <class Arrived>
    Result<void> walk(FrameIndex from, FrameIndex to, const Arrived& arrived)
    {
        const int direction = to > from ? 1 : -1;
        MaskPass pass(m_model, m_painted, m_guideOverlap);
        MW_TRY(const WorkFrame first, m_motion.frame(from, m_task));
        const Mask& painted = m_request.anchors.at(from);
        MW_TRY(const cv::Mat motion, motionOf(from, painted));
        pass.start(first, probabilityOf(painted, m_motion.size()), motion);
        for (FrameIndex frame = from; frame != to;) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            const FrameIndex next = frame + direction;
            MW_TRY(const bool isCut, m_motion.isCut(frame, next, m_task));
            if (isCut)
                return {};
            MW_TRY(const Step step, m_motion.step(frame, next, m_task));
            MW_TRY(const WorkFrame picture, m_motion.frame(next, m_task));
            cv::Mat opinion;
            if (m_guide != nullptr && pass.wantsOpinion()) {
                MW_TRY(opinion, opinionOn(next, to));
            }
            const SoftMask& mask = pass.advance(picture, step, opinion);
            if (m_guide != nullptr)
                tell(next, mask);
            MW_TRY_VOID(arrived(next, mask));
            frame = next;
            ++m_doneSteps;
            reportProgress();
        }
        return {};
    }

    /// The guide's opinion as log odds at the working size; empty where it has none.
    Result<cv::Mat> opinionOn(FrameIndex frame, FrameIndex last)
    {
        MW_TRY(const ProbabilityMap* map, m_guide->opinion(frame, last));
        if (map == nullptr || map->values.empty())
            return cv::Mat();
        return logOddsOf(*map, m_motion.size());
    }

    /// Lets the guide know what became of its opinion.
    void tell(FrameIndex frame, const SoftMask& mask)
    {
        m_guide->decided(frame, m_finish.mask(mask.probability, nullptr));
    }

    /// The nearer painted frame counts more, and so does the walk that is surer of itself.
    static SoftMask blended(const Gap& gap, FrameIndex frame, const SoftMask& left,
                            const Stored& right)
    {
        const double fromLeft = double(frame - *gap.left);
        const double fromRight = double(*gap.right - frame);
        const double leftWeight = fromRight * (0.05 + left.confidence);
        const double rightWeight = fromLeft * (0.05 + right.confidence);
        const double share = leftWeight / (leftWeight + rightWeight);
        SoftMask result;
        cv::Mat other;
        right.probability.convertTo(other, CV_32F, (1 - share) / 255);
        cv::scaleAdd(left.probability, share, other, result.probability);
        result.confidence = float(share * left.confidence + (1 - share) * right.confidence);
        return result;
    }

    Result<void> emit(FrameIndex frame, const SoftMask& mask)
    {
        PropagatedMask result;
        result.frame = frame;
        FramePtr picture;
        if (m_finish.needsPicture()) {
            MW_TRY(picture, m_motion.fullFrame(frame, m_task));
        }
        result.mask = m_finish.mask(mask.probability, picture.get());
        result.confidence = std::clamp(mask.confidence, 0.f, 1.f);
        m_sink(result);
        return {};
    }

    /// Steps are what takes time; frames are what was promised.
    void reportProgress() const
    {
        const auto total = std::int64_t(m_request.frames.size());
        m_task.report(
            {"propagate", m_allSteps == 0 ? total : total * m_doneSteps / m_allSteps, total});
    }

    const PropagationRequest& m_request;
    FlowGuide* m_guide;
    float m_guideOverlap = 0;  ///< With what is painted.
    MotionCache& m_motion;
    const TaskContext& m_task;
    const std::function<void(const PropagatedMask&)>& m_sink;
    MaskFinish m_finish;
    AppearanceModel m_model;
    Evidence m_painted;
    std::int64_t m_doneSteps = 0;
    std::int64_t m_allSteps = 0;
};

}  // namespace

FlowSegmenter::FlowSegmenter(const FlowSettings& settings)
    : m_settings(settings)
    , m_motion(std::make_unique<MotionCache>(settings.workLongSidePx, settings.cacheBytes))
{
}

FlowSegmenter::~FlowSegmenter() = default;

std::string FlowSegmenter::identity(const Refinement&) const { return "flow 2"; }

Result<void> FlowSegmenter::propagate(const PropagationRequest& request, const TaskContext& task,
                                      const std::function<void(const PropagatedMask&)>& sink)
{
    return propagate(request, nullptr, task, sink);
}

Result<void> FlowSegmenter::propagate(const PropagationRequest& request, FlowGuide* guide,
                                      const TaskContext& task,
                                      const std::function<void(const PropagatedMask&)>& sink)
{
    MW_TRY_VOID(checkRequest(request));
    const bool isPainted = std::any_of(request.anchors.begin(), request.anchors.end(),
                                       [](const auto& item) { return !item.second.isEmpty(); });
    if (!isPainted)
        return Error{ErrorCode::NothingPainted, {"optical flow starts from this video's frames"}};
    return guarded([&]() -> Result<void> {
        m_motion->setVideo(request.query);
        return Run(request, *m_motion, guide, task, sink).run();
    });
}

}  // namespace mw
