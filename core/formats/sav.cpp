// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/sav.h"

#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"
#include "core/formats/rle_json.h"
#include "core/project/project.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

namespace mw {

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(1) << 30;
constexpr const char* kJsonSuffix = "_manual.json";
constexpr const char* kPictures = "JPEGImages_24fps";
constexpr const char* kTree = "Annotations_6fps";
constexpr int kFrameRate = 24;
constexpr int kFrameStep = 4;  ///< Every fourth frame is annotated.
constexpr double kSmallArea = 32 * 32;
constexpr double kMediumArea = 96 * 96;

std::string frameName(std::int64_t frame)
{
    std::string digits = std::to_string(frame);
    return digits.insert(0, 5 - std::min<std::size_t>(5, digits.size()), '0');
}

/// The videos that have a JSON file, by name.
std::map<std::string, fs::path> jsonFiles(const fs::path& root)
{
    std::map<std::string, fs::path> files;
    for (const std::string& name : filesIn(root)) {
        if (name.size() > std::string_view(kJsonSuffix).size() && name.ends_with(kJsonSuffix))
            files[name.substr(0, name.size() - std::string_view(kJsonSuffix).size())]
                = root / fromUtf8(name);
    }
    return files;
}

bool recognise(const fs::path& path)
{
    std::error_code ec;
    return fs::is_directory(path, ec)
        && (!jsonFiles(path).empty()
            || (fs::is_directory(path / kTree, ec) && fs::is_directory(path / kPictures, ec)));
}

/// Pictures of a video: a film beside the JSON file, or a folder.
Result<fs::path> picturesOf(const fs::path& root, const std::string& name)
{
    std::error_code ec;
    for (const std::string& candidate : {std::string(kPictures) + '/' + name, name}) {
        MW_TRY(fs::path folder, resolveInside(root, candidate));
        if (fs::is_directory(folder, ec))
            return folder;
    }
    return resolveInside(root, name + ".mp4");
}

/// How many frames of the film lie between two entries of "masklet".
std::optional<std::int64_t> stepIn(const Json& json)
{
    std::optional<std::int64_t> rate = getInteger(json, "fps");
    if (!json.is_object() || !json.contains("fps"))
        return kFrameStep;
    if (const auto list = integersIn(getArray(json, "fps")); list && !list->empty())
        rate = list->front();
    if (!rate || *rate < 1 || kFrameRate % *rate != 0)
        return std::nullopt;
    return kFrameRate / *rate;
}

// ---- Reading <id>_manual.json

Result<DatasetVideo> readJsonVideo(const fs::path& root, const std::string& name,
                                   const fs::path& file, const ReadOptions& options)
{
    DatasetVideo video;
    video.name = name;
    MW_TRY(video.pictures, picturesOf(root, name));
    MW_TRY(Json parsed, readJson(file, kMaxJsonBytes));
    const auto json = std::make_shared<const Json>(std::move(parsed));
    const Json* frames = getArray(*json, "masklet");
    const auto step = stepIn(*json);
    if (!frames || !step)
        return invalidDataset(
            file, frames ? "\"fps\" does not divide 24" : "there is no list \"masklet\"");
    std::size_t objects = 0;
    for (std::size_t k = 0; k < frames->size(); ++k) {
        const Json& masks = (*frames)[k];
        if (!masks.is_array() || (k > 0 && masks.size() != objects))
            return invalidDataset(
                file, "entry " + std::to_string(k) + " of \"masklet\" is no list of all objects");
        objects = masks.size();
        video.frames.push_back(frameName(std::int64_t(k) * *step));
    }
    const auto ids = integersIn(getArray(*json, "masklet_id"));
    std::vector<int> numbers;
    std::set<int> taken;
    for (std::size_t j = 0; j < objects; ++j) {
        const std::int64_t id = ids && j < ids->size() ? (*ids)[j] : std::int64_t(j);
        if (id < 0 || id >= Track::kMaxNumber || !taken.insert(int(id) + 1).second)
            return invalidDataset(file,
                                  "\"masklet_id\" " + std::to_string(id)
                                      + " is none from 0 to 253, or is there twice");
        numbers.push_back(int(id) + 1);
        video.objects.push_back({int(id) + 1, {}});
    }
    const std::string where = toUtf8(file);
    video.masks = [json, frames, numbers, where, names = video.frames,
                   resize = options.resizeMasks](std::size_t i, Size size) {
        std::vector<std::pair<int, const Json*>> entries;
        for (std::size_t j = 0; j < numbers.size(); ++j)
            entries.emplace_back(numbers[j], &(*frames)[i][j]);
        return frameFromRle(entries, size, resize, where + ", frame " + names[i]);
    };
    return video;
}

// ---- Reading Annotations_6fps/<video>/<object>/<frame>.png

Result<DatasetVideo> readTreeVideo(const fs::path& root, const std::string& name,
                                   const ReadOptions& options)
{
    DatasetVideo video;
    video.name = name;
    MW_TRY(video.pictures, resolveInside(root, std::string(kPictures) + '/' + name));
    MW_TRY(const fs::path folder, resolveInside(root, std::string(kTree) + '/' + name));
    std::set<std::string> frames;
    struct ObjectFolder {
        int number;
        fs::path path;
    };
    std::vector<ObjectFolder> objects;
    for (const std::string& id : foldersIn(folder)) {
        // 000 is the first object, and 0 is the background everywhere else.
        if (id.empty() || id.size() > 3 || id.find_first_not_of("0123456789") != std::string::npos
            || std::stoi(id) >= Track::kMaxNumber)
            return invalidDataset(folder, "the folder " + id + " is no object from 000 to 253");
        MW_TRY(const fs::path path, resolveInside(folder, id));
        objects.push_back({std::stoi(id) + 1, path});
        video.objects.push_back({std::stoi(id) + 1, {}});
        for (const std::string& file : filesIn(path)) {
            if (file.size() > 4 && file.ends_with(".png"))
                frames.insert(file.substr(0, file.size() - 4));
        }
    }
    video.frames.assign(frames.begin(), frames.end());
    video.masks = [objects, names = video.frames,
                   resize = options.resizeMasks](std::size_t i, Size size) -> Result<FrameMasks> {
        FrameMasks frame;
        frame.storedSize = size;
        frame.isPartial = true;
        for (const ObjectFolder& object : objects) {
            MW_TRY(FrameMasks one,
                   binaryFolderMasks(object.path, names, object.number, resize)(i, size));
            if (!one.isAnnotated)
                continue;
            frame.isAnnotated = true;
            if (one.storedSize != size)
                frame.storedSize = one.storedSize;
            frame.objects.merge(one.objects);
        }
        return frame;
    };
    return video;
}

Result<Dataset> read(const fs::path& root, const ReadOptions& options, const TaskContext& task)
{
    Dataset dataset;
    const auto files = jsonFiles(root);
    for (const auto& [name, file] : files) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (!options.wants(name))
            continue;
        MW_TRY(DatasetVideo video, readJsonVideo(root, name, file, options));
        dataset.videos.push_back(std::move(video));
    }
    if (!files.empty())
        return dataset;
    for (const std::string& name : foldersIn(root / kTree)) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (!options.wants(name))
            continue;
        MW_TRY(DatasetVideo video, readTreeVideo(root, name, options));
        dataset.videos.push_back(std::move(video));
    }
    return dataset;
}

