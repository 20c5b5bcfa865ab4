// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/video.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace mw {

/// Frames `first` to `last`, both included.
struct FrameRange {
    FrameIndex first = 0;
    FrameIndex last = 0;
    bool operator==(const FrameRange&) const = default;
};

/// Decodes frames for people who look at them, on a thread of its own, and keeps what was decoded
/// in a cache bounded by bytes.
///
/// The latest request for the current frame wins: an older one that is not yet decoded is dropped
/// without being delivered, and work for prefetching or thumbnails is interrupted for it. All
/// functions may be called from any thread and never wait for decoding; results are delivered on
/// the service's thread, so receivers post them to their own.
class FrameService
{
public:
    using Deliver = std::function<void(Result<FramePtr>)>;

    explicit FrameService(std::size_t cacheBytes);
    /// Stops decoding; nothing is delivered afterwards.
    ~FrameService();
    FrameService(const FrameService&) = delete;
    FrameService& operator=(const FrameService&) = delete;

    /// From here on only the service's thread uses `source`.
    void open(VideoId video, VideoPtr source);
    /// Forgets the video, its cached frames and what was asked of it.
    void close(VideoId video);
    bool isOpen(VideoId video) const;

    void setCacheBytes(std::size_t bytes);
    std::size_t cachedBytes() const;
    /// The frame if it is in the cache, else null.
    FramePtr cached(VideoId video, FrameIndex index) const;
    /// What is in the cache, ascending, for the timeline's cache bar.
    std::vector<FrameRange> cachedRanges(VideoId video) const;

    /// Delivers the frame, or an error, unless a later call replaces this one. Delivers at once, on
    /// the caller's thread, when the frame is cached.
    void requestCurrent(VideoId video, FrameIndex index, Deliver deliver);
    /// The frames to have ready, most wanted first; replaces the earlier list. They are decoded
    /// when nobody waits for a current frame, and stop before they would push each other out of the
    /// cache. `onCached` is called after each.
    void setPrefetch(VideoId video, std::vector<FrameIndex> frames,
                     std::function<void(FrameIndex)> onCached);
    /// Queued behind everything else, each delivered. Thumbnails are not kept in the cache.
    void requestThumbnail(VideoId video, FrameIndex index, int longSidePx, Deliver deliver);
    void cancelThumbnails(VideoId video);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw
