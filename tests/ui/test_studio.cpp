// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/formats/format.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/findings_view.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/theme.h"
#include "ui/timeline/timeline.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace mw;
using namespace mw::test;

class TestStudio : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->bench->editor; }
    /// Runs both ways from here and waits for the end.
    void runAndWait()
    {
        m_studio->window->actions()["run.both"]->trigger();
        QVERIFY(
            m_studio->wait([this] { return m_studio->bench->jobs.activeCount() == 0; }, 240'000));
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(20, 2);
        m_studio->window->work().brush().setRadius(8);
    }
    void cleanup() { m_studio.reset(); }

    void fromPaintToExportAsANewUserWould()
    {
        // Paint, say which one, run.
        m_studio->drag({60, 50}, {80, 55});
        const TrackId track = editor().trackId();
        const Mask painted = m_studio->mask(track, 0);
        QPlainTextEdit* field = m_studio->window->expressionPanel().field();
        m_studio->key(Qt::Key_T);
        QTest::keyClicks(field, QStringLiteral("the square that moves to the right"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(toQt(editor().expression()->text),
                 QStringLiteral("the square that moves to the right"));
        runAndWait();
        QCOMPARE(m_studio->project().annotations(track).size(), std::size_t(10));
        QVERIFY(m_studio->mask(track, 0) == painted);
        QCOMPARE(m_studio->project().annotation(track, 4)->origin, MaskOrigin::Predicted);

        // A correction is locked: another run leaves it alone.
        editor().setFrame(4);
        m_studio->drag({100, 80}, {110, 80});
        const Mask corrected = m_studio->mask(track, 4);
        runAndWait();
        QVERIFY(m_studio->mask(track, 4) == corrected);

        // Review, then export with what was found.
        editor().setFrame(0);
        m_studio->window->actions()["review.acceptClip"]->trigger();
        ExportDialog dialog(*m_studio->bench, *m_studio->prompts, m_studio->window.get());
        dialog.show();
        QSignalSpy checked(&dialog, &ExportDialog::checked);
        QVERIFY(m_studio->wait([&] { return !dialog.isChecking() && checked.count() > 0; }));
        QVERIFY2(dialog.exportButton()->isEnabled(),
                 dialog.findings()->topLevelItemCount() > 0
                     ? qPrintable(dialog.findings()->topLevelItem(0)->text(0))
                     : "");
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        QTest::mouseClick(dialog.exportButton(), Qt::LeftButton);
        QVERIFY(m_studio->wait([&] { return exported.count() > 0; }, 240'000));
        const auto report
            = validateDataset(toPath(dialog.targetField()->text()), "ref-youtube-vos", {}, {});
        QVERIFY(bool(report));
        QVERIFY2(report->isValid(),
                 report->findings.firstError() ? messageOf(*report->findings.firstError()).c_str()
                                               : "");
    }

    void undoOfARunIsOneStepAndRedoBringsItBack()
    {
        m_studio->drag({60, 50}, {80, 55});
        const TrackId track = editor().trackId();
        runAndWait();
        QCOMPARE(m_studio->project().annotations(track).size(), std::size_t(10));
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_studio->project().annotations(track).size(), std::size_t(1));
        m_studio->key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_studio->project().annotations(track).size(), std::size_t(10));
    }

    void everythingIsThereAfterARestart()
    {
        m_studio->drag({60, 50}, {80, 55});
        const TrackId track = editor().trackId();
        const Mask painted = m_studio->mask(track, 0);
        const auto steps = m_studio->bench->session.document().history().size();
        m_studio->bench->session.close();
        QVERIFY(!m_studio->bench->session.isOpen());
        m_studio->window->openPath(toQt(m_studio->file));
        QVERIFY(m_studio->wait([this] { return m_studio->bench->player.picture() != nullptr; }));
        QVERIFY(m_studio->mask(track, 0) == painted);
        QCOMPARE(m_studio->bench->session.document().history().size(), steps);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->project().tracks().empty());
    }

    void steppingFollowsTheGridAndShowsTheRightPicture()
    {
        m_studio->key(Qt::Key_Right);
        QCOMPARE(editor().frame(), FrameIndex(2));
        m_studio->key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(editor().frame(), FrameIndex(3));
        m_studio->key(Qt::Key_Left);
        QCOMPARE(editor().frame(), FrameIndex(2));
        m_studio->key(Qt::Key_End);
        QVERIFY(m_studio->wait([this] {
            return m_studio->bench->player.picture()
                && m_studio->bench->player.picture()->index == editor().frame();
        }));
        QCOMPARE(m_studio->canvas->picture()->index, editor().frame());
        m_studio->key(Qt::Key_Home);
        QCOMPARE(editor().frame(), FrameIndex(0));
    }

    void playingReachesTheEndAndStops()
    {
        m_studio->window->actions()["play.toggle"]->trigger();
        QVERIFY(m_studio->bench->player.isPlaying());
        QVERIFY(m_studio->wait([this] { return !m_studio->bench->player.isPlaying(); }, 30'000));
        QCOMPARE(editor().frame(), FrameIndex(19));
    }

    void theTimelineScrubsAndSelects()
    {
        m_studio->drag({60, 50}, {80, 55});
        const TrackId first = editor().trackId();
        m_studio->key(Qt::Key_M);
        QVERIFY(editor().trackId() != first);
        Timeline& timeline = m_studio->window->work().timeline();
        const QPoint at(int(timeline.xOf(7)) + 2, timeline.laneTop(first) + 5);
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, at);
        QCOMPARE(editor().frame(), FrameIndex(7));
        QCOMPARE(editor().trackId(), first);
        timeline.zoom(2, timeline.xOf(7));
        QVERIFY(timeline.visibleFrames() < 20);
        QCOMPARE(timeline.frameAt(timeline.xOf(9) + 1), FrameIndex(9));
    }

    void modelsKeepTheirPromises()
    {
        ProjectModel model(m_studio->bench->session, m_studio->bench->media);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        ObjectsModel objects(editor());
        QAbstractItemModelTester objectsTester(
            &objects, QAbstractItemModelTester::FailureReportingMode::QtTest);
        HistoryModel history(m_studio->bench->session);
        QAbstractItemModelTester historyTester(
            &history, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_studio->drag({60, 50}, {80, 55});
        editor().addTrack(QStringLiteral("zebra"));
        editor().addTrack(QStringLiteral("zebra"));
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
        QCOMPARE(objects.rowCount(), 3);
        editor().removeTrack(editor().trackId());
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        editor().undo();
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
        editor().apply({StepKind::RemoveVideo, {RemoveVideo{editor().videoId()}}, "fish", 1, {}});
        QCOMPARE(model.rowCount(), 0);
        editor().undo();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    }

    void theFilterFindsSentences()
    {
        m_studio->drag({60, 50}, {80, 55});
        editor().setExpression(QStringLiteral("the striped one"));
        ProjectPanel& panel = m_studio->window->projectPanel();
        panel.filter()->setText(QStringLiteral("striped"));
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        panel.filter()->setText(QStringLiteral("nothing like this"));
        QCOMPARE(panel.view()->model()->rowCount(), 0);
    }

    void badFilesGetACardAndChangeNothing()
    {
        const fs::path text = m_studio->folder.path() / "text.mp4";
        QVERIFY(bool(writeFileAtomically(text, "this is no video")));
        const auto videos = m_studio->project().videos().size();
        m_studio->window->openPath(toQt(text));
        Notices& notices = m_studio->window->work().notices();
        QVERIFY(m_studio->wait([&] {
            return !notices.titles().isEmpty() && m_studio->bench->jobs.activeCount() == 0;
        }));
        QVERIFY2(notices.titles().join(QLatin1Char(' ')).contains(QStringLiteral("text.mp4")),
                 qPrintable(notices.titles().join(QLatin1Char('|'))));
        QCOMPARE(m_studio->project().videos().size(), videos);
    }

    void aMovedVideoIsFoundAgainAndAnImpostorRefused()
    {
        m_studio->drag({60, 50}, {80, 55});
        m_studio->bench->session.close();
        const fs::path old = m_studio->folder.path() / "fish.mp4";
        const fs::path moved = m_studio->folder.path() / "moved.mp4";
        fs::rename(old, moved);
        m_studio->window->openPath(toQt(m_studio->file));
        const VideoId video = editor().videoId();
        QVERIFY(m_studio->wait(
            [&] { return m_studio->bench->media.state(video) == MediaLibrary::State::Missing; }));
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
        m_studio->bench->media.relink(video, toQt(moved));
        QVERIFY(m_studio->wait(
            [&] { return m_studio->bench->media.state(video) == MediaLibrary::State::Ready; }));
        QVERIFY(m_studio->wait([&] { return m_studio->canvas->picture() != nullptr; }));
    }

    void removingAsksWithCountsAndCanBeUndone()
    {
        m_studio->drag({60, 50}, {80, 55});
        m_studio->prompts->isConfirmed = false;
        m_studio->window->actions()["object.remove"]->trigger();
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
        QVERIFY(!m_studio->prompts->asked.isEmpty());
        m_studio->prompts->isConfirmed = true;
        m_studio->window->actions()["object.remove"]->trigger();
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
    }

    void cancelKeepsWhatIsFinished()
    {
        m_studio->drag({60, 50}, {80, 55});
        m_studio->window->actions()["run.both"]->trigger();
        QCOMPARE(m_studio->bench->jobs.activeCount(), 1);
        m_studio->window->actions()["run.cancel"]->trigger();
        QVERIFY(m_studio->wait([this] { return m_studio->bench->jobs.activeCount() == 0; }));
        const auto& runs = m_studio->project().runs();
        const auto kept = m_studio->project().annotations(editor().trackId()).size();
        QVERIFY(runs.empty() || int(kept) == runs.rbegin()->second.framesDone + 1);
    }

    void textFieldsSwallowLetters()
    {
        m_studio->drag({60, 50}, {80, 55});
        QPlainTextEdit* field = m_studio->window->expressionPanel().field();
        m_studio->key(Qt::Key_T);
        const FrameIndex frame = editor().frame();
        QTest::keyClicks(field, QStringLiteral("a bad red box"));
        QCOMPARE(editor().frame(), frame);
        QCOMPARE(m_studio->bench->jobs.activeCount(), 0);
        QCOMPARE(field->toPlainText(), QStringLiteral("a bad red box"));
    }

    void noTwoActionsShareAKey()
    {
        Actions& actions = m_studio->window->actions();
        for (const QAction* action : actions.all()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& key : action->shortcuts()) {
                const QAction* other = actions.conflict(action, key);
                QVERIFY2(!other,
                         qPrintable(action->objectName() + QLatin1Char(' ') + key.toString()
                                    + QLatin1Char(' ')
                                    + (other ? other->objectName() : QString())));
            }
        }
    }

    void droppedFilesAreOpened()
    {
        const fs::path second = m_studio->folder.path() / "second 数据 é.mp4";
        fs::copy_file(m_studio->folder.path() / "fish.mp4", second);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(toQt(second))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_studio->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_studio->window.get(), &drop);
        QVERIFY(m_studio->wait([this] { return m_studio->project().videos().size() == 2; }));
    }

    void textIsReadableInBothThemes()
    {
        const auto luminance = [](const QColor& color) {
            const auto part = [](double v) {
                return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF())
                + 0.0722 * part(color.blueF());
        };
        const auto contrast = [&](const QColor& a, const QColor& b) {
            const double x = luminance(a) + 0.05;
            const double y = luminance(b) + 0.05;
            return std::max(x, y) / std::min(x, y);
        };
        for (const bool isDark : {true, false}) {
            const ThemeColors c = themeColors(isDark);
            for (const QColor& ground : {c.window, c.panel, c.base}) {
                for (const QColor& text : {c.text, c.dimText})
                    QVERIFY2(contrast(text, ground) >= 4.5,
                             qPrintable(text.name() + ground.name()));
                for (const QColor& mark : {c.accent, c.good, c.warning, c.bad, c.predicted})
                    QVERIFY2(contrast(mark, ground) >= 3, qPrintable(mark.name() + ground.name()));
            }
            QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
        }
    }
};

MW_REGISTER_TEST(TestStudio, "studio")
#include "test_studio.moc"
