// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/document.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace mw {

/// The open project, with signals. The one writer in this process: views read the project from here
/// and change it by steps; nothing else holds the document.
///
/// Lives on the GUI thread. A commit takes a millisecond or two; see docs/benchmarks.md.
class ProjectSession : public QObject
{
    Q_OBJECT

public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    /// Both close the project that is open, if they succeed.
    Result<void> create(const fs::path& file, const ProjectSettings& settings);
    Result<void> open(const fs::path& file, ProjectStore::Access access);
    void close();
    bool isOpen() const { return m_document != nullptr; }

    // Only while a project is open.
    ProjectDocument& document() { return *m_document; }
    const ProjectDocument& document() const { return *m_document; }
    const Project& project() const { return m_document->project(); }

    /// Checks, writes and announces a change by a person.
    Result<void> apply(Step step);
    Result<void> undo();
    Result<void> redo();
    /// Steps backwards or forwards until `count` steps are done.
    Result<void> goToHistory(int count);

    Result<void> beginRun(const Run& run);
    Result<int> addRunMasks(RunId run, const std::map<FrameIndex, AnnotatedMask>& masks);
    Result<void> endRun(RunId run, RunState state, const std::string& method = {});
    Result<void> removeRuns(const std::vector<RunId>& runs);
    Result<void> settleRun(RunId run);
    Result<void> retrySaving();
    /// Tries again to write what waits, and looks whether the file is still where it was. Done
    /// every few seconds; to be done before the project is let go of.
    void checkSaving();
    /// Writes everything to `file` and goes on there: for a project that lost its own place.
    Result<void> moveTo(const fs::path& file);

Q_SIGNALS:
    void opened();
    /// Before the document goes: jobs and views let go of it.
    void aboutToClose();
    void closed();
    void changed(const mw::ChangeSet& changes);
    void historyChanged();
    void saveStateChanged();
    /// After undo or redo, so that the editor can go to where it happened.
    void travelled(const mw::StepInfo& step);

private:
    Result<void> adopt(Result<std::unique_ptr<ProjectDocument>> document);
    void announce(const ChangeSet& changes);

    std::unique_ptr<ProjectDocument> m_document;
    QTimer m_watch;
};

}  // namespace mw
