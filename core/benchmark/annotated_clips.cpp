// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/annotated_clips.h"

#include <algorithm>

namespace mw {

namespace {

/// A query, its support, and the wrong support of a control, with one to spare.
constexpr std::size_t kOpenClips = 4;

}  // namespace

Result<AnnotatedClips> AnnotatedClips::open(const fs::path& folder, std::string_view format,
                                            const std::string& split, const TaskContext& task)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    MW_TRY(const DatasetFormat* reader,
           format.empty() ? recogniseFormat(folder) : datasetFormat(format));
    if (!reader->canRead())
        return Error{ErrorCode::FormatUnknown, {toUtf8(folder)}};
    ReadOptions read;
    read.split = split;
    MW_TRY(Dataset dataset, reader->read(folder, read, task));
    AnnotatedClips clips;
    clips.m_folder = folder;
    clips.m_format = reader->id;
    for (DatasetVideo& video : dataset.videos) {
        if (video.masks && !video.pictures.empty() && !video.frames.empty())
            clips.m_videos.push_back(std::move(video));
    }
    if (clips.m_videos.empty())
        return invalidDataset(folder, "it has no clip with pictures and masks");
    std::sort(clips.m_videos.begin(), clips.m_videos.end(),
              [](const DatasetVideo& a, const DatasetVideo& b) { return a.name < b.name; });
    for (DatasetVideo& video : clips.m_videos) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (video.listsObjects)
            continue;
        // Only the masks say which objects there are; those of the first frame count.
        MW_TRY(const FrameMasks first, clips.masks(video, video.frames.front(), task));
        for (const auto& [number, mask] : first.objects) {
            const auto isIt = [&](const DatasetObject& o) { return o.number == number; };
            if (std::none_of(video.objects.begin(), video.objects.end(), isIt))
                video.objects.push_back({number, {}});
        }
    }
    return clips;
}

const DatasetVideo* AnnotatedClips::find(const std::string& name) const
{
    const auto it = std::lower_bound(
        m_videos.begin(), m_videos.end(), name,
        [](const DatasetVideo& video, const std::string& n) { return video.name < n; });
    return it != m_videos.end() && it->name == name ? &*it : nullptr;
}

Result<AnnotatedClips::OpenedClip> AnnotatedClips::clip(const DatasetVideo& video,
                                                        const TaskContext& task)
{
    const auto known = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const auto& item) { return item.first == video.name; });
    if (known != m_open.end()) {
        m_open.splice(m_open.begin(), m_open, known);
        return m_open.front().second;
    }
    OpenedClip opened;
    // Its progress would only be noise here.
    MW_TRY(opened.video, openVideo(video.pictures, {}, TaskContext{task.stop}));
    std::map<std::string, FrameIndex> all;
    for (FrameIndex i = 0; i < opened.video->info().frameCount; ++i)
        all.emplace(opened.video->frameName(i), i);
    for (const std::string& name : video.frames) {
        if (const auto it = all.find(name); it != all.end())
            opened.frames.insert(*it);
    }
    m_open.emplace_front(video.name, opened);
    if (m_open.size() > kOpenClips)
        m_open.pop_back();
    return opened;
}

Result<FrameMasks> AnnotatedClips::masks(const DatasetVideo& video, const std::string& frame,
                                         const TaskContext& task)
{
    const auto it = std::find(video.frames.begin(), video.frames.end(), frame);
    if (it == video.frames.end())
        return invalidDataset(m_folder, "video " + video.name + " has no frame " + frame);
    MW_TRY(const OpenedClip opened, clip(video, task));
    return video.masks(std::size_t(it - video.frames.begin()), opened.video->info().size);
}

Result<std::vector<std::string>> AnnotatedClips::firstFramesOf(const DatasetVideo& video,
                                                               int object, std::size_t count,
                                                               const TaskContext& task)
{
    std::vector<std::string> frames;
    for (const std::string& frame : video.frames) {
        if (frames.size() >= count)
            break;
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        MW_TRY(const FrameMasks known, masks(video, frame, task));
        const bool isSeen = known.objects.contains(object);
        if (isSeen || (!frames.empty() && known.isAnnotated && !known.isPartial))
            frames.push_back(frame);
    }
    return frames;
}

std::string categoryOf(const DatasetVideo& video, int object)
{
    for (const DatasetObject& o : video.objects) {
        if (o.number == object)
            return o.category;
    }
    return {};
}

std::vector<int> expressionsOf(const DatasetVideo& video, int object)
{
    std::vector<int> list;
    for (std::size_t i = 0; i < video.expressions.size(); ++i) {
        if (video.expressions[i].object == object)
            list.push_back(int(i));
    }
    return list;
}

}  // namespace mw
