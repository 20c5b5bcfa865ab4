// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/checkpoint_kind.h"
#include "inference/bundle/torch_checkpoint.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/torch_file.h"

using namespace mw;

/// Files of torch.save: ZIP archives, pickles, and tensors over shared storages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data), size);
    auto table = parseTorchCheckpoint(bytes, "fuzz");
    if (!table)
        return 0;
    for (const StoredTensor& tensor : table->tensors) {
        fuzz::require(tensor.elementCount() >= 0, "tensors have a size");
        if (tensor.elementCount() > 0)
            fuzz::require(tensor.bytes.data() >= bytes.data()
                              && tensor.bytes.data() + tensor.bytes.size()
                                  <= bytes.data() + bytes.size(),
                          "tensors lie within the file");
        fuzz::require(toFloats(tensor).size() == std::size_t(tensor.elementCount()),
                      "every element can be read");
    }
    const CheckpointKind kind = kindOf(*table);
    adoptNames(*table, kind);
    ModelConfig config;
    if (kind != CheckpointKind::Unspecified)
        (void)adoptDimensions(*table, kind, config, "fuzz");
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    test::FileContent content;
    content.storages = {test::storageOf<float>("0", "FloatStorage", {0, 1, 2, 3, 4, 5, 6, 7}),
                        test::storageOf<std::uint16_t>("1", "HalfStorage", {1, 2, 3}),
                        test::storageOf<std::int64_t>("2", "LongStorage", {-5, 7})};
    content.tensors = {{"transformer.encoder.layers.0.self_attn.w", 0, {2, 4}, {4, 1}},
                       {"support_qkv.Key.weight", 0, {4, 2}, {1, 4}},
                       {"refpoint_embed.weight", 0, {3}, {1}, 5, true},
                       {"embeddings.word_embeddings.weight", 1, {3, 1}, {1, 1}},
                       {"count", 2, {}, {}, 1}};
    std::vector<std::string> all;
    for (const char* key : {"", "model"}) {
        content.key = key;
        content.hasExtras = *key != 0;
        all.push_back(test::zipCheckpoint(content));
        all.push_back(test::legacyCheckpoint(content));
    }
    return all;
}
