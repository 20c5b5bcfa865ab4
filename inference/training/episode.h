// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "inference/torch_compat.h"

#include <cstdint>
#include <string>

/// What a trainer learns from, whatever it was made of: pictures set in motion, real clips, or
/// procedural worlds. The trainer knows only this file; sources know nothing of the model.
namespace mw {

/// Frames of one clip with the masks of one object.
struct ClipSample {
    Tensor frames;  ///< [T, 3, H, W] uint8, RGB.
    Tensor masks;  ///< [T, H, W] uint8: 1 the object, 0 not; all 0 where it is absent.
};

/// One few-shot episode (the paper's section 3.1): the support shows which object is meant, the
/// query is where to find one of its class, or the same one again.
struct EpisodeSample {
    ClipSample support, query;  ///< Sizes may differ between the two, not within one.
    std::string supportExpression, queryExpression;
    std::string className;
    /// Other things of the class in the query, [T, H, W] uint8; undefined where that is not known.
    Tensor otherMasks{};
    bool isSameInstance = false;  ///< The query shows the very object of the support.
};

/// Sizes every source keeps to.
struct EpisodeShape {
    std::int64_t supportFrames = 3, queryFrames = 3;
    std::int64_t height = 192, width = 192;
};

class EpisodeSource {
public:
    virtual ~EpisodeSource() = default;

    /// Episode `index` of the endless sequence that `seed` names. The same two numbers give the
    /// same episode on every machine, so that a training run resumes exactly and several processes
    /// share one sequence without talking. May be called from several threads at once.
    virtual Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const = 0;
};

}  // namespace mw
