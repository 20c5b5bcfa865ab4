// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/dataset_intake.h"

#include "core/project/steps.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

constexpr std::size_t kFramesLookedAt = 100;
constexpr std::uint8_t kVoidLabel = 255;

struct Recognised {
    const DatasetFormat* format;
    Dataset dataset;
};

Result<Recognised> readAnything(const fs::path& path, const std::string& split, bool resizeMasks,
                                const MaskImportOptions& options, const TaskContext& task)
{
    std::error_code ec;
    const bool isOneVideo = fs::is_directory(path, ec) && holdsMasks(path);
    MW_TRY(const DatasetFormat* format,
           isOneVideo ? datasetFormat("masks") : recogniseFormat(path));
    if (!format->canRead()) {
        MW_TRY(Dataset dataset, readMaskFolders(path, options.hasVoid, resizeMasks));
        return Recognised{format, std::move(dataset)};
    }
    ReadOptions read;
    read.split = split;
    read.resizeMasks = resizeMasks;
    MW_TRY(Dataset dataset, format->read(path, read, task));
    return Recognised{format, std::move(dataset)};
}

/// The numbers that occur in evenly spread files of a folder of masks.
std::size_t objectsIn(const fs::path& folder, const std::vector<std::string>& frames,
                      const TaskContext& task)
{
    std::set<std::uint8_t> numbers;
    const std::size_t step = std::max<std::size_t>(1, frames.size() / kFramesLookedAt);
    for (std::size_t i = 0; i < frames.size() && !task.stopped(); i += step) {
        const auto image = readLabelPng(folder / fromUtf8(frames[i] + ".png"));
        if (!image)
            continue;
        const auto labels = labelsIn(*image);
        if (labels == std::vector<std::uint8_t>{kVoidLabel})
            numbers.insert(1);  // black and white
        else
            numbers.insert(labels.begin(), labels.end());
    }
    if (numbers.size() > 1)
        numbers.erase(kVoidLabel);
    return numbers.size();
}

}  // namespace

Result<IntakePreview> previewIntake(const fs::path& path, const std::string& split,
                                    const TaskContext& task)
{
    MW_TRY(const Recognised found, readAnything(path, split, true, {}, task));
    IntakePreview preview;
    preview.path = path;
    preview.format = found.format;
    preview.hasPictures = found.format->canRead();
    preview.notes.add(found.dataset.notes);
    for (const DatasetVideo& video : found.dataset.videos) {
        preview.videos.push_back(video.name);
        preview.frames += std::int64_t(video.frames.size());
        preview.expressions += int(video.expressions.size());
        if (preview.hasPictures) {
            preview.objects += int(video.objects.size());
        } else {
            const bool isOneVideo = holdsMasks(path);
            const fs::path folder = isOneVideo ? path : path / fromUtf8(video.name);
            preview.objects += int(objectsIn(folder, video.frames, task));
        }
    }
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    return preview;
}

Result<std::vector<PreparedMasks>> prepareMaskSet(const MaskSetRequest& request,
                                                  const TaskContext& task)
{
    MW_TRY(const Recognised found,
           readAnything(request.path, request.split, request.options.resizeMasks, request.options,
                        task));
    std::vector<PreparedMasks> prepared;
    for (const DatasetVideo& from : found.dataset.videos) {
        const auto target = request.into.find(from.name);
        if (target == request.into.end())
            continue;
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        OpenVideoOptions options;
        options.cachedIndex = target->second.cachedIndex;
        MW_TRY(const VideoPtr source, openVideo(target->second.file, options, task));
        const Video& video = target->second.video;
        if (source->info().fingerprint != video.fingerprint)
            return Error{ErrorCode::VideoChanged, {video.name}};
        MW_TRY(PreparedMasks masks,
               prepareMasks(from, request.path, video, *source, request.options, task));
        prepared.push_back(std::move(masks));
    }
    if (prepared.empty())
        return invalidDataset(request.path, "it has no masks for a video of the project");
    return prepared;
}

Step maskSetStep(ProjectDocument& document, const fs::path& path,
                 const std::vector<PreparedMasks>& prepared, const MaskImportOptions& options,
                 ImportReport& report, int& skipped)
{
    report = ImportReport();
    report.path = path;
    skipped = 0;
    Step whole;
    for (const PreparedMasks& masks : prepared) {
        int locked = 0;
        Step step = maskImportStep(document, masks, options, locked);
        skipped += locked;
        report.findings.add(masks.findings);
        report.objects += int(masks.masks.size());
        report.masks -= locked;
        for (const auto& [number, byFrame] : masks.masks)
            report.masks += std::int64_t(byFrame.size());
        ++report.videos;
        if (whole.edits.empty()) {
            whole = std::move(step);
            continue;
        }
        std::move(step.edits.begin(), step.edits.end(), std::back_inserter(whole.edits));
        whole.subject = toUtf8(path.has_filename() ? path.filename() : path.parent_path());
        whole.count += step.count;
    }
    return whole;
}

}  // namespace mw
