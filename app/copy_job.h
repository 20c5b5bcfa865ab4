// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/jobs.h"
#include "app/session.h"

namespace mw {

/// Copies the open project as it is now to `file`, in the background; then `then`. Null when it was
/// done before the call returned, because only this thread has all of the project: its file is no
/// longer where it was, or changes still wait in memory.
Result<Job*> startCopy(ProjectSession& session, JobQueue& jobs, const fs::path& file,
                       const QString& title, std::function<Result<QString>()> then);

}  // namespace mw
