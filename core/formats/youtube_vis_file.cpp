// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/youtube_vis_file.h"

#include "core/formats/file_checks.h"
#include "core/formats/rle_json.h"
#include "core/mask/paint.h"

#include <algorithm>
#include <set>

namespace mw::youtube_vis {

// ---- Finding the files

std::map<std::string, fs::path> jsonFiles(const fs::path& path)
{
    std::map<std::string, fs::path> files;
    std::error_code ec;
    if (fs::is_regular_file(path, ec)) {
        files[toUtf8(path.stem())] = path;
        return files;
    }
    for (const char* split : {"train", "valid"}) {
        const std::string name = split;
        for (const std::string& candidate :
             {name + '/' + kWrittenFile, name + ".json", "instances_" + name + ".json",
              "annotations/instances_" + name + ".json", "annotations/" + name + ".json"}) {
            if (fs::is_regular_file(path / candidate, ec)) {
                files[name] = path / candidate;
                break;
            }
        }
    }
    return files;
}

fs::path pictureRoot(const fs::path& json, const std::string& split)
{
    const fs::path folder = json.parent_path();
    std::error_code ec;
    for (const fs::path& candidate : {folder / "JPEGImages", folder / split / "JPEGImages",
                                      folder.parent_path() / split / "JPEGImages",
                                      folder.parent_path() / "JPEGImages", folder / split}) {
        if (fs::is_directory(candidate, ec))
            return candidate;
    }
    return folder / "JPEGImages";
}

// ---- Parts of the file

std::optional<PictureName> pictureName(const Json& json)
{
    if (!json.is_string())
        return std::nullopt;
    const std::string& text = json.get_ref<const std::string&>();
    const std::size_t slash = text.rfind('/');
    const std::string file = slash == std::string::npos ? text : text.substr(slash + 1);
    const std::size_t dot = file.rfind('.');
    if (slash == std::string::npos || slash == 0 || dot == std::string::npos || dot == 0)
        return std::nullopt;
    return PictureName{text.substr(0, slash), file.substr(0, dot), file.substr(dot)};
}

Result<Mask> maskFromPolygons(const Json& polygons, Size size, const std::string& where)
{
    Mask mask(size);
    for (const Json& polygon : polygons) {
        std::vector<Point> corners;
        if (!polygon.is_array() || polygon.size() < 6 || polygon.size() % 2 != 0
            || !std::all_of(polygon.begin(), polygon.end(),
                            [](const Json& v) { return v.is_number(); }))
            return Error{ErrorCode::DatasetInvalid,
                         {where, "a polygon is no list of three or more pairs of numbers"},
                         "damaged polygon"};
        for (std::size_t i = 0; i < polygon.size(); i += 2) {
            // Far outside is as good as outside, and safe to compute with.
            const auto at
                = [&](std::size_t k) { return std::clamp(polygon[k].get<double>(), -1e5, 1e5); };
            corners.push_back({at(i), at(i + 1)});
        }
        BitRaster raster(size);
        paintPolygon(raster, corners);
        mask = mask | Mask::fromRaster(raster);
    }
    return mask;
}

std::map<std::int64_t, std::string> categoriesIn(const Json& json)
{
    std::map<std::int64_t, std::string> names;
    if (const Json* list = getArray(json, "categories")) {
        for (const Json& category : *list) {
            if (const auto id = getInteger(category, "id"))
                names[*id] = getString(category, "name").value_or("");
        }
    }
    return names;
}

// ---- Checking

namespace {

class FileCheck
{
public:
    FileCheck(fs::path file, fs::path pictures, const CheckOptions& options, Findings& findings,
              const TaskContext& task)
        : m_file(std::move(file))
        , m_name(toUtf8(m_file.filename()))
        , m_pictures(std::move(pictures))
        , m_options(options)
        , m_findings(findings)
        , m_task(task)
    {
    }

    Result<void> run()
    {
        const auto json = readCheckedJson(m_file, m_name, m_findings);
        const Json* videos = json ? checkedArray(*json, "videos", m_name, {}, m_findings) : nullptr;
        if (!videos)
            return {};
        checkedArray(*json, "categories", m_name, {}, m_findings);
        m_categories = categoriesIn(*json);
        for (const auto& [id, name] : m_categories) {
            // The evaluation takes 0 for "no match".
            if (id < 1)
                reportStructure({}, "the id of class \"" + name + "\"", "1 or more");
        }
        std::int64_t done = 0;
        for (const Json& video : *videos) {
            m_task.report({"validate", done++, std::int64_t(videos->size())});
            MW_TRY_VOID(checkVideo(video));
        }
        if (const Json* annotations = getArray(*json, "annotations")) {
            for (const Json& annotation : *annotations) {
                if (m_task.stopped())
                    return Error{ErrorCode::Cancelled};
                checkAnnotation(annotation);
            }
        }
        for (const auto& [id, video] : m_videos)
            checkExpressions(video.name, video.expressions, Severity::Warning, m_findings);
        return {};
    }

private:
    struct KnownVideo {
        std::string name;
        std::vector<std::string> frames;
        Size size;
        std::vector<CheckedExpression> expressions;
    };

    void reportStructure(const Spot& spot, const std::string& what, const std::string& wanted)
    {
        m_findings.add(Rule::JsonStructure, spot, {m_name, what, wanted});
    }

