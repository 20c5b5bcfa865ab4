// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/criterion.h"
#include "inference/training/recipe.h"
#include "tests/parity/compare.h"

#include <cmath>
#include <cstdio>

namespace mw::test {

namespace {

/// Zero padding at the bottom and right to a multiple, and the mask of what was added.
std::pair<Tensor, Tensor> padded(const Tensor& frames, std::int64_t divisor)
{
    const std::int64_t h = frames.size(2), w = frames.size(3);
    const std::int64_t down = (divisor - h % divisor) % divisor,
                       right = (divisor - w % divisor) % divisor;
    if (down == 0 && right == 0)
        return {frames, Tensor()};
    const Tensor mask = at::ones({frames.size(0), h + down, w + right}, at::kBool);
    mask.slice(1, 0, h).slice(2, 0, w).fill_(false);
    return {at::constant_pad_nd(frames, {0, right, 0, down}, 0), mask};
}

CmaImpl::Episode episodeOf(const Tensors& in)
{
    const std::int64_t divisor
        = std::max<std::int64_t>(1, in.at("size_divisibility").item<std::int64_t>());
    CmaImpl::Episode e;
    std::tie(e.queryImages, e.queryPadding) = padded(in.at("q_frames"), divisor);
    std::tie(e.supportImages, e.supportPadding) = padded(in.at("s_frames"), divisor);
    e.supportMasks = in.at("s_masks").to(at::kFloat);
    e.queryIds = in.at("q_input_ids");
    e.supportIds = in.at("s_input_ids");
    e.imageHeight = in.at("q_size")[0].item<std::int64_t>();
    e.imageWidth = in.at("q_size")[1].item<std::int64_t>();
    return e;
}

Tensors run(CmaImpl& model, const CmaImpl::Episode& e, bool allLayers)
{
    Tensors got;
    const auto traced = [&got](const std::string& prefix, auto&& step) {
        TraceSink sink;
        setTraceSink(&sink);
        auto result = step();
        setTraceSink(nullptr);
        for (auto& [name, value] : sink)
            got[prefix + name] = value;
        return result;
    };
    const auto queryText = traced("q.", [&] { return model.encodeText(e.queryIds, true); });
    const auto supportText = traced("s.", [&] { return model.encodeText(e.supportIds, true); });
    const auto query
        = traced("q.", [&] { return model.encodeFrames(e.queryImages, e.queryPadding, true); });
    const auto support = traced(
        "s.", [&] { return model.encodeFrames(e.supportImages, e.supportPadding, false); });
    const auto encoded = traced("s.", [&] {
        return model.encodeSupport(support, e.supportMasks, supportText, query.levels());
    });
    const auto output = traced("", [&] {
        return model.segment(query, queryText, encoded, e.imageHeight, e.imageWidth,
                             {.allLayers = allLayers});
    });
    const auto store
        = [&](const std::string& prefix, const FrameFeatures& f, const Tensor& images) {
              std::int64_t h = images.size(2), w = images.size(3);
              for (int skip = 0; skip < 2; ++skip) {
                  h = (h + 1) / 2;
                  w = (w + 1) / 2;
              }
              for (std::size_t l = 0; l < 4; ++l) {
                  const std::int64_t lh = l == 0 ? h : f.projected[l - 1].size(2);
                  const std::int64_t lw = l == 0 ? w : f.projected[l - 1].size(3);
                  got[prefix + "mask." + std::to_string(l)] = f.paddings[l].defined()
                      ? f.paddings[l]
                      : at::zeros({images.size(0), lh, lw}, at::kBool);
              }
              got[prefix + "mask_tr.3"] = f.paddings[4].defined()
                  ? f.paddings[4]
                  : at::zeros({images.size(0), f.projected[3].size(2), f.projected[3].size(3)},
                              at::kBool);
          };
    store("q.", query, e.queryImages);
    store("s.", support, e.supportImages);
    got["q.input_ids"] = e.queryIds.unsqueeze(0);
    got["s.input_ids"] = e.supportIds.unsqueeze(0);
    const std::size_t last = output.logits.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const std::string prefix = i == last ? "" : "aux." + std::to_string(i) + ".";
        got[prefix + "pred_logits"] = output.logits[i].unsqueeze(0);
        got[prefix + "pred_boxes"] = output.boxes[i].unsqueeze(0);
        got[prefix + "pred_masks"] = output.masks[i].unsqueeze(0);
    }
    if (output.referencePoints.defined())
        got["reference_points"] = output.referencePoints.unsqueeze(0);
    return got;
}

void compareAll(Comparison& comparison, const Tensors& got, const Tensors& wanted, bool mustHaveAll)
{
    for (const auto& [name, value] : wanted) {
        const std::string base = name.substr(0, name.find('@'));
        const auto it = got.find(base);
        if (it == got.end()) {
            if (mustHaveAll)
                comparison.fail(name + " was not computed");
            continue;
        }
        Tensor mine = it->second;
        if (base != name && mine.dim() > 0)  // "@frame0": the first rows only
            mine = mine.narrow(0, 0, std::min(mine.size(0), value.size(0)));
        if (value.scalar_type() == at::kBool || value.scalar_type() == at::kLong)
            comparison.checkEqual(name, mine, value);
        else
            comparison.check(name, mine, value);
    }
}

}  // namespace

