// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/windows.h"

#include <algorithm>
#include <cassert>

namespace mw {

std::vector<Window> planWindows(std::span<const FrameIndex> frames,
                                std::span<const FrameIndex> cuts, int size, int overlap)
{
    assert(size > 0 && overlap >= 0);
    overlap = std::min(overlap, size - 1);
    std::vector<FrameIndex> starts(cuts.begin(), cuts.end());
    std::sort(starts.begin(), starts.end());
    const auto sceneOf = [&](FrameIndex frame) {
        return int(std::upper_bound(starts.begin(), starts.end(), frame) - starts.begin());
    };
    std::vector<Window> windows;
    for (std::size_t begin = 0; begin < frames.size();) {
        const int scene = sceneOf(frames[begin]);
        std::size_t sceneEnd = begin;
        while (sceneEnd < frames.size() && sceneOf(frames[sceneEnd]) == scene)
            ++sceneEnd;
        std::size_t at = begin;
        int shared = 0;
        while (true) {
            const std::size_t end = std::min(at + std::size_t(size), sceneEnd);
            Window window;
            window.frames.assign(frames.begin() + std::ptrdiff_t(at),
                                 frames.begin() + std::ptrdiff_t(end));
            window.scene = scene;
            window.shared = shared;
            windows.push_back(std::move(window));
            if (end == sceneEnd)
                break;
            shared = overlap;
            at = end - std::size_t(overlap);
        }
        begin = sceneEnd;
    }
    return windows;
}

std::vector<Passage> planPassages(std::span<const FrameIndex> frames,
                                  std::span<const FrameIndex> cuts,
                                  std::span<const FrameIndex> starts)
{
    std::vector<FrameIndex> begins(cuts.begin(), cuts.end());
    std::sort(begins.begin(), begins.end());
    const auto sceneOf = [&](FrameIndex frame) {
        return int(std::upper_bound(begins.begin(), begins.end(), frame) - begins.begin());
    };
    std::map<int, FrameIndex> firstStart;
    for (const FrameIndex start : starts) {
        const auto [it, isNew] = firstStart.emplace(sceneOf(start), start);
        it->second = std::min(it->second, start);
    }
    std::vector<Passage> passages;
    for (std::size_t begin = 0; begin < frames.size();) {
        const int scene = sceneOf(frames[begin]);
        Passage forwards, backwards;
        forwards.scene = backwards.scene = scene;
        const auto start = firstStart.find(scene);
        for (; begin < frames.size() && sceneOf(frames[begin]) == scene; ++begin) {
            const bool isBefore = start != firstStart.end() && frames[begin] < start->second;
            (isBefore ? backwards : forwards).frames.push_back(frames[begin]);
        }
        std::reverse(backwards.frames.begin(), backwards.frames.end());
        for (Passage* passage : {&forwards, &backwards}) {
            if (!passage->frames.empty())
                passages.push_back(std::move(*passage));
        }
    }
    return passages;
}

std::vector<FrameIndex> spreadEvenly(std::span<const FrameIndex> frames, int count)
{
    if (count <= 0 || frames.size() <= std::size_t(count))
        return {frames.begin(), frames.end()};
    if (count == 1)
        return {frames[frames.size() / 2]};
    std::vector<FrameIndex> out;
    for (int i = 0; i < count; ++i)
        out.push_back(frames[std::size_t(i) * (frames.size() - 1) / std::size_t(count - 1)]);
    return out;
}

}  // namespace mw
