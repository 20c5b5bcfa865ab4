// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/task.h"
#include "core/video/libav.h"
#include "core/video/orientation.h"
#include "core/video/video.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace mw {

/// One open video file: its packets and its decoder. Distrusts the file: only containers on a list
/// are recognised, nothing but the file itself is opened, sizes are checked before pictures are
/// allocated, and every call into libav ends when `task.stop` is requested or a deadline passes.
/// Belongs to one thread. Private to core/video.
class FfmpegReader
{
public:
    static Result<std::unique_ptr<FfmpegReader>> open(const std::filesystem::path& path,
                                                      const VideoLimits& limits, int threads,
                                                      const TaskContext& task);
    ~FfmpegReader();
    FfmpegReader(const FfmpegReader&) = delete;
    FfmpegReader& operator=(const FfmpegReader&) = delete;

    enum class Outcome {
        Unspecified = 0,
        Done,
        End,
        Cancelled,
        Failed,  ///< Reading stopped before the end: a disk error, or the file is cut off.
    };

    // ---- Packets

    /// The next packet of the video stream.
    Outcome readPacket(AVPacket& packet, const TaskContext& task);
    /// Goes to the key frame at `timestamp`, or to byte `position` in containers where only that is
    /// exact. Pictures of the old place are dropped.
    bool seek(std::int64_t timestamp, std::int64_t position, const TaskContext& task);
    /// Opens the file again, which is the only way back that works in every container.
    Result<void> restart(const TaskContext& task);

    // ---- Pictures

    /// Reads and decodes until a picture comes out. Damaged packets are passed over.
    Outcome nextPicture(AVFrame& picture, const TaskContext& task);
    /// Decodes `packet`, which the caller has read, or ends the stream if it is null.
    void send(const AVPacket* packet);
    /// A picture that is ready now.
    bool receive(AVFrame& picture);
    /// False after a call that was interrupted, or that failed to read: only seek() or restart()
    /// help. At the end of the file the pictures that the decoder still holds are to be had.
    bool canGoOn() const { return !m_mustReopen && (!m_isDraining || m_isAtEnd); }
    /// From now on pictures with an earlier timestamp are decoded only if others refer to them.
    void needNothingBefore(std::int64_t timestamp) { m_neededFrom = timestamp; }

    // ---- Facts

    const AVStream& stream() const { return *m_stream; }
    const AVCodecContext& decoder() const { return *m_decoder; }
    std::string containerName() const { return m_format->iformat->name; }
    Orientation orientation() const;
    /// Number of frames and seconds that the container promises, 0 if it does not say.
    std::int64_t promisedFrames() const { return m_promisedFrames; }
    double promisedSeconds() const;
    bool seeksByBytes() const { return m_seeksByBytes; }
    /// False for containers in which no seek can be exact, like bare elementary streams.
    bool canSeek() const { return m_canSeek; }

private:
    struct Watch {
        const TaskContext* task = nullptr;
        std::chrono::steady_clock::time_point deadline;
        static int isOver(void* self);
    };
    struct FormatCloser {
        void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    };
    struct Probing {
        std::int64_t bytes = 0;
        std::int64_t seconds = 0;
    };

    FfmpegReader(std::filesystem::path path, const VideoLimits& limits, int threads);
    Result<void> openContainer(const Probing& probing, const TaskContext& task);
    Result<void> chooseStream();
    Result<void> checkSize(Size size) const;
    Result<void> openDecoder();
    void watch(const TaskContext& task, std::chrono::seconds limit);

    std::filesystem::path m_path;
    VideoLimits m_limits;
    int m_threads;
    Watch m_watch;
    std::unique_ptr<AVFormatContext, FormatCloser> m_format;
    AVStream* m_stream = nullptr;
    libav::CodecContextPtr m_decoder;
    libav::PacketPtr m_packet;
    bool m_seeksByBytes = false;
    bool m_canSeek = true;
    bool m_skipsUnneeded = false;
    std::int64_t m_promisedFrames = 0;
    bool m_isDraining = false;
    bool m_isAtEnd = false;  ///< Draining because nothing is left to read.
    bool m_mustReopen = false;
    std::int64_t m_neededFrom = AV_NOPTS_VALUE;
};

}  // namespace mw
