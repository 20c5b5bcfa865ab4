// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file_checks.h"

#include "core/formats/pipeline.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace mw {

namespace {

constexpr std::uint64_t kMaxJsonBytes = std::uint64_t(1) << 30;
constexpr std::uint8_t kVoidLabel = 255;

/// Found on some thread, to be reported in order.
struct Pending {
    Rule rule;
    std::vector<std::string> args;
};

struct FrameResult {
    Size pictureSize;
    Size maskSize;
    SeenObjects seen;
    bool hasMask = false;
    std::vector<Pending> found;
};

bool isJpegExtension(const std::string& extension) { return extension == ".jpg"; }

/// A JPEG file ends with an end-of-image marker; some cameras pad after it.
bool endsAsJpeg(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = std::int64_t(file.tellg());
    const std::int64_t tail = std::min<std::int64_t>(size, 4096);
    std::string bytes(std::size_t(std::max<std::int64_t>(tail, 0)), '\0');
    file.seekg(size - tail);
    file.read(bytes.data(), std::streamsize(tail));
    return file && bytes.find("\xff\xd9") != std::string::npos;
}

void checkPicture(const FrameFiles& files, const std::string& frame, bool decode,
                  FrameResult& result)
{
    const std::string name = frame + files.pictureExtension;
    const fs::path path = files.pictures / fromUtf8(name);
    std::error_code ec;
    if (!fs::is_regular_file(path, ec)) {
        for (const char* other : {".jpg", ".jpeg", ".JPG", ".JPEG", ".png", ".PNG", ".bmp"}) {
            if (fs::is_regular_file(files.pictures / fromUtf8(frame + other), ec)) {
                result.found.push_back({Rule::PictureExtension, {frame + other, name}});
                return;
            }
        }
        result.found.push_back({Rule::PictureMissing, {name}});
        return;
    }
    const auto header = readPictureHeader(path);
    if (!header) {
        result.found.push_back({Rule::PictureUnreadable, {name}});
        return;
    }
    result.pictureSize = header->size;
    const bool isJpeg = header->format == PictureFormat::Jpeg;
    if (isJpeg != isJpegExtension(files.pictureExtension)) {
        result.found.push_back({Rule::PictureNotJpeg, {name}});
        return;
    }
    if (isJpeg && header->components != 3)
        result.found.push_back(
            {Rule::PictureNotRgb, {name, header->components == 1 ? "grey" : "printing inks"}});
    if (header->orientation != Orientation::Upright)
        result.found.push_back({Rule::PictureRotated, {name}});
    if (decode) {
        const auto picture = readPicture(path);
        if (!picture || picture->isDamaged)
            result.found.push_back({Rule::PictureUnreadable, {name}});
    } else if (isJpeg && !endsAsJpeg(path)) {
        result.found.push_back({Rule::PictureUnreadable, {name}});
    }
}

void checkMask(const FrameFiles& files, const std::string& frame, FrameResult& result)
{
    const std::string name = frame + ".png";
    const fs::path path = files.masks / fromUtf8(name);
    std::error_code ec;
    if (!fs::is_regular_file(path, ec)) {
        if (files.needsEveryMask)
            result.found.push_back({Rule::MaskMissing, {name}});
        return;
    }
    auto image = readLabelPng(path);
    if (!image) {
        if (image.error().code == ErrorCode::MaskNotIndexed)
            result.found.push_back({Rule::MaskColours, {name}});
        else
            result.found.push_back(
                {Rule::MaskUnreadable,
                 {name,
                  image.error().detail.empty() ? errorText(image.error().code).what
                                               : image.error().detail}});
        return;
    }
    result.hasMask = true;
    result.maskSize = image->size;
    if (image->storage == LabelStorage::Grey && image->bitDepth < 8 && !files.isBinary)
        result.found.push_back({Rule::MaskGreyDepth, {name, std::to_string(image->bitDepth)}});
    if (image->bitDepth == 16)
        result.found.push_back({Rule::MaskSixteenBit, {name}});
    result.seen = seenIn(*image);
    if (files.isBinary) {
        SeenObject any;
        for (const auto& [number, seen] : result.seen) {
            any.bounds = united(any.bounds, seen.bounds);
            any.area += seen.area;
        }
        result.seen.clear();
        if (any.area > 0)
            result.seen[1] = any;
    }
    if (result.seen.erase(kVoidLabel) > 0 && !files.hasVoid)
        result.found.push_back({Rule::MaskVoid, {}});
    std::int64_t covered = 0;
    for (const auto& [number, seen] : result.seen)
        covered += seen.area;
    if (covered == image->size.pixelCount())
        result.found.push_back({Rule::MaskWithoutBackground, {}});
}

/// Files of a folder that do not belong to a listed frame. Some loaders read whole folders.
void checkStrayFiles(const std::string& video, const fs::path& folder, const std::string& extension,
                     const std::set<std::string>& frames, Findings& findings)
{
    std::set<std::string> names;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
        names.insert(toUtf8(it->path().filename()));
    for (const std::string& name : names) {
        const bool isFrame
            = name.size() > extension.size() && name.ends_with(extension) && name.front() != '.';
        const std::string stem = isFrame ? name.substr(0, name.size() - extension.size()) : name;
        if (isFrame && frames.contains(stem))
            continue;
        // Named as a wrong extension already.
        if (frames.contains(toUtf8(fromUtf8(name).stem())) && hasPictureExtension(fromUtf8(name)))
            continue;
        const std::string place = toUtf8(folder.filename()) + '/' + name;
        findings.add(isFrame ? Rule::FrameUnlisted : Rule::StrayFile,
                     {video, isFrame ? stem : std::string(), {}}, {place});
    }
}

}  // namespace

