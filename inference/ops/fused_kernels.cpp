// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/fused_kernels.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

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
