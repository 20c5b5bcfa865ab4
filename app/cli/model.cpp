// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "core/base/json.h"
#include "inference/bundle/checkpoint_kind.h"
#include "inference/bundle/safetensors.h"
#include "inference/engine/bundle_tools.h"

#include <algorithm>

namespace mw::cli {

namespace {

constexpr std::string_view kArchitectures[] = {"cma", "cma-self", "cma-base"};
constexpr std::string_view kConfigs[] = {"default", "r18", "r34", "r50", "r101"};
constexpr std::string_view kPrecisions[] = {"fp32", "fp16", "bf16"};
constexpr std::int64_t kLargestSeed = 0x7fffffffffff;

constexpr auto kInitOptions = std::to_array<Option>({
    {"architecture", "NAME", "cma, or the ablations cma-self and cma-base", "cma"},
    {"config", "NAME",
     "default: this project's small network; r18, r34, r50, r101: the official one with that "
     "backbone",
     "default"},
    {"seed", "S", "The same seed gives the same weights", "0"},
    {"tokenizer", "DIR", "Folder with vocab.json and merges.txt (default: built in, small)"},
    {"weights", "TYPE", "How weights are stored: fp32, fp16, bf16", "fp32"},
});

constexpr auto kConvertOptions = std::to_array<Option>({
    {"architecture", "NAME", "Tells the ablations cma-self and cma-base apart, which look alike",
     "cma"},
    {"config", "NAME", "What to make where only parts of a model are given", "r50"},
    {"tokenizer", "DIR",
     "Folder with vocab.json and merges.txt, such as roberta-base (default: beside the input)"},
    {"weights", "TYPE", "How weights are stored: fp32, fp16, bf16", "fp32"},
    {"seed", "S", "For tensors that no input holds", "0"},
});

Result<StoredPrecision> precisionOf(const Args& args)
{
    MW_TRY(const std::string name, args.choice("weights", kPrecisions));
    return name == "fp16" ? StoredPrecision::Float16
        : name == "bf16"  ? StoredPrecision::BFloat16
                          : StoredPrecision::Float32;
}

std::string megabytes(double bytes) { return fixed(bytes / 1e6, 1) + " MB"; }

std::string countText(std::int64_t count)
{
    return count >= 1'000'000 ? fixed(double(count) / 1e6, 1) + " M" : std::to_string(count);
}

// ---- init

Result<void> initModel(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    MW_TRY(const std::string out, args.word(0, "the folder to write"));
    MW_TRY(const std::string architecture, args.choice("architecture", kArchitectures));
    MW_TRY(const std::string config, args.choice("config", kConfigs));
    MW_TRY(const std::int64_t seed, args.integer("seed", 0, kLargestSeed));
    NewBundle bundle;
    MW_TRY(bundle.description, describedModel(architecture, config));
    MW_TRY(bundle.precision, precisionOf(args));
    bundle.seed = std::uint64_t(seed);
    if (args.has("tokenizer")) {
        MW_TRY(const fs::path folder, args.path("tokenizer"));
        MW_TRY(bundle.tokenizer, Tokenizer::open(folder / "vocab.json", folder / "merges.txt"));
    }
    MW_TRY_VOID(createBundle(fromUtf8(out), bundle, context.task));
    MW_TRY(const ModelBundle made, ModelBundle::open(fromUtf8(out)));
    context.out.line("Wrote " + out + ": " + made.identity() + ", random weights, seed "
                     + std::to_string(seed) + ".");
    context.out.object(dumpJson({{"bundle", out}, {"identity", made.identity()}, {"seed", seed}}));
    return {};
}

// ---- info

struct Contents {
    std::int64_t tensors = 0, parameters = 0, bytes = 0;
    std::map<std::string, std::int64_t> types;
    std::map<std::string, std::int64_t> parts;  ///< Parameters by the first part of the name.
};

Contents contentsOf(const TensorTable& table)
{
    Contents c;
    for (const StoredTensor& tensor : table.tensors) {
        ++c.tensors;
        c.parameters += tensor.elementCount();
        c.bytes += tensor.elementCount() * std::int64_t(byteSize(tensor.dtype));
        ++c.types[toString(tensor.dtype)];
        c.parts[tensor.name.substr(0, tensor.name.find('.'))] += tensor.elementCount();
    }
    return c;
}

Json jsonOf(const Contents& c)
{
    Json json{{"tensors", c.tensors}, {"parameters", c.parameters}, {"weight_bytes", c.bytes}};
    for (const auto& [type, count] : c.types)
        json["types"][type] = count;
    for (const auto& [part, count] : c.parts)
        json["parts"][part] = count;
    return json;
}

void printContents(const Contents& c, const Output& out)
{
    std::vector<std::vector<std::string>> rows{{"part", "parameters"}};
    std::vector<std::pair<std::string, std::int64_t>> parts(c.parts.begin(), c.parts.end());
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [part, count] : parts)
        rows.push_back({part, countText(count)});
    rows.push_back({"all " + std::to_string(c.tensors) + " tensors", countText(c.parameters)});
    out.table(rows);
}

Result<void> bundleInfo(const fs::path& path, const Context& context)
{
    MW_TRY(const ModelBundle bundle, ModelBundle::open(path));
    const Contents contents = contentsOf(bundle.weights);
    const ModelConfig& c = bundle.config;
    Json json = jsonOf(contents);
    json["bundle"] = toUtf8(path);
    json["identity"] = bundle.identity();
    json["architecture"] = architectureName(c.variant);
    json["hyperparameters"] = toJson(c);
    json["pieces"] = bundle.tokenizer.vocabularySize();
    for (const char* key : {"preprocessing", "window", "licence", "training", "files"}) {
        if (bundle.manifest.contains(key))
            json[key] = bundle.manifest[key];
    }
    context.out.object(dumpJson(json));
    const Output& out = context.out;
    out.line(bundle.identity()
             + (c.isParity ? ", official arithmetic" : ", Maskwright arithmetic"));
    out.line("ResNet-" + std::to_string(c.backbone.depth) + " of width "
             + std::to_string(c.backbone.width) + ", " + std::to_string(c.encoderLayers) + " + "
             + std::to_string(c.decoderLayers) + " transformer layers of width "
             + std::to_string(c.hidden) + ", " + std::to_string(c.queries) + " object queries");
    out.line("text: " + std::to_string(c.text.layers) + " layers of width "
             + std::to_string(c.text.hidden) + ", "
             + std::to_string(bundle.tokenizer.vocabularySize()) + " pieces");
    out.line("pictures: short side " + std::to_string(bundle.preprocessing.shortSide)
             + " pixels; window: " + std::to_string(bundle.window.frames) + " frames");
    out.line("weights: " + megabytes(double(contents.bytes)) + "\n");
    printContents(contents, out);
    return {};
}

Result<void> checkpointInfo(const fs::path& path, const Context& context)
{
    MW_TRY(const CheckpointSource source, readCheckpoint(path));
    Contents all;
    std::vector<std::string> skipped;
    for (const TensorTable& table : source.tables) {
        const Contents c = contentsOf(table);
        all.tensors += c.tensors;
        all.parameters += c.parameters;
        all.bytes += c.bytes;
        for (const auto& [type, count] : c.types)
            all.types[type] += count;
        for (const auto& [part, count] : c.parts)
            all.parts[part] += count;
        skipped.insert(skipped.end(), table.skipped.begin(), table.skipped.end());
    }
    Json json = jsonOf(all);
    json["file"] = toUtf8(path);
    json["kind"] = toString(source.kind);
    json["skipped"] = skipped;
    context.out.object(dumpJson(json));
    context.out.line(toUtf8(path) + " is " + toString(source.kind)
                     + ", not a bundle yet: maskwright "
                       "model convert makes one.\n");
    printContents(all, context.out);
    return {};
}

Result<void> modelInfo(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    const fs::path path = args.words().empty() ? bundledModel() : fromUtf8(args.words()[0]);
    std::error_code ec;
    const bool isBundle = fs::exists(path / "manifest.json", ec);
    const bool isCheckpoint = fs::is_regular_file(path, ec)
        || (fs::is_directory(path, ec) && !isBundle && !args.words().empty());
    return isCheckpoint ? checkpointInfo(path, context) : bundleInfo(path, context);
}

// ---- verify

Result<void> verifyModel(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(1));
    const fs::path path = args.words().empty() ? bundledModel() : fromUtf8(args.words()[0]);
    MW_TRY(const VerifyReport report, verifyBundle(path, context.task));
    context.out.line(report.identity + ": " + std::to_string(report.tensors) + " tensors, "
                     + countText(report.parameters) + " parameters, "
                     + megabytes(double(report.bytes))
                     + "; hashes, shapes and values are as they should be, and a trial run gave a "
                       "finite answer.");
    context.out.object(dumpJson({{"bundle", toUtf8(path)},
                                 {"identity", report.identity},
                                 {"tensors", report.tensors},
                                 {"parameters", report.parameters},
                                 {"bytes", report.bytes},
                                 {"trial_seconds", report.seconds},
                                 {"ok", true}}));
    return {};
}

