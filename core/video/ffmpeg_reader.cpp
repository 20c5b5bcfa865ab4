// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/ffmpeg_reader.h"

#include "core/base/file.h"
#include "core/base/log.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace mw {

namespace {

using namespace std::chrono_literals;

// Playlists and the like are not on the list: they make FFmpeg open other files, whatever the
// protocol white-list says.
constexpr const char* kContainers = "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,mxf,"
                                    "gif,apng,ivf,dv,yuv4mpegpipe,h264,hevc";
constexpr int kMaxStreams = 64;
constexpr int kMaxSidePx = 16384;
/// What probing may decode. More than a user may allow, so that a refusal can name the size.
constexpr std::int64_t kMaxProbedPixels = std::int64_t(16384) * 8704;
constexpr auto kOpenLimit = 10s;
constexpr auto kThoroughOpenLimit = 30s;
constexpr auto kReadLimit = 10s;

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// MP4 and its kin: boxes of a 4-byte length and a 4-byte name, one after the other, of which the
/// one that describes the pictures may be missing or damaged.
bool isMeantAsMp4(std::ifstream& file)
{
    constexpr int kMaxBoxes = 1000;
    std::uint64_t position = 0;
    for (int i = 0; i < kMaxBoxes; ++i) {
        std::array<unsigned char, 16> header{};
        file.clear();
        file.seekg(std::streamoff(position));
        file.read(reinterpret_cast<char*>(header.data()), header.size());
        if (file.gcount() < 8)
            return i > 0;
        const std::string_view name(reinterpret_cast<const char*>(header.data()) + 4, 4);
        if (i == 0 && name != "ftyp" && name != "mdat" && name != "wide" && name != "free")
            return false;
        if (isOneOf(name, {"moov", "meta"}))
            return name == "moov";  // "meta" comes first in still pictures
        const auto number = [&header](std::size_t at, std::size_t bytes) {
            std::uint64_t value = 0;
            for (std::size_t k = 0; k < bytes; ++k)
                value = value << 8 | header[at + k];
            return value;
        };
        std::uint64_t length = number(0, 4);
        if (length == 1 && file.gcount() == 16)
            length = number(8, 8);
        if (length < 8 || length > (std::uint64_t(1) << 50))
            return length == 0;  // the last box, which reaches to the end
        position += length;
    }
    return false;
}

/// Why libav did not recognise the file, as far as a person can do something about it.
ErrorCode kindOfStranger(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string start(4096, '\0');
    file.read(start.data(), std::streamsize(start.size()));
    start.resize(std::size_t(file.gcount()));
    if (start.starts_with("\x1a\x45\xdf\xa3")  // Matroska and WebM
        || (start.starts_with("RIFF") && start.size() >= 12 && start.compare(8, 4, "AVI ") == 0)
        || isMeantAsMp4(file))
        return ErrorCode::VideoIncomplete;
    const std::size_t text = start.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (text == std::string::npos)
        return ErrorCode::NotAVideo;
    const std::string_view content = std::string_view(start).substr(text);
    for (const std::string_view sign : {"#EXTM3U", "ffconcat", "[playlist]", "v=0", "<MPD", "<smil",
                                        "<asx", "<ASX", "[Reference]"}) {
        if (content.starts_with(sign))
            return ErrorCode::VideoIsPlaylist;
    }
    if (content.starts_with("<?xml")
        && (content.find("<MPD") != std::string::npos || content.find("<smil") != std::string::npos
            || content.find("<playlist") != std::string::npos))
        return ErrorCode::VideoIsPlaylist;
    return ErrorCode::NotAVideo;
}

/// Our error for libav's answer to opening a file.
Error openError(int status, const fs::path& path)
{
    // EIO is left out: it is also what demuxers call a header that ends early.
    for (const int reason : {ENOENT, EACCES, EPERM, EISDIR, ENXIO, ELOOP, EMFILE}) {
        if (status == AVERROR(reason))
            return fileError(reason, path);
    }
    if (status == AVERROR(ENOMEM))
        return {ErrorCode::OutOfMemory, {toUtf8(path)}};
    return {kindOfStranger(path), {toUtf8(path)}, libav::errorString(status)};
}

/// Decoders that tell a picture no other picture refers to by a flag that cannot be misread.
/// HEVC's flag is about one temporal layer only.
bool knowsUnreferencedPictures(AVCodecID codec)
{
    return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_MPEG4
        || codec == AV_CODEC_ID_MPEG2VIDEO || codec == AV_CODEC_ID_MPEG1VIDEO;
}

}  // namespace

