// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "core/video/video.h"
#include "core/view/compose.h"
#include "core/view/view_transform.h"
#include "ui/canvas/tool.h"

#include <QElapsedTimer>
#include <QImage>
#include <QRegion>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <span>

class QSinglePointEvent;

namespace mw {

/// What turning the wheel does; with Ctrl it always changes the brush, with Shift it moves
/// sideways.
enum class WheelAction { Unspecified = 0, Zoom, Scroll, Step };

/// Shows the frame with its objects and passes the pointer to the tool.
///
/// What is shown is kept in two images of the view's size: the picture, computed when the frame or
/// the zoom changes, and the picture with the overlay, of which a stroke recomputes only what it
/// touched.
class Canvas : public QWidget
{
    Q_OBJECT

public:
    explicit Canvas(Editor& editor, QWidget* parent = nullptr);
    ~Canvas() override;

    Editor& editor() { return m_editor; }

    /// Null clears the canvas. The frame's index need not be the editor's: the last picture stays
    /// until the wanted one is decoded.
    void setPicture(const FramePtr& frame);
    const FramePtr& picture() const { return m_frame; }

    /// Not owned.
    void setTool(Tool* tool);
    Tool* tool() const { return m_tool; }

    // ---- The view. Points of the widget are in its own units, the transform in device pixels.

    const ViewTransform& transform() const { return m_transform; }
    double zoomPercent() const;
    void fit();
    void zoomTo(double percent, QPointF anchor);
    void zoomBy(double factor);
    void panBy(QPointF widget);
    /// Shows the rectangle of the image with some room around it.
    void showImageRect(const Rect& rect);
    Point imageFromWidget(QPointF widget) const;
    QPointF widgetFromImage(Point image) const;
    double devicePixelsPerImagePixel() const { return m_transform.scale; }

    /// The image pixel under the pointer; none while it is elsewhere.
    const std::optional<Point>& pointed() const { return m_pointed; }

    void setWheelAction(WheelAction action) { m_wheelAction = action; }

    // ---- While painting

    /// Pixels to show instead of a track's mask, until the next call. Null shows the mask again.
    /// The raster must live until then; `changed` are the parts that differ from the last call.
    void setPreview(TrackId track, const BitRaster* raster, std::span<const Rect> changed);
    /// The current mask of a track as pixels; decoded once for each mask.
    const BitRaster& raster(const Layer& layer);
    /// Redraws what tools paint around a place.
    void updateAround(QPointF widget, double radius);
    /// Redraws a ring, or the outline of a square, and the sign in its middle. Cheaper than all of
    /// it when it is large.
    void updateRing(QPointF widget, double radius);

    /// For tests and pictures: what is shown right now, in device pixels.
    QImage shown();

    QSize sizeHint() const override { return {960, 600}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void zoomChanged();
    void toolChanged();
    void hovered(const mw::Pointer& pointer);
    void painted();  ///< After each paint event, for --trace.
    /// Wheel turned with the preference to step through frames.
    void stepRequested(int frames);
    void spaceTapped();
    void keyReleased(int key);
    void contextMenuWanted(const QPoint& globalPos, mw::TrackId track);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Size viewSize() const;  ///< In device pixels.
    void setTransform(const ViewTransform& transform);
    void keepPictureInView(ViewTransform& transform) const;
    void invalidatePicture();
    void invalidateOverlay(const QRegion& view);
    void invalidateOverlay();
    void composePicture();
    void composeOverlay();
    std::vector<OverlayLayer> overlayLayers();
    void addOnion(std::vector<OverlayLayer>& layers);
    void paintPixelGrid(QPainter& painter) const;
    void paintBadges(QPainter& painter);
    void paintPins(QPainter& painter);
    const Comment* pinAt(QPointF widget) const;
    Pointer pointerFrom(const QSinglePointEvent* event) const;
    void press(const Pointer& pointer);
    void move(const Pointer& pointer);
    void release(const Pointer& pointer);
    bool isPanning() const { return m_panButton != Qt::NoButton; }
    void updateCursor();

    Editor& m_editor;
    FramePtr m_frame;
    Tool* m_tool = nullptr;
    ViewTransform m_transform;
    bool m_isFitted = true;  ///< The whole picture stays in sight when the window changes.

    QImage m_picture;
    QImage m_shown;
    bool m_isPictureValid = false;
    QRegion m_overlayDirty;  ///< In device pixels.

    /// A mask as pixels. Memory of the last one is used again: at 4K it is eight megabytes.
    struct Decoded {
        Mask mask;
        BitRaster raster;
        Rect bounds;
        void set(const Mask& wanted);
    };
    std::map<TrackId, Decoded> m_rasters;
    TrackId m_previewTrack;
    const BitRaster* m_preview = nullptr;

    std::optional<Point> m_pointed;
    bool m_isSpaceHeld = false;
    bool m_hasPannedWithSpace = false;
    QElapsedTimer m_spaceTimer;
    Qt::MouseButton m_panButton = Qt::NoButton;  ///< Whose release ends the panning.
    QPointF m_panFrom;
    Point m_panOrigin;
    double m_wheelRest = 0;
    WheelAction m_wheelAction = WheelAction::Zoom;
    Decoded m_onion[2];  ///< The painted frames before and after.
};

}  // namespace mw
