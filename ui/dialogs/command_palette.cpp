// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/command_palette.h"

#include "ui/actions.h"
#include "ui/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

enum Role { KeysRole = Qt::UserRole + 1, GroupRole, IdRole };

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        painter->save();
        if (option.state & QStyle::State_Selected) {
            QColor ground = theme().accent;
            ground.setAlphaF(0.28F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5);
        }
        const bool isEnabled = index.flags() & Qt::ItemIsEnabled;
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        const QString keys = index.data(KeysRole).toString();
        const QString group = index.data(GroupRole).toString();
        const int groupWide = option.fontMetrics.horizontalAdvance(group) + 14;
        painter->setPen(theme().dimText);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, group);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, keys);
        painter->setPen(isEnabled ? theme().text : theme().dimText);
        const QRect text
            = area.adjusted(groupWide, 0, -option.fontMetrics.horizontalAdvance(keys) - 14, 0);
        painter->drawText(
            text, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }
};

}  // namespace

CommandPalette::CommandPalette(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    resize(620, 440);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_empty->setText(tr("No command has these letters."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", QStringLiteral("dim"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_field);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    fill();
}

int CommandPalette::fit(const QString& wanted, const QString& text)
{
    int score = 1;
    int at = 0;
    int last = -2;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const auto found = int(text.indexOf(letter, at, Qt::CaseInsensitive));
        if (found < 0)
            return 0;
        const bool isStart = found == 0 || !text[found - 1].isLetterOrNumber();
        score += (found == last + 1 ? 5 : 1) + (isStart ? 4 : 0);
        last = found;
        at = found + 1;
    }
    // A word as it is typed beats letters strewn over a longer text.
    if (text.contains(wanted.trimmed(), Qt::CaseInsensitive))
        score += 40;
    return score * 100 - int(text.size());
}

void CommandPalette::fill()
{
    struct Match {
        QAction* action;
        QString text;
        QString group;
        int score;
    };
    std::vector<Match> matches;
    const QString wanted = m_field->text();
    for (QAction* action : m_actions.all()) {
        const QString id = action->objectName();
        if (id == QLatin1String("app.palette"))
            continue;
        QString text = QCoreApplication::translate("actions", Actions::specOf(action).text);
        text.remove(QStringLiteral("..."));
        const QString group = Actions::groupOf(action);
        const int score
            = std::max(fit(wanted, text), fit(wanted, group + QLatin1Char(' ') + text) / 2);
        if (wanted.trimmed().isEmpty() || score > 0)
            matches.push_back({action, text, group, score});
    }
    if (!wanted.trimmed().isEmpty())
        std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
            return std::pair(a.action->isEnabled(), a.score)
                > std::pair(b.action->isEnabled(), b.score);
        });
    m_list->clear();
    for (const Match& match : matches) {
        auto* item = new QListWidgetItem(match.text, m_list);
        QStringList keys;
        for (const QKeySequence& key : match.action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        item->setData(KeysRole, keys.join(QStringLiteral(", ")));
        item->setData(GroupRole, match.group);
        item->setData(IdRole, match.action->objectName());
        item->setData(Qt::AccessibleTextRole, match.group + QStringLiteral(": ") + match.text);
        if (!match.action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setVisible(!matches.empty());
    m_empty->setVisible(matches.empty());
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QPointer<QAction> action = m_actions[item->data(IdRole).toString().toLatin1()];
    accept();
    // After this dialog is gone, so that what the command opens gets the focus.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int page = std::max(1, m_list->viewport()->height() / 28);
        const int step = key == Qt::Key_Down ? 1
            : key == Qt::Key_Up              ? -1
            : key == Qt::Key_PageDown        ? page
            : key == Qt::Key_PageUp          ? -page
                                             : 0;
        if (step != 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            run();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace mw
