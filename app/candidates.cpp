// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/candidates.h"

#include <algorithm>

namespace mw {

int CandidateStore::Window::optionOf(FrameIndex frame, const Mask& mask) const
{
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto found = options[i].masks.find(frame);
        if (found != options[i].masks.end() && found->second == mask)
            return int(i);
    }
    return -1;
}

void CandidateStore::add(TrackId track, RunId run, FrameIndex frame, int window, const Mask& chosen,
                         float confidence, const std::vector<Candidate>& runnersUp)
{
    if (runnersUp.empty())
        return;
    auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) {
        return e.track == track && e.window.run == run && e.window.window == window;
    });
    if (it == m_entries.end()) {
        Entry fresh{track, {run, window, {}}, 0};
        fresh.window.options.push_back({-1, confidence, {}});
        m_entries.push_back(std::move(fresh));
        it = m_entries.end() - 1;
    }
    const auto put = [&](Option& option, const Mask& mask, float score) {
        const auto count = float(option.masks.size());
        option.score = (option.score * count + score) / (count + 1);
        const auto [place, isNew] = option.masks.insert_or_assign(frame, mask);
        (void)place;
        if (isNew)
            it->bytes += mask.byteCount() + 96;
    };
    m_bytes -= it->bytes;
    put(it->window.options.front(), chosen, confidence);
    for (const Candidate& candidate : runnersUp) {
        auto& options = it->window.options;
        auto option = std::find_if(options.begin() + 1, options.end(),
                                   [&](const Option& o) { return o.query == candidate.query; });
        if (option == options.end()) {
            options.push_back({candidate.query, 0, {}});
            option = options.end() - 1;
        }
        put(*option, candidate.mask, candidate.score);
    }
    std::stable_sort(it->window.options.begin() + 1, it->window.options.end(),
                     [](const Option& a, const Option& b) { return a.score > b.score; });
    m_bytes += it->bytes;
    while (m_bytes > m_capacityBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.front().bytes;
        m_entries.erase(m_entries.begin());
    }
}

const CandidateStore::Window* CandidateStore::windowAt(TrackId track, FrameIndex frame) const
{
    for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it) {
        if (it->track == track && it->window.options.front().masks.contains(frame))
            return it->window.options.size() > 1 ? &it->window : nullptr;
    }
    return nullptr;
}

void CandidateStore::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

Step switchCandidate(const ProjectDocument& document, TrackId track,
                     const CandidateStore::Window& window, int option)
{
    const Project& project = document.project();
    const Track* item = project.track(track);
    if (!item || option < 0 || option >= int(window.options.size()))
        return {};
    const CandidateStore::Option& wanted = window.options[std::size_t(option)];
    SetMasks edit{track, {}};
    for (const auto& [frame, mask] : wanted.masks) {
        const Annotation* old = project.annotation(track, frame);
        // What a person painted or accepted since then is not the window's any more; what a switch
        // put there still names the run.
        if (!old || old->run != window.run)
            continue;
        const bool isUntouched = !old->isLocked;
        const bool isSwitched = old->isLocked && old->origin == MaskOrigin::Predicted
            && old->review == ReviewState::Corrected;
        if (!isUntouched && !isSwitched)
            continue;
        Annotation changed = *old;
        changed.review = ReviewState::Corrected;
        changed.isLocked = true;
        changed.rejectReason = 0;
        changed.confidence = wanted.score;
        changed.author = project.settings().annotator;
        changed.changedAt = document.now();
        edit.frames[frame] = AnnotatedMask{changed, mask};
    }
    if (edit.frames.empty())
        return {};
    const int count = int(edit.frames.size());
    const FrameIndex first = edit.frames.begin()->first;
    const Category* category = project.category(item->category);
    const std::string title = !item->name.empty() ? item->name
        : category ? category->name + " " + std::to_string(item->number)
                   : std::to_string(item->number);
    return {
        StepKind::SwitchCandidate, {std::move(edit)}, title, count, {item->video, track, first}};
}

}  // namespace mw
