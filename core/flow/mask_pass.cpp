// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/mask_pass.h"

#include "core/flow/motion_contrast.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mw::flow {

namespace {

/// Of an object's painted size: less than this is not an object any more.
constexpr double kGoneBelow = 0.02;
/// Of the expected area and of the usual contrast: less than this, and the object is lost.
constexpr double kLostArea = 0.3;
/// Of the expected area: less than this, and part of the object is hidden.
constexpr double kWholeArea = 0.8;
constexpr double kLostFit = 0.35;

// What speaks for a pixel, as log odds: the moved mask, by how far its motion can be trusted; what
// the object looks like; its motion against its surroundings; the distance from the moved mask;
// and, with a guide, what that says. Who has lost the object should not overrule it, and who knows
// better where it is than a guide that errs need not listen.
constexpr float kTrustFloor = 0.3F;
constexpr float kSurest = 0.05F;  ///< No moved mask is surer than this and one less it.
constexpr float kLooks = 3;
constexpr float kMotion = 1;
constexpr float kGate = 2;
constexpr float kOpinion = 1.5F;
constexpr float kSurestOpinion = 4;
constexpr float kLeastOpinion = 0.05F;  ///< Weights below this are not worth the question.
// The overlap below which opinions count nothing where flow is sure, and above which fully; and how
// fast it follows what is seen on the way.
constexpr float kPoorOverlap = 0.8F;
constexpr float kGoodOverlap = 0.95F;
constexpr float kOverlapRate = 0.15F;
constexpr float kElsewhere = 0.05F;  ///< Overlap of two that do not see the same thing.
constexpr float kLeastBelief = 0.2F;
constexpr int kGuideRadiusPx = 4;
constexpr double kFlat = 3e-4;  ///< Variance of colour, of 1, below which a picture is flat.

// What was seen lately counts half as much as what was painted, and is forgotten.
constexpr double kRecentShare = 0.5;
constexpr double kKeepRecent = 0.9;

cv::Point2f centreOf(const cv::Mat& probability)
{
    const cv::Moments m = cv::moments(probability > 0.5, true);
    return {float(m.m10 / std::max(1.0, m.m00)), float(m.m01 / std::max(1.0, m.m00))};
}

/// The middle one of the motions around a point.
cv::Point2f motionAround(const cv::Mat& flow, cv::Point2f point)
{
    const cv::Rect window
        = cv::Rect(int(point.x) - 12, int(point.y) - 12, 25, 25) & cv::Rect({}, flow.size());
    if (window.empty())
        return {};
    std::vector<float> x;
    std::vector<float> y;
    for (int j = window.y; j < window.br().y; j += 2) {
        for (int i = window.x; i < window.br().x; i += 2) {
            x.push_back(flow.at<cv::Point2f>(j, i).x);
            y.push_back(flow.at<cv::Point2f>(j, i).y);
        }
    }
    const auto middle = std::ptrdiff_t(x.size() / 2);
    std::nth_element(x.begin(), x.begin() + middle, x.end());
    std::nth_element(y.begin(), y.begin() + middle, y.end());
    return {x[std::size_t(middle)], y[std::size_t(middle)]};
}

}  // namespace

MaskPass::MaskPass(AppearanceModel& model, Evidence painted, float opinionOverlap)
    : m_opinionOverlap(opinionOverlap)
    , m_model(model)
    , m_painted(std::move(painted))
{
}

void MaskPass::start(const WorkFrame& frame, const cv::Mat& mask, const cv::Mat& motion)
{
    m_current.probability = mask.clone();
    m_current.confidence = 1;
    m_paintedMass = cv::sum(mask)[0];
    if (m_paintedMass == 0)
        return;
    m_model.solve(m_painted);
    const PixelFeatures features = describePixels(frame, motion);
    const cv::Mat looks = m_model.score(features);
    cv::Mat small;
    cv::resize(mask, small, features.grid, 0, 0, cv::INTER_AREA);
    m_search.remember(looks, small);
    m_expectedArea = cv::countNonZero(small > 0.5);
    m_centre = centreOf(small);
}

float MaskPass::opinionWeight() const
{
    const float sure = std::clamp(m_current.confidence, 0.0F, 1.0F);
    const float reliable
        = std::clamp((m_opinionOverlap - kPoorOverlap) / (kGoodOverlap - kPoorOverlap), 0.0F, 1.0F);
    return kOpinion * (1 - sure + sure * reliable);
}

void MaskPass::rate(const cv::Mat& opinion, const cv::Mat& without)
{
    const cv::Mat seen = opinion > 0;
    const cv::Mat decided = without > 0.5;
    const int either = cv::countNonZero(seen | decided);
    if (either == 0)
        return;
    const float overlap = float(cv::countNonZero(seen & decided)) / float(either);
    // Two places: either may be that of a double, which says nothing about who is right.
    if (overlap < kElsewhere)
        return;
    const float sure = std::clamp(m_current.confidence, 0.0F, 1.0F);
    m_opinionOverlap += kOverlapRate * sure * (overlap - m_opinionOverlap);
}

bool MaskPass::wantsOpinion() const { return m_paintedMass > 0 && opinionWeight() > kLeastOpinion; }

