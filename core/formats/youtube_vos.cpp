// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/youtube_vos.h"

#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(1) << 30;
constexpr const char* kSplits[] = {"train", "valid"};

bool recognise(const fs::path& path)
{
    std::error_code ec;
    for (const char* split : kSplits) {
        if (fs::is_regular_file(path / split / "meta.json", ec)
            && fs::is_directory(path / split / "JPEGImages", ec))
            return true;
    }
    return false;
}

std::vector<std::string> stemsIn(const fs::path& folder, std::string_view extension)
{
    std::vector<std::string> stems;
    for (const std::string& name : filesIn(folder)) {
        if (name.size() > extension.size() && name.ends_with(extension))
            stems.push_back(name.substr(0, name.size() - extension.size()));
    }
    return stems;
}

Result<Dataset> readSplit(const fs::path& folder, bool isPartial, const ReadOptions& options,
                          const TaskContext& task)
{
    const fs::path file = folder / "meta.json";
    MW_TRY(const Json json, readJson(file, kMaxJsonBytes));
    const Json* videos = getObject(json, "videos");
    if (!videos)
        return invalidDataset(file, "there is no object \"videos\"");
    Dataset dataset;
    for (const auto& [name, entry] : videos->items()) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (!options.wants(name))
            continue;
        if (!isSafeFileName(name))
            return Error{ErrorCode::UnsafePath, {name.substr(0, 200)}};
        DatasetVideo video;
        video.name = name;
        MW_TRY(video.pictures, resolveInside(folder, "JPEGImages/" + name));
        MW_TRY(const fs::path masks, resolveInside(folder, "Annotations/" + name));
        const Json* objects = getObject(entry, "objects");
        if (!objects)
            return invalidDataset(file, "video " + name + " has no object \"objects\"");
        for (const auto& [id, object] : objects->items()) {
            const int number = objectNumber(id);
            if (number == 0)
                return invalidDataset(file,
                                      "video " + name + " has an object \"" + id.substr(0, 40)
                                          + "\", not 1 to 254");
            video.objects.push_back({number, getString(object, "category").value_or("")});
        }
        // Some copies hold pictures of all frames: those with masks are the annotated ones.
        video.frames = isPartial ? stemsIn(video.pictures, ".jpg") : stemsIn(masks, ".png");
        const auto plain = pngFolderMasks(masks, video.frames, false, options.resizeMasks);
        video.masks = [plain, isPartial](std::size_t i, Size size) -> Result<FrameMasks> {
            MW_TRY(FrameMasks frame, plain(i, size));
            frame.isPartial = isPartial;
            return frame;
        };
        dataset.videos.push_back(std::move(video));
    }
    return dataset;
}

Result<Dataset> read(const fs::path& root, const ReadOptions& options, const TaskContext& task)
{
    std::error_code ec;
    for (const std::string_view split : kSplits) {
        if (options.split.empty() ? fs::exists(root / split / "meta.json", ec)
                                  : options.split == split)
            return readSplit(root / split, split == "valid", options, task);
    }
    if (!options.split.empty())
        return Error{ErrorCode::WrongUsage, {"unknown split \"" + options.split + "\""}};
    return Error{ErrorCode::FileMissing, {toUtf8(root / "train/meta.json")}};
}

Result<void> checkSplit(const fs::path& root, const std::string& split, const CheckOptions& options,
                        Findings& findings, const TaskContext& task)
{
    const std::string fileName = split + "/meta.json";
    const auto json = readCheckedJson(root / fileName, fileName, findings);
    const Json* videos = json ? checkedObject(*json, "videos", fileName, {}, findings) : nullptr;
    if (!videos)
        return {};
    const bool isPartial = split == "valid";
    for (const auto& [name, entry] : videos->items()) {
        const Spot spot{name, {}, {}};
        const auto pictures = resolveInside(root, split + "/JPEGImages/" + name);
        const auto masks = resolveInside(root, split + "/Annotations/" + name);
        if (!isSafeFileName(name) || !pictures || !masks) {
            findings.add(Rule::NameUnsafe, {}, {name.substr(0, 200)});
            continue;
        }
        std::set<int> numbers;
        if (const Json* objects = checkedObject(entry, "objects", fileName, spot, findings)) {
            for (const auto& [id, object] : objects->items()) {
                const Spot place{name, {}, id.substr(0, 40)};
                if (const int number = objectNumber(id); number > 0)
                    numbers.insert(number);
                else
                    findings.add(Rule::ObjectIdInvalid, place, {id.substr(0, 40)});
                if (getString(object, "category").value_or("").empty())
                    findings.add(Rule::CategoryMissing, place, {fileName});
                checkedArray(object, "frames", fileName, place, findings);
            }
        }
        FrameFiles files;
        files.video = name;
        files.frames = stemsIn(*pictures, ".jpg");
        files.pictures = *pictures;
        files.masks = *masks;
        files.needsEveryMask = !isPartial;
        if (files.frames.empty())
            findings.add(Rule::VideoWithoutFrames, spot);
        checkFrameNames(name, files.frames, findings);
        MW_TRY(const CheckedFrames checked, checkFrameFiles(files, options, findings, task));
        std::set<int> unlisted;
        for (const SeenObjects& seen : checked.seen) {
            for (const auto& [number, object] : seen) {
                if (!numbers.contains(number) && unlisted.insert(number).second)
                    findings.add(Rule::MaskObjectUnlisted, spot, {std::to_string(number)});
            }
        }
        if (!isPartial)
            checkObjects(name, files.frames, checked.seen, numbers, checked.size, findings);
    }
    for (const std::string& name : foldersIn(root / split / "JPEGImages")) {
        if (!videos->contains(name))
            findings.add(Rule::VideoUnlisted, {}, {split + "/JPEGImages/" + name});
    }
    return {};
}

Result<void> check(const fs::path& root, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    std::error_code ec;
    bool isAnyThere = false;
    for (const std::string split : kSplits) {
        if (options.split.empty() ? !fs::is_directory(root / split, ec) : options.split != split)
            continue;
        isAnyThere = true;
        MW_TRY_VOID(checkSplit(root, split, options, findings, task));
    }
    if (!isAnyThere)
        findings.add(Rule::FileMissing, {}, {"train/meta.json"});
    return {};
}

Result<void> write(ExportWriter& writer)
{
    Json videos = Json::object();
    for (const PlannedVideo& video : writer.plan().videos) {
        const std::string& name = video.data.name;
        MW_TRY_VOID(
            writer.writeFrames(video, {"train/JPEGImages/" + name, "train/Annotations/" + name}));
        Json objects = Json::object();
        for (const DatasetObject& object : video.data.objects)
            objects[std::to_string(object.number)]
                = {{"category", object.category}, {"frames", video.framesWith(object.number)}};
        videos[name]["objects"] = std::move(objects);
    }
    Json json;
    json["videos"] = std::move(videos);
    return writer.writeJson("train/meta.json", json);
}

}  // namespace

DatasetFormat youtubeVosFormat()
{
    FormatTraits traits;
    traits.hasCategories = true;
    traits.categories = CategoryList::YoutubeVos;
    traits.splits = {"train"};
    return {"youtube-vos",
            "YouTube-VOS",
            MW_TR("formats",
                  "Pictures, masks and classes without expressions; read by XMem, Cutie and STM"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
