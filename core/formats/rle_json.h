// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/formats/dataset.h"
#include "core/mask/mask.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Masks in JSON as the COCO API stores them: {"size": [height, width], "counts": ...}.
namespace mw {

/// With compressed counts.
Json rleJson(const Mask& mask);

/// From compressed counts or a list of counts. Fails with DatasetInvalid, with what is wrong as
/// detail; `where` names the file and the mask.
Result<Mask> maskFromRle(const Json& rle, const std::string& where);

/// The masks of one frame, given by number; null and missing ones count as not visible. Several of
/// one number are united. Fails as maskFromRle() and with MaskSizeMismatch.
Result<FrameMasks> frameFromRle(const std::vector<std::pair<int, const Json*>>& objects,
                                Size pictureSize, bool resizeMasks, const std::string& where);

/// The whole numbers of a JSON list; nothing when it is no list of such.
std::optional<std::vector<std::int64_t>> integersIn(const Json* list);

}  // namespace mw
