// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/shards.h"

#include "core/base/json.h"
#include "inference/bundle/safetensors.h"
#include "inference/training/jpeg.h"

#include <algorithm>
#include <cassert>
#include <cstdio>

namespace mw {

namespace {

constexpr const char* kFormat = "maskwright-training-set";
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kLargestSide = 4096;
constexpr std::int64_t kMostFrames = 100'000;

std::string arrayName(std::size_t item, const char* what)
{
    char text[32];
    std::snprintf(text, sizeof text, "%07zu.%s", item, what);
    return text;
}

/// Fills in where the object can be seen.
void measure(TrainingObject& object, const TrainingItem& item,
             const std::vector<std::uint8_t>& labels)
{
    std::array<bool, 256> isOurs{};
    for (const std::uint8_t label : object.labels)
        isOurs[label] = label != 0;
    object.area = 0;
    object.frames.clear();
    for (std::int64_t t = 0; t < item.frames; ++t) {
        const std::uint8_t* p = labels.data() + t * item.height * item.width;
        std::int64_t area = 0;
        std::array<std::int64_t, 4> box{item.width, item.height, 0, 0};
        for (std::int64_t y = 0; y < item.height; ++y) {
            for (std::int64_t x = 0; x < item.width; ++x, ++p) {
                if (!isOurs[*p])
                    continue;
                ++area;
                box = {std::min(box[0], x), std::min(box[1], y), std::max(box[2], x + 1), y + 1};
            }
        }
        if (area == 0)
            continue;
        object.frames.push_back(t);
        if (area > object.area) {
            object.area = area;
            object.bestFrame = t;
            object.box = box;
        }
    }
}

// ---- Label maps as runs: a label and the number of its pixels, 7 bits to a byte, lowest first.

std::string runsOf(std::span<const std::uint8_t> labels)
{
    std::string out;
    for (std::size_t i = 0; i < labels.size();) {
        std::size_t end = i + 1;
        while (end < labels.size() && labels[end] == labels[i])
            ++end;
        out += char(labels[i]);
        for (std::size_t length = end - i;; length >>= 7) {
            out += char((length & 127) | (length > 127 ? 128 : 0));
            if (length <= 127)
                break;
        }
        i = end;
    }
    return out;
}

/// False unless the runs give exactly as many pixels as there are.
bool fillFromRuns(std::span<const std::byte> runs, std::span<std::uint8_t> labels)
{
    std::size_t filled = 0, at = 0;
    while (at < runs.size()) {
        const auto label = std::uint8_t(runs[at++]);
        std::size_t length = 0;
        for (int shift = 0;; shift += 7) {
            if (at >= runs.size() || shift > 28)
                return false;
            const auto byte = std::size_t(runs[at++]);
            length |= (byte & 127) << shift;
            if (byte < 128)
                break;
        }
        if (length > labels.size() - filled)
            return false;
        std::fill_n(labels.begin() + std::ptrdiff_t(filled), length, label);
        filled += length;
    }
    return filled == labels.size();
}

Json jsonOf(const TrainingItem& item)
{
    Json objects = Json::array();
    for (const TrainingObject& o : item.objects) {
        Json json{{"labels", o.labels}, {"class", o.className}};
        if (!o.expressions.empty())
            json["expressions"] = o.expressions;
        json["area"] = o.area;
        json["box"] = o.box;
        if (item.frames > 1) {
            json["best"] = o.bestFrame;
            json["frames"] = o.frames;
        }
        objects.push_back(std::move(json));
    }
    Json json{{"set", item.set},       {"name", item.name},   {"frames", item.frames},
              {"height", item.height}, {"width", item.width}, {"masks", item.hasMasks}};
    if (!item.className.empty())
        json["class"] = item.className;
    if (!objects.empty())
        json["objects"] = std::move(objects);
    return json;
}

/// A list of whole numbers in [least, most], at most `longest`.
std::optional<std::vector<std::int64_t>> numbers(const Json& object, std::string_view key,
                                                 std::int64_t least, std::int64_t most,
                                                 std::size_t longest)
{
    const Json* list = getArray(object, key);
    if (!list || list->size() > longest)
        return std::nullopt;
    std::vector<std::int64_t> values;
    for (const Json& value : *list) {
        if (!value.is_number_integer())
            return std::nullopt;
        values.push_back(value.get<std::int64_t>());
        if (values.back() < least || values.back() > most)
            return std::nullopt;
    }
    return values;
}

/// Empty when something is missing or out of its range.
std::optional<TrainingObject> objectFrom(const Json& json, const TrainingItem& item)
{
    TrainingObject o;
    const auto labels = numbers(json, "labels", 1, 255, 255);
    const auto box = numbers(json, "box", 0, kLargestSide, 4);
    const auto area = getInteger(json, "area");
    const auto name = getString(json, "class");
    if (!labels || labels->empty() || !box || box->size() != 4 || !area || !name)
        return std::nullopt;
    for (const std::int64_t label : *labels)
        o.labels.push_back(std::uint8_t(label));
    std::copy(box->begin(), box->end(), o.box.begin());
    if (o.box[0] >= o.box[2] || o.box[1] >= o.box[3] || o.box[2] > item.width
        || o.box[3] > item.height || *area < 1 || *area > item.height * item.width)
        return std::nullopt;
    o.area = *area;
    o.className = *name;
    if (item.frames > 1) {
        const auto frames = numbers(json, "frames", 0, item.frames - 1, std::size_t(item.frames));
        const auto best = getInteger(json, "best");
        if (!frames || frames->empty() || !std::is_sorted(frames->begin(), frames->end()) || !best
            || *best < 0 || *best >= item.frames)
            return std::nullopt;
        o.frames = *frames;
        o.bestFrame = *best;
    } else {
        o.frames = {0};
    }
    if (const Json* expressions = getArray(json, "expressions")) {
        for (const Json& text : *expressions) {
            if (!text.is_string())
                return std::nullopt;
            o.expressions.push_back(text.get<std::string>());
        }
    }
    return o;
}

std::optional<TrainingItem> itemFrom(const Json& json)
{
    TrainingItem item;
    const auto set = getString(json, "set");
    const auto name = getString(json, "name");
    const auto frames = getInteger(json, "frames");
    const auto height = getInteger(json, "height");
    const auto width = getInteger(json, "width");
    const auto hasMasks = getBool(json, "masks");
    if (!set || !name || !frames || !height || !width || !hasMasks || *frames < 1
        || *frames > kMostFrames || *height < 1 || *height > kLargestSide || *width < 1
        || *width > kLargestSide)
        return std::nullopt;
    item.set = *set;
    item.name = *name;
    item.className = getString(json, "class").value_or("");
    item.frames = *frames;
    item.height = *height;
    item.width = *width;
    item.hasMasks = *hasMasks;
    if (const Json* objects = getArray(json, "objects")) {
        for (const Json& object : *objects) {
            auto read = objectFrom(object, item);
            if (!read)
                return std::nullopt;
            item.objects.push_back(*std::move(read));
        }
    }
    if (!item.hasMasks && !item.objects.empty())
        return std::nullopt;
    return item;
}

}  // namespace

// ---- Reading

Result<std::shared_ptr<const TrainingSet>> TrainingSet::open(const fs::path& path,
                                                             std::size_t cacheBytes)
{
    const auto invalid = [&](const std::string& what) {
        return Error{ErrorCode::DatasetInvalid, {toUtf8(path), what}, what};
    };
    std::shared_ptr<TrainingSet> set(new TrainingSet);
    MW_TRY(set->m_table, readSafetensors(path));
    const auto& metadata = set->m_table.metadata;
    const auto text = [&](const char* key) {
        const auto it = metadata.find(key);
        return it == metadata.end() ? std::string() : it->second;
    };
    if (text("format") != kFormat)
        return invalid("it is not a packed training set");
    if (text("version") != std::to_string(kVersion))
        return invalid("it was packed by another version");
    MW_TRY(const Json items, parseJson(text("items"), toUtf8(path)));
    MW_TRY(const Json origins, parseJson(text("origins"), toUtf8(path)));
    if (!items.is_array() || !origins.is_array())
        return invalid("its lists are missing");
    for (const Json& json : origins) {
        const auto name = getString(json, "set");
        const auto licence = getString(json, "licence");
        if (!name || !licence)
            return invalid("its list of origins is damaged");
        set->m_origins.push_back({*name, *licence});
    }
    std::map<std::string_view, const StoredTensor*> arrays;
    for (const StoredTensor& tensor : set->m_table.tensors)
        arrays[tensor.name] = &tensor;
    std::size_t frameCount = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string which = "item " + std::to_string(i);
        auto item = itemFrom(items[i]);
        if (!item)
            return invalid(which + " is described wrongly");
        const auto bytesOf = [&](const char* what, const std::vector<std::int64_t>& shape)
            -> std::optional<std::span<const std::byte>> {
            const std::string name = arrayName(i, what);
            const auto it = arrays.find(name);
            if (it == arrays.end() || it->second->dtype != DType::U8 || it->second->shape != shape
                || !it->second->isContiguous())
                return std::nullopt;
            return it->second->bytes;
        };
        Stored stored;
        stored.firstFrame = frameCount;
        frameCount += std::size_t(item->frames);
        if (getArray(items[i], "pictures")) {
            stored.isCompressed = true;
            // The lengths of the frames, which must be all of the array.
            const auto endsOf
                = [&](const char* key, const char* array, std::span<const std::byte>& bytes) {
                      const auto lengths = numbers(items[i], key, 0, std::int64_t(1) << 31,
                                                   std::size_t(item->frames));
                      std::vector<std::size_t> ends;
                      if (!lengths || lengths->size() != std::size_t(item->frames))
                          return ends;
                      std::size_t sum = 0;
                      for (const std::int64_t length : *lengths)
                          ends.push_back(sum += std::size_t(length));
                      const auto found = bytesOf(array, {std::int64_t(sum)});
                      if (!found)
                          ends.clear();
                      else
                          bytes = *found;
                      return ends;
                  };
            stored.pictureEnds = endsOf("pictures", "jpeg", stored.rgb);
            if (item->hasMasks)
                stored.runEnds = endsOf("runs", "runs", stored.labels);
            if (stored.pictureEnds.empty() || (item->hasMasks && stored.runEnds.empty()))
                return invalid("the frames of " + which + " are missing or of other lengths");
        } else {
            const auto rgb = bytesOf("rgb", {item->frames, 3, item->height, item->width});
            if (!rgb)
                return invalid("the pixels of " + which + " are missing or of another size");
            stored.rgb = *rgb;
            if (item->hasMasks) {
                const auto labels = bytesOf("labels", {item->frames, item->height, item->width});
                if (!labels)
                    return invalid("the labels of " + which + " are missing or of another size");
                stored.labels = *labels;
            }
        }
        set->m_items.push_back(*std::move(item));
        set->m_stored.push_back(std::move(stored));
    }
    if (set->m_items.empty())
        return invalid("it is empty");
    set->m_origin = toUtf8(path);
    set->m_decoded.resize(frameCount);
    set->m_cacheLeft = cacheBytes;
    return std::shared_ptr<const TrainingSet>(std::move(set));
}

