// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_codecs.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstring>

// libpng reports errors by longjmp. Each function that calls setjmp therefore has no local objects
// with destructors; what must be freed belongs to PngReader and PngWriter, which outlive the jump.

namespace mw::codecs {

namespace {

constexpr int kMaxSidePx = 16384;
constexpr std::string_view kSignature{"\x89PNG\r\n\x1a\n", 8};

struct Message {
    char text[160] = "";
};

void onError(png_structp png, png_const_charp text)
{
    auto* message = static_cast<Message*>(png_get_error_ptr(png));
    std::snprintf(message->text, sizeof message->text, "%s", text);
    png_longjmp(png, 1);
}

// Warnings concern chunks we do not use.
void onWarning(png_structp, png_const_charp) { }

std::uint32_t bigEndian32(const char* p)
{
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(p[i]);
    return value;
}

// ---- Reading

struct PngReader {
    std::string_view bytes;
    std::size_t position = 0;
    png_structp png = nullptr;
    png_infop info = nullptr;
    Message message;

    explicit PngReader(std::string_view b)
        : bytes(b)
    {
    }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

void readBytes(png_structp png, png_bytep to, png_size_t count)
{
    auto* reader = static_cast<PngReader*>(png_get_io_ptr(png));
    if (count > reader->bytes.size() - reader->position)
        png_error(png, "the file ends early");
    std::memcpy(to, reader->bytes.data() + reader->position, count);
    reader->position += count;
}

bool start(PngReader& reader)
{
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader.message, onError, onWarning);
    reader.info = reader.png ? png_create_info_struct(reader.png) : nullptr;
    if (!reader.info)
        return false;
    if (setjmp(png_jmpbuf(reader.png)))
        return false;
    png_set_user_limits(reader.png, kMaxSidePx, kMaxSidePx);
    png_set_read_fn(reader.png, &reader, readBytes);
    png_read_info(reader.png, reader.info);
    return true;
}

/// Any kind of file becomes 8-bit RGB or RGBA. Gamma is left alone, as the data sets' loaders do.
bool setUpColour(PngReader& reader)
{
    if (setjmp(png_jmpbuf(reader.png)))
        return false;
    png_set_expand(reader.png);
    png_set_scale_16(reader.png);
    png_set_gray_to_rgb(reader.png);
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    return true;
}

/// The stored numbers: 8 bits for each pixel, or 16 where the file has 16.
bool setUpLabels(PngReader& reader)
{
    if (setjmp(png_jmpbuf(reader.png)))
        return false;
    png_set_packing(reader.png);
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    return true;
}

bool readRows(PngReader& reader, png_bytepp rows)
{
    if (setjmp(png_jmpbuf(reader.png)))
        return false;
    png_read_image(reader.png, rows);
    return true;
}

std::vector<png_bytep> rowPointers(std::vector<std::uint8_t>& pixels, std::size_t rowBytes,
                                   int height)
{
    std::vector<png_bytep> rows;
    rows.reserve(std::size_t(height));
    for (int y = 0; y < height; ++y)
        rows.push_back(pixels.data() + std::size_t(y) * rowBytes);
    return rows;
}

Size storedSize(const PngReader& reader)
{
    return {int(png_get_image_width(reader.png, reader.info)),
            int(png_get_image_height(reader.png, reader.info))};
}

// ---- Writing

struct PngWriter {
    std::string bytes;
    png_structp png = nullptr;
    png_infop info = nullptr;
    Message message;

