// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/project/project.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mw {

/// What a step of the undo history was, for the history panel. The names go into the file.
enum class StepKind {
    Unspecified = 0,
    Paint,
    Erase,
    Fill,
    ClearMask,
    CopyMask,
    ReshapeMask,  ///< Grow, shrink, smooth, fill holes, remove islands.
    ConfirmAbsent,
    Interpolate,
    AddVideo,
    ChangeVideo,
    RemoveVideo,
    AddObject,
    ChangeObject,
    RemoveObject,
    ChangeClass,
    WriteExpression,
    RemoveExpression,
    ChangeSupport,
    Run,
    RemoveRun,
    SwitchCandidate,
    Accept,
    Reject,
    Unreview,
    Lock,
    Unlock,
    Import,
    ChangeSettings,
    PromptMask,  ///< Smart click or box.
    WriteComment,
    ResolveComment,
    RemoveComment,
    OrderExpressions,
};
inline constexpr const char* kStepKindNames[] = {"",
                                                 "paint",
                                                 "erase",
                                                 "fill",
                                                 "clear_mask",
                                                 "copy_mask",
                                                 "reshape_mask",
                                                 "confirm_absent",
                                                 "interpolate",
                                                 "add_video",
                                                 "change_video",
                                                 "remove_video",
                                                 "add_object",
                                                 "change_object",
                                                 "remove_object",
                                                 "change_class",
                                                 "write_expression",
                                                 "remove_expression",
                                                 "change_support",
                                                 "run",
                                                 "remove_run",
                                                 "switch_candidate",
                                                 "accept",
                                                 "reject",
                                                 "unreview",
                                                 "lock",
                                                 "unlock",
                                                 "import",
                                                 "change_settings",
                                                 "prompt_mask",
                                                 "write_comment",
                                                 "resolve_comment",
                                                 "remove_comment",
                                                 "order_expressions"};
constexpr std::span<const char* const> enumNames(StepKind) { return kStepKindNames; }

/// Where a step happened, so that undo can go there.
struct Place {
    VideoId video;
    TrackId track;
    FrameIndex frame = -1;  ///< -1: nowhere in particular.
    friend bool operator==(const Place&, const Place&) = default;
};

/// One entry of the undo history, without its edits.
struct StepInfo {
    std::int64_t id = 0;
    int position = 0;  ///< From 1; 0 while it belongs to a run that has not ended.
    StepKind kind = StepKind::Unspecified;
    std::string subject;  ///< A name to show: the object, the video.
    int count = 1;  ///< Of frames or items.
    Place place;
    RunId run;
    std::string author;
    Timestamp at = 0;
};

// ---- Changes of the stored history

struct AddStep {
    StepInfo info;
    std::string edits;
};
struct AddStepPart {
    std::int64_t step = 0;
    int part = 0;
    std::string edits;
};
struct ReplaceStepEdits {
    std::int64_t step = 0;
    std::string edits;
};
struct SetStepInfo {
    StepInfo info;
};
struct SetHistoryPosition {
    int position = 0;
};
struct DropStep {
    std::int64_t step = 0;
};
using HistoryChange = std::variant<AddStep, AddStepPart, ReplaceStepEdits, SetStepInfo,
                                   SetHistoryPosition, DropStep>;

struct StoredHistory {
    std::vector<StepInfo> steps;  ///< By position; those of unfinished runs come last.
    int position = 0;
};

/// A project file: one SQLite database. The only class that knows its tables.
///
/// One process writes (a lock file sees to that); readers may come and go, and each sees one
/// consistent state. Belongs to one thread.
class ProjectStore final : public MaskReader
{
public:
    enum class Access { Unspecified = 0, ReadWrite, ReadOnly };

    /// Fails with ProjectExists rather than replacing a file.
    static Result<std::unique_ptr<ProjectStore>> create(const fs::path& file,
                                                        const ProjectSettings& settings);

    /// Checks identity, version and integrity before anything else is read. An older file is
    /// brought up to date, after a copy of it was put beside it. Fails with ProjectInUse while
    /// another process writes.
    static Result<std::unique_ptr<ProjectStore>> open(const fs::path& file, Access access);

    ~ProjectStore() override;

    const fs::path& file() const;
    bool isReadOnly() const;

    /// Whether file() still leads to the file that is open. One that was deleted, moved or replaced
    /// is read and written as before, but nobody may find it again.
    enum class Whereabouts { Unspecified = 0, InPlace, Gone, Replaced };
    Whereabouts whereabouts() const;

    /// From now on everything read is as it is now, whatever another process or thread writes. For
    /// readers that live as long as an export: the log of changes grows meanwhile.
    Result<void> holdState();

    Result<Project> readProject() const;
    Result<StoredHistory> readHistory() const;
    Result<std::string> readStepEdits(std::int64_t step, int part) const;
    Result<int> stepPartCount(std::int64_t step) const;

    /// From the file, checked against the size of the track's video.
    Result<Mask> mask(TrackId track, FrameIndex frame) const override;

    struct Write {
        const Project& project;  ///< The state after the change.
        const ChangeSet& changes;
        const Project::NewMasks& newMasks;
        const std::vector<HistoryChange>& history;
        RunId run;  ///< Set when a run's results are stored: locked masks then refuse to change.
    };
    /// Everything in one transaction, on disk when the call returns.
    Result<void> write(const Write& write);

    /// The packet index kept for a video, or "" when there is none for this fingerprint.
    std::string videoIndex(VideoId video, const std::string& fingerprint) const;
    Result<void> keepVideoIndex(VideoId video, const std::string& fingerprint,
                                std::string_view data);

    /// A complete copy in one file, see copyDatabase(), together with what is `waiting` to be
    /// written. From this connection, so also of a file that is no longer where it was;
    /// copyProject() does not keep the caller's thread.
    Result<void> copyTo(const fs::path& file, const TaskContext& task = {},
                        const Write* waiting = nullptr) const;

    struct Health {
        std::vector<std::string> problems;  ///< Empty: the file is sound.
        std::int64_t masks = 0;
    };
    /// SQLite's integrity and foreign key checks, and every mask and stored edit decoded.
    Result<Health> checkHealth(const TaskContext& task) const;

    /// Moves the write-ahead log into the file; called when idle.
    void tidy();

private:
    struct Impl;
    explicit ProjectStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw
