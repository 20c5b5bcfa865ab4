// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/statistics.h"

#include "core/categories.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

Counts countsOfTrack(const Project& project, const Track& track, const Video& video)
{
    Counts counts;
    counts.videos = 1;
    counts.objects = 1;
    counts.expressions = int(project.expressionsOf(track.id).size());
    if (video.lastFrame >= video.firstFrame)
        counts.framesWanted = (video.lastFrame - video.firstFrame) / video.gridStep + 1;
    const double pixels = std::max(1.0, double(video.size.pixelCount()));
    for (const auto& [frame, a] : project.annotations(track.id)) {
        if (!video.isOnGrid(frame))
            continue;
        ++counts.masks;
        counts.predicted += a.origin == MaskOrigin::Predicted ? 1 : 0;
        counts.painted += a.origin == MaskOrigin::Painted || a.origin == MaskOrigin::Copied
                || a.origin == MaskOrigin::Filled
            ? 1
            : 0;
        counts.done += a.review == ReviewState::Accepted || a.review == ReviewState::Corrected
                || a.origin == MaskOrigin::Absent
            ? 1
            : 0;
        counts.rejected += a.review == ReviewState::Rejected ? 1 : 0;
        if (a.area > 0) {
            ++counts.visible;
            counts.areaSum += double(a.area) / pixels;
        }
    }
    return counts;
}

void add(Counts& sum, const Counts& part)
{
    sum.objects += part.objects;
    sum.expressions += part.expressions;
    sum.framesWanted += part.framesWanted;
    sum.masks += part.masks;
    sum.painted += part.painted;
    sum.predicted += part.predicted;
    sum.done += part.done;
    sum.rejected += part.rejected;
    sum.areaSum += part.areaSum;
    sum.visible += part.visible;
}

}  // namespace

ProjectStatistics statisticsOf(const Project& project)
{
    ProjectStatistics out;
    std::map<CategoryId, Counts> byClass;
    std::map<CategoryId, std::set<VideoId>> videosOf;
    for (const auto& [id, category] : project.categories())
        byClass[id];
    for (const auto& [videoId, video] : project.videos()) {
        for (const Track* track : project.tracksOf(videoId)) {
            const Counts counts = countsOfTrack(project, *track, video);
            out.tracks.push_back({track->id, counts});
            add(byClass[track->category], counts);
            add(out.total, counts);
            videosOf[track->category].insert(videoId);
        }
    }
    out.total.videos = int(project.videos().size());
    for (auto& [id, counts] : byClass) {
        counts.videos = int(videosOf[id].size());
        const Category* category = project.category(id);
        ClassStatistics entry{id, category ? category->name : std::string(), 0, counts};
        if (category)
            entry.fold = foldOf(mappedCategory(CategoryList::MiniYoutubeVos, category->name));
        out.foldMasks[entry.fold] += counts.masks;
        out.classes.push_back(std::move(entry));
    }
    std::sort(out.classes.begin(), out.classes.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

}  // namespace mw
