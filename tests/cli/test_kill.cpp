// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/runner.h"
#include "tests/support/synthetic_project.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sstream>
#include <thread>

using namespace mw;

namespace {

using Key = std::pair<std::int64_t, int>;  ///< Track and frame.

/// What the killed program said, and so what the file must hold.
struct Ledger {
    std::map<Key, std::string> masks;
    std::map<Key, std::string> pending;  ///< Announced but not reported as committed.
    bool isHistoryPending = false;  ///< The last step may be taken back.
    std::string lastKind;
    int committed = 0;

    void read(const std::string& line)
    {
        std::istringstream words(line);
        std::string verb;
        words >> verb;
        if (verb == "begin") {
            std::int64_t track = 0;
            words >> lastKind >> track;
            pending.clear();
            isHistoryPending = lastKind == "history";
            for (std::string item; words >> item;) {
                const std::size_t colon = item.find(':');
                pending[{track, std::stoi(item.substr(0, colon))}] = item.substr(colon + 1);
            }
        } else if (verb == "done") {
            for (const auto& [key, digest] : pending)
                masks[key] = digest;
            pending.clear();
            isHistoryPending = false;
            ++committed;
        }
    }
};

std::string digest(const Mask& mask)
{
    Sha256 sha;
    sha.add(encodeMask(mask));
    return sha.hex().substr(0, 16);
}

std::map<Key, std::string> masksIn(const ProjectDocument& document)
{
    std::map<Key, std::string> masks;
    for (const auto& [id, track] : document.project().tracks()) {
        for (const auto& [frame, annotation] : document.project().annotations(id)) {
            const auto mask = document.mask(id, frame);
            masks[{id.value, frame}] = mask ? digest(*mask) : "unreadable";
        }
    }
    return masks;
}

int killsWanted()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("MW_KILLS", &isNumber);
    return isNumber ? wanted : 10;
}

}  // namespace

/// Kills a program that paints and stores runs, at any moment, again and again on one project.
/// MW_KILLS says how often (10 if it is not set).
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCommittedIsLostWhenTheProgramIsKilled()
    {
        const QTemporaryDir folder;
        fs::path file;
        {
            const test::SmallProject small = test::smallProject(folder.path().toStdString());
            file = small.document->file();
        }
        std::mt19937 random(2026);
        Ledger ledger;
        int pendingSeen = 0;
        int pendingKept = 0;
        int runsCut = 0;
        for (int kill = 0; kill < killsWanted(); ++kill) {
            {
                const auto document = ProjectDocument::open(file, ProjectStore::Access::ReadOnly);
                QVERIFY(document);
                ledger.masks = masksIn(**document);
            }
            QProcess program;
            program.start(QStringLiteral(MW_KILL_TARGET),
                          {QString::fromStdString(file.string()), QString::number(kill)});
            QVERIFY(program.waitForStarted());
            // It is killed at any moment after it has opened the project.
            QVERIFY2(program.waitForReadyRead(30'000), program.readAllStandardError().constData());
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 120'000));
            ::kill(pid_t(program.processId()), SIGKILL);
            QVERIFY(program.waitForFinished(30'000));
            QVERIFY2(program.exitStatus() == QProcess::CrashExit,
                     program.readAllStandardError().constData());
            std::istringstream said(program.readAllStandardOutput().toStdString());
            for (std::string line; std::getline(said, line) && !said.eof();)
                ledger.read(line);

            auto opened = ProjectDocument::open(file, ProjectStore::Access::ReadWrite);
            QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
            ProjectDocument& document = **opened;
            const auto health = document.store().checkHealth({});
            QVERIFY(health);
            QVERIFY2(health->problems.empty(),
                     health->problems.empty() ? "" : health->problems.front().c_str());
            runsCut += document.interruptedRuns().empty() ? 0 : 1;

            const std::map<Key, std::string> found = masksIn(document);
            if (ledger.isHistoryPending) {
                // Killed between taking a step back and doing it again: doing it again is possible.
                if (found != ledger.masks) {
                    QVERIFY(document.canRedo());
                    QVERIFY(document.redo());
                }
                QVERIFY(masksIn(document) == ledger.masks);
            } else {
                // All that was committed, and of what was under way everything or nothing.
                std::map<Key, std::string> with = ledger.masks;
                for (const auto& [key, after] : ledger.pending)
                    with[key] = after;
                pendingSeen += ledger.pending.empty() ? 0 : 1;
                pendingKept += !ledger.pending.empty() && found == with ? 1 : 0;
                QVERIFY2(found == ledger.masks || found == with,
                         qPrintable(QStringLiteral("kill %1, while: %2")
                                        .arg(kill)
                                        .arg(QString::fromStdString(ledger.lastKind))));
            }
            // The history is whole as well.
            const std::string before = test::dump(document);
            if (document.canUndo()) {
                QVERIFY(document.undo());
                QVERIFY(document.redo());
                QCOMPARE(test::dump(document), before);
            }
        }
        QVERIFY(ledger.committed > killsWanted());
        qInfo("%d kills, %d changes reported as committed, none lost; killed within a change %d "
              "times, of which %d were complete on the disk; %d runs cut short were kept",
              killsWanted(), ledger.committed, pendingSeen, pendingKept, runsCut);
    }
};

MW_REGISTER_TEST(TestKill, "kill")
#include "test_kill.moc"
