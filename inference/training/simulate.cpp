// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/simulate.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace mw {

namespace {

constexpr double kTwoPi = 2 * std::numbers::pi;
/// Source positions are computed exactly on a grid of this step and interpolated between.
constexpr int kCell = 16;

using Pixel = Raster::Pixel;

/// Without SSE 4.1, std::floor is a function call.
inline int floorToInt(float value)
{
    const int truncated = int(value);
    return truncated - (value < float(truncated) ? 1 : 0);
}

inline int clampedInt(int value, int low, int high) { return std::min(std::max(value, low), high); }

/// Four neighbours and 8-bit weights.
struct Tap {
    const Pixel *a, *b, *c, *d;
    int wa, wb, wc, wd;  ///< Sum: 65536

    [[gnu::always_inline]] Tap(const Raster& r, float x, float y)
    {
        const int fx = floorToInt((x - 0.5F) * 256);
        const int fy = floorToInt((y - 0.5F) * 256);
        const int x0 = fx >> 8, y0 = fy >> 8;
        const int u = fx & 255, v = fy & 255;
        const int xa = clampedInt(x0, 0, r.width - 1), xb = clampedInt(x0 + 1, 0, r.width - 1);
        const Pixel* top = r.row(clampedInt(y0, 0, r.height - 1));
        const Pixel* bottom = r.row(clampedInt(y0 + 1, 0, r.height - 1));
        a = top + xa;
        b = top + xb;
        c = bottom + xa;
        d = bottom + xb;
        wa = (256 - u) * (256 - v);
        wb = u * (256 - v);
        wc = (256 - u) * v;
        wd = u * v;
    }
    template <std::uint8_t Pixel::*Channel>
    int mean() const
    {
        return (a->*Channel * wa + b->*Channel * wb + c->*Channel * wc + d->*Channel * wd + 32768)
            >> 16;
    }
    const Pixel* nearest() const
    {
        const Pixel* best = a;
        int weight = wa;
        if (wb > weight)
            best = b, weight = wb;
        if (wc > weight)
            best = c, weight = wc;
        if (wd > weight)
            best = d;
        return best;
    }
};

class LayerPainter
{
public:
    /// `pyramid` holds the layer's raster and ever coarser ones; levels are added when needed.
    LayerPainter(const Layer& layer, const Affine& targetFromSource, double t,
                 std::vector<RasterPtr>& pyramid)
        : m_layer(layer)
        , m_sourceFromTarget(targetFromSource.inverse())
        , m_targetFromSource(targetFromSource)
        , m_gain(int(std::lround(layer.brightness * 256)))
        , m_opacity(int(std::lround(layer.opacity * 256)))
    {
        for (std::size_t i = 0; i < 256; ++i)
            m_opaque[i] = layer.isBackground || layer.opaque.has(std::uint8_t(i)) ? 1 : 0;
        for (const Swell::Wave& w : layer.swell.waves)
            m_waves.push_back({w.fx, w.fy, w.phase + w.speed * t, 0, w.dx, w.dy});
        // When the target is much coarser than the source, single samples would flicker.
        const double area = std::abs(m_sourceFromTarget.xx * m_sourceFromTarget.yy
                                     - m_sourceFromTarget.xy * m_sourceFromTarget.yx);
        std::size_t level = 0;
        for (double step = std::sqrt(area);
             step > 1.6 && pyramid[level]->width > 8 && pyramid[level]->height > 8; step /= 2) {
            if (++level == pyramid.size())
                pyramid.push_back(std::make_shared<Raster>(halved(*pyramid.back())));
            m_reduction *= 0.5;
        }
        m_raster = pyramid[level];
    }

    void paint(Raster& target) const
    {
        const auto [x0, y0, x1, y1] = reach(target);
        for (int y = y0; y < y1; y += kCell) {
            for (int x = x0; x < x1; x += kCell)
                paintCell(target, x, y, std::min(x + kCell, x1), std::min(y + kCell, y1));
        }
    }

private:
    struct Position {
        double x, y;
    };

