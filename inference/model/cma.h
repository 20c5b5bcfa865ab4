// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/model/affinity.h"
#include "inference/model/backbone.h"
#include "inference/model/mask_decoder.h"
#include "inference/model/mask_head.h"
#include "inference/model/pixel_decoder.h"
#include "inference/model/text_encoder.h"
#include "inference/model/transformer.h"

#include <array>
#include <vector>

namespace mw {

/// What frames show, whatever the text and the support: kept per frame by the engine.
struct FrameFeatures {
    std::vector<Tensor> projected;  ///< input_proj of strides 8, 16, 32, 64: [T, C, h, w].
    /// Pixel decoder's laterals of stride 4, some frames in each: [t, C, h, w]. Large, so they are
    /// not joined. Empty for support frames.
    std::vector<Tensor> laterals;
    std::vector<Tensor> paddings;  ///< Strides 4 to 64: [T, h, w] bool; all undefined if unpadded.

    std::int64_t frameCount() const { return projected[0].size(0); }
    LevelSizes levels() const;
    std::size_t byteCount() const;
};
FrameFeatures concatenated(const std::vector<FrameFeatures>& parts);

/// The support as the query sees it; depends on support frames, masks, expression and, in parity
/// mode, on the sizes of the query's levels.
struct SupportFeatures {
    std::vector<SupportLevel> levels;
    std::vector<Tensor> foreground;  ///< Masked features [S, C, h, w]; for the ablations only.
    std::size_t byteCount() const;
};

struct SegmentOptions {
    bool allLayers = false;  ///< Masks of all decoder layers, as training needs.
    std::vector<std::int64_t> queries{};  ///< Masks of these object queries only; empty: all.
    /// Masks of the best queries only, by mean score over the frames, best first; 0: all.
    std::int64_t bestQueries = 0;
};

struct SegmentOutput {
    std::vector<Tensor> logits;  ///< [T, Q, classes], of each decoder layer that was asked for.
    std::vector<Tensor> boxes;  ///< [T, Q, 4] as cx, cy, w, h in [0, 1].
    std::vector<Tensor> masks;  ///< Logits [T, Q or chosen, h / 4, w / 4].
    std::vector<std::int64_t> maskQueries;  ///< Which object query each mask belongs to.
    Tensor referencePoints;  ///< [T, Q, 2]: the last layer's references before refinement.
    Tensor label;  ///< Propagated label of stride 8 [T, 1, h, w], if the model has one.
    /// What all object queries' masks have in common, logits [T, 1, h / 4, w / 4]; with directMask
    /// and gradients only.
    Tensor direct;
};

/// CMA, few-shot referring video object segmentation by learned cross-modal affinity (ICCV 2023),
/// and its two ablation variants. The state dict has the official names. Not safe for use by
/// several threads at once.
///
/// The steps are separate so that an engine can keep their results; forward() runs them all, as
/// training and the official test do. All steps work with autograd; without it, on the CPU, the
/// faster kernels of ops/fused.h are used.
struct CmaImpl : torch::nn::Module {
    explicit CmaImpl(const ModelConfig& config);

    const ModelConfig& config() const { return m_config; }

    /// `ids` [L] int64 with the special tokens.
    /// The sentence feature has no effect with DAB queries and is then only made on request.
    TextFeatures encodeText(const Tensor& ids, bool wantsSentence = false);
    /// `images` [n, 3, H, W] normalised; `padding` [n, H, W] bool, or undefined.
    FrameFeatures encodeFrames(const Tensor& images, const Tensor& padding, bool isQuery);
    /// `masks` [S, Hm, Wm] float in 0..1, at any resolution. `queryLevels` are the sizes of the
    /// query's levels, which the official code resamples the support to.
    SupportFeatures encodeSupport(const FrameFeatures& support, const Tensor& masks,
                                  const TextFeatures& text, const LevelSizes& queryLevels);
    /// `imageHeight`, `imageWidth`: of the query frames without padding, in pixels.
    SegmentOutput segment(const FrameFeatures& query, const TextFeatures& text,
                          const SupportFeatures& support, std::int64_t imageHeight,
                          std::int64_t imageWidth, const SegmentOptions& options);

