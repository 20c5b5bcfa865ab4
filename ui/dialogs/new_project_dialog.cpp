// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/new_project_dialog.h"

#include "app/convert.h"
#include "app/file_names.h"
#include "ui/prompts.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace mw {

NewProjectDialog::NewProjectDialog(Settings& settings, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_name(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_annotator(new QLineEdit(this))
    , m_gridStep(new QSpinBox(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("New project"));
    setMinimumWidth(520);
    m_name->setText(tr("Untitled"));
    m_name->setMaxLength(120);
    m_name->selectAll();
    const QString last = settings.get(settings::lastFolder);
    m_folder->setText(!last.isEmpty() && QDir(last).exists()
                          ? last
                          : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_annotator->setText(settings.get(settings::annotator));
    m_annotator->setPlaceholderText(tr("Your name, stored with what you paint"));
    m_annotator->setMaxLength(120);
    m_gridStep->setRange(1, 1000);
    m_gridStep->setValue(5);
    m_gridStep->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_gridStep->setToolTip(tr("Ref-YouTube-VOS annotates every fifth frame of a video. Folders of "
                              "pictures always use each picture."));
    auto* browse = new QPushButton(tr("Browse..."), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this, &prompts] {
        const QString folder = prompts.folder(this, tr("Folder of the project"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    auto* folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Folder"), folderRow);
    form->addRow(tr("Annotate every"), m_gridStep);
    form->addRow(tr("Annotator"), m_annotator);
    m_gridStep->setSuffix(tr(" frames", "after a number: every 5 frames"));
    m_folder->setAccessibleName(tr("Folder"));
    m_problem->setProperty("role", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    connect(m_folder, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    check();
}

QString NewProjectDialog::file() const
{
    return QDir(m_folder->text())
        .filePath(fileNameFrom(m_name->text(), 120) + QStringLiteral(".maskwright"));
}

ProjectSettings NewProjectDialog::projectSettings() const
{
    ProjectSettings s;
    s.name = toStd(m_name->text().trimmed());
    s.annotator = toStd(m_annotator->text().trimmed());
    s.gridStep = m_gridStep->value();
    m_settings.set(settings::annotator, m_annotator->text().trimmed());
    return s;
}

void NewProjectDialog::check()
{
    QString problem;
    const QFileInfo folder(m_folder->text());
    if (m_name->text().trimmed().isEmpty())
        problem = tr("Give the project a name.");
    else if (!folder.isDir())
        problem = tr("There is no such folder.");
    else if (!folder.isWritable())
        problem = tr("The folder cannot be written to.");
    else if (QFileInfo::exists(file()))
        problem = tr("There is a project of this name already.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_create->setEnabled(problem.isEmpty());
}

}  // namespace mw