// ---- Checking

Result<void> checkJsonVideo(const fs::path& root, const std::string& name, const fs::path& file,
                            const CheckOptions& options, Findings& findings,
                            const TaskContext& task)
{
    const std::string fileName = toUtf8(file.filename());
    const Spot spot{name, {}, {}};
    const auto json = readCheckedJson(file, fileName, findings);
    const Json* frames = json ? checkedArray(*json, "masklet", fileName, spot, findings) : nullptr;
    if (!frames)
        return {};
    const auto step = stepIn(*json);
    if (!step)
        findings.add(Rule::JsonStructure, spot, {fileName, "\"fps\"", "a divisor of 24"});
    const auto ids = integersIn(checkedArray(*json, "masklet_id", fileName, spot, findings));
    const std::size_t objects
        = frames->empty() || !(*frames)[0].is_array() ? 0 : (*frames)[0].size();
    if (ids && ids->size() != objects)
        findings.add(Rule::JsonStructure, spot,
                     {fileName, "\"masklet_id\"", "as long as the entries of \"masklet\""});

    FrameFiles files;
    files.video = name;
    for (std::size_t k = 0; k < frames->size(); ++k)
        files.frames.push_back(frameName(std::int64_t(k) * step.value_or(kFrameStep)));
    const auto pictures = picturesOf(root, name);
    std::error_code ec;
    if (!pictures)
        findings.add(Rule::NameUnsafe, spot, {name});
    else if (fs::is_directory(*pictures, ec))
        files.pictures = *pictures;
    else if (!fs::exists(*pictures, ec))
        findings.add(Rule::PictureMissing, spot, {name + ".mp4"});
    MW_TRY(const CheckedFrames checked, checkFrameFiles(files, options, findings, task));
    Size size = checked.size;
    const auto height = getNumber(*json, "video_height");
    const auto width = getNumber(*json, "video_width");
    if (size.isEmpty() && height && width && *height >= 1 && *width >= 1 && *height <= 16384
        && *width <= 16384)
        size = {int(*width), int(*height)};

    std::vector<bool> isVisible(objects);
    for (std::size_t k = 0; k < frames->size(); ++k) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        const Json& masks = (*frames)[k];
        if (!masks.is_array() || masks.size() != objects) {
            findings.add(Rule::JsonStructure, {name, files.frames[k], {}},
                         {fileName, "entry " + std::to_string(k) + " of \"masklet\"",
                          "a list of all objects"});
            continue;
        }
        for (std::size_t j = 0; j < objects; ++j) {
            const Spot place{name, files.frames[k], std::to_string(j)};
            // The loader takes a frame with null for one that nobody has annotated.
            const auto mask = maskFromRle(masks[j], fileName);
            if (!mask) {
                findings.add(
                    Rule::MaskEncodingInvalid, place,
                    {masks[j].is_null() ? "null instead of an empty mask" : mask.error().detail});
                continue;
            }
            if (!size.isEmpty() && mask->size() != size)
                findings.add(Rule::MaskSize, place, {toString(mask->size()), toString(size)});
            isVisible[j] = isVisible[j] || !mask->isEmpty();
        }
    }
    for (std::size_t j = 0; j < objects; ++j) {
        if (!isVisible[j])
            findings.add(Rule::ObjectNeverVisible, {name, {}, std::to_string(j)});
    }
    return {};
}

