// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"

#include <functional>
#include <optional>

namespace mw {

namespace sqlite {
class Connection;
}

/// Which file this is, whatever its names: two paths with the same identity are one file.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
/// Links are followed. Nothing when there is no such file.
std::optional<FileIdentity> identityOf(const fs::path& file);

/// A complete copy in one file, made beside the target and checked before it takes the target's
/// name; whatever fails, the target is as it was. Refuses with ProjectExists to replace the file
/// `original` that is copied, by whatever name or link it was named, and with ProjectInUse a
/// project somebody else works in; the writer of `source` may write to where its own file was.
/// `amend` may change the copy before it is checked.
Result<void> copyDatabase(const sqlite::Connection& source, FileIdentity original,
                          const fs::path& file, const TaskContext& task,
                          const std::function<Result<void>(const fs::path&)>& amend = {});

/// The same for a project that another thread is writing: one consistent state of it, that of now.
Result<void> copyProject(const fs::path& project, const fs::path& file, const TaskContext& task);

}  // namespace mw
