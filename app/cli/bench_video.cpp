// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_video.h"

#include "core/base/file.h"
#include "core/base/stopwatch.h"
#include "core/video/frame_service.h"
#include "core/video/video_writer.h"

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <future>
#include <optional>
#include <random>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace mw::cli {

namespace {

constexpr std::size_t kCacheBytes = std::size_t(512) << 20;
constexpr Size kMadeSize{1920, 1080};
constexpr int kMadeFrames = 600;
constexpr int kMadeKeyInterval = 250;
constexpr double kMadeRate = 30;

class Durations
{
public:
    /// The action's result is passed on; what failed is not counted.
    template <class Action>
    auto measure(const Action& action)
    {
        const Stopwatch watch;
        auto result = action();
        if (result)
            m_seconds.push_back(watch.seconds());
        return result;
    }

    Json json(const char* what, bool isSequence = false) const
    {
        std::vector<double> sorted = m_seconds;
        std::sort(sorted.begin(), sorted.end());
        const auto ms = [&](double share) {
            if (sorted.empty())
                return 0.0;
            const auto rank = std::size_t(std::ceil(share * double(sorted.size())));
            return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1] * 1e3;
        };
        Json object{{"what", what},
                    {"n", sorted.size()},
                    {"median_ms", ms(0.5)},
                    {"p95_ms", ms(0.95)},
                    {"max_ms", ms(1)}};
        if (isSequence) {
            double total = 0;
            for (const double seconds : sorted)
                total += seconds;
            object["fps"] = total > 0 ? double(sorted.size()) / total : 0;
        }
        return object;
    }

private:
    std::vector<double> m_seconds;
};

// ---- The video that is made

/// Clouds of several sizes, so that there is detail at every scale, as in a photograph.
std::vector<std::uint8_t> texture(Size size, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<float> sum(std::size_t(size.pixelCount()) * 3, 0);
    for (const int cell : {160, 48, 16, 6, 2}) {
        const int columns = size.width / cell + 2;
        const int rows = size.height / cell + 2;
        std::vector<float> corners(std::size_t(columns) * std::size_t(rows) * 3);
        const float strength = cell > 100 ? 110.F : cell > 20 ? 60.F : 45.F;
        for (float& corner : corners)
            corner = (float(random() & 0xffffU) / 65535.F - 0.5F) * strength;
        for (int y = 0; y < size.height; ++y) {
            const int row = y / cell;
            const float v = float(y % cell) / float(cell);
            for (int x = 0; x < size.width; ++x) {
                const int column = x / cell;
                const float u = float(x % cell) / float(cell);
                const float* corner = &corners[std::size_t(row * columns + column) * 3];
                const float* below = corner + std::ptrdiff_t(columns) * 3;
                float* pixel = &sum[std::size_t(y * size.width + x) * 3];
                for (int c = 0; c < 3; ++c)
                    pixel[c] += (corner[c] * (1 - u) + corner[c + 3] * u) * (1 - v)
                        + (below[c] * (1 - u) + below[c + 3] * u) * v;
            }
        }
    }
    std::vector<std::uint8_t> pixels(sum.size());
    for (std::size_t i = 0; i < sum.size(); ++i)
        pixels[i] = std::uint8_t(std::clamp(sum[i] + 120.F, 0.F, 255.F));
    return pixels;
}

/// A camera pans over one texture while a window into another moves across, both under noise.
Result<void> makeVideo(const fs::path& path, const TaskContext& task)
{
    constexpr Size kWide{2560, 1440};
    constexpr Size kObject{480, 360};
    constexpr std::size_t kNoise = 1 << 20;
    const std::vector<std::uint8_t> ground = texture(kWide, 1);
    const std::vector<std::uint8_t> object = texture(kObject, 2);
    std::mt19937 random(3);
    std::vector<std::int8_t> noise(kNoise + std::size_t(kMadeSize.width) * 3);
    for (std::int8_t& value : noise)
        value = std::int8_t(int(random() % 8 + random() % 8) - 7);

    VideoWriterOptions options;
    options.keyInterval = kMadeKeyInterval;
    MW_TRY(const auto writer, VideoWriter::create(path, kMadeSize, kMadeRate, options));
    Frame frame;
    frame.size = kMadeSize;
    frame.rgb.resize(std::size_t(kMadeSize.pixelCount()) * 3);
    for (int i = 0; i < kMadeFrames; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"bench", i, kMadeFrames});
        const double t = i * 0.02;
        const int left = int((kWide.width - kMadeSize.width) * (0.5 + 0.5 * std::sin(t)));
        const int top = int((kWide.height - kMadeSize.height) * (0.5 + 0.5 * std::cos(t * 0.7)));
        const int objectX = (i * 5) % (kMadeSize.width - kObject.width);
        const int objectY = 300 + int(200 * std::sin(t * 2));
        for (int y = 0; y < kMadeSize.height; ++y) {
            std::uint8_t* row = &frame.rgb[std::size_t(y) * std::size_t(kMadeSize.width) * 3];
            const auto copy = [&](const std::vector<std::uint8_t>& from, int width, int x, int line,
                                  int to, int count) {
                const auto* start
                    = &from[(std::size_t(line) * std::size_t(width) + std::size_t(x)) * 3];
                std::copy(start, start + std::ptrdiff_t(count) * 3, row + std::ptrdiff_t(to) * 3);
            };
            copy(ground, kWide.width, left, top + y, 0, kMadeSize.width);
            if (y >= objectY && y < objectY + kObject.height)
                copy(object, kObject.width, 0, y - objectY, objectX, kObject.width);
            const std::int8_t* grain = &noise[random() % kNoise];
            for (int x = 0; x < kMadeSize.width * 3; ++x)
                row[x] = std::uint8_t(std::clamp(int(row[x]) + grain[x], 0, 255));
        }
        MW_TRY_VOID(writer->add(frame));
    }
    return writer->finish();
}

