// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/keys_dialog.h"

#include "ui/actions.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mw {

KeysDialog::KeysDialog(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Keys"));
    resize(560, 640);
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_table->setColumnCount(2);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->setAccessibleName(tr("Keys"));

    const auto addRow = [this](const QString& left, const QString& right, bool isTitle) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* name = new QTableWidgetItem(left);
        auto* keys = new QTableWidgetItem(right);
        keys->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QFont bold = font();
        bold.setBold(true);
        (isTitle ? name : keys)->setFont(bold);
        if (isTitle)
            name->setForeground(theme().accent);
        name->setData(Qt::UserRole, isTitle);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, keys);
    };
    QString group;
    for (const QAction* action : actions.all()) {
        if (Actions::groupOf(action) != group) {
            group = Actions::groupOf(action);
            addRow(group, {}, true);
        }
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        // Not the action's own text, which says what Undo would undo.
        QString text = QCoreApplication::translate("actions", Actions::specOf(action).text);
        addRow(text.remove(QStringLiteral("...")), keys.join(QStringLiteral("   ")), false);
    }
    addRow(tr("Mouse"), {}, true);
    addRow(tr("Zoom at the pointer"), tr("Wheel"), false);
    addRow(tr("Move the view"), tr("Middle button, or Space and drag"), false);
    addRow(tr("Brush size"), tr("Ctrl+wheel, or Shift and drag"), false);
    addRow(tr("Pick the object under the pointer"), tr("Alt+click"), false);
    addRow(tr("Pick object 1 to 9"), QStringLiteral("1 – 9"), false);
    addRow(tr("Zoom in time"), tr("Ctrl+wheel on the timeline"), false);
    addRow(tr("Choose a range"), tr("Shift and drag on the timeline"), false);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_table);
    connect(m_search, &QLineEdit::textChanged, this, &KeysDialog::filter);
}

void KeysDialog::filter(const QString& text)
{
    int title = -1;
    bool hasMatch = false;
    const auto closeGroup = [&] {
        if (title >= 0)
            m_table->setRowHidden(title, !hasMatch);
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(Qt::UserRole).toBool()) {
            closeGroup();
            title = row;
            hasMatch = false;
            continue;
        }
        const bool matches = m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive)
            || m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
        hasMatch |= matches;
    }
    closeGroup();
}

}  // namespace mw
