// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attention.h"
#include "app/editor.h"
#include "core/view/object_colors.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace mw {

class Actions;

/// All objects of the project in the order in which they need a person.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TrackRole = Qt::UserRole + 1,  ///< qint64
        VideoRole,  ///< qint64
        OpenRole,  ///< Frames that are not done.
        DoubtfulRole,
        ColorRole,
        NumberRole,
        FractionRole,  ///< Done, 0 to 1.
    };

    explicit ReviewModel(ProjectSession& session, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QModelIndex indexOf(TrackId track) const;
    /// Orders anew. Otherwise rows keep their places while a person works down the list.
    void refresh();
    int openCount() const;
    void setPalette(ObjectPalette palette);

private:
    void update();

    ProjectSession& m_session;
    std::vector<TrackAttention> m_rows;
    ObjectPalette m_palette = ObjectPalette::OkabeIto;
};

/// The list of what is to be reviewed, with the sentence of the current object in large type, why
/// its frame was chosen, and the decisions with their keys.
class ReviewPanel : public QWidget
{
    Q_OBJECT

public:
    ReviewPanel(Editor& editor, const Actions& actions, QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    ReviewModel& model() { return *m_model; }
    /// The next object in a direction that is not done; goes to its most doubtful frame.
    bool goToNext(int direction);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void showCurrent();
    void retranslate();

    Editor& m_editor;
    ReviewModel* m_model;
    QListView* m_view;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QLabel* m_sentence;
    QLabel* m_reasons;
    QTimer m_delay;
};

}  // namespace mw
