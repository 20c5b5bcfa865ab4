// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/jobs.h"

#include <QProcess>
#include <QTemporaryDir>

namespace mw {

/// Makes the sample project with the command line's generator: one generator for both.
///
/// The sample grows in a folder beside its own and gets its name when it is complete, so that no
/// half of one is ever in the way. What had the name before is kept as a backup beside it.
class SampleJob final : public Job
{
    Q_OBJECT

public:
    /// `program` is the command line; `file` is the project file of the sample, in a folder of its
    /// own.
    SampleJob(QString program, QString file);
    ~SampleJob() override;

    /// Where the sample that was there before is now; empty when there was none.
    const QString& backup() const { return m_backup; }
    std::unique_ptr<Job> again() const override;

Q_SIGNALS:
    /// The old sample is moved away next: who has it open closes it.
    void aboutToReplace();

protected:
    void start() override;
    void requestCancel() override;

private:
    void readLines();
    void onExit(int code, QProcess::ExitStatus status);
    Result<void> putInPlace();

    const QString m_program;
    const QString m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
    std::optional<Error> m_reported;  ///< What the program itself says went wrong.
    bool m_isCancelled = false;
    QString m_backup;
};

}  // namespace mw
