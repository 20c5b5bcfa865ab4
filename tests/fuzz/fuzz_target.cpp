// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzz_target.h"

#include "core/base/log.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace mw::fuzz {

void require(bool isTrue, const char* what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

const fs::path& workFolder()
{
    static const TemporaryFolder folder = [] {
        setLogSink([](const LogRecord&) {});  // thousands of bad files say thousands of things
        auto inMemory = TemporaryFolder::create("/dev/shm");
        if (inMemory)
            return *std::move(inMemory);
        auto onDisk = TemporaryFolder::create();
        require(bool(onDisk), "a temporary folder can be made");
        return *std::move(onDisk);
    }();
    return folder.path();
}

fs::path asFile(const char* name, std::string_view bytes)
{
    const fs::path path = workFolder() / name;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), std::streamsize(bytes.size()));
    return path;
}

}  // namespace mw::fuzz
