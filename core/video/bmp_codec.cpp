// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/libav.h"
#include "core/video/picture_codecs.h"
#include "core/video/picture_converter.h"

#include <cstdlib>
#include <cstring>

namespace mw::codecs {

namespace {

std::int32_t littleEndian32(const char* p)
{
    std::uint32_t value = 0;
    for (int i = 3; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(p[i]);
    return std::int32_t(value);
}

}  // namespace

HeaderProbe probeBmp(std::string_view bytes)
{
    constexpr std::size_t kHeaderEnd = 14 + 12;  // file header; size, width, height
    constexpr std::int32_t kOldHeaderSize = 12;  // OS/2: 16-bit sides
    if (bytes.substr(0, 2) != std::string_view("BM").substr(0, bytes.size()))
        return {HeaderState::Invalid};
    if (bytes.size() < kHeaderEnd)
        return {HeaderState::NeedsMore};
    Size size{littleEndian32(bytes.data() + 18), littleEndian32(bytes.data() + 22)};
    if (littleEndian32(bytes.data() + 14) == kOldHeaderSize)
        size = {size.width & 0xffff, int(std::uint32_t(size.width) >> 16)};
    if (size.height == INT32_MIN)
        return {HeaderState::Invalid};
    size.height = std::abs(size.height);  // negative: stored from the top
    if (size.isEmpty())
        return {HeaderState::Invalid};
    return {HeaderState::Found, {PictureFormat::Bmp, size}};
}

Result<Picture> decodeBmp(std::string_view bytes, const std::string& name,
                          const PictureLimits& limits)
{
    libav::initialise();
    const HeaderProbe probe = probeBmp(bytes);
    if (probe.state != HeaderState::Found)
        return invalidPicture(name, "the BMP header is damaged");
    MW_TRY_VOID(checkSize(probe.header.size, name, limits));

    const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_BMP);
    const libav::CodecContextPtr decoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    const libav::PacketPtr packet = libav::makePacket();
    const libav::FramePtr frame = libav::makeFrame();
    if (!decoder || !packet || !frame || bytes.size() > INT32_MAX - AV_INPUT_BUFFER_PADDING_SIZE
        || av_new_packet(packet.get(), int(bytes.size())) < 0)
        return invalidPicture(name, "no BMP decoder, or no memory");
    std::memcpy(packet->data, bytes.data(), bytes.size());
    decoder->max_pixels = limits.maxPixels;
    int status = avcodec_open2(decoder.get(), codec, nullptr);
    if (status >= 0)
        status = avcodec_send_packet(decoder.get(), packet.get());
    if (status >= 0)
        status = avcodec_receive_frame(decoder.get(), frame.get());
    if (status < 0)
        return invalidPicture(name, libav::errorString(status));

    Picture picture{{frame->width, frame->height}, {}, libav::isDamaged(*frame)};
    if (!PictureConverter(1).convert(*frame, picture.size, Orientation::Upright, picture.rgb))
        return invalidPicture(name, "the pixel format is not supported");
    return picture;
}

}  // namespace mw::codecs
