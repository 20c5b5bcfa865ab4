// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

namespace mw {

/// YouTube-VIS and OVIS: one JSON file in the manner of COCO, one annotation for each object over a
/// whole video. Expressions and object numbers go into extra keys, which its readers skip.
DatasetFormat youtubeVisFormat();

}  // namespace mw
