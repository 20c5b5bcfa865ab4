// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/classification.h"
#include "inference/training/episode.h"
#include "inference/training/train_options.h"

#include <memory>
#include <string>
#include <vector>

namespace mw {

/// What a run learns from: the episodes of a source that are worth a step, and where they are from.
class TrainingSource : public EpisodeSource
{
public:
    void setSource(std::unique_ptr<EpisodeSource> source) { m_source = std::move(source); }
    /// Passes over episodes whose object covers less than this share of the picture.
    void setLeastArea(double share) { m_leastArea = share; }
    void setProvenance(Json provenance) { m_provenance = std::move(provenance); }
    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override;
    /// For the manifest: what the pictures are and what they may be used for.
    const Json& provenance() const { return m_provenance; }

private:
    std::unique_ptr<EpisodeSource> m_source;
    double m_leastArea = 0;
    Json m_provenance = Json::object();
};

/// Opens what `data` names, for training or for validation.
Result<std::unique_ptr<TrainingSource>> openSources(const std::vector<std::string>& data,
                                                    const TrainOptions& options, bool isValidation);

/// The pictures of one thing each in the first packed set of `data`. Fails with WrongUsage when
/// there is none.
Result<std::unique_ptr<ClassificationSource>> openRecognition(const std::vector<std::string>& data,
                                                              const TrainOptions& options);

}  // namespace mw
