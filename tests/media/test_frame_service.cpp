// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/frame_service.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <random>
#include <thread>

using namespace mw;
using mw::test::ClipOptions;

namespace {

constexpr VideoId kVideo{1};
constexpr VideoId kOther{2};
constexpr std::chrono::seconds kPatience{60};

/// A video whose frames come only when the test lets them, so that nothing depends on time.
class GatedVideo final : public VideoSource
{
public:
    explicit GatedVideo(FrameIndex frames, Size size = {10, 10}, FrameIndex keyInterval = 1)
        : m_keyInterval(keyInterval)
    {
        m_info.size = size;
        m_info.frameCount = frames;
    }

    const VideoInfo& info() const override { return m_info; }
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex index) const override { return index % m_keyInterval == 0; }

    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override
    {
        return make(index, m_info.size, task);
    }
    Result<FramePtr> reducedFrame(FrameIndex index, int longSidePx,
                                  const TaskContext& task) override
    {
        return make(index, {longSidePx, longSidePx}, task);
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = false;
    }
    void letThrough(int frames)
    {
        const std::lock_guard lock(m_mutex);
        m_credit += frames;
        m_changed.notify_all();
    }
    void openGate()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    /// Waits until so many calls have come in.
    bool waitForCalls(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [&] { return m_calls.size() >= count; });
    }
    std::vector<FrameIndex> calls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    int cancelledCalls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cancelled;
    }
    void failAt(FrameIndex index) { m_failing = index; }

private:
    Result<FramePtr> make(FrameIndex index, Size size, const TaskContext& task)
    {
        if (index < 0 || index >= m_info.frameCount)
            return frameOutOfRange(*this, index);
        std::unique_lock lock(m_mutex);
        m_calls.push_back(index);
        m_changed.notify_all();
        const std::stop_callback wake(task.stop, [this] { m_changed.notify_all(); });
        while (!m_isOpen && m_credit == 0 && !task.stopped())
            m_changed.wait_for(lock, std::chrono::milliseconds(5));  // the callback holds no lock
        if (task.stopped()) {
            ++m_cancelled;
            return Error{ErrorCode::Cancelled};
        }
        if (!m_isOpen)
            --m_credit;
        if (index == m_failing)
            return Error{ErrorCode::VideoDamaged, {"gated", std::to_string(index)}};
        return std::make_shared<const Frame>(Frame{
            index, size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false});
    }

    VideoInfo m_info;
    FrameIndex m_keyInterval;
    std::atomic<FrameIndex> m_failing{-1};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<FrameIndex> m_calls;
    int m_cancelled = 0;
    int m_credit = 0;
    bool m_isOpen = true;
};

/// What was delivered, in order: frame numbers, or minus the error's code.
class Receiver
{
public:
    FrameService::Deliver deliver()
    {
        return [this](const Result<FramePtr>& result) {
            add(result ? int((*result)->index) : -int(result.error().code));
        };
    }
    std::function<void(FrameIndex)> number()
    {
        return [this](FrameIndex index) { add(index); };
    }
    bool waitFor(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, kPatience, [&] { return m_items.size() >= count; });
    }
    std::vector<int> items() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items;
    }

private:
    void add(int item)
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(item);
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<int> m_items;
};

using Items = std::vector<int>;
using Indices = std::vector<FrameIndex>;
constexpr std::size_t kFrameBytes = 10 * 10 * 3;

}  // namespace

