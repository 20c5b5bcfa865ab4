// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sample/pond.h"

#include <array>
#include <cmath>

namespace mw::sample {

namespace {

constexpr double kShutter = 0.55;  ///< Of a frame's time.
const Vec2 kFishShadow{15, 21};  ///< Where light from the upper left throws it.
const Vec2 kPadShadow{8, 11};

std::size_t indexOf(Size size, int x, int y)
{
    return std::size_t(y) * std::size_t(size.width) + std::size_t(x);
}

/// Three box blurs are nearly a Gaussian.
void blur(std::vector<float>& values, Size size, int radius)
{
    std::vector<float> other(values.size());
    const auto pass = [&](const std::vector<float>& from, std::vector<float>& to, int count,
                          int lines, std::size_t step, std::size_t lineStep) {
        for (int line = 0; line < lines; ++line) {
            const std::size_t base = std::size_t(line) * lineStep;
            const auto value = [&](int i) {
                return from[base + std::size_t(std::clamp(i, 0, count - 1)) * step];
            };
            float sum = 0;
            for (int i = -radius; i <= radius; ++i)
                sum += value(i);
            for (int i = 0; i < count; ++i) {
                to[base + std::size_t(i) * step] = sum / float(2 * radius + 1);
                sum += value(i + radius + 1) - value(i - radius);
            }
        }
    };
    const auto width = std::size_t(size.width);
    for (int i = 0; i < 3; ++i) {
        pass(values, other, size.width, size.height, 1, width);
        pass(other, values, size.height, size.width, width, 1);
    }
}

/// How bright the sun dances on the bottom: thin bright lines between dark cells.
std::vector<float> caustics(Size size, double frame, std::uint32_t seed)
{
    // Drawn small: light under water has no sharp edges.
    constexpr int kScale = 3;
    const Size small{size.width / kScale + 2, size.height / kScale + 2};
    std::vector<float> light(std::size_t(small.pixelCount()));
    const double time = frame * 0.036;
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            const double wx = kScale * x + 9 * std::sin(y * 0.047 + time * 1.3);
            const double wy = kScale * y + 9 * std::sin(x * 0.041 - time * 1.1);
            const Cells a = cells(wx / 74 + time * 0.10, wy / 66, seed, time * 2.0);
            const Cells b
                = cells(wx / 49 - time * 0.08, wy / 53 + time * 0.06, seed + 31, time * 2.4 + 2);
            const double lineA = 1 - smooth(0.0, 0.30, a.second - a.nearest);
            const double lineB = 1 - smooth(0.0, 0.26, b.second - b.nearest);
            light[indexOf(small, x, y)]
                = float(0.50 * lineA * lineA + 0.34 * lineB * lineB + 0.62 * lineA * lineB);
        }
    }
    std::vector<float> full(std::size_t(size.pixelCount()));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const int sx = x / kScale;
            const int sy = y / kScale;
            const float u = float(x % kScale) / kScale;
            const float v = float(y % kScale) / kScale;
            const float top
                = light[indexOf(small, sx, sy)] * (1 - u) + light[indexOf(small, sx + 1, sy)] * u;
            const float bottom = light[indexOf(small, sx, sy + 1)] * (1 - u)
                + light[indexOf(small, sx + 1, sy + 1)] * u;
            full[indexOf(size, x, y)] = top * (1 - v) + bottom * v;
        }
    }
    return full;
}

const Color kWater = rgb(0x0F4A4C);

}  // namespace

Pond::Pond(Scene scene)
    : m_scene(std::move(scene))
    , m_pads({0, 0, m_scene.size.width, m_scene.size.height})
{
    paintBottom();
    paintPads();
}