cv::Mat MaskPass::fused(const GuidedFilter& edges, const cv::Mat& moved, const cv::Mat& trust,
                        const cv::Mat& motion, const cv::Mat& looks, const cv::Mat& opinion) const
{
    const cv::Mat outside = moved < 0.5;
    const double area = double(moved.total()) - cv::countNonZero(outside);
    cv::Mat distance;
    cv::distanceTransform(outside, distance, cv::DIST_L2, 3);
    const auto reach = float(0.1 * std::sqrt(area) + 3);

    const float belief
        = opinion.empty() ? 1.0F : std::clamp(m_current.confidence, kLeastBelief, 1.0F);
    const float weight = opinionWeight();
    cv::Mat evidence(moved.size(), CV_32FC1);
    for (int y = 0; y < moved.rows; ++y) {
        for (int x = 0; x < moved.cols; ++x) {
            const float p = std::clamp(moved.at<float>(y, x), kSurest, 1 - kSurest);
            const float w = belief * (kTrustFloor + (1 - kTrustFloor) * trust.at<float>(y, x));
            float e = w * std::log(p / (1 - p))
                + kLooks * std::clamp(looks.at<float>(y, x), -1.5f, 1.5f);
            e += kMotion * motion.at<float>(y, x);
            if (!opinion.empty())
                e += weight * std::clamp(opinion.at<float>(y, x), -kSurestOpinion, kSurestOpinion);
            const float d = distance.at<float>(y, x) - reach;
            if (d > 0)
                e -= belief * kGate * d / reach;
            evidence.at<float>(y, x) = e;
        }
    }
    cv::Mat e = edges.filtered(evidence);
    cv::exp(-e, e);
    return 1 / (1 + e);
}

cv::Mat MaskPass::foundAgain(const cv::Mat& looks, const cv::Mat& opinion, cv::Size size)
{
    cv::Mat again;
    if (!opinion.empty()) {
        // A model knows the object in any pose; the outline is from when it was seen last.
        cv::Mat seen;
        cv::threshold(opinion, seen, 0, 1, cv::THRESH_BINARY);
        cv::Mat small;
        cv::resize(seen, small, looks.size(), 0, 0, cv::INTER_AREA);
        const double area = cv::countNonZero(small > 0.5);
        if (area > kLostArea * m_expectedArea && area < m_expectedArea / kLostArea)
            again = seen;
    }
    if (again.empty()) {
        const auto found
            = m_search.find(looks, m_centre, std::sqrt(m_expectedArea) * (1 + 0.2 * m_lostFrames));
        if (found)
            cv::resize(*found, again, size, 0, 0, cv::INTER_LINEAR);
    }
    return again;
}

const SoftMask& MaskPass::advance(const WorkFrame& frame, const Step& step, const cv::Mat& opinion)
{
    // Painted as absent, and nothing says when it comes back.
    if (m_paintedMass == 0)
        return m_current;
    const cv::Mat moved = fetched(m_current.probability, step.toPrevious);
    const cv::Mat trust = agreement(step.toPrevious, step.toNext);
    const cv::Mat motion = motionContrast(step.toPrevious, trust, moved);
    const PixelFeatures features = describePixels(frame, motion);
    const cv::Mat smallLooks = m_model.score(features);
    cv::Mat looks;
    cv::resize(smallLooks, looks, moved.size(), 0, 0, cv::INTER_LINEAR);
    const GuidedFilter edges(frame.rgb, kGuideRadiusPx, kFlat);
    cv::Mat probability = fused(edges, moved, trust, motion, looks, opinion);
    if (!opinion.empty())
        rate(opinion, fused(edges, moved, trust, motion, looks, {}));
    cv::Mat small;
    cv::resize(probability, small, features.grid, 0, 0, cv::INTER_AREA);
    double area = cv::countNonZero(small > 0.5);
    const bool isLost = area < kLostArea * m_expectedArea
        || standsOut(smallLooks, small) < kLostFit * m_search.usualFit();
    if (isLost) {
        ++m_lostFrames;
        const double toGrid = double(features.grid.width) / frame.rgb.cols;
        m_centre += motionAround(step.toNext, m_centre * (1 / toGrid)) * toGrid;
        if (cv::Mat again = foundAgain(smallLooks, opinion, moved.size()); !again.empty()) {
            again = 0.1 + 0.8 * again;
            probability = fused(edges, again, cv::Mat::ones(moved.size(), CV_32F),
                                cv::Mat::zeros(moved.size(), CV_32F), looks, opinion);
            cv::resize(probability, small, features.grid, 0, 0, cv::INTER_AREA);
            area = cv::countNonZero(small > 0.5);
            if (area >= kLostArea * m_expectedArea) {
                m_lostFrames = 0;
                m_centre = centreOf(small);
            }
        }
    } else {
        m_lostFrames = 0;
        m_centre = centreOf(small);
        // What is left of it behind something else is not its shape.
        if (area >= kWholeArea * m_expectedArea)
            m_search.remember(smallLooks, small);
        m_expectedArea = 0.9 * m_expectedArea + 0.1 * area;
    }
    // Crumbs that the picture's edge keeps of an object that left.
    if (cv::sum(probability)[0] < kGoneBelow * m_paintedMass)
        probability.setTo(0);
    m_current.probability = probability;
    m_current.confidence
        = float(std::clamp(standsOut(smallLooks, small) / m_search.usualFit(), 0.0, 1.0));
    if (!isLost)
        learn(features, small);
    return m_current;
}

void MaskPass::learn(const PixelFeatures& features, const cv::Mat& small)
{
    const Evidence seen = m_model.learn(features, small);
    if (seen.gram.empty())
        return;
    if (!m_recent.gram.empty())
        m_recent.scale(kKeepRecent);
    m_recentWeight = m_recentWeight * kKeepRecent + 1;
    m_recent.add(seen, 1);
    Evidence all;
    all.add(m_painted, 1);
    all.add(m_recent, kRecentShare / m_recentWeight);
    m_model.solve(all);
}

}  // namespace mw::flow
