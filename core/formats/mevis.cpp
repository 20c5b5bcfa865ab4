// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/mevis.h"

#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"
#include "core/formats/rle_json.h"
#include "core/project/project.h"

#include <algorithm>
#include <memory>
#include <set>

namespace mw {

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(2) << 30;
constexpr const char* kExpressions = "meta_expressions.json";
constexpr const char* kMasks = "mask_dict.json";
constexpr const char* kSplits[] = {"train", "valid_u", "valid"};

bool recognise(const fs::path& path)
{
    std::error_code ec;
    for (const char* split : kSplits) {
        if (fs::is_regular_file(path / split / kExpressions, ec)
            && fs::is_directory(path / split / "JPEGImages", ec))
            return true;
    }
    return false;
}

using Anno = std::int64_t;  ///< A key of the masks file, unique in the split.

/// The objects of one video: those of the file, and unions that some expression is about.
struct ObjectTable {
    std::map<std::vector<Anno>, int> numbers;  ///< By what the object is made of.

    bool isTaken(int number) const
    {
        return std::any_of(numbers.begin(), numbers.end(),
                           [&](const auto& entry) { return entry.second == number; });
    }
    /// 0 when there are more than 254.
    int add(const std::vector<Anno>& annos, std::int64_t wanted)
    {
        if (const auto it = numbers.find(annos); it != numbers.end())
            return it->second;
        int number = wanted >= 1 && wanted <= Track::kMaxNumber ? int(wanted) : 0;
        if (number == 0 || isTaken(number)) {
            number = 1;
            while (number <= Track::kMaxNumber && isTaken(number))
                ++number;
        }
        if (number > Track::kMaxNumber)
            return 0;
        numbers.emplace(annos, number);
        return number;
    }
};

struct Target {
    std::vector<Anno> annos;  ///< Ascending.
    std::vector<std::int64_t> objects;  ///< The file's numbers, for one object each.
};

/// What an expression is about, or nothing.
std::optional<Target> targetOf(const Json& expression)
{
    auto objects = integersIn(getArray(expression, "obj_id"));
    auto annos = integersIn(getArray(expression, "anno_id"));
    if (!annos || annos->empty() || !objects || objects->size() != annos->size())
        return std::nullopt;
    Target target{*annos, *objects};
    std::sort(target.annos.begin(), target.annos.end());
    target.annos.erase(std::unique(target.annos.begin(), target.annos.end()), target.annos.end());
    return target;
}

class Reader
{
public:
    Reader(fs::path folder, bool isHidden, const ReadOptions& options, const TaskContext& task)
        : m_folder(std::move(folder))
        , m_isHidden(isHidden)
        , m_options(options)
        , m_task(task)
    {
    }

    Result<Dataset> read()
    {
        MW_TRY(const Json json, readJson(file(), kMaxJsonBytes));
        const Json* videos = getObject(json, "videos");
        if (!videos)
            return invalidDataset(file(), "there is no object \"videos\"");
        if (!m_isHidden) {
            MW_TRY(Json masks, readJson(m_folder / kMasks, kMaxJsonBytes));
            m_masks = std::make_shared<const Json>(std::move(masks));
        }
        for (const auto& [name, entry] : videos->items()) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            if (!m_options.wants(name))
                continue;
            MW_TRY(DatasetVideo video, readVideo(name, entry));
            m_dataset.videos.push_back(std::move(video));
        }
        return std::move(m_dataset);
    }

private:
    fs::path file() const { return m_folder / kExpressions; }

    Result<DatasetVideo> readVideo(const std::string& name, const Json& entry)
    {
        DatasetVideo video;
        video.name = name;
        if (!isSafeFileName(name))
            return Error{ErrorCode::UnsafePath, {name.substr(0, 200)}};
        MW_TRY(video.pictures, resolveInside(m_folder, "JPEGImages/" + name));
        const Json* frames = getArray(entry, "frames");
        const Json* expressions = getObject(entry, "expressions");
        if (!frames || !expressions)
            return invalidDataset(file(),
                                  "video " + name
                                      + " has no list \"frames\" or no object "
                                        "\"expressions\"");
        for (const Json& frame : *frames) {
            if (!frame.is_string())
                return invalidDataset(file(), "video " + name + " has a frame that is not a text");
            video.frames.push_back(frame.get<std::string>());
            if (!isSafeFileName(video.frames.back()))
                return Error{ErrorCode::UnsafePath, {video.frames.back().substr(0, 200)}};
        }
        MW_TRY(const ObjectTable objects, readExpressions(video, *expressions));
        if (!m_isHidden)
            MW_TRY_VOID(setMasks(video, objects));
        return video;
    }

