// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// Runs: how they begin, grow and end, and how they are taken back.
#include "core/project/document.h"
#include "core/project/edit_codec.h"

#include <algorithm>
#include <set>
#include <utility>

namespace mw {

Result<ChangeSet> ProjectDocument::beginRun(const Run& run)
{
    MW_TRY_VOID(checkWritable());
    MW_TRY(Applied applied, applyEdits({PutRun{run}}, Actor::Person));
    const Track* track = m_project.track(run.track);
    StepInfo info;
    info.id = m_nextStep;
    info.kind = StepKind::Run;
    info.subject = track->name;
    info.count = 0;
    info.place = {track->video, run.track, run.firstFrame};
    info.run = run.id;
    info.author = m_project.settings().annotator;
    info.at = m_clock();
    if (auto saved = save(applied, {AddStep{info, encodeEdits({})}}, {}); !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    ++m_nextStep;
    m_pendingRuns[run.id] = {std::move(info), 1};
    return std::move(applied.changes);
}

Result<ProjectDocument::RunMasksAdded>
ProjectDocument::addRunMasks(RunId runId, const std::map<FrameIndex, AnnotatedMask>& masks)
{
    MW_TRY_VOID(checkWritable());
    const auto pending = m_pendingRuns.find(runId);
    const Run* run = m_project.run(runId);
    if (pending == m_pendingRuns.end() || !run)
        return Error{ErrorCode::ItemMissing, {"run " + std::to_string(runId.value)}};
    RunMasksAdded result;
    SetMasks edit{run->track, {}};
    const bool isProtected = m_project.track(run->track)->isProtected;
    for (const auto& [frame, item] : masks) {
        const Annotation* old = m_project.annotation(run->track, frame);
        if (isProtected || (old && old->isLocked)) {
            ++result.skipped;
            continue;
        }
        AnnotatedMask predicted = item;
        predicted.annotation.run = runId;
        predicted.annotation.origin = MaskOrigin::Predicted;
        predicted.annotation.review = ReviewState::Unreviewed;
        predicted.annotation.isLocked = false;
        predicted.annotation.changedAt = m_clock();
        edit.frames.emplace(frame, std::move(predicted));
    }
    if (edit.frames.empty())
        return result;
    Run progressed = *run;
    progressed.framesDone += int(edit.frames.size());
    MW_TRY(Applied applied, applyEdits({edit}, Actor::Run));
    // Progress is no edit of a person: it is not taken back with the masks.
    const std::string inverse = encodeEdits(applied.inverse);
    auto counted
        = m_project.apply(PutRun{progressed}, Actor::Run, *this, applied.changes, applied.masks);
    if (!counted) {
        takeBack(applied);
        return std::move(counted).error();
    }
    applied.inverse.insert(applied.inverse.begin(), *std::move(counted));
    if (auto saved = save(
            applied, {AddStepPart{pending->second.step.id, pending->second.parts, inverse}}, runId);
        !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    ++pending->second.parts;
    result.changes = std::move(applied.changes);
    return result;
}

Result<ChangeSet> ProjectDocument::endRun(RunId runId, RunState state, const std::string& method)
{
    MW_TRY_VOID(checkWritable());
    const auto pending = m_pendingRuns.find(runId);
    if (pending == m_pendingRuns.end())
        return Error{ErrorCode::ItemMissing, {"run " + std::to_string(runId.value)}};
    StepInfo info = pending->second.step;

    const Run* found = m_project.run(runId);
    if (!found) {  // the object was removed while the run went on
        Applied nothing;
        MW_TRY_VOID(save(nothing, {DropStep{info.id}}, {}));
        m_pendingRuns.erase(pending);
        return ChangeSet{};
    }
    Run run = *found;
    run.state = state;
    if (!method.empty())
        run.method = method;
    run.endedAt = m_clock();

    // One step that restores, in each frame the run still owns, what was there before the run.
    MW_TRY(const std::vector<Edit> parts, editsOf(info.id));
    SetMasks restore{run.track, {}};
    for (const Edit& edit : parts) {
        const auto* masks = std::get_if<SetMasks>(&edit);
        if (!masks)
            continue;
        for (const auto& [frame, before] : masks->frames) {
            const Annotation* now = m_project.annotation(run.track, frame);
            if (now && now->run == runId && !now->isLocked)
                restore.frames.emplace(frame, before);  // the earliest part wins
        }
    }
    std::size_t owned = 0;
    for (const auto& [frame, annotation] : m_project.annotations(run.track))
        owned += annotation.run == runId ? 1 : 0;
    std::vector<Edit> inverse;
    info.count = int(restore.frames.size());
    if (!restore.frames.empty())
        inverse.emplace_back(restore);
    if (owned == restore.frames.size())
        inverse.emplace_back(RemoveRun{runId});

    MW_TRY(Applied applied, applyEdits({PutRun{run}}, Actor::Person));
    std::vector<HistoryChange> history;
    const bool isWorthAStep = !restore.frames.empty();
    if (isWorthAStep) {
        history = dropUndone();
        info.position = m_position + 1;
        history.emplace_back(ReplaceStepEdits{info.id, encodeEdits(inverse)});
        history.emplace_back(SetStepInfo{info});
        history.emplace_back(SetHistoryPosition{info.position});
    } else {
        history.emplace_back(DropStep{info.id});
    }
    if (auto saved = save(applied, std::move(history), {}); !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    m_pendingRuns.erase(pending);
    if (isWorthAStep) {
        pushStep(std::move(info));
    }
    return std::move(applied.changes);
}

Result<ProjectDocument::FramesBefore> ProjectDocument::framesBefore(RunId run) const
{
    const auto step = std::find_if(m_steps.begin(), m_steps.end(), [&](const StepInfo& s) {
        return s.run == run && s.kind == StepKind::Run && s.position <= m_position;
    });
    if (step == m_steps.end())
        return FramesBefore{};
    MW_TRY(const std::vector<Edit> edits, editsOf(step->id));
    for (const Edit& edit : edits) {
        if (const auto* masks = std::get_if<SetMasks>(&edit))
            return masks->frames;
    }
    return FramesBefore{};
}

Result<ChangeSet> ProjectDocument::removeRuns(const std::vector<RunId>& ids)
{
    std::map<RunId, FramesBefore> before;
    for (const RunId id : ids) {
        if (!m_project.run(id) || m_pendingRuns.contains(id))
            return Error{ErrorCode::ItemMissing, {"run " + std::to_string(id.value)}};
        MW_TRY(before[id], framesBefore(id));
    }
    std::map<TrackId, SetMasks> restored;
    std::vector<Edit> settled;
    for (const RunId id : ids) {
        Run run = *m_project.run(id);
        for (const auto& [frame, annotation] : m_project.annotations(run.track)) {
            if (annotation.run != id || annotation.isLocked)
                continue;
            // What it replaced may come from a run that goes as well. What was there before is
            // forgotten with old steps: then the mask is simply removed.
            std::optional<AnnotatedMask> former;
            RunId taken = id;
            for (std::size_t i = 0; i < ids.size() && taken; ++i) {
                const FramesBefore& frames = before[std::exchange(taken, RunId{})];
                const auto found = frames.find(frame);
                former = found == frames.end() ? std::nullopt : found->second;
                if (former && !former->annotation.isLocked
                    && before.contains(former->annotation.run))
                    taken = former->annotation.run;
            }
            restored.try_emplace(run.track, SetMasks{run.track, {}})
                .first->second.frames.emplace(frame, std::move(former));
        }
        // It stays as a record, but nobody is asked about it again.
        if (run.state == RunState::Interrupted) {
            run.state = RunState::Cancelled;
            settled.emplace_back(PutRun{run});
        }
    }
    Step step{StepKind::RemoveRun, {}, {}, 0};
    for (auto& [track, masks] : restored) {
        step.count += int(masks.frames.size());
        step.edits.emplace_back(std::move(masks));
    }
    step.edits.insert(step.edits.end(), settled.begin(), settled.end());
    if (step.edits.empty())
        return ChangeSet{};
    std::set<TrackId> tracks;
    for (const RunId id : ids) {
        const Run& run = *m_project.run(id);
        const Track* track = m_project.track(run.track);
        if (tracks.empty())
            step.place = {track->video, track->id, run.firstFrame};
        if (tracks.insert(track->id).second)
            step.subject += (step.subject.empty() ? "" : ", ") + track->name;
    }
    return apply(std::move(step));
}

Result<ChangeSet> ProjectDocument::settleRun(RunId id)
{
    MW_TRY_VOID(checkWritable());
    const Run* run = m_project.run(id);
    if (!run || m_pendingRuns.contains(id))
        return Error{ErrorCode::ItemMissing, {"run " + std::to_string(id.value)}};
    if (run->state != RunState::Interrupted)
        return ChangeSet{};
    Run settled = *run;
    settled.state = RunState::Cancelled;
    MW_TRY(Applied applied, applyEdits({PutRun{settled}}, Actor::Person));
    if (auto saved = save(applied, {}, {}); !saved) {
        takeBack(applied);
        return std::move(saved).error();
    }
    return std::move(applied.changes);
}

std::vector<RunId> ProjectDocument::interruptedRuns() const
{
    std::vector<RunId> runs;
    for (const auto& [id, run] : m_project.runs()) {
        if (run.state == RunState::Interrupted)
            runs.push_back(id);
    }
    return runs;
}

}  // namespace mw
