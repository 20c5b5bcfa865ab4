// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/copies.h"
#include "core/project/schema.h"
#include "core/project/store.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_project.h"
#include "tests/support/unprivileged.h"

#include <sqlite3.h>

#include <unistd.h>

using namespace mw;
using namespace mw::test;
using Access = ProjectStore::Access;

namespace {

/// A closed project with some masks.
fs::path someProject(const fs::path& folder)
{
    SmallProject s = smallProject(folder);
    for (FrameIndex f = 0; f < 40; ++f)
        (void)s.document->apply(
            {StepKind::Paint,
             {PaintMask{s.first, f, disc({64, 48}, 30, f, 9), paintedAnnotation("me", 1)}}});
    return s.document->file();
}

void execute(const fs::path& file, const char* sql)
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
}

ErrorCode openError(const fs::path& file, Access access = Access::ReadWrite)
{
    const auto store = ProjectStore::open(file, access);
    if (!store)
        return store.error().code;
    const auto project = (*store)->readProject();
    return project ? ErrorCode::Unspecified : project.error().code;
}

}  // namespace

class TestStore : public QObject
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

    void aClosedProjectIsOneFile()
    {
        const fs::path file = someProject(m_folder->path());
        QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 1);
        std::string header = readFile(file, 1 << 24)->substr(0, 100);
        QCOMPARE(header.substr(68, 4), std::string("MskW"));
    }

    void creatingDoesNotReplaceAFile()
    {
        const fs::path file = someProject(m_folder->path());
        const auto again = ProjectStore::create(file, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ProjectExists);
    }

    void oneProcessWritesOthersRead()
    {
        const fs::path file = someProject(m_folder->path());
        const auto writer = ProjectStore::open(file, Access::ReadWrite);
        QVERIFY(bool(writer));
        QCOMPARE(openError(file), ErrorCode::ProjectInUse);
        QCOMPARE(openError(file, Access::ReadOnly), ErrorCode::Unspecified);
    }

    void wrongFilesAreRefusedWithTheirOwnMessage()
    {
        const fs::path dir = m_folder->path();
        QCOMPARE(openError(dir / "none"), ErrorCode::ProjectMissing);
        QCOMPARE(openError(dir), ErrorCode::ProjectNotOurs);
        QVERIFY(bool(writeFileAtomically(dir / "empty", "")));
        QCOMPARE(openError(dir / "empty"), ErrorCode::ProjectNotOurs);
        QVERIFY(bool(writeFileAtomically(dir / "text", std::string(5000, 't'))));
        QCOMPARE(openError(dir / "text"), ErrorCode::ProjectNotOurs);
        execute(dir / "other.db", "CREATE TABLE t(x)");
        QCOMPARE(openError(dir / "other.db"), ErrorCode::ProjectNotOurs);

        const fs::path file = someProject(dir);
        fs::copy_file(file, dir / "newer");
        execute(dir / "newer", "PRAGMA user_version = 1000");
        QCOMPARE(openError(dir / "newer"), ErrorCode::ProjectTooNew);

        fs::copy_file(file, dir / "trigger");
        execute(dir / "trigger",
                "CREATE TRIGGER evil AFTER INSERT ON mask BEGIN DELETE FROM mask; END");
        QCOMPARE(openError(dir / "trigger"), ErrorCode::ProjectDamaged);

        fs::copy_file(file, dir / "no lock");
        execute(dir / "no lock", "DROP TRIGGER lock_update");
        QCOMPARE(openError(dir / "no lock"), ErrorCode::ProjectDamaged);
    }

    void rowsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql :
             {"UPDATE video SET width = -5", "UPDATE video SET width = 100000, height = 100000",
              "UPDATE video SET cuts = '[1,'", "UPDATE video SET grid_step = 0",
              "UPDATE mask SET origin = 'magic'", "UPDATE expression SET kind = ''",
              "UPDATE video SET frame_count = 99999999999", "UPDATE track SET video = 4711",
              "UPDATE video SET cuts = '[\"x\"]'"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void rowsThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, sql);
        const fs::path file = someProject(m_folder->path());
        execute(file, sql.constData());
        QCOMPARE(openError(file), ErrorCode::ProjectDamaged);
    }

    void aDamagedMaskIsReportedAndTheRestIsReadable()
    {
        const fs::path file = someProject(m_folder->path());
        execute(file,
                "UPDATE mask_pixels SET runs = x'4030ff' WHERE key = (SELECT min(key) FROM "
                "mask_pixels)");
        const auto store = ProjectStore::open(file, Access::ReadOnly);
        QVERIFY(bool(store));
        const auto health = (*store)->checkHealth({});
        QVERIFY(bool(health));
        QCOMPARE(health->problems.size(), 1u);
        QCOMPARE(health->masks, 40);
    }

    void damagedFilesNeverCrashUs()
    {
        const fs::path file = someProject(m_folder->path());
        const std::string good = *readFile(file, 1 << 26);
        std::mt19937 random(1);
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            std::string bad = good;
            const std::size_t at = 100 + random() % (bad.size() - 200);
            for (std::size_t k = 0; k < 64; ++k)
                bad[at + k] = char(random());
            if (i % 5 == 0)
                bad.resize(random() % bad.size());
            const fs::path copy = m_folder->path() / "bad";
            fs::remove(copy);
            QVERIFY(bool(writeFileAtomically(copy, bad)));
            const auto store = ProjectStore::open(copy, Access::ReadOnly);
            if (!store) {
                ++refused;
                continue;
            }
            const auto health = (*store)->checkHealth({});
            refused += !health || !health->problems.empty() ? 1 : 0;
        }
        // Not every byte matters (free pages, text), but most damage must be noticed.
        QVERIFY2(refused > 50, std::to_string(refused).c_str());
    }

    void aReadOnlyFileIsOpenedForReadingOnly()
    {
        const fs::path file = someProject(m_folder->path());
        fs::permissions(file, fs::perms::owner_read);
        const Unprivileged person(m_folder->path());
        QCOMPARE(openError(file), ErrorCode::ProjectReadOnly);
        QCOMPARE(openError(file, Access::ReadOnly), ErrorCode::Unspecified);
    }

    void aCopyIsComplete()
    {
        const fs::path file = someProject(m_folder->path());
        auto document = *ProjectDocument::open(file, Access::ReadWrite);
        const fs::path copy = m_folder->path() / "数据 é 🙂.maskwright";
        QVERIFY(bool(document->store().copyTo(copy)));
        auto other = *ProjectDocument::open(copy, Access::ReadOnly);
        QCOMPARE(dump(*other), dump(*document));
        QVERIFY(!fs::exists(m_folder->path() / "数据 é 🙂.maskwright-wal"));
    }

    void aCopyNeverReplacesTheOpenFile()
    {
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const fs::path file = d.file();
        const fs::path link = m_folder->path() / "link.maskwright";
        const fs::path twin = m_folder->path() / "twin.maskwright";
        fs::create_symlink(file.filename(), link);
        fs::create_hard_link(file, twin);
        for (const fs::path& target :
             {file, link, twin, file.parent_path() / "." / file.filename()}) {
            const auto copied = d.copyTo(target);
            QVERIFY(!copied);
            QCOMPARE(copied.error().code, ErrorCode::ProjectExists);
            QVERIFY(!copyProject(file, target, {}));
        }
        // What comes after is in the file that has the name.
        QVERIFY(bool(d.apply(
            {StepKind::Paint,
             {PaintMask{s.first, 7, disc({64, 48}, 20, 20, 5), paintedAnnotation("me", 1)}}})));
        const std::string state = dump(d);
        s.document.reset();
        QCOMPARE(dump(**ProjectDocument::open(file, Access::ReadOnly)), state);
    }

    void aCopyDoesNotReplaceWhatSomebodyWorksIn()
    {
        const fs::path other = m_folder->path() / "other" / "project.maskwright";
        fs::create_directories(other.parent_path());
        const SmallProject s = smallProject(m_folder->path());
        const auto busy = *ProjectDocument::create(other, {});
        const auto copied = s.document->copyTo(other);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::ProjectInUse);
        QVERIFY(!fs::exists(fs::path(other) += ".tmp"));
    }

    void aCopyIsOfOneStateWhateverIsWrittenMeanwhile()
    {
        SmallProject s = smallProject(m_folder->path());
        ProjectDocument& d = *s.document;
        const std::string state = dump(d);
        const fs::path copy = m_folder->path() / "copy.maskwright";
        TaskContext task;
        bool isWritten = false;
        std::vector<std::string> phases;
        task.report = [&](const Progress& progress) {
            phases.emplace_back(progress.phase);
            if (!std::exchange(isWritten, true))
                QVERIFY(bool(d.apply({StepKind::Paint,
                                      {PaintMask{s.first, 9, disc({64, 48}, 20, 20, 5),
                                                 paintedAnnotation("me", 1)}}})));
        };
        QVERIFY(bool(copyProject(d.file(), copy, task)));
        QVERIFY(isWritten);
        QVERIFY(phases.size() >= 2);
        QCOMPARE(dump(**ProjectDocument::open(copy, Access::ReadOnly)), state);
        QVERIFY(dump(d) != state);
    }

    void aCancelledCopyLeavesNothing()
    {
        const fs::path file = someProject(m_folder->path());
        const fs::path copy = m_folder->path() / "copy.maskwright";
        StopSource stop;
        stop.request_stop();
        TaskContext task;
        task.stop = stop.get_token();
        const auto copied = copyProject(file, copy, task);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Cancelled);
        QVERIFY(!fs::exists(copy));
        QVERIFY(!fs::exists(fs::path(copy) += ".tmp"));
    }

    void aFileOfEveryOldVersionOpens()
    {
        // Made by each released version; a migration that forgets one of them fails here. After a
        // change of the schema, run this test once with MW_WRITE_TEST_DATA set and commit the file.
        const fs::path folder = fs::path(MW_TEST_DATA) / "projects";
        const fs::path current
            = folder / ("v" + std::to_string(schema::currentVersion()) + ".maskwright");
        if (qEnvironmentVariableIsSet("MW_WRITE_TEST_DATA") && !fs::exists(current)) {
            fs::create_directories(folder);
            SmallProject s = smallProject(m_folder->path());
            QVERIFY(bool(s.document->apply(
                {StepKind::Paint,
                 {PaintMask{s.first, 1, disc({64, 48}, 9, 9, 4), paintedAnnotation("", 1)}}})));
            QVERIFY(bool(s.document->store().copyTo(current)));
        }
        int found = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            const fs::path copy = m_folder->path() / entry.path().filename();
            fs::copy_file(entry.path(), copy);
            const auto document = ProjectDocument::open(copy, Access::ReadWrite);
            QVERIFY2(bool(document), entry.path().c_str());
            QVERIFY((*document)->project().annotationCount() > 0);
            QVERIFY((*document)->store().checkHealth({})->problems.empty());
            ++found;
        }
        QCOMPARE(found, schema::currentVersion());
    }

    void readersOnAnotherConnectionSeeACompleteState()
    {
        SmallProject s = smallProject(m_folder->path());
        const auto reader = ProjectStore::open(s.document->file(), Access::ReadOnly);
        QVERIFY(bool(reader));
        QVERIFY(bool(s.document->apply(
            {StepKind::Paint,
             {PaintMask{s.first, 1, disc({64, 48}, 9, 9, 4), paintedAnnotation("", 1)}}})));
        const auto project = (*reader)->readProject();
        QVERIFY(bool(project));
        QVERIFY(project->annotation(s.first, 1));
        QVERIFY(*(*reader)->mask(s.first, 1) == *s.document->mask(s.first, 1));
    }
};

MW_REGISTER_TEST(TestStore, "store")
#include "test_store.moc"
