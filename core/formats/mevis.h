// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

namespace mw {

/// MeViS: expressions about one or several objects, masks as run lengths in one JSON file. An
/// expression about several objects becomes one about an object of its own, their union.
DatasetFormat mevisFormat();

}  // namespace mw
