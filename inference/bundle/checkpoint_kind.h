// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/bundle/tokenizer.h"

#include <optional>

/// What published files of weights are, and how their names become the official ones.
namespace mw {

enum class CheckpointKind {
    Unspecified = 0,
    Cma,  ///< The whole model.
    CmaAblation,  ///< "base" or "self" of the official repository: equal names and shapes.
    /// The presumable ancestor: everything but the affinity and the DAB queries. An initialisation,
    /// whose class heads the official recipe drops.
    ReferFormer,
    Roberta,  ///< Text encoder alone, in the names of Hugging Face.
    ResNet,  ///< Backbone alone, in the names of torchvision.
};

/// "a CMA checkpoint", "a RoBERTa text encoder", ...
const char* toString(CheckpointKind kind);

/// Told apart by a few names; Unspecified if none of them.
CheckpointKind kindOf(const TensorTable& table);

/// Gives the tensors the names that they have in the whole model and drops what no model needs
/// (classifiers, language-model heads), which goes to `skipped`.
void adoptNames(TensorTable& table, CheckpointKind kind);

/// Reads the dimensions of a backbone or text encoder off its tensors, under their official names.
Result<void> adoptDimensions(const TensorTable& table, CheckpointKind kind, ModelConfig& config,
                             const std::string& origin);

/// One source of weights for a conversion.
struct CheckpointSource {
    CheckpointKind kind = CheckpointKind::Unspecified;
    std::vector<TensorTable> tables;  ///< One for each file; official names.
    std::optional<Tokenizer> tokenizer;  ///< vocab.json and merges.txt beside the weights.
    std::optional<TextConfig> text;  ///< From config.json of a Hugging Face folder.
};

/// A file of tensors, or a Hugging Face folder (config.json, vocab.json, merges.txt, and the
/// weights as model.safetensors or pytorch_model.bin, in one file or in parts named by an index).
/// Fails saying what is missing or unknown.
Result<CheckpointSource> readCheckpoint(const fs::path& path);

}  // namespace mw