    /// The part of the target that the layer may touch.
    std::array<int, 4> reach(const Raster& target) const
    {
        if (m_layer.isBackground)
            return {0, 0, target.width, target.height};
        double margin = 2;
        for (const auto& w : m_waves)
            margin += std::hypot(w.dx, w.dy);
        const auto& b = m_layer.box;
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
        for (const double bx : {b[0] - margin, b[2] + margin}) {
            for (const double by : {b[1] - margin, b[3] + margin}) {
                const double x = m_targetFromSource.x(bx, by);
                const double y = m_targetFromSource.y(bx, by);
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
        const auto inside
            = [](double value, int most) { return int(std::clamp(value, 0.0, double(most))); };
        return {inside(std::floor(left), target.width), inside(std::floor(top), target.height),
                inside(std::ceil(right) + 1, target.width),
                inside(std::ceil(bottom) + 1, target.height)};
    }

    Position source(double x, double y) const
    {
        double sx = m_sourceFromTarget.x(x, y);
        double sy = m_sourceFromTarget.y(x, y);
        double dx = 0, dy = 0;
        for (const auto& w : m_waves) {
            const double s = std::sin(w.fx * sx + w.fy * sy + w.phase);
            dx += w.dx * s;
            dy += w.dy * s;
        }
        return {(sx + dx) * m_reduction, (sy + dy) * m_reduction};
    }

    void paintCell(Raster& target, int x0, int y0, int x1, int y1) const
    {
        const Position a = source(x0 + 0.5, y0 + 0.5), b = source(x1 + 0.5, y0 + 0.5);
        const Position c = source(x0 + 0.5, y1 + 0.5), d = source(x1 + 0.5, y1 + 0.5);
        const Raster& raster = *m_raster;
        const float spanX = float(x1 - x0), spanY = float(y1 - y0);
        for (int y = y0; y < y1; ++y) {
            const float v = float(y - y0) / spanY;
            const float lx = float(a.x) + v * float(c.x - a.x);
            const float ly = float(a.y) + v * float(c.y - a.y);
            const float rx = float(b.x) + v * float(d.x - b.x);
            const float ry = float(b.y) + v * float(d.y - b.y);
            const float stepX = (rx - lx) / spanX, stepY = (ry - ly) / spanX;
            Pixel* out = target.row(y) + x0;
            for (int x = x0; x < x1; ++x, ++out) {
                const float sx = lx + stepX * float(x - x0);
                const float sy = ly + stepY * float(x - x0);
                if (m_layer.isBackground) {
                    const Tap tap(raster, sx, sy);
                    const Pixel* nearest = tap.nearest();
                    *out = {lit(tap.mean<&Pixel::r>()), lit(tap.mean<&Pixel::g>()),
                            lit(tap.mean<&Pixel::b>()), m_layer.relabel[nearest->label]};
                    continue;
                }
                if (sx < 0 || sy < 0 || sx >= float(raster.width) || sy >= float(raster.height))
                    continue;
                const Tap tap(raster, sx, sy);
                const int oa = m_opaque[tap.a->label], ob = m_opaque[tap.b->label];
                const int oc = m_opaque[tap.c->label], od = m_opaque[tap.d->label];
                if ((oa | ob | oc | od) == 0)
                    continue;
                blend(*out, tap, oa, ob, oc, od);
            }
        }
    }

    /// Colours come only from neighbours that belong to the cut-out, so that no fringe of its old
    /// surroundings is carried along.
    void blend(Pixel& out, const Tap& t, int oa, int ob, int oc, int od) const
    {
        const int wa = oa * t.wa, wb = ob * t.wb, wc = oc * t.wc, wd = od * t.wd;
        const int alpha = wa + wb + wc + wd;  // of 65536
        if (alpha == 0)
            return;
        const int cover = (alpha >> 8) * m_opacity >> 8;
        const auto channel = [&](std::uint8_t Pixel::*p, std::uint8_t under) {
            const int own = (t.a->*p * wa + t.b->*p * wb + t.c->*p * wc + t.d->*p * wd) / alpha;
            const int shade = lit(own);
            return std::uint8_t(under + (((shade - under) * cover) >> 8));
        };
        out.r = channel(&Pixel::r, out.r);
        out.g = channel(&Pixel::g, out.g);
        out.b = channel(&Pixel::b, out.b);
        if (alpha < 32768 || m_opacity < 256)
            return;
        const Pixel* best = nullptr;
        int weight = 0;
        for (const auto& [pixel, w] :
             {std::pair(t.a, wa), std::pair(t.b, wb), std::pair(t.c, wc), std::pair(t.d, wd)}) {
            if (w > weight) {
                best = pixel;
                weight = w;
            }
        }
        out.label = m_layer.relabel[best->label];
    }

    std::uint8_t lit(int value) const { return std::uint8_t(std::min((value * m_gain) >> 8, 255)); }

    const Layer& m_layer;
    Affine m_sourceFromTarget, m_targetFromSource;
    std::array<std::uint8_t, 256> m_opaque{};
    std::vector<Swell::Wave> m_waves;
    RasterPtr m_raster;
    double m_reduction = 1;
    int m_gain, m_opacity;
};

/// Box filter of 3 x 3 on one plane; edges repeat.
void blurPlane(std::uint8_t* plane, int width, int height)
{
    std::vector<std::uint16_t> sums(std::size_t(width) * std::size_t(height));
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* p = plane + std::ptrdiff_t(y) * width;
        std::uint16_t* s = sums.data() + std::ptrdiff_t(y) * width;
        for (int x = 0; x < width; ++x)
            s[x] = std::uint16_t(p[std::max(x - 1, 0)] + p[x] + p[std::min(x + 1, width - 1)]);
    }
    for (int y = 0; y < height; ++y) {
        const std::uint16_t* a = sums.data() + std::ptrdiff_t(std::max(y - 1, 0)) * width;
        const std::uint16_t* b = sums.data() + std::ptrdiff_t(y) * width;
        const std::uint16_t* c = sums.data() + std::ptrdiff_t(std::min(y + 1, height - 1)) * width;
        std::uint8_t* p = plane + std::ptrdiff_t(y) * width;
        for (int x = 0; x < width; ++x)
            p[x] = std::uint8_t((a[x] + b[x] + c[x] + 4) / 9);
    }
}

/// Gaussian numbers times 64, drawn once.
const std::array<std::int16_t, 4096>& noiseTable()
{
    static const std::array<std::int16_t, 4096> table = [] {
        std::array<std::int16_t, 4096> t{};
        Random random(0x5eed);
        for (std::int16_t& value : t)
            value = std::int16_t(std::lround(std::clamp(random.normal(), -4.0, 4.0) * 64));
        return t;
    }();
    return table;
}

/// From the drawn scene to what the camera records.
void develop(const Raster& drawn, const Look& look, double t, int frame, std::uint8_t* rgb)
{
    const int width = drawn.width, height = drawn.height;
    const std::size_t pixels = drawn.pixels.size();
    std::array<std::array<std::int16_t, 256>, 3> curve{};
    const double added = look.brightness + look.flicker.at(t);
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t i = 0; i < 256; ++i) {
            double v = std::pow(double(i) / 255, look.gamma);
            v = ((v - 0.5) * look.contrast + 0.5) * look.gain[c] + added;
            curve[c][i] = std::int16_t(std::lround(std::clamp(v, 0.0, 1.0) * 255));
        }
    }
    const int saturation = int(std::lround(look.saturation * 256));
    const bool hasShade = look.shadeX != 0 || look.shadeY != 0;
    const auto& noise = noiseTable();
    const int noiseGain = int(std::lround(look.noise * 16));
    Random random(look.noiseSeed, std::uint64_t(frame));
    for (int y = 0; y < height; ++y) {
        const Pixel* p = drawn.row(y);
        std::uint8_t* r = rgb + std::ptrdiff_t(y) * width;
        std::uint8_t* g = r + pixels;
        std::uint8_t* b = g + pixels;
        const int shadeRow = int(256 * (1 - look.shadeY * (double(y) / height - 0.5)));
        std::size_t phase = std::size_t(random.next());
        for (int x = 0; x < width; ++x) {
            int red = curve[0][p[x].r], green = curve[1][p[x].g], blue = curve[2][p[x].b];
            if (saturation != 256) {
                const int grey = (77 * red + 151 * green + 28 * blue) >> 8;
                red = grey + (((red - grey) * saturation) >> 8);
                green = grey + (((green - grey) * saturation) >> 8);
                blue = grey + (((blue - grey) * saturation) >> 8);
            }
            if (hasShade) {
                const int shade = shadeRow - int(256 * look.shadeX * (double(x) / width - 0.5));
                red = (red * shade) >> 8;
                green = (green * shade) >> 8;
                blue = (blue * shade) >> 8;
            }
            if (noiseGain != 0) {
                red += (noise[phase & 4095] * noiseGain) >> 10;
                green += (noise[(phase + 1) & 4095] * noiseGain) >> 10;
                blue += (noise[(phase + 2) & 4095] * noiseGain) >> 10;
                phase += 3;
            }
            r[x] = std::uint8_t(clampedInt(red, 0, 255));
            g[x] = std::uint8_t(clampedInt(green, 0, 255));
            b[x] = std::uint8_t(clampedInt(blue, 0, 255));
        }
    }
    for (int pass = 0; pass < look.blurPasses; ++pass) {
        for (std::size_t c = 0; c < 3; ++c)
            blurPlane(rgb + c * pixels, width, height);
    }
}

}  // namespace

