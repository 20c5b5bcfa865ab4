// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/runner.h"

#include <set>

using namespace mw;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsAreOneLineThatNamesTheThingAndTheRemedy()
    {
        const Error error{ErrorCode::MaskSizeMismatch, {"a\nb.png", "10x20", "30x40"}};
        QCOMPARE(describe(error),
                 std::string("the mask is 10x20 but the picture is 30x40 (a b.png): export the "
                             "masks at the size of the video"));
    }

    void everyErrorHasASentenceANameAndARemedy()
    {
        std::set<std::string> names;
        for (int code = 1; code <= int(ErrorCode::Internal); ++code) {
            const auto value = ErrorCode(code);
            QVERIFY2(std::string(errorName(value)) != "unspecified", errorText(value).what);
            QVERIFY(names.insert(errorName(value)).second);
            QVERIFY(std::string(errorText(value).remedy).size() > 5);
        }
    }

    void missingArgumentsDoNotBreakTheMessage()
    {
        QCOMPARE(describe({ErrorCode::FrameOutOfRange, {}}),
                 std::string("there is no frame ?: use a frame number from 0 to ?"));
    }

    void sha256MatchesTheStandardVectors()
    {
        Sha256 empty;
        QCOMPARE(empty.hex(),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        Sha256 abc;
        abc.add(std::string_view("abc"));
        QCOMPARE(abc.hex(),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Sha256 million;
        for (int i = 0; i < 1000; ++i)
            million.add(std::string_view(std::string(1000, 'a')));
        QCOMPARE(million.hex(),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void namesThatLeaveTheirFolderAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isAllowed");
        for (const char* bad : {"../../x", "..\\..\\x", "/etc/passwd", "a/../../b", "C:\\x", "con",
                                "aux.png", "", ".", "a//b", "a\nb", "link/x"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << false;
        for (const char* good : {"a.png", "a/b.png", "数据/é🙂.png", "a b/c", "..a"})
            QTest::newRow(good) << QString::fromUtf8(good) << true;
        QTest::newRow("long") << QString(2000, QLatin1Char('a')) << false;
    }

    void namesThatLeaveTheirFolderAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(bool, isAllowed);
        const auto folder = TemporaryFolder::create();
        QVERIFY(bool(folder));
        fs::create_symlink("/etc", folder->path() / "link");
        const auto path = resolveInside(folder->path(), name.toStdString());
        QCOMPARE(bool(path), isAllowed);
    }

    void namesForFilesAreAlwaysUsable()
    {
        for (const char* text : {"", "..", "a/b\\c", "CON", "数据", "x y.z", "....", "a\tb"}) {
            const std::string name = safeFileName(text);
            QVERIFY2(isSafeFileName(name), name.c_str());
        }
        QCOMPARE(safeFileName("zebra 03.mp4"), std::string("zebra_03.mp4"));
    }

    void aFileIsWrittenWholeOrNotAtAll()
    {
        const auto folder = TemporaryFolder::create();
        const fs::path file = folder->path() / "x.json";
        QVERIFY(bool(writeFileAtomically(file, "one")));
        QVERIFY(bool(writeFileAtomically(file, "two")));
        QCOMPARE(*readFile(file, 100), std::string("two"));
        QCOMPARE(std::distance(fs::directory_iterator(folder->path()), {}), 1);
        const auto refused = writeFileAtomically(folder->path() / "none" / "x", "three");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileMissing);
    }

    void filesOverTheLimitAreNotRead()
    {
        const auto folder = TemporaryFolder::create();
        const fs::path file = folder->path() / "x";
        QVERIFY(bool(writeFileAtomically(file, std::string(1000, 'x'))));
        QVERIFY(bool(readFile(file, 1000)));
        QCOMPARE(readFile(file, 999).error().code, ErrorCode::FileTooLarge);
        QCOMPARE(readFile(folder->path(), 10).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(readFile(folder->path() / "none", 10).error().code, ErrorCode::FileMissing);
    }

    void aLockHasOneHolder()
    {
        const auto folder = TemporaryFolder::create();
        const fs::path file = folder->path() / "p.lock";
        {
            const auto first = FileLock::acquire(file);
            QVERIFY(bool(first));
            const auto second = FileLock::acquire(file);
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::ProjectInUse);
            QVERIFY(QString::fromStdString(second.error().args[1])
                        .contains(QString::number(QCoreApplication::applicationPid())));
        }
        QVERIFY(!fs::exists(file));
        QVERIFY(bool(FileLock::acquire(file)));
    }

    void jsonIsRefusedWhenItIsATrap_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("deep") << QByteArray(1000, '[');
        QTest::newRow("deep and closed") << QByteArray(100, '[') + QByteArray(100, ']');
        QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":2})");
        QTest::newRow("infinite") << QByteArray("[1e999]");
        QTest::newRow("not UTF-8") << QByteArray("[\"\xff\"]");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("trailing") << QByteArray("{} x");
    }

    void jsonIsRefusedWhenItIsATrap()
    {
        QFETCH(QByteArray, text);
        const auto json = parseJson(text.toStdString(), "here");
        QVERIFY(!json);
        QCOMPARE(json.error().code, ErrorCode::JsonInvalid);
        QCOMPARE(json.error().args.at(0), std::string("here"));
    }

    void jsonKeepsTheOrderOfKeysAndSurvivesBadText()
    {
        const auto json = parseJson(R"({"10":1,"2":{"x":[1.5,true,"é"]}})", "");
        QVERIFY(bool(json));
        QCOMPARE(dumpJson(*json), std::string(R"({"10":1,"2":{"x":[1.5,true,"é"]}})"));
        QVERIFY(!dumpJson(Json("\xff")).empty());
        QCOMPARE(getInteger(*json, "10"), std::optional<std::int64_t>(1));
        QVERIFY(!getString(*json, "10"));
        QVERIFY(!getInteger(*json, "missing"));
    }
};

MW_REGISTER_TEST(TestBase, "base")
#include "test_base.moc"
