// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/protocol/messages.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;
using namespace mw::protocol;

namespace {

/// What was understood must be said again in the same words.
template <class Decoded>
void checkRoundTrip(const Decoded& decoded, Result<Decoded> (*decode)(const Message&))
{
    const Message said = encode(decoded);
    const auto again = decode(said);
    fuzz::require(bool(again), "an own message is understood");
    const Message twice = encode(*again);
    fuzz::require(twice.header == said.header && twice.payload == said.payload, "and unchanged");
}

}  // namespace

/// The stream of bytes between the studio and the worker, in both directions.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes = fuzz::asText(data, size);
    FrameReader whole;
    whole.append(bytes);
    FrameReader pieces;
    std::size_t given = 0;
    for (;;) {
        const auto message = whole.next();
        // The same bytes in small pieces make the same messages.
        auto piecewise = pieces.next();
        while (piecewise && !*piecewise && given < bytes.size()) {
            const std::size_t count = std::min<std::size_t>(1 + given % 7, bytes.size() - given);
            pieces.append(bytes.substr(given, count));
            given += count;
            piecewise = pieces.next();
        }
        fuzz::require(bool(message) == bool(piecewise), "pieces fail alike");
        if (!message || !*message)
            return 0;
        fuzz::require(piecewise->has_value() && (*message)->header == (*piecewise)->header
                          && (*message)->payload == (*piecewise)->payload,
                      "pieces give the same messages");
        if (const auto event = decodeEvent(**message))
            checkRoundTrip(*event, &decodeEvent);
        if (const auto request = decodeRequest(**message))
            checkRoundTrip(*request, &decodeRequest);
    }
}

std::vector<std::string> fuzz::seeds()
{
    BitRaster raster({40, 24});
    for (int x = 5; x < 20; ++x)
        raster.row(7)[x] = 1;
    const Mask mask = Mask::fromRaster(raster);
    RunJob job;
    job.job = 3;
    job.method = "flow";
    job.device = "auto";
    job.precision = "auto";
    job.query = {"/videos/a.mp4", std::string(64, 'f')};
    job.frames = {0, 1, 2, 5};
    job.anchors = {{0, mask}, {5, mask}};
    job.cuts = {2};
    job.support = {{{"/videos/b.mp4", std::string(64, 'e')}, {{3, mask}}, "the dog"}};
    job.expression = "the dog on the left";
    JobMask result;
    result.job = 3;
    result.result.frame = 1;
    result.result.mask = mask;

    std::vector<std::string> all;
    for (const Event& event :
         {Event(Hello{kVersion, "maskwright", {"flow"}, {"cpu"}}), Event(Heartbeat{}),
          Event(JobProgress{3, "index", 1, 9}), Event(result), Event(JobNotice{3, "text"}),
          Event(JobDone{3, "flow", "cpu"}),
          Event(JobFailed{3, {ErrorCode::VideoChanged, {"a.mp4"}, "detail"}})})
        all.push_back(toWire(encode(event)));
    for (const Request& request : {Request(job), Request(CancelJob{3}), Request(Quit{})})
        all.push_back(toWire(encode(request)));
    std::string conversation;
    for (const std::string& message : all)
        conversation += message;
    all.push_back(conversation);
    return all;
}