Result<TrainingFrame> TrainingSet::frame(std::size_t item, std::int64_t t) const
{
    assert(item < m_items.size() && t >= 0 && t < m_items[item].frames);
    const TrainingItem& description = m_items[item];
    const Stored& stored = m_stored[item];
    if (stored.isCompressed) {
        const std::size_t index = stored.firstFrame + std::size_t(t);
        {
            const std::lock_guard lock(m_mutex);
            if (m_decoded[index].owner)
                return m_decoded[index];
        }
        MW_TRY(const TrainingFrame made, decoded(item, t));
        const std::size_t bytes = made.rgb.size() + made.labels.size();
        const std::lock_guard lock(m_mutex);
        if (bytes <= m_cacheLeft && !m_decoded[index].owner) {
            m_cacheLeft -= bytes;
            m_decoded[index] = made;
        }
        return made;
    }
    const std::size_t pixels = std::size_t(description.height * description.width);
    const auto part = [&](std::span<const std::byte> all, std::size_t size) {
        const std::span<const std::byte> bytes = all.subspan(std::size_t(t) * size, size);
        return std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
    };
    TrainingFrame frame;
    frame.height = description.height;
    frame.width = description.width;
    frame.rgb = part(stored.rgb, 3 * pixels);
    if (description.hasMasks)
        frame.labels = part(stored.labels, pixels);
    frame.owner = m_table.file;
    return frame;
}

