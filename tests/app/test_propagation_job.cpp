// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/propagation_job.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_project.h"

#include <set>

using namespace mw;
using namespace mw::test;

namespace {

constexpr WorkerClient::Timing kQuick{
    .startMs = 1500, .silentMs = 400, .lostMs = 1000, .politeMs = 300, .idleMs = 60'000};

}  // namespace

class TestPropagationJob : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    std::unique_ptr<ProjectSession> m_session;
    TrackId m_track;

    Mask lockedHash(FrameIndex frame) const { return *m_session->document().mask(m_track, frame); }

    /// Runs with a worker of the given mode and waits for the end.
    void run(const QString& mode, RunScope scope = RunScope::WholeClip)
    {
        m_worker = std::make_unique<WorkerClient>(QStringLiteral(MW_FAKE_WORKER),
                                                  QStringList{mode, QStringLiteral("1")}, kQuick);
        JobQueue queue;
        PlanQuestion question{m_track, scope, 20};
        auto* job = static_cast<PropagationJob*>(queue.add(std::make_unique<PropagationJob>(
            QStringLiteral("run"), *m_session, *m_worker, question, RunOptions{})));
        const bool isOver = QTest::qWaitFor([&] { return job->isOver(); }, 10'000);
        if (!isOver)
            qWarning("the job does not end");
        m_lastState = job->state();
        m_lastError = job->error();
    }

    /// As run(), but with the method left open; does not wait.
    void startChoosing(const QString& mode)
    {
        m_worker = std::make_unique<WorkerClient>(QStringLiteral(MW_FAKE_WORKER),
                                                  QStringList{mode, QStringLiteral("1")}, kQuick);
        RunOptions options;
        options.chooseMethod = [this] {
            m_known = m_worker->hello().methods;
            return m_choice;
        };
        m_queue = std::make_unique<JobQueue>();
        m_job = m_queue->add(std::make_unique<PropagationJob>(
            QStringLiteral("run"), *m_session, *m_worker, PlanQuestion{m_track}, options));
    }

    std::unique_ptr<WorkerClient> m_worker;
    std::unique_ptr<JobQueue> m_queue;
    Job* m_job = nullptr;
    Result<QString> m_choice = QStringLiteral("flow");
    std::vector<std::string> m_known;  ///< When it was chosen.
    Job::State m_lastState = Job::State::Unspecified;
    std::optional<Error> m_lastError;

    /// A run of a track that the program's end cut off after frames `done`, then the next start.
    RunId interrupt(TrackId track, const std::vector<FrameIndex>& done, RunRecord record)
    {
        Run run;
        run.id = m_session->document().newId<RunTag>();
        run.track = track;
        run.method = record.method;
        run.options = encodeRunRecord(record);
        run.firstFrame = 0;
        run.lastFrame = 39;
        run.framesWanted = 33;
        if (!m_session->beginRun(run))
            qWarning("the run does not begin");
        std::map<FrameIndex, AnnotatedMask> masks;
        for (const FrameIndex frame : done)
            masks[frame].mask = disc({64, 48}, 10, 10, 3);
        if (!m_session->addRunMasks(run.id, masks))
            qWarning("its masks are refused");
        return run.id;
    }

    void reopen()
    {
        const fs::path file = m_session->document().file();
        m_session = std::make_unique<ProjectSession>();
        if (!m_session->open(file, ProjectStore::Access::ReadWrite))
            qWarning("the project does not open again");
    }

private Q_SLOTS:
    void init()
    {
        m_queue.reset();
        m_choice = QStringLiteral("flow");
        m_session.reset();
        m_folder.emplace(*TemporaryFolder::create());
        SmallProject s = smallProject(m_folder->path());
        m_track = s.first;
        for (const FrameIndex f : {0, 7, 13, 20, 26, 33, 39})
            QVERIFY(bool(s.document->apply(
                {StepKind::Paint,
                 {PaintMask{s.first, f, disc({64, 48}, 30, f, 5), paintedAnnotation("me", 1)}}})));
        const fs::path file = s.document->file();
        s.document.reset();
        m_session = std::make_unique<ProjectSession>();
        QVERIFY(bool(m_session->open(file, ProjectStore::Access::ReadWrite)));
    }

    void cleanup()
    {
        m_queue.reset();
        m_session.reset();
    }

    void lockedFramesStayByteForByte_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("scope");
        QTest::newRow("whole") << QStringLiteral("ok") << int(RunScope::WholeClip);
        QTest::newRow("forward") << QStringLiteral("ok") << int(RunScope::Forward);
        QTest::newRow("backward") << QStringLiteral("ok") << int(RunScope::Backward);
        QTest::newRow("both") << QStringLiteral("ok") << int(RunScope::Both);
        QTest::newRow("a worker that returns locked frames")
            << QStringLiteral("malicious") << int(RunScope::WholeClip);
    }

