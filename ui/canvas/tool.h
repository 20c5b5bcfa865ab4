// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "core/view/view_transform.h"

#include <QCursor>
#include <QObject>
#include <QPointF>

class QKeyEvent;
class QPainter;

namespace mw {

class Canvas;

/// A mouse, pen or touch position, as tools see it.
struct Pointer {
    Point image;  ///< In image pixels; may lie outside.
    QPointF widget;  ///< In the canvas's own units.
    Qt::MouseButton button = Qt::NoButton;  ///< The one that changed.
    Qt::MouseButtons buttons;
    Qt::KeyboardModifiers modifiers;
    double pressure = 1;  ///< 0 to 1; 1 for mice.
    bool isEraserEnd = false;  ///< The other end of the pen.
};

/// What the pointer does on the canvas. Tools change masks only through the editor.
class Tool : public QObject
{
    Q_OBJECT

public:
    explicit Tool(Canvas& canvas);
    ~Tool() override;

    virtual void press(const Pointer& pointer) = 0;
    virtual void move(const Pointer& pointer) = 0;  ///< With a button held.
    virtual void release(const Pointer& pointer) = 0;
    virtual void hover(const Pointer&) { }
    virtual void doubleClick(const Pointer& pointer) { press(pointer); }
    /// True when the tool wants this key now, before any shortcut: Enter closes a polygon that is
    /// begun.
    virtual bool claims(int /*key*/) const { return false; }
    virtual void keyPress(QKeyEvent*) { }
    /// Gives up what is not finished. True when there was something.
    virtual bool cancel() { return false; }
    /// Called when another tool takes over.
    virtual void leave() { cancel(); }
    virtual void paint(QPainter&) { }
    /// True when Alt with the left button means something to the tool; else it picks an object.
    virtual bool usesAlt() const { return false; }
    virtual QCursor cursor() const { return Qt::CrossCursor; }
    /// One line for the edge of the canvas: what the buttons do.
    virtual QString hint() const = 0;

protected:
    Canvas& m_canvas;
    Editor& m_editor;
};

}  // namespace mw
