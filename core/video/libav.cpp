// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/libav.h"

#include "core/base/log.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <thread>

namespace mw::libav {

namespace {

/// What libav calls an error is mostly its opinion of a file, which we report in our own words.
void forward(void*, int level, const char* format, va_list arguments)
{
    if (level > AV_LOG_ERROR)
        return;
    char line[512];
    const int length = std::vsnprintf(line, sizeof line, format, arguments);
    std::size_t end = std::min(std::size_t(std::max(length, 0)), sizeof line - 1);
    while (end > 0 && line[end - 1] == '\n')
        --end;
    if (end > 0)
        log(LogLevel::Debug, "video", std::string_view(line, end));
}

}  // namespace

std::string errorString(int error)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = "";
    av_strerror(error, text, sizeof text);
    return text;
}

void initialise()
{
    static std::once_flag once;
    std::call_once(once, [] {
        av_log_set_callback(forward);
        av_max_alloc(std::size_t(1) << 30);
    });
}

int threadCount(int wanted)
{
    if (wanted > 0)
        return wanted;
    return std::clamp(int(std::thread::hardware_concurrency()), 1, 8);
}

}  // namespace mw::libav
