// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/train_run.h"

#include "inference/training/trainer.h"
#include "inference/training/training_source.h"

namespace mw {

namespace {

/// The options of this run: what it was started with, when it is resumed.
Result<TrainOptions> optionsFor(const TrainRequest& request)
{
    TrainOptions options;
    if (request.resumes) {
        if (request.config || !request.preset.empty() || request.init || request.seed)
            return Error{ErrorCode::WrongUsage,
                         {"a resumed run keeps its configuration, preset, start and seed"}};
        MW_TRY(options, optionsOfRun(request.output));
    } else if (request.config) {
        MW_TRY(const Json json, readJson(*request.config, std::uint64_t(1) << 20));
        MW_TRY(options, trainOptionsFromJson(json, request.preset, toUtf8(*request.config)));
    } else {
        MW_TRY(options, trainPreset(request.preset.empty() ? "default" : request.preset));
    }
    options.steps = request.steps.value_or(options.steps);
    options.seed = request.seed.value_or(options.seed);
    return options;
}

}  // namespace

Result<TrainReport> runTraining(const TrainRequest& request, const TaskContext& task)
{
    if (request.data.empty())
        return Error{ErrorCode::WrongUsage, {"--data is missing"}};
    TrainJob job;
    MW_TRY(job.options, optionsFor(request));
    prepareThreads(request.threads);
    job.output = request.output;
    job.device = request.device == "cpu" ? DeviceChoice::Cpu
        : request.device == "cuda"       ? DeviceChoice::Cuda
                                         : DeviceChoice::Auto;
    job.init = request.init;
    job.resumes = request.resumes;
    job.onMetrics = request.onMetrics;
    MW_TRY(const auto source, openSources(request.data, job.options, false));
    job.source = source.get();
    job.provenance = source->provenance();
    std::unique_ptr<ClassificationSource> recognition;
    if (job.options.recognitionPictures > 0) {
        MW_TRY(recognition, openRecognition(request.data, job.options));
        job.recognition = recognition.get();
    }
    std::unique_ptr<TrainingSource> validation;
    if (job.options.data.heldOut.isAny()) {
        MW_TRY(validation, openSources(request.data, job.options, true));
        job.validation = validation.get();
    }
    return train(job, task);
}

}  // namespace mw
