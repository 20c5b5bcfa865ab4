// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "inference/bundle/model_bundle.h"

#include <optional>
#include <string>
#include <vector>

/// Making, checking and converting bundles: what `maskwright model` does. No Torch here.
namespace mw {

/// Names that --config knows: "default" (this project's own small network, maskwright arithmetic),
/// "r18", "r34", "r50" and "r101" (the official network with that backbone, parity arithmetic).
std::vector<std::string> modelConfigNames();
/// Fails with WrongUsage for an unknown name. `architecture` is "cma", "cma-self" or "cma-base".
Result<BundleDescription> describedModel(const std::string& architecture,
                                         const std::string& config);

/// A byte-level tokenizer trained on the words that referring expressions are made of; at most
/// `vocabularySize` pieces.
Tokenizer builtInTokenizer(std::int32_t vocabularySize);

/// How weights are stored. Computing is a matter of the engine.
enum class StoredPrecision { Unspecified = 0, Float32, Float16, BFloat16 };

struct NewBundle {
    BundleDescription description;
    std::optional<Tokenizer> tokenizer;  ///< Empty: builtInTokenizer().
    std::uint64_t seed = 0;
    StoredPrecision precision = StoredPrecision::Float32;
};

/// Writes a bundle with random weights, as the official code initialises them. The folder is made;
/// fails with FolderNotEmpty unless it is new or empty.
Result<void> createBundle(const fs::path& folder, const NewBundle& bundle, const TaskContext& task);

struct VerifyReport {
    std::string identity;
    std::int64_t tensors = 0;
    std::int64_t parameters = 0;
    std::int64_t bytes = 0;  ///< Of all files.
    double seconds = 0;  ///< Of the trial run.
};

/// Opens the bundle as an engine would and more: hashes of all files, every tensor by name, shape
/// and finite value, the tokenizer's round trip, and a run on a small picture whose output must be
/// finite. Fails with what is wrong first.
Result<VerifyReport> verifyBundle(const fs::path& folder, const TaskContext& task);

struct ConvertOptions {
    std::string architecture = "cma";  ///< Decides between the two ablations, which look alike.
    std::string config = "r50";  ///< Where no input decides it: only a backbone or a text encoder.
    fs::path tokenizer;  ///< A folder with vocab.json and merges.txt; empty: one beside an input.
    StoredPrecision precision = StoredPrecision::Float32;
    std::uint64_t seed = 0;  ///< For what no input holds.
};

struct ConvertReport {
    std::string architecture;
    std::vector<std::string> sources;  ///< "a CMA checkpoint (checkpoint.pth)", ...
    std::int64_t loaded = 0;  ///< Tensors taken.
    std::vector<std::string> initialised;  ///< Tensors that no input holds: random.
    std::vector<std::string> ignored;  ///< Tensors of the inputs that no model needs.
    std::vector<std::string> skipped;  ///< What else lay in the files: optimizer states, ...
};

/// Makes a bundle of published checkpoints: a whole CMA model; or a ReferFormer checkpoint, a
/// RoBERTa folder and a torchvision ResNet, later inputs over earlier ones, as the initialisation
/// they are. An existing bundle is an input too (to change its precision). A whole model must be
/// complete: its missing, misshaped or unknown tensors are an error that names them. Where an input
/// brings an initialisation, misshaped tensors are an error and missing ones are drawn at random.
Result<ConvertReport> convertCheckpoints(const std::vector<fs::path>& inputs,
                                         const fs::path& output, const ConvertOptions& options,
                                         const TaskContext& task);

}  // namespace mw
