// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

using namespace mw;
using namespace mw::test;

#define MW_EXPECT(outcome, code)                                                                   \
    do {                                                                                           \
        const Outcome seen = (outcome);                                                            \
        QVERIFY2(seen.exitCode == (code), seen.text().c_str());                                    \
    } while (false)

namespace {

constexpr Size kSize{192, 108};

std::string fiveDigits(int frame)
{
    std::string name = std::to_string(frame);
    return name.insert(0, 5 - name.size(), '0');
}

}  // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_home.path().toStdString();
        ClipOptions options;
        options.size = kSize;
        options.frames = 24;
        QCOMPARE(writeClip(m_folder / "clip.mp4", options), std::string());
        for (int frame = 0; frame < 12; ++frame) {
            fs::create_directories(m_folder / "pictures");
            // Names with gaps, as data sets that were thinned out have them.
            QVERIFY(writeJpeg(m_folder / "pictures" / (fiveDigits(frame * 5) + ".jpg"),
                              drawFrame(kSize, frame)));
        }
        std::map<int, Mask> disc;
        for (const int frame : {0, 1, 2})
            disc[frame] = maskOfObject(kSize, frame, 1);
        writeMasks(m_folder / "masks", disc);
    }

    void aVideoIsSegmentedFromItsOwnPaintedFrames()
    {
        const fs::path out = m_folder / "result";
        const Outcome outcome = flow(out, {"--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.text().c_str());
        const std::vector<Json> said = outcome.objects();
        QCOMPARE(said.size(), std::size_t(1));
        QCOMPARE(*getString(said[0], "state"), std::string("done"));
        QCOMPARE(*getInteger(said[0], "frames_painted"), std::int64_t(3));
        QCOMPARE(*getInteger(said[0], "frames_predicted"), std::int64_t(21));
        double agreement = 0;
        for (int frame = 0; frame < 24; ++frame) {
            const Mask mask = maskIn(out / (fiveDigits(frame) + ".png"));
            QVERIFY(mask.size() == kSize);
            const Mask truth = maskOfObject(kSize, frame, 1);
            if (frame < 3)
                QVERIFY(mask == truth);  // painted frames stay as they are
            agreement += intersectionOverUnion(mask, truth) / 24;
        }
        QVERIFY2(agreement > 0.8, std::to_string(agreement).c_str());

        const auto result = readJson(out / "result.json");
        QVERIFY(result);
        QCOMPARE(*getString(*result, "state"), std::string("done"));
        QCOMPARE(getArray(*result, "frames")->size(), std::size_t(24));
        QVERIFY(getArray(*result, "windows")->size() >= 1);
        QVERIFY(getObject(*result, "timings")->contains("propagate_seconds"));
        QCOMPARE(*getString((*getArray(*result, "support"))[0], "expression"),
                 std::string("the disc"));
    }

    void framesOfFoldersKeepTheirNames()
    {
        const fs::path out = m_folder / "of-folder";
        fs::create_directories(m_folder / "folder-masks");
        writeMasks(m_folder / "folder-masks", {{10, maskOfObject(kSize, 2, 1)}}, 7);
        const std::string clip = (m_folder / "pictures").string();
        const Outcome outcome
            = maskwright({"segment", "--method", "flow", "--support", clip, "--support-masks",
                          (m_folder / "folder-masks").string(), "--support-expression", "the disc",
                          "--query", clip, "--expression", "the disc", "--out", out.string()});
        QVERIFY2(outcome.exitCode == 0, outcome.text().c_str());
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(out))
            names.insert(entry.path().filename().string());
        QCOMPARE(names.size(), std::size_t(13));
        QVERIFY(names.contains("00000.png") && names.contains("00055.png"));
        QVERIFY(maskIn(out / "00010.png") == maskOfObject(kSize, 2, 1));
    }

    void rangesStepsAndDirectionsChooseTheFrames()
    {
        const auto framesOf = [&](const std::vector<std::string>& more) {
            const fs::path out = m_folder / "chosen";
            const Outcome outcome = flow(out, more);
            std::set<int> frames;
            const auto result = readJson(out / "result.json");
            if (outcome.exitCode != 0 || !result)
                return frames;
            for (const Json& item : *getArray(*result, "frames")) {
                if (*getString(item, "origin") == "predicted")
                    frames.insert(int(*getInteger(item, "frame")));
            }
            return frames;
        };
        QCOMPARE(framesOf({"--step", "6"}), (std::set<int>{6, 12, 18}));
        QCOMPARE(framesOf({"--from", "5", "--to", "8"}), (std::set<int>{5, 6, 7, 8}));
        QCOMPARE(
            framesOf({"--first-frame", "2", "--support-frames", "1", "--direction", "backward"}),
            (std::set<int>{0, 1}));
        // Nothing is carried across a cut; the frames behind it are there, and empty.
        QCOMPARE(framesOf({"--cut", "6"}), (std::set<int>{3, 4, 5}));
        QVERIFY(maskIn(m_folder / "chosen" / "00010.png").isEmpty());
    }

    void anOverlayVideoShowsEveryFrame()
    {
        const fs::path overlay = m_folder / "overlays" / "clip.mp4";
        const Outcome outcome = flow(m_folder / "with-overlay", {"--overlay", overlay.string()});
        QVERIFY2(outcome.exitCode == 0, outcome.text().c_str());
        const auto video = openVideo(overlay, {}, {});
        QVERIFY(video);
        QCOMPARE((*video)->info().frameCount, 24);
        QVERIFY((*video)->info().size == kSize);
    }

    void anEarlierResultIsReplacedAndOtherFilesAreNot()
    {
        const fs::path out = m_folder / "again";
        QCOMPARE(flow(out, {}).exitCode, 0);
        QCOMPARE(flow(out, {"--step", "12"}).exitCode, 0);
        QVERIFY(!fs::exists(out / "00005.png"));
        const fs::path other = m_folder / "not-ours";
        fs::create_directories(other);
        QVERIFY(writeFileAtomically(other / "thesis.txt", "years of work"));
        const Outcome refused = flow(other, {});
        QVERIFY2(refused.exitCode == 1 && refused.hasOneErrorLine(), refused.text().c_str());
        QVERIFY(fs::exists(other / "thesis.txt"));
        QCOMPARE(std::distance(fs::directory_iterator(other), fs::directory_iterator()), 1);
    }

    void interruptingKeepsWhatIsFinished()
    {
        ClipOptions options;
        options.size = {640, 360};
        options.frames = 150;
        const fs::path clip = m_folder / "long.mp4";
        QCOMPARE(writeClip(clip, options), std::string());
        writeMasks(m_folder / "long-masks", {{0, maskOfObject(options.size, 0, 1)}});
        const fs::path out = m_folder / "interrupted";
        auto process
            = startMaskwright({"segment", "--method", "flow", "--support", clip.string(),
                               "--support-masks", (m_folder / "long-masks").string(), "--query",
                               clip.string(), "--expression", "disc", "--out", out.string()});
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(out / "00005.png"), 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 3);
        const auto result = readJson(out / "result.json");
        QVERIFY(result);
        QCOMPARE(*getString(*result, "state"), std::string("cancelled"));
        const Json& frames = *getArray(*result, "frames");
        QVERIFY(frames.size() >= 6 && frames.size() < 150);
        for (const Json& item : frames)
            QVERIFY(fs::exists(out / (*getString(item, "name") + ".png")));
    }

    void badInputGetsAMessageOfItsOwn_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"truncated", "empty", "audio-only", "playlist", "huge-header", "text", "missing",
              "empty-folder", "wrong-size-masks", "colour-masks", "no-masks", "object-not-there",
              "several-objects", "nothing-painted-in-query", "no-model"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void badInputGetsAMessageOfItsOwn()
    {
        QFETCH(QString, what);
        const fs::path folder = m_folder / ("bad-" + what.toStdString());
        fs::create_directories(folder);
        fs::path clip = m_folder / "clip.mp4";
        fs::path masks = m_folder / "masks";
        std::vector<std::string> more;
        int code = 1;
        if (what == QLatin1String("truncated")) {
            const auto whole = readFile(clip, 1 << 24);
            clip = folder / "cut.mp4";
            QVERIFY(
                writeFileAtomically(clip, std::string_view(*whole).substr(0, whole->size() / 3)));
        } else if (what == QLatin1String("empty")) {
            clip = folder / "empty.mp4";
            QVERIFY(writeFileAtomically(clip, ""));
        } else if (what == QLatin1String("audio-only")) {
            clip = folder / "sound.wav";
            QCOMPARE(writeAudioOnly(clip), std::string());
        } else if (what == QLatin1String("playlist")) {
            clip = folder / "list.mp4";
            QVERIFY(writeFileAtomically(clip,
                                        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n"
                                            + (m_folder / "clip.mp4").string()
                                            + "\n#EXT-X-ENDLIST\n"));
        } else if (what == QLatin1String("huge-header")) {
            clip = folder / "huge.mkv";
            QCOMPARE(writeHeaderOnly(clip, {100'000, 100'000}), std::string());
        } else if (what == QLatin1String("text")) {
            clip = folder / "notes.mp4";
            QVERIFY(writeFileAtomically(clip, "This is not a video, whatever its name says.\n"));
        } else if (what == QLatin1String("missing")) {
            clip = folder / "nowhere.mp4";
        } else if (what == QLatin1String("empty-folder")) {
            clip = folder / "frames";
            fs::create_directories(clip);
        } else if (what == QLatin1String("wrong-size-masks")) {
            masks = folder / "masks";
            writeMasks(masks, {{0, maskOfObject({96, 54}, 0, 1)}});
        } else if (what == QLatin1String("colour-masks")) {
            masks = folder / "masks";
            fs::create_directories(masks);
            QVERIFY(writePng(masks / "00000.png", drawFrame(kSize, 0)));
        } else if (what == QLatin1String("no-masks")) {
            masks = folder / "masks";
            fs::create_directories(masks);
        } else if (what == QLatin1String("object-not-there")) {
            more = {"--support-object", "9"};
        } else if (what == QLatin1String("several-objects")) {
            masks = folder / "masks";
            LabelImage image(kSize);
            paintLabel(image, maskOfObject(kSize, 0, 1), 1);
            paintLabel(image, maskOfObject(kSize, 0, 2), 2);
            fs::create_directories(masks);
            QVERIFY(writeLabelPng(masks / "00000.png", image));
            code = 2;
        } else if (what == QLatin1String("nothing-painted-in-query")) {
            more = {"--query", (m_folder / "pictures").string()};
        } else {
            more = {"--method", "cma", "--model", (folder / "no-bundle").string()};
        }
        const fs::path out = folder / "out";
        std::vector<std::string> arguments{"segment",         "--support",    clip.string(),
                                           "--support-masks", masks.string(), "--expression",
                                           "the disc",        "--out",        out.string()};
        if (more.empty() || more[0] != "--query")
            arguments.insert(arguments.end(), {"--query", clip.string()});
        if (more.empty() || more[0] != "--method")
            arguments.insert(arguments.end(), {"--method", "flow"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = maskwright(arguments);
        QVERIFY2(outcome.exitCode == code, outcome.text().c_str());
        QVERIFY2(outcome.hasOneErrorLine(), outcome.text().c_str());
        QVERIFY(!fs::exists(out / "result.json"));
        // "What" is the part before the first bracket: it must tell the cases apart.
        const std::string message = outcome.err.substr(0, outcome.err.find(" ("));
        const bool isShared = what == QLatin1String("empty") || what == QLatin1String("text")
            || what == QLatin1String("playlist") || what == QLatin1String("truncated")
            || what == QLatin1String("empty-folder");
        if (!isShared) {
            QVERIFY2(!m_messages.contains(message), message.c_str());
            m_messages.insert(message);
        }
    }

    void aModelServesOddSizes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const auto& [w, h] : {std::pair(1, 1), std::pair(1, 64), std::pair(401, 3),
                                   std::pair(97, 55), std::pair(3840, 2160)})
            QTest::newRow(qPrintable(QStringLiteral("%1x%2").arg(w).arg(h))) << w << h;
    }

    void aModelServesOddSizes()
    {
        if (!MW_WITH_MODEL)
            QSKIP("this build has no model");
        QFETCH(int, width);
        QFETCH(int, height);
        const Size size{width, height};
        const std::string name = toString(size);
        Picture picture;
        picture.size = size;
        picture.rgb.assign(std::size_t(size.pixelCount()) * 3, 90);
        fs::create_directories(m_folder / name);
        for (const char* frame : {"a.png", "b.png"})
            QVERIFY(writePng(m_folder / name / frame, picture));
        const fs::path out = m_folder / ("out-" + name);
        const Outcome query = model({"--query", (m_folder / name).string(), "--out", out.string()});
        QVERIFY2(query.exitCode == 0, query.text().c_str());
        for (const char* frame : {"a.png", "b.png"}) {
            const auto mask = readLabelPng(out / frame);
            QVERIFY(mask && mask->size == size);
        }
        // ... and as the support.
        LabelImage painted(size);
        std::fill(painted.labels.begin(), painted.labels.end(), std::uint8_t(1));
        fs::create_directories(m_folder / (name + "-masks"));
        QVERIFY(writeLabelPng(m_folder / (name + "-masks") / "b.png", painted));
        const Outcome support = model({"--query", (m_folder / "pictures").string(), "--to", "0",
                                       "--out", (m_folder / ("of-" + name)).string()},
                                      m_folder / name, m_folder / (name + "-masks"));
        QVERIFY2(support.exitCode == 0, support.text().c_str());
    }

    void postProcessingIsChosenByName()
    {
        const fs::path out = m_folder / "refined";
        const auto refused = [&](const std::vector<std::string>& more, const char* said) {
            const Outcome outcome = flow(out, more);
            const bool is = outcome.exitCode == 2 && outcome.hasOneErrorLine()
                && outcome.err.find(said) != std::string::npos;
            if (!is)
                qWarning("%s\nexpected: %s", outcome.text().c_str(), said);
            return is;
        };
        QVERIFY(refused({"--refine", "edges,sharpness"}, "there is no \"sharpness\""));
        QVERIFY(refused({"--refine", ""}, "flow, anchors, edges, parts"));
        QVERIFY(refused({"--refine", "anchors,parts"}, "needs flow"));
        QVERIFY(refused({"--refine", "edges", "--no-refine"}, "exclude"));
        QVERIFY(!fs::exists(out));
        MW_EXPECT(flow(out, {"--refine", "edges,parts"}), 0);
        if (!MW_WITH_MODEL)
            return;
        const auto methodOf = [&](const std::string& option, const std::string& value) {
            const Outcome outcome
                = model({"--query", (m_folder / "pictures").string(), "--to", "1", option, value});
            const auto result = readJson(m_folder / "model-out" / "result.json");
            return outcome.exitCode == 0 && result ? *getString(*result, "model") : outcome.text();
        };
        const std::string plain = methodOf("--seed", "0");
        QVERIFY2(plain.ends_with(" + flow 2"), plain.c_str());
        const std::string parts = methodOf("--refine", "parts");
        QVERIFY2(parts.ends_with(" + refined 1 (parts)"), parts.c_str());
    }

    void whatAModelSeesIsKeptOnRequest()
    {
        if (!MW_WITH_MODEL)
            QSKIP("this build has no model");
        const fs::path cache = m_folder / "cache";
        const std::vector<std::string> query{"--query", (m_folder / "pictures").string(), "--to",
                                             "3"};
        const auto with = [&](std::vector<std::string> more) {
            more.insert(more.begin(), query.begin(), query.end());
            return model(more);
        };
        const auto files = [&] {
            std::map<fs::path, std::uintmax_t> sizes;
            for (const auto& entry : fs::directory_iterator(cache))
                sizes[entry.path()] = entry.file_size();
            return sizes;
        };
        MW_EXPECT(with({"--cache-folder", cache.string()}), 0);
        const auto first = files();
        QVERIFY(first.size() >= 4);
        const auto masks = *readFile(m_folder / "model-out" / "00015.png", 1 << 20);
        MW_EXPECT(with({"--cache-folder", cache.string()}), 0);
        QVERIFY(files() == first);  // found again
        QCOMPARE(*readFile(m_folder / "model-out" / "00015.png", 1 << 20), masks);

        MW_EXPECT(with({"--cache-bytes", "2000000"}), 2);
        MW_EXPECT(with({"--cache-folder", cache.string(), "--cache-bytes", "10"}), 2);
        MW_EXPECT(flow(m_folder / "refined", {"--cache-folder", cache.string()}), 2);
        const fs::path file = m_folder / "not-a-folder";
        QVERIFY(writeFileAtomically(file, "x"));
        const Outcome unwritable = with({"--cache-folder", (file / "cache").string()});
        QCOMPARE(unwritable.exitCode, 1);
        QVERIFY2(unwritable.hasOneErrorLine()
                     && unwritable.err.find("not-a-folder") != std::string::npos,
                 unwritable.text().c_str());
        MW_EXPECT(maskwright({"serve", "--cache-bytes", "2000000"}), 2);
    }

    void severalSupportClipsAreRead()
    {
        if (!MW_WITH_MODEL)
            QSKIP("this build has no model");
        const auto run = [&](const std::string& out, bool isTwo) {
            std::vector<std::string> arguments{"segment",
                                               "--query",
                                               (m_folder / "pictures").string(),
                                               "--to",
                                               "1",
                                               "--expression",
                                               "the disc",
                                               "--model",
                                               bundle().string(),
                                               "--short-side",
                                               "64",
                                               "--out",
                                               (m_folder / out).string()};
            for (int i = 0; i < (isTwo ? 2 : 1); ++i)
                arguments.insert(arguments.end(),
                                 {"--support", (m_folder / "clip.mp4").string(), "--support-masks",
                                  (m_folder / (i == 0 ? "masks" : "other-masks")).string(),
                                  "--support-expression", i == 0 ? "the disc" : "another disc"});
            return maskwright(arguments);
        };
        writeMasks(m_folder / "other-masks", {{7, maskOfObject(kSize, 7, 2)}});
        MW_EXPECT(run("of-one", false), 0);
        MW_EXPECT(run("of-two", true), 0);
        const auto result = readJson(m_folder / "of-two" / "result.json");
        QVERIFY(result);
        const Json& support = *getArray(*result, "support");
        QCOMPARE(support.size(), std::size_t(2));
        QCOMPARE(*getString(support[1], "expression"), std::string("another disc"));
        QCOMPARE(getArray(support[1], "frames")->size(), std::size_t(1));
    }

    void wrongUseOfAModelIsRefused()
    {
        if (!MW_WITH_MODEL)
            QSKIP("this build has no model");
        const std::string query = (m_folder / "pictures").string();
        const auto refused = [&](const Outcome& outcome, int code, const char* said) {
            const bool is = outcome.exitCode == code && outcome.hasOneErrorLine()
                && outcome.err.find(said) != std::string::npos && outcome.err.size() < 1000;
            if (!is)
                qWarning("%s\nexpected: %s", outcome.text().c_str(), said);
            return is;
        };
        std::string words;
        for (int i = 0; i < 10'000; ++i)
            words += "word ";
        QVERIFY(refused(model({"--query", query, "--expression", words}), 1, "reads at most"));
        QVERIFY(refused(model({"--query", query, "--from", "5", "--to", "4"}), 2, "--to"));
        QVERIFY(refused(model({"--query", query, "--from", "99"}), 1, "no frame"));
        writeMasks(m_folder / "empty-masks", {{0, Mask(kSize)}, {1, Mask(kSize)}});
        QVERIFY(refused(model({"--query", query, "--support-object", "1"}, m_folder / "clip.mp4",
                              m_folder / "empty-masks"),
                        1, "empty-masks"));

        const fs::path other = m_folder / "other-architecture";
        fs::copy(bundle(), other, fs::copy_options::recursive);
        const std::string manifest = *readFile(other / "manifest.json", 1 << 20);
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string text = manifest;
            text.replace(text.find(from), from.size(), to);
            return bool(writeFileAtomically(other / "manifest.json", text));
        };
        const auto with = [&](const std::vector<std::string>& more) {
            std::vector<std::string> arguments{"--query", query, "--model", other.string()};
            arguments.insert(arguments.end(), more.begin(), more.end());
            return model(arguments);
        };
        QVERIFY(changed("\"cma\"", "\"yolo\""));
        QVERIFY(refused(with({}), 1, "yolo"));
        QVERIFY(changed("\"cma\"", "\"cma-self\""));
        QVERIFY(refused(with({}), 1, "model"));
        QVERIFY(changed("\"depth\": 18", "\"depth\": 50"));
        QVERIFY(refused(with({}), 1, "model"));
        fs::resize_file(other / "weights.safetensors", 1000);
        QVERIFY(changed("\"version\": 1", "\"version\": 1"));
        QVERIFY(refused(with({}), 1, "weights.safetensors"));
        fs::remove(other / "vocab.json");
        QVERIFY(refused(with({}), 1, "model"));
    }

