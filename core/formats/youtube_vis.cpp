// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/youtube_vis.h"

#include "core/formats/export_writer.h"
#include "core/formats/rle_json.h"
#include "core/formats/youtube_vis_file.h"
#include "core/project/project.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>

namespace mw {

using namespace youtube_vis;

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(2) << 30;

bool recognise(const fs::path& path)
{
    const auto files = jsonFiles(path);
    if (files.empty())
        return false;
    // The keys may come in any order, but a file of another kind has none of these early on.
    std::ifstream file(files.begin()->second, std::ios::binary);
    std::string beginning(1 << 16, '\0');
    file.read(beginning.data(), std::streamsize(beginning.size()));
    beginning.resize(std::size_t(std::max<std::streamsize>(file.gcount(), 0)));
    return beginning.find("\"file_names\"") != std::string::npos
        || (beginning.find("\"segmentations\"") != std::string::npos
            && beginning.find("\"video_id\"") != std::string::npos);
}

struct ObjectEntry {
    std::int64_t id = 0;
    int number = 0;
    std::string category;
    std::vector<std::string> expressions;
    const Json* segmentations = nullptr;
};

class Reader
{
public:
    Reader(fs::path file, fs::path pictures, const ReadOptions& options, const TaskContext& task)
        : m_file(std::move(file))
        , m_pictures(std::move(pictures))
        , m_options(options)
        , m_task(task)
    {
    }

    Result<Dataset> read()
    {
        MW_TRY(Json parsed, readJson(m_file, kMaxJsonBytes));
        m_json = std::make_shared<const Json>(std::move(parsed));
        const Json* videos = getArray(*m_json, "videos");
        if (!videos)
            return invalidDataset(m_file, "there is no list \"videos\"");
        MW_TRY_VOID(readAnnotations());
        Dataset dataset;
        std::set<std::int64_t> known;
        for (const Json& video : *videos) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            const auto id = getInteger(video, "id");
            if (!id || !known.insert(*id).second)
                return invalidDataset(m_file, "a video has no \"id\" of its own");
            MW_TRY(DatasetVideo read, readVideo(*id, video));
            if (m_options.wants(read.name))
                dataset.videos.push_back(std::move(read));
        }
        for (const auto& [id, list] : m_annotations) {
            if (!known.contains(id))
                return invalidDataset(
                    m_file, "an annotation is about the unknown video " + std::to_string(id));
        }
        return dataset;
    }

private:
    Result<void> readAnnotations()
    {
        const auto categories = categoriesIn(*m_json);
        const Json* list = getArray(*m_json, "annotations");
        if (!list)
            return {};  // absent or null in the published validation files
        for (const Json& item : *list) {
            const auto id = getInteger(item, "id");
            const auto video = getInteger(item, "video_id");
            const Json* segmentations = getArray(item, "segmentations");
            const std::string which = "annotation " + std::to_string(id.value_or(-1));
            if (!id || !video || !segmentations)
                return invalidDataset(m_file,
                                      which + " has no \"id\", \"video_id\" or \"segmentations\"");
            ObjectEntry annotation;
            annotation.id = *id;
            annotation.segmentations = segmentations;
            if (const auto category = getInteger(item, "category_id")) {
                const auto it = categories.find(*category);
                if (it == categories.end())
                    return invalidDataset(
                        m_file, which + " is of the unknown class " + std::to_string(*category));
                annotation.category = it->second;
            }
            annotation.number = int(std::clamp<std::int64_t>(
                getInteger(item, "object_number").value_or(0), 0, Track::kMaxNumber + 1));
            if (const Json* expressions = getArray(item, "expressions")) {
                for (const Json& e : *expressions) {
                    if (e.is_string())
                        annotation.expressions.push_back(e.get<std::string>());
                    else if (const auto text = getString(e, "exp"))
                        annotation.expressions.push_back(*text);
                }
            }
            m_annotations[*video].push_back(std::move(annotation));
        }
        return {};
    }

