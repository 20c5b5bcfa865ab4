// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_model.h"

#include "inference/engine/bundle_tools.h"

#include <cstdio>
#include <cstdlib>

namespace mw::test {

ModelConfig tinyConfig(bool isParity)
{
    ModelConfig config;
    config.isParity = isParity;
    config.backbone = {.depth = 18, .width = 8};
    config.text = {.hidden = 64,
                   .layers = 1,
                   .heads = 1,
                   .feedForward = 64,
                   .vocabulary = 300,
                   .positions = 66,
                   .typeVocabulary = 1,
                   .padId = 1,
                   .layerNormEps = 1e-5};
    config.hidden = 64;
    config.heads = 4;
    config.encoderLayers = 1;
    config.decoderLayers = 2;
    config.feedForward = 64;
    if (!isParity)
        config.enhancements = allEnhancements();
    return config;
}

Enhancements allEnhancements()
{
    return {.allSupportFrames = true,
            .coverageMasks = true,
            .maskAwareValues = true,
            .propagatedLabel = true,
            .normalisedAffinity = true,
            .allQueryFrames = true,
            .referenceFix = true,
            .queryMemory = true,
            .topDownFeatures = true,
            .residualFusion = true,
            .sharedKeys = true,
            .mixedValues = true,
            .directMask = true,
            .readoutDecoder = true,
            .wordGates = true};
}

void writeTinyBundle(const fs::path& folder, const ModelConfig& config, std::uint64_t seed,
                     const WindowPlan& window)
{
    NewBundle bundle;
    bundle.description.config = config;
    bundle.description.preprocessing.shortSide = 64;
    bundle.description.window = window;
    bundle.tokenizer = builtInTokenizer(300);
    bundle.seed = seed;
    if (const auto written = createBundle(folder, bundle, {}); !written) {
        std::fprintf(stderr, "%s\n", describe(written.error()).c_str());
        std::abort();
    }
}

MemoryVideo::MemoryVideo(Size size, FrameIndex frames, std::uint32_t seed)
    : m_seed(seed)
{
    m_info.size = size;
    m_info.frameCount = frames;
    m_info.fingerprint
        = "memory " + toString(size) + " " + std::to_string(frames) + " " + std::to_string(seed);
}

Result<FramePtr> MemoryVideo::frame(FrameIndex index, const TaskContext& task)
{
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    onFrame(index);
    ++reads[index];
    auto frame = std::make_shared<Frame>();
    frame->index = index;
    frame->size = m_info.size;
    frame->rgb.resize(std::size_t(m_info.size.pixelCount()) * 3);
    std::uint32_t state = m_seed * 7919u + std::uint32_t(index) + 1;
    for (std::uint8_t& value : frame->rgb) {
        state = state * 1664525u + 1013904223u;
        value = std::uint8_t((state >> 26) + 60);
    }
    const BitRaster raster = square(index).toRaster();
    for (std::size_t i = 0; i < raster.pixels.size(); ++i) {
        if (raster.pixels[i] != 0)
            frame->rgb[3 * i] = 230;
    }
    return FramePtr(std::move(frame));
}

Mask MemoryVideo::square(FrameIndex index) const
{
    BitRaster raster(m_info.size);
    const int side = std::max(1, std::min(m_info.size.width, m_info.size.height) / 2);
    const int left = index % std::max(1, m_info.size.width - side + 1);
    for (int y = 0; y < side; ++y) {
        for (int x = left; x < std::min(m_info.size.width, left + side); ++x)
            raster.row(y)[x] = 1;
    }
    return Mask::fromRaster(raster);
}

PropagationRequest requestFor(const std::shared_ptr<MemoryVideo>& query,
                              const std::shared_ptr<MemoryVideo>& support,
                              const std::vector<FrameIndex>& painted)
{
    PropagationRequest request;
    request.query = query;
    for (FrameIndex i = 0; i < query->info().frameCount; ++i)
        request.frames.push_back(i);
    request.expression = "the red square";
    request.options.windowFrames = 4;
    if (support) {
        SupportClip clip{support, {}, "a red square"};
        for (const FrameIndex frame : painted)
            clip.masks[frame] = support->square(frame);
        request.support.push_back(std::move(clip));
    }
    return request;
}

}  // namespace mw::test
