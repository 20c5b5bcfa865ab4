// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings.h"
#include "core/project/project.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace mw {

class Prompts;

/// Name, folder, and the few numbers a project starts with.
class NewProjectDialog : public QDialog
{
    Q_OBJECT

public:
    NewProjectDialog(Settings& settings, Prompts& prompts, QWidget* parent = nullptr);

    QString file() const;
    ProjectSettings projectSettings() const;

private:
    void check();

    Settings& m_settings;
    QLineEdit* m_name;
    QLineEdit* m_folder;
    QLineEdit* m_annotator;
    QSpinBox* m_gridStep;
    QLabel* m_problem;
    QPushButton* m_create;
};

}  // namespace mw
