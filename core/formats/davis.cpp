// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/davis.h"

#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace mw {

namespace {

constexpr const char* kLists = "ImageSets/2017";
constexpr const char* kSemantics = "davis_semantics.json";
constexpr const char* kWrittenResolution = "480p";  // what davis2017-evaluation asks for
constexpr std::uint64_t kMaxListBytes = 16 << 20;

/// The folder between "JPEGImages" and the sequences: "480p/" as a rule.
std::string resolutionIn(const fs::path& root)
{
    std::error_code ec;
    for (const char* name : {"480p", "Full-Resolution", "1080p"}) {
        if (fs::is_directory(root / "JPEGImages" / name, ec)
            || fs::is_directory(root / "Annotations" / name, ec))
            return std::string(name) + '/';
    }
    return {};
}

std::vector<std::string> splitsIn(const fs::path& root)
{
    std::vector<std::string> splits;
    std::error_code ec;
    for (const char* split : {"train", "val"}) {
        if (fs::is_regular_file(root / kLists / (std::string(split) + ".txt"), ec))
            splits.emplace_back(split);
    }
    return splits;
}

Result<std::vector<std::string>> sequencesIn(const fs::path& list)
{
    MW_TRY(const std::string text, readFile(list, kMaxListBytes));
    std::vector<std::string> names;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line.erase(0, line.find_first_not_of(" \t\r"));
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (!line.empty())
            names.push_back(std::move(line));
    }
    return names;
}

/// The stems of a folder's files with one of these extensions, by name.
std::vector<std::string> stemsIn(const fs::path& folder, const char* extension)
{
    std::vector<std::string> stems;
    for (const std::string& name : filesIn(folder)) {
        if (name.ends_with(extension))
            stems.push_back(name.substr(0, name.size() - std::string_view(extension).size()));
    }
    return stems;
}

bool recognise(const fs::path& path)
{
    std::error_code ec;
    return fs::is_directory(path / "JPEGImages", ec) && fs::is_directory(path / "Annotations", ec)
        && (!splitsIn(path).empty() || !resolutionIn(path).empty());
}

Result<Dataset> read(const fs::path& root, const ReadOptions& options, const TaskContext& task)
{
    const std::string resolution = resolutionIn(root);
    std::vector<std::string> names;
    Dataset dataset;
    const std::vector<std::string> splits = splitsIn(root);
    if (splits.empty() && options.split.empty()) {
        names = foldersIn(root / "JPEGImages" / resolution);
        dataset.notes.add(Rule::SequenceListMissing, {}, {std::string(kLists) + "/train.txt"},
                          Severity::Warning);
    } else {
        const std::string split = options.split.empty() ? splits.front() : options.split;
        if (split != "train" && split != "val")
            return Error{ErrorCode::WrongUsage, {"unknown split \"" + split + "\""}};
        MW_TRY(names, sequencesIn(root / kLists / (split + ".txt")));
    }
    std::error_code ec;
    Json semantics;
    if (fs::exists(root / kSemantics, ec)) {
        MW_TRY(semantics, readJson(root / kSemantics));
    }
    for (const std::string& name : names) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (!options.wants(name))
            continue;
        if (!isSafeFileName(name))
            return Error{ErrorCode::UnsafePath, {name.substr(0, 200)}};
        DatasetVideo video;
        video.name = name;
        MW_TRY(video.pictures, resolveInside(root, "JPEGImages/" + resolution + name));
        MW_TRY(const fs::path masks, resolveInside(root, "Annotations/" + resolution + name));
        video.frames = stemsIn(video.pictures, ".jpg");
        // A listed sequence may come without its pictures; its masks still say what it holds.
        if (video.frames.empty())
            video.frames = stemsIn(masks, ".png");
        if (const Json* classes = getObject(semantics, name)) {
            for (const auto& [id, category] : classes->items()) {
                if (const int number = objectNumber(id); number > 0 && category.is_string())
                    video.objects.push_back({number, category.get<std::string>()});
            }
        }
        video.listsObjects = false;
        video.masks = pngFolderMasks(masks, video.frames, true, options.resizeMasks);
        dataset.videos.push_back(std::move(video));
    }
    return dataset;
}

