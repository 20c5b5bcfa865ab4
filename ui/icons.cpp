// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/icons.h"

#include "core/view/object_colors.h"
#include "ui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>

namespace mw {

namespace {

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, QColor color)
        : m_svg(std::move(svg))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = m_color.isValid() ? m_color : theme().text;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.35F);
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        painter->save();
        painter->setOpacity(painter->opacity() * double(color.alphaF()));
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_svg;
    QColor m_color;
};

/// Drawn at whatever size is asked.
class BadgeEngine final : public QIconEngine
{
public:
    BadgeEngine(int number, QRgb color)
        : m_number(number)
        , m_color(color)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(m_color | 0xFF000000));
        painter->drawRoundedRect(rect, 3, 3);
        QFont font = painter->font();
        font.setBold(true);
        font.setPixelSize(std::max(6, rect.height() * (m_number > 99 ? 5 : 7) / 10));
        painter->setFont(font);
        painter->setPen(QColor(QRgb(textColorOn(m_color) | 0xFF000000)));
        painter->drawText(rect, Qt::AlignCenter, QString::number(m_number));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new BadgeEngine(*this); }

private:
    int m_number;
    QRgb m_color;
};

}  // namespace

QIcon numberBadge(int number, QRgb color) { return QIcon(new BadgeEngine(number, color)); }

QIcon icon(const QString& name) { return icon(name, QColor()); }

QIcon icon(const QString& name, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool isFound = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isFound, "icon", qPrintable(name));
    return isFound ? QIcon(new LineIconEngine(file.readAll(), color)) : QIcon();
}

}  // namespace mw
