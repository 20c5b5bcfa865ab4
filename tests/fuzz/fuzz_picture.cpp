// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/synthetic_video.h"

using namespace mw;

/// JPEG, PNG and BMP files as pictures.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    PictureLimits limits;
    limits.maxPixels = 1 << 20;
    limits.maxSidePx = 4096;
    const auto picture = decodePicture(fuzz::asText(data, size), "fuzzed", limits);
    if (!picture)
        return 0;
    fuzz::require(!picture->size.isEmpty() && picture->size.pixelCount() <= limits.maxPixels
                      && picture->rgb.size() == std::size_t(picture->size.pixelCount()) * 3,
                  "a picture has the pixels it says");
    const Picture small = reduced(*picture, 7);
    fuzz::require(std::max(small.size.width, small.size.height) <= 7, "reduced pictures are small");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> files;
    for (const Size size : {Size{96, 48}, Size{33, 21}}) {
        const Picture picture = test::drawFrame(size, 3);
        files.push_back(*encodeJpeg(picture, 80));
        files.push_back(*encodePng(picture));
    }
    std::string bmp(54 + 4 * 2 * 3, '\x40');
    const std::string header(
        "BM\x4e\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x04\0\0\0\x02\0\0\0\x01\0\x18"
        "\0\0\0\0\0\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        54);
    bmp.replace(0, header.size(), header);
    files.push_back(bmp);
    return files;
}
