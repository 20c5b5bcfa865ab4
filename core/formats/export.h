// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/task.h"
#include "core/formats/format.h"
#include "core/project/project.h"
#include "core/video/video.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

/// From a project to a data set that loaders accept.
///
/// An export is checked before it starts (what is missing, unreviewed, ambiguous), written into a
/// folder beside the target, checked again there with the rules of the format, read back and
/// compared mask by mask, and only then given its name: what has the name is complete and valid.
namespace mw {

/// What becomes of a frame in which some object has no mask that may be exported.
enum class IncompleteFrames {
    Unspecified = 0,
    Refuse,  ///< The export is blocked, the frames are reported.
    LeaveOut,  ///< The frame is not in the data set.
    Empty,  ///< The object counts as not visible there.
};

/// Who keeps a pixel that belongs to several objects, in formats with one number for each pixel.
enum class OverlapRule {
    Unspecified = 0,
    Refuse,  ///< The export is blocked, the objects are reported.
    SmallerInFront,  ///< The object with fewer pixels over the whole video.
    LowerNumberInFront,
    HigherNumberInFront,
};

enum class PictureMode {
    Unspecified = 0,
    Copy,  ///< Original files byte for byte where the format allows it, else encoded.
    Link,  ///< As Copy, but sharing the disk space of the originals (hard links) where possible.
    Encode,  ///< Always encoded anew.
    None,  ///< Masks and texts only.
};

struct ExportOptions {
    std::string format = "ref-youtube-vos";
    fs::path target;  ///< The new folder.
    /// A folder of that name is replaced if it is an earlier export of this program, and never
    /// otherwise.
    bool replaceExport = false;

    std::set<VideoId> videos{};  ///< Empty: all that have something to export.
    std::set<TrackId> tracks{};  ///< Empty: all of these videos.
    std::string split{};  ///< Empty: the format's first.
    std::map<VideoId, std::string> splits{};  ///< Videos that go into another split.
    int gridStep = 0;  ///< 0: each video's own.

    bool includeUnreviewed = false;  ///< Predictions that nobody has accepted.
    IncompleteFrames incomplete = IncompleteFrames::Refuse;
    OverlapRule overlap = OverlapRule::SmallerInFront;
    PictureMode pictures = PictureMode::Copy;
    int jpegQuality = 95;
    bool keepText = false;  ///< Expressions as they are, not in lower case with single spaces.
    /// Classes of the format by classes of the project, where the known synonyms do not fit.
    std::map<std::string, std::string> categories{};
    Loaders loaders = 0;  ///< Beside those the format is for.
    std::set<std::string> ignoredRules{};  ///< Rules a person has decided to ignore.
    int threads = 0;  ///< 0: as many as there are processors.
};

struct ExportReport {
    std::string format;
    fs::path folder;  ///< options.target
    /// False: errors among the findings blocked the export, and nothing was written.
    bool isWritten = false;
    Findings findings;
    int videos = 0;
    int objects = 0;
    int expressions = 0;
    std::int64_t frames = 0;
    std::int64_t masks = 0;  ///< Objects that are visible in a frame.
    std::int64_t picturesCopied = 0;
    std::int64_t picturesEncoded = 0;
    std::int64_t bytes = 0;
};
/// "written", the counts, and the findings as in toJson(CheckReport).
Json toJson(const ExportReport& report);

/// A video of the project, opened for reading its pictures.
struct OpenedVideo {
    VideoPtr source;
    fs::path path;  ///< Of the file or folder: pictures of folders are copied byte for byte.
};
/// Called on the exporting thread; each video is opened twice and closed in between.
using VideoOpener = std::function<Result<OpenedVideo>(const Video& video, const TaskContext& task)>;

/// Opens videos where the project file says they lie, and refuses with VideoChanged when one is not
/// the one that was annotated.
VideoOpener projectVideoOpener(const fs::path& projectFile);

/// What stands in the way of an export and what it would hold, without writing anything. Reads all
/// masks concerned. Reports progress as phase "check". `masks` is used by one thread at a time.
/// Fails with FormatUnknown, WrongUsage (the format cannot be written, an unknown split),
/// Cancelled, or when the project cannot be read.
Result<ExportReport> checkExport(const Project& project, const MaskReader& masks,
                                 const VideoOpener& open, const ExportOptions& options,
                                 const TaskContext& task);

/// Exports. Errors in the report's findings mean that nothing was written. Fails as checkExport(),
/// and with FolderNotEmpty (the target holds something that must not be replaced), FileNotWritable,
/// DiskFull, or what decoding a video fails with; then nothing of the export is left on the disk.
/// Reports progress as phases "check", "export" and "verify". Any thread, as long as nobody else
/// uses `project` and `masks` meanwhile.
Result<ExportReport> exportDataset(const Project& project, const MaskReader& masks,
                                   const VideoOpener& open, const ExportOptions& options,
                                   const TaskContext& task);

// ---- The same for a project file, which may be open elsewhere: both read it as it is when they
// start, so they can run on any thread while the project is edited.

Result<ExportReport> checkProjectExport(const fs::path& projectFile, const ExportOptions& options,
                                        const TaskContext& task);
Result<ExportReport> exportProject(const fs::path& projectFile, const ExportOptions& options,
                                   const TaskContext& task);

}  // namespace mw
