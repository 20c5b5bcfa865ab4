// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file_checks.h"
#include "core/formats/ref_youtube_vos.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

/// MTTR and SOC assert how many videos there are.
constexpr std::size_t kTrainVideos = 3471;
constexpr std::size_t kValidVideos = 202;

class LayoutCheck
{
public:
    LayoutCheck(const fs::path& root, const RefLayout& layout, const CheckOptions& options,
                Findings& findings, const TaskContext& task)
        : m_root(root)
        , m_layout(layout)
        , m_options(options)
        , m_findings(findings)
        , m_task(task)
    {
    }

    Result<void> run()
    {
        const auto expressions
            = readCheckedJson(m_root / m_layout.expressions, m_layout.expressions, m_findings);
        const auto meta = m_layout.meta.empty()
            ? std::nullopt
            : readCheckedJson(m_root / m_layout.meta, m_layout.meta, m_findings);
        const Json* videos = expressions
            ? checkedObject(*expressions, "videos", m_layout.expressions, {}, m_findings)
            : nullptr;
        const Json* metaVideos
            = meta ? checkedObject(*meta, "videos", m_layout.meta, {}, m_findings) : nullptr;
        if (!videos)
            return {};
        std::int64_t done = 0;
        for (const auto& [name, entry] : videos->items()) {
            m_task.report({"validate", done++, std::int64_t(videos->size())});
            const Json* metaVideo = metaVideos ? getObject(*metaVideos, name) : nullptr;
            if (metaVideos && !metaVideo)
                m_findings.add(Rule::VideoWithoutMeta, {name, {}, {}},
                               {m_layout.expressions, m_layout.meta});
            MW_TRY_VOID(checkVideo(name, entry, metaVideo));
        }
        if (metaVideos) {
            for (const auto& [name, entry] : metaVideos->items()) {
                if (!videos->contains(name))
                    m_findings.add(Rule::VideoWithoutEntry, {name, {}, {}},
                                   {m_layout.meta, m_layout.expressions});
            }
        }
        const auto folders = foldersIn(m_root / m_layout.pictures);
        for (const std::string& folder : folders) {
            if (!videos->contains(folder))
                m_findings.add(Rule::VideoUnlisted, {}, {m_layout.pictures + '/' + folder});
        }
        if (m_layout.split == "train" && folders.size() != kTrainVideos)
            m_findings.add(Rule::VideoCount, {},
                           {std::to_string(folders.size()), std::to_string(kTrainVideos)});
        if (m_layout.split == "valid")
            checkValidCount(*videos);
        if (!m_layout.isHidden())
            m_census.check(m_layout.categories, m_findings);
        return {};
    }

private:
    /// Objects of meta.json, by number.
    struct Object {
        std::string category;
        const Json* frames = nullptr;
    };

    /// The loaders use the videos of "valid" that are not in "test".
    void checkValidCount(const Json& videos)
    {
        std::size_t count = videos.size();
        const fs::path test = m_root / "meta_expressions/test/meta_expressions.json";
        if (const auto json = readJson(test, std::uint64_t(1) << 30)) {
            if (const Json* others = getObject(*json, "videos")) {
                count = 0;
                for (const auto& [name, entry] : videos.items())
                    count += others->contains(name) ? 0 : 1;
            }
        }
        if (count != kValidVideos)
            m_findings.add(Rule::VideoCount, {},
                           {std::to_string(count), std::to_string(kValidVideos)});
    }

    Result<void> checkVideo(const std::string& name, const Json& entry, const Json* meta)
    {
        const Spot spot{name, {}, {}};
        if (!isSafeFileName(name)) {
            m_findings.add(Rule::NameUnsafe, {}, {name.substr(0, 200)});
            return {};
        }
        const std::vector<std::string> frames
            = checkedFrameList(name, entry, m_layout.expressions, m_findings);
        const std::map<int, Object> objects = checkedObjects(name, meta);
        checkVideoExpressions(name, entry, meta != nullptr, objects);
        if (frames.empty())
            return {};

        FrameFiles files;
        files.video = name;
        files.frames = frames;
        files.pictureExtension = m_layout.pictureExtension;
        files.isBinary = m_layout.isBinary;
        const auto folder = [&](const std::string& parent) -> fs::path {
            if (parent.empty())
                return {};
            const auto inside = resolveInside(m_root, parent + '/' + name);
            if (!inside)
                m_findings.add(Rule::NameUnsafe, spot, {parent + '/' + name});
            return inside ? *inside : fs::path();
        };
        files.pictures = folder(m_layout.pictures);
        files.masks = folder(m_layout.masks);
        MW_TRY(const CheckedFrames checked, checkFrameFiles(files, m_options, m_findings, m_task));
        if (m_layout.isHidden() || files.masks.empty())
            return {};

        std::set<int> numbers;
        for (const auto& [number, object] : objects)
            numbers.insert(number);
        std::set<int> unlisted;
        for (const SeenObjects& seen : checked.seen) {
            for (const auto& [number, what] : seen) {
                if (!numbers.contains(number))
                    unlisted.insert(number);
            }
        }
        for (const int number : unlisted)
            m_findings.add(Rule::MaskObjectUnlisted, spot, {std::to_string(number)});
        checkObjects(name, frames, checked.seen, numbers, checked.size, m_findings);
        checkVisibleFrames(name, frames, objects, checked);
        return {};
    }

