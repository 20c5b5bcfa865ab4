// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/player.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mw {

namespace {

constexpr double kFolderFramesPerSecond = 6;  ///< Pictures in folders have no rate of their own.
constexpr int kFramesAhead = 30;
constexpr int kGridFramesAhead = 10;

}  // namespace

Player::Player(Editor& editor, MediaLibrary& media, QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_media(media)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    connect(&editor, &Editor::videoChanged, this, &Player::onVideoChanged);
    connect(&editor, &Editor::frameChanged, this, &Player::onFrameChanged);
    connect(&media, &MediaLibrary::stateChanged, this, &Player::onState);
    connect(&media, &MediaLibrary::firstPicture, this,
            [this](VideoId video, const FramePtr& picture) {
                if (video == m_video && !m_picture && m_editor.frame() == 0)
                    show(picture);
            });
}

Player::~Player() = default;

void Player::show(const FramePtr& picture)
{
    m_picture = picture;
    Q_EMIT pictureChanged(picture);
}

void Player::onVideoChanged()
{
    if (m_editor.videoId() == m_video)
        return;
    pause();
    m_video = m_editor.videoId();
    m_lastFrame = m_editor.frame();
    show(nullptr);
    m_media.want(m_video);
    request();
}

void Player::onState(VideoId video)
{
    if (video != m_video)
        return;
    switch (m_media.state(video)) {
    case MediaLibrary::State::Ready:
        request();
        break;
    case MediaLibrary::State::Closed:
        m_media.want(video);
        break;
    case MediaLibrary::State::Missing:
    case MediaLibrary::State::Changed:
    case MediaLibrary::State::Failed:
        // What is shown may be the first picture of another video, and could be painted on.
        pause();
        show(nullptr);
        break;
    case MediaLibrary::State::Opening:
    case MediaLibrary::State::Unspecified:
        break;
    }
    Q_EMIT cacheChanged();
}

void Player::onFrameChanged()
{
    const FrameIndex frame = m_editor.frame();
    if (frame != m_lastFrame)
        m_lastDirection = frame > m_lastFrame ? 1 : -1;
    m_lastFrame = frame;
    if (m_isOwnMove)
        return;
    if (isPlaying()) {  // the person went elsewhere: go on from there
        m_playedFrom = frame;
        m_clock.restart();
        m_isWaiting = false;
    }
    request();
}

void Player::request()
{
    if (m_media.state(m_video) != MediaLibrary::State::Ready)
        return;
    const FrameIndex frame = m_editor.frame();
    const std::uint64_t id = ++m_request;
    const QPointer<QObject> self = this;
    if (const FramePtr ready = m_media.frames().cached(m_video, frame)) {
        show(ready);
    } else {
        m_media.frames().requestCurrent(m_video, frame, [this, self, id](Result<FramePtr> result) {
            auto shared = std::make_shared<Result<FramePtr>>(std::move(result));
            callLater(self, [this, id, shared] {
                if (id != m_request)
                    return;
                if (*shared)
                    show(**shared);
                else if (shared->error().code != ErrorCode::Cancelled)
                    Q_EMIT problem(shared->error());
                Q_EMIT cacheChanged();
            });
        });
    }
    prefetch();
}

void Player::prefetch()
{
    const Video* video = m_editor.video();
    if (!video)
        return;
    // Nearest first in the direction of travel, then a little behind.
    std::vector<FrameIndex> frames;
    const FrameIndex now = m_editor.frame();
    const int direction = isPlaying() ? m_direction : m_lastDirection;
    const auto add = [&](FrameIndex frame) {
        if (frame >= 0 && frame < video->frameCount)
            frames.push_back(frame);
    };
    for (int i = 1; i <= kFramesAhead; ++i)
        add(now + direction * i);
    if (!isPlaying()) {
        if (video->gridStep > 1) {
            for (int i = 1; i <= kGridFramesAhead; ++i)
                add(now + direction * i * video->gridStep);
        }
        for (int i = 1; i <= std::max(3, video->gridStep); ++i)
            add(now - direction * i);
    }
    const QPointer<QObject> self = this;
    m_media.frames().setPrefetch(m_video, std::move(frames), [this, self](FrameIndex) {
        callLater(self, [this] { Q_EMIT cacheChanged(); });
    });
}

// ---- Playing

std::pair<FrameIndex, FrameIndex> Player::range() const
{
    const Video* video = m_editor.video();
    if (!video)
        return {0, 0};
    return {m_editor.inPoint().value_or(0), m_editor.outPoint().value_or(video->frameCount - 1)};
}

void Player::play(int direction)
{
    const Video* video = m_editor.video();
    if (!video || m_media.state(m_video) != MediaLibrary::State::Ready || direction == 0)
        return;
    const auto [first, last] = range();
    const FrameIndex frame = m_editor.frame();
    // From the end playing starts over, as players do.
    if (direction > 0 && (frame >= last || frame < first))
        m_editor.setFrame(first);
    else if (direction < 0 && (frame <= first || frame > last))
        m_editor.setFrame(last);
    m_direction = direction;
    m_playedFrom = m_editor.frame();
    m_dropped = 0;
    m_isWaiting = false;
    m_clock.start();
    const double rate
        = video->framesPerSecond > 0 ? video->framesPerSecond : kFolderFramesPerSecond;
    m_timer.start(std::max(4, int(500 / rate)));  // twice a frame, to be half a frame late at most
    prefetch();
    Q_EMIT playingChanged();
}

void Player::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    m_direction = 0;
    ++m_request;
    prefetch();
    Q_EMIT playingChanged();
}

void Player::tick()
{
    const Video* video = m_editor.video();
    if (!video) {
        pause();
        return;
    }
    if (m_isWaiting)
        return;
    const double rate
        = video->framesPerSecond > 0 ? video->framesPerSecond : kFolderFramesPerSecond;
    const auto elapsed = FrameIndex(std::floor(double(m_clock.elapsed()) / 1000 * rate));
    FrameIndex target = m_playedFrom + m_direction * elapsed;
    const auto [first, last] = range();
    if (target > last || target < first) {
        const bool isAtEnd = m_editor.frame() == (m_direction > 0 ? last : first);
        if (!isAtEnd) {
            target = m_direction > 0 ? last : first;  // never skip the last one
        } else if (m_isLooping && last > first) {
            target = m_direction > 0 ? first : last;
            m_playedFrom = target;
            m_clock.restart();
        } else {
            pause();
            return;
        }
    }
    if (target == m_editor.frame())
        return;
    m_dropped += std::max(0, std::abs(target - m_editor.frame()) - 1);
    m_isWaiting = true;
    const std::uint64_t id = ++m_request;
    const QPointer<QObject> self = this;
    if (const FramePtr ready = m_media.frames().cached(m_video, target)) {
        arrive(target, ready);
        return;
    }
    m_media.frames().requestCurrent(
        m_video, target, [this, self, id, target](Result<FramePtr> result) {
            auto shared = std::make_shared<Result<FramePtr>>(std::move(result));
            callLater(self, [this, id, target, shared] {
                if (id == m_request)
                    arrive(target, *shared);
            });
        });
}

void Player::arrive(FrameIndex frame, const Result<FramePtr>& result)
{
    m_isWaiting = false;
    if (!isPlaying())
        return;
    if (!result) {
        pause();
        if (result.error().code != ErrorCode::Cancelled)
            Q_EMIT problem(result.error());
        return;
    }
    m_isOwnMove = true;
    m_editor.setFrame(frame);
    m_isOwnMove = false;
    show(*result);
    prefetch();
    Q_EMIT cacheChanged();
}

}  // namespace mw
