// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace mw {

class Prompts;

/// One run, chosen in detail: which frames, by which method, with which sentence and examples. Says
/// what it would compute, and for how long, before it begins.
///
/// Not modal: it follows the shown frame, the range and the object while it is open.
class RunDialog : public QDialog
{
    Q_OBJECT

public:
    RunDialog(Workbench& bench, Prompts& prompts, QWidget* parent = nullptr);

    PlanQuestion question() const;
    RunChoice choice() const;
    void startRun();

    // For tests.
    QComboBox* scopeBox() const { return m_scope; }
    QSpinBox* mostField() const { return m_most; }
    QSpinBox* firstField() const { return m_first; }
    QSpinBox* lastField() const { return m_last; }
    QComboBox* methodBox() const { return m_method; }
    QLineEdit* modelField() const { return m_model; }
    QSpinBox* windowField() const { return m_window; }
    QComboBox* expressionBox() const { return m_expression; }
    QListWidget* examples() const { return m_examples; }
    QPushButton* runButton() const { return m_run; }
    QString summary() const;

private:
    RunScope scope() const;
    bool usesModel() const;
    bool isPainted() const;
    void showObject();
    void showRange();
    void showTexts();
    void showFrames();
    void showMethod();
    void showSummary();
    void remember();

    Workbench& m_bench;
    Prompts& m_prompts;
    TrackId m_track;  ///< Shown, with its expressions and examples.
    QLabel* m_title;
    QComboBox* m_scope;
    QStackedWidget* m_extent;
    QSpinBox* m_most;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QLabel* m_scopeNote;
    QComboBox* m_method;
    QLabel* m_methodNote;
    QLineEdit* m_model;
    QPushButton* m_browse;
    QSpinBox* m_window;
    QComboBox* m_expression;
    QListWidget* m_examples;
    QLabel* m_noExamples;
    QLabel* m_count;
    QLabel* m_details;
    QPushButton* m_run;
};

}  // namespace mw
