// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/mini_ref.h"

#include "core/formats/export_writer.h"
#include "core/formats/ref_youtube_vos.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kSupportFrames = 5;

/// The official code takes the folder that holds "data"; people also name the data set itself.
std::string prefixIn(const fs::path& root, const std::string& name)
{
    std::error_code ec;
    for (const std::string& prefix : {"data/" + name, name}) {
        if (fs::is_directory(root / prefix, ec))
            return prefix + '/';
    }
    return {};
}

// ---- Mini-Ref-YouTube-VOS

constexpr const char* kYoutubeFolder = "mini-ref-youtube-vos";

std::vector<RefLayout> youtubeLayouts(const std::string& prefix)
{
    RefLayout layout;
    layout.split = "train";
    layout.expressions = prefix + "meta_expressions/train/meta_expressions.json";
    layout.meta = prefix + "train/meta.json";
    layout.pictures = prefix + "train/JPEGImages";
    layout.masks = prefix + "train/Annotations";
    layout.categories = CategoryList::MiniYoutubeVos;
    return {layout};
}

bool recogniseYoutube(const fs::path& path)
{
    std::error_code ec;
    const std::string prefix = prefixIn(path, kYoutubeFolder);
    // The extra file of the README tells it from Ref-YouTube-VOS.
    return fs::is_regular_file(path / (prefix + "train/train.json"), ec)
        || (!prefix.empty() && fs::is_regular_file(path / (prefix + "train/meta.json"), ec));
}

Result<Dataset> readYoutube(const fs::path& path, const ReadOptions& options,
                            const TaskContext& task)
{
    return readRefLayouts(path, youtubeLayouts(prefixIn(path, kYoutubeFolder)), options, task);
}

Result<void> checkYoutube(const fs::path& path, const CheckOptions& options, Findings& findings,
                          const TaskContext& task)
{
    return checkRefLayouts(path, youtubeLayouts(prefixIn(path, kYoutubeFolder)), options, findings,
                           task);
}

/// The first five frames in a row that show the object, or the five that show it most often.
std::vector<std::string> supportFrames(const PlannedVideo& video, int object)
{
    const std::size_t count = std::min(kSupportFrames, video.seen.size());
    std::size_t best = 0;
    std::ptrdiff_t bestVisible = -1;
    for (std::size_t first = 0; first + count <= video.seen.size(); ++first) {
        const auto begin = video.seen.begin() + std::ptrdiff_t(first);
        const std::ptrdiff_t visible
            = std::count_if(begin, begin + std::ptrdiff_t(count),
                            [&](const SeenObjects& seen) { return seen.contains(object); });
        if (visible > bestVisible) {
            best = first;
            bestVisible = visible;
        }
    }
    const auto begin = video.data.frames.begin() + std::ptrdiff_t(best);
    return {begin, begin + std::ptrdiff_t(count)};
}

/// One pinned episode for each class that has two videos. The official code draws the support clip
/// in an order that depends on Python's hash seed, so its scores cannot be repeated without this.
Json episodes(const ExportPlan& plan)
{
    std::map<std::string, std::vector<const PlannedVideo*>> byCategory;
    for (const PlannedVideo& video : plan.videos) {
        if (!video.data.expressions.empty())
            byCategory[video.object(video.data.expressions.front().object)->category].push_back(
                &video);
    }
    Json list = Json::array();
    for (const auto& [category, videos] : byCategory) {
        if (videos.size() < 2)
            continue;
        const PlannedVideo& support = *videos.front();
        const int object = support.data.expressions.front().object;
        Json episode;
        episode["fold"] = foldOf(category);
        episode["class"] = category;
        episode["support"] = {{"video", support.data.name},
                              {"object", std::to_string(object)},
                              {"expression", "0"},
                              {"frames", supportFrames(support, object)}};
        Json queries = Json::array();
        for (std::size_t i = 1; i < videos.size(); ++i) {
            for (std::size_t e = 0; e < videos[i]->data.expressions.size(); ++e)
                queries.push_back(
                    {{"video", videos[i]->data.name}, {"expression", std::to_string(e)}});
        }
        episode["queries"] = std::move(queries);
        list.push_back(std::move(episode));
    }
    Json json;
    json["episodes"] = std::move(list);
    return json;
}

Result<void> writeYoutube(ExportWriter& writer)
{
    const std::string prefix = "data/" + std::string(kYoutubeFolder) + '/';
    const RefLayout layout = youtubeLayouts(prefix).front();
    MW_TRY_VOID(writeRefLayout(writer, layout));
    // The README of the official code names the file so, its loader reads meta.json.
    MW_TRY_VOID(writer.copyFile(layout.meta, prefix + "train/train.json"));
    return writer.writeJson(prefix + "episodes.json", episodes(writer.plan()));
}

// ---- Mini-Ref-SAIL-VOS

constexpr const char* kSailFolder = "mini-SAIL-VOS";

std::vector<RefLayout> sailLayouts(const std::string& prefix)
{
    RefLayout layout;
    layout.split = "train";
    layout.expressions = prefix + "meta_expressions.json";
    layout.meta = prefix + "meta.json";
    layout.pictures = prefix + "Images";
    layout.masks = prefix + "Annotations";
    layout.pictureExtension = ".bmp";
    layout.categories = CategoryList::MiniSailVos;
    layout.isBinary = true;
    return {layout};
}

bool recogniseSail(const fs::path& path)
{
    std::error_code ec;
    const std::string prefix = prefixIn(path, kSailFolder);
    return fs::is_regular_file(path / (prefix + "meta_expressions.json"), ec)
        && fs::is_directory(path / (prefix + "Images"), ec);
}

Result<Dataset> readSail(const fs::path& path, const ReadOptions& options, const TaskContext& task)
{
    return readRefLayouts(path, sailLayouts(prefixIn(path, kSailFolder)), options, task);
}

Result<void> checkSail(const fs::path& path, const CheckOptions& options, Findings& findings,
                       const TaskContext& task)
{
    return checkRefLayouts(path, sailLayouts(prefixIn(path, kSailFolder)), options, findings, task);
}

Result<void> writeSail(ExportWriter& writer)
{
    return writeRefLayout(writer, sailLayouts("data/" + std::string(kSailFolder) + '/').front());
}

FormatTraits fewShotTraits(CategoryList categories)
{
    FormatTraits traits;
    traits.hasExpressions = true;
    traits.needsExpressions = true;
    traits.hasCategories = true;
    traits.categories = categories;
    traits.loaders = Loaders(Loader::Cma);
    traits.splits = {"train"};
    return traits;
}

}  // namespace

DatasetFormat miniRefYoutubeVosFormat()
{
    FormatTraits traits = fewShotTraits(CategoryList::MiniYoutubeVos);
    traits.hasOneCategory = true;
    return {"mini-ref-youtube-vos",
            "Mini-Ref-YouTube-VOS",
            MW_TR("formats",
                  "One class in each video, 48 classes in four folds; read by CMA and other "
                  "few-shot code"),
            traits,
            recogniseYoutube,
            readYoutube,
            checkYoutube,
            writeYoutube};
}

DatasetFormat miniRefSailVosFormat()
{
    FormatTraits traits = fewShotTraits(CategoryList::MiniSailVos);
    traits.hasOneObject = true;
    return {"mini-ref-sail-vos",
            "Mini-Ref-SAIL-VOS",
            MW_TR("formats",
                  "One object in each video, of the classes dog, car and person, BMP pictures; "
                  "read by CMA"),
            traits,
            recogniseSail,
            readSail,
            checkSail,
            writeSail};
}

}  // namespace mw
