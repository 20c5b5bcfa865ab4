// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "app/worker_client.h"
#include "core/video/video.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <dirent.h>
#include <fstream>
#include <unistd.h>

using namespace mw;

namespace {

constexpr Size kSize{640, 360};

/// The children of this process, of which the worker is the only one.
std::vector<pid_t> childProcesses()
{
    std::vector<pid_t> list;
    DIR* proc = ::opendir("/proc");
    while (const dirent* entry = proc ? ::readdir(proc) : nullptr) {
        const pid_t pid = pid_t(std::atoi(entry->d_name));
        std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
        std::string text;
        if (pid <= 0 || !std::getline(stat, text))
            continue;
        // "pid (name) state parent ...", where the name may hold anything.
        char state = 0;
        int parent = 0;
        std::sscanf(text.c_str() + text.rfind(')') + 1, " %c %d", &state, &parent);
        if (parent == ::getpid() && state != 'Z')
            list.push_back(pid);
    }
    if (proc)
        ::closedir(proc);
    return list;
}

}  // namespace

/// The studio's side of the pipe against the real worker.
class TestRealWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_clip = fs::path(m_home.path().toStdString()) / "clip.mp4";
        test::ClipOptions options;
        options.size = kSize;
        options.frames = 120;
        QCOMPARE(test::writeClip(m_clip, options), std::string());
        const auto video = openVideo(m_clip, {}, {});
        QVERIFY(video);
        m_fingerprint = (*video)->info().fingerprint;
    }

    void aJobRunsToItsEnd()
    {
        Bench b;
        b.worker.run(job(1, 10));
        QTRY_COMPARE_WITH_TIMEOUT(b.ended, 1, 240'000);
        QVERIFY(!b.lastError);
        QCOMPARE(b.masks, 10);
        QVERIFY(b.worker.hello().program.starts_with("maskwright "));
    }

    void aWorkerThatIsKilledIsReplacedAndWhatArrivedIsKept()
    {
        Bench b;
        b.worker.run(job(1, 119));
        QTRY_VERIFY_WITH_TIMEOUT(b.masks >= 3, 240'000);
        const std::vector<pid_t> workers = childProcesses();
        QCOMPARE(workers.size(), std::size_t(1));
        ::kill(workers.front(), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(b.ended, 1, 10'000);
        QCOMPARE(b.lastError->code, ErrorCode::WorkerLost);
        QVERIFY(b.masks >= 3);
        const int kept = b.masks;
        b.worker.run(job(2, 5));
        QTRY_COMPARE_WITH_TIMEOUT(b.ended, 2, 240'000);
        QVERIFY(!b.lastError);
        QCOMPARE(b.masks, kept + 5);
        QVERIFY(childProcesses() != workers);
    }

    void cancellingKeepsWhatArrivedAndTheWorker()
    {
        Bench b;
        b.worker.run(job(1, 119));
        QTRY_VERIFY_WITH_TIMEOUT(b.masks >= 3, 240'000);
        const std::vector<pid_t> workers = childProcesses();
        QElapsedTimer clock;
        clock.start();
        b.worker.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(b.ended, 1, 30'000);
        qInfo("cancelled within %lld ms", clock.elapsed());
        QCOMPARE(b.lastError->code, ErrorCode::Cancelled);
        QVERIFY(b.masks >= 3 && b.masks < 119);
    }

    void anotherVideoIsRefused()
    {
        Bench b;
        protocol::RunJob other = job(1, 5);
        other.query.fingerprint = std::string(64, 'a');
        b.worker.run(other);
        QTRY_COMPARE_WITH_TIMEOUT(b.ended, 1, 240'000);
        QCOMPARE(b.lastError->code, ErrorCode::VideoChanged);
        QCOMPARE(b.masks, 0);
    }

private:
    struct Bench {
        Bench()
            : worker(QStringLiteral(MW_MASKWRIGHT), {QStringLiteral("serve")}, {})
        {
            QObject::connect(&worker, &WorkerClient::jobEnded,
                             [this](const std::optional<Error>& error) {
                                 ++ended;
                                 lastError = error;
                             });
            QObject::connect(&worker, &WorkerClient::jobMask, [this] { ++masks; });
        }
        WorkerClient worker;
        int ended = 0;
        int masks = 0;
        std::optional<Error> lastError;
    };

    protocol::RunJob job(std::int64_t id, int frames) const
    {
        protocol::RunJob job;
        job.job = id;
        job.method = "flow";
        job.device = "auto";
        job.precision = "auto";
        job.query = {m_clip.string(), m_fingerprint};
        for (int i = 1; i <= frames; ++i)
            job.frames.push_back(i);
        job.anchors[0] = test::maskOfObject(kSize, 0, 1);
        job.expression = "the disc";
        return job;
    }

    QTemporaryDir m_home;
    fs::path m_clip;
    std::string m_fingerprint;
};

MW_REGISTER_TEST(TestRealWorker, "real_worker")
#include "test_real_worker.moc"