// ---- convert

void listSome(const std::string& what, const std::vector<std::string>& names, const Output& out)
{
    if (names.empty())
        return;
    std::string text = what + " (" + std::to_string(names.size()) + "): ";
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 6); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    out.line(text + (names.size() > 6 ? ", ..." : ""));
}

Result<void> convertModel(const Args& args, const Context& context)
{
    const std::vector<std::string>& words = args.words();
    if (words.size() < 2)
        return wrongUsage("give what to convert and the folder to write");
    std::vector<fs::path> inputs;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        inputs.push_back(fromUtf8(words[i]));
    ConvertOptions options;
    MW_TRY(options.architecture, args.choice("architecture", kArchitectures));
    MW_TRY(options.config, args.choice("config", kConfigs));
    MW_TRY(options.precision, precisionOf(args));
    MW_TRY(const std::int64_t seed, args.integer("seed", 0, kLargestSeed));
    options.seed = std::uint64_t(seed);
    if (args.has("tokenizer")) {
        MW_TRY(options.tokenizer, args.path("tokenizer"));
    }
    MW_TRY(const ConvertReport report,
           convertCheckpoints(inputs, fromUtf8(words.back()), options, context.task));
    MW_TRY(const ModelBundle made, ModelBundle::open(fromUtf8(words.back())));
    context.out.object(dumpJson({{"bundle", words.back()},
                                 {"identity", made.identity()},
                                 {"sources", report.sources},
                                 {"loaded", report.loaded},
                                 {"initialised", report.initialised},
                                 {"ignored", report.ignored},
                                 {"skipped", report.skipped}}));
    for (const std::string& source : report.sources)
        context.out.line("Read " + source + ".");
    context.out.line("Wrote " + words.back() + ": " + made.identity() + ", "
                     + std::to_string(report.loaded) + " tensors taken over.");
    listSome("drawn at random, because no input holds them", report.initialised, context.out);
    listSome("not needed by the model", report.ignored, context.out);
    listSome("passed over", report.skipped, context.out);
    return {};
}

}  // namespace