Result<TrainingFrame> TrainingSet::decoded(std::size_t item, std::int64_t t) const
{
    const TrainingItem& description = m_items[item];
    const Stored& stored = m_stored[item];
    const auto part = [t](std::span<const std::byte> all, const std::vector<std::size_t>& ends) {
        const std::size_t start = t == 0 ? 0 : ends[std::size_t(t - 1)];
        return all.subspan(start, ends[std::size_t(t)] - start);
    };
    const std::string which = m_origin + ", " + description.name;
    MW_TRY(PlanarPicture picture, decodeBaselineJpeg(part(stored.rgb, stored.pictureEnds), which));
    if (picture.width != description.width || picture.height != description.height)
        return Error{ErrorCode::DatasetInvalid, {which, "a picture has another size"}};
    struct Owner {
        std::vector<std::uint8_t> rgb, labels;
    };
    const auto owner = std::make_shared<Owner>();
    owner->rgb = std::move(picture.rgb);
    if (description.hasMasks) {
        owner->labels.resize(std::size_t(description.height * description.width));
        if (!fillFromRuns(part(stored.labels, stored.runEnds), owner->labels))
            return Error{ErrorCode::DatasetInvalid, {which, "a label map is damaged"}};
    }
    return TrainingFrame{description.height, description.width, owner->rgb, owner->labels, owner};
}

