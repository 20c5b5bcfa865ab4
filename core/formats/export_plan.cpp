// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export_plan.h"

#include "core/base/unicode.h"
#include "core/formats/overlap.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace mw {

namespace {

constexpr std::size_t kNameDigits = 5;

bool mayExport(const Annotation& annotation, const ExportOptions& options)
{
    switch (annotation.review) {
    case ReviewState::Accepted:
    case ReviewState::Corrected:
        return true;
    case ReviewState::Unreviewed:
        return options.includeUnreviewed;
    case ReviewState::Rejected:
    case ReviewState::Unspecified:
        break;
    }
    return false;
}

/// Tracks, expressions and so on of one video, gathered once: the project's own look-ups walk
/// through all items.
struct Belongings {
    std::vector<const Track*> tracks;  ///< By number.
    std::vector<const Expression*> expressions;  ///< In the order they were written.
};

std::map<VideoId, Belongings> belongings(const Project& project)
{
    std::map<VideoId, Belongings> all;
    for (const auto& [id, track] : project.tracks())
        all[track.video].tracks.push_back(&track);
    for (auto& [id, of] : all) {
        std::sort(of.tracks.begin(), of.tracks.end(),
                  [](const Track* a, const Track* b) { return a->number < b->number; });
    }
    for (const auto& [id, expression] : project.expressions()) {
        if (const Track* track = project.track(expression.track))
            all[track->video].expressions.push_back(&expression);
    }
    return all;
}

class Planner
{
public:
    Planner(const Project& project, const MaskReader& masks, const VideoOpener& open,
            ExportPlan& plan, const TaskContext& task)
        : m_project(project)
        , m_masks(masks)
        , m_open(open)
        , m_plan(plan)
        , m_options(plan.options)
        , m_traits(plan.format->traits)
        , m_findings(plan.findings)
        , m_task(task)
    {
    }

    Result<void> run()
    {
        const auto all = belongings(m_project);
        std::int64_t total = 0;
        for (const auto& [id, video] : m_project.videos()) {
            if (m_options.videos.empty() || m_options.videos.contains(id))
                total += (video.lastFrame - video.firstFrame) / gridStep(video) + 1;
        }
        m_total = total;
        for (const auto& [id, video] : m_project.videos()) {
            if (!m_options.videos.empty() && !m_options.videos.contains(id))
                continue;
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            const auto of = all.find(id);
            MW_TRY_VOID(addVideo(video, of == all.end() ? Belongings{} : of->second));
        }
        if (m_plan.videos.empty() && !m_findings.hasErrors())
            m_findings.add(Rule::NothingToExport, {});
        checkCategories();
        return {};
    }

private:
    struct Part {
        std::string suffix;
        std::vector<const Track*> tracks;
    };

    int gridStep(const Video& video) const
    {
        return m_options.gridStep > 0 ? m_options.gridStep : video.gridStep;
    }

    std::string nameOfTrack(const Track& track) const { return std::to_string(track.number); }

    std::string categoryOf(const Track& track) const
    {
        const Category* category = m_project.category(track.category);
        return category ? category->name : std::string();
    }

    std::string mappedCategoryOf(const Track& track) const
    {
        return mappedCategory(m_traits.categories, categoryOf(track), m_options.categories);
    }

