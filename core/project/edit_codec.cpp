// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/project/edit_codec.h"

#include "core/base/json.h"

#include <cmath>
#include <limits>

namespace mw {

namespace {

// ---- Items as JSON objects, by their described fields

struct FieldWriter {
    Json& object;

    template <class T>
    void operator()(const char* name, const T& value) const
    {
        if constexpr (std::is_enum_v<T>)
            object[name] = nameOf(value);
        else if constexpr (requires { value.value; })
            object[name] = value.value;
        else
            object[name] = value;
    }
};

struct FieldReader {
    const Json& object;
    bool& isGood;

    void operator()(const char* name, std::string& value) const
    {
        take(getString(object, name), value);
    }
    void operator()(const char* name, bool& value) const { take(getBool(object, name), value); }
    void operator()(const char* name, double& value) const { take(getNumber(object, name), value); }
    void operator()(const char* name, std::int64_t& value) const
    {
        take(getInteger(object, name), value);
    }
    void operator()(const char* name, float& value) const
    {
        const std::optional<double> number = getNumber(object, name);
        isGood = isGood && number && std::isfinite(*number);
        if (number)
            value = float(*number);
    }
    void operator()(const char* name, int& value) const
    {
        takeInt(getInteger(object, name), value);
    }
    template <class Tag>
    void operator()(const char* name, Id<Tag>& value) const
    {
        take(getInteger(object, name), value.value);
    }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(const char* name, E& value) const
    {
        value = enumFromName<E>(getString(object, name).value_or(""));
        isGood = isGood && value != E{};
    }
    void operator()(const char* name, std::vector<FrameIndex>& value) const
    {
        const Json* list = getArray(object, name);
        isGood = isGood && list;
        if (!list)
            return;
        for (const Json& item : *list) {
            int frame = 0;
            takeInt(item.is_number_integer() ? std::optional(item.get<std::int64_t>())
                                             : std::nullopt,
                    frame);
            value.push_back(frame);
        }
    }

private:
    template <class T>
    void take(const std::optional<T>& found, T& value) const
    {
        isGood = isGood && found;
        if (found)
            value = *found;
    }
    void takeInt(const std::optional<std::int64_t>& found, int& value) const
    {
        isGood = isGood && found && *found >= std::numeric_limits<int>::min()
            && *found <= std::numeric_limits<int>::max();
        if (isGood)
            value = int(*found);
    }
};

template <class T>
Json itemToJson(const T& item)
{
    Json object = Json::object();
    describe(FieldWriter{object}, item);
    return object;
}

template <class T>
bool itemFromJson(const Json* object, T& item)
{
    bool isGood = object != nullptr;
    if (object)
        describe(FieldReader{*object, isGood}, item);
    return isGood;
}

Json maskToJson(const Mask& mask)
{
    const std::string bytes = encodeMask(mask);
    return Json::binary({bytes.begin(), bytes.end()});
}

std::optional<Mask> maskFromJson(const Json& object)
{
    const auto it = object.find("mask");
    if (it == object.end() || !it->is_binary())
        return std::nullopt;
    const auto& bytes = it->get_binary();
    auto mask = decodeMask({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    return mask ? std::optional(*std::move(mask)) : std::nullopt;
}

// ---- Each kind of edit: its name and its two directions

Json withKind(const char* kind, Json object)
{
    Json out = {{"edit", kind}};
    out.update(object);
    return out;
}

struct Encoder {
    Json operator()(const PutSettings& e) const
    {
        return withKind("put_settings", {{"item", itemToJson(e.settings)}});
    }
    Json operator()(const PutVideo& e) const
    {
        return withKind("put_video", {{"item", itemToJson(e.video)}});
    }
    Json operator()(const PutCategory& e) const
    {
        return withKind("put_category", {{"item", itemToJson(e.category)}});
    }
    Json operator()(const PutTrack& e) const
    {
        return withKind("put_track", {{"item", itemToJson(e.track)}});
    }
    Json operator()(const PutExpression& e) const
    {
        return withKind("put_expression", {{"item", itemToJson(e.expression)}});
    }
    Json operator()(const PutSupport& e) const
    {
        return withKind("put_support", {{"item", itemToJson(e.support)}});
    }
    Json operator()(const PutRun& e) const
    {
        return withKind("put_run", {{"item", itemToJson(e.run)}});
    }
    Json operator()(const PutComment& e) const
    {
        return withKind("put_comment", {{"item", itemToJson(e.comment)}});
    }
    Json operator()(const RemoveVideo& e) const
    {
        return withKind("remove_video", {{"id", e.video.value}});
    }
    Json operator()(const RemoveCategory& e) const
    {
        return withKind("remove_category", {{"id", e.category.value}});
    }
    Json operator()(const RemoveTrack& e) const
    {
        return withKind("remove_track", {{"id", e.track.value}});
    }
    Json operator()(const RemoveExpression& e) const
    {
        return withKind("remove_expression", {{"id", e.expression.value}});
    }
    Json operator()(const RemoveSupport& e) const
    {
        return withKind("remove_support", {{"id", e.support.value}});
    }
    Json operator()(const RemoveRun& e) const
    {
        return withKind("remove_run", {{"id", e.run.value}});
    }
    Json operator()(const RemoveComment& e) const
    {
        return withKind("remove_comment", {{"id", e.comment.value}});
    }

    Json operator()(const PaintMask& e) const
    {
        Json object = {{"id", e.track.value}, {"frame", e.frame}, {"mask", maskToJson(e.flipped)}};
        if (e.after)
            object["after"] = itemToJson(*e.after);
        return withKind("paint_mask", std::move(object));
    }
    Json operator()(const SetMasks& e) const
    {
        Json frames = Json::array();
        for (const auto& [frame, item] : e.frames) {
            Json entry = {{"frame", frame}};
            if (item) {
                entry["after"] = itemToJson(item->annotation);
                entry["mask"] = maskToJson(item->mask);
            }
            frames.push_back(std::move(entry));
        }
        return withKind("set_masks", {{"id", e.track.value}, {"frames", std::move(frames)}});
    }
    Json operator()(const SetAnnotations& e) const
    {
        Json frames = Json::array();
        for (const auto& [frame, annotation] : e.frames)
            frames.push_back({{"frame", frame}, {"after", itemToJson(annotation)}});
        return withKind("set_annotations", {{"id", e.track.value}, {"frames", std::move(frames)}});
    }
};

std::optional<FrameIndex> frameOf(const Json& object)
{
    const std::optional<std::int64_t> frame = getInteger(object, "frame");
    if (!frame || *frame < 0 || *frame > std::numeric_limits<FrameIndex>::max())
        return std::nullopt;
    return FrameIndex(*frame);
}

/// A Put edit whose item is the member `item`.
template <class E, class T>
std::optional<Edit> decodePut(const Json& object, T E::*item)
{
    E edit;
    if (!itemFromJson(getObject(object, "item"), edit.*item))
        return std::nullopt;
    return Edit(std::move(edit));
}

std::optional<Edit> decodePaintMask(const Json& object, TrackId track)
{
    const std::optional<FrameIndex> frame = frameOf(object);
    const std::optional<Mask> flipped = maskFromJson(object);
    if (!frame || !flipped)
        return std::nullopt;
    PaintMask edit{track, *frame, *flipped, {}};
    if (const Json* after = getObject(object, "after")) {
        if (!itemFromJson(after, edit.after.emplace()))
            return std::nullopt;
    }
    return Edit(std::move(edit));
}

std::optional<Edit> decodeSetMasks(const Json& object, TrackId track)
{
    SetMasks edit{track, {}};
    const Json* frames = getArray(object, "frames");
    if (!frames)
        return std::nullopt;
    for (const Json& entry : *frames) {
        const std::optional<FrameIndex> frame = frameOf(entry);
        if (!frame)
            return std::nullopt;
        std::optional<AnnotatedMask>& item = edit.frames[*frame];
        if (const Json* after = getObject(entry, "after")) {
            const std::optional<Mask> mask = maskFromJson(entry);
            if (!mask || !itemFromJson(after, item.emplace().annotation))
                return std::nullopt;
            item->mask = *mask;
        }
    }
    return Edit(std::move(edit));
}

std::optional<Edit> decodeSetAnnotations(const Json& object, TrackId track)
{
    SetAnnotations edit{track, {}};
    const Json* frames = getArray(object, "frames");
    if (!frames)
        return std::nullopt;
    for (const Json& entry : *frames) {
        const std::optional<FrameIndex> frame = frameOf(entry);
        if (!frame || !itemFromJson(getObject(entry, "after"), edit.frames[*frame]))
            return std::nullopt;
    }
    return Edit(std::move(edit));
}

std::optional<Edit> decodeEdit(const Json& object)
{
    const std::string kind = getString(object, "edit").value_or("");
    const std::int64_t id = getInteger(object, "id").value_or(0);
    if (kind == "put_settings")
        return decodePut(object, &PutSettings::settings);
    if (kind == "put_video")
        return decodePut(object, &PutVideo::video);
    if (kind == "put_category")
        return decodePut(object, &PutCategory::category);
    if (kind == "put_track")
        return decodePut(object, &PutTrack::track);
    if (kind == "put_expression")
        return decodePut(object, &PutExpression::expression);
    if (kind == "put_support")
        return decodePut(object, &PutSupport::support);
    if (kind == "put_run")
        return decodePut(object, &PutRun::run);
    if (kind == "put_comment")
        return decodePut(object, &PutComment::comment);
    if (kind == "remove_comment")
        return RemoveComment{{id}};
    if (kind == "remove_video")
        return RemoveVideo{{id}};
    if (kind == "remove_category")
        return RemoveCategory{{id}};
    if (kind == "remove_track")
        return RemoveTrack{{id}};
    if (kind == "remove_expression")
        return RemoveExpression{{id}};
    if (kind == "remove_support")
        return RemoveSupport{{id}};
    if (kind == "remove_run")
        return RemoveRun{{id}};
    if (kind == "paint_mask")
        return decodePaintMask(object, {id});
    if (kind == "set_masks")
        return decodeSetMasks(object, {id});
    if (kind == "set_annotations")
        return decodeSetAnnotations(object, {id});
    return std::nullopt;
}

}  // namespace

std::string encodeEdits(const std::vector<Edit>& edits)
{
    Json list = Json::array();
    for (const Edit& edit : edits)
        list.push_back(std::visit(Encoder{}, edit));
    const std::vector<std::uint8_t> bytes = Json::to_cbor(list);
    return {bytes.begin(), bytes.end()};
}

Result<std::vector<Edit>> decodeEdits(std::string_view bytes)
{
    const auto damaged = [](const char* detail) {
        return Error{ErrorCode::ProjectDamaged, {"undo history"}, detail};
    };
    const Json list = Json::from_cbor(bytes.begin(), bytes.end(), true, false);
    if (!list.is_array())
        return damaged("not a list of edits");
    std::vector<Edit> edits;
    for (const Json& object : list) {
        std::optional<Edit> edit = decodeEdit(object);
        if (!edit)
            return damaged("an edit that cannot be read");
        edits.push_back(*std::move(edit));
    }
    return edits;
}

}  // namespace mw
