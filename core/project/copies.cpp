// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/copies.h"

#include "core/project/sqlite.h"

#include <sys/stat.h>

namespace mw {

namespace {

fs::path withSuffix(const fs::path& file, const char* suffix)
{
    fs::path result = file;
    result += suffix;
    return result;
}

/// Removed unless it got its name.
struct Unfinished {
    fs::path path;
    ~Unfinished()
    {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(withSuffix(path, suffix), ignored);
    }
};

Result<void> checkCopy(const fs::path& copy, const std::string& original, const TaskContext& task)
{
    task.report({"check", 0, 0});
    MW_TRY(sqlite::Connection database, sqlite::Connection::open(copy, sqlite::OpenMode::ReadOnly));
    database.stopWith(task.stop);
    const auto answer = database.queryText("PRAGMA integrity_check(1)");
    if (task.stopped())
        return Error{ErrorCode::Cancelled, {toUtf8(copy)}};
    if (!answer)
        return answer.error();
    if (*answer != "ok")
        return Error{ErrorCode::ProjectDamaged, {original}, *answer};
    return {};
}

}  // namespace

std::optional<FileIdentity> identityOf(const fs::path& file)
{
    struct stat info {
    };
    if (::stat(file.c_str(), &info) != 0)
        return {};
    return FileIdentity{std::uint64_t(info.st_dev), std::uint64_t(info.st_ino)};
}

Result<void> copyDatabase(const sqlite::Connection& source, FileIdentity original,
                          const fs::path& file, const TaskContext& task,
                          const std::function<Result<void>(const fs::path&)>& amend)
{
    // Renamed over the open file, the copy would send all later work into a file without a name.
    if (identityOf(file) == original)
        return Error{ErrorCode::ProjectExists, {toUtf8(file)}, "it is the project being copied"};
    // Whoever writes to the source already holds the lock of the place it was opened at.
    const fs::path lockFile = withSuffix(file, ".lock");
    const auto held = identityOf(withSuffix(fromUtf8(source.file()), ".lock"));
    const bool isOurs = held && identityOf(lockFile) == held;
    std::optional<FileLock> lock;
    if (!isOurs) {
        auto acquired = FileLock::acquire(lockFile);
        if (!acquired) {
            Error error = std::move(acquired).error();
            error.args[0] = toUtf8(file);
            return error;
        }
        lock = *std::move(acquired);
    }
    const Unfinished unfinished{withSuffix(file, ".tmp")};
    std::error_code ec;
    fs::remove(unfinished.path, ec);
    MW_TRY_VOID(source.copyTo(unfinished.path, task));
    if (amend)
        MW_TRY_VOID(amend(unfinished.path));
    MW_TRY_VOID(checkCopy(unfinished.path, source.file(), task));
    // The log of the file that goes would be taken for that of the one that comes.
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        fs::remove(withSuffix(file, suffix), ec);
    fs::rename(unfinished.path, file, ec);
    if (ec)
        return Error{ErrorCode::FileNotWritable, {toUtf8(file)}, ec.message()};
    return {};
}

Result<void> copyProject(const fs::path& project, const fs::path& file, const TaskContext& task)
{
    const std::optional<FileIdentity> original = identityOf(project);
    if (!original)
        return Error{ErrorCode::ProjectMissing, {toUtf8(project)}};
    MW_TRY(sqlite::Connection source,
           sqlite::Connection::open(project, sqlite::OpenMode::ReadOnly));
    // Without it each change that is written meanwhile would start the copy again.
    MW_TRY_VOID(source.holdState());
    return copyDatabase(source, *original, file, task);
}

}  // namespace mw
