// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

namespace mw {

/// SA-V (Segment Anything Video). Read in both forms: <id>_manual.json beside <id>.mp4 or folders
/// of pictures, and the trees of the validation and test splits with one PNG for each object and
/// frame. Written in the first form with pictures.
DatasetFormat savFormat();

}  // namespace mw
