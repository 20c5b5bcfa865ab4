// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/video/libav.h"
#include "core/video/orientation.h"

#include <cstdint>
#include <vector>

namespace mw {

/// Turns decoded pictures of any pixel format into upright packed RGB, 8 bits a channel, with the
/// same result on every machine: exact arithmetic, bilinear chroma, the picture's own colour matrix
/// and range, or BT.601 below 720 lines and BT.709 from there, limited range, if it names none.
/// Transparent parts lie over black. Belongs to one thread. Private to core/video.
class PictureConverter
{
public:
    /// swscale works with `threads` threads; the result does not depend on it.
    explicit PictureConverter(int threads);

    /// Scales to `stored` if the picture is of another size, which happens when a stream changes
    /// its size. `rgb` is resized. False if swscale refuses or memory is short.
    bool convert(const AVFrame& picture, Size stored, Orientation orientation,
                 std::vector<std::uint8_t>& rgb);

    /// Scales to `target` by averaging, for thumbnails and statistics: much cheaper than a full
    /// picture, but not promised to be the same everywhere. `target` is the size before turning.
    bool reduce(const AVFrame& picture, Size target, Orientation orientation,
                std::vector<std::uint8_t>& rgb);

private:
    /// All that a swscale context is made for.
    struct Setup {
        Size from;
        Size to;
        int fromFormat = AV_PIX_FMT_NONE;
        int toFormat = AV_PIX_FMT_NONE;
        int colorspace = 0;
        bool isFullRange = false;
        int flags = 0;
        friend bool operator==(const Setup&, const Setup&) = default;
    };
    bool prepare(const Setup& setup);
    bool run(const AVFrame& picture, Size to, int flags, Orientation orientation,
             std::vector<std::uint8_t>& rgb);
    bool toPacked(Size size, std::uint8_t* rgb) const;

    int m_threads;
    Setup m_setup;
    libav::SwsPtr m_scaler;
    libav::FramePtr m_scaled;  ///< Planar RGB or packed RGBA between the two steps.
    std::vector<std::uint8_t> m_unturned;
};

}  // namespace mw
