// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/pass.h"

#include <algorithm>

namespace mw {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kNone = std::size_t(-1);

thread_local std::function<bool()> stopRequest;
thread_local Profile* profile = nullptr;
thread_local std::size_t currentStage = kNone;
thread_local Clock::time_point stageStart;

/// Books the time since the last change of stage to the stage that ends or pauses now.
void book()
{
    const auto now = Clock::now();
    if (currentStage != kNone)
        profile->stages[currentStage].seconds
            += std::chrono::duration<double>(now - stageStart).count();
    stageStart = now;
}

}  // namespace

StoppablePass::StoppablePass(std::function<bool()> shouldStop)
{
    stopRequest = std::move(shouldStop);
}

StoppablePass::~StoppablePass() { stopRequest = nullptr; }

void checkpoint()
{
    if (stopRequest && stopRequest())
        throw PassStopped();
}

Profile::Profile()
{
    profile = this;
    currentStage = kNone;
}

Profile::~Profile()
{
    profile = nullptr;
    currentStage = kNone;
}

Stage::Stage(const char* name)
    : m_outer(currentStage)
{
    if (profile == nullptr)
        return;
    book();
    auto& stages = profile->stages;
    const auto it = std::find_if(stages.begin(), stages.end(),
                                 [name](const StageTime& s) { return s.name == name; });
    currentStage = std::size_t(it - stages.begin());
    if (it == stages.end())
        stages.push_back({name});
    ++stages[currentStage].calls;
}

Stage::~Stage()
{
    if (profile == nullptr)
        return;
    book();
    currentStage = m_outer;
}

void countWork(double flop)
{
    if (profile != nullptr && currentStage != kNone)
        profile->stages[currentStage].flop += flop;
}

}  // namespace mw
