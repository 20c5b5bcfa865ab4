// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/pack.h"
#include "core/base/json.h"
#if MW_HAS_INFERENCE
#include "core/video/picture_io.h"
#include "inference/training/contact_sheet.h"
#endif

#include <map>

namespace mw::cli {

namespace {

constexpr auto kPackOptions = std::to_array<Option>({
    {"out", "FILE", "The packed set to write"},
    {"max-side", "PX", "Pictures are reduced to this longer side", "320"},
    {"quality", "N", "Of the JPEG pictures in it, 1 to 100", "90"},
    {"exclude-sets", "NAMES", "Sets to leave out, with commas between"},
    {"split", "NAME", "Of data sets that have splits; the first that is there if not given"},
    {"licence", "SET=TEXT", "What the pictures of a set may be used for; kept in the file", nullptr,
     true},
});

Result<void> packData(const Args& args, const Context& context)
{
    MW_TRY(const std::string first, args.word(0, "the folder to pack"));
    MW_TRY(const fs::path out, args.path("out"));
    PackOptions options;
    MW_TRY(const std::int64_t side, args.integer("max-side", 32, 4096));
    options.maxSide = int(side);
    MW_TRY(const std::int64_t quality, args.integer("quality", 1, 100));
    options.quality = int(quality);
    options.split = args.text("split");
    std::string names = args.text("exclude-sets");
    for (std::size_t from = 0; from < names.size();) {
        const std::size_t comma = std::min(names.find(',', from), names.size());
        if (comma > from)
            options.excludedSets.insert(names.substr(from, comma - from));
        from = comma + 1;
    }
    for (const std::string& text : args.all("licence")) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrongUsage("--licence " + text + ", expected SET=TEXT");
        options.licences[text.substr(0, equals)] = text.substr(equals + 1);
    }

    TrainingSetWriter writer;
    PackReport report;
    for (const std::string& word : args.words())
        MW_TRY_VOID(packFolder(fromUtf8(word), options, writer, report, context.task));
    for (const auto& [set, counts] : report.sets) {
        const auto licence = options.licences.find(set);
        writer.addOrigin({set, licence == options.licences.end() ? "" : licence->second});
    }
    if (writer.count() == 0)
        return Error{ErrorCode::DatasetInvalid, {first, "no picture could be read"}};
    MW_TRY_VOID(writer.write(out));

