// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"

#include <QTest>

#include <cmath>
#include <csignal>
#include <optional>

using namespace mw;
using namespace mw::test;

#define MW_EXPECT(outcome, code)                                                                   \
    do {                                                                                           \
        const Outcome& expected_ = (outcome);                                                      \
        QVERIFY2(expected_.exitCode == (code), expected_.text().c_str());                          \
        QVERIFY2((code) == 0 || expected_.hasOneErrorLine(), expected_.text().c_str());            \
    } while (false)

#define MW_NEEDS_MODEL()                                                                           \
    do {                                                                                           \
        if (!MW_WITH_MODEL)                                                                        \
            QSKIP("this build has no model");                                                      \
    } while (false)

/// benchmark, and the sheets of evaluate, as scripts use them.
class TestBenchmarkCommand : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    std::string m_data;

    std::string path(const std::string& name) const { return toUtf8(m_folder->path() / name); }
    Outcome benchmark(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"benchmark", "--dataset", m_data});
        return maskwright(arguments);
    }
    Outcome flow(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"--protocol", "same-video", "--method", "flow"});
        return benchmark(std::move(arguments));
    }
    static Json resultOf(const Outcome& outcome)
    {
        const auto objects = outcome.objects();
        return objects.empty() ? Json::object() : objects.back();
    }
    /// A small model with random weights, made once.
    std::string bundle()
    {
        const std::string folder = path("bundle");
        if (!fs::exists(fromUtf8(folder)))
            maskwright({"model", "init", "--seed", "3", folder});
        return folder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.emplace(*TemporaryFolder::create());
        auto document = emptyProject(m_folder->path());
        addReadyVideo(*document, "d1", 8, {96, 64}, "dog", "dog");
        addReadyVideo(*document, "d2", 8, {96, 64}, "dog", "dog");
        addReadyVideo(*document, "c1", 8, {96, 64}, "cat", "cat");
        addReadyVideo(*document, "c2", 8, {96, 64}, "cat", "cat");
        m_data = path("data");
        ExportOptions options;
        options.format = "mini-ref-youtube-vos";
        QVERIFY(bool(exported(*document, m_folder->path() / "data", options)));
        options.format = "ref-youtube-vos";
        QVERIFY(bool(exported(*document, m_folder->path() / "plain", options)));
    }

    void theFirstRunPinsTheEpisodesForLaterOnes()
    {
        const Outcome first = flow({"--episodes", path("pin.json"), "--json"});
        MW_EXPECT(first, 0);
        QCOMPARE(first.objects().size(), std::size_t(9));  // eight objects and the result
        const Json result = resultOf(first);
        QCOMPARE(getString(result, "kind"), std::optional<std::string>("result"));
        QCOMPARE(getString(result, "scores"), std::optional<std::string>("davis"));
        QVERIFY(*getNumber(*getObject(result, "all"), "J") > 0.5);
        QCOMPARE(getArray(result, "classes")->size(), std::size_t(2));
        const std::string pinned = get(path("pin.json"));
        const Outcome part = benchmark({"--method", "flow", "--seed", "99", "--class", "cat",
                                        "--episodes", path("pin.json"), "--json"});
        MW_EXPECT(part, 0);
        QCOMPARE(part.objects().size(), std::size_t(5));
        QCOMPARE(dumpJson(resultOf(part)["classes"][0]), dumpJson(result["classes"][0]));
        QCOMPARE(get(path("pin.json")), pinned);
        MW_EXPECT(flow({"--episodes", path("pin.json"), "--class", "zebra"}), 1);
        const Outcome text = flow({"--episodes", path("pin.json"), "--class", "cat"});
        MW_EXPECT(text, 0);
        for (const char* word : {"J&F", "cat", "all", "same-video, davis scores"})
            QVERIFY2(text.out.find(word) != std::string::npos, word);
    }

    void scoresAreThoseOfSegmentAndEvaluate()
    {
        const Outcome measured = flow({"--class", "dog", "--json"});
        MW_EXPECT(measured, 0);
        const Json query = measured.objects().front();
        const std::string video = *getString(query, "video");
        const std::string root = m_data + "/data/mini-ref-youtube-vos/train/";
        MW_EXPECT(
            maskwright({"segment", "--method", "flow", "--support", root + "JPEGImages/" + video,
                        "--support-masks", root + "Annotations/" + video, "--support-object", "1",
                        "--query", root + "JPEGImages/" + video, "--expression", "it", "--out",
                        path("masks")}),
            0);
        // The other way: the masks of one object against the truth.
        double sum = 0;
        const auto frames = filesIn(fromUtf8(root + "Annotations/" + video));
        for (std::size_t i = 5; i < frames.size(); ++i)
            sum += intersectionOverUnion(
                maskIn(fromUtf8(path("masks/") + frames[i])),
                maskIn(fromUtf8(root + "Annotations/" + video + "/" + frames[i])));
        const double mean = sum / double(frames.size() - 5);
        QVERIFY(mean > 0.3);
        QVERIFY2(std::abs(*getNumber(query, "J") - mean) < 1e-6, std::to_string(mean).c_str());
    }

    void damagedEpisodesAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* from, const char* to, const char* said) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to)
                                << QString::fromLatin1(said);
        };
        row("cut off", "\"queries\"", "", "not valid JSON");
        row("no list", "\"episodes\"", "\"episode\"", "no list");
        row("another kind of file", "maskwright-episodes", "something-else", "not a list");
        row("another version", "\"version\": 1", "\"version\": 2", "another version");
        row("no queries", "\"queries\"", "\"question\"", "no \"queries\"");
        row("no support", "\"support\"", "\"suport\"", "no \"support\"");
        row("unknown video", "\"video\": \"c1\"", "\"video\": \"../c1\"", "no video");
        row("unknown object", "\"object\": \"1\"", "\"object\": \"17\"", "\"object\"");
        row("object of another kind", "\"object\": \"1\"", "\"object\": [1]", "\"object\"");
        row("unknown expression", "\"expression\": \"0\"", "\"expression\": \"5000\"",
            "no such expression");
        row("negative expression", "\"expression\": \"0\"", "\"expression\": -1",
            "no such expression");
        row("other words", "the round one of", "the square one of", "other words");
        row("unknown frame", "\"00005\"", "\"00006\"", "no frame");
        row("frame twice", "\"00005\"", "\"00000\"", "named twice");
        row("frame that is no name", "\"00005\"", "5", "no frame");
        row("a frame that is shown", "\"00025\"", "\"00000\"", "support shows");
        row("another class", "\"class\": \"cat\"", "\"class\": \"dog\"", "is of class");
        row("run of nothing", "\"run\": 1", "\"run\": 0", "\"run\"");
    }

    void damagedEpisodesAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, said);
        const fs::path file = m_folder->path() / "damaged.json";
        if (!fs::exists(path("whole.json")))
            MW_EXPECT(flow({"--episodes", path("whole.json")}), 0);
        put(file, get(path("whole.json")));
        if (to.isEmpty()) {
            const std::string text = get(file);
            put(file, text.substr(0, text.find(from.toStdString())));
        } else {
            replaceIn(file, from.toStdString(), to.toStdString());
        }
        const Outcome outcome = flow({"--episodes", toUtf8(file), "--json"});
        MW_EXPECT(outcome, 1);
        QVERIFY2(outcome.err.find(said.toStdString()) != std::string::npos, outcome.err.c_str());
        QVERIFY2(outcome.out.empty(), outcome.out.c_str());
    }

    void wrongUseIsSaidBeforeAnythingIsDone()
    {
        MW_EXPECT(maskwright({"benchmark", "--method", "flow"}), 2);
        MW_EXPECT(maskwright({"benchmark", "--dataset", path("nowhere"), "--method", "flow",
                              "--protocol", "same-video"}),
                  1);
        MW_EXPECT(maskwright({"benchmark", "--dataset", toUtf8(m_folder->path() / "media"),
                              "--method", "flow", "--protocol", "same-video"}),
                  1);
        MW_EXPECT(flow({"--fold", "5"}), 2);
        MW_EXPECT(flow({"--refine", "sharpness"}), 2);
        MW_EXPECT(benchmark({"--protocol", "unheard-of"}), 2);
        MW_EXPECT(benchmark({"--method", "flow"}), 2);
        MW_EXPECT(flow({"--control", "wrong-class"}), 2);
        MW_EXPECT(flow({"--control", "right-class"}), 2);
        MW_EXPECT(flow({"--set", "window.frames=1"}), 2);
        MW_EXPECT(flow({"--class", "zebra"}), 1);
        MW_EXPECT(flow({"--format", "davis"}), 1);
        MW_EXPECT(maskwright({"benchmark", "--protocol", "expressions", "--method", "flow"}),
                  MW_WITH_MODEL ? 2 : 1);
        MW_EXPECT(benchmark({"--protocol", "expressions"}), 2);
        MW_EXPECT(benchmark({"--model", path("no-bundle")}), 1);
    }

    void anInterruptedRunGoesOn()
    {
        const std::vector<std::string> arguments{
            "benchmark", "--dataset", m_data, "--protocol", "same-video",       "--method",
            "flow",      "--class",   "dog",  "--results",  path("part.jsonl"), "--json"};
        auto process = startMaskwright(arguments);
        const auto lines = [&] {
            const std::string text = get(path("part.jsonl"));
            return std::count(text.begin(), text.end(), '\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(lines() >= 2, 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30'000));
        const auto finished = lines();
        if (process->exitCode() == 0)
            QCOMPARE(finished, std::ptrdiff_t(5));  // it was done before the signal came
        else
            QCOMPARE(process->exitCode(), 3);
        const Outcome rest = maskwright(arguments);
        MW_EXPECT(rest, 0);
        QCOMPARE(lines(), std::ptrdiff_t(5));
        const Outcome whole = flow({"--class", "dog", "--json"});
        MW_EXPECT(whole, 0);
        QCOMPARE(dumpJson(*getObject(resultOf(rest), "all")),
                 dumpJson(*getObject(resultOf(whole), "all")));
        // The same file for another question would mix the two.
        MW_EXPECT(flow({"--class", "cat", "--results", path("part.jsonl")}), 2);
        MW_EXPECT(flow({"--class", "cat", "--results", path("part.jsonl"), "--force"}), 0);
    }

    void sheetsAreDrawn()
    {
        const std::string sheet = path("sheet.png");
        MW_EXPECT(
            flow({"--class", "cat", "--contact-sheet", sheet, "--results", path("sheet.jsonl")}),
            0);
        const auto first = readPicture(fromUtf8(sheet));
        QVERIFY(first && first->size.width > 900 && first->size.height > 500);
        // From results alone the masks are computed again: the picture is the same.
        fs::remove(fromUtf8(sheet));
        MW_EXPECT(
            flow({"--class", "cat", "--contact-sheet", sheet, "--results", path("sheet.jsonl")}),
            0);
        const auto second = readPicture(fromUtf8(sheet));
        QVERIFY(second && second->rgb == first->rgb);
        // Said before the work, not after it.
        const Outcome nowhere
            = flow({"--class", "cat", "--contact-sheet", sheet + "/s.png", "--json"});
        MW_EXPECT(nowhere, 1);
        QVERIFY(nowhere.out.empty());

        const std::string truth = path("plain");
        MW_EXPECT(maskwright({"evaluate", "--pred", truth, "--truth", truth, "--all-frames",
                              "--contact-sheet", path("evaluation.png")}),
                  0);
        const auto drawn = readPicture(fromUtf8(path("evaluation.png")));
        QVERIFY(drawn && drawn->size.width > 1000);
        // One sequence, and pictures that are somewhere else.
        const std::string masks = truth + "/train/Annotations/d1";
        MW_EXPECT(
            maskwright({"evaluate", "--pred", masks, "--truth", masks, "--pictures",
                        truth + "/train/JPEGImages/d1", "--contact-sheet", path("sequence.png")}),
            0);
        QVERIFY(bool(readPicture(fromUtf8(path("sequence.png")))));
    }

    void thePapersProtocolRunsWithAModel()
    {
        MW_NEEDS_MODEL();
        const std::vector<std::string> arguments{
            "--model", bundle(),     "--short-side",    "64", "--fold",    "4",
            "--runs",  "2",          "--limit",         "1",  "--control", "wrong-class",
            "--json",  "--episodes", path("paper.json")};
        const Outcome outcome = benchmark(arguments);
        MW_EXPECT(outcome, 0);
        QCOMPARE(outcome.objects().size(), std::size_t(5));
        const Json result = resultOf(outcome);
        QCOMPARE(getString(result, "scores"), std::optional<std::string>("cma"));
        QCOMPARE(getArray(result, "classes")->size(), std::size_t(1));  // cat is of fold 1
        QCOMPARE(getArray(result, "runs")->size(), std::size_t(2));
        QVERIFY(getObject(*getObject(result, "all"), "control") != nullptr);
        QVERIFY(getNumber(*getObject(result, "all"), "ratio").has_value());
        const auto pinned = parseJson(get(path("paper.json")), "test");
        QVERIFY(pinned && (*pinned)["episodes"][0].contains("wrong_support"));
    }

    void aValueOfTheManifestCanBeChanged()
    {
        MW_NEEDS_MODEL();
        const auto with = [&](const std::string& setting) {
            return benchmark({"--model", bundle(), "--short-side", "64", "--protocol", "same-video",
                              "--class", "cat", "--limit", "1", "--runs", "1", "--set", setting,
                              "--json"});
        };
        const Outcome outcome = with("window.memoryFrames=0");
        MW_EXPECT(outcome, 0);
        QCOMPARE(dumpJson(resultOf(outcome)["set"]), std::string("[\"window.memoryFrames=0\"]"));
        MW_EXPECT(with("hyperparameters.affinityTopK=5"), 0);
        for (const char* wrong :
             {"window", "=1", "window=1", "window.memory=1", "window.memoryFrames=many",
              "window.memoryFrames=1.5", "window.memoryFrames=-1", "window.memoryFrames=true",
              "window.memoryFrames.x=1", "preprocessing.mean=1", "files.x=1",
              "hyperparameters.enhancements.queryMemory=1"}) {
            const Outcome refused = with(wrong);
            QVERIFY2(refused.exitCode == 2 && refused.hasOneErrorLine(),
                     (wrong + ("\n" + refused.text())).c_str());
        }
    }

    void expressionsAreMeasuredWithoutData()
    {
        MW_NEEDS_MODEL();
        const Outcome outcome
            = maskwright({"benchmark", "--protocol", "expressions", "--model", bundle(),
                          "--short-side", "64", "--limit", "3", "--json"});
        MW_EXPECT(outcome, 0);
        const Json result = resultOf(outcome);
        QCOMPARE(getString(result, "kind"), std::optional<std::string>("expressions"));
        for (const char* kind : {"telling", "plain"}) {
            const Json* part = getObject(result, kind);
            QVERIFY(part != nullptr);
            QCOMPARE(getInteger(*part, "episodes"), std::optional<std::int64_t>(3));
            QVERIFY(*getNumber(*part, "share") >= 0 && *getNumber(*part, "share") <= 1);
        }
    }
};

MW_REGISTER_TEST(TestBenchmarkCommand, "benchmark")
#include "test_benchmark.moc"
