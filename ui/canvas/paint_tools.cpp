// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/paint_tools.h"

#include "ui/canvas/canvas.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLeastRadius = 0.5;
constexpr double kMostRadius = 1000;
constexpr double kCornerReach = 9;  ///< How near, on the screen, a click meets a corner.

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// Dark under light, so that the line is seen on any picture.
void strokeTwice(QPainter& painter, const QPainterPath& path, const QColor& color, double width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 170), width + 1.6));
    painter.drawPath(path);
    painter.setPen(QPen(color, width));
    painter.drawPath(path);
}

}  // namespace

// ---- Brush

BrushTool::BrushTool(Canvas& canvas, Settings& settings)
    : Tool(canvas)
    , m_settings(settings)
{
    m_brush.radius = std::clamp(settings.get(settings::brushRadius), kLeastRadius, kMostRadius);
    m_brush.shape = settings.get(settings::brushIsSquare) ? BrushShape::Square : BrushShape::Round;
    // A stroke belongs to the frame it was begun in, and is never lost.
    connect(&m_editor, &Editor::aboutToMove, this, &BrushTool::finish);
}

void BrushTool::setErasing(bool isErasing)
{
    if (m_isErasing == isErasing)
        return;
    m_isErasing = isErasing;
    m_canvas.updateAround(m_ring, m_brush.radius * m_canvas.devicePixelsPerImagePixel() + 20);
    Q_EMIT brushChanged();
}

void BrushTool::setRadius(double radius)
{
    radius = std::clamp(radius, kLeastRadius, kMostRadius);
    if (radius == m_brush.radius)
        return;
    const double larger = std::max(radius, m_brush.radius);
    m_brush.radius = radius;
    m_settings.set(settings::brushRadius, radius);
    m_canvas.updateAround(m_ring, larger * m_canvas.devicePixelsPerImagePixel() + 40);
    Q_EMIT brushChanged();
}

void BrushTool::scaleRadius(int steps)
{
    // Small brushes change by half pixels, large ones by an eighth.
    const double by = std::max(0.5, m_brush.radius * (std::pow(1.125, std::abs(steps)) - 1));
    setRadius(std::round((m_brush.radius + (steps > 0 ? by : -by)) * 2) / 2);
}

void BrushTool::setSquare(bool isSquare)
{
    m_brush.shape = isSquare ? BrushShape::Square : BrushShape::Round;
    m_settings.set(settings::brushIsSquare, isSquare);
    m_canvas.update();
    Q_EMIT brushChanged();
}

Brush BrushTool::brushFor(const Pointer& pointer) const
{
    Brush brush = m_brush;
    if (m_settings.get(settings::tabletPressure))
        brush.radius = std::max(kLeastRadius, brush.radius * pointer.pressure);
    return brush;
}

void BrushTool::press(const Pointer& pointer)
{
    if (m_isStroking || m_isSizing)
        return;
    if (pointer.button == Qt::LeftButton && (pointer.modifiers & Qt::ShiftModifier)) {
        m_isSizing = true;
        m_sizeFrom = pointer.widget;
        m_sizeBefore = m_brush.radius;
        return;
    }
    if (pointer.button == Qt::LeftButton || pointer.button == Qt::RightButton)
        begin(pointer);
}

void BrushTool::begin(const Pointer& pointer)
{
    const Video* video = m_editor.video();
    if (!video)
        return;
    const bool erases = m_isErasing != (pointer.button == Qt::RightButton) || pointer.isEraserEnd;
    m_mode = erases ? PaintMode::Erase : PaintMode::Add;
    m_button = pointer.button;
    m_target = m_editor.track() ? m_editor.trackId() : TrackId{};
    if (m_covered.size != video->size)
        m_covered = BitRaster(video->size);
    m_touched = {};
    const Layer* current = m_editor.currentLayer();
    m_preview = current ? m_canvas.raster(*current) : BitRaster(video->size);
    m_kept.clear();
    for (const Layer& layer : m_editor.layers()) {
        const bool isKept
            = layer.track.isProtected || m_editor.paintOver() == PaintOver::Background;
        if (layer.track.id != m_target && isKept && !layer.mask.isEmpty() && !erases
            && m_editor.paintOver() != PaintOver::Overlap)
            m_kept.push_back(&m_canvas.raster(layer));
    }
    m_isStroking = true;
    m_last = pointer.image;
    extend(pointer);
}

