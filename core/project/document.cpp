// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/document.h"

#include "core/base/log.h"
#include "core/project/edit_codec.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace mw {

namespace {

/// Older steps are forgotten.
constexpr std::size_t kMaxSteps = 2000;
/// What may wait in memory while the disk refuses.
constexpr std::size_t kMaxUnsavedBytes = std::size_t(64) << 20;

/// The disk's fault, not the edit's: worth keeping and trying again.
bool isDiskProblem(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ProjectWriteFailed:
    case ErrorCode::ProjectInUse:
    case ErrorCode::ProjectReadOnly:
    case ErrorCode::FileUnreadable:
    case ErrorCode::OutOfMemory:
        return true;
    default:
        return false;
    }
}

std::string newUuid()
{
    std::random_device random;
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string uuid;
    for (int i = 0; i < 36; ++i)
        uuid += i == 8 || i == 13 || i == 18 || i == 23 ? '-'
            : i == 14                                   ? '4'
                                                        : kDigits[random() % 16];
    return uuid;
}

std::int64_t largestId(const Project& p)
{
    std::int64_t largest = 0;
    const auto look = [&](const auto& items) {
        if (!items.empty())
            largest = std::max(largest, items.rbegin()->first.value);
    };
    look(p.videos());
    look(p.categories());
    look(p.tracks());
    look(p.expressions());
    look(p.supports());
    look(p.runs());
    look(p.comments());
    return largest;
}

}  // namespace

// ---- MaskCache

const Mask* MaskCache::find(const MaskKey& key)
{
    const auto it = m_places.find(key);
    if (it == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, it->second);
    return &it->second->mask;
}

void MaskCache::put(const MaskKey& key, const Mask& mask)
{
    remove(key);
    m_entries.push_front({key, mask});
    m_places[key] = m_entries.begin();
    m_bytes += cost(mask);
    while (m_bytes > m_capacityBytes && m_entries.size() > 1)
        remove(m_entries.back().key);
}

void MaskCache::remove(const MaskKey& key)
{
    const auto it = m_places.find(key);
    if (it == m_places.end())
        return;
    const auto entry = it->second;
    m_bytes -= cost(entry->mask);
    m_places.erase(it);
    m_entries.erase(entry);
}

// ---- Opening

Timestamp ProjectDocument::systemTime()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

ProjectDocument::ProjectDocument(std::unique_ptr<ProjectStore> store, Clock clock)
    : m_store(std::move(store))
    , m_clock(std::move(clock))
{
    m_saveState.savedAt = m_clock();
}

Result<std::unique_ptr<ProjectDocument>>
ProjectDocument::create(const fs::path& file, ProjectSettings settings, Clock clock)
{
    if (settings.uuid.empty())
        settings.uuid = newUuid();
    if (settings.name.empty())
        settings.name = toUtf8(file.stem());
    MW_TRY(std::unique_ptr<ProjectStore> store, ProjectStore::create(file, settings));
    std::unique_ptr<ProjectDocument> document(
        new ProjectDocument(std::move(store), std::move(clock)));
    MW_TRY_VOID(document->load());
    return document;
}

Result<std::unique_ptr<ProjectDocument>>
ProjectDocument::open(const fs::path& file, ProjectStore::Access access, Clock clock)
{
    MW_TRY(std::unique_ptr<ProjectStore> store, ProjectStore::open(file, access));
    std::unique_ptr<ProjectDocument> document(
        new ProjectDocument(std::move(store), std::move(clock)));
    MW_TRY_VOID(document->load());
    return document;
}

Result<void> ProjectDocument::load()
{
    MW_TRY(Project project, m_store->readProject());
    m_project = std::move(project);
    MW_TRY(StoredHistory history, m_store->readHistory());
    m_position = history.position;
    m_nextId = largestId(m_project) + 1;
    for (StepInfo& step : history.steps) {
        m_nextStep = std::max(m_nextStep, step.id + 1);
        m_nextId = std::max(
            {m_nextId, step.run.value + 1, step.place.track.value + 1, step.place.video.value + 1});
        if (step.position > 0) {
            m_steps.push_back(std::move(step));
        } else {
            MW_TRY(const int parts, m_store->stepPartCount(step.id));
            m_pendingRuns[step.run] = {step, parts};
        }
    }
    if (isReadOnly())
        return {};
    // What an interrupted run has done is kept, as one step that can be undone.
    const std::map<RunId, PendingRun> interrupted = m_pendingRuns;
    for (const auto& [run, pending] : interrupted) {
        log(LogLevel::Info, "store",
            "run " + std::to_string(run.value) + " was interrupted; its masks are kept");
        MW_TRY_VOID(endRun(run, RunState::Interrupted));
    }
    return {};
}

