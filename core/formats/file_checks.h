// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/content_rules.h"
#include "core/formats/format.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Rules about the pictures and masks that formats store as one file for each frame, and about the
/// JSON files beside them. Private to core/formats.
namespace mw {

/// Where the files of one video are and what is allowed in them.
struct FrameFiles {
    std::string video;  ///< For findings.
    std::vector<std::string> frames;  ///< Names without extensions; all must be safe.
    fs::path pictures;  ///< A folder; empty: there are none to check.
    std::string pictureExtension = ".jpg";
    fs::path masks;  ///< A folder; empty: there are none to check.
    bool needsEveryMask = true;
    bool hasVoid = false;  ///< 255 means "ignore".
    bool isBinary = false;  ///< Any number means the one object.
};

struct CheckedFrames {
    Size size;  ///< Of the first picture that can be read, else of the first mask.
    std::vector<SeenObjects> seen;  ///< One for each frame.
    std::vector<bool> hasMask;
};

/// Checks the files of all frames on several threads, and that the folders hold nothing else.
Result<CheckedFrames> checkFrameFiles(const FrameFiles& files, const CheckOptions& options,
                                      Findings& findings, const TaskContext& task);

/// The rules about a list of names of frames.
void checkFrameNames(const std::string& video, const std::vector<std::string>& frames,
                     Findings& findings);

/// The names in the list "frames" of a video, each once; what is wrong with them is found.
std::vector<std::string> checkedFrameList(const std::string& video, const Json& entry,
                                          const std::string& fileName, Findings& findings);

/// Loaders use the id of an expression as its position in the list.
void checkExpressionId(const std::string& video, const std::string& id, std::size_t position,
                       std::size_t count, Findings& findings);

/// Reads a JSON file; what is wrong with it becomes a finding, and nothing is returned. `name` is
/// what findings call the file.
std::optional<Json> readCheckedJson(const fs::path& path, const std::string& name,
                                    Findings& findings);

/// The object or array under `key`, or a finding and null.
const Json* checkedObject(const Json& json, const char* key, const std::string& fileName,
                          const Spot& spot, Findings& findings);
const Json* checkedArray(const Json& json, const char* key, const std::string& fileName,
                         const Spot& spot, Findings& findings);

/// 1 to 254 from "1" to "254" without leading zeros, else 0.
int objectNumber(std::string_view text);

}  // namespace mw
