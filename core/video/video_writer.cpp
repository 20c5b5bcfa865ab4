// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video_writer.h"

#include "core/base/file.h"
#include "core/video/libav.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace mw {

namespace {

constexpr int kMaxSidePx = 16384;
constexpr double kMaxFramesPerSecond = 1000;
constexpr AVRational kFineTimeBase{1, 90000};
constexpr int kLargestInRate = 60000;  ///< MPEG-4 part 2 allows 65535.

struct OutputCloser {
    void operator()(AVFormatContext* context) const
    {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};

Error writeError(int reason, const fs::path& path)
{
    Error error = fileError(reason, path);
    if (error.code == ErrorCode::FileUnreadable)
        error.code = ErrorCode::FileNotWritable;
    return error;
}

/// Our error for libav's answer while writing.
Error errorFor(int status, const char* step, const fs::path& path)
{
    if (status == AVERROR(ENOMEM))
        return {ErrorCode::OutOfMemory, {toUtf8(path)}};
    for (const int reason :
         {ENOSPC, EDQUOT, EROFS, EACCES, EPERM, ENOENT, ENOTDIR, EIO, EFBIG, ENAMETOOLONG}) {
        if (status == AVERROR(reason))
            return writeError(reason, path);
    }
    return {
        ErrorCode::Internal, {toUtf8(path)}, std::string(step) + ": " + libav::errorString(status)};
}

fs::path temporaryBeside(const fs::path& path)
{
    static std::atomic<int> counter = 0;
    // A short name of its own, because the full one may be as long as names can be.
    return path.parent_path()
        / (".mw-" + std::to_string(::getpid()) + "-" + std::to_string(++counter) + ".mp4.tmp");
}

}  // namespace

class VideoWriter::Impl
{
public:
    Impl(fs::path path, Size size, double framesPerSecond, const VideoWriterOptions& options)
        : m_path(std::move(path))
        , m_temporary(temporaryBeside(m_path))
        , m_size(size)
        , m_framesPerSecond(framesPerSecond)
        , m_options(options)
        , m_packet(libav::makePacket())
        , m_picture(libav::makeFrame())
    {
    }
    ~Impl()
    {
        m_output.reset();
        if (m_ownsTemporary)
            ::unlink(m_temporary.c_str());
    }

    Result<void> begin();
    Result<void> add(const Frame& frame, std::optional<double> seconds);
    Result<void> finish();

    std::int64_t frameCount() const { return m_count; }
    std::string encoderName() const { return m_encoder->codec->name; }

private:
    Size paddedSize() const
    {
        return {m_size.width + m_size.width % 2, m_size.height + m_size.height % 2};
    }
    bool openEncoder(const AVCodec* codec);
    Result<void> openFile();
    bool prepareConversion();
    bool convert(const Frame& frame);
    Result<void> encode(const AVFrame* picture);

    fs::path m_path;
    fs::path m_temporary;
    Size m_size;
    double m_framesPerSecond;
    VideoWriterOptions m_options;
    bool m_ownsTemporary = false;
    bool m_isBroken = false;
    bool m_isFinished = false;
    std::int64_t m_count = 0;
    std::int64_t m_lastTime = -1;
    std::unique_ptr<AVFormatContext, OutputCloser> m_output;
    libav::CodecContextPtr m_encoder;
    libav::SwsPtr m_scaler;
    libav::PacketPtr m_packet;
    libav::FramePtr m_picture;
};

Result<void> VideoWriter::Impl::begin()
{
    libav::initialise();
    if (m_size.isEmpty() || !(m_framesPerSecond > 0 && m_framesPerSecond <= kMaxFramesPerSecond))
        return Error{ErrorCode::WrongUsage,
                     {"a video of " + toString(m_size) + " pixels and "
                      + std::to_string(m_framesPerSecond) + " frames per second"}};
    if (std::max(m_size.width, m_size.height) > kMaxSidePx)
        return Error{ErrorCode::VideoTooLarge,
                     {toUtf8(m_path), std::to_string(kMaxSidePx) + " pixels a side"},
                     toString(m_size)};
    std::error_code ec;
    if (fs::is_directory(m_path, ec))  // found out now rather than at the end
        return writeError(EISDIR, m_path);
    if (!m_packet || !m_picture)
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};

    bool hasEncoder = false;
    for (const char* name : {"libx264", "libopenh264", "mpeg4"}) {
        if (!m_options.encoder.empty() && m_options.encoder != name)
            continue;
        const AVCodec* codec = avcodec_find_encoder_by_name(name);
        hasEncoder = hasEncoder || codec;
        if (codec && openEncoder(codec))
            break;
        m_encoder.reset();
    }
    if (!hasEncoder)
        return Error{ErrorCode::MethodUnavailable, {"writing video"}, "libav has no encoder"};
    if (!m_encoder)
        return Error{ErrorCode::VideoTooLarge,
                     {toUtf8(m_path), "the encoder"},
                     "no encoder accepts " + toString(m_size)};
    MW_TRY_VOID(openFile());
    if (!prepareConversion())
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};
    return {};
}