void BrushTool::extend(const Pointer& pointer)
{
    const Rect changed = paintSegment(m_covered, m_last, pointer.image, brushFor(pointer));
    m_last = pointer.image;
    if (!changed.isEmpty()) {
        m_touched = united(m_touched, changed);
        showChange(changed);
    }
}

/// Most of a dab covers what the dab before it covered, so what is drawn again is found row by row
/// and handed on in bands.
void BrushTool::showChange(const Rect& touched)
{
    constexpr int kBandRows = 8;
    const std::uint8_t value = m_mode == PaintMode::Add ? 1 : 0;
    std::vector<Rect> changed;
    for (int top = touched.y; top < touched.bottom(); top += kBandRows) {
        const int bottom = std::min(top + kBandRows, touched.bottom());
        int left = touched.right();
        int right = touched.x;
        for (int y = top; y < bottom; ++y) {
            const std::uint8_t* covered = m_covered.row(y);
            std::uint8_t* shown = m_preview.row(y);
            for (int x = touched.x; x < touched.right(); ++x) {
                if (!covered[x] || shown[x] == value)
                    continue;
                const bool isKept
                    = std::any_of(m_kept.begin(), m_kept.end(),
                                  [&](const auto* kept) { return kept->row(y)[x] != 0; });
                if (isKept)
                    continue;
                shown[x] = value;
                left = std::min(left, x);
                right = std::max(right, x + 1);
            }
        }
        if (left < right)
            changed.push_back({left, top, right - left, bottom - top});
    }
    if (!changed.empty())
        m_canvas.setPreview(m_target, &m_preview, changed);
}

void BrushTool::finish()
{
    if (!m_isStroking)
        return;
    m_isStroking = false;
    const Mask covered = Mask::fromRaster(m_covered);
    for (int y = m_touched.y; y < m_touched.bottom(); ++y)
        std::fill_n(m_covered.row(y) + m_touched.x, m_touched.width, std::uint8_t(0));
    m_kept.clear();
    m_editor.applyGesture(covered, m_mode,
                          m_mode == PaintMode::Erase ? StepKind::Erase : StepKind::Paint);
    m_canvas.setPreview({}, nullptr, {&m_touched, 1});
}

void BrushTool::move(const Pointer& pointer)
{
    if (m_isSizing) {
        // To the right is larger; one screen pixel is one screen pixel of radius.
        const double scale = m_canvas.devicePixelsPerImagePixel() / m_canvas.devicePixelRatioF();
        setRadius(std::round((m_sizeBefore + (pointer.widget.x() - m_sizeFrom.x()) / scale) * 2)
                  / 2);
        return;
    }
    if (m_isStroking)
        extend(pointer);
    moveRing(pointer.widget);
}

void BrushTool::release(const Pointer& pointer)
{
    if (m_isSizing && pointer.button == Qt::LeftButton) {
        m_isSizing = false;
        moveRing(pointer.widget);
    } else if (m_isStroking && pointer.button == m_button) {
        finish();
    }
}

void BrushTool::hover(const Pointer& pointer) { moveRing(pointer.widget); }

void BrushTool::moveRing(QPointF to)
{
    const double radius
        = m_brush.radius * m_canvas.devicePixelsPerImagePixel() / m_canvas.devicePixelRatioF();
    m_canvas.updateRing(m_ring, radius);
    m_ring = to;
    m_canvas.updateRing(m_ring, radius);
}

void BrushTool::keyPress(QKeyEvent* event)
{
    if (event->key() == Qt::Key_BracketLeft)
        scaleRadius(-1);
    else if (event->key() == Qt::Key_BracketRight)
        scaleRadius(1);
}

bool BrushTool::cancel()
{
    if (!m_isStroking)
        return false;
    m_isStroking = false;
    for (int y = m_touched.y; y < m_touched.bottom(); ++y)
        std::fill_n(m_covered.row(y) + m_touched.x, m_touched.width, std::uint8_t(0));
    m_kept.clear();
    m_canvas.setPreview({}, nullptr, {&m_touched, 1});
    return true;
}

void BrushTool::leave()
{
    finish();
    m_isSizing = false;
}

