// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video_index.h"
#include "tests/support/runner.h"

#include <random>

using namespace mw;

namespace {

constexpr FrameIndex kMaxFrames = 1'000'000;

VideoIndex example(int frames, bool isVariable)
{
    std::mt19937 random(5);
    VideoIndex index;
    index.fileBytes = 3'600'000'000ULL;
    index.modifiedNs = -1234567890123456789;
    index.quickHash = std::string(64, 'a');
    index.libraryVersion = 59;
    index.fingerprint = std::string(64, 'f');
    index.timeBaseNumerator = 1;
    index.timeBaseDenominator = 90000;
    index.storedSize = {1920, 1080};
    index.identity = FrameIdentity::ByTimestamp;
    index.isInterlaced = true;
    std::int64_t timestamp = -6000;
    std::int64_t position = 48;
    for (int i = 0; i < frames; ++i) {
        index.timestamps.push_back(timestamp);
        if (i % 250 == 0)
            index.restarts.push_back({i, timestamp - (i % 3), position, i % 2});
        timestamp += isVariable ? 1 + std::int64_t(random() % 5000) : 3003;
        position += random() % 20000;
    }
    return index;
}

}  // namespace

class TestVideoIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsWritten()
    {
        for (const int frames : {1, 2, 3, 250, 251, 10000}) {
            for (const bool isVariable : {false, true}) {
                const VideoIndex index = example(frames, isVariable);
                const auto back = VideoIndex::parsed(index.serialised(), kMaxFrames);
                QVERIFY(back);
                QVERIFY(*back == index);
            }
        }
    }

    void isSmallForLongVideos()
    {
        QVERIFY(example(324000, false).serialised().size() < 10'000);
        QVERIFY(example(324000, true).serialised().size() < 1'000'000);
    }

    void damagedBytesAreRefusedOrHarmless()
    {
        const std::string bytes = example(3000, true).serialised();
        for (std::size_t length = 0; length < bytes.size(); length += 1 + length / 50)
            QVERIFY(!VideoIndex::parsed(bytes.substr(0, length), kMaxFrames));
        std::mt19937 random(1);
        for (int i = 0; i < 2000; ++i) {
            std::string broken = bytes;
            broken[random() % broken.size()] = char(random());
            const auto index = VideoIndex::parsed(broken, kMaxFrames);
            if (index)
                QVERIFY(index->frameCount() > 0);
        }
        QVERIFY(!VideoIndex::parsed({}, kMaxFrames));
        QVERIFY(!VideoIndex::parsed("MWVI", kMaxFrames));
        QVERIFY(!VideoIndex::parsed(bytes, 2999));  // more frames than are allowed
    }

    void framesAreFoundByTimestampAndRestartsByFrame()
    {
        const VideoIndex index = example(1000, true);
        for (FrameIndex i = 0; i < 1000; ++i) {
            QCOMPARE(index.frameAt(index.timestamps[std::size_t(i)]), i);
            QCOMPARE(index.restarts[std::size_t(index.restartBefore(i))].frame, i / 250 * 250);
            QCOMPARE(index.isRestart(i), i % 250 == 0);
        }
        QCOMPARE(index.frameAt(index.timestamps[10] + 1) == -1
                     || index.timestamps[11] == index.timestamps[10] + 1,
                 true);
        QCOMPARE(index.frameAt(-7000), -1);
        QCOMPARE(index.longestRestartInterval(), 250);
        QCOMPARE(index.seconds(0), 0.0);
    }

    void roundingToTheTimeBaseIsNotAVariableRate()
    {
        VideoIndex index = example(100, false);
        QVERIFY(!index.hasVariableRate());
        for (std::size_t i = 0; i < 100; ++i)  // 29.97 frames a second in milliseconds
            index.timestamps[i] = std::int64_t(double(i) * 1001 / 30 + 0.5);
        QVERIFY(!index.hasVariableRate());
        for (std::size_t i = 50; i < 100; ++i)  // one frame was dropped
            index.timestamps[i] += 33;
        QVERIFY(index.hasVariableRate());
    }
};

MW_REGISTER_TEST(TestVideoIndex, "video_index")
#include "test_video_index.moc"
