// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample_job.h"

#include "app/convert.h"
#include "core/base/json.h"
#include "core/project/store.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace mw {

namespace {

const QString kMaking = QStringLiteral("making-");

/// What programs that crashed have left behind; a younger one may still be growing.
void removeAbandoned(const QDir& parent)
{
    const QDateTime anHourAgo = QDateTime::currentDateTime().addSecs(-3600);
    for (const QFileInfo& left :
         parent.entryInfoList({kMaking + QLatin1Char('*')}, QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (left.lastModified() < anHourAgo)
            QDir(left.absoluteFilePath()).removeRecursively();
    }
}

}  // namespace

SampleJob::SampleJob(QString program, QString file)
    : Job(tr("Make the sample"), Lane::Background)
    , m_program(std::move(program))
    , m_file(std::move(file))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SampleJob::readLines);
    connect(&m_process, &QProcess::finished, this, &SampleJob::onExit);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)  // then there is no finished()
            return;
        m_folder.reset();
        finish(
            State::Failed,
            Error{QFileInfo::exists(m_program) ? ErrorCode::FileUnreadable : ErrorCode::FileMissing,
                  {toStd(m_program)},
                  toStd(m_process.errorString())});
    });
}

SampleJob::~SampleJob()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(2000);  // it writes into the folder that is removed next
}

std::unique_ptr<Job> SampleJob::again() const
{
    return std::make_unique<SampleJob>(m_program, m_file);
}

void SampleJob::start()
{
    QDir parent = QFileInfo(m_file).absoluteDir();
    parent.setPath(QDir::cleanPath(parent.filePath(QStringLiteral(".."))));
    if (!parent.mkpath(QStringLiteral("."))) {
        finish(State::Failed, Error{ErrorCode::FileNotWritable, {toStd(parent.path())}});
        return;
    }
    removeAbandoned(parent);
    m_folder = std::make_unique<QTemporaryDir>(parent.filePath(kMaking + QStringLiteral("XXXXXX")));
    if (!m_folder->isValid()) {
        finish(State::Failed,
               Error{ErrorCode::FileNotWritable,
                     {toStd(parent.path())},
                     toStd(m_folder->errorString())});
        return;
    }
    m_process.start(m_program,
                    {QStringLiteral("sample"), QStringLiteral("--json"), QStringLiteral("--out"),
                     m_folder->filePath(QStringLiteral("sample"))});
    m_process.closeWriteChannel();
}

void SampleJob::requestCancel()
{
    m_isCancelled = true;
    m_process.kill();
}

void SampleJob::readLines()
{
    while (m_process.canReadLine()) {
        const auto json = parseJson(toStd(QString::fromUtf8(m_process.readLine())), "sample");
        if (!json || !json->is_object())
            continue;
        if (const auto phase = getString(*json, "phase")) {
            setProgress(toQt(*phase), getInteger(*json, "done").value_or(0),
                        getInteger(*json, "total").value_or(0));
        } else if (const auto name = getString(*json, "error")) {
            m_reported = Error{errorFromName(*name),
                               {getString(*json, "what").value_or(toStd(m_program))}};
        }
    }
}

void SampleJob::onExit(int code, QProcess::ExitStatus status)
{
    readLines();
    const QString complaint = QString::fromUtf8(m_process.readAllStandardError());
    if (m_isCancelled) {
        m_folder.reset();
        finish(State::Cancelled, Error{ErrorCode::Cancelled, {}});
        return;
    }
    if (status != QProcess::NormalExit || code != 0) {
        Error error = m_reported.value_or(Error{ErrorCode::Internal, {toStd(m_program)}});
        error.detail = toStd(complaint);
        m_folder.reset();
        finish(State::Failed, std::move(error));
        return;
    }
    const Result<void> placed = putInPlace();
    m_folder.reset();
    if (!placed)
        finish(State::Failed, placed.error());
    else
        finish(State::Done);
}

Result<void> SampleJob::putInPlace()
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (QFileInfo::exists(folder)) {
        Q_EMIT aboutToReplace();
        if (QFileInfo::exists(m_file)) {
            // Another window of the program may work in it; a damaged one may go.
            const auto old = ProjectStore::open(toPath(m_file), ProjectStore::Access::ReadWrite);
            if (!old && old.error().code == ErrorCode::ProjectInUse)
                return old.error();
        }
        QString backup = folder + QStringLiteral(".backup");
        for (int i = 2; QFileInfo::exists(backup); ++i)
            backup = folder + QStringLiteral(".backup-%1").arg(i);
        if (!QDir().rename(folder, backup))
            return Error{ErrorCode::FileNotWritable, {toStd(folder)}};
        m_backup = backup;
    }
    if (QDir().rename(m_folder->filePath(QStringLiteral("sample")), folder))
        return {};
    if (!m_backup.isEmpty() && QDir().rename(m_backup, folder))
        m_backup.clear();
    return Error{ErrorCode::FileNotWritable, {toStd(folder)}};
}

}  // namespace mw