void Pond::paintBottom()
{
    const Size size = m_scene.size;
    m_bottom.resize(std::size_t(size.pixelCount()));
    static constexpr std::array<std::uint32_t, 6> kStones{0x8A8577, 0x6F7467, 0xA39A84,
                                                          0x59645F, 0x7B6F5C, 0xB4AA95};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            // Pebbles lie closer and smaller in some places than in others.
            const double wx = x + 16 * (noise(x / 40.0, y / 40.0, m_scene.seed + 3) - 0.5);
            const double wy = y + 16 * (noise(x / 40.0, y / 40.0, m_scene.seed + 4) - 0.5);
            const Cells big = cells(wx / 30, wy / 25, m_scene.seed + 11);
            const Cells small = cells(wx / 14, wy / 12, m_scene.seed + 12);
            const bool isGravel = cloud(x / 95.0, y / 80.0, m_scene.seed + 8, 3) > 0.47;
            const Cells& cell = isGravel ? small : big;
            const double edge = cell.second - cell.nearest;
            Color stone = rgb(kStones[std::size_t(std::abs(cell.id) % int(kStones.size()))]);
            const double dome = std::sqrt(std::max(0.0, 1 - cell.nearest * cell.nearest * 1.6));
            stone = stone * (0.62 + 0.46 * dome)
                * (0.84 + 0.32 * cloud(x / 9.0, y / 9.0, m_scene.seed + 5, 3));
            const Color mud = rgb(0x4A5548) * (0.7 + 0.5 * cloud(x / 30.0, y / 30.0, m_scene.seed));
            Color color = mixed(mud, stone, smooth(0.03, 0.16, edge));
            // Sand and weed drift over the stones, and the water is deeper towards one corner.
            const double weed = cloud(x / 120.0, y / 120.0, m_scene.seed + 21);
            color = mixed(color, rgb(0x35523A), 0.55 * smooth(0.50, 0.72, weed));
            const double depth = 0.50 + 0.24 * double(x) / size.width
                + 0.16 * double(size.height - y) / size.height;
            m_bottom[indexOf(size, x, y)] = mixed(color, kWater, std::min(depth, 0.84));
        }
    }
}

void Pond::paintPads()
{
    const Size size = m_scene.size;
    constexpr int kFine = 3;
    constexpr double kShare = 1.0 / (kFine * kFine);
    const auto put = [](float* out, const Color& color, double opacity, double share) {
        out[0] += float(color.r * opacity * share);
        out[1] += float(color.g * opacity * share);
        out[2] += float(color.b * opacity * share);
        out[3] += float(opacity * share);
    };
    /// Colour of a pad or flower at a point; false where there is none.
    const auto lookUp = [&](Vec2 p, Color& color) {
        bool isHit = false;
        for (std::size_t n = 0; n < m_scene.pads.size(); ++n) {
            const Pad& pad = m_scene.pads[n];
            const Vec2 d = turned(p - pad.centre, -pad.turn);
            const double far = length(d);
            if (far > pad.radius * 1.05)
                continue;
            const double angle = std::atan2(d.y, d.x);
            const double rim = pad.radius
                * (1 + 0.016 * std::sin(angle * 7 + double(n)) + 0.012 * std::sin(angle * 13));
            const bool isNotch = std::abs(angle) < 0.20 * (1 - 0.55 * far / rim) && far > 3;
            if (far < rim && !isNotch) {
                isHit = true;
                const double r = far / rim;
                const double veins = std::pow(std::abs(std::sin(angle * 9.0)), 26.0);
                color = mixed(rgb(0x3F8A45), rgb(0x2A6B3C), smooth(0.1, 0.95, r));
                color = mixed(color, rgb(0x8BBE68),
                              0.42 * (1 - veins > 0.06 ? 0 : 1) * (1 - r * 0.6));
                color = color * (0.86 + 0.28 * cloud(d.x / 11, d.y / 11, m_scene.seed + 40, 3));
                color = mixed(color, rgb(0xB6CF7A), 0.55 * smooth(0.955, 0.995, r));
                const Vec2 out = normalised(p - pad.centre);
                color = color * (1.0 - 0.16 * dot(out, {0.55, 0.8}) * r);
                color = color
                    + Color{0.10, 0.12, 0.10}
                        * smooth(0.55, 0.8, cloud(p.x / 34, p.y / 24, m_scene.seed + 50));
            }
            if (!pad.hasFlower)
                continue;
            const Vec2 f = p - (pad.centre + Vec2{-pad.radius * 0.12, -pad.radius * 0.08});
            const double reach = pad.radius * 0.62;
            for (int ring = 0; ring < 3; ++ring) {
                const double size1 = reach * (1 - 0.27 * ring);
                const int petals = 9 - ring;
                for (int k = 0; k < petals; ++k) {
                    const Vec2 q = turned(f, -(2 * 3.14159265 * (k + 0.5 * ring) / petals + 0.3));
                    const double u = q.x / size1;
                    if (u < 0.02 || u > 1)
                        continue;
                    const double wide
                        = 0.265 * std::sin(3.14159 * std::pow(u, 0.72)) * (1 - 0.25 * u) * size1;
                    if (std::abs(q.y) > wide)
                        continue;
                    isHit = true;
                    color = mixed(rgb(0xFCE6EE), rgb(0xE7679D), smooth(0.25, 1.0, u));
                    color = color * (0.80 + 0.08 * ring + 0.14 * (1 - std::abs(q.y) / (wide + 1)));
                    color = color * (0.94 - 0.10 * smooth(0.75, 1.0, std::abs(q.y) / (wide + 0.5)));
                }
            }
            const double heart = length(f) / (reach * 0.20);
            if (heart < 1) {
                isHit = true;
                color = mixed(rgb(0xFBE08A), rgb(0xDFA23A), smooth(0.2, 1, heart))
                    * (0.85 + 0.3 * hashed(int(f.x * 1.2), int(f.y * 1.2), 5));
            }
        }
        return isHit;
    };
    m_padShadow.assign(std::size_t(size.pixelCount()), 0);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int i = 0; i < kFine * kFine; ++i) {
                const Vec2 p{x + (i % kFine + 0.5) / kFine, y + (i / kFine + 0.5) / kFine};
                Color color;
                if (lookUp(p, color))
                    put(m_pads.at(x, y), color, 1, kShare);
            }
            Color unused;
            m_padShadow[indexOf(size, x, y)]
                = lookUp({x + 0.5 - kPadShadow.x, y + 0.5 - kPadShadow.y}, unused) ? 1.0F : 0.0F;
        }
    }
    blur(m_padShadow, size, 4);
}

