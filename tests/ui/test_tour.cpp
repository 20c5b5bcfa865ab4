// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/attention.h"
#include "app/convert.h"
#include "core/formats/format.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/panels/expression_panel.h"
#include "ui/tour.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace mw;
using namespace mw::test;

/// The sample that comes with the program, and the tour on it.
class TestTour : public QObject
{
    Q_OBJECT

    struct Window {
        Workbench bench{Settings::temporary(), [] {
                            Workbench::Worker worker;
                            worker.program = QStringLiteral(MW_ENGINE);
                            return worker;
                        }()};
        ScriptedPrompts* prompts = nullptr;
        std::unique_ptr<MainWindow> window;

        Window()
        {
            auto scripted = std::make_unique<ScriptedPrompts>();
            prompts = scripted.get();
            window = std::make_unique<MainWindow>(bench, std::move(scripted));
            window->resize(1280, 800);
            window->show();
            window->activateWindow();
        }
    };

private Q_SLOTS:
    void theTourIsTakenStepByStepByDoing()
    {
        Window w;
        Tour& tour = w.window->tour();
        QVERIFY(!tour.isVisible());
        w.window->actions()["help.tour"]->trigger();
        QVERIFY(tour.isVisible());
        QVERIFY(tour.stage() == Tour::Stage::OpenSample);
        QTest::mouseClick(tour.showButton(), Qt::LeftButton);
        QVERIFY2(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::Paint; }, 280'000),
                 qPrintable(w.prompts->told.join(QLatin1Char(' '))));
        QVERIFY(QTest::qWaitFor([&] { return w.bench.player.picture() != nullptr; }, 60'000));
        QTest::qWait(50);
        Canvas& canvas = w.window->work().canvas();
        Editor& editor = w.bench.editor;
        const auto key = [&](Qt::Key k, Qt::KeyboardModifiers modifiers = {}) {
            canvas.setFocus();
            QTest::keyClick(&canvas, k, modifiers);
        };

        // The planted faults are what a reviewer is shown first.
        const Project& project = w.bench.session.project();
        QCOMPARE(project.supports().size(), std::size_t(1));
        TrackId predicted;
        for (const auto& [id, run] : project.runs()) {
            predicted = run.track;
            QVERIFY(run.options.find("planted") != std::string::npos);
        }
        QVERIFY(bool(predicted));
        const auto items = attentionOf(project, *project.track(predicted));
        QVERIFY(items.size() >= 3);
        const auto isAmongTheFirst = [&](AttentionItem::Reason reason) {
            return std::any_of(items.begin(), items.begin() + 3, [&](const AttentionItem& item) {
                return (item.reasons & reason) != 0;
            });
        };
        QVERIFY(isAmongTheFirst(AttentionItem::LowConfidence));  // the other fish
        QVERIFY(isAmongTheFirst(AttentionItem::Seam));  // most of the fish is lost
        QVERIFY(reviewOrder(project).front().track == predicted
                || reviewOrder(project).front().doubtful > 0);

        // Paint.
        QVERIFY(!project.annotation(editor.trackId(), editor.frame()));
        key(Qt::Key_B);
        const QPoint at = canvas.rect().center();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, at);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at);
        QVERIFY(tour.stage() == Tour::Stage::Describe);

        // Put away, and gone on with.
        tour.dismiss();
        QVERIFY(!tour.isVisible());
        w.window->actions()["help.tour"]->trigger();
        QVERIFY(tour.isVisible());
        QVERIFY(tour.stage() == Tour::Stage::Describe);

