// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/ids.h"

#include <map>
#include <span>
#include <vector>

/// How a request is cut into forward passes.
namespace mw {

struct Window {
    std::vector<FrameIndex> frames;
    int scene = 0;  ///< Nothing is carried from one scene to another.
    /// Frames at the start that the window before has too; their masks are blended.
    int shared = 0;
};

/// Frames that are computed one after the other, in this order, each learning from those before.
struct Passage {
    std::vector<FrameIndex> frames;
    int scene = 0;
};

/// Splits ascending `frames` at cuts. Where a scene has a frame of `starts` (what a person
/// painted), its later frames run forwards from the first of those and its earlier frames
/// backwards.
std::vector<Passage> planPassages(std::span<const FrameIndex> frames,
                                  std::span<const FrameIndex> cuts,
                                  std::span<const FrameIndex> starts);

/// Consecutive windows of at most `size` frames that never span a cut. `frames` ascend, or descend
/// when there are no cuts. With `overlap`, each begins with the last frames of the one before.
std::vector<Window> planWindows(std::span<const FrameIndex> frames,
                                std::span<const FrameIndex> cuts, int size, int overlap);

/// At most `count` of `frames`, spread evenly, ends included.
std::vector<FrameIndex> spreadEvenly(std::span<const FrameIndex> frames, int count);

}  // namespace mw