    std::vector<std::vector<std::string>> rows{{"set", "items", "frames", "objects"}};
    Json sets = Json::object();
    for (const auto& [set, counts] : report.sets) {
        rows.push_back({set, std::to_string(counts.items), std::to_string(counts.frames),
                        std::to_string(counts.objects)});
        sets[set]
            = {{"items", counts.items}, {"frames", counts.frames}, {"objects", counts.objects}};
    }
    context.out.table(rows);
    constexpr std::size_t kShown = 10;
    for (std::size_t i = 0; i < std::min(kShown, report.skipped.size()); ++i)
        context.out.line("left out: " + describe(report.skipped[i]));
    if (report.skipped.size() > kShown)
        context.out.line("left out: " + std::to_string(report.skipped.size() - kShown) + " more");
    std::error_code ec;
    const auto bytes = fs::file_size(out, ec);
    context.out.line("Wrote " + toUtf8(out) + ": " + std::to_string(writer.count()) + " items, "
                     + fixed(double(bytes) / 1e6, 1) + " MB; "
                     + std::to_string(report.skipped.size()) + " left out.");
    Json skipped = Json::array();
    for (const Error& error : report.skipped)
        skipped.push_back(describe(error));
    context.out.object(dumpJson({{"file", toUtf8(out)},
                                 {"bytes", bytes},
                                 {"items", writer.count()},
                                 {"sets", sets},
                                 {"skipped", skipped}}));
    return {};
}

#if MW_HAS_INFERENCE
// ---- show

constexpr auto kShowOptions = std::to_array<Option>({
    {"out", "FILE", "The PNG file to write: a row for each episode, support left, query right"},
    {"episodes", "N", "How many", "8"},
    {"frames", "N", "Of the support and of the query", "3"},
    {"side", "PX", "Of the frames", "192"},
    {"seed", "S", "The sequence of episodes", "0"},
    {"first", "I", "The first episode of the sequence", "0"},
    {"cross", "SHARE", "Of episodes that show different things of one class", "0.5"},
    {"fold", "I", "The fold that is held out, from 1, as in benchmark --fold; 0: none", "0"},
    {"folds", "N", "0 or 4: those of Mini-Ref-YouTube-VOS; else every N-th class by name", "0"},
    {"validation", nullptr, "Show the classes that are held out"},
});

Result<void> showData(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    SheetOptions options;
    MW_TRY(options.data, args.word(0, "the packed set"));
    MW_TRY(const fs::path out, args.path("out"));
    MW_TRY(const std::int64_t episodes, args.integer("episodes", 1, 1000));
    MW_TRY(const std::int64_t frames, args.integer("frames", 1, 64));
    MW_TRY(const std::int64_t side, args.integer("side", 32, 1024));
    MW_TRY(const std::int64_t seed, args.integer("seed", 0, 0x7fffffffffff));
    MW_TRY(const std::int64_t first, args.integer("first", 0, 0x7fffffffffff));
    MW_TRY(const std::int64_t folds, args.integer("folds", 0, 1000));
    MW_TRY(const std::int64_t fold, args.integer("fold", 0, 1000));
    MW_TRY(options.crossInstance, args.number("cross", 0, 1));
    options.episodes = int(episodes);
    options.frames = int(frames);
    options.side = int(side);
    options.seed = std::uint64_t(seed);
    options.first = std::uint64_t(first);
    options.folds = int(folds);
    options.fold = int(fold);
    options.isValidation = args.has("validation");
    MW_TRY(const ContactSheet sheet, drawContactSheet(options, context.task));
    MW_TRY_VOID(writePng(out, RgbView({sheet.width, sheet.height}, sheet.rgb)));
    std::vector<std::vector<std::string>> rows{
        {"episode", "class", "shows", "support", "query", "object", "absent"}};
    for (std::size_t i = 0; i < sheet.captions.size(); ++i) {
        const ContactSheet::Caption& c = sheet.captions[i];
        rows.push_back({std::to_string(options.first + i), c.className,
                        c.isSameInstance ? "the same" : "another", c.support, c.query,
                        fixed(100 * c.objectPart, 1) + " %", std::to_string(c.absentFrames)});
        context.out.object(dumpJson({{"episode", options.first + i},
                                     {"class", c.className},
                                     {"same_instance", c.isSameInstance},
                                     {"support", c.support},
                                     {"query", c.query},
                                     {"object_part", c.objectPart},
                                     {"absent_frames", c.absentFrames}}));
    }
    context.out.table(rows);
    context.out.line(fixed(sheet.milliseconds, 1)
                     + " ms of processor time for an episode, on one thread");
    context.out.object(dumpJson({{"file", toUtf8(out)}, {"milliseconds", sheet.milliseconds}}));
    return {};
}
#endif

}  // namespace

Command dataCommand()
{
    static const std::vector<Command> family
        = { {"pack", "DIR... --out FILE [options]", "Pack pictures and masks for training",
             "DIR holds index.json (records of image, mask, objects), or is a Ref-YouTube-VOS, "
             "Mini-Ref-YouTube-VOS or Mini-Ref-SAIL-VOS data set. A folder caltech101 beside "
             "index.json adds pictures that have only a class.\n"
             "The packed file is read by maskwright train on machines without picture libraries. "
             "Files that cannot be read are left out and counted.",
             kPackOptions, packData},
#if MW_HAS_INFERENCE
            {"show", "FILE --out PICTURE [options]", "Draw the episodes a training run would see",
             "FILE is a packed set. Prints what each episode says and how long one takes to make.",
             kShowOptions, showData},
#endif
          };
    return {"data",
            "<what> [options]",
            "Prepare data for training",
            "See docs/training-data.md.",
            {},
            nullptr,
            family};
}

}  // namespace mw::cli
