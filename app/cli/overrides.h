// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"

#include <string>
#include <vector>

namespace mw::cli {

/// A bundle like `bundle` with other values in its manifest, to measure what each is worth: the
/// weights are the same file. Settings are "window.memoryFrames=0" or
/// "hyperparameters.affinityTopK=40". The folder goes with the object.
///
/// Fails with WrongUsage for a setting that no manifest has or that cannot be, and as opening the
/// bundle does.
Result<TemporaryFolder> bundleWith(const fs::path& bundle,
                                   const std::vector<std::string>& settings);

}  // namespace mw::cli
