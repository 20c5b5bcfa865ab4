// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/checkpoint.h"

#include "inference/bundle/safetensors.h"
#include "inference/model/weights.h"

namespace mw {

namespace {

constexpr const char* kNote = "maskwright.training";

Error damaged(const fs::path& path, const std::string& reason)
{
    return {ErrorCode::ModelDamaged, {toUtf8(path), reason}};
}

}  // namespace

Result<void> writeTrainingState(const fs::path& path, const NamedTensors& tensors, const Json& note)
{
    return guarded([&]() -> Result<void> {
        std::vector<TensorToWrite> list;
        for (const auto& [name, tensor] : tensors) {
            const Tensor value = tensor.detach().to(at::kCPU).contiguous();
            list.push_back({name, dtypeOf(value.scalar_type()), value.sizes().vec(), [value] {
                                const auto* begin = static_cast<const std::byte*>(value.data_ptr());
                                return std::vector<std::byte>(begin, begin + value.nbytes());
                            }});
        }
        return writeSafetensors(path, std::move(list), {{kNote, dumpJson(note)}});
    });
}

Result<Json> readTrainingNote(const fs::path& path)
{
    MW_TRY(const TensorTable table, readSafetensors(path));
    const auto note = table.metadata.find(kNote);
    if (note == table.metadata.end())
        return damaged(path, "it is not the state of a training run");
    return parseJson(note->second, toUtf8(path));
}

Result<void> readTrainingState(const fs::path& path, const NamedTensors& tensors)
{
    MW_TRY(const TensorTable table, readSafetensors(path));
    return guarded([&]() -> Result<void> {
        const torch::NoGradGuard noGrad;
        for (const auto& [name, tensor] : tensors) {
            const StoredTensor* stored = table.find(name);
            if (stored == nullptr)
                return damaged(path, name + " is missing");
            if (tensor.sizes() != at::IntArrayRef(stored->shape)
                || torchType(stored->dtype) != tensor.scalar_type())
                return damaged(path, name + " has another shape or type");
            const Tensor value = toTensor(*stored);
            if (!value.isfinite().all().item<bool>())
                return damaged(path, name + " holds NaN or infinity");
            Tensor target = tensor;
            target.copy_(value);
        }
        if (table.tensors.size() != tensors.size())
            return damaged(path, "it holds more than this model has");
        return {};
    });
}

}  // namespace mw
