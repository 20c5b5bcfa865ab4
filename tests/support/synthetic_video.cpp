// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/synthetic_video.h"

#include "core/base/file.h"
#include "core/video/libav.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

namespace mw::test {

namespace {

// ---- The bar code: white, black, twelve bits from the highest, two bits of their count.

constexpr int kBits = 12;
constexpr int kCells = 2 + kBits + 2;
constexpr int kCodeHeight = 16;

Rect cell(Size size, int i)
{
    const int left = size.width * i / kCells;
    return {left, 0, size.width * (i + 1) / kCells - left, kCodeHeight};
}

bool cellIsWhite(int frame, int i)
{
    if (i < 2)
        return i == 0;
    if (i < 2 + kBits)
        return (frame >> (kBits - 1 - (i - 2)) & 1) != 0;
    const int ones = __builtin_popcount(unsigned(frame) & ((1U << kBits) - 1));
    return (ones >> (i - 2 - kBits) & 1) != 0;
}

// ---- The objects

struct Shapes {
    double discX, discY, discRadius;
    Rect square;
};

Shapes shapesAt(Size size, int frame)
{
    const int top = kCodeHeight;
    const double height = size.height - top;
    const double t = frame * 0.07;
    Shapes shapes{};
    shapes.discRadius = height * 0.22;
    shapes.discX = size.width * (0.5 + 0.3 * std::cos(t));
    shapes.discY = top + height * (0.5 + 0.2 * std::sin(t));
    const int side = int(height * 0.3);
    shapes.square
        = {(frame * 3) % std::max(1, size.width - side), top + int(height * 0.4), side, side};
    return shapes;
}

bool isInDisc(const Shapes& shapes, int x, int y)
{
    const double dx = x + 0.5 - shapes.discX;
    const double dy = y + 0.5 - shapes.discY;
    return dx * dx + dy * dy <= shapes.discRadius * shapes.discRadius;
}

bool isInRect(const Rect& rect, int x, int y)
{
    return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
}

// ---- Writing

struct OutputCloser {
    void operator()(AVFormatContext* context) const
    {
        if (context->pb && (context->oformat->flags & AVFMT_NOFILE) == 0)
            avio_closep(&context->pb);
        avformat_free_context(context);
    }
};
using OutputPtr = std::unique_ptr<AVFormatContext, OutputCloser>;

OutputPtr openOutput(const fs::path& path, const std::string& container)
{
    AVFormatContext* context = nullptr;
    const std::string url = "file:" + path.native();
    avformat_alloc_output_context2(&context, nullptr,
                                   container.empty() ? nullptr : container.c_str(), url.c_str());
    OutputPtr output(context);
    if (output && avio_open(&output->pb, url.c_str(), AVIO_FLAG_WRITE) < 0)
        output.reset();
    return output;
}

std::string failure(const char* what, int status)
{
    return std::string(what) + ": " + libav::errorString(status);
}

/// In units of 1/1000 s; irregular on purpose.
std::int64_t variableTime(int frame) { return frame * 40 + (frame * 7 % 5) * 6 + frame / 10 * 90; }

class ClipWriter
{
public:
    explicit ClipWriter(const ClipOptions& options)
        : m_options(options)
        , m_packet(libav::makePacket())
    {
    }