    void lockedFramesStayByteForByte()
    {
        QFETCH(QString, mode);
        QFETCH(int, scope);
        std::map<FrameIndex, Mask> before;
        for (const FrameIndex f : {0, 7, 13, 20, 26, 33, 39})
            before[f] = lockedHash(f);
        const std::string state = dump(m_session->document());
        run(mode, RunScope(scope));
        QCOMPARE(m_lastState, Job::State::Done);
        QVERIFY(dump(m_session->document()) != state);
        for (const auto& [frame, mask] : before)
            QVERIFY(lockedHash(frame) == mask);
        QVERIFY(bool(m_session->undo()));
        QCOMPARE(dump(m_session->document()), state);
    }

    void forwardStopsAtTheNextLockedFrame()
    {
        run(QStringLiteral("ok"), RunScope::Forward);
        const auto& annotations = m_session->project().annotations(m_track);
        QVERIFY(annotations.contains(25));
        QVERIFY(!annotations.contains(27));
        QVERIFY(!annotations.contains(19));
    }

    void whatArrivedBeforeAFailureIsKept_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : {"crash-midway", "fail-midway", "garbage-midway"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }

    void whatArrivedBeforeAFailureIsKept()
    {
        QFETCH(QString, mode);
        run(mode);
        QCOMPARE(m_lastState, Job::State::Failed);
        QVERIFY(m_lastError.has_value());
        QCOMPARE(m_session->project().annotations(m_track).size(), 7u + 3u);
        QCOMPARE(m_session->project().runs().begin()->second.state, RunState::Failed);
    }

    void masksOfTheWrongSizeAreRefused()
    {
        run(QStringLiteral("wrong-size"));
        QCOMPARE(m_lastState, Job::State::Failed);
        QCOMPARE(m_lastError->code, ErrorCode::MaskSizeMismatch);
        QCOMPARE(m_session->project().annotations(m_track).size(), 7u);
    }

    void closingTheProjectEndsTheRunAndKeepsItsFrames()
    {
        m_worker = std::make_unique<WorkerClient>(
            QStringLiteral(MW_FAKE_WORKER), QStringList{QStringLiteral("ok"), QStringLiteral("30")},
            kQuick);
        JobQueue queue;
        Job* job = queue.add(std::make_unique<PropagationJob>(
            QStringLiteral("run"), *m_session, *m_worker, PlanQuestion{m_track}, RunOptions{}));
        QTRY_VERIFY(m_session->project().annotations(m_track).size() > 9);
        const fs::path file = m_session->document().file();
        m_session->close();
        QCOMPARE(job->state(), Job::State::Cancelled);
        QVERIFY(bool(m_session->open(file, ProjectStore::Access::ReadWrite)));
        QVERIFY(m_session->project().annotations(m_track).size() > 9);
        QVERIFY(m_session->project().annotations(m_track).size() < 40);
        QCOMPARE(m_session->project().runs().begin()->second.state, RunState::Cancelled);
        QVERIFY(m_session->document().canUndo());
    }

    void theMethodIsChosenOnceTheWorkerHasSaidWhatItCanDo()
    {
        startChoosing(QStringLiteral("ok"));
        QTRY_COMPARE(m_job->state(), Job::State::Done);
        QCOMPARE(m_known, (std::vector<std::string>{"flow", "cma"}));
        QCOMPARE(m_session->project().runs().begin()->second.method, "fake 1");
    }

    void aMethodThatCannotBeChosenEndsTheJob()
    {
        m_choice = Error{ErrorCode::NothingPainted, {"koi"}};
        startChoosing(QStringLiteral("ok"));
        QTRY_COMPARE(m_job->state(), Job::State::Failed);
        QCOMPARE(m_job->error()->code, ErrorCode::NothingPainted);
        QVERIFY(m_session->project().runs().empty());
    }

    void aJobThatWaitsForTheWorkerCanBeCancelled()
    {
        startChoosing(QStringLiteral("mute"));
        QTRY_COMPARE(m_job->state(), Job::State::Running);
        m_job->cancel();
        QCOMPARE(m_job->state(), Job::State::Cancelled);
        QVERIFY(!m_worker->isBusy());
    }

    void aWorkerThatDoesNotComeUpFailsTheJobThatWaits()
    {
        startChoosing(QStringLiteral("mute"));
        QTRY_COMPARE(m_job->state(), Job::State::Failed);
        QCOMPARE(m_job->error()->code, ErrorCode::WorkerSilent);
    }

    // ---- Going on with a run

