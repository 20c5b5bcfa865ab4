// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/propagation_job.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_project.h"

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
};

MW_REGISTER_TEST(TestPropagationJob, "propagation_job")
#include "test_propagation_job.moc"
