// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

namespace {

void check(const Mask& mask)
{
    constexpr std::int64_t kDrawn = 1 << 20;
    if (mask.size().pixelCount() > kDrawn)
        return;  // valid, but a drawing of it would only test the memory
    fuzz::require(decodeMask(encodeMask(mask)).operator bool(), "own bytes are understood");
    const auto text = fromCocoText(mask.size(), toCocoText(mask));
    fuzz::require(text && *text == mask, "COCO text holds the same mask");
}

}  // namespace

/// Masks as projects and the worker's pipe hold them, and COCO's compressed run lengths.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes = fuzz::asText(data, size);
    if (const auto mask = decodeMask(bytes))
        check(*mask);
    if (size >= 2) {
        const Size pixels{data[0] + 1, data[1] + 1};
        if (const auto mask = fromCocoText(pixels, bytes.substr(2)))
            check(*mask);
    }
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    for (const Size size : {Size{40, 24}, Size{1, 1}, Size{200, 100}}) {
        BitRaster raster(size);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x)
                raster.row(y)[x] = (x * x + y * 3) % 11 < 4;
        }
        const Mask mask = Mask::fromRaster(raster);
        all.push_back(encodeMask(mask));
        all.push_back(std::string{char(size.width - 1), char(size.height - 1)} + toCocoText(mask));
    }
    return all;
}
