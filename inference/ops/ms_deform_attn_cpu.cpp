// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/ms_deform_attn_kernels.h"
#include "inference/ops/simd.h"

#include <algorithm>
#include <cmath>

namespace mw::deform {

namespace {

/// The four cells around a location in a level: token offsets, bilinear weights (zero outside), and
/// the fractions that the gradient needs.
template <class T>
struct Corners {
    std::int64_t token[4];
    T weight[4];
    T fx, fy;
    bool inside[4];
};

/// False when the location is a cell or more outside, where the sample and all gradients are zero.
template <class T>
MW_SIMD_INLINE bool corners(const Level& level, T locationX, T locationY, Corners<T>& c)
{
    const T x = locationX * T(level.width) - T(0.5);
    const T y = locationY * T(level.height) - T(0.5);
    if (!(x > T(-1) && y > T(-1) && x < T(level.width) && y < T(level.height)))
        return false;
    const T x0 = std::floor(x), y0 = std::floor(y);
    c.fx = x - x0;
    c.fy = y - y0;
    const auto column = std::int64_t(x0), row = std::int64_t(y0);
    const T wx[2] = {1 - c.fx, c.fx};
    const T wy[2] = {1 - c.fy, c.fy};
    for (int i = 0; i < 4; ++i) {
        const std::int64_t cx = column + (i & 1), cy = row + (i >> 1);
        c.inside[i] = cx >= 0 && cy >= 0 && cx < level.width && cy < level.height;
        c.weight[i] = c.inside[i] ? wx[i & 1] * wy[i >> 1] : T(0);
        c.token[i] = level.start + std::clamp<std::int64_t>(cy, 0, level.height - 1) * level.width
            + std::clamp<std::int64_t>(cx, 0, level.width - 1);
    }
    return true;
}

/// sum[0..D) += weight * four-cell sample. D known at compile time keeps the sum in registers.
template <int D, class V, class T>
MW_SIMD_INLINE void addSample(const V* value, const std::int64_t (&offset)[4], const T (&w)[4],
                              std::int64_t channels, T* __restrict sum)
{
    const V* __restrict a = value + offset[0];
    const V* __restrict b = value + offset[1];
    const V* __restrict c = value + offset[2];
    const V* __restrict d = value + offset[3];
    const std::int64_t n = D > 0 ? D : channels;
    for (std::int64_t i = 0; i < n; ++i)
        sum[i] += w[0] * T(widen(a[i])) + w[1] * T(widen(b[i])) + w[2] * T(widen(c[i]))
            + w[3] * T(widen(d[i]));
}

constexpr std::int64_t kLargestHead = 4096;

template <int D, class T>
MW_SIMD_INLINE void forwardItems(const Shape& s, const T* value, const T* locations,
                                 const T* weights, T* out, std::int64_t begin, std::int64_t end)
{
    const std::int64_t samples = s.levels * s.points;
    for (std::int64_t item = begin; item < end; ++item) {
        const std::int64_t batch = item / s.queries;
        for (std::int64_t head = 0; head < s.heads; ++head) {
            const std::int64_t at = (item * s.heads + head) * samples;
            const T* base = value + batch * s.valueStride[0] + head * s.valueStride[2];
            T* sum = out + (item * s.heads + head) * s.channels;
            for (std::int64_t i = 0; i < s.channels; ++i)
                sum[i] = 0;
            for (std::int64_t k = 0; k < samples; ++k) {
                Corners<T> c;
                const T* location = locations + (at + k) * 2;
                if (!corners(s.level[std::size_t(k / s.points)], location[0], location[1], c))
                    continue;
                std::int64_t offset[4];
                T w[4];
                for (int i = 0; i < 4; ++i) {
                    offset[i] = c.token[i] * s.valueStride[1];
                    w[i] = c.weight[i] * weights[at + k];
                }
                addSample<D>(base, offset, w, s.channels, sum);
            }
        }
    }
}

template <class T>
MW_SIMD_INLINE void backwardItems(const Shape& s, const T* value, const T* locations,
                                  const T* weights, const Gradients<T>& g, std::int64_t begin,
                                  std::int64_t end)
{
    const std::int64_t samples = s.levels * s.points;
    const std::int64_t tokenStride = s.heads * s.channels;
    for (std::int64_t item = begin; item < end; ++item) {
        const std::int64_t batch = item / s.heads, head = item % s.heads;
        const T* base = value + batch * s.valueStride[0] + head * s.valueStride[2];
        T* gradValue = g.value + batch * s.tokens * tokenStride + head * s.channels;
        for (std::int64_t query = 0; query < s.queries; ++query) {
            const std::int64_t row = (batch * s.queries + query) * s.heads + head;
            const T* gradOut = g.out + row * s.channels;
            for (std::int64_t k = 0; k < samples; ++k) {
                const std::int64_t at = row * samples + k;
                const Level& level = s.level[std::size_t(k / s.points)];
                Corners<T> c;
                T* gradLocation = g.locations + at * 2;
                gradLocation[0] = gradLocation[1] = g.weights[at] = 0;
                if (!corners(level, locations[at * 2], locations[at * 2 + 1], c))
                    continue;
                T dot[4] = {};  // <gradient of the output, value of each cell>
                for (int i = 0; i < 4; ++i) {
                    if (!c.inside[i])
                        continue;
                    const T* v = base + c.token[i] * s.valueStride[1];
                    T* gv = gradValue + c.token[i] * tokenStride;
                    const T w = c.weight[i] * weights[at];
                    T sum = 0;
                    for (std::int64_t ch = 0; ch < s.channels; ++ch) {
                        sum += gradOut[ch] * v[ch];
                        gv[ch] += gradOut[ch] * w;
                    }
                    dot[i] = sum;
                    g.weights[at] += c.weight[i] * sum;
                }
                const T dx = (dot[1] - dot[0]) * (1 - c.fy) + (dot[3] - dot[2]) * c.fy;
                const T dy = (dot[2] - dot[0]) * (1 - c.fx) + (dot[3] - dot[1]) * c.fx;
                gradLocation[0] = dx * weights[at] * T(level.width);
                gradLocation[1] = dy * weights[at] * T(level.height);
            }
        }
    }
}

template <int D, class V>
MW_SIMD_INLINE void projectedItems(const Shape& s, const V* value, const V* projected,
                                   const float* references, std::int64_t referenceStride, V* out,
                                   std::int64_t begin, std::int64_t end)
{
    const std::int64_t samples = s.levels * s.points;
    float attention[256];
    float sum[kLargestHead];
    for (std::int64_t item = begin; item < end; ++item) {
        const std::int64_t batch = item / s.queries, query = item % s.queries;
        const float* reference = references + batch * referenceStride + query * s.levels * 2;
        const V* offsets = projected + item * s.heads * samples * 3;
        const V* logits = offsets + s.heads * samples * 2;
        for (std::int64_t head = 0; head < s.heads; ++head) {
            const V* logit = logits + head * samples;
            float largest = widen(logit[0]);
            for (std::int64_t k = 1; k < samples; ++k)
                largest = std::max(largest, float(widen(logit[k])));
            float total = 0;
            for (std::int64_t k = 0; k < samples; ++k) {
                attention[k] = std::exp(float(widen(logit[k])) - largest);
                total += attention[k];
            }
            for (std::int64_t i = 0; i < s.channels; ++i)
                sum[i] = 0;
            const V* base = value + batch * s.valueStride[0] + head * s.valueStride[2];
            for (std::int64_t k = 0; k < samples; ++k) {
                const auto l = std::size_t(k / s.points);
                const Level& level = s.level[l];
                const V* o = offsets + (head * samples + k) * 2;
                Corners<float> c;
                if (!corners(level, reference[l * 2] + float(widen(o[0])) / float(level.width),
                             reference[l * 2 + 1] + float(widen(o[1])) / float(level.height), c))
                    continue;
                const float share = attention[k] / total;
                std::int64_t offset[4];
                float w[4];
                for (int i = 0; i < 4; ++i) {
                    offset[i] = c.token[i] * s.valueStride[1];
                    w[i] = c.weight[i] * share;
                }
                addSample<D>(base, offset, w, s.channels, sum);
            }
            V* o = out + (item * s.heads + head) * s.channels;
            for (std::int64_t i = 0; i < s.channels; ++i)
                o[i] = Narrow<V>::from(sum[i]);
        }
    }
}

}  // namespace

MW_SIMD void forward(const Shape& s, const float* value, const float* locations,
                     const float* weights, float* out, std::int64_t begin, std::int64_t end)
{
    if (s.channels == 32)
        forwardItems<32>(s, value, locations, weights, out, begin, end);
    else
        forwardItems<0>(s, value, locations, weights, out, begin, end);
}

MW_SIMD void forward(const Shape& s, const double* value, const double* locations,
                     const double* weights, double* out, std::int64_t begin, std::int64_t end)
{
    forwardItems<0>(s, value, locations, weights, out, begin, end);
}

MW_SIMD void backward(const Shape& s, const float* value, const float* locations,
                      const float* weights, const Gradients<float>& gradients, std::int64_t begin,
                      std::int64_t end)
{
    backwardItems(s, value, locations, weights, gradients, begin, end);
}

MW_SIMD void backward(const Shape& s, const double* value, const double* locations,
                      const double* weights, const Gradients<double>& gradients, std::int64_t begin,
                      std::int64_t end)
{
    backwardItems(s, value, locations, weights, gradients, begin, end);
}

MW_SIMD void forwardProjected(const Shape& s, const float* value, const float* projected,
                              const float* references, std::int64_t referenceStride, float* out,
                              std::int64_t begin, std::int64_t end)
{
    if (s.channels == 32)
        projectedItems<32>(s, value, projected, references, referenceStride, out, begin, end);
    else
        projectedItems<0>(s, value, projected, references, referenceStride, out, begin, end);
}

MW_SIMD void forwardProjected(const Shape& s, const Bf16* value, const Bf16* projected,
                              const float* references, std::int64_t referenceStride, Bf16* out,
                              std::int64_t begin, std::int64_t end)
{
    if (s.channels == 32)
        projectedItems<32>(s, value, projected, references, referenceStride, out, begin, end);
    else
        projectedItems<0>(s, value, projected, references, referenceStride, out, begin, end);
}

}  // namespace mw::deform
