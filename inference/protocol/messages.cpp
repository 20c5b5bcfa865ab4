// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/protocol/messages.h"

#include "core/base/json.h"

#include <algorithm>

namespace mw::protocol {

namespace {

Error broken(std::string detail) { return {ErrorCode::WorkerProtocol, {}, std::move(detail)}; }

constexpr FrameIndex kMaxFrame = (1 << 24) - 1;

// ---- Options, said once for both directions

template <class Visit, class Options>
void describe(Visit&& visit, Options& o)
{
    visit("window_frames", o.windowFrames);
    visit("support_frames", o.supportFrames);
    visit("short_side", o.shortSidePx);
    visit("mask_threshold", o.maskThreshold);
    visit("runners_up", o.runnersUp);
    visit("use_anchors", o.useAnchors);
    forEachPart(
        [&](const char* name, auto& isOn) { visit(("refine_" + std::string(name)).c_str(), isOn); },
        o.refine);
    visit("seed", o.seed);
}

Json optionsToJson(const PropagationOptions& options)
{
    Json json = Json::object();
    describe([&](const char* name, const auto& value) { json[name] = value; }, options);
    return json;
}

struct OptionReader {
    const Json& json;
    bool& isGood;

    void operator()(const char* name, int& value) const
    {
        const auto found = getInteger(json, name);
        isGood = isGood && found && *found >= 0 && *found <= 100'000;
        if (isGood)
            value = int(*found);
    }
    void operator()(const char* name, double& value) const
    {
        const auto found = getNumber(json, name);
        isGood = isGood && found;
        if (found)
            value = *found;
    }
    void operator()(const char* name, bool& value) const
    {
        const auto found = getBool(json, name);
        isGood = isGood && found;
        if (found)
            value = *found;
    }
    void operator()(const char* name, std::uint64_t& value) const
    {
        const auto it = json.find(name);
        isGood = isGood && it != json.end() && it->is_number_integer();
        if (isGood)
            value = it->get<std::uint64_t>();
    }
};

// ---- Masks lie one after the other in the payload; the header lists their lengths.

struct MaskWriter {
    std::string payload;

    std::size_t put(const Mask& mask)
    {
        const std::string bytes = encodeMask(mask);
        payload += bytes;
        return bytes.size();
    }
    Json put(const std::map<FrameIndex, Mask>& masks)
    {
        Json list = Json::array();
        for (const auto& [frame, mask] : masks)
            list.push_back({{"frame", frame}, {"bytes", put(mask)}});
        return list;
    }
};

struct MaskTaker {
    std::string_view payload;

