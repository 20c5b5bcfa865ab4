// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/criterion.h"
#include "inference/training/episode.h"
#include "inference/training/train_options.h"

#include <map>

/// From an episode's bytes to a loss.
namespace mw {

/// An episode as the model and the criterion want it.
struct PreparedEpisode {
    Tensor supportFrames, queryFrames;  ///< [n, 3, H, W] normalised, padded to multiples of 32.
    Tensor supportPadding, queryPadding;  ///< [n, H, W] bool, or undefined.
    Tensor supportMasks;  ///< [S, H, W] float, padded as the frames.
    Tensor supportIds, queryIds;  ///< [L]
    std::int64_t height = 0, width = 0;  ///< Of the query without padding.
    Tensor others{};  ///< Float [T, H, W], as EpisodeSample::otherMasks; may be undefined.
    EpisodeTarget target;
    bool isSameInstance = false;
};

/// Bytes [n, 3, H, W] to normalised planes.
Tensor normalisedFrames(const Tensor& frames, const NormalisationValues& values);

/// `supports`: keep this many of the support frames, the first of an order that `seed` draws.
/// Fails with SupportIncomplete where shapes do not fit each other.
Result<PreparedEpisode> prepared(const EpisodeSample& sample, const NormalisationValues& values,
                                 const Tokenizer& tokenizer, const ModelConfig& config,
                                 std::int64_t supports, std::uint64_t seed);

/// The same on another device.
PreparedEpisode movedTo(PreparedEpisode episode, at::Device device);

/// Boxes and visibility from masks [T, H, W].
EpisodeTarget targetOf(const Tensor& masks);

struct BatchResult {
    Tensor loss;  ///< Mean over the episodes.
    std::map<std::string, double> parts;  ///< Means, not weighted: "dice", "label", ...
    double iou = 0;  ///< Of the matched masks at stride 4.
    double labelIou = 0;  ///< Of the propagated label at stride 8; 0 if the model has none.
};

/// Pictures to be told apart by class along with a batch, and what tells them.
struct RecognitionBatch {
    Tensor pictures;  ///< [n, 3, H, W] normalised, of any size.
    Tensor classes;  ///< [n] int64
    Tensor weight, bias;  ///< [classes, C], [classes]
};

/// Forward pass and losses. Frames of equal size go through the backbone together; the rest of the
/// model sees one episode at a time. `visible`: mean number of visible frames of the episodes of
/// all processes; 0: of this batch. `recognition` may be null.
BatchResult learn(CmaImpl& model, const std::vector<PreparedEpisode>& batch,
                  const TrainOptions& options, double visible = 0,
                  const RecognitionBatch* recognition = nullptr);

/// Intersection over union of the best object query's masks at full size, without gradients; and
/// of the propagated label.
struct EpisodeScore {
    double iou = 0, label = 0;
};
EpisodeScore scoreOf(CmaImpl& model, const PreparedEpisode& episode);

}  // namespace mw