int FfmpegReader::Watch::isOver(void* self)
{
    const auto* watch = static_cast<const Watch*>(self);
    return (watch->task && watch->task->stopped())
        || std::chrono::steady_clock::now() > watch->deadline;
}

void FfmpegReader::watch(const TaskContext& task, std::chrono::seconds limit)
{
    m_watch.task = &task;
    m_watch.deadline = std::chrono::steady_clock::now() + limit;
}

FfmpegReader::FfmpegReader(fs::path path, const VideoLimits& limits, int threads)
    : m_path(std::move(path))
    , m_limits(limits)
    , m_threads(threads)
    , m_packet(libav::makePacket())
{
}

FfmpegReader::~FfmpegReader() = default;

Result<std::unique_ptr<FfmpegReader>> FfmpegReader::open(const fs::path& path,
                                                         const VideoLimits& limits, int threads,
                                                         const TaskContext& task)
{
    libav::initialise();
    std::unique_ptr<FfmpegReader> reader(
        new FfmpegReader(path, limits, libav::threadCount(threads)));
    MW_TRY_VOID(reader->restart(task));
    return reader;
}

Result<void> FfmpegReader::restart(const TaskContext& task)
{
    m_mustReopen = true;  // until all of this has succeeded
    std::error_code ec;
    if (fs::file_size(m_path, ec) == 0 && !ec)
        return Error{ErrorCode::VideoEmpty, {toUtf8(m_path)}};
    MW_TRY_VOID(openContainer({5'000'000, 10}, task));
    if (m_stream->codecpar->width <= 0 || m_stream->codecpar->height <= 0) {
        // Some recordings begin with seconds that cannot be decoded.
        MW_TRY_VOID(openContainer({50'000'000, 60}, task));
    }
    const Size size{m_stream->codecpar->width, m_stream->codecpar->height};
    if (size.isEmpty())
        return Error{ErrorCode::NotAVideo, {toUtf8(m_path)}, "the size of the pictures is unknown"};
    MW_TRY_VOID(checkSize(size));
    return openDecoder();
}

Result<void> FfmpegReader::checkSize(Size size) const
{
    if (std::max(size.width, size.height) > kMaxSidePx)
        return Error{ErrorCode::VideoTooLarge,
                     {toUtf8(m_path), std::to_string(kMaxSidePx) + " pixels a side"},
                     toString(size)};
    if (size.pixelCount() > m_limits.maxPixels)
        return Error{
            ErrorCode::VideoTooLarge,
            {toUtf8(m_path), std::to_string(m_limits.maxPixels / 1'000'000) + " megapixels"},
            toString(size)};
    return {};
}

