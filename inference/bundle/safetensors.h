// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/tensor_table.h"

#include <functional>

/// The safetensors format: an 8-byte little-endian header length, a JSON header, then the arrays.
namespace mw {

/// Maps and checks a file: header at most 16 MiB, no duplicate names, known types, extents that
/// agree with the shapes, follow each other without hole or overlap and end with the file. Fails
/// with ModelDamaged saying what is wrong.
Result<TensorTable> readSafetensors(const fs::path& path);

/// The same for bytes in memory, which must outlive the table. `origin` names them in errors.
Result<TensorTable> parseSafetensors(std::span<const std::byte> bytes, const std::string& origin);

/// One array to be written; `bytes` yields its row-major little-endian elements when its turn
/// comes, so that a file larger than memory can be written.
struct TensorToWrite {
    std::string name;
    DType dtype = DType::Unspecified;
    std::vector<std::int64_t> shape;
    std::function<std::vector<std::byte>()> bytes;
};

/// Writes beside the target and renames. Arrays are stored in order of their names, so equal
/// content gives equal files.
Result<void> writeSafetensors(const fs::path& path, std::vector<TensorToWrite> tensors,
                              const std::map<std::string, std::string>& metadata);

}  // namespace mw
