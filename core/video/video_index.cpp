// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/video_index.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace mw {

namespace {

constexpr std::string_view kMagic = "MWVI";
constexpr std::uint64_t kFormatVersion = 1;
constexpr std::size_t kMaxBytesPerNumber = 10;
constexpr std::size_t kMaxTextBytes = 256;

// ---- Numbers as LEB128; signed ones zigzag-coded first

class Writer
{
public:
    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes += char(value | 0x80);
            value >>= 7;
        }
        m_bytes += char(value);
    }
    void signedNumber(std::int64_t value)
    {
        number(std::uint64_t(value) << 1 ^ std::uint64_t(value >> 63));
    }
    void text(const std::string& value)
    {
        number(value.size());
        m_bytes += value;
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Stays failed once something is wrong, so that callers check once.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < kMaxBytesPerNumber && !m_bytes.empty(); ++i) {
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= std::uint64_t(byte & 0x7f) << 7 * i;
            if (byte < 0x80)
                return value;
        }
        m_hasFailed = true;
        return 0;
    }
    std::int64_t signedNumber()
    {
        const std::uint64_t value = number();
        return std::int64_t(value >> 1 ^ (~(value & 1) + 1));
    }
    /// Fails above `limit`.
    template <class T>
    T bounded(T limit)
    {
        const std::uint64_t value = number();
        if (value > std::uint64_t(limit))
            m_hasFailed = true;
        return m_hasFailed ? T{} : T(value);
    }
    std::string text()
    {
        const auto size = bounded(std::min(kMaxTextBytes, m_bytes.size()));
        std::string value(m_bytes.substr(0, m_hasFailed ? 0 : size));
        m_bytes.remove_prefix(value.size());
        return value;
    }
    void fail() { m_hasFailed = true; }
    bool hasFailed() const { return m_hasFailed; }
    bool isAtEnd() const { return m_bytes.empty(); }
    std::size_t bytesLeft() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
    bool m_hasFailed = false;
};

std::string deflated(const std::string& bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    std::string out(size, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()), &size,
              reinterpret_cast<const Bytef*>(bytes.data()), uLong(bytes.size()), 6);
    out.resize(size);
    return out;
}

/// `size` must be right.
std::optional<std::string> inflated(std::string_view bytes, std::size_t size)
{
    std::string out(size, '\0');
    uLongf written = uLongf(size);
    if (uncompress(reinterpret_cast<Bytef*>(out.data()), &written,
                   reinterpret_cast<const Bytef*>(bytes.data()), uLong(bytes.size()))
            != Z_OK
        || written != size)
        return std::nullopt;
    return out;
}

/// a + b, or nothing if that overflows.
std::optional<std::int64_t> sum(std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result))
        return std::nullopt;
    return result;
}

constexpr std::uint64_t kEndsEarlyBit = 1;
constexpr std::uint64_t kInterlacedBit = 2;

void readTimestamps(Reader& reader, FrameIndex maxFrames, VideoIndex& index)
{
    // Each takes a byte at least, so the count cannot make us take much more memory than the bytes.
    const auto count
        = reader.bounded(std::min(std::uint64_t(maxFrames), std::uint64_t(reader.bytesLeft())));
    if (reader.hasFailed())
        return;
    index.timestamps.reserve(count);
    std::int64_t step = 0;
    for (std::uint64_t i = 0; i < count && !reader.hasFailed(); ++i) {
        const std::int64_t previous = i == 0 ? 0 : index.timestamps.back();
        const auto newStep = i == 0 ? reader.signedNumber() : sum(step, reader.signedNumber());
        const auto timestamp = newStep ? sum(previous, *newStep) : std::nullopt;
        if (!timestamp || (i > 0 && *newStep <= 0)) {
            reader.fail();
            return;
        }
        step = i == 0 ? 0 : *newStep;
        index.timestamps.push_back(*timestamp);
    }
}

void readRestarts(Reader& reader, VideoIndex& index)
{
    const auto count = reader.bounded(std::min(index.timestamps.size(), reader.bytesLeft()));
    index.restarts.reserve(reader.hasFailed() ? 0 : count);
    FrameIndex frame = -1;
    std::int64_t position = 0;
    for (std::size_t i = 0; i < count && !reader.hasFailed(); ++i) {
        RestartPoint point;
        const FrameIndex framesLeft = index.frameCount() - 1 - frame;
        frame += reader.bounded(framesLeft);
        point.frame = frame;
        const auto newPosition = sum(position, reader.signedNumber());
        point.skippedPictures = reader.bounded(1000);
        const bool isOrdered = i == 0 ? frame >= 0 : frame > index.restarts.back().frame;
        if (reader.hasFailed() || !isOrdered || !newPosition || *newPosition < -1) {
            reader.fail();
            return;
        }
        position = *newPosition;
        point.position = position;
        const auto timestamp = sum(index.timestamps[std::size_t(frame)], reader.signedNumber());
        if (!timestamp) {
            reader.fail();
            return;
        }
        point.timestamp = *timestamp;
        index.restarts.push_back(point);
    }
}

}  // namespace

double VideoIndex::seconds(FrameIndex frame) const
{
    const double ticks = double(timestamps[std::size_t(frame)]) - double(timestamps.front());
    return ticks * timeBaseNumerator / timeBaseDenominator;
}

FrameIndex VideoIndex::frameAt(std::int64_t timestamp) const
{
    const auto found = std::lower_bound(timestamps.begin(), timestamps.end(), timestamp);
    return found != timestamps.end() && *found == timestamp ? FrameIndex(found - timestamps.begin())
                                                            : -1;
}

