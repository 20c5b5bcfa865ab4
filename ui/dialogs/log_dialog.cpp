// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/log_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mw {

LogDialog::LogDialog(LogBook& book, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_level(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Log"));
    setObjectName(QStringLiteral("logDialog"));
    resize(860, 520);
    m_level->addItem(tr("Everything"), int(LogLevel::Debug));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_level->setAccessibleName(tr("What is shown"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Nothing has been logged yet."));
    m_text->setAccessibleName(tr("Log"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_level);
    top->addWidget(m_filter, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_level, &QComboBox::activated, this, &LogDialog::fill);
    connect(m_filter, &QLineEdit::textChanged, this, &LogDialog::fill);
    connect(&book, &LogBook::added, this, [this](const LogBook::Line& line) {
        if (isShown(line))
            m_text->appendPlainText(LogBook::asText(line));
    });
    fill();
}

bool LogDialog::isShown(const LogBook::Line& line) const
{
    return int(line.level) >= m_level->currentData().toInt()
        && (m_filter->text().isEmpty()
            || LogBook::asText(line).contains(m_filter->text(), Qt::CaseInsensitive));
}

void LogDialog::fill()
{
    m_text->clear();
    for (const LogBook::Line& line : m_book.lines()) {
        if (isShown(line))
            m_text->appendPlainText(LogBook::asText(line));
    }
}

}  // namespace mw
