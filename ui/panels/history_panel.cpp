// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/history_panel.h"

#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

namespace mw {

HistoryModel::HistoryModel(ProjectSession& session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &ProjectSession::historyChanged, this, &HistoryModel::refresh);
    connect(&session, &ProjectSession::opened, this, &HistoryModel::refresh);
    connect(&session, &ProjectSession::closed, this, &HistoryModel::refresh);
    refresh();
}

void HistoryModel::refresh()
{
    // A run's step waits at the end until the run is over; only numbered steps are shown.
    int count = 0;
    if (m_session.isOpen()) {
        for (const StepInfo& step : m_session.document().history())
            count += step.position > 0;
        ++count;
    }
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

int HistoryModel::currentRow() const
{
    return m_session.isOpen() ? m_session.document().historyIndex() : -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_session.isOpen())
        return {};
    const auto& steps = m_session.document().history();
    const int row = index.row();
    if (row > 0 && std::size_t(row) > steps.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row == 0 ? tr("Beginning") : texts::step(steps[std::size_t(row - 1)]);
    case Qt::ToolTipRole:
        return row == 0 ? QVariant() : texts::timeOfDay(steps[std::size_t(row - 1)].at);
    case Qt::ForegroundRole:
        return row > currentRow() ? theme().dimText : theme().text;
    default:
        return {};
    }
}

HistoryPanel::HistoryPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HistoryModel(session, this))
    , m_view(new QListView(this))
{
    m_view->setModel(m_model);
    m_view->setUniformItemSizes(true);
    m_view->setObjectName(QStringLiteral("history"));
    m_view->setAccessibleName(tr("History"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 4, 2, 4);
    column->addWidget(m_view);
    const auto goTo
        = [this](const QModelIndex& index) { (void)m_session.goToHistory(index.row()); };
    connect(m_view, &QListView::clicked, this, goTo);
    connect(m_view, &QListView::activated, this, goTo);  // the Enter key
    const auto follow = [this] {
        const QModelIndex now = m_model->index(m_model->currentRow());
        m_view->setCurrentIndex(now);
        m_view->scrollTo(now);
    };
    connect(m_model, &QAbstractItemModel::dataChanged, this, follow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, follow);
}

void HistoryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_view->setAccessibleName(tr("History"));
    QWidget::changeEvent(event);
}

}  // namespace mw
