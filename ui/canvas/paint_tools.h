// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings.h"
#include "core/mask/paint.h"
#include "ui/canvas/tool.h"

#include <optional>
#include <vector>

namespace mw {

/// Brush and eraser. The right button does the opposite of the left one, Shift and dragging changes
/// the size, the eraser end of a pen erases.
///
/// What a stroke covers is collected in a raster and shown at once; it becomes one step of the
/// history when the button is released.
class BrushTool final : public Tool
{
    Q_OBJECT

public:
    BrushTool(Canvas& canvas, Settings& settings);

    bool isErasing() const { return m_isErasing; }
    void setErasing(bool isErasing);
    double radius() const { return m_brush.radius; }
    void setRadius(double radius);
    void scaleRadius(int steps);  ///< One step is about an eighth.
    bool isSquare() const { return m_brush.shape == BrushShape::Square; }
    void setSquare(bool isSquare);

    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void hover(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override { press(pointer); }
    void keyPress(QKeyEvent* event) override;
    bool cancel() override;
    void leave() override;
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return Qt::BlankCursor; }
    QString hint() const override;

Q_SIGNALS:
    void brushChanged();

private:
    void begin(const Pointer& pointer);
    void extend(const Pointer& pointer);
    void finish();
    void showChange(const Rect& changed);
    Brush brushFor(const Pointer& pointer) const;
    void moveRing(QPointF to);

    Settings& m_settings;
    Brush m_brush;
    bool m_isErasing = false;

    // ---- The stroke in progress
    bool m_isStroking = false;
    PaintMode m_mode = PaintMode::Add;
    Qt::MouseButton m_button = Qt::NoButton;
    Point m_last;
    BitRaster m_covered;
    Rect m_touched;
    BitRaster m_preview;  ///< The object's mask with the stroke.
    TrackId m_target;
    std::vector<const BitRaster*> m_kept;  ///< Objects whose pixels painting leaves alone.

    bool m_isSizing = false;
    QPointF m_sizeFrom;
    double m_sizeBefore = 0;
    QPointF m_ring{-1e6, -1e6};
};

/// Base of the tools that outline an area: what they enclose is added, or taken away with Alt or
/// the right button.
class OutlineTool : public Tool
{
    Q_OBJECT

public:
    using Tool::Tool;
    bool cancel() override;
    bool usesAlt() const override { return true; }
    void paint(QPainter& painter) override;

protected:
    void apply(bool isSubtracting);
    void updateOutline();

    std::vector<Point> m_corners;
    std::optional<Point> m_floating;  ///< The end that follows the pointer.
    bool m_isSubtracting = false;
};

/// Corner by corner; Enter, a double click, or a click on the first corner closes it.
class PolygonTool final : public OutlineTool
{
    Q_OBJECT

public:
    explicit PolygonTool(Canvas& canvas);
    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer&) override;
    void hover(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override;
    bool claims(int key) const override;
    void keyPress(QKeyEvent* event) override;
    QString hint() const override;

private:
    int cornerAt(QPointF widget) const;
    void close(bool isSubtracting);

    int m_dragged = -1;
};

/// Freehand: what the drag encloses.
class LassoTool final : public OutlineTool
{
    Q_OBJECT

public:
    explicit LassoTool(Canvas& canvas);
    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    QString hint() const override;
};

/// Fills the empty region under the pointer up to the edges of the object; the right button takes
/// away the connected part under the pointer.
class FillTool final : public Tool
{
    Q_OBJECT

public:
    using Tool::Tool;
    void press(const Pointer& pointer) override;
    void move(const Pointer&) override { }
    void release(const Pointer&) override { }
    bool usesAlt() const override { return true; }
    QString hint() const override;
};

/// Picks the object under the pointer; dragging moves the view; the right button opens a menu.
class SelectTool final : public Tool
{
    Q_OBJECT

public:
    using Tool::Tool;
    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override;
    QCursor cursor() const override { return Qt::ArrowCursor; }
    QString hint() const override;

private:
    QPointF m_from;
};

}  // namespace mw
