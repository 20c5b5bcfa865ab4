// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/benchmark_expressions.h"

#include "core/base/json.h"
#include "inference/training/expression_accuracy.h"

namespace mw::cli {

namespace {

Json toJson(const ExpressionAccuracy& a)
{
    return {{"episodes", a.episodes},  {"right", a.right},     {"undecided", a.undecided},
            {"share", a.share()},      {"margin", a.margin()}, {"J", a.region},
            {"J_other", a.otherRegion}};
}

}  // namespace

Result<void> benchmarkExpressions(const Args& args, const Context& context, Segmenter& segmenter,
                                  const PropagationOptions& propagation)
{
    ExpressionTest test;
    MW_TRY(const std::int64_t limit, args.integer("limit", 0, 1'000'000));
    MW_TRY(const std::int64_t seed, args.integer("seed", 0, 0x7fffffffffff));
    if (limit > 0)
        test.episodes = limit;
    test.seed = std::uint64_t(seed);
    test.supportFrames = propagation.supportFrames;
    test.propagation = propagation;
    MW_TRY(const ExpressionReport report, measureExpressions(segmenter, test, context.task));
    const auto percent = [](double share) { return fixed(100 * share, 1); };
    std::vector<std::vector<std::string>> rows{
        {"the expression", "episodes", "right %", "+- %", "undecided", "J right", "J other"}};
    for (const auto& [name, a] : {std::pair("tells the two apart", &report.telling),
                                  std::pair("only names the class", &report.plain)})
        rows.push_back({name, std::to_string(a->episodes), percent(a->share()),
                        percent(a->margin()), std::to_string(a->undecided), fixed(a->region, 3),
                        fixed(a->otherRegion, 3)});
    context.out.table(rows);
    context.out.object(dumpJson({{"kind", "expressions"},
                                 {"model", segmenter.identity()},
                                 {"seed", test.seed},
                                 {"telling", toJson(report.telling)},
                                 {"plain", toJson(report.plain)}}));
    return {};
}

}  // namespace mw::cli
