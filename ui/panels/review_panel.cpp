// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review_panel.h"

#include "app/convert.h"
#include "ui/actions.h"
#include "ui/panels/project_model.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

constexpr int kDelayMs = 200;
constexpr qsizetype kMostOfSentence = 200;

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(4, 1, -4, -1);
        if (isCurrent || (option.state & QStyle::State_MouseOver)) {
            QColor ground = isCurrent ? theme().accent : theme().text;
            ground.setAlphaF(isCurrent ? 0.26F : 0.07F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(row, 5, 5);
        }
        const auto rgb = index.data(ReviewModel::ColorRole).toUInt();
        const int side = std::max(18, option.fontMetrics.height());
        const QRect badge(row.left() + 6, row.top() + 5, side + 4, side);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(QRgb(rgb | 0xFF000000)));
        painter->drawRoundedRect(badge, 4, 4);
        painter->setPen(QColor(QRgb(textColorOn(rgb) | 0xFF000000)));
        painter->drawText(badge, Qt::AlignCenter, index.data(ReviewModel::NumberRole).toString());
        const QFontMetrics& metrics = option.fontMetrics;
        const int left = badge.right() + 8;
        const QString count = index.data(ReviewModel::OpenRole).toInt() == 0
            ? QStringLiteral("✓")
            : index.data(ReviewModel::OpenRole).toString();
        const int countWide = metrics.horizontalAdvance(count) + 8;
        const QRect title(left, row.top() + 4, row.right() - left - countWide - 4,
                          metrics.height() + 2);
        painter->setPen(theme().text);
        painter->drawText(
            title, Qt::AlignVCenter,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->setPen(index.data(ReviewModel::OpenRole).toInt() == 0 ? theme().good
                                                                       : theme().text);
        painter->drawText(
            QRect(row.right() - countWide, title.top(), countWide - 4, title.height()),
            Qt::AlignVCenter | Qt::AlignRight, count);
        const QRectF bar(left, row.bottom() - 7, row.right() - left - 6, 4);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().border);
        painter->drawRoundedRect(bar, 2, 2);
        const double done = index.data(ReviewModel::FractionRole).toDouble();
        if (done > 0) {
            painter->setBrush(done >= 1 ? theme().good : theme().accent);
            painter->drawRoundedRect(
                QRectF(bar.left(), bar.top(), std::max(4.0, bar.width() * done), bar.height()), 2,
                2);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {120, option.fontMetrics.height() + 20};
    }
};

QString reasonsText(unsigned reasons)
{
    QStringList parts;
    if (reasons & AttentionItem::Rejected)
        parts << ReviewPanel::tr("rejected");
    if (reasons & AttentionItem::NoMask)
        parts << ReviewPanel::tr("no mask yet");
    if (reasons & AttentionItem::Vanishes)
        parts << ReviewPanel::tr("appears or vanishes here");
    if (reasons & AttentionItem::Seam)
        parts << ReviewPanel::tr("two windows of the run do not fit together");
    if (reasons & AttentionItem::AreaJump)
        parts << ReviewPanel::tr("its size jumps");
    if (reasons & AttentionItem::LowConfidence)
        parts << ReviewPanel::tr("low confidence");
    return parts.join(QStringLiteral(", "));
}

}  // namespace

// ---- Model

ReviewModel::ReviewModel(ProjectSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &ProjectSession::opened, this, &ReviewModel::refresh);
    connect(&session, &ProjectSession::closed, this, &ReviewModel::refresh);
    refresh();
}

void ReviewModel::refresh()
{
    std::vector<TrackAttention> rows
        = m_session.isOpen() ? reviewOrder(m_session.project()) : std::vector<TrackAttention>();
    const bool isSame = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                      [](const auto& a, const auto& b) { return a.track == b.track; });
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ReviewModel::setPalette(ObjectPalette palette)
{
    if (std::exchange(m_palette, palette) != palette && !m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {ColorRole});
}

int ReviewModel::openCount() const
{
    int open = 0;
    for (const TrackAttention& row : m_rows)
        open += row.open;
    return open;
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QModelIndex ReviewModel::indexOf(TrackId track) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                 [track](const TrackAttention& row) { return row.track == track; });
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()) || !m_session.isOpen())
        return {};
    const TrackAttention& row = m_rows[std::size_t(index.row())];
    const Project& project = m_session.project();
    const Track* track = project.track(row.track);
    const Video* video = track ? project.video(track->video) : nullptr;
    if (!video)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return Editor::titleOf(project, *track) + QStringLiteral(" – ") + toQt(video->name);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 in %2: %3, %4")
            .arg(Editor::titleOf(project, *track), toQt(video->name),
                 tr("%n frame(s) open", nullptr, row.open),
                 tr("%n of them doubtful", nullptr, row.doubtful));
    case TrackRole:
        return qint64(row.track.value);
    case VideoRole:
        return qint64(track->video.value);
    case OpenRole:
        return row.open;
    case DoubtfulRole:
        return row.doubtful;
    case ColorRole:
        return objectColor(track->number, m_palette);
    case NumberRole:
        return track->number;
    case FractionRole:
        return countsOf(project, *track).fraction();
    default:
        return {};
    }
}