Result<void> FfmpegReader::openContainer(const Probing& probing, const TaskContext& task)
{
    watch(task, probing.seconds > 10 ? kThoroughOpenLimit : kOpenLimit);
    const auto failure = [&](int status) -> Error {
        if (status == AVERROR_EXIT && task.stopped())
            return {ErrorCode::Cancelled};
        if (status == AVERROR_EXIT)
            return {ErrorCode::FileUnreadable, {toUtf8(m_path)}, "opening took too long"};
        return openError(status, m_path);
    };

    m_decoder.reset();
    m_stream = nullptr;
    m_format.reset(avformat_alloc_context());
    if (!m_format || !m_packet)
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};
    m_format->interrupt_callback = {&Watch::isOver, &m_watch};
    m_format->flags |= AVFMT_FLAG_GENPTS;

    libav::Options options;
    options.set("format_whitelist", kContainers);
    options.set("protocol_whitelist", "file");
    options.set("max_streams", std::to_string(kMaxStreams));
    options.set("probesize", std::to_string(probing.bytes));
    options.set("analyzeduration", std::to_string(probing.seconds * AV_TIME_BASE));
    // With the prefix a name like "concat:a|b" is a name and not a protocol. The path's own bytes
    // are passed on, because a name need not be valid UTF-8.
    const std::string url = "file:" + m_path.native();
    AVFormatContext* format = m_format.release();  // freed by the call if it fails
    const int status = avformat_open_input(&format, url.c_str(), nullptr, options.get());
    m_format.reset(format);
    if (status < 0)
        return failure(status);

    // Probing decodes pictures, so the limits must hold there already.
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVCodecParameters& parameters = *m_format->streams[i]->codecpar;
        const Size size{parameters.width, parameters.height};
        if (parameters.codec_type == AVMEDIA_TYPE_VIDEO && !size.isEmpty())
            MW_TRY_VOID(checkSize(size));
    }
    std::array<libav::Options, kMaxStreams> streamOptions;
    std::array<AVDictionary*, kMaxStreams> dictionaries{};
    const unsigned known = std::min<unsigned>(m_format->nb_streams, kMaxStreams);
    for (unsigned i = 0; i < known; ++i) {
        streamOptions[i].set("max_pixels", std::to_string(kMaxProbedPixels));
        dictionaries[i] = *streamOptions[i].get();
    }
    const int probed
        = avformat_find_stream_info(m_format.get(), known > 0 ? dictionaries.data() : nullptr);
    for (unsigned i = 0; i < known; ++i)
        *streamOptions[i].get() = dictionaries[i];  // libav may have replaced them
    if (probed < 0)
        return failure(probed);
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    return chooseStream();
}

Result<void> FfmpegReader::chooseStream()
{
    // A song's cover is a video stream for libav, with one picture.
    const auto isMoving = [](const AVStream& stream) {
        return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO
            && (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0
            && avcodec_find_decoder(stream.codecpar->codec_id);
    };
    const int best = av_find_best_stream(m_format.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (best >= 0 && isMoving(*m_format->streams[best]))
        m_stream = m_format->streams[best];
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (!m_stream && isMoving(*m_format->streams[i]))
            m_stream = m_format->streams[i];
    }
    if (!m_stream)
        return Error{ErrorCode::NoVideoStream, {toUtf8(m_path)}};
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (m_format->streams[i] != m_stream)
            m_format->streams[i]->discard = AVDISCARD_ALL;
    }
    const std::string_view name = m_format->iformat->name;
    // An edit list may leave out samples, which the stream's count includes.
    m_promisedFrames = name.starts_with("mov,") ? avformat_index_get_entries_count(m_stream)
                                                : m_stream->nb_frames;
    m_seeksByBytes = isOneOf(name, {"mpegts", "mpeg"});
    // Their key frames are not independent, or their timestamps are made up by the demuxer.
    m_canSeek
        = !isOneOf(name, {"gif", "apng"}) && (m_format->iformat->flags & AVFMT_NOTIMESTAMPS) == 0;
    return {};
}

Result<void> FfmpegReader::openDecoder()
{
    const AVCodec* codec = avcodec_find_decoder(m_stream->codecpar->codec_id);
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder)
        return Error{ErrorCode::OutOfMemory, {toUtf8(m_path)}};
    int status = avcodec_parameters_to_context(m_decoder.get(), m_stream->codecpar);
    m_decoder->pkt_timebase = m_stream->time_base;
    m_decoder->max_pixels = m_limits.maxPixels;
    m_decoder->thread_count = m_threads;
    m_decoder->thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
    if (status >= 0)
        status = avcodec_open2(m_decoder.get(), codec, nullptr);
    if (status < 0)
        return Error{ErrorCode::NotAVideo,
                     {toUtf8(m_path)},
                     std::string(codec->name) + ": " + libav::errorString(status)};
    m_skipsUnneeded = knowsUnreferencedPictures(codec->id);
    m_isDraining = false;
    m_isAtEnd = false;
    m_mustReopen = false;
    m_neededFrom = AV_NOPTS_VALUE;
    return {};
}

// ---- Packets

FfmpegReader::Outcome FfmpegReader::readPacket(AVPacket& packet, const TaskContext& task)
{
    if (m_mustReopen)
        return task.stopped() ? Outcome::Cancelled : Outcome::Failed;
    watch(task, kReadLimit);
    for (;;) {
        av_packet_unref(&packet);
        const int status = av_read_frame(m_format.get(), &packet);
        if (status == AVERROR(EAGAIN) && !task.stopped())
            continue;
        if (status == AVERROR_EOF)
            return m_format->pb && m_format->pb->error < 0 ? Outcome::Failed : Outcome::End;
        if (status < 0) {
            // An interrupted demuxer may have lost its place within a packet.
            m_mustReopen = status == AVERROR_EXIT;
            return task.stopped() ? Outcome::Cancelled : Outcome::Failed;
        }
        if (packet.stream_index == m_stream->index)
            return Outcome::Done;
    }
}

