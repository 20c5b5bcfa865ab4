// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/args.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/segmenter.h"

#include <memory>
#include <string>
#include <vector>

namespace mw::cli {

struct MethodChoice {
    std::string method = "cma";  ///< "flow" or "cma"
    fs::path model;  ///< Empty: the bundled one.
    std::string device = "auto";  ///< "auto", "cpu", "cuda"
    std::string precision = "auto";  ///< "auto", "fp32", "bf16"
    fs::path cacheFolder;  ///< Keeps a model's features of frames; empty: nowhere.
    std::uint64_t cacheFolderBytes = std::uint64_t(8) << 30;
    /// Post-process what a bundle with the official arithmetic finds too.
    bool refinesParity = false;
};

/// For an Options list; refinementFrom() reads them.
inline constexpr Option kRefineOption{
    "refine", "WHAT",
    "Post-processing, of flow,anchors,edges,parts (default: all; none with official arithmetic)"};
inline constexpr Option kNoRefineOption{
    "no-refine", nullptr, "Leave out the clean-up of the masks; of a model's, optical flow too"};
Result<Refinement> refinementFrom(const Args& args);

/// The same for a cache on disk, which readCacheOptions() takes into the choice.
inline constexpr Option kCacheFolderOption{
    "cache-folder", "DIR",
    "Keep what the model sees in each frame here, so that other words for the video are faster"};
inline constexpr Option kCacheBytesOption{
    "cache-bytes", "N", "At most so much in --cache-folder; what was used longest ago goes",
    "8589934592"};
Result<void> readCacheOptions(const Args& args, MethodChoice& choice);

/// The methods of this build, best first.
std::vector<std::string> availableMethods();

/// The devices that this build and machine offer: "cpu", "cuda:0 NVIDIA H100".
std::vector<std::string> availableDevices();

/// The folder of the running program.
fs::path programFolder();
/// Where something that comes with the program lies: in share/maskwright when installed, else in
/// the source tree. May not exist.
fs::path bundledResource(const fs::path& name);
fs::path bundledModel();

/// Loads what the method needs. `notify` hears what a person should know, such as falling back to
/// the CPU.
Result<std::unique_ptr<Segmenter>>
makeSegmenter(const MethodChoice& choice, const TaskContext& task,
              const std::function<void(const std::string&)>& notify);

/// What a segmenter tells about itself after a run, for result.json: device, precision, timings of
/// windows. Empty for methods that have nothing to tell.
Json segmenterDetails(const Segmenter& segmenter);

}  // namespace mw::cli
