// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/model_bundle.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

/// Manifests of model bundles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto description = parseManifest(fuzz::asText(data, size), "fuzz");
    if (!description)
        return 0;
    fuzz::require(bool(checkConfig(description->config, "fuzz")), "what is accepted is in range");
    const auto again = configFromJson(architectureName(description->config.variant),
                                      toJson(description->config), "fuzz");
    fuzz::require(again && dumpJson(toJson(*again)) == dumpJson(toJson(description->config)),
                  "what was read can be written and read");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    for (const ModelConfig& config : {ModelConfig(), defaultConfig()})
        all.push_back(dumpJson({{"format", "maskwright-model"},
                                {"version", 1},
                                {"architecture", architectureName(config.variant)},
                                {"hyperparameters", toJson(config)},
                                {"preprocessing", {{"shortSide", 360}, {"mean", {0.4, 0.4, 0.4}}}},
                                {"window", {{"frames", 10}, {"overlap", 2}}},
                                {"training", {{"seed", 1}}}}));
    return all;
}
