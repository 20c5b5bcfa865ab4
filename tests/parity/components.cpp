// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/region_contour.h"
#include "inference/bundle/generated_weights.h"
#include "inference/engine/mask_tensor.h"
#include "inference/engine/preprocess.h"
#include "inference/model/position_encoding.h"
#include "inference/training/criterion.h"
#include "tests/parity/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

namespace mw::test {

namespace {

/// Fills a module with the weights it has under `prefix` in the whole model.
void fill(torch::nn::Module& module, const std::string& prefix)
{
    const torch::NoGradGuard noGrad;
    for (auto& [name, target] : stateDict(module)) {
        const std::vector<float> values = generatedWeights(prefix + name, target.sizes().vec());
        target.copy_(
            torch::from_blob(const_cast<float*>(values.data()), target.sizes(), at::kFloat));
    }
    module.eval();
}

int unusedCount = 0;

struct Case {
    const Fixture& in;
    Comparison& check;
    const ModelConfig& config;
};

LevelSizes levelsOf(const Tensor& shapes)
{
    LevelSizes levels;
    for (std::int64_t i = 0; i < shapes.size(0); ++i)
        levels.push_back({shapes[i][0].item<std::int64_t>(), shapes[i][1].item<std::int64_t>()});
    return levels;
}

void fusion(const Case& c)
{
    MultiheadAttention attention(c.config.hidden, c.config.heads, 0.0);
    fill(*attention, "fusion_module.multihead_attn.");
    const Tensor tgt = c.in.at("tgt"), memory = c.in.at("memory"), pos = c.in.at("pos");
    std::vector<Tensor> out;
    for (std::int64_t b = 0; b < tgt.size(1); ++b) {
        const Tensor x = tgt.select(1, b), words = memory.select(1, b);
        const Tensor ignored = c.in.at("memory_key_padding_mask")[b];
        out.push_back(x * attention->forward(x, words + pos.select(1, b), words, ignored));
        // The folded form has no padding: it gets the words that are there.
        const torch::NoGradGuard noGrad;
        const Tensor kept = words.index({ignored.logical_not()});
        const Tensor where = pos.select(1, b).index({ignored.logical_not()});
        const auto folded = attention->fold(kept + where, kept);
        c.check.check("out (folded)", x * attention->forwardFolded(x.contiguous(), folded, {}),
                      c.in.at("out").select(1, b), 6.5e-5);
    }
    c.check.check("out", at::stack(out, 1), c.in.at("out"));
}

void msdeformattn(const Case& c)
{
    const LevelSizes levels = levelsOf(c.in.at("spatial_shapes"));
    DeformableAttention attention(c.config.hidden, c.config.heads, std::int64_t(levels.size()),
                                  c.config.points);
    fill(*attention, "transformer.encoder.layers.0.self_attn.");
    const Tensor query = c.in.at("query"), value = c.in.at("value"), mask = c.in.at("padding_mask");
    for (const std::string coordinates : {"2", "4"}) {
        const Tensor reference = c.in.at("reference_points_" + coordinates);
        const Tensor padding = coordinates == "2" ? mask : Tensor();
        const std::string out = "out_ref" + coordinates;
        TraceSink sink;
        setTraceSink(&sink);
        c.check.check(out, attention->forward(query, reference, value, levels, padding),
                      c.in.at(out));
        setTraceSink(nullptr);
        c.check.check("loc_ref" + coordinates, sink.at("decoder_sampling_locations.encoder"),
                      c.in.at("loc_ref" + coordinates));
        if (coordinates == "2")
            c.check.check("attw_ref2", sink.at("decoder_attention_weights.encoder"),
                          c.in.at("attw_ref2"));
        const torch::NoGradGuard noGrad;
        c.check.check(out + " (sparse)",
                      attention->forwardSparse(query, reference, value, levels, padding),
                      c.in.at(out), 1.6e-5);
        if (coordinates == "2")
            c.check.check(out + " (dense)",
                          attention->forwardDense(query, reference, value, levels, padding),
                          c.in.at(out), 1.6e-5);
    }
}

void msdeformCore(const Case& c)
{
    const LevelSizes levels = levelsOf(c.in.at("spatial_shapes"));
    for (const bool isReference : {false, true}) {
        const Tensor value = c.in.at("value").clone().set_requires_grad(true);
        const Tensor locations = c.in.at("sampling_locations").clone().set_requires_grad(true);
        const Tensor weights = c.in.at("attention_weights").clone().set_requires_grad(true);
        const Tensor out = isReference ? msDeformAttnReference(value, levels, locations, weights)
                                       : msDeformAttn(value, levels, locations, weights);
        c.check.check("out", out, c.in.at("out"));
        out.backward(c.in.at("grad_out"));
        c.check.check("grad_value", value.grad(), c.in.at("grad_value"), 2e-5);
        c.check.check("grad_attention_weights", weights.grad(), c.in.at("grad_attention_weights"),
                      2e-5);
        // Exactly on a cell centre the sample has a kink, where either side's slope is right.
        Tensor got = locations.grad(), wanted = c.in.at("grad_sampling_locations");
        const Tensor close = (got - wanted).abs().le(1e-3 + 1e-3 * wanted.abs());
        if (close.logical_not().sum().item<std::int64_t>() > got.numel() / 20)
            c.check.fail("grad_sampling_locations differs in many places");
    }
}

void positionEncodings(const Case& c)
{
    c.check.check("pos2d", sine2d(c.in.at("mask2d"), c.in.at("pos2d").size(1)), c.in.at("pos2d"),
                  1e-5);
    c.check.check("pos1d", sine1d(c.in.at("mask1d"), c.in.at("pos1d").size(1)).transpose(1, 2),
                  c.in.at("pos1d"), 1e-5);
    c.check.check("sine2", sineOfPoints(c.in.at("ref2"), c.in.at("sine2").size(2)),
                  c.in.at("sine2"), 1e-5);
    c.check.check("sine4", sineOfPoints(c.in.at("ref4"), c.in.at("sine2").size(2)),
                  c.in.at("sine4"), 1e-5);
}

TextFeatures textOf(const Tensor& words, const Tensor& mask)
{
    TextFeatures text;
    text.words = words;
    text.padding = mask;
    text.positions = sine1d(mask.unsqueeze(0), words.size(1)).squeeze(0);
    return text;
}

void vlBlock(const Case& c)
{
    VisionLanguageBlock block(c.config, 4);
    fill(*block, "pixel_decoder.cross_attn_2.");
    const auto t = c.in.at("t").item<std::int64_t>(), h = c.in.at("h").item<std::int64_t>(),
               w = c.in.at("w").item<std::int64_t>();
    std::vector<Tensor> out;
    for (std::int64_t b = 0; b < c.in.at("tgt").size(1); ++b) {
        const auto map = [&](const std::string& name) {
            return mapOf(c.in.at(name).select(1, b).contiguous(), t, h, w);
        };
        TextFeatures text;
        text.words = c.in.at("memory").select(1, b);
        text.positions = c.in.at("pos").select(1, b);
        text.padding = c.in.at("memory_key_padding_mask")[b];
        const Tensor padding = c.in.at("tgt_key_padding_mask")[b].view({t, h, w});
        out.push_back(
            tokensOf(block->forward(map("tgt"), text, nullptr, map("query_pos"), padding)));
    }
    c.check.check("out", at::stack(out, 1), c.in.at("out"));
}

void fpnDecoder(const Case& c)
{
    PixelDecoder decoder(c.config);
    fill(*decoder, "pixel_decoder.");
    const auto frames = c.in.at("nf").item<std::int64_t>();
    std::vector<Tensor> out;
    for (std::int64_t b = 0; b < c.in.at("text").size(0); ++b) {
        const auto clip
            = [&](const std::string& name) { return c.in.at(name).narrow(0, b * frames, frames); };
        std::array<Tensor, 4> positions, paddings;
        for (std::size_t l = 0; l < 4; ++l) {
            paddings[l] = clip("mask" + std::to_string(l));
            positions[l] = sine2d(paddings[l], c.config.hidden);
        }
        const Tensor y = decoder->forward(
            decoder->lateral(clip("feat0")), {clip("memory0"), clip("memory1"), clip("memory2")},
            textOf(c.in.at("text")[b], c.in.at("text_mask")[b]), positions, paddings);
        out.push_back(decoder->mask_features->forward(y));
    }
    c.check.check("mask_features", at::cat(out), c.in.at("mask_features"));
}

void cmaBlock(const Case& c)
{
    const std::int64_t hidden = c.config.hidden, dim = c.config.affinityDim();
    QkvConv support(hidden, dim), query(hidden, dim);
    Conv2d beside(Conv2dImpl::Options{.in = hidden, .out = dim});
    LayerNorm norm(dim);
    fill(*support, "support_qkv.");
    fill(*query, "query_qkv.");
    fill(*beside, "conv_q.");
    fill(*norm, "layer_norm.");
    const Tensor q = c.in.at("query_feat");
    const std::int64_t t = q.size(0), h = q.size(2), w = q.size(3);
    const Tensor mask = resizeBilinear(c.in.at("support_masks").unsqueeze(1), h, w, true);
    c.check.check("support_mask_resized", mask, c.in.at("support_mask_resized"));
    const Tensor s = (resizeBilinear(c.in.at("support_feat"), h, w, true) * mask)
                         .narrow(0, c.in.at("s_t").item<std::int64_t>() / 2, 1);
    const Tensor middle = q.narrow(0, t / 2, 1);
    const double scale = 1 / std::sqrt(double(dim));
    const Tensor a = tokensOf(query->query->forward(q));
    const Tensor u = norm->forward(blockedAttention(a, tokensOf(query->Key->forward(middle)),
                                                    tokensOf(query->Value->forward(middle)), scale),
                                   a);
    const Tensor z = norm->forward(blockedAttention(u, tokensOf(support->Key->forward(s)),
                                                    tokensOf(support->Value->forward(s)), scale),
                                   u);
    c.check.check("out", mapOf(at::cat({z, tokensOf(beside->forward(q))}, 1), t, h, w),
                  c.in.at("out"));
    if (c.in.at("t").item<std::int64_t>() != t)
        c.check.fail("t differs");
    // The weights themselves, keys by queries, as the official code lays them out.
    const auto weights = [&](const Tensor& queries, const Tensor& keys) {
        return at::matmul(queries, keys.t()).mul(scale).softmax(-1).t().unsqueeze(0);
    };
    c.check.check("attn_self", weights(a, tokensOf(query->Key->forward(middle))),
                  c.in.at("attn_self"), 1e-5);
    c.check.check("attn_cross", weights(u, tokensOf(support->Key->forward(s))),
                  c.in.at("attn_cross"), 1e-5);
}

void dynamicMask(const Case& c)
{
    const Tensor features = c.in.at("mask_features")[0], out = c.in.at("out");
    const std::int64_t t = features.size(0), q = out.size(1) / t;
    const Tensor size = c.in.at("size").flip(0).to(at::kFloat);
    ModelConfig config = c.config;
    config.hidden = int(features.size(1));
    const Tensor masks = dynamicMasks(features, c.in.at("params").view({t, q, -1}),
                                      c.in.at("reference_points").view({t, q, 2}) * size, config);
    c.check.check("out", masks.view(out.sizes()), out);
    const DynamicParameters split
        = splitDynamicParameters(c.in.at("params").view({t, q, -1}), config);
    for (std::size_t l = 0; l < split.weights.size(); ++l) {
        if (c.in.at("weight_nums")[std::int64_t(l)].item<std::int64_t>()
                != split.weights[l][0][0].numel()
            || c.in.at("bias_nums")[std::int64_t(l)].item<std::int64_t>()
                != split.biases[l][0][0].numel())
            c.check.fail("the parameters are split elsewhere");
    }
    c.check.check("locations", cellLocations(out.size(2), out.size(3), 4, out.options()),
                  c.in.at("locations"), 1e-6);
    c.check.check("aligned_bilinear_x2", alignedBilinear(c.in.at("aligned_bilinear_x2_in"), 2),
                  c.in.at("aligned_bilinear_x2"), 1e-5);
}

void roberta(const Case& c)
{
    Roberta encoder(c.config.text, 0.0);
    fill(*encoder, "text_encoder.");
    FeatureResizer resizer(c.config.text.hidden, c.config.hidden, 0.0);
    fill(*resizer, "resizer.");
    const Tensor mask = c.in.at("attention_mask").eq(0);
    TraceSink sink;
    setTraceSink(&sink);
    const auto encoded = encoder->forward(c.in.at("input_ids"), mask, true);
    setTraceSink(nullptr);
    sink["last_hidden_state"] = encoded.words;
    sink["pooler_output"] = encoded.sentence;
    sink["text_words"] = resizer->forward(encoded.words);
    const Tensor kept = mask.logical_not();
    for (const std::string& name : c.in.names()) {
        if (!sink.contains(name))
            continue;
        const Tensor wanted = c.in.at(name);
        // Rows at padding have no meaning.
        const bool isPerToken = wanted.dim() == 3;
        c.check.check(name, isPerToken ? sink.at(name).index({kept}) : sink.at(name),
                      isPerToken ? wanted.index({kept}) : wanted);
    }
}

void resnetStem(const Case& c)
{
    for (const bool isFolded : {false, true}) {
        ResNetBody body(c.config.backbone);
        fill(*body, "backbone.0.body.");
        const torch::AutoGradMode mode(!isFolded);
        if (isFolded)
            body->fold(at::kFloat);
        TraceSink sink;
        setTraceSink(&sink);
        body->forward(c.in.at("x"));
        setTraceSink(nullptr);
        for (const std::string name : {"stem", "maxpool", "layer1_0"})
            c.check.check(name, sink.at(name), c.in.at(name));
    }
}

void elementwise(const Case& c)
{
    const Tensor x = c.in.at("x"), wanted = c.in.at("extended_simple_transform_1_3");
    const Tensor got = extendedSimpleTransform(x);
    const Tensor allowed
        = at::where(x.abs() > 1e-4, 2e-6 * wanted.abs() + 1e-7, at::full_like(x, 1e-7));
    // Near zero the slope is 470: the rounding of ln sets the floor.
    const double worst = ((got - wanted).abs() / (allowed + 1e-7)).max().item<double>();
    c.check.checkRelative("extended_simple_transform", 1 + std::max(0.0, worst - 1), 1, 0.5);
    c.check.check("inverse_sigmoid", inverseSigmoid(c.in.at("p")), c.in.at("inverse_sigmoid"),
                  2e-5);
}

void resample(const Case& c)
{
    for (const std::string& name : c.in.names()) {
        if (name == "x")
            continue;
        const Tensor wanted = c.in.at(name);
        const std::int64_t h = wanted.size(2), w = wanted.size(3);
        const Tensor x = c.in.at("x");
        const Tensor got = name.starts_with("nearest")
            ? resizeNearest(x, h, w)
            : resizeBilinear(x, h, w, name.starts_with("bilinear_ac1"));
        c.check.check(name, got, wanted, 2e-6);
    }
}

void criterion(const Case& c)
{
    for (int example = 0;; ++example) {
        const std::string e = "ex" + std::to_string(example) + ".";
        if (!c.in.contains(e + "pred_logits"))
            break;
        const EpisodeTarget target{c.in.at(e + "target.masks"), c.in.at(e + "target.boxes"),
                                   c.in.at(e + "target.valid").to(at::kBool)};
        SegmentOutput output;
        std::vector<std::string> prefixes;
        for (int aux = 0; c.in.contains(e + "aux" + std::to_string(aux) + ".pred_logits"); ++aux)
            prefixes.push_back("aux" + std::to_string(aux) + ".");
        prefixes.emplace_back();
        std::map<std::string, Tensor> leaves;
        for (const std::string& prefix : prefixes) {
            for (const auto& [name, list] :
                 {std::pair("pred_logits", &output.logits), std::pair("pred_boxes", &output.boxes),
                  std::pair("pred_masks", &output.masks)}) {
                const Tensor leaf = c.in.at(e + prefix + name).clone().set_requires_grad(true);
                leaves[prefix + name] = leaf;
                list->push_back(leaf.squeeze(0));
            }
        }
        const CriterionOptions options;
        const Losses losses = computeLosses(output, target, options);
        for (std::size_t i = 0; i < prefixes.size(); ++i) {
            const std::string p = e + prefixes[i];
            const MatchCosts cost = matchCosts(output.logits[i].detach(), output.boxes[i].detach(),
                                               output.masks[i].detach(), target, options);
            for (const auto& [name, value] :
                 {std::pair("class", cost.classification), std::pair("bbox", cost.box),
                  std::pair("giou", cost.giou), std::pair("mask", cost.mask),
                  std::pair("dice", cost.dice), std::pair("total", cost.total)})
                c.check.check(p + "cost." + name, value.unsqueeze(1), c.in.at(p + "cost." + name),
                              2e-5);
            if (losses.layers[i].matchedQuery != c.in.at(p + "match.src").item<std::int64_t>())
                c.check.fail(p + "match.src differs");
            const std::string suffix = i + 1 == prefixes.size() ? "" : "_" + std::to_string(i);
            const LayerLosses& layer = losses.layers[i];
            for (const auto& [name, value] :
                 {std::pair("loss_ce", layer.classification), std::pair("loss_bbox", layer.box),
                  std::pair("loss_giou", layer.giou), std::pair("loss_mask", layer.mask),
                  std::pair("loss_dice", layer.dice)})
                c.check.checkRelative(e + name + suffix, value.item<double>(),
                                      c.in.at(e + "loss." + name + suffix).item<double>(), 1e-5);
        }
        c.check.checkRelative(e + "total", losses.total.item<double>(),
                              c.in.at(e + "loss.total").item<double>(), 1e-5);
        losses.total.backward();
        for (const auto& [name, leaf] : leaves) {
            const Tensor wanted = c.in.at(e + "grad." + name);
            const Tensor got = leaf.grad().defined() ? leaf.grad() : at::zeros_like(wanted);
            const double error = (got - wanted).norm().item<double>()
                / std::max(1e-12, wanted.norm().item<double>());
            c.check.checkRelative(e + "gradient of " + name, 1 + error, 1, 5e-3);
        }
    }
}

void preprocess(const Case& c)
{
    for (int i = 0;; ++i) {
        const std::string p = std::to_string(i) + ".";
        if (!c.in.contains(p + "image"))
            break;
        const Tensor image = c.in.at(p + "image").contiguous();
        const Size from{int(image.size(1)), int(image.size(0))};
        const Size to = modelSize(from, int(c.in.at(p + "size").item<std::int64_t>()));
        const std::vector<std::uint8_t> resized = resizedAntialiased(
            {image.data_ptr<std::uint8_t>(), std::size_t(image.numel())}, from, to);
        const Tensor got = torch::from_blob(const_cast<std::uint8_t*>(resized.data()),
                                            {to.height, to.width, 3}, at::kByte)
                               .clone();
        c.check.checkEqual(p + "resized", got, c.in.at(p + "resized"));
        if (c.in.contains(p + "normalized")) {
            Tensor pixels = at::empty({3, to.height, to.width}, at::kFloat);
            normalise(resized, to, NormalisationValues(), pixels.data_ptr<float>());
            c.check.check(p + "normalized", pixels, c.in.at(p + "normalized"), 1e-6);
        }
    }
}

void postprocess(const Case& c)
{
    const Tensor logits = c.in.at("pred_logits"), masks = c.in.at("pred_masks");
    const Tensor scores = std::get<0>(logits.sigmoid().mean(0).max(-1));
    c.check.check("query_scores", scores, c.in.at("query_scores").flatten(), 1e-6);
    const std::int64_t best = scores.argmax().item<std::int64_t>();
    if (best != c.in.at("max_ind").item<std::int64_t>())
        c.check.fail("another query is chosen");
    const Tensor wanted = c.in.at("prob");
    const Tensor chosen = masks.select(1, best).unsqueeze(1);
    const Tensor probability
        = resizeBilinear(chosen, wanted.size(1), wanted.size(2), false).sigmoid().squeeze(1);
    c.check.check("prob", probability, wanted, 1e-5);
    const Tensor shifted
        = resizeBilinear(chosen - c.in.at("median"), wanted.size(1), wanted.size(2), false)
              .sigmoid();
    c.check.check("prob_shifted", shifted.squeeze(1), c.in.at("prob_shifted"), 1e-5);
    const Tensor saved = c.in.at("saved_prob");
    const Tensor grown
        = resizeBilinear(c.in.at("prob_shifted").unsqueeze(1), saved.size(1), saved.size(2), false)
              .squeeze(1);
    c.check.check("saved_prob", grown, saved, 1e-5);
    const Tensor foreground = saved.ge(0.5);
    c.check.checkEqual("saved_mask", foreground, c.in.at("saved_mask").gt(0));
    const Tensor truth = c.in.at("gt"), small = c.in.at("gt_resized");
    for (std::int64_t i = 0; i < truth.size(0); ++i) {
        const Mask resized
            = resizedBilinear(maskFromTensor(truth[i]), {int(small.size(2)), int(small.size(1))});
        if (resized != maskFromTensor(small[i].gt(0.5)))
            c.check.fail("gt_resized differs");
        const Mask predicted = maskFromTensor(c.in.at("prob_shifted")[i].gt(0.5));
        const auto close = [&](const char* name, double got) {
            c.check.check(name, at::scalar_tensor(got, at::kDouble), c.in.at(name)[i], 1e-12);
        };
        close("J", intersectionOverUnion(predicted, resized));
        close("F", contourAccuracy(predicted, resized, kCmaContourTolerance));
    }
}

}  // namespace

int unusedTensors() { return unusedCount; }

void checkComponents(const fs::path& folder, const Json& smallManifest, const Json& fullManifest)
{
    const Json tolerances = readTolerances(folder / "tolerances.json");
    const std::vector<std::pair<std::string, std::function<void(const Case&)>>> cases{
        {"fusion", fusion},
        {"msdeformattn", msdeformattn},
        {"msdeform_core", msdeformCore},
        {"position_encodings", positionEncodings},
        {"vl_block", vlBlock},
        {"fpn_decoder", fpnDecoder},
        {"cma_block", cmaBlock},
        {"dynamic_mask", dynamicMask},
        {"roberta_small", roberta},
        {"roberta_full", roberta},
        {"resnet_stem", resnetStem},
        {"elementwise", elementwise},
        {"resample", resample},
        {"criterion", criterion},
        {"preprocess", preprocess},
        {"postprocess", postprocess},
    };
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".safetensors")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const std::string stem = toUtf8(file.stem());
        const auto known = std::find_if(cases.begin(), cases.end(), [&](const auto& item) {
            return stem == item.first || stem.starts_with(item.first + "_");
        });
        if (known == cases.end())
            continue;  // named at the end
        const bool isFull = known->first.ends_with("_full");
        const Json& manifest = isFull ? fullManifest : smallManifest;
        if (!manifest.is_object()) {
            std::printf("no manifest for %s\n", toUtf8(file).c_str());
            continue;
        }
        const Json* own = getObject(tolerances, stem);
        Comparison comparison("component " + stem, own != nullptr ? *own : Json::object());
        const Fixture fixture(readTensors(file));
        known->second({fixture, comparison, configOfManifest(manifest)});
        std::string unused;
        for (const std::string& item : fixture.unused()) {
            unused += " " + item;
            ++unusedCount;
        }
        if (!unused.empty())
            std::printf("not compared in %s:%s\n", stem.c_str(), unused.c_str());
    }
}

}  // namespace mw::test