bool FfmpegReader::seek(std::int64_t timestamp, std::int64_t position, const TaskContext& task)
{
    if (m_mustReopen && !restart(task))
        return false;
    watch(task, kReadLimit);
    avcodec_flush_buffers(m_decoder.get());
    m_isDraining = false;
    m_isAtEnd = false;
    m_neededFrom = AV_NOPTS_VALUE;
    if (m_seeksByBytes && position < 0)
        return false;
    const int status = m_seeksByBytes
        ? av_seek_frame(m_format.get(), m_stream->index, position, AVSEEK_FLAG_BYTE)
        : av_seek_frame(m_format.get(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD);
    m_mustReopen = status == AVERROR_EXIT;
    return status >= 0;
}

// ---- Pictures

void FfmpegReader::send(const AVPacket* packet)
{
    if (!packet) {
        m_isDraining = true;
    } else {
        const bool isUnneeded = m_skipsUnneeded && m_neededFrom != AV_NOPTS_VALUE
            && packet->pts != AV_NOPTS_VALUE && packet->pts < m_neededFrom;
        m_decoder->skip_frame = isUnneeded ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    }
    // What cannot be decoded shows in the pictures that come out, or do not.
    avcodec_send_packet(m_decoder.get(), packet);
}

bool FfmpegReader::receive(AVFrame& picture)
{
    // A decoder with threads reports each damaged packet here, once.
    constexpr int kMaxErrors = 64;
    for (int errors = 0; errors < kMaxErrors; ++errors) {
        const int status = avcodec_receive_frame(m_decoder.get(), &picture);
        if (status == 0)
            return true;
        if (status == AVERROR(EAGAIN) || status == AVERROR_EOF)
            return false;
    }
    return false;
}

FfmpegReader::Outcome FfmpegReader::nextPicture(AVFrame& picture, const TaskContext& task)
{
    for (;;) {
        if (task.stopped())
            return Outcome::Cancelled;
        if (receive(picture))
            return Outcome::Done;
        if (m_isDraining)
            return Outcome::End;
        const Outcome outcome = readPacket(*m_packet, task);
        if (outcome == Outcome::Cancelled)
            return outcome;
        m_isAtEnd = outcome == Outcome::End;
        send(outcome == Outcome::Done ? m_packet.get() : nullptr);
    }
}

// ---- Facts

double FfmpegReader::promisedSeconds() const
{
    if (m_stream->duration > 0)
        return double(m_stream->duration) * av_q2d(m_stream->time_base);
    return m_format->duration > 0 ? double(m_format->duration) / AV_TIME_BASE : 0;
}

Orientation FfmpegReader::orientation() const
{
    const std::int32_t* matrix = libav::displayMatrix(*m_stream);
    if (!matrix)
        return Orientation::Upright;
    // Where a step to the right (x) and a step down (y) in the stored picture lead.
    const std::int32_t rightToX = matrix[0];
    const std::int32_t rightToY = matrix[1];
    const std::int32_t downToX = matrix[3];
    const std::int32_t downToY = matrix[4];
    if (rightToY == 0 && downToX == 0 && rightToX != 0 && downToY != 0) {
        if (rightToX > 0)
            return downToY > 0 ? Orientation::Upright : Orientation::MirroredTopBottom;
        return downToY > 0 ? Orientation::MirroredLeftRight : Orientation::Rotated180;
    }
    if (rightToX == 0 && downToY == 0 && rightToY != 0 && downToX != 0) {
        if (rightToY > 0)
            return downToX > 0 ? Orientation::Transposed : Orientation::Rotated90;
        return downToX > 0 ? Orientation::Rotated270 : Orientation::Transversed;
    }
    log(LogLevel::Info, "video",
        "turned by an angle that is not a multiple of 90: " + toUtf8(m_path));
    return Orientation::Upright;
}

}  // namespace mw
