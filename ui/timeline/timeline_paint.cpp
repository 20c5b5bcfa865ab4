// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// How the timeline looks.
#include "app/convert.h"
#include "ui/theme.h"
#include "ui/timeline/thumbnail_strip.h"
#include "ui/timeline/timeline.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// 1, 2, 5, 10, 20, 50 ...: the first at which labels have room.
int labelStep(double pixelsPerFrame, double labelWidth)
{
    for (int decade = 1; decade <= 10'000'000; decade *= 10) {
        for (const int unit : {1, 2, 5}) {
            if (unit * decade * pixelsPerFrame >= labelWidth)
                return unit * decade;
        }
    }
    return 50'000'000;
}

}  // namespace

void Timeline::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QRect clip = event->rect();
    painter.fillRect(clip, theme().panel);
    painter.fillRect(lanesArea() & clip, theme().base);
    if (frameCount() == 0)
        return;
    paintRuler(painter, clip);
    if (thumbnailArea().intersects(clip))
        m_thumbnails->paint(painter, thumbnailArea(), m_editor.video()->size, [this](double x) {
            const FrameIndex frame = frameAt(x);
            const Video* video = m_editor.video();
            // The grid's own frames, so that zooming asks for the same ones again.
            const FrameIndex offset = frame - video->firstFrame;
            return offset > 0 ? frame - offset % video->gridStep : frame;
        });
    paintConfidence(painter, clip);
    painter.save();
    painter.setClipRect(lanesArea());
    for (const Lane& lane : lanes()) {
        if (lane.area.intersects(clip) && lane.area.intersects(lanesArea()))
            paintLane(painter, lane, clip);
    }
    if (m_editor.layers().empty()) {
        painter.setPen(theme().dimText);
        painter.drawText(lanesArea().adjusted(m_gutter, 0, 0, 0), Qt::AlignCenter,
                         tr("Objects appear here when you paint the first one."));
    }
    painter.restore();
    paintCache(painter, clip);
    paintRange(painter);
    paintComments(painter);

    // The playhead: the whole frame is lit, with a line at its left edge.
    const double x = xOf(m_editor.frame());
    if (x >= m_gutter - 1) {
        painter.fillRect(
            QRectF(x, rulerHeight(), std::max(1.0, pixelsPerFrame()), height() - rulerHeight()),
            withAlpha(theme().playhead, 28));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().playhead, 1.4));
        painter.drawLine(QPointF(x, rulerHeight() - 6), QPointF(x, height()));
        QPainterPath head;
        head.addPolygon(QPolygonF({{x - 5, rulerHeight() - 14.0},
                                   {x + 5, rulerHeight() - 14.0},
                                   {x + 5, rulerHeight() - 8.0},
                                   {x, rulerHeight() - 2.0},
                                   {x - 5, rulerHeight() - 8.0}}));
        painter.fillPath(head, theme().playhead);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme().border);
    painter.drawLine(m_gutter - 1, 0, m_gutter - 1, height());
    painter.drawLine(0, 0, width(), 0);
    if (hasFocus()) {
        painter.setPen(theme().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Timeline::paintRuler(QPainter& painter, const QRect& clip) const
{
    const QRect area = rulerArea();
    if (!area.intersects(clip))
        return;
    const double ppf = pixelsPerFrame();
    const QFontMetrics metrics = painter.fontMetrics();
    const int step = labelStep(ppf, metrics.horizontalAdvance(QStringLiteral("000000")) + 14);
    const int minor = std::max(1, step / 5);
    const FrameIndex first = frameAt(std::max(area.left(), clip.left()) - 80);
    const FrameIndex last = frameAt(std::min(area.right(), clip.right()) + 20);
    for (FrameIndex frame = first / minor * minor; frame <= last; frame += minor) {
        const double x = xOf(frame);
        if (x < m_gutter - 1)
            continue;
        const bool isLabelled = frame % step == 0;
        painter.setPen(isLabelled ? theme().dimText : theme().border);
        painter.drawLine(QPointF(x, area.bottom() - (isLabelled ? 6 : 3)),
                         QPointF(x, area.bottom()));
        if (isLabelled)
            painter.drawText(QPointF(x + 3, area.top() + metrics.ascent() + 2),
                             QString::number(frame));
    }
    const Video* video = m_editor.video();
    painter.setPen(QPen(theme().warning, 1, Qt::DotLine));
    for (const FrameIndex cut : video->cuts)
        painter.drawLine(QPointF(xOf(cut), area.top()), QPointF(xOf(cut), height()));
    painter.setPen(theme().dimText);
    const QRect corner(8, 0, m_gutter - 16, rulerHeight());
    const QString place = QStringLiteral("%1 / %2").arg(m_editor.frame()).arg(frameCount() - 1);
    const QString time = tr("%1 s").arg(m_seconds(m_editor.frame()), 0, 'f', 2);
    painter.drawText(corner, Qt::AlignVCenter | Qt::AlignLeft, place);
    // The transport bar says it as well, should large texts leave no room here.
    if (metrics.horizontalAdvance(place + QLatin1Char(' ') + time) <= corner.width())
        painter.drawText(corner, Qt::AlignVCenter | Qt::AlignRight, time);
}

void Timeline::paintConfidence(QPainter& painter, const QRect& clip) const
{
    const QRect area = confidenceArea();
    painter.setPen(theme().dimText);
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.save();
    painter.setFont(small);
    painter.drawText(QRect(8, area.top(), m_gutter - 16, area.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("Confidence"));
    painter.restore();
    const Video* video = m_editor.video();
    if (!m_editor.track() || !area.intersects(clip))
        return;
    const auto& annotations = m_editor.session().project().annotations(m_editor.trackId());
    const double wide = std::max(1.0, pixelsPerFrame() * video->gridStep - 1);
    for (auto it = annotations.lower_bound(frameAt(clip.left()) - video->gridStep);
         it != annotations.end(); ++it) {
        const auto& [frame, annotation] = *it;
        const double x = xOf(frame);
        if (x > clip.right())
            break;
        if (x + wide < m_gutter || annotation.origin != MaskOrigin::Predicted)
            continue;
        // Height and colour say the same.
        const double confidence = std::clamp<double>(annotation.confidence, 0, 1);
        const QColor color = confidence < 0.4 ? theme().bad
            : confidence < 0.7                ? theme().warning
                                              : theme().predicted;
        const double high = std::max(2.0, confidence * (area.height() - 3));
        painter.fillRect(QRectF(std::max<double>(x, m_gutter), area.bottom() - high, wide, high),
                         color);
    }
}

void Timeline::paintMark(QPainter& painter, const QRectF& cell, const Annotation& annotation,
                         const QColor& color) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = cell.center().y();
    const QRectF bar(cell.left(), middle - 5, std::max(1.5, cell.width() - 1), 10);
    const bool isPersons
        = annotation.origin == MaskOrigin::Painted || annotation.origin == MaskOrigin::Copied;
    if (annotation.origin == MaskOrigin::Absent) {
        painter.setPen(QPen(color, 1.2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(0.5, 1, -0.5, -1));
    } else if (isPersons && annotation.review != ReviewState::Rejected) {
        if (annotation.isLocked && cell.width() > 6)
            painter.fillRect(bar.adjusted(0, 3, 0, -3), withAlpha(color, 150));
        const double r = std::clamp(cell.width() * 0.5 + 2, 3.5, 6.5);
        const QPointF centre(cell.left() + std::min(cell.width() / 2, 8.0), middle);
        QPainterPath diamond;
        diamond.addPolygon(QPolygonF({centre + QPointF(-r, 0), centre + QPointF(0, -r),
                                      centre + QPointF(r, 0), centre + QPointF(0, r)}));
        diamond.closeSubpath();
        painter.setPen(QPen(theme().base, 1.4));
        painter.setBrush(annotation.origin == MaskOrigin::Copied ? color.darker(115) : color);
        painter.drawPath(diamond);
    } else {
        // What came from elsewhere is framed, a guess between painted frames is half as high.
        const QRectF body
            = annotation.origin == MaskOrigin::Filled ? bar.adjusted(0, 2.5, 0, -2.5) : bar;
        painter.fillRect(body, withAlpha(color, annotation.isLocked ? 235 : 120));
        if (annotation.isLocked)
            painter.fillRect(body, QBrush(withAlpha(theme().base, 190), Qt::BDiagPattern));
        if (annotation.origin == MaskOrigin::Imported) {
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        if (annotation.area == 0) {  // predicted to be empty
            painter.setPen(QPen(color, 1));
            painter.setBrush(theme().base);
            painter.drawRect(bar.adjusted(0.5, 1, -0.5, -1));
        }
    }
    if (annotation.review == ReviewState::Rejected) {
        painter.setPen(QPen(theme().bad, 2));
        const QPointF c(bar.left() + std::min(bar.width() / 2, 6.0), middle);
        painter.drawLine(c + QPointF(-4, -4), c + QPointF(4, 4));
        painter.drawLine(c + QPointF(-4, 4), c + QPointF(4, -4));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Timeline::paintGutter(QPainter& painter, const Lane& lane) const
{
    const Layer* layer = m_editor.layer(lane.track);
    const QRect box(8, lane.area.top() + 4, 20, lane.area.height() - 8);
    const QColor color = QColor(QRgb(layer->color | 0xFF000000));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(layer->isVisible ? color : withAlpha(color, 70));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QColor(QRgb(textColorOn(layer->color) | 0xFF000000)));
    painter.drawText(box, Qt::AlignCenter, QString::number(layer->track.number));
    painter.setPen(lane.track == m_editor.trackId() ? theme().text : theme().dimText);
    const QRect text(box.right() + 8, lane.area.top(), m_gutter - box.right() - 14,
                     lane.area.height());
    painter.drawText(text, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(layer->title, Qt::ElideRight, text.width()));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Timeline::paintLane(QPainter& painter, const Lane& lane, const QRect& clip) const
{
    const Layer* layer = m_editor.layer(lane.track);
    if (lane.track == m_editor.trackId())
        painter.fillRect(lane.area, withAlpha(theme().accent, 34));
    painter.setPen(theme().border);
    painter.drawLine(0, lane.area.bottom(), width(), lane.area.bottom());
    if (clip.left() < m_gutter)
        paintGutter(painter, lane);

    const Project& project = m_editor.session().project();
    const Video* video = m_editor.video();
    const QColor color = QColor(QRgb(layer->color | 0xFF000000));
    const double wide = pixelsPerFrame() * video->gridStep;
    painter.save();
    painter.setClipRect(
        QRect(m_gutter, lanesArea().top(), width() - m_gutter, lanesArea().height()));
    const FrameIndex from = frameAt(clip.left()) - video->gridStep;
    const auto& annotations = project.annotations(lane.track);
    double drawnTo = -1e9;
    for (auto it = annotations.lower_bound(from); it != annotations.end(); ++it) {
        const double x = xOf(it->first);
        if (x > clip.right() + 12)
            break;
        // Predictions that share a screen pixel look the same; a person's work is always drawn.
        if (wide < 1 && x < drawnTo + 1 && it->second.origin == MaskOrigin::Predicted)
            continue;
        paintMark(painter, QRectF(x, lane.area.top(), wide, lane.area.height()), it->second, color);
        drawnTo = x;
    }
    for (const auto& [id, support] : project.supports()) {
        if (support.track != lane.track || support.frames.empty())
            continue;
        const double a = xOf(support.frames.front());
        const double b = xOf(support.frames.back()) + wide;
        painter.fillRect(QRectF(a, lane.area.bottom() - 3, b - a, 3), theme().accent);
    }
    paintSeams(painter, lane, clip);
    if (lane.track == m_runTrack) {
        for (auto it = m_runFrames.lower_bound(from); it != m_runFrames.end(); ++it) {
            const double x = xOf(*it);
            if (x > clip.right())
                break;
            const Annotation* known = project.annotation(lane.track, *it);
            if (!known || known->origin != MaskOrigin::Predicted)
                painter.fillRect(QRectF(x, lane.area.center().y() - 3, std::max(1.0, wide - 1), 6),
                                 QBrush(withAlpha(theme().text, 120), Qt::Dense5Pattern));
        }
    }
    painter.restore();
}

void Timeline::paintSeams(QPainter& painter, const Lane& lane, const QRect& clip) const
{
    const auto& annotations = m_editor.session().project().annotations(lane.track);
    const Annotation* before = nullptr;
    for (auto it = annotations.lower_bound(frameAt(clip.left()) - 2 * m_editor.video()->gridStep);
         it != annotations.end(); ++it) {
        const double x = xOf(it->first);
        if (x > clip.right() + 4)
            break;
        const Annotation& now = it->second;
        const Annotation* previous = std::exchange(before, &now);
        if (!previous || !now.run || now.run != previous->run || now.window == previous->window)
            continue;
        const bool isBad = now.area > 0 && previous->area > 0
            ? std::abs(std::log(double(now.area) / double(previous->area))) > std::log(1.5)
            : now.area != previous->area;
        painter.setPen(QPen(isBad ? theme().bad : theme().dimText, isBad ? 2.5 : 1));
        painter.drawLine(QPointF(x - 0.5, lane.area.top() + 1),
                         QPointF(x - 0.5, lane.area.bottom() - 1));
    }
}

void Timeline::paintCache(QPainter& painter, const QRect& clip) const
{
    const QRect area = cacheArea();
    if (!area.intersects(clip))
        return;
    painter.fillRect(area, theme().window);
    for (const FrameRange& range : m_cached) {
        const double a = std::max<double>(xOf(range.first), m_gutter);
        const double b = xOf(range.last + 1);
        if (b > a)
            painter.fillRect(QRectF(a, area.top() + 1, b - a, area.height() - 2),
                             withAlpha(theme().good, 150));
    }
}

void Timeline::paintRange(QPainter& painter) const
{
    if (!m_editor.inPoint() && !m_editor.outPoint())
        return;
    const QColor shade = withAlpha(theme().window, 150);
    const double left = m_editor.inPoint() ? xOf(*m_editor.inPoint()) : m_gutter;
    const double right = m_editor.outPoint() ? xOf(*m_editor.outPoint() + 1) : width();
    if (left > m_gutter)
        painter.fillRect(QRectF(m_gutter, rulerHeight(), left - m_gutter, height()), shade);
    painter.fillRect(QRectF(std::max<double>(right, m_gutter), rulerHeight(), width(), height()),
                     shade);
    const double from = std::max<double>(left, m_gutter);
    painter.fillRect(QRectF(from, rulerHeight() - 3, std::max(0.0, right - from), 3),
                     theme().accent);
}

/// Small flags that hang from the upper edge of the ruler.
void Timeline::paintComments(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [id, comment] : m_editor.session().project().comments()) {
        if (comment.video != m_editor.videoId())
            continue;
        const double x = xOf(comment.frame) + pixelsPerFrame() / 2;
        if (x < m_gutter || x > width())
            continue;
        QPainterPath flag;
        flag.addPolygon(
            QPolygonF({{x - 5, 0.0}, {x + 5, 0.0}, {x + 5, 6.0}, {x, 10.0}, {x - 5, 6.0}}));
        flag.closeSubpath();
        painter.setPen(QPen(theme().panel, 1));
        painter.setBrush(comment.isResolved ? theme().border : theme().warning);
        painter.drawPath(flag);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
