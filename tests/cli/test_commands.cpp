// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/program.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::test;

#define MW_EXPECT(outcome, code)                                                                   \
    do {                                                                                           \
        const Outcome& expected_ = (outcome);                                                      \
        QVERIFY2(expected_.exitCode == (code), expected_.text().c_str());                          \
    } while (false)

/// What holds for every command: help, usage errors, exit codes, and how errors look.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOverviewListsTheCommandsOfTheContract()
    {
        const Outcome help = maskwright({"--help"});
        MW_EXPECT(help, 0);
        for (const char* name : {"segment", "evaluate", "project", "import", "export", "formats",
                                 "validate", "bench", "doctor", "serve"})
            QVERIFY2(help.out.find("\n  " + std::string(name) + " ") != std::string::npos, name);
        MW_EXPECT(maskwright({}), 2);
        const Outcome version = maskwright({"--version"});
        MW_EXPECT(version, 0);
        QVERIFY(version.out.starts_with("maskwright "));
    }

    void everyCommandExplainsItself_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* name : {"segment",
                                 "evaluate",
                                 "project",
                                 "project create",
                                 "project info",
                                 "project add-video",
                                 "project add-track",
                                 "project expression",
                                 "project import-masks",
                                 "project support",
                                 "project propagate",
                                 "project overlay",
                                 "project score",
                                 "project check",
                                 "project backup",
                                 "project history",
                                 "project undo",
                                 "project redo",
                                 "import",
                                 "export",
                                 "formats",
                                 "validate",
                                 "sample",
                                 "bench",
                                 "bench decode",
                                 "bench seek",
                                 "bench mask",
                                 "bench store",
                                 "doctor",
                                 "serve"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyCommandExplainsItself()
    {
        QFETCH(QString, command);
        std::vector<std::string> arguments;
        for (const QString& word : command.split(QLatin1Char(' ')))
            arguments.push_back(word.toStdString());
        std::vector<std::string> asked = arguments;
        asked.emplace_back("--help");
        const Outcome help = maskwright(asked);
        MW_EXPECT(help, 0);
        QVERIFY(help.out.starts_with("Usage: maskwright " + command.toStdString() + " "));
        QVERIFY(help.err.empty());
        std::vector<std::string> helped{"help"};
        helped.insert(helped.end(), arguments.begin(), arguments.end());
        QCOMPARE(maskwright(helped).out, help.out);
        // A misspelt option is wrong usage, not ignored. Families have no options of their own.
        if (command != QLatin1String("project") && command != QLatin1String("bench")) {
            arguments.emplace_back("--no-such-option");
            const Outcome wrong = maskwright(arguments);
            MW_EXPECT(wrong, 2);
            QVERIFY2(wrong.hasOneErrorLine(), wrong.err.c_str());
            QVERIFY2(wrong.err.find("--no-such-option") != std::string::npos, wrong.err.c_str());
        }
    }

    void misspeltCommandsNameTheLikelyOne()
    {
        const Outcome typo = maskwright({"segmnt"});
        MW_EXPECT(typo, 2);
        QVERIFY2(typo.hasOneErrorLine(), typo.err.c_str());
        QVERIFY(typo.err.find("did you mean \"segment\"?") != std::string::npos);
        const Outcome inFamily = maskwright({"project", "creat", "x.maskwright"});
        MW_EXPECT(inFamily, 2);
        QVERIFY(inFamily.err.find("did you mean \"create\"?") != std::string::npos);
        const Outcome nonsense = maskwright({"zzzzzzzzzz"});
        MW_EXPECT(nonsense, 2);
        QVERIFY(nonsense.err.find("did you mean") == std::string::npos);
        const Outcome bare = maskwright({"project"});
        MW_EXPECT(bare, 2);
        QVERIFY(bare.err.find("create") != std::string::npos);
    }

    void wrongUsageIsNamedAndEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const QStringList& arguments, const char* names) {
            QTest::newRow(name) << arguments << QString::fromLatin1(names);
        };
        const auto words
            = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        row("missing option", words("segment --out o"), "--query");
        row("missing value", words("project create x.maskwright --name"), "--name");
        row("not a number", words("project create x.maskwright --grid-step five"), "--grid-step");
        row("out of range", words("bench mask --count 0"), "--count");
        row("not a size", words("bench mask --size 4k"), "--size");
        row("not a choice", words("segment --query a --out b --method magic"), "magic");
        row("given twice", words("bench mask --count 1 --count 2"), "--count");
        row("too many words", words("doctor now"), "now");
        row("missing word", words("project info"), "project file");
    }

    void wrongUsageIsNamedAndEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const Outcome outcome = maskwright(list);
        MW_EXPECT(outcome, 2);
        QVERIFY2(outcome.hasOneErrorLine(), outcome.err.c_str());
        QVERIFY2(outcome.err.find(names.toStdString()) != std::string::npos, outcome.err.c_str());
        QVERIFY(outcome.out.empty());
    }

    void jsonIsOneObjectALine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* text) {
            QTest::newRow(text) << QString::fromLatin1(text).split(QLatin1Char(' '));
        };
        row("doctor");
        row("formats");
        row("bench mask --size 320x180 --count 3");
        row("bench store --masks 200 --tracks 20 --videos 4 --count 5");
    }

    void jsonIsOneObjectALine()
    {
        QFETCH(QStringList, arguments);
        std::vector<std::string> list{"--json"};
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        std::rotate(list.begin(), list.begin() + 1, list.end());
        const Outcome outcome = maskwright(list);
        MW_EXPECT(outcome, 0);
        const std::vector<Json> objects = outcome.objects();
        QVERIFY(!objects.empty());
        for (const Json& object : objects)
            QVERIFY2(!object.contains("not json"), dumpJson(object).c_str());
    }

    void benchesTellMedianAndPercentile()
    {
        const Outcome outcome
            = maskwright({"bench", "mask", "--size", "320x180", "--count", "5", "--json"});
        MW_EXPECT(outcome, 0);
        const std::vector<Json> objects = outcome.objects();
        QVERIFY(objects.size() >= 8);
        QVERIFY(getString(objects[0], "what").has_value());
        QVERIFY(getNumber(objects[0], "median_ms").has_value());
        QVERIFY(*getNumber(objects[0], "p95_ms") >= *getNumber(objects[0], "median_ms"));
        QVERIFY(*getInteger(objects[0], "n") > 0);
        QCOMPARE(*getString(objects[0], "device"), std::string("cpu"));
    }

    void theDoctorFindsAHomeThatCannotBeWritten()
    {
        const Outcome well = maskwright({"doctor", "--json"});
        MW_EXPECT(well, 0);
        QTemporaryDir folder;
        // A file where a folder should be: not even root can write below it.
        const std::string file = (folder.path() + QStringLiteral("/file")).toStdString();
        QVERIFY(writeFileAtomically(file, "x"));
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(file + "/data"));
        const Outcome ill = maskwright({"doctor"});
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        MW_EXPECT(ill, 1);
        QVERIFY2(ill.hasOneErrorLine(), ill.err.c_str());
        QVERIFY(ill.out.find("problem") != std::string::npos);
    }
};

MW_REGISTER_TEST(TestCommands, "commands")
#include "test_commands.moc"
