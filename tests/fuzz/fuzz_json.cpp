// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

/// JSON text of others.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = parseJson(fuzz::asText(data, size), "fuzzed");
    if (!json)
        return 0;
    const auto again = parseJson(dumpJson(*json), "dumped");
    fuzz::require(again && dumpJson(*again) == dumpJson(*json), "what was read is written alike");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    return {
        R"({"videos":{"a":{"expressions":{"0":{"exp":"a dog","obj_id":"1"}},"frames":["00000"]}}})",
        R"([1,-2.5e3,true,false,null,"ü\u00e9\n",[],{}])", "0", R"({"a":{"b":[[[[{}]]]]}})"};
}