Result<Mask> ProjectDocument::mask(TrackId track, FrameIndex frame) const
{
    const MaskKey key{track, frame};
    if (const auto it = m_unsaved.masks.find(key); it != m_unsaved.masks.end())
        return it->second;
    if (const Mask* cached = m_cache.find(key))
        return *cached;
    if (!m_project.annotation(track, frame)) {
        const Track* t = m_project.track(track);
        if (!t)
            return Error{ErrorCode::ItemMissing, {"object " + std::to_string(track.value)}};
        return Mask(m_project.video(t->video)->size);
    }
    MW_TRY(Mask mask, m_store->mask(track, frame));
    m_cache.put(key, mask);
    return mask;
}

// ---- Changing

Result<void> ProjectDocument::checkWritable() const
{
    if (isReadOnly())
        return Error{ErrorCode::ProjectReadOnly, {toUtf8(file())}};
    if (m_unsaved.bytes > kMaxUnsavedBytes)
        return *m_saveState.problem;
    return {};
}

Result<ProjectDocument::Applied> ProjectDocument::applyEdits(const std::vector<Edit>& edits,
                                                             Actor actor)
{
    Applied applied;
    for (const Edit& edit : edits) {
        // Taking an item away takes along what refers to it: also what a run has added since.
        for (const Edit& part : withDependents(m_project, edit)) {
            auto inverse = m_project.apply(part, actor, *this, applied.changes, applied.masks);
            if (!inverse) {
                std::reverse(applied.inverse.begin(), applied.inverse.end());
                takeBack(applied);
                return std::move(inverse).error();
            }
            applied.inverse.push_back(*std::move(inverse));
        }
    }
    std::reverse(applied.inverse.begin(), applied.inverse.end());
    return applied;
}

void ProjectDocument::takeBack(const Applied& applied)
{
    ChangeSet ignored;
    Project::NewMasks masks = applied.masks;
    for (const Edit& edit : applied.inverse) {
        const auto undone = m_project.apply(edit, Actor::Person, *this, ignored, masks);
        assert(undone);
        (void)undone;
    }
}

Result<void> ProjectDocument::save(Applied& applied, std::vector<HistoryChange> history, RunId run)
{
    // Whatever waits goes first and in the same transaction, so that the file is always one of the
    // document's states. The store writes the present state of what changed, so the sets may be
    // joined.
    Unsaved all = m_unsaved;
    all.changes.merge(applied.changes);
    for (const auto& [key, mask] : applied.masks) {
        all.masks.insert_or_assign(key, mask);
        all.bytes += mask.byteCount();
    }
    for (HistoryChange& change : history) {
        if (const auto* add = std::get_if<AddStep>(&change))
            all.bytes += add->edits.size();
        all.history.push_back(std::move(change));
    }
    // Together with a person's waiting changes the lock triggers would stop the person.
    const RunId writer = m_unsaved.history.empty() ? run : RunId{};
    const auto written = m_store->write({m_project, all.changes, all.masks, all.history, writer});
    if (!written && !isDiskProblem(written.error()))
        return written.error();

    ++m_revision;
    for (const auto& [key, mask] : applied.masks) {
        if (m_project.annotation(key.first, key.second))
            m_cache.put(key, mask);
        else
            m_cache.remove(key);
    }
    if (written) {
        m_unsaved = {};
        m_saveState = {m_clock(), {}, 0, m_store->whereabouts()};
    } else {
        // Retries of the same would fill the log.
        if (!m_saveState.problem || m_saveState.problem->detail != written.error().detail)
            log(LogLevel::Error, "store",
                describe(written.error()) + " [" + written.error().detail + "]");
        m_unsaved = std::move(all);
        m_saveState.problem = written.error();
        ++m_saveState.waitingSteps;
    }
    return {};
}

Result<void> ProjectDocument::retrySaving()
{
    if (!m_saveState.problem)
        return {};
    Applied nothing;
    MW_TRY_VOID(save(nothing, {}, {}));
    if (m_saveState.problem) {
        --m_saveState.waitingSteps;
        return *m_saveState.problem;
    }
    return {};
}

bool ProjectDocument::checkWhereabouts()
{
    const auto before = std::exchange(m_saveState.whereabouts, m_store->whereabouts());
    return m_saveState.whereabouts != before;
}

Result<void> ProjectDocument::copyTo(const fs::path& file, const TaskContext& task) const
{
    const ProjectStore::Write waiting{
        m_project, m_unsaved.changes, m_unsaved.masks, m_unsaved.history, {}};
    return m_store->copyTo(file, task, m_saveState.problem ? &waiting : nullptr);
}