Command modelCommand()
{
    static const std::vector<Command> family = {
        {"info",
         "[BUNDLE | FILE]",
         "Say what a bundle or a checkpoint holds",
         "Without an argument: the bundled model.",
         {},
         modelInfo},
        {"init", "[options] OUT", "Write a bundle with random weights",
         "For training, and for timing without a trained model.", kInitOptions, initModel},
        {"convert", "[options] IN... OUT", "Make a bundle of published checkpoints",
         "IN is a CMA checkpoint (.pth of either kind, or safetensors); a ReferFormer checkpoint, "
         "a "
         "Hugging Face roberta-base folder or a torchvision ResNet file as the initialisation they "
         "are, later ones over earlier ones; or a bundle, to change how its weights are stored.\n"
         "Files are read as data: nothing in them is executed.",
         kConvertOptions, convertModel},
        {"verify",
         "[BUNDLE]",
         "Check a bundle thoroughly",
         "Hashes, every tensor, the tokenizer, and a trial run. Without an argument: the bundled "
         "model.",
         {},
         verifyModel},
    };
    return {"model",
            "<what> [options]",
            "Make, inspect, convert and check models",
            "A model is a folder, called a bundle: manifest.json, weights.safetensors, vocab.json, "
            "merges.txt.",
            {},
            nullptr,
            family};
}

}  // namespace mw::cli
