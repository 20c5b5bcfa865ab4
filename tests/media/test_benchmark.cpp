// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/benchmark.h"
#include "core/benchmark/score_sheet.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"
#include "tests/support/synthetic_video.h"

#include <cmath>
#include <optional>
#include <set>

using namespace mw;
using namespace mw::test;

namespace {

constexpr Size kSize{96, 64};
constexpr int kFrames = 12;

/// Knows the truth of the drawn clips and answers with it, with nothing, or with a part of it.
class Oracle : public Segmenter
{
public:
    std::function<Mask(const PropagationRequest&, FrameIndex)> answer;
    std::vector<PropagationRequest> asked;

    std::string identity(const Refinement&) const override { return "oracle 1"; }
    Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                           const std::function<void(const PropagatedMask&)>& sink) override
    {
        MW_TRY_VOID(checkRequest(request));
        asked.push_back(request);
        for (const FrameIndex frame : request.frames) {
            if (task.stopped())
                return Error{ErrorCode::Cancelled};
            PropagatedMask mask;
            mask.frame = frame;
            mask.mask = answer(request, frame);
            sink(mask);
        }
        return {};
    }
};

Mask truthFor(const PropagationRequest& request, FrameIndex frame)
{
    return maskOfObject(kSize, frame,
                        request.expression.find("round") != std::string::npos ? 1 : 2);
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double v : values)
        sum += v / double(values.size());
    return sum;
}

}  // namespace