Tensors runModel(CmaImpl& model, const Tensors& inputs)
{
    return run(model, episodeOf(inputs), true);
}

void checkModelCase(const fs::path& folder, const ModelConfig& config, CmaImpl& model)
{
    const std::string name
        = folder.parent_path().filename().string() + "/" + folder.filename().string();
    const CmaImpl::Episode episode = episodeOf(readTensors(folder / "inputs.safetensors"));
    const Tensors wanted = readTensors(folder / "outputs.safetensors");
    const Json tolerances = readTolerances(folder / "tolerances.json");
    model.eval();
    {
        Comparison comparison(name + " (autograd)", tolerances);
        compareAll(comparison, run(model, episode, true), wanted, true);
    }
    {
        const torch::NoGradGuard noGrad;
        Comparison comparison(name + " (inference)", tolerances);
        compareAll(comparison, run(model, episode, true), wanted, false);
    }
    {
        const torch::NoGradGuard noGrad;
        Cma prepared(config);
        loadGeneratedWeights(*prepared);
        prepared->prepareForInference(at::kFloat);
        Comparison comparison(name + " (folded)", tolerances);
        compareAll(comparison, run(*prepared, episode, false), wanted, false);
    }
}

void checkVariants(const fs::path& folder, const ModelConfig& base)
{
    const CmaImpl::Episode episode = episodeOf(readTensors(folder / "inputs.safetensors"));
    for (const auto& [file, variant] :
         {std::pair("base", AffinityVariant::Base), std::pair("self", AffinityVariant::Self)}) {
        ModelConfig config = base;
        config.variant = variant;
        Cma model(config);
        loadGeneratedWeights(*model);
        model->eval();
        const Tensors wanted = readTensors(folder / (std::string(file) + ".safetensors"));
        for (const bool autograd : {true, false}) {
            const torch::AutoGradMode mode(autograd);
            // `base` adds the support features themselves, which carry the noise of a transform
            // with slopes up to 470; the other outputs are held to 1e-4.
            Json tolerances = Json::object();
            for (const char* source : {"srcs.0", "srcs.1", "srcs.2"}) {
                if (variant == AffinityVariant::Base)
                    tolerances[source] = {{"atol", 1e-3}};
            }
            Comparison comparison(std::string("variant ") + file
                                      + (autograd ? " (autograd)" : " (inference)"),
                                  tolerances);
            compareAll(comparison, run(*model, episode, false), wanted, true);
        }
    }
}