    PngWriter() = default;
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;
    ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

void writeBytes(png_structp png, png_bytep from, png_size_t count)
{
    auto* writer = static_cast<PngWriter*>(png_get_io_ptr(png));
    writer->bytes.append(reinterpret_cast<const char*>(from), count);
}

void flushNothing(png_structp) { }

struct Layout {
    Size size;
    int colorType = 0;
    int filters = 0;
    int compressionLevel = 6;
    const png_color* palette = nullptr;
};

bool writeAll(PngWriter& writer, const Layout& layout, png_bytepp rows)
{
    writer.png
        = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer.message, onError, onWarning);
    writer.info = writer.png ? png_create_info_struct(writer.png) : nullptr;
    if (!writer.info)
        return false;
    if (setjmp(png_jmpbuf(writer.png)))
        return false;
    png_set_write_fn(writer.png, &writer, writeBytes, flushNothing);
    png_set_user_limits(writer.png, kMaxSidePx, kMaxSidePx);
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, layout.filters);
    png_set_compression_level(writer.png, layout.compressionLevel);
    png_set_IHDR(writer.png, writer.info, png_uint_32(layout.size.width),
                 png_uint_32(layout.size.height), 8, layout.colorType, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (layout.palette)
        png_set_PLTE(writer.png, writer.info, layout.palette, 256);
    png_write_info(writer.png, writer.info);
    png_write_image(writer.png, rows);
    png_write_end(writer.png, writer.info);
    return true;
}

Result<std::string> encode(const Layout& layout, std::span<const std::uint8_t> pixels)
{
    assert(!layout.size.isEmpty());
    const std::size_t rowBytes = pixels.size() / std::size_t(layout.size.height);
    std::vector<png_bytep> rows;
    rows.reserve(std::size_t(layout.size.height));
    for (int y = 0; y < layout.size.height; ++y)  // libpng's API lacks const; it does not write
        rows.push_back(const_cast<png_bytep>(pixels.data() + std::size_t(y) * rowBytes));
    PngWriter writer;
    if (!writeAll(writer, layout, rows.data()))
        return Error{ErrorCode::VideoTooLarge,
                     {toString(layout.size), std::to_string(kMaxSidePx) + " pixels a side"},
                     writer.message.text};
    return std::move(writer.bytes);
}

}  // namespace

HeaderProbe probePng(std::string_view bytes)
{
    constexpr std::size_t kHeaderEnd = 8 + 8 + 13;  // signature, IHDR's length and name, IHDR
    const std::size_t known = std::min(bytes.size(), kSignature.size());
    if (bytes.substr(0, known) != kSignature.substr(0, known))
        return {HeaderState::Invalid};
    if (bytes.size() < kHeaderEnd)
        return {HeaderState::NeedsMore};
    const std::uint32_t width = bigEndian32(bytes.data() + 16);
    const std::uint32_t height = bigEndian32(bytes.data() + 20);
    if (bytes.substr(12, 4) != "IHDR" || width == 0 || height == 0 || width > INT32_MAX
        || height > INT32_MAX)
        return {HeaderState::Invalid};
    return {HeaderState::Found, {PictureFormat::Png, {int(width), int(height)}}};
}

Result<Picture> decodePng(std::string_view bytes, const std::string& name,
                          const PictureLimits& limits)
{
    const HeaderProbe probe = probePng(bytes);
    if (probe.state != HeaderState::Found)
        return invalidPicture(name, "the PNG header is damaged");
    MW_TRY_VOID(checkSize(probe.header.size, name, limits));

    PngReader reader(bytes);
    if (!start(reader) || !setUpColour(reader))
        return invalidPicture(name, reader.message.text);
    const Size size = storedSize(reader);
    const std::size_t channels = png_get_channels(reader.png, reader.info);
    if (size != probe.header.size || (channels != 3 && channels != 4))
        return invalidPicture(name, "the PNG header is damaged");
    const std::size_t rowBytes = std::size_t(size.width) * channels;
    std::vector<std::uint8_t> pixels(rowBytes * std::size_t(size.height));
    std::vector<png_bytep> rows = rowPointers(pixels, rowBytes, size.height);

    Picture picture{size, {}, false};
    picture.isDamaged = !readRows(reader, rows.data());
    if (channels == 3) {
        picture.rgb = std::move(pixels);
        return picture;
    }
    picture.rgb.resize(std::size_t(size.pixelCount()) * 3);
    for (std::size_t i = 0, n = std::size_t(size.pixelCount()); i < n; ++i) {
        const unsigned alpha = pixels[i * 4 + 3];
        for (std::size_t c = 0; c < 3; ++c)
            picture.rgb[i * 3 + c] = std::uint8_t((pixels[i * 4 + c] * alpha + 127) / 255);
    }
    return picture;
}

}  // namespace mw::codecs

