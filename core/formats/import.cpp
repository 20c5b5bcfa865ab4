// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/import.h"

#include "core/formats/pipeline.h"
#include "core/project/steps.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace mw {

namespace {

constexpr std::size_t kMaxVideoNameBytes = 200;  // as the project allows

/// Where the listed frames are among the pictures.
Result<std::vector<FrameIndex>> locateFrames(const DatasetVideo& video, const VideoSource& source)
{
    std::unordered_map<std::string, FrameIndex> byName;
    for (FrameIndex i = 0; i < source.info().frameCount; ++i)
        byName.emplace(source.frameName(i), i);
    std::vector<FrameIndex> frames;
    for (const std::string& name : video.frames) {
        const auto it = byName.find(name);
        if (it == byName.end())
            return invalidDataset(video.pictures, "there is no picture of frame " + name);
        frames.push_back(it->second);
    }
    return frames;
}

/// The clip and the grid that the listed frames span.
void setGrid(PreparedVideo& prepared, const std::vector<FrameIndex>& frames, Findings& findings)
{
    std::vector<FrameIndex> sorted = frames;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (sorted.empty()) {
        prepared.lastFrame = prepared.info.frameCount - 1;
        return;
    }
    prepared.firstFrame = sorted.front();
    prepared.lastFrame = sorted.back();
    FrameIndex step = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        step = std::gcd(step, sorted[i] - sorted[i - 1]);
    prepared.gridStep = std::max(step, 1);
    const auto onGrid = (prepared.lastFrame - prepared.firstFrame) / prepared.gridStep + 1;
    if (std::size_t(onGrid) != sorted.size())
        findings.add(Rule::GridIrregular, {prepared.name, {}, {}});
}

Result<void> readMasks(const DatasetVideo& video, const std::vector<FrameIndex>& frames,
                       const ImportOptions& options, PreparedVideo& prepared, Findings& findings,
                       const TaskContext& task)
{
    if (!video.masks)
        return {};
    std::vector<FrameMasks> masks(frames.size());
    MW_TRY_VOID(
        runParallel(frames.size(), options.threads, task, [&](std::size_t i) -> Result<void> {
            MW_TRY(masks[i], video.masks(i, prepared.info.size));
            return {};
        }));

    std::set<int> listed;
    for (const DatasetObject& object : prepared.objects)
        listed.insert(object.number);
    int voids = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        const FrameMasks& frame = masks[i];
        const Spot spot{video.name, video.frames[i], {}};
        voids += frame.hadVoid ? 1 : 0;
        if (frame.isAnnotated && frame.storedSize != prepared.info.size)
            findings.add(Rule::MaskResized, spot,
                         {toString(frame.storedSize), toString(prepared.info.size)});
        for (const auto& [number, mask] : frame.objects) {
            if (listed.insert(number).second) {
                prepared.objects.push_back({number, {}});
                if (video.listsObjects)
                    findings.add(Rule::ObjectFromMask, {video.name, {}, std::to_string(number)});
            }
        }
    }
    if (voids > 0)
        findings.add(Rule::VoidDropped, {video.name, {}, {}}, {std::to_string(voids)});
    for (const DatasetObject& object : prepared.objects) {
        auto& byFrame = prepared.masks[object.number];
        for (std::size_t i = 0; i < masks.size(); ++i) {
            if (!masks[i].isAnnotated)
                continue;
            const auto it = masks[i].objects.find(object.number);
            if (it != masks[i].objects.end())
                byFrame.emplace(frames[i], it->second);
            else if (!masks[i].isPartial)
                byFrame.emplace(frames[i], Mask(prepared.info.size));
        }
    }
    return {};
}

