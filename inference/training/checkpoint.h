// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "inference/torch_compat.h"

#include <string>
#include <utility>
#include <vector>

/// What a training run continues from, in one file that is replaced as a whole.
namespace mw {

using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// Writes beside the target and renames. `note` is kept in the file's header.
Result<void> writeTrainingState(const fs::path& path, const NamedTensors& tensors,
                                const Json& note);

/// Reads `note` alone, so that what the tensors are for can be built first.
Result<Json> readTrainingNote(const fs::path& path);

/// Fills the tensors by name. Fails with ModelDamaged, naming it, when one is missing, has another
/// shape or is not finite, or when the file has others.
Result<void> readTrainingState(const fs::path& path, const NamedTensors& tensors);

}  // namespace mw
