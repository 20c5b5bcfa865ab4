// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/canvas/paint_tools.h"

#include <QPointingDevice>
#include <QTabletEvent>

using namespace mw;
using namespace mw::test;

class TestCanvas : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    TrackId track() const { return m_studio->bench->editor.trackId(); }
    Mask shown() const { return m_studio->mask(track(), m_studio->bench->editor.frame()); }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        m_studio->window->work().brush().setRadius(5);
    }
    void cleanup() { m_studio.reset(); }

    void aStrokeMakesAnObjectAndOneStep()
    {
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->drag({40, 50}, {80, 50});
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
        const Mask mask = shown();
        QVERIFY(mask.contains(60, 50));
        QVERIFY(!mask.contains(60, 70));
        const Annotation* annotation = m_studio->project().annotation(track(), 0);
        QVERIFY(annotation && annotation->isLocked);
        QCOMPARE(annotation->origin, MaskOrigin::Painted);
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shown() == mask);
    }

    void theRightButtonErases()
    {
        m_studio->drag({40, 50}, {80, 50});
        const std::int64_t before = shown().area();
        m_studio->drag({60, 50}, {80, 50}, Qt::RightButton);
        QVERIFY(shown().area() < before);
        QVERIFY(!shown().contains(70, 50));
    }

    void theEraserAndItsKeySwap()
    {
        m_studio->drag({40, 50}, {80, 50});
        m_studio->key(Qt::Key_X);
        QVERIFY(m_studio->window->work().brush().isErasing());
        m_studio->drag({60, 50}, {62, 50});
        QVERIFY(!shown().contains(61, 50));
        m_studio->key(Qt::Key_X);
        QVERIFY(!m_studio->window->work().brush().isErasing());
    }

    void theSameStrokePaintsTheSamePixelsAtEveryZoom()
    {
        // Whole image pixels, so that rounding to widget pixels moves the ends by less than one.
        m_studio->canvas->zoomTo(400, {300, 200});
        m_studio->drag({50, 40}, {70, 40});
        const Mask near = shown();
        m_studio->key(Qt::Key_Delete);
        m_studio->canvas->fit();
        m_studio->drag({50, 40}, {70, 40});
        const Mask far = shown();
        QVERIFY2(intersectionOverUnion(near, far) > 0.9,
                 qPrintable(QString::number(intersectionOverUnion(near, far))));
    }

    void shiftAndDragChangesTheSize()
    {
        const double before = m_studio->window->work().brush().radius();
        m_studio->drag({50, 50}, {70, 50}, Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(m_studio->window->work().brush().radius() > before);
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->key(Qt::Key_BracketLeft);
        QVERIFY(m_studio->window->work().brush().radius() < before + 20);
    }

    void polygonsCloseOnEnterAndCanBeGivenUp()
    {
        m_studio->key(Qt::Key_P);
        for (const Point at : {Point{30, 30}, Point{90, 30}, Point{90, 80}, Point{30, 80}})
            QTest::mouseClick(m_studio->canvas, Qt::LeftButton, {}, m_studio->onCanvas(at));
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->key(Qt::Key_Return);
        QVERIFY(shown().contains(60, 55));
        QVERIFY(std::abs(double(shown().area()) - 60 * 50) < 400);
        const std::int64_t area = shown().area();
        for (const Point at : {Point{100, 30}, Point{120, 30}, Point{120, 60}})
            QTest::mouseClick(m_studio->canvas, Qt::LeftButton, {}, m_studio->onCanvas(at));
        m_studio->key(Qt::Key_Escape);
        m_studio->key(Qt::Key_Return);  // has nothing to close, and accepts only when reviewing
        QCOMPARE(m_studio->bench->editor.frame(), 0);
        QCOMPARE(m_studio->mask(track(), 0).area(), area);
        QCOMPARE(m_studio->project().annotation(track(), 0)->review, ReviewState::Corrected);
        m_studio->window->setWorkspace(Workspace::Review);
        m_studio->canvas->setFocus();
        m_studio->key(Qt::Key_Return);
        QCOMPARE(m_studio->project().annotation(track(), 0)->review, ReviewState::Accepted);
    }

    void altTakesAwayWithOutlines()
    {
        const auto square = [this](Point from, double side, Qt::KeyboardModifiers modifiers) {
            for (const Point add : {Point{0, 0}, Point{side, 0}, Point{side, side}, Point{0, side}})
                QTest::mouseClick(m_studio->canvas, Qt::LeftButton, modifiers,
                                  m_studio->onCanvas({from.x + add.x, from.y + add.y}));
            m_studio->key(Qt::Key_Return);
        };
        m_studio->key(Qt::Key_P);
        square({30, 30}, 50, {});
        QVERIFY(shown().contains(55, 55));
        square({45, 45}, 20, Qt::AltModifier);
        QVERIFY(!shown().contains(55, 55));
        QVERIFY(shown().contains(35, 35));
        m_studio->key(Qt::Key_P, Qt::ShiftModifier);
        const auto lasso = [this](Qt::KeyboardModifiers modifiers) {
            QTest::mousePress(m_studio->canvas, Qt::LeftButton, modifiers,
                              m_studio->onCanvas({32, 32}));
            for (const Point at : {Point{40, 32}, Point{40, 40}, Point{32, 40}})
                QTest::mouseMove(m_studio->canvas, m_studio->onCanvas(at));
            QTest::mouseRelease(m_studio->canvas, Qt::LeftButton, modifiers,
                                m_studio->onCanvas({32, 33}));
        };
        lasso(Qt::AltModifier);
        QVERIFY(!shown().contains(36, 36));
        lasso({});
        QVERIFY(shown().contains(36, 36));
    }

    void theMiddleButtonPansInTheMiddleOfAStroke()
    {
        m_studio->canvas->zoomTo(300, {300, 200});
        const Point origin = m_studio->canvas->imageFromWidget({0, 0});
        const QPoint from = m_studio->canvas->rect().center();
        QTest::mousePress(m_studio->canvas, Qt::LeftButton, {}, from);
        QTest::mousePress(m_studio->canvas, Qt::MiddleButton, {}, from);
        QTest::mouseMove(m_studio->canvas, from + QPoint(40, 0));
        QVERIFY(m_studio->canvas->imageFromWidget({0, 0}).x < origin.x);
        // The stroke ends where its own button is released, and the next one is another.
        QTest::mouseRelease(m_studio->canvas, Qt::LeftButton, {}, from + QPoint(40, 0));
        QTest::mouseRelease(m_studio->canvas, Qt::MiddleButton, {}, from + QPoint(40, 0));
        const std::size_t steps = m_studio->bench->session.document().history().size();
        const std::int64_t area = shown().area();
        QTest::mouseMove(m_studio->canvas, from + QPoint(90, 60));
        QCOMPARE(m_studio->bench->session.document().history().size(), steps);
        QCOMPARE(shown().area(), area);
    }

    void aPenPansWithSpace()
    {
        m_studio->canvas->zoomTo(300, {300, 200});
        const Point origin = m_studio->canvas->imageFromWidget({0, 0});
        const QPointF from = m_studio->canvas->rect().center();
        static const QPointingDevice pen(QStringLiteral("pen"), 1, QInputDevice::DeviceType::Stylus,
                                         QPointingDevice::PointerType::Pen,
                                         QInputDevice::Capability::Pressure, 1, 2);
        const auto send
            = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held) {
                  QTabletEvent event(type, &pen, at, m_studio->canvas->mapToGlobal(at), 0.5, 0, 0,
                                     0, 0, 0, {}, button, held);
                  QCoreApplication::sendEvent(m_studio->canvas, &event);
              };
        QTest::keyPress(m_studio->canvas, Qt::Key_Space);
        send(QEvent::TabletPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::TabletMove, from + QPointF(40, 0), Qt::NoButton, Qt::LeftButton);
        send(QEvent::TabletRelease, from + QPointF(40, 0), Qt::LeftButton, Qt::NoButton);
        QTest::keyRelease(m_studio->canvas, Qt::Key_Space);
        QVERIFY(m_studio->canvas->imageFromWidget({0, 0}).x < origin.x);
        QVERIFY(m_studio->project().tracks().empty());
    }

    void hidingAndProtectingHaveKeysAsWell()
    {
        m_studio->drag({40, 50}, {80, 50});
        m_studio->key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!m_studio->editor().isVisible(track()));
        m_studio->key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(m_studio->editor().isVisible(track()));
        m_studio->trigger("object.protect");
        QVERIFY(m_studio->editor().track()->isProtected);
    }

    void lassoAndFillWorkTogether()
    {
        m_studio->window->work().brush().setRadius(2);
        for (const auto& [from, to] : {std::pair<Point, Point>{{40, 30}, {100, 30}},
                                       {{100, 30}, {100, 80}},
                                       {{100, 80}, {40, 80}},
                                       {{40, 80}, {40, 30}}})
            m_studio->drag(from, to);
        QVERIFY(!shown().contains(70, 55));
        m_studio->key(Qt::Key_F);
        QTest::mouseClick(m_studio->canvas, Qt::LeftButton, {}, m_studio->onCanvas({70, 55}));
        QVERIFY(shown().contains(70, 55));
        QVERIFY(!shown().contains(10, 10));
    }

    void aStrokeIsNeverLostWhenTheFrameChanges()
    {
        QTest::mousePress(m_studio->canvas, Qt::LeftButton, {}, m_studio->onCanvas({60, 50}));
        m_studio->bench->editor.setFrame(3);
        QVERIFY(m_studio->project().tracks().size() == 1);
        QVERIFY(m_studio->mask(track(), 0).contains(60, 50));
        QVERIFY(m_studio->mask(track(), 3).isEmpty());
    }

    void protectedObjectsAndThePaintOverRuleHold()
    {
        m_studio->drag({40, 50}, {80, 50});
        const TrackId first = track();
        const Mask before = m_studio->mask(first, 0);
        QVERIFY(m_studio->bench->editor.setProtected(first, true));
        m_studio->key(Qt::Key_M);
        QVERIFY(track() != first);
        m_studio->drag({60, 30}, {60, 70});
        QVERIFY(m_studio->mask(first, 0) == before);
        QVERIFY((m_studio->mask(track(), 0) & before).isEmpty());
        m_studio->bench->editor.setTrack(first);
        m_studio->drag({10, 10}, {20, 10});
        QVERIFY(m_studio->mask(first, 0) == before);
    }

    void whatIsPaintedIsWhatIsSeen()
    {
        const QImage before = m_studio->canvas->shown();
        m_studio->drag({60, 50}, {61, 50});
        const QImage after = m_studio->canvas->shown();
        const QPointF at = m_studio->canvas->widgetFromImage({60.5, 50.5})
            * m_studio->canvas->devicePixelRatioF();
        const QPointF away
            = m_studio->canvas->widgetFromImage({120, 90}) * m_studio->canvas->devicePixelRatioF();
        QVERIFY(before.pixel(at.toPoint()) != after.pixel(at.toPoint()));
        QCOMPARE(before.pixel(away.toPoint()), after.pixel(away.toPoint()));
    }

    void theFocusFrameHidesNothing()
    {
        m_studio->drag({60, 50}, {80, 50});
        // With the pointer away no tool paints after the badges.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_studio->canvas, &leave);
        m_studio->canvas->setFocus();
        QVERIFY(m_studio->canvas->hasFocus());
        const QImage shown = m_studio->canvas->grab().toImage();
        const QPoint at
            = (m_studio->canvas->widgetFromImage({150, 95}) * m_studio->canvas->devicePixelRatioF())
                  .toPoint();
        QCOMPARE(shown.pixel(at), m_studio->canvas->shown().pixel(at));
    }

    void theWheelZoomsAtThePointer()
    {
        const QPointF at(300, 200);
        const Point before = m_studio->canvas->imageFromWidget(at);
        QWheelEvent wheel(at, m_studio->canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_studio->canvas, &wheel);
        const Point after = m_studio->canvas->imageFromWidget(at);
        QVERIFY(std::abs(before.x - after.x) < 0.01 && std::abs(before.y - after.y) < 0.01);
        QVERIFY(m_studio->canvas->zoomPercent() > 100);
    }
};

MW_REGISTER_TEST(TestCanvas, "canvas")
#include "test_canvas.moc"