    Result<void> addVideo(const Video& video, const Belongings& of)
    {
        std::vector<FrameIndex> grid;
        for (FrameIndex f = video.firstFrame; f <= video.lastFrame; f += gridStep(video))
            grid.push_back(f);

        if (m_traits.isHidden(splitOf(video)))
            return addHiddenVideo(video, grid, of);

        // Which objects have anything to export, and where.
        std::vector<const Track*> tracks;
        std::map<TrackId, std::set<FrameIndex>> usable;
        std::vector<const Track*> without;
        for (const Track* track : of.tracks) {
            if (!m_options.tracks.empty() && !m_options.tracks.contains(track->id))
                continue;
            if (m_traits.needsDescribed && !isDescribed(*track, of)) {
                m_findings.add(Rule::ObjectWithoutExpression,
                               {video.name, {}, nameOfTrack(*track)});
                continue;
            }
            std::set<FrameIndex> frames;
            int unreviewed = 0;
            const Project::Annotations& annotations = m_project.annotations(track->id);
            for (const FrameIndex f : grid) {
                const auto it = annotations.find(f);
                if (it == annotations.end())
                    continue;
                if (mayExport(it->second, m_options))
                    frames.insert(f);
                else if (it->second.review == ReviewState::Unreviewed)
                    ++unreviewed;
            }
            if (unreviewed > 0)
                m_findings.add(Rule::PredictionLeftOut, {video.name, {}, nameOfTrack(*track)},
                               {std::to_string(unreviewed)});
            if (frames.empty()) {
                without.push_back(track);
            } else {
                tracks.push_back(track);
                usable[track->id] = std::move(frames);
            }
        }
        if (tracks.empty()) {
            m_findings.add(Rule::VideoLeftOut, {video.name, {}, {}});
            return {};
        }
        for (const Track* track : without)
            m_findings.add(Rule::ObjectLeftOut, {video.name, {}, nameOfTrack(*track)});

        const std::vector<FrameIndex> frames = completeFrames(video, grid, tracks, usable);
        if (frames.empty())
            return {};
        MW_TRY(const VideoPtr opened, open(video));
        if (!opened)
            return {};

        const std::vector<Part> parts = partsOf(tracks);
        if (parts.size() > 1) {
            std::string names;
            for (const Part& part : parts)
                names += (names.empty() ? "" : ", ") + video.name + part.suffix;
            m_findings.add(Rule::VideoSplit, {video.name, {}, {}},
                           {std::to_string(parts.size()), names});
        }
        for (const Part& part : parts)
            MW_TRY_VOID(addPart(video, *opened, part, frames, usable, of.expressions));
        return {};
    }

    static bool isDescribed(const Track& track, const Belongings& of)
    {
        return std::any_of(of.expressions.begin(), of.expressions.end(),
                           [&](const Expression* e) { return e->track == track.id; });
    }

    std::string splitOf(const Video& video) const
    {
        const auto it = m_options.splits.find(video.id);
        return it != m_options.splits.end() ? it->second : m_options.split;
    }

    /// Null, with a finding, when it is not there.
    Result<VideoPtr> open(const Video& video)
    {
        auto opened = m_open(video, m_task);
        if (opened)
            return opened->source;
        if (opened.error().code == ErrorCode::Cancelled)
            return opened.error();
        m_findings.add(Rule::VideoSourceMissing, {video.name, {}, {}}, {describe(opened.error())});
        return VideoPtr();
    }

    /// Pictures and sentences for inference: masks stay at home, so they need not be complete.
    Result<void> addHiddenVideo(const Video& video, const std::vector<FrameIndex>& grid,
                                const Belongings& of)
    {
        Part part;
        for (const Track* track : of.tracks) {
            const bool isWanted = m_options.tracks.empty() || m_options.tracks.contains(track->id);
            if (isWanted && isDescribed(*track, of))
                part.tracks.push_back(track);
        }
        if (part.tracks.empty()) {
            m_findings.add(Rule::VideoLeftOut, {video.name, {}, {}});
            return {};
        }
        MW_TRY(const VideoPtr opened, open(video));
        if (!opened)
            return {};
        return addPart(video, *opened, part, grid, {}, of.expressions);
    }

