// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What people do to the canvas with a mouse, a pen, a wheel and keys.
#include "app/convert.h"
#include "ui/canvas/canvas.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QTabletEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace mw {

namespace {

constexpr qint64 kTapMs = 250;

}  // namespace

void Canvas::setTool(Tool* tool)
{
    if (m_tool == tool)
        return;
    if (m_tool)
        m_tool->leave();
    m_tool = tool;
    updateCursor();
    update();
    Q_EMIT toolChanged();
}

void Canvas::updateCursor()
{
    if (isPanning())
        setCursor(Qt::ClosedHandCursor);
    else if (m_isSpaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_tool && m_frame ? m_tool->cursor() : QCursor(Qt::ArrowCursor));
}

Pointer Canvas::pointerFrom(const QSinglePointEvent* event) const
{
    Pointer pointer;
    pointer.widget = event->position();
    pointer.image = imageFromWidget(event->position());
    pointer.button = event->button();
    pointer.buttons = event->buttons();
    pointer.modifiers = event->modifiers();
    return pointer;
}

// A mouse and a pen go the same way from here.

void Canvas::press(const Pointer& pointer)
{
    setFocus(Qt::MouseFocusReason);
    const bool isPan
        = pointer.button == Qt::MiddleButton || (m_isSpaceHeld && pointer.button == Qt::LeftButton);
    if (isPan) {
        // Also in the middle of a stroke: the stroke goes on afterwards.
        m_panButton = pointer.button;
        m_hasPannedWithSpace = m_isSpaceHeld;
        m_panFrom = pointer.widget;
        m_panOrigin = m_transform.origin;
        updateCursor();
        return;
    }
    if (!m_frame || !m_tool)
        return;
    if (pointer.button == Qt::LeftButton && pointer.modifiers == Qt::AltModifier
        && !m_tool->usesAlt()) {
        if (const TrackId track
            = m_editor.trackAt(int(std::floor(pointer.image.x)), int(std::floor(pointer.image.y))))
            m_editor.setTrack(track);
        return;
    }
    m_tool->press(pointer);
}

void Canvas::move(const Pointer& pointer)
{
    if (isPanning()) {
        const double ratio = devicePixelRatioF();
        const QPointF moved = pointer.widget - m_panFrom;
        ViewTransform t = m_transform;
        t.origin = {std::round(m_panOrigin.x + moved.x() * ratio),
                    std::round(m_panOrigin.y + moved.y() * ratio)};
        m_isFitted = false;
        setTransform(t);
        return;
    }
    m_pointed = pointer.image;
    Q_EMIT hovered(pointer);
    if (!m_tool || !m_frame)
        return;
    if (pointer.buttons == Qt::NoButton)
        m_tool->hover(pointer);
    else
        m_tool->move(pointer);
}

void Canvas::release(const Pointer& pointer)
{
    if (isPanning() && pointer.button == m_panButton) {
        m_panButton = Qt::NoButton;
        updateCursor();
        update();
        return;
    }
    if (m_tool && m_frame)
        m_tool->release(pointer);
}

void Canvas::mousePressEvent(QMouseEvent* event) { press(pointerFrom(event)); }

void Canvas::mouseMoveEvent(QMouseEvent* event) { move(pointerFrom(event)); }

void Canvas::mouseReleaseEvent(QMouseEvent* event) { release(pointerFrom(event)); }

void Canvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_tool && m_frame && !m_isSpaceHeld)
        m_tool->doubleClick(pointerFrom(event));
}

void Canvas::tabletEvent(QTabletEvent* event)
{
    Pointer pointer = pointerFrom(event);
    pointer.pressure = event->pressure();
    pointer.isEraserEnd = event->pointerType() == QPointingDevice::PointerType::Eraser;
    switch (event->type()) {
    case QEvent::TabletPress:
        press(pointer);
        break;
    case QEvent::TabletMove:
        move(pointer);
        break;
    case QEvent::TabletRelease:
        release(pointer);
        break;
    default:
        return;
    }
    event->accept();
}

void Canvas::contextMenuEvent(QContextMenuEvent* event)
{
    // The right button belongs to the tools; this is for the key.
    if (event->reason() == QContextMenuEvent::Keyboard)
        Q_EMIT contextMenuWanted(
            mapToGlobal(m_pointed ? widgetFromImage(*m_pointed).toPoint() : rect().center()),
            m_editor.trackId());
}

void Canvas::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier) {
        panBy({(angle.y() != 0 ? angle.y() : angle.x()) / 2.0, 0});
    } else if (event->modifiers() & Qt::ControlModifier) {
        m_wheelRest += angle.y() / 120.0;
        const int steps = int(m_wheelRest);
        m_wheelRest -= steps;
        if (steps != 0) {
            QKeyEvent key(QEvent::KeyPress, steps > 0 ? Qt::Key_BracketRight : Qt::Key_BracketLeft,
                          Qt::NoModifier);
            if (m_tool)
                m_tool->keyPress(&key);
        }
    } else if (!event->pixelDelta().isNull() && event->source() == Qt::MouseEventNotSynthesized
               && event->device()->type() == QInputDevice::DeviceType::TouchPad) {
        panBy(event->pixelDelta());
    } else if (m_wheelAction == WheelAction::Step) {
        m_wheelRest += angle.y() / 120.0;
        const int steps = int(m_wheelRest);
        m_wheelRest -= steps;
        if (steps != 0)
            Q_EMIT stepRequested(-steps);
    } else if (m_wheelAction == WheelAction::Scroll) {
        panBy({angle.x() / 2.0, angle.y() / 2.0});
    } else if (angle.y() != 0) {
        zoomTo(zoomPercent() * std::pow(1.25, angle.y() / 120.0), event->position());
    } else {
        panBy({angle.x() / 2.0, 0});
    }
    event->accept();
}

bool Canvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        // Space is for panning while it is held; only a tap plays.
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
        if (m_tool && m_tool->claims(key->key())) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const Comment* comment = pinAt(help->pos());
        QToolTip::showText(help->globalPos(), comment ? toQt(comment->text) : QString(), this);
        return true;
    } else if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomTo(zoomPercent() * (1 + gesture->value()), gesture->position());
            return true;
        }
    } else if (event->type() == QEvent::ScreenChangeInternal
               || event->type() == QEvent::PaletteChange) {
        if (m_isFitted)
            fit();
        invalidatePicture();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Canvas"));
    }
    return QWidget::event(event);
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_hasPannedWithSpace = false;
            m_spaceTimer.start();
            updateCursor();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_tool)
            m_tool->cancel();
        return;
    }
    if (m_tool && m_tool->claims(event->key())) {
        m_tool->keyPress(event);
        return;
    }
    QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_isSpaceHeld) {
        m_isSpaceHeld = false;
        updateCursor();
        if (!m_hasPannedWithSpace && !isPanning() && m_spaceTimer.elapsed() < kTapMs)
            Q_EMIT spaceTapped();
        return;
    }
    if (!event->isAutoRepeat())
        Q_EMIT keyReleased(event->key());
    QWidget::keyReleaseEvent(event);
}

void Canvas::leaveEvent(QEvent*)
{
    m_pointed.reset();
    if (!m_tool)
        return;
    Pointer away;
    away.widget = {-1e6, -1e6};
    away.image = {-1e6, -1e6};
    m_tool->hover(away);
    Q_EMIT hovered(away);
}

void Canvas::focusOutEvent(QFocusEvent* event)
{
    m_isSpaceHeld = false;
    updateCursor();
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace mw
