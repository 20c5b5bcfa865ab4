// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/tensor_table.h"

#include <bit>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mw {

std::size_t byteSize(DType type)
{
    switch (type) {
    case DType::F64:
    case DType::I64:
        return 8;
    case DType::F32:
    case DType::I32:
        return 4;
    case DType::F16:
    case DType::BF16:
    case DType::I16:
        return 2;
    case DType::I8:
    case DType::U8:
    case DType::Bool:
        return 1;
    case DType::Unspecified:
        break;
    }
    return 0;
}

const char* toString(DType type)
{
    switch (type) {
    case DType::F64:
        return "F64";
    case DType::F32:
        return "F32";
    case DType::F16:
        return "F16";
    case DType::BF16:
        return "BF16";
    case DType::I64:
        return "I64";
    case DType::I32:
        return "I32";
    case DType::I16:
        return "I16";
    case DType::I8:
        return "I8";
    case DType::U8:
        return "U8";
    case DType::Bool:
        return "BOOL";
    case DType::Unspecified:
        break;
    }
    return "?";
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return fileError(errno, path);
    struct stat info {
    };
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        return Error{ErrorCode::FileUnreadable, {toUtf8(path)}, "not a regular file"};
    }
    const auto size = std::size_t(info.st_size);
    const std::byte* data = nullptr;
    if (size > 0) {
        void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (mapped == MAP_FAILED) {
            const int reason = errno;
            ::close(descriptor);
            return fileError(reason, path);
        }
        data = static_cast<const std::byte*>(mapped);
    }
    ::close(descriptor);
    return std::shared_ptr<const MappedFile>(new MappedFile(data, size));
}

MappedFile::~MappedFile()
{
    if (m_data != nullptr)
        ::munmap(const_cast<std::byte*>(m_data), m_size);
}

std::int64_t StoredTensor::elementCount() const { return checkedElementCount(shape); }

bool StoredTensor::isContiguous() const
{
    std::int64_t expected = 1;
    for (std::size_t i = shape.size(); i-- > 0;) {
        if (shape[i] != 1 && strides[i] != expected)
            return false;
        expected *= shape[i];
    }
    return true;
}

const StoredTensor* TensorTable::find(std::string_view name) const
{
    for (const StoredTensor& tensor : tensors) {
        if (tensor.name == name)
            return &tensor;
    }
    return nullptr;
}

std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t i = shape.size(); i-- > 1;)
        strides[i - 1] = strides[i] * shape[i];
    return strides;
}

std::int64_t checkedElementCount(const std::vector<std::int64_t>& shape)
{
    constexpr std::int64_t kMost = std::int64_t(1) << 40;
    std::int64_t count = 1;
    bool isEmpty = false;
    for (const std::int64_t size : shape) {
        if (size < 0 || size > kMost)
            return -1;
        if (size == 0)
            isEmpty = true;
        else if (count > kMost / size)
            return -1;
        else
            count *= size;
    }
    return isEmpty ? 0 : count;
}

std::vector<std::byte> contiguousBytes(const StoredTensor& tensor)
{
    const std::size_t itemSize = byteSize(tensor.dtype);
    const auto count = std::size_t(tensor.elementCount());
    std::vector<std::byte> out(count * itemSize);
    if (count == 0)
        return out;
    if (tensor.isContiguous()) {
        std::memcpy(out.data(), tensor.bytes.data(), out.size());
        return out;
    }
    std::vector<std::int64_t> index(tensor.shape.size(), 0);
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t offset = 0;
        for (std::size_t d = 0; d < index.size(); ++d)
            offset += index[d] * tensor.strides[d];
        std::memcpy(out.data() + i * itemSize, tensor.bytes.data() + std::size_t(offset) * itemSize,
                    itemSize);
        for (std::size_t d = index.size(); d-- > 0;) {
            if (++index[d] < tensor.shape[d])
                break;
            index[d] = 0;
        }
    }
    return out;
}

namespace {

template <class T>
T loadAs(const std::byte* p)
{
    T value;
    std::memcpy(&value, p, sizeof value);
    return value;
}

float loadFloat(const std::byte* p, DType type)
{
    switch (type) {
    case DType::F64:
        return float(loadAs<double>(p));
    case DType::F32:
        return loadAs<float>(p);
    case DType::F16:
        return halfToFloat(loadAs<std::uint16_t>(p));
    case DType::BF16:
        return bfloat16ToFloat(loadAs<std::uint16_t>(p));
    case DType::I64:
        return float(loadAs<std::int64_t>(p));
    case DType::I32:
        return float(loadAs<std::int32_t>(p));
    case DType::I16:
        return float(loadAs<std::int16_t>(p));
    case DType::I8:
        return float(loadAs<std::int8_t>(p));
    case DType::U8:
    case DType::Bool:
        return float(loadAs<std::uint8_t>(p));
    case DType::Unspecified:
        break;
    }
    assert(false);
    return 0;
}

}  // namespace

std::vector<float> toFloats(const StoredTensor& tensor)
{
    const std::vector<std::byte> bytes = contiguousBytes(tensor);
    const std::size_t itemSize = byteSize(tensor.dtype);
    std::vector<float> out(std::size_t(tensor.elementCount()));
    if (tensor.dtype == DType::F32) {
        if (!out.empty())
            std::memcpy(out.data(), bytes.data(), bytes.size());
        return out;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = loadFloat(bytes.data() + i * itemSize, tensor.dtype);
    return out;
}

float bfloat16ToFloat(std::uint16_t bits)
{
    return std::bit_cast<float>(std::uint32_t(bits) << 16);
}

float halfToFloat(std::uint16_t bits)
{
    const std::uint32_t sign = std::uint32_t(bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 31u;
    const std::uint32_t fraction = bits & 0x3ffu;
    if (exponent == 31)
        return std::bit_cast<float>(sign | 0x7f800000u | (fraction << 13));
    if (exponent != 0)
        return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (fraction << 13));
    const float magnitude = float(fraction) * 0x1p-24f;  // subnormal
    return sign != 0 ? -magnitude : magnitude;
}

}  // namespace mw
