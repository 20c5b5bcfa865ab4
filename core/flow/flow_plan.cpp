// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/flow_plan.h"

#include <algorithm>
#include <iterator>

namespace mw::flow {

namespace {

/// Says how far either walk of a gap goes.
void shareOut(Gap& gap)
{
    gap.lastOfLeft = gap.left ? gap.wanted.back() : gap.wanted.front() - 1;
    gap.firstOfRight = gap.right ? gap.wanted.front() : gap.wanted.back() + 1;
    if (gap.left && gap.right && *gap.right - *gap.left > kLongGap) {
        const FrameIndex middle = *gap.left + (*gap.right - *gap.left) / 2;
        gap.lastOfLeft = std::min(gap.lastOfLeft, middle + kLongGapOverlap / 2);
        gap.firstOfRight = std::max(gap.firstOfRight, middle - kLongGapOverlap / 2);
    }
}

}  // namespace

std::int64_t Gap::steps() const
{
    std::int64_t count = 0;
    if (left && lastOfLeft >= wanted.front())
        count += lastOfLeft - *left;
    if (right && firstOfRight <= wanted.back())
        count += *right - firstOfRight;
    return count;
}

std::vector<Gap> planGaps(const PropagationRequest& request)
{
    std::vector<FrameIndex> cuts = request.cuts;
    std::sort(cuts.begin(), cuts.end());
    std::vector<Gap> gaps;
    for (const FrameIndex frame : request.frames) {
        if (request.anchors.contains(frame))
            continue;
        const auto cut = std::upper_bound(cuts.begin(), cuts.end(), frame);
        const auto after = request.anchors.upper_bound(frame);
        std::optional<FrameIndex> left;
        std::optional<FrameIndex> right;
        if (after != request.anchors.begin()) {
            const FrameIndex candidate = std::prev(after)->first;
            if (cut == cuts.begin() || candidate >= *std::prev(cut))
                left = candidate;
        }
        if (after != request.anchors.end() && (cut == cuts.end() || after->first < *cut))
            right = after->first;
        if (!left && !right)
            continue;
        if (gaps.empty() || gaps.back().left != left || gaps.back().right != right)
            gaps.push_back({left, right, {}});
        gaps.back().wanted.push_back(frame);
    }
    for (Gap& gap : gaps)
        shareOut(gap);
    return gaps;
}

}  // namespace mw::flow
