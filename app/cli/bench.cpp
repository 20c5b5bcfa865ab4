// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench.h"

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

Command benchCommand()
{
    static const std::vector<Command> family = {
#if MW_CLI_BENCH_VIDEO
        benchDecodeCommand(),
        benchSeekCommand(),
#endif
#if MW_HAS_MEDIA
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