std::size_t ProjectDocument::doneCount() const
{
    const auto firstUndone
        = std::partition_point(m_steps.begin(), m_steps.end(),
                               [this](const StepInfo& s) { return s.position <= m_position; });
    return std::size_t(firstUndone - m_steps.begin());
}

int ProjectDocument::historyIndex() const { return int(doneCount()); }

std::vector<HistoryChange> ProjectDocument::dropUndone()
{
    std::vector<HistoryChange> changes;
    const std::size_t done = doneCount();
    for (std::size_t i = done; i < m_steps.size(); ++i)
        changes.emplace_back(DropStep{m_steps[i].id});
    if (done >= kMaxSteps)
        changes.emplace_back(DropStep{m_steps.front().id});
    return changes;
}

void ProjectDocument::pushStep(StepInfo info)
{
    m_steps.resize(doneCount());
    if (m_steps.size() >= kMaxSteps)
        m_steps.erase(m_steps.begin());
    m_position = info.position;
    m_steps.push_back(std::move(info));
}

Result<ChangeSet> ProjectDocument::apply(Step step)
{
    MW_TRY_VOID(checkWritable());
    MW_TRY(Applied applied, applyEdits(step.edits, Actor::Person));
    StepInfo info;
    info.id = m_nextStep;
    info.position = m_position + 1;
    info.kind = step.kind;
    info.subject = std::move(step.subject);
    info.count = step.count;
    info.place = step.place;
    info.author = m_project.settings().annotator;
    info.at = m_clock();

    std::vector<HistoryChange> history = dropUndone();
    history.emplace_back(AddStep{info, encodeEdits(applied.inverse)});
    history.emplace_back(SetHistoryPosition{info.position});
    if (auto saved = save(applied, std::move(history), {}); !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    pushStep(std::move(info));
    ++m_nextStep;
    return std::move(applied.changes);
}

// ---- History

bool ProjectDocument::canUndo() const { return !isReadOnly() && doneCount() > 0; }

bool ProjectDocument::canRedo() const { return !isReadOnly() && doneCount() < m_steps.size(); }

Result<std::vector<Edit>> ProjectDocument::editsOf(std::int64_t step) const
{
    std::map<int, std::string> parts;
    if (std::none_of(
            m_unsaved.history.begin(), m_unsaved.history.end(), [&](const HistoryChange& c) {
                return std::holds_alternative<AddStep>(c) && std::get<AddStep>(c).info.id == step;
            })) {
        MW_TRY(const int count, m_store->stepPartCount(step));
        for (int part = 0; part < count; ++part) {
            MW_TRY(parts[part], m_store->readStepEdits(step, part));
        }
    }
    for (const HistoryChange& change : m_unsaved.history) {
        if (const auto* add = std::get_if<AddStep>(&change); add && add->info.id == step)
            parts[0] = add->edits;
        if (const auto* part = std::get_if<AddStepPart>(&change); part && part->step == step)
            parts[part->part] = part->edits;
        if (const auto* replace = std::get_if<ReplaceStepEdits>(&change);
            replace && replace->step == step)
            parts = {{0, replace->edits}};
    }
    std::vector<Edit> edits;
    for (const auto& [part, bytes] : parts) {
        MW_TRY(std::vector<Edit> more, decodeEdits(bytes));
        std::move(more.begin(), more.end(), std::back_inserter(edits));
    }
    return edits;
}

Result<ProjectDocument::Undone> ProjectDocument::travel(bool forward)
{
    MW_TRY_VOID(checkWritable());
    const std::size_t done = doneCount();
    const StepInfo step = m_steps[forward ? done : done - 1];
    MW_TRY(const std::vector<Edit> stored, editsOf(step.id));
    MW_TRY(Applied applied, applyEdits(stored, Actor::Person));
    const int position = forward ? step.position
        : done >= 2              ? m_steps[done - 2].position
                                 : step.position - 1;
    if (auto saved = save(
            applied,
            {ReplaceStepEdits{step.id, encodeEdits(applied.inverse)}, SetHistoryPosition{position}},
            {});
        !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    m_position = position;
    return Undone{std::move(applied.changes), step};
}

Result<ProjectDocument::Undone> ProjectDocument::undo()
{
    if (!canUndo())
        return Error{ErrorCode::ItemMissing, {"undo"}};
    return travel(false);
}

Result<ProjectDocument::Undone> ProjectDocument::redo()
{
    if (!canRedo())
        return Error{ErrorCode::ItemMissing, {"redo"}};
    return travel(true);
}

}  // namespace mw
