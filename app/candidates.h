// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/document.h"
#include "core/segmenter.h"

#include <map>
#include <optional>
#include <vector>

namespace mw {

/// The model's other answers for each window of a run, so that a wrong object is repaired with one
/// key and without asking the model again.
///
/// Kept in memory for the session, bounded in bytes; the oldest windows go first.
class CandidateStore
{
public:
    explicit CandidateStore(std::size_t capacityBytes = std::size_t(64) << 20)
        : m_capacityBytes(capacityBytes)
    {
    }

    /// What a window offers: one mask for each of its frames.
    struct Option {
        int query = 0;  ///< The model's object query; -1 for the answer that was chosen.
        float score = 0;  ///< Mean over the frames.
        std::map<FrameIndex, Mask> masks;
    };
    struct Window {
        RunId run;
        int window = 0;
        std::vector<Option> options;  ///< The chosen one first, then the best.
        /// Which of them `mask` is in that frame; -1 when a person made something else of it.
        int optionOf(FrameIndex frame, const Mask& mask) const;
    };

    /// For each mask of a run as it arrives, with the answer that was chosen.
    void add(TrackId track, RunId run, FrameIndex frame, int window, const Mask& chosen,
             float confidence, const std::vector<Candidate>& runnersUp);
    /// The window that holds the frame; null when there is none with a choice.
    const Window* windowAt(TrackId track, FrameIndex frame) const;
    void clear();

private:
    struct Entry {
        TrackId track;
        Window window;
        std::size_t bytes = 0;
    };
    std::size_t m_capacityBytes;
    std::size_t m_bytes = 0;
    std::vector<Entry> m_entries;  ///< Oldest first.
};

/// Puts another answer of the window into the project: its frames become corrected, which locks
/// them. Frames that a person locked meanwhile, unless by switching, stay. Empty when nothing would
/// change.
Step switchCandidate(const ProjectDocument& document, TrackId track,
                     const CandidateStore::Window& window, int option);

}  // namespace mw