    /// The grid frames that go into the data set.
    std::vector<FrameIndex> completeFrames(const Video& video, const std::vector<FrameIndex>& grid,
                                           const std::vector<const Track*>& tracks,
                                           const std::map<TrackId, std::set<FrameIndex>>& usable)
    {
        std::vector<FrameIndex> complete;
        for (const FrameIndex f : grid) {
            if (std::all_of(tracks.begin(), tracks.end(),
                            [&](const Track* t) { return usable.at(t->id).contains(f); }))
                complete.push_back(f);
        }
        const std::size_t missing = grid.size() - complete.size();
        if (missing == 0)
            return complete;
        const Spot spot{video.name, {}, {}};
        switch (m_options.incomplete) {
        case IncompleteFrames::LeaveOut:
            m_findings.add(Rule::FrameLeftOut, spot, {std::to_string(missing)});
            if (complete.empty())
                m_findings.add(Rule::VideoLeftOut, spot);
            return complete;
        case IncompleteFrames::Empty:
        case IncompleteFrames::Refuse:
        case IncompleteFrames::Unspecified:
            break;
        }
        const bool isRefused = m_options.incomplete != IncompleteFrames::Empty;
        for (const Track* track : tracks) {
            const std::size_t known = usable.at(track->id).size();
            if (known < grid.size())
                m_findings.add(Rule::FrameNotAnnotated, {video.name, {}, nameOfTrack(*track)},
                               {std::to_string(grid.size() - known), std::to_string(grid.size())},
                               isRefused ? Severity::Error : Severity::Warning);
        }
        return grid;
    }

    /// A video of the project becomes several where the format wants one object or class in each.
    std::vector<Part> partsOf(const std::vector<const Track*>& tracks) const
    {
        std::vector<Part> parts;
        if (!m_traits.hasOneObject && !m_traits.hasOneCategory)
            return {{"", tracks}};
        std::map<std::string, std::size_t> byCategory;
        for (const Track* track : tracks) {
            const std::string category = mappedCategoryOf(*track);
            if (m_traits.hasOneObject) {
                parts.push_back({"_" + std::to_string(track->number), {track}});
                continue;
            }
            const auto [it, isNew] = byCategory.emplace(category, parts.size());
            if (isNew)
                parts.push_back({"_" + safeFileName(category), {}});
            parts[it->second].tracks.push_back(track);
        }
        if (parts.size() == 1)
            parts.front().suffix.clear();
        return parts;
    }

    Result<void> addPart(const Video& video, const VideoSource& opened, const Part& part,
                         const std::vector<FrameIndex>& frames,
                         const std::map<TrackId, std::set<FrameIndex>>& usable,
                         const std::vector<const Expression*>& expressions)
    {
        PlannedVideo planned;
        planned.source = video;
        planned.data.name = freeName(video.name + part.suffix);
        planned.split = splitOf(video);
        planned.frames = frames;
        nameFrames(planned, opened);

        std::vector<const Track*> tracks = part.tracks;
        if (m_traits.numbersFromOne) {
            // Scores count up to the largest number of the first frame.
            std::stable_partition(tracks.begin(), tracks.end(), [&](const Track* track) {
                const Annotation* first = m_project.annotation(track->id, frames.front());
                return first && first->area > 0;
            });
        }
        std::map<TrackId, int> numbers;
        for (std::size_t i = 0; i < tracks.size(); ++i) {
            const Track& track = *tracks[i];
            const bool isRenumbered = m_traits.numbersFromOne || m_traits.hasOneObject;
            const int number = isRenumbered ? int(i) + 1 : track.number;
            numbers[track.id] = number;
            const Spot spot{planned.data.name, {}, nameOfTrack(track)};
            if (number != track.number)
                m_findings.add(Rule::ObjectRenumbered, spot, {std::to_string(number)});
            planned.data.objects.push_back({number, exportedCategory(track, spot), track.name});
        }
        addExpressions(planned, numbers, tracks, expressions);
        if (m_traits.isHidden(planned.split)) {
            planned.seen.resize(frames.size());
            m_plan.videos.push_back(std::move(planned));
            return {};
        }
        MW_TRY_VOID(addMasks(planned, tracks, numbers, usable));
        std::set<int> all;
        for (const auto& [id, number] : numbers)
            all.insert(number);
        checkObjects(planned.data.name, planned.data.frames, planned.seen, all, video.size,
                     m_findings);
        m_plan.videos.push_back(std::move(planned));
        return {};
    }