namespace mw {

using namespace codecs;

Result<std::string> encodePng(const RgbView& picture)
{
    Layout layout;
    layout.size = picture.size;
    layout.colorType = PNG_COLOR_TYPE_RGB;
    layout.filters = PNG_FILTER_SUB | PNG_FILTER_UP;
    layout.compressionLevel = 4;  // 6 saves 3 % of a photograph and takes twice as long
    return encode(layout, picture.rgb);
}

const std::array<RgbColor, 256>& davisPalette()
{
    static const std::array<RgbColor, 256> palette = [] {
        std::array<RgbColor, 256> colors;
        for (unsigned label = 0; label < 256; ++label) {
            unsigned channels[3] = {};
            unsigned bits = label;
            for (int place = 7; place >= 0; --place, bits >>= 3) {
                for (int c = 0; c < 3; ++c)
                    channels[c] |= (bits >> c & 1U) << place;
            }
            colors[label]
                = {std::uint8_t(channels[0]), std::uint8_t(channels[1]), std::uint8_t(channels[2])};
        }
        return colors;
    }();
    return palette;
}

Result<LabelImage> decodeLabelPng(std::string_view bytes, const std::string& name,
                                  const PictureLimits& limits)
{
    const HeaderProbe probe = probePng(bytes);
    if (probe.state != HeaderState::Found)
        return invalidPicture(name, "this is not a PNG file");
    MW_TRY_VOID(checkSize(probe.header.size, name, limits));

    PngReader reader(bytes);
    if (!start(reader))
        return invalidPicture(name, reader.message.text);
    const int colorType = png_get_color_type(reader.png, reader.info);
    if (colorType != PNG_COLOR_TYPE_PALETTE && colorType != PNG_COLOR_TYPE_GRAY)
        return Error{ErrorCode::MaskNotIndexed, {name}};
    LabelImage image(storedSize(reader));
    image.storage
        = colorType == PNG_COLOR_TYPE_PALETTE ? LabelStorage::Palette : LabelStorage::Grey;
    image.bitDepth = png_get_bit_depth(reader.png, reader.info);
    if (image.size != probe.header.size || !setUpLabels(reader))
        return invalidPicture(name, reader.message.text);

    // A mask with missing rows would be a wrong mask, so damage is an error here.
    const std::size_t width = std::size_t(image.size.width);
    if (image.bitDepth < 16) {
        std::vector<png_bytep> rows = rowPointers(image.labels, width, image.size.height);
        if (!readRows(reader, rows.data()))
            return invalidPicture(name, reader.message.text);
        return image;
    }
    std::vector<std::uint8_t> wide(image.labels.size() * 2);
    std::vector<png_bytep> rows = rowPointers(wide, width * 2, image.size.height);
    if (!readRows(reader, rows.data()))
        return invalidPicture(name, reader.message.text);
    for (std::size_t i = 0; i < image.labels.size(); ++i) {
        if (wide[i * 2] != 0)
            return invalidPicture(name, "an object number is larger than 255");
        image.labels[i] = wide[i * 2 + 1];
    }
    return image;
}

Result<std::string> encodeLabelPng(const LabelImage& image)
{
    png_color palette[256];
    for (std::size_t i = 0; i < 256; ++i) {
        const RgbColor color = davisPalette()[i];
        palette[i] = {color.red, color.green, color.blue};
    }
    Layout layout;
    layout.size = image.size;
    layout.colorType = PNG_COLOR_TYPE_PALETTE;
    layout.filters = PNG_FILTER_NONE;
    layout.palette = palette;
    return encode(layout, image.labels);
}

}  // namespace mw
