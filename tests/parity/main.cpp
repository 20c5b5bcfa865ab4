// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/compare.h"

#include <algorithm>
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
    std::vector<fs::path> cases;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_directory())
            cases.push_back(entry.path());
    }
    std::sort(cases.begin(), cases.end());
    for (const std::string suffix : {"", "_nodab"}) {
        const fs::path manifest = folder / ("manifest" + suffix + ".json");
        if (!fs::exists(manifest))
            continue;
        const ModelConfig config = configOfManifest(readTolerances(manifest));
        Cma model(config);
        loadGeneratedWeights(*model);
        if (wanted.empty())
            checkManifest(manifest, *model);
        for (const fs::path& path : cases) {
            const bool isNoDab = isWithoutAnchorBoxes(path);
            const bool isVariants
                = fs::exists(path / "base.safetensors") && fs::exists(path / "self.safetensors");
            if (isNoDab != (suffix == "_nodab") && !isVariants)
                continue;
            if (isVariants) {
                if ((suffix == "_nodab" || !fs::exists(folder / "manifest_nodab.json"))
                    && isWanted(path))
                    checkVariants(path, config);
            } else if (fs::exists(path / "train_step.json")) {
                if (isWanted(path))
                    checkTrainStep(path, config);
            } else if (isWanted(path / "outputs.safetensors")) {
                checkModelCase(path, config, *model);
            }
        }
    }
}

bool hasFile(const fs::path& folder, std::string_view beginning, std::string_view end)
{
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = toUtf8(entry.path().filename());
        if (name.starts_with(beginning) && name.ends_with(end))
            return true;
    }
    return false;
}

/// The models of the components: those of `small` and `full` beside them, or else of the first
/// manifests there are, or of one in the folder itself.
Json manifestFor(const fs::path& components, const std::string& size)
{
    for (const fs::path& folder : {components, components.parent_path() / size}) {
        if (fs::exists(folder / "manifest.json"))
            return readTolerances(folder / "manifest.json");
    }
    return Json();
}

/// Folders are known by what is in them, whatever they are called.
void runFolder(const fs::path& root)
{
    std::vector<fs::path> folders{root};
    for (const auto& entry : fs::directory_iterator(root)) {
        if (entry.is_directory())
            folders.push_back(entry.path());
    }
    std::sort(folders.begin() + 1, folders.end());
    for (const fs::path& folder : folders) {
        if (isWanted(folder / "metrics.json"))
            checkMetrics(folder);
        if (fs::exists(folder / "tolerances.json") && !fs::exists(folder / "outputs.safetensors")
            && hasFile(folder, "", ".safetensors") && isWanted(folder))
            checkComponents(folder, manifestFor(folder, "small"), manifestFor(folder, "full"));
        if (hasFile(folder, "manifest", ".json"))
            runSize(folder);
    }
}

/// Names every file of a fixture folder that nothing looked at. Descriptions do not count.
int reportNotCompared(const fs::path& root)
{
    int count = 0;
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const auto kind = entry.path().extension();
        if (entry.is_regular_file() && kind != ".md" && kind != ".txt"
            && !readFiles().contains(fs::weakly_canonical(entry.path())))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        std::printf("not compared: %s\n", toUtf8(file).c_str());
        ++count;
    }
    return count;
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
    std::vector<fs::path> roots;
    if (const fs::path reference = fs::path(MW_SOURCE_DIR) / "tests" / "reference";
        fs::exists(reference))
        roots.push_back(reference);
    const char* folder = std::getenv("MW_PARITY_DIR");
    if (folder == nullptr || !fs::is_directory(folder))
        std::printf("\n*** MW_PARITY_DIR names no folder: the official reference tensors were NOT "
                    "compared. ***\n\n");
    else
        roots.push_back(fs::weakly_canonical(folder));
    int left = 0;
    for (const fs::path& root : roots) {
        runFolder(root);
        if (wanted.empty())
            left += reportNotCompared(root);
    }
    std::printf("%d comparisons, %d failed; %d files and %d tensors not compared\n",
                Comparison::checks(), Comparison::failures(), left, unusedTensors());
    return Comparison::failures() == 0 ? 0 : 1;
}
