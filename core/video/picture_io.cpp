// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"

#include "core/base/file.h"
#include "core/video/picture_codecs.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>

namespace mw {

using namespace codecs;

namespace codecs {

Error invalidPicture(const std::string& name, std::string detail)
{
    return {ErrorCode::ImageInvalid, {name}, std::move(detail)};
}

Result<void> checkSize(Size size, const std::string& name, const PictureLimits& limits)
{
    if (size.isEmpty())
        return invalidPicture(name, "the picture has no pixels");
    if (std::max(size.width, size.height) > limits.maxSidePx)
        return Error{ErrorCode::VideoTooLarge,
                     {name, std::to_string(limits.maxSidePx) + " pixels a side"},
                     toString(size)};
    if (size.pixelCount() > limits.maxPixels)
        return Error{ErrorCode::VideoTooLarge,
                     {name, std::to_string(limits.maxPixels / 1'000'000) + " megapixels"},
                     toString(size)};
    return {};
}

}  // namespace codecs

namespace {

HeaderProbe probe(std::string_view bytes)
{
    for (const auto& reader : {probeJpeg, probePng, probeBmp}) {
        const HeaderProbe result = reader(bytes);
        if (result.state != HeaderState::Invalid)
            return result;
    }
    return {};
}

/// At most `maxBytes` from the start of a regular file.
Result<std::string> readStart(const fs::path& path, std::size_t maxBytes)
{
    std::error_code ec;
    const fs::file_status status = fs::status(path, ec);
    if (!fs::exists(status))
        return fileError(ec ? ec.value() : ENOENT, path);
    if (!fs::is_regular_file(status))  // opening a pipe would wait for its writer
        return Error{ErrorCode::FileUnreadable, {toUtf8(path)}, "not a regular file"};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fileError(errno, path);
    std::string bytes(maxBytes, '\0');
    file.read(bytes.data(), std::streamsize(maxBytes));
    bytes.resize(std::size_t(file.gcount()));
    return bytes;
}

}  // namespace

bool hasPictureExtension(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return extension == ".jpg" || extension == ".jpeg" || extension == ".png"
        || extension == ".bmp";
}

Result<PictureHeader> readPictureHeader(const fs::path& path)
{
    // Nearly every header fits into the first try; a camera's thumbnail and colour profile may not.
    for (const std::size_t bytes :
         {std::size_t(4) << 10, std::size_t(256) << 10, std::size_t(16) << 20}) {
        MW_TRY(const std::string start, readStart(path, bytes));
        const HeaderProbe result = probe(start);
        if (result.state == HeaderState::Found)
            return result.header;
        if (result.state == HeaderState::Invalid || start.size() < bytes)
            break;
    }
    return invalidPicture(toUtf8(path), "not a JPEG, PNG or BMP file");
}

Result<Picture> readPicture(const fs::path& path, const PictureLimits& limits)
{
    MW_TRY(const std::string bytes, readFile(path, limits.maxFileBytes));
    return decodePicture(bytes, toUtf8(path), limits);
}

Result<Picture> decodePicture(std::string_view bytes, const std::string& name,
                              const PictureLimits& limits)
{
    switch (probe(bytes).header.format) {
    case PictureFormat::Jpeg:
        return decodeJpeg(bytes, name, limits);
    case PictureFormat::Png:
        return decodePng(bytes, name, limits);
    case PictureFormat::Bmp:
        return decodeBmp(bytes, name, limits);
    case PictureFormat::Unspecified:
        break;
    }
    return invalidPicture(name, "not a JPEG, PNG or BMP file");
}

Result<void> writeJpeg(const fs::path& path, const RgbView& picture, int quality)
{
    MW_TRY(const std::string bytes, encodeJpeg(picture, quality));
    return writeFileAtomically(path, bytes);
}

Result<void> writePng(const fs::path& path, const RgbView& picture)
{
    MW_TRY(const std::string bytes, encodePng(picture));
    return writeFileAtomically(path, bytes);
}

Result<Picture> readReducedPicture(const fs::path& path, int longSidePx,
                                   const PictureLimits& limits)
{
    MW_TRY(const std::string bytes, readFile(path, limits.maxFileBytes));
    const PictureHeader header = probe(bytes).header;
    const std::string name = toUtf8(path);
    const Size to = reducedSize(header.size, longSidePx);
    // At least two pixels for each are left to average, or fine patterns would show as coarse ones.
    int reduction = 8;
    while (reduction > 1
           && (header.size.width < to.width * reduction * 2
               || header.size.height < to.height * reduction * 2))
        reduction /= 2;
    const bool isJpeg = header.format == PictureFormat::Jpeg;
    MW_TRY(const Picture picture,
           isJpeg ? decodeJpeg(bytes, name, limits, reduction)
                  : decodePicture(bytes, name, limits));
    Picture small = averaged(picture, to);
    small.isDamaged = picture.isDamaged;
    return small;
}

Result<LabelImage> readLabelPng(const fs::path& path, const PictureLimits& limits)
{
    MW_TRY(const std::string bytes, readFile(path, limits.maxFileBytes));
    return decodeLabelPng(bytes, toUtf8(path), limits);
}

Result<void> writeLabelPng(const fs::path& path, const LabelImage& image)
{
    MW_TRY(const std::string bytes, encodeLabelPng(image));
    return writeFileAtomically(path, bytes);
}

Mask maskOfLabel(const LabelImage& image, std::uint8_t label)
{
    BitRaster raster(image.size);
    std::transform(image.labels.begin(), image.labels.end(), raster.pixels.begin(),
                   [label](std::uint8_t value) { return std::uint8_t(value == label); });
    return Mask::fromRaster(raster);
}

std::vector<std::uint8_t> labelsIn(const LabelImage& image)
{
    std::array<bool, 256> isUsed{};
    for (const std::uint8_t label : image.labels)
        isUsed[label] = true;
    std::vector<std::uint8_t> labels;
    for (std::size_t label = 1; label < isUsed.size(); ++label) {
        if (isUsed[label])
            labels.push_back(std::uint8_t(label));
    }
    return labels;
}

void paintLabel(LabelImage& image, const Mask& mask, std::uint8_t label)
{
    assert(image.size == mask.size());
    std::size_t position = 0;
    bool isForeground = false;
    for (const std::uint32_t run : mask.runs()) {
        if (isForeground)
            std::fill_n(image.labels.begin() + std::ptrdiff_t(position), run, label);
        position += run;
        isForeground = !isForeground;
    }
}

}  // namespace mw
