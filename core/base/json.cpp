// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"

#include <cmath>
#include <set>
#include <vector>

namespace mw {

namespace {

constexpr int kMaxDepth = 64;

struct Refused {
    std::string reason;
};

const Json* find(const Json& object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto it = object.find(key);
    return it == object.end() ? nullptr : &*it;
}

}  // namespace

Result<Json> parseJson(std::string_view text, const std::string& origin)
{
    // nlohmann parses any depth but overflows the stack when such a value is copied or printed.
    std::vector<std::set<std::string>> keys;
    const auto check = [&keys](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth > kMaxDepth)
            throw Refused{"nested deeper than 64 levels"};
        switch (event) {
        case Json::parse_event_t::object_start:
            keys.emplace_back();
            break;
        case Json::parse_event_t::object_end:
            keys.pop_back();
            break;
        case Json::parse_event_t::key:
            if (!keys.back().insert(parsed.get<std::string>()).second)
                throw Refused{"duplicate key \"" + parsed.get<std::string>() + "\""};
            break;
        case Json::parse_event_t::value:
            if (parsed.is_number_float() && !std::isfinite(parsed.get<double>()))
                throw Refused{"a number that is not finite"};
            break;
        default:
            break;
        }
        return true;
    };
    try {
        return Json::parse(text.begin(), text.end(), check);
    } catch (const Refused& refused) {
        return Error{ErrorCode::JsonInvalid, {origin}, refused.reason};
    } catch (const Json::exception& e) {
        return Error{ErrorCode::JsonInvalid, {origin}, e.what()};
    }
}

Result<Json> readJson(const fs::path& path, std::uint64_t maxBytes)
{
    MW_TRY(const std::string text, readFile(path, maxBytes));
    return parseJson(text, toUtf8(path));
}

std::string dumpJson(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::string> getString(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    return value && value->is_string() ? std::optional(value->get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> getInteger(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    if (!value || !value->is_number_integer())
        return std::nullopt;
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t(INT64_MAX))
        return std::nullopt;
    return value->get<std::int64_t>();
}

std::optional<double> getNumber(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    return value && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

std::optional<bool> getBool(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

const Json* getObject(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    return value && value->is_object() ? value : nullptr;
}

const Json* getArray(const Json& object, std::string_view key)
{
    const Json* value = find(object, key);
    return value && value->is_array() ? value : nullptr;
}

}  // namespace mw
