// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/checkpoints.h"

#include "app/convert.h"
#include "app/file_names.h"
#include "core/base/file.h"

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

Result<Checkpoint> make(ProjectSession& session, const QString& name)
{
    const QString project = toQt(session.document().file());
    const QDateTime now = QDateTime::currentDateTime();
    QString file;
    for (int more = 0; file.isEmpty() || QFileInfo::exists(file); ++more)
        file = QFileInfo(project).absoluteDir().filePath(
            prefixOf(project) + now.addSecs(more).toString(kStamp) + QLatin1Char('.')
            + fileNameFrom(name, 80) + kSuffix);
    MW_TRY_VOID(session.document().store().copyTo(toPath(file)));
    return Checkpoint{name, now, file, QFileInfo(file).size()};
}

Result<void> restore(ProjectSession& session, const Checkpoint& checkpoint,
                     const QString& nameOfPresent)
{
    if (session.document().isReadOnly())
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(session.document().file())}};
    const fs::path project = session.document().file();
    // A complete and sound copy before anything is closed.
    const fs::path fresh = toPath(toQt(project) + QStringLiteral(".restoring"));
    std::error_code ignored;
    fs::remove(fresh, ignored);
    {
        MW_TRY(const auto store,
               ProjectStore::open(toPath(checkpoint.file), ProjectStore::Access::ReadOnly));
        MW_TRY_VOID(store->copyTo(fresh));
    }
    if (auto kept = make(session, nameOfPresent); !kept) {
        fs::remove(fresh, ignored);
        return kept.error();
    }
    session.close();
    // What the old file left behind must not be taken for the new one's.
    for (const char* part : {"-wal", "-shm"})
        fs::remove(toPath(toQt(project) + QLatin1String(part)), ignored);
    std::error_code failure;
    fs::rename(fresh, project, failure);
    const Result<void> opened = session.open(project, ProjectStore::Access::ReadWrite);
    if (!opened)
        return opened.error();
    if (failure)
        return Error{ErrorCode::FileNotWritable, {toUtf8(project)}, failure.message()};
    return {};
}

bool remove(const Checkpoint& checkpoint)
{
    return QFile::moveToTrash(checkpoint.file) || QFile::remove(checkpoint.file);
}

}  // namespace mw::checkpoints
