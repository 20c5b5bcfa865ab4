// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/motion_cache.h"

#include "core/video/scene_cuts.h"

#include <algorithm>

namespace mw::flow {

namespace {

constexpr double kUnitsPerPixel = 32;

cv::Mat packed(const cv::Mat& flow)
{
    cv::Mat result;
    flow.convertTo(result, CV_16S, kUnitsPerPixel);
    return result;
}

cv::Mat unpacked(const cv::Mat& flow)
{
    cv::Mat result;
    flow.convertTo(result, CV_32F, 1 / kUnitsPerPixel);
    return result;
}

/// Where more of the motion than this is found in both directions, nothing was cut.
constexpr double kConnected = 0.5;

double changeBetween(const WorkFrame& a, const WorkFrame& b)
{
    const auto frame = [](const WorkFrame& work) {
        const cv::Mat rgb = work.rgb.isContinuous() ? work.rgb : work.rgb.clone();
        return Frame{0, {rgb.cols, rgb.rows}, {rgb.data, rgb.data + rgb.total() * 3}, false};
    };
    return pictureChange(frame(a), frame(b)).score();
}

}  // namespace

MotionCache::MotionCache(int workLongSidePx, std::size_t maxBytes)
    : m_workLongSidePx(workLongSidePx)
    , m_maxBytes(maxBytes)
{
}

void MotionCache::setVideo(VideoPtr video)
{
    const bool isKnown = m_video && m_video->info().fingerprint == video->info().fingerprint
        && !video->info().fingerprint.empty() && m_video->info().size == video->info().size;
    m_video = std::move(video);
    m_lastFull.reset();
    if (isKnown)
        return;
    m_size = workSize(m_video->info().size, m_workLongSidePx);
    m_entries.clear();
    m_uses.clear();
}

Result<FramePtr> MotionCache::fullFrame(FrameIndex index, const TaskContext& task)
{
    if (!m_lastFull || m_lastFull->index != index) {
        MW_TRY(m_lastFull, m_video->frame(index, task));
        if (m_lastFull->size != m_video->info().size)
            return Error{ErrorCode::VideoDamaged,
                         {"frame " + std::to_string(index)},
                         "a frame of size " + toString(m_lastFull->size)};
    }
    return m_lastFull;
}

MotionCache::Entry& MotionCache::touch(FrameIndex index)
{
    const auto [it, isNew] = m_entries.try_emplace(index);
    if (isNew) {
        m_uses.push_front(index);
        it->second.use = m_uses.begin();
    } else {
        m_uses.splice(m_uses.begin(), m_uses, it->second.use);
    }
    return it->second;
}

void MotionCache::trim()
{
    const std::size_t each = std::size_t(m_size.pixelCount()) * (3 + 1 + 4 + 4);
    const std::size_t most = std::max<std::size_t>(4, m_maxBytes / std::max<std::size_t>(1, each));
    while (m_entries.size() > most) {
        m_entries.erase(m_uses.back());
        m_uses.pop_back();
    }
}

Result<WorkFrame> MotionCache::frame(FrameIndex index, const TaskContext& task)
{
    if (touch(index).frame.rgb.empty()) {
        const auto full = fullFrame(index, task);
        if (!full) {
            m_uses.pop_front();
            m_entries.erase(index);
            return full.error();
        }
        m_entries.at(index).frame = makeWorkFrame(**full, m_size);
    }
    trim();
    return m_entries.at(index).frame;
}

Result<Step> MotionCache::step(FrameIndex from, FrameIndex to, const TaskContext& task)
{
    const FrameIndex earlier = std::min(from, to);
    // The frame walked to last, so that its full picture is still at hand afterwards.
    MW_TRY(const WorkFrame source, frame(from, task));
    MW_TRY(const WorkFrame target, frame(to, task));
    const WorkFrame& a = from < to ? source : target;
    const WorkFrame& b = from < to ? target : source;
    Pair& pair = touch(earlier).pair;
    if (pair.ahead.empty()) {
        pair.ahead = packed(m_estimator.flow(a.grey, b.grey));
        pair.back = packed(m_estimator.flow(b.grey, a.grey));
    }
    const bool isForward = from < to;
    return Step{unpacked(isForward ? pair.back : pair.ahead),
                unpacked(isForward ? pair.ahead : pair.back)};
}

Result<bool> MotionCache::isCut(FrameIndex from, FrameIndex to, const TaskContext& task)
{
    const FrameIndex earlier = std::min(from, to);
    const FrameIndex later = std::max(from, to);
    MW_TRY(const WorkFrame before, frame(earlier, task));
    MW_TRY(const WorkFrame after, frame(later, task));
    const SceneCutOptions options;
    const double change = changeBetween(before, after);
    if (change < options.threshold)
        return false;
    MW_TRY(const Step motion, step(from, to, task));
    if (cv::mean(agreement(motion.toPrevious, motion.toNext))[0] > kConnected)
        return false;
    // A camera that shakes changes the picture as much before and after; and after the light of a
    // flash, the next frame looks as before.
    if (earlier > 0) {
        MW_TRY(const WorkFrame other, frame(earlier - 1, task));
        if (changeBetween(other, after) < options.threshold
            || changeBetween(other, before) * options.standOut > change)
            return false;
    }
    if (later + 1 < m_video->info().frameCount) {
        MW_TRY(const WorkFrame other, frame(later + 1, task));
        if (changeBetween(before, other) < options.threshold
            || changeBetween(after, other) * options.standOut > change)
            return false;
    }
    return true;
}

}  // namespace mw::flow
