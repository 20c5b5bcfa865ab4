// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/formats/format.h"
#include "core/mask/mask.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// Parts of YouTube-VIS files that reading and checking share. Private to core/formats.
namespace mw::youtube_vis {

inline constexpr const char* kWrittenFile = "instances.json";

/// The JSON files of the splits, by name. `path` may be such a file itself.
std::map<std::string, fs::path> jsonFiles(const fs::path& path);

/// Where the paths of "file_names" begin.
fs::path pictureRoot(const fs::path& json, const std::string& split);

/// "clip/00005.jpg" in its parts.
struct PictureName {
    std::string folder;
    std::string stem;
    std::string extension;
};
std::optional<PictureName> pictureName(const Json& json);

/// A polygon is a flat list of coordinates; pixels belong to it by their centres. Fails with
/// DatasetInvalid.
Result<Mask> maskFromPolygons(const Json& polygons, Size size, const std::string& where);

/// Names by id.
std::map<std::int64_t, std::string> categoriesIn(const Json& json);

/// DatasetFormat::check
Result<void> checkFiles(const fs::path& path, const CheckOptions& options, Findings& findings,
                        const TaskContext& task);

}  // namespace mw::youtube_vis