Result<void> checkTreeVideo(const fs::path& root, const std::string& name,
                            const CheckOptions& options, Findings& findings,
                            const TaskContext& task)
{
    const auto video = readTreeVideo(root, name, {});
    if (!video) {
        findings.add(Rule::NameUnsafe, {name, {}, {}}, {describe(video.error())});
        return {};
    }
    checkFrameNames(name, video->frames, findings);
    for (const std::string& id : foldersIn(root / kTree / fromUtf8(name))) {
        FrameFiles files;
        files.video = name;
        files.masks = root / kTree / fromUtf8(name) / fromUtf8(id);
        files.isBinary = true;
        files.needsEveryMask = false;  // from where the object first appears
        files.frames = video->frames;
        MW_TRY(const CheckedFrames checked, checkFrameFiles(files, options, findings, task));
        checkObjects(name, video->frames, checked.seen, {1}, checked.size, findings);
    }
    return {};
}

Result<void> check(const fs::path& root, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    const auto files = jsonFiles(root);
    for (const auto& [name, file] : files)
        MW_TRY_VOID(checkJsonVideo(root, name, file, options, findings, task));
    if (!files.empty())
        return {};
    const auto names = foldersIn(root / kTree);
    if (names.empty())
        findings.add(Rule::FileMissing, {}, {"<video>" + std::string(kJsonSuffix)});
    for (const std::string& name : names)
        MW_TRY_VOID(checkTreeVideo(root, name, options, findings, task));
    return {};
}

