// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline.h"

#include "app/convert.h"
#include "ui/theme.h"
#include "ui/timeline/thumbnail_strip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kRuler = 24;
constexpr int kThumbnails = 40;
constexpr int kConfidence = 16;
constexpr int kLane = 24;
constexpr int kCache = 6;
constexpr int kPadding = 10;  ///< Room for half a mark at the right edge.
constexpr double kFewestFrames = 8;

}  // namespace

Timeline::Timeline(Editor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_seconds([](FrameIndex) { return 0.0; })
    , m_thumbnails(new ThumbnailStrip(this))
    , m_horizontal(new QScrollBar(Qt::Horizontal, this))
    , m_vertical(new QScrollBar(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_horizontal, &QScrollBar::valueChanged, this, [this](int value) {
        m_viewFirst = value;
        update();
    });
    connect(m_vertical, &QScrollBar::valueChanged, this, [this] { update(); });
    connect(m_thumbnails, &ThumbnailStrip::changed, this, [this] { update(thumbnailArea()); });
    connect(&editor, &Editor::videoChanged, this, [this] {
        if (m_shownVideo == m_editor.videoId() && m_viewLength <= frameCount()) {
            update();  // renamed, relinked, or with another grid
            return;
        }
        m_shownVideo = m_editor.videoId();
        m_thumbnails->clear();
        showAll();
        updateBars();
    });
    connect(&editor, &Editor::frameChanged, this, &Timeline::onFrameChanged);
    connect(&editor, &Editor::trackChanged, this, [this] { update(); });
    connect(&editor, &Editor::layersChanged, this, [this] { updateBars(); });
    connect(&editor, &Editor::rangeChanged, this, [this] { update(); });
    connect(&editor, &Editor::commentsChanged, this, [this] { update(); });
    connect(&editor.session(), &ProjectSession::changed, this, [this] { update(); });
    updateBars();
}

// ---- Where things are

FrameIndex Timeline::frameCount() const
{
    const Video* video = m_editor.video();
    return video ? video->frameCount : 0;
}

double Timeline::pixelsPerFrame() const
{
    return (width() - m_gutter - kPadding - (m_vertical->isVisible() ? m_vertical->width() : 0))
        / std::max(1.0, m_viewLength);
}

double Timeline::xOf(FrameIndex frame) const
{
    return m_gutter + (frame - m_viewFirst) * pixelsPerFrame();
}

FrameIndex Timeline::frameAt(double x) const
{
    const double frame = std::floor(m_viewFirst + (x - m_gutter) / pixelsPerFrame());
    return FrameIndex(std::clamp(frame, 0.0, double(std::max<FrameIndex>(0, frameCount() - 1))));
}

// Texts may be twice as large as usual.
int Timeline::laneHeight() const { return std::max(kLane, fontMetrics().height() + 6); }

int Timeline::rulerHeight() const { return std::max(kRuler, fontMetrics().height() + 8); }

int Timeline::confidenceHeight() const { return std::max(kConfidence, fontMetrics().height()); }

QRect Timeline::rulerArea() const { return {m_gutter, 0, width() - m_gutter, rulerHeight()}; }

QRect Timeline::thumbnailArea() const
{
    return {m_gutter, rulerHeight(), width() - m_gutter, m_areThumbnailsShown ? kThumbnails : 0};
}

QRect Timeline::confidenceArea() const
{
    return {m_gutter, rulerHeight() + thumbnailArea().height(), width() - m_gutter,
            confidenceHeight()};
}

QRect Timeline::lanesArea() const
{
    const int top = confidenceArea().bottom() + 1;
    const int bar = m_horizontal->isVisible() ? m_horizontal->height() : 0;
    return {0, top, width(), std::max(0, height() - top - kCache - bar)};
}

QRect Timeline::cacheArea() const
{
    return {m_gutter, lanesArea().bottom() + 1, width() - m_gutter, kCache};
}

std::vector<Timeline::Lane> Timeline::lanes() const
{
    std::vector<Lane> lanes;
    int y = lanesArea().top() - m_vertical->value();
    for (const Layer& layer : m_editor.layers()) {
        lanes.push_back({layer.track.id, QRect(0, y, width(), laneHeight())});
        y += laneHeight();
    }
    return lanes;
}

int Timeline::laneTop(TrackId track) const
{
    for (const Lane& lane : lanes()) {
        if (lane.track == track)
            return lane.area.top();
    }
    return -1;
}

QSize Timeline::sizeHint() const
{
    return {900, rulerHeight() + kThumbnails + confidenceHeight() + 4 * laneHeight() + kCache + 4};
}

QSize Timeline::minimumSizeHint() const
{
    return {320,
            rulerHeight() + thumbnailArea().height() + confidenceHeight() + laneHeight() + kCache};
}

void Timeline::setThumbnailsShown(bool isShown)
{
    m_areThumbnailsShown = isShown;
    updateGeometry();
    updateBars();
}

// ---- The view

void Timeline::showAll()
{
    m_isAllShown = true;
    m_viewFirst = 0;
    m_viewLength = std::max<double>(1, frameCount());
    updateBars();
}

void Timeline::zoom(double factor, double atX)
{
    const double anchor = m_viewFirst + (atX - m_gutter) / pixelsPerFrame();
    const double length
        = std::clamp(m_viewLength / factor, std::min<double>(kFewestFrames, frameCount()),
                     std::max<double>(1, frameCount()));
    m_viewFirst = anchor - (anchor - m_viewFirst) * length / m_viewLength;
    m_viewLength = length;
    m_isAllShown = length >= frameCount();
    updateBars();
}

void Timeline::clampView()
{
    m_viewFirst = std::clamp(m_viewFirst, 0.0, std::max(0.0, frameCount() - m_viewLength));
}

void Timeline::updateBars()
{
    clampView();
    const int bar = 10;
    const bool isZoomed = !m_isAllShown && m_viewLength < frameCount();
    m_horizontal->setVisible(isZoomed);
    if (isZoomed) {
        const QSignalBlocker quiet(m_horizontal);
        m_horizontal->setGeometry(m_gutter, height() - bar, width() - m_gutter, bar);
        m_horizontal->setRange(0, std::max(0, int(frameCount() - m_viewLength)));
        m_horizontal->setPageStep(std::max(1, int(m_viewLength)));
        m_horizontal->setValue(int(m_viewFirst));
    }
    const QRect area = lanesArea();
    const int wanted = int(m_editor.layers().size()) * laneHeight();
    m_vertical->setVisible(wanted > area.height());
    m_vertical->setGeometry(width() - bar, area.top(), bar, area.height());
    m_vertical->setRange(0, std::max(0, wanted - area.height()));
    m_vertical->setPageStep(std::max(1, area.height()));
    m_vertical->setSingleStep(laneHeight());
    update();
}

void Timeline::resizeEvent(QResizeEvent*)
{
    m_gutter = std::clamp(width() / 7, 110, 190);
    updateBars();
}

void Timeline::keepPlayheadInView()
{
    if (m_isAllShown || m_drag == Drag::Scrub)
        return;
    const double frame = m_editor.frame();
    if (frame < m_viewFirst || frame >= m_viewFirst + m_viewLength) {
        // A page at a time, as players do.
        m_viewFirst = frame < m_viewFirst ? frame - m_viewLength * 0.9 : frame - m_viewLength * 0.1;
        updateBars();
    }
}

void Timeline::onFrameChanged()
{
    updateColumn(m_drawnFrame);
    keepPlayheadInView();
    updateColumn(m_editor.frame());
    m_drawnFrame = m_editor.frame();
}

void Timeline::updateColumn(FrameIndex frame)
{
    const double x = xOf(frame);
    update(QRectF(x - 12, 0, pixelsPerFrame() + 24, height()).toAlignedRect());
}

void Timeline::setCached(std::vector<FrameRange> ranges)
{
    if (ranges == m_cached)
        return;
    m_cached = std::move(ranges);
    update(cacheArea());
}

void Timeline::setRunning(TrackId track, const std::vector<FrameIndex>& frames)
{
    m_runTrack = track;
    m_runFrames = {frames.begin(), frames.end()};
    update();
}

void Timeline::setClock(std::function<double(FrameIndex)> seconds)
{
    m_seconds = std::move(seconds);
    update();
}

// ---- Mouse

void Timeline::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || frameCount() == 0)
        return;
    const QPoint at = event->position().toPoint();
    if (lanesArea().contains(at)) {
        for (const Lane& lane : lanes()) {
            if (lane.area.contains(at))
                Q_EMIT trackActivated(lane.track);
        }
    }
    if (at.x() < m_gutter)
        return;
    Q_EMIT scrubStarted();
    m_dragFrom = frameAt(at.x());
    if (event->modifiers() & Qt::ShiftModifier) {
        m_drag = Drag::Range;
        m_editor.setInPoint(m_dragFrom);
        m_editor.setOutPoint(m_dragFrom);
    } else {
        m_drag = Drag::Scrub;
        m_editor.setFrame(m_dragFrom);
    }
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return;
    const FrameIndex frame = frameAt(event->position().x());
    if (m_drag == Drag::Scrub) {
        m_editor.setFrame(frame);
    } else {
        m_editor.setOutPoint(std::nullopt);
        m_editor.setInPoint(std::min(frame, m_dragFrom));
        m_editor.setOutPoint(std::max(frame, m_dragFrom));
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent*)
{
    m_drag = Drag::None;
    keepPlayheadInView();
}

