// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/ref_youtube_vos.h"

#include "core/formats/davis.h"
#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(1) << 30;

std::vector<RefLayout> layouts()
{
    std::vector<RefLayout> all;
    for (const char* split : {"train", "valid", "test"}) {
        const std::string name = split;
        RefLayout layout;
        layout.split = name;
        layout.expressions = "meta_expressions/" + name + "/meta_expressions.json";
        layout.pictures = name + "/JPEGImages";
        if (name == "train") {
            layout.meta = "train/meta.json";
            layout.masks = "train/Annotations";
        }
        layout.categories = CategoryList::YoutubeVos;
        all.push_back(layout);
    }
    return all;
}

/// The number of an expression's object; numbers that are not texts are tolerated.
int numberIn(const Json& expression)
{
    if (const auto text = getString(expression, "obj_id"))
        return objectNumber(*text);
    if (const auto number = getInteger(expression, "obj_id"); number && *number > 0)
        return objectNumber(std::to_string(*number));
    return 0;
}

class Reader
{
public:
    Reader(const fs::path& root, const RefLayout& layout, const ReadOptions& options,
           const TaskContext& task)
        : m_root(root)
        , m_layout(layout)
        , m_options(options)
        , m_task(task)
    {
    }

    Result<Dataset> read()
    {
        const fs::path file = m_root / m_layout.expressions;
        MW_TRY(const Json json, readJson(file, kMaxJsonBytes));
        const Json* videos = getObject(json, "videos");
        if (!videos)
            return invalidDataset(file, "there is no object \"videos\"");
        Json meta;
        if (!m_layout.meta.empty()) {
            std::error_code ec;
            if (!fs::exists(m_root / m_layout.meta, ec)) {
                m_dataset.notes.add(Rule::FileMissing, {}, {m_layout.meta}, Severity::Warning);
            } else {
                MW_TRY(meta, readJson(m_root / m_layout.meta, kMaxJsonBytes));
            }
        }
        const Json* metaVideos = getObject(meta, "videos");
        for (const auto& [name, entry] : videos->items()) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            if (!m_options.wants(name))
                continue;
            const Json* metaVideo = metaVideos ? getObject(*metaVideos, name) : nullptr;
            MW_TRY(DatasetVideo video, readVideo(file, name, entry, metaVideo));
            m_dataset.videos.push_back(std::move(video));
        }
        return std::move(m_dataset);
    }

private:
    Result<DatasetVideo> readVideo(const fs::path& file, const std::string& name, const Json& entry,
                                   const Json* meta)
    {
        DatasetVideo video;
        video.name = name;
        if (!isSafeFileName(name))
            return Error{ErrorCode::UnsafePath, {name.substr(0, 200)}};
        MW_TRY(video.pictures, resolveInside(m_root, m_layout.pictures + '/' + name));
        const Json* frames = getArray(entry, "frames");
        if (!frames)
            return invalidDataset(file, "video " + name + " has no list \"frames\"");
        for (const Json& frame : *frames) {
            if (!frame.is_string())
                return invalidDataset(file, "video " + name + " has a frame that is not a text");
            video.frames.push_back(frame.get<std::string>());
            if (!isSafeFileName(video.frames.back()))
                return Error{ErrorCode::UnsafePath, {video.frames.back().substr(0, 200)}};
        }
        MW_TRY_VOID(readObjects(video, meta));
        MW_TRY_VOID(readExpressions(file, video, entry));
        if (!m_layout.masks.empty()) {
            MW_TRY(const fs::path folder, resolveInside(m_root, m_layout.masks + '/' + name));
            video.masks = m_layout.isBinary
                ? binaryFolderMasks(folder, video.frames, 1, m_options.resizeMasks)
                : pngFolderMasks(folder, video.frames, false, m_options.resizeMasks);
        }
        return video;
    }

    Result<void> readObjects(DatasetVideo& video, const Json* meta)
    {
        const Json* objects = meta ? getObject(*meta, "objects") : nullptr;
        if (!objects)
            return {};
        for (const auto& [id, object] : objects->items()) {
            const int number = objectNumber(id);
            if (number == 0)
                return invalidDataset(m_root / m_layout.meta,
                                      "video " + video.name + " has an object \"" + id.substr(0, 40)
                                          + "\", not 1 to 254");
            video.objects.push_back({number, getString(object, "category").value_or("")});
        }
        return {};
    }

    Result<void> readExpressions(const fs::path& file, DatasetVideo& video, const Json& entry)
    {
        const Json* expressions = getObject(entry, "expressions");
        if (!expressions)
            return invalidDataset(file, "video " + video.name + " has no object \"expressions\"");
        for (const auto& [id, expression] : expressions->items()) {
            const auto text = getString(expression, "exp");
            const std::string which = "expression " + id.substr(0, 40) + " of video " + video.name;
            if (!text)
                return invalidDataset(file, which + " has no text \"exp\"");
            int number = 0;
            if (m_layout.isHidden()) {
                // The object is not told, so each sentence stands for one of its own.
                number = int(std::min<std::size_t>(video.expressions.size() + 1, 255));
                if (number > Track::kMaxNumber)
                    return invalidDataset(file, "video " + video.name + " has over 254 sentences");
                video.objects.push_back({number, {}});
            } else {
                number = numberIn(expression);
                if (number == 0)
                    return invalidDataset(file, which + " has no \"obj_id\" from 1 to 254");
                if (!getString(expression, "obj_id"))
                    m_dataset.notes.add(Rule::ObjectIdNotText,
                                        {video.name, {}, std::to_string(number)}, {id},
                                        Severity::Warning);
                const auto isIt = [&](const DatasetObject& o) { return o.number == number; };
                if (std::none_of(video.objects.begin(), video.objects.end(), isIt))
                    video.objects.push_back({number, {}});
            }
            if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
                m_dataset.notes.add(Rule::ExpressionEmpty, {video.name, {}, std::to_string(number)},
                                    {id}, Severity::Warning);
                continue;
            }
            video.expressions.push_back({*text, number});
        }
        return {};
    }

    fs::path m_root;
    const RefLayout& m_layout;
    const ReadOptions& m_options;
    const TaskContext& m_task;
    Dataset m_dataset;
};

