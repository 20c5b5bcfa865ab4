// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_codecs.h"

#include <jpeglib.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

// libjpeg reports errors by longjmp; see png_codec.cpp for the rule that follows from it.

namespace mw::codecs {

namespace {

/// A baseline picture has one scan, a progressive one about ten. A file with thousands of them
/// would keep the decoder busy for hours.
constexpr int kMaxScans = 500;

struct Handler {
    jpeg_error_mgr base{};
    std::jmp_buf jump{};
    char text[JMSG_LENGTH_MAX] = "";
};

[[noreturn]] void onError(j_common_ptr common)
{
    auto* handler = reinterpret_cast<Handler*>(common->err);
    common->err->format_message(common, handler->text);
    std::longjmp(handler->jump, 1);
}

// Counted by libjpeg in num_warnings; printing is not for a library.
void keepQuiet(j_common_ptr) { }

jpeg_error_mgr* install(Handler& handler)
{
    jpeg_std_error(&handler.base);
    handler.base.error_exit = onError;
    handler.base.output_message = keepQuiet;
    return &handler.base;
}

// ---- Orientation from EXIF

class ExifReader
{
public:
    ExifReader(const unsigned char* data, std::size_t size)
        : m_data(data)
        , m_size(size)
        , m_isBigEndian(size > 0 && data[0] == 'M')
    {
    }

    /// Upright when there is no such tag or anything is wrong.
    Orientation orientation() const
    {
        constexpr unsigned kOrientationTag = 0x0112;
        constexpr unsigned kShort = 3;
        if (m_size < 8 || (m_data[0] != 'M' && m_data[0] != 'I') || m_data[0] != m_data[1]
            || number(2, 2) != 42)
            return Orientation::Upright;
        const std::size_t directory = number(4, 4);
        const std::size_t count = number(directory, 2);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t entry = directory + 2 + i * 12;
            if (entry + 12 > m_size)
                break;
            if (number(entry, 2) != kOrientationTag || number(entry + 2, 2) != kShort)
                continue;
            const std::size_t value = number(entry + 8, 2);
            return value >= 1 && value <= 8 ? Orientation(value) : Orientation::Upright;
        }
        return Orientation::Upright;
    }

private:
    /// 0 beyond the end of the data.
    std::size_t number(std::size_t at, std::size_t bytes) const
    {
        if (at > m_size || bytes > m_size - at)
            return 0;
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8 | m_data[at + (m_isBigEndian ? i : bytes - 1 - i)];
        return value;
    }

    const unsigned char* m_data;
    std::size_t m_size;
    bool m_isBigEndian;
};

Orientation orientationOf(const jpeg_decompress_struct& jpeg)
{
    constexpr std::string_view kExif{"Exif\0\0", 6};
    for (const jpeg_marker_struct* marker = jpeg.marker_list; marker; marker = marker->next) {
        const std::string_view data{reinterpret_cast<const char*>(marker->data),
                                    marker->data_length};
        if (marker->marker == JPEG_APP0 + 1 && data.substr(0, kExif.size()) == kExif)
            return ExifReader(marker->data + kExif.size(), data.size() - kExif.size())
                .orientation();
    }
    return Orientation::Upright;
}

// ---- Reading

struct JpegReader {
    Handler handler;
    jpeg_decompress_struct jpeg{};
    jpeg_progress_mgr progress{};

