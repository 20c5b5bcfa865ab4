// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "inference/bundle/safetensors.h"
#include "inference/engine/engine.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <cmath>

using namespace mw;
using namespace mw::test;

namespace {

struct Answer {
    Result<void> result;
    std::map<FrameIndex, PropagatedMask> masks;
    int sunk = 0;
};

Answer ask(Engine& engine, const PropagationRequest& request)
{
    Answer answer;
    answer.result = engine.propagate(request, {}, [&](const PropagatedMask& mask) {
        ++answer.sunk;
        answer.masks[mask.frame] = mask;
    });
    return answer;
}

std::unique_ptr<Engine> open(const fs::path& bundle)
{
    EngineOptions options;
    options.device = DeviceChoice::Cpu;
    options.precision = PrecisionChoice::Float32;
    auto engine = Engine::open(bundle, options);
    if (!engine)
        qFatal("%s", describe(engine.error()).c_str());
    return *std::move(engine);
}

}  // namespace

/// What a window knows: its neighbours, its memory, its supports; and the backbones that see it.
class TestEngineWindows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<TemporaryFolder>(*TemporaryFolder::create());
        writeTinyBundle(m_folder->path() / "parity", tinyConfig(true));
        writeTinyBundle(m_folder->path() / "own", tinyConfig(false));
    }

    void sharedFramesGoOverFromOneWindowToTheNext()
    {
        WindowPlan plan;
        plan.memoryFrames = 0;  // so that windows do not learn from each other
        plan.surveyFrames = 0;
        writeTinyBundle(m_folder->path() / "plain-windows", tinyConfig(false), 1, plan);
        plan.overlap = 2;
        writeTinyBundle(m_folder->path() / "shared-windows", tinyConfig(false), 1, plan);
        const auto plain = open(m_folder->path() / "plain-windows");
        const auto shared = open(m_folder->path() / "shared-windows");
        PropagationRequest request = requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 6),
                                                std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.options.windowFrames = 4;
        request.options.wantsProbability = true;
        const Answer both = ask(*shared, request);
        QVERIFY(both.result);
        QCOMPARE(both.sunk, 6);
        request.frames = {0, 1, 2, 3};
        const Answer first = ask(*plain, request);
        request.frames = {2, 3, 4, 5};
        const Answer second = ask(*plain, request);
        QVERIFY(first.result && second.result);
        const auto logit = [](std::uint8_t byte) {
            const double p = std::clamp(byte / 255.0, 0.002, 0.998);
            return std::log(p / (1 - p));
        };
        const auto worst = [&](FrameIndex frame, double shareOfSecond) {
            const auto& got = both.masks.at(frame).probability.values;
            double most = 0;
            for (std::size_t i = 0; i < got.size(); ++i) {
                double mixed = 0;
                if (shareOfSecond < 1)
                    mixed
                        += (1 - shareOfSecond) * logit(first.masks.at(frame).probability.values[i]);
                if (shareOfSecond > 0)
                    mixed += shareOfSecond * logit(second.masks.at(frame).probability.values[i]);
                most = std::max(most, std::abs(1 / (1 + std::exp(-mixed)) - got[i] / 255.0));
            }
            return most;
        };
        QVERIFY(worst(1, 0) < 0.01);
        QVERIFY(worst(2, 1.0 / 3) < 0.02);
        QVERIFY(worst(3, 2.0 / 3) < 0.02);
        QVERIFY(worst(4, 1) < 0.01);
    }

    void memoryIsBoundedAndGuarded()
    {
        int count = 0;
        const auto encodedWith = [&](int frames, int every, double confidence,
                                     std::vector<FrameIndex> known = {}) {
            WindowPlan plan;
            plan.memoryFrames = frames;
            plan.memoryEvery = every;
            plan.memoryConfidence = confidence;
            plan.surveyFrames = 0;
            const fs::path bundle = m_folder->path() / ("memory" + std::to_string(count++));
            writeTinyBundle(bundle, tinyConfig(false), 1, plan);
            const auto engine = open(bundle);
            const auto query = std::make_shared<MemoryVideo>(Size{64, 48}, 12);
            PropagationRequest request
                = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
            request.options.windowFrames = 4;
            request.options.maskThreshold = 0.0001;  // no mask is empty
            for (const FrameIndex frame : known)
                request.memory.emplace_back(frame, query->square(frame));
            return ask(*engine, request).result ? int(engine->counters().supportFramesEncoded) - 3
                                                : -1;
        };
        // Three windows; what the last one finds is of no use to anybody.
        QCOMPARE(encodedWith(2, 1, 0), 8);
        QCOMPARE(encodedWith(2, 2, 0), 4);
        QCOMPARE(encodedWith(2, 10, 0), 2);
        QCOMPARE(encodedWith(2, 1, 1), 0);  // nothing is that sure
        QCOMPARE(encodedWith(0, 1, 0), 0);
        // What was found earlier is known from the start.
        QCOMPARE(encodedWith(2, 1, 1, {0, 1}), 2);
        QCOMPARE(encodedWith(0, 1, 0, {0, 1}), 0);
    }

    void severalSupportClipsAreOneSupport()
    {
        const auto query = std::make_shared<MemoryVideo>(Size{64, 48}, 2);
        PropagationRequest one
            = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        one.options.wantsProbability = true;
        PropagationRequest two = one;
        const auto other = std::make_shared<MemoryVideo>(Size{48, 40}, 2, 5);
        two.support.push_back({other, {{1, other->square(1)}}, "another"});
        const auto own = open(m_folder->path() / "own");
        const Answer first = ask(*own, one);
        const std::int64_t before = own->counters().supportFramesEncoded;
        const Answer second = ask(*own, two);
        QVERIFY(first.result && second.result);
        QCOMPARE(own->counters().supportFramesEncoded, before + 1);
        QVERIFY(first.masks.at(0).probability.values != second.masks.at(0).probability.values);
        // The official model knows one support.
        const auto parity = open(m_folder->path() / "parity");
        const Answer official = ask(*parity, one), officialOfTwo = ask(*parity, two);
        QVERIFY(official.result && officialOfTwo.result);
        QVERIFY(official.masks.at(0).probability.values
                == officialOfTwo.masks.at(0).probability.values);
    }

    void backbonesOfAllDepths_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("blocks");  // of layer3
        QTest::addColumn<int>("convolutions");  // of a block
        QTest::addColumn<int>("expansion");
        QTest::newRow("18") << 18 << 2 << 2 << 1;
        QTest::newRow("34") << 34 << 6 << 2 << 1;
        QTest::newRow("50") << 50 << 6 << 3 << 4;
        QTest::newRow("101") << 101 << 23 << 3 << 4;
    }
    void backbonesOfAllDepths()
    {
        QFETCH(int, depth);
        QFETCH(int, blocks);
        QFETCH(int, convolutions);
        QFETCH(int, expansion);
        ModelConfig config = tinyConfig(true);
        config.backbone.depth = depth;
        const fs::path folder = m_folder->path() / ("depth" + std::to_string(depth));
        writeTinyBundle(folder, config);
        const auto table = readSafetensors(folder / "weights.safetensors");
        QVERIFY(bool(table));
        // The names and shapes of torchvision.
        const std::string layer = "backbone.0.body.layer3.";
        const std::string last = layer + std::to_string(blocks - 1);
        const StoredTensor* end
            = table->find(last + ".conv" + std::to_string(convolutions) + ".weight");
        QVERIFY(end != nullptr);
        const std::int64_t width = config.backbone.width * 4;
        QCOMPARE(end->shape[0], width * expansion);
        QCOMPARE(end->shape[1], width);
        QVERIFY(table->find(layer + std::to_string(blocks) + ".conv1.weight") == nullptr);
        QVERIFY(table->find(last + ".conv" + std::to_string(convolutions + 1) + ".weight")
                == nullptr);
        QVERIFY(table->find(layer + "0.downsample.0.weight") != nullptr);
        QVERIFY(table->find(last + ".downsample.0.weight") == nullptr);
        const auto engine = open(folder);
        const Answer answer = ask(*engine,
                                  requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 2),
                                             std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2)));
        QVERIFY2(answer.result, answer.result ? "" : describe(answer.result.error()).c_str());
        QCOMPARE(answer.masks.size(), std::size_t(2));
    }
};

MW_REGISTER_TEST(TestEngineWindows, "engine_windows")
#include "test_engine_windows.moc"
