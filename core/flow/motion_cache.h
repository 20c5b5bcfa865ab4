// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/flow/flow_field.h"
#include "core/flow/mask_pass.h"

#include <list>
#include <map>
#include <memory>

namespace mw::flow {

/// Pictures of one video at the working size and the motion between neighbours, kept up to a number
/// of bytes: the walk back and the next object need them again. Belongs to one thread.
class MotionCache
{
public:
    MotionCache(int workLongSidePx, std::size_t maxBytes);

    /// Makes this the video asked about. What is known of another one is forgotten.
    void setVideo(VideoPtr video);
    Size size() const { return m_size; }
    const VideoSource& video() const { return *m_video; }

    Result<FramePtr> fullFrame(FrameIndex index, const TaskContext& task);
    Result<WorkFrame> frame(FrameIndex index, const TaskContext& task);
    /// The motion between neighbours, seen from `to`.
    Result<Step> step(FrameIndex from, FrameIndex to, const TaskContext& task);
    /// Whether the scene changes between two neighbours: neither looks nor motion connect them. A
    /// flash of one frame does not count.
    Result<bool> isCut(FrameIndex from, FrameIndex to, const TaskContext& task);

private:
    struct Pair {
        cv::Mat ahead;  ///< From the earlier frame to the later; CV_16SC2, 1/32 pixel.
        cv::Mat back;
    };
    struct Entry {
        WorkFrame frame;
        Pair pair;  ///< With the next frame; empty while unknown.
        std::list<FrameIndex>::iterator use;
    };
    Entry& touch(FrameIndex index);
    void trim();

    int m_workLongSidePx;
    std::size_t m_maxBytes;
    VideoPtr m_video;
    Size m_size;
    FlowEstimator m_estimator;
    FramePtr m_lastFull;
    std::map<FrameIndex, Entry> m_entries;
    std::list<FrameIndex> m_uses;  ///< Most recent first.
};

}  // namespace mw::flow
