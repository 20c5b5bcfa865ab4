// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sample/koi.h"

#include <array>

namespace mw::sample {

namespace {

constexpr int kSamples = 2;  ///< In each direction of a pixel.
constexpr int kMoments = 5;  ///< While the shutter is open.
constexpr int kSpine = 48;  ///< Parts of the body.
constexpr double kTail = 0.30;  ///< Of the body's length.

Vec2 catmullRom(Vec2 a, Vec2 b, Vec2 c, Vec2 d, double t)
{
    return (b * 2 + (c - a) * t + (a * 2 - b * 5 + c * 4 - d) * (t * t)
            + (b * 3 - a - c * 3 + d) * (t * t * t))
        * 0.5;
}

/// Points one pixel apart along the curve through `points`, which is prolonged straight at its
/// ends.
std::vector<Vec2> evenly(const std::vector<Vec2>& points)
{
    std::vector<Vec2> fine;
    const auto n = int(points.size());
    const auto point = [&](int i) {
        if (i < 0)
            return points[0] * 2 - points[1];
        if (i >= n)
            return points[std::size_t(n - 1)] * 2 - points[std::size_t(n - 2)];
        return points[std::size_t(i)];
    };
    for (int i = 0; i + 1 < n; ++i) {
        for (int k = 0; k < 200; ++k)
            fine.push_back(
                catmullRom(point(i - 1), point(i), point(i + 1), point(i + 2), k / 200.0));
    }
    std::vector<Vec2> even{fine.front()};
    double carried = 0;
    for (std::size_t i = 1; i < fine.size(); ++i) {
        const Vec2 step = fine[i] - fine[i - 1];
        const double l = length(step);
        while (carried + l >= double(even.size()))
            even.push_back(fine[i - 1] + step * ((double(even.size()) - carried) / l));
        carried += l;
    }
    return even;
}

/// Half the body's width as a share of its largest, from the nose (0) to the tail's root (1).
double bodyProfile(double s)
{
    constexpr double kWidest = 0.30;
    if (s < kWidest) {
        const double u = 1 - s / kWidest;
        return std::pow(std::max(0.0, 1 - std::pow(u, 2.4)), 0.55);
    }
    const double u = (s - kWidest) / (1 - kWidest);
    return 0.17 + 0.83 * std::pow(std::max(0.0, std::cos(u * 1.5708)), 1.25);
}

}  // namespace

// ---- Pose: the spine and what hangs on it

struct Koi::Pose {
    std::array<Vec2, kSpine + 1> spine;  ///< From the nose to the end of the tail.
    double frame = 0;

    Vec2 at(double s) const
    {
        const double f = std::clamp(s / (1 + kTail), 0.0, 1.0) * kSpine;
        const int i = std::min(int(f), kSpine - 1);
        return spine[std::size_t(i)] * (1 - (f - i)) + spine[std::size_t(i) + 1] * (f - i);
    }
    Vec2 forward(double s) const { return normalised(at(s - 0.03) - at(s + 0.03)); }
};

// ---- Canvas: triangles with two coordinates that are handed to the paint

struct Koi::Canvas {
    Layer layer;
    std::vector<std::uint8_t> drawnBy;  ///< The part that was drawn here last.
    std::uint8_t part = 0;

    explicit Canvas(const Rect& area)
        : layer(area)
        , drawnBy(std::size_t(area.width) * std::size_t(area.height))
    {
    }

    struct Corner {
        Vec2 at;
        double u;
        double v;
    };

    struct Paint {
        Color color;
        double opacity;
    };

    template <class Shade>
    void triangle(const Corner& a, const Corner& b, const Corner& c, const Shade& shade)
    {
        const double area
            = (b.at.x - a.at.x) * (c.at.y - a.at.y) - (c.at.x - a.at.x) * (b.at.y - a.at.y);
        if (std::abs(area) < 1e-9)
            return;
        const Rect& r = layer.area;
        const int x0 = std::max(r.x, int(std::floor(std::min({a.at.x, b.at.x, c.at.x}))));
        const int x1 = std::min(r.right() - 1, int(std::ceil(std::max({a.at.x, b.at.x, c.at.x}))));
        const int y0 = std::max(r.y, int(std::floor(std::min({a.at.y, b.at.y, c.at.y}))));
        const int y1 = std::min(r.bottom() - 1, int(std::ceil(std::max({a.at.y, b.at.y, c.at.y}))));
        for (int y = y0; y <= y1; ++y) {
            for (int x = x0; x <= x1; ++x) {
                const Vec2 p{x + 0.5, y + 0.5};
                const double wb
                    = ((p.x - a.at.x) * (c.at.y - a.at.y) - (c.at.x - a.at.x) * (p.y - a.at.y))
                    / area;
                const double wc
                    = ((b.at.x - a.at.x) * (p.y - a.at.y) - (p.x - a.at.x) * (b.at.y - a.at.y))
                    / area;
                if (wb < 0 || wc < 0 || wb + wc > 1)
                    continue;
                std::uint8_t& by
                    = drawnBy[std::size_t(y - r.y) * std::size_t(r.width) + std::size_t(x - r.x)];
                if (by == part)
                    continue;  // neighbouring triangles share their edges
                by = part;
                const double wa = 1 - wb - wc;
                const Paint paint
                    = shade(a.u * wa + b.u * wb + c.u * wc, a.v * wa + b.v * wb + c.v * wc);
                float* out = layer.at(x, y);
                const double under = 1 - paint.opacity;
                out[0] = float(out[0] * under + paint.color.r * paint.opacity);
                out[1] = float(out[1] * under + paint.color.g * paint.opacity);
                out[2] = float(out[2] * under + paint.color.b * paint.opacity);
                out[3] = float(out[3] * under + paint.opacity);
                out[4] = 1;
            }
        }
    }

