// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"
#include "tests/parity/compare.h"

#include <cstring>

namespace mw::test {

namespace {

void write(const fs::path& path, const Tensors& tensors)
{
    std::vector<TensorToWrite> list;
    for (const auto& [name, tensor] : tensors) {
        const Tensor value = tensor.detach().contiguous();
        list.push_back({name, dtypeOf(value.scalar_type()), value.sizes().vec(), [value] {
                            std::vector<std::byte> bytes(value.nbytes());
                            std::memcpy(bytes.data(), value.data_ptr(), bytes.size());
                            return bytes;
                        }});
    }
    if (auto result = writeSafetensors(path, std::move(list), {}); !result)
        throw std::runtime_error(describe(result.error()));
}

void writeText(const fs::path& path, const Json& json)
{
    if (auto result = writeFileAtomically(path, dumpJson(json, 0) + "\n"); !result)
        throw std::runtime_error(describe(result.error()));
}

/// A network of a few ten thousand weights whose every dimension differs from the official one.
ModelConfig tinyConfig()
{
    ModelConfig config;
    config.backbone = {.depth = 18, .width = 4};
    config.text.hidden = 64;
    config.text.heads = 1;
    config.text.layers = 2;
    config.text.feedForward = 48;
    config.text.vocabulary = 40;
    config.text.positions = 20;
    config.hidden = 64;  // two channels in each group of input_proj
    config.encoderLayers = 2;
    config.decoderLayers = 3;
    config.feedForward = 40;
    config.queries = 3;
    return config;
}

struct CaseSize {
    const char* name;
    std::int64_t queryFrames, supportFrames, queryHeight, queryWidth, supportHeight, supportWidth,
        divisor;
};

}  // namespace

void recordReference(const fs::path& root)
{
    const fs::path folder = root / "small";
    const ModelConfig config = tinyConfig();
    Cma model(config);
    loadGeneratedWeights(*model);
    model->eval();
    Json manifest = Json::object();
    for (const auto& [name, tensor] : stateDict(*model)) {
        const Tensor flat = tensor.detach().flatten();
        Json row = Json::object();
        row["shape"] = tensor.sizes().vec();
        row["first"] = {flat[0].item<float>()};
        row["sum64"] = flat.to(at::kDouble).sum().item<double>();
        manifest[name] = std::move(row);
    }
    fs::create_directories(folder);
    writeText(folder / "manifest.json", manifest);
    torch::manual_seed(1);
    for (const CaseSize& c :
         {CaseSize{"padded", 2, 2, 40, 25, 30, 45, 32}, CaseSize{"odd", 2, 3, 75, 101, 29, 33, 1},
          CaseSize{"single", 1, 1, 66, 130, 64, 64, 1}}) {
        Tensors in;
        in["q_frames"] = at::randn({c.queryFrames, 3, c.queryHeight, c.queryWidth});
        in["s_frames"] = at::randn({c.supportFrames, 3, c.supportHeight, c.supportWidth});
        in["s_masks"]
            = at::rand({c.supportFrames, c.supportHeight, c.supportWidth}).gt(0.5).to(at::kFloat);
        in["q_input_ids"] = at::cat(
            {at::zeros({1}, at::kLong), at::randint(4, 40, {5}), at::full({1}, 2, at::kLong)});
        in["s_input_ids"] = at::cat(
            {at::zeros({1}, at::kLong), at::randint(4, 40, {3}), at::full({1}, 2, at::kLong)});
        in["q_size"] = torch::tensor({c.queryHeight, c.queryWidth}, at::kLong);
        in["size_divisibility"] = at::scalar_tensor(c.divisor, at::kLong);
        const Tensors all = runModel(*model, in);
        Tensors out;
        Json tolerances = Json::object();
        for (const char* name :
             {"q.text_words", "srcs.1", "srcs.3", "hs", "init_reference", "inter_references",
              "pred_logits", "pred_boxes", "pred_masks", "reference_points"}) {
            const Tensor value = all.at(name);
            out[name] = value;
            // The official fixtures have their rounding errors measured in float64; here twenty
            // times a typical one stands for that.
            tolerances[name] = {{"atol", std::max(1e-6, 5e-5 * value.abs().max().item<double>())}};
        }
        const fs::path place = folder / c.name;
        fs::create_directories(place);
        write(place / "inputs.safetensors", in);
        write(place / "outputs.safetensors", out);
        writeText(place / "tolerances.json", tolerances);
    }
}

}  // namespace mw::test