private:
    /// A small model with random weights, made once.
    fs::path bundle()
    {
        const fs::path folder = m_folder / "bundle";
        if (!fs::exists(folder))
            maskwright({"model", "init", "--seed", "3", folder.string()});
        return folder;
    }

    /// Options given twice are taken from `more`.
    Outcome model(const std::vector<std::string>& more, const fs::path& support = {},
                  const fs::path& masks = {})
    {
        std::map<std::string, std::string> options{
            {"--support", (support.empty() ? m_folder / "clip.mp4" : support).string()},
            {"--support-masks", (masks.empty() ? m_folder / "masks" : masks).string()},
            {"--support-expression", "the disc"},
            {"--expression", "the disc"},
            {"--model", bundle().string()},
            {"--short-side", "64"},
            {"--out", (m_folder / "model-out").string()}};
        for (std::size_t i = 0; i + 1 < more.size(); i += 2)
            options[more[i]] = more[i + 1];
        std::vector<std::string> arguments{"segment"};
        for (const auto& [name, value] : options)
            arguments.insert(arguments.end(), {name, value});
        return maskwright(arguments);
    }

    Outcome flow(const fs::path& out, const std::vector<std::string>& more)
    {
        const std::string clip = (m_folder / "clip.mp4").string();
        std::vector<std::string> arguments{"segment",
                                           "--method",
                                           "flow",
                                           "--support",
                                           clip,
                                           "--support-masks",
                                           (m_folder / "masks").string(),
                                           "--support-expression",
                                           "the disc",
                                           "--query",
                                           clip,
                                           "--expression",
                                           "the disc",
                                           "--out",
                                           out.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return maskwright(arguments);
    }

    QTemporaryDir m_home;
    fs::path m_folder;
    std::set<std::string> m_messages;
};

MW_REGISTER_TEST(TestSegment, "segment")
#include "test_segment.moc"
