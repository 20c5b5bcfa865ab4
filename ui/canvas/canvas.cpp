// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas.h"

#include "app/convert.h"
#include "ui/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <cstring>
#include <numbers>

namespace mw {

namespace {

constexpr double kMargin = 12;
constexpr double kLeastScale = 0.02;
constexpr double kMostScale = 64;
constexpr double kGridScale
    = 6;  ///< Device pixels per image pixel from which the pixel grid shows.
constexpr double kContour = 1.6;
constexpr double kPinWidth = 24;
constexpr double kPinHeight = 17;

PixelView viewOf(QImage& image)
{
    return {reinterpret_cast<std::uint32_t*>(image.bits()),
            {image.width(), image.height()},
            image.bytesPerLine() / 4};
}

}  // namespace

Tool::Tool(Canvas& canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
    , m_editor(canvas.editor())
{
}

Tool::~Tool() = default;

Canvas::Canvas(Editor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
{
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TabletTracking);
    connect(&editor, &Editor::layersChanged, this, [this] {
        invalidateOverlay();
        if (m_tool)
            updateCursor();
    });
    connect(&editor, &Editor::commentsChanged, this, qOverload<>(&QWidget::update));
    connect(&editor, &Editor::viewChanged, this, [this] { invalidatePicture(); });
    connect(&editor, &Editor::videoChanged, this, [this] { m_isFitted = true; });
}

Canvas::~Canvas() = default;

// ---- The picture

void Canvas::setPicture(const FramePtr& frame)
{
    const bool isOtherSize = !m_frame || !frame || m_frame->size != frame->size;
    m_frame = frame;
    if (isOtherSize) {
        m_rasters.clear();
        m_preview = nullptr;
        fit();
    }
    invalidatePicture();
}

Size Canvas::viewSize() const
{
    const double ratio = devicePixelRatioF();
    return {int(std::ceil(width() * ratio)), int(std::ceil(height() * ratio))};
}

double Canvas::zoomPercent() const { return m_transform.scale * 100; }

Point Canvas::imageFromWidget(QPointF widget) const
{
    const double ratio = devicePixelRatioF();
    return m_transform.imageFromView({widget.x() * ratio, widget.y() * ratio});
}

QPointF Canvas::widgetFromImage(Point image) const
{
    const Point view = m_transform.viewFromImage(image);
    const double ratio = devicePixelRatioF();
    return {view.x / ratio, view.y / ratio};
}

void Canvas::keepPictureInView(ViewTransform& transform) const
{
    if (!m_frame)
        return;
    // At least a part of the picture stays in sight, so that nobody loses it.
    const Size view = viewSize();
    const double keep = 60;
    const double width = m_frame->size.width * transform.scale;
    const double height = m_frame->size.height * transform.scale;
    transform.origin.x = std::clamp(transform.origin.x, std::min(keep - width, 0.0),
                                    std::max(view.width - keep, 0.0));
    transform.origin.y = std::clamp(transform.origin.y, std::min(keep - height, 0.0),
                                    std::max(view.height - keep, 0.0));
}

void Canvas::setTransform(const ViewTransform& transform)
{
    ViewTransform kept = transform;
    keepPictureInView(kept);
    if (kept == m_transform)
        return;
    m_transform = kept;
    invalidatePicture();
    Q_EMIT zoomChanged();
}

void Canvas::fit()
{
    if (m_frame)
        setTransform(
            ViewTransform::fitting(m_frame->size, viewSize(), kMargin * devicePixelRatioF()));
    m_isFitted = true;
}

void Canvas::zoomTo(double percent, QPointF anchor)
{
    const double ratio = devicePixelRatioF();
    const double scale = std::clamp(percent / 100, kLeastScale, kMostScale);
    m_isFitted = false;
    setTransform(m_transform.zoomed(scale, {anchor.x() * ratio, anchor.y() * ratio}));
}

void Canvas::zoomBy(double factor) { zoomTo(zoomPercent() * factor, QRectF(rect()).center()); }

void Canvas::panBy(QPointF widget)
{
    const double ratio = devicePixelRatioF();
    ViewTransform t = m_transform;
    t.origin.x += widget.x() * ratio;
    t.origin.y += widget.y() * ratio;
    m_isFitted = false;
    setTransform(t);
}

void Canvas::showImageRect(const Rect& rect)
{
    if (rect.isEmpty())
        return;
    const int margin = std::max(8, std::max(rect.width, rect.height) / 6);
    const Size wanted{rect.width + 2 * margin, rect.height + 2 * margin};
    ViewTransform t = ViewTransform::fitting(wanted, viewSize(), 0, 32);
    t.origin.x -= (rect.x - margin) * t.scale;
    t.origin.y -= (rect.y - margin) * t.scale;
    m_isFitted = false;
    setTransform(t);
}

// ---- Composing

void Canvas::invalidatePicture()
{
    m_isPictureValid = false;
    update();
}

void Canvas::invalidateOverlay() { invalidateOverlay(m_picture.rect()); }

void Canvas::invalidateOverlay(const QRegion& view)
{
    m_overlayDirty += view;
    const double ratio = devicePixelRatioF();
    QRegion widget;
    for (const QRect& part : view)
        widget += QRectF(part.x() / ratio, part.y() / ratio, part.width() / ratio,
                         part.height() / ratio)
                      .toAlignedRect()
                      .adjusted(-1, -1, 1, 1);
    update(widget);
}

void Canvas::composePicture()
{
    const Size size = viewSize();
    if (m_picture.width() != size.width || m_picture.height() != size.height) {
        m_picture = QImage(size.width, size.height, QImage::Format_RGB32);
        m_shown = QImage(size.width, size.height, QImage::Format_RGB32);
    }
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_shown.setDevicePixelRatio(devicePixelRatioF());
    const QRgb ground = theme().canvas.rgb();
    const bool isPictureShown = m_editor.overlayView() != OverlayView::MaskOnly;
    if (m_frame && isPictureShown) {
        drawPicture(*m_frame, m_transform, ground, viewOf(m_picture));
    } else {
        m_picture.fill(ground);
        if (m_frame) {
            QPainter painter(&m_picture);
            const QRectF area(
                widgetFromImage({0, 0}),
                widgetFromImage({double(m_frame->size.width), double(m_frame->size.height)}));
            painter.fillRect(area, Qt::black);
        }
    }
    m_isPictureValid = true;
    m_overlayDirty = m_picture.rect();
}

void Canvas::Decoded::set(const Mask& wanted)
{
    if (!raster.pixels.empty() && mask == wanted)
        return;
    const auto fill = [this](const Mask& with, std::uint8_t value) {
        std::size_t at = 0;
        bool isInside = false;
        for (const std::uint32_t run : with.runs()) {
            if (isInside)
                std::fill_n(raster.pixels.begin() + std::ptrdiff_t(at), run, value);
            at += run;
            isInside = !isInside;
        }
    };
    if (raster.pixels.empty() || raster.size != wanted.size())
        raster = BitRaster(wanted.size());
    else
        fill(mask, 0);
    mask = wanted;
    fill(mask, 1);
    bounds = mask.bounds();
}

const BitRaster& Canvas::raster(const Layer& layer)
{
    Decoded& decoded = m_rasters[layer.track.id];
    decoded.set(layer.mask);
    return decoded.raster;
}

std::vector<OverlayLayer> Canvas::overlayLayers()
{
    std::vector<OverlayLayer> layers;
    const OverlayView view = m_editor.overlayView();
    if (view == OverlayView::PictureOnly || !m_frame)
        return layers;
    const auto add = [&](const Layer& layer) {
        const bool isPreviewed = m_preview && layer.track.id == m_previewTrack;
        if (!isPreviewed && (!layer.isVisible || layer.mask.isEmpty()))
            return;
        // While the picture of the next frame is on its way the masks are already those of that
        // frame; sizes differ only between videos.
        if (layer.mask.size() != m_frame->size)
            return;
        OverlayLayer out;
        out.raster = isPreviewed ? m_preview : &raster(layer);
        if (!isPreviewed)
            out.bounds = m_rasters[layer.track.id].bounds;
        out.color = layer.color;
        const bool isCurrent = layer.track.id == m_editor.trackId();
        out.fill = view == OverlayView::Contour ? 0
            : view == OverlayView::MaskOnly
            ? 1
            : m_editor.overlayPercent() / 100.0 * (isCurrent ? 1.0 : 0.75);
        out.hasContour = view != OverlayView::MaskOnly;
        out.isHatched = layer.annotation && layer.annotation->review == ReviewState::Rejected;
        layers.push_back(out);
    };
    for (const Layer& layer : m_editor.layers()) {
        if (layer.track.id != m_editor.trackId())
            add(layer);
    }
    addOnion(layers);
    if (const Layer* current
        = m_editor.currentLayer()) {  // on top, so that its edge is always seen
        add(*current);
    } else if (m_preview && !m_previewTrack) {  // the stroke that makes the first object
        const int number = m_editor.session().project().freeTrackNumber(m_editor.videoId());
        layers.push_back({m_preview, objectColor(number, m_editor.palette()),
                          m_editor.overlayPercent() / 100.0});
    }
    return layers;
}

void Canvas::addOnion(std::vector<OverlayLayer>& layers)
{
    constexpr std::uint32_t kColors[] = {0x33C8E6, 0xFF9A2E};  // before: cyan, after: orange
    for (const int i : {0, 1}) {
        const std::optional<Mask> mask = m_editor.onionMask(i == 0 ? -1 : 1);
        if (!mask || mask->isEmpty() || mask->size() != m_frame->size)
            continue;
        Decoded& decoded = m_onion[i];
        decoded.set(*mask);
        layers.push_back({&decoded.raster, kColors[i], 0.25, true, false, decoded.bounds});
    }
}

void Canvas::composeOverlay()
{
    const QRegion dirty = std::exchange(m_overlayDirty, {}) & m_picture.rect();
    if (dirty.isEmpty())
        return;
    const std::vector<OverlayLayer> layers = overlayLayers();
    const PixelView shown = viewOf(m_shown);
    for (const QRect& part : dirty) {
        for (int y = part.top(); y <= part.bottom(); ++y)
            std::memcpy(shown.row(y) + part.left(),
                        m_picture.constScanLine(y) + std::ptrdiff_t(part.left()) * 4,
                        std::size_t(part.width()) * 4);
        drawOverlay(layers, m_transform, kContour * devicePixelRatioF(),
                    {part.x(), part.y(), part.width(), part.height()}, shown);
    }
}

void Canvas::setPreview(TrackId track, const BitRaster* raster, std::span<const Rect> changed)
{
    const bool isOther = track != m_previewTrack || (raster == nullptr) != (m_preview == nullptr);
    m_previewTrack = track;
    m_preview = raster;
    if (isOther && changed.empty()) {
        invalidateOverlay();
        return;
    }
    // A pixel also decides whether those beside it belong to the contour.
    const int reach = int(std::ceil(kContour * devicePixelRatioF()));
    QRegion dirty;
    for (const Rect& part : changed) {
        const Rect view = m_transform.viewRect(part);
        dirty += QRect(view.x, view.y, view.width, view.height)
                     .adjusted(-reach, -reach, reach, reach);
    }
    invalidateOverlay(dirty);
}

void Canvas::updateAround(QPointF widget, double radius)
{
    update(QRectF(widget.x() - radius, widget.y() - radius, 2 * radius, 2 * radius)
               .toAlignedRect()
               .adjusted(-3, -3, 3, 3));
}

void Canvas::updateRing(QPointF widget, double radius)
{
    constexpr double kWidth = 5;
    constexpr double kSign = 8;
    const auto square = [&](double side) {
        return QRectF(widget.x() - side, widget.y() - side, 2 * side, 2 * side).toAlignedRect();
    };
    QRegion ring(square(radius + kWidth));
    // The largest square that neither a circle nor its own outline touches.
    if (const double inner = radius * std::numbers::sqrt2 / 2 - kWidth; inner > kSign)
        ring -= square(inner);
    update(ring + square(kSign));
}

QImage Canvas::shown()
{
    if (!m_isPictureValid)
        composePicture();
    composeOverlay();
    return m_shown.copy();
}

void Canvas::paintEvent(QPaintEvent* event)
{
    if (!m_isPictureValid)
        composePicture();
    composeOverlay();
    QPainter painter(this);
    // Only what has to be drawn again; source rectangles are in device pixels.
    const double ratio = devicePixelRatioF();
    for (const QRect& part : event->region()) {
        const QRectF source(part.x() * ratio, part.y() * ratio, part.width() * ratio,
                            part.height() * ratio);
        painter.drawImage(QRectF(part), m_shown, source);
    }
    if (!m_frame)
        return;
    paintPixelGrid(painter);
    paintBadges(painter);
    paintPins(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tool && !isPanning())
        m_tool->paint(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(theme().accent, 1));
        painter.setBrush(Qt::NoBrush);  // badges and tools leave theirs
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    Q_EMIT painted();
}

void Canvas::paintPixelGrid(QPainter& painter) const
{
    if (m_transform.scale < kGridScale)
        return;
    const Point a = imageFromWidget({0, 0});
    const Point b = imageFromWidget({double(width()), double(height())});
    const int x0 = std::max(0, int(std::floor(a.x)));
    const int x1 = std::min(m_frame->size.width, int(std::ceil(b.x)));
    const int y0 = std::max(0, int(std::floor(a.y)));
    const int y1 = std::min(m_frame->size.height, int(std::ceil(b.y)));
    QColor color(128, 128, 128, 90);
    painter.setPen(QPen(color, 0));
    for (int x = x0; x <= x1; ++x)
        painter.drawLine(widgetFromImage({double(x), double(y0)}),
                         widgetFromImage({double(x), double(y1)}));
    for (int y = y0; y <= y1; ++y)
        painter.drawLine(widgetFromImage({double(x0), double(y)}),
                         widgetFromImage({double(x1), double(y)}));
}

void Canvas::paintBadges(QPainter& painter)
{
    if (m_editor.overlayView() == OverlayView::PictureOnly)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    for (const Layer& layer : m_editor.layers()) {
        if (!layer.isVisible || layer.mask.isEmpty() || layer.mask.size() != m_frame->size)
            continue;
        // Above the object, where it hides nothing of it.
        const Rect bounds = layer.mask.bounds();
        const QString text = QString::number(layer.track.number);
        const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 9,
                          painter.fontMetrics().height() + 2);
        QPointF at = widgetFromImage({bounds.x + bounds.width / 2.0, double(bounds.y)});
        at -= QPointF(size.width() / 2, size.height() + 3);
        at.setX(std::clamp(at.x(), 2.0, std::max(2.0, width() - size.width() - 2)));
        at.setY(std::clamp(at.y(), 2.0, std::max(2.0, height() - size.height() - 2)));
        const QRectF box(at, size);
        painter.setPen(layer.track.id == m_editor.trackId() ? QPen(Qt::white, 1.5) : Qt::NoPen);
        painter.setBrush(QColor(QRgb(layer.color | 0xFF000000)));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(QColor(QRgb(textColorOn(layer.color) | 0xFF000000)));
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

/// Speech bubbles whose tip is the place.
void Canvas::paintPins(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Comment* comment : m_editor.commentsHere()) {
        if (!comment->isPinned() || comment->isResolved)
            continue;
        const QPointF tip = widgetFromImage({comment->x, comment->y});
        const QRectF bubble(tip.x() - 3, tip.y() - kPinHeight - 5, kPinWidth, kPinHeight);
        QPainterPath path;
        path.addRoundedRect(bubble, 5, 5);
        QPainterPath tail;
        tail.addPolygon(QPolygonF(
            {tip, {tip.x() + 1, bubble.bottom() - 2}, {tip.x() + 9, bubble.bottom() - 2}}));
        tail.closeSubpath();
        painter.setPen(QPen(QColor(0, 0, 0, 190), 1.2));
        painter.setBrush(theme().warning);
        painter.drawPath(path.united(tail));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 200));
        for (const double x : {-5.0, 0.0, 5.0})
            painter.drawEllipse(bubble.center() + QPointF(x, 0), 1.5, 1.5);
    }
}

const Comment* Canvas::pinAt(QPointF widget) const
{
    for (const Comment* comment : m_editor.commentsHere()) {
        if (!comment->isPinned() || comment->isResolved)
            continue;
        const QPointF tip = widgetFromImage({comment->x, comment->y});
        if (QRectF(tip.x() - 5, tip.y() - kPinHeight - 7, kPinWidth + 4, kPinHeight + 9)
                .contains(widget))
            return comment;
    }
    return nullptr;
}

void Canvas::resizeEvent(QResizeEvent*)
{
    if (m_isFitted)
        fit();
    invalidatePicture();
}

}  // namespace mw