bool VideoWriter::Impl::openEncoder(const AVCodec* codec)
{
    const bool isH264 = codec->id == AV_CODEC_ID_H264;
    m_encoder.reset(avcodec_alloc_context3(codec));
    if (!m_encoder)
        return false;
    AVCodecContext& encoder = *m_encoder;
    encoder.width = paddedSize().width;
    encoder.height = paddedSize().height;
    encoder.pix_fmt = AV_PIX_FMT_YUV420P;
    encoder.framerate = av_d2q(m_framesPerSecond, kLargestInRate);
    // MPEG-4 part 2 knows no finer steps than 1/65535 s, so pictures come at their turn there.
    encoder.time_base = isH264 ? kFineTimeBase : av_inv_q(encoder.framerate);
    encoder.gop_size = std::max(1, m_options.keyInterval);
    encoder.max_b_frames = isH264 ? 2 : 0;
    encoder.thread_count = libav::threadCount(m_options.threads);
    encoder.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;  // MP4 keeps the headers outside the stream
    const bool isHd = m_size.height >= 720;
    encoder.color_range = AVCOL_RANGE_MPEG;
    encoder.colorspace = isHd ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    encoder.color_primaries = isHd ? AVCOL_PRI_BT709 : AVCOL_PRI_SMPTE170M;
    encoder.color_trc = isHd ? AVCOL_TRC_BT709 : AVCOL_TRC_SMPTE170M;
    if (isH264) {
        encoder.bit_rate = m_size.pixelCount() * 4;  // for encoders that know no quality
    } else {
        constexpr int kGoodQuantiser = 3;
        encoder.flags |= AV_CODEC_FLAG_QSCALE;
        encoder.global_quality = FF_QP2LAMBDA * kGoodQuantiser;
    }
    libav::Options options;
    if (std::string_view(codec->name) == "libx264") {
        encoder.bit_rate = 0;
        options.set("preset", m_options.preset);
        options.set("crf", std::to_string(std::clamp(m_options.quality, 0, 51)));
    }
    return avcodec_open2(&encoder, codec, options.get()) >= 0;
}

Result<void> VideoWriter::Impl::openFile()
{
    AVFormatContext* output = nullptr;
    avformat_alloc_output_context2(&output, nullptr, "mp4", nullptr);
    m_output.reset(output);
    AVStream* stream = output ? avformat_new_stream(output, nullptr) : nullptr;
    if (!stream || avcodec_parameters_from_context(stream->codecpar, m_encoder.get()) < 0)
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};
    stream->time_base = m_encoder->time_base;
    stream->avg_frame_rate = m_encoder->framerate;
    // A file of ours that a crash left behind may have the same name; a link must not be followed.
    ::unlink(m_temporary.c_str());
    const std::string url = "file:" + m_temporary.native();
    int status = avio_open(&output->pb, url.c_str(), AVIO_FLAG_WRITE);
    if (status < 0)
        return errorFor(status, "open", m_path);
    m_ownsTemporary = true;
    status = avformat_write_header(output, nullptr);
    if (status < 0)
        return errorFor(status, "header", m_path);
    return {};
}

bool VideoWriter::Impl::prepareConversion()
{
    m_picture->format = m_encoder->pix_fmt;
    m_picture->width = m_encoder->width;
    m_picture->height = m_encoder->height;
    m_picture->colorspace = m_encoder->colorspace;
    m_picture->color_range = m_encoder->color_range;
    if (av_frame_get_buffer(m_picture.get(), 0) < 0)
        return false;
    m_scaler.reset(sws_getContext(
        m_size.width, m_size.height, AV_PIX_FMT_RGB24, m_size.width, m_size.height,
        AV_PIX_FMT_YUV420P, SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP | SWS_BITEXACT,
        nullptr, nullptr, nullptr));
    if (!m_scaler)
        return false;
    const int* matrix = sws_getCoefficients(m_encoder->colorspace);
    constexpr int kOne = 1 << 16;
    sws_setColorspaceDetails(m_scaler.get(), matrix, 1, matrix, 0, 0, kOne, kOne);
    return true;
}

