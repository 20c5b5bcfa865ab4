// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects_panel.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPadding = 8;
constexpr qsizetype kMostOfSentence = 200;

/// Two lines and two switches for each object.
class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of the upper line; also the side of a switch.
    static int titleHeight(const QStyleOptionViewItem& option)
    {
        return std::max(22, option.fontMetrics.height() + 4);
    }

    static QRect switchArea(const QStyleOptionViewItem& option, int place)
    {
        const int side = titleHeight(option);
        return {option.rect.right() - kPadding - (2 - place) * (side + 2), option.rect.top() + 6,
                side, side};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state & QStyle::State_Selected;
        const QRect card = option.rect.adjusted(4, 2, -4, -2);
        QColor ground = isCurrent ? theme().accent : theme().text;
        ground.setAlphaF(isCurrent                                      ? 0.26F
                             : (option.state & QStyle::State_MouseOver) ? 0.08F
                                                                        : 0.03F);
        painter->setPen(isCurrent ? QPen(theme().accent, 1) : Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

        const auto rgb = index.data(ObjectsModel::ColorRole).toUInt();
        const int height = titleHeight(option);
        const QRect badge(card.left() + 8, card.top() + 7, height + 2, height - 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(QRgb(rgb | 0xFF000000)));
        painter->drawRoundedRect(badge, 4, 4);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(QColor(QRgb(textColorOn(rgb) | 0xFF000000)));
        painter->drawText(badge, Qt::AlignCenter, index.data(ObjectsModel::NumberRole).toString());

        const int left = badge.right() + 9;
        const int right = switchArea(option, 0).left() - 6;
        const QRect title(left, card.top() + 5, right - left, height);
        painter->setPen(theme().text);
        painter->drawText(
            title, Qt::AlignVCenter,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->setFont(option.font);
        const QString sentence = index.data(ObjectsModel::ExpressionRole).toString();
        const QRect below(left, title.bottom() + 1, card.right() - left - 8,
                          option.fontMetrics.height() + 2);
        painter->setPen(theme().dimText);
        painter->drawText(below, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(sentence, Qt::ElideRight, below.width()));

        const bool isVisible = index.data(ObjectsModel::VisibleRole).toBool();
        const bool isProtected = index.data(ObjectsModel::ProtectedRole).toBool();
        icon(isVisible ? QStringLiteral("eye") : QStringLiteral("eye-off"),
             isVisible ? theme().text : theme().dimText)
            .paint(painter, switchArea(option, 0).adjusted(3, 3, -3, -3));
        QColor shield = isProtected ? theme().accent : theme().dimText;
        if (!isProtected)
            shield.setAlphaF(0.5F);
        icon(QStringLiteral("shield"), shield)
            .paint(painter, switchArea(option, 1).adjusted(3, 3, -3, -3));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {120, titleHeight(option) + option.fontMetrics.height() + 18};
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        if (event->type() != QEvent::MouseButtonRelease
            && event->type() != QEvent::MouseButtonPress)
            return false;
        const QPoint at = static_cast<QMouseEvent*>(event)->position().toPoint();
        for (const int place : {0, 1}) {
            if (!switchArea(option, place).contains(at))
                continue;
            const int role
                = place == 0 ? int(ObjectsModel::VisibleRole) : int(ObjectsModel::ProtectedRole);
            if (event->type() == QEvent::MouseButtonRelease)
                model->setData(index, !index.data(role).toBool(), role);
            return true;
        }
        return false;
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override
    {
        if (!index.isValid())
            return false;
        QString text = index.data(Qt::ToolTipRole).toString();
        if (switchArea(option, 0).contains(event->pos()))
            text = ObjectsPanel::tr("Show or hide the object");
        else if (switchArea(option, 1).contains(event->pos()))
            text = ObjectsPanel::tr("Protect the object: neither painting nor runs change it");
        QToolTip::showText(event->globalPos(), text, view);
        return true;
    }
};

}  // namespace

// ---- Model

ObjectsModel::ObjectsModel(Editor& editor, QObject* parent)
    : QAbstractListModel(parent)
    , m_editor(editor)
{
    connect(&editor, &Editor::layersChanged, this, &ObjectsModel::refresh);
    connect(&editor, &Editor::trackChanged, this, &ObjectsModel::refresh);
    refresh();
}

void ObjectsModel::refresh()
{
    std::vector<TrackId> wanted;
    for (const Layer& layer : m_editor.layers())
        wanted.push_back(layer.track.id);
    if (wanted != m_tracks) {
        beginResetModel();
        m_tracks = std::move(wanted);
        endResetModel();
    } else if (!m_tracks.empty()) {
        Q_EMIT dataChanged(index(0), index(int(m_tracks.size()) - 1));
    }
}

int ObjectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tracks.size());
}

