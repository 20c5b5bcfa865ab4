// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/score_sheets.h"
#include "app/cli/show_findings.h"
#include "core/formats/score_folders.h"

namespace mw::cli {

namespace {

constexpr Options<11> kOptions{{
    {"pred", "DIR", "The masks to judge"},
    {"truth", "DIR", "The true masks"},
    {"protocol", "NAME", "davis (davis2017-evaluation's numbers) or cma (the official CMA code's)",
     "davis"},
    {"match", nullptr, "Any predicted object may be any true one (unsupervised)"},
    {"all-frames", nullptr, "Score the first and the last frame too; davis leaves them out"},
    {"skip", "N", "Leave out the first N frames of each sequence, as they were given", "0"},
    {"sequence", "NAME", "Only this sequence", nullptr, true},
    {"missing-empty", nullptr, "Masks that are missing count as empty, not as an error"},
    {"contact-sheet", "PNG", "Draw the best and the worst objects"},
    {"pictures", "DIR",
     "For the sheet: the pictures (default: JPEGImages beside the truth's Annotations)"},
    {"threads", "N", "Threads, 0 for as many as there are processors", "0"},
}};

void show(const ScoreReport& report, const Output& out)
{
    if (!report.findings.all().empty())
        showFindings(report.findings, out);
    const Evaluation& e = report.evaluation;
    if (e.objects.empty())
        return;
    std::vector<std::vector<std::string>> rows{
        {"sequence", report.layout == "expressions" ? "expression" : "object", "J&F", "J",
         "J recall", "J decay", "F", "F recall", "F decay", "frames"}};
    const auto row = [&](const std::string& sequence, const std::string& object,
                         const Statistics& j, const Statistics& f, std::int64_t frames) {
        rows.push_back({sequence, object, percent((j.mean + f.mean) / 2), percent(j.mean),
                        percent(j.recall), percent(j.decay), percent(f.mean), percent(f.recall),
                        percent(f.decay), std::to_string(frames)});
    };
    for (const ObjectScores& o : e.objects)
        row(o.sequence, o.object, o.region(), o.contour(), std::int64_t(o.frames.size()));
    row("all", std::to_string(e.objects.size()), e.region, e.contour, e.frames);
    out.table(rows);
    out.line("");
    std::vector<std::vector<std::string>> sequences{{"sequence", "objects", "J&F", "J", "F"}};
    for (const SequenceScores& s : e.sequences)
        sequences.push_back({s.sequence, std::to_string(s.objects), percent(s.mean()),
                             percent(s.region), percent(s.contour)});
    if (e.sequences.size() > 1)
        out.table(sequences);
}

Result<void> run(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(const fs::path predicted, args.path("pred"));
    MW_TRY(const fs::path truth, args.path("truth"));
    static constexpr std::string_view kProtocols[] = {"davis", "cma"};
    MW_TRY(const std::string protocol, args.choice("protocol", kProtocols));
    const fs::path sheet = fromUtf8(args.text("contact-sheet"));
    if (!sheet.empty())
        MW_TRY_VOID(prepareSheet(sheet));
    ScoreOptions options;
    options.protocol = protocol == "cma" ? EvaluationProtocol::Cma : EvaluationProtocol::Davis;
    options.identities = args.has("match") ? Identities::Matched : Identities::Given;
    options.leaveOutEnds = !args.has("all-frames");
    options.missingIsEmpty = args.has("missing-empty");
    options.sequences = args.all("sequence");
    MW_TRY(const std::int64_t skip, args.integer("skip", 0, 1'000'000));
    options.skipFrames = int(skip);
    MW_TRY(const std::int64_t threads, args.integer("threads", 0, 256));
    options.threads = int(threads);
    MW_TRY(const ScoreReport report, scoreFolders(predicted, truth, options, context.task));
    show(report, context.out);
    context.out.object(dumpJson(toJson(report)));
    if (report.findings.hasErrors())
        return Error{ErrorCode::DatasetInvalid, {toUtf8(predicted), summaryOf(report.findings)}};
    if (report.evaluation.objects.empty())
        return Error{ErrorCode::DatasetInvalid, {toUtf8(truth), "there is no object to score"}};
    if (!sheet.empty()) {
        MW_TRY_VOID(
            writeEvaluationSheet(sheet, report, fromUtf8(args.text("pictures")), context.task));
        context.out.line("contact sheet  " + toUtf8(sheet));
    }
    return {};
}

}  // namespace

Command evaluateCommand()
{
    return {"evaluate",
            "--pred DIR --truth DIR [options]",
            "Score masks: region similarity J and contour accuracy F",
            "Both folders hold <frame>.png or <sequence>/<frame>.png, or are data sets that do.\n"
            "Predictions may also be <video>/<expression>/<frame>.png; the truth is then the\n"
            "Ref-YouTube-VOS folder that has the expressions. davis scores 1 to N, N being the\n"
            "largest object of the first frame, and leaves out the first and the last frame; cma\n"
            "compares at 360 pixels with a wider tolerance and averages over all frames.",
            kOptions,
            run};
}

}  // namespace mw::cli