// ---- Rasters

Raster rasterOf(const TrainingFrame& frame)
{
    Raster raster(int(frame.width), int(frame.height));
    const std::size_t pixels = raster.pixels.size();
    for (std::size_t i = 0; i < pixels; ++i) {
        raster.pixels[i] = {frame.rgb[i], frame.rgb[pixels + i], frame.rgb[2 * pixels + i],
                            frame.labels.empty() ? std::uint8_t(0) : frame.labels[i]};
    }
    return raster;
}

Raster halved(const Raster& raster)
{
    Raster half(std::max(1, raster.width / 2), std::max(1, raster.height / 2));
    for (int y = 0; y < half.height; ++y) {
        const Pixel* top = raster.row(2 * y);
        const Pixel* bottom = raster.row(std::min(2 * y + 1, raster.height - 1));
        Pixel* out = half.row(y);
        for (int x = 0; x < half.width; ++x) {
            const int right = std::min(2 * x + 1, raster.width - 1);
            const Pixel &a = top[2 * x], &b = top[right], &c = bottom[2 * x], &d = bottom[right];
            out[x].r = std::uint8_t((a.r + b.r + c.r + d.r + 2) / 4);
            out[x].g = std::uint8_t((a.g + b.g + c.g + d.g + 2) / 4);
            out[x].b = std::uint8_t((a.b + b.b + c.b + d.b + 2) / 4);
            // The label of most; of two pairs, one and the other in turn, so that edges stay put.
            const bool isPair = (a.label == b.label && c.label == d.label)
                || (a.label == c.label && b.label == d.label)
                || (a.label == d.label && b.label == c.label);
            if (isPair)
                out[x].label
                    = ((x ^ y) & 1) != 0 ? a.label : (a.label == d.label ? b.label : d.label);
            else
                out[x].label = b.label == c.label || b.label == d.label ? b.label
                    : c.label == d.label                                ? c.label
                                                                        : a.label;
        }
    }
    return half;
}

