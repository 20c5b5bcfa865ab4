// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/tokenizer.h"
#include "inference/engine/bundle_tools.h"
#include "inference/training/learner.h"
#include "inference/training/training_source.h"
#include "inference/training/optimiser.h"
#include "inference/training/trainer.h"
#include "tests/support/disc_episodes.h"

#include <torch/csrc/autograd/profiler.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

/// Where the time of a training step goes: train_step [CONFIG.json] [STEPS]. Prints the loss of
/// each step and the parts of its time; set MW_PROFILE to a file name for a Chrome trace of the
/// last step.
using namespace mw;

namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

int main(int argc, char** argv)
{
    prepareThreads(std::getenv("MW_THREADS") != nullptr ? std::atoi(std::getenv("MW_THREADS")) : 0);
    Json json = Json::object();
    if (argc > 1) {
        auto read = readJson(argv[1]);
        if (!read)
            return std::puts(describe(read.error()).c_str()), 1;
        json = *read;
    }
    auto options = trainOptionsFromJson(json, "default", "config");
    if (!options)
        return std::puts(describe(options.error()).c_str()), 1;
    const int steps = argc > 2 ? std::atoi(argv[2]) : 5;
    const Tokenizer tokenizer = builtInTokenizer(options->model.config.text.vocabulary);
    Cma model(options->model.config);
    initialiseWeights(*model, 1);
    AdamW optimiser(parameterGroups(*model, options->recipe), options->recipe.weightDecay);
    const test::DiscEpisodes source(options->shape);
    model->train();
    model->backbone->useBatchStatistics(true);
    std::int64_t count = 0;
    for (const auto& p : model->parameters())
        count += p.numel();
    std::printf("%.2f M parameters\n", double(count) / 1e6);
    for (int s = 0; s < steps; ++s) {
        const double start = now();
        std::vector<PreparedEpisode> batch;
        for (std::int64_t i = 0; i < options->batch; ++i) {
            auto sample = source.episode(1, std::uint64_t(s * options->batch + i));
            batch.push_back(*prepared(*sample, {}, tokenizer, options->model.config, 3, 1));
        }
        const double made = now();
        const char* trace = std::getenv("MW_PROFILE");
        std::unique_ptr<torch::autograd::profiler::RecordProfile> record;
        if (trace != nullptr && s + 1 == steps)
            record = std::make_unique<torch::autograd::profiler::RecordProfile>(trace);
        optimiser.zeroGradients();
        std::vector<StageTime> stages;
        BatchResult result;
        {
            Profile profile;
            result = learn(*model, batch, *options);
            stages = profile.stages;
        }
        const double forward = now();
        result.loss.backward();
        const double backward = now();
        const double norm = optimiser.gradientNorm();
        optimiser.step(rateAt(*options, 200), norm > 2 ? 2 / norm : 1.0);
        std::printf("step %d loss %.3f iou %.3f label %.3f norm %.2f | data %.2f forward %.2f "
                    "backward %.2f optimiser %.2f s\n",
                    s, result.loss.item<double>(), result.iou, result.labelIou, norm, made - start,
                    forward - made, backward - forward, now() - backward);
        if (s + 1 == steps) {
            for (const StageTime& stage : stages)
                std::printf("  %-28s %.3f s %6.2f GFLOP %.0f GFLOP/s\n", stage.name.c_str(),
                            stage.seconds, stage.flop / 1e9, stage.flop / 1e9 / stage.seconds);
        }
    }
    return 0;
}
