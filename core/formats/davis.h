// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/format.h"

namespace mw {

/// DAVIS 2017: pictures, masks and lists of sequences, as davis2017-evaluation reads them.
DatasetFormat davisFormat();

/// Whether the folder is Ref-DAVIS17 and not the very similar Ref-YouTube-VOS.
bool isRefDavis(const fs::path& path);

/// Two annotators, each with one for the first frame and one for the whole video.
inline constexpr int kRefDavisSentences = 4;

/// Ref-DAVIS17 in the form of Ref-YouTube-VOS, with four sentences for each object.
DatasetFormat refDavisFormat();

}  // namespace mw
