// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Weights that any program can make from a tensor's name and shape, bit for bit: reference outputs
/// can then be shared without a weights file. FNV-1a of the name seeds splitmix64; the spread
/// follows the kind of the tensor so that activations stay of order one.
namespace mw {

std::vector<float> generatedWeights(std::string_view name, const std::vector<std::int64_t>& shape);

}  // namespace mw
