// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/validation.h"

#include "inference/engine/bundle_tools.h"
#include "inference/model/weights.h"
#include "inference/training/learner.h"
#include "inference/training/prefetch.h"

#include <cmath>

namespace mw {

Result<ValidationScore> validationScore(CmaImpl& model, const BundleDescription& description,
                                        const Tokenizer& tokenizer, const EpisodeSource& source,
                                        std::uint64_t seed, std::int64_t episodes,
                                        const TaskContext& task)
{
    model.eval();
    const at::Device device = model.parameters().front().device();
    ValidationScore total;
    std::int64_t same = 0, other = 0;
    Prefetcher<EpisodeSample> loader([&](std::uint64_t i) { return source.episode(seed, i); }, 1,
                                     2);
    for (std::int64_t i = 0; i < episodes; ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        MW_TRY(const EpisodeSample sample, loader.next());
        MW_TRY(const PreparedEpisode episode,
               prepared(sample, description.preprocessing.normalisation, tokenizer,
                        description.config, sample.support.frames.size(0), seed));
        const EpisodeScore s = scoreOf(model, movedTo(episode, device));
        (episode.isSameInstance ? total.sameInstance : total.otherInstance) += s.iou;
        ++(episode.isSameInstance ? same : other);
        total.overall += s.iou / double(episodes);
        total.label += s.label / double(episodes);
    }
    total.sameInstance = same > 0 ? total.sameInstance / double(same) : NAN;
    total.otherInstance = other > 0 ? total.otherInstance / double(other) : NAN;
    total.episodes = episodes;
    return total;
}

Result<ValidationScore> validateBundle(const fs::path& path, const EpisodeSource& source,
                                       std::uint64_t seed, std::int64_t episodes,
                                       const TaskContext& task)
{
    MW_TRY(ModelBundle bundle, ModelBundle::open(path, VerifyBundle::Hashes));
    return guarded([&]() -> Result<ValidationScore> {
        Cma model(bundle.config);
        initialiseWeights(*model, 0);
        MW_TRY(const LoadReport report, loadWeights(*model, bundle.weights, toUtf8(path)));
        MW_TRY_VOID(checkComplete(report, toUtf8(path)));
        BundleDescription d;
        d.config = bundle.config;
        d.preprocessing = bundle.preprocessing;
        return validationScore(*model, d, bundle.tokenizer, source, seed, episodes, task);
    });
}

}  // namespace mw