// ---- Panel

ReviewPanel::ReviewPanel(Editor& editor, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_model(new ReviewModel(editor.session(), this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_sentence(new QLabel(this))
    , m_reasons(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setMouseTracking(true);
    m_view->setObjectName(QStringLiteral("reviewList"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(14);
    m_empty->setProperty("role", QStringLiteral("dim"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setProperty("scale", QStringLiteral("large"));
    m_reasons->setWordWrap(true);
    m_reasons->setProperty("role", QStringLiteral("warning"));

    auto* decisions = new QGridLayout;
    decisions->setSpacing(4);
    int place = 0;
    for (const char* id : {"review.accept", "review.reject", "step.nextAttention", "queue.next"}) {
        QAction* action = actions[id];
        auto* button = new QPushButton(this);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("isPrimary", place == 0);
        const auto follow = [button, action] {
            button->setText(textWithKey(action));
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        decisions->addWidget(button, place, 0);
        ++place;
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 8);
    column->setSpacing(6);
    auto* lists = new QWidget(this);
    lists->setLayout(m_stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    column->addWidget(lists, 1);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(6, 0, 6, 0);
    lower->addWidget(m_sentence);
    lower->addWidget(m_reasons);
    lower->addLayout(decisions);
    column->addLayout(lower);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReviewPanel::choose);
    connect(&editor, &Editor::trackChanged, this, &ReviewPanel::showCurrent);
    connect(&editor, &Editor::frameChanged, this, &ReviewPanel::showCurrent);
    const auto followPalette = [this] { m_model->setPalette(m_editor.palette()); };
    connect(&editor, &Editor::layersChanged, m_model, followPalette);
    followPalette();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        m_model->refresh();
        showCurrent();
    });
    connect(&editor.session(), &ProjectSession::changed, &m_delay, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReviewPanel::showCurrent);
    retranslate();
}

void ReviewPanel::showEvent(QShowEvent* event)
{
    m_model->refresh();
    showCurrent();
    QWidget::showEvent(event);
}

void ReviewPanel::retranslate()
{
    m_view->setAccessibleName(tr("Objects to review, the most doubtful first"));
    showCurrent();
}

void ReviewPanel::showCurrent()
{
    m_empty->setText(tr("Nothing to review yet. Paint an object and run (R), or import masks."));
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_view);
    const QModelIndex wanted = m_model->indexOf(m_editor.trackId());
    if (wanted.isValid() && wanted != m_view->currentIndex()) {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_view->setCurrentIndex(wanted);
        m_view->scrollTo(wanted);
        m_view->viewport()->update();
    }
    const Expression* expression = m_editor.expression();
    m_sentence->setText(expression ? QStringLiteral("“")
                                + texts::beginning(toQt(expression->text), kMostOfSentence)
                                + QStringLiteral("”")
                                   : tr("No expression yet (T)"));
    m_sentence->setVisible(m_editor.track() != nullptr);
    QString text;
    bool isAllDone = false;
    if (m_editor.track() && isVisible()) {
        const auto items = attentionOf(m_editor.session().project(), *m_editor.track());
        isAllDone = items.empty()
            && !m_editor.session().project().annotations(m_editor.trackId()).empty();
        for (const AttentionItem& item : items) {
            if (item.frame == m_editor.frame())
                text = reasonsText(item.reasons);
        }
    }
    m_reasons->setProperty("role", isAllDone ? QStringLiteral("good") : QStringLiteral("warning"));
    m_reasons->setStyleSheet(
        QStringLiteral("color: %1").arg((isAllDone ? theme().good : theme().warning).name()));
    m_reasons->setText(isAllDone ? tr("All frames of this object are reviewed.") : text);
    m_reasons->setVisible(!m_reasons->text().isEmpty());
}

void ReviewPanel::choose(const QModelIndex& index)
{
    const VideoId video{index.data(ReviewModel::VideoRole).toLongLong()};
    const TrackId track{index.data(ReviewModel::TrackRole).toLongLong()};
    if (!video || !track || track == m_editor.trackId())
        return;
    m_editor.setVideo(video);
    m_editor.setTrack(track);
    const auto items = attentionOf(m_editor.session().project(), *m_editor.track());
    if (!items.empty())
        m_editor.setFrame(items.front().frame);
}

bool ReviewPanel::goToNext(int direction)
{
    m_model->refresh();
    const int count = m_model->rowCount();
    const QModelIndex current = m_model->indexOf(m_editor.trackId());
    const int from = current.isValid() ? current.row() : direction > 0 ? -1 : count;
    // Around the end: what was just finished has moved to the bottom of the list.
    for (int i = 1; i <= count; ++i) {
        const int row = (((from + direction * i) % count) + count) % count;
        const QModelIndex index = m_model->index(row);
        if (index != current && index.data(ReviewModel::OpenRole).toInt() > 0) {
            choose(index);
            return true;
        }
    }
    return false;
}

void ReviewPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace mw
