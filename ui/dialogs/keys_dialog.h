// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace mw {

class Actions;

/// Every action with its keys, with a search box. Stays open beside the work.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const Actions& actions, QWidget* parent = nullptr);

private:
    void filter(const QString& text);

    QLineEdit* m_search;
    QTableWidget* m_table;
};

}  // namespace mw