    /// Names are the folders of an export, which may go to a disk that ignores case.
    std::string freeName(const std::string& wanted)
    {
        const auto key = [](std::string name) {
            for (char& c : name)
                c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
            return name;
        };
        std::string name = wanted;
        for (int i = 2; !m_names.insert(key(name)).second; ++i)
            name = wanted + "-" + std::to_string(i);
        return name;
    }

    static std::string padded(std::string digits)
    {
        return digits.insert(0, kNameDigits - std::min(kNameDigits, digits.size()), '0');
    }

    /// The source's own names where they sort as text, which is how loaders sort them.
    void nameFrames(PlannedVideo& planned, const VideoSource& opened)
    {
        std::vector<std::string>& names = planned.data.frames;
        for (const FrameIndex f : planned.frames)
            names.push_back(opened.frameName(f));
        if (m_traits.frameNumberStep > 0) {
            const std::vector<std::string> before = names;
            for (std::size_t i = 0; i < names.size(); ++i)
                names[i] = padded(std::to_string(i * std::size_t(m_traits.frameNumberStep)));
            if (names != before)
                m_findings.add(Rule::FramesRenamed, {planned.data.name, {}, {}},
                               {before.back(), names.back()});
            return;
        }
        const bool isFine = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
            return name.size() == names.front().size() && isSafeFileName(name);
        });
        if (isFine && std::is_sorted(names.begin(), names.end()))
            return;
        const std::string before = names.back();
        const bool areNumbers = std::all_of(names.begin(), names.end(), [](const std::string& n) {
            return n.size() <= 18 && n.find_first_not_of("0123456789") == std::string::npos;
        });
        std::size_t digits = kNameDigits;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (!areNumbers)
                names[i] = std::to_string(planned.frames[i]);
            digits = std::max(digits, names[i].size());
        }
        for (std::string& name : names)
            name.insert(0, digits - name.size(), '0');
        m_findings.add(Rule::FramesRenamed, {planned.data.name, {}, {}}, {before, names.back()});
    }

    std::string exportedCategory(const Track& track, const Spot& spot)
    {
        const std::string before = categoryOf(track);
        if (!m_traits.hasCategories)
            return before;
        std::string category = mappedCategoryOf(track);
        if (category.empty())
            category = m_traits.nameless;
        const CategoryList list = m_traits.categories;
        if (list != CategoryList::Unspecified && !isCategoryName(list, category))
            m_findings.add(Rule::CategoryUnknown, spot,
                           {before, std::to_string(categoryNames(list).size())});
        else if (category != before)
            m_findings.add(Rule::CategoryChanged, spot, {before, category});
        return category;
    }

    void addExpressions(PlannedVideo& planned, const std::map<TrackId, int>& numbers,
                        const std::vector<const Track*>& tracks,
                        const std::vector<const Expression*>& expressions)
    {
        std::set<TrackId> described;
        std::vector<CheckedExpression> checked;
        for (const Expression* e : expressions) {
            const auto number = numbers.find(e->track);
            if (number == numbers.end())
                continue;
            described.insert(e->track);
            const std::string text = m_options.keepText ? e->text : normalisedText(e->text);
            const std::string object = std::to_string(number->second);
            if (m_traits.hasExpressions && text != e->text)
                m_findings.add(Rule::ExpressionChanged, {planned.data.name, {}, object},
                               {e->text, text});
            checked.push_back({std::to_string(checked.size()), object, text});
            planned.data.expressions.push_back({text, number->second, e->kind});
        }
        if (m_traits.groupsExpressions) {
            std::stable_sort(planned.data.expressions.begin(), planned.data.expressions.end(),
                             [&](const DatasetExpression& a, const DatasetExpression& b) {
                                 return a.object < b.object;
                             });
        }
        if (!m_traits.hasExpressions) {
            if (!checked.empty())
                m_findings.add(Rule::ExpressionsNotStored, {planned.data.name, {}, {}},
                               {std::to_string(checked.size())});
            planned.data.expressions.clear();
            return;
        }
        checkExpressions(planned.data.name, checked, Severity::Error, m_findings);
        if (checked.empty() && m_traits.needsExpressions) {
            m_findings.add(Rule::VideoWithoutExpressions, {planned.data.name, {}, {}});
            return;
        }
        for (const Track* track : tracks) {
            if (!described.contains(track->id))
                m_findings.add(
                    Rule::ObjectWithoutExpression, {planned.data.name, {}, nameOfTrack(*track)}, {},
                    m_traits.expressionsPerObject > 0 ? Severity::Error : Severity::Unspecified);
        }
        if (m_traits.expressionsPerObject > 0)
            arrangeExpressions(planned);
    }

    /// The sentences of each object in turn, those for the first frame at even places, repeated
    /// where there are too few.
    void arrangeExpressions(PlannedVideo& planned)
    {
        const auto count = std::size_t(m_traits.expressionsPerObject);
        std::vector<DatasetExpression> arranged;
        for (const DatasetObject& object : planned.data.objects) {
            std::vector<DatasetExpression> all;
            std::vector<DatasetExpression> kinds[2];
            for (const DatasetExpression& e : planned.data.expressions) {
                if (e.object != object.number)
                    continue;
                all.push_back(e);
                kinds[e.kind == ExpressionKind::FirstFrame ? 0 : 1].push_back(e);
            }
            if (all.empty())
                continue;
            const std::size_t wanted = count / 2;
            if (kinds[0].size() != wanted || kinds[1].size() != wanted)
                m_findings.add(Rule::ExpressionsRepeated,
                               {planned.data.name, {}, std::to_string(object.number)},
                               {std::to_string(kinds[0].size()), std::to_string(kinds[1].size())});
            for (std::size_t i = 0; i < count; ++i) {
                const auto& kind = kinds[i % 2].empty() ? all : kinds[i % 2];
                arranged.push_back(kind[i / 2 % kind.size()]);
            }
        }
        planned.data.expressions = std::move(arranged);
    }

    std::int64_t areaOf(TrackId track, const std::set<FrameIndex>& frames) const
    {
        std::int64_t area = 0;
        for (const FrameIndex f : frames) {
            if (const Annotation* annotation = m_project.annotation(track, f))
                area += annotation->area;
        }
        return area;
    }

    Result<void> addMasks(PlannedVideo& planned, const std::vector<const Track*>& tracks,
                          const std::map<TrackId, int>& numbers,
                          const std::map<TrackId, std::set<FrameIndex>>& usable)
    {
        std::vector<MaskLayer> layers;
        for (const Track* track : tracks)
            layers.push_back({track->id, numbers.at(track->id), usable.at(track->id),
                              areaOf(track->id, usable.at(track->id))});
        const auto resolver = std::make_shared<const OverlapResolver>(
            m_masks, std::move(layers), m_options.overlap, m_traits.hasOverlaps);
        OverlapReport overlaps(m_options.overlap, planned.data.name);
        const Size size = planned.source.size;
        for (std::size_t i = 0; i < planned.frames.size(); ++i) {
            if (m_task.stopped())
                return Error{ErrorCode::Cancelled};
            m_task.report({"check", m_done++, m_total});
            std::map<int, LostPixels> lost;
            MW_TRY(const FrameMasks frame, resolver->masksAt(planned.frames[i], size, &lost));
            overlaps.add(planned.data.frames[i], lost, m_findings);
            planned.seen.push_back(seenIn(frame.objects));
            std::int64_t covered = 0;
            for (const auto& [number, seen] : planned.seen.back())
                covered += seen.area;
            if (covered == size.pixelCount() && !m_traits.hasOverlaps)
                m_findings.add(Rule::MaskWithoutBackground,
                               {planned.data.name, planned.data.frames[i], {}});
        }
        overlaps.finish(m_findings);
        planned.data.masks = [resolver, frames = planned.frames](std::size_t i, Size pictureSize) {
            return resolver->masksAt(frames[i], pictureSize, nullptr);
        };
        return {};
    }

    void checkCategories()
    {
        if (!m_traits.hasCategories)
            return;
        CategoryCensus census;
        for (const PlannedVideo& video : m_plan.videos) {
            if (m_traits.isHidden(video.split))
                continue;
            std::vector<std::string> categories;
            for (const DatasetObject& object : video.data.objects)
                categories.push_back(object.category);
            const auto& expressions = video.data.expressions;
            const DatasetObject* last
                = expressions.empty() ? nullptr : video.object(expressions.back().object);
            census.addVideo(video.data.name, categories, last ? last->category : std::string());
        }
        census.check(m_traits.categories, m_findings);
    }

    const Project& m_project;
    const MaskReader& m_masks;
    const VideoOpener& m_open;
    ExportPlan& m_plan;
    const ExportOptions& m_options;
    const FormatTraits& m_traits;
    Findings& m_findings;
    const TaskContext& m_task;
    std::set<std::string> m_names;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

}  // namespace