    Result<ObjectTable> readExpressions(DatasetVideo& video, const Json& expressions)
    {
        ObjectTable objects;
        // Single objects first, so that they keep the numbers of the file.
        if (!m_isHidden) {
            for (const auto& [id, expression] : expressions.items()) {
                const auto target = targetOf(expression);
                if (!target)
                    return invalidDataset(file(),
                                          "expression " + id.substr(0, 40) + " of video "
                                              + video.name
                                              + " has no equally long lists of whole numbers "
                                                "\"obj_id\" and \"anno_id\"");
                if (target->annos.size() == 1)
                    objects.add(target->annos, target->objects.front());
            }
        }
        for (const auto& [id, expression] : expressions.items()) {
            const auto text = getString(expression, "exp");
            if (!text)
                return invalidDataset(file(),
                                      "expression " + id.substr(0, 40) + " of video " + video.name
                                          + " has no text \"exp\"");
            int number = 0;
            if (m_isHidden) {
                number = objects.add({Anno(objects.numbers.size())}, 0);
            } else {
                const Target target = *targetOf(expression);
                const bool isUnion
                    = target.annos.size() > 1 && !objects.numbers.contains(target.annos);
                number = objects.add(target.annos, 0);
                if (isUnion && number > 0)
                    addUnionNote(video.name, number, target, objects);
            }
            if (number == 0)
                return invalidDataset(file(), "video " + video.name + " has over 254 objects");
            if (text->find_first_not_of(" \t\r\n") != std::string::npos)
                video.expressions.push_back({*text, number});
        }
        for (const auto& [annos, number] : objects.numbers)
            video.objects.push_back({number, {}});
        std::sort(video.objects.begin(), video.objects.end(),
                  [](const auto& a, const auto& b) { return a.number < b.number; });
        return objects;
    }

    void addUnionNote(const std::string& video, int number, const Target& target,
                      const ObjectTable& objects)
    {
        std::string parts;
        for (const Anno anno : target.annos) {
            const auto it = objects.numbers.find({anno});
            parts += (parts.empty() ? "" : ", ")
                + (it != objects.numbers.end() ? std::to_string(it->second)
                                               : "anno_id " + std::to_string(anno));
        }
        m_dataset.notes.add(Rule::ObjectsJoined, {video, {}, std::to_string(number)}, {parts});
    }

    Result<void> setMasks(DatasetVideo& video, const ObjectTable& objects) const
    {
        // Entry k of each list belongs to the k-th name in text order.
        std::vector<std::string> sorted = video.frames;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::size_t> entries;
        for (const std::string& frame : video.frames)
            entries.push_back(std::size_t(std::lower_bound(sorted.begin(), sorted.end(), frame)
                                          - sorted.begin()));
        std::vector<std::pair<int, const Json*>> lists;
        for (const auto& [annos, number] : objects.numbers) {
            for (const Anno anno : annos) {
                const Json* list = getArray(*m_masks, std::to_string(anno));
                if (!list || list->size() != video.frames.size())
                    return invalidDataset(m_folder / kMasks,
                                          "anno_id " + std::to_string(anno) + " of video "
                                              + video.name + " has no list of "
                                              + std::to_string(video.frames.size()) + " masks");
                lists.emplace_back(number, list);
            }
        }
        const std::string where = toUtf8(m_folder / kMasks) + ", video " + video.name;
        video.masks = [lists, entries, where, frames = video.frames, keep = m_masks,
                       resize = m_options.resizeMasks](std::size_t i, Size size) {
            std::vector<std::pair<int, const Json*>> objectsOfFrame;
            for (const auto& [number, list] : lists)
                objectsOfFrame.emplace_back(number, &(*list)[entries[i]]);
            return frameFromRle(objectsOfFrame, size, resize, where + ", frame " + frames[i]);
        };
        return {};
    }

    fs::path m_folder;
    bool m_isHidden;
    const ReadOptions& m_options;
    const TaskContext& m_task;
    std::shared_ptr<const Json> m_masks;
    Dataset m_dataset;
};

bool isHiddenSplit(std::string_view split) { return split == "valid"; }

