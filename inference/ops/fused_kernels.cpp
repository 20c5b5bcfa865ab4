// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/fused_kernels.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mw::fused {

namespace {

/// e^x to within 2 units in the last place for x <= 0, as a loop body that vectorises: 2^k from the
/// exponent bits, a polynomial for the rest (Cephes' expf).
MW_SIMD_INLINE float fastExp(float x)
{
    x = std::max(x, -87.0f);
    const float scaled = x * 1.44269504088896341f;
    const auto k = std::int32_t(scaled - 0.5f);  // x <= 0, so this rounds to nearest
    const float kf = float(k);
    const float r = (x - kf * 0.693359375f) - kf * -2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    return p * std::bit_cast<float>((k + 127) << 23);
}

template <class T>
MW_SIMD_INLINE void addLayerNormRows(const T* x, const T* residual, const float* weight,
                                     const float* bias, float eps, std::int64_t rows,
                                     std::int64_t columns, T* out)
{
    constexpr std::int64_t kMost = 8192;
    float row[kMost];
    for (std::int64_t r = 0; r < rows; ++r) {
        const T* __restrict a = x + r * columns;
        T* __restrict o = out + r * columns;
        float sum = 0;
        if (residual != nullptr) {
            const T* __restrict b = residual + r * columns;
            for (std::int64_t i = 0; i < columns; ++i) {
                row[i] = widen(a[i]) + widen(b[i]);
                sum += row[i];
            }
        } else {
            for (std::int64_t i = 0; i < columns; ++i) {
                row[i] = widen(a[i]);
                sum += row[i];
            }
        }
        const float mean = sum / float(columns);
        float squares = 0;
        for (std::int64_t i = 0; i < columns; ++i) {
            row[i] -= mean;
            squares += row[i] * row[i];
        }
        const float scale = 1.0f / std::sqrt(squares / float(columns) + eps);
        for (std::int64_t i = 0; i < columns; ++i)
            o[i] = Narrow<T>::from(row[i] * scale * weight[i] + bias[i]);
    }
}

template <class T>
MW_SIMD_INLINE void columnSumsRows(const T* x, std::int64_t rows, std::int64_t columns,
                                   float* __restrict sum, float* __restrict squares)
{
    for (std::int64_t i = 0; i < columns; ++i)
        sum[i] = squares[i] = 0;
    for (std::int64_t r = 0; r < rows; ++r) {
        const T* __restrict a = x + r * columns;
        for (std::int64_t i = 0; i < columns; ++i) {
            const float v = widen(a[i]) - widen(x[i]);
            sum[i] += v;
            squares[i] += v * v;
        }
    }
}

template <class T>
MW_SIMD_INLINE void scaleShiftRows(const T* x, const float* __restrict scale,
                                   const float* __restrict shift, bool relu, std::int64_t rows,
                                   std::int64_t columns, T* out)
{
    const float least = relu ? 0.0f : -INFINITY;
    for (std::int64_t r = 0; r < rows; ++r) {
        const T* __restrict a = x + r * columns;
        T* __restrict o = out + r * columns;
        for (std::int64_t i = 0; i < columns; ++i)
            o[i] = Narrow<T>::from(std::max(widen(a[i]) * scale[i] + shift[i], least));
    }
}

template <class T>
MW_SIMD_INLINE void addReluItems(T* __restrict x, const T* __restrict y, std::int64_t count)
{
    // NaN must survive, so that it is found and reported: max(v, 0) with v first keeps it.
    if (y == nullptr) {
        for (std::int64_t i = 0; i < count; ++i) {
            const float v = widen(x[i]);
            x[i] = Narrow<T>::from(v < 0 ? 0.0f : v);
        }
        return;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        const float v = widen(x[i]) + widen(y[i]);
        x[i] = Narrow<T>::from(v < 0 ? 0.0f : v);
    }
}

template <class T>
MW_SIMD_INLINE void softmaxRows(T* x, std::int64_t rows, std::int64_t columns, std::int64_t stride)
{
    for (std::int64_t r = 0; r < rows; ++r) {
        T* __restrict row = x + r * stride;
        // Sixteen maxima, because one would be a chain that cannot be vectorised while NaNs count.
        constexpr std::int64_t kLanes = 16;
        float lanes[kLanes];
        for (float& lane : lanes)
            lane = -INFINITY;
        std::int64_t start = 0;
        for (; start + kLanes <= columns; start += kLanes) {
            for (std::int64_t i = 0; i < kLanes; ++i) {
                const float v = widen(row[start + i]);
                lanes[i] = lanes[i] < v ? v : lanes[i];
            }
        }
        float largest = -INFINITY;
        for (const float lane : lanes)
            largest = std::max(largest, lane);
        for (; start < columns; ++start)
            largest = std::max(largest, float(widen(row[start])));
        float sum = 0;
        for (std::int64_t i = 0; i < columns; ++i) {
            const float e = fastExp(widen(row[i]) - largest);
            row[i] = Narrow<T>::from(e);
            sum += e;
        }
        const float scale = 1.0f / sum;
        for (std::int64_t i = 0; i < columns; ++i)
            row[i] = Narrow<T>::from(widen(row[i]) * scale);
    }
}

/// For each output position the first of the two inputs and the weight of the second.
struct Blend {
    std::vector<std::int32_t> first;
    std::vector<float> weight;

