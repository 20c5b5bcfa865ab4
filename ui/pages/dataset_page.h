// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/statistics.h"
#include "app/workbench.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTabWidget;
class QTableView;
class QToolButton;

namespace mw {

class Actions;
class FindingsView;

/// Classes or objects with their counts, one a row.
class StatisticsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Unspecified = 0, Classes, Objects };
    enum Column {
        Name,
        VideoOrFold,  ///< The video of an object; the fold of a class.
        Objects,  ///< For an object: its class.
        Expressions,
        Masks,
        Painted,
        Predicted,
        Done,
        Area,
        ColumnCount
    };
    enum Role { TrackRole = Qt::UserRole + 1, SortRole, ShareRole };

    StatisticsModel(ProjectSession& session, Kind kind, QObject* parent = nullptr);
    void setStatistics(const ProjectStatistics& statistics);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    int alignment(int column) const;

    const Counts& countsAt(int row) const;

    ProjectSession& m_session;
    Kind m_kind;
    ProjectStatistics m_statistics;
    int m_mostMasks = 0;
};

/// The Dataset workspace: what there is of each class and object, how it spreads over the folds,
/// what stands in the way of an export, and the export itself.
class DatasetPage : public QWidget
{
    Q_OBJECT

public:
    DatasetPage(Workbench& bench, const Actions& actions, QWidget* parent = nullptr);
    ~DatasetPage() override;

    QTableView* classes() const { return m_classes; }
    QTableView* objects() const { return m_objects; }
    FindingsView* findings() const { return m_findings; }
    QToolButton* exportButton() const { return m_export; }
    bool isChecking() const { return m_check != nullptr; }
    QString summary() const;

Q_SIGNALS:
    void annotateWanted();  ///< A row or a finding was opened.
    void checked();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void check();
    void retranslate();

    Workbench& m_bench;
    StatisticsModel* m_classModel;
    StatisticsModel* m_objectModel;
    QLabel* m_summary;
    QLabel* m_folds;
    QTabWidget* m_tabs;
    QTableView* m_classes;
    QTableView* m_objects;
    QLabel* m_checkTitle;
    QComboBox* m_format;
    QLabel* m_state;
    FindingsView* m_findings;
    QToolButton* m_export;
    QTimer m_delay;
    std::shared_ptr<StopSource> m_check;
};

}  // namespace mw
