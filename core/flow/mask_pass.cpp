// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/mask_pass.h"

#include <algorithm>

namespace mw::flow {

namespace {

/// Of an object's painted size: less than this is not an object any more.
constexpr double kGoneBelow = 0.05;

}  // namespace

void MaskPass::start(const WorkFrame&, const cv::Mat& painted)
{
    m_current.probability = painted.clone();
    m_current.confidence = 1;
    m_paintedMass = cv::sum(painted)[0];
}

const SoftMask& MaskPass::advance(const WorkFrame&, const Step& step)
{
    const cv::Mat moved = fetched(m_current.probability, step.toPrevious);
    const cv::Mat trust = agreement(step.toPrevious, step.toNext);
    double mass = 0;
    double trusted = 0;
    cv::Mat& probability = m_current.probability;
    probability.create(moved.size(), CV_32FC1);
    for (int y = 0; y < moved.rows; ++y) {
        const auto* in = moved.ptr<float>(y);
        const auto* weight = trust.ptr<float>(y);
        auto* out = probability.ptr<float>(y);
        for (int x = 0; x < moved.cols; ++x) {
            // Sharper, or interpolating frame after frame would blur the edge away.
            out[x] = std::clamp(0.5f + 1.5f * (in[x] - 0.5f), 0.f, 1.f);
            mass += in[x];
            trusted += in[x] * weight[x];
        }
    }
    // Crumbs that the picture's edge keeps of an object that left.
    if (mass < kGoneBelow * m_paintedMass)
        probability.setTo(0);
    m_current.confidence *= mass > 0 ? float(0.5 + 0.5 * trusted / mass) : 1.f;
    return m_current;
}

}  // namespace mw::flow
