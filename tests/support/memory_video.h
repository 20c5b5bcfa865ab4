// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "core/video/video.h"

#include <array>
#include <functional>
#include <vector>

namespace mw::test {

/// A video whose frames are made when they are asked for. Frame names are five digits.
class MemoryVideo final : public VideoSource
{
public:
    using Draw = std::function<std::vector<std::uint8_t>(FrameIndex)>;  ///< Packed RGB rows.

    MemoryVideo(Size size, FrameIndex frames, Draw draw, std::string fingerprint = {});

    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override;
    std::string frameName(FrameIndex index) const override;
    double seconds(FrameIndex index) const override { return index / 25.0; }
    bool isKeyFrame(FrameIndex) const override { return true; }

    int framesRead = 0;  ///< How often frame() was called.
    FrameIndex failsAt = -1;  ///< This frame cannot be decoded.

private:
    VideoInfo m_info;
    Draw m_draw;
};

/// An object with a texture of its own, seen at frame `t` under a similarity transform.
struct MovingShape {
    enum class Kind { Disc, Square, Star };
    struct Pose {
        double x = 0, y = 0;  ///< Centre, pixels.
        double radius = 10;  ///< Pixels.
        double angle = 0;  ///< Radians.
        bool isVisible = true;
    };
    Kind kind = Kind::Disc;
    unsigned texture = 1;  ///< Seed; equal seeds look alike.
    std::array<std::uint8_t, 3> color{200, 60, 60};
    std::function<Pose(double)> pose;
};

/// Textured shapes over a textured background, the last one in front, with exact masks.
class MovingScene
{
public:
    explicit MovingScene(Size pictureSize)
        : size(pictureSize)
    {
    }
    std::vector<std::uint8_t> draw(FrameIndex t) const;
    /// The visible part of shape `index`.
    Mask mask(int index, FrameIndex t) const;
    std::shared_ptr<MemoryVideo> video(FrameIndex frames) const;

    Size size;
    std::vector<MovingShape> shapes;
    std::function<Point(double)> camera;  ///< How far the background has moved; empty: never.
    std::vector<FrameIndex> cuts;  ///< Each starts a scene with another background.
};

}  // namespace mw::test