    std::map<int, Object> checkedObjects(const std::string& video, const Json* meta)
    {
        std::map<int, Object> objects;
        const Json* list = meta
            ? checkedObject(*meta, "objects", m_layout.meta, {video, {}, {}}, m_findings)
            : nullptr;
        if (!list)
            return objects;
        for (const auto& [id, object] : list->items()) {
            const Spot spot{video, {}, id.substr(0, 40)};
            const int number = objectNumber(id);
            if (number == 0) {
                m_findings.add(Rule::ObjectIdInvalid, spot, {id.substr(0, 40)});
                continue;
            }
            if (m_layout.isBinary && number != 1)
                m_findings.add(Rule::ObjectNotOne, spot);
            const auto category = getString(object, "category");
            if (!category || category->empty())
                m_findings.add(Rule::CategoryMissing, spot, {m_layout.meta});
            else if (m_layout.categories != CategoryList::Unspecified
                     && !isCategoryName(m_layout.categories, *category))
                m_findings.add(
                    Rule::CategoryUnknown, spot,
                    {*category, std::to_string(categoryNames(m_layout.categories).size())});
            objects[number] = {category.value_or(""),
                               m_layout.hasObjectFrames ? getArray(object, "frames") : nullptr};
        }
        return objects;
    }

    void checkVideoExpressions(const std::string& video, const Json& entry, bool hasMeta,
                               const std::map<int, Object>& objects)
    {
        const Spot spot{video, {}, {}};
        const Json* list
            = checkedObject(entry, "expressions", m_layout.expressions, spot, m_findings);
        if (!list)
            return;
        if (list->empty())
            m_findings.add(Rule::VideoWithoutExpressions, spot);
        std::vector<CheckedExpression> texts;
        std::vector<std::string> categories;
        std::string last;
        std::size_t position = 0;
        for (const auto& [key, expression] : list->items()) {
            const std::string id = key.substr(0, 40);
            checkExpressionId(video, key, position, list->size(), m_findings);
            ++position;

            const auto text = getString(expression, "exp");
            if (!text)
                m_findings.add(Rule::ExpressionNotText, spot, {id});
            const std::string object = checkObjectId(video, id, expression, hasMeta, objects);
            if (text)
                texts.push_back({id, object, *text});
            if (const auto it = objects.find(objectNumber(object)); it != objects.end()) {
                categories.push_back(it->second.category);
                last = it->second.category;
            }
        }
        // Published sentences have up to 25 words; only our own exports are held to the guideline.
        checkExpressions(video, texts, Severity::Warning, m_findings);
        if (!m_layout.isHidden())
            m_census.addVideo(video, categories, last);
    }

    /// The object as a text; "" when there is none that could be used.
    std::string checkObjectId(const std::string& video, const std::string& id,
                              const Json& expression, bool hasMeta,
                              const std::map<int, Object>& objects)
    {
        const Spot spot{video, {}, {}};
        const Json* value = nullptr;
        if (expression.is_object() && expression.contains("obj_id"))
            value = &expression.at("obj_id");
        if (m_layout.isHidden()) {
            if (value)
                m_findings.add(Rule::ObjectIdInTest, spot, {id, m_layout.split});
            return {};
        }
        if (!value) {
            m_findings.add(Rule::ObjectIdMissing, spot, {id});
            return {};
        }
        const std::string text
            = value->is_string() ? value->get<std::string>() : dumpJson(*value).substr(0, 40);
        if (!value->is_string())
            m_findings.add(Rule::ObjectIdNotText, spot, {id});
        const int number = objectNumber(text);
        if (number == 0) {
            m_findings.add(Rule::ObjectIdInvalid, spot, {text.substr(0, 40)});
            return {};
        }
        if (m_layout.isBinary && number != 1)
            m_findings.add(Rule::ObjectNotOne, {video, {}, text});
        if (hasMeta && !objects.contains(number))
            m_findings.add(Rule::ObjectWithoutMeta, {video, {}, text}, {id, m_layout.meta});
        return text;
    }

    /// The classes file says in which frames an object is visible; some loaders believe it.
    void checkVisibleFrames(const std::string& video, const std::vector<std::string>& frames,
                            const std::map<int, Object>& objects, const CheckedFrames& checked)
    {
        if (!m_findings.isWanted(Rule::ObjectVisibleFrames))
            return;
        for (const auto& [number, object] : objects) {
            if (!object.frames)
                continue;
            std::set<std::string> listed;
            for (const Json& frame : *object.frames) {
                if (frame.is_string())
                    listed.insert(frame.get<std::string>());
            }
            for (std::size_t i = 0; i < frames.size(); ++i) {
                const bool isVisible = checked.seen[i].contains(number);
                if (checked.hasMask[i] && listed.contains(frames[i]) != isVisible)
                    m_findings.add(Rule::ObjectVisibleFrames,
                                   {video, frames[i], std::to_string(number)},
                                   {m_layout.meta, isVisible ? "absent" : "visible"});
            }
        }
    }

    fs::path m_root;
    const RefLayout& m_layout;
    const CheckOptions& m_options;
    Findings& m_findings;
    const TaskContext& m_task;
    CategoryCensus m_census;
};

}  // namespace

Result<void> checkRefLayouts(const fs::path& root, const std::vector<RefLayout>& layouts,
                             const CheckOptions& options, Findings& findings,
                             const TaskContext& task)
{
    std::error_code ec;
    bool isAnyThere = false;
    for (const RefLayout& layout : layouts) {
        const bool isWanted = options.split.empty()
            ? fs::exists(root / layout.expressions, ec) || fs::exists(root / layout.pictures, ec)
            : layout.split == options.split;
        if (!isWanted)
            continue;
        isAnyThere = true;
        // "test" may be an empty list without any picture.
        MW_TRY_VOID(LayoutCheck(root, layout, options, findings, task).run());
    }
    if (!isAnyThere)
        findings.add(Rule::FileMissing, {}, {layouts.front().expressions});
    return {};
}

}  // namespace mw
