// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/log_book.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace mw {

/// What the program and its worker said, as it comes, with a filter; for copying into a report.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LogDialog(LogBook& book, QWidget* parent = nullptr);
    QPlainTextEdit* text() const { return m_text; }
    QLineEdit* filterField() const { return m_filter; }

private:
    void fill();
    bool isShown(const LogBook::Line& line) const;

    LogBook& m_book;
    QComboBox* m_level;
    QLineEdit* m_filter;
    QPlainTextEdit* m_text;
};

}  // namespace mw
