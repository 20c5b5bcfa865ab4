// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/synthetic_video.h"

using namespace mw;

/// Opening a file of any content and decoding some of its frames.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fs::path path = fuzz::asFile("video", fuzz::asText(data, size));
    OpenVideoOptions options;
    options.limits.maxPixels = 1 << 20;
    options.limits.maxFrames = 2000;
    options.decoderThreads = 1;
    options.decodedCacheBytes = 1 << 20;
    const auto opened = openVideo(path, options, {});
    if (!opened)
        return 0;
    VideoSource& video = **opened;
    const FrameIndex count = video.info().frameCount;
    fuzz::require(count > 0 && count <= options.limits.maxFrames,
                  "the number of frames is bounded");
    fuzz::require(video.info().size.pixelCount() <= options.limits.maxPixels, "so is their size");
    for (const FrameIndex index : {0, count / 2, count - 1, 1, count}) {
        const auto frame = video.frame(index, {});
        if (!frame)
            continue;
        fuzz::require(index < count, "there is no frame after the last");
        fuzz::require((*frame)->index == index && (*frame)->size == video.info().size
                          && (*frame)->rgb.size() == std::size_t((*frame)->size.pixelCount()) * 3,
                      "a frame is what was asked for");
        fuzz::require(video.keyFrameAtOrBefore(index) <= index, "key frames lie before");
    }
    (void)video.reducedFrame(count / 3, 16, {});
    // What is kept of it must be understood again.
    options.cachedIndex = video.serialisedIndex();
    const auto again = openVideo(path, options, {});
    fuzz::require(again && (*again)->info().frameCount == count, "a kept index fits");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> files;
    const fs::path path = fuzz::workFolder() / "seed";
    const auto add = [&](const char* container, const char* codec, auto&& change) {
        test::ClipOptions options;
        options.size = {96, 48};
        options.frames = 4;
        options.keyInterval = 2;
        options.container = container;
        options.codec = codec;
        change(options);
        if (test::hasEncoder(codec) && test::writeClip(path, options).empty())
            files.push_back(*readFile(path, 1 << 24));
    };
    const auto nothing = [](test::ClipOptions&) {};
    const auto noReordering = [](test::ClipOptions& o) { o.bFrames = 0; };
    add("mp4", "libx264", nothing);
    add("mp4", "mpeg4", [](test::ClipOptions& o) { o.rotation = 90; });
    add("matroska", "libx264", [](test::ClipOptions& o) { o.isVariableRate = true; });
    add("mpegts", "mpeg2video", noReordering);
    add("avi", "mpeg4", noReordering);
    add("avi", "mjpeg", [](test::ClipOptions& o) {
        o.bFrames = 0;
        o.pixelFormat = "yuvj420p";
    });
    add("flv", "flv", noReordering);
    add("gif", "gif", [](test::ClipOptions& o) {
        o.bFrames = 0;
        o.pixelFormat = "rgb8";
    });
    add("h264", "libx264", nothing);
    files.push_back("#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n");
    return files;
}
