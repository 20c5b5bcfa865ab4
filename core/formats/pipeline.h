// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace mw {

/// As many threads as there are processors when `wanted` is 0; at most 32.
inline int threadCount(int wanted)
{
    const int all = int(std::max(1U, std::thread::hardware_concurrency()));
    return std::clamp(wanted > 0 ? wanted : all, 1, 32);
}

/// Calls `produce(i)` for i = 0, 1, 2, ... in order and one at a time, and `consume(i, item)` with
/// what it returned on several threads at once. So a video is decoded in order, and a project is
/// read by one thread at a time, while the pictures are encoded in parallel. No more than `threads`
/// items exist at once. Ends with the first error; with Cancelled soon after `task.stop`.
template <class Produce, class Consume>
Result<void> runPipeline(std::size_t count, int threads, const TaskContext& task, Produce produce,
                         Consume consume)
{
    std::mutex mutex;
    std::size_t next = 0;
    std::optional<Error> failure;
    const auto fail = [&](Error error) {
        const std::lock_guard lock(mutex);
        if (!failure)
            failure = std::move(error);
    };
    const auto work = [&] {
        for (;;) {
            std::unique_lock lock(mutex);
            if (failure || next >= count)
                return;
            if (task.stopped()) {
                failure = Error{ErrorCode::Cancelled};
                return;
            }
            const std::size_t i = next++;
            auto item = produce(i);
            if (!item) {
                failure = std::move(item).error();
                return;
            }
            lock.unlock();
            if (Result<void> done = consume(i, *item); !done)
                fail(std::move(done).error());
        }
    };
    {
        std::vector<std::jthread> others;
        const int extra = int(std::min(std::size_t(threadCount(threads)), count)) - 1;
        for (int i = 0; i < extra; ++i)
            others.emplace_back(work);
        work();
    }
    if (failure)
        return *std::move(failure);
    return {};
}

/// Calls `work(i)` for each i below `count` on several threads.
template <class Work>
Result<void> runParallel(std::size_t count, int threads, const TaskContext& task, Work work)
{
    return runPipeline(
        count, threads, task, [](std::size_t i) { return Result<std::size_t>(i); },
        [&](std::size_t i, std::size_t&) { return work(i); });
}

}  // namespace mw
