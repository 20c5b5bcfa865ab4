// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/ffmpeg_source.h"

#include "core/base/file.h"
#include "core/video/ffmpeg_indexer.h"
#include "core/video/ffmpeg_reader.h"
#include "core/video/picture_converter.h"
#include "core/video/video_index.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace mw {

namespace {

using Outcome = FfmpegReader::Outcome;

/// Decoding on is cheaper than seeking to a key frame that is nearer by no more than this.
constexpr FrameIndex kWorthDecodingOn = 10;
/// Pictures kept behind the last one when nobody steps backwards.
constexpr FrameIndex kUsualWindow = 16;
constexpr FrameIndex kSmallestWindow = 4;
constexpr FrameIndex kLargestWindow = 256;
constexpr int kMaxSeekAttempts = 4;
/// No decoder holds back more pictures than this, threads and reordering included.
constexpr FrameIndex kLongestDelay = 64;

class FfmpegSource final : public VideoSource
{
public:
    FfmpegSource(const fs::path& path, std::unique_ptr<FfmpegReader> reader, VideoIndex index,
                 const OpenVideoOptions& options)
        : m_name(toUtf8(path))
        , m_reader(std::move(reader))
        , m_index(std::move(index))
        , m_orientation(m_reader->orientation())
        , m_converter(libav::threadCount(options.decoderThreads))
        , m_reducer(1)
    {
        const AVPixelFormat format = AVPixelFormat(m_reader->stream().codecpar->format);
        const Size size = m_index.storedSize;
        const int bytes = av_image_get_buffer_size(format, size.width, size.height, 1);
        const std::int64_t pictureBytes = bytes > 0 ? bytes : size.pixelCount() * 3;
        m_largestWindow = FrameIndex(
            std::clamp<std::int64_t>(std::int64_t(options.decodedCacheBytes) / pictureBytes,
                                     kSmallestWindow, kLargestWindow));
        fillInfo();
    }

    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override;
    Result<FramePtr> reducedFrame(FrameIndex index, int longSidePx,
                                  const TaskContext& task) override;

    std::string frameName(FrameIndex index) const override
    {
        char name[16];
        std::snprintf(name, sizeof name, "%05d", int(index));
        return name;
    }
    double seconds(FrameIndex index) const override { return m_index.seconds(index); }
    bool isKeyFrame(FrameIndex index) const override { return m_index.isRestart(index); }
    FrameIndex keyFrameAtOrBefore(FrameIndex index) const override
    {
        const int restart = m_index.restartBefore(index);
        return restart < 0 ? 0 : m_index.restarts[std::size_t(restart)].frame;
    }
    std::string serialisedIndex() const override { return m_index.serialised(); }

private:
    struct Decoded {
        const AVFrame* picture = nullptr;
        bool isSubstitute = false;  ///< The frame itself cannot be decoded; this is one before it.
    };
    enum class Reached {
        Unspecified = 0,
        Target,
        Beyond,  ///< The target is missing between the pictures that came.
        TooLate,  ///< The first picture that came was behind the target.
        Cancelled,
    };

    void fillInfo();
    Result<Decoded> decoded(FrameIndex target, const TaskContext& task);
    Result<bool> decodeUpTo(FrameIndex target, const TaskContext& task);
    bool canDecodeOn(FrameIndex target) const;
    bool beginAt(int restart, const TaskContext& task);
    Reached run(FrameIndex target, const TaskContext& task);

    std::string m_name;
    std::unique_ptr<FfmpegReader> m_reader;
    VideoIndex m_index;
    Orientation m_orientation;
    PictureConverter m_converter;
    PictureConverter m_reducer;
    VideoInfo m_info;

    std::map<FrameIndex, libav::FramePtr> m_decoded;  ///< The last pictures of this run.
    FrameIndex m_window = kUsualWindow;  ///< How many of them are kept.
    FrameIndex m_largestWindow = kUsualWindow;
    FrameIndex m_lastRequested = 0;
    std::set<FrameIndex> m_undecodable;

