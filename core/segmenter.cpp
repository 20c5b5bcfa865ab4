// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/segmenter.h"

#include <algorithm>

namespace mw {

namespace {

Error outOfRange(FrameIndex frame, const VideoInfo& info)
{
    return {ErrorCode::FrameOutOfRange,
            {"", std::to_string(frame), std::to_string(info.frameCount - 1)}};
}

Result<void> checkMasks(const std::map<FrameIndex, Mask>& masks, const VideoInfo& info)
{
    for (const auto& [frame, mask] : masks) {
        if (frame < 0 || frame >= info.frameCount)
            return outOfRange(frame, info);
        if (mask.size() != info.size)
            return Error{
                ErrorCode::MaskSizeMismatch,
                {"frame " + std::to_string(frame), toString(mask.size()), toString(info.size)}};
    }
    return {};
}

}  // namespace

std::string toString(const Refinement& refinement)
{
    std::string names;
    forEachPart(
        [&](const char* name, bool isOn) {
            if (isOn)
                names += (names.empty() ? "" : ", ") + std::string(name);
        },
        refinement);
    return names;
}

Result<void> checkRequest(const PropagationRequest& request)
{
    if (!request.query)
        return Error{ErrorCode::Internal, {}, "no query video"};
    const VideoInfo& info = request.query->info();
    if (request.frames.empty())
        return Error{ErrorCode::FrameOutOfRange,
                     {"", "in an empty range", std::to_string(info.frameCount - 1)}};
    FrameIndex last = -1;
    for (const FrameIndex frame : request.frames) {
        if (frame < 0 || frame >= info.frameCount)
            return outOfRange(frame, info);
        if (frame <= last)
            return Error{ErrorCode::Internal, {}, "requested frames do not ascend"};
        last = frame;
    }
    MW_TRY_VOID(checkMasks(request.anchors, info));
    for (const auto& [frame, mask] : request.memory)
        MW_TRY_VOID(checkMasks({{frame, mask}}, info));
    for (const SupportClip& clip : request.support) {
        if (!clip.video)
            return Error{ErrorCode::Internal, {}, "support clip without a video"};
        MW_TRY_VOID(checkMasks(clip.masks, clip.video->info()));
        const bool isPainted = std::any_of(clip.masks.begin(), clip.masks.end(),
                                           [](const auto& item) { return !item.second.isEmpty(); });
        if (!isPainted)
            return Error{ErrorCode::SupportIncomplete, {"", "all its masks are empty"}};
    }
    return {};
}

}  // namespace mw
