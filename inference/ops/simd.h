// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

/// Our kernels are plain loops; this compiles each for several processors and picks at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define MW_SIMD __attribute__((target_clones("arch=skylake-avx512", "arch=haswell", "default")))
#else
#define MW_SIMD
#endif
/// Helpers of such functions must be inlined, or they would be compiled for the default processor.
#define MW_SIMD_INLINE inline __attribute__((always_inline))

namespace mw {

/// bfloat16 as raw bits: its conversions vectorise, which those of c10::BFloat16 do not.
struct Bf16 {
    std::uint16_t bits;
};

MW_SIMD_INLINE float widen(float v) { return v; }
MW_SIMD_INLINE double widen(double v) { return v; }
MW_SIMD_INLINE float widen(Bf16 v) { return std::bit_cast<float>(std::uint32_t(v.bits) << 16); }

template <class T>
struct Narrow {
    static MW_SIMD_INLINE T from(T v) { return v; }
};
template <>
struct Narrow<Bf16> {
    /// Rounds to nearest even; a NaN stays one.
    static MW_SIMD_INLINE Bf16 from(float v)
    {
        const auto bits = std::bit_cast<std::uint32_t>(v);
        const std::uint32_t rounded = bits + 0x7fffu + ((bits >> 16) & 1u);
        const std::uint32_t quiet = (bits >> 16) | 0x40u;
        return {std::uint16_t((bits & 0x7fffffffu) > 0x7f800000u ? quiet : rounded >> 16)};
    }
};

}  // namespace mw
