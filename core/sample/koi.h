// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/sample/noise.h"

#include <cstdint>
#include <vector>

namespace mw::sample {

/// A drawing with transparency: colours are multiplied by their opacity.
struct Layer {
    Rect area;  ///< Where it lies in the picture.
    std::vector<float>
        pixels;  ///< Red, green, blue, opacity, and how much of the pixel is covered.
    static constexpr std::size_t kChannels = 5;

    explicit Layer(const Rect& where)
        : area(where)
        , pixels(std::size_t(where.width) * std::size_t(where.height) * kChannels)
    {
    }
    float* at(int x, int y)
    {
        return pixels.data()
            + (std::size_t(y - area.y) * std::size_t(area.width) + std::size_t(x - area.x))
            * kChannels;
    }
    const float* at(int x, int y) const { return const_cast<Layer*>(this)->at(x, y); }
};

/// How one fish looks.
struct KoiLook {
    double lengthPx = 170;
    Color base = rgb(0xF6F0E2);
    Color patches = rgb(0xD9431E);
    Color fins = rgb(0xF1E6D2);
    double patchShare = 0.5;  ///< How much of the back the patches cover, 0 to 1.
    std::uint32_t seed = 1;
};

/// Where it swims: a smooth curve through the points, at a steady speed.
struct KoiPath {
    std::vector<Vec2> points;
    double speedPx = 4;  ///< In one frame.
    double startPx = 0;  ///< How far along the curve the head is in frame 0.
    double phase = 0;  ///< Of the tail's beat.
};

/// A fish seen from above, whose body follows the way of its head and beats with its tail.
class Koi
{
public:
    Koi(KoiLook look, const KoiPath& path);

    /// The fish over the time the shutter is open, `shutter` frames long, around `frame`.
    /// Colours are lit from the upper left but not yet under water.
    Layer draw(double frame, double shutter) const;

private:
    struct Pose;
    struct Canvas;
    Pose poseAt(double frame) const;
    void paint(const Pose& pose, Canvas& canvas) const;
    Color skin(double along, double across) const;

    KoiLook m_look;
    KoiPath m_path;
    std::vector<Vec2> m_curve;  ///< One point for each pixel of the way.
};

}  // namespace mw::sample