    Result<Mask> take(const Json& entry)
    {
        const auto bytes = getInteger(entry, "bytes");
        if (!bytes || *bytes < 0 || std::uint64_t(*bytes) > payload.size())
            return broken("a mask longer than its message");
        const std::string_view part = payload.substr(0, std::size_t(*bytes));
        payload.remove_prefix(part.size());
        return decodeMask(part);
    }
    Result<std::map<FrameIndex, Mask>> takeFrames(const Json* list)
    {
        if (!list)
            return broken("a list of masks is missing");
        std::map<FrameIndex, Mask> masks;
        for (const Json& entry : *list) {
            const auto frame = getInteger(entry, "frame");
            if (!frame || *frame < 0 || *frame > kMaxFrame)
                return broken("a frame number out of range");
            MW_TRY(Mask mask, take(entry));
            masks.emplace(FrameIndex(*frame), std::move(mask));
        }
        return masks;
    }
};

Result<std::vector<FrameIndex>> takeFrameList(const Json& object, const char* name)
{
    const Json* list = getArray(object, name);
    if (!list)
        return broken(std::string("no list of ") + name);
    std::vector<FrameIndex> frames;
    frames.reserve(list->size());
    for (const Json& item : *list) {
        if (!item.is_number_integer() || item.get<std::int64_t>() < 0
            || item.get<std::int64_t>() > kMaxFrame)
            return broken("a frame number out of range");
        frames.push_back(item.get<FrameIndex>());
    }
    return frames;
}

Result<std::vector<std::string>> takeTexts(const Json& object, const char* name)
{
    const Json* list = getArray(object, name);
    if (!list || list->size() > 64)
        return broken(std::string("no list of ") + name);
    std::vector<std::string> texts;
    for (const Json& item : *list) {
        if (!item.is_string())
            return broken(std::string("not a text in ") + name);
        texts.push_back(item.get<std::string>());
    }
    return texts;
}

std::optional<VideoReference> takeVideo(const Json* object)
{
    if (!object)
        return std::nullopt;
    const auto path = getString(*object, "path");
    const auto fingerprint = getString(*object, "fingerprint");
    if (!path || !fingerprint || path->find('\0') != std::string::npos)
        return std::nullopt;
    return VideoReference{*path, *fingerprint};
}

Json videoToJson(const VideoReference& video)
{
    return {{"path", video.path}, {"fingerprint", video.fingerprint}};
}

// ---- One encoder for each message

struct Encoder {
    Message operator()(const Hello& m) const
    {
        return {dumpJson({{"type", "hello"},
                          {"version", m.version},
                          {"program", m.program},
                          {"methods", m.methods},
                          {"devices", m.devices},
                          {"bundled_model", m.hasBundledModel}}),
                {}};
    }
    Message operator()(const Heartbeat&) const { return {dumpJson({{"type", "heartbeat"}}), {}}; }
    Message operator()(const JobProgress& m) const
    {
        return {dumpJson({{"type", "progress"},
                          {"job", m.job},
                          {"phase", m.phase},
                          {"done", m.done},
                          {"total", m.total}}),
                {}};
    }
    Message operator()(const JobMask& m) const
    {
        MaskWriter masks;
        Json header{{"type", "mask"},
                    {"job", m.job},
                    {"frame", m.result.frame},
                    {"confidence", m.result.confidence},
                    {"window", m.result.window},
                    {"query", m.result.chosenQuery},
                    {"bytes", masks.put(m.result.mask)},
                    {"runners_up", Json::array()}};
        for (const Candidate& candidate : m.result.runnersUp)
            header["runners_up"].push_back({{"query", candidate.query},
                                            {"score", candidate.score},
                                            {"bytes", masks.put(candidate.mask)}});
        return {dumpJson(header), std::move(masks.payload)};
    }
    Message operator()(const JobNotice& m) const
    {
        return {dumpJson({{"type", "notice"}, {"job", m.job}, {"text", m.text}}), {}};
    }
    Message operator()(const JobDone& m) const
    {
        return {dumpJson(
                    {{"type", "done"}, {"job", m.job}, {"method", m.method}, {"device", m.device}}),
                {}};
    }
    Message operator()(const JobFailed& m) const
    {
        return {dumpJson({{"type", "failed"},
                          {"job", m.job},
                          {"code", errorName(m.error.code)},
                          {"args", m.error.args},
                          {"detail", m.error.detail}}),
                {}};
    }
    Message operator()(const RunJob& m) const
    {
        MaskWriter masks;
        Json header{{"type", "run"},
                    {"job", m.job},
                    {"method", m.method},
                    {"model", m.model},
                    {"device", m.device},
                    {"precision", m.precision},
                    {"query", videoToJson(m.query)},
                    {"frames", m.frames},
                    {"anchors", masks.put(m.anchors)},
                    {"cuts", m.cuts},
                    {"support", Json::array()},
                    {"expression", m.expression},
                    {"options", optionsToJson(m.options)}};
        for (const SupportReference& support : m.support)
            header["support"].push_back({{"video", videoToJson(support.video)},
                                         {"masks", masks.put(support.masks)},
                                         {"expression", support.expression}});
        return {dumpJson(header), std::move(masks.payload)};
    }
    Message operator()(const CancelJob& m) const
    {
        return {dumpJson({{"type", "cancel"}, {"job", m.job}}), {}};
    }
    Message operator()(const Quit&) const { return {dumpJson({{"type", "quit"}}), {}}; }
};

// ---- One decoder for each message with content

Result<Event> decodeHello(const Json& h)
{
    Hello hello;
    hello.version = int(getInteger(h, "version").value_or(0));
    hello.program = getString(h, "program").value_or("");
    MW_TRY(hello.methods, takeTexts(h, "methods"));
    MW_TRY(hello.devices, takeTexts(h, "devices"));
    hello.hasBundledModel = getBool(h, "bundled_model").value_or(false);
    return Event(std::move(hello));
}

Result<Event> decodeMaskEvent(const Json& h, std::int64_t job, std::string_view payload)
{
    MaskTaker taker{payload};
    JobMask event{job, {}};
    PropagatedMask& r = event.result;
    const auto frame = getInteger(h, "frame");
    const auto confidence = getNumber(h, "confidence");
    const auto window = getInteger(h, "window");
    const auto query = getInteger(h, "query");
    const Json* runnersUp = getArray(h, "runners_up");
    if (!frame || *frame < 0 || *frame > kMaxFrame || !confidence || !window || !query || !runnersUp
        || runnersUp->size() > 64)
        return broken("a mask without its frame or scores");
    r.frame = FrameIndex(*frame);
    r.confidence = float(std::clamp(*confidence, 0.0, 1.0));
    r.window = int(*window);
    r.chosenQuery = int(*query);
    MW_TRY(r.mask, taker.take(h));
    for (const Json& entry : *runnersUp) {
        Candidate candidate;
        candidate.query = int(getInteger(entry, "query").value_or(0));
        candidate.score = float(getNumber(entry, "score").value_or(0));
        MW_TRY(candidate.mask, taker.take(entry));
        if (candidate.mask.size() != r.mask.size())
            return broken("candidates of different sizes");
        r.runnersUp.push_back(std::move(candidate));
    }
    return Event(std::move(event));
}

Result<Event> decodeFailed(const Json& h, std::int64_t job)
{
    JobFailed failed{job, {}};
    failed.error.code = errorFromName(getString(h, "code").value_or(""));
    MW_TRY(failed.error.args, takeTexts(h, "args"));
    failed.error.detail = getString(h, "detail").value_or("");
    return Event(std::move(failed));
}

Result<Request> decodeRun(const Json& h, std::int64_t job, std::string_view payload)
{
    MaskTaker taker{payload};
    RunJob run;
    run.job = job;
    run.method = getString(h, "method").value_or("");
    run.model = getString(h, "model").value_or("");
    run.device = getString(h, "device").value_or("");
    run.precision = getString(h, "precision").value_or("");
    const auto query = takeVideo(getObject(h, "query"));
    if (!query)
        return broken("a run without its video");
    run.query = *query;
    MW_TRY(run.frames, takeFrameList(h, "frames"));
    using MaskMap = std::map<FrameIndex, Mask>;
    MW_TRY(MaskMap anchors, taker.takeFrames(getArray(h, "anchors")));
    run.anchors = std::move(anchors);
    MW_TRY(run.cuts, takeFrameList(h, "cuts"));
    const Json* supports = getArray(h, "support");
    if (!supports || supports->size() > 64)
        return broken("a run without its support list");
    for (const Json& entry : *supports) {
        const auto video = takeVideo(getObject(entry, "video"));
        if (!video)
            return broken("a support clip without its video");
        SupportReference support{*video, {}, getString(entry, "expression").value_or("")};
        MW_TRY(MaskMap masks, taker.takeFrames(getArray(entry, "masks")));
        support.masks = std::move(masks);
        run.support.push_back(std::move(support));
    }
    run.expression = getString(h, "expression").value_or("");
    const Json* options = getObject(h, "options");
    bool isGood = options != nullptr;
    if (options)
        describe(OptionReader{*options, isGood}, run.options);
    if (!isGood)
        return broken("a run without its options");
    return Request(std::move(run));
}

}  // namespace

Message encode(const Event& event) { return std::visit(Encoder{}, event); }

Message encode(const Request& request) { return std::visit(Encoder{}, request); }

Result<Event> decodeEvent(const Message& message)
{
    const auto parsed = parseJson(message.header, "worker message");
    if (!parsed)
        return broken(parsed.error().detail);
    const Json& h = *parsed;
    const std::string type = getString(h, "type").value_or("");
    const std::int64_t job = getInteger(h, "job").value_or(0);
    if (type == "hello")
        return decodeHello(h);
    if (type == "heartbeat")
        return Event(Heartbeat{});
    if (type == "progress")
        return Event(JobProgress{job, getString(h, "phase").value_or(""),
                                 getInteger(h, "done").value_or(0),
                                 getInteger(h, "total").value_or(0)});
    if (type == "mask")
        return decodeMaskEvent(h, job, message.payload);
    if (type == "notice")
        return Event(JobNotice{job, getString(h, "text").value_or("")});
    if (type == "done")
        return Event(
            JobDone{job, getString(h, "method").value_or(""), getString(h, "device").value_or("")});
    if (type == "failed")
        return decodeFailed(h, job);
    return broken("an unknown message: " + type.substr(0, 40));
}

Result<Request> decodeRequest(const Message& message)
{
    const auto parsed = parseJson(message.header, "studio message");
    if (!parsed)
        return broken(parsed.error().detail);
    const Json& h = *parsed;
    const std::string type = getString(h, "type").value_or("");
    const std::int64_t job = getInteger(h, "job").value_or(0);
    if (type == "run")
        return decodeRun(h, job, message.payload);
    if (type == "cancel")
        return Request(CancelJob{job});
    if (type == "quit")
        return Request(Quit{});
    return broken("an unknown message: " + type.substr(0, 40));
}

}  // namespace mw::protocol
