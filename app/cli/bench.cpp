// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench.h"

#include "app/cli/bench_video.h"
#include "app/cli/commands.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <thread>

namespace mw::cli {

double Timings::quantile(double share) const
{
    if (m_seconds.empty())
        return 0;
    std::vector<double> sorted = m_seconds;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = std::size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

double Timings::total() const
{
    double sum = 0;
    for (const double s : m_seconds)
        sum += s;
    return sum;
}

BenchReport::BenchReport(const Context& context, std::string bench, std::string device)
    : m_context(context)
    , m_bench(std::move(bench))
    , m_device(std::move(device))
    , m_rows{{"", "n", "median ms", "p95 ms", "max ms"}}
{
    m_context.out.line(m_bench + " on " + m_device + " (" + processorName() + ")\n");
}

void BenchReport::add(const std::string& what, const Timings& timings, Json extra)
{
    Json json{{"bench", m_bench},
              {"what", what},
              {"device", m_device},
              {"n", timings.count()},
              {"median_ms", timings.median() * 1e3},
              {"p95_ms", timings.p95() * 1e3},
              {"max_ms", timings.largest() * 1e3}};
    json.update(extra);
    m_context.out.object(dumpJson(json));
    m_rows.push_back({what, std::to_string(timings.count()), fixed(timings.median() * 1e3, 3),
                      fixed(timings.p95() * 1e3, 3), fixed(timings.largest() * 1e3, 3)});
}

void BenchReport::addValue(const std::string& what, double value, const std::string& unit)
{
    m_context.out.object(dumpJson({{"bench", m_bench},
                                   {"what", what},
                                   {"device", m_device},
                                   {"value", value},
                                   {"unit", unit}}));
    m_rows.push_back({what + ", " + unit, "", fixed(value, 2)});
}

void BenchReport::print() const { m_context.out.table(m_rows); }

std::string processorName()
{
    std::string name = "unknown processor";
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos) {
            name = line.substr(colon + 2);
            break;
        }
    }
    return name + ", " + std::to_string(std::thread::hardware_concurrency()) + " threads";
}

#if MW_HAS_MEDIA
namespace {

constexpr auto kDecodeOptions = std::to_array<Option>({
    {"video", "FILE", "Measure on this video (default: one that is made for it, 1080p, GOP 250)"},
    {"frames", "N", "Frames that are played", "300"},
});
constexpr auto kSeekOptions = std::to_array<Option>({
    {"video", "FILE", "Measure on this video (default: one that is made for it, 1080p, GOP 250)"},
    {"seeks", "N", "Random frames that are shown", "200"},
});

/// Prints what the benches of videos return.
Result<void> show(const Context& context, const char* bench, const Result<Json>& outcome)
{
    if (!outcome)
        return outcome.error();
    const Json* results = getArray(*outcome, "results");
    std::vector<std::vector<std::string>> rows{{"", "n", "median ms", "p95 ms", "max ms", "fps"}};
    const auto number = [](const Json& object, const char* key, int digits) {
        const auto value = getNumber(object, key);
        return value ? fixed(*value, digits) : std::string();
    };
    const auto video = outcome->find("video");
    for (const Json& result : results ? *results : Json::array()) {
        Json line{{"bench", bench}, {"device", "cpu"}};
        line.update(result);
        if (video != outcome->end())
            line["video"] = *video;
        context.out.object(dumpJson(line));
        const std::string what = getString(result, "what").value_or("");
        if (result.contains("median_ms"))
            rows.push_back({what, number(result, "n", 0), number(result, "median_ms", 2),
                            number(result, "p95_ms", 2), number(result, "max_ms", 2),
                            number(result, "fps", 1)});
        else
            rows.push_back({what + ", " + getString(result, "unit").value_or(""), "",
                            number(result, "value", 2)});
    }
    context.out.line(std::string(bench) + " on cpu (" + processorName() + ")");
    if (video != outcome->end())
        context.out.line(dumpJson(*video));
    context.out.line("");
    context.out.table(rows);
    return {};
}

Result<void> decode(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const std::int64_t frames, args.integer("frames", 1, 1'000'000));
    return show(context, "decode",
                benchDecode(fromUtf8(args.text("video")), int(frames), context.task));
}

Result<void> seek(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const std::int64_t seeks, args.integer("seeks", 1, 1'000'000));
    return show(context, "seek", benchSeek(fromUtf8(args.text("video")), int(seeks), context.task));
}

}  // namespace
#endif

Command benchCommand()
{
    static const std::vector<Command> family = {
#if MW_HAS_MEDIA
        {"decode", "[options]", "Opening a video and playing it", "", kDecodeOptions, decode},
        {"seek", "[options]", "Single frames of a video, forwards, backwards and anywhere", "",
         kSeekOptions, seek},
        benchMaskCommand(),
        benchStoreCommand(),
#endif
#if MW_HAS_INFERENCE
        benchModelCommand(),
#endif
    };
    return {
        "bench",
        "<what> [options]",
        "Measure this machine",
        "Each prints the number of repetitions, the median, the 95th percentile and the largest "
        "time.",
        {},
        nullptr,
        family};
}

}  // namespace mw::cli
