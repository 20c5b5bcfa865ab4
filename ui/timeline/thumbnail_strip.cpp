// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/thumbnail_strip.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kMostKept = 400;
constexpr std::size_t kMostAsked = 24;  ///< At once; the rest when those have come.

}  // namespace

void ThumbnailStrip::clear()
{
    m_images.clear();
    m_asked.clear();
    ++m_generation;
    Q_EMIT changed();
}

void ThumbnailStrip::paint(QPainter& painter, const QRect& area, Size picture,
                           const std::function<FrameIndex(double)>& frameAt)
{
    // Switched off it has no height, and places of no width would never reach the right edge.
    if (area.isEmpty() || picture.isEmpty() || !m_source)
        return;
    painter.fillRect(area, theme().base);
    const double ratio = painter.device()->devicePixelRatioF();
    const int high = area.height() - 2;
    const int wide = std::clamp(int(double(high) * picture.width / picture.height), 12,
                                std::max(12, 4 * high));
    const int longSide = int(std::max(wide, high) * ratio);
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int x = area.left(); x < area.right(); x += wide + 1) {
        const FrameIndex frame = frameAt(x);
        const QRect place(x, area.top() + 1, wide, high);
        if (const auto found = m_images.find(frame); found != m_images.end()) {
            painter.drawImage(place, found->second);
            continue;
        }
        // The nearest one that is there, faintly, until the right one comes.
        if (const auto near = m_images.lower_bound(frame); near != m_images.end()) {
            painter.setOpacity(0.35);
            painter.drawImage(place, near->second);
            painter.setOpacity(1);
        }
        if (m_asked.size() >= kMostAsked || !m_asked.insert(frame).second)
            continue;
        const QPointer<ThumbnailStrip> self = this;
        m_source(frame, longSide, [self, frame, generation = m_generation](const QImage& image) {
            if (!self || self->m_generation != generation)
                return;
            self->m_asked.erase(frame);
            if (image.isNull())
                return;
            while (self->m_images.size() >= kMostKept) {
                // The one farthest from what is looked at goes.
                const auto first = self->m_images.begin();
                const auto last = std::prev(self->m_images.end());
                self->m_images.erase(frame - first->first > last->first - frame ? first : last);
            }
            self->m_images[frame] = image;
            Q_EMIT self->changed();
        });
    }
    painter.restore();
}

}  // namespace mw
