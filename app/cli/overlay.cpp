// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/overlay.h"

#include "core/video/video_writer.h"
#include "core/view/compose.h"
#include "core/view/object_colors.h"

namespace mw::cli {

namespace {

/// Pictures of a folder have no times; this is slow enough to see what happens.
constexpr double kFolderFramesPerSecond = 12;

FramePtr drawn(const Frame& frame, const std::vector<OverlayObject>& objects)
{
    std::vector<BitRaster> rasters;
    std::vector<OverlayLayer> layers;
    rasters.reserve(objects.size());
    for (const OverlayObject& object : objects) {
        rasters.push_back(object.mask.toRaster());
        OverlayLayer layer;
        layer.raster = &rasters.back();
        layer.color = objectColor(object.number, ObjectPalette::OkabeIto);
        layer.fill = 0.42;
        layers.push_back(layer);
    }
    return withOverlay(frame, layers, frame.size.height >= 720 ? 3 : 2);
}

}  // namespace

Result<void> writeOverlayVideo(VideoSource& video,
                               const std::map<FrameIndex, std::vector<OverlayObject>>& objects,
                               const fs::path& file, const TaskContext& task)
{
    if (objects.empty())
        return Error{ErrorCode::NothingPainted, {toUtf8(file)}};
    std::error_code ec;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), ec);
    const VideoInfo& info = video.info();
    const double rate = info.framesPerSecond > 0 ? info.framesPerSecond : kFolderFramesPerSecond;
    MW_TRY(const std::unique_ptr<VideoWriter> writer, VideoWriter::create(file, info.size, rate));
    const FrameIndex first = objects.begin()->first;
    const FrameIndex last = objects.rbegin()->first;
    for (FrameIndex i = first; i <= last; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled, {}};
        MW_TRY(const FramePtr frame, video.frame(i, task));
        const auto it = objects.find(i);
        MW_TRY_VOID(writer->add(it == objects.end() ? *frame : *drawn(*frame, it->second)));
        task.report({"overlay", i - first + 1, last - first + 1});
    }
    return writer->finish();
}

}  // namespace mw::cli
