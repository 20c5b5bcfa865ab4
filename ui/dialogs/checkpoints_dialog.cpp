// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/checkpoints_dialog.h"

#include "app/convert.h"
#include "ui/prompts.h"
#include "ui/texts.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

CheckpointsDialog::CheckpointsDialog(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_project(toQt(session.document().file()))
    , m_name(new QLineEdit(this))
    , m_set(new QPushButton(tr("Set a checkpoint"), this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_message(new QLabel(this))
    , m_restore(new QPushButton(tr("Go back to it"), this))
    , m_remove(new QPushButton(tr("Throw away"), this))
{
    setWindowTitle(tr("Checkpoints"));
    setObjectName(QStringLiteral("checkpointsDialog"));
    resize(620, 420);
    auto* explanation = new QLabel(
        tr("Every change is saved at once. A checkpoint keeps the state of now under a name, so "
           "that you can come back to it."),
        this);
    explanation->setWordWrap(true);
    explanation->setProperty("role", QStringLiteral("dim"));
    m_name->setPlaceholderText(tr("Name, for example: before the second review"));
    m_name->setAccessibleName(tr("Name of the checkpoint"));
    m_name->setMaxLength(80);
    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_set);
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Name"), tr("Time"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setAccessibleName(tr("Checkpoints"));
    m_empty->setText(tr("No checkpoint yet. Give the state of now a name above."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("dim"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_message->setWordWrap(true);
    m_message->setProperty("role", QStringLiteral("bad"));
    m_message->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(explanation);
    column->addLayout(top);
    column->addLayout(m_stack, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    m_set->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_set, &QPushButton::clicked, this, &CheckpointsDialog::setCheckpoint);
    connect(m_restore, &QPushButton::clicked, this, &CheckpointsDialog::restore);
    connect(m_remove, &QPushButton::clicked, this, &CheckpointsDialog::remove);
    const auto showButtons = [this] {
        m_set->setEnabled(!m_name->text().trimmed().isEmpty());
        m_restore->setEnabled(current() != nullptr);
        m_remove->setEnabled(current() != nullptr);
    };
    connect(m_list, &QTreeWidget::currentItemChanged, this, showButtons);
    connect(m_name, &QLineEdit::textChanged, this, showButtons);
    fill();
    showButtons();
    m_name->setFocus();
}

const Checkpoint* CheckpointsDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < int(m_checkpoints.size()) ? &m_checkpoints[std::size_t(row)] : nullptr;
}

void CheckpointsDialog::fill()
{
    m_checkpoints = checkpoints::of(m_project);
    m_list->clear();
    for (const Checkpoint& checkpoint : m_checkpoints)
        new QTreeWidgetItem(m_list,
                            {checkpoint.name,
                             QLocale().toString(checkpoint.at, QLocale::ShortFormat),
                             QLocale().formattedDataSize(checkpoint.bytes)});
    m_stack->setCurrentWidget(m_checkpoints.empty() ? static_cast<QWidget*>(m_empty) : m_list);
    if (!m_checkpoints.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CheckpointsDialog::setCheckpoint()
{
    const Result<Checkpoint> made = checkpoints::make(m_session, m_name->text());
    m_message->setVisible(!made);
    if (!made) {
        m_message->setText(texts::what(made.error()) + QLatin1Char(' ')
                           + texts::remedy(made.error()));
        return;
    }
    m_name->clear();
    fill();
}

void CheckpointsDialog::restore()
{
    const Checkpoint* chosen = current();
    if (!chosen)
        return;
    const Checkpoint checkpoint = *chosen;
    if (!m_prompts.confirm(this, tr("Go back to \"%1\"?").arg(checkpoint.name),
                           tr("The state of now becomes a checkpoint itself, so nothing is lost."),
                           tr("Go back")))
        return;
    const Result<void> restored
        = checkpoints::restore(m_session, checkpoint, tr("before going back"));
    if (!restored) {
        Q_EMIT problem(restored.error());
        close();
        return;
    }
    Q_EMIT this->restored(checkpoint.name);
    close();
}

void CheckpointsDialog::remove()
{
    const Checkpoint* chosen = current();
    if (chosen
        && m_prompts.confirm(this, tr("Throw \"%1\" away?").arg(chosen->name),
                             tr("The project itself stays as it is. The file goes to the trash."),
                             tr("Throw away"))) {
        checkpoints::remove(*chosen);
        fill();
    }
}

}  // namespace mw
