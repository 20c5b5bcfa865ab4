// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/processor.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <sstream>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace mw {

namespace {

#if defined(__x86_64__)
bool hasAmx()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && ((d >> 22) & 1u) != 0;
}

bool hasAvx512Bf16()
{
    unsigned a = 0, b = 0, c = 0, d = 0;
    return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && ((a >> 5) & 1u) != 0;
}
#endif

/// A line such as "VmHWM:  123 kB" of a file of /proc, in bytes.
std::uint64_t kibibytesOf(const char* file, const std::string& key)
{
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        if (line.starts_with(key + ":"))
            return std::strtoull(line.c_str() + key.size() + 1, nullptr, 10) * 1024;
    }
    return 0;
}

std::uint64_t numberIn(const std::string& file)
{
    std::ifstream in(file);
    std::uint64_t value = 0;
    in >> value;
    return in ? value : 0;  // "max" is no number
}

}  // namespace

bool cpuHasFastBFloat16()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bw") && (hasAmx() || hasAvx512Bf16());
#else
    return false;
#endif
}

std::string cpuFeatures()
{
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx512f"))
        return __builtin_cpu_supports("avx2") ? "AVX2" : "SSE";
    std::string text = "AVX-512";
    if (hasAvx512Bf16())
        text += " BF16";
    if (hasAmx())
        text += " AMX-BF16";
    return text;
#else
    return "generic";
#endif
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 2147483647);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

std::uint64_t availableMemory()
{
    std::uint64_t available = kibibytesOf("/proc/meminfo", "MemAvailable");
    const std::uint64_t limit = numberIn("/sys/fs/cgroup/memory.max");
    if (limit > 0) {
        const std::uint64_t used = numberIn("/sys/fs/cgroup/memory.current");
        const std::uint64_t left = limit > used ? limit - used : 0;
        available = available > 0 ? std::min(available, left) : left;
    }
    return available;
}

std::uint64_t residentMemory() { return kibibytesOf("/proc/self/status", "VmRSS"); }
std::uint64_t peakResidentMemory() { return kibibytesOf("/proc/self/status", "VmHWM"); }

void resetPeakResidentMemory()
{
    std::ofstream out("/proc/self/clear_refs");
    out << "5";
}

}  // namespace mw
