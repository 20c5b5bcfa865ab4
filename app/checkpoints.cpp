// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/checkpoints.h"

#include "app/convert.h"
#include "app/file_names.h"
#include "core/base/file.h"
#include "core/project/copies.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mw::checkpoints {

namespace {

const QString kSuffix = QStringLiteral(".checkpoint");
const QString kStamp = QStringLiteral("yyyyMMdd-HHmmss");

/// "<project>.<stamp>.<name>.checkpoint": no project by its suffix, so that nobody works in it by
/// mistake.
QString prefixOf(const QString& projectFile)
{
    const QFileInfo info(projectFile);
    return info.completeBaseName() + QLatin1Char('.');
}

/// For a checkpoint of now.
fs::path newFile(const ProjectSession& session, const QString& name)
{
    const QString project = toQt(session.document().file());
    const QDateTime now = QDateTime::currentDateTime();
    QString file;
    for (int more = 0; file.isEmpty() || QFileInfo::exists(file); ++more)
        file = QFileInfo(project).absoluteDir().filePath(
            prefixOf(project) + now.addSecs(more).toString(kStamp) + QLatin1Char('.')
            + fileNameFrom(name, 80) + kSuffix);
    return toPath(file);
}

}  // namespace

std::vector<Checkpoint> of(const QString& projectFile)
{
    std::vector<Checkpoint> found;
    const QDir folder = QFileInfo(projectFile).absoluteDir();
    const QString prefix = prefixOf(projectFile);
    // The name of a project may hold letters that mean something in a pattern.
    for (const QFileInfo& info :
         folder.entryInfoList({QStringLiteral("*") + kSuffix}, QDir::Files)) {
        QString rest = info.fileName();
        if (!rest.startsWith(prefix))
            continue;
        rest = rest.mid(prefix.size()).chopped(kSuffix.size());
        const QDateTime at = QDateTime::fromString(rest.left(15), kStamp);
        if (!at.isValid())
            continue;
        found.push_back({rest.mid(16), at, info.absoluteFilePath(), info.size()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Checkpoint& a, const Checkpoint& b) { return a.at > b.at; });
    return found;
}

Result<Job*> make(ProjectSession& session, JobQueue& jobs, const QString& name)
{
    return startCopy(session, jobs, newFile(session, name),
                     QCoreApplication::translate("checkpoints", "Checkpoint \"%1\"").arg(name), [] {
                         return QCoreApplication::translate("checkpoints",
                                                            "It is in the list of checkpoints.");
                     });
}

namespace {

/// `fresh` takes the place of the project, which is open again afterwards, whatever happens.
Result<void> exchange(ProjectSession& session, const fs::path& fresh)
{
    const fs::path project = session.document().file();
    const fs::path before = toPath(toQt(project) + QStringLiteral(".before"));
    session.close();
    std::error_code failure;
    // What the old file left behind must not be taken for the new one's.
    for (const char* part : {"-wal", "-shm"})
        fs::remove(toPath(toQt(project) + QLatin1String(part)), failure);
    fs::rename(project, before, failure);
    if (!failure)
        fs::rename(fresh, project, failure);
    Result<void> opened = session.open(project, ProjectStore::Access::ReadWrite);
    std::error_code ignored;
    if (!opened && fs::exists(before, ignored)) {
        fs::rename(before, project, ignored);
        MW_TRY_VOID(session.open(project, ProjectStore::Access::ReadWrite));
    }
    fs::remove(before, ignored);
    fs::remove(fresh, ignored);
    if (failure)
        return Error{ErrorCode::FileNotWritable, {toUtf8(project)}, failure.message()};
    return opened;
}

}  // namespace

Result<Job*> restore(ProjectSession& session, JobQueue& jobs, const Checkpoint& checkpoint,
                     const QString& nameOfPresent)
{
    ProjectDocument& document = session.document();
    if (document.isReadOnly())
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(document.file())}};
    session.checkSaving();
    const fs::path project = document.file();
    // In the place of the project there may be a file that is not ours to replace.
    if (document.saveState().whereabouts != ProjectStore::Whereabouts::InPlace)
        return Error{ErrorCode::ProjectMissing, {toUtf8(project)}};
    const fs::path fresh = toPath(toQt(project) + QStringLiteral(".restoring"));
    const fs::path present = newFile(session, nameOfPresent);
    struct Copied {
        bool isPresentKept = false;
    };
    // Changes that only this thread has are kept by it, in the end.
    const bool isSafe = document.saveState().isSafe();
    const auto copy = [=](const TaskContext& task) -> Result<Copied> {
        // A complete and sound copy before anything is closed.
        MW_TRY_VOID(copyProject(toPath(checkpoint.file), fresh, task));
        if (isSafe) {
            if (auto kept = copyProject(project, present, task); !kept) {
                std::error_code ignored;
                fs::remove(fresh, ignored);
                return kept.error();
            }
        }
        return Copied{isSafe};
    };
    const auto use
        = [=, &session, revision = document.revision()](Copied&& copied) -> Result<QString> {
        std::error_code ignored;
        session.checkSaving();
        if (!session.isOpen() || session.document().file() != project
            || session.document().saveState().whereabouts != ProjectStore::Whereabouts::InPlace) {
            fs::remove(fresh, ignored);
            return Error{ErrorCode::Cancelled, {toUtf8(project)}};
        }
        const bool isCurrent = copied.isPresentKept && session.document().revision() == revision
            && session.document().saveState().isSafe();
        if (!isCurrent) {
            if (auto kept = session.document().copyTo(newFile(session, nameOfPresent)); !kept) {
                fs::remove(fresh, ignored);
                return kept.error();
            }
        }
        MW_TRY_VOID(exchange(session, fresh));
        return QCoreApplication::translate("checkpoints",
                                           "What it was before is a checkpoint now.");
    };
    return jobs.add(std::make_unique<TaskJob<Copied>>(
        QCoreApplication::translate("checkpoints", "Go back to \"%1\"").arg(checkpoint.name), copy,
        use, Job::Lane::Copies));
}

bool moveToTrash(const Checkpoint& checkpoint) { return QFile::moveToTrash(checkpoint.file); }

bool erase(const Checkpoint& checkpoint) { return QFile::remove(checkpoint.file); }

}  // namespace mw::checkpoints
