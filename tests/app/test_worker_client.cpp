// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/worker_client.h"
#include "tests/support/runner.h"

using namespace mw;

namespace {

constexpr WorkerClient::Timing kQuick{
    .startMs = 1500, .silentMs = 400, .lostMs = 1000, .politeMs = 300, .idleMs = 60'000};

struct Bench {
    explicit Bench(const QString& mode, const QString& msPerFrame = QStringLiteral("0"))
        : worker(QStringLiteral(MW_FAKE_WORKER), {mode, msPerFrame}, kQuick)
    {
        QObject::connect(&worker, &WorkerClient::jobEnded,
                         [this](const std::optional<Error>& error) {
                             ++ended;
                             lastError = error;
                         });
        QObject::connect(&worker, &WorkerClient::jobMask, [this] { ++masks; });
    }
    void run(std::int64_t id = 1)
    {
        protocol::RunJob job;
        job.job = id;
        job.method = "flow";
        for (FrameIndex f = 0; f < 20; ++f)
            job.frames.push_back(f);
        worker.run(job);
    }

    WorkerClient worker;
    int ended = 0;
    int masks = 0;
    std::optional<Error> lastError;
};

}  // namespace

class TestWorkerClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobRunsToItsEnd_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : {"ok", "noisy", "babble"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }

    void aJobRunsToItsEnd()
    {
        QFETCH(QString, mode);
        Bench b(mode);
        b.run();
        QTRY_COMPARE(b.ended, 1);
        QVERIFY(!b.lastError);
        QCOMPARE(b.masks, 20);
        QCOMPARE(b.worker.state(), WorkerClient::State::Ready);
        b.run(2);
        QTRY_COMPARE(b.ended, 2);
        QCOMPARE(b.masks, 40);
    }

    void aBadWorkerFailsTheJobOnceAndIsReplaced_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("masks");
        const auto row = [](const char* mode, ErrorCode code, int masks) {
            QTest::newRow(mode) << QString::fromLatin1(mode) << int(code) << masks;
        };
        row("exit", ErrorCode::WorkerLost, 0);
        row("mute", ErrorCode::WorkerSilent, 0);
        row("garbage", ErrorCode::WorkerProtocol, 0);
        row("nonsense", ErrorCode::WorkerProtocol, 0);
        row("old", ErrorCode::WorkerProtocol, 0);
        row("crash", ErrorCode::WorkerLost, 0);
        row("crash-midway", ErrorCode::WorkerLost, 3);
        row("garbage-midway", ErrorCode::WorkerProtocol, 3);
        row("fail-midway", ErrorCode::NotANumber, 3);
        row("dead", ErrorCode::WorkerSilent, 0);
        row("no-heartbeat", ErrorCode::Unspecified, 20);
    }

    void aBadWorkerFailsTheJobOnceAndIsReplaced()
    {
        QFETCH(QString, mode);
        QFETCH(int, code);
        QFETCH(int, masks);
        Bench b(mode);
        for (int attempt = 1; attempt <= 2; ++attempt) {
            b.run(attempt);
            QTRY_COMPARE_WITH_TIMEOUT(b.ended, attempt, 10'000);
            QCOMPARE(int(b.lastError ? b.lastError->code : ErrorCode::Unspecified), code);
            QCOMPARE(b.masks, masks * attempt);
        }
    }

    void aProgramThatIsNotThereIsAnErrorNotAHang()
    {
        WorkerClient worker(QStringLiteral("/nowhere/maskwright"), {}, kQuick);
        std::optional<Error> error;
        connect(&worker, &WorkerClient::jobEnded,
                [&](const std::optional<Error>& e) { error = e; });
        worker.run({});
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::WorkerLost);
    }

    void cancellingIsQuick_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("withinMs");
        QTest::newRow("polite") << QStringLiteral("ok") << 900;
        QTest::newRow("deaf") << QStringLiteral("deaf") << 2000;
    }

    void cancellingIsQuick()
    {
        QFETCH(QString, mode);
        QFETCH(int, withinMs);
        Bench b(mode, QStringLiteral("50"));
        b.run();
        QTRY_VERIFY(b.worker.state() == WorkerClient::State::Busy);
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        b.worker.cancel();
        QTRY_COMPARE(b.ended, 1);
        QVERIFY2(timer.elapsed() < withinMs, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(b.lastError->code, ErrorCode::Cancelled);
        QVERIFY(b.masks < 20);
        b.run(2);  // and the same client works on
        QTest::qWait(100);
        b.worker.cancel();
        QTRY_COMPARE(b.ended, 2);
    }

    void cancellingBeforeTheWorkerIsUp()
    {
        Bench b(QStringLiteral("ok"));
        b.run();
        b.worker.cancel();
        QCOMPARE(b.ended, 1);
        QCOMPARE(b.lastError->code, ErrorCode::Cancelled);
        b.run(2);
        QTRY_COMPARE(b.ended, 2);
        QVERIFY(!b.lastError);
        QCOMPARE(b.masks, 20);
    }

    void aWorkerThatRunsWhenTheStudioEndsIsEnded()
    {
        auto b = std::make_unique<Bench>(QStringLiteral("hang-midway"));
        b->run();
        QTRY_COMPARE(b->masks, 3);
        QElapsedTimer timer;
        timer.start();
        b.reset();
        QVERIFY(timer.elapsed() < 1500);
    }
};

MW_REGISTER_TEST(TestWorkerClient, "worker_client")
#include "test_worker_client.moc"
