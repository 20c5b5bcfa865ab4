// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/propagation_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// How a run was made, kept with it (Run::options) so that it can go on as it began.
struct RunRecord {
    std::string method;  ///< "flow" or "cma"; empty when it is not known.
    std::string model;  ///< A bundle's folder; empty: the bundled one.
    int windowFrames = 0;  ///< 0 when it is not known.
    std::optional<std::string> expression;
    struct Support {
        SupportId id;
        std::string video;
        std::string expression;
        friend bool operator==(const Support&, const Support&) = default;
    };
    std::optional<std::vector<Support>> support;
    RunId continues;  ///< The run whose remainder this one was asked for.
    friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

std::string encodeRunRecord(const RunRecord& record);
/// What cannot be read is left out: a record of another version is better than none.
RunRecord decodeRunRecord(const std::string& json);

/// The run, and those that it continued, latest first.
std::vector<RunId> chainOf(const Project& project, RunId run);

/// Asks for what a run has left to do: its frames that neither it, nor those that it continued,
/// have finished, with its own expression and examples.
PlanQuestion remainderOf(const Project& project, const Run& run);

/// How fast the last finished run with a method was, rather one in the same video. Nothing when
/// there was none.
std::optional<double> framesPerSecond(const Project& project, const std::string& method,
                                      VideoId video);

}  // namespace mw
