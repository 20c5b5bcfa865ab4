// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/comments_panel.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/prompts.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace mw {

namespace {

/// Two lines: what was said, and below it where.
class CommentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(4, 1, -4, -1);
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent || (option.state & QStyle::State_MouseOver)) {
            QColor ground = isCurrent ? theme().accent : theme().text;
            ground.setAlphaF(isCurrent ? 0.26F : 0.07F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(row, 5, 5);
        }
        const bool isResolved = index.data(CommentsModel::ResolvedRole).toBool();
        const QFontMetrics& metrics = option.fontMetrics;
        const int line = metrics.height() + 1;
        const QRect text(row.left() + 8, row.top() + 4, row.width() - 16, line);
        painter->setPen(isResolved ? theme().dimText : theme().text);
        QString said = index.data().toString();
        said.replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (isResolved)
            said.prepend(QStringLiteral("✓ "));
        painter->drawText(text, Qt::AlignVCenter,
                          metrics.elidedText(said, Qt::ElideRight, text.width()));
        painter->setPen(theme().dimText);
        painter->drawText(text.translated(0, line), Qt::AlignVCenter,
                          metrics.elidedText(index.data(CommentsModel::PlaceRole).toString(),
                                             Qt::ElideMiddle, text.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {120, 2 * option.fontMetrics.height() + 12};
    }
};

class OpenOrAll final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void showResolved(bool isShown)
    {
        m_areResolvedShown = isShown;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return (m_areResolvedShown || !index.data(CommentsModel::ResolvedRole).toBool())
            && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_areResolvedShown = false;
};

}  // namespace

// ---- Model

CommentsModel::CommentsModel(ProjectSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &ProjectSession::opened, this, &CommentsModel::reset);
    connect(&session, &ProjectSession::closed, this, &CommentsModel::reset);
    connect(&session, &ProjectSession::changed, this, [this](const ChangeSet& changes) {
        if (!changes.comments.empty())
            reset();
        else if (!m_rows.empty() && (!changes.videos.empty() || !changes.tracks.empty()))
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
    reset();
}

void CommentsModel::reset()
{
    beginResetModel();
    m_rows.clear();
    if (m_session.isOpen()) {
        const auto& comments = m_session.project().comments();
        for (const auto& [id, comment] : comments)
            m_rows.push_back(id);
        const auto key = [&](CommentId id) {
            const Comment& c = comments.at(id);
            return std::tuple(c.isResolved, c.video, c.frame, c.at);
        };
        std::sort(m_rows.begin(), m_rows.end(),
                  [&](CommentId a, CommentId b) { return key(a) < key(b); });
    }
    endResetModel();
}

int CommentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CommentsModel::openCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [this](CommentId id) {
        const Comment* comment = m_session.project().comment(id);
        return comment && !comment->isResolved;
    }));
}

QModelIndex CommentsModel::indexOf(CommentId comment) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), comment);
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

QVariant CommentsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()) || !m_session.isOpen())
        return {};
    const Project& project = m_session.project();
    const Comment* comment = project.comment(m_rows[std::size_t(index.row())]);
    const Video* video = comment ? project.video(comment->video) : nullptr;
    if (!video)
        return {};
    const auto place = [&] {
        QString text = tr("%1, frame %2").arg(toQt(video->name)).arg(comment->frame);
        if (const Track* track = project.track(comment->track))
            text += QStringLiteral(", ") + Editor::titleOf(project, *track);
        if (!comment->author.empty())
            text += QStringLiteral(" – ") + toQt(comment->author);
        return text;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return toQt(comment->text);
    case Qt::AccessibleTextRole:
    case FilterRole:
        return toQt(comment->text) + QLatin1Char('\n') + place();
    case CommentRole:
        return qint64(comment->id.value);
    case PlaceRole:
        return place();
    case ResolvedRole:
        return comment->isResolved;
    default:
        return {};
    }
}

// ---- Panel

CommentsPanel::CommentsPanel(Editor& editor, const Actions& actions, Prompts& prompts,
                             QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_prompts(prompts)
    , m_model(new CommentsModel(editor.session(), this))
    , m_filtered(new OpenOrAll(this))
    , m_filter(new QLineEdit(this))
    , m_resolvedToo(new QCheckBox(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_resolve(new QToolButton(this))
    , m_change(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(CommentsModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_filtered);
    m_view->setItemDelegate(new CommentDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setObjectName(QStringLiteral("commentsList"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("commentsFilter"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setProperty("role", QStringLiteral("dim"));
    auto* add = new QToolButton(this);
    add->setDefaultAction(actions["comment.add"]);
    add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_resolve->setIcon(icon(QStringLiteral("check")));
    m_change->setIcon(icon(QStringLiteral("comment")));
    m_remove->setIcon(icon(QStringLiteral("trash")));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 4);
    top->addWidget(m_filter, 1);
    top->addWidget(add);
    for (QToolButton* button : {m_resolve, m_change, m_remove})
        top->addWidget(button);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 2, 8, 6);
    bottom->addWidget(m_resolvedToo);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    column->addLayout(m_stack, 1);
    column->addLayout(bottom);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        showState();
    });
    connect(m_resolvedToo, &QCheckBox::toggled, this, [this](bool isOn) {
        static_cast<OpenOrAll*>(m_filtered)->showResolved(isOn);
        showState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_editor.goToComment(current());
        showState();
    });
    connect(m_view, &QListView::clicked, this, [this] { m_editor.goToComment(current()); });
    connect(m_view, &QListView::activated, this, [this] { change(); });
    connect(m_view, &QListView::customContextMenuRequested, this, &CommentsPanel::openMenu);
    connect(m_resolve, &QToolButton::clicked, this, [this] {
        if (const Comment* comment = m_editor.session().project().comment(current()))
            m_editor.resolveComment(comment->id, !comment->isResolved);
    });
    connect(m_change, &QToolButton::clicked, this, &CommentsPanel::change);
    connect(m_remove, &QToolButton::clicked, this, [this] { m_editor.removeComment(current()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommentsPanel::showState);
    retranslate();
}

CommentId CommentsPanel::current() const
{
    return {m_view->currentIndex().data(CommentsModel::CommentRole).toLongLong()};
}

void CommentsPanel::showState()
{
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("No comments yet. Press K over the picture to leave one.")
                         : tr("Nothing matches."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_view);
    for (QToolButton* button : {m_resolve, m_change, m_remove})
        button->setEnabled(bool(current()));
}

void CommentsPanel::change()
{
    const CommentId id = current();
    if (!id)
        return;
    const Comment* comment = m_editor.session().project().comment(id);
    const QString text
        = m_prompts.text(this, tr("Change the comment"), tr("Comment"), toQt(comment->text));
    m_editor.changeComment(id, text);
}

void CommentsPanel::openMenu(const QPoint& at)
{
    if (!m_view->indexAt(at).isValid())
        return;
    QMenu menu(this);
    for (QToolButton* button : {m_resolve, m_change, m_remove})
        menu.addAction(button->icon(), button->toolTip(), button, &QToolButton::click);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void CommentsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Comments"));
    m_filter->setPlaceholderText(tr("Search comments"));
    m_filter->setAccessibleName(tr("Search comments"));
    m_resolvedToo->setText(tr("Resolved ones too"));
    m_resolve->setToolTip(tr("Resolve, or open again"));
    m_change->setToolTip(tr("Change the comment"));
    m_remove->setToolTip(tr("Remove the comment"));
    for (QToolButton* button : {m_resolve, m_change, m_remove})
        button->setAccessibleName(button->toolTip());
    showState();
}

void CommentsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
