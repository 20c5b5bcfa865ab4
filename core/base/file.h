// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

namespace fs = std::filesystem;

/// The path as UTF-8, for messages, JSON and libraries. Bytes that are not UTF-8 are kept.
std::string toUtf8(const fs::path& path);
fs::path fromUtf8(std::string_view text);

/// The whole file, refused when larger than `maxBytes`: sizes of untrusted files are checked first.
Result<std::string> readFile(const fs::path& path, std::uint64_t maxBytes);

/// Writes beside the target, flushes to the disk and renames: readers see the old file or the new
/// one.
Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes);

/// The error that describes `errno` after a failed file operation on `path`.
Error fileError(int errnoValue, const fs::path& path);

/// `root / untrusted`, refused when `untrusted` is absolute, climbs out, or holds control
/// characters, drive letters or reserved names. Data sets name their own files, so every such name
/// goes through here. Links are followed only when they stay inside `root`.
Result<fs::path> resolveInside(const fs::path& root, std::string_view untrusted);

/// A file name made from any text: letters, digits, '-', '_' and '.', at most 80 bytes, never
/// empty.
std::string safeFileName(std::string_view text);

/// True for a single path component that resolveInside() accepts.
bool isSafeFileName(std::string_view name);

/// An exclusive claim on a file, held while the object lives and dropped by the system if we die.
class FileLock
{
public:
    /// Fails with ProjectInUse naming the holder ("host, process 4711").
    static Result<FileLock> acquire(const fs::path& lockFile);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    FileLock(int descriptor, fs::path path);
    void release();

    int m_descriptor = -1;
    fs::path m_path;
};

/// SHA-256 (FIPS 180-4), in hexadecimal. Written here because the engine builds with nothing but
/// Torch.
class Sha256
{
public:
    void add(std::span<const std::byte> bytes);
    void add(std::string_view bytes);
    std::string hex();  ///< Ends the computation.

private:
    void block(const std::uint8_t* p);

    std::uint32_t m_state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::uint8_t m_buffer[64] = {};
    std::size_t m_buffered = 0;
    std::uint64_t m_total = 0;
};

Result<std::string> sha256OfFile(const fs::path& path);

/// Size, first and last mebibyte, hashed: finds a moved file again without reading all of it.
Result<std::string> quickHashOfFile(const fs::path& path);

/// A folder that is removed with everything in it when the object dies.
class TemporaryFolder
{
public:
    static Result<TemporaryFolder> create(const fs::path& parent = fs::temp_directory_path());
    TemporaryFolder(TemporaryFolder&&) noexcept = default;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();
    const fs::path& path() const { return *m_path; }

private:
    explicit TemporaryFolder(fs::path path)
        : m_path(std::make_unique<fs::path>(std::move(path)))
    {
    }
    std::unique_ptr<fs::path> m_path;
};

}  // namespace mw
