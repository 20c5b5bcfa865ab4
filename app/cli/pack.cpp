// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pack.h"

#include "core/base/json.h"
#include "core/formats/format.h"
#include "core/video/picture_io.h"
#include "core/video/video.h"

#include <algorithm>

namespace mw::cli {

namespace {

/// The frames of one item while they are read.
struct Building {
    TrainingItem item;
    std::vector<std::string> pictures;  ///< JPEG
    std::vector<std::uint8_t> labels;
};

/// Nearest pixel, because labels cannot be averaged.
std::vector<std::uint8_t> resized(const LabelImage& image, Size size)
{
    std::vector<std::uint8_t> out(std::size_t(size.pixelCount()));
    for (int y = 0; y < size.height; ++y) {
        const std::int64_t fromY
            = (2 * std::int64_t(y) + 1) * image.size.height / (2 * size.height);
        for (int x = 0; x < size.width; ++x) {
            const std::int64_t fromX
                = (2 * std::int64_t(x) + 1) * image.size.width / (2 * size.width);
            out[std::size_t(y) * std::size_t(size.width) + std::size_t(x)]
                = image.labels[std::size_t(fromY * image.size.width + fromX)];
        }
    }
    return out;
}

Error invalid(const fs::path& file, const std::string& what)
{
    return Error{ErrorCode::DatasetInvalid, {toUtf8(file), what}, what};
}

Result<Picture> readReduced(const fs::path& path, int maxSide)
{
    MW_TRY(Picture picture, readPicture(path));
    if (picture.isDamaged)
        return Error{ErrorCode::ImageInvalid, {toUtf8(path)}, "damaged"};
    if (std::max(picture.size.width, picture.size.height) > maxSide)
        return reduced(picture, maxSide);
    return picture;
}

void finish(Building&& building, TrainingSetWriter& writer, PackReport& report)
{
    if (building.item.frames == 0)
        return;
    writer.addCompressed(std::move(building.item), std::move(building.pictures),
                         std::move(building.labels));
    const TrainingItem& added = writer.items().back();
    PackReport::Counts& counts = report.sets[added.set];
    ++counts.items;
    counts.frames += added.frames;
    counts.objects += std::int64_t(added.objects.size());
}

// ---- index.json

/// The folder part that names a set: "horse/images/0000.jpg" is of "horse", frames of videos of
/// "video/tennis".
std::string setOf(const std::string& image)
{
    const std::size_t first = image.find('/');
    if (first == std::string::npos)
        return "pictures";
    if (image.substr(0, first) == "video") {
        const std::size_t second = image.find('/', first + 1);
        if (second != std::string::npos)
            return image.substr(0, second);
    }
    return image.substr(0, first);
}

Result<std::vector<TrainingObject>> objectsOf(const Json& record, const fs::path& file)
{
    std::vector<TrainingObject> objects;
    const Json* list = getArray(record, "objects");
    if (!list)
        return objects;
    for (const Json& json : *list) {
        TrainingObject object;
        const Json* ids = getArray(json, "ids");
        const auto name = getString(json, "class");
        if (!ids || ids->empty() || ids->size() > 255 || !name)
            return invalid(file, "an object without ids or class");
        for (const Json& id : *ids) {
            if (!id.is_number_integer() || id.get<std::int64_t>() < 1
                || id.get<std::int64_t>() > 255)
                return invalid(file, "an object's id is not a number from 1 to 255");
            object.labels.push_back(std::uint8_t(id.get<std::int64_t>()));
        }
        object.className = *name;
        if (const Json* expressions = getArray(json, "expressions")) {
            for (const Json& text : *expressions) {
                if (text.is_string())
                    object.expressions.push_back(text.get<std::string>());
            }
        }
        objects.push_back(std::move(object));
    }
    return objects;
}

/// Adds the record's picture as one more frame of `building`, whose size it must have unless it is
/// the first.
Result<void> addRecord(const fs::path& root, const Json& record, const PackOptions& options,
                       Building& building)
{
    const std::string image = *getString(record, "image");
    MW_TRY(const fs::path path, resolveInside(root, image));
    MW_TRY(const Picture picture, readReduced(path, options.maxSide));
    TrainingItem& item = building.item;
    if (item.frames > 0 && (item.width != picture.size.width || item.height != picture.size.height))
        return invalid(path, "its size differs from that of the frames before it");
    std::vector<std::uint8_t> labels;
    if (const auto mask = getString(record, "mask")) {
        MW_TRY(const fs::path maskPath, resolveInside(root, *mask));
        MW_TRY(const LabelImage stored, readLabelPng(maskPath));
        MW_TRY(const PictureHeader header, readPictureHeader(path));
        if (stored.size != header.size)
            return Error{ErrorCode::MaskSizeMismatch, {toUtf8(maskPath)}};
        labels = resized(stored, picture.size);
    }
    MW_TRY(std::string coded, encodeJpeg(picture, options.quality));
    if (item.frames > 0 && labels.empty() != building.labels.empty())
        return invalid(path, "some frames of the clip have a mask and some have none");
    if (item.frames == 0) {
        MW_TRY(item.objects, objectsOf(record, path));
        item.set = setOf(image);
        item.name = image;
        item.width = picture.size.width;
        item.height = picture.size.height;
    }
    building.pictures.push_back(std::move(coded));
    building.labels.insert(building.labels.end(), labels.begin(), labels.end());
    ++item.frames;
    return {};
}

bool isClip(const std::string& set) { return set.starts_with("video/"); }

Result<void> packIndex(const fs::path& root, const PackOptions& options, TrainingSetWriter& writer,
                       PackReport& report, const TaskContext& task)
{
    const fs::path file = root / "index.json";
    MW_TRY(const Json records, readJson(file));
    if (!records.is_array())
        return invalid(file, "it is not a list of records");
    Building clip;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"pack", std::int64_t(i), std::int64_t(records.size())});
        const auto image = getString(records[i], "image");
        if (!image) {
            report.skipped.push_back(
                invalid(file, "record " + std::to_string(i) + " names no image"));
            continue;
        }
        const std::string set = setOf(*image);
        if (clip.item.set != set)
            finish(std::exchange(clip, {}), writer, report);
        if (options.excludedSets.contains(set)
            || options.excludedSets.contains(set.substr(0, set.find('/'))))
            continue;
        Building single;
        Building& building = isClip(set) ? clip : single;
        if (auto added = addRecord(root, records[i], options, building); !added)
            report.skipped.push_back(std::move(added).error());
        finish(std::move(single), writer, report);
    }
    finish(std::move(clip), writer, report);
    return {};
}

