// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/inference/limited_memory.h"

#include "inference/torch_compat.h"

#include <c10/core/CPUAllocator.h>

#include <atomic>
#include <cstdlib>
#include <limits>
#include <malloc.h>

namespace mw::test {

namespace {

std::atomic<std::int64_t> used = 0, most = 0, limit = std::numeric_limits<std::int64_t>::max();

void release(void* memory)
{
    if (memory == nullptr)
        return;
    used -= std::int64_t(malloc_usable_size(memory));
    std::free(memory);
}

/// Lives as long as the process: tensors that outlast the test are freed through it.
class CountingAllocator : public c10::Allocator
{
public:
#if MW_TORCH_AT_LEAST(2, 3)
    at::DataPtr allocate(std::size_t bytes) override { return make(bytes); }
    void copy_data(void* to, const void* from, std::size_t count) const override
    {
        default_copy_data(to, from, count);
    }
#else
    at::DataPtr allocate(std::size_t bytes) const override { return make(bytes); }
#endif
    c10::DeleterFnPtr raw_deleter() const override { return &release; }

private:
    static at::DataPtr make(std::size_t bytes)
    {
        if (bytes == 0)
            return {nullptr, nullptr, &release, at::Device(at::kCPU)};
        if (used + std::int64_t(bytes) > limit)
            throw std::bad_alloc();
        void* memory = std::aligned_alloc(64, (bytes + 63) / 64 * 64);
        used += std::int64_t(malloc_usable_size(memory));
        most = std::max(most.load(), used.load());
        return {memory, memory, &release, at::Device(at::kCPU)};
    }
};

std::int64_t start = 0;

}  // namespace

LimitedMemory::LimitedMemory(std::int64_t bytes)
{
    static CountingAllocator allocator;
    c10::SetCPUAllocator(&allocator, 1);
    start = used;
    most = start;
    limit = bytes > std::numeric_limits<std::int64_t>::max() - start ? bytes : start + bytes;
}

LimitedMemory::~LimitedMemory() { limit = std::numeric_limits<std::int64_t>::max(); }

std::int64_t LimitedMemory::peak() const { return most - start; }

}  // namespace mw::test
