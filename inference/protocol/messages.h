// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"
#include "inference/protocol/framing.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

/// What is said over the pipe. Small by design: paths, frame numbers and run-length masks; the
/// worker opens videos itself, and both sides check by fingerprint that they mean the same frames.
namespace mw::protocol {

/// Raised when a message changes its meaning; both programs must agree.
inline constexpr int kVersion = 1;

// ---- From the worker

/// The first message, before anything is asked.
struct Hello {
    int version = kVersion;
    std::string program;  ///< "maskwright 0.1.0"
    std::vector<std::string> methods;  ///< "flow", "cma"
    std::vector<std::string> devices;  ///< "cpu", "cuda:0 NVIDIA ..."
    bool hasBundledModel = false;  ///< "cma" works without being told a model.
};
/// Once a second, from a thread of its own, whatever else goes on.
struct Heartbeat {
};
struct JobProgress {
    std::int64_t job = 0;
    std::string phase;  ///< "load", "index", "support", "propagate"
    std::int64_t done = 0;
    std::int64_t total = 0;
};
struct JobMask {
    std::int64_t job = 0;
    PropagatedMask result;
};
struct JobNotice {
    std::int64_t job = 0;
    std::string text;  ///< Something the person should know: "not enough graphics memory,
                       ///< continuing on the CPU".
};
struct JobDone {
    std::int64_t job = 0;
    std::string method;  ///< Segmenter::identity()
    std::string device;
};
struct JobFailed {
    std::int64_t job = 0;
    Error error;  ///< Cancelled when the studio asked for it.
};
using Event = std::variant<Hello, Heartbeat, JobProgress, JobMask, JobNotice, JobDone, JobFailed>;

// ---- From the studio

struct VideoReference {
    std::string path;  ///< Absolute, UTF-8.
    std::string fingerprint;  ///< Both sides must number frames alike.
};
struct SupportReference {
    VideoReference video;
    std::map<FrameIndex, Mask> masks;
    std::string expression;
};
struct RunJob {
    std::int64_t job = 0;
    std::string method;  ///< "flow" or "cma"
    std::string model;  ///< Path of the bundle; empty for the bundled one.
    std::string device;  ///< "auto", "cpu", "cuda"
    std::string precision;  ///< "auto", "fp32", "bf16"
    VideoReference query;
    std::vector<FrameIndex> frames;
    std::map<FrameIndex, Mask> anchors;
    std::vector<FrameIndex> cuts;
    std::vector<SupportReference> support;
    std::string expression;
    PropagationOptions options;
};
struct CancelJob {
    std::int64_t job = 0;
};
struct Quit {
};
using Request = std::variant<RunJob, CancelJob, Quit>;

Message encode(const Event& event);
Message encode(const Request& request);

// Both distrust every field. A message of an unknown type is an error: the versions agree or do not
// talk.
Result<Event> decodeEvent(const Message& message);
Result<Request> decodeRequest(const Message& message);

}  // namespace mw::protocol
