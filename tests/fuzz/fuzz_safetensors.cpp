// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstring>

using namespace mw;

/// Files of the safetensors format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data), size);
    const auto table = parseSafetensors(bytes, "fuzz");
    if (!table)
        return 0;
    for (const StoredTensor& tensor : table->tensors) {
        fuzz::require(contiguousBytes(tensor).size()
                          == std::size_t(tensor.elementCount()) * byteSize(tensor.dtype),
                      "every element can be read");
        (void)toFloats(tensor);
    }
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    for (
        const std::string header :
        {R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"BF16","shape":)"
         R"([],"data_offsets":[16,18]}})",
         R"({"__metadata__":{"format":"pt"},"a":{"dtype":"U8","shape":[18],"data_offsets":[0,18]}})",
         R"({"a":{"dtype":"I64","shape":[0,3],"data_offsets":[0,0]},"b":{"dtype":"F16","shape":[9],)"
         R"("data_offsets":[0,18]}})"}) {
        const std::uint64_t length = header.size();
        std::string file(8, '\0');
        std::memcpy(file.data(), &length, sizeof length);
        all.push_back(file + header + std::string(18, '\x3f'));
    }
    return all;
}