std::array<int, 4> boundsOf(const Raster& raster, const LabelSet& labels)
{
    std::array<int, 4> box{raster.width, raster.height, 0, 0};
    for (int y = 0; y < raster.height; ++y) {
        const Pixel* p = raster.row(y);
        for (int x = 0; x < raster.width; ++x) {
            if (labels.has(p[x].label))
                box = {std::min(box[0], x), std::min(box[1], y), std::max(box[2], x + 1), y + 1};
        }
    }
    return box[2] == 0 ? std::array<int, 4>{} : box;
}

void fillHole(Raster& raster, const LabelSet& labels)
{
    struct Sum {
        float r = 0, g = 0, b = 0, weight = 0;
    };
    struct Level {
        int width, height;
        std::vector<Sum> sums;
    };
    // Pull: averages of what is known, ever coarser until everything is.
    std::vector<Level> levels;
    levels.push_back({raster.width, raster.height, {}});
    levels[0].sums.resize(raster.pixels.size());
    // The rim of a cut-out is mixed with the object's colours; take it away too.
    std::vector<std::uint8_t> hole(raster.pixels.size());
    for (int y = 0; y < raster.height; ++y) {
        const Pixel* p = raster.row(y);
        for (int x = 0; x < raster.width; ++x) {
            if (!labels.has(p[x].label))
                continue;
            for (int v = std::max(y - 2, 0); v <= std::min(y + 2, raster.height - 1); ++v) {
                std::uint8_t* h = hole.data() + std::ptrdiff_t(v) * raster.width;
                std::fill(h + std::max(x - 2, 0), h + std::min(x + 3, raster.width), 1);
            }
        }
    }
    for (std::size_t i = 0; i < hole.size(); ++i) {
        const Pixel& p = raster.pixels[i];
        if (!hole[i])
            levels[0].sums[i] = {float(p.r), float(p.g), float(p.b), 1};
    }
    while (levels.back().width > 1 || levels.back().height > 1) {
        const Level& fine = levels.back();
        Level coarse{(fine.width + 1) / 2, (fine.height + 1) / 2, {}};
        coarse.sums.resize(std::size_t(coarse.width) * std::size_t(coarse.height));
        for (int y = 0; y < fine.height; ++y) {
            for (int x = 0; x < fine.width; ++x) {
                const Sum& s = fine.sums[std::size_t(y) * std::size_t(fine.width) + std::size_t(x)];
                Sum& c = coarse.sums[std::size_t(y / 2) * std::size_t(coarse.width)
                                     + std::size_t(x / 2)];
                c.r += s.r * s.weight;
                c.g += s.g * s.weight;
                c.b += s.b * s.weight;
                c.weight += s.weight;
            }
        }
        for (Sum& c : coarse.sums) {
            if (c.weight > 0) {
                c.r /= c.weight;
                c.g /= c.weight;
                c.b /= c.weight;
                c.weight = std::min(c.weight, 1.0F);
            }
        }
        levels.push_back(std::move(coarse));
    }
    // Push: what is unknown takes the interpolated colour of the coarser level.
    for (std::size_t l = levels.size() - 1; l-- > 0;) {
        Level& fine = levels[l];
        const Level& coarse = levels[l + 1];
        for (int y = 0; y < fine.height; ++y) {
            for (int x = 0; x < fine.width; ++x) {
                Sum& s = fine.sums[std::size_t(y) * std::size_t(fine.width) + std::size_t(x)];
                if (s.weight >= 1)
                    continue;
                const float cx = float(x) / 2 - 0.25F, cy = float(y) / 2 - 0.25F;
                const int x0 = int(std::floor(cx)), y0 = int(std::floor(cy));
                const float u = cx - float(x0), v = cy - float(y0);
                const auto at = [&](int px, int py) -> const Sum& {
                    px = clampedInt(px, 0, coarse.width - 1);
                    py = clampedInt(py, 0, coarse.height - 1);
                    return coarse
                        .sums[std::size_t(py) * std::size_t(coarse.width) + std::size_t(px)];
                };
                const Sum &a = at(x0, y0), &b = at(x0 + 1, y0), &c = at(x0, y0 + 1),
                          &d = at(x0 + 1, y0 + 1);
                const auto mean = [&](float Sum::*m) {
                    return (1 - v) * ((1 - u) * a.*m + u * b.*m) + v * ((1 - u) * c.*m + u * d.*m);
                };
                const float w = s.weight;
                s.r = w * s.r + (1 - w) * mean(&Sum::r);
                s.g = w * s.g + (1 - w) * mean(&Sum::g);
                s.b = w * s.b + (1 - w) * mean(&Sum::b);
                s.weight = 1;
            }
        }
    }
    Random grain(raster.pixels.size());
    for (std::size_t i = 0; i < raster.pixels.size(); ++i) {
        Pixel& p = raster.pixels[i];
        if (labels.has(p.label))
            p.label = 0;
        if (!hole[i])
            continue;
        const Sum& s = levels[0].sums[i];
        const float n = float(grain.between(-3, 3));
        const auto byte
            = [n](float value) { return std::uint8_t(std::clamp(value + n, 0.0F, 255.0F)); };
        p.r = byte(s.r);
        p.g = byte(s.g);
        p.b = byte(s.b);
    }
}

