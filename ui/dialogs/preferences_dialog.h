// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;
class QTabWidget;

namespace mw {

class Actions;
class KeysEditor;
class Prompts;

/// What a person chooses once. Every change holds at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Settings& settings, Actions& actions, Prompts& prompts,
                      QWidget* parent = nullptr);

    QTabWidget* tabs() const { return m_tabs; }
    QComboBox* languageBox() const { return m_language; }
    QComboBox* themeBox() const { return m_theme; }
    QSpinBox* fontBox() const { return m_font; }
    KeysEditor* keys() const { return m_keys; }

private:
    QFormLayout* addPage(const QString& title);
    QComboBox* addChoice(QFormLayout* form, const QString& label, const Setting<QString>& setting,
                         const std::vector<std::pair<QString, QString>>& choices);
    QSpinBox* addNumber(QFormLayout* form, const QString& label, const Setting<int>& setting,
                        int least, int most, int step, const QString& unit);
    void addSwitch(QFormLayout* form, const QString& label, const Setting<bool>& setting);
    void addNote(QFormLayout* form, const QString& text);
    void addModel(QFormLayout* form, Prompts& prompts);

    Settings& m_settings;
    QTabWidget* m_tabs;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QSpinBox* m_font = nullptr;
    KeysEditor* m_keys = nullptr;
};

}  // namespace mw