Result<Dataset> read(const fs::path& root, const ReadOptions& options, const TaskContext& task)
{
    std::error_code ec;
    for (const char* split : kSplits) {
        if (options.split.empty() ? fs::exists(root / split / kExpressions, ec)
                                  : options.split == split)
            return Reader(root / split, isHiddenSplit(split), options, task).read();
    }
    if (!options.split.empty())
        return Error{ErrorCode::WrongUsage, {"unknown split \"" + options.split + "\""}};
    return Error{ErrorCode::FileMissing, {toUtf8(root / "train" / kExpressions)}};
}

// ---- Checking

class SplitCheck
{
public:
    SplitCheck(fs::path folder, std::string split, const CheckOptions& options, Findings& findings,
               const TaskContext& task)
        : m_folder(std::move(folder))
        , m_split(std::move(split))
        , m_options(options)
        , m_findings(findings)
        , m_task(task)
    {
    }

    Result<void> run()
    {
        const auto json = readCheckedJson(m_folder / kExpressions, expressionsName(), m_findings);
        const Json* videos
            = json ? checkedObject(*json, "videos", expressionsName(), {}, m_findings) : nullptr;
        std::optional<Json> masks;
        if (!isHiddenSplit(m_split))
            masks = readCheckedJson(m_folder / kMasks, masksName(), m_findings);
        if (!videos)
            return {};
        std::int64_t done = 0;
        for (const auto& [name, entry] : videos->items()) {
            m_task.report({"validate", done++, std::int64_t(videos->size())});
            MW_TRY_VOID(checkVideo(name, entry, masks ? &*masks : nullptr));
        }
        for (const std::string& folder : foldersIn(m_folder / "JPEGImages")) {
            if (!videos->contains(folder))
                m_findings.add(Rule::VideoUnlisted, {}, {m_split + "/JPEGImages/" + folder});
        }
        return {};
    }

private:
    std::string expressionsName() const { return m_split + '/' + kExpressions; }
    std::string masksName() const { return m_split + '/' + kMasks; }

    Result<void> checkVideo(const std::string& name, const Json& entry, const Json* masks)
    {
        const Spot spot{name, {}, {}};
        const auto pictures = resolveInside(m_folder, "JPEGImages/" + name);
        if (!isSafeFileName(name) || !pictures) {
            m_findings.add(Rule::NameUnsafe, {}, {name.substr(0, 200)});
            return {};
        }
        FrameFiles files;
        files.video = name;
        files.frames = checkedFrameList(name, entry, expressionsName(), m_findings);
        files.pictures = *pictures;
        MW_TRY(const CheckedFrames checked, checkFrameFiles(files, m_options, m_findings, m_task));

        const Json* list = checkedObject(entry, "expressions", expressionsName(), spot, m_findings);
        if (!list)
            return {};
        if (list->empty())
            m_findings.add(Rule::VideoWithoutExpressions, spot);
        std::vector<CheckedExpression> texts;
        std::map<Anno, std::string> annos;  ///< And an expression about each.
        std::size_t position = 0;
        for (const auto& [key, expression] : list->items()) {
            checkExpressionId(name, key, position++, list->size(), m_findings);
            const std::string id = key.substr(0, 40);
            std::string object;
            if (isHiddenSplit(m_split)) {
                if (expression.is_object() && expression.contains("obj_id"))
                    m_findings.add(Rule::ObjectIdInTest, spot, {id, m_split});
            } else if (const auto target = targetOf(expression)) {
                for (const Anno anno : target->annos) {
                    annos.emplace(anno, id);
                    object += (object.empty() ? "" : "+") + std::to_string(anno);
                }
            } else {
                m_findings.add(Rule::JsonStructure, spot,
                               {expressionsName(), "\"obj_id\" or \"anno_id\" of expression " + id,
                                "a list of whole numbers, as many in both"});
            }
            if (const auto text = getString(expression, "exp"))
                texts.push_back({id, object, *text});
            else
                m_findings.add(Rule::ExpressionNotText, spot, {id});
        }
        checkExpressions(name, texts, Severity::Warning, m_findings);
        if (masks) {
            for (const auto& [anno, id] : annos)
                checkMasks(name, files.frames, checked.size, anno, id, *masks);
        }
        return {};
    }

