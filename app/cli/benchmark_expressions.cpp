// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/benchmark_expressions.h"

#include "app/cli/score_sheets.h"
#include "core/base/json.h"
#include "inference/training/expression_accuracy.h"

namespace mw::cli {

namespace {

/// Neither the best nor the worst: the first, as they come.
constexpr std::size_t kSheetWorlds = 8;

/// One world is a row: what was shown, and both questions about it.
void addTo(std::vector<SheetRow>& rows, const ExpressionAnswer& answer)
{
    const bool isSecond = !rows.empty() && rows.back().cells.size() == 2;
    if (!isSecond && rows.size() == kSheetWorlds)
        return;
    if (!isSecond)
        rows.push_back({"", {{answer.support, answer.shown, {}, "support"}}});
    SheetRow& row = rows.back();
    row.heading += (isSecond ? "  2: " : "1: ") + answer.expression;
    const bool isRight = answer.region > answer.otherRegion;
    row.cells.push_back({answer.query, answer.truth, answer.found,
                         std::string(isSecond ? "2" : "1") + (isRight ? " right" : " wrong")
                             + ", J " + percent(answer.region) + ", other one "
                             + percent(answer.otherRegion)});
}

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
    const fs::path sheet = fromUtf8(args.text("contact-sheet"));
    std::vector<SheetRow> sheetRows;
    if (!sheet.empty())
        test.onAnswer = [&](const ExpressionAnswer& answer) { addTo(sheetRows, answer); };
    MW_TRY(const ExpressionReport report, measureExpressions(segmenter, test, context.task));
    if (!sheet.empty())
        MW_TRY_VOID(writePng(sheet, drawScoreSheet(sheetRows)));
    std::vector<std::vector<std::string>> rows{
        {"the expression", "episodes", "right %", "+- %", "undecided", "J right", "J other"}};
    for (const auto& [name, a] : {std::pair("tells the two apart", &report.telling),
                                  std::pair("only names the class", &report.plain)})
        rows.push_back({name, std::to_string(a->episodes), percent(a->share()),
                        percent(a->margin()), std::to_string(a->undecided), fixed(a->region, 3),
                        fixed(a->otherRegion, 3)});
    context.out.table(rows);
    context.out.object(dumpJson({{"kind", "expressions"},
                                 {"model", segmenter.identity(propagation.refine)},
                                 {"seed", test.seed},
                                 {"telling", toJson(report.telling)},
                                 {"plain", toJson(report.plain)}}));
    return {};
}

}  // namespace mw::cli
