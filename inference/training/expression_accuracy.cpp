// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/expression_accuracy.h"

#include "core/base/file.h"
#include "inference/engine/mask_tensor.h"
#include "inference/training/worlds.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace mw {

namespace {

/// A drawn clip as a video.
class DrawnVideo : public VideoSource
{
public:
    explicit DrawnVideo(const Tensor& frames)
        : m_frames(frames.permute({0, 2, 3, 1}).contiguous())
    {
        m_info.size = {int(frames.size(3)), int(frames.size(2))};
        m_info.frameCount = FrameIndex(frames.size(0));
        m_info.container = "drawn";
        Sha256 hash;
        hash.add(std::as_bytes(
            std::span(m_frames.data_ptr<std::uint8_t>(), std::size_t(m_frames.numel()))));
        m_info.fingerprint = hash.hex();
    }

    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override
    {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        if (index < 0 || index >= m_info.frameCount)
            return frameOutOfRange(*this, index);
        auto frame = std::make_shared<Frame>();
        frame->index = index;
        frame->size = m_info.size;
        const std::size_t bytes = std::size_t(m_info.size.pixelCount()) * 3;
        const std::uint8_t* begin = m_frames.data_ptr<std::uint8_t>() + std::size_t(index) * bytes;
        frame->rgb.assign(begin, begin + bytes);
        return FramePtr(std::move(frame));
    }
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }

private:
    Tensor m_frames;  ///< [T, H, W, 3] uint8
    VideoInfo m_info;
};

PropagationRequest requestFor(const EpisodeSample& sample, const ExpressionTest& test)
{
    PropagationRequest request;
    request.options = test.propagation;
    request.query = std::make_shared<DrawnVideo>(sample.query.frames);
    for (FrameIndex i = 0; i < request.query->info().frameCount; ++i)
        request.frames.push_back(i);
    request.expression = sample.queryExpression;
    SupportClip clip;
    clip.video = std::make_shared<DrawnVideo>(sample.support.frames);
    for (std::int64_t t = 0; t < sample.support.masks.size(0); ++t) {
        if (Mask mask = maskFromTensor(sample.support.masks[t]); !mask.isEmpty())
            clip.masks.emplace(FrameIndex(t), std::move(mask));
    }
    clip.expression = sample.supportExpression;
    request.support.push_back(std::move(clip));
    return request;
}

/// Over all frames of a clip.
double sharedPart(const std::map<FrameIndex, Mask>& found, const Tensor& truth)
{
    std::int64_t intersection = 0, unionArea = 0;
    for (std::int64_t t = 0; t < truth.size(0); ++t) {
        const Mask mask = maskFromTensor(truth[t]);
        const auto it = found.find(FrameIndex(t));
        const Overlap shared = overlap(it == found.end() ? Mask(mask.size()) : it->second, mask);
        intersection += shared.intersection;
        unionArea += shared.unionArea;
    }
    return unionArea > 0 ? double(intersection) / double(unionArea) : 0;
}

Result<ExpressionAnswer> answerTo(const PropagationRequest& request, const EpisodeSample& sample,
                                  const std::map<FrameIndex, Mask>& found, const TaskContext& task)
{
    const auto& [video, masks, words] = request.support.front();
    const FrameIndex shown = std::next(masks.begin(), std::ptrdiff_t(masks.size() / 2))->first;
    const FrameIndex asked = request.frames[request.frames.size() / 2];
    ExpressionAnswer answer{.expression = request.expression,
                            .shown = masks.at(shown),
                            .truth = maskFromTensor(sample.query.masks[asked]),
                            .other = maskFromTensor(sample.otherMasks[asked])};
    const auto it = found.find(asked);
    answer.found = it == found.end() ? Mask(answer.truth.size()) : it->second;
    MW_TRY(answer.support, video->frame(shown, task));
    MW_TRY(answer.query, request.query->frame(asked, task));
    return answer;
}

}  // namespace

double ExpressionAccuracy::margin() const
{
    if (episodes == 0)
        return 0;
    const double z = 1.96, n = double(episodes) + z * z;
    const double p = (double(right) + z * z / 2) / n;
    return z * std::sqrt(p * (1 - p) / n);
}

Result<ExpressionReport> measureExpressions(Segmenter& segmenter, const ExpressionTest& test,
                                            const TaskContext& task)
{
    WorldOptions options;
    options.mix.shape = {test.supportFrames, test.queryFrames, test.size.height, test.size.width};
    options.mix.plainExpressions = 0;
    options.twoOfAClass = true;
    MW_TRY(const auto telling, WorldSource::create(options));
    options.sayWhich = false;
    MW_TRY(const auto plain, WorldSource::create(options));
    ExpressionReport report;
    for (std::int64_t i = 0; i < test.episodes; ++i) {
        for (const auto& [source, accuracy] :
             {std::pair(telling.get(), &report.telling), std::pair(plain.get(), &report.plain)}) {
            if (task.stopped())
                return Error{ErrorCode::Cancelled};
            MW_TRY(const EpisodeSample sample, source->episode(test.seed, std::uint64_t(i)));
            std::map<FrameIndex, Mask> found;
            TaskContext quiet;
            quiet.stop = task.stop;
            const PropagationRequest request = requestFor(sample, test);
            MW_TRY_VOID(segmenter.propagate(request, quiet, [&](const PropagatedMask& mask) {
                found[mask.frame] = mask.mask;
            }));
            const double right = sharedPart(found, sample.query.masks);
            const double other = sharedPart(found, sample.otherMasks);
            if (test.onAnswer && accuracy == &report.telling) {
                MW_TRY(ExpressionAnswer answer, answerTo(request, sample, found, quiet));
                answer.region = right;
                answer.otherRegion = other;
                test.onAnswer(answer);
            }
            ++accuracy->episodes;
            accuracy->right += right > other ? 1 : 0;
            accuracy->undecided += right == other ? 1 : 0;
            accuracy->region += (right - accuracy->region) / double(accuracy->episodes);
            accuracy->otherRegion += (other - accuracy->otherRegion) / double(accuracy->episodes);
            task.report(
                {"benchmark", report.telling.episodes + report.plain.episodes, 2 * test.episodes});
        }
    }
    return report;
}

}  // namespace mw
