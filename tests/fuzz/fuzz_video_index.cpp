// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video_index.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

/// The index of a video as a project keeps it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr FrameIndex kMaxFrames = 100000;
    const auto index = VideoIndex::parsed(fuzz::asText(data, size), kMaxFrames);
    if (!index)
        return 0;
    fuzz::require(index->frameCount() > 0 && index->frameCount() <= kMaxFrames, "bounded");
    for (const FrameIndex frame : {0, index->frameCount() / 2, index->frameCount() - 1}) {
        fuzz::require(index->frameAt(index->timestamps[std::size_t(frame)]) == frame,
                      "timestamps tell frames apart");
        const int restart = index->restartBefore(frame);
        fuzz::require(restart < int(index->restarts.size()), "restart points exist");
        (void)index->seconds(frame);
    }
    (void)index->longestRestartInterval();
    (void)index->hasVariableRate();
    fuzz::require(VideoIndex::parsed(index->serialised(), kMaxFrames) == index, "round trip");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    for (const int frames : {1, 5, 300}) {
        VideoIndex index;
        index.fileBytes = 12345;
        index.quickHash = std::string(64, 'a');
        index.fingerprint = std::string(64, 'b');
        index.libraryVersion = 59;
        index.timeBaseDenominator = 90000;
        index.storedSize = {96, 48};
        index.identity = frames == 5 ? FrameIdentity::ByCounting : FrameIdentity::ByTimestamp;
        for (int i = 0; i < frames; ++i) {
            index.timestamps.push_back(std::int64_t(i) * 3003 + (i % 7 == 0 ? 1 : 0));
            if (i % 12 == 0 && i > 0)
                index.restarts.push_back({i, std::int64_t(i) * 3003, 100 + i, i % 3});
        }
        all.push_back(index.serialised());
    }
    return all;
}
