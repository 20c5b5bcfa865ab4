// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "inference/model/cma.h"

#include <string>

namespace mw {

/// Features of frames in a folder, so that another expression on a long video, today or tomorrow,
/// skips the backbone. One safetensors file for each frame; those read longest ago are removed when
/// the folder grows over its limit. A file that cannot be read is as good as none. Not for several
/// threads; several processes may share a folder.
class FeatureStore
{
public:
    /// Makes the folder. Fails where it cannot be written to; a full disk later is only logged.
    static Result<void> prepare(const fs::path& folder);
    /// An empty folder name: nothing is ever found or kept.
    FeatureStore(fs::path folder, std::uint64_t maxBytes);

    /// `key` names weights, precision, video, frame and size. False if it is not there.
    bool find(const std::string& key, FrameFeatures& features) const;
    void put(const std::string& key, const FrameFeatures& features);

private:
    fs::path pathOf(const std::string& key) const;
    void prune();

    fs::path m_folder;
    std::uint64_t m_maxBytes;
    std::uint64_t m_bytes = 0;
};

}  // namespace mw
