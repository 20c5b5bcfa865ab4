// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/geometry.h"
#include "core/mask/mask.h"
#include "core/video/orientation.h"
#include "core/video/video.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Still pictures: JPEG, PNG and BMP in, JPEG and PNG out, and the PNG files that hold object
/// numbers. All functions may be called from any thread. Content is distrusted: sizes are checked
/// before memory is taken. They fail with FileMissing, FileUnreadable, FileTooLarge, VideoTooLarge
/// (too many pixels) and ImageInvalid (not one of these formats, or damaged beyond use).
namespace mw {

/// Packed RGB, 8 bits a channel, rows without padding, upright; transparent parts lie over black.
struct Picture {
    Size size;
    std::vector<std::uint8_t> rgb;
    bool isDamaged = false;  ///< The file ends early or has errors; part of the picture is made up.
};

/// Borrowed pixels, so that a Frame and a Picture are written by the same functions.
struct RgbView {
    Size size;
    std::span<const std::uint8_t> rgb;

    RgbView(Size s, std::span<const std::uint8_t> pixels)
        : size(s)
        , rgb(pixels)
    {
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    RgbView(const Picture& picture)
        : RgbView(picture.size, picture.rgb)
    {
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    RgbView(const Frame& frame)
        : RgbView(frame.size, frame.rgb)
    {
    }
};

enum class PictureFormat { Unspecified = 0, Jpeg, Png, Bmp };

struct PictureHeader {
    PictureFormat format = PictureFormat::Unspecified;
    Size size;  ///< Upright.
    Orientation orientation = Orientation::Upright;
    int components = 0;  ///< Of a JPEG file: 1 grey, 3 colour, 4 printing inks. Else 0.
};

struct PictureLimits {
    std::int64_t maxPixels = std::int64_t(8192) * 4352;
    int maxSidePx = 16384;
    std::uint64_t maxFileBytes = std::uint64_t(512) << 20;
};

/// True for names that end in .jpg, .jpeg, .png or .bmp, in any case.
bool hasPictureExtension(const std::filesystem::path& path);

/// Reads no more of the file than its header; the content decides, not the name.
Result<PictureHeader> readPictureHeader(const std::filesystem::path& path);

Result<Picture> readPicture(const std::filesystem::path& path, const PictureLimits& limits = {});
/// `name` stands for the bytes in error messages.
Result<Picture> decodePicture(std::string_view bytes, const std::string& name,
                              const PictureLimits& limits = {});

/// reduced() of the picture, for which a JPEG file is decoded at a fraction of its size.
Result<Picture> readReducedPicture(const std::filesystem::path& path, int longSidePx,
                                   const PictureLimits& limits = {});

/// Three components, 4:4:4, baseline. `quality` is libjpeg's, 1 to 100.
Result<std::string> encodeJpeg(const RgbView& picture, int quality = 95);
Result<std::string> encodePng(const RgbView& picture);
Result<void> writeJpeg(const std::filesystem::path& path, const RgbView& picture, int quality = 95);
Result<void> writePng(const std::filesystem::path& path, const RgbView& picture);

/// Averages blocks of pixels so that the longer side becomes `longSidePx`; never enlarges.
Picture reduced(const RgbView& picture, int longSidePx);
Size reducedSize(Size size, int longSidePx);
/// The same to a size that is no larger than the picture.
Picture averaged(const RgbView& picture, Size to);

// ---- Object numbers in PNG files (DAVIS, YouTube-VOS, Pascal VOC)

enum class LabelStorage { Unspecified = 0, Palette, Grey };

/// One object number per pixel, 0 for the background, row-major without padding.
struct LabelImage {
    Size size;
    std::vector<std::uint8_t> labels;
    LabelStorage storage = LabelStorage::Palette;  ///< How the file stored them.
    int bitDepth = 8;  ///< 1, 2, 4, 8 or 16, as in the file. Grey below 8 misleads most loaders.

    LabelImage() = default;
    explicit LabelImage(Size s)
        : size(s)
        , labels(std::size_t(s.pixelCount()))
    {
    }
};

struct RgbColor {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const RgbColor&, const RgbColor&) = default;
};

/// The colour map of DAVIS and Pascal VOC: black, dark red, dark green, olive, ...
const std::array<RgbColor, 256>& davisPalette();

/// The stored numbers, never colours: palette files of 1, 2, 4 and 8 bits, grey ones of 1 to 16
/// bits with values up to 255. Fails with MaskNotIndexed when the file holds colours.
Result<LabelImage> readLabelPng(const std::filesystem::path& path,
                                const PictureLimits& limits = {});
Result<LabelImage> decodeLabelPng(std::string_view bytes, const std::string& name,
                                  const PictureLimits& limits = {});

/// An 8-bit palette file with the DAVIS colours, whatever `storage` and `bitDepth` say.
Result<std::string> encodeLabelPng(const LabelImage& image);
Result<void> writeLabelPng(const std::filesystem::path& path, const LabelImage& image);

/// The pixels that carry `label`.
Mask maskOfLabel(const LabelImage& image, std::uint8_t label);
/// The labels that occur, ascending, without 0.
std::vector<std::uint8_t> labelsIn(const LabelImage& image);
/// Sets the mask's pixels to `label`. Both must have one size.
void paintLabel(LabelImage& image, const Mask& mask, std::uint8_t label);

}  // namespace mw
