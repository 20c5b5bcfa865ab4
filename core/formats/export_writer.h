// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/formats/export_plan.h"
#include "core/video/picture_io.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

/// What the writers of formats write with. Private to core/formats.
namespace mw {

/// Puts the files of one export into a folder that nobody else knows yet.
class ExportWriter
{
public:
    /// Fills the counts of files in `report`. All three must outlive the writer.
    ExportWriter(const ExportPlan& plan, fs::path root, ExportReport& report,
                 const TaskContext& task);

    const ExportPlan& plan() const { return m_plan; }
    const TaskContext& task() const { return m_task; }

    /// Folders inside the export for the files of one video; an empty name writes none of them.
    struct FrameFolders {
        std::string pictures;
        std::string masks;
        PictureFormat pictureFormat = PictureFormat::Jpeg;  ///< Or Bmp.
    };
    /// Called with the masks of each frame, in order.
    using MaskVisitor = std::function<Result<void>(std::size_t i, const FrameMasks& masks)>;

    /// Writes pictures and label PNG files of all frames, encoding on several threads.
    Result<void> writeFrames(const PlannedVideo& video, const FrameFolders& folders,
                             const MaskVisitor& visit = {});

    /// `path` is relative to the export. Folders are made as needed; an existing file is an error.
    Result<void> writeFile(const std::string& path, std::string_view bytes);
    Result<void> writeJson(const std::string& path, const Json& json);
    /// Of a file already written.
    Result<void> copyFile(const std::string& from, const std::string& to);

    /// SHA-256 of the label PNG files written, for `sha256sum -c`; nothing when there are none.
    Result<void> writeMaskHashes();

private:
    Result<fs::path> folder(const std::string& path) const;

    const ExportPlan& m_plan;
    fs::path m_root;
    ExportReport& m_report;
    const TaskContext& m_task;
    std::int64_t m_framesDone = 0;
    std::int64_t m_framesTotal = 0;
    std::map<std::string, std::string> m_hashes;
};

/// One number for each pixel; a higher number wins where objects overlap.
LabelImage labelImage(const FrameMasks& masks, Size size);

/// A folder that becomes the target only when it is complete.
class StagedFolder
{
public:
    /// Refuses with FolderNotEmpty if `target` holds anything but an earlier export that may be
    /// replaced (`replaceExport`), recognised by kExportMarker in it.
    static Result<StagedFolder> create(const fs::path& target, bool replaceExport);
    StagedFolder(StagedFolder&&) noexcept = default;
    StagedFolder& operator=(StagedFolder&&) = delete;
    ~StagedFolder();

    const fs::path& path() const { return m_path; }
    /// Gives the folder its name, in one step; a former export is removed afterwards.
    Result<void> publish();

private:
    StagedFolder(fs::path path, fs::path target, std::unique_ptr<FileLock> lock);

    fs::path m_path;
    fs::path m_target;
    std::unique_ptr<FileLock> m_lock;
};

/// The file that says which program made an export, of what, and how; at the top of each.
inline constexpr const char* kExportMarker = "maskwright-export.json";

}  // namespace mw
