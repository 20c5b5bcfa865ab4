// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace mw {

class Actions;

/// The videos of the project with what was found out about them, one a row.
class VideosModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Picture, Frames, Rate, Clip, Grid, Objects, Done, State, ColumnCount };
    enum Role { VideoRole = Qt::UserRole + 1, SortRole, IsBadRole };

    VideosModel(ProjectSession& session, MediaLibrary& media, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int rowOf(VideoId video) const;
    void retranslate();

private:
    void reset();
    void onChanged(const ChangeSet& changes);

    ProjectSession& m_session;
    MediaLibrary& m_media;
    std::vector<VideoId> m_rows;
};

/// The Media workspace: all videos, what each one is, which clip of it is annotated how densely,
/// and what to do when a file is lost.
class MediaPage : public QWidget
{
    Q_OBJECT

public:
    MediaPage(Workbench& bench, const Actions& actions, QWidget* parent = nullptr);
    QTableView* view() const { return m_view; }
    /// In the order of the table; the current one when none is.
    std::vector<VideoId> selected() const;
    QSpinBox* gridStep() const { return m_gridStep; }
    QSpinBox* firstFrame() const { return m_first; }
    QSpinBox* lastFrame() const { return m_last; }
    QString report() const;

Q_SIGNALS:
    /// The person wants to work on the current video.
    void annotateWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showCurrent();
    void showPoster();
    void changeClip();
    void retranslate();

    Workbench& m_bench;
    VideosModel* m_model;
    QTableView* m_view;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QLabel* m_title;
    QLabel* m_poster;
    QLabel* m_report;
    QLabel* m_clipTitle;
    QLabel* m_firstLabel;
    QLabel* m_lastLabel;
    QLabel* m_gridLabel;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QSpinBox* m_gridStep;
    QWidget* m_details;
    VideoId m_posterOf;
};

}  // namespace mw
