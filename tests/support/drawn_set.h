// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"
#include "inference/training/shards.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// Training sets of discs on plain grounds, and what is seen of them in episodes.
namespace mw::test {

using Color = std::array<std::uint8_t, 3>;
inline constexpr Color kGrey{120, 120, 120}, kGreen{40, 200, 40}, kRed{220, 20, 20},
    kBlue{20, 20, 220};

/// On a picture of 64 x 48 pixels.
struct Disc {
    double x = 0, y = 0, radius = 10;
    Color color{};
    std::uint8_t label = 1;
};

/// A clip of discs on one colour; they move up a little from frame to frame.
void addClip(TrainingSetWriter& writer, const std::string& name, Color ground,
             const std::vector<Disc>& discs, std::vector<TrainingObject> objects, int frames);
TrainingObject object(std::uint8_t label, const std::string& name,
                      std::vector<std::string> expressions = {});
/// A picture of a folder of a class, in one colour.
void addFolderPicture(TrainingSetWriter& writer, const std::string& folder, Color color);

/// The share of pixels of frames [n, 3, H, W] in that colour, more or less.
double shareOf(const Tensor& frames, Color color);
/// The mean column of the pixels of masks [n, H, W], in parts of the width; not a number if there
/// are none.
double columnOf(const Tensor& masks);

}  // namespace mw::test
