// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// How things get into the studio: the sample, videos, data sets, what is dropped.
#include "app/convert.h"
#include "app/intake.h"
#include "app/sample_job.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/texts.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/work_area.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>

namespace mw {

void MainWindow::openPath(const QString& path) { receive({path}); }

// ---- The sample

QString MainWindow::sampleFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/sample/sample.maskwright");
}

bool MainWindow::isSampleOpen() const
{
    return m_bench.session.isOpen()
        && QFileInfo(toQt(m_bench.session.document().file())) == QFileInfo(sampleFile());
}

void MainWindow::openSample()
{
    if (!QFileInfo::exists(sampleFile()))
        makeSample();
    else if (openProject(sampleFile()))
        Q_EMIT sampleReady();
}

void MainWindow::makeSample()
{
    for (const auto& job : m_bench.jobs.jobs()) {
        if (qobject_cast<const SampleJob*>(job.get()) && !job->isOver())
            return;  // one is enough
    }
    m_bench.jobs.add(std::make_unique<SampleJob>(m_bench.workerProgram, sampleFile()));
}

void MainWindow::resetSample()
{
    if (QFileInfo::exists(sampleFile())
        && !m_prompts->confirm(this, tr("Begin with a fresh sample?"),
                               tr("The sample has been worked in. It is moved aside and kept, in a "
                                  "folder beside the new one."),
                               tr("Fresh sample")))
        return;
    m_tour->startOver();
    makeSample();
}

void MainWindow::onSampleMade(const SampleJob& job)
{
    if (job.state() == Job::State::Failed) {
        const QString what = tr("The sample could not be made.") + QLatin1Char(' ')
            + texts::what(*job.error()) + QLatin1Char(' ') + texts::remedy(*job.error());
        if (m_bench.session.isOpen())
            m_work->notices().show(*job.error(), tr("The sample could not be made."));
        else
            m_prompts->tell(this, what);
    } else if (job.state() == Job::State::Done && openProject(sampleFile())) {
        if (!job.backup().isEmpty())
            m_work->notices().show({Notice::Kind::Good,
                                    tr("The sample is as new."),
                                    tr("The one before is kept in %1.").arg(job.backup()),
                                    {},
                                    QStringLiteral("sample")});
        Q_EMIT sampleReady();
    }
}

// ---- Videos

void MainWindow::chooseVideos()
{
    const QStringList files
        = m_prompts->openFiles(this, tr("Add videos"), lastFolder(),
                               tr("Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts "
                                  "*.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)"));
    if (files.isEmpty())
        return;
    keepFolder(files.front());
    receive(files);
}

void MainWindow::chooseFolder()
{
    const QString folder = m_prompts->folder(this, tr("Add a folder of pictures"), lastFolder());
    if (folder.isEmpty())
        return;
    keepFolder(folder);
    receive({folder});
}

void MainWindow::addVideos(const QStringList& paths)
{
    // The first of them is shown, unless the person has gone on with something else by then.
    const int steps = m_bench.session.document().historyIndex();
    const VideoId shown = m_bench.editor.videoId();
    disconnect(m_selectAdded);
    m_selectAdded = connect(&m_bench.media, &MediaLibrary::added, this, [=, this](VideoId video) {
        disconnect(m_selectAdded);
        const int own = m_bench.session.document().historyIndex() - steps;
        if (own <= 1 && (!shown || m_bench.editor.videoId() == shown))
            m_bench.editor.setVideo(video);
    });
    m_bench.media.add(paths);
}

// ---- Data sets

void MainWindow::importDataset()
{
    if (!m_bench.session.isOpen())
        return;
    const QString folder = m_prompts->folder(this, tr("Import a data set or masks"), lastFolder());
    if (folder.isEmpty())
        return;
    keepFolder(folder);
    openImport(folder);
}

void MainWindow::openImport(const QString& path)
{
    auto* dialog = new ImportDialog(m_bench, *m_prompts, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::useModel(const QString& folder)
{
    const QString before = m_bench.settings->get(settings::model);
    m_bench.settings->set(settings::model, folder);
    const QString title
        = tr("Runs use the model %1 from now on.").arg(QFileInfo(folder).fileName());
    if (!m_bench.session.isOpen()) {
        m_prompts->tell(this, title);
        return;
    }
    m_work->notices().show({Notice::Kind::Good,
                            title,
                            tr("The preferences (F2) say which one is used."),
                            {{tr("Use the one before"),
                              [this, before] { m_bench.settings->set(settings::model, before); }}},
                            QStringLiteral("model")});
}

// ---- Whatever comes

void MainWindow::receive(const QStringList& paths) { receive(sortIntake(paths)); }

void MainWindow::receive(const Intake& intake)
{
    const auto tell = [this](const QString& title, const QString& text) {
        if (m_bench.session.isOpen())
            m_work->notices().show({Notice::Kind::Warning, title, text, {}, title});
        else
            m_prompts->tell(this, title + QLatin1Char(' ') + text);
    };
    if (!intake.projects.isEmpty()) {
        if (!openProject(intake.projects.front()))
            return;  // what came with it would go into another project
        if (intake.projects.size() > 1)
            tell(tr("Only one project can be open."),
                 tr("%1 is. The others were left alone.")
                     .arg(QFileInfo(intake.projects.front()).fileName()));
    }
    if (!intake.models.isEmpty())
        useModel(intake.models.front());
    for (const QString& path : intake.refused)
        tell(tr("There is nothing in %1 that can be used.").arg(QFileInfo(path).fileName()),
             tr("Videos, folders of pictures, data sets, folders of masks, models and projects "
                "can be dropped."));
    if (intake.videos.isEmpty() && intake.datasets.isEmpty())
        return;
    if (!m_bench.session.isOpen()) {
        // They need a project to be in: ask for one, then go on with what was dropped.
        newProject();
        if (!m_bench.session.isOpen())
            return;
    }
    if (!intake.videos.isEmpty())
        addVideos(intake.videos);
    for (const QString& path : intake.datasets)
        openImport(path);
}

// ---- Dropping

namespace {

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

}  // namespace

QString MainWindow::dropText(const Intake& intake)
{
    QStringList parts;
    if (!intake.projects.isEmpty())
        parts << tr("Open %1").arg(QFileInfo(intake.projects.front()).fileName());
    if (!intake.videos.isEmpty())
        parts << tr("Add %n video(s)", nullptr, int(intake.videos.size()));
    if (!intake.datasets.isEmpty())
        parts << tr("Import %1").arg(QFileInfo(intake.datasets.front()).fileName());
    if (!intake.models.isEmpty())
        parts << tr("Use the model %1").arg(QFileInfo(intake.models.front()).fileName());
    return parts.isEmpty() ? tr("Nothing in it can be used here")
                           : parts.join(QStringLiteral("  ·  "));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_dragged = sortIntake(files);
    m_dropHint->setText(dropText(m_dragged));
    m_dropHint->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 8px; padding: 14px 22px;")
            .arg(theme().accent.name(), theme().accentText.name()));
    m_dropHint->adjustSize();
    const QRect middle = centralWidget()->geometry();
    m_dropHint->move(middle.center() - m_dropHint->rect().center());
    m_dropHint->show();
    m_dropHint->raise();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_dropHint->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropHint->hide();
    event->acceptProposedAction();
    // Not from within the event: whoever dropped it waits until this returns, and questions may
    // be asked.
    QMetaObject::invokeMethod(
        this, [this, intake = std::move(m_dragged)] { receive(intake); }, Qt::QueuedConnection);
    m_dragged = {};
}

}  // namespace mw
