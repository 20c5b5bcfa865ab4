// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/dataset.h"
#include "core/formats/export.h"
#include "core/formats/findings.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Who keeps a pixel that several objects of a project own. Private to core/formats.
namespace mw {

/// One object of a video that is exported.
struct MaskLayer {
    TrackId track;
    int number = 0;
    std::set<FrameIndex> frames;  ///< Those that may be exported.
    std::int64_t area = 0;  ///< Over these frames.
};

struct LostPixels {
    std::int64_t count = 0;
    bool isAll = false;
};

/// Reads the masks of a video's objects and gives each pixel to one of them.
class OverlapResolver
{
public:
    /// Keeps `masks`. With `keepsOverlaps` pixels stay with all their objects.
    OverlapResolver(const MaskReader& masks, std::vector<MaskLayer> layers, OverlapRule rule,
                    bool keepsOverlaps);

    /// `lost` receives, by number, what objects lose to those in front of them; may be null.
    Result<FrameMasks> masksAt(FrameIndex frame, Size size, std::map<int, LostPixels>* lost) const;

private:
    const MaskReader* m_masks;
    std::vector<MaskLayer> m_layers;  ///< From front to back.
    bool m_keepsOverlaps;
};

/// Sums up for a person what was lost.
class OverlapReport
{
public:
    OverlapReport(OverlapRule rule, std::string video);

    void add(const std::string& frame, const std::map<int, LostPixels>& lost, Findings& findings);
    void finish(Findings& findings) const;

private:
    struct Loss {
        std::int64_t pixels = 0;
        int frames = 0;
    };
    OverlapRule m_rule;
    std::string m_video;
    std::map<int, Loss> m_losses;
};

}  // namespace mw
