// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video.h"
#include "inference/protocol/messages.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::protocol;

namespace {

constexpr Size kSize{640, 360};

/// A conversation with the real worker.
class Worker
{
public:
    Worker()
        : m_process(startMaskwright({"serve"}))
    {
    }
    ~Worker()
    {
        m_process->kill();
        m_process->waitForFinished();
    }

    void send(const Request& request)
    {
        const std::string bytes = toWire(encode(request));
        m_process->write(bytes.data(), qint64(bytes.size()));
    }
    void sendBytes(const QByteArray& bytes) { m_process->write(bytes); }

    /// The next event that is no heartbeat; empty when none comes in time.
    std::optional<Event> next(int timeoutMs = 60'000)
    {
        QElapsedTimer clock;
        clock.start();
        for (;;) {
            auto message = m_reader.next();
            if (!message)
                return std::nullopt;
            if (*message) {
                auto event = decodeEvent(**message);
                if (!event)
                    return std::nullopt;
                if (std::holds_alternative<Heartbeat>(*event))
                    ++heartbeats;
                else
                    return *std::move(event);
                continue;
            }
            const int left = timeoutMs - int(clock.elapsed());
            if (left <= 0 || !m_process->waitForReadyRead(left))
                return std::nullopt;
            const QByteArray bytes = m_process->readAllStandardOutput();
            m_reader.append({bytes.constData(), std::size_t(bytes.size())});
        }
    }

    /// Reads until the job ends. Returns its error, or empty when it went well.
    struct End {
        bool isThere = false;
        std::optional<Error> error;
        std::string method;
    };
    End untilEnd(
        std::int64_t job, std::map<FrameIndex, Mask>& masks,
        const std::function<void()>& onMask = [] {})
    {
        while (auto event = next()) {
            if (const auto* mask = std::get_if<JobMask>(&*event); mask && mask->job == job) {
                masks.insert_or_assign(mask->result.frame, mask->result.mask);
                onMask();
            } else if (const auto* done = std::get_if<JobDone>(&*event); done && done->job == job) {
                return {true, std::nullopt, done->method};
            } else if (const auto* failed = std::get_if<JobFailed>(&*event);
                       failed && failed->job == job) {
                return {true, failed->error, {}};
            }
        }
        return {};
    }

    bool endsWithin(int ms) { return m_process->waitForFinished(ms); }
    QProcess& process() { return *m_process; }
    int heartbeats = 0;

private:
    std::unique_ptr<QProcess> m_process;
    FrameReader m_reader;
};

}  // namespace

/// The worker as the studio meets it: the real program, spoken to over its pipes.
class TestServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_clip = fs::path(m_home.path().toStdString()) / "clip.mp4";
        ClipOptions options;
        options.size = kSize;
        options.frames = 120;
        QCOMPARE(writeClip(m_clip, options), std::string());
        const auto video = openVideo(m_clip, {}, {});
        QVERIFY(video);
        m_fingerprint = (*video)->info().fingerprint;
    }

    void itSaysWhatItCanDo()
    {
        Worker worker;
        const auto event = worker.next();
        QVERIFY(event && std::holds_alternative<Hello>(*event));
        const Hello& hello = std::get<Hello>(*event);
        QCOMPARE(hello.version, kVersion);
        QVERIFY(std::count(hello.methods.begin(), hello.methods.end(), "flow") == 1);
        QVERIFY(std::count(hello.devices.begin(), hello.devices.end(), "cpu") == 1);
    }

    void aFlowJobStreamsItsMasks()
    {
        Worker worker;
        QVERIFY(worker.next());
        RunJob job = flowJob(1, 0, 12);
        worker.send(job);
        std::map<FrameIndex, Mask> masks;
        const Worker::End end = worker.untilEnd(1, masks);
        QVERIFY(end.isThere && !end.error);
        QVERIFY(end.method.starts_with("flow"));
        QCOMPARE(masks.size(), std::size_t(12));
        QVERIFY(!masks.contains(0));
        for (const auto& [frame, mask] : masks)
            QVERIFY(intersectionOverUnion(mask, maskOfObject(kSize, frame, 1)) > 0.7);
        // The worker stays, and a second job finds the video still open.
        masks.clear();
        worker.send(flowJob(2, 0, 4));
        QVERIFY(worker.untilEnd(2, masks).isThere);
        QCOMPARE(masks.size(), std::size_t(4));
        worker.send(Quit{});
        QVERIFY(worker.endsWithin(10'000));
        QCOMPARE(worker.process().exitCode(), 0);
    }

    void aCancelledJobEndsAndKeepsWhatWasSent()
    {
        Worker worker;
        QVERIFY(worker.next());
        worker.send(flowJob(7, 0, 119));
        std::map<FrameIndex, Mask> masks;
        QElapsedTimer clock;
        const Worker::End end = worker.untilEnd(7, masks, [&] {
            if (masks.size() == 3) {
                worker.send(CancelJob{7});
                clock.start();
            }
        });
        QVERIFY(end.isThere && end.error);
        QCOMPARE(end.error->code, ErrorCode::Cancelled);
        QVERIFY(masks.size() >= 3 && masks.size() < 100);
        qInfo("cancelled within %lld ms", clock.elapsed());
        // And it is ready for the next.
        masks.clear();
        worker.send(flowJob(8, 0, 3));
        QVERIFY(!worker.untilEnd(8, masks).error);
        QCOMPARE(masks.size(), std::size_t(3));
    }

    void anotherVideoThanTheOneAnnotatedIsRefused()
    {
        Worker worker;
        QVERIFY(worker.next());
        RunJob job = flowJob(1, 0, 5);
        job.query.fingerprint = std::string(64, '0');
        worker.send(job);
        std::map<FrameIndex, Mask> masks;
        const Worker::End end = worker.untilEnd(1, masks);
        QVERIFY(end.isThere && end.error);
        QCOMPARE(end.error->code, ErrorCode::VideoChanged);
        QVERIFY(masks.empty());
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("missing video") << QStringLiteral("missing") << int(ErrorCode::FileMissing);
        QTest::newRow("frame out of range")
            << QStringLiteral("range") << int(ErrorCode::FrameOutOfRange);
        QTest::newRow("anchor of the wrong size")
            << QStringLiteral("size") << int(ErrorCode::MaskSizeMismatch);
        QTest::newRow("nothing painted")
            << QStringLiteral("bare") << int(ErrorCode::NothingPainted);
        QTest::newRow("unknown method")
            << QStringLiteral("method") << int(ErrorCode::MethodUnavailable);
    }

    void whatCannotBeDoneIsSaid()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        Worker worker;
        QVERIFY(worker.next());
        RunJob job = flowJob(1, 0, 5);
        if (what == QLatin1String("missing"))
            job.query.path += ".gone";
        else if (what == QLatin1String("range"))
            job.frames.push_back(100'000);
        else if (what == QLatin1String("size"))
            job.anchors[0] = maskOfObject({96, 54}, 0, 1);
        else if (what == QLatin1String("bare"))
            job.anchors.clear();
        else
            job.method = "magic";
        worker.send(job);
        std::map<FrameIndex, Mask> masks;
        const Worker::End end = worker.untilEnd(1, masks);
        QVERIFY(end.isThere && end.error);
        QCOMPARE(int(end.error->code), code);
    }

    void nonsenseEndsTheWorkerInsteadOfConfusingIt()
    {
        Worker worker;
        QVERIFY(worker.next());
        worker.sendBytes(QByteArray(64, '\xff'));
        QVERIFY(worker.endsWithin(10'000));
    }

    void itEndsWithTheStudio()
    {
        Worker worker;
        QVERIFY(worker.next());
        worker.send(flowJob(1, 0, 119));
        QVERIFY(worker.next());
        worker.process().closeWriteChannel();
        QVERIFY(worker.endsWithin(10'000));
    }

    void aHeartbeatGoesOnDuringWork()
    {
        Worker worker;
        QVERIFY(worker.next());
        worker.send(flowJob(1, 0, 119));
        std::map<FrameIndex, Mask> masks;
        QVERIFY(worker.untilEnd(1, masks).isThere);
        if (worker.heartbeats == 0)
            QTRY_VERIFY_WITH_TIMEOUT((worker.next(1500), worker.heartbeats > 0), 10'000);
        QVERIFY(worker.heartbeats > 0);
    }

private:
    /// From the disc in frame `anchor` over the next frames.
    RunJob flowJob(std::int64_t id, FrameIndex anchor, int frames) const
    {
        RunJob job;
        job.job = id;
        job.method = "flow";
        job.device = "auto";
        job.precision = "auto";
        job.query = {m_clip.string(), m_fingerprint};
        for (int i = 1; i <= frames; ++i)
            job.frames.push_back(anchor + i);
        job.anchors[anchor] = maskOfObject(kSize, anchor, 1);
        job.expression = "the disc";
        return job;
    }

    QTemporaryDir m_home;
    fs::path m_clip;
    std::string m_fingerprint;
};

MW_REGISTER_TEST(TestServe, "serve")
#include "test_serve.moc"
