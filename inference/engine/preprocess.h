// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

/// Pictures as the model saw them in training. Bit-exact with Pillow's bilinear resize, which is
/// antialiased; another filter would be another input.
namespace mw {

/// The picture's size with the shorter side at `shortSide`, the longer truncated as torchvision
/// does, and capped at `longSide` unless that is 0.
Size modelSize(Size picture, int shortSide, int longSide = 0);

/// Packed RGB, 8 bits a channel, resized with Pillow's BILINEAR: a triangle filter as wide as the
/// reduction, horizontal pass first, each pass rounded to 8 bits.
std::vector<std::uint8_t> resizedAntialiased(std::span<const std::uint8_t> rgb, Size from, Size to);

/// Channel statistics of ImageNet, in 0..1 and RGB order.
struct NormalisationValues {
    std::array<float, 3> mean{0.485f, 0.456f, 0.406f};
    std::array<float, 3> deviation{0.229f, 0.224f, 0.225f};
};

/// (value / 255 - mean) / deviation as three planes of float32.
void normalise(std::span<const std::uint8_t> rgb, Size size, const NormalisationValues& values,
               float* planes);

}  // namespace mw
