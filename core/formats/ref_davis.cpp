// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/davis.h"
#include "core/formats/export_writer.h"
#include "core/formats/file_checks.h"
#include "core/formats/ref_youtube_vos.h"

#include <fstream>

namespace mw {

namespace {

/// Inference of Ref-DAVIS17 takes its colours from this file.
constexpr const char* kPaletteFile = "valid/Annotations/blackswan/00000.png";

std::vector<RefLayout> layouts()
{
    std::vector<RefLayout> all;
    for (const std::string split : {"train", "valid"}) {
        RefLayout layout;
        layout.split = split;
        layout.expressions = "meta_expressions/" + split + "/meta_expressions.json";
        layout.meta = split + "/meta.json";
        layout.pictures = split + "/JPEGImages";
        layout.masks = split + "/Annotations";
        layout.hasObjectFrames = false;
        all.push_back(layout);
    }
    return all;
}

bool recognise(const fs::path& path) { return isRefDavis(path); }

Result<Dataset> read(const fs::path& path, const ReadOptions& options, const TaskContext& task)
{
    MW_TRY(Dataset dataset, readRefLayouts(path, layouts(), options, task));
    for (DatasetVideo& video : dataset.videos) {
        // Two annotators wrote two sentences each, the first of which is about the first frame.
        for (std::size_t i = 0; i < video.expressions.size(); i += 2)
            video.expressions[i].kind = ExpressionKind::FirstFrame;
    }
    return dataset;
}

/// Loaders take the sentences of an object from its place in the list.
void checkOrder(const DatasetVideo& video, Findings& findings)
{
    std::vector<int> order;
    bool isFourEach = video.expressions.size() % kRefDavisSentences == 0;
    for (std::size_t i = 0; i < video.expressions.size() && isFourEach; ++i) {
        if (i % kRefDavisSentences == 0)
            order.push_back(video.expressions[i].object);
        isFourEach = video.expressions[i].object == order.back();
    }
    for (std::size_t i = 0; i < order.size() && isFourEach; ++i)
        isFourEach = order[i] == int(i) + 1;
    if (!isFourEach)
        findings.add(
            Rule::ExpressionsNotFourEach, {video.name, {}, {}},
            {std::to_string(video.expressions.size()), std::to_string(video.objects.size())});
}

Result<void> check(const fs::path& path, const CheckOptions& options, Findings& findings,
                   const TaskContext& task)
{
    MW_TRY_VOID(checkRefLayouts(path, layouts(), options, findings, task));
    std::error_code ec;
    for (const RefLayout& layout : layouts()) {
        if (!fs::exists(path / layout.expressions, ec))
            continue;
        ReadOptions split;
        split.split = layout.split;
        if (const auto dataset = read(path, split, task)) {
            for (const DatasetVideo& video : dataset->videos)
                checkOrder(video, findings);
        }
    }
    if (!fs::exists(path / kPaletteFile, ec))
        findings.add(Rule::FileMissing, {}, {kPaletteFile}, Severity::Warning);
    return {};
}

Result<void> write(ExportWriter& writer)
{
    for (const RefLayout& layout : layouts()) {
        if (!writer.plan().videosOf(layout.split).empty())
            MW_TRY_VOID(writeRefLayout(writer, layout));
    }
    return {};
}

}  // namespace

bool isRefDavis(const fs::path& path)
{
    // Only here does the validation split come with masks and tells its objects.
    std::error_code ec;
    if (!fs::is_directory(path / "valid/Annotations", ec))
        return false;
    std::ifstream file(path / "meta_expressions/valid/meta_expressions.json", std::ios::binary);
    std::string beginning(1 << 16, '\0');
    file.read(beginning.data(), std::streamsize(beginning.size()));
    return beginning.find("\"obj_id\"") != std::string::npos;
}

DatasetFormat refDavisFormat()
{
    FormatTraits traits;
    traits.hasExpressions = true;
    traits.needsExpressions = true;
    traits.hasCategories = true;
    traits.numbersFromOne = true;
    traits.expressionsPerObject = kRefDavisSentences;
    traits.splits = {"valid", "train"};
    return {"ref-davis",
            "Ref-DAVIS17",
            MW_TR("formats",
                  "As Ref-YouTube-VOS with four sentences for each object; read by ReferFormer, "
                  "SgMg and SOC"),
            traits,
            recognise,
            read,
            check,
            write};
}

}  // namespace mw
