// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/base/json.h"
#include "core/base/stopwatch.h"

#include <string>
#include <vector>

/// How all benches measure and report, so that their numbers can be put side by side.
namespace mw::cli {

/// Durations of one action, repeated.
class Timings
{
public:
    template <class Action>
    void measure(const Action& action)
    {
        const Stopwatch watch;
        action();
        add(watch.seconds());
    }
    void add(double seconds) { m_seconds.push_back(seconds); }

    std::size_t count() const { return m_seconds.size(); }
    double median() const { return quantile(0.5); }
    double p95() const { return quantile(0.95); }
    double largest() const { return quantile(1); }
    double total() const;
    /// Nearest rank; 0 when nothing was measured.
    double quantile(double share) const;

private:
    std::vector<double> m_seconds;
};

/// Collects what a bench measured and prints it: one JSON object for each, or one table.
class BenchReport
{
public:
    /// `device` is what did the work: "cpu".
    BenchReport(const Context& context, std::string bench, std::string device = "cpu");

    /// `extra` goes into the JSON object beside n, median, p95 and max.
    void add(const std::string& what, const Timings& timings, Json extra = Json::object());
    /// A number that is no duration: bytes, a share.
    void addValue(const std::string& what, double value, const std::string& unit);
    void print() const;  ///< The table; JSON lines were printed as they came.

private:
    const Context& m_context;
    std::string m_bench;
    std::string m_device;
    std::vector<std::vector<std::string>> m_rows;
};

/// "AMD EPYC 9B14, 2 threads", for reports.
std::string processorName();

}  // namespace mw::cli