void BrushTool::paint(QPainter& painter)
{
    const double scale = m_canvas.devicePixelsPerImagePixel() / m_canvas.devicePixelRatioF();
    const double radius = std::max(1.5, m_brush.radius * scale);
    const QPointF at = m_isSizing ? m_sizeFrom : m_ring;
    if (at.x() < -1e5)
        return;
    QPainterPath ring;
    const QRectF box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    if (isSquare())
        ring.addRect(box);
    else
        ring.addEllipse(box);
    const bool erases = m_isStroking ? m_mode == PaintMode::Erase : m_isErasing;
    strokeTwice(painter, ring, erases ? QColor(255, 150, 140) : QColor(Qt::white), 1.2);
    QPainterPath sign;
    const double arm = std::min(4.0, radius * 0.5);
    sign.moveTo(at - QPointF(arm, 0));
    sign.lineTo(at + QPointF(arm, 0));
    if (!erases) {
        sign.moveTo(at - QPointF(0, arm));
        sign.lineTo(at + QPointF(0, arm));
    }
    if (radius > 5)
        strokeTwice(painter, sign, Qt::white, 1);
    if (m_isSizing) {
        const QString text
            = tr("%1 px").arg(m_brush.radius * 2, 0, 'f', m_brush.radius < 10 ? 1 : 0);
        const QPointF place = at + QPointF(radius + 8, 4);
        QPainterPath letters;
        letters.addText(place, painter.font(), text);
        painter.setPen(QPen(QColor(0, 0, 0, 190), 3));
        painter.drawPath(letters);
        painter.fillPath(letters, Qt::white);
    }
}

QString BrushTool::hint() const
{
    return m_isErasing
        ? tr("Drag to erase. Right button paints. Shift+drag changes the size. X: brush.")
        : tr("Drag to paint. Right button erases. Shift+drag changes the size. X: eraser.");
}

// ---- Outlines

bool OutlineTool::cancel()
{
    if (m_corners.empty())
        return false;
    updateOutline();
    m_corners.clear();
    m_floating.reset();
    m_canvas.update();
    return true;
}

void OutlineTool::apply(bool isSubtracting)
{
    const Video* video = m_editor.video();
    std::vector<Point> corners = std::move(m_corners);
    m_corners.clear();
    m_floating.reset();
    m_canvas.update();
    if (!video || corners.size() < 3)
        return;
    BitRaster raster(video->size);
    paintPolygon(raster, corners);
    m_editor.applyGesture(Mask::fromRaster(raster),
                          isSubtracting ? PaintMode::Erase : PaintMode::Add,
                          isSubtracting ? StepKind::Erase : StepKind::Paint);
}

void OutlineTool::updateOutline()
{
    // Only what the outline covers is painted again, also in a large window.
    QPolygonF shape;
    for (const Point& corner : m_corners)
        shape << m_canvas.widgetFromImage(corner);
    if (m_floating)
        shape << m_canvas.widgetFromImage(*m_floating);
    m_canvas.update(shape.boundingRect().toAlignedRect().adjusted(-12, -12, 12, 12));
}

void OutlineTool::paint(QPainter& painter)
{
    if (m_corners.empty())
        return;
    QPainterPath path(m_canvas.widgetFromImage(m_corners.front()));
    for (std::size_t i = 1; i < m_corners.size(); ++i)
        path.lineTo(m_canvas.widgetFromImage(m_corners[i]));
    if (m_floating)
        path.lineTo(m_canvas.widgetFromImage(*m_floating));
    const Layer* current = m_editor.currentLayer();
    const QColor color = m_isSubtracting ? QColor(255, 150, 140)
        : current                        ? QColor(QRgb(current->color | 0xFF000000))
                                         : QColor(Qt::white);
    QPainterPath closing = path;
    closing.closeSubpath();
    QColor fill = color;
    fill.setAlpha(50);
    painter.fillPath(closing, fill);
    strokeTwice(painter, path, color, 1.4);
}

PolygonTool::PolygonTool(Canvas& canvas)
    : OutlineTool(canvas)
{
    connect(&m_editor, &Editor::aboutToMove, this, [this] { cancel(); });
}

int PolygonTool::cornerAt(QPointF widget) const
{
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        if (distance(m_canvas.widgetFromImage(m_corners[i]), widget) <= kCornerReach)
            return int(i);
    }
    return -1;
}

void PolygonTool::press(const Pointer& pointer)
{
    if (pointer.button == Qt::RightButton) {
        if (!m_corners.empty()) {
            updateOutline();
            m_corners.pop_back();
        }
        return;
    }
    if (pointer.button != Qt::LeftButton)
        return;
    // At any of the corners.
    m_isSubtracting = (m_isSubtracting && !m_corners.empty())
        || (pointer.modifiers & Qt::AltModifier) || pointer.isEraserEnd;
    const int corner = cornerAt(pointer.widget);
    if (corner == 0 && m_corners.size() >= 3) {
        close(m_isSubtracting);
    } else if (corner >= 0) {
        m_dragged = corner;
    } else {
        m_corners.push_back(pointer.image);
        m_floating = pointer.image;
        updateOutline();
    }
}