/// davis2017-evaluation counts the objects of the first frame up to the largest number.
void checkFirstFrame(const std::string& video, const CheckedFrames& checked,
                     const std::vector<std::string>& frames, Findings& findings)
{
    if (checked.seen.empty() || !checked.hasMask.front())
        return;
    const SeenObjects& first = checked.seen.front();
    const int count = first.empty() ? 0 : first.rbegin()->first;
    for (int number = 1; number <= count; ++number) {
        if (!first.contains(number))
            findings.add(Rule::FirstFrameGap, {video, frames.front(), {}},
                         {std::to_string(number)});
    }
    std::set<int> later;
    for (const SeenObjects& seen : checked.seen) {
        for (const auto& [number, object] : seen) {
            if (number > count && later.insert(number).second)
                findings.add(Rule::FirstFrameIncomplete, {video, {}, {}}, {std::to_string(number)});
        }
    }
}

Result<void> check(const fs::path& root, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    const std::string resolution = resolutionIn(root);
    std::vector<std::string> splits = splitsIn(root);
    if (!options.split.empty())
        splits = {options.split};
    if (splits.empty())
        findings.add(Rule::SequenceListMissing, {}, {std::string(kLists) + "/train.txt"});
    std::set<std::string> listed;
    for (const std::string& split : splits) {
        const std::string list = std::string(kLists) + '/' + split + ".txt";
        const auto names = sequencesIn(root / list);
        if (!names) {
            findings.add(Rule::SequenceListMissing, {}, {list});
            continue;
        }
        for (const std::string& name : *names) {
            if (!listed.insert(name).second)
                continue;
            if (!isSafeFileName(name)) {
                findings.add(Rule::NameUnsafe, {}, {name.substr(0, 200)});
                continue;
            }
            FrameFiles files;
            files.video = name;
            files.hasVoid = true;
            bool isComplete = true;
            const auto folder = [&](const std::string& parent) -> fs::path {
                const std::string inside = parent + resolution + name;
                const auto path = resolveInside(root, inside);
                std::error_code ec;
                if (path && fs::is_directory(*path, ec))
                    return *path;
                findings.add(path ? Rule::SequenceMissing : Rule::NameUnsafe, {name, {}, {}},
                             path ? std::vector<std::string>{list, inside}
                                  : std::vector<std::string>{inside});
                isComplete = false;
                return {};
            };
            files.pictures = folder("JPEGImages/");
            files.masks = folder("Annotations/");
            if (!isComplete)
                continue;
            files.frames = stemsIn(files.pictures, ".jpg");
            if (files.frames.empty()) {
                findings.add(Rule::VideoWithoutFrames, {name, {}, {}});
                continue;
            }
            checkFrameNames(name, files.frames, findings);
            MW_TRY(const CheckedFrames checked, checkFrameFiles(files, options, findings, task));
            checkFirstFrame(name, checked, files.frames, findings);
        }
    }
    if (options.split.empty()) {
        for (const std::string& name : foldersIn(root / "JPEGImages" / resolution)) {
            if (!listed.contains(name))
                findings.add(Rule::VideoUnlisted, {}, {"JPEGImages/" + resolution + name});
        }
    }
    return {};
}

Result<void> write(ExportWriter& writer)
{
    const std::string resolution = std::string(kWrittenResolution) + '/';
    Json semantics = Json::object();
    for (const std::string_view split : writer.plan().format->traits.splits) {
        std::string list;
        for (const PlannedVideo* video : writer.plan().videosOf(split)) {
            const std::string& name = video->data.name;
            MW_TRY_VOID(writer.writeFrames(
                *video, {"JPEGImages/" + resolution + name, "Annotations/" + resolution + name}));
            list += name + '\n';
            for (const DatasetObject& object : video->data.objects) {
                if (!object.category.empty())
                    semantics[name][std::to_string(object.number)] = object.category;
            }
        }
        if (!list.empty())
            MW_TRY_VOID(
                writer.writeFile(std::string(kLists) + '/' + std::string(split) + ".txt", list));
    }
    return semantics.empty() ? Result<void>() : writer.writeJson(kSemantics, semantics);
}

}  // namespace

DatasetFormat davisFormat()
{
    FormatTraits traits;
    traits.numbersFromOne = true;
    traits.splits = {"train", "val"};
    return {"davis",
            "DAVIS 2017",
            MW_TR("formats",
                  "Pictures and masks of sequences; read by davis2017-evaluation, XMem, Cutie and "
                  "SAM 2"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
