// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/picture_io.h"

#include <string>

namespace mw {

/// An uncompressed 24-bit BMP file, bottom row first, as the pictures of SAIL-VOS. Fails with
/// ImageInvalid for a picture without pixels.
Result<std::string> encodeBmp(const RgbView& picture);

}  // namespace mw
