// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/timeline/thumbnail_strip.h"
#include "ui/timeline/timeline.h"

#include <QAction>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>

using namespace mw;
using namespace mw::test;

/// The timeline under the mouse, and the bars above and below the canvas. 40 frames, every second
/// annotated.
class TestTimeline : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->bench->editor; }
    WorkArea& work() { return m_studio->window->work(); }
    Timeline& timeline() { return work().timeline(); }
    /// In the middle of a frame, in the ruler or in the lane of an object.
    QPoint on(FrameIndex frame, TrackId lane = {})
    {
        const double x = (timeline().xOf(frame) + timeline().xOf(frame + 1)) / 2;
        return {int(x), lane ? timeline().laneTop(lane) + 8 : 8};
    }
    void move(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, timeline().mapToGlobal(at), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&timeline(), &event);
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, timeline().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&timeline(), &event);
    }
    QString tip(QPoint at)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, at, timeline().mapToGlobal(at));
        QCoreApplication::sendEvent(&timeline(), &event);
        return QToolTip::text();
    }
    /// The visible button of an action in the work area.
    QToolButton* button(const char* action)
    {
        for (QToolButton* button : work().findChildren<QToolButton*>()) {
            if (button->isVisible()
                && button->defaultAction() == m_studio->window->actions()[action])
                return button;
        }
        return nullptr;
    }
    template <class T>
    T* named(const char* name)
    {
        for (T* widget : work().findChildren<T*>()) {
            if (widget->isVisible() && widget->accessibleName() == QLatin1String(name))
                return widget;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>(40, 2);
        work().brush().setRadius(8);
    }
    void cleanup() { m_studio.reset(); }

    void scrubbingFollowsThePointerAndStopsPlaying()
    {
        m_studio->bench->player.play(1);
        QTest::mousePress(&timeline(), Qt::LeftButton, {}, on(10));
        QVERIFY(!m_studio->bench->player.isPlaying());
        QCOMPARE(editor().frame(), FrameIndex(10));
        for (const FrameIndex frame : {13, 27, 4}) {
            move(on(frame));
            QCOMPARE(editor().frame(), frame);
        }
        move({-500, 8});  // far beyond the edges: the first and the last
        QCOMPARE(editor().frame(), FrameIndex(0));
        move({5000, 8});
        QCOMPARE(editor().frame(), FrameIndex(39));
        QTest::mouseRelease(&timeline(), Qt::LeftButton, {}, on(39));
        move(on(3));
        QCOMPARE(editor().frame(), FrameIndex(39));  // nothing is held any more
        QVERIFY(m_studio->wait([this] {
            return m_studio->canvas->picture() && m_studio->canvas->picture()->index == 39;
        }));
    }

    void shiftAndDragChoosesARangeInBothDirections()
    {
        const FrameIndex before = editor().frame();
        QTest::mousePress(&timeline(), Qt::LeftButton, Qt::ShiftModifier, on(12));
        move(on(20), Qt::ShiftModifier);
        QCOMPARE(editor().inPoint(), std::optional<FrameIndex>(12));
        QCOMPARE(editor().outPoint(), std::optional<FrameIndex>(20));
        move(on(5), Qt::ShiftModifier);
        QTest::mouseRelease(&timeline(), Qt::LeftButton, Qt::ShiftModifier, on(5));
        QCOMPARE(editor().inPoint(), std::optional<FrameIndex>(5));
        QCOMPARE(editor().outPoint(), std::optional<FrameIndex>(12));
        QCOMPARE(editor().frame(), before);
        bool isSaid = false;
        for (const QLabel* label : work().findChildren<QLabel*>())
            isSaid |= label->isVisible() && label->text() == QStringLiteral("Range 5 – 12");
        QVERIFY(isSaid);
    }

    void theWheelZoomsAtThePointerAndMoves()
    {
        const double left = timeline().xOf(0);
        const QPoint at = on(30);
        wheel(at, 480, Qt::ControlModifier);
        QVERIFY(timeline().visibleFrames() < 20);
        QCOMPARE(timeline().frameAt(at.x()), FrameIndex(30));
        const FrameIndex before = timeline().frameAt(at.x());
        wheel(at, 240);  // up is back
        QVERIFY(timeline().frameAt(at.x()) < before);
        for (int i = 0; i < 50; ++i)
            wheel(at, -120);
        QCOMPARE(timeline().frameAt(timeline().width() - 14), FrameIndex(39));
        // The bar below moves it as well.
        QScrollBar* bar = nullptr;
        for (QScrollBar* candidate : timeline().findChildren<QScrollBar*>()) {
            if (candidate->isVisible() && candidate->orientation() == Qt::Horizontal)
                bar = candidate;
        }
        QVERIFY(bar);
        bar->setValue(0);
        QCOMPARE(timeline().frameAt(timeline().xOf(0) + 1), FrameIndex(0));
        for (int i = 0; i < 20; ++i)
            wheel(at, -480, Qt::ControlModifier);
        QCOMPARE(timeline().visibleFrames(), 40.0);
        for (int i = 0; i < 20; ++i)
            wheel(at, 480, Qt::ControlModifier);
        QCOMPARE(timeline().visibleFrames(), 8.0);
        // The playhead is followed, a page at a time.
        m_studio->key(Qt::Key_End);
        QVERIFY(timeline().xOf(39) > left && timeline().xOf(39) < timeline().width());
        m_studio->key(Qt::Key_Home);
        QVERIFY(timeline().xOf(0) >= left);
    }

    void aClickInALaneTakesTheObjectAndTheFrame()
    {
        m_studio->drag({60, 50}, {80, 50});
        const TrackId first = editor().trackId();
        m_studio->key(Qt::Key_M);
        m_studio->drag({60, 80}, {80, 80});
        const TrackId second = editor().trackId();
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, on(14, first));
        QCOMPARE(editor().trackId(), first);
        QCOMPARE(editor().frame(), FrameIndex(14));
        // Its name at the left: only the object, the frame stays.
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, {20, timeline().laneTop(second) + 8});
        QCOMPARE(editor().trackId(), second);
        QCOMPARE(editor().frame(), FrameIndex(14));
        // With the focus here the keys of the canvas work.
        QVERIFY(timeline().hasFocus());
        QTest::keyClick(&timeline(), Qt::Key_Right);
        QCOMPARE(editor().frame(), FrameIndex(16));
    }

    void theMenuIsForTheObjectUnderThePointer()
    {
        m_studio->drag({60, 50}, {80, 50});
        const TrackId first = editor().trackId();
        m_studio->key(Qt::Key_M);
        m_studio->drag({60, 80}, {80, 80});
        QVERIFY(editor().trackId() != first);
        bool wasCleared = false;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            QAction* clear = m_studio->window->actions()["mask.clear"];
            wasCleared = menu->actions().contains(clear);
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(clear).center());
        });
        const QPoint at = on(0, first);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, timeline().mapToGlobal(at));
        QCoreApplication::sendEvent(&timeline(), &event);
        QVERIFY(wasCleared);
        QCOMPARE(editor().trackId(), first);
        QVERIFY(m_studio->mask(first, 0).isEmpty());
    }

    void tipsSayWhatIsThere()
    {
        editor().setFrame(10);
        m_studio->drag({60, 50}, {80, 50});
        const TrackId track = editor().trackId();
        QVERIFY2(tip(on(25)).startsWith(QStringLiteral("Frame 25, 1.00 s")),
                 qPrintable(tip(on(25))));
        QVERIFY2(tip(on(10, track)).contains(QStringLiteral("Painted"))
                     && tip(on(10, track)).contains(QStringLiteral("locked")),
                 qPrintable(tip(on(10, track))));
        QVERIFY(tip(on(20, track)).contains(QStringLiteral("No mask yet")));
        // Between two grid frames it is about the one before.
        QVERIFY(tip(on(11, track)).startsWith(QStringLiteral("Frame 10")));
        editor().addComment(QStringLiteral("the tail is missing"), std::nullopt);
        QCOMPARE(tip(on(10)), QStringLiteral("the tail is missing"));
        (void)tip({20, 8});  // goes away, a little later
        QTRY_VERIFY(QToolTip::text().isEmpty());
    }

    void withoutPicturesItIsPaintedAtOnce()
    {
        QVERIFY(m_studio->wait([this] { return timeline().thumbnails().count() > 3; }));
        m_studio->trigger("time.thumbnails");
        QElapsedTimer clock;
        clock.start();
        for (const int height : {160, 200, 240}) {
            timeline().resize(timeline().width(), height);
            timeline().grab();
        }
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void theButtonsBelowTheCanvasMoveAndPlay()
    {
        for (const FrameIndex frame : {8, 20, 32}) {
            editor().setFrame(frame);
            m_studio->drag({60, 50}, {80, 50});
        }
        const std::pair<const char*, FrameIndex> moves[] = {
            {"step.first", 0},    {"step.last", 39}, {"step.previousKey", 8},
            {"step.nextKey", 32}, {"step.back", 18}, {"step.forward", 22},
        };
        for (const auto& [action, wanted] : moves) {
            editor().setFrame(20);
            QVERIFY2(button(action), action);
            QTest::mouseClick(button(action), Qt::LeftButton);
            QVERIFY2(editor().frame() == wanted, action);
        }
        Player& player = m_studio->bench->player;
        QTest::mouseClick(button("play.toggle"), Qt::LeftButton);
        QCOMPARE(player.direction(), 1);
        QTest::mouseClick(button("play.toggle"), Qt::LeftButton);
        QCOMPARE(player.direction(), 0);
        QTest::mouseClick(button("play.reverse"), Qt::LeftButton);
        QCOMPARE(player.direction(), -1);
        player.pause();
        QTest::mouseClick(button("play.loop"), Qt::LeftButton);
        QVERIFY(player.isLooping() && button("play.loop")->isChecked());
        editor().setFrame(20);
        QTest::mouseClick(button("review.accept"), Qt::LeftButton);
        QCOMPARE(m_studio->project().annotation(editor().trackId(), 20)->review,
                 ReviewState::Accepted);
        // The canvas need not be clicked first: keys go on working after a click on a button.
        QVERIFY(!button("step.first")->hasFocus());
    }

    void theOptionsAboveTheCanvasHold()
    {
        auto* size = named<QSpinBox>("Brush size");
        QVERIFY(size);
        size->setFocus();
        size->selectAll();
        QTest::keyClicks(size, QStringLiteral("30"));
        QTest::keyClick(size, Qt::Key_Return);
        QCOMPARE(work().brush().radius(), 15.0);
        m_studio->key(Qt::Key_BracketRight);
        QVERIFY(size->value() > 30);

        auto* over = named<QComboBox>("Paint over");
        QVERIFY(over);
        m_studio->drag({60, 50}, {80, 50});
        const TrackId first = editor().trackId();
        const Mask kept = m_studio->mask(first, 0);
        over->setFocus();
        QTest::keyClick(over, Qt::Key_Down);  // "Keep other objects"
        QCOMPARE(over->currentIndex(), 1);
        QCOMPARE(editor().paintOver(), PaintOver::Background);
        QCOMPARE(m_studio->bench->settings->get(settings::paintOver), 2);
        QVERIFY(m_studio->canvas->hasFocus());
        m_studio->key(Qt::Key_M);
        m_studio->drag({70, 30}, {70, 70});
        QVERIFY(m_studio->mask(first, 0) == kept);
        QVERIFY((m_studio->mask(editor().trackId(), 0) & kept).isEmpty());

        auto* view = named<QComboBox>("View");
        QVERIFY(view);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(editor().overlayView(), OverlayView::PictureOnly);
        m_studio->key(Qt::Key_H);
        QCOMPARE(view->currentIndex(), 0);  // it follows the keys

        auto* opacity = named<QSlider>("Opacity of the masks");
        QVERIFY(opacity);
        opacity->setFocus();
        QTest::keyClick(opacity, Qt::Key_Home);
        QCOMPARE(editor().overlayPercent(), 0);
        QTest::keyClick(opacity, Qt::Key_PageUp);
        QCOMPARE(editor().overlayPercent(), 10);
        QCOMPARE(m_studio->bench->settings->get(settings::overlayPercent), 10);
    }

    void theToolsAtTheLeftAreTakenByAClick()
    {
        for (const char* action : {"tool.select", "tool.eraser", "tool.polygon", "tool.lasso",
                                   "tool.fill", "tool.smartClick", "tool.smartBox", "tool.brush"}) {
            QVERIFY2(button(action), action);
            const Tool* before = m_studio->canvas->tool();
            const bool erased = work().brush().isErasing();
            QTest::mouseClick(button(action), Qt::LeftButton);
            QVERIFY2(button(action)->isChecked(), action);
            QVERIFY2(m_studio->canvas->tool() != before || work().brush().isErasing() != erased,
                     action);
            QVERIFY(m_studio->canvas->hasFocus());
        }
    }
};

MW_REGISTER_TEST(TestTimeline, "timeline")
#include "test_timeline.moc"