    struct Episode {
        Tensor queryImages, queryPadding;  ///< [T, 3, H, W], [T, H, W]
        Tensor supportImages, supportPadding;  ///< [S, 3, H', W'], [S, H', W']
        Tensor supportMasks;  ///< [S, Hm, Wm]
        Tensor queryIds, supportIds;  ///< [L]
        std::int64_t imageHeight = 0, imageWidth = 0;
    };
    SegmentOutput forward(const Episode& episode, const SegmentOptions& options);

    /// Converts weights for inference: folds normalisations, stores convolutions channels-last, and
    /// casts all but the decoder and the heads to `type`. The model cannot be trained afterwards.
    void prepareForInference(at::ScalarType type);

    ResNetBody backbone{nullptr};

private:
    /// What the affinity hands on beside the transformer's input.
    struct Readout {
        Tensor label;  ///< Propagated label of stride 8 [T, 1, h, w]; undefined without.
        Tensor values;  ///< Values read at stride 8 [T, C / 2, h, w]; with readoutDecoder only.
    };
    Tensor fuse(const Tensor& map, const TextFeatures& text);
    std::vector<Tensor> affinity(const std::vector<Tensor>& projected,
                                 const std::vector<Tensor>& fused, const SupportFeatures& support,
                                 Readout* readout);
    /// With `most` above 0 and outside training, each row reads only its `most` best keys.
    Tensor attend(const Tensor& q, const Tensor& k, const Tensor& v, std::int64_t most = 0);
    /// Mask logits [T, 1, h, w] from the propagated label and the pixel decoder's map.
    Tensor directMask(const Tensor& before, const Tensor& label);
    /// Mask logits [t, 1, h, w] of readoutDecoder for `count` frames from `first`: from what was
    /// read, the features of stride 8 and the laterals of stride 4, and the words.
    Tensor decodeReadout(const Readout& readout, const Tensor& features, const Tensor& lateral,
                         const TextFeatures& text, std::int64_t first);
    std::vector<std::int64_t> chosenQueries(const SegmentOptions& options,
                                            const Tensor& logits) const;

    ModelConfig m_config;
    Roberta m_text{nullptr};
    FeatureResizer m_resizer{nullptr};
    MultiheadAttention m_fusionAttention{nullptr};
    std::vector<Conv2d> m_projections;
    std::vector<GroupNorm> m_projectionNorms;
    QkvConv m_supportQkv{nullptr}, m_queryQkv{nullptr};
    Conv2d m_convQ{nullptr};
    LayerNorm m_affinityNorm{nullptr};
    DeformableTransformer m_transformer{nullptr};
    PixelDecoder m_pixelDecoder{nullptr};
    std::vector<Linear> m_classHeads;
    std::vector<Mlp> m_boxHeads;
    Mlp m_controller{nullptr};
    Embedding m_targetEmbed{nullptr}, m_referenceEmbed{nullptr}, m_queryEmbed{nullptr};
    // Enhancements; undefined when off.
    Conv2d m_maskValue{nullptr}, m_labelEmbed{nullptr}, m_labelMask{nullptr};
    Conv2d m_refineFirst{nullptr}, m_refineLast{nullptr};
    MaskDecoder m_maskDecoder{nullptr};
    Tensor m_affinityScale, m_labelScale;
};
TORCH_MODULE(Cma);

/// Names and shapes of the state dict, in the order of the modules; aliases included.
std::vector<ExpectedTensor> expectedTensors(CmaImpl& model);

/// Random weights as the official code initialises them (cma initialisation of each kind of
/// layer); enhancements start neutral, so that a converted model behaves as before.
void initialiseWeights(CmaImpl& model, std::uint64_t seed);

}  // namespace mw
