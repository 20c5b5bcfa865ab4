// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/show_findings.h"
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/formats/mask_folder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace mw::cli {

namespace {

/// Options that export and validate share.
Result<Loaders> loadersOf(const Args& args)
{
    const auto loaders = loadersFromNames(args.text("loaders"));
    if (!loaders)
        return wrongUsage("--loaders " + args.text("loaders")
                          + ", expected some of: " + loaderNames());
    return *loaders;
}

Result<std::set<std::string>> ignoredRulesOf(const Args& args)
{
    std::set<std::string> rules;
    for (const std::string& name : args.all("ignore")) {
        if (ruleFromName(name) == Rule::Unspecified)
            return wrongUsage("--ignore " + name + ", which is no rule");
        rules.insert(name);
    }
    return rules;
}

Result<int> threadsOf(const Args& args)
{
    MW_TRY(const std::int64_t threads, args.integer("threads", 0, 256));
    return int(threads);
}

constexpr Option kLoaders{"loaders", "NAMES",
                          "Programs that will read the data, with commas between: what they "
                          "stumble over is an error"};
constexpr Option kIgnore{"ignore", "RULE", "A rule to ignore", nullptr, true};
constexpr Option kThreads{"threads", "N", "Threads, 0 for as many as there are processors", "0"};

// ---- export

template <class E>
struct Choice {
    std::string_view name;
    E value;
};
constexpr Choice<IncompleteFrames> kIncomplete[] = {{"refuse", IncompleteFrames::Refuse},
                                                    {"leave-out", IncompleteFrames::LeaveOut},
                                                    {"empty", IncompleteFrames::Empty}};
constexpr Choice<OverlapRule> kOverlap[] = {{"smaller", OverlapRule::SmallerInFront},
                                            {"lower-number", OverlapRule::LowerNumberInFront},
                                            {"higher-number", OverlapRule::HigherNumberInFront},
                                            {"refuse", OverlapRule::Refuse}};
constexpr Choice<PictureMode> kPictures[] = {{"copy", PictureMode::Copy},
                                             {"link", PictureMode::Link},
                                             {"encode", PictureMode::Encode},
                                             {"none", PictureMode::None}};

template <class E, std::size_t N>
Result<E> choiceOf(const Args& args, const char* option, const Choice<E> (&choices)[N])
{
    std::vector<std::string_view> names;
    for (const auto& choice : choices)
        names.push_back(choice.name);
    MW_TRY(const std::string name, args.choice(option, names));
    return std::find_if(std::begin(choices), std::end(choices),
                        [&](const auto& choice) { return choice.name == name; })
        ->value;
}

constexpr Options<19> kExportOptions{{
    {"format", "NAME", "See maskwright formats", "ref-youtube-vos"},
    {"out", "DIR", "The new folder, instead of a second word"},
    {"replace", nullptr, "Replace DIR if it is an earlier export"},
    {"check", nullptr, "Only say what stands in the way"},
    {"video", "NAME", "Only this video", nullptr, true},
    {"split", "NAME", "The split the videos go into; empty for the format's first"},
    {"assign", "VIDEO=SPLIT", "Another split for one video", nullptr, true},
    {"unreviewed", nullptr, "Include predictions that nobody has accepted"},
    {"incomplete", "WHAT", "Frames without a mask of some object: refuse, leave-out, empty",
     "refuse"},
    {"overlap", "WHO", "Who keeps shared pixels: smaller, lower-number, higher-number, refuse",
     "smaller"},
    {"pictures", "HOW", "copy (original files where possible), link, encode, none", "copy"},
    {"quality", "N", "Of JPEG pictures that are encoded", "95"},
    {"step", "N", "Export every n-th frame; 0 for each video's own step", "0"},
    {"class", "OURS=THEIRS", "A class of the format for one of the project", nullptr, true},
    {"keep-text", nullptr, "Keep capital letters and spaces of expressions"},
    {"from", "NAME", "The format of the data set to convert; recognised if not given"},
    kLoaders,
    kIgnore,
    kThreads,
}};

Result<std::map<std::string, std::string>> pairsOf(const Args& args, const char* option)
{
    std::map<std::string, std::string> pairs;
    for (const std::string& text : args.all(option)) {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos)
            return wrongUsage("--" + std::string(option) + " " + text + ", expected A=B");
        pairs[text.substr(0, equals)] = text.substr(equals + 1);
    }
    return pairs;
}

Result<ExportOptions> exportOptions(const Args& args, const Project& project)
{
    ExportOptions options;
    options.format = args.text("format");
    options.replaceExport = args.has("replace");
    options.split = args.text("split");
    options.includeUnreviewed = args.has("unreviewed");
    options.keepText = args.has("keep-text");
    MW_TRY(options.incomplete, choiceOf(args, "incomplete", kIncomplete));
    MW_TRY(options.overlap, choiceOf(args, "overlap", kOverlap));
    MW_TRY(options.pictures, choiceOf(args, "pictures", kPictures));
    MW_TRY(const std::int64_t quality, args.integer("quality", 1, 100));
    options.jpegQuality = int(quality);
    MW_TRY(const std::int64_t step, args.integer("step", 0, 1'000'000));
    options.gridStep = int(step);
    MW_TRY(options.categories, pairsOf(args, "class"));
    MW_TRY(options.loaders, loadersOf(args));
    MW_TRY(options.ignoredRules, ignoredRulesOf(args));
    MW_TRY(options.threads, threadsOf(args));
    const auto videoNamed = [&](const std::string& name) -> Result<VideoId> {
        if (const Video* video = project.videoByName(name))
            return video->id;
        return Error{ErrorCode::ItemMissing, {"video " + name}};
    };
    for (const std::string& name : args.all("video")) {
        MW_TRY(const VideoId id, videoNamed(name));
        options.videos.insert(id);
    }
    using Pairs = std::map<std::string, std::string>;
    MW_TRY(const Pairs splits, pairsOf(args, "assign"));
    for (const auto& [name, split] : splits) {
        MW_TRY(const VideoId id, videoNamed(name));
        options.splits[id] = split;
    }
    return options;
}

void showExport(const ExportReport& report, bool isCheck, const Output& out)
{
    showFindings(report.findings, out);
    out.table({{"videos", std::to_string(report.videos)},
               {"objects", std::to_string(report.objects)},
               {"expressions", std::to_string(report.expressions)},
               {"frames", std::to_string(report.frames)},
               {"masks", std::to_string(report.masks)}});
    if (report.isWritten)
        out.line("written and read back: " + toUtf8(report.folder) + " ("
                 + fixed(double(report.bytes) / 1e6, 1) + " MB)");
    else if (isCheck && !report.findings.hasErrors())
        out.line("ready to export");
}

Result<void> runExport(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(2));
    MW_TRY(const std::string source, args.word(0, "the project file or data set"));
    const bool isCheck = args.has("check");
    std::string target = args.text("out");
    if (target.empty() && !isCheck) {
        MW_TRY(target, args.word(1, "the folder to write"));
    } else if (args.words().size() > 1 && !target.empty()) {
        return wrongUsage("the folder to write is given twice");
    }

    // A data set is converted by way of a project that is thrown away.
    const fs::path path = fromUtf8(source);
    std::error_code ec;
    std::optional<TemporaryFolder> folder;
    fs::path projectFile = path;
    Findings importFindings;
    if (fs::is_directory(path, ec)) {
        MW_TRY(TemporaryFolder created, TemporaryFolder::create());
        folder.emplace(std::move(created));
        projectFile = folder->path() / "converted.maskwright";
        MW_TRY(const auto document, ProjectDocument::create(projectFile, {}));
        ImportOptions options;
        options.format = args.text("from");
        MW_TRY(const ImportReport imported, importDataset(*document, path, options, context.task));
        importFindings = imported.findings;
    }
    MW_TRY(const auto store, ProjectStore::open(projectFile, ProjectStore::Access::ReadOnly));
    MW_TRY_VOID(store->holdState());
    MW_TRY(const Project project, store->readProject());
    MW_TRY(ExportOptions options, exportOptions(args, project));
    options.target = fromUtf8(target);
    const VideoOpener open = projectVideoOpener(projectFile);
    MW_TRY(ExportReport report,
           isCheck ? checkExport(project, *store, open, options, context.task)
                   : exportDataset(project, *store, open, options, context.task));
    report.findings.add(importFindings);
    showExport(report, isCheck, context.out);
    context.out.object(dumpJson(toJson(report)));
    if (report.findings.hasErrors())
        return Error{ErrorCode::ExportBlocked, {source, summaryOf(report.findings)}};
    return {};
}

