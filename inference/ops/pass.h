// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// What watches a forward pass from outside, per thread: a request to stop, and where the time
/// goes. No Torch here.
namespace mw {

/// Thrown by checkpoint(); guarded() makes it an Error of code Cancelled.
struct PassStopped {
};

/// While it lives, checkpoint() on this thread asks `shouldStop`.
class StoppablePass
{
public:
    explicit StoppablePass(std::function<bool()> shouldStop);
    ~StoppablePass();
    StoppablePass(const StoppablePass&) = delete;
    StoppablePass& operator=(const StoppablePass&) = delete;
};

/// Called between steps of a fraction of a second. Throws PassStopped when the pass should end.
void checkpoint();

/// Time and work of a part of the model, its own stages left out.
struct StageTime {
    std::string name;
    double seconds = 0;
    double flop = 0;  ///< Of convolutions and matrix products; a multiplication and addition are 2.
    std::int64_t calls = 0;
};

/// While it lives, stages on this thread are measured.
class Profile
{
public:
    Profile();
    ~Profile();
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    std::vector<StageTime> stages;  ///< In the order in which they were first entered.
};

/// A scope that belongs to a stage; inside another one it is counted for itself.
class Stage
{
public:
    explicit Stage(const char* name);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

private:
    std::size_t m_outer;
};

/// Adds to the current stage.
void countWork(double flop);

}  // namespace mw
