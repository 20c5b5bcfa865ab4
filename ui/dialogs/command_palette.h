// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace mw {

class Actions;

/// Every command with its keys, found by typing any of its letters in order. Enter does it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const Actions& actions, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }
    QListWidget* list() const { return m_list; }

    /// How well the letters of `wanted` appear in `text`, in order; 0 when they do not. Beginnings
    /// of words and letters in a row count more.
    static int fit(const QString& wanted, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run();

    const Actions& m_actions;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_empty;
};

}  // namespace mw