Pond::Drawn Pond::draw(int frame) const
{
    const Size size = m_scene.size;
    std::vector<Layer> fish;
    std::vector<float> fishShadow(std::size_t(size.pixelCount()));
    for (const SceneFish& one : m_scene.fish) {
        fish.push_back(Koi(one.look, one.path).draw(frame, kShutter));
        const Layer& layer = fish.back();
        for (int y = layer.area.y; y < layer.area.bottom(); ++y) {
            for (int x = layer.area.x; x < layer.area.right(); ++x) {
                const int sx = x + int(kFishShadow.x);
                const int sy = y + int(kFishShadow.y);
                if (sx < 0 || sy < 0 || sx >= size.width || sy >= size.height)
                    continue;
                float& shadow = fishShadow[indexOf(size, sx, sy)];
                shadow = std::max(shadow, layer.at(x, y)[3]);
            }
        }
    }
    blur(fishShadow, size, 5);
    const std::vector<float> sun = caustics(size, frame, m_scene.seed + 60);

    Drawn drawn;
    drawn.picture.size = size;
    drawn.picture.rgb.resize(std::size_t(size.pixelCount()) * 3);
    std::vector<BitRaster> masks(m_scene.fish.size(), BitRaster(size));
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const std::size_t i = indexOf(size, x, y);
            const double shade = fishShadow[i];
            Color color = m_bottom[i] * (0.80 + 0.75 * sun[i] * (1 - 0.75 * shade));
            color = color * (1 - 0.48 * shade);

            std::array<double, 8> seen{};  // how much of the pixel shows each fish
            for (std::size_t n = 0; n < fish.size(); ++n) {
                const Layer& layer = fish[n];
                const bool isIn = x >= layer.area.x && y >= layer.area.y && x < layer.area.right()
                    && y < layer.area.bottom();
                if (!isIn)
                    continue;
                const float* p = layer.at(x, y);
                if (p[4] <= 0)
                    continue;
                Color skin{p[0], p[1], p[2]};
                skin = skin * (0.90 + 0.42 * sun[i]);
                // A hand's breadth of water lies above it.
                skin = mixed(skin, kWater * double(p[3]), 0.13);
                color = color * (1 - double(p[3])) + skin;
                for (std::size_t below = 0; below < n; ++below)
                    seen[below] *= 1 - double(p[4]);
                seen[n] = p[4];
            }

            color = color * (1 - 0.50 * double(m_padShadow[i]));
            const float* pad = m_pads.at(x, y);
            color = color * (1 - double(pad[3])) + Color{pad[0], pad[1], pad[2]};
            for (std::size_t n = 0; n < fish.size(); ++n)
                masks[n].row(y)[x] = seen[n] * (1 - double(pad[3])) >= 0.5;

            // The sky on the ripples, and darker corners.
            const double ripple = cloud((x + frame * 0.9) / 150.0 + 0.3 * std::sin(y / 37.0),
                                        (y - frame * 0.5) / 34.0, m_scene.seed + 80, 3);
            color = color
                + rgb(0xBFDDE8) * (0.20 * smooth(0.56, 0.80, ripple) * (1 - 0.7 * double(pad[3])));
            const double ox = double(x) / size.width - 0.5;
            const double oy = double(y) / size.height - 0.5;
            color = color * (1.10 - 0.62 * (ox * ox + oy * oy));
            const auto byte
                = [](double v) { return std::uint8_t(std::lround(255 * std::clamp(v, 0.0, 1.0))); };
            drawn.picture.rgb[i * 3] = byte(color.r);
            drawn.picture.rgb[i * 3 + 1] = byte(color.g);
            drawn.picture.rgb[i * 3 + 2] = byte(color.b);
        }
    }
    for (const BitRaster& mask : masks)
        drawn.masks.push_back(Mask::fromRaster(mask));
    return drawn;
}

