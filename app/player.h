// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/editor.h"
#include "app/media.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace mw {

/// Gets the editor's frame on the screen, and plays.
///
/// The picture follows the editor's frame as fast as decoding allows; what is asked for next is
/// decoded ahead. While playing it is the other way round: the frame moves when its picture has
/// come, so that masks and pictures never part, and frames are left out when decoding is too slow.
class Player : public QObject
{
    Q_OBJECT

public:
    Player(Editor& editor, MediaLibrary& media, QObject* parent = nullptr);
    ~Player() override;

    const FramePtr& picture() const { return m_picture; }
    bool isPlaying() const { return m_direction != 0; }
    int direction() const { return m_direction; }  ///< 1, -1, or 0 while paused.
    bool isLooping() const { return m_isLooping; }
    void setLooping(bool isLooping) { m_isLooping = isLooping; }

    void play(int direction);
    void pause();
    void toggle(int direction) { isPlaying() ? pause() : play(direction); }
    /// Frames that were not shown in time since play() was called.
    int droppedFrames() const { return m_dropped; }

Q_SIGNALS:
    /// Null while there is none to show.
    void pictureChanged(const mw::FramePtr& picture);
    void playingChanged();
    /// Something new is in the cache.
    void cacheChanged();
    void problem(const mw::Error& error);

private:
    void onVideoChanged();
    void onFrameChanged();
    void onState(VideoId video);
    void request();
    void prefetch();
    void show(const FramePtr& picture);
    void tick();
    void arrive(FrameIndex frame, const Result<FramePtr>& result);
    std::pair<FrameIndex, FrameIndex> range() const;

    Editor& m_editor;
    MediaLibrary& m_media;
    VideoId m_video;
    FramePtr m_picture;
    FrameIndex m_lastFrame = 0;
    int m_lastDirection = 1;

    int m_direction = 0;
    bool m_isLooping = false;
    bool m_isWaiting = false;  ///< For a picture to play.
    bool m_isOwnMove = false;
    QTimer m_timer;
    QElapsedTimer m_clock;
    FrameIndex m_playedFrom = 0;
    int m_dropped = 0;
    std::uint64_t m_request = 0;  ///< Tells answers to old requests.
};

}  // namespace mw