    std::string write(const fs::path& path)
    {
        m_output = openOutput(path, m_options.container);
        if (!m_output)
            return "cannot open the output";
        if (std::string problem = openEncoder(); !problem.empty())
            return problem;
        libav::Options options;
        for (const auto& [key, value] : m_options.muxerOptions)
            options.set(key.c_str(), value);
        int status = avformat_write_header(m_output.get(), options.get());
        if (status < 0)
            return failure("header", status);
        for (int frame = 0; frame < m_options.frames && status >= 0; ++frame)
            status = encode(frame);
        if (status >= 0)
            status = avcodec_send_frame(m_encoder.get(), nullptr);
        if (status >= 0)
            status = writePackets();
        if (status >= 0)
            status = av_write_trailer(m_output.get());
        return status < 0 ? failure("writing", status) : std::string();
    }

private:
    std::string openEncoder()
    {
        const AVCodec* codec = avcodec_find_encoder_by_name(m_options.codec.c_str());
        if (!codec)
            return "no encoder " + m_options.codec;
        m_encoder.reset(avcodec_alloc_context3(codec));
        const bool isSideways = m_options.rotation % 180 != 0;
        m_encoder->width = isSideways ? m_options.size.height : m_options.size.width;
        m_encoder->height = isSideways ? m_options.size.width : m_options.size.height;
        m_encoder->pix_fmt = av_get_pix_fmt(m_options.pixelFormat.c_str());
        m_encoder->framerate = av_d2q(m_options.framesPerSecond, 100000);
        m_encoder->time_base
            = m_options.isVariableRate ? AVRational{1, 1000} : av_inv_q(m_encoder->framerate);
        m_encoder->gop_size = m_options.keyInterval;
        m_encoder->max_b_frames = m_options.bFrames;
        m_encoder->bit_rate = std::int64_t(m_options.size.pixelCount()) * 60;
        m_encoder->thread_count = 1;
        m_encoder->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
        if (m_output->oformat->flags & AVFMT_GLOBALHEADER)
            m_encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        libav::Options options;
        if (m_options.codec == "libx264")
            options.set("preset", "veryfast");
        for (const auto& [key, value] : m_options.encoderOptions)
            options.set(key.c_str(), value);
        int status = avcodec_open2(m_encoder.get(), codec, options.get());
        if (status < 0)
            return failure("encoder", status);

        AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
        stream->time_base = m_encoder->time_base;
        stream->avg_frame_rate = m_encoder->framerate;
        avcodec_parameters_from_context(stream->codecpar, m_encoder.get());
        if (m_options.rotation != 0 || m_options.isMirrored) {
            std::int32_t matrix[9] = {};
            av_display_rotation_set(matrix, m_options.rotation);
            if (m_options.isMirrored)
                av_display_matrix_flip(matrix, 1, 0);
            if (!libav::setDisplayMatrix(*stream, matrix))
                return "no display matrix";
        }
        return {};
    }

    /// Undoes what the display matrix will do.
    Picture asStored(Picture upright) const
    {
        const auto apply = [&](Orientation orientation) {
            Picture turned{uprightSize(upright.size, orientation),
                           std::vector<std::uint8_t>(upright.rgb.size()), false};
            turnUpright(upright.size, upright.rgb.data(), orientation, turned.rgb.data());
            upright = std::move(turned);
        };
        if (m_options.isMirrored)
            apply(Orientation::MirroredLeftRight);
        if (m_options.rotation == 90)
            apply(Orientation::Rotated270);
        if (m_options.rotation == 180)
            apply(Orientation::Rotated180);
        if (m_options.rotation == 270)
            apply(Orientation::Rotated90);
        return upright;
    }

    int encode(int frame)
    {
        const Picture drawn = asStored(drawFrame(m_options.size, frame));
        const libav::FramePtr picture = libav::makeFrame();
        picture->format = m_encoder->pix_fmt;
        picture->width = drawn.size.width;
        picture->height = drawn.size.height;
        picture->pts
            = m_options.isVariableRate ? variableTime(frame) : frame - m_options.hiddenFrames;
        const int status = av_frame_get_buffer(picture.get(), 0);
        if (status < 0)
            return status;
        if (!m_scaler) {
            m_scaler.reset(sws_getContext(picture->width, picture->height, AV_PIX_FMT_RGB24,
                                          picture->width, picture->height, m_encoder->pix_fmt,
                                          SWS_BILINEAR | SWS_ACCURATE_RND | SWS_BITEXACT, nullptr,
                                          nullptr, nullptr));
        }
        const std::uint8_t* const planes[1] = {drawn.rgb.data()};
        const int strides[1] = {picture->width * 3};
        sws_scale(m_scaler.get(), planes, strides, 0, picture->height, picture->data,
                  picture->linesize);
        const int sent = avcodec_send_frame(m_encoder.get(), picture.get());
        return sent < 0 ? sent : writePackets();
    }

    int writePackets()
    {
        for (;;) {
            const int status = avcodec_receive_packet(m_encoder.get(), m_packet.get());
            if (status == AVERROR(EAGAIN) || status == AVERROR_EOF)
                return 0;
            if (status < 0)
                return status;
            AVStream* stream = m_output->streams[0];
            if (m_packet->duration == 0)
                m_packet->duration = 1;
            av_packet_rescale_ts(m_packet.get(), m_encoder->time_base, stream->time_base);
            m_packet->stream_index = 0;
            const int written = av_interleaved_write_frame(m_output.get(), m_packet.get());
            if (written < 0)
                return written;
        }
    }

