// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/bmp_writer.h"

#include <cstdint>

namespace mw {

namespace {

constexpr std::uint32_t kHeaderBytes = 54;  // BITMAPFILEHEADER and BITMAPINFOHEADER

void put(std::string& bytes, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += char((value >> (8 * i)) & 0xff);
}

}  // namespace

Result<std::string> encodeBmp(const RgbView& picture)
{
    const Size size = picture.size;
    if (size.isEmpty() || picture.rgb.size() != std::size_t(size.pixelCount()) * 3)
        return Error{ErrorCode::ImageInvalid, {"picture"}, "no pixels"};
    const std::uint32_t rowBytes = (std::uint32_t(size.width) * 3 + 3) / 4 * 4;
    const std::uint32_t pixelBytes = rowBytes * std::uint32_t(size.height);
    std::string bytes;
    bytes.reserve(kHeaderBytes + pixelBytes);
    bytes += "BM";
    put(bytes, kHeaderBytes + pixelBytes, 4);
    put(bytes, 0, 4);
    put(bytes, kHeaderBytes, 4);
    put(bytes, 40, 4);
    put(bytes, std::uint32_t(size.width), 4);
    put(bytes, std::uint32_t(size.height), 4);
    put(bytes, 1, 2);  // planes
    put(bytes, 24, 2);  // bits a pixel
    put(bytes, 0, 4);  // not compressed
    put(bytes, pixelBytes, 4);
    put(bytes, 2835, 4);  // 72 dpi
    put(bytes, 2835, 4);
    put(bytes, 0, 4);
    put(bytes, 0, 4);
    for (int y = size.height - 1; y >= 0; --y) {
        const std::uint8_t* p = picture.rgb.data() + std::size_t(y) * std::size_t(size.width) * 3;
        for (int x = 0; x < size.width; ++x, p += 3) {
            bytes += char(p[2]);
            bytes += char(p[1]);
            bytes += char(p[0]);
        }
        bytes.append(rowBytes - std::size_t(size.width) * 3, '\0');
    }
    return bytes;
}

}  // namespace mw
