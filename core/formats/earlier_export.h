// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file.h"

#include <string>
#include <vector>

namespace mw {

/// What came into the folder of an earlier export after that was written, or was changed there:
/// what replaces the export would take it along. Names inside the folder, at most `most`; nothing
/// where there is no export.
std::vector<std::string> laterFilesIn(const fs::path& exportFolder, std::size_t most);

}  // namespace mw
