// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"

#include "core/base/json.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace mw {

static_assert(std::endian::native == std::endian::little, "arrays are mapped as they lie in files");

namespace {

constexpr std::uint64_t kMaxHeader = std::uint64_t(16) << 20;

DType dtypeOf(std::string_view name)
{
    for (const DType type : {DType::F64, DType::F32, DType::F16, DType::BF16, DType::I64,
                             DType::I32, DType::I16, DType::I8, DType::U8, DType::Bool}) {
        if (name == toString(type))
            return type;
    }
    return DType::Unspecified;
}

struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

}  // namespace

Result<TensorTable> parseSafetensors(std::span<const std::byte> bytes, const std::string& origin)
{
    const auto damaged = [&](const std::string& reason) {
        return Error{ErrorCode::ModelDamaged, {origin, reason}};
    };
    std::uint64_t headerSize = 0;
    if (bytes.size() < sizeof headerSize)
        return damaged("it is shorter than a safetensors header");
    std::memcpy(&headerSize, bytes.data(), sizeof headerSize);
    if (headerSize > kMaxHeader || headerSize > bytes.size() - sizeof headerSize)
        return damaged("its header length is wrong");
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + sizeof headerSize,
                                std::size_t(headerSize));
    if (text.empty() || text.front() != '{')
        return damaged("its header is not JSON");
    auto header = parseJson(text, origin);
    if (!header)
        return damaged("its header is not JSON: " + header.error().detail);
    if (!header->is_object())
        return damaged("its header is not JSON");
    const std::span<const std::byte> data = bytes.subspan(sizeof headerSize + headerSize);

    TensorTable table;
    std::vector<Extent> extents;
    for (const auto& [name, entry] : header->items()) {
        if (name == "__metadata__") {
            if (!entry.is_object())
                return damaged("its metadata is not an object");
            for (const auto& [key, value] : entry.items()) {
                if (!value.is_string())
                    return damaged("its metadata holds something that is not text");
                table.metadata[key] = value.get<std::string>();
            }
            continue;
        }
        const auto fault
            = [&](const char* reason) { return damaged("tensor " + name + " " + reason); };
        const std::optional<std::string> typeName = getString(entry, "dtype");
        const Json* shape = getArray(entry, "shape");
        const Json* offsets = getArray(entry, "data_offsets");
        if (!typeName || shape == nullptr || offsets == nullptr || offsets->size() != 2
            || shape->size() > 8)
            return fault("is not described completely");
        StoredTensor tensor;
        tensor.name = name;
        tensor.dtype = dtypeOf(*typeName);
        if (tensor.dtype == DType::Unspecified)
            return fault("has an unknown type");
        for (const Json& size : *shape) {
            if (!size.is_number_unsigned() || size.get<std::uint64_t>() > std::uint64_t(INT64_MAX))
                return fault("has an invalid shape");
            tensor.shape.push_back(size.get<std::int64_t>());
        }
        const std::int64_t count = checkedElementCount(tensor.shape);
        if (count < 0 || !(*offsets)[0].is_number_unsigned() || !(*offsets)[1].is_number_unsigned())
            return fault("has an invalid shape");
        const Extent extent{(*offsets)[0].get<std::uint64_t>(), (*offsets)[1].get<std::uint64_t>()};
        if (extent.end < extent.begin || extent.end > data.size()
            || extent.end - extent.begin != std::uint64_t(count) * byteSize(tensor.dtype))
            return fault("does not fit its extent in the file");
        tensor.strides = rowMajorStrides(tensor.shape);
        tensor.bytes
            = data.subspan(std::size_t(extent.begin), std::size_t(extent.end - extent.begin));
        extents.push_back(extent);
        table.tensors.push_back(std::move(tensor));
    }
    std::sort(extents.begin(), extents.end(), [](const Extent& a, const Extent& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    // Holes could hide another file, overlaps could make a small file fill the memory.
    std::uint64_t expected = 0;
    for (const Extent& extent : extents) {
        if (extent.begin != expected)
            return damaged("its tensors overlap or leave a gap");
        expected = extent.end;
    }
    if (expected != data.size())
        return damaged("its tensors do not fill the file");
    return table;
}

Result<TensorTable> readSafetensors(const fs::path& path)
{
    MW_TRY(auto file, MappedFile::open(path));
    MW_TRY(TensorTable table, parseSafetensors(file->bytes(), toUtf8(path)));
    table.file = std::move(file);
    return table;
}

Result<void> writeSafetensors(const fs::path& path, std::vector<TensorToWrite> tensors,
                              const std::map<std::string, std::string>& metadata)
{
    std::sort(tensors.begin(), tensors.end(),
              [](const TensorToWrite& a, const TensorToWrite& b) { return a.name < b.name; });
    Json header = Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorToWrite& tensor : tensors) {
        const auto size = std::uint64_t(checkedElementCount(tensor.shape)) * byteSize(tensor.dtype);
        header[tensor.name] = {{"dtype", toString(tensor.dtype)},
                               {"shape", tensor.shape},
                               {"data_offsets", {offset, offset + size}}};
        offset += size;
    }
    std::string text = dumpJson(header);
    text.resize((text.size() + 7) / 8 * 8, ' ');

    fs::path temporary = path;
    temporary += ".tmp" + std::to_string(::getpid());
    const auto failed = [&](std::FILE* file) {
        const int reason = errno;
        if (file != nullptr)
            std::fclose(file);
        ::unlink(temporary.c_str());
        Error error = fileError(reason, path);
        if (error.code == ErrorCode::FileUnreadable)
            error.code = ErrorCode::FileNotWritable;
        return error;
    };
    std::FILE* file = std::fopen(temporary.c_str(), "wbx");
    if (file == nullptr)
        return failed(nullptr);
    const auto headerSize = std::uint64_t(text.size());
    if (std::fwrite(&headerSize, sizeof headerSize, 1, file) != 1
        || std::fwrite(text.data(), 1, text.size(), file) != text.size())
        return failed(file);
    for (const TensorToWrite& tensor : tensors) {
        const std::vector<std::byte> bytes = tensor.bytes();
        if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size())
            return failed(file);
    }
    if (std::fflush(file) != 0 || ::fsync(::fileno(file)) != 0)
        return failed(file);
    std::fclose(file);
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return failed(nullptr);
    return {};
}

}  // namespace mw
