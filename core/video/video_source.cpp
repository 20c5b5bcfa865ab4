// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0

// What all sources share. Apart from openVideo(), so that the engine, which is given its videos,
// builds without the libraries that open them.
#include "core/video/picture_io.h"
#include "core/video/video.h"

#include <algorithm>
#include <charconv>

namespace mw {

Result<FramePtr> VideoSource::reducedFrame(FrameIndex index, int longSidePx,
                                           const TaskContext& task)
{
    MW_TRY(const FramePtr full, frame(index, task));
    Picture small = reduced(*full, longSidePx);
    return std::make_shared<const Frame>(
        Frame{index, small.size, std::move(small.rgb), full->isDamaged});
}

FrameIndex VideoSource::keyFrameAtOrBefore(FrameIndex index) const
{
    while (index > 0 && !isKeyFrame(index))
        --index;
    return index;
}

Size reducedSize(Size from, int longSidePx)
{
    const int longSide = std::max(from.width, from.height);
    if (longSide <= longSidePx)
        return from;
    const auto scaled = [&](int side) {
        return std::max(1, int((std::int64_t(side) * longSidePx + longSide / 2) / longSide));
    };
    return {scaled(from.width), scaled(from.height)};
}

Picture reduced(const RgbView& picture, int longSidePx)
{
    return averaged(picture, reducedSize(picture.size, longSidePx));
}

Picture averaged(const RgbView& picture, Size to)
{
    const Size from = picture.size;
    if (from == to)
        return {from, {picture.rgb.begin(), picture.rgb.end()}, false};
    Picture result{to, std::vector<std::uint8_t>(std::size_t(to.pixelCount()) * 3), false};
    const auto edge
        = [](int i, int fromSide, int toSide) { return int(std::int64_t(i) * fromSide / toSide); };
    for (int y = 0; y < to.height; ++y) {
        const int top = edge(y, from.height, to.height);
        const int bottom = edge(y + 1, from.height, to.height);
        for (int x = 0; x < to.width; ++x) {
            const int left = edge(x, from.width, to.width);
            const int right = edge(x + 1, from.width, to.width);
            std::uint64_t sum[3] = {};
            for (int v = top; v < bottom; ++v) {
                const std::uint8_t* p
                    = picture.rgb.data() + (std::size_t(v) * std::size_t(from.width) + left) * 3;
                for (int u = left; u < right; ++u, p += 3) {
                    sum[0] += p[0];
                    sum[1] += p[1];
                    sum[2] += p[2];
                }
            }
            const std::uint64_t count = std::uint64_t(bottom - top) * std::uint64_t(right - left);
            std::uint8_t* target
                = result.rgb.data() + (std::size_t(y) * std::size_t(to.width) + x) * 3;
            for (std::size_t c = 0; c < 3; ++c)
                target[c] = std::uint8_t((sum[c] + count / 2) / count);
        }
    }
    return result;
}

FrameIndex frameByName(const VideoSource& video, const std::string& name)
{
    const FrameIndex count = video.info().frameCount;
    FrameIndex guess = -1;
    std::from_chars(name.data(), name.data() + name.size(), guess);
    if (guess >= 0 && guess < count && video.frameName(guess) == name)
        return guess;
    for (FrameIndex index = 0; index < count; ++index) {
        if (video.frameName(index) == name)
            return index;
    }
    return -1;
}

Error frameOutOfRange(const VideoSource& video, FrameIndex index)
{
    return {ErrorCode::FrameOutOfRange,
            {"", std::to_string(index), std::to_string(video.info().frameCount - 1)}};
}

}  // namespace mw
