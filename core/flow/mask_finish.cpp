// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/mask_finish.h"

#include "core/flow/edge_snap.h"
#include "core/flow/flow_field.h"
#include "core/mask/paint.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace mw::flow {

namespace {

/// Of an object: a part smaller than this that hangs together with nothing is taken for noise. What
/// is seen of an object behind something else is in few, larger parts.
constexpr double kCrumbShare = 0.02;

Mask maskOf(const cv::Mat& full, double threshold)
{
    const Size size{full.cols, full.rows};
    BitRaster raster(size);
    for (int y = 0; y < size.height; ++y) {
        const auto* in = full.ptr<float>(y);
        std::uint8_t* out = raster.row(y);
        for (int x = 0; x < size.width; ++x)
            out[x] = in[x] > float(threshold) ? 1 : 0;
    }
    return Mask::fromRaster(raster);
}

}  // namespace

cv::Mat probabilityOf(const Mask& mask, Size size)
{
    const BitRaster raster = mask.toRaster();
    const cv::Mat bits(raster.size.height, raster.size.width, CV_8UC1,
                       const_cast<std::uint8_t*>(raster.pixels.data()));
    cv::Mat full;
    bits.convertTo(full, CV_32F);
    if (size == raster.size)
        return full;
    cv::Mat result;
    cv::resize(full, result, {size.width, size.height}, 0, 0, cv::INTER_AREA);
    return result;
}

cv::Mat logOddsOf(const ProbabilityMap& map, Size size)
{
    const cv::Mat bytes(map.size.height, map.size.width, CV_8UC1,
                        const_cast<std::uint8_t*>(map.values.data()));
    cv::Mat p;
    bytes.convertTo(p, CV_32F, 0.98 / 255, 0.01);
    cv::Mat odds = p / (1 - p);
    cv::log(odds, odds);
    cv::Mat result;
    cv::resize(odds, result, {size.width, size.height}, 0, 0, cv::INTER_LINEAR);
    return result;
}

MaskFinish::MaskFinish(const PropagationRequest& request)
    : m_refine(request.options.refine)
    , m_threshold(request.options.maskThreshold)
    , m_size(request.query->info().size)
{
    std::vector<std::int64_t> painted;
    for (const auto& [frame, mask] : request.anchors) {
        if (!mask.isEmpty())
            painted.push_back(mask.area());
    }
    if (painted.empty())
        return;
    const auto middle = painted.begin() + std::ptrdiff_t(painted.size() / 2);
    std::nth_element(painted.begin(), middle, painted.end());
    m_usualArea = *middle;
}

Mask MaskFinish::mask(const cv::Mat& probability, const Frame* picture) const
{
    cv::Mat full;
    if (m_refine.edges && picture != nullptr)
        full = snapped(borrowed(*picture), probability);
    else
        cv::resize(probability, full, {m_size.width, m_size.height}, 0, 0, cv::INTER_LINEAR);
    return tidied(maskOf(full, m_threshold));
}

Mask MaskFinish::tidied(const Mask& mask) const
{
    return m_refine.parts ? withoutCrumbs(mask, kCrumbShare, m_usualArea) : mask;
}

}  // namespace mw::flow