// ---- Motion

Affine Affine::after(const Affine& inner) const
{
    return {xx * inner.xx + xy * inner.yx, xx * inner.xy + xy * inner.yy, x(inner.x0, inner.y0),
            yx * inner.xx + yy * inner.yx, yx * inner.xy + yy * inner.yy, y(inner.x0, inner.y0)};
}

Affine Affine::inverse() const
{
    const double det = xx * yy - xy * yx;
    const double k = std::abs(det) < 1e-12 ? 0 : 1 / det;
    Affine i{yy * k, -xy * k, 0, -yx * k, xx * k, 0};
    i.x0 = -(i.xx * x0 + i.xy * y0);
    i.y0 = -(i.yx * x0 + i.yy * y0);
    return i;
}

double Course::at(double t) const
{
    return start + speed * t + amplitude * (std::sin(kTwoPi * (frequency * t + phase)));
}

Affine Motion::at(double t) const
{
    const double scale = std::exp(logScale.at(t));
    const double stretch = std::exp(logStretch.at(t) / 2);
    const double angle = rotation.at(t), skew = shear.at(t);
    const double c = std::cos(angle), s = std::sin(angle);
    const double sx = scale * stretch * (isFlipped ? -1 : 1), sy = scale / stretch;
    // rotation * shear * scale
    Affine m{c * sx, (c * skew - s) * sy, 0, s * sx, (s * skew + c) * sy, 0};
    m.x0 = x.at(t) - m.xx * anchorX - m.xy * anchorY;
    m.y0 = y.at(t) - m.yx * anchorX - m.yy * anchorY;
    return m;
}

