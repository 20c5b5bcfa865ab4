// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "core/video/frame_service.h"

#include <QWidget>

#include <set>
#include <vector>

class QScrollBar;

namespace mw {

class ThumbnailStrip;

/// Time from left to right: a ruler, the confidence of the current object, one lane for each
/// object with marks that say how each mask came to be, and what is decoded.
///
/// Marks differ in shape, never in colour alone: a diamond is a person's work, a bar a prediction,
/// hatching means locked, a dashed box confirmed absence, a cross rejection, a line below a support
/// clip, a thin upright line the seam of two windows of a run, thick where sizes do not fit.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(Editor& editor, QWidget* parent = nullptr);

    /// What the cache bar shows.
    void setCached(std::vector<FrameRange> ranges);
    /// Frames that a run is working on, shown as stripes until their masks come.
    void setRunning(TrackId track, const std::vector<FrameIndex>& frames);
    /// Seconds of a frame from the first, for the ruler and the tool tips.
    void setClock(std::function<double(FrameIndex)> seconds);

    ThumbnailStrip& thumbnails() { return *m_thumbnails; }
    void setThumbnailsShown(bool isShown);

    /// Frames from one edge to the other.
    double visibleFrames() const { return m_viewLength; }
    void zoom(double factor, double atX);
    void showAll();

    // For tests, in widget pixels.
    double xOf(FrameIndex frame) const;  ///< Of the frame's left edge.
    FrameIndex frameAt(double x) const;
    int laneTop(TrackId track) const;  ///< -1 when it has none in sight.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void trackActivated(mw::TrackId track);
    void scrubStarted();
    void contextMenuWanted(const QPoint& globalPos);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Lane {
        TrackId track;
        QRect area;
    };

    FrameIndex frameCount() const;
    int tracksLeft() const { return m_gutter; }
    double pixelsPerFrame() const;
    int laneHeight() const;
    int rulerHeight() const;
    int confidenceHeight() const;
    QRect rulerArea() const;
    QRect thumbnailArea() const;
    QRect confidenceArea() const;
    QRect lanesArea() const;
    QRect cacheArea() const;
    std::vector<Lane> lanes() const;
    void clampView();
    void updateBars();
    void updateColumn(FrameIndex frame);
    void onFrameChanged();
    void keepPlayheadInView();

    void paintRuler(QPainter& painter, const QRect& clip) const;
    void paintConfidence(QPainter& painter, const QRect& clip) const;
    void paintLane(QPainter& painter, const Lane& lane, const QRect& clip) const;
    void paintMark(QPainter& painter, const QRectF& cell, const Annotation& annotation,
                   const QColor& color) const;
    void paintGutter(QPainter& painter, const Lane& lane) const;
    void paintSeams(QPainter& painter, const Lane& lane, const QRect& clip) const;
    void paintCache(QPainter& painter, const QRect& clip) const;
    void paintRange(QPainter& painter) const;
    void paintComments(QPainter& painter) const;
    QString tipAt(const QPoint& at) const;

    Editor& m_editor;
    std::function<double(FrameIndex)> m_seconds;
    std::vector<FrameRange> m_cached;
    VideoId m_shownVideo;
    TrackId m_runTrack;
    std::set<FrameIndex> m_runFrames;

    double m_viewFirst = 0;  ///< The frame at the left edge, with its fraction.
    double m_viewLength = 1;
    bool m_isAllShown = true;
    int m_gutter = 150;
    FrameIndex m_drawnFrame = 0;
    enum class Drag { None, Scrub, Range } m_drag = Drag::None;
    FrameIndex m_dragFrom = 0;
    ThumbnailStrip* m_thumbnails;
    bool m_areThumbnailsShown = true;
    QScrollBar* m_horizontal;
    QScrollBar* m_vertical;
};

}  // namespace mw
