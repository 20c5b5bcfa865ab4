// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/document.h"
#include "core/video/picture_io.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>

using namespace mw;
using namespace mw::test;

namespace {

constexpr Size kSize{192, 108};

/// What `project info` and `project history` say: equal texts mean that nothing has changed.
std::string stateOf(const std::string& project)
{
    std::string text;
    for (const char* command : {"info", "history"}) {
        const Outcome outcome = maskwright({"project", command, project, "--json"});
        text += std::to_string(outcome.exitCode) + outcome.out;
    }
    return text;
}

/// A video whose index comes first and whose last pictures are missing, as a download that stopped.
void writeCutClip(const fs::path& path)
{
    ClipOptions options;
    options.size = kSize;
    options.frames = 60;
    options.muxerOptions = {{"movflags", "faststart"}};
    const std::string problem = writeClip(path, options);
    if (!problem.empty())
        qFatal("%s", problem.c_str());
    fs::resize_file(path, fs::file_size(path) * 2 / 3);
}

}  // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = m_home.path().toStdString();
        ClipOptions options;
        options.size = kSize;
        options.frames = 30;
        QCOMPARE(writeClip(m_folder / "clip.mp4", options), std::string());
        std::map<int, Mask> disc;
        for (const int frame : {0, 5, 10, 15})
            disc[frame] = maskOfObject(kSize, frame, 1);
        writeMasks(m_folder / "masks", disc);
    }

    void aProjectGoesAllTheWayFromVideosToADataSet()
    {
        const std::string p = (m_folder / "story.maskwright").string();
        const auto done = [](const Outcome& outcome) {
            if (outcome.exitCode != 0)
                qWarning("%s", outcome.text().c_str());
            return outcome.exitCode == 0;
        };
        QVERIFY(done(maskwright({"project", "create", p, "--annotator", "Ada"})));
        QVERIFY(done(maskwright({"project", "add-video", p, (m_folder / "clip.mp4").string()})));
        QVERIFY(done(maskwright({"project", "add-track", p, "--video", "clip", "--class", "fish",
                                 "--expression", "the red disc"})));
        QVERIFY(done(maskwright({"project", "expression", p, "clip/1", "the disc on the left"})));
        QVERIFY(done(maskwright({"project", "import-masks", p, "clip/1",
                                 (m_folder / "masks").string(), "--frames", "0,10-15"})));
        QVERIFY(done(maskwright({"project", "support", p, "clip/1", "--frames", "0,10"})));
        QVERIFY(done(maskwright({"project", "propagate", p, "--method", "flow"})));

        const Outcome info = maskwright({"project", "info", p, "--json"});
        QVERIFY(done(info));
        Json project;
        Json object;
        for (const Json& line : info.objects()) {
            if (getString(line, "kind") == "project")
                project = line;
            if (getString(line, "kind") == "object")
                object = line;
        }
        QCOMPARE(*getString(project, "annotator"), std::string("Ada"));
        QCOMPARE(*getInteger(project, "masks"), std::int64_t(6));  // every fifth of 30 frames
        QCOMPARE(*getInteger(object, "locked"), std::int64_t(3));
        QCOMPARE(*getInteger(object, "predicted"), std::int64_t(3));
        QCOMPARE(getArray(object, "expressions")->size(), std::size_t(2));

        QVERIFY(done(maskwright({"project", "check", p})));
        const std::string overlay = (m_folder / "overlay.mp4").string();
        QVERIFY(done(maskwright({"project", "overlay", p, "--out", overlay})));
        QVERIFY(openVideo(overlay, {}, {}));
        std::map<int, Mask> truth;
        for (int frame = 0; frame < 30; frame += 5)
            truth[frame] = maskOfObject(kSize, frame, 1);
        writeMasks(m_folder / "truth" / "clip", truth);
        const Outcome score = maskwright(
            {"project", "score", p, "--truth", (m_folder / "truth").string(), "--json"});
        QVERIFY(done(score));
        QCOMPARE(*getInteger(score.objects().back(), "frames"), std::int64_t(3));
        QVERIFY2(*getNumber(score.objects().back(), "J") > 0.8, score.text().c_str());

        const std::string dataset = (m_folder / "dataset").string();
        QVERIFY(done(maskwright({"export", p, dataset, "--unreviewed"})));
        QVERIFY(done(maskwright({"validate", dataset})));
        const std::string again = (m_folder / "again.maskwright").string();
        QVERIFY(done(maskwright({"project", "create", again})));
        QVERIFY(done(maskwright({"import", dataset, again})));
        const auto first = ProjectDocument::open(p, ProjectStore::Access::ReadOnly);
        const auto second = ProjectDocument::open(again, ProjectStore::Access::ReadOnly);
        QVERIFY(first && second);
        const TrackId track = (*first)->project().tracks().begin()->first;
        const TrackId copy = (*second)->project().tracks().begin()->first;
        int compared = 0;
        for (int frame = 0; frame < 30; frame += 5, ++compared)
            QVERIFY(*(*first)->mask(track, frame) == *(*second)->mask(copy, frame / 5));
        QCOMPARE(compared, 6);
    }

    void undoAndRedoWalkTheHistory()
    {
        const std::string p = made("undo");
        const std::string before = stateOf(p);
        const Outcome undone = maskwright({"project", "undo", p, "--steps", "2"});
        QVERIFY2(undone.exitCode == 0, undone.text().c_str());
        QVERIFY(stateOf(p) != before);
        QCOMPARE(maskwright({"project", "redo", p, "--steps", "2"}).exitCode, 0);
        QCOMPARE(stateOf(p), before);
        const Outcome tooFar = maskwright({"project", "undo", p, "--steps", "100"});
        QVERIFY2(tooFar.exitCode == 1 && tooFar.hasOneErrorLine(), tooFar.text().c_str());
    }

    void aRunIsOneStepAndLeavesLockedFramesAlone()
    {
        const std::string p = made("locked");
        const auto pixels = [&] {
            std::vector<Mask> list;
            const auto document = ProjectDocument::open(p, ProjectStore::Access::ReadOnly);
            for (const auto& [id, track] : (*document)->project().tracks()) {
                for (const auto& [frame, annotation] : (*document)->project().annotations(id)) {
                    if (annotation.isLocked)
                        list.push_back(*(*document)->mask(id, frame));
                }
            }
            return list;
        };
        const std::vector<Mask> before = pixels();
        QCOMPARE(before.size(), std::size_t(4));
        const std::string empty = stateOf(p);
        for (const char* way : {"forward", "backward", "both", "whole"}) {
            const Outcome run = maskwright(
                {"project", "propagate", p, "--method", "flow", "--direction", way, "--at", "10"});
            QVERIFY2(run.exitCode == 0, run.text().c_str());
            QVERIFY(pixels() == before);
        }
        const Outcome undone = maskwright({"project", "undo", p, "--steps", "1", "--json"});
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(*getString(undone.objects().at(0), "kind"), std::string("run"));
    }

    void badInputChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QStringList& arguments, int code = 1) {
            QTest::newRow(name) << arguments << code;
        };
        const auto words
            = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        row("text file as video", words("add-video @ F/notes.mp4"));
        row("second of two videos is bad", words("add-video @ F/clip.mp4 F/notes.mp4"));
        row("video that ends early", words("add-video @ F/cut.mp4"));
        row("no such video", words("add-track @ --video other --class fish"));
        row("no such object", words("expression @ clip/7 text"));
        row("not an object", words("expression @ clip text"), 2);
        row("masks of the wrong size", words("import-masks @ clip/1 F/small"));
        row("masks of no frame", words("import-masks @ clip/1 F/strangers"));
        row("no masks at all", words("import-masks @ clip/1 F/nowhere"));
        row("frames out of range", words("import-masks @ clip/1 F/masks --frames 0-1000"));
        row("support of unpainted frames", words("support @ clip/1 --frames 3"));
        row("model that is not there", words("propagate @ --method cma --model F/nowhere"));
        row("score without truth", words("score @ --truth F/nowhere"));
    }

    void badInputChangesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const std::string p = made("intact");
        QVERIFY(writeFileAtomically(m_folder / "notes.mp4", "not a video\n"));
        writeCutClip(m_folder / "cut.mp4");
        writeMasks(m_folder / "small", {{0, maskOfObject({96, 54}, 0, 1)}});
        fs::create_directories(m_folder / "strangers");
        fs::copy_file(m_folder / "masks" / "00000.png", m_folder / "strangers" / "elsewhere.png",
                      fs::copy_options::overwrite_existing);
        const std::string before = stateOf(p);
        std::vector<std::string> list{"project"};
        for (QString argument : arguments) {
            if (argument == QLatin1String("@"))
                argument = QString::fromStdString(p);
            if (argument.startsWith(QLatin1String("F/")))
                argument = m_home.path() + argument.mid(1);
            list.push_back(argument.toStdString());
        }
        const Outcome outcome = maskwright(list);
        QVERIFY2(outcome.exitCode == code, outcome.text().c_str());
        QVERIFY2(outcome.hasOneErrorLine(), outcome.text().c_str());
        QCOMPARE(stateOf(p), before);
    }

    void framesOfAVideoThatEndsEarlyAreTakenOnRequest()
    {
        const std::string p = made("early");
        writeCutClip(m_folder / "cut.mp4");
        const Outcome refused
            = maskwright({"project", "add-video", p, (m_folder / "cut.mp4").string()});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.text().find("cannot be decoded at frame") != std::string::npos,
                 refused.text().c_str());
        const Outcome taken = maskwright(
            {"project", "add-video", p, (m_folder / "cut.mp4").string(), "--incomplete", "--json"});
        QVERIFY2(taken.exitCode == 0, taken.text().c_str());
    }

    void projectFilesAreDistrusted()
    {
        const std::string good = made("good");
        const auto whole = readFile(good, 1 << 26);
        QVERIFY(whole);
        const auto messageFor = [&](const std::string& name, std::string bytes) {
            const std::string file = (m_folder / name).string();
            if (!writeFileAtomically(file, bytes))
                return std::string("not written");
            const Outcome outcome = maskwright({"project", "info", file});
            if (outcome.exitCode != 1 || !outcome.hasOneErrorLine())
                return "unexpected: " + outcome.text();
            return outcome.err.substr(0, outcome.err.find(" ("));
        };
        std::string newer = *whole;
        newer[63] = 99;  // user_version
        std::string foreign = *whole;
        foreign[68] = 0;  // application_id
        std::string corrupt = *whole;
        for (std::size_t i = corrupt.size() / 4; i < corrupt.size() * 3 / 4; ++i)
            corrupt[i] = char(i * 31);
        QCOMPARE(messageFor("newer.maskwright", newer),
                 std::string("error: the project was made by a newer version of Maskwright"));
        QCOMPARE(messageFor("foreign.maskwright", foreign),
                 std::string("error: this is not a Maskwright project"));
        QCOMPARE(messageFor("text.maskwright", "a shopping list"),
                 std::string("error: this is not a Maskwright project"));
        QCOMPARE(messageFor("corrupt.maskwright", corrupt),
                 std::string("error: the project file is damaged"));
        const Outcome missing
            = maskwright({"project", "info", (m_folder / "nowhere.maskwright").string()});
        QVERIFY(missing.exitCode == 1 && missing.hasOneErrorLine());
        const Outcome exists = maskwright({"project", "create", good});
        QVERIFY(exists.exitCode == 1 && exists.hasOneErrorLine());
        QCOMPARE(maskwright({"project", "check", good}).exitCode, 0);
    }

    void checkFindsVideosThatAreGoneOrReplaced()
    {
        const std::string p = made("moved");
        const fs::path video = m_folder / "moved.mp4";
        QCOMPARE(maskwright({"project", "check", p}).exitCode, 0);
        fs::rename(video, m_folder / "elsewhere.mp4");
        const Outcome gone = maskwright({"project", "check", p, "--json"});
        QVERIFY2(gone.exitCode == 1 && gone.hasOneErrorLine(), gone.text().c_str());
        QCOMPARE(maskwright({"project", "check", p, "--files-only"}).exitCode, 0);
        ClipOptions other;
        other.size = kSize;
        other.frames = 29;
        QCOMPARE(writeClip(video, other), std::string());
        const Outcome replaced = maskwright({"project", "check", p});
        QCOMPARE(replaced.exitCode, 1);
        QVERIFY2(replaced.err.find("not the video that was annotated") != std::string::npos,
                 replaced.text().c_str());
    }

    void onlyOneProgramWritesButReadersMayCome()
    {
        const std::string p = made("shared");
        const auto writer = ProjectDocument::open(p, ProjectStore::Access::ReadWrite);
        QVERIFY(writer);
        const Outcome refused = maskwright({"project", "undo", p});
        QVERIFY2(refused.exitCode == 1 && refused.hasOneErrorLine(), refused.text().c_str());
        QVERIFY(refused.err.find("open in another window") != std::string::npos);
        QCOMPARE(maskwright({"project", "info", p}).exitCode, 0);
        const std::string copy = (m_folder / "shared-copy.maskwright").string();
        QCOMPARE(maskwright({"project", "backup", p, copy}).exitCode, 0);
        QCOMPARE(maskwright({"project", "check", copy, "--files-only"}).exitCode, 0);
        const Outcome twice = maskwright({"project", "backup", p, copy});
        QVERIFY(twice.exitCode == 1 && twice.hasOneErrorLine());
    }

    void anInterruptedRunKeepsItsFrames()
    {
        const std::string p = (m_folder / "long.maskwright").string();
        ClipOptions options;
        options.size = {640, 360};
        options.frames = 150;
        QCOMPARE(writeClip(m_folder / "long.mp4", options), std::string());
        writeMasks(m_folder / "long-masks", {{0, maskOfObject(options.size, 0, 1)}});
        QCOMPARE(maskwright({"project", "create", p, "--grid-step", "1"}).exitCode, 0);
        QCOMPARE(maskwright({"project", "add-video", p, (m_folder / "long.mp4").string()}).exitCode,
                 0);
        QCOMPARE(maskwright({"project", "add-track", p, "--video", "long"}).exitCode, 0);
        QCOMPARE(
            maskwright({"project", "import-masks", p, "long/1", (m_folder / "long-masks").string()})
                .exitCode,
            0);
        const auto masks = [&] {
            const auto document = ProjectDocument::open(p, ProjectStore::Access::ReadOnly);
            return document ? (*document)->project().annotationCount() : 0;
        };
        auto process = startMaskwright({"project", "propagate", p, "--method", "flow"});
        QTRY_VERIFY_WITH_TIMEOUT(masks() > 5, 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 3);
        QVERIFY(masks() > 5 && masks() < 150);
        QCOMPARE(maskwright({"project", "check", p}).exitCode, 0);
        const Outcome history = maskwright({"project", "history", p, "--json"});
        QCOMPARE(*getString(history.objects().back(), "kind"), std::string("run"));
    }

private:
    /// A project with one video of its own, one object and its painted frames.
    std::string made(const std::string& name)
    {
        const fs::path file = m_folder / (name + ".maskwright");
        const fs::path video = m_folder / (name + ".mp4");
        std::error_code ec;
        fs::remove(file, ec);
        fs::copy_file(m_folder / "clip.mp4", video, fs::copy_options::overwrite_existing, ec);
        const std::string p = file.string();
        for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
                 {"project", "create", p},
                 {"project", "add-video", p, video.string(), "--name", "clip"},
                 {"project", "add-track", p, "--video", "clip", "--class", "fish", "--expression",
                  "the disc"},
                 {"project", "import-masks", p, "clip/1", (m_folder / "masks").string()}}) {
            const Outcome outcome = maskwright(arguments);
            if (outcome.exitCode != 0)
                qFatal("%s", outcome.text().c_str());
        }
        return p;
    }

    QTemporaryDir m_home;
    fs::path m_folder;
};

MW_REGISTER_TEST(TestProject, "project")
#include "test_project.moc"
