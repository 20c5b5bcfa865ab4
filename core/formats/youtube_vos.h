// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

namespace mw {

/// YouTube-VOS: as Ref-YouTube-VOS without expressions. In its validation split masks exist only
/// where an object appears first.
DatasetFormat youtubeVosFormat();

}  // namespace mw
