// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/benchmark.h"

#include "app/cli/clips.h"
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "app/cli/score_sheets.h"
#if MW_HAS_INFERENCE
#include "app/cli/benchmark_expressions.h"
#include "app/cli/overrides.h"
#endif

#include <algorithm>
#include <cstdio>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"dataset", "DIR",
     "The data set: Mini-Ref-YouTube-VOS, Mini-Ref-SAIL-VOS, Ref-YouTube-VOS, ..."},
    {"format", "NAME", "See maskwright formats; recognised if not given"},
    {"split", "NAME", "The split to read; the first there is if not given"},
    {"protocol", "NAME", "paper, cross-video, same-video, expressions: see below", "paper"},
    {"fold", "N", "1 to 4: only the classes that this fold tests; 0: all", "0"},
    {"class", "NAME", "Only this class", nullptr, true},
    {"method", "NAME", "cma: the model. flow: optical flow, for --protocol same-video", "cma"},
    {"model", "BUNDLE", "Folder of a model bundle (default: the bundled one)"},
    {"set", "KEY=VALUE", "Another value in the model's manifest: window.memoryFrames=0", nullptr,
     true},
    {"runs", "N", "Runs with seeds that count up (default: 5, or 1 where nothing is drawn)"},
    {"seed", "S", "Of the first run", "43"},
    {"support-frames", "N", "Frames that are shown", "5"},
    {"limit", "N",
     "At most N queries of each class in each run, drawn at random; of expressions: N episodes. "
     "0: all, or 200 episodes",
     "0"},
    {"episodes", "FILE", "Which support and queries: read, or written if there is no such file"},
    {"control", "WHAT", "wrong-class: ask everything again with a support of another class"},
    {"scores", "NAME",
     "cma: 360 pixels, mean over frames. davis: mean over objects (default: cma for paper, else "
     "davis)"},
    {"results", "FILE",
     "JSON lines of finished queries; a run that was stopped goes on from it (docs/benchmarks.md)"},
    {"force", nullptr, "Start anew, whatever --results holds"},
    {"contact-sheet", "PNG", "Draw the best and the worst queries; of expressions: the first ones"},
    {"window", "N", "Query frames segmented together; 0: as the model says", "10"},
    {"short-side", "PX", "Short side of the picture given to the model (0: as it was trained)",
     "0"},
    {"threshold", "P", "Probability above which a pixel belongs to the object", "0.5"},
    kRefineOption,
    kNoRefineOption,
    {"device", "NAME", "auto, cpu, cuda", "auto"},
    {"precision", "NAME", "auto, fp32, bf16", "auto"},
});

constexpr int kSheetFrames = 4;

Json toJson(const BenchmarkLine& line)
{
    Json json{{"name", line.name},     {"queries", line.queries}, {"frames", line.frames},
              {"J", line.mean.region}, {"F", line.mean.contour},  {"JF", line.mean.mean()},
              {"spread", line.spread}};
    if (line.control) {
        json["control"] = {{"J", line.control->region},
                           {"F", line.control->contour},
                           {"JF", line.control->mean()}};
        json["ratio"] = line.ratio();
    }
    return json;
}

Json toJson(const std::vector<BenchmarkLine>& lines)
{
    Json list = Json::array();
    for (const BenchmarkLine& line : lines)
        list.push_back(toJson(line));
    return list;
}

struct Choice {
    MethodChoice method;
    PropagationOptions propagation;
    std::string protocol;
    bool hasControl = false;
};

