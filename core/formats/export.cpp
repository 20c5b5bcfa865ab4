// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export.h"

#include "core/formats/export_plan.h"
#include "core/formats/export_writer.h"
#include "core/formats/pipeline.h"
#include "core/project/steps.h"
#include "core/project/store.h"

#include <mutex>

namespace mw {

namespace {

const char* nameOf(IncompleteFrames value)
{
    return value == IncompleteFrames::LeaveOut ? "leave-out"
        : value == IncompleteFrames::Empty     ? "empty"
                                               : "refuse";
}

const char* nameOf(OverlapRule value)
{
    switch (value) {
    case OverlapRule::SmallerInFront:
        return "smaller-in-front";
    case OverlapRule::LowerNumberInFront:
        return "lower-number-in-front";
    case OverlapRule::HigherNumberInFront:
        return "higher-number-in-front";
    case OverlapRule::Refuse:
    case OverlapRule::Unspecified:
        break;
    }
    return "refuse";
}

/// What was exported, how, and which frame of which video each frame is. No dates and no paths: the
/// same project gives the same files.
Json marker(const Project& project, const ExportPlan& plan)
{
    const ExportOptions& options = plan.options;
    Json json;
    json["program"] = "maskwright";
    json["format"] = plan.format->id;
    json["project"] = project.settings().uuid;
    json["options"] = {{"split", options.split},
                       {"include_unreviewed", options.includeUnreviewed},
                       {"incomplete_frames", nameOf(options.incomplete)},
                       {"overlap", nameOf(options.overlap)},
                       {"jpeg_quality", options.jpegQuality},
                       {"keep_text", options.keepText}};
    Json videos = Json::object();
    for (const PlannedVideo& video : plan.videos) {
        Json entry;
        entry["source"] = video.source.name;
        entry["fingerprint"] = video.source.fingerprint;
        entry["split"] = video.split;
        entry["frames"] = video.data.frames;
        entry["source_frames"] = video.frames;
        videos[video.data.name] = std::move(entry);
    }
    json["videos"] = std::move(videos);
    return json;
}

// ---- Reading back

void compareTexts(const PlannedVideo& planned, const DatasetVideo& read, const FormatTraits& traits,
                  Findings& findings)
{
    const auto differs = [&](const std::string& what) {
        findings.add(Rule::RoundTripText, {planned.data.name, {}, {}}, {what});
    };
    if (read.frames != planned.data.frames)
        differs("the names of the frames");
    const bool isHidden = traits.isHidden(planned.split);
    if (traits.hasExpressions) {
        const auto& a = planned.data.expressions;
        const auto& b = read.expressions;
        bool isSame = a.size() == b.size();
        for (std::size_t i = 0; isSame && i < a.size(); ++i)
            isSame = a[i].text == b[i].text && (isHidden || a[i].object == b[i].object);
        if (!isSame)
            differs("the expressions");
    }
    if (isHidden || !traits.hasCategories)
        return;
    std::map<int, std::string> before;
    std::map<int, std::string> after;
    for (const DatasetObject& object : planned.data.objects)
        before[object.number] = object.category;
    for (const DatasetObject& object : read.objects)
        after[object.number] = object.category;
    if (before != after)
        differs("the objects and their classes");
}

/// Reads the export as anyone else would and compares it with the project.
Result<void> verify(const ExportPlan& plan, const fs::path& root, Findings& findings,
                    const TaskContext& task)
{
    const FormatTraits& traits = plan.format->traits;
    std::vector<std::string> splits = plan.splits();
    if (traits.splits.empty())
        splits = {""};
    std::int64_t done = 0;
    const std::int64_t total = plan.frameCount();
    for (const std::string& split : splits) {
        ReadOptions options;
        options.split = split;
        auto dataset = plan.format->read(root, options, task);
        if (!dataset) {
            if (dataset.error().code == ErrorCode::Cancelled)
                return dataset.error();
            findings.add(Rule::RoundTripText, {}, {describe(dataset.error())});
            continue;
        }
        std::map<std::string, const DatasetVideo*> byName;
        for (const DatasetVideo& video : dataset->videos)
            byName[video.name] = &video;
        for (const PlannedVideo* planned : plan.videosOf(split)) {
            const auto it = byName.find(planned->data.name);
            if (it == byName.end()) {
                findings.add(Rule::RoundTripText, {planned->data.name, {}, {}},
                             {"the video is missing"});
                continue;
            }
            const DatasetVideo& read = *it->second;
            compareTexts(*planned, read, traits, findings);
            if (traits.isHidden(split) || read.frames.size() != planned->frames.size())
                continue;
            std::mutex mutex;
            const Size size = planned->source.size;
            MW_TRY_VOID(runPipeline(
                planned->frames.size(), plan.options.threads, task,
                [&](std::size_t i) {
                    task.report({"verify", done++, total});
                    return planned->data.masks(i, size);
                },
                [&](std::size_t i, const FrameMasks& expected) -> Result<void> {
                    const auto actual = read.masks(i, size);
                    if (!actual || actual->objects != expected.objects) {
                        const std::lock_guard lock(mutex);
                        findings.add(Rule::RoundTripMask,
                                     {planned->data.name, planned->data.frames[i], {}});
                    }
                    return {};
                }));
        }
    }
    return {};
}

/// Findings of the check after writing that the plan has not brought already.
void addNew(const Findings& found, Findings& findings)
{
    const auto key = [](const Finding& f) {
        return std::string(ruleInfo(f.rule).id) + '\n' + f.spot.video + '\n' + f.spot.frame + '\n'
            + f.spot.object;
    };
    std::set<std::string> known;
    for (const Finding& f : findings.all())
        known.insert(key(f));
    for (const Finding& f : found.all()) {
        if (!known.contains(key(f)))
            findings.add(f.rule, f.spot, f.args, f.severity);
    }
}

}  // namespace

VideoOpener projectVideoOpener(const fs::path& projectFile)
{
    return [projectFile](const Video& video, const TaskContext& task) -> Result<OpenedVideo> {
        OpenedVideo opened;
        opened.path = steps::pathOnDisk(projectFile, video);
        MW_TRY(opened.source, openVideo(opened.path, {}, task));
        const VideoInfo& info = opened.source->info();
        if (info.fingerprint != video.fingerprint || info.size != video.size
            || info.frameCount != video.frameCount)
            return Error{ErrorCode::VideoChanged, {toUtf8(opened.path)}};
        return opened;
    };
}

Result<ExportReport> checkExport(const Project& project, const MaskReader& masks,
                                 const VideoOpener& open, const ExportOptions& options,
                                 const TaskContext& task)
{
    MW_TRY(const ExportPlan plan, planExport(project, masks, open, options, task));
    return reportOf(plan);
}

Result<ExportReport> exportDataset(const Project& project, const MaskReader& masks,
                                   const VideoOpener& open, const ExportOptions& options,
                                   const TaskContext& task)
{
    if (options.target.empty())
        return Error{ErrorCode::WrongUsage, {"an export needs a folder"}};
    MW_TRY(const ExportPlan plan, planExport(project, masks, open, options, task));
    ExportReport report = reportOf(plan);
    if (report.findings.hasErrors())
        return report;
    MW_TRY(StagedFolder folder, StagedFolder::create(options.target, options.replaceExport));
    ExportWriter writer(plan, folder.path(), report, task);
    MW_TRY_VOID(plan.format->write(writer));
    MW_TRY_VOID(writer.writeJson(kExportMarker, marker(project, plan)));
    MW_TRY_VOID(writer.writeMaskHashes());

    if (plan.format->canCheck()) {
        CheckOptions check;
        check.loaders = options.loaders;
        check.ignoredRules = options.ignoredRules;
        if (options.pictures == PictureMode::None)
            check.ignoredRules.insert(ruleInfo(Rule::PictureMissing).id);
        check.threads = options.threads;
        Findings found(options.loaders | plan.format->traits.loaders, check.ignoredRules);
        MW_TRY_VOID(plan.format->check(folder.path(), check, found, task));
        addNew(found, report.findings);
    }
    if (plan.format->canRead())
        MW_TRY_VOID(verify(plan, folder.path(), report.findings, task));
    if (report.findings.hasErrors())
        return report;
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    MW_TRY_VOID(folder.publish());
    report.isWritten = true;
    return report;
}

// ---- Project files

namespace {

struct ProjectSnapshot {
    std::unique_ptr<ProjectStore> store;
    Project project;
    VideoOpener open;
};

Result<ProjectSnapshot> snapshotOf(const fs::path& projectFile)
{
    ProjectSnapshot snapshot;
    MW_TRY(snapshot.store, ProjectStore::open(projectFile, ProjectStore::Access::ReadOnly));
    MW_TRY_VOID(snapshot.store->holdState());
    MW_TRY(snapshot.project, snapshot.store->readProject());
    snapshot.open = projectVideoOpener(projectFile);
    return snapshot;
}

}  // namespace

Result<ExportReport> checkProjectExport(const fs::path& projectFile, const ExportOptions& options,
                                        const TaskContext& task)
{
    MW_TRY(const ProjectSnapshot snapshot, snapshotOf(projectFile));
    return checkExport(snapshot.project, *snapshot.store, snapshot.open, options, task);
}

Result<ExportReport> exportProject(const fs::path& projectFile, const ExportOptions& options,
                                   const TaskContext& task)
{
    MW_TRY(const ProjectSnapshot snapshot, snapshotOf(projectFile));
    return exportDataset(snapshot.project, *snapshot.store, snapshot.open, options, task);
}

// ---- Reports

Json toJson(const ExportReport& report)
{
    Json json;
    json["format"] = report.format;
    json["folder"] = toUtf8(report.folder);
    json["written"] = report.isWritten;
    json["videos"] = report.videos;
    json["objects"] = report.objects;
    json["expressions"] = report.expressions;
    json["frames"] = report.frames;
    json["masks"] = report.masks;
    json["pictures_copied"] = report.picturesCopied;
    json["pictures_encoded"] = report.picturesEncoded;
    json["bytes"] = report.bytes;
    addFindings(json, report.findings);
    return json;
}

}  // namespace mw
