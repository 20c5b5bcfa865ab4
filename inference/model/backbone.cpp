// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/backbone.h"

namespace mw {

namespace {

constexpr double kEps = 1e-5;

Tensor view4(const Tensor& v) { return v.view({1, -1, 1, 1}); }

ConvNorm convNorm(const Conv2dImpl::Options& options)
{
    ConvNorm layer;
    layer.conv = Conv2d(options);
    layer.norm = FrozenBatchNorm(options.out);
    layer.stride = options.stride;
    return layer;
}

}  // namespace

FrozenBatchNormImpl::FrozenBatchNormImpl(std::int64_t channels)
{
    weight = register_buffer("weight", at::empty({channels}));
    bias = register_buffer("bias", at::empty({channels}));
    running_mean = register_buffer("running_mean", at::empty({channels}));
    running_var = register_buffer("running_var", at::empty({channels}));
}

std::pair<Tensor, Tensor> FrozenBatchNormImpl::affine() const
{
    const Tensor scale = weight * (running_var + kEps).rsqrt();
    return {scale, bias - running_mean * scale};
}

Tensor FrozenBatchNormImpl::forward(const Tensor& x)
{
    if (usesBatchStatistics && is_training())
        return at::batch_norm(x, weight, bias, running_mean, running_var, true, 0.1, kEps, false);
    const auto [scale, shift] = affine();
    return x * view4(scale).to(x.scalar_type()) + view4(shift).to(x.scalar_type());
}

Tensor ConvNorm::operator()(const Tensor& x)
{
    if (foldedWeight.defined() && !at::GradMode::is_enabled())
        return convolution(x, foldedWeight, foldedBias, stride, foldedWeight.size(2) / 2);
    return norm->forward(conv->forward(x));
}

void ConvNorm::fold(at::ScalarType type, at::Device device)
{
    const auto [scale, shift] = norm->affine();
    foldedWeight = (conv->weight.detach() * scale.view({-1, 1, 1, 1}))
                       .to(device, type)
                       .contiguous(at::MemoryFormat::ChannelsLast);
    foldedBias = shift.to(device, type);
}

void ConvNorm::unfold()
{
    foldedWeight.reset();
    foldedBias.reset();
}

ResNetBodyImpl::ResNetBodyImpl(const BackboneConfig& config)
{
    const bool isBottleneck = config.depth >= 50;
    std::array<int, 4> counts{3, 4, 6, 3};
    if (config.depth == 18)
        counts = {2, 2, 2, 2};
    else if (config.depth == 101)
        counts = {3, 4, 23, 3};
    const std::int64_t expansion = isBottleneck ? 4 : 1;

    m_stem = convNorm({.in = 3, .out = config.width, .kernel = 7, .stride = 2, .hasBias = false});
    register_module("conv1", m_stem.conv);
    register_module("bn1", m_stem.norm);
    std::int64_t in = config.width;
    for (std::size_t stage = 0; stage < 4; ++stage) {
        const std::int64_t width = std::int64_t(config.width) << stage;
        torch::nn::ModuleList list;
        for (int i = 0; i < counts[stage]; ++i) {
            const std::int64_t stride = stage > 0 && i == 0 ? 2 : 1;
            Block block;
            if (isBottleneck) {
                block.layers = {
                    convNorm({.in = in, .out = width, .kernel = 1, .stride = 1, .hasBias = false}),
                    convNorm({.in = width,
                              .out = width,
                              .kernel = 3,
                              .stride = stride,
                              .hasBias = false}),
                    convNorm({.in = width,
                              .out = 4 * width,
                              .kernel = 1,
                              .stride = 1,
                              .hasBias = false})};
            } else {
                block.layers = {
                    convNorm(
                        {.in = in, .out = width, .kernel = 3, .stride = stride, .hasBias = false}),
                    convNorm(
                        {.in = width, .out = width, .kernel = 3, .stride = 1, .hasBias = false})};
            }
            Scope module;
            for (std::size_t k = 0; k < block.layers.size(); ++k) {
                const std::string number = std::to_string(k + 1);
                module->add("conv" + number, block.layers[k].conv);
                module->add("bn" + number, block.layers[k].norm);
            }
            if (stride != 1 || in != width * expansion) {
                block.shortcut = convNorm({.in = in,
                                           .out = width * expansion,
                                           .kernel = 1,
                                           .stride = stride,
                                           .hasBias = false});
                torch::nn::ModuleList shortcut;
                shortcut->push_back(block.shortcut.conv);
                shortcut->push_back(block.shortcut.norm);
                module->add("downsample", shortcut);
            }
            list->push_back(module);
            m_stages[stage].push_back(std::move(block));
            in = width * expansion;
        }
        register_module("layer" + std::to_string(stage + 1), list);
    }
}

std::array<Tensor, 4> ResNetBodyImpl::forward(const Tensor& images)
{
    const auto type = m_stem.foldedWeight.defined() && !at::GradMode::is_enabled()
        ? m_stem.foldedWeight.scalar_type()
        : images.scalar_type();
    Tensor x = reluInPlace(m_stem(images.to(type).contiguous(at::MemoryFormat::ChannelsLast)));
    trace("stem", [&] { return x; });
    x = at::max_pool2d(x, {3, 3}, {2, 2}, {1, 1});
    trace("maxpool", [&] { return x; });
    std::array<Tensor, 4> maps;
    for (std::size_t stage = 0; stage < 4; ++stage) {
        for (std::size_t i = 0; i < m_stages[stage].size(); ++i) {
            checkpoint();
            Block& block = m_stages[stage][i];
            const Tensor shortcut = block.shortcut.conv ? block.shortcut(x) : x;
            Tensor y = x;
            for (std::size_t k = 0; k < block.layers.size(); ++k) {
                y = block.layers[k](y);
                if (k + 1 < block.layers.size())
                    y = reluInPlace(y);
            }
            x = addRelu(y, shortcut);
            trace("layer" + std::to_string(stage + 1) + "_" + std::to_string(i), [&] { return x; });
        }
        maps[stage] = x;
    }
    return maps;
}

template <class Visit>
void ResNetBodyImpl::forEach(Visit&& visit)
{
    visit(m_stem);
    for (auto& stage : m_stages) {
        for (Block& block : stage) {
            for (ConvNorm& layer : block.layers)
                visit(layer);
            if (block.shortcut.conv)
                visit(block.shortcut);
        }
    }
}

void ResNetBodyImpl::fold(at::ScalarType type)
{
    const at::Device device = m_stem.conv->weight.device();
    forEach([&](ConvNorm& layer) { layer.fold(type, device); });
}

void ResNetBodyImpl::unfold()
{
    forEach([](ConvNorm& layer) { layer.unfold(); });
}

void ResNetBodyImpl::releaseUnfolded()
{
    forEach([](ConvNorm& layer) { layer.conv->weight.set_data(at::empty({0})); });
}

bool ResNetBodyImpl::useBatchStatistics(bool on)
{
    const bool before = m_stem.norm->usesBatchStatistics;
    forEach([on](ConvNorm& layer) { layer.norm->usesBatchStatistics = on; });
    return before;
}

}  // namespace mw