/// The video that is asked for, or the one that is made.
struct Subject {
    std::optional<TemporaryFolder> folder;
    fs::path path;
};

Result<Subject> subject(const fs::path& path, const TaskContext& task)
{
    if (!path.empty())
        return Subject{std::nullopt, path};
    MW_TRY(TemporaryFolder folder, TemporaryFolder::create());
    const fs::path made = folder.path() / "made.mp4";
    MW_TRY_VOID(makeVideo(made, task));
    return Subject{std::move(folder), made};
}

Json describe(const Subject& subject, const VideoSource& video)
{
    const VideoInfo& info = video.info();
    std::error_code ec;
    const auto bytes = fs::is_regular_file(subject.path, ec) ? fs::file_size(subject.path, ec) : 0;
    return {{"path", subject.folder ? std::string("made for this") : toUtf8(subject.path)},
            {"size", toString(info.size)},
            {"frames", info.frameCount},
            {"fps", info.framesPerSecond},
            {"codec", info.codec},
            {"pixel_format", info.pixelFormat},
            {"longest_key_interval", info.longestKeyInterval},
            {"megabytes", double(ec ? 0 : bytes) / 1e6}};
}

// ---- Measuring

/// Seconds until the program ffmpeg has decoded `frames` frames and thrown them away.
std::optional<double> secondsOfFfmpeg(const fs::path& path, int frames)
{
    const std::string url = "file:" + path.native();
    const std::string count = std::to_string(frames);
    const std::vector<const char*> arguments{
        "ffmpeg", "-v",        "fatal",       "-nostdin", "-i",   url.c_str(), "-map",
        "0:v:0",  "-frames:v", count.c_str(), "-f",       "null", "-",         nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const Stopwatch watch;
    const int failed = ::posix_spawnp(&child, "ffmpeg", &actions, nullptr,
                                      const_cast<char* const*>(arguments.data()), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return std::nullopt;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return watch.seconds();
}

double peakMegabytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024 / 1e6;
}

/// Asks as the studio does and waits for the answer.
class Asker
{
public:
    explicit Asker(const VideoPtr& video)
        : m_service(kCacheBytes)
    {
        m_service.open(kVideo, video);
    }

    Result<FramePtr> frame(FrameIndex index)
    {
        std::promise<Result<FramePtr>> promise;
        std::future<Result<FramePtr>> future = promise.get_future();
        m_service.requestCurrent(
            kVideo, index, [&](Result<FramePtr> result) { promise.set_value(std::move(result)); });
        return future.get();
    }
    FrameService& service() { return m_service; }
    static constexpr VideoId kVideo{1};

private:
    FrameService m_service;
};

/// Counts work for the progress bar and asks whether to go on.
class Meter
{
public:
    Meter(const TaskContext& task, std::int64_t total)
        : m_task(task)
        , m_total(total)
    {
    }
    bool step()
    {
        m_task.report({"bench", std::min(++m_done, m_total), m_total});
        return !m_task.stopped();
    }

private:
    const TaskContext& m_task;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

}  // namespace

Result<Json> benchDecode(const fs::path& path, int frames, const TaskContext& task)
{
    MW_TRY(const Subject chosen, subject(path, task));
    Json results = Json::array();
    Durations opening;
    const Stopwatch watch;
    MW_TRY(const VideoPtr video, openVideo(chosen.path, {}, task));
    results.push_back(
        {{"what", "open and index"}, {"value", (watch.seconds()) * 1e3}, {"unit", "ms"}});
    OpenVideoOptions again;
    again.cachedIndex = video->serialisedIndex();
    for (int i = 0; i < 5; ++i)
        MW_TRY_VOID([&]() -> Result<void> {
            MW_TRY(const VideoPtr reopened,
                   opening.measure([&] { return openVideo(chosen.path, again, task); }));
            return {};
        }());
    results.push_back(opening.json("open with a kept index"));

    const FrameIndex count = std::min<FrameIndex>(video->info().frameCount, std::max(1, frames));
    Meter meter(task, std::int64_t(count) * 3);
    Durations whole;
    MW_TRY(const VideoPtr playing, openVideo(chosen.path, again, task));
    for (FrameIndex i = 0; i < count; ++i) {
        MW_TRY_VOID([&]() -> Result<void> {
            MW_TRY(const FramePtr frame, whole.measure([&] { return playing->frame(i, task); }));
            return {};
        }());
        if (!meter.step())
            return Error{ErrorCode::Cancelled};
    }
    results.push_back(whole.json("play, RGB", true));

    Durations reduced;
    for (FrameIndex i = 0; i < count; ++i) {
        MW_TRY_VOID([&]() -> Result<void> {
            MW_TRY(const FramePtr frame,
                   reduced.measure([&] { return video->reducedFrame(i, 64, task); }));
            return {};
        }());
        if (!meter.step())
            return Error{ErrorCode::Cancelled};
    }
    results.push_back(reduced.json("play, reduced to 64 pixels", true));

    Durations steps;
    MW_TRY(const VideoPtr stepped, openVideo(chosen.path, again, task));
    Asker asker(stepped);
    for (FrameIndex i = 0; i < count; ++i) {
        MW_TRY_VOID([&]() -> Result<void> {
            MW_TRY(const FramePtr frame, steps.measure([&] { return asker.frame(i); }));
            return {};
        }());
        if (!meter.step())
            return Error{ErrorCode::Cancelled};
    }
    results.push_back(steps.json("step, uncached", true));

    if (fs::is_regular_file(chosen.path)) {
        if (const auto seconds = secondsOfFfmpeg(chosen.path, count))
            results.push_back({{"what", "ffmpeg -f null"},
                               {"n", count},
                               {"value", double(count) / *seconds},
                               {"unit", "fps"}});
    }
    return Json{{"video", describe(chosen, *video)}, {"results", std::move(results)}};
}

Result<Json> benchSeek(const fs::path& path, int seeks, const TaskContext& task)
{
    MW_TRY(const Subject chosen, subject(path, task));
    MW_TRY(const VideoPtr video, openVideo(chosen.path, {}, task));
    OpenVideoOptions again;
    again.cachedIndex = video->serialisedIndex();
    const auto count = unsigned(video->info().frameCount);
    const int n = std::max(1, seeks);
    Meter meter(task, std::int64_t(n) * 5);
    Json results = Json::array();
    std::mt19937 random(1);

    /// `next` gives the frame for each turn, `get` fetches it.
    const auto measure = [&](const char* what, int turns, auto&& next, auto&& get) -> Result<void> {
        Durations durations;
        for (int i = 0; i < turns; ++i) {
            const FrameIndex index = next(i);
            MW_TRY(const FramePtr frame, durations.measure([&] { return get(index); }));
            if (!meter.step())
                return Error{ErrorCode::Cancelled};
        }
        results.push_back(durations.json(what));
        return {};
    };
    const auto anywhere = [&](int) { return FrameIndex(random() % count); };

    MW_TRY_VOID(measure("random frame", n, anywhere,
                        [&](FrameIndex index) { return video->frame(index, task); }));
    MW_TRY_VOID(measure(
        "key frame before a random frame", n,
        [&](int) { return video->keyFrameAtOrBefore(FrameIndex(random() % count)); },
        [&](FrameIndex index) { return video->frame(index, task); }));

    MW_TRY(const VideoPtr seen, openVideo(chosen.path, again, task));
    Asker asker(seen);
    MW_TRY_VOID(
        measure("random frame through the frame service", n, anywhere, [&](FrameIndex index) {
            // A frame that is still there from before would be no seek.
            asker.service().setCacheBytes(0);
            asker.service().setCacheBytes(kCacheBytes);
            return asker.frame(index);
        }));
    const int back = std::min(n, int(count) - 1);
    MW_TRY_VOID(measure(
        "step backwards, uncached", back, [&](int i) { return FrameIndex(int(count) - 2 - i); },
        [&](FrameIndex index) {
            asker.service().setCacheBytes(0);
            return asker.frame(index);
        }));
    asker.service().setCacheBytes(kCacheBytes);
    const int near = std::min<int>(int(count), 8);
    for (FrameIndex i = 0; i < near; ++i)
        MW_TRY_VOID([&]() -> Result<void> {
            MW_TRY(const FramePtr frame, asker.frame(i));
            return {};
        }());
    MW_TRY_VOID(measure(
        "step, cached", n, [&](int i) { return FrameIndex(i % near); },
        [&](FrameIndex index) { return asker.frame(index); }));
    results.push_back(
        {{"what", "peak memory of the process"}, {"value", peakMegabytes()}, {"unit", "MB"}});
    return Json{{"video", describe(chosen, *video)}, {"results", std::move(results)}};
}

}  // namespace mw::cli
