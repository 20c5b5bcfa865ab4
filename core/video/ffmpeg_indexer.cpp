// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/ffmpeg_indexer.h"

#include "core/base/file.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <zlib.h>

namespace mw {

namespace {

using Outcome = FfmpegReader::Outcome;

// The work of checking is bounded in pixels, not in seconds, so that a file is judged alike on
// every machine. One second of decoding is about 2^29 pixels for each core.
constexpr std::int64_t kHeadPixels = std::int64_t(1) << 28;
constexpr std::int64_t kPicturePixels = std::int64_t(1) << 29;
constexpr int kMaxHeadPackets = 2000;
constexpr int kSampledKeyFrames = 8;
constexpr int kMaxSeekAttempts = 4;
constexpr int kMaxUndecodableAtStart = 64;
constexpr int kFullyDecodedTail = 16;

struct PacketRecord {
    std::int64_t timestamp = AV_NOPTS_VALUE;
    std::int64_t position = -1;
    std::uint32_t bytes = 0;
    std::uint32_t checksum = 0;  ///< Of the first bytes of a key frame.
    bool isKey = false;
    bool isHidden = false;  ///< Decoded but not shown, and so not a frame.
};

std::uint32_t checksumOf(const AVPacket& packet)
{
    constexpr int kBytes = 4096;
    return std::uint32_t(crc32(0, packet.data, uInt(std::min(packet.size, kBytes))));
}

/// Of every `rowStep`-th row of each plane.
std::uint32_t checksumOf(const AVFrame& picture, int rowStep)
{
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(AVPixelFormat(picture.format));
    uLong sum = crc32(0, nullptr, 0);
    for (int plane = 0; format && plane < av_pix_fmt_count_planes(AVPixelFormat(picture.format));
         ++plane) {
        if (plane > 0 && (format->flags & AV_PIX_FMT_FLAG_PAL) != 0)
            break;
        const bool isChroma = plane == 1 || plane == 2;
        const int rows
            = isChroma ? AV_CEIL_RSHIFT(picture.height, format->log2_chroma_h) : picture.height;
        const int bytes
            = av_image_get_linesize(AVPixelFormat(picture.format), picture.width, plane);
        for (int y = 0; y < rows; y += rowStep)
            sum = crc32(sum, picture.data[plane] + std::ptrdiff_t(y) * picture.linesize[plane],
                        uInt(std::max(bytes, 0)));
    }
    return std::uint32_t(sum);
}

/// Alternate reference frames of VP8 are packets without a picture.
bool isNeverShown(const AVPacket& packet, AVCodecID codec)
{
    constexpr unsigned kShowFrameBit = 0x10;
    return codec == AV_CODEC_ID_VP8 && packet.size > 0 && (packet.data[0] & kShowFrameBit) == 0;
}

void addNumber(Sha256& hash, std::uint64_t value)
{
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = std::byte(value >> 8 * i & 0xff);
    hash.add(bytes);
}

class Indexer
{
public:
    Indexer(FfmpegReader& reader, const IndexingOptions& options, const TaskContext& task)
        : m_reader(reader)
        , m_options(options)
        , m_task(task)
        , m_picture(libav::makeFrame())
        , m_packet(libav::makePacket())
    {
    }

    Result<VideoIndex> build();

private:
    Result<void> scan();
    void feedHead(const AVPacket& packet);
    void takeHeadPictures();
    void noteFirstPicture(const AVFrame& picture);

    bool orderByTimestamp();
    bool headAgrees();
    void placeRestarts();
    bool tailAgrees();
    bool seeksReachTheirPackets();
    bool seeksGiveTheSamePictures();
    std::optional<std::uint32_t> keyPictureFrom(std::size_t start, std::size_t key);

    Result<void> countPictures();
    void verifyRestartPoints();
    bool endsEarly() const;

    std::int64_t pixelsPerPicture() const
    {
        return std::max<std::int64_t>(1, m_index.storedSize.pixelCount());
    }
    bool isStopped() const { return m_task.stopped(); }
    Error failure(ErrorCode code, std::string detail) const
    {
        return {code, {m_options.fileName}, std::move(detail)};
    }

