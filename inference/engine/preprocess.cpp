// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/preprocess.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kBits = 22;  // of the fixed-point weights

/// The input pixels that make one output pixel, and their weights in fixed point.
struct Taps {
    std::vector<int> first, count;
    std::vector<std::int32_t> weights;  ///< `most` per output pixel.
    int most = 0;
};

Taps tapsFor(int in, int out)
{
    const double scale = double(in) / out;
    const double support = std::max(scale, 1.0);
    Taps taps;
    taps.most = int(std::ceil(support)) * 2 + 1;
    taps.weights.assign(std::size_t(out) * std::size_t(taps.most), 0);
    std::vector<double> w(std::size_t(taps.most));
    for (int i = 0; i < out; ++i) {
        const double centre = (i + 0.5) * scale;
        const int low = std::max(0, int(centre - support + 0.5));
        const int high = std::min(in, int(centre + support + 0.5));
        double sum = 0;
        for (int x = low; x < high; ++x) {
            const double distance = std::abs((x - centre + 0.5) / support);
            w[std::size_t(x - low)] = std::max(0.0, 1 - distance);
            sum += w[std::size_t(x - low)];
        }
        for (int k = 0; k < high - low; ++k) {
            const double share = sum != 0 ? w[std::size_t(k)] / sum : 0;
            taps.weights[std::size_t(i) * std::size_t(taps.most) + std::size_t(k)]
                = std::int32_t(share * (1 << kBits) + 0.5);
        }
        taps.first.push_back(low);
        taps.count.push_back(high - low);
    }
    return taps;
}

std::uint8_t clipped(std::int32_t sum) { return std::uint8_t(std::clamp(sum >> kBits, 0, 255)); }

}  // namespace

Size modelSize(Size picture, int shortSide, int longSide)
{
    const int low = std::min(picture.width, picture.height);
    const int high = std::max(picture.width, picture.height);
    int size = shortSide;
    if (longSide > 0 && double(high) / low * size > longSide)
        size = std::max(1, int(std::nearbyint(double(longSide) * low / high)));  // half to even
    if (low == size)
        return picture;
    const int other = std::max(1, int(double(size) * high / low));
    return picture.width < picture.height ? Size{size, other} : Size{other, size};
}

std::vector<std::uint8_t> resizedAntialiased(std::span<const std::uint8_t> rgb, Size from, Size to)
{
    if (from == to)
        return {rgb.begin(), rgb.end()};
    constexpr std::int32_t kHalf = 1 << (kBits - 1);
    const auto inRow = std::size_t(from.width) * 3, outRow = std::size_t(to.width) * 3;
    std::vector<std::uint8_t> wide;
    std::span<const std::uint8_t> source = rgb;
    if (from.width != to.width) {
        const Taps taps = tapsFor(from.width, to.width);
        wide.resize(outRow * std::size_t(from.height));
        for (int y = 0; y < from.height; ++y) {
            const std::uint8_t* in = rgb.data() + std::size_t(y) * inRow;
            std::uint8_t* out = wide.data() + std::size_t(y) * outRow;
            for (int x = 0; x < to.width; ++x) {
                const std::int32_t* w
                    = taps.weights.data() + std::size_t(x) * std::size_t(taps.most);
                const std::uint8_t* p = in + std::size_t(taps.first[std::size_t(x)]) * 3;
                std::int32_t r = kHalf, g = kHalf, b = kHalf;
                for (int k = 0; k < taps.count[std::size_t(x)]; ++k, p += 3) {
                    r += p[0] * w[k];
                    g += p[1] * w[k];
                    b += p[2] * w[k];
                }
                out[3 * x] = clipped(r);
                out[3 * x + 1] = clipped(g);
                out[3 * x + 2] = clipped(b);
            }
        }
        source = wide;
    }
    if (from.height == to.height)
        return wide;
    const Taps taps = tapsFor(from.height, to.height);
    std::vector<std::uint8_t> result(outRow * std::size_t(to.height));
    std::vector<std::int32_t> sums(outRow);
    for (int y = 0; y < to.height; ++y) {
        std::fill(sums.begin(), sums.end(), kHalf);
        for (int k = 0; k < taps.count[std::size_t(y)]; ++k) {
            const std::int32_t w
                = taps.weights[std::size_t(y) * std::size_t(taps.most) + std::size_t(k)];
            const std::uint8_t* in
                = source.data() + std::size_t(taps.first[std::size_t(y)] + k) * outRow;
            for (std::size_t i = 0; i < outRow; ++i)
                sums[i] += in[i] * w;
        }
        std::uint8_t* out = result.data() + std::size_t(y) * outRow;
        for (std::size_t i = 0; i < outRow; ++i)
            out[i] = clipped(sums[i]);
    }
    return result;
}

void normalise(std::span<const std::uint8_t> rgb, Size size, const NormalisationValues& values,
               float* planes)
{
    const auto count = std::size_t(size.pixelCount());
    for (std::size_t c = 0; c < 3; ++c) {
        // 256 possible values: exactly the float32 arithmetic of torchvision, looked up.
        std::array<float, 256> table{};
        for (std::size_t v = 0; v < 256; ++v)
            table[v] = (float(v) / 255.0f - values.mean[c]) / values.deviation[c];
        float* plane = planes + c * count;
        for (std::size_t i = 0; i < count; ++i)
            plane[i] = table[rgb[i * 3 + c]];
    }
}

}  // namespace mw