// ---- Writing

const char* bucketOf(double area)
{
    return area < kSmallArea ? "small" : area < kMediumArea ? "medium" : "large";
}

Result<void> writeVideo(ExportWriter& writer, const PlannedVideo& video)
{
    const std::string& name = video.data.name;
    const Size size = video.source.size;
    Json masklet = Json::array();
    MW_TRY_VOID(writer.writeFrames(
        video, {std::string(kPictures) + '/' + name, {}},
        [&](std::size_t, const FrameMasks& frame) -> Result<void> {
            Json masks = Json::array();
            for (const DatasetObject& object : video.data.objects) {
                const auto it = frame.objects.find(object.number);
                // Every object in every frame, the invisible ones as empty masks.
                masks.push_back(rleJson(it != frame.objects.end() ? it->second : Mask(size)));
            }
            masklet.push_back(std::move(masks));
            return {};
        }));

    const std::size_t count = video.data.frames.size();
    const double frameCount = double((count - 1) * kFrameStep + 1);
    Json json;
    json["video_id"] = name;
    json["video_duration"] = frameCount / kFrameRate;
    json["video_frame_count"] = frameCount;
    json["video_height"] = double(size.height);
    json["video_width"] = double(size.width);
    json["video_resolution"] = double(size.pixelCount());
    json["video_environment"] = "Unknown";
    json["video_split"] = "train";
    json["masklet"] = std::move(masklet);
    for (const char* key :
         {"masklet_id", "masklet_size_rel", "masklet_size_abs", "masklet_size_bucket",
          "masklet_visibility_changes", "masklet_first_appeared_frame", "masklet_frame_count",
          "masklet_edited_frame_count", "masklet_type", "masklet_stability_score"})
        json[key] = Json::array();
    for (const DatasetObject& object : video.data.objects) {
        double area = 0;
        int visible = 0;
        int changes = 0;
        std::size_t first = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto it = video.seen[i].find(object.number);
            const bool isVisible = it != video.seen[i].end();
            if (isVisible) {
                first = visible == 0 ? i : first;
                area += double(it->second.area);
                ++visible;
            }
            if (i > 0 && isVisible != video.seen[i - 1].contains(object.number))
                ++changes;
        }
        area /= std::max(visible, 1);
        json["masklet_id"].push_back(object.number - 1);
        json["masklet_size_rel"].push_back(area / double(size.pixelCount()));
        json["masklet_size_abs"].push_back(area);
        json["masklet_size_bucket"].push_back(bucketOf(area));
        json["masklet_visibility_changes"].push_back(changes);
        json["masklet_first_appeared_frame"].push_back(double(first));
        json["masklet_frame_count"].push_back(count);
        json["masklet_edited_frame_count"].push_back(count);
        json["masklet_type"].push_back("manual");
        json["masklet_stability_score"].push_back(Json());
    }
    json["masklet_num"] = video.data.objects.size();
    return writer.writeFile(name + kJsonSuffix, dumpJson(json));
}

Result<void> write(ExportWriter& writer)
{
    for (const PlannedVideo& video : writer.plan().videos)
        MW_TRY_VOID(writeVideo(writer, video));
    return {};
}

}  // namespace

DatasetFormat savFormat()
{
    FormatTraits traits;
    traits.hasOverlaps = true;
    traits.frameNumberStep = kFrameStep;
    return {"sa-v",
            "SA-V",
            MW_TR("formats",
                  "Masks that may overlap as run lengths, one JSON file for each video, every "
                  "fourth frame; read by SAM 2 training code"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