Result<Choice> choiceFrom(const Args& args)
{
    static constexpr std::string_view kProtocols[]
        = {"paper", "cross-video", "same-video", "expressions"};
    static constexpr std::string_view kMethods[] = {"cma", "flow"};
    static constexpr std::string_view kDevices[] = {"auto", "cpu", "cuda"};
    static constexpr std::string_view kPrecisions[] = {"auto", "fp32", "bf16"};
    Choice c;
    MW_TRY(c.protocol, args.choice("protocol", kProtocols));
    MW_TRY(c.method.method, args.choice("method", kMethods));
    MW_TRY(c.method.device, args.choice("device", kDevices));
    MW_TRY(c.method.precision, args.choice("precision", kPrecisions));
    c.method.model = fromUtf8(args.text("model"));
    MW_TRY(const std::int64_t window, args.integer("window", 0, 1000));
    MW_TRY(const std::int64_t support, args.integer("support-frames", 1, 1000));
    MW_TRY(const std::int64_t shortSide, args.integer("short-side", 0, 4320));
    MW_TRY(c.propagation.maskThreshold, args.number("threshold", 0, 1));
    c.propagation.windowFrames = int(window);
    c.propagation.supportFrames = int(support);
    c.propagation.shortSidePx = int(shortSide);
    MW_TRY(c.propagation.refine, refinementFrom(args));
    c.method.refinesParity = args.has("refine");
    c.propagation.runnersUp = 0;
    if (args.has("control")) {
        static constexpr std::string_view kControls[] = {"wrong-class"};
        MW_TRY([[maybe_unused]] const std::string control, args.choice("control", kControls));
        c.hasControl = true;
    }
    if (c.protocol == "expressions") {
        for (const char* name : {"dataset", "fold", "class", "episodes", "control", "results"}) {
            if (args.has(name))
                return wrongUsage("--" + std::string(name)
                                  + " is for data sets, and --protocol expressions needs none");
        }
    }
    if (c.method.method == "flow" && c.hasControl)
        return wrongUsage("--control needs a model: flow starts from the query's own masks");
    if (c.method.method == "flow" && args.has("set"))
        return wrongUsage("--set changes a model, and flow has none");
    return c;
}

Error flowNeedsOneClip()
{
    return wrongUsage(
        "--method flow follows an object through one clip: use --protocol same-video");
}

Result<EpisodeList> episodesFrom(const Args& args, AnnotatedClips& clips, const Choice& choice,
                                 const Context& context)
{
    MW_TRY(const std::int64_t fold, args.integer("fold", 0, kFoldCount));
    const std::vector<std::string> categories = args.all("class");
    const fs::path file = fromUtf8(args.text("episodes"));
    std::int64_t runs = choice.protocol == "paper" || args.text("limit") != "0" ? 5 : 1;
    if (args.has("runs")) {
        MW_TRY(runs, args.integer("runs", 1, 1000));
    }
    std::error_code ec;
    if (!file.empty() && fs::exists(file, ec)) {
        MW_TRY(EpisodeList list,
               readEpisodes(file, clips, choice.propagation.supportFrames, context.task));
        if (args.has("protocol") && choice.protocol != toString(list.protocol))
            return wrongUsage("--protocol " + choice.protocol + ", but " + toUtf8(file)
                              + " holds episodes of " + toString(list.protocol));
        std::erase_if(list.episodes, [&](const BenchmarkEpisode& e) {
            return (fold > 0 && e.fold != fold) || (args.has("runs") && e.run > runs)
                || (!categories.empty()
                    && std::find(categories.begin(), categories.end(), e.category)
                        == categories.end());
        });
        if (list.episodes.empty())
            return Error{ErrorCode::DatasetInvalid,
                         {toUtf8(file), "it holds no episode of this fold and class"}};
        return list;
    }
    if (choice.method.method == "flow" && choice.protocol != "same-video")
        return flowNeedsOneClip();
    PlanOptions plan;
    plan.protocol = choice.protocol == "cross-video" ? BenchmarkProtocol::CrossVideo
        : choice.protocol == "same-video"            ? BenchmarkProtocol::SameVideo
                                                     : BenchmarkProtocol::Paper;
    plan.fold = int(fold);
    plan.runs = int(runs);
    plan.categories = categories;
    plan.supportFrames = choice.propagation.supportFrames;
    MW_TRY(const std::int64_t seed, args.integer("seed", 0, 0x7fffffffffff));
    plan.seed = std::uint64_t(seed);
    MW_TRY(plan.queriesPerClass, args.integer("limit", 0, 1'000'000));
    MW_TRY(EpisodeList list, planEpisodes(clips, plan, context.task));
    if (!file.empty())
        MW_TRY_VOID(writeFileAtomically(file, toText(list)));
    return list;
}

void show(const BenchmarkReport& report, const Output& out)
{
    const bool hasControl = report.all.control.has_value();
    std::vector<std::vector<std::string>> rows{{"", "queries", "frames", "J&F", "+-", "J", "F"}};
    if (hasControl)
        rows.front().insert(rows.front().end(), {"wrong support J&F", "ratio"});
    const auto add = [&](const BenchmarkLine& line) {
        rows.push_back({line.name, std::to_string(line.queries), std::to_string(line.frames),
                        percent(line.mean.mean()), percent(line.spread), percent(line.mean.region),
                        percent(line.mean.contour)});
        if (line.control)
            rows.back().insert(rows.back().end(),
                               {percent(line.control->mean()), fixed(line.ratio(), 2)});
    };
    for (const BenchmarkLine& line : report.classes)
        add(line);
    if (report.folds.size() > 1) {
        for (const BenchmarkLine& line : report.folds)
            add(line);
    }
    add(report.all);
    out.table(rows);
}