Result<CheckedFrames> checkFrameFiles(const FrameFiles& files, const CheckOptions& options,
                                      Findings& findings, const TaskContext& task)
{
    std::vector<FrameResult> results(files.frames.size());
    MW_TRY_VOID(runParallel(results.size(), options.threads, task, [&](std::size_t i) {
        if (!files.pictures.empty())
            checkPicture(files, files.frames[i], options.decodePictures, results[i]);
        if (!files.masks.empty())
            checkMask(files, files.frames[i], results[i]);
        return Result<void>();
    }));

    CheckedFrames checked;
    for (const FrameResult& result : results) {
        if (checked.size.isEmpty())
            checked.size = result.pictureSize;
    }
    for (const FrameResult& result : results) {
        if (checked.size.isEmpty())
            checked.size = result.maskSize;
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        FrameResult& result = results[i];
        const Spot spot{files.video, files.frames[i], {}};
        for (Pending& pending : result.found)
            findings.add(pending.rule, spot, std::move(pending.args));
        if (!result.pictureSize.isEmpty() && result.pictureSize != checked.size)
            findings.add(Rule::PictureSizeChanges, spot,
                         {toString(result.pictureSize), toString(checked.size)});
        const Size wanted = result.pictureSize.isEmpty() ? checked.size : result.pictureSize;
        if (result.hasMask && result.maskSize != wanted)
            findings.add(Rule::MaskSize, spot, {toString(result.maskSize), toString(wanted)});
        checked.seen.push_back(std::move(result.seen));
        checked.hasMask.push_back(result.hasMask);
    }

    const std::set<std::string> frames(files.frames.begin(), files.frames.end());
    if (!files.pictures.empty())
        checkStrayFiles(files.video, files.pictures, files.pictureExtension, frames, findings);
    if (!files.masks.empty())
        checkStrayFiles(files.video, files.masks, ".png", frames, findings);
    return checked;
}

void checkFrameNames(const std::string& video, const std::vector<std::string>& frames,
                     Findings& findings)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const std::string& name = frames[i];
        const Spot spot{video, name, {}};
        if (!seen.insert(name).second)
            findings.add(Rule::FrameListedTwice, spot);
        else if (i > 0 && name < frames[i - 1])
            findings.add(Rule::FramesUnsorted, spot, {frames[i - 1]});
        if (name.size() != frames.front().size())
            findings.add(Rule::FramesMixedWidth, spot,
                         {std::to_string(name.size()), std::to_string(frames.front().size())});
        if (name.empty() || name.find_first_not_of("0123456789") != std::string::npos)
            findings.add(Rule::FrameNotNumber, spot);
    }
}

std::vector<std::string> checkedFrameList(const std::string& video, const Json& entry,
                                          const std::string& fileName, Findings& findings)
{
    const Spot spot{video, {}, {}};
    const Json* list = checkedArray(entry, "frames", fileName, spot, findings);
    std::vector<std::string> frames;
    if (!list)
        return frames;
    if (list->empty())
        findings.add(Rule::VideoWithoutFrames, spot);
    for (const Json& frame : *list) {
        if (!frame.is_string())
            findings.add(Rule::FrameNotText, spot, {dumpJson(frame).substr(0, 40)});
        else if (!isSafeFileName(frame.get_ref<const std::string&>()))
            findings.add(Rule::NameUnsafe, spot, {frame.get<std::string>().substr(0, 200)});
        else
            frames.push_back(frame.get<std::string>());
    }
    checkFrameNames(video, frames, findings);
    // Each file once, whatever the list says.
    std::set<std::string> seen;
    std::erase_if(frames, [&](const std::string& f) { return !seen.insert(f).second; });
    return frames;
}

void checkExpressionId(const std::string& video, const std::string& id, std::size_t position,
                       std::size_t count, Findings& findings)
{
    const std::string expected = std::to_string(position);
    if (id == expected)
        return;
    const bool isOfTheList = !id.empty() && id.size() < 10
        && id.find_first_not_of("0123456789") == std::string::npos
        && std::to_string(std::stoul(id)) == id && std::stoul(id) < count;
    findings.add(isOfTheList ? Rule::ExpressionIdOrder : Rule::ExpressionIdInvalid, {video, {}, {}},
                 {id.substr(0, 40), expected});
}

std::optional<Json> readCheckedJson(const fs::path& path, const std::string& name,
                                    Findings& findings)
{
    std::error_code ec;
    if (!fs::is_regular_file(path, ec)) {
        findings.add(Rule::FileMissing, {}, {name});
        return std::nullopt;
    }
    auto json = readJson(path, kMaxJsonBytes);
    if (!json) {
        const Error& error = json.error();
        findings.add(Rule::JsonInvalid, {},
                     {name, error.detail.empty() ? errorText(error.code).what : error.detail});
        return std::nullopt;
    }
    return *std::move(json);
}

const Json* checkedObject(const Json& json, const char* key, const std::string& fileName,
                          const Spot& spot, Findings& findings)
{
    const Json* object = getObject(json, key);
    if (!object)
        findings.add(Rule::JsonStructure, spot,
                     {fileName, '"' + std::string(key) + '"', "an object"});
    return object;
}

const Json* checkedArray(const Json& json, const char* key, const std::string& fileName,
                         const Spot& spot, Findings& findings)
{
    const Json* array = getArray(json, key);
    if (!array)
        findings.add(Rule::JsonStructure, spot, {fileName, '"' + std::string(key) + '"', "a list"});
    return array;
}

int objectNumber(std::string_view text)
{
    if (text.empty() || text.size() > 3 || text.front() == '0')
        return 0;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        number = number * 10 + (c - '0');
    }
    return number <= 254 ? number : 0;
}

}  // namespace mw
