// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/relink_dialog.h"

#include "app/convert.h"
#include "core/project/steps.h"
#include "ui/prompts.h"
#include "ui/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mw {

RelinkDialog::RelinkDialog(Workbench& bench, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_prompts(prompts)
    , m_lost(lostVideos(bench))
    , m_table(new QTableWidget(int(m_lost.size()), 2, this))
    , m_message(new QLabel(this))
    , m_search(new QPushButton(tr("Search a folder..."), this))
    , m_link(new QPushButton(tr("Use these files"), this))
{
    setWindowTitle(tr("Find lost videos"));
    setObjectName(QStringLiteral("relinkDialog"));
    resize(820, 420);
    auto* explanation = new QLabel(
        tr("The files of these videos are not where they were. Choose a folder: everything in it "
           "is compared with them. A file is only used if its frames are the same."),
        this);
    explanation->setWordWrap(true);
    explanation->setProperty("role", QStringLiteral("dim"));
    m_table->setHorizontalHeaderLabels({tr("Video"), tr("File")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);  // Tab leads on to the buttons
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Lost videos"));
    for (int row = 0; row < int(m_lost.size()); ++row) {
        const Video& video = m_lost[std::size_t(row)];
        auto* item = new QTableWidgetItem(toQt(video.name));
        item->setToolTip(toQt(video.path));
        m_table->setItem(row, 0, item);
        auto* choice = new QComboBox(m_table);
        choice->setAccessibleName(tr("File of %1").arg(toQt(video.name)));
        choice->addItem(tr("Not found yet"));
        m_table->setCellWidget(row, 1, choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &RelinkDialog::showState);
    }
    m_table->resizeRowsToContents();
    m_message->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_search, QDialogButtonBox::ActionRole);
    buttons->addButton(m_link, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(explanation);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    m_search->setDefault(true);
    m_link->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_search, &QPushButton::clicked, this, &RelinkDialog::search);
    connect(m_link, &QPushButton::clicked, this, &RelinkDialog::link);
    if (m_lost.empty())
        m_message->setText(tr("All videos are where they belong."));
    showState();
}

std::vector<Video> RelinkDialog::lostVideos(const Workbench& bench)
{
    std::vector<Video> lost;
    if (!bench.session.isOpen())
        return lost;
    const fs::path file = bench.session.document().file();
    for (const auto& [id, video] : bench.session.project().videos()) {
        std::error_code ec;
        if (!fs::exists(steps::pathOnDisk(file, video), ec))
            lost.push_back(video);
    }
    return lost;
}

QComboBox* RelinkDialog::choiceOf(VideoId video) const
{
    for (int row = 0; row < int(m_lost.size()); ++row) {
        if (m_lost[std::size_t(row)].id == video)
            return static_cast<QComboBox*>(m_table->cellWidget(row, 1));
    }
    return nullptr;
}

void RelinkDialog::search()
{
    const QString last = m_bench.settings->get(settings::lastFolder);
    const QString folder = m_prompts.folder(this, tr("Where are the videos now?"),
                                            last.isEmpty() ? QDir::homePath() : last);
    if (folder.isEmpty())
        return;
    m_isSearching = true;
    m_message->setText(tr("Searching..."));
    showState();
    const QPointer<RelinkDialog> self = this;
    Job* job = m_bench.jobs.add(std::make_unique<TaskJob<std::vector<RelinkCandidate>>>(
        tr("Search %1").arg(QDir(folder).dirName()),
        [root = toPath(folder), lost = m_lost](const TaskContext& task) {
            return findMovedVideos(root, lost, task);
        },
        [self](std::vector<RelinkCandidate>&& found) -> Result<QString> {
            if (self)
                self->offer(found);
            return tr("%n file(s) found", nullptr, int(found.size()));
        }));
    connect(job, &Job::finished, this, [this, job] {
        m_isSearching = false;
        if (job->error())
            m_message->setText(texts::what(*job->error()));
        showState();
    });
}

void RelinkDialog::offer(const std::vector<RelinkCandidate>& found)
{
    int videos = 0;
    for (const Video& video : m_lost) {
        QComboBox* choice = choiceOf(video.id);
        choice->clear();
        for (const RelinkCandidate& candidate : found) {
            if (candidate.video != video.id)
                continue;
            const QString path = QDir::toNativeSeparators(toQt(candidate.path));
            choice->addItem(candidate.isSameFile || video.isFolder
                                ? path
                                : tr("%1 (same name, other content)").arg(path),
                            toQt(candidate.path));
        }
        videos += choice->count() > 0 ? 1 : 0;
        choice->addItem(choice->count() > 0 ? tr("None of these") : tr("Not found"));
        choice->setCurrentIndex(0);
    }
    m_message->setText(tr("Found files for %1 of %2 videos.").arg(videos).arg(m_lost.size()));
}

void RelinkDialog::link()
{
    for (const Video& video : m_lost) {
        const QString path = choiceOf(video.id)->currentData().toString();
        if (!path.isEmpty())
            m_bench.media.relink(video.id, path);
    }
    close();
}

void RelinkDialog::showState()
{
    bool hasChoice = false;
    for (const Video& video : m_lost)
        hasChoice |= !choiceOf(video.id)->currentData().toString().isEmpty();
    m_link->setEnabled(hasChoice && !m_isSearching);
    m_search->setEnabled(!m_isSearching && !m_lost.empty());
}

}  // namespace mw
