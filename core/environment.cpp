// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/environment.h"

#include "core/video/libav.h"

#include <jpeglib.h>
#include <opencv2/core/utility.hpp>
#include <opencv2/core/version.hpp>
#include <png.h>
#include <sqlite3.h>

#include <cstdio>  // jpeglib.h needs FILE
#include <zlib.h>

namespace mw {

namespace {

std::string dotted(unsigned version)
{
    return std::to_string(version >> 16) + "." + std::to_string(version >> 8 & 255) + "."
        + std::to_string(version & 255);
}

}  // namespace

std::vector<LibraryVersion> mediaLibraries()
{
    return {{"libavformat", dotted(avformat_version())},
            {"libavcodec", dotted(avcodec_version())},
            {"libavutil", dotted(avutil_version())},
            {"libswscale", dotted(swscale_version())},
            {"OpenCV", cv::getVersionString()},
            {"SQLite", sqlite3_libversion()},
            {"libpng", png_get_libpng_ver(nullptr)},
            {"libjpeg", std::to_string(JPEG_LIB_VERSION)},
            {"zlib", zlibVersion()}};
}

std::vector<CodecSupport> videoCodecs()
{
    const struct {
        const char* name;
        AVCodecID id;
    } codecs[] = {{"H.264", AV_CODEC_ID_H264},   {"H.265", AV_CODEC_ID_HEVC},
                  {"VP9", AV_CODEC_ID_VP9},      {"AV1", AV_CODEC_ID_AV1},
                  {"MPEG-4", AV_CODEC_ID_MPEG4}, {"ProRes", AV_CODEC_ID_PRORES}};
    std::vector<CodecSupport> result;
    for (const auto& codec : codecs)
        result.push_back({codec.name, avcodec_find_decoder(codec.id) != nullptr,
                          avcodec_find_encoder(codec.id) != nullptr});
    return result;
}

}  // namespace mw
