// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/flow_segmenter.h"
#include "tests/support/memory_video.h"
#include "tests/support/runner.h"

#include <cmath>
#include <set>

using namespace mw;
using namespace mw::test;

namespace {

using Pose = MovingShape::Pose;
using Kind = MovingShape::Kind;
using Results = std::map<FrameIndex, PropagatedMask>;

constexpr Size kSize{160, 120};
/// The J kept over about 15 frames of such small shapes; plain motion keeps about 0.3.
constexpr double kFollowed = 0.85;

/// Asks for all frames of a scene, with the truth of shape 0 painted on `painted`.
PropagationRequest requestFor(const MovingScene& scene, FrameIndex frames,
                              const std::vector<FrameIndex>& painted, int object = 0)
{
    PropagationRequest request;
    request.query = scene.video(frames);
    for (FrameIndex i = 0; i < frames; ++i)
        request.frames.push_back(i);
    for (const FrameIndex frame : painted)
        request.anchors.emplace(frame, scene.mask(object, frame));
    return request;
}

Results propagate(const PropagationRequest& request)
{
    FlowSegmenter segmenter;
    Results results;
    const auto outcome = segmenter.propagate(request, {}, [&](const PropagatedMask& mask) {
        if (!results.emplace(mask.frame, mask).second)
            qFatal("a frame came twice");
    });
    if (!outcome)
        qFatal("%s", describe(outcome.error()).c_str());
    return results;
}

std::set<FrameIndex> framesOf(const Results& results)
{
    std::set<FrameIndex> frames;
    for (const auto& [frame, mask] : results)
        frames.insert(frame);
    return frames;
}

std::set<FrameIndex> range(FrameIndex first, FrameIndex last)
{
    std::set<FrameIndex> frames;
    for (FrameIndex i = first; i <= last; ++i)
        frames.insert(i);
    return frames;
}

/// The least J over the frames returned.
double worst(const MovingScene& scene, const Results& results, int object = 0)
{
    double least = 1;
    for (const auto& [frame, result] : results)
        least = std::min(least, intersectionOverUnion(result.mask, scene.mask(object, frame)));
    return least;
}

MovingScene discMovingRight(double pixelsPerFrame = 3)
{
    MovingScene scene(kSize);
    scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [=](double t) {
                                return Pose{35 + pixelsPerFrame * t, 60, 20};
                            }});
    return scene;
}

}  // namespace

class TestFlowSegmenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsMotion_data()
    {
        QTest::addColumn<std::function<Pose(double)>>("pose");
        QTest::addColumn<int>("kind");
        using Path = std::function<Pose(double)>;
        QTest::newRow("still") << Path([](double) { return Pose{80, 60, 25}; }) << int(Kind::Disc);
        QTest::newRow("translation") << Path([](double t) {
            return Pose{40 + 4 * t, 45 + 1.5 * t, 22};
        }) << int(Kind::Square);
        QTest::newRow("rotation") << Path([](double t) {
            return Pose{80, 60, 30, 0.1 * t};
        }) << int(Kind::Star);
        QTest::newRow("growing") << Path([](double t) {
            return Pose{80, 60, 18 + 1.2 * t};
        }) << int(Kind::Disc);
        QTest::newRow("shrinking") << Path([](double t) {
            return Pose{80, 60, 42 - 1.2 * t};
        }) << int(Kind::Square);
    }

    void followsMotion()
    {
        QFETCH(std::function<Pose(double)>, pose);
        QFETCH(int, kind);
        MovingScene scene(kSize);
        scene.shapes.push_back({Kind(kind), 5, {220, 70, 50}, pose});
        const Results forward = propagate(requestFor(scene, 15, {0}));
        QCOMPARE(framesOf(forward), range(1, 14));
        QVERIFY2(worst(scene, forward) > kFollowed,
                 qPrintable(QString::number(worst(scene, forward))));
        const Results backward = propagate(requestFor(scene, 15, {14}));
        QCOMPARE(framesOf(backward), range(0, 13));
        QVERIFY2(worst(scene, backward) > kFollowed,
                 qPrintable(QString::number(worst(scene, backward))));
    }

    void followsMotionUnderAMovingCamera()
    {
        MovingScene scene = discMovingRight(2);
        scene.camera = [](double t) { return Point{-3 * t, t}; };
        const Results results = propagate(requestFor(scene, 20, {0}));
        QVERIFY2(worst(scene, results) > kFollowed,
                 qPrintable(QString::number(worst(scene, results))));
    }

    void paintedFramesAreNeverReturned()
    {
        const MovingScene scene = discMovingRight();
        const Results results = propagate(requestFor(scene, 20, {3, 4, 11, 19}));
        std::set<FrameIndex> expected = range(0, 18);
        for (const FrameIndex painted : {3, 4, 11})
            expected.erase(painted);
        QCOMPARE(framesOf(results), expected);
        QVERIFY(worst(scene, results) > kFollowed);
    }

    void onlyWantedFramesAreReturned()
    {
        const MovingScene scene = discMovingRight();
        PropagationRequest request = requestFor(scene, 20, {5});
        request.frames = {0, 5, 7, 12};
        const Results results = propagate(request);
        QCOMPARE(framesOf(results), (std::set<FrameIndex>{0, 7, 12}));
        QVERIFY(worst(scene, results) > kFollowed);
        // Nothing is read beyond what the question needs.
        QVERIFY(static_cast<MemoryVideo&>(*request.query).framesRead <= 13);
    }

    void nothingCrossesACut()
    {
        MovingScene scene = discMovingRight(2);
        scene.cuts = {6, 12};
        PropagationRequest request = requestFor(scene, 18, {8});
        request.cuts = scene.cuts;
        QCOMPARE(framesOf(propagate(request)), (std::set<FrameIndex>{6, 7, 9, 10, 11}));
        request = requestFor(scene, 18, {5, 12});
        request.cuts = scene.cuts;
        std::set<FrameIndex> expected = range(0, 4);
        expected.merge(range(13, 17));
        QCOMPARE(framesOf(propagate(request)), expected);
    }

    void cutsAreFoundAndFlashesAreNot()
    {
        MovingScene scene = discMovingRight(2);
        scene.cuts = {6};
        PropagationRequest request = requestFor(scene, 12, {2});
        QCOMPARE(framesOf(propagate(request)), (std::set<FrameIndex>{0, 1, 3, 4, 5}));
        request = requestFor(scene, 12, {2, 11});
        std::set<FrameIndex> expected = range(0, 10);
        expected.erase(2);
        QCOMPARE(framesOf(propagate(request)), expected);

        scene.cuts.clear();
        request = requestFor(scene, 12, {2});
        request.query = std::make_shared<MemoryVideo>(kSize, 12, [=](FrameIndex t) {
            std::vector<std::uint8_t> rgb = scene.draw(t);
            if (t == 6)
                for (std::uint8_t& value : rgb)
                    value = std::uint8_t(200 + value / 5);
            return rgb;
        });
        expected = range(0, 11);
        expected.erase(2);
        QCOMPARE(framesOf(propagate(request)), expected);
    }

    void anObjectIsFoundAgainBehindAnOccluder()
    {
        MovingScene scene(kSize);
        scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [](double t) {
                                    return Pose{25 + 5 * t, 60, 14};
                                }});
        scene.shapes.push_back({Kind::Square, 2, {50, 90, 200}, [](double) {
                                    return Pose{80, 60, 26};
                                }});
        const Results results = propagate(requestFor(scene, 24, {0, 1}));
        // Hidden from the 9th to the 13th frame.
        for (const FrameIndex frame : {4, 18, 20, 22})
            QVERIFY2(intersectionOverUnion(results.at(frame).mask, scene.mask(0, frame)) > 0.7,
                     qPrintable(QString::number(frame)));
        QVERIFY(results.at(11).mask.area() < 200);
    }

    void crossingObjectsKeepTheirNames()
    {
        MovingScene scene(kSize);
        scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [](double t) {
                                    return Pose{30 + 4 * t, 62, 18};
                                }});
        scene.shapes.push_back({Kind::Disc, 2, {70, 90, 220}, [](double t) {
                                    return Pose{130 - 4 * t, 56, 18};
                                }});
        for (const int object : {0, 1}) {
            const Results results = propagate(requestFor(scene, 25, {0, 1}, object));
            for (const FrameIndex frame : {5, 20, 24}) {
                const Mask& found = results.at(frame).mask;
                QVERIFY2(intersectionOverUnion(found, scene.mask(object, frame)) > 0.6,
                         qPrintable(QString("object %1, frame %2").arg(object).arg(frame)));
                QVERIFY(intersectionOverUnion(found, scene.mask(1 - object, frame)) < 0.2);
            }
        }
    }

    /// The answer between two painted frames is close to what either says beside it.
    void blendingAgreesAtBothEnds()
    {
        MovingScene scene(kSize);
        // Painted differently at the two ends: the left one without the right half.
        scene.shapes.push_back({Kind::Disc, 3, {220, 70, 50}, [](double t) {
                                    return Pose{60 + t, 60, 28};
                                }});
        PropagationRequest request = requestFor(scene, 21, {20});
        BitRaster half = scene.mask(0, 0).toRaster();
        for (int y = 0; y < kSize.height; ++y)
            std::fill(half.row(y) + 60, half.row(y) + kSize.width, std::uint8_t(0));
        const Mask left = Mask::fromRaster(half);
        request.anchors.emplace(0, left);
        const Results results = propagate(request);
        QCOMPARE(framesOf(results), range(1, 19));
        // What the right end says the object looks like counts a little.
        QVERIFY(intersectionOverUnion(results.at(1).mask, left) > 0.7);
        QVERIFY(intersectionOverUnion(results.at(19).mask, scene.mask(0, 19)) > 0.9);
    }

    /// A frame locked empty means that the object is not there.
    void anEmptyPaintedFrameEndsTheObject()
    {
        const MovingScene scene = discMovingRight();
        PropagationRequest request = requestFor(scene, 12, {0});
        request.anchors.emplace(11, Mask(kSize));
        const Results results = propagate(request);
        QCOMPARE(framesOf(results), range(1, 10));
        QVERIFY(intersectionOverUnion(results.at(1).mask, scene.mask(0, 1)) > kFollowed);
        QVERIFY(results.at(10).mask.isEmpty());
    }

    void anObjectThatLeavesIsGone()
    {
        MovingScene scene(kSize);
        scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [](double t) {
                                    return Pose{110 + 6 * t, 60, 20};
                                }});
        const Results results = propagate(requestFor(scene, 25, {0}));
        QVERIFY(intersectionOverUnion(results.at(2).mask, scene.mask(0, 2)) > 0.6);
        for (FrameIndex i = 16; i < 25; ++i)
            QVERIFY2(results.at(i).mask.isEmpty(), qPrintable(QString::number(i)));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const MovingScene scene = discMovingRight();
        const PropagationRequest request = requestFor(scene, 10, {0, 9});
        const Results first = propagate(request);
        const Results second = propagate(request);
        for (const auto& [frame, result] : first) {
            QVERIFY(result.mask == second.at(frame).mask);
            QCOMPARE(result.confidence, second.at(frame).confidence);
            QVERIFY(result.confidence >= 0 && result.confidence <= 1);
        }
    }

    void anySizeWorks_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const auto& [w, h] : std::vector<std::pair<int, int>>{
                 {1, 1}, {1, 50}, {50, 1}, {2, 3}, {7, 5}, {31, 33}, {33, 8}, {641, 3}, {515, 401}})
            QTest::addRow("%dx%d", w, h) << w << h;
    }

    void anySizeWorks()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const Size size{width, height};
        PropagationRequest request;
        request.query = std::make_shared<MemoryVideo>(size, 6, [=](FrameIndex t) {
            std::vector<std::uint8_t> rgb(std::size_t(size.pixelCount()) * 3);
            for (std::size_t i = 0; i < rgb.size(); ++i)
                rgb[i] = std::uint8_t(i * 37 + std::size_t(t) * 11);
            return rgb;
        });
        request.frames = {0, 1, 2, 3, 4, 5};
        request.anchors.emplace(2, Mask::full(size));
        const Results results = propagate(request);
        QCOMPARE(framesOf(results), (std::set<FrameIndex>{0, 1, 3, 4, 5}));
        for (const auto& [frame, result] : results)
            QVERIFY(result.mask.size() == size);
    }

    void withoutPaintThereIsAnError()
    {
        const MovingScene scene = discMovingRight();
        PropagationRequest request = requestFor(scene, 5, {});
        FlowSegmenter segmenter;
        const auto count = [](const PropagatedMask&) { qFatal("nothing was asked"); };
        auto outcome = segmenter.propagate(request, {}, count);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NothingPainted);
        request.anchors.emplace(2, Mask(kSize));
        outcome = segmenter.propagate(request, {}, count);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NothingPainted);
        request.anchors.clear();
        request.anchors.emplace(2, Mask(Size{4, 4}));
        outcome = segmenter.propagate(request, {}, count);
        QCOMPARE(outcome.error().code, ErrorCode::MaskSizeMismatch);
    }

    void aDamagedFrameIsReportedAndKeepsWhatCameBefore()
    {
        const MovingScene scene = discMovingRight();
        const PropagationRequest request = requestFor(scene, 12, {0});
        static_cast<MemoryVideo&>(*request.query).failsAt = 7;
        FlowSegmenter segmenter;
        std::set<FrameIndex> arrived;
        const auto outcome = segmenter.propagate(
            request, {}, [&](const PropagatedMask& mask) { arrived.insert(mask.frame); });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::VideoDamaged);
        QCOMPARE(arrived, range(1, 6));
    }

    void cancellingStopsAtTheNextFrame()
    {
        const MovingScene scene = discMovingRight(1);
        const PropagationRequest request = requestFor(scene, 40, {0});
        StopSource source;
        TaskContext task;
        task.stop = source.get_token();
        int arrived = 0;
        FlowSegmenter segmenter;
        const auto outcome = segmenter.propagate(request, task, [&](const PropagatedMask&) {
            if (++arrived == 5)
                source.request_stop();
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(arrived, 5);
        QVERIFY(static_cast<MemoryVideo&>(*request.query).framesRead <= 8);
    }

    void progressCountsUpToAllFrames()
    {
        const MovingScene scene = discMovingRight();
        const PropagationRequest request = requestFor(scene, 15, {0, 14});
        TaskContext task;
        std::vector<std::int64_t> done;
        task.report = [&](const Progress& p) {
            QCOMPARE(p.phase, std::string_view("propagate"));
            QCOMPARE(p.total, 15);
            done.push_back(p.done);
        };
        FlowSegmenter segmenter;
        QVERIFY(bool(segmenter.propagate(request, task, [](const PropagatedMask&) {})));
        QVERIFY(std::is_sorted(done.begin(), done.end()));
        QCOMPARE(done.front(), 0);
        QCOMPARE(done.back(), 15);
    }

    /// One segmenter serves many requests; a second object must not see the first one's video.
    void aSegmenterServesSeveralVideos()
    {
        const MovingScene first = discMovingRight(3);
        MovingScene second(kSize);
        second.shapes.push_back({Kind::Square, 9, {60, 80, 230}, [](double t) {
                                     return Pose{120 - 4 * t, 50, 18};
                                 }});
        FlowSegmenter segmenter;
        for (const MovingScene* scene : std::vector<const MovingScene*>{&first, &second, &first}) {
            Results results;
            QVERIFY(bool(segmenter.propagate(
                requestFor(*scene, 10, {0}), {},
                [&](const PropagatedMask& mask) { results.emplace(mask.frame, mask); })));
            QVERIFY(worst(*scene, results) > kFollowed);
        }
    }
};

MW_REGISTER_TEST(TestFlowSegmenter, "flow_segmenter")
#include "test_flow_segmenter.moc"
