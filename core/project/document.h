// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/project/store.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace mw {

/// What a person does at once and takes back at once.
struct Step {
    StepKind kind = StepKind::Unspecified;
    std::vector<Edit> edits;
    std::string subject{};
    int count = 1;
    Place place{};
};

/// Recently used masks, bounded in bytes.
class MaskCache
{
public:
    explicit MaskCache(std::size_t capacityBytes)
        : m_capacityBytes(capacityBytes)
    {
    }
    const Mask* find(const MaskKey& key);
    void put(const MaskKey& key, const Mask& mask);
    void remove(const MaskKey& key);

private:
    struct Entry {
        MaskKey key;
        Mask mask;
    };
    struct Hash {
        std::size_t operator()(const MaskKey& key) const
        {
            return std::hash<std::int64_t>()(key.first.value * 0x9E3779B97F4A7C15LL + key.second);
        }
    };
    static std::size_t cost(const Mask& mask) { return mask.byteCount() + 128; }

    std::size_t m_capacityBytes;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries;  ///< Most recently used first.
    std::unordered_map<MaskKey, std::list<Entry>::iterator, Hash> m_places;
};

/// An open project: the document in memory, its file, and the undo history, always in step.
///
/// Every change comes through apply(), a run's functions, undo() or redo(); each is checked,
/// applied, and written in one transaction before the call returns. When the disk refuses (full,
/// removed), the change is kept in memory and written with the next one or by retrySaving();
/// saveState() tells. Belongs to one thread. Has no idea of windows: the studio wraps it in
/// ProjectSession.
class ProjectDocument final : public MaskReader
{
public:
    using Clock = std::function<Timestamp()>;
    static Timestamp systemTime();

    static Result<std::unique_ptr<ProjectDocument>>
    create(const fs::path& file, ProjectSettings settings, Clock clock = systemTime);
    /// Runs that were under way when the program ended are marked as interrupted.
    static Result<std::unique_ptr<ProjectDocument>>
    open(const fs::path& file, ProjectStore::Access access, Clock clock = systemTime);

    const Project& project() const { return m_project; }
    ProjectStore& store() { return *m_store; }
    const fs::path& file() const { return m_store->file(); }
    bool isReadOnly() const { return m_store->isReadOnly(); }
    Timestamp now() const { return m_clock(); }
    /// Another number after every change, to tell whether a copy is still one of the present.
    std::int64_t revision() const { return m_revision; }

    /// From the cache, what is not yet saved, or the file.
    Result<Mask> mask(TrackId track, FrameIndex frame) const override;

    /// An id that no item has or had since the project was opened.
    template <class Tag>
    Id<Tag> newId()
    {
        return {m_nextId++};
    }

    Result<ChangeSet> apply(Step step);

    // ---- Runs. Their masks arrive piece by piece; the history gets one step when the run has
    // ended.

    Result<ChangeSet> beginRun(const Run& run);
    struct RunMasksAdded {
        ChangeSet changes;
        int skipped
            = 0;  ///< Frames a person has locked in the meantime, and frames of removed objects.
    };
    Result<RunMasksAdded> addRunMasks(RunId run, const std::map<FrameIndex, AnnotatedMask>& masks);
    /// `method` replaces the name given at the start by what the worker says it was.
    Result<ChangeSet> endRun(RunId run, RunState state, const std::string& method = {});
    /// Takes back what is left of runs, wherever they are in the history; one step together.
    /// Interrupted ones count as cancelled afterwards.
    Result<ChangeSet> removeRuns(const std::vector<RunId>& runs);
    /// Those that the program's end cut off, until somebody has decided what becomes of them.
    std::vector<RunId> interruptedRuns() const;
    /// Keeps what an interrupted run has done: it counts as cancelled from now on. No step.
    Result<ChangeSet> settleRun(RunId run);

    // ---- History

    struct Undone {
        ChangeSet changes;
        StepInfo step;
    };
    bool canUndo() const;
    bool canRedo() const;
    Result<Undone> undo();
    Result<Undone> redo();
    /// Steps in order; those after historyIndex() are undone.
    const std::vector<StepInfo>& history() const { return m_steps; }
    /// The number of leading steps that are done.
    int historyIndex() const;

    // ---- Saving

    struct SaveState {
        Timestamp savedAt = 0;
        std::optional<Error> problem;  ///< Set while changes wait in memory.
        int waitingSteps = 0;
        ProjectStore::Whereabouts whereabouts = ProjectStore::Whereabouts::InPlace;

        /// On the disk, and where a person will find it.
        bool isSafe() const
        {
            return !problem && whereabouts == ProjectStore::Whereabouts::InPlace;
        }
    };
    const SaveState& saveState() const { return m_saveState; }
    Result<void> retrySaving();
    /// Looks whether the file is still where it was. True when that is another answer than before.
    bool checkWhereabouts();
    /// A complete copy of the present state, what waits in memory included.
    Result<void> copyTo(const fs::path& file, const TaskContext& task = {}) const;

private:
    struct PendingRun {
        StepInfo step;
        int parts = 0;
    };
    struct Unsaved {
        ChangeSet changes;
        Project::NewMasks masks;
        std::vector<HistoryChange> history;
        std::size_t bytes = 0;
    };
    struct Applied {
        std::vector<Edit> inverse;
        ChangeSet changes;
        Project::NewMasks masks;
    };

    ProjectDocument(std::unique_ptr<ProjectStore> store, Clock clock);
    Result<void> load();
    Result<Applied> applyEdits(const std::vector<Edit>& edits, Actor actor);
    void takeBack(const Applied& applied);
    Result<void> save(Applied& applied, std::vector<HistoryChange> history, RunId run);
    Result<void> checkWritable() const;
    Result<Undone> travel(bool forward);
    Result<std::vector<Edit>> editsOf(std::int64_t step) const;
    using FramesBefore = std::map<FrameIndex, std::optional<AnnotatedMask>>;
    /// What a run found in the frames that it changed, as far as the history remembers.
    Result<FramesBefore> framesBefore(RunId run) const;
    void pushStep(StepInfo info);
    std::vector<HistoryChange> dropUndone();
    std::size_t doneCount() const;

    std::unique_ptr<ProjectStore> m_store;
    Clock m_clock;
    Project m_project;
    mutable MaskCache m_cache{std::size_t(128) << 20};
    std::vector<StepInfo> m_steps;
    std::map<RunId, PendingRun> m_pendingRuns;
    int m_position = 0;  ///< Steps with a position up to this are done.
    std::int64_t m_nextId = 1;
    std::int64_t m_nextStep = 1;
    Unsaved m_unsaved;
    SaveState m_saveState;
    std::int64_t m_revision = 0;
};

}  // namespace mw
