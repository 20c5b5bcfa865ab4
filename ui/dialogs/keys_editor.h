// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace mw {

class Actions;
class Settings;

/// Changes the keys of actions: a preset to begin with, then one by one. A key that another action
/// has is only taken from it when the person says so.
class KeysEditor : public QWidget
{
    Q_OBJECT

public:
    KeysEditor(Actions& actions, Settings& settings, QWidget* parent = nullptr);

    // For tests.
    QComboBox* presets() const { return m_preset; }
    QTreeWidget* list() const { return m_list; }
    QKeySequenceEdit* keyField() const { return m_key; }
    QPushButton* assignButton() const { return m_assign; }
    QLabel* message() const { return m_message; }
    void select(const QString& action);

private:
    void fill();
    void filter(const QString& text);
    void showAction();
    void checkKey();
    void assign();
    QAction* current() const;

    Actions& m_actions;
    QComboBox* m_preset;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_key;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QLabel* m_message;
};

}  // namespace mw