// ---- import

constexpr Options<9> kImportOptions{{
    {"format", "NAME", "See maskwright formats; recognised if not given"},
    {"project", "FILE", "The project, instead of a second word; made if there is none"},
    {"split", "NAME", "The split to read; the first there is if not given"},
    {"video", "NAME", "Only this video", nullptr, true},
    {"resize", nullptr, "Bring masks of the wrong size to that of the pictures"},
    {"predictions", nullptr, "The masks are predictions to review, not truth"},
    {"into", "VIDEO", "DATASET is a folder of <frame>.png for this video of the project"},
    {"truth", nullptr, "With --into: the masks are truth, not predictions to review"},
    kThreads,
}};

/// Masks alone, for a video that the project has already.
Result<void> importMasks(const Args& args, const Context& context, const fs::path& folder,
                         const fs::path& projectFile)
{
    MaskImportOptions options;
    options.resizeMasks = args.has("resize");
    options.review = args.has("truth") ? ReviewState::Accepted : ReviewState::Unreviewed;
    MW_TRY(options.threads, threadsOf(args));
    MW_TRY(const auto document,
           ProjectDocument::open(projectFile, ProjectStore::Access::ReadWrite));
    const Video* video = document->project().videoByName(args.text("into"));
    if (!video)
        return Error{ErrorCode::ItemMissing, {"video " + args.text("into")}};
    MW_TRY(const OpenedVideo opened, projectVideoOpener(projectFile)(*video, context.task));
    MW_TRY(const PreparedMasks prepared,
           prepareMasks(folder, *video, *opened.source, options, context.task));
    int skipped = 0;
    MW_TRY([[maybe_unused]] const ChangeSet changes,
           document->apply(maskImportStep(*document, prepared, options, skipped)));
    if (const auto& problem = document->saveState().problem)
        return *problem;
    showFindings(prepared.findings, context.out);
    std::size_t masks = 0;
    for (const auto& [number, byFrame] : prepared.masks)
        masks += byFrame.size();
    context.out.line("imported " + countOf(masks - std::size_t(skipped), "mask") + " of "
                     + countOf(prepared.masks.size(), "object") + "; " + std::to_string(skipped)
                     + " locked ones stay as they were");
    Json json;
    json["video"] = args.text("into");
    json["objects"] = prepared.masks.size();
    json["masks"] = masks - std::size_t(skipped);
    json["locked"] = skipped;
    addFindings(json, prepared.findings);
    context.out.object(dumpJson(json));
    return {};
}

