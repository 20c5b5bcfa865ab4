// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/model_config.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

struct IntField {
    const char* name;
    int ModelConfig::*field;
    int least;
    int most;
};

constexpr IntField kFields[] = {
    {"hidden", &ModelConfig::hidden, 8, 4096},
    {"heads", &ModelConfig::heads, 1, 64},
    {"encoderLayers", &ModelConfig::encoderLayers, 1, 64},
    {"decoderLayers", &ModelConfig::decoderLayers, 1, 64},
    {"feedForward", &ModelConfig::feedForward, 1, 65536},
    {"levels", &ModelConfig::levels, 4, 4},
    {"points", &ModelConfig::points, 1, 64},
    {"queries", &ModelConfig::queries, 1, 1024},
    {"classes", &ModelConfig::classes, 1, 4096},
    {"dynamicChannels", &ModelConfig::dynamicChannels, 1, 1024},
    {"dynamicLayers", &ModelConfig::dynamicLayers, 2, 16},
    {"projectionGroups", &ModelConfig::projectionGroups, 1, 1024},
    {"decoderGroups", &ModelConfig::decoderGroups, 1, 1024},
    {"affinityTopK", &ModelConfig::affinityTopK, 0, 1 << 16},
};

struct TextField {
    const char* name;
    int TextConfig::*field;
    int least;
    int most;
};

constexpr TextField kTextFields[] = {
    {"hidden", &TextConfig::hidden, 1, 8192},
    {"layers", &TextConfig::layers, 1, 128},
    {"heads", &TextConfig::heads, 1, 128},
    {"feedForward", &TextConfig::feedForward, 1, 65536},
    {"vocabulary", &TextConfig::vocabulary, 5, 1 << 20},
    {"positions", &TextConfig::positions, 4, 1 << 16},
    {"typeVocabulary", &TextConfig::typeVocabulary, 1, 64},
    {"padId", &TextConfig::padId, 0, 1 << 16},
};

struct Switch {
    const char* name;
    bool Enhancements::*field;
};

constexpr Switch kSwitches[] = {
    {"allSupportFrames", &Enhancements::allSupportFrames},
    {"coverageMasks", &Enhancements::coverageMasks},
    {"maskAwareValues", &Enhancements::maskAwareValues},
    {"propagatedLabel", &Enhancements::propagatedLabel},
    {"normalisedAffinity", &Enhancements::normalisedAffinity},
    {"allQueryFrames", &Enhancements::allQueryFrames},
    {"referenceFix", &Enhancements::referenceFix},
    {"queryMemory", &Enhancements::queryMemory},
    {"topDownFeatures", &Enhancements::topDownFeatures},
    {"residualFusion", &Enhancements::residualFusion},
    {"sharedKeys", &Enhancements::sharedKeys},
    {"mixedValues", &Enhancements::mixedValues},
    {"directMask", &Enhancements::directMask},
    {"readoutDecoder", &Enhancements::readoutDecoder},
    {"wordGates", &Enhancements::wordGates},
};

bool isBottleneck(int depth) { return depth >= 50; }

Error incompatible(const std::string& origin, const std::string& reason)
{
    return {ErrorCode::ModelIncompatible, {origin, reason}};
}

}  // namespace

int ModelConfig::dynamicParameterCount() const
{
    const int inner = dynamicChannels * dynamicChannels + dynamicChannels;
    return (hidden + 2) * dynamicChannels + dynamicChannels + (dynamicLayers - 2) * inner
        + dynamicChannels + 1;
}

std::array<int, 4> ModelConfig::backboneChannels() const
{
    const int expansion = isBottleneck(backbone.depth) ? 4 : 1;
    std::array<int, 4> channels{};
    for (int stage = 0; stage < 4; ++stage)
        channels[std::size_t(stage)] = (backbone.width << stage) * expansion;
    return channels;
}

const char* architectureName(AffinityVariant variant)
{
    switch (variant) {
    case AffinityVariant::Self:
        return "cma-self";
    case AffinityVariant::Base:
        return "cma-base";
    case AffinityVariant::Cross:
    case AffinityVariant::Unspecified:
        break;
    }
    return "cma";
}

