// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"
#include "inference/training/random.h"
#include "inference/training/shards.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

/// Pictures set in motion. A scene is a stack of layers, each a cut-out of some picture that moves
/// smoothly on its own, seen by a camera that moves too; drawing it at some times gives the frames
/// of a clip and, exactly, where everything is. Plain loops on one thread: many episodes are made
/// at once on several. Coordinates as in core/base/geometry.h.
namespace mw {

/// A picture and its label map, interleaved so that a sample is one load.
struct Raster {
    struct Pixel {
        std::uint8_t r = 0, g = 0, b = 0;
        std::uint8_t label = 0;
    };
    int width = 0, height = 0;
    std::vector<Pixel> pixels;

    Raster() = default;
    Raster(int w, int h)
        : width(w)
        , height(h)
        , pixels(std::size_t(w) * std::size_t(h))
    {
    }
    Pixel* row(int y) { return pixels.data() + std::ptrdiff_t(y) * width; }
    const Pixel* row(int y) const { return pixels.data() + std::ptrdiff_t(y) * width; }
};
using RasterPtr = std::shared_ptr<const Raster>;

Raster rasterOf(const TrainingFrame& frame);
/// Half as wide and high: colours averaged, labels by majority.
Raster halved(const Raster& raster);

/// A set of labels.
class LabelSet
{
public:
    LabelSet() = default;
    explicit LabelSet(const std::vector<std::uint8_t>& labels)
    {
        for (const std::uint8_t label : labels)
            add(label);
    }
    void add(std::uint8_t label) { m_has[label] = true; }
    bool has(std::uint8_t label) const { return m_has[label]; }
    /// All of ours are in `other`.
    bool isWithin(const LabelSet& other) const
    {
        for (std::size_t i = 0; i < 256; ++i) {
            if (m_has[i] && !other.m_has[i])
                return false;
        }
        return true;
    }
    bool touches(const LabelSet& other) const
    {
        for (std::size_t i = 0; i < 256; ++i) {
            if (m_has[i] && other.m_has[i])
                return true;
        }
        return false;
    }

private:
    std::array<bool, 256> m_has{};
};

/// x0, y0, x1, y1 of the pixels with one of these labels, the last two exclusive; all 0 if none.
std::array<int, 4> boundsOf(const Raster& raster, const LabelSet& labels);

/// Replaces the pixels of these labels by what surrounds them, smoothly (pull-push, as in Gortler
/// et al., "The Lumigraph", SIGGRAPH 1996), and their labels by 0.
void fillHole(Raster& raster, const LabelSet& labels);

/// Maps (x, y) to (xx x + xy y + x0, yx x + yy y + y0).
struct Affine {
    double xx = 1, xy = 0, x0 = 0, yx = 0, yy = 1, y0 = 0;

    double x(double px, double py) const { return xx * px + xy * py + x0; }
    double y(double px, double py) const { return yx * px + yy * py + y0; }
    /// First `inner`, then this.
    Affine after(const Affine& inner) const;
    Affine inverse() const;
};

/// A number that changes smoothly with time.
struct Course {
    double start = 0, speed = 0, amplitude = 0, frequency = 0, phase = 0;
    double at(double t) const;
};

/// How a piece of a picture moves. Times run from 0 to 1 over what an episode may show.
struct Motion {
    Course x, y;  ///< Where the anchor is, in pixels of the target.
    Course logScale;  ///< Of pixels of the target per pixel of the source.
    Course rotation;  ///< Radians.
    Course shear, logStretch;
    double anchorX = 0, anchorY = 0;  ///< In the source.
    bool isFlipped = false;  ///< Left and right exchanged, before all else.

    Affine at(double t) const;  ///< Target from source.
};

/// A slow swell of the source: waves of up to `amplitude` source pixels.
struct Swell {
    struct Wave {
        double fx = 0, fy = 0, phase = 0, speed = 0, dx = 0, dy = 0;
    };
    std::vector<Wave> waves;

    static Swell random(Random& random, double lengthPx, double amplitudePx, double speed);
};

struct Layer {
    RasterPtr raster;
    std::vector<RasterPtr> sequence;  ///< One for each frame drawn, instead of `raster`.
    LabelSet opaque;  ///< What is drawn; everything if `isBackground`.
    std::array<std::uint8_t, 256> relabel{};  ///< Label that is written for each of the source's.
    std::array<int, 4> box{};  ///< Of the opaque part, in the source.
    Motion motion;
    Swell swell;
    double appears = -std::numeric_limits<double>::infinity();
    double vanishes = std::numeric_limits<double>::infinity();
    double brightness = 1;  ///< Of this layer alone.
    double opacity = 1;  ///< Below 1, for shadows, no labels are written.
    bool isBackground = false;  ///< Covers everything; its edge pixels go on outside it.
    bool isFixed = false;  ///< On the screen instead of in the scene: the camera does not move it.
};

/// Light, camera and film.
struct Look {
    std::array<double, 3> gain{1, 1, 1};
    double gamma = 1, contrast = 1, saturation = 1, brightness = 0;
    Course flicker;  ///< Added to the brightness, in parts of full white.
    double shadeX = 0, shadeY = 0;  ///< Light falls off towards one side by up to this part.
    int blurPasses = 0;
    double noise = 0;  ///< Standard deviation in grey levels.
    std::uint64_t noiseSeed = 0;

    static Look random(Random& random, double strength);
};

/// Frames and label maps, in plain memory.
struct RenderedClip {
    int frames = 0, height = 0, width = 0;
    std::vector<std::uint8_t> rgb;  ///< [frames, 3, height, width]
    std::vector<std::uint8_t> labels;  ///< [frames, height, width]

    Tensor framesTensor() const;
    Tensor maskOf(const LabelSet& labels) const;  ///< [frames, height, width] of 0 and 1.
};

struct Scene {
    int height = 0, width = 0;
    std::vector<Layer> layers;  ///< Back to front.
    Motion camera;  ///< Of the scene about its centre; scene and screen have one size.
    Look look;

    RenderedClip draw(const std::vector<double>& times) const;
};

/// Camera motion about the centre of a scene of this size.
Motion randomCamera(Random& random, int width, int height, double strength);

/// A blob of some texture, for things that come in front: label 1 inside.
Raster randomBlob(Random& random, const Raster* texture);

}  // namespace mw
