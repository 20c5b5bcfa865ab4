// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// A place in a file where decoding can begin.
struct RestartPoint {
    FrameIndex frame = 0;  ///< The first frame that comes out right.
    std::int64_t timestamp = 0;  ///< Where to seek, in units of the time base.
    std::int64_t position = -1;  ///< Where to seek in bytes, -1 if unknown.
    int skippedPictures = 0;  ///< So many pictures come out before that frame.

    friend bool operator==(const RestartPoint&, const RestartPoint&) = default;
};

/// How a picture that comes out of the decoder gets its frame number.
enum class FrameIdentity {
    Unspecified = 0,
    ByTimestamp,  ///< Every frame has its own timestamp, and the container's seeking can be
                  ///< trusted.
    ByCounting,  ///< From the start or from a restart point whose pictures were compared.
};

/// Which picture of a file is frame n, and where to begin decoding to get it. Made once for a file
/// by reading all its packets, then kept in the project.
struct VideoIndex {
    // The file this was made from, and by whom.
    std::uint64_t fileBytes = 0;
    std::int64_t modifiedNs = 0;
    std::string quickHash;
    std::uint32_t libraryVersion = 0;  ///< libavformat's major version.

    std::string fingerprint;  ///< SHA-256 over timestamp, size and flags of all packets.
    std::int32_t timeBaseNumerator = 1;
    std::int32_t timeBaseDenominator = 1;
    Size storedSize;  ///< Of the decoded pictures, before turning.
    FrameIdentity identity = FrameIdentity::Unspecified;
    bool endsEarly = false;
    bool isInterlaced = false;
    std::vector<std::int64_t> timestamps;  ///< One for each frame, strictly ascending.
    std::vector<RestartPoint> restarts;  ///< Ascending by frame; the start of the file is implied.

    FrameIndex frameCount() const { return FrameIndex(timestamps.size()); }
    double seconds(FrameIndex frame) const;
    /// The frame with this timestamp, or -1.
    FrameIndex frameAt(std::int64_t timestamp) const;
    /// Position in `restarts` of the last one that is not after `frame`, or -1.
    int restartBefore(FrameIndex frame) const;
    bool isRestart(FrameIndex frame) const;
    FrameIndex longestRestartInterval() const;
    /// True if the distances between frames differ by more than rounding to the time base.
    bool hasVariableRate() const;

    /// Compact: differences as variable-length numbers, deflated.
    std::string serialised() const;
    /// Nothing if the bytes are not such an index of at most `maxFrames` frames. Checks everything.
    static std::optional<VideoIndex> parsed(std::string_view bytes, FrameIndex maxFrames);

    friend bool operator==(const VideoIndex&, const VideoIndex&) = default;
};

}  // namespace mw
