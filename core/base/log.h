// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace mw {

enum class LogLevel { Unspecified = 0, Debug, Info, Warning, Error };

struct LogRecord {
    LogLevel level = LogLevel::Unspecified;
    std::string_view category;  ///< "video", "store", "worker", "model", "train", "app"
    std::string_view text;
};

using LogSink = std::function<void(const LogRecord&)>;

/// Replaces the sink, which at start prints warnings and errors to stderr. Call before other
/// threads log.
void setLogSink(LogSink sink);

/// Callable from any thread; calls of the sink do not overlap.
void log(LogLevel level, std::string_view category, std::string_view text);

const char* toString(LogLevel level);

}  // namespace mw