Result<std::optional<PreparedVideo>> prepareVideo(const DatasetVideo& video,
                                                  const ImportOptions& options, Findings& findings,
                                                  const TaskContext& task)
{
    const auto source = openVideo(video.pictures, {}, {task.stop});
    if (!source) {
        const ErrorCode code = source.error().code;
        if (code != ErrorCode::FileMissing && code != ErrorCode::NotAVideo)
            return source.error();
        findings.add(Rule::VideoSkipped, {video.name, {}, {}}, {toUtf8(video.pictures)});
        return std::optional<PreparedVideo>();
    }
    PreparedVideo prepared;
    prepared.name = video.name;
    prepared.path = video.pictures;
    prepared.info = (*source)->info();
    prepared.objects = video.objects;
    prepared.expressions = video.expressions;
    MW_TRY(const std::vector<FrameIndex> frames, locateFrames(video, **source));
    setGrid(prepared, frames, findings);
    MW_TRY_VOID(readMasks(video, frames, options, prepared, findings, task));
    return std::optional(std::move(prepared));
}

/// A name that the project takes and no other video has.
std::string freeName(const Project& project, const std::string& wanted,
                     std::set<std::string>& taken)
{
    const bool isFine = isSafeFileName(wanted) && wanted.size() <= kMaxVideoNameBytes - 8;
    const std::string base = isFine ? wanted : safeFileName(wanted);
    std::string name = base;
    for (int i = 2; project.videoByName(name) || taken.contains(name); ++i)
        name = base + "-" + std::to_string(i);
    taken.insert(name);
    return name;
}

/// Builds the edits of one import.
class StepBuilder
{
public:
    StepBuilder(ProjectDocument& document, ReviewState review, ImportReport& report)
        : m_document(document)
        , m_report(report)
    {
        for (const auto& [id, category] : document.project().categories())
            m_categories[category.name] = id;
        m_known.origin = MaskOrigin::Imported;
        m_known.review = review;
        m_known.isLocked = review == ReviewState::Accepted || review == ReviewState::Corrected;
        m_known.author = document.project().settings().annotator;
        m_known.changedAt = document.now();
    }

    void add(PreparedVideo&& prepared)
    {
        const VideoId id = addVideo(prepared);
        std::map<int, TrackId> tracks;
        for (const DatasetObject& object : prepared.objects) {
            Track track;
            track.id = m_document.newId<TrackTag>();
            track.video = id;
            track.number = object.number;
            track.category = categoryFor(object.category);
            track.name = object.name;
            tracks[object.number] = track.id;
            m_edits.emplace_back(PutTrack{track});
            ++m_report.objects;
        }
        // Formats that want a fixed number of sentences repeat some, also as both kinds.
        std::map<std::pair<int, std::string>, Expression> known;
        for (const DatasetExpression& e : prepared.expressions) {
            Expression expression;
            expression.track = tracks.at(e.object);
            expression.text = e.text;
            expression.kind = e.kind;
            const auto [it, isNew] = known.try_emplace({e.object, e.text}, expression);
            if (isNew) {
                it->second.id = m_document.newId<ExpressionTag>();
                ++m_report.expressions;
            } else if (e.kind == ExpressionKind::FullVideo) {
                it->second.kind = e.kind;
            }
        }
        std::map<ExpressionId, const Expression*> inOrder;
        for (const auto& [key, expression] : known)
            inOrder[expression.id] = &expression;
        for (const auto& [at, expression] : inOrder)
            m_edits.emplace_back(PutExpression{*expression});
        for (auto& [number, byFrame] : prepared.masks) {
            SetMasks edit{tracks.at(number), {}};
            for (auto& [frame, mask] : byFrame) {
                Annotation annotation = m_known;
                if (mask.isEmpty() && m_known.isLocked)
                    annotation.origin = MaskOrigin::Absent;
                annotation.area = mask.area();
                edit.frames.emplace(frame, AnnotatedMask{annotation, std::move(mask)});
            }
            m_report.masks += std::int64_t(edit.frames.size());
            if (!edit.frames.empty())
                m_edits.emplace_back(std::move(edit));
        }
        ++m_report.videos;
    }

