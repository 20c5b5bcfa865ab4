// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/region_contour.h"
#include "inference/engine/mask_tensor.h"
#include "tests/parity/compare.h"

#include <cmath>
#include <cstdio>

namespace mw::test {

void checkMetrics(const fs::path& folder)
{
    if (!fs::exists(folder / "metrics.json"))
        return;
    Comparison comparison("metrics", Json::object());
    const Json rows = readTolerances(folder / "metrics.json");
    std::map<std::string, Tensors> files;
    for (const Json& row : rows) {
        const std::string source = getString(row, "source").value_or("");
        if (!files.contains(source))
            files.emplace(source, readTensors(folder / (source + "_masks.safetensors")));
        char name[24];
        std::snprintf(name, sizeof name, "%02d", int(getInteger(row, "i").value_or(-1)));
        const auto pixels = [&](const char* which) {
            const auto it = files.at(source).find(std::string(name) + which);
            return it == files.at(source).end() ? Tensor() : it->second;
        };
        const Tensor predicted = pixels(".pred"), truth = pixels(".gt");
        if (!predicted.defined() || !truth.defined()) {
            comparison.fail(std::string(name) + " has no masks");
            continue;
        }
        const Mask a = maskFromTensor(predicted), b = maskFromTensor(truth);
        const FrameScores davis = scoreDavis(a, b);
        const double wide = contourAccuracy(a, b, kCmaContourTolerance);
        for (const auto& [key, got] :
             {std::pair("J_davis2017", davis.region), std::pair("F_davis2017", davis.contour),
              std::pair("J_official", intersectionOverUnion(a, b)), std::pair("F_official", wide),
              std::pair("F_davis2017_at_0.010", wide)}) {
            if (const auto wanted = getNumber(row, key))
                comparison.check(std::string(name) + " " + key, at::scalar_tensor(got, at::kDouble),
                                 at::scalar_tensor(*wanted, at::kDouble), 1e-12);
        }
    }
}

}  // namespace mw::test