    void checkMasks(const std::string& video, const std::vector<std::string>& frames,
                    Size pictureSize, Anno anno, const std::string& expression, const Json& masks)
    {
        const Json* list = getArray(masks, std::to_string(anno));
        const Spot spot{video, {}, std::to_string(anno)};
        if (!list) {
            m_findings.add(Rule::ObjectWithoutMeta, spot, {expression, masksName()});
            return;
        }
        if (list->size() != frames.size()) {
            m_findings.add(Rule::JsonStructure, spot,
                           {masksName(), "the list \"" + std::to_string(anno) + "\"",
                            "as long as the video's list of frames"});
            return;
        }
        std::vector<std::string> sorted = frames;
        std::sort(sorted.begin(), sorted.end());
        bool isVisible = false;
        for (std::size_t k = 0; k < sorted.size(); ++k) {
            if ((*list)[k].is_null())
                continue;
            const Spot frame{video, sorted[k], spot.object};
            const auto mask = maskFromRle((*list)[k], masksName());
            if (!mask) {
                m_findings.add(Rule::MaskEncodingInvalid, frame, {mask.error().detail});
                continue;
            }
            if (!pictureSize.isEmpty() && mask->size() != pictureSize)
                m_findings.add(Rule::MaskSize, frame,
                               {toString(mask->size()), toString(pictureSize)});
            isVisible = isVisible || !mask->isEmpty();
        }
        if (!isVisible)
            m_findings.add(Rule::ObjectNeverVisible, spot);
    }

    fs::path m_folder;
    std::string m_split;
    const CheckOptions& m_options;
    Findings& m_findings;
    const TaskContext& m_task;
};

Result<void> check(const fs::path& root, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    std::error_code ec;
    bool isAnyThere = false;
    for (const char* split : kSplits) {
        if (options.split.empty() ? !fs::is_directory(root / split, ec) : options.split != split)
            continue;
        isAnyThere = true;
        MW_TRY_VOID(SplitCheck(root / split, split, options, findings, task).run());
    }
    if (!isAnyThere)
        findings.add(Rule::FileMissing, {}, {std::string("train/") + kExpressions});
    return {};
}

// ---- Writing

Result<void> writeSplit(ExportWriter& writer, const std::string& split)
{
    Json videos = Json::object();
    Json masks = Json::object();
    Anno nextAnno = 0;
    int nextVideo = 0;
    for (const PlannedVideo* video : writer.plan().videosOf(split)) {
        const std::string& name = video->data.name;
        const ExportWriter::FrameFolders folders{split + "/JPEGImages/" + name, {}};
        std::map<int, Anno> annos;
        if (isHiddenSplit(split)) {
            MW_TRY_VOID(writer.writeFrames(*video, folders));
        } else {
            std::map<int, Json> lists;
            for (const DatasetObject& object : video->data.objects)
                lists[object.number] = Json::array();
            MW_TRY_VOID(writer.writeFrames(
                *video, folders, [&](std::size_t, const FrameMasks& frame) -> Result<void> {
                    for (auto& [number, list] : lists) {
                        const auto it = frame.objects.find(number);
                        list.push_back(it != frame.objects.end() ? rleJson(it->second) : Json());
                    }
                    return {};
                }));
            for (auto& [number, list] : lists) {
                annos[number] = nextAnno;
                masks[std::to_string(nextAnno++)] = std::move(list);
            }
        }
        Json expressions = Json::object();
        int id = 0;
        for (const DatasetExpression& e : video->data.expressions) {
            Json expression;
            expression["exp"] = e.text;
            if (!isHiddenSplit(split)) {
                expression["obj_id"] = {e.object};
                expression["anno_id"] = {annos.at(e.object)};
            }
            expressions[std::to_string(id++)] = std::move(expression);
        }
        Json entry;
        entry["vid_id"] = nextVideo++;
        entry["frames"] = video->data.frames;
        entry["expressions"] = std::move(expressions);
        videos[name] = std::move(entry);
    }
    Json json;
    json["videos"] = std::move(videos);
    MW_TRY_VOID(writer.writeJson(split + '/' + kExpressions, json));
    if (isHiddenSplit(split))
        return {};
    return writer.writeFile(split + '/' + kMasks, dumpJson(masks));
}

Result<void> write(ExportWriter& writer)
{
    for (const std::string& split : writer.plan().splits())
        MW_TRY_VOID(writeSplit(writer, split));
    return {};
}

}  // namespace

DatasetFormat mevisFormat()
{
    FormatTraits traits;
    traits.hasExpressions = true;
    traits.needsExpressions = true;
    traits.needsDescribed = true;
    traits.hasOverlaps = true;
    traits.splits = {"train", "valid_u", "valid"};
    traits.hiddenSplits = {"valid"};
    return {"mevis",
            "MeViS",
            MW_TR("formats",
                  "Pictures, expressions, and masks that may overlap as run lengths; read by LMPM "
                  "and by MeViS code based on ReferFormer"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
