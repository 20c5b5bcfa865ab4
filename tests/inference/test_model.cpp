// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"
#include "inference/model/weights.h"
#include "inference/training/criterion.h"
#include "inference/training/recipe.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <cmath>

using namespace mw;
using namespace mw::test;

namespace {

CmaImpl::Episode randomEpisode(std::int64_t queryFrames = 3, std::int64_t supportFrames = 3)
{
    CmaImpl::Episode e;
    e.queryImages = at::randn({queryFrames, 3, 48, 72});
    e.supportImages = at::randn({supportFrames, 3, 40, 56});
    e.supportMasks = at::zeros({supportFrames, 40, 56});
    e.supportMasks.slice(1, 8, 30).slice(2, 10, 40).fill_(1);
    e.queryIds = torch::tensor({0, 20, 30, 40, 2}, at::kLong);
    e.supportIds = torch::tensor({0, 21, 31, 2}, at::kLong);
    e.imageHeight = 48;
    e.imageWidth = 72;
    return e;
}

Cma modelOf(const ModelConfig& config, std::uint64_t seed = 3)
{
    Cma model(config);
    initialiseWeights(*model, seed);
    // Neutral starts would hide what a switch does.
    const torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : stateDict(*model)) {
        if (name.starts_with("label_") || name.starts_with("mask_value")
            || name.starts_with("mask_refine") || name.starts_with("mask_decoder.last")
            || name.find(".answer.") != std::string::npos
            || (name.find("bbox_embed") != std::string::npos && tensor.dim() > 1))
            tensor.normal_(0, 0.3);
    }
    model->eval();
    return model;
}

ModelConfig with(const Enhancements& enhancements)
{
    ModelConfig config = tinyConfig(false);
    config.enhancements = enhancements;
    return config;
}

Tensor masksOf(Cma& model, const CmaImpl::Episode& e)
{
    const torch::NoGradGuard noGrad;
    return model->forward(e, {}).masks.back();
}

bool isEqual(const Tensor& a, const Tensor& b) { return at::equal(a, b); }

double difference(const Tensor& a, const Tensor& b) { return (a - b).abs().max().item<double>(); }

}  // namespace

class TestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::manual_seed(21); }

    void parityHasTheOfficialInvariances()
    {
        Cma model = modelOf(tinyConfig(true));
        const CmaImpl::Episode e = randomEpisode();
        const Tensor masks = masksOf(model, e);
        CmaImpl::Episode other = e;
        other.supportImages = e.supportImages.clone();
        other.supportMasks = e.supportMasks.clone();
        for (const std::int64_t frame : {0, 2}) {
            other.supportImages[frame].normal_();
            other.supportMasks[frame].zero_();
        }
        QVERIFY(isEqual(masksOf(model, other), masks));  // the middle frame alone counts
        other = e;
        other.supportImages = e.supportImages.clone();
        other.supportImages[1].normal_();
        QVERIFY(!isEqual(masksOf(model, other), masks));
        for (const bool isQuery : {true, false}) {
            other = e;
            (isQuery ? other.queryIds : other.supportIds) = torch::tensor({0, 99, 2}, at::kLong);
            QVERIFY(!isEqual(masksOf(model, other), masks));
        }
        // Dead weights: the pooler, and the queries of the support.
        for (auto& [name, tensor] : stateDict(*model)) {
            if (name.find("pooler") != std::string::npos
                || name.find("support_qkv.query") != std::string::npos) {
                const torch::NoGradGuard noGrad;
                tensor.normal_();
            }
        }
        QVERIFY(isEqual(masksOf(model, e), masks));
    }

    void allSupportFramesAreASetOfKeys()
    {
        Cma model = modelOf(with({.allSupportFrames = true}));
        const CmaImpl::Episode e = randomEpisode();
        const Tensor masks = masksOf(model, e);
        CmaImpl::Episode other = e;
        other.supportImages = e.supportImages.clone();
        other.supportImages[0].normal_();
        QVERIFY(difference(masksOf(model, other), masks) > 1e-4);
        other = e;
        other.supportImages = e.supportImages.flip(0);
        other.supportMasks = e.supportMasks.flip(0);
        QVERIFY(difference(masksOf(model, other), masks) < 1e-4);
    }

    void coverageMasksKeepSmallObjects()
    {
        for (const bool isOn : {false, true}) {
            Cma model = modelOf(
                with({.allSupportFrames = true, .coverageMasks = isOn, .propagatedLabel = true}));
            const torch::NoGradGuard noGrad;
            const auto text = model->encodeText(torch::tensor({0, 5, 2}, at::kLong));
            const auto features = model->encodeFrames(at::randn({1, 3, 64, 96}), {}, false);
            Tensor mask = at::zeros({1, 640, 960});
            mask[0].slice(0, 301, 305).slice(1, 402, 406).fill_(1);
            const SupportFeatures support = model->encodeSupport(features, mask, text, {});
            for (const SupportLevel& level : support.levels) {
                const Tensor label = level.values.select(1, level.values.size(1) - 1);
                if (isOn)
                    QVERIFY(label.max().item<float>() > 0);
                // The area is kept, whatever the grid.
                if (isOn)
                    QVERIFY(std::abs(label.mean().item<double>() - 16.0 / (640 * 960)) < 1e-7);
            }
            if (!isOn)
                QVERIFY(support.levels[0].values.select(1, 32).abs().max().item<float>() == 0);
        }
    }

    void maskAwareValuesSeeTheBackground()
    {
        const CmaImpl::Episode e = randomEpisode();
        CmaImpl::Episode other = e;
        other.supportImages = e.supportImages.clone();
        other.supportImages.slice(2, 36).normal_();  // far below the object
        CmaImpl::Episode without = e;
        without.supportMasks = at::zeros_like(e.supportMasks);
        Cma model = modelOf(with({.allSupportFrames = true, .maskAwareValues = true}));
        const Tensor masks = masksOf(model, e);
        QVERIFY(difference(masksOf(model, other), masks) > 1e-4);
        QVERIFY(difference(masksOf(model, without), masks) > 1e-4);
    }

    void theLabelIsCarriedToLikePlaces()
    {
        Enhancements on;
        on.allSupportFrames = on.propagatedLabel = on.normalisedAffinity = on.maskAwareValues
            = true;
        Cma model = modelOf(with(on));
        for (auto& [name, tensor] : stateDict(*model)) {
            const torch::NoGradGuard noGrad;
            if (name == "affinity_scale")
                tensor.fill_(40);
        }
        const torch::NoGradGuard noGrad;
        CmaImpl::Episode e = randomEpisode(1, 1);
        const SegmentOutput output = model->forward(e, {});
        QVERIFY(output.label.defined());
        QCOMPARE(output.label.size(2), std::int64_t(6));
        QVERIFY(output.label.min().item<float>() >= 0);
        QVERIFY(output.label.max().item<float>() <= 1 + 1e-5f);
        // Everything painted, everything labelled.
        e.supportMasks.fill_(1);
        QVERIFY(model->forward(e, {}).label.min().item<float>() > 0.999f);
    }

    void wordsAreReadWhereMasksAreDecided()
    {
        ModelConfig config = tinyConfig(false);
        const std::int64_t c = config.hidden, read = config.affinityDim();
        const Tensor values = at::randn({2, read, 6, 9}), label = at::rand({2, 1, 6, 9}),
                     features = at::randn({2, c, 6, 9}), lateral = at::randn({2, c, 12, 18});
        for (const bool isOn : {true, false}) {
            config.enhancements.wordGates = isOn;
            MaskDecoder decoder(config);
            const torch::NoGradGuard noGrad;
            for (Tensor& parameter : decoder->parameters())
                parameter.normal_(0, 0.1);
            const Tensor one = decoder->forward(values, label, features, lateral, at::randn({c}));
            const Tensor two = decoder->forward(values, label, features, lateral, at::randn({c}));
            QCOMPARE(one.sizes().vec(), (std::vector<std::int64_t>{2, 1, 12, 18}));
            QVERIFY(isOn ? difference(one, two) > 1e-3 : difference(one, two) == 0);
        }
    }

    void placesAreMeasuredFromTheCandidates()
    {
        Tensor label = at::zeros({1, 1, 4, 8});
        label.slice(3, 6).fill_(1);  // on the right
        const Tensor places = placesOf(label);
        QCOMPARE(places.sizes().vec(), (std::vector<std::int64_t>{1, 4, 4, 8}));
        QVERIFY(std::abs(places[0][0][0][0].item<float>() + 0.875f) < 1e-6f);
        QVERIFY(std::abs(places[0][1][3][0].item<float>() - 0.75f) < 1e-6f);
        // The candidates' middle is at 0.75, 0.
        QVERIFY(std::abs(places[0][2][0][6].item<float>() - 2 * (0.625f - 0.75f)) < 1e-3f);
        QVERIFY(std::abs(places[0][3][0][0].item<float>() - 2 * -0.75f) < 1e-3f);
        // Without candidates it is that of the picture.
        QVERIFY(difference(placesOf(at::zeros_like(label)).slice(1, 2),
                           2 * placesOf(label).slice(1, 0, 2))
                < 1e-6);
    }

    void switchesStartNeutral()
    {
        // A model converted from official weights behaves as before until it is trained.
        const CmaImpl::Episode e = randomEpisode();
        Cma plain(with({.allSupportFrames = true}));
        initialiseWeights(*plain, 5);
        plain->eval();
        Cma labelled(with({.allSupportFrames = true, .propagatedLabel = true}));
        initialiseWeights(*labelled, 6);
        labelled->eval();
        std::map<std::string, Tensor> from;
        for (auto& [name, tensor] : stateDict(*plain))
            from[name] = tensor;
        const torch::NoGradGuard noGrad;
        for (auto& [name, tensor] : stateDict(*labelled)) {
            if (from.contains(name))
                tensor.copy_(from.at(name));
        }
        QVERIFY(difference(masksOf(labelled, e), masksOf(plain, e)) < 1e-5);
    }

    void normalisedAffinityIgnoresTheLengthOfFeatures()
    {
        Enhancements on;
        on.allSupportFrames = on.normalisedAffinity = true;
        Cma model = modelOf(with(on));
        const CmaImpl::Episode e = randomEpisode();
        const torch::NoGradGuard noGrad;
        std::vector<Tensor> keys;
        const auto text = model->encodeText(e.queryIds);
        const auto query = model->encodeFrames(e.queryImages, {}, true);
        const auto support = model->encodeFrames(e.supportImages, {}, false);
        SupportFeatures encoded = model->encodeSupport(support, e.supportMasks, text, {});
        const Tensor masks = model->segment(query, text, encoded, 48, 72, {}).masks.back();
        for (SupportLevel& level : encoded.levels)
            level.keys = level.keys * 3;
        QVERIFY(difference(model->segment(query, text, encoded, 48, 72, {}).masks.back(), masks)
                < 1e-3);
    }

    void allQueryFramesSeeEachOther()
    {
        const CmaImpl::Episode e = randomEpisode();
        CmaImpl::Episode other = e;
        other.queryImages = e.queryImages.clone();
        other.queryImages[2].normal_();
        for (const bool isOn : {false, true}) {
            Cma model = modelOf(with({.allSupportFrames = true, .allQueryFrames = isOn}));
            TraceSink first, second;
            const auto traced = [&](const CmaImpl::Episode& episode, TraceSink& sink) {
                setTraceSink(&sink);
                masksOf(model, episode);
                setTraceSink(nullptr);
            };
            traced(e, first);
            traced(other, second);
            // What frame 0 takes from the window, before the pixel decoder mixes all frames anyway.
            const Tensor a = first.at("srcs.0")[0], b = second.at("srcs.0")[0];
            QCOMPARE(difference(a, b) > 1e-5, isOn);
        }
    }

    void theReferenceFixReadsBoxesByCoordinate()
    {
        const CmaImpl::Episode e = randomEpisode();
        Cma official = modelOf(with({.allSupportFrames = true}), 4);
        Cma fixed = modelOf(with({.allSupportFrames = true, .referenceFix = true}), 4);
        const torch::NoGradGuard noGrad;
        TraceSink quirky, right;
        setTraceSink(&quirky);
        official->forward(e, {.allLayers = true});
        setTraceSink(&right);
        fixed->forward(e, {.allLayers = true});
        setTraceSink(nullptr);
        QVERIFY(difference(quirky.at("decoder_query_pos.0"), right.at("decoder_query_pos.0"))
                > 1e-4);
        // With all four coordinates alike, the two are the same.
        for (Cma* model : {&official, &fixed}) {
            for (auto& [name, tensor] : stateDict(**model)) {
                if (name == "refpoint_embed.weight")
                    tensor.copy_(tensor.narrow(1, 0, 1).expand({-1, 4}).clone());
            }
        }
        QVERIFY(difference(masksOf(official, e), masksOf(fixed, e)) < 1e-5);
    }

    void sharedKeysFindTheSamePlaceAgain()
    {
        // Without a word learned: the support's own frame gets its own mask back, because both
        // sides are compared through one convolution.
        Enhancements on;
        on.allSupportFrames = on.coverageMasks = on.maskAwareValues = on.propagatedLabel
            = on.normalisedAffinity = on.topDownFeatures = on.residualFusion = on.sharedKeys
            = on.directMask = true;
        Cma model(with(on));
        initialiseWeights(*model, 3);
        model->eval();
        const torch::NoGradGuard noGrad;
        for (auto& [name, tensor] : stateDict(*model)) {
            if (name == "affinity_scale")
                tensor.fill_(200);
        }
        CmaImpl::Episode e = randomEpisode(1, 1);
        e.queryImages = e.supportImages = at::randn({1, 3, 64, 64});
        e.queryIds = e.supportIds;
        e.supportMasks = at::zeros({1, 64, 64});
        e.supportMasks.slice(1, 16, 48).slice(2, 8, 40).fill_(1);
        e.imageHeight = e.imageWidth = 64;
        const SegmentOutput output = model->forward(e, {});
        const Tensor truth = at::adaptive_avg_pool2d(e.supportMasks, {8, 8});
        QVERIFY(((output.label[0] > 0.5) == (truth > 0.5)).to(at::kFloat).mean().item<double>()
                > 0.95);
        // And the label alone is already a mask.
        const Tensor mask = at::max_pool2d(output.masks.back()[0].slice(0, 0, 1), {2, 2});
        QVERIFY(((mask > 0) == (truth > 0.5)).to(at::kFloat).mean().item<double>() > 0.8);
    }

    void onlyTheMostAlikeCellsAreRead()
    {
        ModelConfig config = tinyConfig(false);
        Cma all = modelOf(config);
        const CmaImpl::Episode e = randomEpisode();
        const Tensor masks = masksOf(all, e);
        const auto with = [&](int most) {
            config.affinityTopK = most;
            return masksOf(*std::make_unique<Cma>(modelOf(config)), e);
        };
        QVERIFY(difference(with(1 << 16), masks) < 1e-5);
        QVERIFY(difference(with(3), masks) > 1e-4);
        // The support has 3 frames of 35 cells at the finest level: one less than all is nearly
        // all.
        QVERIFY(difference(with(104), masks) < difference(with(3), masks));
    }

    void inferenceEqualsTrainingArithmetic()
    {
        for (const bool isParity : {true, false}) {
            Cma model = modelOf(tinyConfig(isParity));
            const CmaImpl::Episode e = randomEpisode();
            Tensor wanted;
            {
                const torch::AutoGradMode autograd(true);
                wanted = model->forward(e, {.allLayers = true}).masks.back().detach();
            }
            model->prepareForInference(at::kFloat);
            const Tensor got = masksOf(model, e);
            QVERIFY(difference(got, wanted) < 5e-3 * wanted.abs().max().item<double>());
        }
    }

    void bestQueriesAreTheFirstOfAll()
    {
        Cma model = modelOf(tinyConfig(true));
        const CmaImpl::Episode e = randomEpisode();
        const torch::NoGradGuard noGrad;
        const SegmentOutput all = model->forward(e, {});
        const SegmentOutput best = model->forward(e, {.bestQueries = 2});
        const Tensor order = all.logits.back().sigmoid().mean(0).flatten().argsort(0, true);
        QCOMPARE(best.maskQueries.size(), std::size_t(2));
        for (std::int64_t k = 0; k < 2; ++k) {
            QCOMPARE(best.maskQueries[std::size_t(k)], order[k].item<std::int64_t>());
            QVERIFY(difference(best.masks.back().select(1, k),
                               all.masks.back().select(1, best.maskQueries[std::size_t(k)]))
                    < 1e-4);
        }
    }

    void everythingThatShouldLearnHasAGradient()
    {
        Cma model = modelOf(tinyConfig(false));
        model->train();
        Recipe recipe;
        recipe.trainBackbone = recipe.trainText = true;
        parameterGroups(*model, recipe);
        const CmaImpl::Episode e = randomEpisode();
        EpisodeTarget target{at::zeros({3, 48, 72}), at::full({3, 4}, 0.5),
                             at::ones({3}, at::kBool)};
        target.masks.slice(1, 10, 30).slice(2, 10, 50).fill_(1);
        CriterionOptions options;
        options.sizeDivisibility = 1;
        computeLosses(model->forward(e, {.allLayers = true}), target, options).total.backward();
        std::vector<std::string> silent;
        for (const auto& item : model->named_parameters()) {
            const Tensor gradient = item.value().grad();
            if (!gradient.defined() || gradient.abs().max().item<float>() == 0)
                silent.push_back(item.key());
        }
        // What the official arithmetic leaves out: the pooler, the queries of the support; and key
        // biases, which a softmax cannot feel.
        for (const std::string& name : silent) {
            const bool isKnown = name.find("pooler") != std::string::npos
                || name.find("support_qkv.query") != std::string::npos
                || name.find("ey.bias") != std::string::npos
                // Only steers where to look, by weights that start at zero.
                || name == "transformer.level_embed";
            QVERIFY2(isKnown, name.c_str());
        }
    }

    void affinityLearnsUnlessTheOfficialFaultIsWanted()
    {
        Cma model = modelOf(tinyConfig(true));
        for (const bool isFrozen : {false, true}) {
            Recipe recipe;
            recipe.freezeAffinity = isFrozen;
            bool isThere = false, learns = false;
            for (const ParameterGroup& group : parameterGroups(*model, recipe)) {
                for (const std::string& name : group.names) {
                    isThere = isThere || name.starts_with("query_qkv.");
                    learns = learns || (name.starts_with("query_qkv.") && group.learningRate > 0);
                }
            }
            // Their gradients count in the norm that is clipped, even where they do not learn.
            QVERIFY(isThere);
            QCOMPARE(learns, !isFrozen);
        }
    }

    void weightsTravelByName()
    {
        const auto folder = TemporaryFolder::create();
        Cma model = modelOf(tinyConfig(true));
        const fs::path path = folder->path() / "w.safetensors";
        QVERIFY(saveWeights(*model, path, {}));
        const auto read = readSafetensors(path);
        QVERIFY(read);
        const TensorTable& table = *read;
        Cma other(tinyConfig(true));
        const auto report = loadWeights(*other, table, "w");
        QVERIFY(report);
        QVERIFY(checkComplete(*report, "w"));
        const CmaImpl::Episode e = randomEpisode();
        other->eval();
        QVERIFY(isEqual(masksOf(model, e), masksOf(other, e)));

        const auto reason = [&](const TensorTable& changed) {
            const auto r = loadWeights(*other, changed, "w");
            const auto complete = r ? checkComplete(*r, "w") : Result<void>(r.error());
            return complete ? std::string("no error") : describe(complete.error());
        };
        TensorTable missing = table;
        missing.tensors.erase(missing.tensors.begin());
        QVERIFY(reason(missing).find(table.tensors[0].name) != std::string::npos);
        TensorTable extra = table;
        extra.tensors.push_back(table.tensors[0]);
        extra.tensors.back().name = "something.else";
        QVERIFY(reason(extra).find("something.else") != std::string::npos);
        TensorTable misshaped = table;
        misshaped.tensors[3].shape.push_back(1);
        misshaped.tensors[3].strides.push_back(1);
        QVERIFY(reason(misshaped).find(table.tensors[3].name + ": [") != std::string::npos);
        TensorTable alias = table;
        for (const StoredTensor& tensor : table.tensors) {
            if (tensor.name.starts_with("bbox_embed.1.")) {
                alias.tensors.push_back(tensor);
                alias.tensors.back().name = "transformer.decoder." + tensor.name;
            }
        }
        QCOMPARE(reason(alias), std::string("no error"));
        for (StoredTensor& tensor : alias.tensors) {
            if (tensor.name == "transformer.decoder.bbox_embed.1.layers.0.weight")
                tensor.bytes = table.find("bbox_embed.0.layers.0.weight")->bytes;
        }
        QVERIFY(reason(alias).find("two copies") != std::string::npos);
    }
};

MW_REGISTER_TEST(TestModel, "model")
#include "test_model.moc"