int VideoIndex::restartBefore(FrameIndex frame) const
{
    const auto after
        = std::upper_bound(restarts.begin(), restarts.end(), frame,
                           [](FrameIndex f, const RestartPoint& p) { return f < p.frame; });
    return int(after - restarts.begin()) - 1;
}

bool VideoIndex::isRestart(FrameIndex frame) const
{
    const int before = restartBefore(frame);
    return before >= 0 ? restarts[std::size_t(before)].frame == frame : frame == 0;
}

FrameIndex VideoIndex::longestRestartInterval() const
{
    FrameIndex longest = 0;
    FrameIndex last = 0;
    for (const RestartPoint& point : restarts) {
        longest = std::max(longest, point.frame - last);
        last = point.frame;
    }
    return std::max(longest, frameCount() - last);
}

bool VideoIndex::hasVariableRate() const
{
    if (timestamps.size() < 3)
        return false;
    std::vector<std::int64_t> steps;
    steps.reserve(timestamps.size() - 1);
    for (std::size_t i = 1; i < timestamps.size(); ++i)
        steps.push_back(timestamps[i] - timestamps[i - 1]);
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    const std::int64_t usual = *middle;
    const std::int64_t tolerance = std::max<std::int64_t>(1, usual / 20);
    return std::any_of(steps.begin(), steps.end(), [&](std::int64_t step) {
        return step > usual + tolerance || step < usual - tolerance;
    });
}

std::string VideoIndex::serialised() const
{
    Writer body;
    body.number(fileBytes);
    body.signedNumber(modifiedNs);
    body.text(quickHash);
    body.number(libraryVersion);
    body.text(fingerprint);
    body.number(std::uint64_t(timeBaseNumerator));
    body.number(std::uint64_t(timeBaseDenominator));
    body.number(std::uint64_t(storedSize.width));
    body.number(std::uint64_t(storedSize.height));
    body.number(std::uint64_t(identity));
    body.number((endsEarly ? kEndsEarlyBit : 0) | (isInterlaced ? kInterlacedBit : 0));

    // Differences of differences: all zero for a constant rate.
    body.number(timestamps.size());
    std::int64_t step = 0;
    for (std::size_t i = 0; i < timestamps.size(); ++i) {
        const std::int64_t newStep = timestamps[i] - (i == 0 ? 0 : timestamps[i - 1]);
        body.signedNumber(newStep - step);
        step = i == 0 ? 0 : newStep;
    }
    body.number(restarts.size());
    FrameIndex frame = -1;
    std::int64_t position = 0;
    for (const RestartPoint& point : restarts) {
        body.number(std::uint64_t(point.frame - frame));
        body.signedNumber(point.position - position);
        body.number(std::uint64_t(point.skippedPictures));
        body.signedNumber(point.timestamp - timestamps[std::size_t(point.frame)]);
        frame = point.frame;
        position = point.position;
    }

    Writer head;
    head.number(kFormatVersion);
    head.number(body.bytes().size());
    return std::string(kMagic) + head.bytes() + deflated(body.bytes());
}

std::optional<VideoIndex> VideoIndex::parsed(std::string_view bytes, FrameIndex maxFrames)
{
    constexpr std::size_t kMaxBytesPerFrame = kMaxBytesPerNumber * 5;
    constexpr std::uint64_t kMostDeflateCanDo = 1032;
    if (!bytes.starts_with(kMagic))
        return std::nullopt;
    Reader head(bytes.substr(kMagic.size()));
    if (head.number() != kFormatVersion)
        return std::nullopt;
    const std::uint64_t bodyBytes = head.number();
    if (head.hasFailed() || bodyBytes > head.bytesLeft() * kMostDeflateCanDo
        || bodyBytes > 4096 + std::uint64_t(maxFrames) * kMaxBytesPerFrame)
        return std::nullopt;
    const auto body
        = inflated(bytes.substr(bytes.size() - head.bytesLeft()), std::size_t(bodyBytes));
    if (!body)
        return std::nullopt;

    constexpr std::int32_t kMaxInt = std::numeric_limits<std::int32_t>::max();
    constexpr std::int32_t kMaxSide = 1 << 16;
    Reader reader(*body);
    VideoIndex index;
    index.fileBytes = reader.number();
    index.modifiedNs = reader.signedNumber();
    index.quickHash = reader.text();
    index.libraryVersion = reader.bounded(std::numeric_limits<std::uint32_t>::max());
    index.fingerprint = reader.text();
    index.timeBaseNumerator = reader.bounded(kMaxInt);
    index.timeBaseDenominator = reader.bounded(kMaxInt);
    index.storedSize = {reader.bounded(kMaxSide), 0};
    index.storedSize.height = reader.bounded(kMaxSide);
    index.identity = FrameIdentity(reader.bounded(int(FrameIdentity::ByCounting)));
    const std::uint64_t flags = reader.bounded(kEndsEarlyBit | kInterlacedBit);
    index.endsEarly = (flags & kEndsEarlyBit) != 0;
    index.isInterlaced = (flags & kInterlacedBit) != 0;
    readTimestamps(reader, maxFrames, index);
    if (!reader.hasFailed())
        readRestarts(reader, index);
    if (reader.hasFailed() || !reader.isAtEnd() || index.timestamps.empty()
        || index.storedSize.isEmpty() || index.timeBaseNumerator == 0
        || index.timeBaseDenominator == 0 || index.identity == FrameIdentity::Unspecified)
        return std::nullopt;
    return index;
}

}  // namespace mw