    Blend(std::int64_t in, std::int64_t out)
        : first(std::size_t(out))
        , weight(std::size_t(out))
    {
        const float scale = float(in) / float(out);
        for (std::int64_t i = 0; i < out; ++i) {
            const float at = std::max(0.0f, (float(i) + 0.5f) * scale - 0.5f);
            const auto low = std::min(std::int64_t(at), in - 1);
            first[std::size_t(i)] = std::int32_t(low);
            weight[std::size_t(i)] = low + 1 < in ? at - float(low) : 0.0f;
        }
    }
};

}  // namespace

MW_SIMD void thresholdEnlarged(const float* map, std::int64_t h, std::int64_t w, float threshold,
                               std::int64_t outHeight, std::int64_t outWidth, std::int64_t begin,
                               std::int64_t end, std::uint8_t* out)
{
    const Blend columns(w, outWidth), rows(h, outHeight);
    std::vector<float> line(std::size_t(w) + 1);
    float* __restrict blended = line.data();
    const std::int32_t* __restrict first = columns.first.data();
    const float* __restrict weight = columns.weight.data();
    for (std::int64_t y = begin; y < end; ++y) {
        const std::int64_t top = rows.first[std::size_t(y)];
        const float down = rows.weight[std::size_t(y)], up = 1 - down;
        const float* __restrict a = map + top * w;
        const float* __restrict b = map + std::min(top + 1, h - 1) * w;
        for (std::int64_t x = 0; x < w; ++x)
            blended[x] = up * a[x] + down * b[x];
        blended[w] = blended[w - 1];
        std::uint8_t* __restrict o = out + y * outWidth;
        for (std::int64_t x = 0; x < outWidth; ++x) {
            const float v = (1 - weight[x]) * blended[first[x]] + weight[x] * blended[first[x] + 1];
            o[x] = v >= threshold ? 1 : 0;
        }
    }
}

#define MW_FUSED_KERNELS(T)                                                                        \
    MW_SIMD void addLayerNorm(const T* x, const T* residual, const float* weight,                  \
                              const float* bias, float eps, std::int64_t rows,                     \
                              std::int64_t columns, T* out)                                        \
    {                                                                                              \
        addLayerNormRows(x, residual, weight, bias, eps, rows, columns, out);                      \
    }                                                                                              \
    MW_SIMD void columnSums(const T* x, std::int64_t rows, std::int64_t columns, float* sum,       \
                            float* squares)                                                        \
    {                                                                                              \
        columnSumsRows(x, rows, columns, sum, squares);                                            \
    }                                                                                              \
    MW_SIMD void scaleShift(const T* x, const float* scale, const float* shift, bool relu,         \
                            std::int64_t rows, std::int64_t columns, T* out)                       \
    {                                                                                              \
        scaleShiftRows(x, scale, shift, relu, rows, columns, out);                                 \
    }                                                                                              \
    MW_SIMD void addRelu(T* x, const T* y, std::int64_t count) { addReluItems(x, y, count); }      \
    MW_SIMD void softmax(T* x, std::int64_t rows, std::int64_t columns, std::int64_t stride)       \
    {                                                                                              \
        softmaxRows(x, rows, columns, stride);                                                     \
    }

MW_FUSED_KERNELS(float)
MW_FUSED_KERNELS(Bf16)
#undef MW_FUSED_KERNELS

}  // namespace mw::fused