// ---- Class folders

Result<void> packClassFolders(const fs::path& root, const PackOptions& options,
                              TrainingSetWriter& writer, PackReport& report,
                              const TaskContext& task)
{
    const std::string set = toUtf8(root.filename());
    if (options.excludedSets.contains(set))
        return {};
    std::error_code ec;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator it(root, ec), end; !ec && it != end; it.increment(ec)) {
        if (it->is_regular_file(ec) && hasPictureExtension(it->path()))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"pack", std::int64_t(i), std::int64_t(files.size())});
        auto picture = readReduced(files[i], options.maxSide);
        if (!picture) {
            report.skipped.push_back(std::move(picture).error());
            continue;
        }
        Building building;
        building.item.set = set;
        building.item.name = toUtf8(fs::relative(files[i], root.parent_path(), ec));
        building.item.className = toUtf8(files[i].parent_path().filename());
        building.item.frames = 1;
        building.item.width = picture->size.width;
        building.item.height = picture->size.height;
        MW_TRY(std::string coded, encodeJpeg(*picture, options.quality));
        building.pictures.push_back(std::move(coded));
        finish(std::move(building), writer, report);
    }
    return {};
}

// ---- Data sets of videos

/// One video as one clip; frames of which nothing is known are left out.
Result<void> packVideo(const std::string& set, const DatasetVideo& video,
                       const PackOptions& options, TrainingSetWriter& writer, PackReport& report,
                       const TaskContext& task)
{
    if (!video.masks)
        return invalid(video.pictures, "it has no masks");
    MW_TRY(const VideoPtr source, openVideo(video.pictures, {}, {task.stop}));
    Building building;
    TrainingItem& item = building.item;
    item.set = set;
    item.name = video.name;
    std::map<int, TrainingObject> objects;
    for (const DatasetObject& o : video.objects)
        objects[o.number].className = o.category;
    for (std::size_t i = 0; i < video.frames.size(); ++i) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        const FrameIndex index = frameByName(*source, video.frames[i]);
        if (index < 0)
            return invalid(video.pictures, "there is no picture of frame " + video.frames[i]);
        MW_TRY(const FrameMasks masks, video.masks(i, source->info().size));
        if (!masks.isAnnotated || masks.isPartial)
            continue;
        MW_TRY(const FramePtr frame, source->frame(index, task));
        const Picture picture = reduced(*frame, options.maxSide);
        LabelImage labels(frame->size);
        // Where objects overlap the smaller one is seen, or it might vanish.
        std::vector<std::pair<std::int64_t, int>> order;
        for (const auto& [number, mask] : masks.objects)
            order.emplace_back(-mask.area(), number);
        std::sort(order.begin(), order.end());
        for (const auto& [area, number] : order) {
            if (number < 1 || number > 255)
                return invalid(video.pictures, "an object's number is not from 1 to 255");
            paintLabel(labels, masks.objects.at(number), std::uint8_t(number));
            objects[number];
        }
        item.width = picture.size.width;
        item.height = picture.size.height;
        MW_TRY(std::string coded, encodeJpeg(picture, options.quality));
        building.pictures.push_back(std::move(coded));
        const std::vector<std::uint8_t> small = resized(labels, picture.size);
        building.labels.insert(building.labels.end(), small.begin(), small.end());
        ++item.frames;
    }
    if (item.frames == 0)
        return invalid(video.pictures, "none of its frames has masks");
    for (auto& [number, object] : objects) {
        object.labels = {std::uint8_t(number)};
        for (const DatasetExpression& e : video.expressions) {
            if (e.object == number && !e.text.empty())
                object.expressions.push_back(e.text);
        }
        item.objects.push_back(std::move(object));
    }
    finish(std::move(building), writer, report);
    return {};
}

