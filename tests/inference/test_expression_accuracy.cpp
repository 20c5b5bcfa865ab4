// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/engine.h"
#include "inference/training/expression_accuracy.h"
#include "inference/training/worlds.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <set>

using namespace mw;
using namespace mw::test;

namespace {

/// Knows the worlds that are asked about, as it draws them itself.
class Knowing : public Segmenter
{
public:
    enum class Habit { Right, Wrong, ReadsWords, PaintsBoth, PaintsNothing };

    Knowing(const ExpressionTest& test, Habit habit)
        : m_test(test)
        , m_habit(habit)
    {
        WorldOptions options;
        options.mix.shape
            = {test.supportFrames, test.queryFrames, test.size.height, test.size.width};
        options.mix.plainExpressions = 0;
        options.twoOfAClass = true;
        m_telling = *WorldSource::create(options);
        options.sayWhich = false;
        m_plain = *WorldSource::create(options);
    }

    std::string identity(const Refinement&) const override { return "knowing 1"; }
    Result<void> propagate(const PropagationRequest& request, const TaskContext&,
                           const std::function<void(const PropagatedMask&)>& sink) override
    {
        MW_TRY_VOID(checkRequest(request));
        // Questions come in pairs: the telling one, then the plain one.
        const std::uint64_t index = m_asked / 2;
        const bool isTelling = m_asked++ % 2 == 0;
        const auto& source = isTelling ? m_telling : m_plain;
        const auto pair = source->episode(m_test.seed, index);
        if (!pair)
            return pair.error();
        expressions.insert(request.expression);
        doWordsAgree = doWordsAgree && request.expression == pair->queryExpression;
        // Without words to go by, the first of the two in the picture.
        const bool guess = pair->query.masks.flatten().argmax().item<std::int64_t>()
            < pair->otherMasks.flatten().argmax().item<std::int64_t>();
        const bool isRight
            = m_habit == Habit::Right || (m_habit == Habit::ReadsWords && (isTelling || guess));
        Tensor masks = isRight ? pair->query.masks : pair->otherMasks;
        if (m_habit == Habit::PaintsBoth)
            masks = torch::ones_like(masks);
        if (m_habit == Habit::PaintsNothing)
            masks = torch::zeros_like(masks);
        for (const FrameIndex frame : request.frames) {
            const Tensor one = masks[frame].contiguous();
            BitRaster raster(request.query->info().size);
            for (std::size_t i = 0; i < raster.pixels.size(); ++i)
                raster.pixels[i] = one.data_ptr<std::uint8_t>()[i] != 0 ? 1 : 0;
            PropagatedMask mask;
            mask.frame = frame;
            mask.mask = Mask::fromRaster(raster);
            sink(mask);
        }
        return {};
    }

    std::set<std::string> expressions;
    bool doWordsAgree = true;

private:
    ExpressionTest m_test;
    Habit m_habit;
    std::unique_ptr<WorldSource> m_telling, m_plain;
    std::uint64_t m_asked = 0;
};

ExpressionTest smallTest(std::int64_t episodes)
{
    ExpressionTest test;
    test.episodes = episodes;
    test.supportFrames = test.queryFrames = 2;
    test.size = {80, 64};
    return test;
}

ExpressionReport measured(Segmenter& method, const ExpressionTest& test)
{
    auto report = measureExpressions(method, test, {});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return *report;
}

}  // namespace

class TestExpressionAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherOneOfThePairIsAnotherThing()
    {
        WorldOptions options;
        options.mix.shape = {2, 3, 64, 80};
        QVERIFY(!(*WorldSource::create(options))->episode(1, 0)->otherMasks.defined());
        options.twoOfAClass = true;
        const auto source = *WorldSource::create(options);
        for (std::uint64_t i = 0; i < 20; ++i) {
            const auto pair = source->episode(1, i);
            QVERIFY(bool(pair));
            const Tensor right = pair->query.masks, other = pair->otherMasks;
            QVERIFY(other.sizes() == right.sizes());
            QCOMPARE(right.mul(other).sum().item<std::int64_t>(), std::int64_t(0));
            QVERIFY(other.flatten(1).sum(1).gt(0).all().item<bool>());
            // Asked about the other way round, it is the same world.
            const auto turned = source->episode(1, i ^ 1);
            QVERIFY(turned && turned->query.masks.equal(other) && turned->otherMasks.equal(right));
            QVERIFY(turned->query.frames.equal(pair->query.frames)
                    && turned->support.frames.equal(pair->support.frames));
            QVERIFY(turned->queryExpression != pair->queryExpression);
        }
    }

    void whoIsRightIsRight()
    {
        const ExpressionTest test = smallTest(20);
        Knowing right(test, Knowing::Habit::Right), wrong(test, Knowing::Habit::Wrong);
        ExpressionReport report = measured(right, test);
        QCOMPARE(report.telling.share(), 1.0);
        QCOMPARE(report.plain.right, std::int64_t(20));
        QCOMPARE(report.telling.region, 1.0);
        QCOMPARE(report.telling.otherRegion, 0.0);
        QVERIFY(right.doWordsAgree);
        report = measured(wrong, test);
        QCOMPARE(report.telling.right, std::int64_t(0));
        QCOMPARE(report.plain.otherRegion, 1.0);
        QVERIFY(report.telling.margin() > 0 && report.telling.margin() < 0.2);
    }

    void whoReadsIsRightOnlyWhenTheWordsTell()
    {
        const ExpressionTest test = smallTest(60);
        Knowing reader(test, Knowing::Habit::ReadsWords);
        const ExpressionReport report = measured(reader, test);
        QCOMPARE(report.telling.share(), 1.0);
        QVERIFY2(std::abs(report.plain.share() - 0.5) < 2 * report.plain.margin(),
                 std::to_string(report.plain.share()).c_str());
        QVERIFY(reader.expressions.size() > 40);  // words are many, not thirty names of classes
    }

    void whoPaintsBothOrNothingDecidesNothing()
    {
        const ExpressionTest test = smallTest(10);
        Knowing nothing(test, Knowing::Habit::PaintsNothing);
        ExpressionReport report = measured(nothing, test);
        QCOMPARE(report.telling.undecided, std::int64_t(10));
        QCOMPARE(report.telling.right, std::int64_t(0));
        Knowing both(test, Knowing::Habit::PaintsBoth);
        report = measured(both, test);
        QVERIFY(report.telling.right < 10 && report.telling.right > 0);
    }

    void aRandomModelGuesses()
    {
        const auto folder = TemporaryFolder::create();
        writeTinyBundle(folder->path() / "tiny", tinyConfig(false));
        EngineOptions options;
        options.device = DeviceChoice::Cpu;
        const auto engine = Engine::open(folder->path() / "tiny", options);
        QVERIFY(bool(engine));
        const ExpressionTest test = smallTest(60);
        const ExpressionReport report = measured(**engine, test);
        QCOMPARE(report.telling.episodes, std::int64_t(60));
        for (const ExpressionAccuracy* a : {&report.telling, &report.plain}) {
            const double decided = double(a->episodes - a->undecided);
            QVERIFY2(decided == 0 || std::abs(double(a->right) / decided - 0.5) < 0.3,
                     (std::to_string(a->right) + " of " + std::to_string(decided)).c_str());
        }
    }

    void stoppingEndsIt()
    {
        const ExpressionTest test = smallTest(1000);
        Knowing right(test, Knowing::Habit::Right);
        StopSource stop;
        TaskContext task;
        task.stop = stop.get_token();
        task.report = [&](const Progress& p) {
            if (p.done >= 4)
                stop.request_stop();
        };
        const auto report = measureExpressions(right, test, task);
        QVERIFY(!report && report.error().code == ErrorCode::Cancelled);
    }
};

MW_REGISTER_TEST(TestExpressionAccuracy, "expression_accuracy")
#include "test_expression_accuracy.moc"