Result<void> runImport(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(2));
    MW_TRY(const std::string source, args.word(0, "the data set"));
    std::string file = args.text("project");
    if (file.empty()) {
        MW_TRY(file, args.word(1, "the project file"));
    } else if (args.words().size() > 1) {
        return wrongUsage("the project file is given twice");
    }
    if (args.has("into"))
        return importMasks(args, context, fromUtf8(source), fromUtf8(file));
    ImportOptions options;
    options.format = args.text("format");
    options.read.split = args.text("split");
    options.read.videos = args.all("video");
    options.read.resizeMasks = args.has("resize");
    options.review = args.has("predictions") ? ReviewState::Unreviewed : ReviewState::Accepted;
    MW_TRY(options.threads, threadsOf(args));

    // Read first: a data set that cannot be imported leaves no new project behind.
    MW_TRY(PreparedImport prepared, prepareImport(fromUtf8(source), options, context.task));
    std::error_code ec;
    const fs::path projectFile = fromUtf8(file);
    MW_TRY(const auto document,
           fs::exists(projectFile, ec)
               ? ProjectDocument::open(projectFile, ProjectStore::Access::ReadWrite)
               : ProjectDocument::create(projectFile, {}));
    ImportReport report;
    MW_TRY([[maybe_unused]] const ChangeSet changes,
           document->apply(importStep(*document, std::move(prepared), report)));
    if (const auto& problem = document->saveState().problem)
        return *problem;
    showFindings(report.findings, context.out);
    context.out.line("imported " + countOf(std::size_t(report.videos), "video") + ", "
                     + countOf(std::size_t(report.objects), "object") + ", "
                     + countOf(std::size_t(report.expressions), "expression") + ", "
                     + countOf(std::size_t(report.masks), "mask") + " from " + report.format);
    context.out.object(dumpJson(toJson(report)));
    return {};
}

