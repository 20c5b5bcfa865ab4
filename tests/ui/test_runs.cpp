// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/run_dialog.h"
#include "ui/notices.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/project_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <set>

using namespace mw;
using namespace mw::test;

/// Runs through the window, with a worker that needs no model.
class TestRuns : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->editor(); }
    const Project& project() const { return m_studio->project(); }
    JobQueue& jobs() { return m_studio->bench->jobs; }
    Notices& notices() { return m_studio->window->work().notices(); }

    void start(const char* mode, int msPerFrame = 0, WorkerClient::Timing timing = {})
    {
        m_studio = std::make_unique<Studio>(20, 1,
                                            QStringList{QStringLiteral(MW_FAKE_WORKER),
                                                        QString::fromLatin1(mode),
                                                        QString::number(msPerFrame)},
                                            timing);
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
    }
    bool waitForJobs()
    {
        return m_studio->wait([this] { return jobs().activeCount() == 0; });
    }
    std::set<FrameIndex> framesOf(TrackId track) const
    {
        std::set<FrameIndex> frames;
        for (const auto& [frame, annotation] : project().annotations(track))
            frames.insert(frame);
        return frames;
    }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* candidate : notices().findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisibleTo(&notices()))
                return candidate;
        }
        return nullptr;
    }
    QString cardTexts()
    {
        QStringList texts;
        for (const QLabel* label : notices().findChildren<QLabel*>()) {
            if (label->isVisibleTo(&notices()))
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    /// The one card that is shown; plural forms are the language's.
    bool isOnlyCard(const char* begin, const char* part)
    {
        const QStringList titles = notices().titles();
        return titles.size() == 1 && titles[0].startsWith(QLatin1String(begin))
            && titles[0].contains(QLatin1String(part));
    }
    /// A run that the program's end cut off after two frames.
    RunId interrupted(TrackId track)
    {
        ProjectSession& session = m_studio->bench->session;
        Run run;
        run.id = session.document().newId<RunTag>();
        run.track = track;
        run.method = "flow";
        run.options = encodeRunRecord({"flow", "", 6, "the sentence of then"});
        run.firstFrame = 0;
        run.lastFrame = 19;
        run.framesWanted = 19;
        std::map<FrameIndex, AnnotatedMask> masks;
        for (const FrameIndex frame : {3, 4})
            masks[frame].mask = m_studio->mask(track, 0);
        if (!session.beginRun(run) || !session.addRunMasks(run.id, masks))
            qWarning("the run does not begin");
        return run.id;
    }
    TrackId secondObject()
    {
        m_studio->trigger("object.new");
        m_studio->drag({120, 50}, {130, 60});
        return editor().trackId();
    }
    void reopen()
    {
        notices().clear();
        m_studio->bench->session.close();
        m_studio->window->openPath(toQt(m_studio->file));
        if (!m_studio->bench->session.isOpen())
            qWarning("the project does not open again");
    }

private Q_SLOTS:
    void cleanup() { m_studio.reset(); }

    void severalInterruptedRunsAreResumedFromOneCard()
    {
        start("ok");
        const TrackId first = editor().trackId();
        const TrackId second = secondObject();
        QVERIFY(second != first);
        const RunId one = interrupted(first);
        const RunId two = interrupted(second);
        m_studio->bench->settings->set(settings::method, QStringLiteral("cma"));
        reopen();
        QVERIFY(isOnlyCard("2 run", "interrupted"));
        QVERIFY(cardTexts().contains(QStringLiteral("2 of 19 frames finished")));
        QPushButton* resume = button(QStringLiteral("Resume all"));
        QVERIFY(resume);
        QTest::mouseClick(resume, Qt::LeftButton);
        QVERIFY(waitForJobs());
        for (const auto& [track, run] : {std::pair(first, one), std::pair(second, two)}) {
            QCOMPARE(framesOf(track).size(), std::size_t(20));
            QCOMPARE(project().annotation(track, 3)->run, run);
            QVERIFY(m_studio->mask(track, 3) == m_studio->mask(track, 0));
            // As the run was made, not as the settings are now.
            const RunRecord record
                = decodeRunRecord(project().run(project().annotation(track, 9)->run)->options);
            QCOMPARE(record.method, std::string("flow"));
            QCOMPARE(record.windowFrames, 6);
            QCOMPARE(record.expression, std::optional<std::string>("the sentence of then"));
        }
        reopen();
        QVERIFY2(notices().titles().isEmpty(),
                 qPrintable(notices().titles().join(QLatin1Char('|'))));
    }

    void discardingAndKeepingInterruptedRunsAreRemembered()
    {
        start("ok");
        const TrackId track = editor().trackId();
        interrupted(track);
        reopen();
        QVERIFY(button(QStringLiteral("Resume")));
        QTest::mouseClick(button(QStringLiteral("Discard")), Qt::LeftButton);
        QCOMPARE(framesOf(track), std::set<FrameIndex>{0});
        reopen();
        QVERIFY(notices().titles().isEmpty());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(framesOf(track), (std::set<FrameIndex>{0, 3, 4}));
        reopen();
        QTest::mouseClick(button(QStringLiteral("Keep frames")), Qt::LeftButton);
        reopen();
        QVERIFY(notices().titles().isEmpty());
        QCOMPARE(framesOf(track), (std::set<FrameIndex>{0, 3, 4}));
    }

    void runsKeepInsideTheRange()
    {
        start("ok");
        const TrackId track = editor().trackId();
        editor().setFrame(6);
        m_studio->trigger("range.out");
        editor().setFrame(0);
        m_studio->key(Qt::Key_R);
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(track), (std::set<FrameIndex>{0, 1, 2, 3, 4, 5, 6}));
        m_studio->trigger("range.clear");
        editor().setFrame(10);
        m_studio->trigger("range.in");
        editor().setFrame(13);
        m_studio->key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(track), (std::set<FrameIndex>{0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13}));
        // Nothing lies there: it is said, and nothing begins.
        editor().setFrame(8);
        m_studio->key(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(jobs().activeCount(), 0);
        QVERIFY(notices().titles().contains(
            QStringLiteral("Nothing to run in that direction inside the range.")));
        m_studio->trigger("run.clip");  // as if there were no range
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(track).size(), std::size_t(20));
    }

    void allObjectsOfTheVideoAreQueuedAndTheOthersNamed()
    {
        start("ok");
        const TrackId first = editor().trackId();
        const TrackId second = secondObject();
        m_studio->trigger("object.new");
        const TrackId empty = editor().trackId();
        Track locked = *project().track(second);
        locked.isProtected = true;
        QVERIFY(bool(m_studio->bench->session.apply(
            {StepKind::ChangeObject, {PutTrack{locked}}, locked.name})));
        notices().clear();
        m_studio->trigger("jobs.pause");
        m_studio->trigger("run.video");
        QVERIFY(isOnlyCard("1 run", "queued"));
        QVERIFY2(cardTexts().contains(QStringLiteral("1 protected")), qPrintable(cardTexts()));
        QVERIFY(cardTexts().contains(QStringLiteral("1 with nothing painted and no example")));
        // Once is enough.
        m_studio->trigger("run.project");
        QCOMPARE(notices().titles(), QStringList{QStringLiteral("No run was queued.")});
        QVERIFY(cardTexts().contains(QStringLiteral("1 already in the queue")));
        m_studio->trigger("jobs.pause");
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(first).size(), std::size_t(20));
        QCOMPARE(framesOf(second).size(), std::size_t(1));
        QVERIFY(framesOf(empty).empty());
    }

    void theClassAndTheSelectionChooseObjects()
    {
        start("ok");
        const TrackId first = editor().trackId();
        QVERIFY(editor().setCategory({first}, QStringLiteral("fish")));
        const TrackId second = secondObject();
        QVERIFY(editor().setCategory({second}, QStringLiteral("crab")));
        editor().setTrack(second);
        m_studio->trigger("run.class");
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(second).size(), std::size_t(20));
        QCOMPARE(framesOf(first).size(), std::size_t(1));
        editor().setTrack(first);
        QCOMPARE(m_studio->window->projectPanel().selectedTracks(), std::vector<TrackId>{first});
        m_studio->trigger("run.selected");
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(first).size(), std::size_t(20));
    }

    void theDialogSaysWhatARunWouldDoAndRemembersTheChoice()
    {
        start("ok");
        const TrackId track = editor().trackId();
        m_studio->key(Qt::Key_R, Qt::ControlModifier);
        auto* dialog = m_studio->shown<RunDialog>();
        QVERIFY(dialog);
        QVERIFY2(dialog->summary().startsWith(QStringLiteral("19 frame")),
                 qPrintable(dialog->summary()));
        QVERIFY(dialog->summary().contains(QStringLiteral("1 locked")));
        QVERIFY(!dialog->summary().contains(QStringLiteral("per second")));
        const auto choose = [](QComboBox* box, const char* id) {
            box->setCurrentIndex(box->findData(QString::fromLatin1(id)));
        };
        choose(dialog->scopeBox(), "forward");
        dialog->mostField()->setValue(4);
        QVERIFY(dialog->summary().startsWith(QStringLiteral("4 frame")));
        choose(dialog->scopeBox(), "range");
        dialog->firstField()->setValue(0);
        dialog->lastField()->setValue(0);
        QVERIFY(!dialog->runButton()->isEnabled());
        dialog->firstField()->setValue(5);
        dialog->lastField()->setValue(9);
        QVERIFY(dialog->summary().startsWith(QStringLiteral("5 frame")));
        choose(dialog->methodBox(), "flow");
        QVERIFY(!dialog->expressionBox()->isEnabled());
        dialog->windowField()->setValue(7);
        QTest::mouseClick(dialog->runButton(), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QVERIFY(waitForJobs());
        QCOMPARE(framesOf(track), (std::set<FrameIndex>{0, 5, 6, 7, 8, 9}));
        const RunRecord record = decodeRunRecord(project().runs().begin()->second.options);
        QCOMPARE(record.method, std::string("flow"));
        QCOMPARE(record.windowFrames, 7);
        // One run does not change what the others are made with.
        QCOMPARE(m_studio->bench->settings->get(settings::method), QStringLiteral("auto"));
        QTest::qWait(10);  // the first one is gone

        m_studio->trigger("run.dialog");
        dialog = m_studio->shown<RunDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->methodBox()->currentData().toString(), QStringLiteral("flow"));
        QCOMPARE(dialog->scopeBox()->currentData().toString(), QStringLiteral("range"));
        QCOMPARE(dialog->windowField()->value(), 7);
        choose(dialog->scopeBox(), "clip");
        QVERIFY(dialog->summary().contains(QStringLiteral("5 earlier")));
        QVERIFY2(dialog->summary().contains(QStringLiteral("per second")),
                 qPrintable(dialog->summary()));
        // It follows the object.
        m_studio->trigger("object.new");
        QVERIFY(!dialog->runButton()->isEnabled());
        QVERIFY(dialog->summary().contains(QStringLiteral("painted frame")));
        // And goes with its project.
        const QPointer<RunDialog> gone = dialog;
        m_studio->bench->session.close();
        QVERIFY(m_studio->wait([&] { return !gone; }));
    }

    void aFinishedRunLeadsToWhatNeedsAttention()
    {
        start("ok");
        const TrackId track = editor().trackId();
        notices().clear();
        m_studio->trigger("run.clip");
        QVERIFY(waitForJobs());
        // The worker's discs are smaller than what is painted.
        QVERIFY2(cardTexts().contains(QStringLiteral("19 frame")), qPrintable(cardTexts()));
        QVERIFY2(cardTexts().contains(QStringLiteral(", 1 need")), qPrintable(cardTexts()));
        editor().setFrame(12);
        QPushButton* review = button(QStringLiteral("Review"));
        QVERIFY(review);
        QTest::mouseClick(review, Qt::LeftButton);
        QCOMPARE(m_studio->window->workspace(), Workspace::Review);
        QCOMPARE(editor().trackId(), track);
        QCOMPARE(editor().frame(), FrameIndex(1));
    }

    void theTimeThatAJobTakesIsSeen()
    {
        start("ok", 150);
        m_studio->trigger("run.clip");
        QVERIFY(m_studio->wait([this] {
            const Job* job = jobs().running(Job::Lane::Worker);
            return job && JobsPanel::progressText(*job).contains(QStringLiteral("so far"));
        }));
        QVERIFY(waitForJobs());
    }

    void aSilentWorkerAsksWhetherToWaitOrToRestart()
    {
        start(
            "dead", 0,
            {.startMs = 20'000, .silentMs = 300, .askMs = 600, .lostMs = 60'000, .politeMs = 300});
        m_studio->trigger("run.clip");
        const QString title = QStringLiteral("The worker does not answer.");
        QVERIFY(m_studio->wait([&] { return button(QStringLiteral("Wait")) != nullptr; }));
        QVERIFY(notices().titles().contains(title));
        QTest::mouseClick(button(QStringLiteral("Wait")), Qt::LeftButton);
        QVERIFY(!notices().titles().contains(title));
        QCOMPARE(m_studio->bench->worker.state(), WorkerClient::State::Silent);
        Job* run = jobs().running(Job::Lane::Worker);
        QVERIFY(run);
        m_studio->trigger("worker.restart");
        QCOMPARE(run->state(), Job::State::Cancelled);
        // The run goes on with a fresh worker, which is as silent: the question comes again.
        QVERIFY(m_studio->wait([&] { return notices().titles().contains(title); }));
        QVERIFY(jobs().running(Job::Lane::Worker) != run);
        jobs().cancelAll();
    }
};

MW_REGISTER_TEST(TestRuns, "runs")
#include "test_runs.moc"
