// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/task.h"
#include "core/categories.h"
#include "core/formats/dataset.h"
#include "core/formats/findings.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The data set formats that can be read, checked and written. Adding one: a file in core/formats,
/// a line in registry.cpp, a test. Why each does what it does is in docs/formats.md.
namespace mw {

class ExportWriter;

/// What a format can hold and what it demands; exports are planned by this.
struct FormatTraits {
    bool hasExpressions = false;
    bool needsExpressions = false;  ///< A video without one is an error.
    bool hasCategories = false;
    CategoryList categories = CategoryList::Unspecified;  ///< Classes must be in this list.
    bool hasOverlaps = false;  ///< A pixel may belong to several objects.
    bool needsDescribed = false;  ///< Objects without an expression cannot be held.
    const char* nameless = "";  ///< The class of objects that have none.
    bool hasPictures = true;  ///< An export holds the pictures as well as the masks.
    bool hasOneObject = false;  ///< Each object becomes a video of its own, with number 1.
    bool hasOneCategory = false;  ///< The objects of each class become a video of their own.
    /// Objects are numbered 1, 2, 3, ... without gaps, those of the first frame first.
    bool numbersFromOne = false;
    bool groupsExpressions = false;  ///< Those of one object stand together, by its number.
    int expressionsPerObject = 0;  ///< So many of each object, object by object. 0: as they are.
    int frameNumberStep = 0;  ///< Frames are called 0, step, 2 step, ... 0: as in the source.
    Loaders loaders = 0;  ///< The public programs this format is for: their traps are errors.
    std::vector<std::string_view> splits{};  ///< The first is the default. Empty: has none.
    std::vector<std::string_view> hiddenSplits{};  ///< Those without masks and object numbers.

    bool isHidden(std::string_view split) const;
};

struct CheckOptions {
    std::string split;  ///< Empty: all that are there.
    Loaders loaders = 0;  ///< Rules that these programs stumble over weigh more.
    std::set<std::string> ignoredRules;
    bool decodePictures = false;  ///< Decode every picture instead of looking at its ends.
    int threads = 0;  ///< 0: as many as there are processors.
};

struct DatasetFormat {
    std::string_view id;  ///< "ref-youtube-vos": stable, for scripts and project files.
    const char* title;  ///< A name, not translated.
    const char* summary;  ///< What it holds and who reads it; English, translatable.
    FormatTraits traits;

    /// Whether the folder (or file) looks like this format, from names and beginnings of files.
    bool (*recognise)(const fs::path& path);
    /// Null when the format cannot be read. Problems in the structure are errors that name the
    /// file; what can be tolerated goes to Dataset::notes.
    Result<Dataset> (*read)(const fs::path& path, const ReadOptions& options,
                            const TaskContext& task);
    /// Null when the format cannot be checked. Everything wrong is a finding; fails only with
    /// Cancelled.
    Result<void> (*check)(const fs::path& path, const CheckOptions& options, Findings& findings,
                          const TaskContext& task);
    /// Null when the format cannot be written.
    Result<void> (*write)(ExportWriter& writer);

    bool canRead() const { return read != nullptr; }
    bool canCheck() const { return check != nullptr; }
    bool canWrite() const { return write != nullptr; }
};

/// All formats, the most useful first.
std::span<const DatasetFormat> datasetFormats();

/// Fails with FormatUnknown.
Result<const DatasetFormat*> datasetFormat(std::string_view id);

/// The first format that recognises the folder. Fails with FileMissing or FormatUnknown.
Result<const DatasetFormat*> recogniseFormat(const fs::path& path);

// ---- The report of a check

struct CheckReport {
    std::string format;
    fs::path path;
    Findings findings;

    bool isValid() const { return !findings.hasErrors(); }
};

/// Checks a data set on disk. `format` may be empty: then it is recognised. Fails with FileMissing,
/// FormatUnknown or Cancelled; everything else is in the report. Any thread.
Result<CheckReport> validateDataset(const fs::path& path, std::string_view format,
                                    const CheckOptions& options, const TaskContext& task);

/// {"format", "path", "valid", "errors", "warnings", "infos", "omitted", "findings": [...]}
Json toJson(const CheckReport& report);

}  // namespace mw
