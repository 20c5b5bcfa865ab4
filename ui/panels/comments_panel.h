// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"

#include <QAbstractListModel>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedLayout;
class QToolButton;

namespace mw {

class Actions;
class Prompts;

/// The comments of the project: open ones first, then by video and frame.
class CommentsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CommentRole = Qt::UserRole + 1,  ///< qint64
        PlaceRole,  ///< "z02, frame 45, zebra 1"
        ResolvedRole,
        FilterRole,  ///< Text, place and author.
    };

    explicit CommentsModel(ProjectSession& session, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QModelIndex indexOf(CommentId comment) const;
    int openCount() const;

private:
    void reset();

    ProjectSession& m_session;
    std::vector<CommentId> m_rows;
};

/// What was pinned to frames: search, go there, answer by changing the text, resolve, remove.
class CommentsPanel : public QWidget
{
    Q_OBJECT

public:
    CommentsPanel(Editor& editor, const Actions& actions, Prompts& prompts,
                  QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    QLineEdit* filter() const { return m_filter; }
    QCheckBox* resolvedToo() const { return m_resolvedToo; }
    CommentsModel& model() { return *m_model; }

protected:
    void changeEvent(QEvent* event) override;

private:
    CommentId current() const;
    void showState();
    void change();
    void openMenu(const QPoint& at);
    void retranslate();

    Editor& m_editor;
    Prompts& m_prompts;
    CommentsModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QCheckBox* m_resolvedToo;
    QListView* m_view;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QToolButton* m_resolve;
    QToolButton* m_change;
    QToolButton* m_remove;
};

}  // namespace mw
