// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/attention.h"
#include "app/checkpoints.h"
#include "app/convert.h"
#include "app/statistics.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/checkpoints_dialog.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/keys_editor.h"
#include "ui/dialogs/log_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/findings_view.h"
#include "ui/notices.h"
#include "ui/pages/dataset_page.h"
#include "ui/pages/media_page.h"
#include "ui/panels/project_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/reject_bar.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace mw;
using namespace mw::test;

class TestWorkspaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    Editor& editor() { return m_studio->bench->editor; }
    QDockWidget* dock(const char* name)
    {
        return window().findChild<QDockWidget*>(QLatin1String(name));
    }
    /// Masks as a run would have left them: 20 frames, one of them doubtful, one empty.
    TrackId predictions()
    {
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        const TrackId track = editor().trackId();
        const Mask mask = m_studio->mask(track, 0);
        ProjectSession& session = m_studio->bench->session;
        Run run;
        run.id = session.document().newId<RunTag>();
        run.track = track;
        run.method = "test";
        run.firstFrame = 1;
        run.lastFrame = 19;
        run.framesWanted = 19;
        if (!session.beginRun(run))
            qFatal("no run");
        std::map<FrameIndex, AnnotatedMask> masks;
        for (FrameIndex frame = 1; frame < 20; ++frame) {
            AnnotatedMask item;
            item.mask = frame == 12 ? Mask(Studio::kSize) : mask;
            item.annotation.confidence = frame == 7 ? 0.2F : 0.9F;
            item.annotation.window = frame / 10;
            masks[frame] = item;
        }
        if (!session.addRunMasks(run.id, masks) || !session.endRun(run.id, RunState::Done))
            qFatal("no masks");
        return track;
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<Studio>(20); }
    void cleanup()
    {
        m_studio.reset();
        applyTheme(*qApp, QStringLiteral("dark"), 100);
    }

    void eachWorkspaceKeepsItsPanels()
    {
        QCOMPARE(window().workspace(), Workspace::Annotate);
        QVERIFY(dock("projectDock")->isVisible() && !dock("reviewDock")->isVisible());
        QTest::keyClick(&window(), Qt::Key_F7);
        QCOMPARE(window().workspace(), Workspace::Review);
        QVERIFY(dock("reviewDock")->isVisible() && !dock("projectDock")->isVisible());
        QVERIFY(m_studio->canvas->isVisible());
        dock("expressionDock")->close();
        QTest::keyClick(&window(), Qt::Key_F5);
        QVERIFY(window().mediaPage().isVisible() && !m_studio->canvas->isVisible());
        QTest::keyClick(&window(), Qt::Key_F8);
        QVERIFY(window().datasetPage().isVisible());
        QTest::keyClick(&window(), Qt::Key_F6);
        QVERIFY(dock("expressionDock")->isVisible());
        QTest::keyClick(&window(), Qt::Key_F7);
        QVERIFY(!dock("expressionDock")->isVisible());
        QTest::keyClick(&window(), Qt::Key_F9);
        QVERIFY(!dock("reviewDock")->isVisible() && !dock("objectsDock")->isVisible());
        QTest::keyClick(&window(), Qt::Key_F9);
        QVERIFY(dock("reviewDock")->isVisible() && dock("objectsDock")->isVisible());
        QCOMPARE(m_studio->bench->settings->get(settings::workspace), QStringLiteral("review"));
    }

    void reviewGoesFromTheMostDoubtfulFrameOn()
    {
        const TrackId track = predictions();
        QTest::keyClick(&window(), Qt::Key_F7);
        m_studio->key(Qt::Key_N);
        // The empty mask between full ones comes first, then the frame after it, then the low one.
        QCOMPARE(editor().frame(), FrameIndex(12));
        m_studio->key(Qt::Key_N);
        QCOMPARE(editor().frame(), FrameIndex(7));
        m_studio->key(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(editor().frame(), FrameIndex(12));
        m_studio->key(Qt::Key_Return);
        QCOMPARE(m_studio->project().annotation(track, 12)->review, ReviewState::Accepted);
        QCOMPARE(editor().frame(), FrameIndex(7));
        m_studio->key(Qt::Key_Backspace);
        QTest::keyClick(&window().work().rejectBar(), Qt::Key_1);
        QCOMPARE(m_studio->project().annotation(track, 7)->rejectReason, 1);
        // A rejected frame stays in the list, at its top.
        const auto items = attentionOf(m_studio->project(), *m_studio->project().track(track));
        QCOMPARE(items.front().frame, FrameIndex(7));
        QVERIFY(items.front().reasons & AttentionItem::Rejected);
        m_studio->trigger("review.acceptClip");
        QVERIFY(attentionOf(m_studio->project(), *m_studio->project().track(track)).empty());
    }

    void theReviewListOrdersObjectsAndWalksThem()
    {
        const TrackId first = predictions();
        editor().addTrack(QStringLiteral("zebra"));
        const TrackId second = editor().trackId();
        editor().setFrame(0);
        m_studio->drag({20, 80}, {30, 80});
        ReviewPanel& panel = window().reviewPanel();
        QAbstractItemModelTester tester(&panel.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::keyClick(&window(), Qt::Key_F7);
        QVERIFY(m_studio->wait([&] { return panel.model().rowCount() == 2; }));
        editor().setTrack(second);
        m_studio->key(Qt::Key_PageDown);
        QCOMPARE(editor().trackId(), first);
        QCOMPARE(editor().frame(), FrameIndex(12));
        m_studio->trigger("review.acceptClip");
        m_studio->key(Qt::Key_PageDown);
        QCOMPARE(editor().trackId(), second);
        m_studio->trigger("object.remove");
        QVERIFY(m_studio->wait([&] { return panel.model().rowCount() == 1; }));
        QCOMPARE(panel.model().openCount(), 0);
    }

    void anotherAnswerOfTheModelIsOneKeyAway()
    {
        m_studio.reset();
        m_studio = std::make_unique<Studio>(
            20, 1, QStringList{QStringLiteral(MW_FAKE_WORKER), QStringLiteral("ok")});
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        const TrackId track = editor().trackId();
        m_studio->trigger("run.forward");
        QVERIFY(m_studio->wait([this] { return m_studio->bench->jobs.activeCount() == 0; }));
        editor().setFrame(3);
        const Mask chosen = m_studio->mask(track, 3);
        const Mask other = m_studio->mask(track, 14);
        m_studio->key(Qt::Key_J);
        const Mask switched = m_studio->mask(track, 3);
        QVERIFY(!(switched == chosen));
        QVERIFY(!(m_studio->mask(track, 5) == chosen));
        QVERIFY(m_studio->mask(track, 14) == other);  // of another window
        QCOMPARE(m_studio->project().annotation(track, 3)->review, ReviewState::Corrected);
        QVERIFY(m_studio->project().annotation(track, 3)->isLocked);
        QCOMPARE(m_studio->project().annotation(track, 0)->origin, MaskOrigin::Painted);
        m_studio->key(Qt::Key_J, Qt::ShiftModifier);
        QVERIFY(m_studio->mask(track, 3) == chosen);
        m_studio->key(Qt::Key_J);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->mask(track, 3) == chosen);
        QCOMPARE(editor().shownCandidate(), 0);
        // What a person paints meanwhile is never switched away.
        m_studio->drag({20, 20}, {30, 20});
        const Mask painted = m_studio->mask(track, 3);
        m_studio->key(Qt::Key_J);
        QVERIFY(m_studio->mask(track, 3) == painted);
    }

    void mediaShowsWhatWasFoundAndChangesTheClip()
    {
        QTest::keyClick(&window(), Qt::Key_F5);
        MediaPage& page = window().mediaPage();
        VideosModel model(m_studio->bench->session, m_studio->bench->media);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.view()->model()->rowCount(), 1);
        QVERIFY2(page.report().contains(QStringLiteral("192 × 108")), qPrintable(page.report()));
        QVERIFY(page.report().contains(QStringLiteral("20 frames")));
        page.gridStep()->setValue(4);
        QCOMPARE(editor().video()->gridStep, 4);
        page.lastFrame()->setValue(11);
        QCOMPARE(editor().video()->lastFrame, FrameIndex(11));
        page.firstFrame()->setValue(50);  // never beyond the last one
        QVERIFY(editor().video()->firstFrame <= editor().video()->lastFrame);
        editor().undo();
        editor().undo();
        editor().undo();
        QCOMPARE(editor().video()->gridStep, 1);
        QCOMPARE(page.gridStep()->value(), 1);
        editor().apply({StepKind::RemoveVideo, {RemoveVideo{editor().videoId()}}, "fish", 1, {}});
        QCOMPARE(model.rowCount(), 0);
        editor().undo();
        QCOMPARE(model.rowCount(), 1);
    }

    void sceneCutsAreFoundInTheBackground()
    {
        m_studio->trigger("video.cuts");
        QVERIFY(m_studio->wait([this] { return m_studio->bench->jobs.activeCount() == 0; }));
        QCOMPARE(m_studio->bench->jobs.jobs().back()->state(), Job::State::Done);
        QVERIFY(editor().video()->cuts.empty());
    }

    void theDataSetCountsAndChecks()
    {
        const TrackId track = predictions();
        editor().setCategory({track}, QStringLiteral("zebra"));
        editor().setExpression(QStringLiteral("the left one"));
        QTest::keyClick(&window(), Qt::Key_F8);
        DatasetPage& page = window().datasetPage();
        QSignalSpy checked(&page, &DatasetPage::checked);
        const ProjectStatistics statistics = statisticsOf(m_studio->project());
        QCOMPARE(statistics.total.masks, 20);
        QCOMPARE(statistics.total.done, 1);
        QCOMPARE(statistics.total.predicted, 19);
        QCOMPARE(statistics.classes.size(), std::size_t(1));
        QVERIFY(statistics.classes.front().fold > 0);
        QCOMPARE(page.classes()->model()->rowCount(), 1);
        QCOMPARE(page.objects()->model()->rowCount(), 1);
        QVERIFY(page.summary().contains(QStringLiteral("20 masks")));
        QVERIFY(m_studio->wait([&] { return checked.count() > 0 && !page.isChecking(); }));
        QVERIFY(page.findings()->topLevelItemCount() > 0);  // nothing is accepted yet
        QSignalSpy opened(&page, &DatasetPage::annotateWanted);
        Q_EMIT page.objects()->activated(page.objects()->model()->index(0, 0));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(window().workspace(), Workspace::Annotate);
        StatisticsModel model(m_studio->bench->session, StatisticsModel::Kind::Objects);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStatistics(statistics);
        model.setStatistics({});
    }

    void thePaletteFindsAndDoes()
    {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = window().findChild<CommandPalette*>();
        QVERIFY(palette && palette->isVisible());
        QTest::keyClicks(palette->field(), QStringLiteral("onion"));
        QCOMPARE(palette->list()->currentItem()->text(), QStringLiteral("Onion skin"));
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(m_studio->wait([this] { return editor().isOnionShown(); }));
        QVERIFY(CommandPalette::fit(QStringLiteral("gtm"), QStringLiteral("Grow the mask")) > 0);
        QCOMPARE(CommandPalette::fit(QStringLiteral("xyz"), QStringLiteral("Grow the mask")), 0);
        QVERIFY(CommandPalette::fit(QStringLiteral("grow"), QStringLiteral("Grow the mask"))
                > CommandPalette::fit(QStringLiteral("grow"),
                                      QStringLiteral("Go right over the wall")));
        m_studio->trigger("app.palette");
        auto* again = m_studio->shown<CommandPalette>();
        QVERIFY(again);
        QTest::keyClicks(again->field(), QStringLiteral("zzzqqq"));
        QCOMPARE(again->list()->count(), 0);
        again->close();
    }

    void presetsHaveNoConflictsAndKnowTheirActions()
    {
        Actions& actions = window().actions();
        const auto presets = Actions::presets();
        QVERIFY(presets.size() >= 6);
        for (const Actions::Preset& preset : presets) {
            for (auto it = preset.keys.begin(); it != preset.keys.end(); ++it) {
                const auto known = std::any_of(
                    actions.all().begin(), actions.all().end(),
                    [&](const QAction* action) { return action->objectName() == it.key(); });
                QVERIFY2(known, qPrintable(preset.id + QLatin1Char(' ') + it.key()));
                for (const QKeySequence& key : it.value())
                    QVERIFY2(!key.isEmpty(), qPrintable(preset.id + QLatin1Char(' ') + it.key()));
            }
            actions.usePreset(preset.id);
            for (const QAction* action : actions.all()) {
                for (const QKeySequence& key : action->shortcuts()) {
                    const QAction* other = actions.conflict(action, key);
                    QVERIFY2(!other,
                             qPrintable(preset.id + QLatin1Char(' ') + action->objectName()
                                        + QLatin1Char(' ') + key.toString() + QLatin1Char(' ')
                                        + (other ? other->objectName() : QString())));
                }
            }
        }
        actions.usePreset(QStringLiteral("cvat"));
        m_studio->key(Qt::Key_F);
        QCOMPARE(editor().frame(), FrameIndex(1));
        actions.usePreset(QStringLiteral("default"));
        m_studio->key(Qt::Key_D);
        QCOMPARE(editor().frame(), FrameIndex(2));
    }

    void aTakenKeyIsTakenOnlyOnPurpose()
    {
        KeysEditor keys(window().actions(), *m_studio->bench->settings);
        keys.show();
        keys.select(QStringLiteral("tool.fill"));
        keys.keyField()->setKeySequence(QKeySequence(Qt::Key_B));
        QVERIFY(keys.message()->text().contains(QStringLiteral("Brush")));
        QVERIFY(keys.assignButton()->isEnabled());
        QVERIFY(window().actions()["tool.brush"]->shortcuts().contains(QKeySequence(Qt::Key_B)));
        QTest::mouseClick(keys.assignButton(), Qt::LeftButton);
        QVERIFY(!window().actions()["tool.brush"]->shortcuts().contains(QKeySequence(Qt::Key_B)));
        m_studio->key(Qt::Key_B);
        QVERIFY(window().actions()["tool.fill"]->isChecked());
        // Remembered by the next window.
        Actions again(*m_studio->bench->settings, &window());
        QCOMPARE(again["tool.fill"]->shortcut(), QKeySequence(Qt::Key_B));
    }

    void preferencesHoldAtOnce()
    {
        QTest::keyClick(&window(), Qt::Key_F2);
        auto* dialog = window().findChild<PreferencesDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->themeBox()->setCurrentIndex(1);
        Q_EMIT dialog->themeBox()->activated(1);
        QVERIFY(!theme().isDark);
        const double points = QApplication::font().pointSizeF();
        dialog->fontBox()->setValue(150);
        QVERIFY(QApplication::font().pointSizeF() > points * 1.3);
        dialog->fontBox()->setValue(100);
        dialog->close();
    }

    void checkpointsComeBackAndKeepThePresent()
    {
        m_studio->drag({60, 50}, {80, 50});
        const TrackId track = editor().trackId();
        const Mask before = m_studio->mask(track, 0);
        window().actions()["project.checkpoint"]->trigger();
        auto* dialog = window().findChild<CheckpointsDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->setButton()->isEnabled());
        dialog->nameField()->setText(QStringLiteral("first / 数据 🙂"));
        QTest::mouseClick(dialog->setButton(), Qt::LeftButton);
        QVERIFY(m_studio->wait([&] { return dialog->list()->topLevelItemCount() == 1; }));
        dialog->close();
        m_studio->drag({20, 20}, {40, 20});
        const Mask after = m_studio->mask(track, 0);
        QVERIFY(!(after == before));
        QTest::qWait(10);
        window().actions()["project.checkpoints"]->trigger();
        QVERIFY(m_studio->wait([this] {
            auto* shown = m_studio->shown<CheckpointsDialog>();
            return shown && shown->list()->topLevelItemCount() == 1;
        }));
        dialog = m_studio->shown<CheckpointsDialog>();
        QTest::mouseClick(dialog->restoreButton(), Qt::LeftButton);
        QVERIFY(!m_studio->prompts->asked.isEmpty());
        // What is changed while the copies are made is kept as well.
        QVERIFY(editor().clearMask());
        const Mask meanwhile = m_studio->mask(track, 0);
        const auto isOver = [this] { return m_studio->bench->jobs.activeCount() == 0; };
        QVERIFY(m_studio->wait(isOver));
        QVERIFY(m_studio->bench->session.isOpen());
        QVERIFY(m_studio->mask(track, 0) == before);
        const auto kept = checkpoints::of(toQt(m_studio->file));
        QVERIFY(kept.size() >= 2);  // one more if the change came after the first copy
        QVERIFY(bool(checkpoints::restore(m_studio->bench->session, m_studio->bench->jobs,
                                          kept.front(), QStringLiteral("again"))));
        QVERIFY(m_studio->wait(isOver));
        QVERIFY(!(meanwhile == after));
        QVERIFY(m_studio->mask(track, 0) == meanwhile);
    }

    void theLogShowsWhatHappens()
    {
        m_studio->trigger("help.log");
        auto* dialog = m_studio->shown<LogDialog>();
        QVERIFY(dialog);
        log(LogLevel::Info, "test", "a line of its own");
        QVERIFY(m_studio->wait([&] {
            return dialog->text()->toPlainText().contains(QStringLiteral("a line of its own"));
        }));
        dialog->filterField()->setText(QStringLiteral("nothing like it"));
        QVERIFY(dialog->text()->toPlainText().isEmpty());
        dialog->close();
    }

    void whatWasOpenWhenTheProgramDiedIsOfferedAgain()
    {
        m_studio->drag({60, 50}, {80, 50});
        Settings& settings = *m_studio->bench->settings;
        QCOMPARE(settings.get(settings::openProject), toQt(m_studio->file));
        m_studio->bench->session.close();
        QVERIFY(settings.get(settings::openProject).isEmpty());
        window().offerRecovery();
        QVERIFY(!m_studio->bench->session.isOpen());
        // As if the process had been killed.
        settings.set(settings::openProject, toQt(m_studio->file));
        settings.set(settings::openProcess, qint64(0x7FFFFFF0));
        window().work().notices().clear();
        window().offerRecovery();
        QVERIFY(m_studio->bench->session.isOpen());
        QVERIFY(!window().work().notices().titles().isEmpty());
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
    }

    void waitingRunsCanBePausedAndReordered()
    {
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        m_studio->trigger("jobs.pause");
        m_studio->trigger("run.forward");
        m_studio->trigger("run.clip");
        JobQueue& jobs = m_studio->bench->jobs;
        QTest::qWait(50);
        QCOMPARE(jobs.activeCount(), jobs.running(Job::Lane::Background) ? 3 : 2);
        QVERIFY(!jobs.running(Job::Lane::Worker));
        Job* last = jobs.jobs().back().get();
        jobs.moveWaiting(last, -1);
        QVERIFY(jobs.jobs().back().get() != last);
        m_studio->trigger("jobs.pause");
        QVERIFY(m_studio->wait([&] { return jobs.activeCount() == 0; }, 240'000));
        QCOMPARE(last->state(), Job::State::Done);
    }

    void anExampleNeedsFivePaintedFramesAndASentence()
    {
        m_studio->window->work().brush().setRadius(8);
        m_studio->drag({60, 50}, {80, 50});
        m_studio->key(Qt::Key_S);
        QVERIFY(m_studio->project().supports().empty());
        for (FrameIndex frame = 1; frame < 5; ++frame) {
            editor().setFrame(frame);
            m_studio->key(Qt::Key_C);
        }
        editor().setExpression(QStringLiteral("the square"));
        editor().setFrame(0);
        m_studio->key(Qt::Key_S);
        QCOMPARE(m_studio->project().supports().size(), std::size_t(1));
        QCOMPARE(m_studio->project().supports().begin()->second.frames.size(), std::size_t(5));
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->project().supports().empty());
    }

    void everyControlHasAnAccessibleName()
    {
        predictions();
        QStringList missing;
        for (const Workspace workspace : kWorkspaces) {
            window().setWorkspace(workspace);
            QTest::qWait(20);
            for (const QWidget* widget : window().findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                const QAccessibleInterface* face
                    = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                const bool isOurs = widget->inherits("QAbstractButton")
                    || widget->inherits("QComboBox") || widget->inherits("QLineEdit")
                    || widget->inherits("QAbstractSpinBox") || widget->inherits("QAbstractItemView")
                    || widget->inherits("QSlider");
                const bool isPart = widget->parentWidget()
                    && (widget->parentWidget()->inherits("QAbstractSpinBox")
                        || widget->parentWidget()->inherits("QComboBox"));
                if (isOurs && !isPart && face && face->text(QAccessible::Name).isEmpty())
                    missing << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                            + widget->objectName();
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral("; "))));
    }

    void pluralsAreUsed()
    {
        QCOMPARE(QCoreApplication::translate("steps", "%n frame(s)", nullptr, 1),
                 QStringLiteral("1 frame"));
        QCOMPARE(QCoreApplication::translate("steps", "%n frame(s)", nullptr, 5),
                 QStringLiteral("5 frames"));
        window().openPath(toQt(m_studio->folder.path() / "fish.mp4"));
        QTest::keyClick(&window(), Qt::Key_F5);
        QVERIFY2(!window().mediaPage().report().contains(QStringLiteral("(s)")),
                 qPrintable(window().mediaPage().report()));
    }
};

MW_REGISTER_TEST(TestWorkspaces, "workspaces")
#include "test_workspaces.moc"
