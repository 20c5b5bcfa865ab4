// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

namespace mw {

struct Progress {
    std::string_view
        phase{};  ///< Stable key, for example "index" or "propagate"; the UI translates it.
    std::int64_t done = 0;
    std::int64_t total = 0;  ///< 0 when unknown.
};

/// Passed to every long-running function. Copyable; both members may be used from any thread.
/// The only file that names std::stop_token.
struct TaskContext {
    std::stop_token stop{};
    std::function<void(const Progress&)> report = [](const Progress&) {};

    bool stopped() const { return stop.stop_requested(); }
};

using StopSource = std::stop_source;

}  // namespace mw
