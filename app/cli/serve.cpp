// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "core/base/json.h"
#include "core/base/log.h"
#include "inference/protocol/messages.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <deque>
#include <list>
#include <mutex>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace mw::cli {

namespace {

using namespace protocol;

/// The pipe to the studio. Messages from several threads do not mix.
class EventPipe
{
public:
    explicit EventPipe(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    void send(const Event& event)
    {
        const std::string bytes = toWire(encode(event));
        const std::lock_guard lock(m_mutex);
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t n = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                ::_exit(0);  // nobody listens any more
            done += std::size_t(n);
        }
    }

private:
    int m_descriptor;
    std::mutex m_mutex;
};

/// What the reader thread hands to the main thread.
class Inbox
{
public:
    void put(RunJob job)
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        m_changed.notify_one();
    }
    void cancel(std::int64_t job)
    {
        const std::lock_guard lock(m_mutex);
        if (job == m_running)
            m_stop.request_stop();
        m_cancelled.push_back(job);
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_stop.request_stop();
        m_changed.notify_one();
    }

    struct Work {
        RunJob job;
        std::stop_token stop;
    };
    /// Waits; empty when the studio has closed the pipe.
    std::optional<Work> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || !m_jobs.empty(); });
        if (m_isClosed)
            return std::nullopt;
        Work work{std::move(m_jobs.front()), {}};
        m_jobs.pop_front();
        m_running = work.job.job;
        m_stop = StopSource();
        if (std::find(m_cancelled.begin(), m_cancelled.end(), m_running) != m_cancelled.end())
            m_stop.request_stop();
        work.stop = m_stop.get_token();
        return work;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<RunJob> m_jobs;
    std::vector<std::int64_t> m_cancelled;
    std::int64_t m_running = 0;
    StopSource m_stop;
    bool m_isClosed = false;
};

