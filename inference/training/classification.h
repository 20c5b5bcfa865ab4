// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"
#include "inference/training/held_out.h"
#include "inference/training/shards.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

/// Pictures of one thing each, to teach a backbone what things look like before it sees episodes.
namespace mw {

struct ClassificationBatch {
    Tensor pictures;  ///< [N, 3, H, W] uint8, RGB.
    Tensor classes;  ///< [N] int64, indices into ClassificationSource::classes().
};

struct ClassificationOptions {
    std::int64_t height = 128, width = 128;
    std::size_t leastExamples = 5;  ///< Classes with fewer are left out.
    HeldOutWishes heldOut{};  ///< Classes to leave out.
    double strength = 1;  ///< Of crops, warps and light.
};

class ClassificationSource
{
public:
    /// Takes the pictures that have a class, and around every masked object a crop of its box.
    /// Fails with DatasetInvalid when fewer than two classes remain.
    static Result<std::unique_ptr<ClassificationSource>>
    create(std::shared_ptr<const TrainingSet> set, const ClassificationOptions& options);

    /// Batch `index` of the endless sequence that `seed` names; rare classes are drawn more often
    /// than their number of pictures would have it. May be called from several threads at once.
    Result<ClassificationBatch> batch(std::uint64_t seed, std::uint64_t index,
                                      std::int64_t count) const;

    const std::vector<std::string>& classes() const { return m_classes; }
    std::size_t exampleCount() const;

private:
    ClassificationSource() = default;

    struct Example {
        std::size_t item = 0;
        std::int64_t frame = 0;
        std::array<std::int64_t, 4> box{};
    };
    std::shared_ptr<const TrainingSet> m_set;
    ClassificationOptions m_options;
    std::vector<std::string> m_classes;
    std::vector<std::vector<Example>> m_examples;  ///< By class.
    std::vector<double> m_weights;  ///< Cumulative.
};

}  // namespace mw
