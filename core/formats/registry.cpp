// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/davis.h"
#include "core/formats/format.h"
#include "core/formats/mask_folder.h"
#include "core/formats/mevis.h"
#include "core/formats/mini_ref.h"
#include "core/formats/ref_youtube_vos.h"
#include "core/formats/sav.h"
#include "core/formats/youtube_vis.h"
#include "core/formats/youtube_vos.h"

#include <algorithm>

namespace mw {

bool FormatTraits::isHidden(std::string_view split) const
{
    return std::find(hiddenSplits.begin(), hiddenSplits.end(), split) != hiddenSplits.end();
}

std::span<const DatasetFormat> datasetFormats()
{
    // What looks like several is recognised as the first of them.
    static const std::vector<DatasetFormat> formats{refYoutubeVosFormat(),
                                                    miniRefYoutubeVosFormat(),
                                                    miniRefSailVosFormat(),
                                                    refDavisFormat(),
                                                    davisFormat(),
                                                    mevisFormat(),
                                                    youtubeVisFormat(),
                                                    youtubeVosFormat(),
                                                    savFormat(),
                                                    maskFolderFormat()};
    return formats;
}

Result<const DatasetFormat*> datasetFormat(std::string_view id)
{
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.id == id)
            return &format;
    }
    return Error{ErrorCode::FormatUnknown, {std::string(id)}};
}

Result<const DatasetFormat*> recogniseFormat(const fs::path& path)
{
    std::error_code ec;
    if (!fs::exists(path, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(path)}};
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.recognise(path))
            return &format;
    }
    return Error{ErrorCode::FormatUnknown, {toUtf8(path)}};
}

Result<CheckReport> validateDataset(const fs::path& path, std::string_view format,
                                    const CheckOptions& options, const TaskContext& task)
{
    std::error_code ec;
    if (!fs::exists(path, ec))
        return Error{ErrorCode::FileMissing, {toUtf8(path)}};
    MW_TRY(const DatasetFormat* chosen,
           format.empty() ? recogniseFormat(path) : datasetFormat(format));
    if (!chosen->canCheck())
        return Error{ErrorCode::WrongUsage,
                     {"the format " + std::string(chosen->id) + " has no rules to check"}};
    CheckReport report;
    report.format = chosen->id;
    report.path = path;
    report.findings = Findings(options.loaders | chosen->traits.loaders, options.ignoredRules);
    MW_TRY_VOID(chosen->check(path, options, report.findings, task));
    return report;
}

Json toJson(const CheckReport& report)
{
    Json json;
    json["format"] = report.format;
    json["path"] = toUtf8(report.path);
    json["valid"] = report.isValid();
    addFindings(json, report.findings);
    return json;
}

}  // namespace mw
