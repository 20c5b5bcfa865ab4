// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/bundle/tensor_table.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Writes files as torch.save does, byte by byte, for tests of the reader.
namespace mw::test {

/// Opcodes of pickle protocol 2, appended one after the other.
class PickleWriter
{
public:
    PickleWriter() { bytes = "\x80\x02"; }

    PickleWriter& op(char code)
    {
        bytes += code;
        return *this;
    }
    PickleWriter& text(const std::string& value);
    PickleWriter& integer(std::int64_t value);
    PickleWriter& global(const std::string& module, const std::string& name);
    PickleWriter& integers(const std::vector<std::int64_t>& values);  ///< As a tuple.
    PickleWriter& mark() { return op('('); }
    std::string done() { return bytes + "."; }

    std::string bytes;
};

struct FileStorage {
    std::string key;
    std::string type;  ///< "FloatStorage", ...
    std::int64_t count = 0;
    std::string data;
};

struct FileTensor {
    std::string name;
    std::size_t storage = 0;  ///< Index into the storages.
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    std::int64_t offset = 0;
    bool isParameter = false;  ///< Wrapped in torch.nn.Parameter.
};

struct FileContent {
    std::vector<FileStorage> storages;
    std::vector<FileTensor> tensors;
    std::string key;  ///< Under which the tensors stand ("model"); empty: at the top.
    bool hasExtras
        = false;  ///< An optimizer's state, an argparse.Namespace and an epoch beside it.
};

/// Numbers as the bytes of a storage.
template <class T>
FileStorage storageOf(const std::string& key, const std::string& type, const std::vector<T>& values)
{
    return {key, type, std::int64_t(values.size()),
            std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T))};
}

std::string pickleOf(const FileContent& content, bool isLegacy);
std::string zipCheckpoint(const FileContent& content, const std::string& folder = "archive");
std::string legacyCheckpoint(const FileContent& content);

/// A ZIP archive of stored members.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& members);

std::span<const std::byte> bytesOf(const std::string& text);

}  // namespace mw::test
