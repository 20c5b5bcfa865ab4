// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/dataset.h"

#include "core/mask/paint.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::uint8_t kVoidLabel = 255;

std::vector<std::string> entriesOf(const fs::path& folder, bool wantFolders)
{
    std::vector<std::string> names;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        std::error_code entryError;
        const bool isWanted
            = wantFolders ? it->is_directory(entryError) : it->is_regular_file(entryError);
        if (isWanted && it->path().filename().native().front() != '.')
            names.push_back(toUtf8(it->path().filename()));
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// The masks of the labels in `numbers`, under the numbers these stand for.
Result<FrameMasks> frameMasksOf(const LabelImage& image, const std::string& name, Size pictureSize,
                                bool resizeMasks, const std::map<int, int>& numbers)
{
    FrameMasks frame;
    frame.isAnnotated = true;
    frame.storedSize = image.size;
    if (image.size != pictureSize && !resizeMasks)
        return Error{ErrorCode::MaskSizeMismatch,
                     {name, toString(image.size), toString(pictureSize)}};
    // One pass for all objects, as hostile files have 254 of them.
    struct Builder {
        std::vector<std::uint32_t> runs;
        std::uint32_t end = 0;
    };
    std::array<Builder, 256> builders;
    const auto count = std::uint32_t(image.labels.size());
    for (std::uint32_t i = 0; i < count;) {
        const std::uint8_t label = image.labels[i];
        const std::uint32_t start = i;
        while (i < count && image.labels[i] == label)
            ++i;
        if (label == 0)
            continue;
        Builder& builder = builders[label];
        builder.runs.push_back(start - builder.end);
        builder.runs.push_back(i - start);
        builder.end = i;
    }
    for (const auto& [label, number] : numbers) {
        Builder& builder = builders[std::size_t(label)];
        if (builder.runs.empty())
            continue;
        if (builder.end < count)
            builder.runs.push_back(count - builder.end);
        MW_TRY(Mask mask, Mask::fromRuns(image.size, std::move(builder.runs)));
        if (mask.size() != pictureSize)
            mask = resized(mask, pictureSize);
        if (!mask.isEmpty())
            frame.objects.emplace(number, std::move(mask));
    }
    return frame;
}

}  // namespace

bool ReadOptions::wants(const std::string& video) const
{
    return videos.empty() || std::find(videos.begin(), videos.end(), video) != videos.end();
}

Result<FrameMasks> readFrameMasks(const fs::path& png, Size pictureSize, bool hasVoid,
                                  bool resizeMasks)
{
    std::error_code ec;
    if (!fs::exists(png, ec))
        return FrameMasks{};
    MW_TRY(const LabelImage image, readLabelPng(png));
    std::map<int, int> numbers;
    bool isVoidPresent = false;
    for (const std::uint8_t label : labelsIn(image)) {
        if (label != kVoidLabel)
            numbers[label] = label;
        else if (!hasVoid)
            return invalidDataset(png, "object number 255, the largest is 254");
        else
            isVoidPresent = true;
    }
    MW_TRY(FrameMasks frame, frameMasksOf(image, toUtf8(png), pictureSize, resizeMasks, numbers));
    frame.hadVoid = isVoidPresent;
    return frame;
}

std::function<Result<FrameMasks>(std::size_t, Size)> pngFolderMasks(const fs::path& folder,
                                                                    std::vector<std::string> frames,
                                                                    bool hasVoid, bool resizeMasks)
{
    return [=, frames = std::move(frames)](std::size_t i, Size size) -> Result<FrameMasks> {
        MW_TRY(const fs::path file, resolveInside(folder, frames[i] + ".png"));
        return readFrameMasks(file, size, hasVoid, resizeMasks);
    };
}

std::function<Result<FrameMasks>(std::size_t, Size)>
binaryFolderMasks(const fs::path& folder, std::vector<std::string> frames, int number,
                  bool resizeMasks)
{
    return [=, frames = std::move(frames)](std::size_t i, Size size) -> Result<FrameMasks> {
        MW_TRY(const fs::path file, resolveInside(folder, frames[i] + ".png"));
        std::error_code ec;
        if (!fs::exists(file, ec))
            return FrameMasks{};
        MW_TRY(LabelImage image, readLabelPng(file));
        for (std::uint8_t& label : image.labels)
            label = label != 0 ? 1 : 0;
        return frameMasksOf(image, toUtf8(file), size, resizeMasks, {{1, number}});
    };
}

std::vector<std::string> foldersIn(const fs::path& folder) { return entriesOf(folder, true); }

std::vector<std::string> filesIn(const fs::path& folder) { return entriesOf(folder, false); }

Error invalidDataset(const fs::path& file, std::string what)
{
    return {ErrorCode::DatasetInvalid, {toUtf8(file), std::move(what)}};
}

}  // namespace mw
