// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/trainer.h"
#include "tests/support/disc_episodes.h"
#include "tests/support/tiny_model.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

/// Trains a tiny model on moving discs on one thread: train_target FOLDER STEPS BATCH [resume].
/// Prints each step once its metrics are written.
using namespace mw;

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    prepareThreads(1);
    TrainJob job;
    job.output = argv[1];
    job.resumes = argc > 4 && std::strcmp(argv[4], "resume") == 0;
    job.options = *trainPreset("default");
    job.options.model.config = test::tinyConfig(false);
    job.options.shape = {.supportFrames = 2, .queryFrames = 2, .height = 64, .width = 64};
    job.options.steps = std::atoll(argv[2]);
    job.options.batch = std::atoll(argv[3]);
    job.options.livingNormShare = 0;  // statistics of a batch depend on how it is divided
    job.options.checkpointEvery = 3;
    job.options.logEvery = 1;
    job.options.validateEvery = 5;
    job.options.validationEpisodes = 2;
    job.options.warmupSteps = 4;
    job.options.vocabulary = 300;
    // The schedule must not depend on how far a run is meant to go.
    job.options.schedule = RateSchedule::MultiStep;
    const test::DiscEpisodes source(job.options.shape);
    job.source = &source;
    job.validation = &source;
    job.onMetrics = [](const Json& line) {
        std::printf("%s\n", dumpJson(line).c_str());
        std::fflush(stdout);
    };
    const auto done = train(job, {});
    if (!done) {
        std::fprintf(stderr, "%s %s\n", describe(done.error()).c_str(),
                     done.error().detail.c_str());
        return 1;
    }
    return 0;
}
