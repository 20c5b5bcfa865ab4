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
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mw {

CheckpointsDialog::CheckpointsDialog(ProjectSession& session, JobQueue& jobs, Prompts& prompts,
                                     QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_prompts(prompts)
    , m_project(toQt(session.document().file()))
    , m_name(new QLineEdit(this))
    , m_set(new QPushButton(tr("Set a checkpoint"), this))
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
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
    column->addWidget(m_progress);
    column->addWidget(buttons);
    m_set->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_set, &QPushButton::clicked, this, &CheckpointsDialog::setCheckpoint);
    connect(m_restore, &QPushButton::clicked, this, &CheckpointsDialog::restore);
    connect(m_remove, &QPushButton::clicked, this, &CheckpointsDialog::remove);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CheckpointsDialog::showButtons);
    connect(m_name, &QLineEdit::textChanged, this, &CheckpointsDialog::showButtons);
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

void CheckpointsDialog::showButtons()
{
    m_set->setEnabled(!m_job && !m_name->text().trimmed().isEmpty());
    m_restore->setEnabled(!m_job && current());
    m_remove->setEnabled(!m_job && current());
    m_progress->setVisible(m_job);
}

void CheckpointsDialog::showProblem(const Error& error)
{
    m_message->setText(texts::what(error) + QLatin1Char(' ') + texts::remedy(error));
    m_message->show();
}

void CheckpointsDialog::follow(const Result<Job*>& started, const std::function<void()>& then)
{
    m_message->hide();
    if (!started) {
        showProblem(started.error());
        return;
    }
    m_job = *started;
    if (!m_job) {
        then();
        return;
    }
    m_progress->setRange(0, 0);
    connect(m_job, &Job::changed, this, [this, job = m_job] {
        m_progress->setRange(0, job ? int(job->total()) : 0);
        m_progress->setValue(job ? int(job->done()) : 0);
    });
    connect(m_job, &Job::finished, this, [this, job = m_job, then] {
        m_job = nullptr;
        if (job->state() == Job::State::Done)
            then();
        else if (job->error())
            showProblem(*job->error());
        showButtons();
    });
    showButtons();
}

void CheckpointsDialog::setCheckpoint()
{
    follow(checkpoints::make(m_session, m_jobs, m_name->text()), [this] {
        m_name->clear();
        fill();
    });
}

void CheckpointsDialog::restore()
{
    const Checkpoint* chosen = current();
    if (!chosen)
        return;
    const Checkpoint checkpoint = *chosen;
    if (m_prompts.confirm(this, tr("Go back to \"%1\"?").arg(checkpoint.name),
                          tr("The state of now becomes a checkpoint itself, so nothing is lost."),
                          tr("Go back")))
        follow(checkpoints::restore(m_session, m_jobs, checkpoint, tr("before going back")),
               [this] { close(); });
}

void CheckpointsDialog::remove()
{
    const Checkpoint* chosen = current();
    if (!chosen)
        return;
    const Checkpoint checkpoint = *chosen;
    if (!m_prompts.confirm(this, tr("Throw \"%1\" away?").arg(checkpoint.name),
                           tr("The project itself stays as it is. The file goes to the trash."),
                           tr("Throw away")))
        return;
    // Not every disk has a trash, and from there is no way back.
    const bool isGone = checkpoints::moveToTrash(checkpoint)
        || (m_prompts.confirm(
                this, tr("There is no trash here. Delete \"%1\" for good?").arg(checkpoint.name),
                tr("It cannot be brought back. The project itself stays as it is."),
                tr("Delete for good"))
            && checkpoints::erase(checkpoint));
    if (isGone)
        fill();
}

}  // namespace mw
