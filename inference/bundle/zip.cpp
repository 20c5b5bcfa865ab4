// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/zip.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

namespace mw {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kCentralHeader = 0x02014b50;
constexpr std::uint32_t kEnd = 0x06054b50;
constexpr std::uint32_t kEnd64 = 0x06064b50;
constexpr std::uint32_t kEnd64Locator = 0x07064b50;
constexpr std::uint64_t kMostMembers = 1u << 20;
constexpr std::size_t kMostName = 4096;

using Bytes = std::span<const std::byte>;

/// Reads little-endian numbers, each only where it lies within the bytes.
class Reader
{
public:
    explicit Reader(Bytes bytes)
        : m_bytes(bytes)
    {
    }
    template <class T>
    std::optional<T> at(std::uint64_t offset) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < sizeof(T))
            return std::nullopt;
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value = T(value | T(T(std::to_integer<std::uint8_t>(m_bytes[offset + i])) << (8 * i)));
        return value;
    }
    std::optional<Bytes> slice(std::uint64_t offset, std::uint64_t count) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < count)
            return std::nullopt;
        return m_bytes.subspan(offset, count);
    }

private:
    Bytes m_bytes;
};

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;
};

/// The end record is the last thing in the file but for a comment of at most 65535 bytes.
std::optional<Directory> findDirectory(Bytes bytes)
{
    const Reader reader(bytes);
    constexpr std::uint64_t kSize = 22;
    if (bytes.size() < kSize)
        return std::nullopt;
    const std::uint64_t last = bytes.size() - kSize;
    const std::uint64_t first = last > 65535 ? last - 65535 : 0;
    for (std::uint64_t at = last + 1; at-- > first;) {
        if (reader.at<std::uint32_t>(at) != kEnd
            || reader.at<std::uint16_t>(at + 20) != bytes.size() - at - kSize)
            continue;
        Directory d;
        d.count = *reader.at<std::uint16_t>(at + 10);
        d.size = *reader.at<std::uint32_t>(at + 12);
        d.offset = *reader.at<std::uint32_t>(at + 16);
        if (at >= 20 && reader.at<std::uint32_t>(at - 20) == kEnd64Locator) {
            const auto end64 = reader.at<std::uint64_t>(at - 12);
            if (!end64 || reader.at<std::uint32_t>(*end64) != kEnd64)
                return std::nullopt;
            const auto count = reader.at<std::uint64_t>(*end64 + 32);
            const auto size = reader.at<std::uint64_t>(*end64 + 40);
            const auto offset = reader.at<std::uint64_t>(*end64 + 48);
            if (!count || !size || !offset)
                return std::nullopt;
            d = {*offset, *size, *count};
        }
        return d;
    }
    return std::nullopt;
}

/// The numbers that did not fit 32 bits stand in the extra field with id 1, in this order.
bool readExtension(Bytes extra, std::uint64_t& size, std::uint64_t& packed, std::uint64_t& offset)
{
    const Reader reader(extra);
    for (std::uint64_t at = 0; at + 4 <= extra.size();) {
        const std::uint16_t id = *reader.at<std::uint16_t>(at);
        const std::uint16_t length = *reader.at<std::uint16_t>(at + 2);
        at += 4;
        if (extra.size() - at < length)
            return false;
        if (id == 1) {
            std::uint64_t from = at;
            for (std::uint64_t* value : {&size, &packed, &offset}) {
                if (*value != 0xffffffffu)
                    continue;
                const auto wide = reader.at<std::uint64_t>(from);
                if (!wide || from + 8 > at + length)
                    return false;
                *value = *wide;
                from += 8;
            }
        }
        at += length;
    }
    return true;
}

}  // namespace

bool isZip(Bytes bytes) { return Reader(bytes).at<std::uint32_t>(0) == kLocalHeader; }

Result<ZipArchive> parseZip(Bytes bytes, const std::string& origin)
{
    const auto damaged = [&](const std::string& reason) {
        return Error{ErrorCode::ModelDamaged, {origin, reason}};
    };
    const auto directory = findDirectory(bytes);
    if (!directory)
        return damaged("the archive has no directory; the file may be cut off");
    if (directory->count > kMostMembers)
        return damaged("the archive has too many members");
    const Reader whole(bytes);
    const auto records = whole.slice(directory->offset, directory->size);
    if (!records)
        return damaged("the archive's directory lies outside the file");
    const Reader reader(*records);
    ZipArchive archive;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> extents;
    std::uint64_t at = 0;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        if (reader.at<std::uint32_t>(at) != kCentralHeader || !reader.slice(at, 46))
            return damaged("the archive's directory is damaged");
        const std::uint16_t flags = *reader.at<std::uint16_t>(at + 8);
        const std::uint16_t method = *reader.at<std::uint16_t>(at + 10);
        std::uint64_t packed = *reader.at<std::uint32_t>(at + 20);
        std::uint64_t size = *reader.at<std::uint32_t>(at + 24);
        const std::uint16_t nameLength = *reader.at<std::uint16_t>(at + 28);
        const std::uint16_t extraLength = *reader.at<std::uint16_t>(at + 30);
        const std::uint16_t commentLength = *reader.at<std::uint16_t>(at + 32);
        std::uint64_t offset = *reader.at<std::uint32_t>(at + 42);
        const auto nameBytes = reader.slice(at + 46, nameLength);
        const auto extra = reader.slice(at + 46 + nameLength, extraLength);
        if (!nameBytes || !extra || nameLength > kMostName
            || !readExtension(*extra, size, packed, offset))
            return damaged("the archive's directory is damaged");
        at += std::uint64_t(46) + nameLength + extraLength + commentLength;
        const std::string name(reinterpret_cast<const char*>(nameBytes->data()), nameLength);
        if ((flags & 1) != 0 || method != 0 || packed != size)
            return damaged("\"" + name + "\" in the archive is compressed or encrypted");
        const auto localName = whole.at<std::uint16_t>(offset + 26);
        const auto localExtra = whole.at<std::uint16_t>(offset + 28);
        if (offset > bytes.size() || whole.at<std::uint32_t>(offset) != kLocalHeader || !localName
            || !localExtra || *localName != nameLength)
            return damaged("\"" + name + "\" is not where the archive's directory says");
        const auto ownName = whole.slice(offset + 30, nameLength);
        const std::uint64_t start = offset + 30 + *localName + *localExtra;
        const auto data = whole.slice(start, size);
        if (!ownName || std::memcmp(ownName->data(), nameBytes->data(), nameLength) != 0 || !data)
            return damaged("\"" + name + "\" is not where the archive's directory says");
        extents.emplace_back(offset, start + size);
        if (!archive.members.emplace(name, *data).second)
            return damaged("the archive holds \"" + name + "\" twice");
    }
    std::sort(extents.begin(), extents.end());
    for (std::size_t i = 1; i < extents.size(); ++i) {
        if (extents[i].first < extents[i - 1].second)
            return damaged("members of the archive overlap");
    }
    return archive;
}

}  // namespace mw
