// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_record.h"

#include "core/base/json.h"

#include <algorithm>

namespace mw {

std::string encodeRunRecord(const RunRecord& record)
{
    Json json = {
        {"method", record.method}, {"model", record.model}, {"window_frames", record.windowFrames}};
    if (record.support) {
        Json sets = Json::array();
        for (const RunRecord::Support& set : *record.support)
            sets.push_back(
                {{"id", set.id.value}, {"video", set.video}, {"expression", set.expression}});
        json["support"] = std::move(sets);
    }
    if (record.expression)
        json["expression"] = *record.expression;
    if (record.continues)
        json["continues"] = record.continues.value;
    return dumpJson(json);
}

RunRecord decodeRunRecord(const std::string& text)
{
    RunRecord record;
    const auto json = parseJson(text, "run");
    if (!json || !json->is_object())
        return record;
    record.method = getString(*json, "method").value_or("");
    record.model = getString(*json, "model").value_or("");
    record.windowFrames
        = int(std::clamp<std::int64_t>(getInteger(*json, "window_frames").value_or(0), 0, 1000));
    record.expression = getString(*json, "expression");
    record.continues = {getInteger(*json, "continues").value_or(0)};
    if (const Json* sets = getArray(*json, "support")) {
        record.support.emplace();
        for (const Json& set : *sets) {
            // Without ids, as earlier versions wrote them, they cannot be found again.
            const auto id = set.is_object() ? getInteger(set, "id") : std::nullopt;
            if (!id) {
                record.support.reset();
                break;
            }
            record.support->push_back({{*id},
                                       getString(set, "video").value_or(""),
                                       getString(set, "expression").value_or("")});
        }
    }
    return record;
}

std::vector<RunId> chainOf(const Project& project, RunId id)
{
    std::vector<RunId> chain;
    while (id && std::find(chain.begin(), chain.end(), id) == chain.end()) {
        chain.push_back(id);
        const Run* run = project.run(id);
        id = run ? decodeRunRecord(run->options).continues : RunId{};
    }
    return chain;
}

PlanQuestion remainderOf(const Project& project, const Run& run)
{
    const RunRecord record = decodeRunRecord(run.options);
    PlanQuestion question{run.track, RunScope::Range};
    question.first = run.firstFrame;
    question.last = run.lastFrame;
    question.expression = run.expression;
    question.expressionText = record.expression;
    question.finished = chainOf(project, run.id);
    if (record.support) {
        question.support.emplace();
        for (const RunRecord::Support& set : *record.support) {
            if (project.support(set.id))
                question.support->push_back(set.id);
        }
    }
    return question;
}

std::optional<double> framesPerSecond(const Project& project, const std::string& method,
                                      VideoId video)
{
    std::optional<double> elsewhere;
    for (auto it = project.runs().rbegin(); it != project.runs().rend(); ++it) {
        const Run& run = it->second;
        const Track* track = project.track(run.track);
        if (run.state != RunState::Done || run.framesDone <= 0 || run.endedAt <= run.startedAt
            || !track || decodeRunRecord(run.options).method != method)
            continue;
        const double rate = run.framesDone * 1000.0 / double(run.endedAt - run.startedAt);
        if (track->video == video)
            return rate;
        if (!elsewhere)
            elsewhere = rate;
    }
    return elsewhere;
}

}  // namespace mw
