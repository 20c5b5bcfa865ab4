// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"
#include "core/video/video.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <map>
#include <set>

class QPainter;

namespace mw {

/// Small pictures side by side, one for each stretch of time. Asks for what is in sight and keeps a
/// few hundred.
class ThumbnailStrip : public QObject
{
    Q_OBJECT

public:
    using Deliver = std::function<void(const QImage&)>;
    /// Makes the picture of a frame, `longSidePx` at most, and delivers it on the GUI thread.
    using Source = std::function<void(FrameIndex frame, int longSidePx, Deliver deliver)>;

    using QObject::QObject;

    void setSource(Source source) { m_source = std::move(source); }
    /// For another video, or when the old one became readable.
    void clear();
    /// Paints the pictures that have come and asks for the others.
    void paint(QPainter& painter, const QRect& area, Size picture,
               const std::function<FrameIndex(double)>& frameAt);
    int count() const { return int(m_images.size()); }

Q_SIGNALS:
    void changed();

private:
    Source m_source;
    std::map<FrameIndex, QImage> m_images;
    std::set<FrameIndex> m_asked;
    int m_generation = 0;  ///< Tells pictures of another video.
};

}  // namespace mw
