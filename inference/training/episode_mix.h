// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/episode.h"
#include "inference/training/held_out.h"
#include "inference/training/shards.h"

#include <memory>
#include <string>
#include <vector>

/// Episodes made of a packed training set.
namespace mw {

enum class EpisodeKind {
    Unspecified = 0,
    Mix,  ///< Pictures set in motion and clips as filmed: EpisodeMix, for which the rest is.
    ClipPairs,  ///< Two filmed clips of a class, as in the published script: clip_pairs.h.
};

struct EpisodeMixOptions {
    EpisodeShape shape;
    EpisodeKind kind = EpisodeKind::Mix;
    /// How many episodes show different things of one class in support and query. The others show
    /// one thing twice.
    double crossInstance = 0.5;
    /// Of the episodes of one thing, how many take the query from later in the same motion, as when
    /// a video is annotated from its first frames. The others show it in two unrelated motions.
    double continuous = 0.65;
    /// Of the objects that are in real clips, how many are shown as filmed.
    double filmed = 0.75;
    /// Of those in pictures: pasted on another background; cut out and moved on their own. The rest
    /// move with the picture.
    double pasted = 0.4, layered = 0.35;
    double distractors = 0.5;  ///< Clips with one or two other things pasted in.
    double sameClassDistractor = 0.45;  ///< Of those things.
    double occluders = 0.15;  ///< Clips in which something passes in front.
    double absent = 0.12;  ///< Queries in which the object is missing in part of the frames.
    double plainExpressions = 0.6;  ///< Expressions that only name the class, where that is enough.
    double strength = 1;  ///< Of motion and light; 0.5 is gentle.

    HeldOutWishes heldOut;
    bool isValidation
        = false;  ///< Episodes are about the classes that are held out, and only they.
};

class EpisodeMix : public EpisodeSource
{
public:
    /// Fails with DatasetInvalid when no class is left for episodes.
    static Result<std::unique_ptr<EpisodeMix>> create(std::shared_ptr<const TrainingSet> set,
                                                      const EpisodeMixOptions& options);

    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override;

    /// Classes (canonical names) that episodes are about, ascending.
    std::vector<std::string> classes() const;

private:
    EpisodeMix() = default;

    /// One object of one item.
    struct Reference {
        std::size_t item = 0, object = 0;
    };
    struct Class {
        std::string name;
        std::vector<Reference> references;
        bool hasSeveralItems = false;
    };
    friend class EpisodeMaker;

    std::shared_ptr<const TrainingSet> m_set;
    EpisodeMixOptions m_options;
    std::vector<Class> m_classes;
    std::vector<double> m_sameWeights, m_crossWeights;  ///< Cumulative, one for each class.
    HeldOutClasses m_hidden;  ///< Not to be named in expressions either; none in validation.
    std::vector<std::size_t> m_backgrounds;  ///< Items without objects.
    std::vector<std::size_t> m_scenes;  ///< Items with objects that may serve as backgrounds.
};

/// Opens `data`: the path of a packed set.
Result<std::shared_ptr<const TrainingSet>> openTrainingSet(const std::string& data);

}  // namespace mw
