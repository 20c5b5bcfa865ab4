// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QLabel>
#include <QPainter>

namespace mw {

/// A line of text that ends in dots where it has no room, and never makes the window wider.
class ElidedLabel final : public QLabel
{
public:
    enum class Tone { Unspecified = 0, Normal, Dim };

    explicit ElidedLabel(Tone tone, QWidget* parent)
        : QLabel(parent)
        , m_tone(tone)
    {
    }

    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(m_tone == Tone::Dim ? theme().dimText : theme().text);
        painter.drawText(contentsRect(), Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }

private:
    Tone m_tone;
};

}  // namespace mw
