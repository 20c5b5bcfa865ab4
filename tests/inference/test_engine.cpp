// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/json.h"
#include "inference/engine/bundle_tools.h"
#include "inference/engine/engine.h"
#include "tests/inference/limited_memory.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <chrono>
#include <cstring>
#include <fstream>
#include <set>
#include <thread>

using namespace mw;
using namespace mw::test;

namespace {

struct Answer {
    Result<void> result;
    std::map<FrameIndex, PropagatedMask> masks;
    int sunk = 0;
};

Answer ask(Engine& engine, const PropagationRequest& request, const TaskContext& task = {})
{
    Answer answer;
    answer.result = engine.propagate(request, task, [&](const PropagatedMask& mask) {
        ++answer.sunk;
        answer.masks[mask.frame] = mask;
    });
    return answer;
}

bool isSame(const Answer& a, const Answer& b)
{
    if (a.masks.size() != b.masks.size())
        return false;
    for (const auto& [frame, mask] : a.masks) {
        const auto it = b.masks.find(frame);
        if (it == b.masks.end() || mask.mask != it->second.mask
            || mask.chosenQuery != it->second.chosenQuery)
            return false;
    }
    return true;
}

double meanOverlap(const Answer& a, const Answer& b)
{
    double sum = 0;
    for (const auto& [frame, mask] : a.masks)
        sum += intersectionOverUnion(mask.mask, b.masks.at(frame).mask);
    return sum / double(a.masks.size());
}

EngineOptions onCpu()
{
    EngineOptions options;
    options.device = DeviceChoice::Cpu;
    options.precision = PrecisionChoice::Float32;
    return options;
}

}  // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_parity, m_own;

    std::unique_ptr<Engine> open(const fs::path& bundle, const EngineOptions& options = onCpu())
    {
        auto engine = Engine::open(bundle, options);
        if (!engine)
            qFatal("%s", describe(engine.error()).c_str());
        return *std::move(engine);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<TemporaryFolder>(*TemporaryFolder::create());
        m_parity = m_folder->path() / "parity";
        m_own = m_folder->path() / "own";
        writeTinyBundle(m_parity, tinyConfig(true));
        WindowPlan window;
        window.memoryConfidence = 0;
        writeTinyBundle(m_own, tinyConfig(false), 1, window);
    }

    void givesEveryWantedFrameOnceAtTheSizeOfTheVideo()
    {
        for (const fs::path& bundle : {m_parity, m_own}) {
            const auto engine = open(bundle);
            const auto query = std::make_shared<MemoryVideo>(Size{97, 55}, 11);
            PropagationRequest request
                = requestFor(query, std::make_shared<MemoryVideo>(Size{40, 60}, 3, 2));
            request.frames = {0, 2, 3, 5, 6, 7, 8, 9, 10};
            request.anchors[5] = query->square(5);
            request.options.maskThreshold = 0.4;
            const Answer answer = ask(*engine, request);
            QVERIFY(answer.result);
            QCOMPARE(answer.sunk, 8);
            QCOMPARE(answer.masks.size(), std::size_t(8));
            QVERIFY(!answer.masks.contains(5));
            for (const auto& [frame, mask] : answer.masks) {
                QVERIFY((mask.mask.size() == Size{97, 55}));
                QVERIFY(mask.confidence >= 0 && mask.confidence <= 1);
                QCOMPARE(mask.runnersUp.size(), std::size_t(4));
                for (std::size_t k = 0; k < 4; ++k) {
                    QVERIFY((mask.runnersUp[k].mask.size() == Size{97, 55}));
                    QVERIFY(mask.runnersUp[k].query != mask.chosenQuery);
                }
            }
            QVERIFY(!engine->timings().empty());
        }
    }

    void wordsCountWhereTheVideoIsNotPainted()
    {
        const fs::path bundle = m_folder->path() / "worded";
        fs::copy(m_own, bundle, fs::copy_options::recursive);
        auto manifest = readJson(bundle / "manifest.json");
        QVERIFY(bool(manifest));
        (*manifest)["preprocessing"]["paintedExpression"] = "the object";
        QVERIFY(writeFileAtomically(bundle / "manifest.json", dumpJson(*manifest)));
        const auto engine = open(bundle);
        const auto query = std::make_shared<MemoryVideo>(Size{64, 48}, 4);
        PropagationRequest request
            = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.anchors[0] = query->square(0);
        const auto encodedFor = [&](const char* words) {
            request.expression = words;
            const std::int64_t before = engine->counters().expressionsEncoded;
            return ask(*engine, request).result ? engine->counters().expressionsEncoded - before
                                                : -1;
        };
        QVERIFY(encodedFor("the left one") > 0);
        QCOMPARE(encodedFor("the right one"), std::int64_t(0));
        request.options.useAnchors = false;
        QCOMPARE(encodedFor("the right one"), std::int64_t(1));
        QCOMPARE(encodedFor("the left one"), std::int64_t(1));
        // A support clip of the query video itself is paint in it as well.
        request.support[0] = {query, {{1, query->square(1)}}, "a red square"};
        QCOMPARE(encodedFor("the upper one"), std::int64_t(0));
        (*manifest)["preprocessing"]["paintedExpression"] = std::string(201, 'x');
        QVERIFY(writeFileAtomically(bundle / "manifest.json", dumpJson(*manifest)));
        QCOMPARE(int(Engine::open(bundle, onCpu()).error().code), int(ErrorCode::ModelDamaged));
    }

    void whereNothingIsPaintedTheSurestFrameIsTheStart()
    {
        const fs::path bundle = m_folder->path() / "surveying";
        WindowPlan plan;
        plan.frames = 5;
        plan.surveyFrames = 4;
        plan.memoryConfidence = 0;
        writeTinyBundle(bundle, tinyConfig(false), 1, plan);
        const auto engine = open(bundle);
        const auto query = std::make_shared<MemoryVideo>(Size{64, 48}, 16);
        PropagationRequest request
            = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.options.maskThreshold = 0.3;
        request.options.windowFrames = plan.frames;
        std::vector<FrameIndex> order;
        QVERIFY(bool(engine->propagate(
            request, {}, [&](const PropagatedMask& mask) { order.push_back(mask.frame); })));
        // From one of those looked at to the end, then back from it to the beginning.
        const FrameIndex start = order.front();
        QVERIFY(start % 5 == 0);
        std::vector<FrameIndex> expected;
        for (FrameIndex f = start; f < 16; ++f)
            expected.push_back(f);
        for (FrameIndex f = start - 1; f >= 0; --f)
            expected.push_back(f);
        QCOMPARE(order, expected);
        const auto windows = [&] {
            return std::count_if(engine->timings().begin(), engine->timings().end(),
                                 [](const WindowTiming& timing) { return timing.frames > 0; });
        };
        const auto wholeWindows = [](FrameIndex count) { return (count + 4) / 5; };
        QCOMPARE(windows(), 1 + wholeWindows(16 - start) + wholeWindows(start));
        // What a person painted is a better start.
        request.anchors[7] = query->square(7);
        order.clear();
        QVERIFY(bool(engine->propagate(
            request, {}, [&](const PropagatedMask& mask) { order.push_back(mask.frame); })));
        QCOMPARE(order.front(), FrameIndex(8));
        QCOMPARE(windows(), wholeWindows(8) + wholeWindows(7));
        // And so are cuts: each scene has a start of its own.
        request.anchors.clear();
        request.cuts = {8};
        order.clear();
        QVERIFY(bool(engine->propagate(
            request, {}, [&](const PropagatedMask& mask) { order.push_back(mask.frame); })));
        QCOMPARE(order.size(), std::size_t(16));
        QVERIFY(order.front() < 8 && order[8] >= 8);
        // A few frames are not worth a survey.
        request.frames = {1, 2, 3};
        request.cuts.clear();
        QVERIFY(bool(engine->propagate(request, {}, [](const PropagatedMask&) {})));
        QCOMPARE(windows(), std::ptrdiff_t(1));
    }

    void encodesTheSupportOnceForAllWindowsAndRequests()
    {
        const auto engine = open(m_own);
        const auto support = std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2);
        PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 13), support);
        request.options.useAnchors = false;
        const Answer first = ask(*engine, request);
        QVERIFY(first.result);
        QCOMPARE(support->reads, (std::map<FrameIndex, int>{{0, 1}, {1, 1}, {2, 1}}));
        const EngineCounters after = engine->counters();
        QCOMPARE(after.framesEncoded, std::int64_t(13 + 3));

        request.expression = "another thing";
        QVERIFY(ask(*engine, request).result);
        const EngineCounters second = engine->counters();
        // Neither the support nor any picture was computed again; only the words were, and what the
        // model remembers of its own answers.
        QCOMPARE(second.framesEncoded, after.framesEncoded);
        QCOMPARE(second.expressionsEncoded, after.expressionsEncoded + 1);
        QCOMPARE(support->reads.at(0), 1);
    }

    void parityReadsTheMiddleSupportFrameOnly()
    {
        const auto engine = open(m_parity);
        const auto support = std::make_shared<MemoryVideo>(Size{64, 64}, 5, 2);
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 3), support, {0, 1, 2, 3, 4});
        QVERIFY(ask(*engine, request).result);
        QCOMPARE(support->reads, (std::map<FrameIndex, int>{{2, 1}}));
        QCOMPARE(engine->counters().supportFramesEncoded, std::int64_t(1));
    }

    void cachedFeaturesGiveTheSameMasks()
    {
        const auto engine = open(m_own);
        const auto query = std::make_shared<MemoryVideo>(Size{64, 48}, 9);
        PropagationRequest request
            = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.expression = "first";
        QVERIFY(ask(*engine, request).result);
        request.expression = "the second expression";
        const Answer cached = ask(*engine, request);
        const auto fresh = open(m_own);
        const Answer computed = ask(*fresh, request);
        QVERIFY(cached.result && computed.result);
        QVERIFY(isSame(cached, computed));
    }

    void cachesStayWithinTheirBounds()
    {
        EngineOptions options = onCpu();
        options.cacheBytes = 200'000;
        const auto engine = open(m_own, options);
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 12),
                         std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        const Answer bounded = ask(*engine, request);
        QVERIFY(bounded.result);
        QVERIFY(engine->counters().cachedBytes > 0);
        QVERIFY(engine->counters().cachedBytes <= 200'000 + 100'000);
        options.cacheBytes = 0;
        const Answer without = ask(*open(m_own, options), request);
        QVERIFY(without.result);
        QVERIFY(isSame(bounded, without));
    }

    void featuresAreReadBackFromTheCacheFolder()
    {
        EngineOptions options = onCpu();
        options.cacheFolder = m_folder->path() / "features";
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 6),
                         std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        const Answer first = ask(*open(m_own, options), request);
        const auto again = open(m_own, options);
        const Answer second = ask(*again, request);
        QVERIFY(first.result && second.result);
        QVERIFY(isSame(first, second));
        QCOMPARE(again->counters().framesEncoded, std::int64_t(0));
        QCOMPARE(again->counters().framesReadBack, std::int64_t(9));
        // Damaged files are computed anew.
        for (const auto& entry : fs::directory_iterator(options.cacheFolder))
            std::ofstream(entry.path(), std::ios::trunc) << "broken";
        const auto third = open(m_own, options);
        QVERIFY(isSame(first, ask(*third, request)));
        QCOMPARE(third->counters().framesEncoded, std::int64_t(9));
        // And the folder is bounded.
        options.cacheFolderBytes = 150'000;
        const auto small = open(m_own, options);
        QVERIFY(ask(*small,
                    requestFor(std::make_shared<MemoryVideo>(Size{64, 48}, 20, 9),
                               std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2)))
                    .result);
        std::uintmax_t bytes = 0;
        for (const auto& entry : fs::directory_iterator(options.cacheFolder))
            bytes += entry.file_size();
        QVERIFY(bytes <= 180'000);
    }

    void aFailedAllocationMakesTheWindowSmaller()
    {
        std::vector<std::string> notices;
        EngineOptions options = onCpu();
        options.cacheBytes = 0;
        options.notice = [&](const std::string& text) { notices.push_back(text); };
        PropagationRequest request = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 8),
                                                std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.options.windowFrames = 8;
        const auto engine = open(m_parity, options);
        PropagationRequest small = request;
        std::map<std::string, Answer> expected;  // by what the notice says
        for (const int window : {1, 2, 4}) {
            small.options.windowFrames = window;
            expected.emplace("trying " + std::to_string(window) + " frames", ask(*engine, small));
        }
        notices.clear();
        // A limit between what windows of 2 and of 4 frames need, when all else is kept; what is
        // computed anew after a failure may need a little more.
        std::int64_t need[2] = {};
        for (const int window : {2, 4}) {
            small.options.windowFrames = window;
            const LimitedMemory watch(std::numeric_limits<std::int64_t>::max());
            QVERIFY(ask(*engine, small).result);
            need[window / 4] = watch.peak();
        }
        QVERIFY(need[1] > need[0]);
        const LimitedMemory limited((need[0] + need[1]) / 2);
        const Answer answer = ask(*engine, request);
        QVERIFY2(answer.result, answer.result ? "" : describe(answer.result.error()).c_str());
        QCOMPARE(answer.sunk, 8);
        QVERIFY(notices.size() >= 2);
        QVERIFY(notices[0].find("trying 4 frames") != std::string::npos);
        const auto last = std::find_if(expected.begin(), expected.end(), [&](const auto& item) {
            return notices.back().find(item.first) != std::string::npos;
        });
        QVERIFY(last != expected.end());
        QVERIFY(isSame(answer, last->second));
    }

    void memoryThatNeverSufficesIsAnError()
    {
        const auto engine = open(m_parity);
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 4),
                         std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        {
            const LimitedMemory limited(10'000);
            const Answer answer = ask(*engine, request);
            QVERIFY(!answer.result);
            QCOMPARE(answer.result.error().code, ErrorCode::OutOfMemory);
        }
        QVERIFY(ask(*engine, request).result);  // and the engine is as good as before
    }

    void theWindowIsPlannedToFitTheMemory()
    {
        std::vector<std::string> notices;
        EngineOptions options = onCpu();
        options.memoryBytes = 2'000'000;
        options.notice = [&](const std::string& text) { notices.push_back(text); };
        PropagationRequest request = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 8),
                                                std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.options.windowFrames = 8;
        const auto engine = open(m_parity, options);
        const Answer answer = ask(*engine, request);
        QVERIFY(answer.result);
        QCOMPARE(notices.size(), std::size_t(1));
        for (const WindowTiming& timing : engine->timings())
            QVERIFY(timing.frames < 8);
    }

    void invalidNumbersNameTheirFrame()
    {
        const fs::path folder = m_folder->path() / "overflowing";
        // A weight near the largest number there is overflows where the picture is bright.
        writeTinyBundle(folder, tinyConfig(true), 1);
        breakWeights(folder);
        const auto engine = open(folder);
        PropagationRequest request = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 6),
                                                std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.frames = {3, 4, 5};
        const Answer answer = ask(*engine, request);
        QVERIFY(!answer.result);
        QCOMPARE(answer.result.error().code, ErrorCode::NotANumber);
        QCOMPARE(answer.result.error().args.at(1), std::string("3"));
        QCOMPARE(answer.sunk, 0);
    }

    void cancellingKeepsWhatWasSunk()
    {
        const auto engine = open(m_parity);
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 40),
                         std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        StopSource source;
        TaskContext task;
        task.stop = source.get_token();
        int sunk = 0;
        const auto result = engine->propagate(request, task, [&](const PropagatedMask&) {
            if (++sunk == 5)
                source.request_stop();
        });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(sunk, 5);
    }

    void cancellingReachesIntoAForwardPass()
    {
        const auto engine = open(m_parity);
        const auto query = std::make_shared<MemoryVideo>(Size{64, 64}, 8);
        const PropagationRequest request
            = requestFor(query, std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        StopSource source;
        TaskContext task;
        task.stop = source.get_token();
        // The request to stop comes while the last frame is read, so that only the model itself can
        // notice it.
        query->onFrame = [&](FrameIndex index) {
            if (index == 3)
                source.request_stop();
        };
        const Answer answer = ask(*engine, request, task);
        QVERIFY(!answer.result);
        QCOMPARE(answer.result.error().code, ErrorCode::Cancelled);
        QCOMPARE(answer.sunk, 0);
    }

    void oddSizesAreServed_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const auto& [w, h] :
             {std::pair(1, 1), std::pair(2, 1), std::pair(1, 300), std::pair(333, 1),
              std::pair(3840, 2160), std::pair(2161, 1001), std::pair(7, 5), std::pair(4000, 3)})
            QTest::newRow(qPrintable(QString("%1x%2").arg(w).arg(h))) << w << h;
    }
    void oddSizesAreServed()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const Size size{width, height};
        for (const fs::path& bundle : {m_parity, m_own}) {
            const auto engine = open(bundle);
            const Answer as_query
                = ask(*engine,
                      requestFor(std::make_shared<MemoryVideo>(size, 2),
                                 std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2)));
            QVERIFY2(as_query.result,
                     as_query.result ? "" : as_query.result.error().detail.c_str());
            QCOMPARE(as_query.masks.size(), std::size_t(2));
            QVERIFY(as_query.masks.at(0).mask.size() == size);
            const Answer as_support
                = ask(*engine,
                      requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 2),
                                 std::make_shared<MemoryVideo>(size, 2, 3), {0, 1}));
            QVERIFY2(as_support.result,
                     as_support.result ? "" : as_support.result.error().detail.c_str());
        }
    }

    void wrongRequestsAreRefusedClearly()
    {
        const auto engine = open(m_parity);
        const auto query = std::make_shared<MemoryVideo>(Size{64, 64}, 4);
        const auto support = std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2);
        const auto codeOf = [&](const PropagationRequest& request) {
            const Answer answer = ask(*engine, request);
            return answer.result ? ErrorCode::Unspecified : answer.result.error().code;
        };
        PropagationRequest request = requestFor(query, support);
        request.frames.clear();
        QCOMPARE(codeOf(request), ErrorCode::FrameOutOfRange);

        request = requestFor(query, support);
        for (auto& [frame, mask] : request.support[0].masks)
            mask = Mask(mask.size());
        QCOMPARE(codeOf(request), ErrorCode::SupportIncomplete);

        request = requestFor(query, nullptr);
        QCOMPARE(codeOf(request), ErrorCode::SupportIncomplete);

        request = requestFor(query, support);
        request.expression.clear();
        for (int i = 0; i < 10'000; ++i)
            request.expression += "word ";
        const Answer answer = ask(*engine, request);
        QVERIFY(!answer.result);
        QCOMPARE(answer.result.error().code, ErrorCode::ExpressionInvalid);
        QVERIFY(describe(answer.result.error()).find("62") != std::string::npos);
        QVERIFY(describe(answer.result.error()).size() < 300);

        request.expression.assign(10'000, 'x');  // one word of ten thousand letters
        QCOMPARE(codeOf(request), ErrorCode::ExpressionInvalid);

        request = requestFor(query, support);
        request.expression.clear();
        QCOMPARE(codeOf(request), ErrorCode::Unspecified);  // no words are words, too
    }

    void longExpressionsAreComputedWithoutFolding()
    {
        const auto engine = open(m_parity);
        PropagationRequest request = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 2),
                                                std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        request.expression = "a a a a a a a a a a a a a a a a a a a a a a a a a";
        const auto answer = ask(*engine, request);
        QVERIFY2(answer.result, answer.result ? "" : describe(answer.result.error()).c_str());
        // Nearly as long as the model's 62 positions; each word is two tokens of the tiny
        // vocabulary.
        request.expression += " a a a a";
        const auto longer = ask(*engine, request);
        QVERIFY2(longer.result, longer.result ? "" : describe(longer.result.error()).c_str());
    }

    void wrongBundlesAreRefusedClearly()
    {
        const auto codeOf = [](const fs::path& folder) {
            const auto engine = Engine::open(folder, onCpu());
            return engine ? ErrorCode::Unspecified : engine.error().code;
        };
        QCOMPARE(codeOf(m_folder->path() / "nowhere"), ErrorCode::ModelMissing);
        const fs::path folder = m_folder->path() / "changed";
        fs::copy(m_parity, folder, fs::copy_options::recursive);
        auto manifest = *readFile(folder / "manifest.json", 1 << 20);
        const auto replaced = [&](const std::string& from, const std::string& to) {
            std::string text = manifest;
            text.replace(text.find(from), from.size(), to);
            QVERIFY(writeFileAtomically(folder / "manifest.json", text));
        };
        replaced("\"cma\"", "\"other\"");
        QCOMPARE(codeOf(folder), ErrorCode::ModelIncompatible);
        replaced("\"feedForward\": 64", "\"feedForward\": 65");
        QCOMPARE(codeOf(folder), ErrorCode::ModelIncompatible);
        replaced("\"hidden\": 64", "\"hidden\": 63");
        QCOMPARE(codeOf(folder), ErrorCode::ModelIncompatible);
        replaced("maskwright-model", "something");
        QCOMPARE(codeOf(folder), ErrorCode::ModelDamaged);
    }

    void bfloat16AgreesWithFloat32()
    {
        EngineOptions options = onCpu();
        const PropagationRequest request
            = requestFor(std::make_shared<MemoryVideo>(Size{96, 64}, 3),
                         std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
        for (const fs::path& bundle : {m_parity, m_own}) {
            const auto wide = open(bundle, options);
            options.precision = PrecisionChoice::BFloat16;
            const auto narrow = open(bundle, options);
            options.precision = PrecisionChoice::Float32;
            QCOMPARE(narrow->info().precision, std::string("bfloat16"));
            // A threshold in the middle of what random weights give, so that masks have edges.
            PropagationRequest balanced = request;
            const Answer a = ask(*wide, balanced), b = ask(*narrow, balanced);
            QVERIFY(a.result);
            QVERIFY2(b.result, b.result ? "" : b.result.error().detail.c_str());
            for (const auto& [frame, mask] : a.masks)
                QVERIFY(std::abs(mask.confidence - b.masks.at(frame).confidence) < 0.03f);
            QVERIFY(meanOverlap(a, b) > 0.9);
        }
    }

    void ablationsPairFramesOneByOne()
    {
        for (const AffinityVariant variant : {AffinityVariant::Self, AffinityVariant::Base}) {
            ModelConfig config = tinyConfig(true);
            config.variant = variant;
            config.dynamicAnchorBoxes = false;
            const fs::path folder = m_folder->path() / architectureName(variant);
            writeTinyBundle(folder, config);
            const auto engine = open(folder);
            PropagationRequest request
                = requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 7),
                             std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2));
            request.options.windowFrames = 10;
            const Answer answer = ask(*engine, request);
            QVERIFY2(answer.result, answer.result ? "" : answer.result.error().detail.c_str());
            QCOMPARE(answer.masks.size(), std::size_t(7));
        }
    }

    void profileNamesWhereTheTimeGoes()
    {
        EngineOptions options = onCpu();
        options.profiles = true;
        const auto engine = open(m_parity, options);
        QVERIFY(ask(*engine,
                    requestFor(std::make_shared<MemoryVideo>(Size{64, 64}, 4),
                               std::make_shared<MemoryVideo>(Size{64, 64}, 3, 2)))
                    .result);
        std::set<std::string> names;
        for (const StageTime& stage : engine->profile()) {
            names.insert(stage.name);
            QVERIFY(stage.seconds >= 0);
        }
        for (const char* name : {"backbone", "projection", "text", "support", "fusion", "affinity",
                                 "encoder", "decoder", "mask head", "masks"})
            QVERIFY2(names.contains(name), name);
    }

    void verifyFindsWhatIsWrong()
    {
        const auto report = verifyBundle(m_own, {});
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QVERIFY(report->tensors > 100);
        const fs::path folder = m_folder->path() / "flipped";
        fs::copy(m_own, folder, fs::copy_options::recursive);
        {
            std::fstream file(folder / "weights.safetensors",
                              std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(-9, std::ios::end);
            file.put('\x55');
        }
        const auto changed = verifyBundle(folder, {});
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::ModelDamaged);
    }

private:
    /// Makes the first convolution's weights as large as float32 allows.
    static void breakWeights(const fs::path& folder)
    {
        std::string bytes = *readFile(folder / "weights.safetensors", 1 << 28);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        const Json header = *parseJson(std::string_view(bytes).substr(8, length), "weights");
        const Json& entry = header.at("backbone.0.body.conv1.weight");
        const auto begin = entry.at("data_offsets").at(0).get<std::size_t>();
        const auto end = entry.at("data_offsets").at(1).get<std::size_t>();
        const float huge = 3e38f;
        for (std::size_t at = begin; at < end; at += sizeof huge)
            std::memcpy(bytes.data() + 8 + length + at, &huge, sizeof huge);
        std::ofstream(folder / "weights.safetensors", std::ios::binary) << bytes;
    }
};

MW_REGISTER_TEST(TestEngine, "engine")
#include "test_engine.moc"
