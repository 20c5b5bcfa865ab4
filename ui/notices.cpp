// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/notices.h"

#include "app/convert.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kWidth = 360;
constexpr int kMargin = 12;
constexpr int kShownMs = 5000;
constexpr int kShownWithButtonsMs = 15'000;
constexpr std::size_t kMost = 4;

QColor colorOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Good:
        return theme().good;
    case Notice::Kind::Warning:
        return theme().warning;
    case Notice::Kind::Bad:
        return theme().bad;
    case Notice::Kind::Info:
    case Notice::Kind::Unspecified:
        break;
    }
    return theme().accent;
}

QString iconOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Good:
        return QStringLiteral("check");
    case Notice::Kind::Warning:
    case Notice::Kind::Bad:
        return QStringLiteral("warning");
    case Notice::Kind::Info:
    case Notice::Kind::Unspecified:
        break;
    }
    return QStringLiteral("info");
}

}  // namespace

Notices::Notices(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setFixedWidth(kWidth);
    parent->installEventFilter(this);
    hide();
}

void Notices::show(const Error& error, const QString& safe, std::vector<Notice::Button> buttons)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    QString text = texts::remedy(error);
    if (!safe.isEmpty())
        text = safe + QLatin1Char(' ') + text;
    // The same trouble with the same thing is one card, however often it happens.
    const QString key = QLatin1String(errorName(error.code))
        + (error.args.empty() ? QString() : toQt(error.args[0]));
    show({Notice::Kind::Bad, texts::what(error), text, std::move(buttons), key});
}

void Notices::show(Notice notice)
{
    withdraw(notice.key);
    while (m_cards.size() >= kMost)
        dismiss(m_cards.front());

    auto* card = new QFrame(this);
    card->setObjectName(notice.key);
    card->setProperty("role", QStringLiteral("card"));
    card->setProperty("title", notice.title);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(12, 10, 8, 10);
    row->setSpacing(10);
    auto* sign = new QLabel(card);
    sign->setPixmap(icon(iconOf(notice.kind), colorOf(notice.kind))
                        .pixmap(style()->pixelMetric(QStyle::PM_ButtonIconSize)));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    auto* title = new QLabel(notice.title, card);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);
    if (!notice.text.isEmpty()) {
        auto* text = new QLabel(notice.text, card);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setProperty("role", QStringLiteral("dim"));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(text);
    }
    if (!notice.buttons.empty()) {
        auto* buttons = new QHBoxLayout;
        for (const Notice::Button& button : notice.buttons) {
            auto* push = new QPushButton(button.text, card);
            connect(push, &QPushButton::clicked, this, [this, card, act = button.act] {
                dismiss(card);
                act();
            });
            buttons->addWidget(push);
        }
        buttons->addStretch();
        column->addSpacing(4);
        column->addLayout(buttons);
    }
    row->addLayout(column, 1);
    auto* close = new QToolButton(card);
    close->setIcon(icon(QStringLiteral("cross")));
    close->setProperty("role", QStringLiteral("small"));
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, [this, card] { dismiss(card); });
    row->addWidget(close, 0, Qt::AlignTop);

    m_layout->addWidget(card);
    m_cards.push_back(card);
    const bool stays = notice.kind == Notice::Kind::Bad || notice.kind == Notice::Kind::Warning;
    if (!stays)
        QTimer::singleShot(notice.buttons.empty() ? kShownMs : kShownWithButtonsMs, card,
                           [this, card] { dismiss(card); });
    QWidget::show();
    raise();
    place();
    QAccessibleEvent announce(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&announce);
}

void Notices::dismiss(QFrame* card)
{
    const auto it = std::find(m_cards.begin(), m_cards.end(), card);
    if (it == m_cards.end())
        return;
    m_cards.erase(it);
    m_layout->removeWidget(card);
    card->hide();
    card->deleteLater();
    setVisible(!m_cards.empty());
    place();
}

void Notices::withdraw(const QString& key)
{
    if (key.isEmpty())
        return;
    for (QFrame* card : std::vector<QFrame*>(m_cards)) {
        if (card->objectName() == key)
            dismiss(card);
    }
}

void Notices::clear()
{
    while (!m_cards.empty())
        dismiss(m_cards.back());
}

QStringList Notices::titles() const
{
    QStringList titles;
    for (const QFrame* card : m_cards)
        titles << card->property("title").toString();
    return titles;
}

void Notices::place()
{
    // Buttons do not wrap: in some languages three of them need more room.
    int wide = kWidth;
    for (QFrame* card : m_cards) {
        card->ensurePolished();
        wide = std::max(wide, card->layout()->minimumSize().width());
    }
    setFixedWidth(wide);
    // Labels that wrap know their height only for a given width.
    int high = 0;
    for (QFrame* card : m_cards) {
        card->setFixedHeight(card->layout()->totalHeightForWidth(wide));
        high += card->height() + m_layout->spacing();
    }
    resize(wide, std::max(0, high - m_layout->spacing()));
    const QRect area = parentWidget()->rect();
    move(area.right() - wide - kMargin, area.top() + kMargin);
}

void Notices::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Larger texts need larger cards; their labels hear of it after us.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &Notices::place, Qt::QueuedConnection);
}

bool Notices::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace mw
