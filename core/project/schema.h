// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace mw::schema {

/// "MskW", at byte 68 of the file: what tells a project from other SQLite files.
inline constexpr std::int32_t kApplicationId = 0x4D736B57;

/// SQL that brings a file from version i to version i + 1; the version is the file's user_version.
/// Published entries never change: a new version is a new entry, and tests keep a file of each
/// version.
std::span<const char* const> migrations();

inline int currentVersion() { return int(migrations().size()); }

}  // namespace mw::schema