Result<void> checkConfig(const ModelConfig& config, const std::string& origin)
{
    const auto wrong = [&](const std::string& what) {
        return incompatible(origin, "hyperparameter " + what + " is out of range");
    };
    for (const IntField& f : kFields) {
        if (config.*f.field < f.least || config.*f.field > f.most)
            return wrong(f.name);
    }
    for (const TextField& f : kTextFields) {
        if (config.text.*f.field < f.least || config.text.*f.field > f.most)
            return wrong(std::string("text.") + f.name);
    }
    const int depth = config.backbone.depth;
    if (depth != 18 && depth != 34 && depth != 50 && depth != 101)
        return wrong("backbone.depth");
    if (config.backbone.width < 4 || config.backbone.width > 1024)
        return wrong("backbone.width");
    if (config.hidden % (2 * config.heads) != 0 || config.hidden % 8 != 0
        || config.hidden % config.projectionGroups != 0
        || config.hidden % config.decoderGroups != 0)
        return wrong("hidden");
    if (config.text.hidden % config.text.heads != 0)
        return wrong("text.heads");
    if (config.text.padId >= config.text.vocabulary
        || config.text.padId + 2 > config.text.positions)
        return wrong("text.padId");
    if (!(config.text.layerNormEps > 0) || config.text.layerNormEps > 1)
        return wrong("text.layerNormEps");
    if (!(config.dropout >= 0) || config.dropout >= 1)
        return wrong("dropout");
    const Enhancements& on = config.enhancements;
    if (config.isParity && !(on == Enhancements()))
        return incompatible(origin, "parity mode cannot be combined with enhancements");
    if (config.variant != AffinityVariant::Cross && !(on == Enhancements()))
        return incompatible(origin, "the ablation variants have no enhancements");
    if (on.queryMemory && !on.allSupportFrames)
        return incompatible(origin, "queryMemory needs allSupportFrames");
    if (on.mixedValues && !on.maskAwareValues)
        return incompatible(origin, "mixedValues needs maskAwareValues");
    if (on.directMask && !on.propagatedLabel)
        return incompatible(origin, "directMask needs propagatedLabel");
    if (on.readoutDecoder && !on.directMask)
        return incompatible(origin, "readoutDecoder needs directMask");
    if (on.wordGates && !on.readoutDecoder)
        return incompatible(origin, "wordGates needs readoutDecoder");
    if (config.isParity && config.affinityTopK != 0)
        return incompatible(origin, "parity mode cannot be combined with affinityTopK");
    return {};
}

Json toJson(const ModelConfig& config)
{
    Json json = Json::object();
    json["arithmetic"] = config.isParity ? "parity" : "maskwright";
    json["backbone"] = {{"depth", config.backbone.depth}, {"width", config.backbone.width}};
    Json text = Json::object();
    for (const TextField& f : kTextFields)
        text[f.name] = config.text.*f.field;
    text["layerNormEps"] = config.text.layerNormEps;
    json["text"] = std::move(text);
    for (const IntField& f : kFields)
        json[f.name] = config.*f.field;
    json["dynamicAnchorBoxes"] = config.dynamicAnchorBoxes;
    json["dropout"] = config.dropout;
    Json enhancements = Json::object();
    for (const Switch& s : kSwitches)
        enhancements[s.name] = config.enhancements.*s.field;
    json["enhancements"] = std::move(enhancements);
    return json;
}

namespace {

/// Reads `json[name]` when it is there; false when it is there but not what it should be.
bool readInt(const Json& json, const char* name, int& value)
{
    if (!json.contains(name))
        return true;
    const auto number = getInteger(json, name);
    if (!number || *number < INT32_MIN || *number > INT32_MAX)
        return false;
    value = int(*number);
    return true;
}

bool readBool(const Json& json, const char* name, bool& value)
{
    if (!json.contains(name))
        return true;
    const auto flag = getBool(json, name);
    if (flag)
        value = *flag;
    return flag.has_value();
}

bool readDouble(const Json& json, const char* name, double& value)
{
    if (!json.contains(name))
        return true;
    const auto number = getNumber(json, name);
    if (number)
        value = *number;
    return number.has_value();
}

}  // namespace

