// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/weights.h"

#include "inference/bundle/generated_weights.h"
#include "inference/bundle/safetensors.h"

#include <cstring>
#include <set>
#include <unordered_map>

namespace mw {

at::ScalarType torchType(DType type)
{
    switch (type) {
    case DType::F64:
        return at::kDouble;
    case DType::F32:
        return at::kFloat;
    case DType::F16:
        return at::kHalf;
    case DType::BF16:
        return at::kBFloat16;
    case DType::I64:
        return at::kLong;
    case DType::I32:
        return at::kInt;
    case DType::I16:
        return at::kShort;
    case DType::I8:
        return at::kChar;
    case DType::U8:
        return at::kByte;
    case DType::Bool:
        return at::kBool;
    case DType::Unspecified:
        break;
    }
    return at::kFloat;
}

DType dtypeOf(at::ScalarType type)
{
    for (const DType candidate : {DType::F64, DType::F32, DType::F16, DType::BF16, DType::I64,
                                  DType::I32, DType::I16, DType::I8, DType::U8, DType::Bool}) {
        if (torchType(candidate) == type)
            return candidate;
    }
    return DType::Unspecified;
}

Tensor toTensor(const StoredTensor& stored)
{
    Tensor out = at::empty(stored.shape, torchType(stored.dtype));
    const std::vector<std::byte> bytes = contiguousBytes(stored);
    if (!bytes.empty())
        std::memcpy(out.data_ptr(), bytes.data(), bytes.size());
    return out;
}

namespace {

constexpr std::string_view kAlias = "transformer.decoder.bbox_embed.";
constexpr std::string_view kAliasOf = "bbox_embed.";

bool isIgnored(std::string_view name)
{
    for (const std::string_view suffix :
         {"position_ids", "num_batches_tracked", "total_params", "total_ops"}) {
        if (name.ends_with(suffix))
            return true;
    }
    return false;
}

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

}  // namespace

std::vector<std::pair<std::string, Tensor>> stateDict(torch::nn::Module& module)
{
    std::vector<std::pair<std::string, Tensor>> out;
    for (const auto& item : module.named_parameters())
        out.emplace_back(item.key(), item.value());
    for (const auto& item : module.named_buffers())
        out.emplace_back(item.key(), item.value());
    return out;
}

Result<LoadReport> loadWeights(torch::nn::Module& module, const TensorTable& table,
                               const std::string& origin)
{
    return guarded([&]() -> Result<LoadReport> {
        const torch::NoGradGuard noGrad;
        LoadReport report;
        std::unordered_map<std::string_view, const StoredTensor*> stored;
        for (const StoredTensor& tensor : table.tensors)
            stored[tensor.name] = &tensor;
        std::set<std::string_view> used;
        for (auto& [name, target] : stateDict(module)) {
            const auto it = stored.find(name);
            const bool isAlias = name.starts_with(kAlias);
            if (it == stored.end()) {
                // A file may have written only one of the two names; the other fills both.
                if (!isAlias)
                    report.missing.push_back(name);
                continue;
            }
            used.insert(it->first);
            const StoredTensor& source = *it->second;
            if (target.sizes() != at::IntArrayRef(source.shape)) {
                report.misshaped.push_back(name + ": " + shapeText(source.shape) + " instead of "
                                           + shapeText(target.sizes()));
                continue;
            }
            const Tensor value = toTensor(source).to(at::kFloat);
            if (!value.isfinite().all().item<bool>())
                report.notFinite.push_back(name);
            const auto twin = isAlias
                ? stored.find(std::string(kAliasOf) + name.substr(kAlias.size()))
                : stored.end();
            if (twin != stored.end() && !at::equal(toTensor(*twin->second).to(at::kFloat), value))
                return Error{ErrorCode::ModelDamaged,
                             {origin, "the two copies of " + name + " differ"}};
            target.copy_(value);
            report.loaded.push_back(name);
        }
        std::erase_if(report.missing, [&](const std::string& name) {
            return name.starts_with(kAliasOf) && stored.contains("transformer.decoder." + name);
        });
        for (const StoredTensor& tensor : table.tensors) {
            if (!used.contains(tensor.name) && !isIgnored(tensor.name))
                report.unexpected.push_back(tensor.name);
        }
        return report;
    });
}

Result<void> checkComplete(const LoadReport& report, const std::string& origin)
{
    const auto first = [](const std::vector<std::string>& names) {
        std::string text;
        for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 5); ++i)
            text += (i > 0 ? ", " : "") + names[i];
        if (names.size() > 5)
            text += " and " + std::to_string(names.size() - 5) + " more";
        return text;
    };
    if (!report.misshaped.empty())
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "tensors have other shapes: " + first(report.misshaped)}};
    if (!report.missing.empty())
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "tensors are missing: " + first(report.missing)}};
    if (!report.notFinite.empty())
        return Error{ErrorCode::ModelDamaged,
                     {origin, "tensors hold NaN or infinity: " + first(report.notFinite)}};
    if (!report.unexpected.empty())
        return Error{ErrorCode::ModelIncompatible,
                     {origin, "tensors have no place in it: " + first(report.unexpected)}};
    return {};
}

Result<void> saveWeights(torch::nn::Module& module, const fs::path& path,
                         const std::map<std::string, std::string>& metadata, at::ScalarType type)
{
    return guarded([&]() -> Result<void> {
        std::vector<TensorToWrite> tensors;
        for (const auto& [name, tensor] : stateDict(module)) {
            if (name.starts_with(kAlias))
                continue;
            // Vectors are few and may hold variances beyond the range of half precision.
            const bool isLarge = tensor.is_floating_point() && tensor.dim() > 1;
            const Tensor value
                = tensor.detach().to(at::kCPU, isLarge ? type : tensor.scalar_type()).contiguous();
            tensors.push_back({name, dtypeOf(value.scalar_type()), value.sizes().vec(), [value] {
                                   const auto* begin
                                       = static_cast<const std::byte*>(value.data_ptr());
                                   return std::vector<std::byte>(begin, begin + value.nbytes());
                               }});
        }
        return writeSafetensors(path, std::move(tensors), metadata);
    });
}

void loadGeneratedWeights(torch::nn::Module& module)
{
    const torch::NoGradGuard noGrad;
    for (auto& [name, target] : stateDict(module)) {
        const std::vector<float> values = generatedWeights(name, target.sizes().vec());
        target.copy_(
            torch::from_blob(const_cast<float*>(values.data()), target.sizes(), at::kFloat));
    }
}

std::vector<ExpectedTensor> expectedTensors(CmaImpl& model)
{
    std::vector<ExpectedTensor> out;
    for (const auto& [name, tensor] : stateDict(model))
        out.push_back({name, tensor.sizes().vec()});
    return out;
}

}  // namespace mw
