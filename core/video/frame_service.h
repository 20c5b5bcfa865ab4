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

/// What becomes of a request that a later one overtakes while its frame is already being decoded.
enum class WhenOvertaken {
    Unspecified = 0,
    Drop,  ///< Nothing is delivered, and decoding is broken off unless it helps the later request.
    Finish,  ///< Decoded and delivered before the later one: playing and holding a key show
             ///< something even if frames are asked for faster than they can be decoded.
};

/// Decodes frames for people who look at them, on a thread of its own, and keeps what was decoded
/// in a cache bounded by bytes, which all videos share. (Each source keeps some pictures more,
/// OpenVideoOptions::decodedCacheBytes.)
///
/// The latest request for the current frame, of whichever video, wins: an older one that is not yet
/// decoded is dropped without being delivered, and work for prefetching or thumbnails is
/// interrupted for it. All functions may be called from any thread, also from within a delivery,
/// and never wait for decoding; results are delivered on the service's thread, so receivers post
/// them to their own. Functions that withdraw something wait for a delivery that is just being
/// made, so do not call them with a lock that a receiver takes.
class FrameService
{
public:
    using Deliver = std::function<void(Result<FramePtr>)>;

    explicit FrameService(std::size_t cacheBytes);
    /// Stops decoding; nothing is delivered afterwards. Not to be called from within a delivery.
    ~FrameService();
    FrameService(const FrameService&) = delete;
    FrameService& operator=(const FrameService&) = delete;

    /// From here on only the service's thread decodes from `source`; its const functions may still
    /// be used. Replaces a source that is open under the same number.
    ///
    /// Thumbnails lie far apart, so making them moves a decoder away from where the person is, and
    /// the next step from there would begin with a seek. `forThumbnails`, the same video opened
    /// once more (with the first one's serialisedIndex() and one decoder thread), keeps the two
    /// apart. Without it thumbnails are made with `source` when nothing else is to be done.
    void open(VideoId video, VideoPtr source, VideoPtr forThumbnails = nullptr);
    /// Forgets the video, its cached frames and what was asked of it: nothing of it is delivered
    /// after this returns.
    void close(VideoId video);
    bool isOpen(VideoId video) const;

    void setCacheBytes(std::size_t bytes);
    std::size_t cachedBytes() const;
    /// The frame if it is in the cache, else null.
    FramePtr cached(VideoId video, FrameIndex index) const;
    /// What is in the cache, ascending, for the timeline's cache bar.
    std::vector<FrameRange> cachedRanges(VideoId video) const;

    /// Delivers the frame, or an error, unless a later call replaces this one. Delivers at once, on
    /// the caller's thread, when the frame is cached. Fails with ItemMissing if the video is not
    /// open, else as VideoSource::frame().
    void requestCurrent(VideoId video, FrameIndex index, Deliver deliver,
                        WhenOvertaken whenOvertaken = WhenOvertaken::Drop);
    /// The frames to have ready, most wanted first; replaces the earlier list. They are decoded
    /// when nobody waits for a current frame, and stop before they would push each other, or the
    /// current frame, out of the cache. Lists of several videos share the cache, the one set last
    /// first. `onCached` is called after each that was not cached before; those that cannot be
    /// decoded are passed over.
    void setPrefetch(VideoId video, std::vector<FrameIndex> frames,
                     std::function<void(FrameIndex)> onCached);
    /// Queued behind everything else, each delivered. Thumbnails are not kept in the cache.
    void requestThumbnail(VideoId video, FrameIndex index, int longSidePx, Deliver deliver);
    /// Nothing that was asked before is delivered after this returns.
    void cancelThumbnails(VideoId video);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw
