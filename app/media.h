// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/jobs.h"
#include "app/session.h"
#include "app/settings.h"
#include "core/video/frame_service.h"

#include <QObject>
#include <QStringList>

#include <list>
#include <map>
#include <memory>
#include <optional>

namespace mw {

/// The videos of the open project: opens those that are looked at, adds new ones, finds moved ones.
///
/// Opening happens on the thread pool; the last few videos stay open, so that going back and forth
/// between two costs nothing. Lives on the GUI thread.
class MediaLibrary : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unspecified = 0,
        Closed,
        Opening,
        Ready,
        Missing,  ///< The file is not where it was; relink() helps.
        Changed,  ///< A file is there, but its frames are others than those that were annotated.
        Failed,
    };
    Q_ENUM(State)

    MediaLibrary(ProjectSession& session, Settings& settings, JobQueue& jobs,
                 QObject* parent = nullptr);
    ~MediaLibrary() override;

    FrameService& frames() { return *m_frames; }
    State state(VideoId video) const;
    const std::optional<Error>& error(VideoId video) const;
    /// Null unless ready. Names, times and key frames may be asked for; pictures come from
    /// frames().
    const VideoSource* source(VideoId video) const;

    /// Opens it unless it is open, and keeps it open for a while.
    void want(VideoId video);

    /// Adds files and folders of pictures to the project, one job for each. What is no video
    /// fails on its own and says why; the others go on. Files that the project has are skipped.
    void add(const QStringList& paths);
    /// Looks at `path` in the background and makes the video point there, if its frames are the
    /// same.
    void relink(VideoId video, const QString& path);
    /// Looks for scene cuts in the background and stores them with the video.
    void findCuts(VideoId video);
    /// The size of the cache, from the settings.
    void applySettings();

Q_SIGNALS:
    void stateChanged(mw::VideoId video);
    /// The first picture of a video that is still being indexed.
    void firstPicture(mw::VideoId video, const mw::FramePtr& frame);
    /// Once for each path given to add() whose video is in the project now.
    void added(mw::VideoId video);
    /// Once for each such video that is opened or added: `frames` can be read, the container
    /// promised more.
    void endsEarly(mw::VideoId video, int frames);

private:
    struct Item {
        State state = State::Closed;
        std::optional<Error> error;
        VideoPtr source;
        std::shared_ptr<StopSource> opening;
    };

    void open(VideoId video);
    void onOpened(VideoId video, Result<VideoPtr> opened);
    void close(VideoId video);
    void closeAll();
    void closeUnwanted();
    void setState(VideoId video, State state, std::optional<Error> error = {});
    OpenVideoOptions options() const;

    ProjectSession& m_session;
    Settings& m_settings;
    JobQueue& m_jobs;
    std::unique_ptr<FrameService> m_frames;
    std::map<VideoId, Item> m_items;
    std::list<VideoId> m_wanted;  ///< Most recent first.
    bool m_isClosing = false;
};

}  // namespace mw