/// The text of a query for people: "dog/1 for dogs-jump/2".
std::string nameOf(const BenchmarkEpisode& e, const ClipObject& query, bool isControl)
{
    const ClipObject& shown = isControl ? *e.wrongSupport : e.support;
    return shown.video + "/" + std::to_string(shown.object) + " for " + query.video + "/"
        + std::to_string(query.object);
}

Result<void> drawSheet(const fs::path& file, AnnotatedClips& clips, const EpisodeList& list,
                       const BenchmarkReport& report, Segmenter& segmenter,
                       const BenchmarkOptions& options, const TaskContext& task)
{
    std::vector<const QueryScore*> order;
    for (const QueryScore& score : report.scores) {
        if (!score.isControl && score.scoredFrames() > 0)
            order.push_back(&score);
    }
    std::stable_sort(order.begin(), order.end(), [](const QueryScore* a, const QueryScore* b) {
        return a->mean().mean() > b->mean().mean();
    });
    std::vector<SheetRow> rows;
    for (const auto& [place, index] : bestAndWorst(order.size())) {
        const QueryScore& score = *order[index];
        const BenchmarkEpisode& e = list.episodes[score.episode];
        const ClipObject& query = e.queries[score.query];
        std::map<std::string, Mask> masks = score.kept;
        if (masks.empty()) {
            MW_TRY(masks, askQuery(clips, e, query, false, segmenter, options.propagation, task));
            std::map<std::string, Mask> few;
            for (const std::size_t at : spreadOver(masks.size(), kSheetFrames))
                few.insert(*std::next(masks.begin(), std::ptrdiff_t(at)));
            masks = std::move(few);
        }
        SheetRow row;
        row.heading = place + ": J " + percent(score.mean().region) + "  F "
            + percent(score.mean().contour) + "  " + nameOf(e, query, false)
            + (query.text.empty() ? "" : "  \"" + query.text + "\"");
        MW_TRY(SheetCell shown, supportCell(clips, e.support, task));
        row.cells.push_back(std::move(shown));
        for (const auto& [frame, mask] : masks) {
            MW_TRY(SheetCell cell, queryCell(clips, query, frame, mask, options.scores, task));
            row.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    return writePng(file, drawScoreSheet(rows));
}

Result<void> run(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    MW_TRY(Choice choice, choiceFrom(args));
#if !MW_HAS_INFERENCE
    if (choice.protocol == "expressions" || choice.method.method == "cma")
        return Error{ErrorCode::MethodUnavailable, {"cma"}};
#endif
    const fs::path sheet = fromUtf8(args.text("contact-sheet"));
    if (!sheet.empty())
        MW_TRY_VOID(prepareSheet(sheet));
    std::vector<std::string> notices;
    const auto notify = [&](const std::string& text) {
        notices.push_back(text);
        std::fprintf(stderr, "note: %s\n", text.c_str());
    };
    std::optional<AnnotatedClips> clips;
    EpisodeList list;
    if (choice.protocol != "expressions") {
        MW_TRY(const fs::path dataset, args.path("dataset"));
        MW_TRY(
            AnnotatedClips opened,
            AnnotatedClips::open(dataset, args.text("format"), args.text("split"), context.task));
        clips.emplace(std::move(opened));
        MW_TRY(list, episodesFrom(args, *clips, choice, context));
        for (const std::string& note : list.notes)
            notify("left out: " + note);
        if (choice.method.method == "flow" && list.protocol != BenchmarkProtocol::SameVideo)
            return flowNeedsOneClip();
    } else if (choice.method.method == "flow") {
        return wrongUsage("--protocol expressions measures a model, and flow reads no words");
    }
#if MW_HAS_INFERENCE
    std::optional<TemporaryFolder> changed;
    const std::vector<std::string> settings = args.all("set");
    if (!settings.empty()) {
        MW_TRY(TemporaryFolder folder,
               bundleWith(choice.method.model.empty() ? bundledModel() : choice.method.model,
                          settings));
        choice.method.model = folder.path();
        changed.emplace(std::move(folder));
    }
#endif
    MW_TRY(const std::unique_ptr<Segmenter> segmenter,
           makeSegmenter(choice.method, context.task, notify));
#if MW_HAS_INFERENCE
    if (choice.protocol == "expressions")
        return benchmarkExpressions(args, context, *segmenter, choice.propagation);
#endif

    BenchmarkOptions options;
    options.propagation = choice.propagation;
    options.hasControl = choice.hasControl;
    options.results = fromUtf8(args.text("results"));
    options.replacesResults = args.has("force");
    options.scores = list.protocol == BenchmarkProtocol::Paper ? EvaluationProtocol::Cma
                                                               : EvaluationProtocol::Davis;
    if (args.has("scores")) {
        static constexpr std::string_view kScores[] = {"cma", "davis"};
        MW_TRY(const std::string scores, args.choice("scores", kScores));
        options.scores = scores == "cma" ? EvaluationProtocol::Cma : EvaluationProtocol::Davis;
    }
    if (!sheet.empty())
        options.keptFrames = kSheetFrames;
    const Json details = segmenterDetails(*segmenter);
    options.identity = {{"method", choice.method.method},
                        {"model", segmenter->identity(options.propagation.refine)},
                        {"set", args.all("set")},
                        {"precision", getString(details, "precision").value_or("")},
                        {"window", options.propagation.windowFrames},
                        {"support_frames", options.propagation.supportFrames},
                        {"short_side", options.propagation.shortSidePx},
                        {"threshold", options.propagation.maskThreshold},
                        {"refine", toString(options.propagation.refine)}};

    const Stopwatch watch;
    std::int64_t read = 0;
    const auto onQuery = [&](const QueryScore& score, std::int64_t done, std::int64_t total) {
        const BenchmarkEpisode& e = list.episodes[score.episode];
        const ClipObject& query = e.queries[score.query];
        if (score.wasRead)
            read = done;
        const double left
            = done > read ? watch.seconds() * double(total - done) / double(done - read) : 0;
        const ClipObject& shown = score.isControl ? *e.wrongSupport : e.support;
        context.out.object(dumpJson({{"kind", "query"},
                                     {"run", e.run},
                                     {"fold", e.fold},
                                     {"class", e.category},
                                     {"support", shown.video},
                                     {"support_object", shown.object},
                                     {"video", query.video},
                                     {"object", query.object},
                                     {"expression", query.text},
                                     {"control", score.isControl},
                                     {"frames", score.scoredFrames()},
                                     {"J", score.mean().region},
                                     {"F", score.mean().contour},
                                     {"seconds", score.seconds},
                                     {"done", done},
                                     {"total", total},
                                     {"eta_seconds", left}}));
    };
    MW_TRY(const BenchmarkReport report,
           runBenchmark(*clips, list, *segmenter, options, context.task, onQuery));
    show(report, context.out);
    const double rate = report.seconds > 0 ? double(report.computedFrames) / report.seconds : 0;
    context.out.line("\n" + std::string(toString(list.protocol)) + ", "
                     + (options.scores == EvaluationProtocol::Cma ? "cma" : "davis") + " scores, "
                     + std::to_string(report.runs.size()) + " runs, "
                     + segmenter->identity(options.propagation.refine)
                     + (rate > 0 ? ", " + fixed(rate, 2) + " frames/s" : ""));
    Json result{{"kind", "result"},
                {"protocol", toString(list.protocol)},
                {"scores", options.scores == EvaluationProtocol::Cma ? "cma" : "davis"},
                {"dataset", clips->format()}};
    result.update(options.identity);
    result["seconds"] = report.seconds;
    result["frames_per_second"] = rate;
    result["all"] = toJson(report.all);
    result["classes"] = toJson(report.classes);
    result["folds"] = toJson(report.folds);
    result["runs"] = toJson(report.runs);
    result["notices"] = notices;
    context.out.object(dumpJson(result));
    if (!sheet.empty()) {
        MW_TRY_VOID(drawSheet(sheet, *clips, list, report, *segmenter, options, context.task));
        context.out.line("contact sheet  " + toUtf8(sheet));
    }
    return {};
}

}  // namespace

Command benchmarkCommand()
{
    return {
        "benchmark",
        "--dataset DIR [options]",
        "Measure a method on clips with known masks",
        "paper: for each class a support clip is drawn, and every expression of every other clip\n"
        "of the class is a query (5 runs; the mean over frames, folds, runs).\n"
        "cross-video: every object of a class shows every one of its class in other clips.\n"
        "same-video: the first annotated frames of a clip show the object in all later ones.\n"
        "expressions: drawn worlds with two things of a class; how often the right one is found\n"
        "when the words tell them apart, and when they do not. Needs no data set.\n"
        "--episodes pins what is shown and asked, so that others measure the same. Ctrl-C keeps\n"
        "what is finished in --results; the same command goes on from there.",
        kOptions,
        run};
}

}  // namespace mw::cli
