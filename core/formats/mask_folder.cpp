// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/mask_folder.h"

#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"
#include "core/formats/pipeline.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace mw {

namespace {

constexpr std::uint8_t kVoidLabel = 255;
constexpr std::size_t kMostObjectsOfMasks = 64;

std::vector<std::string> framesIn(const fs::path& folder)
{
    std::vector<std::string> frames;
    for (const std::string& name : filesIn(folder)) {
        if (name.size() > 4 && name.ends_with(".png"))
            frames.push_back(name.substr(0, name.size() - 4));
    }
    return frames;
}

// ---- The format

bool recognise(const fs::path& path)
{
    // Of last resort: a folder of folders that hold label files.
    for (const std::string& video : foldersIn(path)) {
        const fs::path folder = path / fromUtf8(video);
        const auto frames = framesIn(folder);
        if (!frames.empty() && readLabelPng(folder / fromUtf8(frames.front() + ".png")))
            return true;
    }
    return false;
}

Result<void> check(const fs::path& root, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    const auto names = foldersIn(root);
    if (names.empty())
        findings.add(Rule::FileMissing, {}, {"<video>/<frame>.png"});
    for (const std::string& name : names) {
        FrameFiles files;
        files.video = name;
        files.masks = root / fromUtf8(name);
        files.frames = framesIn(files.masks);
        files.hasVoid = true;
        if (files.frames.empty())
            findings.add(Rule::VideoWithoutFrames, {name, {}, {}});
        checkFrameNames(name, files.frames, findings);
        MW_TRY([[maybe_unused]] const CheckedFrames checked,
               checkFrameFiles(files, options, findings, task));
    }
    return {};
}

Result<void> write(ExportWriter& writer)
{
    for (const PlannedVideo& video : writer.plan().videos)
        MW_TRY_VOID(writer.writeFrames(video, {{}, video.data.name}));
    return {};
}

// ---- Masks for a video of the project

DatasetVideo maskVideo(std::string name, const fs::path& folder, bool hasVoid, bool resizeMasks)
{
    DatasetVideo video;
    video.name = std::move(name);
    video.frames = framesIn(folder);
    video.listsObjects = false;
    video.masks = [=, frames = video.frames](std::size_t i, Size size) -> Result<FrameMasks> {
        MW_TRY(const fs::path file, resolveInside(folder, frames[i] + ".png"));
        MW_TRY(const LabelImage image, readLabelPng(file));
        // A file with 255 alone is a picture of one object in black and white.
        if (labelsIn(image) == std::vector<std::uint8_t>{kVoidLabel})
            return binaryFolderMasks(folder, frames, 1, resizeMasks)(i, size);
        return readFrameMasks(file, size, hasVoid, resizeMasks);
    };
    return video;
}

/// Frame numbers by the names that files may have.
std::unordered_map<std::string, FrameIndex> framesByName(const VideoSource& source)
{
    std::unordered_map<std::string, FrameIndex> byName;
    for (FrameIndex f = 0; f < source.info().frameCount; ++f)
        byName.emplace(source.frameName(f), f);
    return byName;
}

/// -1 when no frame has that name.
FrameIndex frameOf(const std::string& name,
                   const std::unordered_map<std::string, FrameIndex>& names,
                   const VideoSource& source)
{
    if (const auto it = names.find(name); it != names.end())
        return it->second;
    // "7" or "000007" for frame 7 of a film; pictures are found by their names only.
    const bool isNumber
        = name.size() <= 9 && name.find_first_not_of("0123456789") == std::string::npos;
    if (source.info().container == "folder" || !isNumber)
        return -1;
    const int frame = std::stoi(name);
    return frame < source.info().frameCount ? frame : -1;
}

}  // namespace

bool holdsMasks(const fs::path& folder)
{
    const auto frames = framesIn(folder);
    if (frames.empty())
        return false;
    const auto first = readLabelPng(folder / fromUtf8(frames.front() + ".png"));
    // Grey photographs are label files as well, but with nearly all the numbers there are.
    return first && labelsIn(*first).size() <= kMostObjectsOfMasks;
}

Result<Dataset> readMaskFolders(const fs::path& folder, bool hasVoid, bool resizeMasks)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    Dataset dataset;
    const auto add = [&](const fs::path& masks) {
        if (!holdsMasks(masks))
            return;
        const fs::path named = masks.has_filename() ? masks : masks.parent_path();
        dataset.videos.push_back(maskVideo(toUtf8(named.filename()), masks, hasVoid, resizeMasks));
    };
    add(folder);
    if (dataset.videos.empty()) {
        for (const std::string& name : foldersIn(folder))
            add(folder / fromUtf8(name));
    }
    if (dataset.videos.empty())
        return Error{ErrorCode::FormatUnknown, {toUtf8(folder)}};
    return dataset;
}

