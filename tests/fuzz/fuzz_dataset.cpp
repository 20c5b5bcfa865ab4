// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/synthetic_dataset.h"

using namespace mw;

namespace {

/// A file of a data set that is replaced by the fuzzed bytes; the first byte says which.
struct FuzzedFile {
    const char* format;
    const char* file;
};
constexpr FuzzedFile kPlaces[] = {
    {"ref-youtube-vos", "meta_expressions/train/meta_expressions.json"},
    {"ref-youtube-vos", "train/meta.json"},
    {"ref-youtube-vos", "train/Annotations/a/00005.png"},
    {"mevis", "train/meta_expressions.json"},
    {"mevis", "train/mask_dict.json"},
    {"youtube-vis", "train/instances.json"},
    {"youtube-vos", "train/meta.json"},
    {"sa-v", "a_manual.json"},
    {"davis", "ImageSets/2017/train.txt"},
    {"davis", "davis_semantics.json"},
    {"ref-davis", "meta_expressions/valid/meta_expressions.json"},
};

fs::path folderOf(const char* format) { return fuzz::workFolder() / format; }

/// One small data set of each format, made once.
const std::vector<std::string>& soundFiles()
{
    static const std::vector<std::string> files = [] {
        const fs::path folder = fuzz::workFolder() / "project";
        fs::create_directories(folder);
        auto document = test::emptyProject(folder);
        test::addReadyVideo(*document, "a", 3, {96, 48});
        std::vector<std::string> contents;
        for (const FuzzedFile& place : kPlaces) {
            if (!fs::exists(folderOf(place.format))) {
                ExportOptions options;
                options.format = place.format;
                const auto report = test::exported(*document, folderOf(place.format), options);
                fuzz::require(report && report->isWritten, "the sound data set is written");
            }
            contents.push_back(test::get(folderOf(place.format) / place.file));
        }
        return contents;
    }();
    return files;
}

}  // namespace

/// Data sets of others: checking, reading and importing them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::vector<std::string>& sound = soundFiles();
    const std::size_t which = data[0] % std::size(kPlaces);
    const FuzzedFile& place = kPlaces[which];
    const fs::path root = folderOf(place.format);
    test::put(root / place.file, std::string(fuzz::asText(data + 1, size - 1)));

    CheckOptions options;
    options.threads = 1;
    const auto report = validateDataset(root, place.format, options, {});
    fuzz::require(bool(report), "what is wrong in a file is a finding");
    (void)dumpJson(toJson(*report));

    ImportOptions import;
    import.format = place.format;
    import.threads = 1;
    const auto prepared = prepareImport(root, import, {});
    if (prepared) {
        for (const PreparedVideo& video : prepared->videos) {
            for (const auto& [number, byFrame] : video.masks) {
                fuzz::require(number >= 1 && number <= 254, "objects have numbers");
                for (const auto& [frame, mask] : byFrame)
                    fuzz::require(mask.size() == video.info.size
                                      && frame < video.info.frameCount,
                                  "masks fit their pictures");
            }
            for (const DatasetExpression& e : video.expressions)
                fuzz::require(e.object >= 1 && e.object <= 254, "expressions have objects");
        }
    }
    test::put(root / place.file, sound[which]);
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> seeds;
    const std::vector<std::string>& sound = soundFiles();
    for (std::size_t i = 0; i < sound.size(); ++i)
        seeds.push_back(char(i) + sound[i]);
    return seeds;
}
