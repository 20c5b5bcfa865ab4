// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "tests/support/synthetic_video.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"
#include "ui/canvas/smart_tool.h"
#include "ui/notices.h"
#include "ui/reject_bar.h"
#include "ui/timeline/thumbnail_strip.h"
#include "ui/timeline/timeline.h"

#include <QTabletEvent>
#include <QToolButton>

using namespace mw;
using namespace mw::test;

class TestTools : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Editor& editor() { return m_studio->bench->editor; }
    TrackId track() { return editor().trackId(); }
    Mask here() { return m_studio->mask(track(), editor().frame()); }
    bool found(SmartTool& tool)
    {
        return m_studio->wait([&] { return !tool.isSearching() && tool.hasProposal(); });
    }
    Point centreOf(int object)
    {
        const Rect bounds = maskOfObject(Studio::kSize, 0, object).bounds();
        return {bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0};
    }
    void pen(QEvent::Type type, Point at, double pressure, bool isEraser)
    {
        static const QPointingDevice device(
            QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Pen, QInputDevice::Capability::Pressure, 1, 1);
        static const QPointingDevice eraser(
            QStringLiteral("eraser"), 2, QInputDevice::DeviceType::Stylus,
            QPointingDevice::PointerType::Eraser, QInputDevice::Capability::Pressure, 1, 1);
        const QPointF place = m_studio->canvas->widgetFromImage(at);
        const bool isRelease = type == QEvent::TabletRelease;
        QTabletEvent event(type, isEraser ? &eraser : &device, place,
                           m_studio->canvas->mapToGlobal(place), pressure, 0, 0, 0, 0, 0, {},
                           type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
                           isRelease ? Qt::NoButton : Qt::LeftButton);
        QCoreApplication::sendEvent(m_studio->canvas, &event);
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        m_studio->window->work().brush().setRadius(6);
    }
    void cleanup() { m_studio.reset(); }

    void aSmartClickProposesAndEnterAccepts()
    {
        const Mask truth = maskOfObject(Studio::kSize, 0, 2);
        m_studio->key(Qt::Key_Q);
        SmartTool& smart = m_studio->window->work().smartClick();
        QVERIFY(m_studio->canvas->tool() == &smart);
        m_studio->click(centreOf(2));
        QVERIFY(found(smart));
        QVERIFY(m_studio->project().tracks().empty());  // nothing is changed yet
        m_studio->key(Qt::Key_Return);
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
        const double iou = intersectionOverUnion(here(), truth);
        QVERIFY2(iou > 0.8, qPrintable(QString::number(iou)));
        QVERIFY(!smart.hasProposal());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->project().tracks().empty());
    }

    void escapeDiscardsAndMovingOnTooNothingIsChanged()
    {
        m_studio->key(Qt::Key_Q);
        SmartTool& smart = m_studio->window->work().smartClick();
        m_studio->click(centreOf(2));
        QVERIFY(found(smart));
        m_studio->key(Qt::Key_Escape);
        QVERIFY(!smart.hasProposal());
        m_studio->click(centreOf(2));
        QVERIFY(found(smart));
        m_studio->key(Qt::Key_Right);
        QVERIFY(!smart.hasProposal());
        QVERIFY(m_studio->project().tracks().empty());
        // Enter has nothing to accept now.
        m_studio->key(Qt::Key_Return);
        QVERIFY(m_studio->project().tracks().empty());
    }

    void aSmartBoxIsDraggedAndItsButtonsWork()
    {
        const Mask truth = maskOfObject(Studio::kSize, 0, 2);
        const Rect bounds = truth.bounds();
        m_studio->key(Qt::Key_W);
        SmartTool& smart = m_studio->window->work().smartBox();
        m_studio->drag({bounds.x - 5.0, bounds.y - 5.0},
                       {bounds.right() + 5.0, bounds.bottom() + 5.0});
        QVERIFY(found(smart));
        QToolButton* accept = nullptr;
        for (QToolButton* button : m_studio->window->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Accept"))
                accept = button;
        }
        QVERIFY(accept);
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(intersectionOverUnion(here(), truth) > 0.8);
        QVERIFY(!accept->isVisible());
    }

    void theRightButtonExcludes()
    {
        m_studio->key(Qt::Key_Q);
        SmartTool& smart = m_studio->window->work().smartClick();
        m_studio->click(centreOf(2));
        QVERIFY(found(smart));
        m_studio->click(centreOf(1), Qt::RightButton);
        QVERIFY(found(smart));
        m_studio->key(Qt::Key_Return);
        const Point other = centreOf(1);
        QVERIFY(!here().contains(int(other.x), int(other.y)));
    }

    void growShrinkSmoothHolesAndSpecksAreOneStepEach()
    {
        m_studio->drag({60, 50}, {100, 50});
        const Mask before = here();
        const auto steps = [&] { return m_studio->bench->session.document().history().size(); };
        const auto count = steps();
        m_studio->key(Qt::Key_BracketRight, Qt::ControlModifier);
        QVERIFY((before - here()).isEmpty() && here().area() > before.area());
        QCOMPARE(steps(), count + 1);
        m_studio->key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QVERIFY(intersectionOverUnion(here(), before) > 0.95);
        m_studio->trigger("mask.smooth");
        QVERIFY(!here().isEmpty());

        // A speck, then a hole.
        m_studio->window->work().brush().setRadius(1);
        m_studio->drag({20, 20}, {20.4, 20});
        QCOMPARE(componentCount(here()), 2);
        m_studio->trigger("mask.islands");
        QCOMPARE(componentCount(here()), 1);
        QVERIFY(!here().contains(20, 20));
        m_studio->window->work().brush().setRadius(3);
        m_studio->drag({70, 50}, {70.4, 50}, Qt::RightButton);
        QVERIFY(!here().contains(70, 50));
        m_studio->trigger("mask.fillHoles");
        QVERIFY(here().contains(70, 50));
        const Mask last = here();
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!(here() == last));
    }

    void growingRespectsProtectedObjects()
    {
        m_studio->drag({60, 50}, {100, 50});
        const TrackId first = track();
        const Mask kept = m_studio->mask(first, 0);
        QVERIFY(editor().setProtected(first, true));
        m_studio->key(Qt::Key_M);
        m_studio->drag({60, 64}, {100, 64});
        for (int i = 0; i < 4; ++i)
            m_studio->key(Qt::Key_BracketRight, Qt::ControlModifier);
        QVERIFY(m_studio->mask(first, 0) == kept);
        QVERIFY((here() & kept).isEmpty());
    }

    void framesBetweenTwoPaintedOnesAreFilledIn()
    {
        m_studio->drag({40, 40}, {50, 40});
        editor().setFrame(8);
        m_studio->drag({80, 60}, {90, 60});
        editor().setFrame(3);
        const auto count = m_studio->bench->session.document().history().size();
        m_studio->key(Qt::Key_I, Qt::ShiftModifier);
        QCOMPARE(m_studio->bench->session.document().history().size(), count + 1);
        for (FrameIndex frame = 1; frame < 8; ++frame) {
            const Annotation* annotation = m_studio->project().annotation(track(), frame);
            QVERIFY(annotation);
            QCOMPARE(annotation->origin, MaskOrigin::Filled);
            QVERIFY(!annotation->isLocked);
        }
        QVERIFY(m_studio->mask(track(), 4).contains(65, 50));
        QCOMPARE(m_studio->project().annotation(track(), 8)->origin, MaskOrigin::Painted);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_studio->project().annotations(track()).size(), std::size_t(2));
        // With a painted frame on one side only there is nothing to fill between.
        editor().setFrame(20);
        m_studio->window->work().notices().clear();
        m_studio->key(Qt::Key_I, Qt::ShiftModifier);
        QCOMPARE(m_studio->project().annotations(track()).size(), std::size_t(2));
        QVERIFY(!m_studio->window->work().notices().titles().isEmpty());
    }

    void masksAreCopiedFromBothNeighboursAndAbsenceIsConfirmed()
    {
        editor().setFrame(5);
        m_studio->drag({40, 40}, {50, 40});
        const Mask mask = here();
        m_studio->key(Qt::Key_Right);
        m_studio->key(Qt::Key_C);
        QVERIFY(m_studio->mask(track(), 6) == mask);
        editor().setFrame(4);
        m_studio->key(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(m_studio->mask(track(), 4) == mask);
        QCOMPARE(m_studio->project().annotation(track(), 4)->origin, MaskOrigin::Copied);
        m_studio->key(Qt::Key_0);
        QCOMPARE(m_studio->project().annotation(track(), 4)->origin, MaskOrigin::Absent);
        QVERIFY(m_studio->mask(track(), 4).isEmpty());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->mask(track(), 4) == mask);
    }

    void lockingTogglesAndWorksOnTheRange()
    {
        m_studio->drag({40, 40}, {50, 40});
        m_studio->key(Qt::Key_L);
        QVERIFY(!m_studio->project().annotation(track(), 0)->isLocked);
        m_studio->key(Qt::Key_L);
        QVERIFY(m_studio->project().annotation(track(), 0)->isLocked);
        m_studio->key(Qt::Key_Right);
        m_studio->key(Qt::Key_C);
        m_studio->key(Qt::Key_L, Qt::ShiftModifier);  // both are locked, so both open
        QVERIFY(!m_studio->project().annotation(track(), 0)->isLocked);
        QVERIFY(!m_studio->project().annotation(track(), 1)->isLocked);
    }

    void thePenPressesAndItsOtherEndErases()
    {
        m_studio->bench->settings->set(settings::tabletPressure, true);
        m_studio->window->work().brush().setRadius(10);
        const auto stroke = [this](double pressure, bool isEraser, Point from, Point to) {
            pen(QEvent::TabletPress, from, pressure, isEraser);
            pen(QEvent::TabletMove, to, pressure, isEraser);
            pen(QEvent::TabletRelease, to, 0, isEraser);
        };
        stroke(1, false, {60, 50}, {100, 50});
        const std::int64_t full = here().area();
        m_studio->key(Qt::Key_Delete);
        stroke(0.3, false, {60, 50}, {100, 50});
        QVERIFY(here().area() > 0 && here().area() < full / 2);
        stroke(1, true, {60, 50}, {80, 50});
        QVERIFY(!here().contains(70, 50) && here().contains(99, 50));
    }

    void holdingTheKeyPeeksAndTappingHides()
    {
        m_studio->drag({60, 50}, {100, 50});
        QTest::keyPress(m_studio->canvas, Qt::Key_H);
        QCOMPARE(editor().overlayView(), OverlayView::PictureOnly);
        QTest::qWait(450);
        QTest::keyRelease(m_studio->canvas, Qt::Key_H);
        QCOMPARE(editor().overlayView(), OverlayView::Overlay);
        m_studio->key(Qt::Key_H);
        QCOMPARE(editor().overlayView(), OverlayView::PictureOnly);
        m_studio->key(Qt::Key_H);
        QCOMPARE(editor().overlayView(), OverlayView::Overlay);
    }

    void theOnionSkinShowsThePaintedNeighbours()
    {
        m_studio->drag({60, 50}, {100, 50});
        m_studio->key(Qt::Key_Right);
        QVERIFY(m_studio->wait([this] { return m_studio->canvas->picture()->index == 1; }));
        const QImage before = m_studio->canvas->shown();
        m_studio->key(Qt::Key_G);
        QVERIFY(editor().isOnionShown());
        const QImage after = m_studio->canvas->shown();
        const QPoint at
            = (m_studio->canvas->widgetFromImage({80, 50}) * m_studio->canvas->devicePixelRatioF())
                  .toPoint();
        QVERIFY(before.pixel(at) != after.pixel(at));
        m_studio->key(Qt::Key_G);
        QCOMPARE(m_studio->canvas->shown().pixel(at), before.pixel(at));
    }

    void viewsCycleAndSoloHidesTheOthers()
    {
        m_studio->drag({60, 50}, {100, 50});
        m_studio->key(Qt::Key_M);
        m_studio->drag({60, 80}, {100, 80});
        for (const OverlayView view : {OverlayView::Contour, OverlayView::MaskOnly,
                                       OverlayView::PictureOnly, OverlayView::Overlay}) {
            m_studio->key(Qt::Key_Y);
            QCOMPARE(editor().overlayView(), view);
        }
        m_studio->key(Qt::Key_H, Qt::ShiftModifier);
        QVERIFY(editor().isVisible(track()));
        QCOMPARE(std::count_if(editor().layers().begin(), editor().layers().end(),
                               [](const Layer& layer) { return layer.isVisible; }),
                 1);
        m_studio->key(Qt::Key_1);
        QVERIFY(editor().isVisible(track()));
        const int percent = editor().overlayPercent();
        m_studio->key(Qt::Key_Minus);
        QCOMPARE(editor().overlayPercent(), percent - 10);
    }

    void theWheelFollowsThePreference()
    {
        const auto turn = [this](int delta) {
            const QPointF at(200, 150);
            QWheelEvent wheel(at, m_studio->canvas->mapToGlobal(at), {}, {0, delta}, Qt::NoButton,
                              {}, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_studio->canvas, &wheel);
        };
        m_studio->bench->settings->set(settings::wheelAction, QStringLiteral("step"));
        turn(-120);
        QCOMPARE(editor().frame(), FrameIndex(1));
        turn(120);
        QCOMPARE(editor().frame(), FrameIndex(0));
        m_studio->bench->settings->set(settings::wheelAction, QStringLiteral("scroll"));
        const double zoom = m_studio->canvas->zoomPercent();
        turn(120);
        QCOMPARE(m_studio->canvas->zoomPercent(), zoom);
    }

    void jumpsGoToFramesWithoutAMask()
    {
        m_studio->drag({60, 50}, {100, 50});
        m_studio->key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor().frame(), FrameIndex(1));
        m_studio->key(Qt::Key_Right);
        m_studio->key(Qt::Key_C);  // the frame before has none: nothing happens
        QCOMPARE(m_studio->project().annotations(track()).size(), std::size_t(1));
        m_studio->key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor().frame(), FrameIndex(1));
        m_studio->key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(editor().frame(), FrameIndex(0));
    }

    void loopingStartsOverAndReverseEndsAtTheStart()
    {
        editor().setInPoint(FrameIndex(2));
        editor().setOutPoint(FrameIndex(5));
        m_studio->key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_studio->bench->player.isLooping());
        std::vector<FrameIndex> seen;
        connect(&editor(), &Editor::frameChanged, m_studio->canvas,
                [&] { seen.push_back(editor().frame()); });
        m_studio->trigger("play.toggle");
        QVERIFY(m_studio->bench->player.isPlaying());
        QVERIFY(m_studio->wait([&] {
            const auto first = std::find(seen.begin(), seen.end(), 5);
            return first != seen.end() && std::find(first, seen.end(), 2) != seen.end();
        }));
        QVERIFY(m_studio->bench->player.isPlaying());
        m_studio->bench->player.pause();
        for (const FrameIndex frame : seen)
            QVERIFY(frame >= 2 && frame <= 5);
        m_studio->trigger("play.loop");
        m_studio->key(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(m_studio->bench->player.direction(), -1);
        QVERIFY(m_studio->wait([&] { return !m_studio->bench->player.isPlaying(); }));
        QCOMPARE(editor().frame(), FrameIndex(2));
    }

    void thumbnailsComeAndCanBeSwitchedOff()
    {
        Timeline& timeline = m_studio->window->work().timeline();
        QVERIFY(m_studio->wait([&] { return timeline.thumbnails().count() > 3; }));
        const int before = timeline.minimumSizeHint().height();
        m_studio->trigger("time.thumbnails");
        QVERIFY(timeline.minimumSizeHint().height() < before);
        QVERIFY(!m_studio->bench->settings->get(settings::thumbnails));
    }

    void aDoubleClickOnAMarkGoesThere()
    {
        editor().setFrame(17);
        m_studio->drag({60, 50}, {100, 50});
        editor().setFrame(0);
        Timeline& timeline = m_studio->window->work().timeline();
        const QPoint at(int(timeline.xOf(19)), timeline.laneTop(track()) + 8);
        QTest::mouseDClick(&timeline, Qt::LeftButton, {}, at);
        QCOMPARE(editor().frame(), FrameIndex(17));
    }

    void rejectingAsksWhyAndTakesAKey()
    {
        m_studio->drag({60, 50}, {100, 50});
        m_studio->key(Qt::Key_Backspace);
        RejectBar& bar = m_studio->window->work().rejectBar();
        QVERIFY(bar.isVisible());
        QTest::keyClick(&bar, Qt::Key_3);
        QVERIFY(!bar.isVisible());
        const Annotation* annotation = m_studio->project().annotation(track(), 0);
        QCOMPARE(annotation->review, ReviewState::Rejected);
        QCOMPARE(annotation->rejectReason, 3);
        QCOMPARE(editor().frame(), FrameIndex(1));
        editor().setFrame(0);
        m_studio->key(Qt::Key_U);
        QCOMPARE(m_studio->project().annotation(track(), 0)->review, ReviewState::Unreviewed);
        m_studio->key(Qt::Key_Backspace);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QCOMPARE(m_studio->project().annotation(track(), 0)->review, ReviewState::Unreviewed);
        m_studio->key(Qt::Key_Backspace);
        QTest::keyClick(&bar, Qt::Key_Backspace);
        QCOMPARE(m_studio->project().annotation(track(), 0)->review, ReviewState::Rejected);
        QCOMPARE(m_studio->project().annotation(track(), 0)->rejectReason, 0);
    }
};

MW_REGISTER_TEST(TestTools, "tools")
#include "test_tools.moc"
