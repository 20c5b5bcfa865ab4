// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

/// The two few-shot data sets of CMA, at the places where its code looks for them.
namespace mw {

/// Mini-Ref-YouTube-VOS: one class in each video, 48 classes in four folds.
DatasetFormat miniRefYoutubeVosFormat();
/// Mini-Ref-SAIL-VOS: one object in each video, BMP pictures.
DatasetFormat miniRefSailVosFormat();

}  // namespace mw
