// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace mw {

/// Makes the episodes of a run ahead of time on threads of its own, in the order in which a step
/// asks for them. Which thread makes an episode has no influence on it.
class EpisodePrefetcher
{
public:
    /// Episode numbers are `indexOf(0)`, `indexOf(1)`, ... Without threads, next() makes them.
    EpisodePrefetcher(const EpisodeSource& source, std::uint64_t seed,
                      std::function<std::uint64_t(std::uint64_t)> indexOf, int threads,
                      std::size_t ahead);
    ~EpisodePrefetcher();
    EpisodePrefetcher(const EpisodePrefetcher&) = delete;
    EpisodePrefetcher& operator=(const EpisodePrefetcher&) = delete;

    /// The next episode; waits for it.
    Result<EpisodeSample> next();
    /// How long next() has waited or worked, since the start.
    double waitedSeconds() const { return m_waited; }

private:
    void work();

    const EpisodeSource& m_source;
    std::uint64_t m_seed;
    std::function<std::uint64_t(std::uint64_t)> m_indexOf;
    std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::uint64_t, Result<EpisodeSample>> m_ready;
    std::uint64_t m_taken = 0, m_given = 0;  ///< Given out to threads; handed to the caller.
    bool m_ends = false;
    double m_waited = 0;
    std::vector<std::thread> m_threads;
};

/// Numbers that have nothing to do with each other from a seed and a counter (SplitMix64).
std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t counter);

}  // namespace mw
