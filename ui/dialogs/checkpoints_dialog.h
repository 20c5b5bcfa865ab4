// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/checkpoints.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTreeWidget;

namespace mw {

class Prompts;

/// Named states of the project: set one, go back to one, throw one away.
class CheckpointsDialog : public QDialog
{
    Q_OBJECT

public:
    CheckpointsDialog(ProjectSession& session, JobQueue& jobs, Prompts& prompts,
                      QWidget* parent = nullptr);

    QTreeWidget* list() const { return m_list; }
    QLineEdit* nameField() const { return m_name; }
    QPushButton* setButton() const { return m_set; }
    QPushButton* restoreButton() const { return m_restore; }
    QPushButton* removeButton() const { return m_remove; }

private:
    void fill();
    void showButtons();
    /// Shows how far it is; `then` when it went well, also when it was done at once.
    void follow(const Result<Job*>& job, const std::function<void()>& then);
    void showProblem(const Error& error);
    void setCheckpoint();
    void restore();
    void remove();
    const Checkpoint* current() const;

    ProjectSession& m_session;
    JobQueue& m_jobs;
    Prompts& m_prompts;
    QString m_project;
    std::vector<Checkpoint> m_checkpoints;
    QLineEdit* m_name;
    QPushButton* m_set;
    QTreeWidget* m_list;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPointer<Job> m_job;
    QPushButton* m_restore;
    QPushButton* m_remove;
};

}  // namespace mw
