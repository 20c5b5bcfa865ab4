// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Edits as CBOR bytes, for the undo journal in the project file.
std::string encodeEdits(const std::vector<Edit>& edits);

/// Distrusts the bytes: a project file may come from anyone.
Result<std::vector<Edit>> decodeEdits(std::string_view bytes);

}  // namespace mw
