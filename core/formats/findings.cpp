// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/findings.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kMaxKeptPerRule = 1000;

struct LoaderName {
    const char* name;
    Loader loader;
};
constexpr LoaderName kLoaderNames[] = {{"referformer", Loader::ReferFormer},
                                       {"sgmg", Loader::ReferFormer},
                                       {"mttr", Loader::Mttr},
                                       {"soc", Loader::Soc},
                                       {"cma", Loader::Cma},
                                       {"cutie", Loader::Cutie},
                                       {"xmem", Loader::Cutie},
                                       {"sam2", Loader::Sam2}};

/// Rule texts count their places from %1, errors from args[1].
std::string filled(const char* text, const Finding& finding)
{
    Error arguments;
    arguments.args = finding.args;
    return fillIn(text, arguments);
}

}  // namespace

const char* toString(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    case Severity::Unspecified:
        break;
    }
    return "";
}

std::optional<Loaders> loadersFromNames(std::string_view commaSeparated)
{
    Loaders loaders = 0;
    while (!commaSeparated.empty()) {
        const std::size_t comma = std::min(commaSeparated.find(','), commaSeparated.size());
        const std::string_view name = commaSeparated.substr(0, comma);
        const auto known = std::find_if(std::begin(kLoaderNames), std::end(kLoaderNames),
                                        [&](const LoaderName& l) { return name == l.name; });
        if (known == std::end(kLoaderNames))
            return std::nullopt;
        loaders |= Loaders(known->loader);
        commaSeparated.remove_prefix(std::min(comma + 1, commaSeparated.size()));
    }
    return loaders;
}

std::string loaderNames()
{
    std::string names;
    for (const LoaderName& loader : kLoaderNames)
        names += (names.empty() ? "" : ", ") + std::string(loader.name);
    return names;
}

std::string messageOf(const Finding& finding)
{
    std::string place;
    const auto add = [&place](const char* what, const std::string& name) {
        if (!name.empty())
            place += (place.empty() ? "" : ", ") + std::string(what) + " " + name;
    };
    add("video", finding.spot.video);
    add("frame", finding.spot.frame);
    add("object", finding.spot.object);
    return (place.empty() ? "" : place + ": ") + filled(ruleInfo(finding.rule).message, finding);
}

std::string remedyOf(const Finding& finding)
{
    return filled(ruleInfo(finding.rule).remedy, finding);
}

Json toJson(const Finding& finding)
{
    Json json;
    json["rule"] = ruleInfo(finding.rule).id;
    json["severity"] = toString(finding.severity);
    json["video"] = finding.spot.video;
    json["frame"] = finding.spot.frame;
    json["object"] = finding.spot.object;
    json["message"] = messageOf(finding);
    json["remedy"] = remedyOf(finding);
    return json;
}

Findings::Findings(Loaders loaders, std::set<std::string> ignored)
    : m_loaders(loaders)
    , m_ignored(std::move(ignored))
{
}

Severity Findings::severityOf(Rule rule) const
{
    const RuleInfo& info = ruleInfo(rule);
    if (m_ignored.contains(info.id))
        return Severity::Unspecified;
    return (m_loaders & info.loaders) != 0 ? info.loaderSeverity : info.severity;
}

bool Findings::isWanted(Rule rule) const { return severityOf(rule) != Severity::Unspecified; }

void Findings::add(Rule rule, Spot spot, std::vector<std::string> args, Severity severity)
{
    if (m_ignored.contains(ruleInfo(rule).id))
        return;
    if (severity == Severity::Unspecified)
        severity = severityOf(rule);
    if (severity == Severity::Unspecified)
        return;
    ++m_counts[std::size_t(severity)];
    if (++m_ruleCounts[rule] > kMaxKeptPerRule) {
        ++m_omitted;
        return;
    }
    m_findings.push_back({rule, severity, std::move(spot), std::move(args)});
}

void Findings::add(const Findings& others)
{
    for (const Finding& finding : others.m_findings)
        add(finding.rule, finding.spot, finding.args, finding.severity);
    m_omitted += others.m_omitted;
}

const Finding* Findings::firstError() const
{
    const auto it = std::find_if(m_findings.begin(), m_findings.end(),
                                 [](const Finding& f) { return f.severity == Severity::Error; });
    return it == m_findings.end() ? nullptr : &*it;
}

void addFindings(Json& report, const Findings& findings)
{
    report["errors"] = findings.count(Severity::Error);
    report["warnings"] = findings.count(Severity::Warning);
    report["infos"] = findings.count(Severity::Info);
    report["omitted"] = findings.omitted();
    Json all = Json::array();
    for (const Finding& finding : findings.all())
        all.push_back(toJson(finding));
    report["findings"] = std::move(all);
}

}  // namespace mw
