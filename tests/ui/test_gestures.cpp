// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/convert.h"
#include "core/mask/paint.h"
#include "core/mask/shape.h"
#include "tests/support/runner.h"
#include "tests/support/studio.h"
#include "ui/actions.h"
#include "ui/canvas/paint_tools.h"

#include <QMenu>
#include <QToolButton>

using namespace mw;
using namespace mw::test;

/// What hands do on the canvas: the buttons, the wheel and the keys that are held meanwhile.
class TestGestures : public QObject
{
    Q_OBJECT

    std::unique_ptr<Studio> m_studio;

    Canvas& canvas() { return *m_studio->canvas; }
    Editor& editor() { return m_studio->bench->editor; }
    BrushTool& brush() { return m_studio->window->work().brush(); }
    Mask here() { return m_studio->mask(editor().trackId(), editor().frame()); }

    /// A mouse event at a place between widget pixels, as screens with a ratio deliver them.
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent event(type, at, canvas().mapToGlobal(at), button, buttons, modifiers);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    /// Press, moves and release along image points.
    void draw(const std::vector<Point>& points, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        mouse(QEvent::MouseButtonPress, canvas().widgetFromImage(points.front()), button, button,
              modifiers);
        for (const Point& point : points)
            mouse(QEvent::MouseMove, canvas().widgetFromImage(point), Qt::NoButton, button,
                  modifiers);
        mouse(QEvent::MouseButtonRelease, canvas().widgetFromImage(points.back()), button, {},
              modifiers);
    }
    void dragWidget(QPointF from, QPointF to, Qt::MouseButton button)
    {
        mouse(QEvent::MouseButtonPress, from, button, button);
        mouse(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, button);
        mouse(QEvent::MouseMove, to, Qt::NoButton, button);
        mouse(QEvent::MouseButtonRelease, to, button, {});
    }
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, canvas().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void zoomInHere() { canvas().zoomTo(800, canvas().rect().center()); }
    static bool isNear(Point a, Point b, double by = 0.51)
    {
        return std::abs(a.x - b.x) <= by && std::abs(a.y - b.y) <= by;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        brush().setRadius(5);
    }
    void cleanup() { m_studio.reset(); }

    void spaceAndDragMovesTheViewAndNothingElse()
    {
        zoomInHere();
        const QPointF from(300, 200);
        const Point held = canvas().imageFromWidget(from);
        QTest::keyPress(&canvas(), Qt::Key_Space);
        QCOMPARE(canvas().cursor().shape(), Qt::OpenHandCursor);
        dragWidget(from, {340, 170}, Qt::LeftButton);
        QTest::keyRelease(&canvas(), Qt::Key_Space);
        QVERIFY(isNear(canvas().imageFromWidget({340, 170}), held));
        QVERIFY(m_studio->project().tracks().empty());
        QVERIFY(!m_studio->bench->player.isPlaying());  // it was no tap
        // And the brush is back.
        draw({{60, 50}, {70, 50}});
        QCOMPARE(m_studio->project().tracks().size(), std::size_t(1));
    }

    void aTapOnSpacePlaysAndPauses()
    {
        m_studio->key(Qt::Key_Space);
        QVERIFY(m_studio->bench->player.isPlaying());
        m_studio->key(Qt::Key_Space);
        QVERIFY(!m_studio->bench->player.isPlaying());
        // Held for long it was meant for panning.
        QTest::keyPress(&canvas(), Qt::Key_Space);
        QTest::qWait(300);
        QTest::keyRelease(&canvas(), Qt::Key_Space);
        QVERIFY(!m_studio->bench->player.isPlaying());
    }