    const ClipOptions& m_options;
    OutputPtr m_output;
    libav::CodecContextPtr m_encoder;
    libav::SwsPtr m_scaler;
    libav::PacketPtr m_packet;
};

/// A file with one stream and one packet of zeros.
std::string writeBareStream(const fs::path& path, const AVCodecParameters& parameters,
                            AVRational timeBase)
{
    const OutputPtr output = openOutput(path, {});
    if (!output)
        return "cannot open the output";
    AVStream* stream = avformat_new_stream(output.get(), nullptr);
    avcodec_parameters_copy(stream->codecpar, &parameters);
    stream->time_base = timeBase;
    int status = avformat_write_header(output.get(), nullptr);
    if (status < 0)
        return failure("header", status);
    const libav::PacketPtr packet = libav::makePacket();
    av_new_packet(packet.get(), 4096);
    std::memset(packet->data, 0, 4096);
    packet->pts = packet->dts = 0;
    packet->duration = 1024;
    packet->flags = AV_PKT_FLAG_KEY;
    status = av_interleaved_write_frame(output.get(), packet.get());
    if (status >= 0)
        status = av_write_trailer(output.get());
    return status < 0 ? failure("writing", status) : std::string();
}

struct ParametersFree {
    void operator()(AVCodecParameters* p) const { avcodec_parameters_free(&p); }
};
using ParametersPtr = std::unique_ptr<AVCodecParameters, ParametersFree>;

}  // namespace

bool hasEncoder(const std::string& name)
{
    return avcodec_find_encoder_by_name(name.c_str()) != nullptr;
}

std::string writeClip(const fs::path& path, const ClipOptions& options)
{
    libav::initialise();
    return ClipWriter(options).write(path);
}

Picture drawFrame(Size size, int frame)
{
    const Shapes shapes = shapesAt(size, frame);
    Picture picture{size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false};
    std::uint8_t* pixel = picture.rgb.data();
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x, pixel += 3) {
            if (y < kCodeHeight) {
                const int i = std::min((x * kCells + kCells - 1) / size.width, kCells - 1);
                const int in = x < cell(size, i).x ? i - 1 : i;
                std::memset(pixel, cellIsWhite(frame, in) ? 255 : 0, 3);
            } else if (isInRect(shapes.square, x, y)) {
                pixel[0] = 40;
                pixel[1] = 80;
                pixel[2] = 220;
            } else if (isInDisc(shapes, x, y)) {
                pixel[0] = 220;
                pixel[1] = 60;
                pixel[2] = 40;
            } else {
                pixel[0] = std::uint8_t(60 + x * 120 / size.width);
                pixel[1] = std::uint8_t(80 + y * 120 / size.height);
                pixel[2] = std::uint8_t(100 + (x / 16 + y / 16 + frame / 4) % 2 * 30);
            }
        }
    }
    return picture;
}

Mask maskOfObject(Size size, int frame, int object)
{
    const Shapes shapes = shapesAt(size, frame);
    BitRaster raster(size);
    for (int y = kCodeHeight; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const bool isSquare = isInRect(shapes.square, x, y);
            raster.row(y)[x] = object == 2 ? isSquare : !isSquare && isInDisc(shapes, x, y);
        }
    }
    return Mask::fromRaster(raster);
}

int frameNumberIn(Size size, const std::vector<std::uint8_t>& rgb)
{
    int number = 0;
    for (int i = 0; i < kCells; ++i) {
        const Rect area = cell(size, i);
        int sum = 0;
        int count = 0;
        for (int y = kCodeHeight / 4; y < kCodeHeight * 3 / 4; ++y) {
            for (int x = area.x + area.width / 4; x < area.right() - area.width / 4; ++x, ++count)
                sum += rgb[(std::size_t(y) * std::size_t(size.width) + std::size_t(x)) * 3 + 1];
        }
        const bool isWhite = sum > count * 128;
        if (i < 2 && isWhite != (i == 0))
            return -1;
        if (i >= 2 && i < 2 + kBits)
            number = number << 1 | int(isWhite);
        if (i >= 2 + kBits && isWhite != cellIsWhite(number, i))
            return -1;
    }
    return number;
}

std::string writeAudioOnly(const fs::path& path)
{
    libav::initialise();
    const ParametersPtr parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_AUDIO;
    parameters->codec_id = AV_CODEC_ID_PCM_S16LE;
    parameters->format = AV_SAMPLE_FMT_S16;
    parameters->sample_rate = 8000;
    parameters->bits_per_coded_sample = 16;
    parameters->block_align = 2;
    av_channel_layout_default(&parameters->ch_layout, 1);
    return writeBareStream(path, *parameters, {1, 8000});
}

std::string writeHeaderOnly(const fs::path& path, Size size)
{
    libav::initialise();
    const ParametersPtr parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_VIDEO;
    parameters->codec_id = AV_CODEC_ID_MPEG4;
    parameters->width = size.width;
    parameters->height = size.height;
    return writeBareStream(path, *parameters, {1, 25});
}

}  // namespace mw::test
