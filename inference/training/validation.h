// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "inference/bundle/model_bundle.h"
#include "inference/model/cma.h"
#include "inference/training/episode.h"

/// How well a model finds what episodes ask for.
namespace mw {

/// Mean intersection over union on fixed episodes, of the mask that use would choose, at the size
/// of the frames; frames without the object and without a mask count as 1.
struct ValidationScore {
    double sameInstance = 0, otherInstance = 0;  ///< Not a number where there were none.
    double overall = 0;
    double label = 0;  ///< Of the propagated label alone, at stride 8.
    std::int64_t episodes = 0;
};

/// Of a model in memory, which is put into the mode of use. The same seed asks the same questions.
Result<ValidationScore> validationScore(CmaImpl& model, const BundleDescription& description,
                                        const Tokenizer& tokenizer, const EpisodeSource& source,
                                        std::uint64_t seed, std::int64_t episodes,
                                        const TaskContext& task);

/// The score of a bundle as it stands.
Result<ValidationScore> validateBundle(const fs::path& bundle, const EpisodeSource& source,
                                       std::uint64_t seed, std::int64_t episodes,
                                       const TaskContext& task);

}  // namespace mw