    void theMiddleButtonMovesTheViewAlsoInTheMiddleOfAStroke()
    {
        zoomInHere();
        const Point held = canvas().imageFromWidget({300, 200});
        dragWidget({300, 200}, {260, 240}, Qt::MiddleButton);
        QVERIFY(isNear(canvas().imageFromWidget({260, 240}), held));
        QVERIFY(m_studio->project().tracks().empty());

        const Point first = canvas().imageFromWidget({300, 200});
        mouse(QEvent::MouseButtonPress, {300, 200}, Qt::LeftButton, Qt::LeftButton);
        const Qt::MouseButtons both = Qt::LeftButton | Qt::MiddleButton;
        mouse(QEvent::MouseButtonPress, {300, 200}, Qt::MiddleButton, both);
        mouse(QEvent::MouseMove, {200, 200}, Qt::NoButton, both);
        mouse(QEvent::MouseButtonRelease, {200, 200}, Qt::MiddleButton, Qt::LeftButton);
        const Point last = canvas().imageFromWidget({300, 200});
        QVERIFY(last.x > first.x + 5);
        mouse(QEvent::MouseMove, {300, 200}, Qt::NoButton, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, {300, 200}, Qt::LeftButton, {});
        QCOMPARE(m_studio->bench->session.document().history().back().kind, StepKind::Paint);
        QVERIFY(here().contains(int(first.x), int(first.y)));
        QVERIFY(here().contains(int(last.x), int(last.y)));
    }

    void ctrlAndTheWheelChangeTheSizeOfTheBrush()
    {
        const double zoom = canvas().zoomPercent();
        wheel({300, 200}, 120, Qt::ControlModifier);
        const double larger = brush().radius();
        QVERIFY(larger > 5);
        wheel({300, 200}, 60, Qt::ControlModifier);  // half a notch of a fine wheel
        QCOMPARE(brush().radius(), larger);
        wheel({300, 200}, 60, Qt::ControlModifier);
        QVERIFY(brush().radius() > larger);
        for (int i = 0; i < 60; ++i)
            wheel({300, 200}, -120, Qt::ControlModifier);
        QCOMPARE(brush().radius(), 0.5);
        QCOMPARE(canvas().zoomPercent(), zoom);
    }

    void theWheelZoomsAtThePointerAndShiftMovesSideways()
    {
        for (const QPointF at : {QPointF(200, 150), QPointF(500, 300)}) {
            const Point before = canvas().imageFromWidget(at);
            const double zoom = canvas().zoomPercent();
            wheel(at, 240);
            QVERIFY(isNear(canvas().imageFromWidget(at), before, 0.05));
            QVERIFY(std::abs(canvas().zoomPercent() / zoom - 1.25 * 1.25) < 0.001);
        }
        const Point before = canvas().imageFromWidget({300, 200});
        wheel({300, 200}, 120, Qt::ShiftModifier);
        const Point after = canvas().imageFromWidget({300, 200});
        QVERIFY(after.x < before.x);
        QVERIFY(std::abs(after.y - before.y) < 0.01);
        // Nobody gets lost, however far the wheel is turned.
        for (int i = 0; i < 80; ++i)
            wheel({300, 200}, 240);
        QVERIFY(canvas().zoomPercent() <= 6401);
        for (int i = 0; i < 160; ++i)
            wheel({300, 200}, -240);
        QVERIFY(canvas().zoomPercent() >= 0.9);
        QVERIFY(QRectF(canvas().rect())
                    .intersects(
                        {canvas().widgetFromImage({0, 0}), canvas().widgetFromImage({192, 108})}));
    }

