// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// FFmpeg 5.1 (Debian 12) to 7.1 (Debian 13): the libav headers, and every difference between the
/// versions that we meet. Private to core/video; nothing else includes libav headers.
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <cstdint>

namespace mw::libav {

/// The 3x3 matrix that turns the stored picture upright, or null.
inline const std::int32_t* displayMatrix(const AVStream& stream)
{
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    const AVPacketSideData* data
        = av_packet_side_data_get(stream.codecpar->coded_side_data,
                                  stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    if (!data || data->size < 9 * sizeof(std::int32_t))
        return nullptr;
    return reinterpret_cast<const std::int32_t*>(data->data);
#else
    std::size_t size = 0;
    const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!data || size < 9 * sizeof(std::int32_t))
        return nullptr;
    return reinterpret_cast<const std::int32_t*>(data);
#endif
}

/// Tells a muxer how to turn the picture; for tests that make rotated files.
inline bool setDisplayMatrix(AVStream& stream, const std::int32_t (&matrix)[9])
{
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    AVPacketSideData* data = av_packet_side_data_new(&stream.codecpar->coded_side_data,
                                                     &stream.codecpar->nb_coded_side_data,
                                                     AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix, 0);
    std::uint8_t* target = data ? data->data : nullptr;
#else
    std::uint8_t* target
        = av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix);
#endif
    if (!target)
        return false;
    const auto* source = reinterpret_cast<const std::uint8_t*>(matrix);
    for (std::size_t i = 0; i < sizeof matrix; ++i)
        target[i] = source[i];
    return true;
}

inline bool isInterlaced(const AVFrame& frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 7, 100)
    return (frame.flags & AV_FRAME_FLAG_INTERLACED) != 0;
#else
    return frame.interlaced_frame != 0;
#endif
}

inline bool isDamaged(const AVFrame& frame)
{
    return frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0;
}

}  // namespace mw::libav
