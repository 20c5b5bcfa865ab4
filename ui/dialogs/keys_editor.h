// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <map>

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
    QPushButton* undoButton() const { return m_undo; }
    void select(const QString& action);

private:
    void fill();
    void filter(const QString& text);
    void showAction();
    void checkKey();
    void assign();
    void usePreset();
    void undoPreset();
    QAction* current() const;

    Actions& m_actions;
    Settings& m_settings;
    QComboBox* m_preset;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_key;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QLabel* m_message;
    QPushButton* m_undo;  ///< Shown while there are keys to go back to.
    std::map<QAction*, QList<QKeySequence>> m_before;  ///< What the last preset replaced.
    QString m_presetBefore;
};

}  // namespace mw
