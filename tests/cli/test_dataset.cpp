// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"

#include <cmath>
#include <optional>

using namespace mw;
using namespace mw::test;

#define MW_EXPECT(outcome, code)                                                                   \
    do {                                                                                           \
        const Outcome& expected_ = (outcome);                                                      \
        QVERIFY2(expected_.exitCode == (code), expected_.text().c_str());                          \
        QVERIFY2((code) == 0 || expected_.hasOneErrorLine(), expected_.text().c_str());            \
    } while (false)

/// export, import, validate, formats and evaluate, as scripts use them.
class TestDataset : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    std::string m_project;

    std::string path(const std::string& name) const { return toUtf8(m_folder->path() / name); }

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder.emplace(*TemporaryFolder::create());
        ReadyProject ready = readyProject(m_folder->path());
        m_project = toUtf8(ready.document->file());
    }

    void formatsAreListed()
    {
        const Outcome text = maskwright({"formats"});
        MW_EXPECT(text, 0);
        for (const char* name : {"ref-youtube-vos", "mini-ref-youtube-vos", "davis", "mevis"})
            QVERIFY(text.out.find(name) != std::string::npos);
        const Outcome json = maskwright({"formats", "--json"});
        MW_EXPECT(json, 0);
        QVERIFY(json.objects().size() >= 10);
        QCOMPARE(getString(json.objects()[0], "format"),
                 std::optional<std::string>("ref-youtube-vos"));
    }

    void aProjectGoesOutAndComesBack()
    {
        const Outcome out = maskwright({"export", m_project, path("out"), "--json"});
        MW_EXPECT(out, 0);
        QCOMPARE(out.objects().size(), 1u);
        QCOMPARE(getBool(out.objects()[0], "written"), std::optional(true));
        MW_EXPECT(maskwright({"validate", path("out"), "--format", "ref-youtube-vos"}), 0);
        MW_EXPECT(maskwright({"import", path("out"), path("new.maskwright")}), 0);
        MW_EXPECT(maskwright({"export", path("new.maskwright"), "--out", path("again")}), 0);
        QVERIFY(filesBelow(path("out")).size() > 20);
        const auto before = filesBelow(path("out"));
        for (const auto& [name, bytes] : filesBelow(path("again"))) {
            if (name != "maskwright-export.json")
                QVERIFY2(before.at(name) == bytes, name.c_str());
        }
        // Never over anything, unless it is an export and that was asked for.
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 1);
        MW_EXPECT(maskwright({"export", m_project, path("out"), "--replace"}), 0);
        MW_EXPECT(maskwright({"export", m_project, path("media"), "--replace"}), 1);
        QVERIFY(fs::exists(path("media/one/00000.jpg")));
    }

    void aDataSetIsConvertedDirectly()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        MW_EXPECT(maskwright({"export", path("out"), path("davis"), "--format", "davis"}), 0);
        const Outcome check = maskwright({"validate", path("davis"), "--json"});
        MW_EXPECT(check, 0);
        QCOMPARE(getString(check.objects()[0], "format"), std::optional<std::string>("davis"));
    }

    void whatBlocksAnExportIsListedAndNothingIsWritten()
    {
        MW_EXPECT(maskwright({"export", m_project, path("x"), "--class", "dog=poodle"}), 1);
        QVERIFY(!fs::exists(path("x")));
        fs::remove_all(path("media/two"));
        const Outcome out = maskwright({"export", m_project, path("x"), "--json"});
        MW_EXPECT(out, 1);
        const Json report = out.objects()[0];
        QCOMPARE(getBool(report, "written"), std::optional(false));
        QCOMPARE(getString(report.at("findings").at(0), "rule"),
                 std::optional<std::string>("video-source-missing"));
        QVERIFY(!fs::exists(path("x")));
        MW_EXPECT(maskwright({"export", m_project, path("x"), "--video", "one"}), 0);
        const Outcome check = maskwright({"export", m_project, "--check", "--video", "one"});
        MW_EXPECT(check, 0);
        QVERIFY(check.out.find("ready to export") != std::string::npos);
    }

    void aBrokenDataSetEndsWithOneAndAReport()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        fs::remove(path("out/train/Annotations/one/00005.png"));
        const Outcome out = maskwright({"validate", path("out"), "--json"});
        MW_EXPECT(out, 1);
        const Json finding = out.objects()[0].at("findings").at(0);
        QCOMPARE(getString(finding, "rule"), std::optional<std::string>("mask-missing"));
        QCOMPARE(getString(finding, "video"), std::optional<std::string>("one"));
        QCOMPARE(getString(finding, "frame"), std::optional<std::string>("00005"));
        QVERIFY(!getString(finding, "remedy")->empty());
        MW_EXPECT(maskwright({"validate", path("out"), "--ignore", "mask-missing"}), 0);
        const Outcome text = maskwright({"validate", path("out")});
        QVERIFY(text.out.find("[mask-missing] video one, frame 00005") != std::string::npos);
    }

    void aBrokenImportLeavesNoProjectBehind()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        put(path("out/train/Annotations/one/00005.png"), "no picture");
        MW_EXPECT(maskwright({"import", path("out"), path("new.maskwright")}), 1);
        QVERIFY(!fs::exists(path("new.maskwright")));
    }

    void masksGoIntoAVideo()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        const Outcome out = maskwright({"import", path("out/train/Annotations/one"), m_project,
                                        "--into", "two", "--resize", "--json"});
        MW_EXPECT(out, 0);
        // All of them were painted by a person before.
        QCOMPARE(getInteger(out.objects()[0], "locked"), std::optional<std::int64_t>(12));
        MW_EXPECT(
            maskwright({"import", path("out/train/Annotations/one"), m_project, "--into", "two"}),
            1);
        MW_EXPECT(maskwright({"import", path("out"), m_project, "--into", "three"}), 1);
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("export alone") << QStringList{"export"};
        QTest::newRow("no folder") << QStringList{"export", "P"};
        QTest::newRow("two folders") << QStringList{"export", "P", "a", "--out", "b"};
        QTest::newRow("overlap") << QStringList{"export", "P", "a", "--overlap", "maybe"};
        QTest::newRow("quality") << QStringList{"export", "P", "a", "--quality", "0"};
        QTest::newRow("split") << QStringList{"export", "P", "a", "--split", "nonsense"};
        QTest::newRow("loader") << QStringList{"export", "P", "a", "--loaders", "nobody"};
        QTest::newRow("import alone") << QStringList{"import"};
        QTest::newRow("no project") << QStringList{"import", "P"};
        QTest::newRow("validate alone") << QStringList{"validate"};
        QTest::newRow("rule") << QStringList{"validate", "P", "--ignore", "no-rule"};
        QTest::newRow("evaluate alone") << QStringList{"evaluate"};
        QTest::newRow("protocol") << QStringList{"evaluate", "--pred",     "P",    "--truth",
                                                 "P",        "--protocol", "other"};
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        std::vector<std::string> given;
        for (const QString& argument : arguments)
            given.push_back(argument == QLatin1String("P") ? m_project : argument.toStdString());
        MW_EXPECT(maskwright(given), 2);
    }

    // ---- evaluate

    void equalMasksScoreOneHundred()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        for (const char* protocol : {"davis", "cma"}) {
            const Outcome out
                = maskwright({"evaluate", "--pred", path("out/train/Annotations"), "--truth",
                              path("out"), "--protocol", protocol, "--json"});
            MW_EXPECT(out, 0);
            const Json report = out.objects()[0];
            QCOMPARE(getNumber(report, "J&F"), std::optional(1.0));
            QCOMPARE(report.at("objects").size(), 4u);
            // Six and eight frames; davis leaves out the ends.
            const bool isDavis = std::string(protocol) == "davis";
            QCOMPARE(getInteger(report, "frames"),
                     std::optional<std::int64_t>(isDavis ? 2 * (4 + 6) : 2 * (6 + 8)));
        }
    }

    void scoresAreThoseOfTheMasks()
    {
        // Ten rows of twenty pixels, moved down by five: a third of the union is shared.
        const Size size{40, 30};
        const auto rows = [&](int top) {
            BitRaster raster(size);
            for (int y = top; y < top + 10; ++y)
                std::fill_n(raster.row(y) + 5, 20, std::uint8_t(1));
            return Mask::fromRaster(raster);
        };
        writeMasks(path("truth/a"), {{0, rows(5)}, {1, rows(5)}, {2, rows(5)}});
        writeMasks(path("pred/a"), {{0, rows(5)}, {1, rows(10)}, {2, rows(5)}});
        const Outcome out
            = maskwright({"evaluate", "--pred", path("pred"), "--truth", path("truth"), "--json"});
        MW_EXPECT(out, 0);
        QCOMPARE(getNumber(out.objects()[0].at("J"), "mean"), std::optional(1.0 / 3));
        const Outcome all = maskwright({"evaluate", "--pred", path("pred"), "--truth",
                                        path("truth"), "--all-frames", "--json"});
        const double mean = getNumber(all.objects()[0].at("J"), "mean").value_or(0);
        QVERIFY(std::abs(mean - (2 + 1.0 / 3) / 3) < 1e-12);
        // One sequence without folders of sequences, and a third of the frames given.
        const Outcome one = maskwright({"evaluate", "--pred", path("pred/a"), "--truth",
                                        path("truth/a"), "--all-frames", "--skip", "1", "--json"});
        QCOMPARE(getNumber(one.objects()[0].at("J"), "mean"), std::optional((1 + 1.0 / 3) / 2));
        MW_EXPECT(maskwright({"evaluate", "--pred", path("pred/a"), "--truth", path("truth")}), 1);
    }

    void objectsWithoutIdentityAreMatched()
    {
        const Size size{40, 30};
        LabelImage truth(size);
        LabelImage swapped(size);
        for (std::size_t i = 0; i < 200; ++i) {
            truth.labels[i] = 1;
            truth.labels[i + 400] = 2;
            swapped.labels[i] = 7;
            swapped.labels[i + 400] = 1;
        }
        for (const char* frame : {"00000.png", "00001.png"}) {
            put(path(std::string("truth/a/") + frame), *encodeLabelPng(truth));
            put(path(std::string("pred/a/") + frame), *encodeLabelPng(swapped));
        }
        const Outcome out = maskwright(
            {"evaluate", "--pred", path("pred"), "--truth", path("truth"), "--match", "--json"});
        MW_EXPECT(out, 0);
        QCOMPARE(getNumber(out.objects()[0], "J&F"), std::optional(1.0));
        MW_EXPECT(maskwright({"evaluate", "--pred", path("pred"), "--truth", path("truth")}), 1);
    }

    void missingMisnamedAndMisshapenMasksAreNamed()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        const fs::path masks = m_folder->path() / "out/train/Annotations";
        const auto rules = [&](const std::vector<std::string>& extra = {}) {
            std::vector<std::string> arguments{"evaluate", "--pred",    path("pred"),
                                               "--truth",  path("out"), "--json"};
            arguments.insert(arguments.end(), extra.begin(), extra.end());
            const Outcome out = maskwright(arguments);
            std::multiset<std::string> found;
            const std::vector<Json> objects = out.objects();
            if (objects.empty())
                return found;
            for (const Json& finding : objects[0].at("findings"))
                found.insert(getString(finding, "rule").value_or(""));
            if (out.exitCode == 0)
                found.insert("scored");
            return found;
        };
        fs::copy(masks, path("pred"), fs::copy_options::recursive);
        QCOMPARE(rules(), (std::multiset<std::string>{"scored"}));
        fs::rename(path("pred/one/00010.png"), path("pred/one/10.png"));
        QCOMPARE(rules(), (std::multiset<std::string>{"frame-unlisted", "mask-missing"}));
        QCOMPARE(rules({"--missing-empty"}),
                 (std::multiset<std::string>{"frame-unlisted", "mask-missing", "scored"}));
        fs::rename(path("pred/one/10.png"), path("pred/one/00010.png"));
        put(path("pred/one/00010.png"), *encodeLabelPng(LabelImage(Size{48, 32})));
        QCOMPARE(rules(), (std::multiset<std::string>{"mask-size"}));
        put(path("pred/one/00010.png"), "no picture");
        QCOMPARE(rules(), (std::multiset<std::string>{"mask-unreadable"}));
        fs::remove_all(path("pred/one"));
        QCOMPARE(rules(), (std::multiset<std::string>{"sequence-missing"}));
        QCOMPARE(rules({"--sequence", "two"}), (std::multiset<std::string>{"scored"}));
        fs::copy(masks / "two", path("pred/three"), fs::copy_options::recursive);
        QVERIFY(rules().contains("video-unlisted"));
        MW_EXPECT(maskwright({"evaluate", "--pred", path("nowhere"), "--truth", path("out")}), 1);
        MW_EXPECT(maskwright({"evaluate", "--pred", path("media"), "--truth", path("out")}), 1);
    }

    void predictionsOfExpressionsAreComparedWithTheirObjects()
    {
        MW_EXPECT(maskwright({"export", m_project, path("out")}), 0);
        // One folder for each expression: the first is about object 1, the second about 2.
        for (const char* video : {"one", "two"}) {
            const fs::path folder = m_folder->path() / "out/train/Annotations" / video;
            for (const std::string& name : filesIn(folder)) {
                const LabelImage image = *readLabelPng(folder / name);
                for (const int object : {1, 2}) {
                    LabelImage one(image.size);
                    paintLabel(one, maskOfLabel(image, std::uint8_t(object)), 255);
                    put(m_folder->path() / "pred" / video / std::to_string(object - 1) / name,
                        *encodeLabelPng(one));
                }
            }
        }
        const Outcome out = maskwright({"evaluate", "--pred", path("pred"), "--truth", path("out"),
                                        "--protocol", "cma", "--json"});
        MW_EXPECT(out, 0);
        QCOMPARE(getString(out.objects()[0], "layout"), std::optional<std::string>("expressions"));
        QCOMPARE(getNumber(out.objects()[0], "J&F"), std::optional(1.0));
        QCOMPARE(getInteger(out.objects()[0], "frames"), std::optional<std::int64_t>(28));
    }
};

MW_REGISTER_TEST(TestDataset, "dataset")
#include "test_dataset.moc"
