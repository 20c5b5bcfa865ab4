// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/feature_store.h"

#include "core/base/log.h"
#include "inference/bundle/safetensors.h"
#include "inference/model/weights.h"

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace mw {

namespace {

constexpr const char* kSuffix = ".features";

struct StoredFile {
    fs::path path;
    fs::file_time_type time;
    std::uint64_t bytes = 0;
};

std::vector<StoredFile> filesIn(const fs::path& folder)
{
    std::vector<StoredFile> files;
    std::error_code ec;
    for (auto it = fs::directory_iterator(folder, ec); !ec && it != fs::directory_iterator();
         it.increment(ec)) {
        if (it->path().extension() != kSuffix)
            continue;
        StoredFile file{it->path(), it->last_write_time(ec), it->file_size(ec)};
        if (!ec)
            files.push_back(std::move(file));
        ec.clear();
    }
    return files;
}

TensorToWrite toWrite(const std::string& name, const Tensor& tensor)
{
    // Channels-last maps are stored as [n, h, w, c], which is how they lie in memory.
    const Tensor dense = tensor.permute({0, 2, 3, 1}).to(at::kCPU).contiguous();
    return {name, dtypeOf(dense.scalar_type()), dense.sizes().vec(), [dense] {
                std::vector<std::byte> bytes(dense.nbytes());
                std::memcpy(bytes.data(), dense.data_ptr(), bytes.size());
                return bytes;
            }};
}

}  // namespace

Result<void> FeatureStore::prepare(const fs::path& folder)
{
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec)
        return fileError(ec.value(), folder);
    const fs::path probe = folder / (".probe-" + std::to_string(::getpid()));
    MW_TRY_VOID(writeFileAtomically(probe, ""));
    fs::remove(probe, ec);
    return {};
}

FeatureStore::FeatureStore(fs::path folder, std::uint64_t maxBytes)
    : m_folder(std::move(folder))
    , m_maxBytes(maxBytes)
{
    if (m_folder.empty())
        return;
    std::error_code ec;
    fs::create_directories(m_folder, ec);
    for (const StoredFile& file : filesIn(m_folder))
        m_bytes += file.bytes;
}

fs::path FeatureStore::pathOf(const std::string& key) const
{
    Sha256 hash;
    hash.add(key);
    return m_folder / (hash.hex().substr(0, 40) + kSuffix);
}

bool FeatureStore::find(const std::string& key, FrameFeatures& features) const
{
    if (m_folder.empty())
        return false;
    const fs::path path = pathOf(key);
    std::error_code ec;
    if (!fs::exists(path, ec))
        return false;
    const auto table = readSafetensors(path);
    if (!table || table->metadata.count("key") == 0 || table->metadata.at("key") != key)
        return false;
    FrameFeatures found;
    for (std::size_t l = 0;; ++l) {
        const StoredTensor* stored = table->find("projected." + std::to_string(l));
        if (stored == nullptr)
            break;
        if (stored->shape.size() != 4)
            return false;
        found.projected.push_back(toTensor(*stored).permute({0, 3, 1, 2}));
    }
    const StoredTensor* lateral = table->find("lateral");
    if (found.projected.size() != 4 || (lateral != nullptr && lateral->shape.size() != 4))
        return false;
    if (lateral != nullptr)
        found.laterals = {toTensor(*lateral).permute({0, 3, 1, 2})};
    found.paddings.resize(found.projected.size() + 1);
    fs::last_write_time(path, fs::file_time_type::clock::now(), ec);
    features = std::move(found);
    return true;
}

void FeatureStore::put(const std::string& key, const FrameFeatures& features)
{
    const std::size_t size = features.byteCount();
    if (m_folder.empty() || size > m_maxBytes)
        return;
    std::vector<TensorToWrite> tensors;
    for (std::size_t l = 0; l < features.projected.size(); ++l)
        tensors.push_back(toWrite("projected." + std::to_string(l), features.projected[l]));
    if (!features.laterals.empty())
        tensors.push_back(toWrite("lateral", features.laterals[0]));
    if (const auto written = writeSafetensors(pathOf(key), std::move(tensors), {{"key", key}});
        !written) {
        log(LogLevel::Warning, "model", "features are not kept: " + describe(written.error()));
        m_folder.clear();
        return;
    }
    m_bytes += size;
    if (m_bytes > m_maxBytes)
        prune();
}

void FeatureStore::prune()
{
    std::vector<StoredFile> files = filesIn(m_folder);
    std::sort(files.begin(), files.end(),
              [](const StoredFile& a, const StoredFile& b) { return a.time < b.time; });
    m_bytes = 0;
    for (const StoredFile& file : files)
        m_bytes += file.bytes;
    // To nine tenths, so that the folder is not listed again for the next frame.
    for (const StoredFile& file : files) {
        if (m_bytes <= m_maxBytes / 10 * 9)
            break;
        std::error_code ec;
        if (fs::remove(file.path, ec))
            m_bytes -= file.bytes;
    }
}

}  // namespace mw