    // The run: decoding without a seek in between.
    bool m_isRunning = false;
    int m_runStart = -1;  ///< The restart point it began at, -1 for the start of the file.
    bool m_hasPictures = false;
    FrameIndex m_last = -1;  ///< The frame that came out last, or the one before the first.
    int m_picturesToSkip = 0;
    /// Pictures before this frame may have been left out, because only others were wanted.
    FrameIndex m_neededFrom = 0;
};

void FfmpegSource::fillInfo()
{
    const AVCodecParameters& parameters = *m_reader->stream().codecpar;
    m_info.size = uprightSize(m_index.storedSize, m_orientation);
    m_info.frameCount = m_index.frameCount();
    m_info.fingerprint = m_index.fingerprint;
    m_info.quickHash = m_index.quickHash;
    m_info.container = m_reader->containerName();
    m_info.codec = avcodec_get_name(parameters.codec_id);

    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(AVPixelFormat(parameters.format));
    m_info.pixelFormat = format ? format->name : "unknown";
    m_info.isHighBitDepth = format && format->comp[0].depth > 8;

    switch (m_orientation) {
    case Orientation::Unspecified:
    case Orientation::Upright:
    case Orientation::MirroredLeftRight:
        break;
    case Orientation::Rotated90:
    case Orientation::Transposed:
        m_info.rotation = 90;
        break;
    case Orientation::Rotated180:
    case Orientation::MirroredTopBottom:
        m_info.rotation = 180;
        break;
    case Orientation::Rotated270:
    case Orientation::Transversed:
        m_info.rotation = 270;
        break;
    }
    m_info.isMirrored = m_orientation == Orientation::MirroredLeftRight
        || m_orientation == Orientation::MirroredTopBottom
        || m_orientation == Orientation::Transposed || m_orientation == Orientation::Transversed;

    const AVRational aspect = m_reader->stream().sample_aspect_ratio.num > 0
        ? m_reader->stream().sample_aspect_ratio
        : parameters.sample_aspect_ratio;
    if (aspect.num > 0 && aspect.den > 0) {
        const bool isSideways = m_info.rotation % 180 != 0;
        m_info.pixelAspect = isSideways ? av_q2d(av_inv_q(aspect)) : av_q2d(aspect);
    }

    m_info.isVariableRate = m_index.hasVariableRate();
    const double duration = m_index.seconds(m_index.frameCount() - 1);
    const double measured = duration > 0 ? (m_index.frameCount() - 1) / duration : 0;
    const AVRational stated = m_reader->stream().avg_frame_rate;
    const double nominal = stated.num > 0 && stated.den > 0 ? av_q2d(stated) : 0;
    // The container's rate is free of rounding, but some containers state nonsense.
    const bool isPlausible = nominal > 0 && nominal < 1000
        && (measured == 0 || std::abs(nominal - measured) < 0.01 * measured);
    m_info.framesPerSecond = isPlausible ? nominal : measured;

    m_info.isInterlaced = m_index.isInterlaced;
    m_info.isLinearOnly = m_index.identity == FrameIdentity::ByCounting && m_index.restarts.empty();
    m_info.endsEarly = m_index.endsEarly;
    m_info.longestKeyInterval = m_index.longestRestartInterval();
}

Result<FramePtr> FfmpegSource::frame(FrameIndex index, const TaskContext& task)
{
    MW_TRY(const Decoded result, decoded(index, task));
    auto made = std::make_shared<Frame>();
    made->index = index;
    made->size = m_info.size;
    made->isDamaged = result.isSubstitute || libav::isDamaged(*result.picture);
    if (!m_converter.convert(*result.picture, m_index.storedSize, m_orientation, made->rgb))
        return Error{ErrorCode::VideoDamaged,
                     {m_name, std::to_string(index)},
                     "the picture cannot be converted to RGB"};
    return FramePtr(std::move(made));
}

Result<FramePtr> FfmpegSource::reducedFrame(FrameIndex index, int longSidePx,
                                            const TaskContext& task)
{
    MW_TRY(const Decoded result, decoded(index, task));
    const Size stored = m_index.storedSize;
    const double scale = std::min(1.0, double(longSidePx) / std::max(stored.width, stored.height));
    const Size target{std::max(1, int(std::lround(stored.width * scale))),
                      std::max(1, int(std::lround(stored.height * scale)))};
    auto made = std::make_shared<Frame>();
    made->index = index;
    made->size = uprightSize(target, m_orientation);
    made->isDamaged = result.isSubstitute || libav::isDamaged(*result.picture);
    if (!m_reducer.reduce(*result.picture, target, m_orientation, made->rgb))
        return Error{ErrorCode::VideoDamaged,
                     {m_name, std::to_string(index)},
                     "the picture cannot be converted to RGB"};
    return FramePtr(std::move(made));
}

Result<FfmpegSource::Decoded> FfmpegSource::decoded(FrameIndex target, const TaskContext& task)
{
    if (target < 0 || target >= m_index.frameCount())
        return frameOutOfRange(*this, target);
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    const bool isSteppingBack
        = target < m_lastRequested && m_lastRequested - target <= m_largestWindow;
    m_window = isSteppingBack ? m_largestWindow : std::min(kUsualWindow, m_largestWindow);
    m_lastRequested = target;

    // A frame that cannot be decoded keeps its number and shows the picture before it.
    for (FrameIndex frame = target; frame >= 0; --frame) {
        if (m_undecodable.contains(frame))
            continue;
        MW_TRY(const bool isDecoded, decodeUpTo(frame, task));
        if (isDecoded)
            return Decoded{m_decoded.at(frame).get(), frame != target};
        m_undecodable.insert(frame);
    }
    return Error{ErrorCode::VideoDamaged, {m_name, std::to_string(target)}};
}

bool FfmpegSource::canDecodeOn(FrameIndex target) const
{
    if (!m_isRunning || !m_reader->canGoOn() || target <= m_last)
        return false;
    // After an interruption the next pictures to come out lack what was not needed at that time.
    if (target < m_neededFrom && target <= m_last + kLongestDelay)
        return false;
    return keyFrameAtOrBefore(target) <= m_last + kWorthDecodingOn;
}

/// Starts a run at a restart point, or at the start of the file if `restart` is -1.
bool FfmpegSource::beginAt(int restart, const TaskContext& task)
{
    m_decoded.clear();
    m_hasPictures = false;
    m_isRunning = false;
    m_picturesToSkip = 0;
    m_neededFrom = 0;
    m_runStart = restart;
    if (restart < 0) {
        m_last = -1;
        m_isRunning = bool(m_reader->restart(task));
        return m_isRunning;
    }
    const RestartPoint& point = m_index.restarts[std::size_t(restart)];
    m_last = point.frame - 1;
    m_picturesToSkip = point.skippedPictures;
    m_isRunning = m_reader->seek(point.timestamp, point.position, task);
    return m_isRunning;
}

/// False if the frame turns out to be undecodable.
Result<bool> FfmpegSource::decodeUpTo(FrameIndex target, const TaskContext& task)
{
    if (m_decoded.contains(target))
        return true;
    const int nearest = m_index.restartBefore(target);
    const bool isDecodingOn = canDecodeOn(target);
    for (int attempt = 0;; ++attempt) {
        // The places to begin at: here, the key frame, those before it, the start of the file.
        const bool isLast = attempt >= kMaxSeekAttempts || nearest - attempt < 0;
        const int restart = isLast ? -1 : nearest - attempt;
        if (attempt > 0 || !isDecodingOn) {
            if (!beginAt(restart, task)) {
                if (task.stopped())
                    return Error{ErrorCode::Cancelled};
                if (isLast)
                    return Error{ErrorCode::FileUnreadable, {m_name}};
                continue;
            }
        }
        if (m_index.identity == FrameIdentity::ByTimestamp && attempt == 0) {
            const FrameIndex needed = std::max(0, target - m_window + 1);
            m_neededFrom = std::max(m_neededFrom, needed);
            m_reader->needNothingBefore(m_index.timestamps[std::size_t(needed)]);
        }
        switch (run(target, task)) {
        case Reached::Target:
            return true;
        case Reached::Cancelled:
            return Error{ErrorCode::Cancelled};
        case Reached::Beyond:
            // Playing through from an earlier key frame is as good as it gets. Directly after a key
            // frame a decoder may lose a picture that it would show when playing.
            if (m_runStart < nearest || m_runStart < 0)
                return false;
            break;
        case Reached::TooLate:
        case Reached::Unspecified:
            if (isLast)
                return false;
            break;
        }
    }
}

FfmpegSource::Reached FfmpegSource::run(FrameIndex target, const TaskContext& task)
{
    for (;;) {
        libav::FramePtr picture = libav::makeFrame();
        const Outcome outcome = picture ? m_reader->nextPicture(*picture, task) : Outcome::Failed;
        if (outcome == Outcome::Cancelled)
            return Reached::Cancelled;
        if (outcome != Outcome::Done)
            return Reached::Beyond;
        FrameIndex frame = -1;
        if (m_index.identity == FrameIdentity::ByTimestamp)
            frame = m_index.frameAt(picture->pts);
        else if (m_picturesToSkip == 0)
            frame = m_last + 1;
        else
            --m_picturesToSkip;
        // Pictures shown before the key frame but stored after it lack what they refer to.
        if (frame <= m_last)
            continue;

        const bool isFirst = !m_hasPictures;
        m_hasPictures = true;
        m_last = frame;
        m_decoded[frame] = std::move(picture);
        while (m_decoded.size() > std::size_t(m_window) && m_decoded.begin()->first != target)
            m_decoded.erase(m_decoded.begin());
        if (frame == target)
            return Reached::Target;
        if (frame > target)
            return isFirst ? Reached::TooLate : Reached::Beyond;
    }
}

/// The parts of the index that say which file it belongs to.
Result<void> describeFile(const fs::path& path, VideoIndex& index)
{
    std::error_code ec;
    index.fileBytes = fs::file_size(path, ec);
    if (ec)
        return fileError(ec.value(), path);
    const auto modified = fs::last_write_time(path, ec).time_since_epoch();
    index.modifiedNs = std::chrono::duration_cast<std::chrono::nanoseconds>(modified).count();
    MW_TRY(index.quickHash, quickHashOfFile(path));
    return {};
}

/// The index of an earlier time, if the file has not changed since.
std::optional<VideoIndex> reusableIndex(const OpenVideoOptions& options, const VideoIndex& file,
                                        const FfmpegReader& reader)
{
    auto cached = VideoIndex::parsed(options.cachedIndex, options.limits.maxFrames);
    const AVRational timeBase = reader.stream().time_base;
    if (!cached || cached->fileBytes != file.fileBytes || cached->modifiedNs != file.modifiedNs
        || cached->quickHash != file.quickHash
        || cached->libraryVersion != LIBAVFORMAT_VERSION_MAJOR
        || cached->timeBaseNumerator != timeBase.num || cached->timeBaseDenominator != timeBase.den
        || cached->storedSize.pixelCount() > options.limits.maxPixels)
        return std::nullopt;
    return cached;
}

}  // namespace

