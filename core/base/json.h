// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Keeps the order of keys: loaders of Ref-YouTube-VOS files read expressions by position.
using Json = nlohmann::ordered_json;

/// Parses untrusted text: depth at most 64, no duplicate keys, numbers finite. `origin` names it in
/// the error.
Result<Json> parseJson(std::string_view text, const std::string& origin);

/// Reads and parses a file of at most `maxBytes`.
Result<Json> readJson(const fs::path& path, std::uint64_t maxBytes = std::uint64_t(256) << 20);

/// Text for files and pipes: invalid UTF-8 is replaced, never thrown. `indent` < 0 gives one line.
std::string dumpJson(const Json& json, int indent = -1);

// Typed access that never throws: empty when the key is missing or holds something else.
std::optional<std::string> getString(const Json& object, std::string_view key);
std::optional<std::int64_t> getInteger(const Json& object, std::string_view key);
std::optional<double> getNumber(const Json& object, std::string_view key);
std::optional<bool> getBool(const Json& object, std::string_view key);
const Json* getObject(const Json& object, std::string_view key);
const Json* getArray(const Json& object, std::string_view key);

}  // namespace mw