Swell Swell::random(Random& random, double lengthPx, double amplitudePx, double speed)
{
    Swell swell;
    for (int i = 0; i < 3; ++i) {
        const double length = lengthPx * random.between(0.7, 2);
        const double direction = random.between(0, kTwoPi), push = random.between(0, kTwoPi);
        const double amplitude = amplitudePx * random.between(0.2, 0.6);
        swell.waves.push_back({std::cos(direction) * kTwoPi / length,
                               std::sin(direction) * kTwoPi / length, random.between(0, kTwoPi),
                               speed * random.between(-kTwoPi, kTwoPi), std::cos(push) * amplitude,
                               std::sin(push) * amplitude});
    }
    return swell;
}

Motion randomCamera(Random& random, int width, int height, double strength)
{
    const double side = std::min(width, height);
    const auto course = [&](double start, double speed, double sway) {
        return Course{start * strength * random.normal(), speed * strength * random.normal(),
                      sway * strength * random.unit(), random.between(0.3, 2), random.unit()};
    };
    Motion camera;
    camera.anchorX = width / 2.0;
    camera.anchorY = height / 2.0;
    camera.x = course(0, 0.10 * side, 0.03 * side);
    camera.x.start = camera.anchorX - camera.x.speed / 2;
    camera.y = course(0, 0.05 * side, 0.02 * side);
    camera.y.start = camera.anchorY - camera.y.speed / 2;
    camera.logScale = course(0, 0.10, 0.03);
    camera.logScale.start = std::abs(camera.logScale.speed) / 2;
    camera.rotation = course(0.02, 0.04, 0.02);
    camera.shear = course(0.02, 0.02, 0.01);
    return camera;
}

Look Look::random(Random& random, double strength)
{
    Look look;
    const auto around
        = [&](double spread) { return std::exp(spread * strength * random.normal()); };
    const double all = around(0.12);
    for (double& gain : look.gain)
        gain = std::clamp(all * around(0.06), 0.5, 1.8);
    look.gamma = std::clamp(around(0.18), 0.5, 2.0);
    look.contrast = std::clamp(around(0.12), 0.6, 1.5);
    look.saturation = std::clamp(around(0.25), 0.0, 1.9);
    if (random.chance(0.04 * strength))
        look.saturation = 0;
    look.flicker = {0, 0.05 * strength * random.normal(), 0.02 * strength * random.unit(),
                    random.between(0.5, 3), random.unit()};
    if (random.chance(0.3)) {
        look.shadeX = 0.4 * strength * random.normal();
        look.shadeY = 0.4 * strength * random.normal();
        look.shadeX = std::clamp(look.shadeX, -0.8, 0.8);
        look.shadeY = std::clamp(look.shadeY, -0.8, 0.8);
    }
    look.blurPasses = random.chance(0.3 * strength) ? random.whole(1, 2) : 0;
    look.noise = random.chance(0.5) ? 5 * strength * random.unit() : 0;
    look.noiseSeed = random.next();
    return look;
}

