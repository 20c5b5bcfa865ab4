// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// The kernels behind ms_deform_attn.h, on raw pointers. Included by CUDA code, so no Torch and no
/// C++20 library types.
#ifdef MW_CUDA
struct CUstream_st;
#endif

namespace mw {

struct Bf16;

namespace deform {

constexpr std::size_t kMaxLevels = 8;

struct Level {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t start = 0;  ///< Its first token.
};

struct Shape {
    std::int64_t batch = 0, tokens = 0, heads = 0, channels = 0;
    std::int64_t queries = 0, points = 0, levels = 0;
    std::array<Level, kMaxLevels> level{};
    std::array<std::int64_t, 3> valueStride{};  ///< Of batch, token and head; channels are dense.
};

template <class T>
struct Gradients {
    const T* out;
    T* value;  ///< Dense [batch, tokens, heads, channels], zero at the start.
    T* locations;
    T* weights;
};

/// Items are (batch, query) pairs `begin` to `end`; tensors as in ms_deform_attn.h, dense but for
/// the value.
void forward(const Shape& s, const float* value, const float* locations, const float* weights,
             float* out, std::int64_t begin, std::int64_t end);
void forward(const Shape& s, const double* value, const double* locations, const double* weights,
             double* out, std::int64_t begin, std::int64_t end);

/// Items are (batch, head) pairs.
void backward(const Shape& s, const float* value, const float* locations, const float* weights,
              const Gradients<float>& gradients, std::int64_t begin, std::int64_t end);
void backward(const Shape& s, const double* value, const double* locations, const double* weights,
              const Gradients<double>& gradients, std::int64_t begin, std::int64_t end);

/// As forward(), from offsets and logits; 2-d references [batch, queries, levels, 2].
void forwardProjected(const Shape& s, const float* value, const float* projected,
                      const float* references, std::int64_t referenceStride, float* out,
                      std::int64_t begin, std::int64_t end);
void forwardProjected(const Shape& s, const Bf16* value, const Bf16* projected,
                      const float* references, std::int64_t referenceStride, Bf16* out,
                      std::int64_t begin, std::int64_t end);

#ifdef MW_CUDA
template <class T>
void cudaForward(const Shape& s, const T* value, const T* locations, const T* weights, T* out,
                 CUstream_st* stream);
template <class T>
void cudaBackward(const Shape& s, const T* value, const T* locations, const T* weights,
                  const Gradients<T>& gradients, CUstream_st* stream);
#endif

}  // namespace deform
}  // namespace mw
