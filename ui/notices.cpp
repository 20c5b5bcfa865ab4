// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/notices.h"

#include "app/convert.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QSysInfo>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kWidth = 360;
constexpr int kMargin = 12;
constexpr int kShownMs = 5000;
constexpr int kShownWithButtonsMs = 15'000;
constexpr int kTickMs = 250;
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

Notices::Notices(QWidget* parent, QWidget* preferred)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_preferred(preferred)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setFixedWidth(kWidth);
    parent->installEventFilter(this);
    preferred->installEventFilter(this);
    m_clock.setInterval(kTickMs);
    connect(&m_clock, &QTimer::timeout, this, [this] { pass(kTickMs); });
    hide();
}

void Notices::setReassurance(std::function<QString()> reassurance)
{
    m_reassurance = std::move(reassurance);
}

void Notices::setLog(std::function<QString()> log) { m_log = std::move(log); }

QString Notices::report(const Error& error) const
{
    // English, like the log: for whoever mends it.
    QStringList lines{QStringLiteral("Maskwright %1, Qt %2, %3")
                          .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
                               QSysInfo::prettyProductName()),
                      QLatin1String(errorName(error.code)) + QStringLiteral(": ")
                          + toQt(describe(error))};
    for (std::size_t i = 0; i < error.args.size(); ++i)
        lines << QStringLiteral("%1: ").arg(i + 1) + toQt(error.args[i]);
    if (!error.detail.empty())
        lines << QStringLiteral("detail: ") + toQt(error.detail);
    if (m_log)
        lines << QString() << m_log();
    return lines.join(QLatin1Char('\n'));
}

void Notices::show(const Error& error, const QString& safe, std::vector<Notice::Button> buttons)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const QString sure = safe.isEmpty() && m_reassurance ? m_reassurance() : safe;
    const QString text = (sure + QLatin1Char(' ') + texts::remedy(error)).trimmed();
    buttons.push_back({tr("Copy report"),
                       [text = report(error)] { QGuiApplication::clipboard()->setText(text); },
                       true});
    // The same trouble with the same thing is one card, however often it happens.
    const QString key = QLatin1String(errorName(error.code))
        + (error.args.empty() ? QString() : toQt(error.args[0]));
    show({Notice::Kind::Bad, texts::what(error), text, std::move(buttons), key});
}

void Notices::show(Notice notice)
{
    if (!notice.key.isEmpty())
        remove(notice.key);
    // What goes by itself makes room for what is new.
    const auto brief = std::find_if(m_cards.begin(), m_cards.end(),
                                    [](const Card& card) { return card.leftMs >= 0; });
    if (m_cards.size() >= kMost && brief != m_cards.end())
        dismiss(brief->frame);

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
            connect(push, &QPushButton::clicked, this,
                    [this, card, act = button.act, isKept = button.isCardKept] {
                        if (!isKept)
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
    const bool stays = notice.kind == Notice::Kind::Bad || notice.kind == Notice::Kind::Warning;
    m_cards.push_back({card, stays ? -1 : notice.buttons.empty() ? kShownMs : kShownWithButtonsMs});
    m_clock.start();
    QWidget::show();
    raise();
    place();
    QAccessibleEvent announce(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&announce);
}

void Notices::pass(int ms)
{
    // Time counts while a person could look, and not while they reach for the card.
    const bool isSeen = isVisible() && !window()->isMinimized() && !underMouse();
    if (!isSeen)
        return;
    for (std::size_t i = std::min(m_cards.size(), kMost); i-- > 0;) {
        Card& card = m_cards[i];
        if (card.leftMs < 0)
            continue;
        card.leftMs = std::max(0, card.leftMs - ms);
        if (card.leftMs == 0)
            dismiss(card.frame);
    }
}

void Notices::remove(const QString& key)
{
    for (std::size_t i = m_cards.size(); i-- > 0;) {
        if (m_cards[i].frame->objectName() == key)
            dismiss(m_cards[i].frame);
    }
}

void Notices::dismiss(QFrame* card)
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(),
                                 [card](const Card& c) { return c.frame == card; });
    if (it == m_cards.end())
        return;
    m_cards.erase(it);
    m_layout->removeWidget(card);
    card->hide();
    card->deleteLater();
    setVisible(!m_cards.empty());
    if (m_cards.empty())
        m_clock.stop();
    place();
}

void Notices::clear()
{
    while (!m_cards.empty())
        dismiss(m_cards.back().frame);
}

QStringList Notices::titles() const
{
    QStringList titles;
    for (const Card& card : m_cards)
        titles << card.frame->property("title").toString();
    return titles;
}

void Notices::place()
{
    // Buttons do not wrap: in some languages three of them need more room.
    int wide = kWidth;
    for (const Card& card : m_cards) {
        card.frame->ensurePolished();
        wide = std::max(wide, card.frame->layout()->minimumSize().width());
    }
    setFixedWidth(wide);
    // Labels that wrap know their height only for a given width.
    int high = 0;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        QFrame* card = m_cards[i].frame;
        card->setVisible(i < kMost);
        if (i >= kMost)
            continue;
        card->setFixedHeight(card->layout()->totalHeightForWidth(wide));
        high += card->height() + m_layout->spacing();
    }
    resize(wide, std::max(0, high - m_layout->spacing()));
    const bool isOverPreferred = m_preferred && m_preferred->isVisible();
    const QRect area = isOverPreferred
        ? QRect(m_preferred->mapTo(parentWidget(), QPoint(0, 0)), m_preferred->size())
        : parentWidget()->rect();
    move(area.right() - wide - kMargin, area.top() + kMargin);
    raise();
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
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
        place();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ChildAdded:  // another page may have come above
        if (!m_cards.empty())
            QMetaObject::invokeMethod(this, &Notices::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mw
