// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What the main window does so that nothing is lost: copies, a full disk, a file that is no longer
// where it was, and letting go of a project.
#include "app/checkpoints.h"
#include "app/convert.h"
#include "ui/main_window.h"
#include "ui/notices.h"
#include "ui/panels/expression_panel.h"
#include "ui/texts.h"
#include "ui/work_area.h"

#include <QFileInfo>

namespace mw {

using Whereabouts = ProjectStore::Whereabouts;

namespace {

const QString kSuffix = QStringLiteral(".maskwright");
const QString kNotSavedCard = QStringLiteral("not-saved");
const QString kDisplacedCard = QStringLiteral("displaced");

}  // namespace

QString MainWindow::askForCopy(const QString& title, const QString& suggested)
{
    QString file
        = m_prompts->saveFile(this, title, suggested, tr("Maskwright projects (*%1)").arg(kSuffix));
    if (!file.isEmpty() && !file.endsWith(kSuffix, Qt::CaseInsensitive))
        file += kSuffix;
    return file;
}

void MainWindow::saveCopy()
{
    if (!m_bench.session.isOpen())
        return;
    m_expression->store();
    const QFileInfo now(toQt(m_bench.session.document().file()));
    const QString file = askForCopy(tr("Save a copy elsewhere"),
                                    now.absolutePath() + QLatin1Char('/') + now.completeBaseName()
                                        + QStringLiteral(" copy") + kSuffix);
    if (file.isEmpty())
        return;
    const Result<Job*> job = startCopy(m_bench.session, m_bench.jobs, toPath(file),
                                       tr("Copy to %1").arg(QFileInfo(file).fileName()),
                                       [] { return tr("You go on working in the original."); });
    const bool isOpenProject = !job && job.error().code == ErrorCode::ProjectExists;
    if (!job)
        m_work->notices().show(job.error(),
                               isOpenProject ? tr("This is the project that is open.") : QString());
    else if (!*job)
        m_work->notices().show({Notice::Kind::Good,
                                tr("Copied to %1").arg(QFileInfo(file).fileName()),
                                tr("You go on working in the original."),
                                {},
                                QStringLiteral("copy")});
}

void MainWindow::moveElsewhere()
{
    if (!m_bench.session.isOpen())
        return;
    m_expression->store();
    const ProjectDocument& document = m_bench.session.document();
    const QFileInfo now(toQt(document.file()));
    const QString copy = now.absolutePath() + QLatin1Char('/') + now.completeBaseName()
        + QStringLiteral(" copy") + kSuffix;
    const QString file
        = askForCopy(tr("Save the project again"), now.exists() ? copy : now.absoluteFilePath());
    if (file.isEmpty()) {
        m_shownSaveState = {};  // the card went with its button
        showSaving();
        return;
    }
    const Result<void> moved = m_bench.session.moveTo(toPath(file));
    if (!moved) {
        m_work->notices().show(moved.error());
        m_shownSaveState = {};
        showSaving();
        return;
    }
    remember(file);
    m_work->notices().show({Notice::Kind::Good,
                            tr("Saved as %1").arg(QFileInfo(file).fileName()),
                            tr("Everything is there, and you go on working in it."),
                            {},
                            QStringLiteral("copy")});
}

void MainWindow::showSaving()
{
    Notices& notices = m_work->notices();
    ProjectDocument::SaveState now;
    if (m_bench.session.isOpen() && !m_bench.session.document().isReadOnly())
        now = m_bench.session.document().saveState();
    const ProjectDocument::SaveState before = std::exchange(m_shownSaveState, now);

    if (now.problem && !before.problem) {
        const auto retry = [this] {
            m_shownSaveState.problem.reset();  // a new card, if it fails again
            (void)m_bench.session.retrySaving();
        };
        notices.show({Notice::Kind::Bad,
                      tr("Not saved: %1").arg(texts::what(*now.problem)),
                      tr("Nothing is lost yet: your changes are kept in memory and tried again "
                         "every few seconds. Free some space, or save a copy on another disk."),
                      {{tr("Try again"), retry},
                       {tr("Save a copy elsewhere..."), [this] { saveCopy(); }, true}},
                      kNotSavedCard});
    } else if (!now.problem && before.problem) {
        notices.remove(kNotSavedCard);
        if (m_bench.session.isOpen())
            notices.show(
                {Notice::Kind::Good, tr("All changes are saved again."), {}, {}, kNotSavedCard});
    }

    if (now.whereabouts != Whereabouts::InPlace && now.whereabouts != before.whereabouts) {
        const QString name = QFileInfo(toQt(m_bench.session.document().file())).fileName();
        notices.show(
            {Notice::Kind::Bad,
             now.whereabouts == Whereabouts::Gone
                 ? tr("%1 was deleted, moved or renamed.").arg(name)
                 : tr("Another file lies where %1 was.").arg(name),
             tr("As long as this window is open nothing is lost. Save the project again, here or "
                "elsewhere, and go on working."),
             {{tr("Save again..."), [this] { moveElsewhere(); }}},
             kDisplacedCard});
    } else if (now.whereabouts == Whereabouts::InPlace
               && before.whereabouts != Whereabouts::InPlace) {
        notices.remove(kDisplacedCard);
    }
}

QString MainWindow::whatIsSafe() const
{
    if (!m_bench.session.isOpen() || m_bench.session.document().isReadOnly())
        return {};
    const ProjectDocument::SaveState& state = m_bench.session.document().saveState();
    if (state.problem)
        return tr("%n change(s) wait in memory.", nullptr, state.waitingSteps);
    return state.isSafe() ? tr("Your work is saved.") : QString();
}

bool MainWindow::mayQuit()
{
    if (m_bench.jobs.running(Job::Lane::Copies)
        && !m_prompts->confirm(this, tr("A copy of the project is still being made."),
                               tr("If you quit now, there will be no copy. The project is safe."),
                               tr("Quit without it")))
        return false;
    return mayLetGo(tr("Quit and lose them"));
}

bool MainWindow::mayLetGo(const QString& anyway)
{
    m_expression->store();
    if (!m_bench.session.isOpen() || m_bench.session.document().isReadOnly())
        return true;
    m_bench.session.checkSaving();
    const ProjectDocument::SaveState& state = m_bench.session.document().saveState();
    if (state.problem)
        return m_prompts->confirm(
            this, tr("Some changes could not be written to the disk."),
            texts::what(*state.problem) + QLatin1Char(' ')
                + tr("If you go on now, they are lost. File › Save a copy elsewhere keeps them."),
            anyway);
    if (state.whereabouts != Whereabouts::InPlace)
        return m_prompts->confirm(
            this, tr("The project file is not where it was."),
            tr("If it was moved, it is complete where it is now. If it was deleted, everything in "
               "it is lost when you go on. File › Save a copy elsewhere keeps it."),
            anyway);
    return true;
}

}  // namespace mw