void Timeline::mouseDoubleClickEvent(QMouseEvent* event)
{
    // On a mark: there, exactly, also where a frame is less than a pixel wide.
    if (event->button() != Qt::LeftButton)
        return;
    for (const Lane& lane : lanes()) {
        if (!lane.area.contains(event->position().toPoint()))
            continue;
        const auto& annotations = m_editor.session().project().annotations(lane.track);
        const FrameIndex at = frameAt(event->position().x());
        auto it = annotations.lower_bound(at);
        if (it != annotations.begin()
            && (it == annotations.end() || at - std::prev(it)->first <= it->first - at))
            --it;
        Q_EMIT trackActivated(lane.track);
        if (it != annotations.end())
            m_editor.setFrame(it->first);
        return;
    }
}

void Timeline::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(std::pow(1.25, angle.y() / 120.0), event->position().x());
    } else if (event->modifiers() & Qt::ShiftModifier || angle.x() != 0
               || !m_vertical->isVisible()) {
        const int by = angle.x() != 0 ? angle.x() : angle.y();
        m_viewFirst -= by / 120.0 * m_viewLength / 10;
        updateBars();
    } else {
        m_vertical->setValue(m_vertical->value() - angle.y() / 120 * laneHeight());
    }
    event->accept();
}

void Timeline::contextMenuEvent(QContextMenuEvent* event)
{
    for (const Lane& lane : lanes()) {
        if (lane.area.contains(event->pos()))
            Q_EMIT trackActivated(lane.track);
    }
    Q_EMIT contextMenuWanted(event->globalPos());
}

