// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/checkpoint_kind.h"

#include "inference/bundle/torch_checkpoint.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

constexpr std::string_view kBackbone = "backbone.0.body.";
constexpr std::string_view kText = "text_encoder.";

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// torchvision's names need only the prefix; the classifier goes.
std::string resnetName(const std::string& name)
{
    return name.starts_with("fc.") ? std::string() : std::string(kBackbone) + name;
}

std::string robertaName(std::string name)
{
    for (const std::string_view prefix : {"roberta.", "model.", "text_encoder."}) {
        if (name.starts_with(prefix))
            name.erase(0, prefix.size());
    }
    const bool isEncoder = name.starts_with("embeddings.") || name.starts_with("encoder.")
        || name.starts_with("pooler.");
    if (!isEncoder)
        return {};
    // Files converted from TensorFlow call the parameters of LayerNorm gamma and beta.
    for (const auto& [old, now] :
         {std::pair(std::string_view(".gamma"), std::string_view(".weight")),
          std::pair(std::string_view(".beta"), std::string_view(".bias"))}) {
        if (name.ends_with(old))
            name.replace(name.size() - old.size(), old.size(), now);
    }
    return std::string(kText) + name;
}

Result<TextConfig> textConfigFrom(const Json& json, const std::string& origin)
{
    const std::string type = getString(json, "model_type").value_or("roberta");
    if (type != "roberta")
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "it describes a model of type \"" + type + "\", not RoBERTa"}};
    TextConfig config;
    const auto read = [&](const char* name, int& value) {
        const auto number = getInteger(json, name);
        if (number && *number > 0 && *number < (1 << 24))
            value = int(*number);
    };
    read("hidden_size", config.hidden);
    read("num_hidden_layers", config.layers);
    read("num_attention_heads", config.heads);
    read("intermediate_size", config.feedForward);
    read("vocab_size", config.vocabulary);
    read("max_position_embeddings", config.positions);
    read("type_vocab_size", config.typeVocabulary);
    read("pad_token_id", config.padId);
    config.layerNormEps = getNumber(json, "layer_norm_eps").value_or(config.layerNormEps);
    const std::string act = getString(json, "hidden_act").value_or("gelu");
    if (act != "gelu")
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "its activation is \"" + act + "\" instead of gelu"}};
    return config;
}

/// The files that hold the weights of a Hugging Face folder.
Result<std::vector<fs::path>> weightFiles(const fs::path& folder)
{
    std::error_code ec;
    for (const char* name : {"model.safetensors", "pytorch_model.bin"}) {
        if (fs::exists(folder / name, ec))
            return std::vector<fs::path>{folder / name};
        const fs::path index = folder / (std::string(name) + ".index.json");
        if (!fs::exists(index, ec))
            continue;
        MW_TRY(const Json json, readJson(index, std::uint64_t(16) << 20));
        const Json* map = getObject(json, "weight_map");
        if (map == nullptr)
            return Error{ErrorCode::ModelDamaged, {toUtf8(index), "it has no \"weight_map\""}};
        std::set<std::string> parts;
        for (const auto& [tensor, file] : map->items()) {
            if (!file.is_string() || parts.size() > 4096)
                return Error{ErrorCode::ModelDamaged, {toUtf8(index), "it names no files"}};
            parts.insert(file.get<std::string>());
        }
        std::vector<fs::path> files;
        for (const std::string& part : parts) {
            MW_TRY(fs::path file, resolveInside(folder, part));
            files.push_back(std::move(file));
        }
        return files;
    }
    return Error{ErrorCode::ModelMissing, {toUtf8(folder)}};
}

}  // namespace

const char* toString(CheckpointKind kind)
{
    switch (kind) {
    case CheckpointKind::Cma:
        return "a CMA checkpoint";
    case CheckpointKind::CmaAblation:
        return "a checkpoint of a CMA ablation";
    case CheckpointKind::ReferFormer:
        return "a ReferFormer checkpoint";
    case CheckpointKind::Roberta:
        return "a RoBERTa text encoder";
    case CheckpointKind::ResNet:
        return "a ResNet backbone";
    case CheckpointKind::Unspecified:
        break;
    }
    return "unknown";
}

