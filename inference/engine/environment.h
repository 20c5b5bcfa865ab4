// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace mw {

/// "1.13.0", of the LibTorch built against.
std::string torchVersion();

/// What models may run on here: "cpu", "cuda:0 NVIDIA H100", ...
std::vector<std::string> torchDevices();

}  // namespace mw
