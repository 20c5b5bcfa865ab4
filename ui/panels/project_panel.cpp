// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/project_panel.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <set>

namespace mw {

namespace {

/// Draws how much of the row is done at its right end.
class ProgressDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyleOptionViewItem text = option;
        text.rect.setRight(text.rect.right() - kWidth - 8);
        QStyledItemDelegate::paint(painter, text, index);
        const double fraction = index.data(ProjectModel::FractionRole).toDouble();
        const QRectF bar(option.rect.right() - kWidth - 4, option.rect.center().y() - 2, kWidth, 5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().border);
        painter->drawRoundedRect(bar, 2.5, 2.5);
        if (fraction > 0) {
            painter->setBrush(fraction >= 1 ? theme().good : theme().accent);
            painter->drawRoundedRect(
                QRectF(bar.left(), bar.top(), std::max(4.0, bar.width() * fraction), bar.height()),
                2.5, 2.5);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), 26));
        return size;
    }

private:
    static constexpr int kWidth = 38;
};

}  // namespace

ProjectPanel::ProjectPanel(Editor& editor, MediaLibrary& media, const Actions& actions,
                           QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_media(media)
    , m_actions(actions)
    , m_model(new ProjectModel(editor.session(), media, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    const auto followPalette = [this] { m_model->setPalette(m_editor.palette()); };
    connect(&editor, &Editor::layersChanged, m_model, followPalette);
    followPalette();
    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterRole(ProjectModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_filtered);
    m_view->setItemDelegate(new ProgressDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setUniformRowHeights(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setObjectName(QStringLiteral("projectTree"));
    m_view->setIndentation(16);
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("projectFilter"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setProperty("role", QStringLiteral("dim"));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 4);
    top->addWidget(m_filter);
    auto* add = new QToolButton(this);
    add->setDefaultAction(actions["video.add"]);
    add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    top->addWidget(add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    column->addLayout(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        showCurrent();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProjectPanel::choose);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ProjectPanel::openMenu);
    connect(&editor, &Editor::videoChanged, this, &ProjectPanel::showCurrent);
    connect(&editor, &Editor::trackChanged, this, &ProjectPanel::showCurrent);
    // Later: the proxy crashes when it is asked for places while it is moving rows.
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &ProjectPanel::showCurrent,
            Qt::QueuedConnection);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &ProjectPanel::showCurrent,
            Qt::QueuedConnection);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &ProjectPanel::showCurrent,
            Qt::QueuedConnection);
    retranslate();
    showCurrent();
}

void ProjectPanel::retranslate()
{
    m_view->setAccessibleName(tr("Videos and objects"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter videos and objects"));
    showCurrent();
}

void ProjectPanel::showCurrent()
{
    m_empty->setText(m_model->rowCount() == 0 ? tr("Drop videos or folders of pictures here.")
                                              : tr("Nothing matches the filter."));
    m_stack->setCurrentWidget(m_filtered->rowCount() == 0 ? static_cast<QWidget*>(m_empty)
                                                          : m_view);
    QModelIndex wanted = m_filtered->mapFromSource(m_model->indexOf(m_editor.trackId()));
    if (!wanted.isValid())
        wanted = m_filtered->mapFromSource(m_model->indexOf(m_editor.videoId()));
    const QSignalBlocker quiet(m_view->selectionModel());
    if (wanted.isValid() && wanted != m_view->currentIndex()) {
        m_view->setCurrentIndex(wanted);
        m_view->scrollTo(wanted);
    }
    m_view->viewport()->update();
}

void ProjectPanel::choose(const QModelIndex& index)
{
    const VideoId video{index.data(ProjectModel::VideoRole).toLongLong()};
    const TrackId track{index.data(ProjectModel::TrackRole).toLongLong()};
    if (!video)
        return;
    m_editor.setVideo(video);
    if (track)
        m_editor.setTrack(track);
}

std::vector<TrackId> ProjectPanel::selectedTracks() const
{
    std::set<TrackId> tracks;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const VideoId video{index.data(ProjectModel::VideoRole).toLongLong()};
        const TrackId track{index.data(ProjectModel::TrackRole).toLongLong()};
        if (track) {
            tracks.insert(track);
        } else if (video) {
            for (const Track* child : m_editor.session().project().tracksOf(video))
                tracks.insert(child->id);
        }
    }
    return {tracks.begin(), tracks.end()};
}

void ProjectPanel::openMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    const VideoId video{index.data(ProjectModel::VideoRole).toLongLong()};
    QMenu menu(this);
    menu.addAction(m_actions["video.add"]);
    menu.addAction(m_actions["video.addFolder"]);
    if (const std::vector<TrackId> tracks = selectedTracks(); !tracks.empty()) {
        menu.addSeparator();
        QMenu* classes
            = menu.addMenu(tr("Class of %n selected object(s)", nullptr, int(tracks.size())));
        for (const auto& [id, category] : m_editor.session().project().categories())
            classes->addAction(toQt(category.name), this, [this, tracks, name = category.name] {
                m_editor.setCategory(tracks, toQt(name));
            });
        classes->addSeparator();
        classes->addAction(tr("Another class..."), this,
                           [this, tracks] { Q_EMIT newCategoryWanted(tracks); });
    }
    if (video) {
        // What was clicked is the current video and object by now.
        menu.addSeparator();
        for (const char* id : {"run.selected", "run.video", "run.class"})
            menu.addAction(m_actions[id]);
        menu.addSeparator();
        if (m_media.error(video))
            menu.addAction(tr("Find the file..."), this,
                           [this, video] { Q_EMIT relinkWanted(video); });
        menu.addAction(icon(QStringLiteral("trash")), tr("Remove the video from the project"), this,
                       [this, video] { Q_EMIT removeWanted(video); });
    }
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void ProjectPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
