// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/flow_field.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <new>

namespace mw::flow {

namespace {

/// DIS cannot build its pyramid for less.
constexpr int kSmallestSidePx = 32;

}  // namespace

Result<void> guarded(const std::function<Result<void>()>& work)
{
    try {
        return work();
    } catch (const cv::Exception& e) {
        const bool isMemory = e.code == cv::Error::StsNoMem;
        return Error{isMemory ? ErrorCode::OutOfMemory : ErrorCode::Internal, {}, e.what()};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {}, "in the flow method"};
    }
}

Size workSize(Size source, int longSidePx)
{
    const int longSide = std::max(source.width, source.height);
    if (longSide <= longSidePx)
        return source;
    const double scale = double(longSidePx) / longSide;
    return {std::max(1, int(std::lround(source.width * scale))),
            std::max(1, int(std::lround(source.height * scale)))};
}

cv::Mat borrowed(const Frame& frame)
{
    return {frame.size.height, frame.size.width, CV_8UC3,
            const_cast<std::uint8_t*>(frame.rgb.data())};
}

WorkFrame makeWorkFrame(const Frame& frame, Size size)
{
    WorkFrame work;
    const cv::Mat source = borrowed(frame);
    if (size == frame.size)
        work.rgb = source.clone();
    else
        cv::resize(source, work.rgb, {size.width, size.height}, 0, 0, cv::INTER_AREA);
    cv::cvtColor(work.rgb, work.grey, cv::COLOR_RGB2GRAY);
    return work;
}

FlowEstimator::FlowEstimator()
    : m_dis(cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM))
{
    m_dis->setFinestScale(0);
}

cv::Mat FlowEstimator::flow(const cv::Mat& fromGrey, const cv::Mat& toGrey, const cv::Mat& guess)
{
    const int right = std::max(0, kSmallestSidePx - fromGrey.cols);
    const int bottom = std::max(0, kSmallestSidePx - fromGrey.rows);
    const auto padded = [&](const cv::Mat& image) {
        cv::Mat larger;
        cv::copyMakeBorder(image, larger, 0, bottom, 0, right, cv::BORDER_REPLICATE);
        return larger;
    };
    cv::Mat result;
    if (right == 0 && bottom == 0) {
        result = guess.clone();
        m_dis->calc(fromGrey, toGrey, result);
        return result;
    }
    if (!guess.empty())
        result = padded(guess);
    m_dis->calc(padded(fromGrey), padded(toGrey), result);
    return result({0, 0, fromGrey.cols, fromGrey.rows}).clone();
}

cv::Mat fetched(const cv::Mat& image, const cv::Mat& flow, double outside)
{
    cv::Mat map(flow.size(), CV_32FC2);
    for (int y = 0; y < flow.rows; ++y) {
        const auto* in = flow.ptr<cv::Point2f>(y);
        auto* out = map.ptr<cv::Point2f>(y);
        for (int x = 0; x < flow.cols; ++x)
            out[x] = {in[x].x + float(x), in[x].y + float(y)};
    }
    cv::Mat result;
    cv::remap(image, result, map, {}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
              cv::Scalar::all(outside));
    return result;
}

cv::Mat agreement(const cv::Mat& flow, const cv::Mat& back)
{
    const cv::Mat returned = fetched(back, flow);
    cv::Mat result(flow.size(), CV_32FC1);
    for (int y = 0; y < flow.rows; ++y) {
        const auto* there = flow.ptr<cv::Point2f>(y);
        const auto* here = returned.ptr<cv::Point2f>(y);
        auto* out = result.ptr<float>(y);
        for (int x = 0; x < flow.cols; ++x) {
            const cv::Point2f gap = there[x] + here[x];
            // A long way may miss by more than a short one.
            const float allowed = 0.5f + 0.01f * (there[x].dot(there[x]) + here[x].dot(here[x]));
            out[x] = std::exp(-0.5f * gap.dot(gap) / allowed);
            const float toX = float(x) + there[x].x;
            const float toY = float(y) + there[x].y;
            if (toX < 0 || toY < 0 || toX > float(flow.cols - 1) || toY > float(flow.rows - 1))
                out[x] = 0;
        }
    }
    return result;
}

}  // namespace mw::flow
