// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/classification.h"
#include "inference/training/episode.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace mw {

/// Makes what a run is shown ahead of time on threads of its own, in the order in which steps ask
/// for it. Which thread makes a thing has no influence on it.
template <class Item>
class Prefetcher
{
public:
    /// `make` gives the item at a place, from 0; it is called from several threads at once. Without
    /// threads, next() calls it.
    Prefetcher(std::function<Result<Item>(std::uint64_t)> make, int threads, std::size_t ahead);
    ~Prefetcher();
    Prefetcher(const Prefetcher&) = delete;
    Prefetcher& operator=(const Prefetcher&) = delete;

    /// The next item; waits for it.
    Result<Item> next();
    /// How long next() has waited or worked, since the start.
    double waitedSeconds() const { return m_waited; }

private:
    void work();

    std::function<Result<Item>(std::uint64_t)> m_make;
    std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::uint64_t, Result<Item>> m_ready;
    std::uint64_t m_taken = 0, m_given = 0;  ///< Given out to threads; handed to the caller.
    bool m_ends = false;
    double m_waited = 0;
    std::vector<std::thread> m_threads;
};

/// Whatever one step asks for: an episode, or pictures to be told apart.
using StepItem = std::variant<EpisodeSample, ClassificationBatch>;

extern template class Prefetcher<EpisodeSample>;
extern template class Prefetcher<StepItem>;

/// Numbers that have nothing to do with each other from a seed and a counter (SplitMix64).
std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t counter);

}  // namespace mw