    JpegReader() { jpeg.err = install(handler); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;
    ~JpegReader() { jpeg_destroy_decompress(&jpeg); }
};

void stopAtTooManyScans(j_common_ptr common)
{
    auto* jpeg = reinterpret_cast<j_decompress_ptr>(common);
    if (jpeg->input_scan_number > kMaxScans) {
        auto* handler = reinterpret_cast<Handler*>(common->err);
        std::snprintf(handler->text, sizeof handler->text, "too many scans");
        std::longjmp(handler->jump, 1);
    }
}

bool readHeader(JpegReader& reader, std::string_view bytes)
{
    if (setjmp(reader.handler.jump))
        return false;
    jpeg_create_decompress(&reader.jpeg);
    reader.progress.progress_monitor = stopAtTooManyScans;
    reader.jpeg.progress = &reader.progress;
    jpeg_save_markers(&reader.jpeg, JPEG_APP0 + 1, 0xffff);
    jpeg_mem_src(&reader.jpeg, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&reader.jpeg, TRUE);
    return true;
}

/// Four inks, which Adobe's programs store inverted, as RGB without a colour profile.
void toRgb(const std::uint8_t* inks, bool isInverted, std::uint8_t* rgb, std::size_t pixels)
{
    for (std::size_t i = 0; i < pixels; ++i) {
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned ink = isInverted ? inks[i * 4 + c] : 255U - inks[i * 4 + c];
            const unsigned black = isInverted ? inks[i * 4 + 3] : 255U - inks[i * 4 + 3];
            rgb[i * 3 + c] = std::uint8_t((ink * black + 127) / 255);
        }
    }
}

/// `inkRow` has room for a row of four inks. True if all rows came.
bool readRows(JpegReader& reader, Size expected, std::uint8_t* rgb, std::uint8_t* inkRow)
{
    if (setjmp(reader.handler.jump))
        return false;
    jpeg_decompress_struct& jpeg = reader.jpeg;
    const bool hasInks = jpeg.num_components == 4;
    jpeg.out_color_space = hasInks ? JCS_CMYK : JCS_RGB;
    jpeg.dct_method = JDCT_ISLOW;  // the same picture on every machine
    jpeg_start_decompress(&jpeg);
    const std::size_t width = jpeg.output_width;
    if (jpeg.output_width != unsigned(expected.width)
        || jpeg.output_height != unsigned(expected.height)) {
        std::snprintf(reader.handler.text, sizeof reader.handler.text, "unexpected size");
        return false;
    }
    while (jpeg.output_scanline < jpeg.output_height) {
        std::uint8_t* target = rgb + std::size_t(jpeg.output_scanline) * width * 3;
        JSAMPROW row = hasInks ? inkRow : target;
        jpeg_read_scanlines(&jpeg, &row, 1);
        if (hasInks)
            toRgb(inkRow, jpeg.saw_Adobe_marker != 0, target, width);
    }
    jpeg_finish_decompress(&jpeg);
    return true;
}

// ---- Writing

struct JpegWriter {
    Handler handler;
    jpeg_compress_struct jpeg{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;

    JpegWriter() { jpeg.err = install(handler); }
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;
    ~JpegWriter()
    {
        jpeg_destroy_compress(&jpeg);
        std::free(bytes);  // NOLINT: libjpeg allocates with malloc
    }
};

bool writeAll(JpegWriter& writer, Size size, const std::uint8_t* rgb, int quality)
{
    if (setjmp(writer.handler.jump))
        return false;
    jpeg_compress_struct& jpeg = writer.jpeg;
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &writer.bytes, &writer.size);
    jpeg.image_width = JDIMENSION(size.width);
    jpeg.image_height = JDIMENSION(size.height);
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg.comp_info[0].h_samp_factor = 1;
    jpeg.comp_info[0].v_samp_factor = 1;
    jpeg.optimize_coding = TRUE;
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        // libjpeg's API lacks const; it does not write to the rows.
        auto* row = const_cast<JSAMPROW>(rgb + std::size_t(jpeg.next_scanline) * size.width * 3);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    return true;
}

}  // namespace

HeaderProbe probeJpeg(std::string_view bytes)
{
    constexpr std::string_view kStart{"\xff\xd8\xff", 3};
    const std::size_t known = std::min(bytes.size(), kStart.size());
    if (bytes.substr(0, known) != kStart.substr(0, known))
        return {HeaderState::Invalid};
    JpegReader reader;
    // A header that ends early is the file's fault only if this is the whole file.
    if (!readHeader(reader, bytes))
        return {HeaderState::NeedsMore};
    const Size stored{int(reader.jpeg.image_width), int(reader.jpeg.image_height)};
    if (stored.isEmpty())
        return {HeaderState::Invalid};
    const Orientation orientation = orientationOf(reader.jpeg);
    return {HeaderState::Found,
            {PictureFormat::Jpeg, uprightSize(stored, orientation), orientation,
             reader.jpeg.num_components}};
}

Result<Picture> decodeJpeg(std::string_view bytes, const std::string& name,
                           const PictureLimits& limits, int reduction)
{
    JpegReader reader;
    if (!readHeader(reader, bytes))
        return invalidPicture(name, reader.handler.text);
    const Size full{int(reader.jpeg.image_width), int(reader.jpeg.image_height)};
    MW_TRY_VOID(checkSize(full, name, limits));
    const Orientation orientation = orientationOf(reader.jpeg);
    // libjpeg leaves out the transform's high frequencies and rounds the size up.
    reader.jpeg.scale_num = 1;
    reader.jpeg.scale_denom = unsigned(reduction);
    const Size stored{(full.width + reduction - 1) / reduction,
                      (full.height + reduction - 1) / reduction};

    std::vector<std::uint8_t> rgb(std::size_t(stored.pixelCount()) * 3);
    std::vector<std::uint8_t> inkRow(std::size_t(stored.width) * 4);
    const bool isWhole = readRows(reader, stored, rgb.data(), inkRow.data());
    if (!isWhole && reader.jpeg.output_scanline == 0)
        return invalidPicture(name, reader.handler.text);

    Picture picture{uprightSize(stored, orientation), {}, false};
    picture.isDamaged = !isWhole || reader.handler.base.num_warnings > 0;
    if (orientation == Orientation::Upright) {
        picture.rgb = std::move(rgb);
    } else {
        picture.rgb.resize(rgb.size());
        turnUpright(stored, rgb.data(), orientation, picture.rgb.data());
    }
    return picture;
}

}  // namespace mw::codecs

namespace mw {

Result<std::string> encodeJpeg(const RgbView& picture, int quality)
{
    assert(picture.rgb.size() == std::size_t(picture.size.pixelCount()) * 3);
    codecs::JpegWriter writer;
    if (!codecs::writeAll(writer, picture.size, picture.rgb.data(), quality))
        return Error{
            ErrorCode::VideoTooLarge,
            {toString(picture.size), std::to_string(JPEG_MAX_DIMENSION) + " pixels a side"},
            writer.handler.text};
    return std::string(reinterpret_cast<const char*>(writer.bytes), writer.size);
}

}  // namespace mw
