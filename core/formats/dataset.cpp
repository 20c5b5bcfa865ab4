// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/dataset.h"

#include "core/mask/paint.h"
#include "core/video/picture_io.h"

#include <algorithm>

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
    FrameMasks frame;
    frame.isAnnotated = true;
    frame.storedSize = image.size;
    if (image.size != pictureSize && !resizeMasks)
        return Error{ErrorCode::MaskSizeMismatch,
                     {toUtf8(png), toString(image.size), toString(pictureSize)}};
    for (const std::uint8_t label : labelsIn(image)) {
        if (label == kVoidLabel) {
            if (!hasVoid)
                return invalidDataset(png, "object number 255, the largest is 254");
            frame.hadVoid = true;
            continue;
        }
        Mask mask = maskOfLabel(image, label);
        if (mask.size() != pictureSize)
            mask = resized(mask, pictureSize);
        if (!mask.isEmpty())
            frame.objects.emplace(label, std::move(mask));
    }
    return frame;
}

std::function<Result<FrameMasks>(std::size_t, Size)>
pngFolderMasks(const fs::path& folder, std::vector<std::string> frames, bool hasVoid,
               bool resizeMasks)
{
    return [=, frames = std::move(frames)](std::size_t i, Size size) -> Result<FrameMasks> {
        MW_TRY(const fs::path file, resolveInside(folder, frames[i] + ".png"));
        return readFrameMasks(file, size, hasVoid, resizeMasks);
    };
}

std::vector<std::string> foldersIn(const fs::path& folder) { return entriesOf(folder, true); }

std::vector<std::string> filesIn(const fs::path& folder) { return entriesOf(folder, false); }

Error invalidDataset(const fs::path& file, std::string what)
{
    return {ErrorCode::DatasetInvalid, {toUtf8(file), std::move(what)}};
}

}  // namespace mw
