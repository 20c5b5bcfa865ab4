// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace mw {

/// What a sentence about a picture becomes when the picture is mirrored: "the left dog" is "the
/// right dog", whole words only, so that "bright" stays. "right behind", "left over" and the like
/// name no side and stay as well.
std::string mirroredText(std::string_view text);

}  // namespace mw
