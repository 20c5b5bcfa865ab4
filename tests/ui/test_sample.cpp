// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "app/sample_job.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"

#include <QDir>

using namespace mw;
using namespace mw::test;

/// Opening the sample when something is in the way.
class TestSample : public QObject
{
    Q_OBJECT

    struct Window {
        Workbench bench;
        ScriptedPrompts* prompts = nullptr;
        std::unique_ptr<MainWindow> window;

        explicit Window(const QString& program = QStringLiteral(MW_ENGINE))
            : bench(Settings::temporary(), {program, {QStringLiteral("serve")}, {}})
        {
            auto scripted = std::make_unique<ScriptedPrompts>();
            prompts = scripted.get();
            window = std::make_unique<MainWindow>(bench, std::move(scripted));
            window->show();
        }
        int makers() const
        {
            return int(std::count_if(
                bench.jobs.jobs().begin(), bench.jobs.jobs().end(),
                [](const auto& job) { return qobject_cast<SampleJob*>(job.get()) != nullptr; }));
        }
    };

    static QDir sampleFolder() { return QFileInfo(MainWindow::sampleFile()).dir(); }
    /// Folders in which a sample grows.
    static QStringList unfinished()
    {
        QDir parent = sampleFolder();
        parent.cdUp();
        return parent.entryList({QStringLiteral("making-*")}, QDir::Dirs);
    }

private Q_SLOTS:
    void init() { sampleFolder().removeRecursively(); }

    void aProgramThatCannotBeStartedIsNamed()
    {
        Window w(QStringLiteral("/no/such/program"));
        w.window->actions()["project.sample"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return !w.prompts->told.isEmpty(); }));
        QVERIFY2(w.prompts->told.front().contains(QStringLiteral("/no/such/program")),
                 qPrintable(w.prompts->told.front()));
        QVERIFY(!sampleFolder().exists());
        QVERIFY(unfinished().isEmpty());
    }

    void whatTheProgramComplainsAboutIsSaidInTheLanguageOfTheWindow()
    {
        Window w(QStringLiteral("/bin/false"));
        w.window->actions()["project.sample"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return !w.prompts->told.isEmpty(); }));
        QVERIFY(!w.prompts->told.front().contains(QStringLiteral("error:")));
        QVERIFY(unfinished().isEmpty());
    }

    void twoClicksMakeOneSampleAndHalfOfOneIsNotInTheWay()
    {
        QVERIFY(sampleFolder().mkpath(QStringLiteral("truth")));  // an earlier try broke off
        Window w;
        w.window->actions()["project.sample"]->trigger();
        w.window->actions()["project.sample"]->trigger();
        QCOMPARE(w.makers(), 1);
        QVERIFY(QTest::qWaitFor([&] { return w.bench.session.isOpen(); }, 280'000));
        QCOMPARE(toQt(w.bench.session.document().file()), MainWindow::sampleFile());
        QVERIFY(w.prompts->told.isEmpty());
        QVERIFY(unfinished().isEmpty());
        w.bench.session.close();
    }

    void aCancelledSampleLeavesNothing()
    {
        Window w;
        w.window->actions()["project.sample"]->trigger();
        QVERIFY(QTest::qWaitFor(
            [&] { return w.bench.jobs.running(Job::Lane::Background) != nullptr; }));
        w.window->actions()["run.cancel"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return w.bench.jobs.activeCount() == 0; }, 60'000));
        QVERIFY(!w.bench.session.isOpen());
        QVERIFY(!sampleFolder().exists());
        QVERIFY(unfinished().isEmpty());
        QVERIFY(w.prompts->told.isEmpty());
    }

    void theSampleIsNotTakenFromAnotherWindow()
    {
        Window first;
        first.window->openSample();
        QVERIFY(QTest::qWaitFor([&] { return first.bench.session.isOpen(); }, 280'000));
        Window second;
        second.window->actions()["project.resetSample"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return !second.prompts->told.isEmpty(); }, 280'000));
        QVERIFY(!second.bench.session.isOpen());
        QVERIFY(QFileInfo::exists(MainWindow::sampleFile()));
        QVERIFY(first.bench.editor.setExpression(QStringLiteral("still mine to describe")));
        first.bench.session.close();
    }
};

MW_REGISTER_TEST(TestSample, "sample")
#include "test_sample.moc"
