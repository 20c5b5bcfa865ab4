// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What the machine offers to a model. No Torch here.
namespace mw {

/// True when the processor multiplies bfloat16 fast (AMX or AVX512-BF16).
bool cpuHasFastBFloat16();

/// "AVX2", "AVX-512", "AVX-512 AMX-BF16", ...: what decides the speed of a model.
std::string cpuFeatures();

/// Keeps memory that the model frees in the process, instead of asking the kernel for it again in
/// every layer (a third of the time). Called by Engine::open().
void keepFreedMemory();

/// Bytes that can be had without swapping, within the control group's limit; 0 if unknown.
std::uint64_t availableMemory();

/// Bytes in memory now, and at most so far.
std::uint64_t residentMemory();
std::uint64_t peakResidentMemory();

/// Starts peakResidentMemory() anew, where the system can.
void resetPeakResidentMemory();

}  // namespace mw