void checkTrainStep(const fs::path& folder, const ModelConfig& base)
{
    const Tensors data = readTensors(folder / "train_step.safetensors");
    const Json truth = readTolerances(folder / "train_step.json");
    Comparison comparison("train step", Json::object());
    ModelConfig config = base;
    config.dropout = 0;
    Cma model(config);
    loadGeneratedWeights(*model);
    model->train();
    Recipe recipe;
    recipe.learningRate = getNumber(truth, "lr").value_or(1e-4);
    recipe.weightDecay = getNumber(truth, "weight_decay").value_or(5e-4);
    recipe.freezeAffinity = true;
    const std::vector<ParameterGroup> groups = parameterGroups(*model, recipe);

    const CmaImpl::Episode episode = episodeOf(data);
    const EpisodeTarget target{data.at("target.masks"), data.at("target.boxes"),
                               data.at("target.valid").to(at::kBool)};
    CriterionOptions options;
    options.sizeDivisibility = data.at("size_divisibility").item<std::int64_t>();
    const SegmentOutput output = model->forward(episode, {.allLayers = true});
    comparison.check("train.pred_logits", output.logits.back().unsqueeze(0),
                     data.at("train.pred_logits"), 1e-4);
    comparison.check("train.pred_boxes", output.boxes.back().unsqueeze(0),
                     data.at("train.pred_boxes"), 1e-4);
    comparison.check("train.pred_masks", output.masks.back().unsqueeze(0),
                     data.at("train.pred_masks"), 1e-3);
    const Losses losses = computeLosses(output, target, options);
    const Json* expected = getObject(truth, "losses");
    for (std::size_t i = 0; i < losses.layers.size(); ++i) {
        const std::string suffix = i + 1 == losses.layers.size() ? "" : "_" + std::to_string(i);
        const LayerLosses& layer = losses.layers[i];
        for (const auto& [key, value] :
             {std::pair("loss_ce", layer.classification), std::pair("loss_bbox", layer.box),
              std::pair("loss_giou", layer.giou), std::pair("loss_mask", layer.mask),
              std::pair("loss_dice", layer.dice)})
            comparison.checkRelative(key + suffix, value.item<double>(),
                                     getNumber(*expected, key + suffix).value_or(NAN), 1e-5);
    }
    comparison.checkRelative("loss_total", losses.total.item<double>(),
                             getNumber(truth, "loss_total").value_or(NAN), 1e-5);

    losses.total.backward();
    std::map<std::string, Tensor> parameters;
    std::vector<Tensor> all;
    double squares = 0;
    for (const auto& item : model->named_parameters()) {
        if (item.key().starts_with("transformer.decoder.bbox_embed.")
            || !item.value().requires_grad())
            continue;
        parameters.emplace(item.key(), item.value());
        all.push_back(item.value());
        if (item.value().grad().defined())
            squares += std::pow(item.value().grad().norm().item<double>(), 2);
    }
    comparison.checkRelative("total gradient norm", std::sqrt(squares),
                             getNumber(truth, "grad_total_norm").value_or(NAN), 1e-3);
    const Json* rows = getObject(truth, "params");
    // The key biases cannot change the output: their gradient is rounding noise.
    const auto isNoise = [](const std::string& name) { return name.ends_with("Key.bias"); };
    std::map<std::string, double> before;
    std::map<std::string, Tensor> old;
    for (auto& [name, tensor] : parameters) {
        old[name] = tensor.detach().clone();
        const Tensor gradient = tensor.grad();
        const Json* row = getObject(*rows, name);
        if (row == nullptr) {
            comparison.fail(name + " is not trained by the reference");
            continue;
        }
        const auto norm = getNumber(*row, "grad_norm");
        if (norm && *norm > 1e-6 && !isNoise(name) && gradient.defined())
            comparison.checkRelative("gradient norm of " + name, gradient.norm().item<double>(),
                                     *norm, 5e-3);
        const auto stored = data.find("grad." + name);
        if (stored != data.end() && !isNoise(name)) {
            const double error = (gradient - stored->second).norm().item<double>();
            const double size = stored->second.norm().item<double>();
            if (error > 5e-3 * size)
                comparison.fail("gradient of " + name + " differs by "
                                + std::to_string(error / size));
        }
    }
    torch::nn::utils::clip_grad_norm_(all, recipe.clipNorm);
    std::vector<torch::optim::OptimizerParamGroup> optimiserGroups;
    for (const ParameterGroup& group : groups)
        optimiserGroups.emplace_back(
            group.tensors,
            std::make_unique<torch::optim::AdamWOptions>(
                torch::optim::AdamWOptions(group.learningRate).weight_decay(recipe.weightDecay)));
    torch::optim::AdamW optimiser(optimiserGroups, torch::optim::AdamWOptions(recipe.learningRate));
    optimiser.step();
    {
        // One step moves the logits by up to 3, in a direction that rounding hardly changes.
        const torch::NoGradGuard noGrad;
        const SegmentOutput after = model->forward(episode, {.allLayers = true});
        for (const auto& [key, then, now] :
             {std::tuple("pred_logits", output.logits.back(), after.logits.back()),
              std::tuple("pred_boxes", output.boxes.back(), after.boxes.back()),
              std::tuple("pred_masks", output.masks.back(), after.masks.back())}) {
            const Tensor mine = (now - then).flatten();
            const Tensor theirs
                = (data.at(std::string("after_step.") + key) - data.at(std::string("train.") + key))
                      .flatten();
            const double cosine = (mine.dot(theirs) / (mine.norm() * theirs.norm())).item<double>();
            comparison.checkRelative(std::string("direction of ") + key, cosine, 1, 0.02);
        }
    }
    for (auto& [name, tensor] : parameters) {
        const Json* row = getObject(*rows, name);
        if (row == nullptr || isNoise(name))
            continue;
        if (const auto norm = getNumber(*row, "norm_after"))
            comparison.checkRelative("norm after of " + name,
                                     tensor.detach().to(at::kDouble).norm().item<double>(), *norm,
                                     5e-6);
        const auto delta = getNumber(*row, "delta_norm");
        if (delta && *delta > 1e-9)
            comparison.checkRelative(
                "step of " + name,
                (tensor.detach() - old[name]).to(at::kDouble).norm().item<double>(), *delta, 5e-3);
    }
}

}  // namespace mw::test