        key(Qt::Key_T);
        QPlainTextEdit* text = w.window->expressionPanel().field();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("the fish that swims across the pond at the left"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(tour.stage() == Tour::Stage::Run);

        w.bench.settings->set(settings::method, QStringLiteral("flow"));  // the quicker one
        key(Qt::Key_R);
        // Some frames are enough: what is done when a run is cancelled stays.
        QVERIFY(QTest::qWaitFor(
            [&] {
                const Job* run = w.bench.jobs.running(Job::Lane::Worker);
                return (run && run->done() >= 1) || tour.stage() == Tour::Stage::Correct;
            },
            200'000));
        w.window->actions()["run.cancel"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::Correct; }, 60'000));
        QVERIFY(w.window->workspace() == Workspace::Review);
        QVERIFY(editor.trackId() == predicted);
        QCOMPARE(editor.frame(), items[0].frame);
        key(Qt::Key_C);  // the frame before is right, or at least painted
        QVERIFY(tour.stage() == Tour::Stage::Export);

        // Export, with what the dialog offers against what stands in the way.
        QTest::mouseClick(tour.showButton(), Qt::LeftButton);
        auto* dialog = w.window->findChild<ExportDialog*>();
        QVERIFY(dialog);
        const auto isChecked = [&] { return !dialog->isChecking(); };
        QVERIFY(QTest::qWaitFor(isChecked, 60'000));
        QVERIFY(!dialog->exportButton()->isEnabled());
        QVERIFY(dialog->leaveOutButton()->isVisible());
        QTest::mouseClick(dialog->leaveOutButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return dialog->exportButton()->isEnabled(); }, 60'000));
        QVERIFY(!dialog->leaveOutButton()->isVisible());
        const QString folder = dialog->targetField()->text();
        QTest::mouseClick(dialog->exportButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !tour.isRunning(); }, 120'000));
        const auto report = validateDataset(toPath(folder), "ref-youtube-vos", {}, {});
        QVERIFY(bool(report));
        QVERIFY2(report->isValid(),
                 report->findings.firstError() ? messageOf(*report->findings.firstError()).c_str()
                                               : "");
        QVERIFY(!tour.isRunning());
        QVERIFY(!tour.isVisible());
        QCOMPARE(w.bench.settings->get(settings::tourStep), 0);
        w.bench.jobs.cancelAll();
        w.bench.session.close();
    }

    void everyStepCanBeSkipped()
    {
        Window w;
        w.prompts->isConfirmed = false;  // no fresh sample
        Tour& tour = w.window->tour();
        w.window->actions()["help.tour"]->trigger();
        tour.skip();  // opens the sample: there is no tour without it
        QVERIFY(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::Paint; }, 280'000));
        // Put away and the sample closed: opened again, the tour is where it was.
        tour.skip();
        QVERIFY(tour.stage() == Tour::Stage::Describe);
        tour.dismiss();
        w.bench.session.close();
        w.window->actions()["help.tour"]->trigger();
        QVERIFY(tour.stage() == Tour::Stage::OpenSample);
        tour.skip();
        QVERIFY(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::Describe; }, 60'000));
        for (int i = int(Tour::Stage::Describe); i <= Tour::kStages; ++i) {
            QCOMPARE(int(tour.stage()), i);
            tour.skip();
        }
        QVERIFY(!tour.isRunning());
        w.bench.session.close();
    }

    void aNewTourIsOfferedAFreshSample()
    {
        Window w;
        w.window->openSample();
        QVERIFY(QTest::qWaitFor([&] { return w.bench.session.isOpen(); }, 280'000));
        const auto untouched = w.bench.session.document().history().size();
        QVERIFY(w.bench.editor.setExpression(QStringLiteral("the one that I described myself")));
        const TrackId described = w.bench.editor.trackId();

        Tour& tour = w.window->tour();
        w.window->actions()["help.tour"]->trigger();
        QVERIFY(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::OpenSample; }));
        QVERIFY(QTest::qWaitFor([&] { return tour.stage() == Tour::Stage::Paint; }, 280'000));
        QVERIFY(w.prompts->asked.size() == 1);
        QVERIFY(w.bench.session.document().history().size() <= untouched);

        // What was in it is kept.
        const QDir folder = QFileInfo(MainWindow::sampleFile()).dir();
        QString kept = folder.path() + QStringLiteral(".backup");
        for (int i = 2; QFileInfo::exists(folder.path() + QStringLiteral(".backup-%1").arg(i)); ++i)
            kept = folder.path() + QStringLiteral(".backup-%1").arg(i);
        w.window->openPath(kept + QStringLiteral("/sample.maskwright"));
        const auto texts = w.bench.session.project().expressionsOf(described);
        QCOMPARE(texts.front()->text, std::string("the one that I described myself"));
        w.bench.session.close();
    }
};

MW_REGISTER_TEST(TestTour, "tour")
#include "test_tour.moc"
