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

Result<PreparedMasks> prepareMasks(const fs::path& folder, const Video& video,
                                   const VideoSource& source, const MaskImportOptions& options,
                                   const TaskContext& task)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    PreparedMasks prepared;
    prepared.path = folder;
    prepared.video = video.id;
    const auto names = framesByName(source);
    std::vector<std::string> files;
    std::vector<FrameIndex> frames;
    std::set<FrameIndex> taken;
    for (const std::string& name : framesIn(folder)) {
        const FrameIndex frame = frameOf(name, names, source);
        if (frame < 0 || !taken.insert(frame).second) {
            prepared.findings.add(Rule::FrameUnlisted, {video.name, name, {}}, {name + ".png"});
            continue;
        }
        files.push_back(name);
        frames.push_back(frame);
    }
    if (frames.empty())
        return invalidDataset(folder, "no file in it has the name of a frame of " + video.name);

    std::vector<FrameMasks> masks(frames.size());
    MW_TRY_VOID(
        runParallel(frames.size(), options.threads, task, [&](std::size_t i) -> Result<void> {
            task.report({"import", std::int64_t(i), std::int64_t(frames.size())});
            MW_TRY(const fs::path file, resolveInside(folder, files[i] + ".png"));
            MW_TRY(const LabelImage image, readLabelPng(file));
            const auto labels = labelsIn(image);
            // A file with 255 alone is a picture of one object in black and white.
            const bool isBinary = labels == std::vector<std::uint8_t>{kVoidLabel};
            MW_TRY(masks[i],
                   isBinary
                       ? binaryFolderMasks(folder, files, 1, options.resizeMasks)(i, video.size)
                       : readFrameMasks(file, video.size, options.hasVoid, options.resizeMasks));
            return {};
        }));

    std::set<int> numbers;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        for (const auto& [number, mask] : masks[i].objects)
            numbers.insert(number);
        if (masks[i].storedSize != video.size)
            prepared.findings.add(Rule::MaskResized, {video.name, files[i], {}},
                                  {toString(masks[i].storedSize), toString(video.size)});
    }
    if (numbers.empty())
        return invalidDataset(folder, "all masks in it are empty");
    for (const int number : numbers) {
        for (std::size_t i = 0; i < masks.size(); ++i) {
            const auto it = masks[i].objects.find(number);
            prepared.masks[number].emplace(
                frames[i], it != masks[i].objects.end() ? it->second : Mask(video.size));
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
