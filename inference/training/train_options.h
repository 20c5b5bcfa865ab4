// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "inference/bundle/model_bundle.h"
#include "inference/training/criterion.h"
#include "inference/training/episode_mix.h"
#include "inference/training/recipe.h"

#include <string>
#include <vector>

/// Everything that decides what a training run does, readable from and written to JSON: a run is
/// repeated by its options, its seed and its data.
namespace mw {

/// What convolutions and products of a training step are computed in; sums, normalisations, losses
/// and weights are always float32.
enum class TrainPrecision {
    Unspecified = 0,
    Auto,  ///< BFloat16 where the processor or device multiplies it fast.
    Float32,
    BFloat16,
};

enum class RateSchedule {
    Unspecified = 0,
    Cosine,  ///< From the full rate to `lastRate` of it over all steps.
    MultiStep,  ///< Times `rateFactor` at each of `milestones`.
};

struct TrainOptions {
    std::string preset = "default";
    std::uint64_t seed = 42;
    std::int64_t steps = 6000;
    /// Episodes of a step in each process. 0: the backbone alone is trained, by telling pictures
    /// apart (recognitionPictures), before there are episodes.
    std::int64_t batch = 4;
    EpisodeShape shape{.supportFrames = 3, .queryFrames = 3, .height = 192, .width = 192};
    /// Each episode keeps from this many to all of its support frames, drawn anew.
    std::int64_t leastSupportFrames = 1;
    /// Episodes whose object covers less of support or query, where it is seen, are passed over: a
    /// few cells teach little.
    double leastArea = 0;

    Recipe recipe{};
    TrainPrecision precision = TrainPrecision::Float32;
    RateSchedule schedule = RateSchedule::Cosine;
    std::int64_t warmupSteps = 100;  ///< The rate grows linearly from zero.
    double lastRate = 0.01;
    std::vector<std::int64_t> milestones{};
    double rateFactor = 0.1;

    LossWeights weights{};
    bool regressAbsentBoxes = false;
    double entropyWeight = 0;  ///< Binary cross-entropy of the matched masks of the last layer.
    double labelWeight = 0;  ///< Binary cross-entropy of the propagated label.
    double directWeight = 0;  ///< Cross-entropy and dice of what all queries' masks share.
    /// Its cross-entropy where the thing that is meant or another of its class is; needs
    /// directWeight and episodes that know the others.
    double choiceWeight = 0;

    /// Pictures of one thing each that every step (of each process) also tells apart by class, from
    /// the backbone's last map: what lets keys know a class and not only an instance. 0: none.
    std::int64_t recognitionPictures = 0;
    double recognitionWeight = 0.5;  ///< Of their cross-entropy.

    /// The backbone's normalisations take their statistics from the batch until this share of the
    /// steps is done, and are fixed from then on, as they are in use. 0: fixed from the start.
    double livingNormShare = 0;
    double averageDecay
        = 0;  ///< Of the running mean of the weights, which becomes the bundle; 0: none.

    std::int64_t logEvery = 10, checkpointEvery = 200, validateEvery = 500;
    std::int64_t validationEpisodes = 64;
    int loaderThreads = 1;  ///< Make episodes while the model learns.

    /// How pictures become episodes; shape and isValidation are set by the trainer.
    EpisodeMixOptions data{};

    /// What is trained, unless the run starts from a bundle.
    BundleDescription model{};
    /// What the configuration says of the network, to be laid over that of such a bundle: parts
    /// that a switch adds start anew. Null: nothing.
    Json modelPatch{};
    /// Tensors whose names begin with one of these are not taken over from such a bundle either.
    std::vector<std::string> anew{};
    std::int64_t vocabulary = 4096;  ///< Most pieces of the tokenizer made for a new model.
};

/// "default" (the bundled model) or "official" (the published script). Fails with WrongUsage.
Result<TrainOptions> trainPreset(const std::string& name);

/// `json` over its "preset" (or `preset`). Unknown keys, wrong types and values out of range are
/// errors that name the key; "model" is a patch of the hyperparameters.
Result<TrainOptions> trainOptionsFromJson(const Json& json, const std::string& preset,
                                          const std::string& origin);
Json toJson(const TrainOptions& options);

/// The options of the run whose checkpoints are in `output`. Fails with WrongUsage where there is
/// none.
Result<TrainOptions> optionsOfRun(const fs::path& output);

/// The factor of the learning rates at a step, from 0.
double rateAt(const TrainOptions& options, std::int64_t step);

}  // namespace mw
