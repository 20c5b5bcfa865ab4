// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/picture_io.h"

/// The file formats behind picture_io.h, one source file for each library. Private to core/video.
/// `bytes` may be the beginning of a file only in the functions that read headers.
namespace mw::codecs {

/// What a header reader says of the beginning of a file that is too short for it.
enum class HeaderState { Unspecified = 0, Found, NeedsMore, Invalid };

struct HeaderProbe {
    HeaderState state = HeaderState::Invalid;
    PictureHeader header{};
};

HeaderProbe probeJpeg(std::string_view bytes);
HeaderProbe probePng(std::string_view bytes);
HeaderProbe probeBmp(std::string_view bytes);

/// VideoTooLarge if a picture of this size is refused.
Result<void> checkSize(Size size, const std::string& name, const PictureLimits& limits);

Error invalidPicture(const std::string& name, std::string detail);

/// `reduction` is 1, 2, 4 or 8: the sides are divided by it, rounded up, at much less work.
Result<Picture> decodeJpeg(std::string_view bytes, const std::string& name,
                           const PictureLimits& limits, int reduction = 1);
Result<Picture> decodePng(std::string_view bytes, const std::string& name,
                          const PictureLimits& limits);
Result<Picture> decodeBmp(std::string_view bytes, const std::string& name,
                          const PictureLimits& limits);

}  // namespace mw::codecs
