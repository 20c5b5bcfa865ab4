// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/model_bundle.h"

#include "inference/bundle/safetensors.h"

#include <array>

namespace mw {

namespace {

constexpr std::size_t kMostExpressionBytes = 200;
constexpr const char* kFormat = "maskwright-model";
constexpr std::int64_t kVersion = 1;
constexpr std::array kFiles{"weights.safetensors", "vocab.json", "merges.txt"};
constexpr std::uint64_t kMaxManifest = std::uint64_t(4) << 20;

Error damaged(const std::string& origin, const std::string& reason)
{
    return {ErrorCode::ModelDamaged, {origin, reason}};
}

bool isInRange(std::int64_t v, std::int64_t least, std::int64_t most)
{
    return v >= least && v <= most;
}

Result<Preprocessing> preprocessingFrom(const Json& json, const std::string& origin)
{
    Preprocessing p;
    const std::int64_t shortSide = getInteger(json, "shortSide").value_or(p.shortSide);
    const std::int64_t longSide = getInteger(json, "longSide").value_or(p.longSide);
    if (!isInRange(shortSide, 16, 4096) || !isInRange(longSide, 0, 8192))
        return damaged(origin, "its picture size is out of range");
    p.shortSide = int(shortSide);
    p.longSide = int(longSide);
    p.lowersText = getBool(json, "lowersText").value_or(p.lowersText);
    p.paintedExpression = getString(json, "paintedExpression").value_or("");
    if (p.paintedExpression.size() > kMostExpressionBytes)
        return damaged(origin, "its paintedExpression is too long");
    for (const auto& [name, values] : {std::pair("mean", &p.normalisation.mean),
                                       std::pair("deviation", &p.normalisation.deviation)}) {
        const Json* list = getArray(json, name);
        if (list == nullptr)
            continue;
        if (list->size() != 3)
            return damaged(origin, std::string("its ") + name + " does not have three numbers");
        for (std::size_t i = 0; i < 3; ++i) {
            if (!(*list)[i].is_number())
                return damaged(origin, std::string("its ") + name + " is not made of numbers");
            (*values)[i] = (*list)[i].get<float>();
        }
    }
    for (const float v : p.normalisation.deviation) {
        if (!(v > 0))
            return damaged(origin, "its deviation is not positive");
    }
    return p;
}

Result<WindowPlan> windowFrom(const Json& json, const std::string& origin)
{
    WindowPlan w;
    const std::int64_t frames = getInteger(json, "frames").value_or(w.frames);
    const std::int64_t overlap = getInteger(json, "overlap").value_or(w.overlap);
    const std::int64_t memory = getInteger(json, "memoryFrames").value_or(w.memoryFrames);
    const std::int64_t every = getInteger(json, "memoryEvery").value_or(w.memoryEvery);
    const std::int64_t survey = getInteger(json, "surveyFrames").value_or(w.surveyFrames);
    w.memoryConfidence = getNumber(json, "memoryConfidence").value_or(w.memoryConfidence);
    if (!isInRange(frames, 1, 64) || !isInRange(overlap, 0, frames - 1) || !isInRange(memory, 0, 64)
        || !isInRange(every, 1, 64) || !isInRange(survey, 0, 64)
        || !(w.memoryConfidence >= 0 && w.memoryConfidence <= 1))
        return damaged(origin, "its window is out of range");
    w.frames = int(frames);
    w.overlap = int(overlap);
    w.memoryFrames = int(memory);
    w.surveyFrames = int(survey);
    w.memoryEvery = int(every);
    return w;
}

const Json& objectOrEmpty(const Json& json, const char* name)
{
    static const Json empty = Json::object();
    const Json* found = getObject(json, name);
    return found != nullptr ? *found : empty;
}

Result<BundleDescription> describedBy(const Json& json, const std::string& origin)
{
    if (getString(json, "format") != kFormat)
        return damaged(origin, "it is not a Maskwright model");
    if (getInteger(json, "version").value_or(0) != kVersion)
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "it has another version of the bundle format"}};
    const auto architecture = getString(json, "architecture");
    const Json* hyperparameters = getObject(json, "hyperparameters");
    if (!architecture || hyperparameters == nullptr)
        return damaged(origin, "it does not name its architecture");
    BundleDescription d;
    MW_TRY(d.config, configFromJson(*architecture, *hyperparameters, origin));
    MW_TRY(d.preprocessing, preprocessingFrom(objectOrEmpty(json, "preprocessing"), origin));
    MW_TRY(d.window, windowFrom(objectOrEmpty(json, "window"), origin));
    d.licence = getString(json, "licence").value_or("");
    d.training = objectOrEmpty(json, "training");
    return d;
}

}  // namespace

