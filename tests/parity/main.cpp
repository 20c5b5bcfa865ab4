// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/compare.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

/// Compares the model with reference tensors: those in tests/reference, and those of any folder of
/// the same layout named by MW_PARITY_DIR. An argument restricts the cases to paths that contain
/// it; `--record DIR` writes the fixtures of tests/reference anew.
namespace {

using namespace mw;
using namespace mw::test;

std::string wanted;

bool isWanted(const fs::path& path)
{
    return fs::exists(path) && (wanted.empty() || toUtf8(path).find(wanted) != std::string::npos);
}

Json manifestAt(const fs::path& path) { return fs::exists(path) ? readTolerances(path) : Json(); }

/// The generator must make the very weights the reference was computed with.
void checkManifest(const fs::path& path, CmaImpl& model)
{
    Comparison comparison("weights of " + toUtf8(path.parent_path().filename()), Json::object());
    const Json manifest = readTolerances(path);
    std::map<std::string, Tensor> state;
    for (const auto& [name, tensor] : stateDict(model))
        state.emplace(name, tensor);
    for (const auto& [name, entry] : manifest.items()) {
        if (name.ends_with("position_ids"))
            continue;
        const auto it = state.find(name);
        if (it == state.end()) {
            comparison.fail(name + " is not in the model");
            continue;
        }
        const Tensor flat = it->second.detach().flatten();
        const Json* first = getArray(entry, "first");
        for (std::int64_t i = 0; first != nullptr && i < std::int64_t(first->size()); ++i) {
            if (flat[i].item<float>() != float((*first)[std::size_t(i)].get<double>()))
                comparison.fail(name + " has other values");
        }
        if (const auto sum = getNumber(entry, "sum64"))
            comparison.check(name, flat.to(at::kDouble).sum(), at::scalar_tensor(*sum, at::kDouble),
                             1e-6 * double(flat.numel()));
    }
    for (const auto& [name, tensor] : state) {
        if (!manifest.contains(name))
            comparison.fail(name + " is not in the reference");
    }
}

/// Without DAB the object queries start as points, not boxes.
bool isWithoutAnchorBoxes(const fs::path& folder)
{
    const fs::path file = folder / "outputs.safetensors";
    if (!fs::exists(file))
        return false;
    const Tensors outputs = readTensors(file);
    const auto it = outputs.find("init_reference");
    return it != outputs.end() ? it->second.size(-1) == 2
                               : toUtf8(folder.filename()).find("nodab") != std::string::npos;
}

void runSize(const fs::path& folder)
{
    if (!fs::is_directory(folder))
        return;
    for (const std::string suffix : {"", "_nodab"}) {
        const fs::path manifest = folder / ("manifest" + suffix + ".json");
        if (!fs::exists(manifest))
            continue;
        const ModelConfig config = configOfManifest(readTolerances(manifest));
        Cma model(config);
        loadGeneratedWeights(*model);
        if (wanted.empty())
            checkManifest(manifest, *model);
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (!entry.is_directory())
                continue;
            const bool isNoDab = isWithoutAnchorBoxes(entry.path());
            const bool isVariants = entry.path().filename() == "variants";
            if (isNoDab != (suffix == "_nodab") && !isVariants)
                continue;
            if (isVariants) {
                if (suffix == "_nodab" && isWanted(entry.path()))
                    checkVariants(entry.path(), config);
            } else if (fs::exists(entry.path() / "train_step.json")) {
                if (isWanted(entry.path()))
                    checkTrainStep(entry.path(), config);
            } else if (isWanted(entry.path() / "outputs.safetensors")) {
                checkModelCase(entry.path(), config, *model);
            }
        }
    }
}

void runFolder(const fs::path& root)
{
    if (isWanted(root / "components"))
        checkComponents(root / "components", manifestAt(root / "small" / "manifest.json"),
                        manifestAt(root / "full" / "manifest.json"));
    if (isWanted(root / "metrics"))
        checkMetrics(root / "metrics");
    runSize(root / "small");
    runSize(root / "full");
}

}  // namespace

int main(int argc, char** argv)
{
    at::set_num_threads(2);
    if (argc == 3 && std::string_view(argv[1]) == "--record") {
        recordReference(argv[2]);
        return 0;
    }
    if (argc > 1)
        wanted = argv[1];
    const fs::path reference = fs::path(MW_SOURCE_DIR) / "tests" / "reference";
    if (fs::exists(reference))
        runFolder(reference);
    const char* folder = std::getenv("MW_PARITY_DIR");
    if (folder == nullptr || !fs::is_directory(folder)) {
        std::printf("\n*** MW_PARITY_DIR names no folder: the official reference tensors were NOT "
                    "compared. ***\n\n");
    } else {
        runFolder(folder);
    }
    std::printf("%d comparisons, %d failed\n", Comparison::checks(), Comparison::failures());
    return Comparison::failures() == 0 ? 0 : 1;
}
