// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/prefetch.h"

#include "core/base/stopwatch.h"

#include <omp.h>

namespace mw {

std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t counter)
{
    std::uint64_t z = seed * 0x9e3779b97f4a7c15u + (counter + 1) * 0xd1b54a32d192ed03u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

template <class Item>
Prefetcher<Item>::Prefetcher(std::function<Result<Item>(std::uint64_t)> make, int threads,
                             std::size_t ahead)
    : m_make([make = std::move(make)](std::uint64_t place) {
        return guarded([&] {
            const torch::NoGradGuard noGrad;
            return make(place);
        });
    })
    , m_ahead(std::max<std::size_t>(ahead, std::size_t(threads)))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

template <class Item>
Prefetcher<Item>::~Prefetcher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

template <class Item>
void Prefetcher<Item>::work()
{
    // Torch gives every thread a pool as large as the main thread's; ours must not have one.
    at::internal::lazy_init_num_threads();
    omp_set_num_threads(1);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [&] { return m_ends || m_taken < m_given + m_ahead; });
        if (m_ends)
            return;
        const std::uint64_t place = m_taken++;
        lock.unlock();
        auto item = m_make(place);
        lock.lock();
        m_ready.emplace(place, std::move(item));
        m_changed.notify_all();
    }
}

template <class Item>
Result<Item> Prefetcher<Item>::next()
{
    const Stopwatch watch;
    if (m_threads.empty()) {
        auto item = m_make(m_given++);
        m_waited += watch.seconds();
        return item;
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_ready.contains(m_given); });
    auto node = m_ready.extract(m_given++);
    lock.unlock();
    m_changed.notify_all();
    m_waited += watch.seconds();
    return std::move(node.mapped());
}

template class Prefetcher<EpisodeSample>;
template class Prefetcher<StepItem>;

}  // namespace mw
