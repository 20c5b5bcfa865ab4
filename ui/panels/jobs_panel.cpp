// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs_panel.h"

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace mw {

class JobsPanel::Row final : public QFrame
{
public:
    Row(JobQueue& jobs, Job* job, QWidget* parent)
        : QFrame(parent)
        , m_sign(new QLabel(this))
        , m_title(new QLabel(job->title(), this))
        , m_text(new QLabel(this))
        , m_bar(new QProgressBar(this))
        , m_cancel(new QToolButton(this))
        , m_retry(new QToolButton(this))
        , m_sooner(new QToolButton(this))
    {
        setProperty("role", QStringLiteral("card"));
        m_title->setTextFormat(Qt::PlainText);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setWordWrap(true);
        m_text->setProperty("role", QStringLiteral("dim"));
        m_bar->setTextVisible(false);
        m_bar->setFixedHeight(8);
        m_cancel->setIcon(icon(QStringLiteral("cross")));
        m_retry->setIcon(icon(QStringLiteral("loop")));
        m_retry->setToolTip(JobsPanel::tr("Try again"));
        m_retry->setAccessibleName(JobsPanel::tr("Try again"));
        m_sooner->setText(QStringLiteral("▲"));
        m_sooner->setToolTip(JobsPanel::tr("Run earlier"));
        m_sooner->setAccessibleName(JobsPanel::tr("Run earlier"));
        auto* grid = new QGridLayout(this);
        grid->setContentsMargins(10, 7, 6, 8);
        grid->setColumnStretch(1, 1);
        grid->addWidget(m_sign, 0, 0);
        grid->addWidget(m_title, 0, 1);
        grid->addWidget(m_sooner, 0, 2);
        grid->addWidget(m_retry, 0, 3);
        grid->addWidget(m_cancel, 0, 4);
        grid->addWidget(m_bar, 1, 0, 1, 5);
        grid->addWidget(m_text, 2, 0, 1, 5);
        QObject::connect(m_sooner, &QToolButton::clicked, this,
                         [&jobs, job] { jobs.moveWaiting(job, -1); });
        QObject::connect(m_cancel, &QToolButton::clicked, this, [&jobs, job] {
            if (job->isOver())
                jobs.remove(job);
            else
                job->cancel();
        });
        QObject::connect(m_retry, &QToolButton::clicked, this, [&jobs, job] { jobs.retry(job); });
        show(*job);
    }

    void show(const Job& job)
    {
        const bool isOver = job.isOver();
        m_bar->setVisible(!isOver);
        m_bar->setRange(0, int(std::min<qint64>(job.total(), 1 << 30)));
        m_bar->setValue(int(std::min<qint64>(job.done(), 1 << 30)));
        if (job.state() == Job::State::Waiting)
            m_bar->setRange(0, 1);
        m_bar->setAccessibleName(job.title());
        m_cancel->setToolTip(isOver ? JobsPanel::tr("Remove from the list")
                                    : JobsPanel::tr("Cancel; what is done stays"));
        m_cancel->setAccessibleName(m_cancel->toolTip());
        m_sooner->setVisible(job.state() == Job::State::Waiting);
        m_retry->setVisible(job.state() == Job::State::Failed
                            || job.state() == Job::State::Cancelled);
        QString sign = QStringLiteral("jobs");
        QColor color = theme().accent;
        if (job.state() == Job::State::Done) {
            sign = QStringLiteral("check");
            color = theme().good;
        } else if (job.state() == Job::State::Failed) {
            sign = QStringLiteral("warning");
            color = theme().bad;
        } else if (job.state() == Job::State::Cancelled) {
            sign = QStringLiteral("stop");
            color = theme().dimText;
        }
        m_sign->setPixmap(icon(sign, color).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
        QString text = JobsPanel::progressText(job);
        if (job.state() == Job::State::Failed && job.error())
            text = texts::what(*job.error()) + QLatin1Char(' ') + texts::remedy(*job.error());
        m_text->setText(text);
        m_text->setVisible(!text.isEmpty());
    }

private:
    QLabel* m_sign;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QToolButton* m_retry;
    QToolButton* m_sooner;
};

JobsPanel::JobsPanel(JobQueue& jobs, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_rows(new QVBoxLayout)
    , m_empty(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 0);
    auto* pause = new QToolButton(this);
    pause->setDefaultAction(actions["jobs.pause"]);
    pause->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addWidget(pause);
    bar->addStretch();
    m_clear->setProperty("role", QStringLiteral("dim"));
    bar->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_jobs.clearFinished(); });
    auto* content = new QWidget(this);
    content->setProperty("role", QStringLiteral("panel"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(6, 6, 6, 6);
    m_empty->setProperty("role", QStringLiteral("dim"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_rows->setSpacing(6);
    column->addWidget(m_empty);
    column->addLayout(m_rows);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(bar);
    outer->addWidget(scroll);
    connect(&jobs, &JobQueue::added, this, &JobsPanel::rebuild);
    connect(&jobs, &JobQueue::removed, this, &JobsPanel::rebuild);
    connect(&jobs, &JobQueue::reordered, this, &JobsPanel::rebuild);
    connect(&jobs, &JobQueue::changed, this, &JobsPanel::update);
    connect(&jobs, &JobQueue::finished, this, &JobsPanel::rebuild);
    rebuild();
}

QString JobsPanel::progressText(const Job& job)
{
    QStringList parts;
    switch (job.state()) {
    case Job::State::Waiting:
        return tr("Waiting");
    case Job::State::Running:
        if (!job.phase().isEmpty())
            parts << texts::phase(job.phase());
        if (job.total() > 0)
            parts << QStringLiteral("%1/%2").arg(job.done()).arg(job.total());
        if (job.rate() > 0)
            parts << tr("%1 per second").arg(job.rate(), 0, 'f', job.rate() < 10 ? 1 : 0);
        if (job.secondsLeft())
            parts << tr("%1 left").arg(texts::duration(*job.secondsLeft()));
        if (job.elapsedMs() >= 1000)
            parts << tr("%1 so far").arg(texts::duration(double(job.elapsedMs()) / 1000));
        if (!job.device().isEmpty())
            parts << job.device();
        break;
    case Job::State::Done:
    case Job::State::Cancelled:
    case Job::State::Failed:
        if (job.state() == Job::State::Cancelled)
            parts << tr("Cancelled");
        if (!job.summary().isEmpty())
            parts << texts::workerNotice(job.summary());
        parts << texts::duration(double(job.elapsedMs()) / 1000);
        break;
    case Job::State::Unspecified:
        break;
    }
    return parts.join(QStringLiteral(" · "));
}

void JobsPanel::rebuild()
{
    // What runs, what waits in its order, then what is over, newest first. Rows are few, since
    // finished ones can be cleared.
    std::vector<Job*> order;
    for (const auto& job : m_jobs.jobs()) {
        if (!job->isOver())
            order.push_back(job.get());
    }
    for (auto it = m_jobs.jobs().rbegin(); it != m_jobs.jobs().rend(); ++it) {
        if ((*it)->isOver())
            order.push_back(it->get());
    }
    for (const auto& [job, row] : m_rowOf)
        row->deleteLater();
    m_rowOf.clear();
    while (QLayoutItem* item = m_rows->takeAt(0))
        delete item;
    for (Job* job : order) {
        auto* row = new Row(m_jobs, job, this);
        m_rows->addWidget(row);
        m_rowOf[job] = row;
    }
    m_empty->setText(tr("Runs, imports and exports appear here with their progress."));
    m_empty->setVisible(m_rowOf.empty());
    showButtons();
}

void JobsPanel::showButtons()
{
    m_clear->setText(tr("Clear finished"));
    bool hasFinished = false;
    for (const auto& job : m_jobs.jobs())
        hasFinished |= job->isOver();
    m_clear->setVisible(hasFinished);
}

void JobsPanel::update(Job* job)
{
    if (const auto it = m_rowOf.find(job); it != m_rowOf.end())
        it->second->show(*job);
    showButtons();
}

void JobsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

}  // namespace mw
