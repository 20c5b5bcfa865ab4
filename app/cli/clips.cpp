// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clips.h"

#include "app/cli/args.h"
#include "app/cli/command.h"
#include "core/video/picture_io.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <sys/resource.h>

namespace mw::cli {

namespace {

bool isPng(const fs::path& path)
{
    const std::string extension = toUtf8(path.extension());
    return extension == ".png" || extension == ".PNG";
}

}  // namespace

Result<MaskFolder> matchMasks(const fs::path& folder, const VideoSource& clip)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    const VideoInfo& info = clip.info();
    std::map<std::string, FrameIndex> frames;
    for (FrameIndex i = 0; i < info.frameCount; ++i)
        frames.emplace(clip.frameName(i), i);

    MaskFolder masks{folder, {}};
    for (auto it = fs::directory_iterator(folder, ec); !ec && it != fs::directory_iterator();
         it.increment(ec)) {
        const fs::path& file = it->path();
        if (!isPng(file) || toUtf8(file.filename()).starts_with('.'))
            continue;
        const std::string stem = toUtf8(file.stem());
        const auto named = frames.find(stem);
        if (named != frames.end()) {
            masks.files.insert_or_assign(named->second, file);
            continue;
        }
        FrameIndex number = -1;
        const auto [end, problem] = std::from_chars(stem.data(), stem.data() + stem.size(), number);
        const bool isNumber
            = problem == std::errc() && end == stem.data() + stem.size() && number >= 0;
        if (info.container != "folder" && isNumber && number < info.frameCount)
            masks.files.emplace(number, file);
        else
            ++masks.strangers;
    }
    if (ec)
        return fileError(ec.value(), folder);
    if (masks.files.empty())
        return Error{ErrorCode::DatasetInvalid,
                     {toUtf8(folder), "no PNG file there has the name of a frame of the clip"}};
    return masks;
}

Result<int> chooseObject(const MaskFolder& masks, std::optional<int> wanted)
{
    if (wanted)
        return *wanted;
    std::set<int> objects;
    for (const auto& [frame, file] : masks.files) {
        MW_TRY(const LabelImage image, readLabelPng(file));
        for (const std::uint8_t label : labelsIn(image))
            objects.insert(label);
    }
    // A lone 255 is how grey pictures write "the object"; beside others it means "ignore".
    if (objects.size() > 1)
        objects.erase(255);
    if (objects.empty())
        return Error{ErrorCode::NothingPainted, {toUtf8(masks.path)}};
    if (objects.size() == 1)
        return *objects.begin();
    std::string list;
    for (const int object : objects)
        list += (list.empty() ? "" : ", ") + std::to_string(object);
    return wrongUsage("the masks in " + toUtf8(masks.path) + " hold the objects " + list
                      + ": say which one");
}

Result<Mask> readObject(const fs::path& file, int object, Size size)
{
    MW_TRY(const LabelImage image, readLabelPng(file));
    if (image.size != size)
        return Error{ErrorCode::MaskSizeMismatch,
                     {toUtf8(file), toString(image.size), toString(size)}};
    return maskOfLabel(image, std::uint8_t(object));
}

std::string perSecond(std::int64_t frames, double seconds)
{
    return frames > 0 && seconds > 0 ? fixed(double(frames) / seconds, 1) : "";
}

std::int64_t peakMemoryBytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::int64_t(usage.ru_maxrss) * 1024;
}

}  // namespace mw::cli
