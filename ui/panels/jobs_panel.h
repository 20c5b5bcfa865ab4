// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/jobs.h"

#include <QWidget>

#include <map>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace mw {

class Actions;

/// One line for each job: how far, how fast, how long still, where, and how it ended.
class JobsPanel : public QWidget
{
    Q_OBJECT

public:
    JobsPanel(JobQueue& jobs, const Actions& actions, QWidget* parent = nullptr);
    QToolButton* clearButton() const { return m_clear; }

    /// "41/120, 9.8 per second, 8 s left"
    static QString progressText(const Job& job);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Row;
    void rebuild();
    void showButtons();
    void update(Job* job);

    JobQueue& m_jobs;
    QVBoxLayout* m_rows;
    std::map<Job*, Row*> m_rowOf;
    QLabel* m_empty;
    QToolButton* m_clear;
};

}  // namespace mw
