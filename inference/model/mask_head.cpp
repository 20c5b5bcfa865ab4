// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/mask_head.h"

namespace mw {

DynamicParameters splitDynamicParameters(const Tensor& parameters, const ModelConfig& config)
{
    const std::int64_t t = parameters.size(0), q = parameters.size(1);
    std::vector<std::pair<std::int64_t, std::int64_t>> sizes;  // (out, in) of each layer
    std::int64_t in = config.hidden + 2;
    for (int l = 0; l < config.dynamicLayers; ++l) {
        const std::int64_t out = l + 1 < config.dynamicLayers ? config.dynamicChannels : 1;
        sizes.emplace_back(out, in);
        in = out;
    }
    DynamicParameters split;
    std::int64_t start = 0;
    for (const auto& [rows, columns] : sizes) {
        split.weights.push_back(
            parameters.narrow(2, start, rows * columns).reshape({t, q, rows, columns}));
        start += rows * columns;
    }
    for (const auto& [rows, columns] : sizes) {
        split.biases.push_back(parameters.narrow(2, start, rows));
        start += rows;
    }
    return split;
}

Tensor cellLocations(std::int64_t height, std::int64_t width, std::int64_t stride,
                     const at::TensorOptions& options)
{
    const Tensor x = at::arange(width, options) * double(stride) + double(stride / 2);
    const Tensor y = at::arange(height, options) * double(stride) + double(stride / 2);
    return at::stack({x.view({1, width}).expand({height, width}),
                      y.view({height, 1}).expand({height, width})},
                     -1)
        .view({-1, 2});
}

namespace {

/// Everything after the features' share of the first layer: `x` [T, Q, channels, h * w].
Tensor remainingLayers(Tensor x, const DynamicParameters& split, const Tensor& centres,
                       const Tensor& unit, std::int64_t channels, std::int64_t height,
                       std::int64_t width, std::int64_t stride)
{
    const std::int64_t t = x.size(0), q = x.size(1);
    const Tensor locations = cellLocations(height, width, stride, x.options()).t();  // [2, h * w]
    Tensor relative = centres.unsqueeze(-1) - locations;  // [T, Q, 2, h * w]
    if (unit.defined())
        relative = relative / unit.unsqueeze(-1);
    x = x + at::matmul(split.weights[0].narrow(3, channels, 2), relative)
        + split.biases[0].unsqueeze(-1);
    for (std::size_t l = 1; l < split.weights.size(); ++l)
        x = at::matmul(split.weights[l], reluInPlace(x)) + split.biases[l].unsqueeze(-1);
    return x.view({t, q, height, width});
}

}  // namespace

Tensor dynamicMasks(const Tensor& features, const Tensor& parameters, const Tensor& centres,
                    const ModelConfig& config, std::int64_t stride, const Tensor& unit)
{
    const std::int64_t t = features.size(0), c = features.size(1), q = parameters.size(1),
                       h = features.size(2), w = features.size(3);
    const DynamicParameters split = splitDynamicParameters(parameters, config);
    const Tensor first = split.weights[0].narrow(3, 0, c).reshape({t, -1, c});
    const Tensor x = at::bmm(first, features.reshape({t, c, h * w}).to(first.scalar_type()));
    return remainingLayers(x.view({t, q, -1, h * w}), split, centres.detach(), unit, c, h, w,
                           stride);
}

Tensor dynamicMasksFolded(const Tensor& before, const Tensor& weight, const Tensor& bias,
                          const Tensor& parameters, const Tensor& centres,
                          const ModelConfig& config, std::int64_t stride, const Tensor& unit)
{
    const std::int64_t t = before.size(0), c = weight.size(0), in = weight.size(1),
                       q = parameters.size(1), h = before.size(2), w = before.size(3);
    const DynamicParameters split = splitDynamicParameters(parameters, config);
    const Tensor first = split.weights[0].narrow(3, 0, c).reshape({t, -1, c});
    const Tensor flat = weight.to(at::kFloat).contiguous().view({c, in * 9});
    const Tensor kernels = at::matmul(first, flat).to(before.scalar_type());
    const Tensor shifts = at::matmul(first, bias.to(at::kFloat)).to(before.scalar_type());
    std::vector<Tensor> frames;
    for (std::int64_t i = 0; i < t; ++i) {
        const Tensor x
            = convolution(before.narrow(0, i, 1), kernels[i].view({-1, in, 3, 3}), shifts[i], 1, 1);
        frames.push_back(remainingLayers(x.to(at::kFloat).contiguous().view({1, q, -1, h * w}),
                                         splitDynamicParameters(parameters.narrow(0, i, 1), config),
                                         centres.narrow(0, i, 1), unit, c, h, w, stride));
    }
    return at::cat(frames);
}

Tensor alignedBilinear(const Tensor& x, std::int64_t factor)
{
    if (factor == 1)
        return x;
    const std::int64_t h = x.size(2), w = x.size(3);
    Tensor y = at::replication_pad2d(x, {0, 1, 0, 1});
    y = at::upsample_bilinear2d(y, {factor * h + 1, factor * w + 1}, true);
    y = at::replication_pad2d(y, {factor / 2, 0, factor / 2, 0});
    return y.slice(2, 0, factor * h).slice(3, 0, factor * w);
}

}  // namespace mw
