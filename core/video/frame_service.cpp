// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/frame_service.h"

#include "core/video/frame_cache.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace mw {

class FrameService::Impl
{
public:
    explicit Impl(std::size_t cacheBytes)
        : m_cache(cacheBytes)
        , m_thread([this] { run(); })
    {
    }
    ~Impl()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
            m_stop.request_stop();
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void open(VideoId video, VideoPtr source, VideoPtr forThumbnails);
    void close(VideoId video);
    bool isOpen(VideoId video) const
    {
        const std::lock_guard lock(m_mutex);
        return m_videos.contains(video);
    }
    void setCacheBytes(std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_cache.setMaxBytes(bytes);
        m_wake.notify_all();
    }
    std::size_t cachedBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cache.bytes();
    }
    FramePtr cached(VideoId video, FrameIndex index)
    {
        const std::lock_guard lock(m_mutex);
        return m_cache.find(video, index);
    }
    std::vector<FrameRange> cachedRanges(VideoId video) const
    {
        const std::lock_guard lock(m_mutex);
        return m_cache.ranges(video);
    }
    void requestCurrent(VideoId video, FrameIndex index, Deliver deliver,
                        WhenOvertaken whenOvertaken);
    void setPrefetch(VideoId video, std::vector<FrameIndex> frames,
                     std::function<void(FrameIndex)> onCached);
    void requestThumbnail(VideoId video, FrameIndex index, int longSidePx, Deliver deliver);
    void cancelThumbnails(VideoId video);

private:
    using Lock = std::unique_lock<std::mutex>;

    struct OpenVideo {
        VideoPtr source;
        VideoPtr forThumbnails;
        std::vector<FrameIndex> prefetch;
        std::function<void(FrameIndex)> onCached;
        std::uint64_t prefetchSerial = 0;  ///< The larger, the later it was set.
    };
    struct CurrentRequest {
        VideoId video;
        FrameIndex index = 0;
        Deliver deliver;
        WhenOvertaken whenOvertaken = WhenOvertaken::Drop;
    };
    struct ThumbnailRequest {
        VideoId video;
        FrameIndex index = 0;
        int longSidePx = 0;
        Deliver deliver;
    };
    /// What the thread is decoding. Others may attach a request or take one away meanwhile.
    struct Job {
        VideoId video;
        FrameIndex index = 0;
        VideoPtr source;
        FramePtr whole;  ///< For a thumbnail: the frame, if it was cached.
        std::optional<CurrentRequest> current;
        std::optional<ThumbnailRequest> thumbnail;
        bool isPrefetch = false;
        bool isWithdrawn = false;  ///< The video was closed.
    };

    // All of these with m_mutex held.
    void waitForDelivery(Lock& lock);
    template <class Function>
    void callOutside(Lock& lock, Function&& function);
    void interruptFor(const OpenVideo& video, FrameIndex index);
    bool isOnTheWay(const OpenVideo& video, FrameIndex index) const;
    bool chooseJob();
    bool choosePrefetch();
    void chooseThumbnail();
    void finish(Lock& lock, Result<FramePtr> result);

    void run();
    /// What a job needs while the lock is released.
    struct Order {
        VideoPtr source;
        FrameIndex index = 0;
        int thumbnailSidePx = 0;  ///< 0: the whole frame.
        FramePtr whole;
    };
    static Result<FramePtr> decode(const Order& order, const TaskContext& task);
    static Error notOpen(VideoId video)
    {
        return {ErrorCode::ItemMissing, {"video " + std::to_string(video.value)}, "not open"};
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_delivered;
    FrameCache m_cache;
    std::map<VideoId, OpenVideo> m_videos;
    std::optional<CurrentRequest> m_waiting;
    std::optional<std::pair<VideoId, FrameIndex>> m_lookedAt;  ///< By the latest request.
    std::deque<ThumbnailRequest> m_thumbnails;
    std::uint64_t m_prefetchSerial = 0;
    std::optional<Job> m_job;
    StopSource m_stop;  ///< Of the job.
    bool m_isDelivering = false;
    bool m_isEnding = false;
    std::thread m_thread;  ///< Last: it uses all of the above.
};

