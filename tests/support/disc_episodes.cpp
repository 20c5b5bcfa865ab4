// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/disc_episodes.h"

#include <array>
#include <cmath>

namespace mw::test {

namespace {

class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed * 0x9e3779b97f4a7c15u + 1)
    {
    }
    double next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return double(m_state >> 11) / double(std::uint64_t(1) << 53);
    }
    double between(double low, double high) { return low + (high - low) * next(); }

private:
    std::uint64_t m_state;
};

struct Disc {
    double x, y, dx, dy, radius, phase;
    std::array<double, 3> colour;
};

ClipSample drawn(const std::array<Disc, 2>& discs, std::int64_t frames, const EpisodeShape& shape,
                 double phase)
{
    ClipSample clip;
    const std::int64_t h = shape.height, w = shape.width;
    clip.frames = at::zeros({frames, 3, h, w}, at::kByte);
    clip.masks = at::zeros({frames, h, w}, at::kByte);
    auto pixels = clip.frames.accessor<std::uint8_t, 4>();
    auto masks = clip.masks.accessor<std::uint8_t, 3>();
    for (std::int64_t t = 0; t < frames; ++t) {
        for (std::int64_t y = 0; y < h; ++y) {
            for (std::int64_t x = 0; x < w; ++x) {
                std::array<double, 3> colour{};
                for (std::size_t c = 0; c < 3; ++c)
                    colour[c] = 110
                        + 40 * std::sin(double(x) * 0.13 + phase + double(c))
                            * std::cos(double(y) * 0.17 + phase);
                for (std::size_t d = discs.size(); d-- > 0;) {
                    const Disc& disc = discs[d];
                    const double u = double(x) - disc.x - disc.dx * double(t),
                                 v = double(y) - disc.y - disc.dy * double(t);
                    if (u * u + v * v > disc.radius * disc.radius)
                        continue;
                    for (std::size_t c = 0; c < 3; ++c)
                        colour[c] = disc.colour[c] + 30 * std::sin(u * 0.8 + disc.phase);
                    masks[t][y][x] = d == 0 ? 1 : 0;
                }
                for (std::int64_t c = 0; c < 3; ++c)
                    pixels[t][c][y][x]
                        = std::uint8_t(std::clamp(colour[std::size_t(c)], 0.0, 255.0));
            }
        }
    }
    return clip;
}

}  // namespace

Result<EpisodeSample> DiscEpisodes::episode(std::uint64_t seed, std::uint64_t index) const
{
    Random random(seed * 7919 + (m_isOneEpisode ? 0 : index) + 17);
    for (int i = 0; i < 8; ++i)
        random.next();
    const auto size = double(std::min(m_shape.height, m_shape.width));
    std::array<Disc, 2> discs{};
    const double ground = random.between(0, 6);
    for (Disc& disc : discs) {
        disc.radius = size * random.between(0.14, 0.25);
        disc.phase = random.between(0, 6);
        for (double& c : disc.colour)
            c = random.between(30, 225);
    }
    const auto place = [&] {
        for (Disc& disc : discs) {
            disc.x = size * random.between(0.25, 0.75);
            disc.y = size * random.between(0.25, 0.75);
            disc.dx = size * random.between(-0.04, 0.04);
            disc.dy = size * random.between(-0.04, 0.04);
        }
    };
    EpisodeSample sample;
    place();
    sample.support = drawn(discs, m_shape.supportFrames, m_shape, ground);
    place();
    sample.query = drawn(discs, m_shape.queryFrames, m_shape, ground + 0.5);
    sample.supportExpression = "a disc";
    sample.queryExpression = "the disc moving to the left";
    sample.className = "disc";
    sample.isSameInstance = index % 2 == 0;
    return sample;
}

}  // namespace mw::test