// ---- validate

constexpr Options<6> kValidateOptions{{
    {"format", "NAME", "See maskwright formats; recognised if not given"},
    {"split", "NAME", "Only this split"},
    {"decode", nullptr, "Decode every picture instead of looking at its ends"},
    kLoaders,
    kIgnore,
    kThreads,
}};

Result<void> runValidate(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const std::string source, args.word(0, "the data set"));
    CheckOptions options;
    options.split = args.text("split");
    options.decodePictures = args.has("decode");
    MW_TRY(options.loaders, loadersOf(args));
    MW_TRY(options.ignoredRules, ignoredRulesOf(args));
    MW_TRY(options.threads, threadsOf(args));
    MW_TRY(const CheckReport report,
           validateDataset(fromUtf8(source), args.text("format"), options, context.task));
    showFindings(report.findings, context.out);
    context.out.line(report.format + (report.isValid() ? ": valid" : ": not valid"));
    context.out.object(dumpJson(toJson(report)));
    if (!report.isValid())
        return Error{ErrorCode::DatasetInvalid, {source, summaryOf(report.findings)}};
    return {};
}

// ---- formats

Result<void> runFormats(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    std::vector<std::vector<std::string>> rows{{"format", "import", "export", "validate", ""}};
    for (const DatasetFormat& format : datasetFormats()) {
        const auto can = [](bool is) { return std::string(is ? "yes" : "-"); };
        rows.push_back({std::string(format.id), can(format.canRead()), can(format.canWrite()),
                        can(format.canCheck()), format.summary});
        Json json;
        json["format"] = format.id;
        json["title"] = format.title;
        json["summary"] = format.summary;
        json["import"] = format.canRead();
        json["export"] = format.canWrite();
        json["validate"] = format.canCheck();
        json["expressions"] = format.traits.hasExpressions;
        json["classes"] = format.traits.hasCategories;
        json["splits"] = format.traits.splits;
        context.out.object(dumpJson(json));
    }
    context.out.table(rows);
    return {};
}

}  // namespace

Command exportCommand()
{
    return {"export",
            "P.maskwright DIR [options]",
            "Write a project as a data set, check it with the loaders' rules and read it back",
            "Nothing is written while there are errors, and DIR gets its name only when the data\n"
            "set in it is complete and its masks are those of the project, pixel by pixel.\n"
            "Given a data set instead of a project, converts it.",
            kExportOptions,
            runExport};
}

Command importCommand()
{
    return {"import",
            "DATASET P.maskwright [options]",
            "Add a data set's videos, masks and expressions to a project",
            "Pictures stay where they are. Either everything is added, as one step that can be\n"
            "undone, or nothing. With --into, DATASET is a folder of masks for one video that the\n"
            "project has, for example the output of segment.",
            kImportOptions,
            runImport};
}

Command validateCommand()
{
    return {"validate",
            "DATASET [options]",
            "Check a data set against the rules of its format and its loaders",
            "Exit status 1 if a rule is broken. --json prints one object with all findings: rule,\n"
            "severity, video, frame, object, message and remedy.",
            kValidateOptions,
            runValidate};
}

Command formatsCommand()
{
    return {"formats", "", "List the data set formats", "", {}, runFormats};
}

}  // namespace mw::cli
