// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tool_strip.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

namespace mw {

namespace {

constexpr int kMargin = 5;
constexpr int kGap = 1;
constexpr int kLineHeight = 5;
constexpr int kMostColumns = 3;

}  // namespace

ToolStrip::ToolStrip(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);  // a subclass does not paint the style sheet's otherwise
    m_grid->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_grid->setSpacing(kGap);
    // The strip's own minimum holds, not that of the rows there happen to be.
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
}

void ToolStrip::add(QToolButton* button)
{
    button->setProperty("role", QStringLiteral("strip"));
    m_buttons.push_back(button);
}

void ToolStrip::addLine()
{
    m_line = new QFrame(this);
    m_line->setProperty("role", QStringLiteral("line"));
    m_line->setFixedHeight(1);
    m_beforeLine = int(m_buttons.size());
}

int ToolStrip::pitch() const
{
    int height = 1;
    for (const QToolButton* button : m_buttons)
        height = std::max(height, button->sizeHint().height());
    return height + kGap;
}

QSize ToolStrip::minimumSizeHint() const
{
    const int rows = (int(m_buttons.size()) + kMostColumns - 1) / kMostColumns;
    return {QWidget::minimumSizeHint().width(), rows * pitch() + 2 * kMargin};
}

void ToolStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ToolStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        arrange();
}

void ToolStrip::arrange()
{
    const int count = int(m_buttons.size());
    if (count == 0)
        return;
    const int room = height() - 2 * kMargin - (m_line != nullptr ? kLineHeight : 0);
    const int fit = std::max(1, (room + kGap) / pitch());
    const int columns = std::clamp((count + fit - 1) / fit, 1, kMostColumns);
    const int rows = (count + columns - 1) / columns;
    if (rows == m_rows)
        return;
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowStretch(row, 0);
        m_grid->setRowMinimumHeight(row, 0);
    }
    m_rows = rows;
    const bool hasLine = m_line != nullptr && columns == 1;
    for (int i = 0; i < count; ++i) {
        const int belowLine = hasLine && i >= m_beforeLine ? 1 : 0;
        m_grid->addWidget(m_buttons[std::size_t(i)], i % rows + belowLine, i / rows);
    }
    if (m_line != nullptr)
        m_line->setVisible(hasLine);
    if (hasLine) {
        m_grid->addWidget(m_line, m_beforeLine, 0);
        m_grid->setRowMinimumHeight(m_beforeLine, kLineHeight);
    }
    m_grid->setRowStretch(rows + 1, 1);
    updateGeometry();
}

}  // namespace mw