class TestFrameService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversFramesAndThenFromTheCacheOnTheCallersThread()
    {
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, std::make_shared<GatedVideo>(5));
        Receiver receiver;
        std::thread::id thread;
        service.requestCurrent(kVideo, 3, [&](const Result<FramePtr>& result) {
            thread = std::this_thread::get_id();
            receiver.deliver()(result);
        });
        QVERIFY(receiver.waitFor(1));
        QVERIFY(thread != std::this_thread::get_id());
        QVERIFY(service.cached(kVideo, 3));
        QVERIFY(!service.cached(kVideo, 2));
        QVERIFY(!service.cached(kOther, 3));
        service.requestCurrent(kVideo, 3, [&](const Result<FramePtr>& result) {
            thread = std::this_thread::get_id();
            receiver.deliver()(result);
        });
        QCOMPARE(receiver.items(), Items({3, 3}));
        QVERIFY(thread == std::this_thread::get_id());
    }

    void theLatestRequestWins()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        service.requestCurrent(kVideo, 1, receiver.deliver());
        QVERIFY(video->waitForCalls(1));
        for (const FrameIndex index : {2, 3, 4, 5, 50})
            service.requestCurrent(kVideo, index, receiver.deliver());
        QVERIFY(video->waitForCalls(2));
        video->openGate();
        QVERIFY(receiver.waitFor(1));
        service.requestCurrent(kVideo, 60, receiver.deliver());
        QVERIFY(receiver.waitFor(2));
        QCOMPARE(receiver.items(), Items({50, 60}));
        // Those that waited were never begun, the first was broken off.
        QVERIFY(video->calls().size() <= 4);
        QVERIFY(video->cancelledCalls() >= 1);
    }

    void aRequestToBeFinishedIsDeliveredBeforeTheOneThatOvertakesIt()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        service.requestCurrent(kVideo, 1, receiver.deliver(), WhenOvertaken::Finish);
        QVERIFY(video->waitForCalls(1));
        service.requestCurrent(kVideo, 2, receiver.deliver(), WhenOvertaken::Finish);
        service.requestCurrent(kVideo, 3, receiver.deliver(), WhenOvertaken::Finish);
        video->openGate();
        QVERIFY(receiver.waitFor(2));
        QCOMPARE(receiver.items(), Items({1, 3}));
        QCOMPARE(video->cancelledCalls(), 0);
    }

    void whatIsDeliveredAtOnceIsNotFollowedByWhatWasAskedEarlier()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        service.requestCurrent(kVideo, 7, receiver.deliver());
        QVERIFY(receiver.waitFor(1));
        video->close();
        service.requestCurrent(kVideo, 1, receiver.deliver(), WhenOvertaken::Finish);
        QVERIFY(video->waitForCalls(2));
        service.requestCurrent(kVideo, 7, receiver.deliver());
        video->openGate();
        service.requestCurrent(kVideo, 9, receiver.deliver());
        QVERIFY(receiver.waitFor(3));
        QCOMPARE(receiver.items(), Items({7, 7, 9}));
    }

    void decodingThatLiesOnTheWayIsNotBrokenOff()
    {
        const auto video = std::make_shared<GatedVideo>(100, Size{10, 10}, 50);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        Receiver prefetched;
        service.setPrefetch(kVideo, {10}, prefetched.number());
        QVERIFY(video->waitForCalls(1));
        service.requestCurrent(kVideo, 12, receiver.deliver());
        video->openGate();
        QVERIFY(receiver.waitFor(1));
        QCOMPARE(video->cancelledCalls(), 0);
        QCOMPARE(prefetched.items(), Items({10}));

        video->close();
        service.setPrefetch(kVideo, {40}, prefetched.number());
        QVERIFY(video->waitForCalls(3));
        service.requestCurrent(kVideo, 30, receiver.deliver());
        QVERIFY(video->waitForCalls(4));
        QCOMPARE(video->cancelledCalls(), 1);
        video->openGate();
        QVERIFY(receiver.waitFor(2));
        QVERIFY(prefetched.waitFor(2));
        QCOMPARE(prefetched.items(), Items({10, 40}));
    }

    void aPrefetchedFrameThatIsAskedForMeanwhileIsDecodedOnce()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        Receiver prefetched;
        service.setPrefetch(kVideo, {10}, prefetched.number());
        QVERIFY(video->waitForCalls(1));
        service.requestCurrent(kVideo, 10, receiver.deliver());
        video->openGate();
        QVERIFY(receiver.waitFor(1));
        QVERIFY(prefetched.waitFor(1));
        QCOMPARE(video->calls(), Indices({10}));
    }

    void currentBeforePrefetchBeforeThumbnails()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        service.requestThumbnail(kVideo, 90, 4, receiver.deliver());
        QVERIFY(video->waitForCalls(1));
        service.requestThumbnail(kVideo, 91, 4, receiver.deliver());
        service.setPrefetch(kVideo, {21, 20}, receiver.number());
        service.requestCurrent(kVideo, 1, receiver.deliver());
        QVERIFY(video->waitForCalls(2));
        video->openGate();
        QVERIFY(receiver.waitFor(5));
        QCOMPARE(receiver.items(), Items({1, 21, 20, 90, 91}));
        QCOMPARE(video->calls(), Indices({90, 1, 21, 20, 90, 91}));
    }

    void thumbnailsAreSmallAndNotKeptAndUseTheirOwnSource()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        const auto again = std::make_shared<GatedVideo>(100);
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video, again);
        Receiver receiver;
        Size size;
        service.requestThumbnail(kVideo, 5, 4, [&](const Result<FramePtr>& result) {
            size = (*result)->size;
            receiver.deliver()(result);
        });
        QVERIFY(receiver.waitFor(1));
        QVERIFY((size == Size{4, 4}));
        QCOMPARE(service.cachedBytes(), std::size_t(0));
        QVERIFY(video->calls().empty());
        QCOMPARE(again->calls(), Indices({5}));

        // A frame that is at hand is not decoded again.
        service.requestCurrent(kVideo, 6, receiver.deliver());
        QVERIFY(receiver.waitFor(2));
        service.requestThumbnail(kVideo, 6, 5, [&](const Result<FramePtr>& result) {
            size = (*result)->size;
            receiver.deliver()(result);
        });
        QVERIFY(receiver.waitFor(3));
        QVERIFY((size == Size{5, 5}));
        QCOMPARE(again->calls(), Indices({5}));
    }

    void theCacheIsBoundedAndForgetsWhatWasNotUsedForLongest()
    {
        FrameService service(kFrameBytes * 3 + 1);
        service.open(kVideo, std::make_shared<GatedVideo>(100));
        service.open(kOther, std::make_shared<GatedVideo>(100));
        Receiver receiver;
        std::size_t count = 0;
        const auto get = [&](VideoId video, FrameIndex index) {
            service.requestCurrent(video, index, receiver.deliver());
            QVERIFY(receiver.waitFor(++count));
            QVERIFY(service.cachedBytes() <= kFrameBytes * 3 + 1);
        };
        get(kVideo, 1);
        get(kVideo, 2);
        get(kOther, 1);
        get(kVideo, 1);
        get(kVideo, 3);
        QVERIFY(service.cached(kVideo, 1));
        QVERIFY(!service.cached(kVideo, 2));
        QVERIFY(service.cached(kOther, 1));
        QCOMPARE(service.cachedRanges(kVideo), (std::vector<FrameRange>{{1, 1}, {3, 3}}));
        get(kVideo, 2);
        QCOMPARE(service.cachedRanges(kOther), (std::vector<FrameRange>{{1, 1}}));
        QCOMPARE(service.cachedRanges(kVideo), (std::vector<FrameRange>{{1, 2}}));
        service.setCacheBytes(kFrameBytes);  // looking counts as use: 2 is the latest
        QCOMPARE(service.cachedBytes(), kFrameBytes);
        QVERIFY(service.cached(kVideo, 2));
        service.setCacheBytes(kFrameBytes - 1);
        QCOMPARE(service.cachedBytes(), std::size_t(0));
        get(kVideo, 1);  // is delivered although it cannot be kept
        QCOMPARE(service.cachedBytes(), std::size_t(0));
    }

    void prefetchingStopsBeforeItPushesOutItselfOrTheCurrentFrame()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        FrameService service(kFrameBytes * 5);
        service.open(kVideo, video);
        Receiver receiver;
        service.requestCurrent(kVideo, 0, receiver.deliver());
        QVERIFY(receiver.waitFor(1));
        service.setPrefetch(kVideo, {1, 2, 3, 4, 5, 6, 7}, receiver.number());
        // A thumbnail comes after all prefetching.
        service.requestThumbnail(kVideo, 99, 4, receiver.deliver());
        QVERIFY(receiver.waitFor(6));
        QCOMPARE(receiver.items(), Items({0, 1, 2, 3, 4, 99}));
        QCOMPARE(service.cachedRanges(kVideo), (std::vector<FrameRange>{{0, 4}}));

        // Stepping on decodes one more frame and keeps the others.
        service.requestCurrent(kVideo, 1, receiver.deliver());
        service.setPrefetch(kVideo, {2, 3, 4, 5, 6}, receiver.number());
        service.requestThumbnail(kVideo, 98, 4, receiver.deliver());
        QVERIFY(receiver.waitFor(9));
        QCOMPARE(receiver.items(), Items({0, 1, 2, 3, 4, 99, 1, 5, 98}));
        QCOMPARE(service.cachedRanges(kVideo), (std::vector<FrameRange>{{1, 5}}));
    }

    void aFrameThatCannotBePrefetchedIsPassedOver()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->failAt(2);
        FrameService service(kFrameBytes * 50);
        service.open(kVideo, video);
        Receiver receiver;
        service.setPrefetch(kVideo, {1, 2, 3, 100, -1, 4}, receiver.number());
        service.requestThumbnail(kVideo, 99, 4, receiver.deliver());
        QVERIFY(receiver.waitFor(4));
        QCOMPARE(receiver.items(), Items({1, 3, 4, 99}));
    }

    void errorsAreDelivered()
    {
        const auto video = std::make_shared<GatedVideo>(10);
        video->failAt(5);
        FrameService service(kFrameBytes * 50);
        Receiver receiver;
        service.requestCurrent(kVideo, 0, receiver.deliver());
        service.requestThumbnail(kVideo, 0, 4, receiver.deliver());
        QCOMPARE(receiver.items(),
                 Items({-int(ErrorCode::ItemMissing), -int(ErrorCode::ItemMissing)}));
        service.open(kVideo, video);
        const std::vector<FrameIndex> wrong{5, 10, -1, std::numeric_limits<FrameIndex>::max()};
        std::size_t count = 2;
        for (const FrameIndex index : wrong) {
            service.requestCurrent(kVideo, index, receiver.deliver());
            QVERIFY(receiver.waitFor(++count));
            service.requestThumbnail(kVideo, index, 4, receiver.deliver());
            QVERIFY(receiver.waitFor(++count));
        }
        const int damaged = -int(ErrorCode::VideoDamaged);
        const int range = -int(ErrorCode::FrameOutOfRange);
        const std::vector<int> all = receiver.items();
        QCOMPARE(Items(all.begin() + 2, all.end()),
                 Items({damaged, damaged, range, range, range, range, range, range}));
        service.requestCurrent(kVideo, 1, receiver.deliver());
        QVERIFY(receiver.waitFor(++count));
        QCOMPARE(receiver.items().back(), 1);
    }

    void nothingIsDeliveredAfterClosing()
    {
        const auto video = std::make_shared<GatedVideo>(10);
        const std::weak_ptr<GatedVideo> held = video;
        video->close();
        FrameService service(kFrameBytes * 50);
        service.open(kVideo, video);
        service.open(kOther, std::make_shared<GatedVideo>(10));
        Receiver receiver;
        service.requestCurrent(kVideo, 1, receiver.deliver());
        service.requestThumbnail(kVideo, 1, 4, receiver.deliver());
        service.setPrefetch(kVideo, {2, 3}, receiver.number());
        QVERIFY(video->waitForCalls(1));
        service.close(kVideo);
        QVERIFY(!service.isOpen(kVideo));
        QVERIFY(service.isOpen(kOther));
        video->openGate();
        Receiver later;
        service.requestCurrent(kOther, 4, later.deliver());
        QVERIFY(later.waitFor(1));
        QVERIFY(receiver.items().empty());
        QCOMPARE(service.cachedRanges(kVideo), std::vector<FrameRange>());
        service.close(kVideo);  // does nothing
        service.setPrefetch(kVideo, {1}, receiver.number());
        service.requestCurrent(kOther, 5, later.deliver());
        QVERIFY(later.waitFor(2));
        QVERIFY(receiver.items().empty());
    }

    void reopeningForgetsTheOldPictures()
    {
        FrameService service(kFrameBytes * 50);
        service.open(kVideo, std::make_shared<GatedVideo>(10));
        Receiver receiver;
        service.requestCurrent(kVideo, 1, receiver.deliver());
        QVERIFY(receiver.waitFor(1));
        service.open(kVideo, std::make_shared<GatedVideo>(10, Size{20, 20}));
        QVERIFY(!service.cached(kVideo, 1));
        service.requestCurrent(kVideo, 1, receiver.deliver());
        QVERIFY(receiver.waitFor(2));
        QVERIFY((service.cached(kVideo, 1)->size == Size{20, 20}));
    }

    void cancelledThumbnailsAreNotDelivered()
    {
        const auto video = std::make_shared<GatedVideo>(100);
        video->close();
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, video);
        Receiver receiver;
        for (const FrameIndex index : {1, 2, 3})
            service.requestThumbnail(kVideo, index, 4, receiver.deliver());
        QVERIFY(video->waitForCalls(1));
        service.cancelThumbnails(kVideo);
        video->openGate();
        service.requestThumbnail(kVideo, 4, 4, receiver.deliver());
        QVERIFY(receiver.waitFor(1));
        QCOMPARE(receiver.items(), Items({4}));
    }

    void aReceiverMayUseTheService()
    {
        FrameService service(kFrameBytes * 10);
        service.open(kVideo, std::make_shared<GatedVideo>(100));
        Receiver receiver;
        // Plays ten frames by asking for the next from within each delivery, then closes.
        std::function<void(FrameIndex)> play = [&](FrameIndex index) {
            service.requestCurrent(kVideo, index, [&, index](const Result<FramePtr>& result) {
                if (index < 9)
                    play(index + 1);
                else
                    service.close(kVideo);
                receiver.deliver()(result);
            });
        };
        service.setPrefetch(kVideo, {0}, [](FrameIndex) {});
        play(0);
        QVERIFY(receiver.waitFor(10));
        QVERIFY(!service.isOpen(kVideo));
    }

    void destructionBreaksOffWorkAndNothingComesAfterwards()
    {
        const auto video = std::make_shared<GatedVideo>(10);
        video->close();
        Receiver receiver;
        {
            FrameService service(kFrameBytes * 50);
            service.open(kVideo, video);
            service.requestCurrent(kVideo, 1, receiver.deliver(), WhenOvertaken::Finish);
            service.requestThumbnail(kVideo, 2, 4, receiver.deliver());
            QVERIFY(video->waitForCalls(1));
        }
        video->openGate();
        QVERIFY(receiver.items().empty());
        QCOMPARE(video.use_count(), 1L);
    }

    void allFunctionsMayBeCalledFromAnyThread()
    {
        auto folder = TemporaryFolder::create();
        QVERIFY(folder);
        ClipOptions options;
        options.codec = "mpeg4";
        options.frames = 60;
        QCOMPARE(test::writeClip(folder->path() / "a.mp4", options), std::string());
        const auto open = [&] {
            auto video = openVideo(folder->path() / "a.mp4", {}, {});
            return video ? *video : nullptr;
        };
        QVERIFY(open());
        constexpr std::size_t kCacheBytes = std::size_t(192) * 108 * 3 * 20;
        std::atomic<int> wrong = 0;
        std::atomic<int> delivered = 0;
        {
            FrameService service(kCacheBytes);
            service.open(kVideo, open(), open());
            const auto check = [&](FrameIndex expected) {
                return [&, expected](const Result<FramePtr>& result) {
                    ++delivered;
                    if (!result)
                        wrong += result.error().code != ErrorCode::ItemMissing;
                    else if ((*result)->index != expected)
                        ++wrong;
                    else if ((*result)->size.width == 192)
                        wrong += test::frameNumberIn((*result)->size, (*result)->rgb) != expected;
                };
            };
            std::vector<std::thread> threads;
            for (unsigned seed = 0; seed < 4; ++seed) {
                threads.emplace_back([&, seed] {
                    std::mt19937 random(seed);
                    for (int n = 0; n < 300; ++n) {
                        const auto index = FrameIndex(random() % 60);
                        switch (random() % 10) {
                        case 0:
                            service.setPrefetch(kVideo, {index, (index + 1) % 60},
                                                [](FrameIndex) {});
                            break;
                        case 1:
                            service.requestThumbnail(kVideo, index, 32, check(index));
                            break;
                        case 2:
                            service.cancelThumbnails(kVideo);
                            break;
                        case 3:
                            wrong += service.cachedBytes() > kCacheBytes;
                            (void)service.cachedRanges(kVideo);
                            break;
                        case 4:
                            if (seed == 0 && n % 30 == 0) {
                                service.close(kOther);
                                service.open(kOther, open());
                            }
                            service.requestCurrent(kOther, index, check(index));
                            break;
                        case 5:
                            if (const FramePtr frame = service.cached(kVideo, index))
                                check(index)(frame);
                            break;
                        default:
                            service.requestCurrent(kVideo, index, check(index),
                                                   n % 2 == 0 ? WhenOvertaken::Drop
                                                              : WhenOvertaken::Finish);
                        }
                        if (n % 16 == 0)
                            std::this_thread::yield();
                    }
                });
            }
            for (std::thread& thread : threads)
                thread.join();
            Receiver last;
            service.requestCurrent(kVideo, 59, last.deliver());
            QVERIFY(last.waitFor(1));
        }
        QCOMPARE(wrong.load(), 0);
        QVERIFY(delivered > 0);
    }
};

MW_REGISTER_TEST(TestFrameService, "frame_service")
#include "test_frame_service.moc"