    void altAndClickPicksTheObject()
    {
        draw({{60, 50}, {80, 50}});
        const TrackId first = editor().trackId();
        m_studio->key(Qt::Key_M);
        draw({{60, 80}, {80, 80}});
        QVERIFY(editor().trackId() != first);
        const auto steps = m_studio->bench->session.document().history().size();
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::AltModifier, m_studio->onCanvas({70, 50}));
        QCOMPARE(editor().trackId(), first);
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::AltModifier, m_studio->onCanvas({10, 10}));
        QCOMPARE(editor().trackId(), first);  // nothing is there
        QCOMPARE(m_studio->bench->session.document().history().size(), steps);
    }

    void shiftAndDragMeasuresOnTheScreen()
    {
        canvas().zoomTo(400, {300, 200});
        const QPointF from(300, 200);
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, Qt::ShiftModifier);
        mouse(QEvent::MouseMove, from + QPointF(40, 30), Qt::NoButton, Qt::LeftButton,
              Qt::ShiftModifier);
        const double scale = canvas().devicePixelsPerImagePixel() / canvas().devicePixelRatioF();
        QCOMPARE(brush().radius(), std::round((5 + 40 / scale) * 2) / 2);
        mouse(QEvent::MouseMove, from - QPointF(400, 0), Qt::NoButton, Qt::LeftButton,
              Qt::ShiftModifier);
        QCOMPARE(brush().radius(), 0.5);
        mouse(QEvent::MouseButtonRelease, from, Qt::LeftButton, {}, Qt::ShiftModifier);
        mouse(QEvent::MouseMove, from + QPointF(90, 0), Qt::NoButton, Qt::NoButton);
        QCOMPARE(brush().radius(), 0.5);
        QVERIFY(m_studio->project().tracks().empty());
    }

    void theSelectToolPicksMovesZoomsAndOpensTheMenu()
    {
        draw({{60, 50}, {80, 50}});
        const TrackId first = editor().trackId();
        m_studio->key(Qt::Key_M);
        draw({{120, 80}, {140, 80}});
        const auto steps = m_studio->bench->session.document().history().size();
        m_studio->key(Qt::Key_V);
        m_studio->click({70, 50});
        QCOMPARE(editor().trackId(), first);

        zoomInHere();
        const Point held = canvas().imageFromWidget({300, 200});
        dragWidget({300, 200}, {350, 230}, Qt::LeftButton);
        QVERIFY(isNear(canvas().imageFromWidget({350, 230}), held));

        editor().setTrack(first);
        canvas().fit();
        const double fitted = canvas().zoomPercent();
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, m_studio->onCanvas({70, 50}));
        QVERIFY(canvas().zoomPercent() > fitted);
        QVERIFY(isNear(canvas().imageFromWidget(QRectF(canvas().rect()).center()), {70.5, 50}, 3));

        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                for (const QAction* action : menu->actions())
                    offered << action->objectName();
                menu->close();
            }
        });
        m_studio->click({70, 50}, Qt::RightButton);
        QVERIFY(offered.contains(QStringLiteral("mask.clear")));
        QVERIFY(offered.contains(QStringLiteral("review.accept")));
        QCOMPARE(m_studio->bench->session.document().history().size(), steps);
    }

    void theLassoAddsAndTakesAway()
    {
        m_studio->key(Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(dynamic_cast<LassoTool*>(canvas().tool()));
        draw({{40, 30}, {100, 30}, {100, 80}, {40, 80}});
        const Mask all = here();
        QVERIFY(std::abs(double(all.area()) - 60 * 50) < 150);
        QCOMPARE(m_studio->bench->session.document().history().size(), std::size_t(2));  // one more
        draw({{100, 40}, {120, 40}, {120, 60}, {100, 60}});
        QVERIFY(here().contains(110, 50) && here().contains(70, 50));
        draw({{40, 30}, {70, 30}, {70, 80}, {40, 80}}, Qt::RightButton);
        QVERIFY(!here().contains(55, 55));
        QVERIFY(here().contains(85, 55) && here().contains(110, 50));
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(here().contains(55, 55));
        // A click without a drag encloses nothing; Escape gives up.
        const Mask now = here();
        m_studio->click({150, 90});
        mouse(QEvent::MouseButtonPress, canvas().widgetFromImage({10, 10}), Qt::LeftButton,
              Qt::LeftButton);
        mouse(QEvent::MouseMove, canvas().widgetFromImage({30, 10}), Qt::NoButton, Qt::LeftButton);
        mouse(QEvent::MouseMove, canvas().widgetFromImage({30, 30}), Qt::NoButton, Qt::LeftButton);
        m_studio->key(Qt::Key_Escape);
        mouse(QEvent::MouseButtonRelease, canvas().widgetFromImage({30, 30}), Qt::LeftButton, {});
        QVERIFY(here() == now);
    }

    void aSquareBrushPaintsSquares()
    {
        QToolButton* square = nullptr;
        for (QToolButton* button : m_studio->window->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName() == QStringLiteral("Square brush"))
                square = button;
        }
        QVERIFY(square);
        QTest::mouseClick(square, Qt::LeftButton);
        QVERIFY(brush().isSquare());
        draw({{60.5, 50.5}, {60.5, 50.5}});
        const Rect bounds = here().bounds();
        QCOMPARE(here().area(), std::int64_t(bounds.width) * bounds.height);
        QVERIFY(std::abs(bounds.width - 10) <= 1 && bounds.width == bounds.height);
        QVERIFY(m_studio->bench->settings->get(settings::brushIsSquare));
        QTest::mouseClick(square, Qt::LeftButton);
        m_studio->key(Qt::Key_Delete);
        draw({{60.5, 50.5}, {60.5, 50.5}});
        QVERIFY(here().area() < std::int64_t(here().bounds().width) * here().bounds().height);
    }

    void aPolygonTakesBackCornersAndClosesOnADoubleClick()
    {
        m_studio->key(Qt::Key_P);
        for (const Point at : {Point{30, 30}, Point{90, 30}, Point{170, 100}})
            m_studio->click(at);
        m_studio->key(Qt::Key_Backspace);  // the last was wrong; the frame is not rejected by it
        QVERIFY(m_studio->project().tracks().empty());
        m_studio->click({90, 80});
        m_studio->click({30, 80});  // QTest's double click has no first press
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, m_studio->onCanvas({30, 80}));
        QVERIFY2(std::abs(double(here().area()) - 60 * 50) < 200,
                 qPrintable(QString::number(here().area())));
        QCOMPARE(m_studio->bench->session.document().history().size(), std::size_t(2));
        // A corner is dragged to its place, the first one closes.
        m_studio->key(Qt::Key_Z, Qt::ControlModifier);
        for (const Point at : {Point{30, 30}, Point{90, 30}, Point{150, 100}, Point{30, 80}})
            m_studio->click(at);
        m_studio->drag({150, 100}, {90, 80});
        m_studio->click({30, 30});
        QVERIFY(std::abs(double(here().area()) - 60 * 50) < 200);
        // The right button takes the last corner back, too.
        const Mask kept = here();
        m_studio->click({120, 20});
        m_studio->click({120, 20}, Qt::RightButton);
        m_studio->key(Qt::Key_Return);  // nothing is left to close
        QVERIFY(m_studio->mask(editor().trackId(), 0) == kept);
    }

    /// Run once more for each device pixel ratio, see tests/CMakeLists.txt.
    void theSameStrokePaintsTheSamePixelsAtEveryZoomAndRatio()
    {
        if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
            QCOMPARE(canvas().devicePixelRatioF(),
                     qEnvironmentVariable("QT_SCALE_FACTOR").toDouble());
        const std::vector<Point> stroke{{60.3, 40.6}, {90.5, 60.2}, {70.9, 75.1}};
        BitRaster raster(Studio::kSize);
        for (std::size_t i = 1; i < stroke.size(); ++i)
            paintSegment(raster, stroke[i - 1], stroke[i], {5});
        const Mask wanted = Mask::fromRaster(raster);
        const Mask most = grown(wanted, 1);
        const Mask least = shrunk(wanted, 1);
        for (const double percent : {0.0, 100.0, 350.0, 800.0}) {
            if (percent > 0)
                canvas().zoomTo(percent, canvas().rect().center());
            else
                canvas().fit();
            draw(stroke);
            const QByteArray where = QByteArray::number(percent);
            QVERIFY2((here() - most).isEmpty(), where.constData());
            QVERIFY2((least - here()).isEmpty(), where.constData());
            m_studio->key(Qt::Key_Delete);
            QVERIFY(here().isEmpty());
        }
    }
};

MW_REGISTER_TEST(TestGestures, "gestures")
#include "test_gestures.moc"