void readRequests(int descriptor, Inbox& inbox)
{
    FrameReader reader;
    std::vector<char> buffer(std::size_t(64) << 10);
    for (;;) {
        const ssize_t n = ::read(descriptor, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        reader.append({buffer.data(), std::size_t(n)});
        for (;;) {
            auto message = reader.next();
            if (!message) {
                log(LogLevel::Error, "worker", message.error().detail);
                inbox.close();
                return;
            }
            if (!*message)
                break;
            auto request = decodeRequest(**message);
            if (!request) {
                log(LogLevel::Error, "worker", request.error().detail);
            } else if (auto* run = std::get_if<RunJob>(&*request)) {
                inbox.put(std::move(*run));
            } else if (const auto* cancel = std::get_if<CancelJob>(&*request)) {
                inbox.cancel(cancel->job);
            } else {
                inbox.close();
                return;
            }
        }
    }
    inbox.close();
}

/// Keeps the last videos open: indexing a long one for each job would be slow.
class VideoShelf
{
public:
    Result<VideoPtr> open(const VideoReference& reference, const TaskContext& task)
    {
        for (auto it = m_videos.begin(); it != m_videos.end(); ++it) {
            if (it->first == reference.path
                && it->second->info().fingerprint == reference.fingerprint) {
                m_videos.splice(m_videos.begin(), m_videos, it);
                return m_videos.front().second;
            }
        }
        MW_TRY(VideoPtr video, openVideo(fromUtf8(reference.path), {}, task));
        if (video->info().fingerprint != reference.fingerprint)
            return Error{ErrorCode::VideoChanged, {reference.path}};
        m_videos.emplace_front(reference.path, video);
        if (m_videos.size() > 4)
            m_videos.pop_back();
        return video;
    }

private:
    std::list<std::pair<std::string, VideoPtr>> m_videos;
};

constexpr auto kOptions = std::to_array<Option>({
    kCacheFolderOption,
    kCacheBytesOption,
});

/// Keeps the last segmenter: loading a model takes seconds.
class SegmenterShelf
{
public:
    /// `common` is what all jobs share.
    explicit SegmenterShelf(MethodChoice common)
        : m_common(std::move(common))
    {
    }

    Result<Segmenter*> get(const RunJob& job, const TaskContext& task,
                           const std::function<void(const std::string&)>& notify)
    {
        const std::string key
            = job.method + '\n' + job.model + '\n' + job.device + '\n' + job.precision;
        if (!m_segmenter || key != m_key) {
            m_segmenter.reset();
            MethodChoice choice = m_common;
            choice.method = job.method;
            choice.model = fromUtf8(job.model);
            choice.device = job.device;
            choice.precision = job.precision;
            MW_TRY(m_segmenter, makeSegmenter(choice, task, notify));
            m_key = key;
        }
        return m_segmenter.get();
    }

private:
    MethodChoice m_common;
    std::string m_key;
    std::unique_ptr<Segmenter> m_segmenter;
};

class Worker
{
public:
    Worker(EventPipe& pipe, const MethodChoice& common)
        : m_pipe(pipe)
        , m_segmenters(common)
    {
    }

    void run(const Inbox::Work& work)
    {
        const std::int64_t job = work.job.job;
        TaskContext task;
        task.stop = work.stop;
        task.report = [&, last = std::chrono::steady_clock::time_point(),
                       phase = std::string()](const Progress& p) mutable {
            // The studio repaints at most twenty times a second.
            const auto now = std::chrono::steady_clock::now();
            if (p.phase == phase && p.done != p.total && now - last < std::chrono::milliseconds(50))
                return;
            last = now;
            phase = p.phase;
            m_pipe.send(JobProgress{job, phase, p.done, p.total});
        };
        const auto result = answer(work.job, task);
        if (result)
            m_pipe.send(JobDone{job, *result, ""});
        else
            m_pipe.send(JobFailed{job, result.error()});
    }

private:
    Result<std::string> answer(const RunJob& job, const TaskContext& task)
    {
        PropagationRequest request;
        MW_TRY(request.query, m_videos.open(job.query, task));
        request.frames = job.frames;
        request.anchors = job.anchors;
        request.cuts = job.cuts;
        request.expression = job.expression;
        request.options = job.options;
        for (const SupportReference& support : job.support) {
            MW_TRY(VideoPtr video, m_videos.open(support.video, task));
            request.support.push_back({std::move(video), support.masks, support.expression});
        }
        const auto notify = [&](const std::string& text) { m_pipe.send(JobNotice{job.job, text}); };
        MW_TRY(Segmenter * segmenter, m_segmenters.get(job, task, notify));
        MW_TRY_VOID(segmenter->propagate(request, task, [&](const PropagatedMask& mask) {
            m_pipe.send(JobMask{job.job, mask});
        }));
        return segmenter->identity(job.options.refine);
    }

    EventPipe& m_pipe;
    VideoShelf m_videos;
    SegmenterShelf m_segmenters;
};

Result<void> serve(const Args& args, const Context&)
{
    MW_TRY_VOID(args.expectWords(0));
    MethodChoice common;
    MW_TRY_VOID(readCacheOptions(args, common));
    // Keep the pipe for ourselves: what a library prints on stdout goes where its errors go.
    const int pipe = ::dup(STDOUT_FILENO);
    if (pipe < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return Error{ErrorCode::Internal, {}, "no pipe"};
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setpriority(PRIO_PROCESS, 0, 10);  // the window stays smooth while we compute
    std::signal(SIGINT, SIG_IGN);  // Ctrl-C in a terminal is for the studio
    std::signal(SIGTERM, SIG_DFL);  // nothing of ours is on the disk
    setLogSink([](const LogRecord& record) {
        std::fprintf(stderr, "%s\n",
                     dumpJson({{"level", toString(record.level)},
                               {"category", record.category},
                               {"text", record.text}})
                         .c_str());
    });

    EventPipe events(pipe);
    std::error_code ec;
    events.send(Hello{kVersion, std::string("maskwright ") + MW_VERSION, availableMethods(),
                      availableDevices(), fs::exists(bundledModel() / "manifest.json", ec)});
    const std::jthread heartbeat([&events](const std::stop_token& ended) {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock(mutex);
        while (!changed.wait_for(lock, ended, std::chrono::seconds(1), [] { return false; })
               && !ended.stop_requested())
            events.send(Heartbeat{});
    });
    Inbox inbox;
    std::thread reader(readRequests, STDIN_FILENO, std::ref(inbox));
    Worker worker(events, common);
    while (const std::optional<Inbox::Work> work = inbox.take())
        worker.run(*work);
    // The reader may still wait for input that never comes (a Quit with the pipe left open).
    reader.detach();
    std::fflush(nullptr);
    ::_exit(0);
}

}  // namespace

Command serveCommand()
{
    return {"serve",
            "",
            "The studio's worker: answers requests on a pipe",
            "Reads framed requests from stdin and answers on stdout until stdin closes. Started by "
            "the studio.",
            kOptions,
            serve};
}

}  // namespace mw::cli