Result<VideoPtr> openVideoFile(const fs::path& path, const OpenVideoOptions& options,
                               const TaskContext& task)
{
    VideoIndex file;
    MW_TRY_VOID(describeFile(path, file));
    MW_TRY(std::unique_ptr<FfmpegReader> reader,
           FfmpegReader::open(path, options.limits, options.decoderThreads, task));
    if (auto cached = reusableIndex(options, file, *reader))
        return VideoPtr(
            std::make_shared<FfmpegSource>(path, std::move(reader), std::move(*cached), options));

    IndexingOptions indexing;
    indexing.limits = options.limits;
    indexing.fileName = toUtf8(path);
    indexing.fileBytes = file.fileBytes;
    if (options.onFirstPicture) {
        indexing.onFirstPicture = [&](const AVFrame& picture) {
            const Orientation orientation = reader->orientation();
            const Size stored{picture.width, picture.height};
            auto made = std::make_shared<Frame>();
            made->size = uprightSize(stored, orientation);
            made->isDamaged = libav::isDamaged(picture);
            if (PictureConverter(1).convert(picture, stored, orientation, made->rgb))
                options.onFirstPicture(made);
        };
    }
    MW_TRY(VideoIndex index, buildVideoIndex(*reader, indexing, task));
    index.fileBytes = file.fileBytes;
    index.modifiedNs = file.modifiedNs;
    index.quickHash = file.quickHash;
    return VideoPtr(
        std::make_shared<FfmpegSource>(path, std::move(reader), std::move(index), options));
}

}  // namespace mw