Result<ModelConfig> configFromJson(const std::string& architecture, const Json& hyperparameters,
                                   const std::string& origin)
{
    ModelConfig config;
    bool isKnown = false;
    for (const AffinityVariant variant :
         {AffinityVariant::Cross, AffinityVariant::Self, AffinityVariant::Base}) {
        if (architecture == architectureName(variant)) {
            config.variant = variant;
            isKnown = true;
        }
    }
    if (!isKnown)
        return incompatible(origin, "architecture \"" + architecture + "\" is not known");
    const auto wrong = [&](const std::string& name) {
        return incompatible(origin, "hyperparameter " + name + " is not valid");
    };
    if (!hyperparameters.is_object())
        return wrong("hyperparameters");
    const std::string mode = getString(hyperparameters, "arithmetic").value_or("parity");
    if (mode != "parity" && mode != "maskwright")
        return wrong("arithmetic");
    config.isParity = mode == "parity";
    if (const Json* backbone = getObject(hyperparameters, "backbone")) {
        if (!readInt(*backbone, "depth", config.backbone.depth)
            || !readInt(*backbone, "width", config.backbone.width))
            return wrong("backbone");
    }
    if (const Json* text = getObject(hyperparameters, "text")) {
        for (const TextField& f : kTextFields) {
            if (!readInt(*text, f.name, config.text.*f.field))
                return wrong(std::string("text.") + f.name);
        }
        if (!readDouble(*text, "layerNormEps", config.text.layerNormEps))
            return wrong("text.layerNormEps");
    }
    for (const IntField& f : kFields) {
        if (!readInt(hyperparameters, f.name, config.*f.field))
            return wrong(f.name);
    }
    if (!readBool(hyperparameters, "dynamicAnchorBoxes", config.dynamicAnchorBoxes))
        return wrong("dynamicAnchorBoxes");
    if (!readDouble(hyperparameters, "dropout", config.dropout))
        return wrong("dropout");
    if (const Json* enhancements = getObject(hyperparameters, "enhancements")) {
        for (const auto& [name, value] : enhancements->items()) {
            const auto known = std::find_if(std::begin(kSwitches), std::end(kSwitches),
                                            [&](const Switch& s) { return name == s.name; });
            // An unknown switch would silently change the results, so it is refused.
            if (known == std::end(kSwitches) || !value.is_boolean())
                return wrong("enhancements." + name);
            config.enhancements.*known->field = value.get<bool>();
        }
    }
    MW_TRY_VOID(checkConfig(config, origin));
    return config;
}

namespace {

/// Reads dimensions off a state dict.
struct ShapeReader {
    const TensorTable& table;
    std::string missing{};

    std::int64_t size(const std::string& name, std::size_t axis)
    {
        const StoredTensor* tensor = table.find(name);
        if (tensor == nullptr || tensor->shape.size() <= axis) {
            if (missing.empty())
                missing = name;
            return 0;
        }
        return tensor->shape[axis];
    }
    bool has(const std::string& name) const { return table.find(name) != nullptr; }
    int count(const std::string& before, const std::string& after) const
    {
        int n = 0;
        while (has(before + std::to_string(n) + after))
            ++n;
        return n;
    }
};

int backboneDepth(const ShapeReader& reader)
{
    const std::string body = "backbone.0.body.";
    int blocks = 0;
    for (int stage = 1; stage <= 4; ++stage)
        blocks += reader.count(body + "layer" + std::to_string(stage) + ".", ".conv1.weight");
    if (!reader.has(body + "layer1.0.conv3.weight"))
        return blocks == 8 ? 18 : 34;
    return blocks == 16 ? 50 : 101;
}

}  // namespace

BackboneConfig backboneConfigFromTensors(const TensorTable& table)
{
    ShapeReader reader{table};
    BackboneConfig config;
    config.depth = backboneDepth(reader);
    config.width = int(reader.size("backbone.0.body.conv1.weight", 0));
    return config;
}

