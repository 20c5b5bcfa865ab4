// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/copy_job.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace mw {

/// A named state of a project, kept as a complete copy beside it, so that the paths of its videos
/// hold.
struct Checkpoint {
    QString name;
    QDateTime at;
    QString file;
    qint64 bytes = 0;
};

namespace checkpoints {

/// Newest first.
std::vector<Checkpoint> of(const QString& projectFile);
/// The state of now. Null when it was done at once, see startCopy().
Result<Job*> make(ProjectSession& session, JobQueue& jobs, const QString& name);
/// The project becomes as it was then. What it was until now is kept as a checkpoint of its own,
/// named `nameOfPresent`; when anything fails, the project is as it was.
Result<Job*> restore(ProjectSession& session, JobQueue& jobs, const Checkpoint& checkpoint,
                     const QString& nameOfPresent);
/// To the file system's trash; false where there is none.
bool moveToTrash(const Checkpoint& checkpoint);
/// For good.
bool erase(const Checkpoint& checkpoint);

}  // namespace checkpoints
}  // namespace mw