CheckpointKind kindOf(const TensorTable& table)
{
    bool isModel = false, hasAffinity = false, hasBoxes = false, isText = false, isResNet = false;
    for (const StoredTensor& tensor : table.tensors) {
        const std::string& name = tensor.name;
        isModel = isModel || name.starts_with("transformer.encoder.layers.0.self_attn.");
        hasAffinity = hasAffinity || name.starts_with("support_qkv.");
        hasBoxes = hasBoxes || name == "refpoint_embed.weight";
        isText = isText || contains(name, "embeddings.word_embeddings.weight");
        isResNet = isResNet || name == "layer1.0.conv1.weight";
    }
    if (isModel) {
        return hasAffinity ? (hasBoxes ? CheckpointKind::Cma : CheckpointKind::CmaAblation)
                           : CheckpointKind::ReferFormer;
    }
    return isText ? CheckpointKind::Roberta
                  : (isResNet ? CheckpointKind::ResNet : CheckpointKind::Unspecified);
}

void adoptNames(TensorTable& table, CheckpointKind kind)
{
    std::vector<StoredTensor> kept;
    for (StoredTensor& tensor : table.tensors) {
        std::string name = tensor.name;
        if (kind == CheckpointKind::ResNet)
            name = resnetName(name);
        else if (kind == CheckpointKind::Roberta)
            name = robertaName(std::move(name));
        else if (kind == CheckpointKind::ReferFormer && name.starts_with("class_embed."))
            name.clear();
        if (name.empty()) {
            table.skipped.push_back(tensor.name);
            continue;
        }
        tensor.name = std::move(name);
        kept.push_back(std::move(tensor));
    }
    table.tensors = std::move(kept);
}

Result<void> adoptDimensions(const TensorTable& table, CheckpointKind kind, ModelConfig& config,
                             const std::string& origin)
{
    if (kind == CheckpointKind::Cma || kind == CheckpointKind::CmaAblation
        || kind == CheckpointKind::ReferFormer) {
        MW_TRY(config, configFromTensors(table, origin));
        if (kind == CheckpointKind::ReferFormer)
            config.dynamicAnchorBoxes = true;
        return {};
    }
    if (kind == CheckpointKind::ResNet) {
        config.backbone = backboneConfigFromTensors(table);
        return checkConfig(config, origin);
    }
    MW_TRY(config.text, textConfigFromTensors(table, origin));
    return checkConfig(config, origin);
}

Result<CheckpointSource> readCheckpoint(const fs::path& path)
{
    CheckpointSource source;
    std::error_code ec;
    const bool isFolder = fs::is_directory(path, ec);
    const fs::path folder = isFolder ? path : path.parent_path();
    std::vector<fs::path> files{path};
    if (isFolder) {
        if (fs::exists(path / "config.json", ec)) {
            MW_TRY(const Json json, readJson(path / "config.json", std::uint64_t(1) << 20));
            MW_TRY(source.text, textConfigFrom(json, toUtf8(path / "config.json")));
        }
        MW_TRY(files, weightFiles(path));
    } else if (!fs::exists(path, ec)) {
        return Error{ErrorCode::FileMissing, {toUtf8(path)}};
    }
    if (fs::exists(folder / "vocab.json", ec) && fs::exists(folder / "merges.txt", ec)) {
        MW_TRY(source.tokenizer, Tokenizer::open(folder / "vocab.json", folder / "merges.txt"));
    }
    for (const fs::path& file : files) {
        MW_TRY(TensorTable table, readTensorFile(file));
        source.tables.push_back(std::move(table));
    }
    for (const TensorTable& table : source.tables) {
        const CheckpointKind kind = kindOf(table);
        if (kind != CheckpointKind::Unspecified)
            source.kind = kind;
    }
    if (source.tables[0].tensors.empty())
        return Error{ErrorCode::ModelDamaged, {toUtf8(path), "it holds no tensors"}};
    if (source.kind == CheckpointKind::Unspecified)
        return Error{ErrorCode::ModelIncompatible,
                     {toUtf8(path),
                      "its tensors belong to no model known here (the first is "
                          + source.tables[0].tensors[0].name + ")"}};
    for (TensorTable& table : source.tables)
        adoptNames(table, source.kind);
    return source;
}

}  // namespace mw
