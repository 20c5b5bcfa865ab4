// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "inference/bundle/tensor_table.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// What a bundle's manifest says about its network: every dimension and every switch. No Torch
/// here.
namespace mw {

/// How support and query are joined. The official repository has three models of one shape.
enum class AffinityVariant {
    Unspecified = 0,
    Cross,  ///< "cma": self- and cross-affinity (paper section 3.2).
    Self,  ///< "cma-self": Table 4's model with self-affinity only.
    Base,  ///< "cma-base": Table 4's model without affinity.
};

struct BackboneConfig {
    int depth = 50;  ///< ResNet 18, 34, 50 or 101.
    int width = 64;  ///< Channels of the stem; stages have 1, 2, 4 and 8 times as many.
};

/// RoBERTa (Liu et al. 2019).
struct TextConfig {
    int hidden = 768;
    int layers = 12;
    int heads = 12;
    int feedForward = 3072;
    int vocabulary = 50265;
    int positions = 514;  ///< Two more than the longest text: positions start at padId + 1.
    int typeVocabulary = 1;
    int padId = 1;
    double layerNormEps = 1e-5;
};

/// What differs from the official arithmetic. All off in parity mode; docs/model.md says why each
/// exists.
struct Enhancements {
    /// All support frames are keys and values, not the middle one alone; needed by several support
    /// clips and by memory frames.
    bool allSupportFrames = false;
    /// Support masks become cell coverage (area average), so that small objects do not vanish.
    bool coverageMasks = false;
    /// Keys and values see the whole support picture; values also see the mask, through
    /// `mask_value`.
    bool maskAwareValues = false;
    /// The affinity also carries the support mask to the query: a soft label map that enters the
    /// transformer through `label_embed` and the mask features through `label_mask`.
    bool propagatedLabel = false;
    /// Cosine affinity with the learned scale `affinity_scale` instead of the scaled dot product.
    bool normalisedAffinity = false;
    /// All query frames of the window are keys of the self-affinity, not the middle one alone.
    bool allQueryFrames = false;
    /// The first decoder layer reads its reference boxes by coordinate, not by level.
    bool referenceFix = false;
    /// Locked frames and confident earlier windows of the query video join the support.
    bool queryMemory = false;
    /// Projections of strides 32 and 16 are added to the next finer one, so that the fine keys know
    /// what the coarse maps recognise.
    bool topDownFeatures = false;
    /// Words scale the features by 1 + attention, not by the attention alone.
    bool residualFusion = false;
    /// Support and query are compared through one convolution (support_qkv.Key) on features that
    /// were treated alike: no extra transform of the support, no self-affinity in between.
    bool sharedKeys = false;
    /// Values come from features and mask mixed by a rectifier: `mask_value` is as wide as the
    /// features and enters before support_qkv.Value. Needs maskAwareValues.
    bool mixedValues = false;
    /// The propagated label and two convolutions (`mask_refine`) make mask logits of their own, to
    /// which the object queries add theirs; coordinates of the mask head are in picture sizes, not
    /// in pixels. Needs propagatedLabel.
    bool directMask = false;
    /// What the affinity reads at stride 8 joins the picture's features and is decoded by residual
    /// blocks (`mask_decoder`) at strides 8 and 4 into mask logits, added to those of directMask.
    /// Needs directMask.
    bool readoutDecoder = false;
    /// Before each of those blocks at stride 8 the words scale and shift what it sees. Needs
    /// readoutDecoder.
    bool wordGates = false;

    friend bool operator==(const Enhancements&, const Enhancements&) = default;
};

struct ModelConfig {
    AffinityVariant variant = AffinityVariant::Cross;
    bool isParity = true;  ///< The official arithmetic, including its quirks.
    Enhancements enhancements;

    BackboneConfig backbone;
    TextConfig text;
    int hidden = 256;  ///< d_model; a multiple of 4 * heads and of both group counts.
    int heads = 8;
    int encoderLayers = 4;
    int decoderLayers = 4;
    int feedForward = 2048;
    int levels = 4;  ///< Strides 8, 16, 32 and 64.
    int points = 4;  ///< Sampling points of each head and level.
    int queries = 5;
    int classes = 1;
    int dynamicChannels = 8;
    int dynamicLayers = 3;
    bool dynamicAnchorBoxes = true;  ///< DAB queries; off in the official ablations.
    int projectionGroups = 32;  ///< GroupNorm of input_proj.
    int decoderGroups = 8;  ///< GroupNorm of the pixel decoder.
    double dropout = 0.1;
    /// Support cells that a query cell may read from outside training, the most alike; 0: all.
    int affinityTopK = 0;

    int affinityDim() const { return hidden / 2; }
    /// Length of the vector of dynamic parameters for one object query.
    int dynamicParameterCount() const;
    /// Channels of the backbone's four outputs (strides 4, 8, 16, 32).
    std::array<int, 4> backboneChannels() const;
};

/// Checks ranges and divisibility; `origin` names the manifest in the error.
Result<void> checkConfig(const ModelConfig& config, const std::string& origin);

/// To and from the manifest's "architecture" and "hyperparameters".
Json toJson(const ModelConfig& config);
const char* architectureName(AffinityVariant variant);
Result<ModelConfig> configFromJson(const std::string& architecture, const Json& hyperparameters,
                                   const std::string& origin);

/// The configuration that fits a state dict, read from its names and shapes. What shapes cannot
/// tell (the number of heads, dropout) keeps its official value. Fails with ModelIncompatible
/// naming the first tensor that is missing.
Result<ModelConfig> configFromTensors(const TensorTable& table, const std::string& origin);

/// The parts alone, from tensors under their official names.
BackboneConfig backboneConfigFromTensors(const TensorTable& table);
Result<TextConfig> textConfigFromTensors(const TensorTable& table, const std::string& origin);

/// A tensor of the state dict as the architecture wants it.
struct ExpectedTensor {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// The project's own small network, for the bundled default model.
ModelConfig defaultConfig();

}  // namespace mw
