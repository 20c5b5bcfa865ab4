// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Reads the JPEG pictures in packed training sets where no picture library is at hand. Only what
/// our own encoder and most cameras write: baseline, 8 bits, one or three components
/// (ITU-T T.81, sections B, E.2 and F.2; colours as in JFIF).
namespace mw {

struct PlanarPicture {
    std::int64_t height = 0, width = 0;
    std::vector<std::uint8_t> rgb;  ///< 3 x height x width
};

/// Fails with ImageInvalid, saying what is wrong; `origin` names the bytes. Sides up to 4096.
Result<PlanarPicture> decodeBaselineJpeg(std::span<const std::byte> bytes,
                                         const std::string& origin);

}  // namespace mw
