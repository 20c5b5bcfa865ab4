// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/document.h"
#include "core/project/steps.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_project.h"

#include <sqlite3.h>

#include <csignal>
#include <sys/resource.h>

using namespace mw;
using namespace mw::test;

namespace {

std::unique_ptr<ProjectDocument> reopened(std::unique_ptr<ProjectDocument> document)
{
    const fs::path file = document->file();
    document.reset();
    auto opened = ProjectDocument::open(file, ProjectStore::Access::ReadWrite);
    return opened ? *std::move(opened) : nullptr;
}

Run runOf(ProjectDocument& d, TrackId track)
{
    Run run;
    run.id = d.newId<RunTag>();
    run.track = track;
    run.method = "flow 1";
    run.lastFrame = 39;
    run.framesWanted = 40;
    return run;
}

std::map<FrameIndex, AnnotatedMask> predictions(FrameIndex first, FrameIndex last)
{
    std::map<FrameIndex, AnnotatedMask> masks;
    for (FrameIndex f = first; f <= last; ++f)
        masks[f] = {{.confidence = 0.5F}, disc({64, 48}, 10 + f, 20, 6)};
    return masks;
}

Step paint(const SmallProject& s, FrameIndex frame, double x = 30)
{
    return {StepKind::Paint,
            {PaintMask{s.first, frame, disc({64, 48}, x, 20, 5), paintedAnnotation("me", 1)}},
            "left zebra",
            1,
            {s.video, s.first, frame}};
}

}  // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder.emplace(*TemporaryFolder::create());
    }

    void everyStepIsTakenBackExactlyAndSurvivesReopening()
    {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            std::mt19937 random(seed);
            auto document = *ProjectDocument::create(
                m_folder->path() / (std::to_string(seed) + ".maskwright"), {});
            std::vector<std::string> states{dump(*document)};
            while (states.size() < 120) {
                const auto done = applyRandomStep(*document, random);
                QVERIFY2(bool(done), done ? "" : describe(done.error()).c_str());
                states.push_back(dump(*document));
            }
            document = reopened(std::move(document));
            QVERIFY(document != nullptr);
            QCOMPARE(dump(*document), states.back());
            for (std::size_t i = states.size() - 1; i > 0; --i) {
                QCOMPARE(dump(*document), states[i]);
                const auto undone = document->undo();
                QVERIFY2(bool(undone), undone ? "" : describe(undone.error()).c_str());
                if (i == 60) {
                    document = reopened(std::move(document));
                    QVERIFY(document != nullptr);
                }
            }
            QCOMPARE(dump(*document), states[0]);
            QVERIFY(!document->canUndo());
            for (std::size_t i = 1; i < states.size(); ++i) {
                QVERIFY(bool(document->redo()));
                QCOMPARE(dump(*document), states[i]);
            }
            QVERIFY(!document->canRedo());
            const auto health = document->store().checkHealth({});
            QVERIFY(bool(health));
            QVERIFY2(health->problems.empty(),
                     health->problems.empty() ? "" : health->problems[0].c_str());
        }
    }

    void aNewStepForgetsWhatWasUndone()
    {
        const SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(paint(s, 3))));
        QVERIFY(bool(s.document->apply(paint(s, 4))));
        QVERIFY(bool(s.document->undo()));
        QVERIFY(s.document->canRedo());
        QVERIFY(bool(s.document->apply(paint(s, 5))));
        QVERIFY(!s.document->canRedo());
        QCOMPARE(s.document->history().size(), 3u);
        QVERIFY(!s.document->project().annotation(s.first, 4));
    }

    void anImpossibleEditChangesNothing_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 17; ++i)
            QTest::newRow(std::to_string(i).c_str()) << i;
    }

    void anImpossibleEditChangesNothing()
    {
        QFETCH(int, which);
        const SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(paint(s, 3))));
        const std::string before = dump(*s.document);
        const Edit bad[] = {
            PaintMask{s.first, 40, Mask({64, 48}), paintedAnnotation("", 0)},
            PaintMask{s.first, -1, Mask({64, 48}), paintedAnnotation("", 0)},
            PaintMask{s.first, 3, Mask({65, 48}), paintedAnnotation("", 0)},
            PaintMask{s.first, 4, disc({64, 48}, 5, 5, 3), std::nullopt},
            PutTrack{{{99}, s.video, 1, {}, "number taken"}},
            PutTrack{{{99}, s.video, 255, {}, "too large"}},
            PutTrack{{{99}, {77}, 5, {}, "no video"}},
            PutExpression{{{98}, s.first, "  "}},
            PutExpression{{{98}, s.first, std::string(60'001, 'x')}},
            PutVideo{imaginaryVideo({97}, "../../etc")},
            SetAnnotations{s.first, {{9, Annotation{}}}},
            RemoveSupport{{55}},
            PutComment{{{96}, s.video, 40, {}, -1, -1, "after the end"}},
            PutComment{{{96}, s.video, 1, {}, -1, -1, " "}},
            PutComment{{{96}, s.video, 1, {}, 65, 3, "outside"}},
            PutComment{{{96}, s.video, 1, {77}, -1, -1, "no object"}},
            RemoveComment{{55}},
        };
        // The good edit before it must be taken back as well.
        const auto done = s.document->apply({StepKind::Import, {paint(s, 7).edits[0], bad[which]}});
        QVERIFY(!done);
        QVERIFY(done.error().code != ErrorCode::Unspecified);
        QCOMPARE(dump(*s.document), before);
        QCOMPARE(s.document->history().size(), 2u);
    }

    void sentencesChangePlacesAndTakeAlongWhatRefersToThem()
    {
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const auto textsNow = [&] {
            std::string texts;
            for (const Expression* e : d.project().expressionsOf(s.first))
                texts += e->text + "|";
            return texts;
        };
        QVERIFY(bool(d.apply(
            steps::writeExpression(d, s.first, "it drinks", {}, ExpressionKind::FirstFrame))));
        QVERIFY(bool(d.apply(steps::writeExpression(d, s.first, "the thirsty zebra"))));
        const auto sentences = d.project().expressionsOf(s.first);
        const ExpressionId first = sentences[0]->id;
        const ExpressionId second = sentences[1]->id;
        const ExpressionId third = sentences[2]->id;
        SupportSet set{d.newId<SupportTag>(), "clip", s.first, third, {0, 1, 2, 3, 4}};
        QVERIFY(bool(d.apply({StepKind::ChangeSupport, {PutSupport{set}}, "clip"})));
        Run run = runOf(d, s.first);
        run.expression = first;
        QVERIFY(bool(d.beginRun(run)));
        // A run that is under way refers to one of them.
        QVERIFY(steps::orderExpressions(d, s.first, {third, first, second}).edits.empty());
        QVERIFY(bool(d.endRun(run.id, RunState::Done)));
        const std::string before = dump(d);

        QVERIFY(steps::orderExpressions(d, s.first, {first, second, third}).edits.empty());
        QVERIFY(steps::orderExpressions(d, s.first, {third, first}).edits.empty());
        QVERIFY(bool(d.apply(steps::orderExpressions(d, s.first, {third, first, second}))));
        QCOMPARE(textsNow(), std::string("the thirsty zebra|the zebra on the left|it drinks|"));
        const auto textOf = [&](ExpressionId id) { return d.project().expression(id)->text; };
        QCOMPARE(textOf(d.project().support(set.id)->expression), std::string("the thirsty zebra"));
        QCOMPARE(textOf(d.project().run(run.id)->expression), std::string("the zebra on the left"));
        QVERIFY(d.project().expressionsOf(s.first)[2]->kind == ExpressionKind::FirstFrame);
        QVERIFY(steps::findExpression(d.project(), s.first, first, "the zebra on the left")
                == second);
        QVERIFY(steps::findExpression(d.project(), s.first, first, "edited since") == first);
        const std::string after = dump(d);
        QVERIFY(bool(d.undo()));
        QCOMPARE(dump(d), before);
        QVERIFY(bool(d.redo()));
        QCOMPARE(dump(d), after);
        s.document = reopened(std::move(s.document));
        QCOMPARE(dump(*s.document), after);
    }

    void aSentenceAsLongAsTheFieldTakesIsKept()
    {
        SmallProject s = smallProject(m_folder->path());
        const std::string text(60'000, 'x');
        QVERIFY(bool(s.document->apply(steps::writeExpression(*s.document, s.first, text))));
        s.document = reopened(std::move(s.document));
        QCOMPARE(s.document->project().expressionsOf(s.first).back()->text, text);
    }

    void commentsAreKeptSearchedForAndUndone()
    {
        SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(steps::writeComment(
            *s.document,
            {{}, s.video, 5, s.first, 10.5, 20, "is this the left one? 数据 🙂"}))));
        const CommentId id = s.document->project().comments().begin()->first;
        QVERIFY(bool(s.document->apply(steps::resolveComment(*s.document, id, true))));
        const std::string before = dump(*s.document);
        s.document = reopened(std::move(s.document));
        QCOMPARE(dump(*s.document), before);
        QVERIFY(s.document->project().comment(id)->isResolved);
        QVERIFY(bool(s.document->undo()));
        QVERIFY(!s.document->project().comment(id)->isResolved);
        QVERIFY(bool(s.document->redo()));
        // Without its object it stays with the frame, and goes back to the object with it.
        std::vector<Edit> edits = withDependents(s.document->project(), RemoveTrack{s.first});
        QVERIFY(bool(s.document->apply({StepKind::RemoveObject, edits})));
        QVERIFY(!s.document->project().comment(id)->track);
        QVERIFY(bool(s.document->undo()));
        QCOMPARE(dump(*s.document), before);
        QVERIFY(bool(s.document->apply(steps::removeComment(*s.document, id))));
        QVERIFY(s.document->project().comments().empty());
        QVERIFY(bool(s.document->undo()));
        QCOMPARE(dump(*s.document), before);
    }

    void aClassIsGivenToSeveralObjectsInOneStep()
    {
        const SmallProject s = smallProject(m_folder->path());
        const std::string before = dump(*s.document);
        const std::size_t steps = s.document->history().size();
        std::vector<TrackId> all;
        for (const auto& [id, track] : s.document->project().tracks())
            all.push_back(id);
        QVERIFY(bool(s.document->apply(steps::setCategory(*s.document, all, "okapi"))));
        QCOMPARE(s.document->history().size(), steps + 1);
        const Category* okapi = s.document->project().categoryByName("okapi");
        QVERIFY(okapi);
        for (const auto& [id, track] : s.document->project().tracks())
            QVERIFY(track.category == okapi->id);
        QVERIFY(bool(s.document->undo()));
        QCOMPARE(dump(*s.document), before);
    }

    void removingAVideoTakesItsObjectsAndComesBackWhole()
    {
        const SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(paint(s, 3))));
        QVERIFY(bool(s.document->apply(steps::writeComment(
            *s.document, {{}, s.video, 5, s.first, -1, -1, "goes with the video"}))));
        const std::string before = dump(*s.document);
        QVERIFY(bool(s.document->apply({StepKind::RemoveVideo, {RemoveVideo{s.video}}})));
        QVERIFY(s.document->project().tracks().empty());
        QVERIFY(bool(s.document->undo()));
        QCOMPARE(dump(*s.document), before);
    }

    void aRunIsOneStep()
    {
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        QVERIFY(bool(d.apply(paint(s, 0))));
        const std::string before = dump(d);
        const Run run = runOf(d, s.first);
        QVERIFY(bool(d.beginRun(run)));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(1, 10))));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(11, 20))));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(5, 6))));
        QCOMPARE(d.history().size(), 2u);
        QVERIFY(bool(d.endRun(run.id, RunState::Done)));
        QCOMPARE(d.history().size(), 3u);
        QCOMPARE(d.history().back().count, 20);
        QCOMPARE(d.project().annotations(s.first).size(), 21u);
        const std::string after = dump(d);
        QVERIFY(bool(d.undo()));
        QCOMPARE(dump(d), before);
        QVERIFY(bool(d.redo()));
        QCOMPARE(dump(d), after);
        s.document = reopened(std::move(s.document));
        QCOMPARE(dump(*s.document), after);
    }

    void aRunNeverChangesWhatAPersonMade()
    {
        const SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        QVERIFY(bool(d.apply(paint(s, 5))));
        const Mask mine = *d.mask(s.first, 5);
        const Run run = runOf(d, s.first);
        QVERIFY(bool(d.beginRun(run)));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(0, 4))));
        // Painted while the run is on its way: locked from now on.
        QVERIFY(bool(d.apply(paint(s, 8))));
        const Mask alsoMine = *d.mask(s.first, 8);
        const auto added = d.addRunMasks(run.id, predictions(4, 10));
        QVERIFY(bool(added));
        QCOMPARE(added->skipped, 2);
        QVERIFY(bool(d.endRun(run.id, RunState::Done)));
        QVERIFY(*d.mask(s.first, 5) == mine);
        QVERIFY(*d.mask(s.first, 8) == alsoMine);
        QVERIFY(bool(d.undo()));  // the run
        QVERIFY(*d.mask(s.first, 8) == alsoMine);
        QVERIFY(!d.project().annotation(s.first, 4));
        QVERIFY(bool(d.undo()));  // the stroke
        QVERIFY(!d.project().annotation(s.first, 8));
    }

    void theDatabaseItselfRefusesARunThatWritesLockedMasks()
    {
        SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(paint(s, 5))));
        const fs::path file = s.document->file();
        s.document.reset();
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(file.c_str(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(
                     db,
                     "INSERT INTO run VALUES(900, 2, NULL, 'm', '{}', 0, 9, 9, 0, 'running', 0, 0);"
                     "UPDATE writer SET run = 900",
                     nullptr, nullptr, nullptr),
                 SQLITE_OK);
        for (const char* sql :
             {"UPDATE mask SET origin = 'predicted', run = 900", "UPDATE mask SET locked = 0",
              "DELETE FROM mask", "INSERT OR REPLACE INTO mask SELECT * FROM mask",
              "UPDATE mask_pixels SET runs = x'00'", "DELETE FROM mask_pixels",
              "INSERT OR REPLACE INTO mask_pixels SELECT * FROM mask_pixels"}) {
            QVERIFY2(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT, sql);
            QVERIFY(QByteArray(sqlite3_errmsg(db)).contains("locked"));
        }
        QCOMPARE(sqlite3_exec(db, "UPDATE writer SET run = NULL; UPDATE mask SET locked = 0",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(db);
    }

    void aRunCutOffByACrashIsKeptAndCanBeUndone()
    {
        SmallProject s = smallProject(m_folder->path());
        QVERIFY(bool(s.document->apply(paint(s, 0))));
        const Run run = runOf(*s.document, s.first);
        QVERIFY(bool(s.document->beginRun(run)));
        QVERIFY(bool(s.document->addRunMasks(run.id, predictions(1, 10))));
        s.document = reopened(std::move(s.document));  // without endRun()
        ProjectDocument& d = *s.document;
        QCOMPARE(d.project().run(run.id)->state, RunState::Interrupted);
        QCOMPARE(d.interruptedRuns().size(), 1u);
        QCOMPARE(d.project().annotations(s.first).size(), 11u);
        QVERIFY(bool(d.undo()));
        QCOMPARE(d.project().annotations(s.first).size(), 1u);
    }

    void aRunCanBeRemovedLater()
    {
        const SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const Run run = runOf(d, s.first);
        QVERIFY(bool(d.beginRun(run)));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(0, 9))));
        QVERIFY(bool(d.endRun(run.id, RunState::Cancelled)));
        QVERIFY(bool(d.apply(paint(s, 4))));  // corrects a prediction
        const Mask corrected = *d.mask(s.first, 4);
        QVERIFY(bool(d.removeRuns({run.id})));
        QCOMPARE(d.project().annotations(s.first).size(), 1u);
        QVERIFY(*d.mask(s.first, 4) == corrected);
        QVERIFY(bool(d.undo()));
        QCOMPARE(d.project().annotations(s.first).size(), 10u);
    }

    void undoingAnObjectStopsCaringAboutItsRun()
    {
        const SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const Track extra{d.newId<TrackTag>(), s.video, 3, {}, "third"};
        QVERIFY(bool(d.apply({StepKind::AddObject, {PutTrack{extra}}})));
        const Run run = runOf(d, extra.id);
        QVERIFY(bool(d.beginRun(run)));
        QVERIFY(bool(d.addRunMasks(run.id, predictions(0, 9))));
        QVERIFY(bool(d.undo()));
        QVERIFY(!d.project().track(extra.id));
        QVERIFY(!d.addRunMasks(run.id, predictions(10, 11)));
        QVERIFY(bool(d.endRun(run.id, RunState::Cancelled)));
        QVERIFY(d.store().checkHealth({})->problems.empty());
    }

    void aFullDiskLosesNothing()
    {
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        QVERIFY(bool(d.apply(paint(s, 0))));
        // No file may grow any more: every write beyond the present size fails.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tiny{4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tiny);
        for (FrameIndex f = 1; f < 6; ++f)
            QVERIFY(bool(d.apply(paint(s, f))));
        QVERIFY(bool(d.undo()));
        const bool isWaiting = d.saveState().problem.has_value();
        const auto retried = d.retrySaving();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(isWaiting);
        QVERIFY(!retried);
        QVERIFY(d.mask(s.first, 4)->area() > 0);
        const std::string state = dump(d);
        QVERIFY(bool(d.retrySaving()));
        QVERIFY(!d.saveState().problem);
        QCOMPARE(dump(d), state);
        s.document = reopened(std::move(s.document));
        QCOMPARE(dump(*s.document), state);
        QVERIFY(s.document->canRedo());
        QVERIFY(bool(s.document->redo()));
        QVERIFY(s.document->store().checkHealth({})->problems.empty());
    }

    void aCopyHoldsWhatAFullDiskKeepsWaiting()
    {
        const SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        QVERIFY(bool(d.apply(paint(s, 0))));
        // As for another program that holds the file: the change stays in memory.
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(d.file().c_str(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(bool(d.apply(paint(s, 1))));
        QVERIFY(d.saveState().problem.has_value());
        QVERIFY(!d.saveState().isSafe());
        const std::string state = dump(d);
        const fs::path copy = m_folder->path() / "copy.maskwright";
        const auto copied = d.copyTo(copy);
        QVERIFY2(bool(copied), copied ? "" : describe(copied.error()).c_str());
        const auto opened = *ProjectDocument::open(copy, ProjectStore::Access::ReadWrite);
        QCOMPARE(dump(*opened), state);
        QVERIFY(opened->canUndo());
        QVERIFY(bool(opened->undo()));
        sqlite3_close(other);
        QVERIFY(bool(d.retrySaving()));
        QVERIFY(d.saveState().isSafe());
    }

    void aFileThatWentElsewhereIsNoticedAndComplete_data()
    {
        QTest::addColumn<int>("fate");
        QTest::newRow("deleted") << 0;
        QTest::newRow("moved") << 1;
        QTest::newRow("replaced") << 2;
    }

    void aFileThatWentElsewhereIsNoticedAndComplete()
    {
        QFETCH(const int, fate);
        using Whereabouts = ProjectStore::Whereabouts;
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const fs::path file = d.file();
        const fs::path elsewhere = m_folder->path() / "elsewhere.maskwright";
        QVERIFY(!d.checkWhereabouts());
        QVERIFY(d.saveState().isSafe());
        if (fate == 0)
            fs::remove(file);
        else
            fs::rename(file, elsewhere);
        const std::string stranger = "another file";
        if (fate == 2)
            QVERIFY(bool(writeFileAtomically(file, stranger)));
        const auto expected = fate == 2 ? Whereabouts::Replaced : Whereabouts::Gone;
        QVERIFY(d.checkWhereabouts());
        QCOMPARE(d.saveState().whereabouts, expected);
        // Work goes on, and no change claims to be safe.
        QVERIFY(bool(d.apply(paint(s, 2))));
        QCOMPARE(d.saveState().whereabouts, expected);
        QVERIFY(!d.saveState().isSafe());
        const std::string state = dump(d);
        const fs::path copy = fate == 2 ? m_folder->path() / "copy.maskwright" : file;
        QVERIFY(bool(d.copyTo(copy)));
        s.document.reset();
        QCOMPARE(dump(**ProjectDocument::open(copy, ProjectStore::Access::ReadWrite)), state);
        if (fate == 1)  // where it was moved to, it is whole as well
            QCOMPARE(dump(**ProjectDocument::open(elsewhere, ProjectStore::Access::ReadWrite)),
                     state);
        if (fate == 2)
            QCOMPARE(*readFile(file, 100), stranger);
    }
};

MW_REGISTER_TEST(TestDocument, "document")
#include "test_document.moc"