Result<TextConfig> textConfigFromTensors(const TensorTable& table, const std::string& origin)
{
    ShapeReader reader{table};
    TextConfig config;
    const std::string roberta = "text_encoder.";
    config.vocabulary = int(reader.size(roberta + "embeddings.word_embeddings.weight", 0));
    config.hidden = int(reader.size(roberta + "embeddings.word_embeddings.weight", 1));
    config.positions = int(reader.size(roberta + "embeddings.position_embeddings.weight", 0));
    config.typeVocabulary
        = int(reader.size(roberta + "embeddings.token_type_embeddings.weight", 0));
    config.layers = reader.count(roberta + "encoder.layer.", ".attention.self.query.weight");
    config.heads = std::max(1, config.hidden / 64);  // as every published RoBERTa has
    config.feedForward = int(reader.size(roberta + "encoder.layer.0.intermediate.dense.weight", 0));
    if (!reader.missing.empty())
        return incompatible(origin, "tensor " + reader.missing + " is missing");
    return config;
}

Result<ModelConfig> configFromTensors(const TensorTable& table, const std::string& origin)
{
    ShapeReader reader{table};
    ModelConfig config;
    reader.size("backbone.0.body.conv1.weight", 0);
    config.backbone = backboneConfigFromTensors(table);
    MW_TRY(config.text, textConfigFromTensors(table, origin));
    config.hidden = int(reader.size("resizer.fc.weight", 0));
    config.levels = int(reader.size("transformer.level_embed", 0));
    config.encoderLayers = reader.count("transformer.encoder.layers.", ".norm1.weight");
    config.decoderLayers = reader.count("transformer.decoder.layers.", ".norm1.weight");
    config.feedForward = int(reader.size("transformer.encoder.layers.0.linear1.weight", 0));
    config.dynamicAnchorBoxes = reader.has("refpoint_embed.weight");
    config.queries = int(
        reader.size(config.dynamicAnchorBoxes ? "refpoint_embed.weight" : "query_embed.weight", 0));
    // Not taken from models that told other classes apart.
    if (reader.has("class_embed.0.weight"))
        config.classes = int(reader.size("class_embed.0.weight", 0));
    const auto samples
        = int(reader.size("transformer.encoder.layers.0.self_attn.attention_weights.weight", 0));
    if (config.levels > 0)
        config.points = samples / (config.heads * config.levels);
    const auto parameters = int(reader.size("controller.layers.2.weight", 0));
    // hidden, 8 channels and 3 layers give 2153; other widths keep three layers:
    // n = c (hidden + 2) + c^2 + 3 c + 1 solved for c.
    const double b = config.hidden + 5;
    config.dynamicChannels = int(std::lround((-b + std::sqrt(b * b + 4.0 * (parameters - 1))) / 2));
    if (!reader.missing.empty())
        return incompatible(origin, "tensor " + reader.missing + " is missing");
    MW_TRY_VOID(checkConfig(config, origin));
    if (config.dynamicParameterCount() != parameters)
        return incompatible(origin, "controller.layers.2.weight has an unexpected size");
    return config;
}

ModelConfig defaultConfig()
{
    ModelConfig config;
    config.isParity = false;
    config.backbone = {.depth = 18, .width = 32};
    config.text = {.hidden = 128,
                   .layers = 2,
                   .heads = 2,
                   .feedForward = 256,
                   .vocabulary = 2048,
                   .positions = 66,
                   .typeVocabulary = 1,
                   .padId = 1,
                   .layerNormEps = 1e-5};
    config.hidden = 96;
    config.heads = 4;
    config.encoderLayers = 1;
    config.decoderLayers = 2;
    config.feedForward = 256;
    config.dropout = 0;
    config.enhancements = {.allSupportFrames = true,
                           .coverageMasks = true,
                           .maskAwareValues = true,
                           .propagatedLabel = true,
                           .normalisedAffinity = true,
                           .allQueryFrames = false,
                           .referenceFix = true,
                           .queryMemory = true,
                           .topDownFeatures = true,
                           .residualFusion = true,
                           .sharedKeys = true,
                           .mixedValues = true,
                           .directMask = true,
                           .readoutDecoder = true,
                           .wordGates = true};
    return config;
}

}  // namespace mw
