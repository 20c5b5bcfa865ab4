// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rle_json.h"

#include "core/mask/paint.h"

namespace mw {

namespace {

constexpr std::int64_t kMaxSidePx = 16384;

Error invalidRle(const std::string& where, const std::string& what)
{
    return {ErrorCode::DatasetInvalid, {where, "damaged run lengths, " + what}, what};
}

}  // namespace

Json rleJson(const Mask& mask)
{
    Json json;
    json["size"] = {mask.size().height, mask.size().width};
    json["counts"] = toCocoText(mask);
    return json;
}

std::optional<std::vector<std::int64_t>> integersIn(const Json* list)
{
    if (!list || !list->is_array())
        return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const Json& item : *list) {
        if (!item.is_number_integer()
            || (item.is_number_unsigned() && item.get<std::uint64_t>() > std::uint64_t(INT64_MAX)))
            return std::nullopt;
        numbers.push_back(item.get<std::int64_t>());
    }
    return numbers;
}

Result<Mask> maskFromRle(const Json& rle, const std::string& where)
{
    const auto size = integersIn(getArray(rle, "size"));
    if (!size || size->size() != 2)
        return invalidRle(where, "there is no size [height, width]");
    const std::int64_t height = (*size)[0];
    const std::int64_t width = (*size)[1];
    if (height < 1 || width < 1 || height > kMaxSidePx || width > kMaxSidePx
        || height * width > Mask::kMaxPixels)
        return invalidRle(where,
                          "the size is " + std::to_string(width) + "x" + std::to_string(height));
    const Size pixels{int(width), int(height)};
    Result<Mask> mask = invalidRle(where, "there are no counts");
    if (const auto text = getString(rle, "counts")) {
        mask = fromCocoText(pixels, *text);
    } else if (const auto numbers = integersIn(getArray(rle, "counts"))) {
        std::vector<std::uint32_t> counts;
        for (const std::int64_t number : *numbers) {
            if (number < 0 || number > Mask::kMaxPixels)
                return invalidRle(where, "a count of " + std::to_string(number));
            counts.push_back(std::uint32_t(number));
        }
        mask = fromCocoCounts(pixels, counts);
    }
    if (!mask)
        return invalidRle(where, mask.error().detail);
    return mask;
}

Result<FrameMasks> frameFromRle(const std::vector<std::pair<int, const Json*>>& objects,
                                Size pictureSize, bool resizeMasks, const std::string& where)
{
    FrameMasks frame;
    frame.isAnnotated = true;
    frame.storedSize = pictureSize;
    for (const auto& [number, rle] : objects) {
        if (!rle || rle->is_null())
            continue;
        MW_TRY(Mask mask, maskFromRle(*rle, where));
        if (mask.size() != pictureSize) {
            if (!resizeMasks)
                return Error{ErrorCode::MaskSizeMismatch,
                             {where, toString(mask.size()), toString(pictureSize)}};
            frame.storedSize = mask.size();
            mask = resized(mask, pictureSize);
        }
        if (mask.isEmpty())
            continue;
        const auto [it, isNew] = frame.objects.emplace(number, mask);
        if (!isNew)
            it->second = it->second | mask;
    }
    return frame;
}

}  // namespace mw