// ---- The two scenes

Scene supportScene()
{
    Scene scene;
    scene.name = "koi-1";
    scene.seed = 5;
    SceneFish koi;
    koi.look.lengthPx = 205;
    koi.look.patchShare = 0.52;
    koi.look.seed = 4;
    koi.path.points = {{-60, 330}, {150, 300}, {330, 205}, {520, 235}, {700, 330}, {960, 300}};
    koi.path.speedPx = 5.2;
    koi.path.startPx = 330;
    koi.expression = "the white koi with orange patches swimming to the right";
    scene.fish = {koi};
    scene.pads = {{{118, 92}, 84, 0.7, false},
                  {{215, 38}, 52, 2.3, false},
                  {{455, 274}, 58, 4.0, false},
                  {{770, 110}, 90, 2.6, true},
                  {{812, 402}, 66, 3.6, false}};
    return scene;
}

Scene queryScene()
{
    Scene scene;
    scene.name = "koi-2";
    scene.seed = 23;
    SceneFish gold;
    gold.look.lengthPx = 178;
    gold.look.base = rgb(0xF2BE3E);
    gold.look.patches = rgb(0xE39A1F);
    gold.look.fins = rgb(0xF3CF74);
    gold.look.patchShare = 0.35;
    gold.look.seed = 9;
    gold.path.points = {{300, 560}, {345, 430}, {430, 290}, {440, 160}, {360, 40}, {270, -90}};
    gold.path.speedPx = 3.8;
    gold.path.startPx = 262;
    gold.path.phase = 1;
    gold.expression = "the golden koi swimming up under the lily pad";
    SceneFish red;
    red.look.lengthPx = 200;
    red.look.base = rgb(0xF7F2E6);
    red.look.patches = rgb(0xC92D1B);
    red.look.patchShare = 0.62;
    red.look.seed = 12;
    red.path.points
        = {{980, 130}, {780, 190}, {600, 285}, {400, 300}, {220, 215}, {60, 230}, {-120, 330}};
    red.path.speedPx = 5.4;
    red.path.startPx = 330;
    red.path.phase = 2.4;
    red.expression = "the white and red koi swimming to the left";
    scene.fish = {gold, red};
    scene.pads = {{{432, 108}, 58, 1.2, false},
                  {{96, 398}, 88, 5.3, true},
                  {{205, 440}, 50, 0.4, false},
                  {{742, 404}, 74, 3.9, false},
                  {{820, 330}, 40, 2.0, false}};
    return scene;
}

}  // namespace mw::sample
