// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace mw {

class Actions;

/// The objects of the shown video.
class ObjectsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TrackRole = Qt::UserRole + 1,
        NumberRole,
        ColorRole,
        ExpressionRole,
        VisibleRole,  ///< Settable.
        ProtectedRole,  ///< Settable.
        StateRole,  ///< What the shown frame has: "painted, locked".
    };

    explicit ObjectsModel(Editor& editor, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QModelIndex indexOf(TrackId track) const;

private:
    void refresh();

    Editor& m_editor;
    std::vector<TrackId> m_tracks;
};

/// Cards of objects with their number, sentence, and switches for sight and protection.
class ObjectsPanel : public QWidget
{
    Q_OBJECT

public:
    ObjectsPanel(Editor& editor, const Actions& actions, QWidget* parent = nullptr);
    QListView* view() const { return m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void openMenu(const QPoint& at);
    void retranslate();

    Editor& m_editor;
    const Actions& m_actions;
    ObjectsModel* m_model;
    QListView* m_view;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

}  // namespace mw
