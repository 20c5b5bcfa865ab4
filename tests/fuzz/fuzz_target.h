// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What a fuzz target consists of: it reads untrusted bytes and must neither crash, hang, use
/// memory without bound, nor break what the reader promises. libFuzzer calls it with bytes of its
/// own; ordinary builds replay the corpus, the seeds and some changes to them as a test.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace mw::fuzz {

/// Valid inputs, small and made by our own writers, from which fuzzing begins. A target that has
/// none need not define it.
[[gnu::weak]] std::vector<std::string> seeds();

inline std::string_view asText(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the process unless `isTrue`, in every kind of build.
void require(bool isTrue, const char* what);

/// A folder for this process, in memory where the system has such a place, removed at its end.
const fs::path& workFolder();

/// Writes the bytes to a file in workFolder() and returns its path.
fs::path asFile(const char* name, std::string_view bytes);

}  // namespace mw::fuzz
