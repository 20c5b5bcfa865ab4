// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"
#include "core/video/video.h"

#include <list>
#include <map>
#include <string>
#include <vector>

/// Measuring methods on data sets with known masks: which clips are shown and asked for
/// (episodes.h), asking and scoring (benchmark.h), and what came out as a picture (score_sheet.h).
namespace mw {

/// A data set with pictures and masks, whose clips are opened when they are asked for. Belongs to
/// one thread.
class AnnotatedClips
{
public:
    /// `format` and `split` may be empty: recognised, and the first that is there. Fails as the
    /// format's reader does, and with DatasetInvalid when there are no clips with masks.
    static Result<AnnotatedClips> open(const fs::path& folder, std::string_view format,
                                       const std::string& split, const TaskContext& task);

    const fs::path& folder() const { return m_folder; }
    const std::string& format() const { return m_format; }
    /// By name.
    const std::vector<DatasetVideo>& videos() const { return m_videos; }
    const DatasetVideo* find(const std::string& name) const;

    struct OpenedClip {
        VideoPtr video;
        std::map<std::string, FrameIndex> frames;  ///< Listed frames that have a picture.
    };
    /// The last few stay open. Fails as openVideo() does.
    Result<OpenedClip> clip(const DatasetVideo& video, const TaskContext& task);

    /// What is known of a listed frame. Fails with DatasetInvalid for a frame that is not listed,
    /// and as DatasetVideo::masks does.
    Result<FrameMasks> masks(const DatasetVideo& video, const std::string& frame,
                             const TaskContext& task);

    /// Up to `count` annotated frames from the first on that shows the object; empty if none does.
    Result<std::vector<std::string>> firstFramesOf(const DatasetVideo& video, int object,
                                                   std::size_t count, const TaskContext& task);

private:
    AnnotatedClips() = default;

    fs::path m_folder;
    std::string m_format;
    std::vector<DatasetVideo> m_videos;
    std::list<std::pair<std::string, OpenedClip>> m_open;  ///< The last used is the first.
};

/// "" when the object has none, or does not exist.
std::string categoryOf(const DatasetVideo& video, int object);
/// Indices of the expressions about an object.
std::vector<int> expressionsOf(const DatasetVideo& video, int object);

}  // namespace mw
