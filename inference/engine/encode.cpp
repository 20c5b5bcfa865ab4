// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/unicode.h"
#include "inference/engine/engine_impl.h"

#include <algorithm>

namespace mw {

SupportFeatures joined(const std::vector<SupportFeatures>& parts)
{
    if (parts.size() == 1)
        return parts[0];
    SupportFeatures all;
    for (std::size_t l = 0; l < parts[0].levels.size(); ++l) {
        std::vector<Tensor> keys, values;
        for (const SupportFeatures& part : parts) {
            keys.push_back(part.levels[l].keys);
            values.push_back(part.levels[l].values);
        }
        all.levels.push_back({at::cat(keys), at::cat(values)});
    }
    return all;
}

Size Engine::Impl::modelSizeOf(Size picture) const
{
    // The official code has no upper bound, which a strip of 8000 x 20 pixels would turn into
    // 144000 x 360: eight to one is wider than any video, and all the official pictures are within.
    const int most
        = bundle.preprocessing.longSide > 0 ? bundle.preprocessing.longSide : 8 * shortSide;
    return modelSize(picture, shortSide, most);
}

LevelSizes Engine::Impl::levelSizesOf(Size picture) const
{
    const Size size = modelSizeOf(picture);
    const auto halved = [](std::int64_t n, int times) {
        for (int i = 0; i < times; ++i)
            n = (n + 1) / 2;
        return n;
    };
    LevelSizes levels;
    for (int l = 0; l < bundle.config.levels; ++l)
        levels.push_back({halved(size.height, l + 3), halved(size.width, l + 3)});
    return levels;
}

Result<FrameFeatures> Engine::Impl::featuresOf(VideoSource& video,
                                               const std::vector<FrameIndex>& frames, bool isQuery,
                                               const TaskContext& task)
{
    const Size size = modelSizeOf(video.info().size);
    const std::string place = "@" + toString(size);
    std::vector<FrameFeatures> parts;
    for (const FrameIndex index : frames) {
        // Only queries have the lateral; otherwise a frame is the same in both roles.
        const std::string key = video.info().fingerprint + "#" + std::to_string(index) + place;
        const FrameFeatures* known = frameCache.find(key + "q");
        if (known == nullptr && !isQuery)
            known = frameCache.find(key + "s");
        if (known != nullptr) {
            FrameFeatures features = *known;
            if (!isQuery)
                features.laterals.clear();
            parts.push_back(std::move(features));
            continue;
        }
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        const std::string suffix = isQuery ? "q" : "s";
        const std::string fullKey
            = bundle.weightsHash + (type == at::kBFloat16 ? "b" : "f") + key + suffix;
        FrameFeatures features;
        if (store.find(fullKey, features)) {
            ++counters.framesReadBack;
            if (device.is_cuda()) {
                for (Tensor& map : features.projected)
                    map = map.to(device);
                for (Tensor& map : features.laterals)
                    map = map.to(device);
            }
        } else {
            MW_TRY(const FramePtr frame, video.frame(index, task));
            Tensor image = at::empty({1, 3, size.height, size.width}, at::kFloat);
            {
                const Stage stage("preparation");
                const std::vector<std::uint8_t> rgb
                    = resizedAntialiased(frame->rgb, frame->size, size);
                normalise(rgb, size, bundle.preprocessing.normalisation, image.data_ptr<float>());
            }
            features = model->encodeFrames(image.to(device), {}, isQuery);
            ++counters.framesEncoded;
            store.put(fullKey, features);
        }
        frameCache.put(key + suffix, features, features.byteCount());
        parts.push_back(std::move(features));
    }
    return concatenated(parts);
}

Result<TextFeatures> Engine::Impl::textOf(const std::string& expression)
{
    const std::string text
        = bundle.preprocessing.lowersText ? normalisedExpression(expression) : expression;
    if (const TextFeatures* known = textCache.find(text))
        return *known;
    const std::vector<std::int32_t> ids = bundle.tokenizer.encode(text);
    const auto most = std::size_t(bundle.config.text.positions - bundle.config.text.padId - 1);
    if (ids.size() > most)
        return Error{ErrorCode::ExpressionInvalid,
                     {text.size() > 60 ? text.substr(0, text.find(' ', 40)) + " ..." : text,
                      "it has " + std::to_string(ids.size() - 2)
                          + " pieces, and the model reads at most " + std::to_string(most - 2)}};
    const Tensor tokens
        = torch::tensor(std::vector<std::int64_t>(ids.begin(), ids.end()), at::kLong);
    TextFeatures features = model->encodeText(tokens.to(device));
    ++counters.expressionsEncoded;
    std::size_t bytes = features.words.nbytes() + features.positions.nbytes();
    for (const auto& folded : features.folded)
        bytes += folded.scores.nbytes() + folded.output.nbytes();
    textCache.put(text, features, bytes);
    return features;
}

Result<SupportFeatures> Engine::Impl::encode(VideoSource& video,
                                             const std::map<FrameIndex, Mask>& masks,
                                             const std::vector<FrameIndex>& frames,
                                             const std::string& expression,
                                             const LevelSizes& queryLevels, const TaskContext& task)
{
    Sha256 hash;
    hash.add(video.info().fingerprint + "\n" + expression + "\n" + std::to_string(shortSide));
    for (const LevelSize& level : queryLevels)
        hash.add("x" + std::to_string(level.height) + "," + std::to_string(level.width));
    for (const FrameIndex frame : frames) {
        hash.add("#" + std::to_string(frame) + "\n");
        hash.add(encodeMask(masks.at(frame)));
    }
    const std::string key = hash.hex();
    if (const SupportFeatures* known = supportCache.find(key))
        return *known;
    MW_TRY(const FrameFeatures features, featuresOf(video, frames, false, task));
    std::vector<Tensor> rasters;
    for (const FrameIndex frame : frames) {
        const BitRaster raster = masks.at(frame).toRaster();
        rasters.push_back(torch::from_blob(const_cast<std::uint8_t*>(raster.pixels.data()),
                                           {raster.size.height, raster.size.width}, at::kByte)
                              .to(at::kFloat)
                              .to(device));
    }
    MW_TRY(const TextFeatures text, textOf(expression));
    SupportFeatures encoded = model->encodeSupport(features, at::stack(rasters), text, queryLevels);
    counters.supportFramesEncoded += std::int64_t(frames.size());
    supportCache.put(key, encoded, encoded.byteCount());
    return encoded;
}

Result<SupportFeatures> Engine::Impl::supportOf(const PropagationRequest& request, int scene,
                                                const LevelSizes& queryLevels,
                                                const TaskContext& task)
{
    const Enhancements& on = bundle.config.enhancements;
    const bool readsMiddleOnly
        = !on.allSupportFrames && bundle.config.variant == AffinityVariant::Cross;
    const int count = std::max(1, request.options.supportFrames);
    const auto chosen = [&](std::vector<FrameIndex> frames) {
        frames = spreadEvenly(frames, count);
        // The official model reads the middle frame only, so only that one is computed.
        if (readsMiddleOnly && !frames.empty())
            frames = {frames[frames.size() / 2]};
        return frames;
    };
    std::vector<SupportFeatures> parts;
    std::set<FrameIndex> ownFrames;  // of the query video, given as support
    for (const SupportClip& clip : request.support) {
        std::vector<FrameIndex> painted;
        for (const auto& [frame, mask] : clip.masks) {
            if (!mask.isEmpty())
                painted.push_back(frame);
        }
        const std::vector<FrameIndex> frames = chosen(painted);
        if (clip.video->info().fingerprint == request.query->info().fingerprint)
            ownFrames.insert(frames.begin(), frames.end());
        MW_TRY(SupportFeatures part,
               encode(*clip.video, clip.masks, frames, clip.expression, queryLevels, task));
        parts.push_back(std::move(part));
        if (!on.allSupportFrames)
            break;  // the weights know one support only
    }
    if (request.options.useAnchors && (on.queryMemory || parts.empty())) {
        std::vector<FrameIndex> cuts = request.cuts;
        std::sort(cuts.begin(), cuts.end());
        std::vector<FrameIndex> inScene, all;
        for (const auto& [frame, mask] : request.anchors) {
            if (mask.isEmpty() || ownFrames.contains(frame))
                continue;
            all.push_back(frame);
            if (int(std::upper_bound(cuts.begin(), cuts.end(), frame) - cuts.begin()) == scene)
                inScene.push_back(frame);
        }
        // Without any other support, an anchor of another scene is better than none.
        const std::vector<FrameIndex> frames
            = chosen(inScene.empty() && parts.empty() ? all : inScene);
        if (!frames.empty()) {
            MW_TRY(SupportFeatures part,
                   encode(*request.query, request.anchors, frames, request.expression, queryLevels,
                          task));
            parts.push_back(std::move(part));
        }
    }
    if (parts.empty())
        return Error{ErrorCode::SupportIncomplete, {"", "it has no painted frame"}};
    return joined(parts);
}

}  // namespace mw
