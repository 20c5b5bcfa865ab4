// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/model_config.h"
#include "inference/bundle/tokenizer.h"
#include "inference/engine/preprocess.h"

#include <string>

/// A model as a folder: manifest.json, weights.safetensors, vocab.json, merges.txt. Other programs
/// write bundles too, so every file is checked before it is used.
namespace mw {

struct Preprocessing {
    int shortSide = 360;  ///< Pictures are resized to this shorter side.
    int longSide = 0;  ///< Upper bound of the longer side; 0: none, as in the official test.
    NormalisationValues normalisation{};
    bool lowersText = true;  ///< Expressions are lower-cased and their white space collapsed.
    /// Stands in for the expression where the query video itself has painted frames: these say what
    /// is meant, and a text encoder that knows few words could only mislead. Empty: nothing does.
    std::string paintedExpression{};
};

/// How a video is cut and what is carried along; the caller's options override the window.
struct WindowPlan {
    int frames = 10;
    int overlap = 0;  ///< Frames shared by neighbouring windows, whose masks are blended.
    int memoryFrames = 4;  ///< Predicted frames kept as memory, with `queryMemory`.
    int memoryEvery = 5;  ///< Of each window the last frame is kept, and every so many before it.
    double memoryConfidence = 0.6;  ///< Score a frame needs to be remembered.
    /// Frames of a scene that are looked at before all others where nothing in the video is
    /// painted: the run starts from the surest of them and keeps it as memory. 0: it starts with
    /// the first.
    int surveyFrames = 0;
};

enum class VerifyBundle {
    Unspecified = 0,
    Structure,  ///< Names, sizes and shapes; what opening always does.
    Hashes,  ///< SHA-256 of every file as well.
};

struct ModelBundle {
    fs::path folder;
    Json manifest;
    ModelConfig config;
    Preprocessing preprocessing;
    WindowPlan window;
    std::string weightsHash;  ///< SHA-256 of weights.safetensors, from the manifest.
    TensorTable weights;
    Tokenizer tokenizer;

    /// Fails with ModelMissing, ModelDamaged or ModelIncompatible, saying what is wrong where.
    static Result<ModelBundle> open(const fs::path& folder,
                                    VerifyBundle verify = VerifyBundle::Structure);
    /// "cma 3f2a9c41d0e7": the architecture and the beginning of the weights' hash.
    std::string identity() const;
};

/// What write() needs besides the weights file, which lies in the folder already.
struct BundleDescription {
    ModelConfig config;
    Preprocessing preprocessing;
    WindowPlan window;
    std::string licence;
    Json training = Json::object();  ///< Provenance: data, recipe, measured quality.
};

/// As in the manifest.
Json toJson(const Preprocessing& preprocessing);
Json toJson(const WindowPlan& window);

/// Writes the tokenizer's files and, last, the manifest with the hashes of all files.
Result<void> writeBundle(const fs::path& folder, const BundleDescription& description,
                         const Tokenizer& tokenizer);

/// Reads the parts of a manifest; exposed for the fuzzer.
Result<BundleDescription> parseManifest(std::string_view text, const std::string& origin);

}  // namespace mw