    void aResumedRunComputesOnlyWhatIsMissingAndAsItBegan()
    {
        RunRecord record{"flow", "", 7, "the sentence of then"};
        record.support.emplace();
        const RunId old = interrupt(m_track, {1, 2, 3, 14, 15}, record);
        reopen();
        const Project& project = m_session->project();
        QCOMPARE(m_session->document().interruptedRuns(), std::vector<RunId>{old});
        PlanQuestion rest = remainderOf(project, *project.run(old));
        const auto plan = planPropagation(project, m_session->document(), rest);
        QVERIFY(bool(plan));
        QCOMPARE(plan->frames.size(), std::size_t(40 - 7 - 5));
        QCOMPARE(plan->expressionText, std::string("the sentence of then"));

        m_worker = std::make_unique<WorkerClient>(
            QStringLiteral(MW_FAKE_WORKER), QStringList{QStringLiteral("ok"), QStringLiteral("0")},
            kQuick);
        JobQueue queue;
        Job* job = queue.add(std::make_unique<PropagationJob>(QStringLiteral("rest"), *m_session,
                                                              *m_worker, rest, RunOptions{}));
        QTRY_COMPARE(job->state(), Job::State::Done);
        QCOMPARE(project.annotations(m_track).size(), std::size_t(40));
        for (const FrameIndex frame : {1, 2, 3, 14, 15}) {
            QCOMPARE(project.annotation(m_track, frame)->run, old);
            QVERIFY(lockedHash(frame) == disc({64, 48}, 10, 10, 3));
        }
        const RunId next = project.annotation(m_track, 4)->run;
        QVERIFY(next != old);
        QCOMPARE(chainOf(project, next), (std::vector<RunId>{next, old}));
        QCOMPARE(decodeRunRecord(project.run(next)->options).expression,
                 std::optional<std::string>("the sentence of then"));
        reopen();  // it is not offered again
        QVERIFY(m_session->document().interruptedRuns().empty());
    }

    void aRunTriedAgainContinuesWhereItStopped()
    {
        m_worker = std::make_unique<WorkerClient>(
            QStringLiteral(MW_FAKE_WORKER),
            QStringList{QStringLiteral("fail-midway"), QStringLiteral("0")}, kQuick);
        JobQueue queue;
        queue.add(std::make_unique<PropagationJob>(QStringLiteral("run"), *m_session, *m_worker,
                                                   PlanQuestion{m_track}, RunOptions{}));
        std::set<RunId> owners;
        for (std::size_t tries = 1; tries <= 3; ++tries) {
            Job* job = queue.jobs().back().get();
            QTRY_COMPARE(job->state(), Job::State::Failed);
            // Three more each time: nothing is computed twice.
            QCOMPARE(m_session->project().annotations(m_track).size(), 7 + 3 * tries);
            queue.retry(job);
        }
        for (const auto& [frame, annotation] : m_session->project().annotations(m_track)) {
            if (annotation.run)
                owners.insert(annotation.run);
        }
        QCOMPARE(owners.size(), std::size_t(3));
        queue.cancelAll();
    }

    void aJobIsNotTriedAgainInAnotherProject()
    {
        m_worker = std::make_unique<WorkerClient>(
            QStringLiteral(MW_FAKE_WORKER),
            QStringList{QStringLiteral("fail-midway"), QStringLiteral("0")}, kQuick);
        JobQueue queue;
        Job* job = queue.add(std::make_unique<PropagationJob>(
            QStringLiteral("run"), *m_session, *m_worker, PlanQuestion{m_track}, RunOptions{}));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QVERIFY(bool(fs::create_directory(m_folder->path() / "other")));
        SmallProject other = smallProject(m_folder->path() / "other");
        const fs::path file = other.document->file();
        other.document.reset();
        QVERIFY(bool(m_session->open(file, ProjectStore::Access::ReadWrite)));
        queue.retry(job);
        QTRY_COMPARE(queue.jobs().back()->state(), Job::State::Failed);
        QCOMPARE(queue.jobs().back()->error()->code, ErrorCode::ItemMissing);
        QVERIFY(m_session->project().runs().empty());
    }