QModelIndex ObjectsModel::indexOf(TrackId track) const
{
    const auto it = std::find(m_tracks.begin(), m_tracks.end(), track);
    return it == m_tracks.end() ? QModelIndex() : index(int(it - m_tracks.begin()));
}

Qt::ItemFlags ObjectsModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index)
        | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant ObjectsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_tracks.size()))
        return {};
    const Layer* layer = m_editor.layer(m_tracks[std::size_t(index.row())]);
    if (!layer)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return layer->title;
    case Qt::EditRole:
        return toQt(layer->track.name);
    case Qt::ToolTipRole:
    case StateRole: {
        if (!layer->annotation)
            return tr("No mask in this frame");
        QString text = texts::origin(layer->annotation->origin) + QStringLiteral(", ")
            + texts::review(layer->annotation->review);
        if (layer->annotation->isLocked)
            text += QStringLiteral(", ") + tr("locked");
        return text;
    }
    case TrackRole:
        return qint64(layer->track.id.value);
    case NumberRole:
        return layer->track.number;
    case ColorRole:
        return layer->color;
    case ExpressionRole: {
        const Expression* expression = m_editor.expressionOf(layer->track.id);
        return expression ? texts::beginning(toQt(expression->text), kMostOfSentence)
                          : tr("No expression yet (T)");
    }
    case VisibleRole:
        return m_editor.isVisible(layer->track.id);
    case ProtectedRole:
        return layer->track.isProtected;
    case Qt::AccessibleTextRole:
        return tr("Object %1, %2").arg(layer->track.number).arg(layer->title);
    default:
        return {};
    }
}

bool ObjectsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const TrackId track = m_tracks[std::size_t(index.row())];
    switch (role) {
    case VisibleRole:
        m_editor.setVisible(track, value.toBool());
        return true;
    case ProtectedRole:
        return m_editor.setProtected(track, value.toBool());
    case Qt::EditRole:
        return m_editor.renameTrack(track, value.toString().simplified());
    default:
        return false;
    }
}

// ---- Panel

ObjectsPanel::ObjectsPanel(Editor& editor, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_actions(actions)
    , m_model(new ObjectsModel(editor, this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CardDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setObjectName(QStringLiteral("objects"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(14);
    m_empty->setProperty("role", QStringLiteral("dim"));
    auto* add = new QToolButton(this);
    add->setDefaultAction(actions["object.new"]);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 4, 2, 4);
    column->setSpacing(2);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    column->addLayout(m_stack, 1);
    column->addWidget(add);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (const TrackId track{index.data(ObjectsModel::TrackRole).toLongLong()})
                    m_editor.setTrack(track);
            });
    connect(m_view, &QListView::customContextMenuRequested, this, &ObjectsPanel::openMenu);
    connect(&editor, &Editor::trackChanged, this, &ObjectsPanel::showCurrent);
    connect(&editor, &Editor::layersChanged, this, &ObjectsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ObjectsPanel::showCurrent);
    retranslate();
}

void ObjectsPanel::retranslate()
{
    m_view->setAccessibleName(tr("Objects of the video"));
    showCurrent();
}

void ObjectsPanel::showCurrent()
{
    m_empty->setText(m_editor.video()
                         ? tr("Take the brush (B) and paint the object. It appears here.")
                         : tr("Objects of a video appear here."));
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    const QModelIndex wanted = m_model->indexOf(m_editor.trackId());
    if (wanted.isValid() && wanted != m_view->currentIndex()) {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_view->setCurrentIndex(wanted);
        m_view->viewport()->update();
    }
}

void ObjectsPanel::openMenu(const QPoint& at)
{
    // With the key, the menu is asked for at the middle of the list.
    if (!m_view->indexAt(at).isValid() && !m_view->currentIndex().isValid())
        return;
    QMenu menu(this);
    menu.addAction(tr("Rename"), this, [this] { m_view->edit(m_view->currentIndex()); });
    for (const char* id : {"object.expression", "object.hide", "object.protect", "view.solo",
                           "mask.clear", "object.remove"})
        menu.addAction(m_actions[id]);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void ObjectsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
