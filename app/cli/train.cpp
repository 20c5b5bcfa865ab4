// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "core/base/json.h"
#include "inference/training/train_run.h"

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"data", "WHAT",
     "A packed training set (maskwright data pack), \"synthetic\", or \"synthetic-pairs\"", nullptr,
     true},
    {"out", "BUNDLE", "The folder of the bundle; training/ in it holds what a run continues from"},
    {"preset", "NAME", "default: the bundled model's recipe; official: the published script's",
     "default"},
    {"config", "FILE", "JSON with options over the preset's; see docs/training.md"},
    {"init", "BUNDLE", "Start from the weights of this bundle"},
    {"steps", "N", "Overrides the configuration"},
    {"seed", "S", "Overrides the configuration"},
    {"device", "NAME", "auto, cpu, cuda", "auto"},
    {"threads", "N", "Of the computation; 0: all processors", "0"},
    {"resume", nullptr, "Continue the run in --out exactly where its last checkpoint was"},
});

void show(const Json& line, const Output& out)
{
    out.object(dumpJson(line));
    const auto value = [&](const char* key) { return getNumber(line, key).value_or(0); };
    const std::string step = "step " + std::to_string(getInteger(line, "step").value_or(0));
    if (getString(line, "kind") == "validation") {
        out.line(step + ": validation J " + fixed(value("iou"), 3)
                 + (getBool(line, "best").value_or(false) ? ", the best so far" : ""));
        return;
    }
    out.line(step + ": loss " + fixed(value("loss"), 3) + ", J " + fixed(value("iou"), 3) + ", "
             + fixed(value("seconds_per_step"), 2) + " s a step, busy "
             + fixed(100 * value("busy"), 0) + " %, " + fixed(value("eta_seconds") / 60, 0)
             + " min left");
}

Result<void> run(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    TrainRequest request;
    MW_TRY(request.output, args.path("out"));
    const fs::path& out = request.output;
    request.data = args.all("data");
    if (args.has("preset")) {
        constexpr std::string_view kPresets[] = {"default", "official"};
        MW_TRY(request.preset, args.choice("preset", kPresets));
    }
    if (args.has("config")) {
        MW_TRY(request.config, args.path("config"));
    }
    if (args.has("init")) {
        MW_TRY(request.init, args.path("init"));
    }
    if (args.has("steps")) {
        MW_TRY(request.steps, args.integer("steps", 1, std::int64_t(1) << 40));
    }
    if (args.has("seed")) {
        MW_TRY(const std::int64_t seed, args.integer("seed", 0, 0x7fffffffffff));
        request.seed = std::uint64_t(seed);
    }
    constexpr std::string_view kDevices[] = {"auto", "cpu", "cuda"};
    MW_TRY(request.device, args.choice("device", kDevices));
    MW_TRY(const std::int64_t threads, args.integer("threads", 0, 1024));
    request.threads = int(threads);
    request.resumes = args.has("resume");
    request.onMetrics = [&](const Json& line) { show(line, context.out); };
    MW_TRY(const TrainReport report, runTraining(request, context.task));
    Json json{{"kind", "done"},          {"bundle", toUtf8(out)},
              {"steps", report.steps},   {"seconds", report.seconds},
              {"loss", report.lastLoss}, {"iou", report.lastIou}};
    std::string text = "Wrote " + toUtf8(out) + " after " + std::to_string(report.steps)
        + " steps in " + fixed(report.seconds / 60, 1) + " minutes.";
    if (report.bestScore) {
        json["best_score"] = *report.bestScore;
        json["best"] = toUtf8(report.best);
        text += " The best by validation, J " + fixed(*report.bestScore, 3) + ", is "
            + toUtf8(report.best) + ".";
    }
    context.out.line(text);
    context.out.object(dumpJson(json));
    return {};
}

}  // namespace

Command trainCommand()
{
    return {
        "train",
        "--data WHAT... --out BUNDLE [options]",
        "Train a model on few-shot episodes",
        "Episodes show an object in a few support frames and ask for it, or another of its class, "
        "in the query frames of another clip.\n"
        "Ctrl-C writes a checkpoint; --resume continues from the last one. Lines of metrics are "
        "also in BUNDLE/training/metrics.jsonl.\n"
        "Several processes share a run when started with RANK, WORLD_SIZE, MASTER_ADDR and "
        "MASTER_PORT set, as torchrun does.",
        kOptions,
        run};
}

}  // namespace mw::cli