    void whatIsDecidedAboutInterruptedRunsIsStored()
    {
        TrackId second;
        for (const auto& [id, track] : m_session->project().tracks())
            second = id;
        QVERIFY(second != m_track);
        const std::string before = dump(m_session->document());
        const RunId one = interrupt(m_track, {1, 2, 3}, {"flow"});
        const RunId two = interrupt(second, {4, 5}, {"flow"});
        reopen();
        QCOMPARE(m_session->document().interruptedRuns().size(), std::size_t(2));
        // Discarded together, in one step, which can be undone.
        QVERIFY(bool(m_session->removeRuns({one, two})));
        QCOMPARE(m_session->project().annotations(m_track).size(), std::size_t(7));
        QVERIFY(m_session->project().annotations(second).empty());
        reopen();
        QVERIFY(m_session->document().interruptedRuns().empty());
        QVERIFY(bool(m_session->undo()));
        QCOMPARE(m_session->project().annotations(m_track).size(), std::size_t(10));
        QCOMPARE(m_session->project().annotations(second).size(), std::size_t(2));
        QCOMPARE(m_session->document().interruptedRuns().size(), std::size_t(2));
        // Kept: the frames stay, the question goes.
        const auto steps = m_session->document().history().size();
        QVERIFY(bool(m_session->settleRun(one)));
        QVERIFY(bool(m_session->settleRun(two)));
        QCOMPARE(m_session->document().history().size(), steps);
        reopen();
        QVERIFY(m_session->document().interruptedRuns().empty());
        QCOMPARE(m_session->project().run(one)->state, RunState::Cancelled);
        QCOMPARE(m_session->project().annotations(m_track).size(), std::size_t(10));
        // Undoing the runs themselves still leads to where it began.
        QVERIFY(bool(m_session->undo()));
        QVERIFY(bool(m_session->undo()));
        QCOMPARE(dump(m_session->document()), before);
    }

    void discardingRunsThatReplacedEachOtherLeavesNothingOfThem()
    {
        const RunId one = interrupt(m_track, {1, 2, 3}, {"flow"});
        reopen();
        const RunId two = interrupt(m_track, {2, 3, 4}, {"flow"});
        reopen();
        QVERIFY(bool(m_session->removeRuns({one, two})));
        QCOMPARE(m_session->project().annotations(m_track).size(), std::size_t(7));
        QVERIFY(bool(m_session->undo()));
        QCOMPARE(m_session->project().annotation(m_track, 3)->run, two);
        QCOMPARE(m_session->project().annotation(m_track, 1)->run, one);
    }

    void aPlanKeepsToItsLimits()
    {
        const Project& project = m_session->project();
        PlanQuestion q{m_track, RunScope::Forward, 21};
        QCOMPARE(plannedFrames(project, q), (std::vector<FrameIndex>{21, 22, 23, 24, 25}));
        q.last = 23;
        QCOMPARE(plannedFrames(project, q), (std::vector<FrameIndex>{21, 22, 23}));
        q.first = 22;
        QCOMPARE(plannedFrames(project, q), (std::vector<FrameIndex>{22, 23}));
        q = {m_track, RunScope::Both, 20};
        q.most = 2;
        QCOMPARE(plannedFrames(project, q), (std::vector<FrameIndex>{18, 19, 21, 22}));
        q = {m_track, RunScope::Range};
        q.first = 36;
        QCOMPARE(plannedFrames(project, q), (std::vector<FrameIndex>{36, 37, 38}));
    }

    void recordsOfRunsAreReadAsTheyWereWritten()
    {
        RunRecord record{"cma", "/m/x", 12, "the koi"};
        record.support = {{{SupportId{3}, "a.mp4", "a \"koi\""}}};
        record.continues = RunId{9};
        QVERIFY(decodeRunRecord(encodeRunRecord(record)) == record);
        QVERIFY(decodeRunRecord("") == RunRecord{});
        QVERIFY(decodeRunRecord("[1]") == RunRecord{});
        // As earlier versions wrote it.
        const RunRecord old = decodeRunRecord(
            R"({"method":"flow","window_frames":10,"support":[{"video":"a","expression":"b"}]})");
        QCOMPARE(old.method, std::string("flow"));
        QVERIFY(!old.support);
    }

    void aSilentWorkerAsksAndARestartedOneWorks()
    {
        WorkerClient::Timing timing{
            .startMs = 5000, .silentMs = 200, .askMs = 500, .lostMs = 60'000, .politeMs = 300};
        m_worker = std::make_unique<WorkerClient>(QStringLiteral(MW_FAKE_WORKER),
                                                  QStringList{QStringLiteral("dead")}, timing);
        JobQueue queue;
        QSignalSpy asked(m_worker.get(), &WorkerClient::unanswered);
        Job* job = queue.add(std::make_unique<PropagationJob>(
            QStringLiteral("run"), *m_session, *m_worker, PlanQuestion{m_track}, RunOptions{}));
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(m_worker->state(), WorkerClient::State::Silent);
        m_worker->restart();
        QCOMPARE(job->state(), Job::State::Cancelled);
        QTRY_COMPARE(m_worker->state(), WorkerClient::State::Ready);
        QVERIFY(!m_worker->isBusy());
    }
};

MW_REGISTER_TEST(TestPropagationJob, "propagation_job")
#include "test_propagation_job.moc"
