// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace mw {

/// The members of a ZIP archive (APPNOTE 6.3, with the 64-bit extensions), as views into it.
/// Only members stored without compression, which is all that torch.save writes: nothing is
/// unpacked, so nothing can explode.
struct ZipArchive {
    std::map<std::string, std::span<const std::byte>> members;
};

/// True for bytes that begin as a ZIP archive does.
bool isZip(std::span<const std::byte> bytes);

/// Checks every offset and length against the file, the central directory against the members' own
/// headers, and that no two members overlap. Fails with ModelDamaged, naming `origin`; compressed
/// or encrypted members are refused by name.
Result<ZipArchive> parseZip(std::span<const std::byte> bytes, const std::string& origin);

}  // namespace mw
