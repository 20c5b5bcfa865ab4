// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/lru_cache.h"
#include "inference/model/mask_head.h"
#include "inference/model/position_encoding.h"
#include "inference/model/transformer.h"
#include "inference/ops/fused.h"
#include "inference/ops/ms_deform_attn.h"
#include "tests/support/runner.h"

#include <cmath>
#include <numbers>

using namespace mw;

namespace {

double difference(const Tensor& a, const Tensor& b)
{
    return (a.to(at::kCPU, at::kDouble) - b.to(at::kCPU, at::kDouble)).abs().max().item<double>();
}

struct Sampling {
    LevelSizes levels;
    Tensor value, locations, weights;
};

Sampling randomSampling(std::int64_t channels, at::ScalarType type, at::Device device = at::kCPU)
{
    Sampling s;
    s.levels = {{5, 7}, {3, 1}, {1, 1}};
    const auto options = at::TensorOptions().dtype(type).device(device);
    s.value = at::randn({2, 39, 3, channels}, options);
    // Partly outside, where samples are zero, and never on a cell's centre, where slopes jump.
    s.locations = at::rand({2, 6, 3, 3, 2, 2}, options) * 1.6 - 0.3;
    s.weights = at::rand({2, 6, 3, 3, 2}, options);
    return s;
}

/// Fills all parameters of a module with noise, scaled so that values stay around one.
template <class Module>
void randomise(Module& module)
{
    const torch::NoGradGuard noGrad;
    for (Tensor& parameter : module->parameters())
        parameter.normal_(0,
                          parameter.dim() > 1 ? 1 / std::sqrt(double(parameter[0].numel())) : 0.3);
    module->eval();
}

}  // namespace

class TestOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::manual_seed(11); }

    void deformableKernelsAgreeWithTheDefinition()
    {
        std::vector<at::Device> devices{at::kCPU};
        if (torch::cuda::is_available())
            devices.emplace_back(at::kCUDA);
        else
            qInfo("no CUDA device: the CUDA kernel was NOT compared");
        for (const at::Device device : devices) {
            for (const std::int64_t channels : {1, 4, 32, 40}) {
                for (const auto type : {at::kFloat, at::kDouble}) {
                    Sampling s = randomSampling(channels, type, device);
                    const double allowed = type == at::kFloat ? 2e-5 : 1e-12;
                    for (Tensor* t : {&s.value, &s.locations, &s.weights})
                        t->set_requires_grad(true);
                    const Tensor out = msDeformAttn(s.value, s.levels, s.locations, s.weights);
                    const Tensor wanted
                        = msDeformAttnReference(s.value, s.levels, s.locations, s.weights);
                    QVERIFY(difference(out, wanted) < allowed);
                    const Tensor direction = at::randn_like(out);
                    const auto mine = torch::autograd::grad(
                        {out}, {s.value, s.locations, s.weights}, {direction});
                    const auto theirs = torch::autograd::grad(
                        {wanted}, {s.value, s.locations, s.weights}, {direction});
                    for (std::size_t i = 0; i < 3; ++i)
                        QVERIFY(difference(mine[i], theirs[i]) < 30 * allowed);
                }
            }
        }
    }

    void deformableGradientsAgreeWithFiniteDifferences()
    {
        Sampling s = randomSampling(3, at::kDouble);
        for (Tensor* t : {&s.value, &s.locations, &s.weights})
            t->set_requires_grad(true);
        const Tensor direction = at::randn({2, 6, 9}, at::kDouble);
        const auto loss = [&] {
            return (msDeformAttn(s.value, s.levels, s.locations, s.weights) * direction).sum();
        };
        const auto gradients = torch::autograd::grad({loss()}, {s.value, s.locations, s.weights});
        const torch::NoGradGuard noGrad;
        constexpr double kStep = 1e-6;
        int index = 0;
        for (Tensor t : {s.value, s.locations, s.weights}) {
            const Tensor flat = t.view({-1}), gradient = gradients[std::size_t(index++)].view({-1});
            for (std::int64_t i = 0; i < flat.numel(); i += 7) {
                const double before = flat[i].item<double>();
                flat[i].fill_(before + kStep);
                const double above = loss().item<double>();
                flat[i].fill_(before - kStep);
                const double below = loss().item<double>();
                flat[i].fill_(before);
                const double slope = (above - below) / (2 * kStep);
                QVERIFY(std::abs(slope - gradient[i].item<double>()) < 1e-4);
            }
        }
    }

    void projectedSamplingIsTheSame()
    {
        const torch::NoGradGuard noGrad;
        const LevelSizes levels{{6, 9}, {3, 5}, {2, 3}, {1, 2}};
        std::int64_t tokens = 0;
        for (const LevelSize& level : levels)
            tokens += level.count();
        for (const std::int64_t channels : {8, 32}) {
            const std::int64_t heads = 4, points = 3, samples = heads * 4 * points;
            const Tensor value = at::randn({2, tokens, heads, channels});
            const Tensor projected = at::randn({2, tokens, samples * 3}) * 2;
            const Tensor references = at::rand({1, tokens, 4, 2});
            const Tensor got = msDeformAttnProjected(value, levels, projected, references, points);
            const Tensor offsets
                = projected.slice(2, 0, samples * 2).reshape({2, tokens, heads, 4, points, 2});
            const Tensor weights = projected.slice(2, samples * 2)
                                       .reshape({2, tokens, heads, 4 * points})
                                       .softmax(-1)
                                       .view({2, tokens, heads, 4, points});
            const Tensor wanted = msDeformAttnReference(
                value, levels,
                samplingLocations(offsets, references.expand({2, -1, -1, -1}), levels), weights);
            QVERIFY(difference(got, wanted) < 2e-5);
            const Tensor narrow = msDeformAttnProjected(
                value.to(at::kBFloat16), levels, projected.to(at::kBFloat16), references, points);
            QVERIFY((narrow.to(at::kFloat) - wanted).abs().mean().item<double>() < 0.03);
        }
    }

    void sparseAndDenseFormsAgree()
    {
        const torch::NoGradGuard noGrad;
        DeformableAttention attention(32, 4, 2, 3);
        randomise(attention);
        const LevelSizes levels{{4, 5}, {2, 3}};
        const Tensor source = at::randn({2, 26, 32}), query = at::randn({2, 7, 32});
        const Tensor padding = at::zeros({2, 26}, at::kBool);
        padding.slice(1, 22).fill_(true);
        for (const std::int64_t coordinates : {2, 4}) {
            const Tensor references = at::rand({2, 7, 2, coordinates});
            const Tensor wanted = attention->forward(query, references, source, levels, padding);
            QVERIFY(difference(attention->forwardSparse(query, references, source, levels, padding),
                               wanted)
                    < 1e-5);
        }
    }

    void fusedKernelsAgreeWithTorch()
    {
        const torch::NoGradGuard noGrad;
        for (const auto type : {at::kFloat, at::kBFloat16}) {
            const double allowed = type == at::kFloat ? 2e-5 : 0.04;
            const auto options = at::TensorOptions().dtype(type);
            for (const std::int64_t columns : {1, 5, 64, 129}) {
                const Tensor x = at::randn({70, columns}, options) * 3 + 1,
                             y = at::randn({70, columns}, options);
                const Tensor w = at::randn({columns}), b = at::randn({columns});
                const Tensor sum = x.to(at::kFloat) + y.to(at::kFloat);
                if (columns > 1) {
                    QVERIFY(difference(addLayerNorm(x, y, w, b, 1e-5),
                                       at::layer_norm(sum, {columns}, w, b, 1e-5))
                            < 2 * allowed);
                    QVERIFY(difference(addLayerNorm(x, {}, w, b, 1e-5),
                                       at::layer_norm(x.to(at::kFloat), {columns}, w, b, 1e-5))
                            < 2 * allowed);
                }
                Tensor soft = x.clone();
                softmaxInPlace(soft);
                QVERIFY(difference(soft, x.to(at::kFloat).softmax(-1)) < allowed / 4);
                Tensor padded = at::full({70, columns + 3}, 7.0, options);
                padded.narrow(1, 0, columns).copy_(x);
                Tensor part = padded.narrow(1, 0, columns);
                softmaxInPlace(part);
                QVERIFY(difference(part, x.to(at::kFloat).softmax(-1)) < allowed / 4);
                QVERIFY(padded.narrow(1, columns, 3).eq(7).all().item<bool>());
                QVERIFY(difference(addRelu(x.clone(), y), sum.relu()) < allowed * 2);
                QVERIFY(difference(reluInPlace(x.clone()), x.to(at::kFloat).relu()) < 1e-9);
            }
            for (const auto& [h, w] : {std::pair(1, 1), std::pair(3, 5), std::pair(40, 33)}) {
                const Tensor x = (at::randn({2, 24, h, w}, options) + 5)
                                     .contiguous(at::MemoryFormat::ChannelsLast);
                const Tensor weight = at::randn({24}), bias = at::randn({24});
                const Tensor wanted = at::group_norm(x.to(at::kFloat), 4, weight, bias, 1e-5);
                QVERIFY(difference(groupNorm(x, 4, weight, bias, 1e-5, Activation::None), wanted)
                        < 2 * allowed);
                QVERIFY(
                    difference(groupNorm(x, 4, weight, bias, 1e-5, Activation::Relu), wanted.relu())
                    < 2 * allowed);
            }
        }
    }

    void groupNormKeepsSmallVariancesUnderLargeMeans()
    {
        const torch::NoGradGuard noGrad;
        const Tensor x
            = (at::randn({1, 8, 9, 9}) * 0.01 + 1000).contiguous(at::MemoryFormat::ChannelsLast);
        const Tensor one = at::ones({8}), zero = at::zeros({8});
        const Tensor wanted
            = at::group_norm(x.to(at::kDouble), 2, one.to(at::kDouble), zero.to(at::kDouble), 1e-5);
        QVERIFY(difference(groupNorm(x, 2, one, zero, 1e-5, Activation::None), wanted) < 0.02);
    }

    void invalidNumbersSurviveEveryKernel()
    {
        const torch::NoGradGuard noGrad;
        for (const auto type : {at::kFloat, at::kBFloat16}) {
            Tensor x = at::randn({4, 64}, at::TensorOptions().dtype(type));
            x[2][40] = NAN;
            const Tensor w = at::ones({64}), b = at::zeros({64});
            const auto isMarked = [](const Tensor& t) {
                return t[2].isnan().any().item<bool>() && !t[1].isnan().any().item<bool>();
            };
            QVERIFY(isMarked(addLayerNorm(x, {}, w, b, 1e-5)));
            QVERIFY(isMarked(reluInPlace(x.clone())));
            QVERIFY(isMarked(addRelu(x.clone(), at::ones_like(x))));
            Tensor soft = x.clone();
            softmaxInPlace(soft);
            QVERIFY(isMarked(soft));
            const Tensor map = x.view({4, 1, 8, 8})
                                   .expand({4, 4, 8, 8})
                                   .contiguous(at::MemoryFormat::ChannelsLast);
            QVERIFY(
                isMarked(groupNorm(map, 2, at::ones({4}), at::zeros({4}), 1e-5, Activation::Relu)));
        }
    }

    void productsAgreeWithTorch()
    {
        const torch::NoGradGuard noGrad;
        const Tensor x = at::randn({3, 50, 24}), w = at::randn({17, 24}), b = at::randn({17});
        QVERIFY(difference(dense(x, w, b), at::linear(x, w, b)) < 2e-5);
        QVERIFY(difference(dense(x, w, {}), at::linear(x, w)) < 2e-5);
        QVERIFY(difference(linearRelu(x, w, b), at::linear(x, w, b).relu()) < 2e-5);
        const Tensor map = at::randn({2, 8, 13, 9}).contiguous(at::MemoryFormat::ChannelsLast);
        const Tensor kernel = at::randn({6, 8, 3, 3}), bias = at::randn({6});
        for (const std::int64_t stride : {1, 2}) {
            const Tensor got = convolution(map, kernel, bias, stride, 1);
            QVERIFY(difference(got, at::conv2d(map, kernel, bias, {stride, stride}, {1, 1}))
                    < 3e-5);
            QVERIFY(got.is_contiguous(at::MemoryFormat::ChannelsLast));
        }
    }

    void blockedAttentionIsAttention()
    {
        for (const bool autograd : {false, true}) {
            const torch::AutoGradMode mode(autograd);
            for (const std::int64_t keys : {1, 7, 9000}) {
                const Tensor q = at::randn({keys == 9000 ? 1500 : 90, 16}),
                             k = at::randn({keys, 16}), v = at::randn({keys, 9});
                const Tensor wanted = at::matmul((at::matmul(q, k.t()) * 0.25).softmax(-1), v);
                QVERIFY(difference(blockedAttention(q, k, v, 0.25), wanted) < 2e-5);
            }
        }
    }

    void foldedAttentionIsAttention()
    {
        MultiheadAttention attention(32, 4, 0.1);
        randomise(attention);
        const torch::NoGradGuard noGrad;
        const Tensor words = at::randn({6, 32}), places = at::randn({6, 32});
        const Tensor query = at::randn({40, 32}), position = at::randn({20, 32});
        const auto folded = attention->fold(words + places, words);
        QVERIFY(difference(attention->forwardFolded(query, folded, {}),
                           attention->forward(query, words + places, words))
                < 2e-5);
        QVERIFY(
            difference(attention->forwardFolded(query, folded, position),
                       attention->forward(query + position.repeat({2, 1}), words + places, words))
            < 2e-5);
    }

    void foldedMaskHeadIsTheMaskHead()
    {
        const torch::NoGradGuard noGrad;
        ModelConfig config;
        config.hidden = 16;
        const Tensor before = at::randn({2, 16, 7, 9}).contiguous(at::MemoryFormat::ChannelsLast);
        const Tensor weight = at::randn({16, 16, 3, 3}), bias = at::randn({16});
        const Tensor parameters = at::randn({2, 5, config.dynamicParameterCount()}) * 0.2;
        const Tensor centres = at::rand({2, 5, 2}) * 30;
        const Tensor features = convolution(before, weight, bias, 1, 1);
        const Tensor wanted = dynamicMasks(features, parameters, centres, config);
        const Tensor got = dynamicMasksFolded(before, weight, bias, parameters, centres, config);
        QVERIFY(difference(got, wanted) < 1e-3 * wanted.abs().max().item<double>());
    }

    void masksAreThresholdedAsInterpolateWould()
    {
        const torch::NoGradGuard noGrad;
        for (const auto& [h, w, outH, outW] :
             {std::tuple(1, 1, 5, 4), std::tuple(6, 9, 48, 71), std::tuple(20, 30, 7, 11),
              std::tuple(5, 5, 5, 5), std::tuple(90, 160, 1080, 1920)}) {
            const Tensor map = at::randn({h, w});
            const Tensor wanted
                = at::upsample_bilinear2d(map.view({1, 1, h, w}), {outH, outW}, false)[0][0];
            const Tensor got = thresholdEnlarged(map, outH, outW, 0.1f).to(at::kBool);
            const Tensor isClear = (wanted - 0.1).abs().gt(1e-5);
            QVERIFY(got.eq(wanted.ge(0.1)).logical_or(isClear.logical_not()).all().item<bool>());
        }
    }

    void positionsAreSinesOfThePlace()
    {
        // No padding: y is (row + 0.5) / height * 2 pi in the first half of the channels.
        const Tensor plain = sine2d(at::zeros({1, 5, 9}, at::kBool), 16);
        for (std::int64_t y = 0; y < 5; ++y) {
            for (std::int64_t x = 0; x < 9; ++x) {
                for (std::int64_t i = 0; i < 8; ++i) {
                    const double wave = std::pow(10000.0, double(i / 2 * 2) / 8);
                    const double a = (double(y) + 0.5) / 5 * 2 * std::numbers::pi / wave;
                    const double b = (double(x) + 0.5) / 9 * 2 * std::numbers::pi / wave;
                    const auto f = [&](double v) { return i % 2 == 0 ? std::sin(v) : std::cos(v); };
                    QVERIFY(std::abs(plain[0][i][y][x].item<double>() - f(a)) < 1e-5);
                    QVERIFY(std::abs(plain[0][i + 8][y][x].item<double>() - f(b)) < 1e-5);
                }
            }
        }
        // Padding shrinks the scale to what is there.
        const Tensor mask = at::zeros({1, 5, 9}, at::kBool);
        mask.slice(2, 6).fill_(true);
        QVERIFY(difference(sine2d(mask, 16).slice(3, 0, 6).slice(1, 8),
                           sine2d(at::zeros({1, 5, 6}, at::kBool), 16).slice(1, 8))
                < 1e-5);
        // Words count from one and end at 2 pi.
        const Tensor words = sine1d(at::zeros({1, 3}, at::kBool), 4);
        QVERIFY(std::abs(words[0][1][0].item<double>() - std::sin(4 * std::numbers::pi / 3))
                < 1e-4);
        // Boxes: y, x, w, h.
        const Tensor box = sineOfPoints(torch::tensor({0.25, 0.5, 0.1, 0.9}).view({1, 4}), 8)[0];
        QVERIFY(std::abs(box[1].item<double>() + 1) < 1e-6);  // cos(pi)
        QVERIFY(std::abs(box[4].item<double>() - 1) < 1e-6);  // sin(pi / 2)
        QVERIFY(std::abs(box[8].item<double>() - std::sin(0.2 * std::numbers::pi)) < 1e-6);
        QVERIFY(std::abs(box[12].item<double>() + std::sin(0.2 * std::numbers::pi)) < 1e-5);
    }

    void inverseSigmoidIsBounded()
    {
        const Tensor x = torch::tensor({-1.0, 0.0, 0.5, 1.0, 2.0}, at::kDouble);
        const Tensor wanted = torch::tensor({-11.512925, -11.512925, 0.0, 11.512925, 11.512925});
        QVERIFY(difference(inverseSigmoid(x), wanted) < 1e-4);
    }

    void stoppingLeavesAPassAtTheNextCheckpoint()
    {
        bool wantsStop = false;
        const StoppablePass pass([&] { return wantsStop; });
        checkpoint();
        wantsStop = true;
        const auto result = guarded([]() -> Result<void> {
            checkpoint();
            return {};
        });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void stagesAreTimedForThemselves()
    {
        Profile profile;
        {
            const Stage outer("outer");
            countWork(5);
            {
                const Stage inner("inner");
                countWork(7);
            }
            countWork(1);
        }
        countWork(100);  // of no stage
        QCOMPARE(profile.stages.size(), std::size_t(2));
        QCOMPARE(profile.stages[0].flop, 6.0);
        QCOMPARE(profile.stages[1].flop, 7.0);
        QCOMPARE(profile.stages[1].calls, std::int64_t(1));
    }

    void theCacheForgetsWhatWasUsedLongestAgo()
    {
        LruCache<int> cache(10);
        cache.put("a", 1, 4);
        cache.put("b", 2, 4);
        QVERIFY(cache.find("a") != nullptr);
        cache.put("c", 3, 4);  // b goes
        QVERIFY(cache.find("a") != nullptr && cache.find("c") != nullptr);
        QVERIFY(cache.find("b") == nullptr);
        cache.put("large", 4, 11);
        QVERIFY(cache.find("large") == nullptr);
        QCOMPARE(cache.bytes(), std::size_t(8));
        cache.clear();
        QCOMPARE(cache.count(), std::size_t(0));
    }
};

MW_REGISTER_TEST(TestOps, "ops")
#include "test_ops.moc"