// ---- Writing

void TrainingSetWriter::describe(TrainingItem item, const std::vector<std::uint8_t>& labels)
{
    assert(labels.empty() || labels.size() == std::size_t(item.frames * item.height * item.width));
    item.hasMasks = !labels.empty();
    if (!item.hasMasks)
        item.objects.clear();
    for (TrainingObject& object : item.objects)
        measure(object, item, labels);
    std::erase_if(item.objects, [](const TrainingObject& o) { return o.frames.empty(); });
    m_items.push_back(std::move(item));
}

void TrainingSetWriter::add(TrainingItem item, std::vector<std::uint8_t> rgb,
                            std::vector<std::uint8_t> labels)
{
    assert(rgb.size() == std::size_t(item.frames * 3 * item.height * item.width));
    describe(std::move(item), labels);
    m_contents.push_back({std::move(rgb), std::move(labels), {}, {}});
}

void TrainingSetWriter::addCompressed(TrainingItem item, std::vector<std::string> pictures,
                                      std::vector<std::uint8_t> labels)
{
    assert(pictures.size() == std::size_t(item.frames));
    Content content;
    content.pictures = std::move(pictures);
    const std::size_t pixels = std::size_t(item.height * item.width);
    for (std::size_t at = 0; at < labels.size(); at += pixels)
        content.runs.push_back(runsOf(std::span(labels).subspan(at, pixels)));
    describe(std::move(item), labels);
    m_contents.push_back(std::move(content));
}

Result<void> TrainingSetWriter::write(const fs::path& path) const
{
    Json items = Json::array();
    std::vector<TensorToWrite> tensors;
    const auto bytes = [](const std::vector<std::uint8_t>& values) {
        return [&values] {
            const auto* p = reinterpret_cast<const std::byte*>(values.data());
            return std::vector<std::byte>(p, p + values.size());
        };
    };
    const auto addParts = [&](std::string name, const std::vector<std::string>& parts) {
        Json lengths = Json::array();
        std::int64_t sum = 0;
        for (const std::string& part : parts) {
            lengths.push_back(part.size());
            sum += std::int64_t(part.size());
        }
        tensors.push_back({std::move(name), DType::U8, {sum}, [&parts] {
                               std::vector<std::byte> all;
                               for (const std::string& part : parts) {
                                   const auto* p = reinterpret_cast<const std::byte*>(part.data());
                                   all.insert(all.end(), p, p + part.size());
                               }
                               return all;
                           }});
        return lengths;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const TrainingItem& item = m_items[i];
        const Content& content = m_contents[i];
        Json json = jsonOf(item);
        if (!content.pictures.empty()) {
            json["pictures"] = addParts(arrayName(i, "jpeg"), content.pictures);
            if (item.hasMasks)
                json["runs"] = addParts(arrayName(i, "runs"), content.runs);
        } else {
            tensors.push_back({arrayName(i, "rgb"),
                               DType::U8,
                               {item.frames, 3, item.height, item.width},
                               bytes(content.rgb)});
            if (item.hasMasks)
                tensors.push_back({arrayName(i, "labels"),
                                   DType::U8,
                                   {item.frames, item.height, item.width},
                                   bytes(content.labels)});
        }
        items.push_back(std::move(json));
    }
    Json origins = Json::array();
    for (const TrainingOrigin& origin : m_origins)
        origins.push_back({{"set", origin.set}, {"licence", origin.licence}});
    return writeSafetensors(path, std::move(tensors),
                            {{"format", kFormat},
                             {"version", std::to_string(kVersion)},
                             {"items", dumpJson(items)},
                             {"origins", dumpJson(origins)}});
}

}  // namespace mw