Raster randomBlob(Random& random, const Raster* texture)
{
    const int side = 96;
    Raster blob(side, side);
    std::array<double, 6> amplitude{}, phase{};
    for (std::size_t k = 0; k < amplitude.size(); ++k) {
        amplitude[k] = random.between(0, 0.5) / double(k + 1);
        phase[k] = random.between(0, kTwoPi);
    }
    const bool isBar = random.chance(0.3);
    const double thin = random.between(0.12, 0.3);
    const int tx = texture ? int(random.below(std::size_t(std::max(1, texture->width - side)))) : 0;
    const int ty
        = texture ? int(random.below(std::size_t(std::max(1, texture->height - side)))) : 0;
    const Pixel plain{std::uint8_t(random.below(256)), std::uint8_t(random.below(256)),
                      std::uint8_t(random.below(256)), 0};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double u = (x + 0.5) / side * 2 - 1, v = (y + 0.5) / side * 2 - 1;
            bool isInside = false;
            if (isBar) {
                isInside = std::abs(u) < thin && std::abs(v) < 0.98;
            } else {
                double limit = 0.6;
                const double angle = std::atan2(v, u);
                for (std::size_t k = 0; k < amplitude.size(); ++k)
                    limit += 0.5 * amplitude[k] * std::sin(double(k + 1) * angle + phase[k]);
                isInside = std::hypot(u, v) < std::min(limit, 0.97);
            }
            Pixel& p = blob.row(y)[x];
            p = texture ? texture->row(
                    std::min(ty + y, texture->height - 1))[std::min(tx + x, texture->width - 1)]
                        : plain;
            p.label = isInside ? 1 : 0;
        }
    }
    return blob;
}

// ---- Drawing

RenderedClip Scene::draw(const std::vector<double>& times) const
{
    RenderedClip clip;
    clip.frames = int(times.size());
    clip.height = height;
    clip.width = width;
    const std::size_t pixels = std::size_t(width) * std::size_t(height);
    clip.rgb.resize(times.size() * 3 * pixels);
    clip.labels.resize(times.size() * pixels);
    Raster target(width, height);
    std::vector<std::vector<RasterPtr>> pyramids;
    for (const Layer& layer : layers)
        pyramids.push_back({layer.raster});
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double t = times[i];
        const Affine view = camera.at(t);
        std::fill(target.pixels.begin(), target.pixels.end(), Pixel{});
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const Layer& layer = layers[l];
            if (t < layer.appears || t >= layer.vanishes)
                continue;
            if (!layer.sequence.empty())
                pyramids[l] = {layer.sequence[std::min(i, layer.sequence.size() - 1)]};
            const Affine own = layer.motion.at(t);
            LayerPainter(layer, layer.isFixed ? own : view.after(own), t, pyramids[l])
                .paint(target);
        }
        develop(target, look, t, int(i), clip.rgb.data() + i * 3 * pixels);
        for (std::size_t p = 0; p < pixels; ++p)
            clip.labels[i * pixels + p] = target.pixels[p].label;
    }
    return clip;
}

Tensor RenderedClip::framesTensor() const
{
    Tensor out = torch::empty({frames, 3, height, width}, torch::kUInt8);
    std::memcpy(out.data_ptr<std::uint8_t>(), rgb.data(), rgb.size());
    return out;
}

Tensor RenderedClip::maskOf(const LabelSet& set) const
{
    Tensor out = torch::empty({frames, height, width}, torch::kUInt8);
    std::uint8_t* p = out.data_ptr<std::uint8_t>();
    for (std::size_t i = 0; i < labels.size(); ++i)
        p[i] = labels[i] != 0 && set.has(labels[i]) ? 1 : 0;
    return out;
}

}  // namespace mw