/// Episodes, their file, and the means; with a method that is an oracle.
class TestBenchmark : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    fs::path m_data;

    AnnotatedClips clips() const
    {
        auto opened = AnnotatedClips::open(m_data, "", "", {});
        if (!opened)
            qFatal("%s", describe(opened.error()).c_str());
        return *std::move(opened);
    }
    EpisodeList planned(const PlanOptions& options) const
    {
        AnnotatedClips data = clips();
        auto list = planEpisodes(data, options, {});
        if (!list)
            qFatal("%s", describe(list.error()).c_str());
        return *std::move(list);
    }
    static PlanOptions optionsFor(BenchmarkProtocol protocol, int runs = 1)
    {
        PlanOptions options;
        options.protocol = protocol;
        options.runs = runs;
        return options;
    }
    static BenchmarkReport run(AnnotatedClips& data, const EpisodeList& list, Segmenter& method,
                               const BenchmarkOptions& options = {})
    {
        auto report = runBenchmark(data, list, method, options, {}, [](const auto&, auto, auto) {});
        if (!report)
            qFatal("%s (%s)", describe(report.error()).c_str(), report.error().detail.c_str());
        return *std::move(report);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.emplace(*TemporaryFolder::create());
        auto document = emptyProject(m_folder->path());
        // dog is of fold 4; cat and sedan are of fold 1.
        for (const char* name : {"d1", "d2", "d3"})
            addReadyVideo(*document, name, kFrames, kSize, "dog", "dog");
        for (const char* name : {"c1", "c2"})
            addReadyVideo(*document, name, kFrames, kSize, "cat", "cat");
        for (const char* name : {"s1", "s2"})
            addReadyVideo(*document, name, kFrames, kSize, "sedan", "sedan");
        addReadyVideo(*document, "lone", kFrames, kSize, "horse", "horse");
        m_data = m_folder->path() / "data";
        ExportOptions options;
        options.format = "mini-ref-youtube-vos";
        const auto report = exported(*document, m_data, options);
        QVERIFY2(report && report->isWritten,
                 report ? textOf(report->findings).c_str() : describe(report.error()).c_str());
    }

    void thePapersProtocolAsksEveryExpressionOfEveryOtherClip()
    {
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::Paper, 5));
        QCOMPARE(list.episodes.size(), std::size_t(15));  // three classes, five runs
        QCOMPARE(list.notes.size(), std::size_t(1));  // horse has one clip only
        std::set<std::string> supports;
        for (const BenchmarkEpisode& e : list.episodes) {
            QCOMPARE(e.support.frames.size(), std::size_t(5));
            QCOMPARE(e.fold, e.category == "dog" ? 4 : 1);
            QCOMPARE(e.queries.size(), std::size_t(e.category == "dog" ? 4 : 2));
            for (const ClipObject& query : e.queries) {
                QVERIFY(query.video != e.support.video);
                QCOMPARE(query.category, e.category);
                QCOMPARE(query.frames.size(), std::size_t(kFrames));
            }
            QVERIFY(e.wrongSupport && e.wrongSupport->category != e.category);
            if (e.category == "dog")
                supports.insert(e.support.video + std::to_string(e.support.object));
        }
        QVERIFY(supports.size() > 1);  // runs differ
    }

    void equalSeedsGiveEqualEpisodesAndFoldsDoNotChangeThem()
    {
        const EpisodeList all = planned(optionsFor(BenchmarkProtocol::Paper, 2));
        QCOMPARE(toText(planned(optionsFor(BenchmarkProtocol::Paper, 2))), toText(all));
        PlanOptions fold = optionsFor(BenchmarkProtocol::Paper, 2);
        fold.fold = 4;
        EpisodeList dogs = all;
        std::erase_if(dogs.episodes, [](const auto& e) { return e.category != "dog"; });
        QCOMPARE(toText(planned(fold)), toText(dogs));
        // The second run is the first run of the next seed.
        PlanOptions next = fold;
        next.runs = 1;
        ++next.seed;
        QCOMPARE(planned(next).episodes[0].support.video, dogs.episodes[1].support.video);
        QCOMPARE(planned(next).episodes[0].support.frames, dogs.episodes[1].support.frames);
    }

    void limitsThinOutTheQueriesOfAClass()
    {
        PlanOptions options = optionsFor(BenchmarkProtocol::CrossVideo);
        QCOMPARE(planned(options).queryCount(), std::int64_t(24 + 8 + 8));
        options.queriesPerClass = 3;
        const EpisodeList few = planned(options);
        QCOMPARE(few.queryCount(), std::int64_t(9));
        options.seed = 44;
        QVERIFY(toText(planned(options)) != toText(few));
    }

    void aClipShowsItselfFromItsFirstFrames()
    {
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::SameVideo));
        QCOMPARE(list.episodes.size(), std::size_t(16));  // every object, that of horse too
        for (const BenchmarkEpisode& e : list.episodes) {
            QCOMPARE(e.support.frames.front(), std::string("00000"));
            QCOMPARE(e.queries.front().frames.size(), std::size_t(kFrames - 5));
            QCOMPARE(e.queries.front().frames.front(), std::string("00025"));
        }
    }

    void theFileBringsBackWhatWasDrawn()
    {
        for (const auto protocol : {BenchmarkProtocol::Paper, BenchmarkProtocol::CrossVideo,
                                    BenchmarkProtocol::SameVideo}) {
            const EpisodeList list = planned(optionsFor(protocol, 2));
            const fs::path file = m_folder->path() / "episodes.json";
            put(file, toText(list));
            AnnotatedClips data = clips();
            const auto again = readEpisodes(file, data, 5, {});
            QVERIFY2(bool(again), again ? "" : describe(again.error()).c_str());
            QCOMPARE(toText(*again), toText(list));
        }
    }

    void theEpisodesOfAnExportAreRead()
    {
        AnnotatedClips data = clips();
        const auto list
            = readEpisodes(m_data / "data/mini-ref-youtube-vos/episodes.json", data, 5, {});
        QVERIFY2(bool(list), list ? "" : describe(list.error()).c_str());
        QCOMPARE(list->episodes.size(), std::size_t(3));
        QVERIFY(list->queryCount() == 8 && list->episodes[0].queries[0].frames.size() == kFrames);
    }

    void fewWordsAreEnoughForAFileOfOnesOwn()
    {
        const fs::path file = m_folder->path() / "own.json";
        put(file, R"({"episodes": [{"support": {"video": "d1", "object": 2},
                                    "queries": [{"video": "d2", "object": 1}]}]})");
        AnnotatedClips data = clips();
        const auto list = readEpisodes(file, data, 3, {});
        QVERIFY2(bool(list), list ? "" : describe(list.error()).c_str());
        const BenchmarkEpisode& e = list->episodes[0];
        QCOMPARE(e.category, std::string("dog"));
        QCOMPARE(e.fold, 4);
        QCOMPARE(e.support.frames.size(), std::size_t(3));
        QCOMPARE(e.support.text, std::string("the one with corners of d1"));
        QCOMPARE(e.queries[0].text, std::string("the round one of d2"));
    }

    void anOracleScoresOne()
    {
        for (const auto protocol : {BenchmarkProtocol::Paper, BenchmarkProtocol::CrossVideo,
                                    BenchmarkProtocol::SameVideo}) {
            AnnotatedClips data = clips();
            Oracle oracle;
            oracle.answer = truthFor;
            const EpisodeList list = planned(optionsFor(protocol));
            const BenchmarkReport report = run(data, list, oracle);
            QCOMPARE(report.all.mean.region, 1.0);
            QCOMPARE(report.all.mean.contour, 1.0);
            QCOMPARE(report.all.queries, list.queryCount());
            QCOMPARE(report.all.frames, list.frameCount());
            for (const PropagationRequest& request : oracle.asked) {
                QCOMPARE(request.support.size(), std::size_t(1));
                QCOMPARE(request.support[0].masks.size(), std::size_t(5));
                // Frames of the query itself guide it only where they are the support.
                QCOMPARE(request.anchors.size(),
                         std::size_t(protocol == BenchmarkProtocol::SameVideo ? 5 : 0));
            }
        }
    }

    void theSupportsAreShownAsTheyAre()
    {
        AnnotatedClips data = clips();
        Oracle oracle;
        oracle.answer = truthFor;
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::CrossVideo));
        run(data, list, oracle);
        std::size_t i = 0;
        for (const BenchmarkEpisode& e : list.episodes) {
            for (const ClipObject& query : e.queries) {
                const PropagationRequest& request = oracle.asked[i++];
                QCOMPARE(request.expression, query.text);
                QCOMPARE(request.support[0].expression, e.support.text);
                for (const auto& [frame, mask] : request.support[0].masks)
                    QVERIFY(mask == maskOfObject(kSize, frame, e.support.object));
            }
        }
    }

    void meansAreTakenAsTheProtocolSays()
    {
        AnnotatedClips data = clips();
        Oracle oracle;
        // Dogs are never found; of the others, only in the first half of the frames.
        oracle.answer = [](const PropagationRequest& request, FrameIndex frame) {
            const bool isDog = request.expression.find(" of d") != std::string::npos;
            return isDog || frame >= kFrames / 2 ? Mask(kSize) : truthFor(request, frame);
        };
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::Paper, 2));
        BenchmarkReport report = run(data, list, oracle);
        QCOMPARE(report.classes.size(), std::size_t(3));
        QCOMPARE(report.classes[0].name, std::string("cat"));
        QVERIFY(std::abs(report.classes[0].mean.region - 0.5) < 1e-9);
        QCOMPARE(report.classes[1].mean.region, 0.0);
        QCOMPARE(report.folds.size(), std::size_t(2));
        // The folds weigh alike, though fold 4 has as many queries as fold 1.
        QVERIFY(std::abs(report.all.mean.region - 0.25) < 1e-9);
        QCOMPARE(report.runs.size(), std::size_t(2));
        QVERIFY(report.all.spread < 1e-9);

        // Objects weigh alike by davis, frames by cma.
        EpisodeList uneven = planned(optionsFor(BenchmarkProtocol::CrossVideo));
        std::erase_if(uneven.episodes, [](const auto& e) { return e.category != "cat"; });
        uneven.episodes.resize(1);
        uneven.episodes[0].queries.resize(2);
        uneven.episodes[0].queries[0].frames.resize(3);
        BenchmarkOptions davis;
        davis.scores = EvaluationProtocol::Davis;
        report = run(data, uneven, oracle, davis);
        QVERIFY(std::abs(report.all.mean.region - meanOf({1, 0.5})) < 1e-9);
        report = run(data, uneven, oracle);
        QVERIFY(std::abs(report.all.mean.region - 9.0 / 15) < 1e-9);
    }

    void framesThatAreNotReachedCountAsEmpty()
    {
        class Silent : public Oracle
        {
            Result<void> propagate(const PropagationRequest&, const TaskContext&,
                                   const std::function<void(const PropagatedMask&)>&) override
            {
                return {};
            }
        } silent;
        AnnotatedClips data = clips();
        const BenchmarkReport report
            = run(data, planned(optionsFor(BenchmarkProtocol::SameVideo)), silent);
        QCOMPARE(report.all.mean.region, 0.0);
        QVERIFY(report.all.frames > 0);
    }

    void aMethodThatLooksAtTheSupportFailsWithAWrongOne()
    {
        AnnotatedClips data = clips();
        Oracle oracle;
        std::set<std::string> right;
        oracle.answer = [](const PropagationRequest& request, FrameIndex frame) {
            const auto classOf
                = [](const std::string& text) { return text[text.find(" of ") + 4]; };
            const bool isRight
                = classOf(request.expression) == classOf(request.support[0].expression);
            if (!isRight && !request.anchors.empty())
                return Mask::full(kSize);  // must not happen: the control has no anchors
            return isRight || frame % 4 == 0 ? truthFor(request, frame) : Mask(kSize);
        };
        BenchmarkOptions options;
        options.hasControl = true;
        for (const auto protocol : {BenchmarkProtocol::Paper, BenchmarkProtocol::CrossVideo}) {
            const BenchmarkReport report
                = run(data, planned(optionsFor(protocol)), oracle, options);
            QCOMPARE(report.all.mean.region, 1.0);
            QVERIFY(report.all.control.has_value());
            QVERIFY(std::abs(report.all.control->region - 0.25) < 1e-9);
            QVERIFY(std::abs(report.all.ratio() - 4) < 1e-6);
        }
        const BenchmarkReport same
            = run(data, planned(optionsFor(BenchmarkProtocol::SameVideo)), oracle, options);
        QVERIFY(same.all.control->region < 0.5);
    }

    void resultsAreTakenUpWhereTheyEnd()
    {
        AnnotatedClips data = clips();
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::CrossVideo));
        Oracle oracle;
        oracle.answer = [](const PropagationRequest& request, FrameIndex frame) {
            return frame % 3 == 0 ? Mask(kSize) : truthFor(request, frame);
        };
        BenchmarkOptions options;
        options.results = m_folder->path() / "results.jsonl";
        options.identity = {{"model", "oracle 1"}};
        const BenchmarkReport whole = run(data, list, oracle, options);
        const std::size_t all = oracle.asked.size();
        QCOMPARE(all, std::size_t(list.queryCount()));

        // A program that was killed in the middle of a line.
        std::string text = get(options.results);
        std::size_t cut = 0;
        for (int line = 0; line < 8; ++line)
            cut = text.find('\n', cut) + 1;
        put(options.results, text.substr(0, cut + 20));
        oracle.asked.clear();
        const BenchmarkReport resumed = run(data, list, oracle, options);
        QCOMPARE(oracle.asked.size(), all - 7);
        QCOMPARE(resumed.all.mean, whole.all.mean);
        oracle.asked.clear();
        run(data, list, oracle, options);
        QCOMPARE(oracle.asked.size(), std::size_t(0));

        // Not with another model, and not with lines that make no sense.
        options.identity = {{"model", "another"}};
        const auto refused
            = runBenchmark(data, list, oracle, options, {}, [](const auto&, auto, auto) {});
        QVERIFY(!refused && refused.error().code == ErrorCode::WrongUsage);
        options.identity = {{"model", "oracle 1"}};
        put(options.results, text.substr(0, cut) + R"({"kind":"query","episode":999})" + "\n");
        const auto damaged
            = runBenchmark(data, list, oracle, options, {}, [](const auto&, auto, auto) {});
        QVERIFY(!damaged && damaged.error().code == ErrorCode::DatasetInvalid);
        options.replacesResults = true;
        QCOMPARE(run(data, list, oracle, options).all.mean, whole.all.mean);
    }

    void stoppingKeepsWhatIsFinished()
    {
        AnnotatedClips data = clips();
        const EpisodeList list = planned(optionsFor(BenchmarkProtocol::CrossVideo));
        StopSource stop;
        Oracle oracle;
        oracle.answer = [&](const PropagationRequest& request, FrameIndex frame) {
            if (oracle.asked.size() == 4 && frame == 6)
                stop.request_stop();
            return truthFor(request, frame);
        };
        BenchmarkOptions options;
        options.results = m_folder->path() / "stopped.jsonl";
        TaskContext task;
        task.stop = stop.get_token();
        const auto stopped
            = runBenchmark(data, list, oracle, options, task, [](const auto&, auto, auto) {});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        const std::string text = get(options.results);
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t(4));
    }

    void keptFramesAreThoseOfASheet()
    {
        AnnotatedClips data = clips();
        Oracle oracle;
        oracle.answer = truthFor;
        BenchmarkOptions options;
        options.keptFrames = 3;
        const BenchmarkReport report
            = run(data, planned(optionsFor(BenchmarkProtocol::SameVideo)), oracle, options);
        for (const QueryScore& score : report.scores)
            QCOMPARE(score.kept.size(), std::size_t(3));
    }

    void aSheetShowsPicturesMasksAndCaptions()
    {
        auto frame = std::make_shared<Frame>();
        frame->size = kSize;
        frame->rgb.assign(std::size_t(kSize.pixelCount()) * 3, 40);
        SheetCell cell{frame, maskOfObject(kSize, 0, 1), maskOfObject(kSize, 0, 2), "J 0.5"};
        SheetCell odd;  // no picture
        const Picture sheet = drawScoreSheet(
            {{"best: \xe7\x8c\xab", {cell, odd, cell}}, {std::string(5000, 'x'), {cell}}, {}}, 100);
        QVERIFY(sheet.size.width > 300 && sheet.size.height > 130);
        std::set<std::uint32_t> colors;
        for (std::size_t i = 0; i + 2 < sheet.rgb.size(); i += 3)
            colors.insert(
                std::uint32_t(sheet.rgb[i] << 16 | sheet.rgb[i + 1] << 8 | sheet.rgb[i + 2]));
        QVERIFY(colors.contains(0x00C853));  // the line around the truth
        QVERIFY(colors.contains(0x282828));  // the picture
        QVERIFY(colors.size() > 10);  // letters, and the area that was found
        QVERIFY(drawScoreSheet({}).size.height > 0);
    }
};

MW_REGISTER_TEST(TestBenchmark, "benchmark")
#include "test_benchmark.moc"
