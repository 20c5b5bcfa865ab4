// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "ui/panels/project_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace mw {

class Actions;

/// The project's videos and objects as a tree with a filter.
class ProjectPanel : public QWidget
{
    Q_OBJECT

public:
    ProjectPanel(Editor& editor, MediaLibrary& media, const Actions& actions,
                 QWidget* parent = nullptr);

    QTreeView* view() const { return m_view; }
    QLineEdit* filter() const { return m_filter; }
    /// The selected objects, and those of the selected videos.
    std::vector<TrackId> selectedTracks() const;

Q_SIGNALS:
    void relinkWanted(mw::VideoId video);
    void removeWanted(mw::VideoId video);
    /// The person wants a class for these objects that the project may not have.
    void newCategoryWanted(const std::vector<mw::TrackId>& tracks);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void choose(const QModelIndex& index);
    void openMenu(const QPoint& at);
    void retranslate();

    Editor& m_editor;
    MediaLibrary& m_media;
    const Actions& m_actions;
    ProjectModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QTreeView* m_view;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

}  // namespace mw