    FfmpegReader& m_reader;
    const IndexingOptions& m_options;
    const TaskContext& m_task;
    libav::FramePtr m_picture;
    libav::PacketPtr m_packet;

    VideoIndex m_index;
    std::vector<PacketRecord> m_packets;  ///< In decoding order.
    bool m_wasCutOff = false;

    // The first pictures, decoded while scanning.
    bool m_isHeadOpen = true;
    bool m_isHeadWhole = false;  ///< The file ended before the head did.
    int m_headKeys = 0;
    std::vector<std::int64_t> m_headTimestamps;
    std::map<std::int64_t, std::uint32_t> m_headKeyPictures;  ///< Checksums by timestamp.
    std::set<std::int64_t> m_headKeyTimestamps;

    // All pictures, when they must be counted.
    std::vector<std::int64_t> m_countedTimestamps;
    std::vector<std::uint32_t> m_countedChecksums;
};

// ---- Reading all packets

Result<void> Indexer::scan()
{
    constexpr std::size_t kPacketsPerReport = 256;
    Sha256 fingerprint;
    for (;;) {
        const Outcome outcome = m_reader.readPacket(*m_packet, m_task);
        if (outcome == Outcome::Cancelled)
            return Error{ErrorCode::Cancelled};
        if (outcome != Outcome::Done) {
            m_wasCutOff = outcome == Outcome::Failed;
            break;
        }
        if (m_packets.size() >= std::size_t(m_options.limits.maxFrames))
            return Error{
                ErrorCode::FileTooLarge,
                {m_options.fileName, std::to_string(m_options.limits.maxFrames) + " frames"}};
        const AVPacket& packet = *m_packet;
        PacketRecord record;
        record.timestamp = packet.pts;
        // Several pictures may share a block of the container; reading begins with the block.
        record.position
            = packet.pos < 0 && !m_packets.empty() ? m_packets.back().position : packet.pos;
        record.bytes = std::uint32_t(packet.size);
        record.isKey = (packet.flags & AV_PKT_FLAG_KEY) != 0;
        record.isHidden = (packet.flags & AV_PKT_FLAG_DISCARD) != 0
            || isNeverShown(packet, m_reader.decoder().codec_id);
        if (record.isKey)
            record.checksum = checksumOf(packet);
        m_packets.push_back(record);

        addNumber(fingerprint, std::uint64_t(record.timestamp));
        addNumber(fingerprint,
                  std::uint64_t(record.bytes) << 2 | unsigned(record.isKey) << 1
                      | unsigned((packet.flags & AV_PKT_FLAG_DISCARD) != 0));
        feedHead(packet);
        if (m_packets.size() % kPacketsPerReport == 0)
            m_task.report({"index", std::max<std::int64_t>(packet.pos, 0),
                           std::int64_t(m_options.fileBytes)});
    }
    if (m_packets.empty())
        return failure(ErrorCode::NotAVideo, "there are no pictures in the file");
    if (m_isHeadOpen) {
        m_reader.send(nullptr);
        takeHeadPictures();
        m_isHeadWhole = true;
        m_isHeadOpen = false;
    }
    m_index.fingerprint = fingerprint.hex();
    return {};
}

void Indexer::feedHead(const AVPacket& packet)
{
    if (!m_isHeadOpen)
        return;
    const bool isKey = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    m_headKeys += isKey;
    const bool isEnough = m_headKeys > 2
        || std::int64_t(m_headTimestamps.size()) * pixelsPerPicture() > kHeadPixels
        || m_packets.size() > std::size_t(kMaxHeadPackets);
    if (isEnough) {
        m_isHeadOpen = false;
        return;
    }
    if (isKey)
        m_headKeyTimestamps.insert(packet.pts);
    m_reader.send(&packet);
    takeHeadPictures();
}

void Indexer::takeHeadPictures()
{
    while (m_reader.receive(*m_picture)) {
        noteFirstPicture(*m_picture);
        m_headTimestamps.push_back(m_picture->pts);
        if (m_headKeyTimestamps.contains(m_picture->pts) && !libav::isDamaged(*m_picture))
            m_headKeyPictures[m_picture->pts] = checksumOf(*m_picture, 1);
    }
}

void Indexer::noteFirstPicture(const AVFrame& picture)
{
    if (!m_index.storedSize.isEmpty())
        return;
    m_index.storedSize = {picture.width, picture.height};
    m_index.isInterlaced = libav::isInterlaced(picture);
    m_options.onFirstPicture(picture);
}

// ---- Frames identified by their timestamps

bool Indexer::orderByTimestamp()
{
    if (!m_reader.canSeek())
        return false;
    std::vector<std::int64_t>& timestamps = m_index.timestamps;
    timestamps.clear();
    for (const PacketRecord& packet : m_packets) {
        if (packet.isHidden)
            continue;
        if (packet.timestamp == AV_NOPTS_VALUE)
            return false;
        timestamps.push_back(packet.timestamp);
    }
    std::sort(timestamps.begin(), timestamps.end());
    return !timestamps.empty()
        && std::adjacent_find(timestamps.begin(), timestamps.end()) == timestamps.end();
}

/// The pictures that were decoded first must be the frames with the earliest timestamps. Frames
/// before them cannot be decoded, as after a cut, and are no frames.
bool Indexer::headAgrees()
{
    std::vector<std::int64_t>& timestamps = m_index.timestamps;
    if (m_headTimestamps.empty())
        return false;
    const auto first = std::find(timestamps.begin(), timestamps.end(), m_headTimestamps.front());
    if (first == timestamps.end() || first - timestamps.begin() > kMaxUndecodableAtStart
        || std::size_t(timestamps.end() - first) < m_headTimestamps.size()
        || !std::equal(m_headTimestamps.begin(), m_headTimestamps.end(), first))
        return false;
    timestamps.erase(timestamps.begin(), first);
    if (m_isHeadWhole && timestamps.size() > m_headTimestamps.size()) {
        timestamps.resize(m_headTimestamps.size());
        m_index.endsEarly = true;
    }
    return true;
}

void Indexer::placeRestarts()
{
    std::vector<RestartPoint>& restarts = m_index.restarts;
    restarts.clear();
    const std::vector<std::int64_t>& timestamps = m_index.timestamps;
    for (const PacketRecord& packet : m_packets) {
        if (!packet.isKey || packet.timestamp == AV_NOPTS_VALUE)
            continue;
        // A hidden key frame, before the start of an edit list, serves the frames after it.
        const auto frame = std::lower_bound(timestamps.begin(), timestamps.end(), packet.timestamp);
        if (frame != timestamps.end())
            restarts.push_back({FrameIndex(frame - timestamps.begin()), packet.timestamp,
                                std::max<std::int64_t>(packet.position, -1)});
    }
    std::sort(restarts.begin(), restarts.end(), [](const RestartPoint& a, const RestartPoint& b) {
        return a.timestamp < b.timestamp;
    });
    // Of several key frames that serve one frame the last is the nearest.
    const auto firstKept = std::unique(
        restarts.rbegin(), restarts.rend(),
        [](const RestartPoint& a, const RestartPoint& b) { return a.frame == b.frame; });
    restarts.erase(restarts.begin(), firstKept.base());
}

/// The last frames must come out of the decoder. What is missing at the very end is cut off.
bool Indexer::tailAgrees()
{
    if (m_isHeadWhole)
        return true;
    std::vector<std::int64_t>& timestamps = m_index.timestamps;
    const int restartCount = int(m_index.restarts.size());
    std::set<FrameIndex> seen;
    FrameIndex firstChecked = m_index.frameCount();
    for (int attempt = 0; attempt < kMaxSeekAttempts && attempt < restartCount; ++attempt) {
        const RestartPoint& start = m_index.restarts[std::size_t(restartCount - 1 - attempt)];
        if (!m_reader.seek(start.timestamp, start.position, m_task))
            continue;
        const FrameIndex wanted = std::max(start.frame, m_index.frameCount() - kFullyDecodedTail);
        m_reader.needNothingBefore(timestamps[std::size_t(wanted)]);
        bool isFirst = true;
        Outcome outcome = Outcome::Done;
        while ((outcome = m_reader.nextPicture(*m_picture, m_task)) == Outcome::Done) {
            const FrameIndex frame = m_index.frameAt(m_picture->pts);
            const bool isBeforeStart = m_picture->pts < timestamps[std::size_t(start.frame)];
            if (frame < 0 && !isBeforeStart)
                return false;
            if (isBeforeStart)
                continue;
            if (std::exchange(isFirst, false) && frame == start.frame)
                firstChecked = std::min(firstChecked, wanted);
            seen.insert(frame);
        }
        if (outcome == Outcome::Cancelled)
            return false;
        // A decoder may lose a picture after a seek to an open group of pictures. Such a frame is
        // reached from the key frame before, as it will be when it is asked for.
        const bool isComplete = seen.contains(m_index.frameCount() - 1)
            && std::distance(seen.lower_bound(wanted), seen.end()) == m_index.frameCount() - wanted;
        if (isComplete || (attempt > 0 && firstChecked < m_index.frameCount()))
            break;
    }
    if (seen.empty() || firstChecked == m_index.frameCount())
        return false;
    const FrameIndex last = *seen.rbegin();
    firstChecked = std::min(firstChecked, last);
    // Before that, pictures that nobody refers to may have been left out.
    if (std::distance(seen.lower_bound(firstChecked), seen.end()) != last + 1 - firstChecked)
        return false;
    if (last + 1 < m_index.frameCount()) {
        timestamps.resize(std::size_t(last) + 1);
        m_index.endsEarly = true;
    }
    return true;
}

/// Which of `count` things to look at: at most kSampledKeyFrames, spread evenly, the last included.
std::vector<std::size_t> spread(std::size_t count)
{
    std::vector<std::size_t> chosen;
    const std::size_t samples = std::min<std::size_t>(count, kSampledKeyFrames);
    for (std::size_t i = 1; i <= samples; ++i)
        chosen.push_back(count * i / samples - 1);
    return chosen;
}

/// After a seek the very packet that was scanned must come, not another with its timestamp.
bool Indexer::seeksReachTheirPackets()
{
    constexpr int kMaxPackets = 4096;
    std::map<std::int64_t, const PacketRecord*> keys;
    for (const PacketRecord& packet : m_packets) {
        if (packet.isKey)
            keys[packet.timestamp] = &packet;
    }
    for (const std::size_t i : spread(m_index.restarts.size())) {
        const RestartPoint& point = m_index.restarts[i];
        const PacketRecord& expected = *keys.at(point.timestamp);
        if (!m_reader.seek(point.timestamp, point.position, m_task))
            return false;
        bool isFound = false;
        for (int n = 0; n < kMaxPackets && !isFound; ++n) {
            if (m_reader.readPacket(*m_packet, m_task) != Outcome::Done)
                return false;
            isFound
                = m_packet->pts == expected.timestamp && (m_packet->flags & AV_PKT_FLAG_KEY) != 0;
        }
        if (!isFound || std::uint32_t(m_packet->size) != expected.bytes
            || checksumOf(*m_packet) != expected.checksum)
            return false;
    }
    return true;
}

/// The picture of restart point `key`, decoded from restart point `start` on.
std::optional<std::uint32_t> Indexer::keyPictureFrom(std::size_t start, std::size_t key)
{
    const RestartPoint& from = m_index.restarts[start];
    const RestartPoint& to = m_index.restarts[key];
    if (!m_reader.seek(from.timestamp, from.position, m_task))
        return std::nullopt;
    m_reader.needNothingBefore(to.timestamp);
    while (m_reader.nextPicture(*m_picture, m_task) == Outcome::Done) {
        if (m_picture->pts == to.timestamp)
            return libav::isDamaged(*m_picture) ? 0 : checksumOf(*m_picture, 1);
        if (m_picture->pts > to.timestamp)
            break;
    }
    return std::nullopt;
}

/// A key frame must look the same after a seek as when playing on from the key frame before it:
/// some files mark pictures as key frames that depend on others.
bool Indexer::seeksGiveTheSamePictures()
{
    constexpr std::uint32_t kDamaged = 0;
    std::int64_t pixels = 0;
    for (const std::size_t key : spread(m_index.restarts.size())) {
        if (isStopped())
            return false;
        if (key == 0 || m_index.frameAt(m_index.restarts[key].timestamp) < 0)
            continue;
        const auto known = m_headKeyPictures.find(m_index.restarts[key].timestamp);
        const bool isKnown = known != m_headKeyPictures.end();
        const std::int64_t cost = isKnown
            ? 0
            : pixelsPerPicture() * (m_index.restarts[key].frame - m_index.restarts[key - 1].frame);
        if (pixels > 0 && pixels + cost > kPicturePixels)
            continue;
        pixels += cost;
        const auto played = isKnown ? known->second : keyPictureFrom(key - 1, key);
        const auto sought = keyPictureFrom(key, key);
        if (!played || !sought)
            return false;
        if (*played != *sought && *played != kDamaged && *sought != kDamaged)
            return false;
    }
    return true;
}

// ---- Frames identified by counting

Result<void> Indexer::countPictures()
{
    constexpr int kRowStep = 8;
    constexpr std::size_t kPicturesPerReport = 16;
    MW_TRY_VOID(m_reader.restart(m_task));
    for (;;) {
        const Outcome outcome = m_reader.nextPicture(*m_picture, m_task);
        if (outcome == Outcome::Cancelled)
            return Error{ErrorCode::Cancelled};
        if (outcome != Outcome::Done)
            break;
        noteFirstPicture(*m_picture);
        if (m_countedTimestamps.size() >= std::size_t(m_options.limits.maxFrames))
            return Error{
                ErrorCode::FileTooLarge,
                {m_options.fileName, std::to_string(m_options.limits.maxFrames) + " frames"}};
        m_countedTimestamps.push_back(m_picture->best_effort_timestamp);
        m_countedChecksums.push_back(checksumOf(*m_picture, kRowStep));
        if (m_countedTimestamps.size() % kPicturesPerReport == 0)
            m_task.report({"index", std::int64_t(m_countedTimestamps.size()),
                           std::int64_t(m_packets.size())});
    }
    if (m_countedTimestamps.empty())
        return Error{ErrorCode::VideoDamaged, {m_options.fileName, "0"}};

    // Times for people: where they are missing or go back, the usual distance is assumed.
    const AVStream& stream = m_reader.stream();
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate
        : stream.r_frame_rate.num > 0                     ? stream.r_frame_rate
                                                          : AVRational{25, 1};
    const std::int64_t usual
        = std::max<std::int64_t>(1, av_rescale_q(1, av_inv_q(rate), stream.time_base));
    m_index.timestamps.clear();
    for (const std::int64_t timestamp : m_countedTimestamps) {
        const bool isFirst = m_index.timestamps.empty();
        const std::int64_t last = isFirst ? -usual : m_index.timestamps.back();
        const bool isGood = timestamp != AV_NOPTS_VALUE && (isFirst || timestamp > last);
        m_index.timestamps.push_back(isGood ? timestamp : last + usual);
    }
    m_index.restarts.clear();
    if (m_reader.canSeek())
        verifyRestartPoints();
    if (isStopped())
        return Error{ErrorCode::Cancelled};
    return {};
}

/// Finds places from which the same pictures come as when playing from the start.
void Indexer::verifyRestartPoints()
{
    constexpr FrameIndex kMinDistance = 48;
    constexpr FrameIndex kMaxPoints = 256;
    constexpr std::size_t kComparedPictures = 4;
    constexpr int kMaxSkipped = 8;
    constexpr int kRowStep = 8;
    int failuresLeft = 32;

    const FrameIndex count = m_index.frameCount();
    const FrameIndex distance = std::max(kMinDistance, count / kMaxPoints);
    std::map<std::int64_t, FrameIndex> frames;  // -1 where several frames share a timestamp
    for (FrameIndex i = 0; i < count; ++i) {
        const auto [it, isNew] = frames.try_emplace(m_countedTimestamps[std::size_t(i)], i);
        if (!isNew || it->first == AV_NOPTS_VALUE)
            it->second = -1;
    }

    std::size_t nextPacket = 0;
    for (const PacketRecord& packet : m_packets) {
        // Each packet is about one picture, near enough to keep the distance.
        if (packet.isKey && packet.timestamp != AV_NOPTS_VALUE
            && nextPacket >= std::size_t(distance) && !isStopped() && failuresLeft > 0
            && m_reader.seek(packet.timestamp, packet.position, m_task)) {
            RestartPoint point{-1, packet.timestamp, std::max<std::int64_t>(packet.position, -1)};
            std::size_t compared = 0;
            while (compared < kComparedPictures && point.skippedPictures <= kMaxSkipped
                   && m_reader.nextPicture(*m_picture, m_task) == Outcome::Done) {
                if (point.frame < 0) {
                    const auto found = frames.find(m_picture->best_effort_timestamp);
                    point.frame = found != frames.end() ? found->second : -1;
                }
                const std::size_t frame = std::size_t(point.frame) + compared;
                const bool isSame = point.frame >= 0 && frame < m_countedChecksums.size()
                    && checksumOf(*m_picture, kRowStep) == m_countedChecksums[frame];
                if (isSame) {
                    ++compared;
                    continue;
                }
                point.skippedPictures += 1 + int(compared);
                point.frame = -1;
                compared = 0;
            }
            const FrameIndex last = m_index.restarts.empty() ? 0 : m_index.restarts.back().frame;
            if (compared == kComparedPictures && point.frame > last) {
                m_index.restarts.push_back(point);
                nextPacket = 0;
            } else {
                --failuresLeft;
            }
        }
        ++nextPacket;
    }
}

bool Indexer::endsEarly() const
{
    constexpr double kSlackSeconds = 0.4;
    constexpr double kSlackShare = 0.05;
    if (m_index.endsEarly || m_wasCutOff
        || m_reader.promisedFrames() > std::int64_t(m_packets.size()))
        return true;
    if (m_index.identity != FrameIdentity::ByTimestamp)
        return false;  // no times to compare
    const double promised = m_reader.promisedSeconds();
    const double found = m_index.seconds(m_index.frameCount() - 1);
    return promised - found > std::max(kSlackSeconds, promised * kSlackShare);
}

Result<VideoIndex> Indexer::build()
{
    if (!m_picture || !m_packet)
        return Error{ErrorCode::OutOfMemory, {m_options.fileName}};
    MW_TRY_VOID(scan());
    const AVRational timeBase = m_reader.stream().time_base;
    m_index.timeBaseNumerator = timeBase.num;
    m_index.timeBaseDenominator = timeBase.den;
    m_index.libraryVersion = LIBAVFORMAT_VERSION_MAJOR;

    bool isSeekable = orderByTimestamp() && headAgrees();
    if (isSeekable) {
        placeRestarts();
        isSeekable = tailAgrees();
    }
    if (isSeekable) {
        placeRestarts();  // again, because the tail may have been shortened
        isSeekable = seeksReachTheirPackets() && seeksGiveTheSamePictures();
    }
    if (isStopped())
        return Error{ErrorCode::Cancelled};
    m_index.identity = isSeekable ? FrameIdentity::ByTimestamp : FrameIdentity::ByCounting;
    if (!isSeekable) {
        m_index.endsEarly = false;
        MW_TRY_VOID(countPictures());
    }
    m_index.endsEarly = endsEarly();
    return std::move(m_index);
}

}  // namespace

Result<VideoIndex> buildVideoIndex(FfmpegReader& reader, const IndexingOptions& options,
                                   const TaskContext& task)
{
    return Indexer(reader, options, task).build();
}

}  // namespace mw
