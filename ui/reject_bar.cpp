// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reject_bar.h"

#include "ui/texts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace mw {

RejectBar::RejectBar(QWidget* parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
{
    setObjectName(QStringLiteral("rejectBar"));
    setProperty("role", QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(4);
    row->addWidget(m_question);
    for (int reason = 1; reason <= kReasons; ++reason) {
        auto* button = new QToolButton(this);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, reason] { choose(reason); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    retranslate();
    hide();
}

void RejectBar::retranslate()
{
    m_question->setText(tr("Reject because"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(
            QStringLiteral("%1  %2").arg(i + 1).arg(texts::rejectReason(int(i) + 1)));
    setAccessibleName(tr("Why is the mask rejected? 1 to 6, Backspace for no reason."));
    setToolTip(tr("Backspace: no reason. Esc: do not reject."));
}

void RejectBar::ask()
{
    adjustSize();
    const QWidget* area = parentWidget();
    // Never wider than the canvas: the texts of narrow windows are cut by their buttons.
    resize(std::min(width(), area->width() - 16), height());
    move((area->width() - width()) / 2, area->height() - height() - 12);
    show();
    raise();
    setFocus();
}

void RejectBar::choose(int reason)
{
    hide();
    Q_EMIT chosen(reason);
}

bool RejectBar::event(QEvent* event)
{
    // The digits and Backspace are ours while we ask, whatever shortcuts there are.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void RejectBar::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 1 && digit <= kReasons) {
        choose(digit);
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return
               || event->key() == Qt::Key_Enter || event->key() == Qt::Key_0) {
        choose(0);
    } else if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT givenUp();
    }
}

void RejectBar::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    // Whoever goes elsewhere has not decided.
    if (isVisible() && QApplication::activePopupWidget() == nullptr) {
        hide();
        Q_EMIT givenUp();
    }
}

void RejectBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace mw
