// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_video.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace mw::test {

MemoryVideo::MemoryVideo(Size size, FrameIndex frames, Draw draw, std::string fingerprint)
    : m_draw(std::move(draw))
{
    m_info.size = size;
    m_info.frameCount = frames;
    m_info.container = "memory";
    m_info.fingerprint = std::move(fingerprint);
    m_info.framesPerSecond = 25;
}

Result<FramePtr> MemoryVideo::frame(FrameIndex index, const TaskContext& task)
{
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    if (index < 0 || index >= m_info.frameCount)
        return frameOutOfRange(*this, index);
    if (index == failsAt)
        return Error{ErrorCode::VideoDamaged, {"frame " + std::to_string(index)}};
    ++framesRead;
    auto frame = std::make_shared<Frame>();
    frame->index = index;
    frame->size = m_info.size;
    frame->rgb = m_draw(index);
    return FramePtr(std::move(frame));
}

std::string MemoryVideo::frameName(FrameIndex index) const
{
    char name[16];
    std::snprintf(name, sizeof name, "%05d", int(index));
    return name;
}

namespace {

/// A reproducible number between 0 and 1 for a point of a grid.
double lattice(int x, int y, unsigned seed)
{
    unsigned h = unsigned(x) * 374761393u + unsigned(y) * 668265263u + seed * 2246822519u;
    h = (h ^ (h >> 13)) * 1274126177u;
    h ^= h >> 16;
    return double(h & 0xffffffu) / double(0xffffffu);
}

/// Smooth noise between 0 and 1 whose details are about one unit wide.
double noise(double x, double y, unsigned seed)
{
    const int ix = int(std::floor(x));
    const int iy = int(std::floor(y));
    const double fx = x - ix;
    const double fy = y - iy;
    const double sx = fx * fx * (3 - 2 * fx);
    const double sy = fy * fy * (3 - 2 * fy);
    const double top = std::lerp(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), sx);
    const double low = std::lerp(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), sx);
    return std::lerp(top, low, sy);
}

/// Noise of two scales.
double texture(double x, double y, unsigned seed)
{
    return 0.6 * noise(x, y, seed) + 0.4 * noise(2.3 * x, 2.3 * y, seed + 101);
}

/// Coordinates in units of the shape's radius, or false outside.
bool isInside(const MovingShape& shape, const MovingShape::Pose& pose, double x, double y,
              double& u, double& v)
{
    if (!pose.isVisible || pose.radius <= 0)
        return false;
    const double dx = (x - pose.x) / pose.radius;
    const double dy = (y - pose.y) / pose.radius;
    u = std::cos(pose.angle) * dx + std::sin(pose.angle) * dy;
    v = -std::sin(pose.angle) * dx + std::cos(pose.angle) * dy;
    switch (shape.kind) {
    case MovingShape::Kind::Disc:
        return u * u + v * v < 1;
    case MovingShape::Kind::Square:
        return std::abs(u) < 0.85 && std::abs(v) < 0.85;
    case MovingShape::Kind::Star:
        return std::hypot(u, v) < 0.75 + 0.25 * std::cos(5 * std::atan2(v, u));
    }
    return false;
}

}  // namespace

std::vector<std::uint8_t> MovingScene::draw(FrameIndex t) const
{
    const auto scene = unsigned(
        std::count_if(cuts.begin(), cuts.end(), [&](FrameIndex first) { return first <= t; }));
    const Point shift = camera ? camera(t) : Point{};
    std::vector<MovingShape::Pose> poses;
    for (const MovingShape& shape : shapes)
        poses.push_back(shape.pose(t));
    std::vector<std::uint8_t> rgb;
    rgb.reserve(std::size_t(size.pixelCount()) * 3);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double bx = (x - shift.x) / 7.0;
            const double by = (y - shift.y) / 7.0;
            double grey = 60 + 120 * texture(bx, by, 7 + 31 * scene);
            double color[3]
                = {grey * 0.8 + 20 * (scene % 2), grey, grey * (0.7 + 0.3 * (scene % 2))};
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                double u = 0;
                double v = 0;
                if (isInside(shapes[i], poses[i], x + 0.5, y + 0.5, u, v)) {
                    const double light = 0.55 + 0.6 * texture(3 * u, 3 * v, shapes[i].texture);
                    for (int c = 0; c < 3; ++c)
                        color[c] = shapes[i].color[std::size_t(c)] * light;
                }
            }
            for (const double value : color)
                rgb.push_back(std::uint8_t(std::clamp(value, 0.0, 255.0)));
        }
    }
    return rgb;
}

Mask MovingScene::mask(int index, FrameIndex t) const
{
    BitRaster raster(size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                double u = 0;
                double v = 0;
                if (isInside(shapes[i], shapes[i].pose(t), x + 0.5, y + 0.5, u, v))
                    raster.row(y)[x] = int(i) == index ? 1 : 0;
            }
        }
    }
    return Mask::fromRaster(raster);
}

std::shared_ptr<MemoryVideo> MovingScene::video(FrameIndex frames) const
{
    return std::make_shared<MemoryVideo>(size, frames,
                                         [scene = *this](FrameIndex t) { return scene.draw(t); });
}

}  // namespace mw::test
