// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
//
// A worker without a model, for tests. `fake_worker MODE [MS_PER_FRAME]`; see the modes in main().
// It reads no video: each mask is a disc that moves to the right with the frame number, at the size
// of the first anchor, and there are two runner-up discs.
#include "core/mask/paint.h"
#include "inference/protocol/messages.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <unistd.h>

using namespace mw;
using namespace mw::protocol;

namespace {

int pipeToStudio = -1;
std::mutex pipeMutex;

void sendBytes(const std::string& bytes)
{
    const std::lock_guard lock(pipeMutex);
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = write(pipeToStudio, bytes.data() + done, bytes.size() - done);
        if (n <= 0)
            _exit(0);
        done += std::size_t(n);
    }
}

void send(const Event& event) { sendBytes(toWire(encode(event))); }

void pauseFor(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

[[noreturn]] void hang()
{
    for (;;)
        pauseFor(1000);
}

Mask disc(Size size, FrameIndex frame, int y)
{
    BitRaster raster(size);
    paintDab(raster, {double(frame % size.width), double(y % size.height)}, {6});
    return Mask::fromRaster(raster);
}

void answer(const RunJob& job, const std::string& mode, int msPerFrame,
            const std::atomic<std::int64_t>& cancelled)
{
    const Size size = mode == "wrong-size" ? Size{10, 10}
        : job.anchors.empty()              ? Size{64, 48}
                                           : job.anchors.begin()->second.size();
    std::vector<FrameIndex> frames = job.frames;
    if (mode == "malicious") {  // also what a person has locked
        for (const auto& [frame, mask] : job.anchors)
            frames.push_back(frame);
    }
    std::int64_t done = 0;
    for (const FrameIndex frame : frames) {
        if (cancelled == job.job) {
            send(JobFailed{job.job, {ErrorCode::Cancelled, {}}});
            return;
        }
        if (mode == "crash-midway" && done == 3)
            std::abort();
        if (mode == "hang-midway" && done == 3)
            hang();
        if (mode == "garbage-midway" && done == 3)
            sendBytes("\xff\xff\xff\xff\xff\xff\xff\xff no frame of ours");
        if (mode == "fail-midway" && done == 3) {
            send(JobFailed{job.job, {ErrorCode::NotANumber, {"", std::to_string(frame)}}});
            return;
        }
        pauseFor(msPerFrame);
        PropagatedMask mask{frame, disc(size, frame, 20), 0.75F, int(done / 10), 1, {}};
        mask.runnersUp = {{0, 0.4F, disc(size, frame, 40)}, {2, 0.1F, disc(size, frame, 5)}};
        send(JobMask{job.job, std::move(mask)});
        send(JobProgress{job.job, "propagate", ++done, std::int64_t(frames.size())});
        if (mode == "noisy")
            std::puts("stray library chatter");
    }
    send(JobDone{job.job, "fake 1", "cpu"});
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string mode = argc > 1 ? argv[1] : "ok";
    const int msPerFrame = argc > 2 ? std::atoi(argv[2]) : 0;
    pipeToStudio = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);

    if (mode == "exit")
        return 7;
    if (mode == "mute")  // starts, but never says hello
        hang();
    if (mode == "garbage")
        sendBytes("\xff\xff\xff\xff\xff\xff\xff\xff no frame of ours");
    if (mode == "nonsense")
        sendBytes(toWire({"{\"type\": \"song\"}", {}}));
    send(Hello{mode == "old" ? 0 : kVersion, "fake worker", {"flow", "cma"}, {"cpu"}});
    if (mode == "babble")
        std::thread([] {
            for (;;)
                std::fputs("and another thing ", stderr);
        }).detach();
    std::atomic<std::int64_t> cancelled = -1;
    std::thread([&mode] {
        while (mode != "no-heartbeat" && mode != "dead") {
            pauseFor(100);
            send(Heartbeat{});
        }
    }).detach();

    FrameReader reader;
    char buffer[65536];
    for (ssize_t n = 0; (n = read(STDIN_FILENO, buffer, sizeof buffer)) > 0;) {
        reader.append({buffer, std::size_t(n)});
        for (;;) {
            const auto message = reader.next();
            if (!message || !*message)
                break;
            const auto request = decodeRequest(**message);
            if (!request)
                return 8;
            if (std::holds_alternative<Quit>(*request))
                _exit(0);
            if (const auto* cancel = std::get_if<CancelJob>(&*request))
                cancelled = cancel->job;
            else if (mode == "crash")
                std::abort();
            else if (mode == "deaf" || mode == "dead")  // takes the job and says nothing more;
                                                        // "dead" has no heartbeat either
                continue;
            else
                std::thread([job = std::get<RunJob>(*request), mode, msPerFrame, &cancelled] {
                    answer(job, mode, msPerFrame, cancelled);
                }).detach();
        }
    }
    _exit(0);
}