bool recognise(const fs::path& path)
{
    std::error_code ec;
    if (fs::exists(path / "train/train.json", ec))
        return false;  // Mini-Ref-YouTube-VOS
    if (isRefDavis(path))
        return false;
    for (const RefLayout& layout : layouts()) {
        if (fs::is_regular_file(path / layout.expressions, ec))
            return true;
    }
    return false;
}

Result<Dataset> read(const fs::path& path, const ReadOptions& options, const TaskContext& task)
{
    return readRefLayouts(path, layouts(), options, task);
}

Result<void> check(const fs::path& path, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    MW_TRY_VOID(checkRefLayouts(path, layouts(), options, findings, task));
    std::error_code ec;
    const std::string test = "meta_expressions/test/meta_expressions.json";
    if (fs::exists(path / "meta_expressions/valid/meta_expressions.json", ec)
        && !fs::exists(path / test, ec))
        findings.add(Rule::TestFileMissing, {}, {test});
    return {};
}

Result<void> write(ExportWriter& writer)
{
    bool hasTest = false;
    for (const RefLayout& layout : layouts()) {
        if (writer.plan().videosOf(layout.split).empty())
            continue;
        MW_TRY_VOID(writeRefLayout(writer, layout));
        hasTest = hasTest || layout.split == "test";
    }
    if (hasTest)
        return {};
    // Inference takes the videos of "valid" that are not in "test", and stops without the file.
    Json none;
    none["videos"] = Json::object();
    return writer.writeJson("meta_expressions/test/meta_expressions.json", none);
}

}  // namespace

Result<Dataset> readRefLayouts(const fs::path& root, const std::vector<RefLayout>& layouts,
                               const ReadOptions& options, const TaskContext& task)
{
    std::error_code ec;
    for (const RefLayout& layout : layouts) {
        if (!options.split.empty() ? layout.split == options.split
                                   : fs::exists(root / layout.expressions, ec))
            return Reader(root, layout, options, task).read();
    }
    if (!options.split.empty())
        return Error{ErrorCode::WrongUsage, {"unknown split \"" + options.split + "\""}};
    return Error{ErrorCode::FileMissing, {toUtf8(root / layouts.front().expressions)}};
}

Result<void> writeRefLayout(ExportWriter& writer, const RefLayout& layout)
{
    Json expressionVideos = Json::object();
    Json metaVideos = Json::object();
    for (const PlannedVideo* video : writer.plan().videosOf(layout.split)) {
        const std::string& name = video->data.name;
        const PictureFormat format
            = layout.pictureExtension == ".bmp" ? PictureFormat::Bmp : PictureFormat::Jpeg;
        MW_TRY_VOID(writer.writeFrames(
            *video,
            {layout.pictures + '/' + name,
             layout.masks.empty() ? std::string() : layout.masks + '/' + name, format}));

        // Loaders use the ids as positions, so they are consecutive and in the file's order.
        Json expressions = Json::object();
        int id = 0;
        for (const DatasetExpression& e : video->data.expressions) {
            Json expression;
            expression["exp"] = e.text;
            if (!layout.isHidden())
                expression["obj_id"] = std::to_string(e.object);
            expressions[std::to_string(id++)] = std::move(expression);
        }
        Json entry;
        entry["expressions"] = std::move(expressions);
        entry["frames"] = video->data.frames;
        expressionVideos[name] = std::move(entry);

        Json objects = Json::object();
        for (const DatasetObject& object : video->data.objects) {
            Json item;
            item["category"] = object.category;
            if (layout.hasObjectFrames)
                item["frames"] = video->framesWith(object.number);
            objects[std::to_string(object.number)] = std::move(item);
        }
        metaVideos[name]["objects"] = std::move(objects);
    }
    Json expressions;
    expressions["videos"] = std::move(expressionVideos);
    MW_TRY_VOID(writer.writeJson(layout.expressions, expressions));
    if (layout.meta.empty())
        return {};
    Json meta;
    meta["videos"] = std::move(metaVideos);
    return writer.writeJson(layout.meta, meta);
}

DatasetFormat refYoutubeVosFormat()
{
    FormatTraits traits;
    traits.hasExpressions = true;
    traits.needsExpressions = true;
    traits.hasCategories = true;
    traits.categories = CategoryList::YoutubeVos;
    traits.splits = {"train", "valid", "test"};
    traits.hiddenSplits = {"valid", "test"};
    return {"ref-youtube-vos",
            "Ref-YouTube-VOS",
            MW_TR("formats",
                  "Pictures, masks, classes and expressions of videos; read by ReferFormer, SgMg, "
                  "MTTR and SOC"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
