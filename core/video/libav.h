// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/video/ffmpeg_compat.h"

#include <memory>
#include <string>

/// Owners for libav's objects, and what every use of libav here needs once. Private to core/video.
namespace mw::libav {

struct Deleter {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};

using PacketPtr = std::unique_ptr<AVPacket, Deleter>;
using FramePtr = std::unique_ptr<AVFrame, Deleter>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, Deleter>;
using SwsPtr = std::unique_ptr<SwsContext, Deleter>;

inline PacketPtr makePacket() { return PacketPtr(av_packet_alloc()); }
inline FramePtr makeFrame() { return FramePtr(av_frame_alloc()); }

/// Options for an open call; what the call did not take is freed with the object.
class Options
{
public:
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    ~Options() { av_dict_free(&m_dictionary); }

    void set(const char* key, const std::string& value)
    {
        av_dict_set(&m_dictionary, key, value.c_str(), 0);
    }
    AVDictionary** get() { return &m_dictionary; }

private:
    AVDictionary* m_dictionary = nullptr;
};

/// libav's English text for an error number.
std::string errorString(int error);

/// Sends libav's messages to our log and bounds its single allocations to 1 GiB, in the whole
/// process. Call before anything else; later calls do nothing.
void initialise();

/// `wanted`, or as many threads as there are processors, at most 8.
int threadCount(int wanted);

}  // namespace mw::libav
