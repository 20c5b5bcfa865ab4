// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/guided_segmenter.h"
#include "core/mask/paint.h"
#include "tests/support/memory_video.h"
#include "tests/support/runner.h"

#include <algorithm>
#include <array>
#include <set>

using namespace mw;
using namespace mw::test;

namespace {

using Pose = MovingShape::Pose;
using Kind = MovingShape::Kind;
using Results = std::map<FrameIndex, PropagatedMask>;

constexpr Size kSize{160, 120};

/// What was asked of the model, and what it answers: a mask for each frame.
struct Script {
    std::function<Mask(FrameIndex)> answer;
    std::vector<PropagationRequest> requests{};
    FrameIndex failsAt = -1;
};

class ScriptedModel final : public Segmenter
{
public:
    explicit ScriptedModel(Script& script)
        : m_script(script)
    {
    }
    std::string identity(const Refinement&) const override { return "script"; }
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override
    {
        m_script.requests.push_back(request);
        for (const FrameIndex frame : request.frames) {
            if (request.anchors.contains(frame))
                continue;
            if (task.stopped())
                return Error{ErrorCode::Cancelled};
            if (frame == m_script.failsAt)
                return Error{ErrorCode::NotANumber, {"script", std::to_string(frame)}};
            PropagatedMask result;
            result.frame = frame;
            result.mask = m_script.answer(frame);
            result.confidence = 0.8F;
            result.chosenQuery = 3;
            if (request.options.wantsProbability) {
                const BitRaster raster = result.mask.toRaster();
                result.probability.size = raster.size;
                for (const std::uint8_t inside : raster.pixels)
                    result.probability.values.push_back(inside != 0 ? 250 : 5);
            }
            sink(result);
        }
        return {};
    }

private:
    Script& m_script;
};

PropagationRequest requestFor(const MovingScene& scene, FrameIndex frames,
                              const std::vector<FrameIndex>& painted)
{
    PropagationRequest request;
    request.query = scene.video(frames);
    for (FrameIndex i = 0; i < frames; ++i)
        request.frames.push_back(i);
    for (const FrameIndex frame : painted)
        request.anchors.emplace(frame, scene.mask(0, frame));
    if (painted.empty())
        request.support.push_back({scene.video(frames), {{0, scene.mask(0, 0)}}, "the disc"});
    return request;
}

Results propagate(Segmenter& segmenter, const PropagationRequest& request)
{
    Results results;
    const auto outcome = segmenter.propagate(request, {}, [&](const PropagatedMask& mask) {
        if (!results.emplace(mask.frame, mask).second)
            qFatal("a frame came twice");
    });
    if (!outcome)
        qFatal("%s", describe(outcome.error()).c_str());
    return results;
}

double worst(const MovingScene& scene, const Results& results, FrameIndex from)
{
    double least = 1;
    for (const auto& [frame, result] : results) {
        if (frame >= from)
            least = std::min(least, intersectionOverUnion(result.mask, scene.mask(0, frame)));
    }
    return least;
}

/// At frame 8 the first disc goes from x = 40 to `to`, and a second one from `from` to `there`.
MovingScene discsThatJump(double to, double from, double there, std::array<std::uint8_t, 3> second)
{
    MovingScene scene(kSize);
    scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [=](double t) {
                                return Pose{t < 8 ? 40.0 : to, 60, 18};
                            }});
    scene.shapes.push_back({Kind::Disc, 1, second, [=](double t) {
                                return Pose{t < 8 ? from : there, 60, 18};
                            }});
    return scene;
}

/// Further than flow sees, and its double takes its place.
MovingScene discThatJumps() { return discsThatJump(120, 120, 40, {220, 70, 50}); }

/// The object is somewhere else, in another colour: neither its motion nor its looks say where.
MovingScene discThatLeavesForElsewhere() { return discsThatJump(400, 400, 120, {40, 90, 210}); }

MovingScene discMovingRight()
{
    MovingScene scene(kSize);
    scene.shapes.push_back({Kind::Disc, 1, {220, 70, 50}, [](double t) {
                                return Pose{35 + 3 * t, 60, 20};
                            }});
    return scene;
}

}  // namespace

class TestGuidedSegmenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelFindsWhatFlowConfuses()
    {
        const MovingScene scene = discThatJumps();
        const PropagationRequest request = requestFor(scene, 16, {0, 1});
        FlowSegmenter flow;
        QVERIFY(worst(scene, propagate(flow, request), 8) < 0.2);  // stays with the double
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        const double found = worst(scene, propagate(guided, request), 12);
        QVERIFY2(found > 0.6, qPrintable(QString::number(found)));
    }

    void flowOutvotesAnAbsurdAnswer()
    {
        // One frame in which the model sees nothing does not interrupt the object.
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return f == 7 ? Mask(kSize) : scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        const Results results = propagate(guided, requestFor(scene, 14, {0, 1}));
        QVERIFY(intersectionOverUnion(results.at(7).mask, scene.mask(0, 7)) > 0.6);
        QVERIFY(results.at(7).confidence < results.at(6).confidence);
    }

    void aModelThatFailsItsTestIsOnlyAskedWhereFlowIsUnsure()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex) { return Mask::full(kSize); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        const double least = worst(scene, propagate(guided, requestFor(scene, 20, {0, 1, 2})), 3);
        QVERIFY2(least > 0.8, qPrintable(QString::number(least)));
        // The test shows the earlier ones and asks for the last.
        const PropagationRequest& test = script.requests.front();
        QCOMPARE(test.frames, std::vector<FrameIndex>{2});
        QCOMPARE(test.anchors.size(), std::size_t(2));
        QVERIFY(!test.anchors.contains(2));
        std::size_t asked = 0;
        for (const PropagationRequest& request : script.requests)
            asked += request.frames.size();
        QVERIFY2(asked < 10, qPrintable(QString::number(asked)));
    }

    void oneThatWasNotTestedSpeaksUpWhenTheObjectIsLost()
    {
        // One painted frame: nobody knows how good the model is.
        const MovingScene scene = discThatLeavesForElsewhere();
        const PropagationRequest request = requestFor(scene, 16, {0});
        const auto truth = [&](FrameIndex f) { return scene.mask(f < 8 ? 0 : 1, f); };
        FlowSegmenter flow;
        QVERIFY(intersectionOverUnion(propagate(flow, request).at(15).mask, truth(15)) < 0.3);
        Script script{truth};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        const double found
            = intersectionOverUnion(propagate(guided, request).at(15).mask, truth(15));
        QVERIFY2(found > 0.6, qPrintable(QString::number(found)));
    }

    void answersKeepWhatTheModelSaidOfThem()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        QCOMPARE(guided.identity({}), std::string("script + flow 2"));
        const Results results = propagate(guided, requestFor(scene, 12, {0, 11}));
        QCOMPARE(results.size(), std::size_t(10));
        for (const auto& [frame, result] : results) {
            QCOMPARE(result.chosenQuery, 3);
            QVERIFY(result.probability.values.empty());
            QVERIFY2(result.confidence > 0.7F, qPrintable(QString::number(result.confidence)));
        }
    }

    void decidedFramesComeBackAsMemory()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        propagate(guided, requestFor(scene, 21, {0, 1}));
        QVERIFY(script.requests.size() >= 4);
        QVERIFY(script.requests[0].memory.empty());
        std::set<FrameIndex> asked;
        for (const PropagationRequest& request : script.requests) {
            for (const FrameIndex frame : request.frames)
                QVERIFY(asked.insert(frame).second);  // nothing is computed twice
            for (const auto& [frame, mask] : request.memory) {
                QVERIFY(frame < request.frames.front());
                QVERIFY(intersectionOverUnion(mask, scene.mask(0, frame)) > 0.6);
            }
        }
        const auto& last = script.requests.back();
        QCOMPARE(last.memory.back().first, last.frames.front() - 1);
        QVERIFY(last.memory.size() > 1);
        QVERIFY(last.memory.size() <= 3);
    }

    void scenesWithoutPaintAreTheModelsAlone()
    {
        MovingScene scene = discMovingRight();
        scene.cuts = {9};
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        PropagationRequest request = requestFor(scene, 16, {0});
        request.cuts = {9};
        const Results results = propagate(guided, request);
        QCOMPARE(results.size(), std::size_t(15));
        QVERIFY(intersectionOverUnion(results.at(9).mask, scene.mask(0, 9)) > 0.9);
        QVERIFY(results.at(9).window > results.at(8).window);
    }

    void withoutPaintOrOnRequestTheModelAnswersAlone()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        PropagationRequest request = requestFor(scene, 8, {});
        QCOMPARE(propagate(guided, request).size(), std::size_t(8));
        QCOMPARE(script.requests.size(), std::size_t(1));
        request = requestFor(scene, 8, {0});
        request.options.refine = Refinement::none();
        const Results results = propagate(guided, request);
        QCOMPARE(script.requests.size(), std::size_t(2));
        for (const auto& [frame, result] : results)
            QVERIFY(result.mask == scene.mask(0, frame));
    }

    void whatMadeAMaskIsInItsName()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        const GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        QCOMPARE(guided.identity(Refinement::none()), std::string("script"));
        Refinement some;
        some.parts = false;
        QCOMPARE(guided.identity(some), std::string("script + flow 2 (flow, anchors, edges)"));
        some = Refinement::none();
        some.parts = true;
        QCOMPARE(guided.identity(some), std::string("script + refined 1 (parts)"));
    }

    void withoutPaintNeighboursVoteOnEachOther()
    {
        MovingScene two = discMovingRight();
        two.shapes.push_back({Kind::Disc, 2, {40, 90, 210}, [](double) {
                                  return Pose{130, 20, 10};
                              }});
        // Missed in one frame, and confused with another thing in another.
        Script script{[&](FrameIndex f) {
            return f == 5 ? Mask(kSize) : f == 9 ? two.mask(0, 9) | two.mask(1, 9) : two.mask(0, f);
        }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        PropagationRequest request = requestFor(two, 14, {});
        const Results with = propagate(guided, request);
        QCOMPARE(with.size(), std::size_t(14));
        QVERIFY(worst(two, with, 0) > 0.85);
        QVERIFY(with.at(5).confidence < with.at(4).confidence);  // a person should look
        request.options.refine.flow = false;
        const Results without = propagate(guided, request);
        QVERIFY(without.at(5).mask.isEmpty());
        QVERIFY(intersectionOverUnion(without.at(9).mask, two.mask(0, 9)) < 0.85);
    }

    void neighboursBehindACutOrThatNobodyAskedForHaveNoVote()
    {
        MovingScene scene = discMovingRight();
        scene.cuts = {6};
        Script script{[&](FrameIndex f) { return f == 6 ? Mask(kSize) : scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        PropagationRequest request = requestFor(scene, 7, {});
        request.cuts = {6};
        QVERIFY(propagate(guided, request).at(6).mask.isEmpty());
        // Every third frame: there are no neighbours, and nothing waits for them.
        script.answer = [&](FrameIndex f) { return scene.mask(0, f); };
        request.cuts.clear();
        request.frames = {0, 3, 6};
        request.options.refine.edges = false;
        const Results results = propagate(guided, request);
        QCOMPARE(results.size(), std::size_t(3));
        QVERIFY(worst(scene, results, 0) > 0.99);
    }

    void crumbsGoAndBordersFindTheEdges()
    {
        const MovingScene scene = discMovingRight();
        BitRaster crumb(kSize);
        crumb.row(5)[150] = crumb.row(5)[151] = 1;
        const Mask noise = Mask::fromRaster(crumb);
        // Six pixels short on the right side.
        Script script{[&](FrameIndex f) {
            return (scene.mask(0, f) & shifted(scene.mask(0, f), -3, 0)) | noise;
        }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        PropagationRequest request = requestFor(scene, 3, {});
        request.options.refine = Refinement::none();
        const Results plain = propagate(guided, request);
        QVERIFY(plain.at(1).mask == script.answer(1));
        request.options.refine.parts = true;
        QVERIFY(propagate(guided, request).at(1).mask == script.answer(1) - noise);
        request.options.refine = Refinement::none();
        request.options.refine.edges = true;
        const double before = intersectionOverUnion(plain.at(1).mask, scene.mask(0, 1));
        const double after
            = intersectionOverUnion(propagate(guided, request).at(1).mask, scene.mask(0, 1));
        QVERIFY2(after > before, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
        // The flow method cleans up alike.
        FlowSegmenter flow;
        request = requestFor(scene, 4, {0});
        request.anchors[0] = request.anchors[0] | noise;
        const auto partsOf = [](const Results& results) {
            int most = 0;
            for (const auto& [frame, result] : results)
                most = std::max(most, componentCount(result.mask));
            return most;
        };
        QCOMPARE(partsOf(propagate(flow, request)), 1);
    }

    void failuresOfTheModelAreTheRuns()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }, {}, 9};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        std::set<FrameIndex> sunk;
        const auto outcome
            = guided.propagate(requestFor(scene, 14, {0, 1}), {},
                               [&](const PropagatedMask& mask) { sunk.insert(mask.frame); });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NotANumber);
        QVERIFY(sunk.contains(5));  // what was finished before stays
        QVERIFY(!sunk.contains(9));
    }

    void stopsWhenAsked()
    {
        const MovingScene scene = discMovingRight();
        Script script{[&](FrameIndex f) { return scene.mask(0, f); }};
        GuidedSegmenter guided(std::make_unique<ScriptedModel>(script));
        StopSource source;
        TaskContext task;
        task.stop = source.get_token();
        int count = 0;
        const auto outcome
            = guided.propagate(requestFor(scene, 30, {0, 1}), task, [&](const PropagatedMask&) {
                  if (++count == 4)
                      source.request_stop();
              });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QVERIFY(count < 12);
    }
};

MW_REGISTER_TEST(TestGuidedSegmenter, "guided_segmenter")
#include "test_guided_segmenter.moc"