/// Only when no delivery is under way can one be sure that a withdrawn one does not come late.
void FrameService::Impl::waitForDelivery(Lock& lock)
{
    if (std::this_thread::get_id() != m_thread.get_id())
        m_delivered.wait(lock, [this] { return !m_isDelivering; });
}

template <class Function>
void FrameService::Impl::callOutside(Lock& lock, Function&& function)
{
    m_isDelivering = true;
    lock.unlock();
    function();
    lock.lock();
    m_isDelivering = false;
    m_delivered.notify_all();
}

void FrameService::Impl::open(VideoId video, VideoPtr source, VideoPtr forThumbnails)
{
    close(video);
    const std::lock_guard lock(m_mutex);
    m_videos[video] = {std::move(source), std::move(forThumbnails), {}, {}, 0};
}

void FrameService::Impl::close(VideoId video)
{
    OpenVideo closed;  // destroyed after the lock is released: closing a file takes time
    Lock lock(m_mutex);
    waitForDelivery(lock);
    const auto found = m_videos.find(video);
    if (found == m_videos.end())
        return;
    closed = std::move(found->second);
    m_videos.erase(found);
    m_cache.removeAll(video);
    if (m_lookedAt && m_lookedAt->first == video)
        m_lookedAt.reset();
    if (m_waiting && m_waiting->video == video)
        m_waiting.reset();
    std::erase_if(m_thumbnails, [&](const auto& request) { return request.video == video; });
    if (m_job && m_job->video == video) {
        m_job->isWithdrawn = true;
        m_stop.request_stop();
    }
}

// ---- Requests

/// Does what is being decoded bring its decoder nearer to the frame?
bool FrameService::Impl::isOnTheWay(const OpenVideo& video, FrameIndex index) const
{
    if (m_job->source != video.source || index < 0 || index >= video.source->info().frameCount)
        return false;
    return m_job->index <= index && m_job->index >= video.source->keyFrameAtOrBefore(index);
}

void FrameService::Impl::interruptFor(const OpenVideo& video, FrameIndex index)
{
    const bool mustFinish = m_job && m_job->current;
    if (m_job && !mustFinish && !isOnTheWay(video, index))
        m_stop.request_stop();
}

void FrameService::Impl::requestCurrent(VideoId video, FrameIndex index, Deliver deliver,
                                        WhenOvertaken whenOvertaken)
{
    Lock lock(m_mutex);
    waitForDelivery(lock);
    m_waiting.reset();
    const auto found = m_videos.find(video);
    const FramePtr cached = m_cache.find(video, index);
    const bool isAtOnce = cached || found == m_videos.end();
    // What is delivered at once must not be followed by what was asked earlier.
    if (m_job && m_job->current
        && (isAtOnce || m_job->current->whenOvertaken != WhenOvertaken::Finish))
        m_job->current.reset();
    m_lookedAt = {video, index};
    if (isAtOnce) {
        lock.unlock();
        deliver(cached ? Result<FramePtr>(cached) : Result<FramePtr>(notOpen(video)));
        return;
    }

    CurrentRequest request{video, index, std::move(deliver), whenOvertaken};
    const bool isBeingDecoded = m_job && !m_job->isWithdrawn && m_job->video == video
        && m_job->index == index && !m_job->thumbnail;
    if (isBeingDecoded) {
        m_job->current = std::move(request);
        return;
    }
    m_waiting = std::move(request);
    interruptFor(found->second, index);
    m_wake.notify_all();
}

void FrameService::Impl::setPrefetch(VideoId video, std::vector<FrameIndex> frames,
                                     std::function<void(FrameIndex)> onCached)
{
    Lock lock(m_mutex);
    waitForDelivery(lock);
    const auto found = m_videos.find(video);
    if (found == m_videos.end())
        return;
    OpenVideo& opened = found->second;
    opened.prefetch = std::move(frames);
    opened.onCached = std::move(onCached);
    opened.prefetchSerial = ++m_prefetchSerial;
    // Those that are there already are kept in favour of all others, the most wanted longest.
    for (auto index = opened.prefetch.rbegin(); index != opened.prefetch.rend(); ++index)
        m_cache.find(video, *index);
    if (m_lookedAt)
        m_cache.find(m_lookedAt->first, m_lookedAt->second);
    const bool isStillWanted = m_job
        && std::find(opened.prefetch.begin(), opened.prefetch.end(), m_job->index)
            != opened.prefetch.end();
    if (m_job && m_job->isPrefetch && m_job->video == video && !isStillWanted
        && !opened.prefetch.empty())
        interruptFor(opened, opened.prefetch.front());
    m_wake.notify_all();
}

