// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session.h"

#include <QAbstractListModel>
#include <QWidget>

class QListView;

namespace mw {

/// The undo history, oldest first, after a first row for the state before it.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit HistoryModel(ProjectSession& session, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    int currentRow() const;

private:
    void refresh();
    ProjectSession& m_session;
    int m_count = 0;
};

/// Shows the history; a click goes to that state.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(ProjectSession& session, QWidget* parent = nullptr);
    QListView* view() const { return m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    ProjectSession& m_session;
    HistoryModel* m_model;
    QListView* m_view;
};

}  // namespace mw
