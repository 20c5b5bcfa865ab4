// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/notices.h"
#include "ui/panels/comments_panel.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/objects_panel.h"
#include "ui/panels/project_panel.h"
#include "ui/start_page.h"
#include "ui/tour.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QTreeView>

using namespace mw;
using namespace mw::test;

/// Every button of the panels, cards and the start page, clicked. 30 frames, every second
/// annotated; the worker is made up.
class TestPanels : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    MainWindow& window() { return *m_studio->window; }
    Editor& editor() { return m_studio->bench->editor; }
    JobQueue& jobs() { return m_studio->bench->jobs; }
    Notices& notices() { return window().work().notices(); }
    const Project& project() { return m_studio->project(); }
    bool isIdle() { return jobs().activeCount() == 0; }
    std::size_t masks() { return project().annotations(editor().trackId()).size(); }

    void open(const char* mode, const char* msPerFrame = "0")
    {
        m_studio
            = std::make_unique<Studio>(30, 2,
                                       QStringList{QStringLiteral(MW_FAKE_WORKER),
                                                   QLatin1String(mode), QLatin1String(msPerFrame)});
        window().work().brush().setRadius(8);
    }
    TrackId paint(Point from = {60, 50})
    {
        m_studio->drag(from, {from.x + 20, from.y});
        return editor().trackId();
    }
    /// The first visible button that says so, by its text or its name.
    static QAbstractButton* buttonIn(QWidget* parent, const QString& says)
    {
        for (QAbstractButton* button : parent->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && (button->text() == says || button->accessibleName() == says))
                return button;
        }
        return nullptr;
    }
    /// Rows and cards are laid out a moment after they are made.
    bool press(QWidget* parent, const char* says)
    {
        const QString text = QString::fromUtf8(says);
        if (!m_studio->wait([&] { return buttonIn(parent, text) != nullptr; }, 5000))
            return false;
        QTest::mouseClick(buttonIn(parent, text), Qt::LeftButton);
        return true;
    }
    bool says(QWidget* parent, const QRegularExpression& text)
    {
        return m_studio->wait([&] { return textsIn(parent).contains(text); });
    }
    bool says(QWidget* parent, const char* text)
    {
        return says(parent,
                    QRegularExpression(QRegularExpression::escape(QString::fromUtf8(text))));
    }
    QString textsIn(QWidget* parent)
    {
        QStringList texts;
        for (const QLabel* label : parent->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    JobsPanel* jobsPanel() { return window().findChild<JobsPanel*>(); }
    /// Chooses an entry of the menu that opens next.
    void chooseInMenu(const QString& text)
    {
        QTimer::singleShot(0, this, [text] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction* action : menu->actions()) {
                if (action->text() == text) {
                    QTest::mouseClick(menu, Qt::LeftButton, {},
                                      menu->actionGeometry(action).center());
                    return;
                }
            }
            menu->close();
        });
    }
    /// The right button in a list or a tree; true when the menu was open meanwhile.
    void contextMenu(QAbstractItemView* view, const QModelIndex& index)
    {
        const QPoint at = view->visualRect(index).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
    /// The platform forgets the active window while a menu is open.
    void activate()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    /// A project file with a run that was going on when the program ended.
    void interruptARun()
    {
        const TrackId track = paint();
        Run run;
        run.id = m_studio->bench->session.document().newId<RunTag>();
        run.track = track;
        run.method = "test";
        run.firstFrame = 2;
        run.lastFrame = 8;
        run.framesWanted = 4;
        QVERIFY(bool(m_studio->bench->session.beginRun(run)));
        AnnotatedMask item;
        item.mask = m_studio->mask(track, 0);
        QVERIFY(bool(m_studio->bench->session.addRunMasks(run.id, {{2, item}})));
        m_studio->bench->session.close();
        window().openPath(toQt(m_studio->file));
        editor().setTrack(track);
        QCOMPARE(masks(), std::size_t(2));
        QVERIFY(m_studio->wait([this] {
            return m_studio->bench->media.state(editor().videoId()) == MediaLibrary::State::Ready;
        }));
    }

private Q_SLOTS:
    void cleanup() { m_studio.reset(); }

    void jobsSayHowFarHowFastAndHowLongAndCanBeCancelledAndTriedAgain()
    {
        open("ok", "60");
        paint();
        m_studio->trigger("run.clip");
        static const QRegularExpression wanted(
            QStringLiteral(R"(\d+/14 · [\d.,]+ per second · .+ left)"));
        QVERIFY2(says(jobsPanel(), wanted), qPrintable(textsIn(jobsPanel())));
        QVERIFY(press(jobsPanel(), "Cancel; what is done stays"));
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        const auto kept = masks();
        QVERIFY(kept > 1 && kept < 15);
        QVERIFY(says(jobsPanel(), "Cancelled"));
        QVERIFY(press(jobsPanel(), "Try again"));
        QVERIFY(m_studio->wait([this] { return isIdle() && masks() == 15; }));
        QVERIFY(press(jobsPanel(), "Remove from the list"));
        QVERIFY(press(jobsPanel(), "Clear finished"));
        QVERIFY(jobs().jobs().empty());
        QVERIFY(says(jobsPanel(), "appear here"));
        // The button in the status bar cancels as well.
        m_studio->trigger("run.remove");
        m_studio->trigger("run.clip");
        QAbstractButton* cancel = nullptr;
        QVERIFY(m_studio->wait([&] {
            cancel = buttonIn(&window(), QStringLiteral("Cancel; finished frames stay"));
            return cancel && jobs().running(Job::Lane::Worker);
        }));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        QCOMPARE(jobs().jobs().back()->state(), Job::State::Cancelled);
    }

    void aWaitingJobIsMovedForward()
    {
        open("ok");
        paint();
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        jobs().clearFinished();
        QVERIFY(press(jobsPanel(), qPrintable(window().actions()["jobs.pause"]->text())));
        QVERIFY(jobs().isPaused());
        m_studio->trigger("run.forward");
        m_studio->trigger("run.clip");
        const Job* last = jobs().jobs().back().get();
        QVERIFY(says(jobsPanel(), "Waiting"));
        QAbstractButton* earlier = nullptr;  // of the last row
        for (QAbstractButton* button : jobsPanel()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->accessibleName() == QStringLiteral("Run earlier"))
                earlier = button;
        }
        QVERIFY(earlier);
        QTest::mouseClick(earlier, Qt::LeftButton);
        QVERIFY(jobs().jobs().front().get() == last);
        // One that waits is cancelled at once.
        QVERIFY(press(jobsPanel(), "Cancel; what is done stays"));
        QCOMPARE(jobs().activeCount(), 1);
        jobs().setPaused(false);
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
    }

    void aFailedRunIsTriedAgainFromItsCardAndItsRow()
    {
        open("fail-midway");
        paint();
        m_studio->trigger("run.clip");
        QVERIFY(m_studio->wait([this] { return isIdle() && !notices().titles().isEmpty(); }));
        QCOMPARE(masks(), std::size_t(4));  // what was finished stays
        QVERIFY2(says(&notices(), "3 finished frames were kept"), qPrintable(textsIn(&notices())));
        const auto before = jobs().jobs().size();
        QVERIFY(press(&notices(), "Try again"));
        QVERIFY(m_studio->wait([&] { return isIdle(); }));
        QVERIFY2(says(&notices(), "3 finished frames were kept"), qPrintable(textsIn(&notices())));
        QVERIFY(jobs().jobs().back()->state() == Job::State::Failed);
        QVERIFY(press(jobsPanel(), "Try again"));
        QVERIFY(m_studio->wait([this] { return isIdle(); }));
        QVERIFY(jobs().jobs().size() >= before);
        const auto cards = notices().titles().size();
        QVERIFY(cards > 0 && press(&notices(), "Dismiss"));
        QCOMPARE(notices().titles().size(), cards - 1);
    }

    void aRunIsUndoneFromItsCard()
    {
        open("ok");
        paint();
        m_studio->trigger("run.clip");
        QVERIFY(m_studio->wait([this] { return isIdle() && masks() == 15; }));
        QVERIFY(press(&notices(), "Undo run"));
        QCOMPARE(masks(), std::size_t(1));
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);  // and that can be undone
        QCOMPARE(masks(), std::size_t(15));
    }

    void anInterruptedRunIsResumed()
    {
        open("ok");
        interruptARun();
        QVERIFY(press(&notices(), "Resume"));
        QVERIFY(m_studio->wait([this] { return isIdle() && masks() == 5; }));
        QVERIFY(project().annotation(editor().trackId(), 8));
        QVERIFY(!project().annotation(editor().trackId(), 10));
    }

    void anInterruptedRunIsDiscarded()
    {
        open("ok");
        interruptARun();
        QVERIFY(press(&notices(), "Discard"));
        QCOMPARE(masks(), std::size_t(1));
    }

    void lostVideosAreLookedForFromTheirCard()
    {
        open("ok");
        const fs::path second = m_studio->folder.path() / "second.mp4";
        fs::copy_file(m_studio->folder.path() / "fish.mp4", second);
        window().openPath(toQt(second));
        QVERIFY(m_studio->wait([this] { return project().videos().size() == 2 && isIdle(); }));
        m_studio->bench->session.close();
        fs::remove(second);
        fs::remove(m_studio->folder.path() / "fish.mp4");
        window().openPath(toQt(m_studio->file));
        QVERIFY(press(&notices(), "Find them..."));
        auto* dialog = m_studio->shown<RelinkDialog>();
        QVERIFY(dialog);
        QCOMPARE(RelinkDialog::lostVideos(*m_studio->bench).size(), std::size_t(2));
    }

    void aClickInTheHistoryGoesThere()
    {
        open("ok");
        paint();
        paint({60, 80});
        const Mask all = m_studio->mask(editor().trackId(), 0);
        auto* dock = window().findChild<QDockWidget*>(QStringLiteral("historyDock"));
        dock->raise();
        auto* history = m_studio->shown<QListView>(QStringLiteral("history"));
        QVERIFY(history);
        const int rows = history->model()->rowCount();
        QCOMPARE(rows, 4);  // the beginning, the video, two strokes
        const auto click = [&](int row) {
            QTest::mouseClick(history->viewport(), Qt::LeftButton, {},
                              history->visualRect(history->model()->index(row, 0)).center());
        };
        click(1);
        QVERIFY(project().tracks().empty());
        click(3);
        QVERIFY(m_studio->mask(project().tracks().begin()->first, 0) == all);
        click(0);
        QVERIFY(project().videos().empty());
        click(3);
        QCOMPARE(project().tracks().size(), std::size_t(1));
    }

    void objectsAreHiddenAndProtected()
    {
        open("ok");
        const TrackId first = paint();
        m_studio->key(Qt::Key_M);
        const TrackId second = paint({60, 80});
        auto* list = m_studio->shown<QListView>(QStringLiteral("objects"));
        QVERIFY(list);
        const QRect row = list->visualRect(list->model()->index(0, 0));
        const int side = std::max(22, list->fontMetrics().height() + 4);
        const auto place = [&](int n) {
            return QPoint(row.right() - 8 - (2 - n) * (side + 2) + side / 2,
                          row.top() + 6 + side / 2);
        };
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place(0));
        QVERIFY(!editor().isVisible(first) && editor().isVisible(second));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place(0));
        QVERIFY(editor().isVisible(first));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place(1));
        QVERIFY(project().track(first)->isProtected && !project().track(second)->isProtected);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place(1));
        QVERIFY(!project().track(first)->isProtected);

        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(60, 12));
        QCOMPARE(editor().trackId(), first);
        QVERIFY(press(window().findChild<ObjectsPanel*>(),
                      qPrintable(window().actions()["object.new"]->text())));
        QCOMPARE(project().tracks().size(), std::size_t(3));
    }

    void theOtherAnswersAreOneClickAway()
    {
        open("ok");
        const TrackId track = paint();
        m_studio->trigger("run.clip");
        QVERIFY(m_studio->wait([this] { return isIdle() && masks() == 15; }));
        editor().setFrame(4);
        auto* details = window().findChild<DetailsPanel*>();
        const Mask chosen = m_studio->mask(track, 4);
        QVERIFY(press(details, "Another answer, confidence 0.40"));
        const Mask other = m_studio->mask(track, 4);
        QVERIFY(!(other == chosen));
        QCOMPARE(editor().shownCandidate(), 1);
        QVERIFY(press(details, "The model's choice, confidence 0.75"));
        QVERIFY(m_studio->mask(track, 4) == chosen);
        QVERIFY(says(details, "0.75"));
        // Its other buttons are commands.
        QVERIFY(press(details, qPrintable(window().actions()["mask.absent"]->text())));
        QVERIFY(project().annotation(track, 4)->origin == MaskOrigin::Absent);
    }

    void commentsHaveAMenu()
    {
        open("ok");
        editor().addComment(QStringLiteral("first"), std::nullopt);
        editor().setFrame(8);
        editor().addComment(QStringLiteral("second"), std::nullopt);
        window().findChild<QDockWidget*>(QStringLiteral("commentsDock"))->show();
        window().findChild<QDockWidget*>(QStringLiteral("commentsDock"))->raise();
        QListView* list = window().commentsPanel().view();
        QVERIFY(m_studio->wait([&] { return list->isVisible(); }));
        chooseInMenu(QStringLiteral("Resolve, or open again"));
        contextMenu(list, list->model()->index(0, 0));
        QCOMPARE(editor().frame(), FrameIndex(0));
        QCOMPARE(window().commentsPanel().model().openCount(), 1);
        m_studio->prompts->texts = {QStringLiteral("second, changed")};
        chooseInMenu(QStringLiteral("Change the comment"));
        contextMenu(list, list->model()->index(0, 0));
        QCOMPARE(editor().frame(), FrameIndex(8));
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("second, changed"));
        chooseInMenu(QStringLiteral("Remove the comment"));
        contextMenu(list, list->model()->index(0, 0));
        QCOMPARE(project().comments().size(), std::size_t(1));
        activate();
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project().comments().size(), std::size_t(2));
    }

    void theTreeOfVideosHasAMenu()
    {
        open("ok");
        paint();
        QTreeView* tree = window().projectPanel().view();
        QVERIFY(tree->isVisible());
        chooseInMenu(QStringLiteral("Remove the video from the project"));
        contextMenu(tree, tree->model()->index(0, 0));
        QCOMPARE(m_studio->prompts->asked.size(), 1);
        QVERIFY(project().videos().empty());
        activate();
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(project().tracks().size(), std::size_t(1));
    }

    void theStartPageOpensWhatWasOpenBefore()
    {
        open("ok");
        paint();
        m_studio->bench->session.close();
        auto* start = m_studio->shown<StartPage>();
        QVERIFY(start);
        const auto recent = [start]() -> QAbstractButton* {
            for (QAbstractButton* button : start->findChildren<QAbstractButton*>()) {
                if (button->isVisible() && button->text().startsWith(QStringLiteral("project    ")))
                    return button;
            }
            return nullptr;
        };
        // The studio of tests makes its project itself; opened by the window it is remembered.
        QVERIFY(!recent());
        window().openPath(toQt(m_studio->file));
        m_studio->bench->session.close();
        QVERIFY(m_studio->wait([&] { return recent() != nullptr; }));
        QTest::mouseClick(recent(), Qt::LeftButton);
        QVERIFY(m_studio->bench->session.isOpen());
        QCOMPARE(project().tracks().size(), std::size_t(1));

        // The menu has it, too; what is gone is offered nowhere.
        m_studio->bench->session.close();
        QMenu* menu = nullptr;
        for (QMenu* candidate : window().findChildren<QMenu*>()) {
            if (candidate->title() == QStringLiteral("Recent projects"))
                menu = candidate;
        }
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().front()->trigger();
        QVERIFY(m_studio->bench->session.isOpen());
        m_studio->bench->session.close();
        fs::rename(m_studio->file, m_studio->folder.path() / "gone");
        start->refresh();
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->actions().front()->isEnabled());
        QVERIFY(!recent());

        // The large buttons are commands.
        m_studio->prompts->paths = {toQt(m_studio->folder.path() / "fish.mp4")};
        QVERIFY(press(start, "Open project"));
        QVERIFY2(m_studio->prompts->told.join(QString()).contains(QStringLiteral("fish.mp4")),
                 qPrintable(m_studio->prompts->told.join(QString())));
        QVERIFY(!m_studio->bench->session.isOpen());
        QVERIFY(press(start, "Take the tour"));
        QVERIFY(window().tour().isRunning());
    }
};

MW_REGISTER_TEST(TestPanels, "panels")
#include "test_panels.moc"
