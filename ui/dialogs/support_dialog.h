// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/support_sets.h"
#include "app/workbench.h"

#include <QAbstractListModel>
#include <QDialog>

class QLabel;
class QListView;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace mw {

/// The examples that the model is shown, class by class in the order in which it reads them. Each
/// can be switched off.
class SupportModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SupportRole = Qt::UserRole + 1,  ///< qint64
        ProblemCountRole,
    };

    explicit SupportModel(Editor& editor, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QModelIndex indexOf(SupportId support) const;

private:
    void reset();

    Editor& m_editor;
    std::vector<SupportId> m_rows;
};

/// Which clips are shown to the model for which class: with their pictures and masks, what is wrong
/// with them, in which order.
class SupportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SupportDialog(Workbench& bench, QWidget* parent = nullptr);

    QListView* sets() const { return m_sets; }
    QListWidget* frames() const { return m_frames; }
    QPushButton* addFrameButton() const { return m_addFrame; }
    QPushButton* removeFrameButton() const { return m_removeFrame; }
    QPushButton* upButton() const { return m_up; }
    QPushButton* downButton() const { return m_down; }
    QPushButton* removeButton() const { return m_remove; }
    QString warnings() const;
    static QString textOf(const SupportProblem& problem);

private:
    SupportId current() const;
    void showCurrent();
    void showFrames();
    void requestPicture(SupportId set, FrameIndex frame);
    void apply(Step step);
    void move(int direction);

    Workbench& m_bench;
    SupportModel* m_model;
    QListView* m_sets;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QLabel* m_sentence;
    QListWidget* m_frames;
    QLabel* m_warnings;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QPushButton* m_addFrame;
    QPushButton* m_removeFrame;
    QPushButton* m_goTo;
};

}  // namespace mw
