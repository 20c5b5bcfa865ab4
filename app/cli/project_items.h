// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/args.h"
#include "app/cli/command.h"
#include "core/project/document.h"
#include "core/video/video.h"

#include <map>
#include <memory>

/// What the project commands share.
namespace mw::cli {

/// The project named by the first word, to be changed. Fails as ProjectDocument::open() does.
Result<std::unique_ptr<ProjectDocument>> openForWriting(const Args& args);
Result<std::unique_ptr<ProjectDocument>> openForReading(const Args& args);

/// A video by its name. Fails with ItemMissing.
Result<const Video*> findVideo(const Project& project, const std::string& name);
/// An object as "VIDEO/NUMBER". Fails with WrongUsage or ItemMissing.
Result<const Track*> findTrack(const Project& project, const std::string& name);
std::string nameOfTrack(const Project& project, const Track& track);
/// "0,5,10-14" as ascending numbers. Fails with WrongUsage.
Result<std::vector<FrameIndex>> frameList(const std::string& text, FrameIndex frameCount);

/// Opens videos of a project once each, with the index kept in the project.
class ProjectVideos
{
public:
    explicit ProjectVideos(ProjectDocument& document)
        : m_document(document)
    {
    }
    /// Fails with VideoChanged when the file is not the one that was annotated, and as openVideo()
    /// does.
    Result<VideoPtr> open(VideoId id, const TaskContext& task);

private:
    ProjectDocument& m_document;
    std::map<VideoId, VideoPtr> m_videos;
};

Command projectPropagateCommand();
Command projectOverlayCommand();

}  // namespace mw::cli