Result<PreparedMasks> prepareMasks(const fs::path& folder, const Video& video,
                                   const VideoSource& source, const MaskImportOptions& options,
                                   const TaskContext& task)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    return prepareMasks(maskVideo(video.name, folder, options.hasVoid, options.resizeMasks), folder,
                        video, source, options, task);
}

Result<PreparedMasks> prepareMasks(const DatasetVideo& from, const fs::path& path,
                                   const Video& video, const VideoSource& source,
                                   const MaskImportOptions& options, const TaskContext& task)
{
    PreparedMasks prepared;
    prepared.path = path;
    prepared.video = video.id;
    const auto names = framesByName(source);
    std::vector<std::size_t> places;  // in from.frames
    std::vector<FrameIndex> frames;
    std::set<FrameIndex> taken;
    for (std::size_t i = 0; i < from.frames.size(); ++i) {
        const std::string& name = from.frames[i];
        const FrameIndex frame = frameOf(name, names, source);
        if (frame < 0 || !taken.insert(frame).second) {
            prepared.findings.add(Rule::FrameUnlisted, {video.name, name, {}}, {name + ".png"});
            continue;
        }
        places.push_back(i);
        frames.push_back(frame);
    }
    if (frames.empty() || !from.masks)
        return invalidDataset(path, "no file in it has the name of a frame of " + video.name);

    std::vector<FrameMasks> masks(frames.size());
    MW_TRY_VOID(
        runParallel(frames.size(), options.threads, task, [&](std::size_t i) -> Result<void> {
            task.report({"import", std::int64_t(i), std::int64_t(frames.size())});
            MW_TRY(masks[i], from.masks(places[i], video.size));
            return {};
        }));

    std::set<int> numbers;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        for (const auto& [number, mask] : masks[i].objects)
            numbers.insert(number);
        if (masks[i].isAnnotated && masks[i].storedSize != video.size)
            prepared.findings.add(Rule::MaskResized, {video.name, from.frames[places[i]], {}},
                                  {toString(masks[i].storedSize), toString(video.size)});
    }
    if (numbers.empty())
        return invalidDataset(path, "all masks in it are empty");
    for (const int number : numbers) {
        for (std::size_t i = 0; i < masks.size(); ++i) {
            const auto it = masks[i].objects.find(number);
            if (it != masks[i].objects.end())
                prepared.masks[number].emplace(frames[i], it->second);
            else if (masks[i].isAnnotated && !masks[i].isPartial)
                prepared.masks[number].emplace(frames[i], Mask(video.size));
        }
    }
    return prepared;
}

Step maskImportStep(ProjectDocument& document, const PreparedMasks& prepared,
                    const MaskImportOptions& options, int& skipped)
{
    const Project& project = document.project();
    std::map<int, TrackId> tracks;
    for (const Track* track : project.tracksOf(prepared.video))
        tracks[track->number] = track->id;
    Annotation known;
    known.origin = MaskOrigin::Imported;
    known.review = options.review;
    known.isLocked = options.review == ReviewState::Accepted;
    known.author = project.settings().annotator;
    known.changedAt = document.now();

    Step step;
    step.kind = StepKind::Import;
    const Video* video = project.video(prepared.video);
    step.subject = video ? video->name : std::string();
    step.place.video = prepared.video;
    skipped = 0;
    std::set<FrameIndex> changed;
    for (const auto& [number, byFrame] : prepared.masks) {
        TrackId& track = tracks[number];
        if (!track) {
            Track added;
            added.id = document.newId<TrackTag>();
            added.video = prepared.video;
            added.number = number;
            step.edits.emplace_back(PutTrack{added});
            track = added.id;
        }
        SetMasks edit{track, {}};
        for (const auto& [frame, mask] : byFrame) {
            const Annotation* present = project.annotation(track, frame);
            if (present && present->isLocked && options.keepsLocked) {
                ++skipped;
                continue;
            }
            Annotation annotation = known;
            annotation.area = mask.area();
            edit.frames.emplace(frame, AnnotatedMask{annotation, mask});
            changed.insert(frame);
        }
        if (!edit.frames.empty())
            step.edits.emplace_back(std::move(edit));
    }
    step.count = int(changed.size());
    return step;
}

DatasetFormat maskFolderFormat()
{
    FormatTraits traits;
    traits.hasPictures = false;
    return {"masks",
            "Mask folders",
            MW_TR("formats",
                  "Label PNG files only, one folder for each video; into a project with import "
                  "--into"),
            traits,
            recognise,
            nullptr,
            check,
            write};
}

}  // namespace mw