    Result<void> checkVideo(const Json& entry)
    {
        const auto id = getInteger(entry, "id");
        if (!id || *id < 1 || m_videos.contains(*id)) {
            reportStructure({}, "the id of a video", "a number of its own, 1 or more");
            return {};
        }
        KnownVideo& video = m_videos[*id];
        video.name = std::to_string(*id);
        const Json* names
            = checkedArray(entry, "file_names", m_name, {video.name, {}, {}}, m_findings);
        if (!names)
            return {};
        FrameFiles files;
        std::string folder;
        for (const Json& item : *names) {
            const auto name = pictureName(item);
            if (!name || (!folder.empty() && name->folder != folder)) {
                reportStructure({video.name, {}, {}}, "\"file_names\"",
                                "a list of \"folder/picture.jpg\" of one folder");
                return {};
            }
            if (!isSafeFileName(name->stem)) {
                m_findings.add(Rule::NameUnsafe, {video.name, {}, {}}, {name->stem.substr(0, 200)});
                return {};
            }
            folder = name->folder;
            files.pictureExtension = name->extension;
            files.frames.push_back(name->stem);
        }
        video.name = folder;
        const Spot spot{folder, {}, {}};
        if (files.frames.empty())
            m_findings.add(Rule::VideoWithoutFrames, spot);
        if (getInteger(entry, "length") != std::int64_t(files.frames.size()))
            reportStructure(spot, "\"length\"", "the number of \"file_names\"");
        checkFrameNames(folder, files.frames, m_findings);
        video.frames = files.frames;
        const auto pictures = resolveInside(m_pictures, folder);
        if (!pictures) {
            m_findings.add(Rule::NameUnsafe, spot, {folder.substr(0, 200)});
            return {};
        }
        files.video = folder;
        files.pictures = *pictures;
        MW_TRY(const CheckedFrames checked, checkFrameFiles(files, m_options, m_findings, m_task));
        video.size = checked.size;
        const auto width = getInteger(entry, "width");
        const auto height = getInteger(entry, "height");
        if (!checked.size.isEmpty()
            && (width != checked.size.width || height != checked.size.height))
            reportStructure(spot, "\"width\" or \"height\"",
                            "that of the pictures, " + toString(checked.size));
        return {};
    }

    void checkAnnotation(const Json& annotation)
    {
        const auto id = getInteger(annotation, "id");
        const std::string which = "annotation " + std::to_string(id.value_or(-1));
        if (!id || *id < 1 || !m_ids.insert(*id).second)
            reportStructure({}, "the id of " + which, "a number of its own, 1 or more");
        const auto video = m_videos.find(getInteger(annotation, "video_id").value_or(-1));
        if (video == m_videos.end()) {
            reportStructure({}, "the video_id of " + which, "the id of a video");
            return;
        }
        const Spot spot{video->second.name, {}, std::to_string(id.value_or(-1))};
        if (!m_categories.contains(getInteger(annotation, "category_id").value_or(-1)))
            m_findings.add(Rule::CategoryMissing, spot, {m_name});
        if (!getInteger(annotation, "iscrowd"))
            reportStructure(spot, "\"iscrowd\"", "0 or 1");
        const std::size_t length = video->second.frames.size();
        for (const char* key : {"segmentations", "bboxes", "areas"}) {
            const Json* list = checkedArray(annotation, key, m_name, spot, m_findings);
            if (list && list->size() != length)
                reportStructure(spot, '"' + std::string(key) + '"', "as long as the video");
        }
        const Json* masks = getArray(annotation, "segmentations");
        if (masks && masks->size() == length)
            checkMasks(video->second, *masks, spot);
        if (const Json* expressions = getArray(annotation, "expressions")) {
            for (const Json& e : *expressions) {
                if (e.is_string())
                    video->second.expressions.push_back(
                        {std::to_string(video->second.expressions.size()), spot.object,
                         e.get<std::string>()});
            }
        }
    }

    void checkMasks(const KnownVideo& video, const Json& masks, const Spot& spot)
    {
        bool isVisible = false;
        for (std::size_t i = 0; i < masks.size(); ++i) {
            if (masks[i].is_null())
                continue;
            const Spot frame{video.name, video.frames[i], spot.object};
            const auto mask = masks[i].is_array()
                ? maskFromPolygons(masks[i], video.size.isEmpty() ? Size{1, 1} : video.size, m_name)
                : maskFromRle(masks[i], m_name);
            if (!mask) {
                m_findings.add(Rule::MaskEncodingInvalid, frame, {mask.error().detail});
                continue;
            }
            if (!video.size.isEmpty() && mask->size() != video.size)
                m_findings.add(Rule::MaskSize, frame,
                               {toString(mask->size()), toString(video.size)});
            isVisible = isVisible || !mask->isEmpty();
        }
        if (!isVisible)
            m_findings.add(Rule::ObjectNeverVisible, spot);
    }

    fs::path m_file;
    std::string m_name;
    fs::path m_pictures;
    const CheckOptions& m_options;
    Findings& m_findings;
    const TaskContext& m_task;
    std::map<std::int64_t, std::string> m_categories;
    std::map<std::int64_t, KnownVideo> m_videos;
    std::set<std::int64_t> m_ids;
};

}  // namespace

Result<void> checkFiles(const fs::path& path, const CheckOptions& options, Findings& findings,
                        const TaskContext& task)
{
    const auto files = jsonFiles(path);
    bool isAnyThere = false;
    for (const auto& [split, file] : files) {
        if (!options.split.empty() && options.split != split)
            continue;
        isAnyThere = true;
        MW_TRY_VOID(FileCheck(file, pictureRoot(file, split), options, findings, task).run());
    }
    if (!isAnyThere)
        findings.add(Rule::FileMissing, {}, {std::string("train/") + kWrittenFile});
    return {};
}

}  // namespace mw::youtube_vis
