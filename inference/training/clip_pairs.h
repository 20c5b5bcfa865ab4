// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode_mix.h"
#include "inference/training/random.h"

#include <memory>
#include <vector>

namespace mw {

/// Episodes as the published training script draws them: a class, every one as often; two different
/// clips of it; of each one sentence that a person wrote, the object it is about, and frames that
/// follow each other. Both are mirrored, lit, cropped and resized as there, so that sizes differ
/// from clip to clip. docs/training.md says what is not as there.
///
/// Of the options this reads the number of frames and what is held out. Validation shows clips as
/// use would: not mirrored, in their own colours, the shorter side 360.
class ClipPairs : public EpisodeSource
{
public:
    /// Fails with DatasetInvalid when no class has two clips with sentences.
    static Result<std::unique_ptr<ClipPairs>> create(std::shared_ptr<const TrainingSet> set,
                                                     const EpisodeMixOptions& options);

    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override;

    std::vector<std::string> classes() const;

private:
    ClipPairs() = default;

    /// One sentence about one object of a clip.
    struct Sentence {
        std::size_t object = 0, expression = 0;
    };
    struct Clip {
        std::size_t item = 0;
        std::vector<Sentence> sentences;
    };
    struct Class {
        std::string name;
        std::vector<Clip> clips;
    };
    struct Shown {
        ClipSample clip;
        std::string expression;
    };
    Result<Shown> shown(const Clip& clip, std::int64_t count, Random& random) const;

    std::shared_ptr<const TrainingSet> m_set;
    EpisodeMixOptions m_options;
    std::vector<Class> m_classes;
};

/// The places of `count` frames in a row among `available`, as the script chooses them: those that
/// end with a frame drawn evenly, or the first; the last is repeated where there are too few.
std::vector<std::int64_t> framesInARow(std::int64_t available, std::int64_t count, Random& random);

}  // namespace mw