    Result<DatasetVideo> readVideo(std::int64_t id, const Json& entry)
    {
        const std::string which = "video " + std::to_string(id);
        const Json* names = getArray(entry, "file_names");
        if (!names || names->empty())
            return invalidDataset(m_file, which + " has no list \"file_names\"");
        DatasetVideo video;
        std::string folder;
        for (const Json& item : *names) {
            const auto name = pictureName(item);
            if (!name || (!folder.empty() && name->folder != folder))
                return invalidDataset(m_file, which + " has pictures that are not in one folder");
            folder = name->folder;
            if (!isSafeFileName(name->stem))
                return Error{ErrorCode::UnsafePath, {name->stem.substr(0, 200)}};
            video.frames.push_back(name->stem);
        }
        MW_TRY(video.pictures, resolveInside(m_pictures, folder));
        video.name = folder;
        std::replace(video.name.begin(), video.name.end(), '/', '_');
        MW_TRY_VOID(addObjects(video, id));
        return video;
    }

    Result<void> addObjects(DatasetVideo& video, std::int64_t id)
    {
        const auto found = m_annotations.find(id);
        if (found == m_annotations.end())
            return {};
        std::set<int> taken;
        std::vector<std::pair<int, const Json*>> lists;
        for (const ObjectEntry& annotation : found->second) {
            int number = annotation.number;
            if (number < 1 || number > Track::kMaxNumber || !taken.insert(number).second) {
                number = 1;
                while (!taken.insert(number).second)
                    ++number;
            }
            if (number > Track::kMaxNumber)
                return invalidDataset(m_file, "video " + video.name + " has over 254 objects");
            if (annotation.segmentations->size() != video.frames.size())
                return invalidDataset(m_file,
                                      "annotation " + std::to_string(annotation.id) + " has "
                                          + std::to_string(annotation.segmentations->size())
                                          + " masks for " + std::to_string(video.frames.size())
                                          + " frames");
            video.objects.push_back({number, annotation.category});
            for (const std::string& text : annotation.expressions) {
                if (text.find_first_not_of(" \t\r\n") != std::string::npos)
                    video.expressions.push_back({text, number});
            }
            lists.emplace_back(number, annotation.segmentations);
        }
        const std::string where = toUtf8(m_file) + ", video " + video.name;
        video.masks = [lists, where, frames = video.frames, keep = m_json,
                       resize = m_options.resizeMasks](std::size_t i, Size size) {
            return masksOfFrame(lists, i, size, resize, where + ", frame " + frames[i]);
        };
        return {};
    }

    static Result<FrameMasks> masksOfFrame(const std::vector<std::pair<int, const Json*>>& lists,
                                           std::size_t i, Size size, bool resize,
                                           const std::string& where)
    {
        std::vector<std::pair<int, const Json*>> runLengths;
        std::vector<std::pair<int, Mask>> polygons;
        for (const auto& [number, list] : lists) {
            const Json& item = (*list)[i];
            if (!item.is_array()) {
                runLengths.emplace_back(number, &item);
                continue;
            }
            MW_TRY(Mask mask, maskFromPolygons(item, size, where));
            polygons.emplace_back(number, std::move(mask));
        }
        MW_TRY(FrameMasks frame, frameFromRle(runLengths, size, resize, where));
        for (auto& [number, mask] : polygons) {
            if (!mask.isEmpty())
                frame.objects.emplace(number, std::move(mask));
        }
        return frame;
    }

    fs::path m_file;
    fs::path m_pictures;
    const ReadOptions& m_options;
    const TaskContext& m_task;
    std::shared_ptr<const Json> m_json;
    std::map<std::int64_t, std::vector<ObjectEntry>> m_annotations;  ///< By video.
};

Result<Dataset> read(const fs::path& path, const ReadOptions& options, const TaskContext& task)
{
    const auto files = jsonFiles(path);
    for (const auto& [split, file] : files) {
        if (options.split.empty() || options.split == split)
            return Reader(file, pictureRoot(file, split), options, task).read();
    }
    return Error{ErrorCode::FileMissing,
                 {toUtf8(path / (options.split.empty() ? "train" : options.split) / kWrittenFile)}};
}