void FrameService::Impl::requestThumbnail(VideoId video, FrameIndex index, int longSidePx,
                                          Deliver deliver)
{
    Lock lock(m_mutex);
    if (!m_videos.contains(video)) {
        lock.unlock();
        deliver(notOpen(video));
        return;
    }
    m_thumbnails.push_back({video, index, std::max(1, longSidePx), std::move(deliver)});
    m_wake.notify_all();
}

void FrameService::Impl::cancelThumbnails(VideoId video)
{
    Lock lock(m_mutex);
    waitForDelivery(lock);
    std::erase_if(m_thumbnails, [&](const auto& request) { return request.video == video; });
    if (m_job && m_job->video == video && m_job->thumbnail) {
        m_job->isWithdrawn = true;
        m_stop.request_stop();
    }
}

// ---- The thread

void FrameService::Impl::run()
{
    Lock lock(m_mutex);
    while (!m_isEnding) {
        if (!chooseJob()) {
            m_wake.wait(lock);
            continue;
        }
        m_stop = StopSource();
        Order order{m_job->source, m_job->index,
                    m_job->thumbnail ? m_job->thumbnail->longSidePx : 0, m_job->whole};
        TaskContext task;
        task.stop = m_stop.get_token();
        lock.unlock();
        Result<FramePtr> result = decode(order, task);
        lock.lock();
        finish(lock, std::move(result));
        // If the video was closed meanwhile, this closes its file, which takes time.
        lock.unlock();
        order = {};
        lock.lock();
    }
}

Result<FramePtr> FrameService::Impl::decode(const Order& order, const TaskContext& task)
{
    try {
        if (order.thumbnailSidePx == 0)
            return order.source->frame(order.index, task);
        if (!order.whole)
            return order.source->reducedFrame(order.index, order.thumbnailSidePx, task);
        Picture small = reduced(*order.whole, order.thumbnailSidePx);
        return std::make_shared<const Frame>(
            Frame{order.index, small.size, std::move(small.rgb), order.whole->isDamaged});
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {"frame " + std::to_string(order.index)}};
    }
}

bool FrameService::Impl::chooseJob()
{
    if (m_waiting) {
        Job job;
        job.video = m_waiting->video;
        job.index = m_waiting->index;
        job.source = m_videos.at(job.video).source;
        job.current = std::move(m_waiting);
        m_waiting.reset();
        m_job = std::move(job);
    } else if (!choosePrefetch() && !m_thumbnails.empty()) {
        chooseThumbnail();
    }
    return m_job.has_value();
}

bool FrameService::Impl::choosePrefetch()
{
    std::vector<std::pair<const VideoId, OpenVideo>*> byRecency;
    for (auto& entry : m_videos) {
        if (!entry.second.prefetch.empty())
            byRecency.push_back(&entry);
    }
    std::sort(byRecency.begin(), byRecency.end(), [](const auto* a, const auto* b) {
        return a->second.prefetchSerial > b->second.prefetchSerial;
    });

    // The frames that fit beside the one that is looked at.
    std::size_t left = m_cache.maxBytes();
    const auto take = [&left](std::size_t bytes) {
        const bool fits = bytes <= left;
        left -= fits ? bytes : left;
        return fits;
    };
    if (m_lookedAt) {
        const auto video = m_videos.find(m_lookedAt->first);
        if (video != m_videos.end())
            take(FrameCache::bytesOf(video->second.source->info().size));
    }
    for (const auto* entry : byRecency) {
        const OpenVideo& video = entry->second;
        const std::size_t bytes = FrameCache::bytesOf(video.source->info().size);
        for (const FrameIndex index : video.prefetch) {
            if (m_lookedAt == std::pair(entry->first, index)
                && m_cache.contains(entry->first, index))
                continue;
            if (!take(bytes))
                return false;
            if (m_cache.contains(entry->first, index))
                continue;
            Job job;
            job.video = entry->first;
            job.index = index;
            job.source = video.source;
            job.isPrefetch = true;
            m_job = std::move(job);
            return true;
        }
    }
    return false;
}

