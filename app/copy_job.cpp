// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/copy_job.h"

#include "core/project/copies.h"

namespace mw {

Result<Job*> startCopy(ProjectSession& session, JobQueue& jobs, const fs::path& file,
                       const QString& title, std::function<Result<QString>()> then)
{
    session.checkSaving();
    const ProjectDocument& document = session.document();
    // Known before anything is begun; the copy itself looks again.
    if (const auto target = identityOf(file); target && target == identityOf(document.file()))
        return Error{ErrorCode::ProjectExists, {toUtf8(file)}, "it is the open project"};
    if (!document.saveState().isSafe() || document.isReadOnly()) {
        MW_TRY_VOID(document.copyTo(file));
        MW_TRY([[maybe_unused]] const QString summary, then());
        return static_cast<Job*>(nullptr);
    }
    struct Copied {
    };
    return jobs.add(std::make_unique<TaskJob<Copied>>(
        title,
        [from = document.file(), file](const TaskContext& task) -> Result<Copied> {
            MW_TRY_VOID(copyProject(from, file, task));
            return Copied{};
        },
        [then = std::move(then)](Copied&&) { return then(); }, Job::Lane::Copies));
}

}  // namespace mw