QString Timeline::tipAt(const QPoint& at) const
{
    if (frameCount() == 0 || at.x() < m_gutter)
        return {};
    const Video* video = m_editor.video();
    if (rulerArea().contains(at)) {
        // A flag is wider than a frame may be.
        QStringList said;
        for (const auto& [id, comment] : m_editor.session().project().comments()) {
            const double x = xOf(comment.frame) + pixelsPerFrame() / 2;
            if (comment.video == m_editor.videoId() && std::abs(x - at.x()) <= 6)
                said << toQt(comment.text);
        }
        if (!said.isEmpty())
            return said.join(QLatin1Char('\n'));
    }
    FrameIndex frame = frameAt(at.x());
    QStringList lines{tr("Frame %1, %2 s").arg(frame).arg(m_seconds(frame), 0, 'f', 2)};
    const bool isConfidence = confidenceArea().contains(at);
    for (const Lane& lane : lanes()) {
        // The strip of confidence is the current object's.
        if (isConfidence ? lane.track != m_editor.trackId() : !lane.area.contains(at))
            continue;
        if (frame >= video->firstFrame)
            frame -= (frame - video->firstFrame) % video->gridStep;
        lines[0] = tr("Frame %1, %2 s").arg(frame).arg(m_seconds(frame), 0, 'f', 2);
        const Annotation* annotation = m_editor.session().project().annotation(lane.track, frame);
        if (!annotation) {
            lines << tr("No mask yet");
            break;
        }
        static const char* const origins[] = {"",
                                              QT_TR_NOOP("Painted"),
                                              QT_TR_NOOP("Predicted"),
                                              QT_TR_NOOP("Copied"),
                                              QT_TR_NOOP("Filled in"),
                                              QT_TR_NOOP("Imported"),
                                              QT_TR_NOOP("Confirmed absent")};
        static const char* const reviews[] = {"", QT_TR_NOOP("unreviewed"), QT_TR_NOOP("accepted"),
                                              QT_TR_NOOP("corrected"), QT_TR_NOOP("rejected")};
        QString line = tr(origins[std::size_t(annotation->origin)]) + QStringLiteral(", ")
            + tr(reviews[std::size_t(annotation->review)]);
        if (annotation->isLocked)
            line += QStringLiteral(", ") + tr("locked");
        lines << line;
        if (annotation->origin == MaskOrigin::Predicted)
            lines << tr("Confidence %1").arg(annotation->confidence, 0, 'f', 2);
    }
    return lines.join(QLatin1Char('\n'));
}

bool Timeline::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        update();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateBars();
    }
    return QWidget::event(event);
}

}  // namespace mw