// ---- Writing

Result<void> writeSplit(ExportWriter& writer, const std::string& split)
{
    std::map<std::string, int> categoryIds;
    for (const PlannedVideo* video : writer.plan().videosOf(split)) {
        for (const DatasetObject& object : video->data.objects)
            categoryIds.emplace(object.category, 0);
    }
    Json categories = Json::array();
    for (auto& [name, id] : categoryIds) {
        id = int(categories.size()) + 1;
        categories.push_back({{"id", id}, {"name", name}, {"supercategory", "object"}});
    }

    Json videos = Json::array();
    Json annotations = Json::array();
    for (const PlannedVideo* video : writer.plan().videosOf(split)) {
        const std::string& name = video->data.name;
        const Size size = video->source.size;
        const std::size_t videoId = videos.size() + 1;
        struct Lists {
            Json segmentations = Json::array();
            Json boxes = Json::array();
            Json areas = Json::array();
        };
        std::map<int, Lists> lists;
        for (const DatasetObject& object : video->data.objects)
            lists[object.number];
        MW_TRY_VOID(writer.writeFrames(
            *video, {split + "/JPEGImages/" + name, {}},
            [&](std::size_t, const FrameMasks& frame) -> Result<void> {
                for (auto& [number, list] : lists) {
                    const auto it = frame.objects.find(number);
                    const bool isVisible = it != frame.objects.end();
                    const Rect box = isVisible ? it->second.bounds() : Rect{};
                    list.segmentations.push_back(isVisible ? rleJson(it->second) : Json());
                    list.boxes.push_back(
                        isVisible ? Json::array({box.x, box.y, box.width, box.height}) : Json());
                    list.areas.push_back(isVisible ? Json(it->second.area()) : Json());
                }
                return {};
            }));
        Json fileNames = Json::array();
        for (const std::string& frame : video->data.frames)
            fileNames.push_back(name + '/' + frame + ".jpg");
        videos.push_back({{"id", videoId},
                          {"width", size.width},
                          {"height", size.height},
                          {"length", video->data.frames.size()},
                          {"file_names", std::move(fileNames)}});
        for (const DatasetObject& object : video->data.objects) {
            Lists& list = lists[object.number];
            Json expressions = Json::array();
            for (const DatasetExpression& e : video->data.expressions) {
                if (e.object == object.number)
                    expressions.push_back(e.text);
            }
            annotations.push_back({{"id", annotations.size() + 1},
                                   {"video_id", videoId},
                                   {"category_id", categoryIds.at(object.category)},
                                   {"iscrowd", 0},
                                   {"width", size.width},
                                   {"height", size.height},
                                   {"length", video->data.frames.size()},
                                   {"object_number", object.number},
                                   {"expressions", std::move(expressions)},
                                   {"segmentations", std::move(list.segmentations)},
                                   {"bboxes", std::move(list.boxes)},
                                   {"areas", std::move(list.areas)}});
        }
    }
    Json json;
    json["info"] = Json::object();
    json["licenses"] = Json::array();
    json["categories"] = std::move(categories);
    json["videos"] = std::move(videos);
    json["annotations"] = std::move(annotations);
    return writer.writeFile(split + '/' + kWrittenFile, dumpJson(json));
}

Result<void> write(ExportWriter& writer)
{
    for (const std::string& split : writer.plan().splits())
        MW_TRY_VOID(writeSplit(writer, split));
    return {};
}

}  // namespace

DatasetFormat youtubeVisFormat()
{
    FormatTraits traits;
    traits.hasExpressions = true;
    traits.groupsExpressions = true;
    traits.hasCategories = true;
    traits.nameless = "object";
    traits.hasOverlaps = true;
    traits.splits = {"train", "valid"};
    return {"youtube-vis",
            "YouTube-VIS",
            MW_TR("formats",
                  "Pictures, classes, and masks that may overlap as run lengths in one COCO-like "
                  "file; read by YouTube-VIS, OVIS and UNINEXT code"),
            traits,
            recognise,
            read,
            checkFiles,
            write};
}

}  // namespace mw