void FrameService::Impl::chooseThumbnail()
{
    Job job;
    job.thumbnail = std::move(m_thumbnails.front());
    m_thumbnails.pop_front();
    job.video = job.thumbnail->video;
    job.index = job.thumbnail->index;
    const OpenVideo& video = m_videos.at(job.video);
    job.source = video.forThumbnails ? video.forThumbnails : video.source;
    if (m_cache.contains(job.video, job.index))
        job.whole = m_cache.find(job.video, job.index);
    m_job = std::move(job);
}

void FrameService::Impl::finish(Lock& lock, Result<FramePtr> result)
{
    // Requests that come while something is delivered meet no job.
    Job job = std::move(*m_job);
    m_job.reset();
    if (job.isWithdrawn || m_isEnding)
        return;
    const bool isInterrupted = !result && result.error().code == ErrorCode::Cancelled;
    if (isInterrupted && m_stop.stop_requested()) {
        if (job.current && !m_waiting)
            m_waiting = std::move(job.current);
        if (job.thumbnail)
            m_thumbnails.push_front(std::move(*job.thumbnail));
        return;
    }
    if (job.thumbnail) {
        callOutside(lock, [&] { job.thumbnail->deliver(std::move(result)); });
        return;
    }

    const bool wasCached = m_cache.contains(job.video, job.index);
    if (result)
        m_cache.insert(job.video, *result);
    OpenVideo& video = m_videos.at(job.video);
    const bool isKept = m_cache.contains(job.video, job.index);
    if (job.isPrefetch && !isKept)  // or it would be tried for ever
        std::erase(video.prefetch, job.index);
    if (job.current)
        callOutside(lock, [&] { job.current->deliver(std::move(result)); });
    // The receiver may have closed the video.
    const auto found = m_videos.find(job.video);
    if (job.isPrefetch && isKept && !wasCached && found != m_videos.end()) {
        if (const auto onCached = found->second.onCached)
            callOutside(lock, [&] { onCached(job.index); });
    }
}

// ---- The face

FrameService::FrameService(std::size_t cacheBytes)
    : m_impl(std::make_unique<Impl>(cacheBytes))
{
}

FrameService::~FrameService() = default;

void FrameService::open(VideoId video, VideoPtr source, VideoPtr forThumbnails)
{
    m_impl->open(video, std::move(source), std::move(forThumbnails));
}

void FrameService::close(VideoId video) { m_impl->close(video); }

bool FrameService::isOpen(VideoId video) const { return m_impl->isOpen(video); }

void FrameService::setCacheBytes(std::size_t bytes) { m_impl->setCacheBytes(bytes); }

std::size_t FrameService::cachedBytes() const { return m_impl->cachedBytes(); }

FramePtr FrameService::cached(VideoId video, FrameIndex index) const
{
    return m_impl->cached(video, index);
}

std::vector<FrameRange> FrameService::cachedRanges(VideoId video) const
{
    return m_impl->cachedRanges(video);
}

void FrameService::requestCurrent(VideoId video, FrameIndex index, Deliver deliver,
                                  WhenOvertaken whenOvertaken)
{
    m_impl->requestCurrent(video, index, std::move(deliver), whenOvertaken);
}

void FrameService::setPrefetch(VideoId video, std::vector<FrameIndex> frames,
                               std::function<void(FrameIndex)> onCached)
{
    m_impl->setPrefetch(video, std::move(frames), std::move(onCached));
}

void FrameService::requestThumbnail(VideoId video, FrameIndex index, int longSidePx,
                                    Deliver deliver)
{
    m_impl->requestThumbnail(video, index, longSidePx, std::move(deliver));
}

void FrameService::cancelThumbnails(VideoId video) { m_impl->cancelThumbnails(video); }

}  // namespace mw
