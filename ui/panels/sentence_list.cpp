// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/sentence_list.h"

#include "app/convert.h"
#include "core/project/expression_check.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace mw {

namespace {

constexpr int kMostRows = 4;  ///< Seen at once; more are scrolled to.
constexpr qsizetype kMostOfSentence = 200;

enum Role {
    SignRole = SentenceList::kExpressionRole + 1,  ///< "✓", "△" or "✕"
    ColorRole,
    TagRole,  ///< What is said about it on the right, such as "first frame".
};

class SentenceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        if (isCurrent || (option.state & QStyle::State_MouseOver)) {
            QColor ground = isCurrent ? theme().accent : theme().text;
            ground.setAlphaF(isCurrent ? 0.26F : 0.07F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(row, 4, 4);
        }
        const QFontMetrics& metrics = option.fontMetrics;
        QRect rest = row.adjusted(6, 0, -6, 0);
        const auto takeLeft = [&](int width) {
            const QRect part(rest.left(), rest.top(), width, rest.height());
            rest.setLeft(part.right() + 1);
            return part;
        };
        painter->setPen(index.data(ColorRole).value<QColor>());
        painter->drawText(takeLeft(metrics.horizontalAdvance(QStringLiteral("✕")) + 7),
                          Qt::AlignVCenter, index.data(SignRole).toString());
        const QString tag = index.data(TagRole).toString();
        // The sentence is what tells the lines apart: the remark goes where there is no room.
        const int tagWidth = tag.isEmpty() ? 0 : metrics.horizontalAdvance(tag) + 8;
        if (tagWidth > 0 && rest.width() - tagWidth > 12 * metrics.averageCharWidth()) {
            painter->setPen(theme().dimText);
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, tag);
            rest.setRight(rest.right() - tagWidth);
        }
        QFont font = option.font;
        const bool isNew = index.data(SentenceList::kExpressionRole).toLongLong() == 0;
        font.setItalic(isNew);
        painter->setFont(font);
        painter->setPen(isNew ? theme().dimText : theme().text);
        painter->drawText(
            rest, Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {60, option.fontMetrics.height() + 8};
    }
};

}  // namespace

SentenceList::SentenceList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new SentenceDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("role", QStringLiteral("plain"));
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const ExpressionId id = at(row))
            Q_EMIT chosen(id);
    });
}

ExpressionId SentenceList::at(int row) const
{
    const QListWidgetItem* shown = item(row);
    return {shown ? shown->data(kExpressionRole).toLongLong() : 0};
}

void SentenceList::showSentences(const Project& project, TrackId track, ExpressionId current,
                                 bool isAdding)
{
    const QSignalBlocker quiet(this);
    const std::vector<const Expression*> sentences = project.expressionsOf(track);
    const int wanted = int(sentences.size()) + isAdding;
    while (count() > wanted)
        delete takeItem(count() - 1);
    while (count() < wanted)
        addItem(QString());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Expression& e = *sentences[i];
        const ExpressionCheck check = checkExpression(project, track, e.text, e.id);
        const bool isDoubtful = check.has(ExpressionFinding::PronounOnly)
            || check.has(ExpressionFinding::NamesNumber) || check.has(ExpressionFinding::Repeated);
        QListWidgetItem& line = *item(int(i));
        line.setText(texts::beginning(toQt(e.text), kMostOfSentence));
        line.setToolTip(line.text());
        line.setData(kExpressionRole, qint64(e.id.value));
        line.setData(SignRole,
                     check.isBlocking() ? QStringLiteral("✕")
                         : isDoubtful   ? QStringLiteral("△")
                                        : QStringLiteral("✓"));
        line.setData(ColorRole,
                     check.isBlocking() ? theme().bad
                         : isDoubtful   ? theme().warning
                                        : theme().good);
        line.setData(TagRole, e.kind == ExpressionKind::FirstFrame ? tr("first frame") : QString());
        if (e.id == current && !isAdding)
            setCurrentItem(&line);
    }
    if (isAdding) {
        QListWidgetItem& line = *item(wanted - 1);
        line.setText(tr("New sentence"));
        line.setToolTip({});
        line.setData(kExpressionRole, 0);
        line.setData(SignRole, QStringLiteral("○"));
        line.setData(ColorRole, theme().dimText);
        line.setData(TagRole, QString());
        setCurrentItem(&line);
    }
    scrollToItem(currentItem());
    updateGeometry();
}

int SentenceList::rowHeight() const { return fontMetrics().height() + 8; }

QSize SentenceList::sizeHint() const
{
    return {120, std::clamp(count(), 1, kMostRows) * rowHeight() + 2 * frameWidth()};
}

QSize SentenceList::minimumSizeHint() const
{
    return {60, std::min(count(), 2) * rowHeight() + 2 * frameWidth()};
}

void SentenceList::contextMenuEvent(QContextMenuEvent* event)
{
    const QListWidgetItem* pointed = itemAt(event->pos());
    const int row = pointed ? this->row(pointed) : -1;
    const ExpressionId id = at(row);
    if (!id)
        return;
    const int last = at(count() - 1) ? count() - 1 : count() - 2;
    QMenu menu(this);
    const auto add = [&](const QString& text, int place, bool isPossible) {
        menu.addAction(text, this, [this, id, place] { Q_EMIT moveWanted(id, place); })
            ->setEnabled(isPossible);
    };
    add(tr("Make it the first"), 0, row > 0);
    add(tr("Move up"), row - 1, row > 0);
    add(tr("Move down"), row + 1, row < last);
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, [this, id] { Q_EMIT removeWanted(id); });
    menu.exec(event->globalPos());
}

void SentenceList::keyPressEvent(QKeyEvent* event)
{
    const ExpressionId id = at(currentRow());
    if (id && event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeWanted(id);
    } else if (id && event->modifiers() == Qt::AltModifier
               && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT moveWanted(id, currentRow() + (event->key() == Qt::Key_Up ? -1 : 1));
    } else {
        QListWidget::keyPressEvent(event);
    }
}

}  // namespace mw
