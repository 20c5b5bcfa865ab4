// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_findings.h"

#include <map>

namespace mw::cli {

namespace {

/// Of each rule so many findings are shown to people; --json has more.
constexpr int kShownPerRule = 10;

}  // namespace

std::string countOf(std::size_t n, const char* what)
{
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

void showFindings(const Findings& findings, const Output& out)
{
    std::map<Rule, int> shown;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        for (const Finding& finding : findings.all()) {
            if (finding.severity != severity || ++shown[finding.rule] > kShownPerRule)
                continue;
            out.line(std::string(toString(severity)) + " [" + ruleInfo(finding.rule).id + "] "
                     + messageOf(finding));
            // The remedy is the same for all of a rule.
            if (shown[finding.rule] == 1)
                out.line("    " + remedyOf(finding));
        }
    }
    for (const auto& [rule, number] : shown) {
        if (number > kShownPerRule)
            out.line("... and " + std::to_string(number - kShownPerRule) + " more of ["
                     + ruleInfo(rule).id + "]; --json lists them");
    }
    out.line(countOf(findings.count(Severity::Error), "error") + ", "
             + countOf(findings.count(Severity::Warning), "warning") + ", "
             + countOf(findings.count(Severity::Info), "remark"));
}

std::string summaryOf(const Findings& findings)
{
    const Finding* first = findings.firstError();
    return countOf(findings.count(Severity::Error), "error")
        + (first ? ", the first: " + messageOf(*first) : "");
}

}  // namespace mw::cli