void PolygonTool::move(const Pointer& pointer)
{
    updateOutline();
    if (m_dragged >= 0 && std::size_t(m_dragged) < m_corners.size())
        m_corners[std::size_t(m_dragged)] = pointer.image;
    updateOutline();
}

void PolygonTool::release(const Pointer&) { m_dragged = -1; }

void PolygonTool::hover(const Pointer& pointer)
{
    if (m_corners.empty() || pointer.widget.x() < -1e5)
        return;
    updateOutline();
    m_floating = pointer.image;
    updateOutline();
}

void PolygonTool::doubleClick(const Pointer&)
{
    // The first click of the two has set the last corner.
    if (m_corners.size() >= 3)
        close(m_isSubtracting);
}

void PolygonTool::close(bool isSubtracting)
{
    m_dragged = -1;
    apply(isSubtracting);
}

bool PolygonTool::claims(int key) const
{
    return !m_corners.empty()
        && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace);
}

void PolygonTool::keyPress(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace && !m_corners.empty()) {
        updateOutline();
        m_corners.pop_back();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        close((event->modifiers() & Qt::AltModifier) || m_isSubtracting);
    }
}

QString PolygonTool::hint() const
{
    return tr("Click corner by corner; Enter closes, Backspace takes back, Esc gives up. Alt takes "
              "away.");
}

LassoTool::LassoTool(Canvas& canvas)
    : OutlineTool(canvas)
{
    connect(&m_editor, &Editor::aboutToMove, this, [this] { cancel(); });
}

void LassoTool::press(const Pointer& pointer)
{
    if (pointer.button != Qt::LeftButton && pointer.button != Qt::RightButton)
        return;
    m_isSubtracting = pointer.button == Qt::RightButton || (pointer.modifiers & Qt::AltModifier)
        || pointer.isEraserEnd;
    m_corners = {pointer.image};
    updateOutline();
}

void LassoTool::move(const Pointer& pointer)
{
    if (m_corners.empty())
        return;
    m_corners.push_back(pointer.image);
    updateOutline();
}

void LassoTool::release(const Pointer&)
{
    if (!m_corners.empty())
        apply(m_isSubtracting);
}

QString LassoTool::hint() const
{
    return tr("Drag around the object. Alt or the right button takes away.");
}

// ---- Fill

void FillTool::press(const Pointer& pointer)
{
    const Video* video = m_editor.video();
    const int x = int(std::floor(pointer.image.x));
    const int y = int(std::floor(pointer.image.y));
    if (!video || x < 0 || y < 0 || x >= video->size.width || y >= video->size.height)
        return;
    const Layer* current = m_editor.currentLayer();
    const Mask mask = current ? current->mask : Mask(video->size);
    const bool isInside = mask.contains(x, y);
    const bool erases = pointer.button == Qt::RightButton || (pointer.modifiers & Qt::AltModifier);
    if (isInside != erases)
        return;
    m_editor.applyGesture(connectedRegion(mask, x, y), erases ? PaintMode::Erase : PaintMode::Add,
                          erases ? StepKind::Erase : StepKind::Fill);
}

QString FillTool::hint() const
{
    return tr(
        "Click an empty region to fill it. The right button takes a part of the object away.");
}

// ---- Select

void SelectTool::press(const Pointer& pointer)
{
    m_from = pointer.widget;
    const TrackId track
        = m_editor.trackAt(int(std::floor(pointer.image.x)), int(std::floor(pointer.image.y)));
    if (track)
        m_editor.setTrack(track);
    if (pointer.button == Qt::RightButton)
        Q_EMIT m_canvas.contextMenuWanted(m_canvas.mapToGlobal(pointer.widget.toPoint()), track);
}

void SelectTool::move(const Pointer& pointer)
{
    if (!(pointer.buttons & Qt::LeftButton))
        return;
    m_canvas.panBy(pointer.widget - m_from);
    m_from = pointer.widget;
}

void SelectTool::release(const Pointer&) { }

void SelectTool::doubleClick(const Pointer&)
{
    if (const Layer* current = m_editor.currentLayer())
        m_canvas.showImageRect(current->mask.bounds());
}

QString SelectTool::hint() const
{
    return tr("Click an object to select it; drag to move the view; double click to zoom to it.");
}

}  // namespace mw
