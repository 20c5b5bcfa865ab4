// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

namespace mw::test {

/// While it lives, tensors of this process may take so many bytes more than now; allocations beyond
/// fail as they do when memory ends.
class LimitedMemory
{
public:
    explicit LimitedMemory(std::int64_t bytes);
    ~LimitedMemory();
    LimitedMemory(const LimitedMemory&) = delete;
    LimitedMemory& operator=(const LimitedMemory&) = delete;

    /// The most that was in use at once, in bytes above the start.
    std::int64_t peak() const;
};

}  // namespace mw::test