const DatasetObject* PlannedVideo::object(int number) const
{
    for (const DatasetObject& o : data.objects) {
        if (o.number == number)
            return &o;
    }
    return nullptr;
}

std::vector<std::string> PlannedVideo::framesWith(int number) const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i].contains(number))
            names.push_back(data.frames[i]);
    }
    return names;
}

std::vector<const PlannedVideo*> ExportPlan::videosOf(std::string_view split) const
{
    std::vector<const PlannedVideo*> found;
    for (const PlannedVideo& video : videos) {
        if (video.split == split)
            found.push_back(&video);
    }
    return found;
}

std::vector<std::string> ExportPlan::splits() const
{
    std::vector<std::string> found;
    for (const std::string_view split : format->traits.splits) {
        if (!videosOf(split).empty())
            found.emplace_back(split);
    }
    return found;
}

std::int64_t ExportPlan::frameCount() const
{
    std::int64_t count = 0;
    for (const PlannedVideo& video : videos)
        count += std::int64_t(video.frames.size());
    return count;
}

Result<ExportPlan> planExport(const Project& project, const MaskReader& masks,
                              const VideoOpener& open, const ExportOptions& options,
                              const TaskContext& task)
{
    MW_TRY(const DatasetFormat* format, datasetFormat(options.format));
    if (!format->canWrite())
        return Error{ErrorCode::WrongUsage,
                     {"the format " + std::string(format->id) + " cannot be written"}};
    ExportPlan plan;
    plan.format = format;
    plan.options = options;
    plan.open = open;
    plan.findings = Findings(options.loaders | format->traits.loaders, options.ignoredRules);
    const auto& splits = format->traits.splits;
    if (plan.options.split.empty() && !splits.empty())
        plan.options.split = splits.front();
    const auto isSplit = [&](const std::string& name) {
        return std::find(splits.begin(), splits.end(), name) != splits.end()
            || (splits.empty() && name.empty());
    };
    if (!isSplit(plan.options.split))
        return Error{ErrorCode::WrongUsage, {"unknown split \"" + plan.options.split + "\""}};
    for (const auto& [video, split] : options.splits) {
        if (!isSplit(split))
            return Error{ErrorCode::WrongUsage, {"unknown split \"" + split + "\""}};
    }
    MW_TRY_VOID(Planner(project, masks, open, plan, task).run());
    return plan;
}

ExportReport reportOf(const ExportPlan& plan)
{
    ExportReport report;
    report.format = plan.format->id;
    report.folder = plan.options.target;
    report.findings = plan.findings;
    report.videos = int(plan.videos.size());
    for (const PlannedVideo& video : plan.videos) {
        report.objects += int(video.data.objects.size());
        report.expressions += int(video.data.expressions.size());
        report.frames += std::int64_t(video.frames.size());
        for (const SeenObjects& seen : video.seen)
            report.masks += std::int64_t(seen.size());
    }
    return report;
}

}  // namespace mw
