// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/segmenter.h"
#include "inference/bundle/model_bundle.h"

#include <functional>
#include <map>

/// Models and videos small enough to run in a test.
namespace mw::test {

/// The whole architecture with a few ten thousand weights.
ModelConfig tinyConfig(bool isParity);
/// All switches of the project's own arithmetic.
Enhancements allEnhancements();

/// A random bundle; the folder must not exist. Stops the test program if it cannot be written.
void writeTinyBundle(const fs::path& folder, const ModelConfig& config, std::uint64_t seed = 1,
                     const WindowPlan& window = {});

/// Coloured noise with a moving square, in memory.
class MemoryVideo : public VideoSource
{
public:
    MemoryVideo(Size size, FrameIndex frames, std::uint32_t seed = 1);

    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext& task) override;
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }

    /// Where the square is.
    Mask square(FrameIndex index) const;
    std::function<void(FrameIndex)> onFrame = [](FrameIndex) {};
    std::map<FrameIndex, int> reads;

private:
    VideoInfo m_info;
    std::uint32_t m_seed;
};

/// All frames of `query` from the painted frames of `support`.
PropagationRequest requestFor(const std::shared_ptr<MemoryVideo>& query,
                              const std::shared_ptr<MemoryVideo>& support,
                              const std::vector<FrameIndex>& painted = {0, 1, 2});

}  // namespace mw::test