    /// A sheet with coordinates u from 0 to 1 and v from -1 to 1, given by where they lie.
    template <class Place, class Shade>
    void sheet(int alongU, int alongV, const Place& place, const Shade& shade)
    {
        ++part;
        const auto corner = [&](int i, int j) {
            const double u = double(i) / alongU;
            const double v = 2.0 * j / alongV - 1;
            return Corner{place(u, v) * double(kSamples), u, v};
        };
        for (int i = 0; i < alongU; ++i) {
            for (int j = 0; j < alongV; ++j) {
                const Corner a = corner(i, j);
                const Corner b = corner(i + 1, j);
                const Corner c = corner(i + 1, j + 1);
                const Corner d = corner(i, j + 1);
                triangle(a, b, c, shade);
                triangle(a, c, d, shade);
            }
        }
    }
};

// ---- Koi

Koi::Koi(KoiLook look, const KoiPath& path)
    : m_look(look)
    , m_path(path)
    , m_curve(evenly(path.points))
{
}

Koi::Pose Koi::poseAt(double frame) const
{
    Pose pose;
    pose.frame = frame;
    const double head = m_path.startPx + m_path.speedPx * frame;
    const auto onCurve = [&](double along) {
        const double last = double(m_curve.size()) - 2;
        if (along < 0)
            return m_curve[0] + (m_curve[0] - m_curve[1]) * -along;
        if (along > last)
            return m_curve[std::size_t(last)]
                + normalised(m_curve[std::size_t(last) + 1] - m_curve[std::size_t(last)])
                * (along - last);
        const auto i = std::size_t(along);
        return m_curve[i] + (m_curve[i + 1] - m_curve[i]) * (along - double(i));
    };
    const double beat = 2 * 3.14159265 * frame / 17 + m_path.phase;
    for (int i = 0; i <= kSpine; ++i) {
        const double s = double(i) / kSpine * (1 + kTail);
        const double along = head - s * m_look.lengthPx;
        const Vec2 way = normalised(onCurve(along + 2) - onCurve(along - 2));
        const double swing = (0.012 + 0.085 * s * s) * m_look.lengthPx;
        pose.spine[std::size_t(i)]
            = onCurve(along) + leftOf(way) * (swing * std::sin(beat - 4.2 * s));
    }
    return pose;
}

Color Koi::skin(double along, double across) const
{
    const double x = along * 3.4 + m_look.seed * 5.3;
    const double y = across * 0.75 + m_look.seed * 3.1;
    const double field = cloud(x, y, m_look.seed, 3);
    const double limit = 0.72 - 0.44 * m_look.patchShare;
    Color color = mixed(m_look.base, m_look.patches, smooth(limit - 0.018, limit + 0.018, field));
    // Scales: rows of small arcs, only behind the head.
    const double row = along * 46;
    const double column = across * 7 + (int(std::floor(row)) % 2 ? 0.5 : 0);
    const double u = row - std::floor(row) - 0.5;
    const double v = column - std::floor(column) - 0.5;
    const double arc = smooth(0.30, 0.52, std::hypot(u * 0.9 + 0.12, v));
    color = color * (1 - 0.16 * arc * smooth(0.20, 0.30, along) * (1 - smooth(0.88, 1.0, along)));
    // The ridge of the back is a little darker, the sides paler.
    color = color * (1 - 0.12 * std::exp(-across * across * 90));
    return mixed(color, m_look.base, 0.35 * smooth(0.6, 1.0, std::abs(across)));
}

void Koi::paint(const Pose& pose, Canvas& canvas) const
{
    const double length = m_look.lengthPx;
    const double halfWidth = length * 0.128;
    const Vec2 light = normalised({-0.55, -0.8});
    const double flap = std::sin(2 * 3.14159265 * pose.frame / 23 + m_path.phase * 1.7);

    const auto fin = [&](double root, double side, double reach, double spread, double sweep) {
        const Vec2 back = pose.forward(root) * -1;
        const Vec2 out = leftOf(pose.forward(root)) * side;
        const Vec2 base = pose.at(root) + out * (halfWidth * bodyProfile(root) * 0.72);
        canvas.sheet(
            10, 12,
            [&](double u, double v) {
                const double angle = sweep + spread * v;
                const Vec2 ray = out * std::cos(angle) + back * std::sin(angle);
                const double far = reach * (1 - 0.30 * v * v) * (0.12 + 0.88 * u);
                return base + ray * far;
            },
            [&](double u, double v) {
                const double rays = 0.5 + 0.5 * std::cos(v * 34);
                const Color c = m_look.fins * (0.72 + 0.2 * u + 0.10 * rays);
                return Canvas::Paint{c, 0.94 - 0.30 * u + 0.06 * rays};
            });
    };

    // The tail: two lobes behind the body.
    canvas.sheet(
        14, 24,
        [&](double u, double v) {
            const double reach = kTail * (0.52 + 0.48 * std::pow(std::abs(v), 1.6));
            const double s = 0.965 + u * (reach + 0.03);
            const double spread = length * (0.022 + 0.118 * std::pow(u, 1.15));
            return pose.at(s) + leftOf(pose.forward(std::min(s, 1 + kTail - 0.03))) * (v * spread);
        },
        [&](double u, double v) {
            const double rays = 0.5 + 0.5 * std::cos(v * 40 + u * 2);
            const Color c = mixed(skin(0.98, v * 0.5), m_look.fins, smooth(0.05, 0.45, u));
            return Canvas::Paint{c * (0.70 + 0.22 * u + 0.10 * rays),
                                 0.96 - 0.26 * u + 0.06 * rays};
        });
    for (const double side : {-1.0, 1.0}) {
        fin(0.60, side, length * 0.105, 0.38, 0.98 + 0.10 * flap * side);
        fin(0.285, side, length * 0.215, 0.52, 0.72 + 0.20 * flap);
    }

    // The body.
    canvas.sheet(
        60, 18,
        [&](double u, double v) {
            return pose.at(u) + leftOf(pose.forward(u)) * (v * halfWidth * bodyProfile(u));
        },
        [&](double u, double v) {
            const double up = std::sqrt(std::max(0.0, 1 - v * v * 0.96));
            const Vec2 side = leftOf(pose.forward(u)) * v;
            const double lambert = std::max(0.0, 0.80 * up + 0.60 * dot(side, light));
            Color c = skin(u, v) * (0.40 + 0.66 * lambert);
            const double shine = std::pow(std::max(0.0, up * 0.86 + dot(side, light) * 0.5), 18);
            c = c + Color{1, 1, 0.96} * (0.20 * shine * smooth(0.02, 0.2, u));
            // Eyes, and the line of the gills.
            for (const double eye : {-0.66, 0.66}) {
                const double d = std::hypot((u - 0.088) * 3.6, (v - eye) * 0.46);
                c = mixed(c, rgb(0x14181C), 1 - smooth(0.045, 0.075, d));
                const double glint = std::hypot((u - 0.080) * 3.6, (v - eye + 0.06) * 0.46);
                c = mixed(c, {1, 1, 1}, 0.8 * (1 - smooth(0.010, 0.026, glint)));
            }
            const double gill = u - (0.205 - 0.05 * v * v);
            c = c * (1 - 0.22 * std::exp(-gill * gill * 9000) * smooth(0.25, 0.6, std::abs(v)));
            return Canvas::Paint{c, 1};
        });

    // The fin along the back.
    canvas.sheet(
        24, 4,
        [&](double u, double v) {
            const double s = 0.36 + 0.36 * u;
            const double wide = length * 0.013 * std::sin(3.14159 * std::pow(u, 0.7));
            return pose.at(s) + leftOf(pose.forward(s)) * (v * wide);
        },
        [&](double u, double v) {
            const Color c = mixed(skin(0.36 + 0.36 * u, 0), m_look.fins, 0.35);
            return Canvas::Paint{c * (0.86 - 0.18 * v), 0.9};
        });
}

Layer Koi::draw(double frame, double shutter) const
{
    std::vector<Pose> poses;
    Vec2 least{1e9, 1e9};
    Vec2 most{-1e9, -1e9};
    for (int i = 0; i < kMoments; ++i) {
        poses.push_back(poseAt(frame + shutter * ((i + 0.5) / kMoments - 0.5)));
        for (const Vec2 p : poses.back().spine) {
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    }
    const double margin = m_look.lengthPx * 0.36;
    Rect area;
    area.x = int(std::floor(least.x - margin));
    area.y = int(std::floor(least.y - margin));
    area.width = int(std::ceil(most.x + margin)) - area.x;
    area.height = int(std::ceil(most.y + margin)) - area.y;

    Layer result(area);
    constexpr float kShare = 1.0F / (kMoments * kSamples * kSamples);
    for (const Pose& pose : poses) {
        Canvas canvas(
            {area.x * kSamples, area.y * kSamples, area.width * kSamples, area.height * kSamples});
        paint(pose, canvas);
        for (int y = 0; y < area.height * kSamples; ++y) {
            for (int x = 0; x < area.width * kSamples; ++x) {
                const float* from = canvas.layer.at(x + area.x * kSamples, y + area.y * kSamples);
                float* to = result.at(area.x + x / kSamples, area.y + y / kSamples);
                for (std::size_t c = 0; c < Layer::kChannels; ++c)
                    to[c] += from[c] * kShare;
            }
        }
    }
    return result;
}

}  // namespace mw::sample