Result<void> packDataset(const fs::path& folder, const PackOptions& options,
                         TrainingSetWriter& writer, PackReport& report, const TaskContext& task)
{
    MW_TRY(const DatasetFormat* format, recogniseFormat(folder));
    if (!format->canRead())
        return Error{ErrorCode::FormatUnknown, {toUtf8(folder)}};
    const std::string set(format->id);
    if (options.excludedSets.contains(set))
        return {};
    ReadOptions read;
    read.split = options.split;
    MW_TRY(const Dataset dataset, format->read(folder, read, task));
    for (std::size_t i = 0; i < dataset.videos.size(); ++i) {
        task.report({"pack", std::int64_t(i), std::int64_t(dataset.videos.size())});
        if (auto packed = packVideo(set, dataset.videos[i], options, writer, report, task);
            !packed) {
            if (packed.error().code == ErrorCode::Cancelled)
                return packed;
            report.skipped.push_back(std::move(packed).error());
        }
    }
    return {};
}

}  // namespace

Result<void> packFolder(const fs::path& folder, const PackOptions& options,
                        TrainingSetWriter& writer, PackReport& report, const TaskContext& task)
{
    std::error_code ec;
    if (!fs::is_directory(folder, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(folder)}};
    if (!fs::exists(folder / "index.json", ec))
        return packDataset(folder, options, writer, report, task);
    MW_TRY_VOID(packIndex(folder, options, writer, report, task));
    if (fs::is_directory(folder / "caltech101", ec))
        MW_TRY_VOID(packClassFolders(folder / "caltech101", options, writer, report, task));
    return {};
}

}  // namespace mw::cli
