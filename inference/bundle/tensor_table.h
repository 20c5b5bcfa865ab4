// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Named arrays as they lie in a file, whatever its format. No Torch here, so that readers of
/// untrusted files can be fuzzed alone.
namespace mw {

enum class DType { Unspecified = 0, F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

std::size_t byteSize(DType type);
const char* toString(DType type);  ///< The safetensors name: "F32", "BF16", ...

/// A file mapped into memory for reading; pages are read when they are touched.
class MappedFile
{
public:
    static Result<std::shared_ptr<const MappedFile>> open(const fs::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }

private:
    MappedFile(const std::byte* data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }
    const std::byte* m_data;
    std::size_t m_size;
};

/// One array. The bytes begin at its first element; readers have checked that every element
/// addressed by `shape` and `strides` lies within them. They may be misaligned.
struct StoredTensor {
    std::string name;
    DType dtype = DType::Unspecified;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;  ///< In elements, none negative.
    std::span<const std::byte> bytes;

    std::int64_t elementCount() const;
    bool isContiguous() const;  ///< Row-major without gaps.
};

/// All arrays of a file, and what keeps their bytes alive.
struct TensorTable {
    std::vector<StoredTensor> tensors;  ///< In the file's order; names are unique.
    std::map<std::string, std::string> metadata;
    std::vector<std::string> skipped;  ///< Things in the file that are not arrays, for reports.
    std::shared_ptr<const MappedFile> file;

    const StoredTensor* find(std::string_view name) const;
};

/// The elements in row-major order, aligned, in the tensor's own type.
std::vector<std::byte> contiguousBytes(const StoredTensor& tensor);

/// The elements as float32, row-major; integers and bools are converted too.
std::vector<float> toFloats(const StoredTensor& tensor);

/// Row-major strides of a shape.
std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape);

/// Product of the sizes, or -1 if one is negative or the product exceeds 2^40.
std::int64_t checkedElementCount(const std::vector<std::int64_t>& shape);

float halfToFloat(std::uint16_t bits);
float bfloat16ToFloat(std::uint16_t bits);

}  // namespace mw
