// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <cstdio>

namespace mw {

QStringList DialogPrompts::openFiles(QWidget* parent, const QString& title, const QString& folder,
                                     const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString DialogPrompts::openFile(QWidget* parent, const QString& title, const QString& folder,
                                const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString DialogPrompts::saveFile(QWidget* parent, const QString& title, const QString& folder,
                                const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, folder, filter);
}

QString DialogPrompts::folder(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

bool DialogPrompts::confirm(QWidget* parent, const QString& question, const QString& explanation,
                            const QString& yes)
{
    QMessageBox box(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent);
    box.setInformativeText(explanation);
    const QPushButton* doIt = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == doIt;
}

QString DialogPrompts::text(QWidget* parent, const QString& title, const QString& label,
                            const QString& now)
{
    return QInputDialog::getText(parent, title, label, QLineEdit::Normal, now);
}

void DialogPrompts::tell(QWidget* parent, const QString& text)
{
    QMessageBox(QMessageBox::NoIcon, QString(), text, QMessageBox::Ok, parent).exec();
}

void UnattendedPrompts::tell(QWidget*, const QString& text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

}  // namespace mw