    std::vector<Edit> take() { return std::move(m_edits); }
    VideoId firstVideo() const { return m_firstVideo; }

private:
    VideoId addVideo(const PreparedVideo& prepared)
    {
        Step step = steps::addVideo(m_document, prepared.info, prepared.path).step;
        Video video = std::get<PutVideo>(step.edits.front()).video;
        video.name = freeName(m_document.project(), prepared.name, m_names);
        video.gridStep = prepared.gridStep;
        video.firstFrame = prepared.firstFrame;
        video.lastFrame = prepared.lastFrame;
        if (video.name != prepared.name)
            m_report.findings.add(Rule::VideoRenamed, {prepared.name, {}, {}}, {video.name});
        if (!m_firstVideo)
            m_firstVideo = video.id;
        m_edits.emplace_back(PutVideo{video});
        return video.id;
    }

    CategoryId categoryFor(const std::string& name)
    {
        if (name.find_first_not_of(" \t\r\n") == std::string::npos)
            return {};
        const auto [it, isNew] = m_categories.try_emplace(name);
        if (isNew) {
            it->second = m_document.newId<CategoryTag>();
            m_edits.emplace_back(PutCategory{{it->second, name}});
        }
        return it->second;
    }

    ProjectDocument& m_document;
    ImportReport& m_report;
    std::map<std::string, CategoryId> m_categories;
    std::set<std::string> m_names;
    Annotation m_known;
    VideoId m_firstVideo;
    std::vector<Edit> m_edits;
};

}  // namespace

Result<PreparedImport> prepareImport(const fs::path& path, const ImportOptions& options,
                                     const TaskContext& task)
{
    std::error_code ec;
    if (!fs::exists(path, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(path)}};
    MW_TRY(const DatasetFormat* format,
           options.format.empty() ? recogniseFormat(path) : datasetFormat(options.format));
    if (!format->canRead())
        return Error{ErrorCode::WrongUsage,
                     {"the format " + std::string(format->id) + " cannot be imported"}};
    MW_TRY(Dataset dataset, format->read(path, options.read, task));
    for (const std::string& name : options.read.videos) {
        if (std::none_of(dataset.videos.begin(), dataset.videos.end(),
                         [&](const DatasetVideo& v) { return v.name == name; }))
            return Error{ErrorCode::ItemMissing, {name}};
    }

    PreparedImport prepared;
    prepared.format = format->id;
    prepared.path = path;
    prepared.review = options.review;
    prepared.findings.add(dataset.notes);
    for (std::size_t i = 0; i < dataset.videos.size(); ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"import", std::int64_t(i), std::int64_t(dataset.videos.size())});
        MW_TRY(std::optional<PreparedVideo> video,
               prepareVideo(dataset.videos[i], options, prepared.findings, task));
        if (video)
            prepared.videos.push_back(*std::move(video));
    }
    if (prepared.videos.empty())
        return invalidDataset(
            path, dataset.videos.empty() ? "it lists no video" : "none of its videos has pictures");
    return prepared;
}

Step importStep(ProjectDocument& document, PreparedImport prepared, ImportReport& report)
{
    report = ImportReport();
    report.format = prepared.format;
    report.path = prepared.path;
    report.findings = std::move(prepared.findings);
    StepBuilder builder(document, prepared.review, report);
    for (PreparedVideo& video : prepared.videos)
        builder.add(std::move(video));
    Step step;
    step.kind = StepKind::Import;
    step.edits = builder.take();
    step.subject = toUtf8(prepared.path.has_filename() ? prepared.path.filename()
                                                       : prepared.path.parent_path().filename());
    step.count = report.videos;
    step.place.video = builder.firstVideo();
    return step;
}

Result<ImportReport> importDataset(ProjectDocument& document, const fs::path& path,
                                   const ImportOptions& options, const TaskContext& task)
{
    MW_TRY(PreparedImport prepared, prepareImport(path, options, task));
    ImportReport report;
    Step step = importStep(document, std::move(prepared), report);
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    if (const auto applied = document.apply(std::move(step)); !applied)
        return applied.error();
    return report;
}

Json toJson(const ImportReport& report)
{
    Json json;
    json["format"] = report.format;
    json["path"] = toUtf8(report.path);
    json["videos"] = report.videos;
    json["objects"] = report.objects;
    json["expressions"] = report.expressions;
    json["masks"] = report.masks;
    addFindings(json, report.findings);
    return json;
}

}  // namespace mw
