// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_converter.h"

#include <opencv2/core.hpp>

namespace mw {

namespace {

constexpr int kExact
    = SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP | SWS_BITEXACT;
constexpr int kLinesOfHighDefinition = 720;

int colorspaceOf(const AVFrame& picture)
{
    switch (picture.colorspace) {
    case AVCOL_SPC_RGB:
    case AVCOL_SPC_UNSPECIFIED:
    case AVCOL_SPC_RESERVED:
        return picture.height < kLinesOfHighDefinition ? SWS_CS_ITU601 : SWS_CS_ITU709;
    default:
        return picture.colorspace;
    }
}

bool isFullRange(const AVFrame& picture, const AVPixFmtDescriptor& format)
{
    if (picture.color_range != AVCOL_RANGE_UNSPECIFIED)
        return picture.color_range == AVCOL_RANGE_JPEG;
    // Grey pictures come from still-picture codecs, which use all values.
    return format.nb_components < 3;
}

}  // namespace

PictureConverter::PictureConverter(int threads)
    : m_threads(threads)
{
}

bool PictureConverter::convert(const AVFrame& picture, Size stored, Orientation orientation,
                               std::vector<std::uint8_t>& rgb)
{
    return run(picture, stored, kExact, orientation, rgb);
}

bool PictureConverter::reduce(const AVFrame& picture, Size target, Orientation orientation,
                              std::vector<std::uint8_t>& rgb)
{
    return run(picture, target, SWS_AREA, orientation, rgb);
}

bool PictureConverter::prepare(const Setup& setup)
{
    if (m_scaler && setup == m_setup)
        return true;
    m_scaled.reset();
    m_scaler.reset(sws_alloc_context());
    if (!m_scaler)
        return false;
    const auto set = [this](const char* name, std::int64_t value) {
        av_opt_set_int(m_scaler.get(), name, value, 0);
    };
    set("srcw", setup.from.width);
    set("srch", setup.from.height);
    set("src_format", setup.fromFormat);
    set("dstw", setup.to.width);
    set("dsth", setup.to.height);
    set("dst_format", setup.toFormat);
    set("sws_flags", setup.flags);
    set("threads", m_threads);
    if (sws_init_context(m_scaler.get(), nullptr, nullptr) < 0) {
        m_scaler.reset();
        return false;
    }
    const int* matrix = sws_getCoefficients(setup.colorspace);
    constexpr int kOne = 1 << 16;
    // Fails for RGB sources, which need no matrix.
    sws_setColorspaceDetails(m_scaler.get(), matrix, setup.isFullRange, matrix, 1, 0, kOne, kOne);
    m_setup = setup;
    return true;
}

bool PictureConverter::run(const AVFrame& picture, Size to, int flags, Orientation orientation,
                           std::vector<std::uint8_t>& rgb)
{
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(AVPixelFormat(picture.format));
    if (!format || picture.width <= 0 || picture.height <= 0 || to.isEmpty())
        return false;
    // swscale converts YUV to planar RGB with exact vector code, and to packed RGB with scalar code
    // that takes twice as long.
    const bool hasAlpha = (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
    const Setup setup{{picture.width, picture.height},
                      to,
                      picture.format,
                      hasAlpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_GBRP,
                      colorspaceOf(picture),
                      isFullRange(picture, *format),
                      flags};
    if (!prepare(setup))
        return false;
    if (!m_scaled)
        m_scaled = libav::makeFrame();
    if (!m_scaled || sws_scale_frame(m_scaler.get(), m_scaled.get(), &picture) < 0)
        return false;

    rgb.resize(std::size_t(to.pixelCount()) * 3);
    if (orientation == Orientation::Upright)
        return toPacked(to, rgb.data());
    m_unturned.resize(rgb.size());
    if (!toPacked(to, m_unturned.data()))
        return false;
    turnUpright(to, m_unturned.data(), orientation, rgb.data());
    return true;
}

bool PictureConverter::toPacked(Size size, std::uint8_t* rgb) const
{
    const AVFrame& scaled = *m_scaled;
    if (scaled.format == AV_PIX_FMT_GBRP) {
        const auto plane = [&](int i) {
            return cv::Mat(size.height, size.width, CV_8UC1, scaled.data[i],
                           std::size_t(scaled.linesize[i]));
        };
        const cv::Mat planes[3] = {plane(2), plane(0), plane(1)};
        cv::Mat packed(size.height, size.width, CV_8UC3, rgb);
        cv::merge(planes, 3, packed);
        return packed.data == rgb;
    }
    for (int y = 0; y < size.height; ++y) {
        const std::uint8_t* from = scaled.data[0] + std::ptrdiff_t(y) * scaled.linesize[0];
        for (int x = 0; x < size.width; ++x, from += 4, rgb += 3) {
            for (int c = 0; c < 3; ++c)
                rgb[c] = std::uint8_t((from[c] * from[3] + 127) / 255);
        }
    }
    return true;
}

}  // namespace mw
