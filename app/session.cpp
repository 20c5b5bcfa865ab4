// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session.h"

namespace mw {

namespace {

constexpr int kWatchMs = 3000;

}  // namespace

ProjectSession::ProjectSession(QObject* parent)
    : QObject(parent)
{
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &ProjectSession::checkSaving);
}

ProjectSession::~ProjectSession() { close(); }

Result<void> ProjectSession::create(const fs::path& file, const ProjectSettings& settings)
{
    return adopt(ProjectDocument::create(file, settings));
}

Result<void> ProjectSession::open(const fs::path& file, ProjectStore::Access access)
{
    std::error_code ec;
    if (isOpen() && m_document->store().whereabouts() == ProjectStore::Whereabouts::InPlace
        && fs::equivalent(file, m_document->file(), ec))
        return {};
    return adopt(ProjectDocument::open(file, access));
}

Result<void> ProjectSession::adopt(Result<std::unique_ptr<ProjectDocument>> document)
{
    if (!document)
        return std::move(document).error();
    close();
    m_document = *std::move(document);
    m_watch.start();
    Q_EMIT opened();
    Q_EMIT historyChanged();
    Q_EMIT saveStateChanged();
    return {};
}

void ProjectSession::close()
{
    if (!m_document)
        return;
    Q_EMIT aboutToClose();
    m_watch.stop();
    m_document.reset();
    Q_EMIT closed();
}

void ProjectSession::announce(const ChangeSet& changes)
{
    Q_EMIT changed(changes);
    Q_EMIT historyChanged();
    Q_EMIT saveStateChanged();
}

Result<void> ProjectSession::apply(Step step)
{
    MW_TRY(const ChangeSet changes, m_document->apply(std::move(step)));
    announce(changes);
    return {};
}

Result<void> ProjectSession::undo()
{
    MW_TRY(const ProjectDocument::Undone undone, m_document->undo());
    announce(undone.changes);
    Q_EMIT travelled(undone.step);
    return {};
}

Result<void> ProjectSession::redo()
{
    MW_TRY(const ProjectDocument::Undone redone, m_document->redo());
    announce(redone.changes);
    Q_EMIT travelled(redone.step);
    return {};
}

Result<void> ProjectSession::goToHistory(int count)
{
    ChangeSet changes;
    StepInfo last;
    while (m_document->historyIndex() != count) {
        MW_TRY(const ProjectDocument::Undone step,
               m_document->historyIndex() > count ? m_document->undo() : m_document->redo());
        changes.merge(step.changes);
        last = step.step;
    }
    announce(changes);
    if (last.id != 0)
        Q_EMIT travelled(last);
    return {};
}

Result<void> ProjectSession::beginRun(const Run& run)
{
    MW_TRY(const ChangeSet changes, m_document->beginRun(run));
    announce(changes);
    return {};
}

Result<int> ProjectSession::addRunMasks(RunId run, const std::map<FrameIndex, AnnotatedMask>& masks)
{
    MW_TRY(const ProjectDocument::RunMasksAdded added, m_document->addRunMasks(run, masks));
    Q_EMIT changed(added.changes);
    Q_EMIT saveStateChanged();
    return added.skipped;
}

Result<void> ProjectSession::endRun(RunId run, RunState state, const std::string& method)
{
    MW_TRY(const ChangeSet changes, m_document->endRun(run, state, method));
    announce(changes);
    return {};
}

Result<void> ProjectSession::removeRuns(const std::vector<RunId>& runs)
{
    MW_TRY(const ChangeSet changes, m_document->removeRuns(runs));
    announce(changes);
    return {};
}

Result<void> ProjectSession::settleRun(RunId run)
{
    MW_TRY(const ChangeSet changes, m_document->settleRun(run));
    announce(changes);
    return {};
}

void ProjectSession::checkSaving()
{
    if (!m_document)
        return;
    const bool isWaiting = m_document->saveState().problem.has_value();
    if (isWaiting)
        (void)m_document->retrySaving();
    if (m_document->checkWhereabouts() || isWaiting)
        Q_EMIT saveStateChanged();
}

Result<void> ProjectSession::moveTo(const fs::path& file)
{
    MW_TRY_VOID(m_document->copyTo(file));
    // Closed first: the lock of the new place may be the one that is held.
    close();
    return open(file, ProjectStore::Access::ReadWrite);
}

Result<void> ProjectSession::retrySaving()
{
    const auto saved = m_document->retrySaving();
    Q_EMIT saveStateChanged();
    return saved;
}

}  // namespace mw
