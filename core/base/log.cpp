// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

#include <cstdio>
#include <mutex>
#include <utility>

namespace mw {

namespace {

void printWarnings(const LogRecord& record)
{
    if (record.level >= LogLevel::Warning)
        std::fprintf(stderr, "%s: [%.*s] %.*s\n", toString(record.level),
                     int(record.category.size()), record.category.data(), int(record.text.size()),
                     record.text.data());
}

struct Logger {
    std::mutex mutex;
    LogSink sink = printWarnings;
};

Logger& logger()
{
    static Logger instance;
    return instance;
}

}  // namespace

void setLogSink(LogSink sink)
{
    const std::lock_guard lock(logger().mutex);
    logger().sink = sink ? std::move(sink) : LogSink(printWarnings);
}

void log(LogLevel level, std::string_view category, std::string_view text)
{
    const std::lock_guard lock(logger().mutex);
    logger().sink({level, category, text});
}

const char* toString(LogLevel level)
{
    switch (level) {
    case LogLevel::Unspecified:
        break;
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "log";
}

}  // namespace mw
