// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/picture_io.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

/// PNG files that hold object numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    PictureLimits limits;
    limits.maxPixels = 1 << 20;
    limits.maxSidePx = 4096;
    const auto image = decodeLabelPng(fuzz::asText(data, size), "fuzzed", limits);
    if (!image)
        return 0;
    fuzz::require(!image->size.isEmpty() && image->size.pixelCount() <= limits.maxPixels
                      && image->labels.size() == std::size_t(image->size.pixelCount()),
                  "an image has the labels it says");
    LabelImage rebuilt(image->size);
    for (const std::uint8_t label : labelsIn(*image))
        paintLabel(rebuilt, maskOfLabel(*image, label), label);
    fuzz::require(rebuilt.labels == image->labels, "masks hold all labels");
    const auto written = encodeLabelPng(*image);
    fuzz::require(bool(written), "what was read can be written");
    const auto again = decodeLabelPng(*written, "written", limits);
    fuzz::require(again && again->labels == image->labels, "and read again");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> files;
    for (const Size size : {Size{40, 24}, Size{1, 1}, Size{17, 3}}) {
        LabelImage image(size);
        for (std::size_t i = 0; i < image.labels.size(); ++i)
            image.labels[i] = std::uint8_t(i / 7 % 3);
        files.push_back(*encodeLabelPng(image));
    }
    return files;
}