bool VideoWriter::Impl::convert(const Frame& frame)
{
    // The encoder may still refer to the picture of the last call.
    if (av_frame_make_writable(m_picture.get()) < 0)
        return false;
    const std::uint8_t* const planes[1] = {frame.rgb.data()};
    const int strides[1] = {m_size.width * 3};
    sws_scale(m_scaler.get(), planes, strides, 0, m_size.height, m_picture->data,
              m_picture->linesize);
    // Chroma planes are complete already: half of an odd size is rounded up.
    std::uint8_t* luma = m_picture->data[0];
    const std::ptrdiff_t stride = m_picture->linesize[0];
    if (m_size.width % 2 != 0) {
        for (int y = 0; y < m_size.height; ++y)
            luma[y * stride + m_size.width] = luma[y * stride + m_size.width - 1];
    }
    if (m_size.height % 2 != 0) {
        std::memcpy(luma + m_size.height * stride, luma + (m_size.height - 1) * stride,
                    std::size_t(paddedSize().width));
    }
    return true;
}

Result<void> VideoWriter::Impl::add(const Frame& frame, std::optional<double> seconds)
{
    if (m_isBroken || m_isFinished)
        return Error{ErrorCode::Internal, {toUtf8(m_path)}, "the writer is finished or has failed"};
    m_isBroken = true;  // until this has succeeded
    if (frame.size != m_size || frame.rgb.size() != std::size_t(m_size.pixelCount()) * 3)
        return Error{ErrorCode::Internal,
                     {toUtf8(m_path)},
                     "a frame of " + toString(frame.size) + " for a video of " + toString(m_size)};
    const AVRational timeBase = m_encoder->time_base;
    std::int64_t time = av_rescale_q(m_count, av_inv_q(m_encoder->framerate), timeBase);
    if (seconds && timeBase.den == kFineTimeBase.den) {
        const double units = *seconds / av_q2d(timeBase);
        if (!(units >= 0 && units < double(std::int64_t(1) << 52)))
            return Error{ErrorCode::Internal, {toUtf8(m_path)}, "an impossible time"};
        time = std::llround(units);
    }
    // Two pictures with the same time would be one to most players.
    time = std::max(time, m_lastTime + 1);
    if (!convert(frame))
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};
    m_picture->pts = m_lastTime = time;
    MW_TRY_VOID(encode(m_picture.get()));
    ++m_count;
    m_isBroken = false;
    return {};
}

/// Null ends the stream.
Result<void> VideoWriter::Impl::encode(const AVFrame* picture)
{
    int status = avcodec_send_frame(m_encoder.get(), picture);
    if (status < 0)
        return errorFor(status, "encoder", m_path);
    for (;;) {
        status = avcodec_receive_packet(m_encoder.get(), m_packet.get());
        if (status == AVERROR(EAGAIN) || status == AVERROR_EOF)
            return {};
        if (status < 0)
            return errorFor(status, "encoder", m_path);
        AVStream* stream = m_output->streams[0];
        // Without it the last picture would be shown for no time at all.
        if (m_packet->duration == 0)
            m_packet->duration
                = av_rescale_q(1, av_inv_q(m_encoder->framerate), m_encoder->time_base);
        av_packet_rescale_ts(m_packet.get(), m_encoder->time_base, stream->time_base);
        m_packet->stream_index = 0;
        status = av_interleaved_write_frame(m_output.get(), m_packet.get());
        if (status < 0)
            return errorFor(status, "packet", m_path);
    }
}

Result<void> VideoWriter::Impl::finish()
{
    if (m_isBroken || m_isFinished || m_count == 0)
        return Error{ErrorCode::Internal,
                     {toUtf8(m_path)},
                     "the writer is finished, has failed, or was given no frames"};
    m_isBroken = true;
    MW_TRY_VOID(encode(nullptr));
    int status = av_write_trailer(m_output.get());
    if (status >= 0)
        status = m_output->pb->error;
    const int closed = avio_closep(&m_output->pb);
    if (status < 0 || closed < 0)
        return errorFor(status < 0 ? status : closed, "trailer", m_path);

    const int descriptor = ::open(m_temporary.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    const int flushed = descriptor < 0 || ::fsync(descriptor) != 0 ? errno : 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (flushed != 0)
        return writeError(flushed, m_path);
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return writeError(errno, m_path);
    m_ownsTemporary = false;
    m_isFinished = true;
    return {};
}

// ---- The face

VideoWriter::VideoWriter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

VideoWriter::~VideoWriter() = default;

Result<std::unique_ptr<VideoWriter>> VideoWriter::create(const fs::path& path, Size size,
                                                         double framesPerSecond,
                                                         const VideoWriterOptions& options)
{
    auto impl = std::make_unique<Impl>(path, size, framesPerSecond, options);
    MW_TRY_VOID(impl->begin());
    return std::unique_ptr<VideoWriter>(new VideoWriter(std::move(impl)));
}

Result<void> VideoWriter::add(const Frame& frame, std::optional<double> seconds)
{
    return m_impl->add(frame, seconds);
}

Result<void> VideoWriter::finish() { return m_impl->finish(); }

std::int64_t VideoWriter::frameCount() const { return m_impl->frameCount(); }

std::string VideoWriter::encoderName() const { return m_impl->encoderName(); }

}  // namespace mw