Result<BundleDescription> parseManifest(std::string_view text, const std::string& origin)
{
    MW_TRY(const Json json, parseJson(text, origin));
    return describedBy(json, origin);
}

std::string ModelBundle::identity() const
{
    return std::string(architectureName(config.variant)) + " " + weightsHash.substr(0, 12);
}

Result<ModelBundle> ModelBundle::open(const fs::path& folder, VerifyBundle verify)
{
    const fs::path manifestPath = folder / "manifest.json";
    const std::string origin = toUtf8(manifestPath);
    auto json = readJson(manifestPath, kMaxManifest);
    if (!json) {
        if (json.error().code == ErrorCode::FileMissing)
            return Error{ErrorCode::ModelMissing, {toUtf8(folder)}};
        return std::move(json).error();
    }
    ModelBundle bundle;
    bundle.folder = folder;
    MW_TRY(BundleDescription description, describedBy(*json, origin));
    bundle.config = description.config;
    bundle.preprocessing = description.preprocessing;
    bundle.window = description.window;
    const Json& files = objectOrEmpty(*json, "files");
    for (const char* name : kFiles) {
        const Json* entry = getObject(files, name);
        const auto hash = entry != nullptr ? getString(*entry, "sha256") : std::nullopt;
        const auto bytes = entry != nullptr ? getInteger(*entry, "bytes") : std::nullopt;
        if (!hash || hash->size() != 64 || !bytes)
            return damaged(origin, std::string("it does not list ") + name);
        std::error_code ec;
        const std::uintmax_t size = fs::file_size(folder / name, ec);
        if (ec)
            return damaged(toUtf8(folder), std::string(name) + " is missing");
        if (size != std::uintmax_t(*bytes))
            return damaged(toUtf8(folder),
                           std::string(name) + " has another size than the manifest says");
        if (verify == VerifyBundle::Hashes) {
            MW_TRY(const std::string actual, sha256OfFile(folder / name));
            if (actual != *hash)
                return damaged(toUtf8(folder), std::string(name) + " was changed");
        }
        if (std::string_view(name) == "weights.safetensors")
            bundle.weightsHash = *hash;
    }
    bundle.manifest = *std::move(json);
    MW_TRY(bundle.weights, readSafetensors(folder / "weights.safetensors"));
    MW_TRY(bundle.tokenizer, Tokenizer::open(folder / "vocab.json", folder / "merges.txt"));
    if (bundle.tokenizer.vocabularySize() > bundle.config.text.vocabulary)
        return Error{ErrorCode::ModelIncompatible,
                     {toUtf8(folder), "the tokenizer has more pieces than the text encoder"}};
    return bundle;
}

Json toJson(const Preprocessing& p)
{
    Json json{{"shortSide", p.shortSide},
              {"longSide", p.longSide},
              {"mean", p.normalisation.mean},
              {"deviation", p.normalisation.deviation},
              {"lowersText", p.lowersText}};
    if (!p.paintedExpression.empty())
        json["paintedExpression"] = p.paintedExpression;
    return json;
}

Json toJson(const WindowPlan& w)
{
    return {{"frames", w.frames},
            {"overlap", w.overlap},
            {"memoryFrames", w.memoryFrames},
            {"memoryEvery", w.memoryEvery},
            {"memoryConfidence", w.memoryConfidence},
            {"surveyFrames", w.surveyFrames}};
}

Result<void> writeBundle(const fs::path& folder, const BundleDescription& d,
                         const Tokenizer& tokenizer)
{
    MW_TRY_VOID(writeFileAtomically(folder / "vocab.json", tokenizer.vocabularyJson()));
    MW_TRY_VOID(writeFileAtomically(folder / "merges.txt", tokenizer.mergesText()));
    Json json = Json::object();
    json["format"] = kFormat;
    json["version"] = kVersion;
    json["architecture"] = architectureName(d.config.variant);
    json["hyperparameters"] = toJson(d.config);
    json["preprocessing"] = toJson(d.preprocessing);
    json["window"] = toJson(d.window);
    json["tokenizer"] = {{"kind", "byte-level-bpe"}, {"pieces", tokenizer.vocabularySize()}};
    json["licence"] = d.licence;
    json["training"] = d.training;
    Json files = Json::object();
    for (const char* name : kFiles) {
        std::error_code ec;
        const std::uintmax_t size = fs::file_size(folder / name, ec);
        if (ec)
            return Error{ErrorCode::FileMissing, {toUtf8(folder / name)}};
        MW_TRY(const std::string hash, sha256OfFile(folder / name));
        files[name] = {{"bytes", size}, {"sha256", hash}};
    }
    json["files"] = std::move(files);
    return writeFileAtomically(folder / "manifest.json", dumpJson(json, 2) + "\n");
}

}  // namespace mw
