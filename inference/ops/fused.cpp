// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/fused.h"

#include "inference/ops/fused_kernels.h"

#ifdef MW_CUDA
#include <ATen/cuda/CUDAContext.h>
#include <c10/cuda/CUDACachingAllocator.h>
#endif

#include <cmath>

namespace mw {

namespace {

constexpr std::int64_t kRowGrain = 64;

/// Calls `run` with a typed null pointer of the tensor's storage type.
template <class Run>
void byType(const Tensor& x, Run&& run)
{
    if (x.scalar_type() == at::kBFloat16)
        run(static_cast<Bf16*>(nullptr));
    else
        run(static_cast<float*>(nullptr));
}

bool usesAutograd(const Tensor& x) { return at::GradMode::is_enabled() || !x.is_cpu(); }

Tensor asFloat(const Tensor& parameter) { return parameter.to(at::kFloat).contiguous(); }

}  // namespace

bool hasFastConvolution(const Tensor& x)
{
    if (!x.is_cpu() || !at::hasMKLDNN())
        return false;
    if (x.scalar_type() == at::kFloat)
        return true;
#if defined(__x86_64__)
    return x.scalar_type() == at::kBFloat16 && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
#else
    return false;
#endif
}

std::string deviceName(int index)
{
#ifdef MW_CUDA
    return at::cuda::getDeviceProperties(at::DeviceIndex(index))->name;
#else
    (void)index;
    return "";
#endif
}

void releaseDeviceMemory()
{
#ifdef MW_CUDA
    c10::cuda::CUDACachingAllocator::emptyCache();
#endif
}

bool isFastPath(const Tensor& x)
{
    return !usesAutograd(x) && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

Tensor tokensOf(const Tensor& map) { return map.permute({0, 2, 3, 1}).reshape({-1, map.size(1)}); }

Tensor mapOf(const Tensor& tokens, std::int64_t n, std::int64_t height, std::int64_t width)
{
    return tokens.view({n, height, width, tokens.size(-1)}).permute({0, 3, 1, 2});
}

Tensor dense(const Tensor& x, const Tensor& weight, const Tensor& bias)
{
    const std::int64_t in = weight.size(1), out = weight.size(0);
    const std::int64_t rows = x.numel() / in;
    countWork(2.0 * double(rows) * double(in) * double(out));
    if (usesAutograd(x) || rows < 32 || !hasFastConvolution(x))
        return at::linear(x, weight,
                          bias.defined() ? TorchOptional<Tensor>(bias) : TorchOptional<Tensor>());
    // oneDNN's 1x1 convolution is faster than the BLAS of every machine measured, and the only
    // product that uses bfloat16 matrix units from LibTorch 1.13 on.
    const Tensor map = x.reshape({1, rows, 1, in}).permute({0, 3, 1, 2});
    const Tensor y = at::mkldnn_convolution(map, weight.view({out, in, 1, 1}),
                                            bias.defined() ? TorchOptional<Tensor>(bias)
                                                           : TorchOptional<Tensor>(),
                                            {0, 0}, {1, 1}, {1, 1}, 1);
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = out;
    return y.permute({0, 2, 3, 1}).reshape(shape);
}

Tensor reluInPlace(Tensor x)
{
    if (!isFastPath(x) || !x.is_non_overlapping_and_dense())
        return usesAutograd(x) ? x.relu() : x.relu_();
    byType(x, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        auto* p = static_cast<T*>(x.data_ptr());
        at::parallel_for(0, x.numel(), 16384, [&](std::int64_t begin, std::int64_t end) {
            fused::addRelu(p + begin, nullptr, end - begin);
        });
    });
    return x;
}

Tensor addRelu(Tensor x, const Tensor& y)
{
    if (!isFastPath(x) || !x.is_non_overlapping_and_dense() || x.strides() != y.strides()
        || x.scalar_type() != y.scalar_type())
        return usesAutograd(x) ? (x + y).relu() : x.add_(y).relu_();
    byType(x, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        auto* p = static_cast<T*>(x.data_ptr());
        const auto* q = static_cast<const T*>(y.data_ptr());
        at::parallel_for(0, x.numel(), 16384, [&](std::int64_t begin, std::int64_t end) {
            fused::addRelu(p + begin, q + begin, end - begin);
        });
    });
    return x;
}

Tensor linearRelu(const Tensor& x, const Tensor& weight, const Tensor& bias)
{
    return reluInPlace(dense(x, weight, bias));
}

Tensor convolution(const Tensor& x, const Tensor& weight, const Tensor& bias, std::int64_t stride,
                   std::int64_t padding)
{
    const auto optionalBias
        = bias.defined() ? TorchOptional<Tensor>(bias) : TorchOptional<Tensor>();
    const auto sizeOf = [&](int axis) {
        return double((x.size(axis) + 2 * padding - weight.size(axis)) / stride + 1);
    };
    countWork(2.0 * double(x.size(0)) * sizeOf(2) * sizeOf(3) * double(weight.numel()));
    if (usesAutograd(x) || !hasFastConvolution(x))
        return at::conv2d(x, weight, optionalBias, {stride, stride}, {padding, padding});
    return at::mkldnn_convolution(x.contiguous(at::MemoryFormat::ChannelsLast),
                                  weight.contiguous(at::MemoryFormat::ChannelsLast), optionalBias,
                                  {padding, padding}, {stride, stride}, {1, 1}, 1)
        .contiguous(at::MemoryFormat::ChannelsLast);
}

Tensor addLayerNorm(const Tensor& x, const Tensor& residual, const Tensor& weight,
                    const Tensor& bias, double eps)
{
    const std::int64_t columns = weight.numel();
    if (!isFastPath(x) || columns > 8192) {
        const Tensor sum = residual.defined() ? x + residual : x;
        return at::layer_norm(sum, {columns}, weight.to(sum.scalar_type()),
                              bias.to(sum.scalar_type()), eps);
    }
    const Tensor a = x.contiguous();
    const Tensor b = residual.defined() ? residual.to(a.scalar_type()).contiguous() : Tensor();
    const Tensor w = asFloat(weight), shift = asFloat(bias);
    Tensor out = at::empty(a.sizes(), a.options());
    byType(a, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        const auto* p = static_cast<const T*>(a.data_ptr());
        const auto* q = b.defined() ? static_cast<const T*>(b.data_ptr()) : nullptr;
        auto* o = static_cast<T*>(out.data_ptr());
        at::parallel_for(0, a.numel() / columns, kRowGrain, [&](std::int64_t i, std::int64_t end) {
            fused::addLayerNorm(p + i * columns, q != nullptr ? q + i * columns : nullptr,
                                w.data_ptr<float>(), shift.data_ptr<float>(), float(eps), end - i,
                                columns, o + i * columns);
        });
    });
    return out;
}

Tensor groupNorm(const Tensor& x, std::int64_t groups, const Tensor& weight, const Tensor& bias,
                 double eps, Activation activation)
{
    const bool relu = activation == Activation::Relu;
    if (!isFastPath(x)) {
        const Tensor y
            = at::group_norm(x, groups, weight.to(x.scalar_type()), bias.to(x.scalar_type()), eps);
        return relu ? y.relu() : y;
    }
    const std::int64_t n = x.size(0), channels = x.size(1), rows = x.size(2) * x.size(3);
    const Tensor in = x.contiguous(at::MemoryFormat::ChannelsLast);
    Tensor out = at::empty_like(in);
    constexpr std::int64_t kBlock = 256;  // rows summed in float32 before double takes over
    const std::int64_t blocks = (rows + kBlock - 1) / kBlock;
    Tensor partial = at::empty({n, blocks, 2, channels}, at::kFloat);
    Tensor affine = at::empty({n, 2, channels}, at::kFloat);
    const Tensor w = asFloat(weight), b = asFloat(bias);
    byType(in, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        const auto* p = static_cast<const T*>(in.data_ptr());
        auto* o = static_cast<T*>(out.data_ptr());
        auto* sums = partial.data_ptr<float>();
        at::parallel_for(0, n * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = begin; i < end; ++i) {
                const std::int64_t first = (i % blocks) * kBlock;
                fused::columnSums(p + ((i / blocks) * rows + first) * channels,
                                  std::min(kBlock, rows - first), channels, sums + i * 2 * channels,
                                  sums + (i * 2 + 1) * channels);
            }
        });
        const std::int64_t width = channels / groups;
        for (std::int64_t i = 0; i < n; ++i) {
            float* scale = affine.data_ptr<float>() + i * 2 * channels;
            float* shift = scale + channels;
            // Calls visit(mean, sum of squared deviations, count) for each column of each block.
            const auto forEach = [&](std::int64_t g, auto&& visit) {
                for (std::int64_t k = 0; k < blocks; ++k) {
                    const float* s = sums + (i * blocks + k) * 2 * channels;
                    const T* first = p + (i * rows + k * kBlock) * channels;
                    const auto count = double(std::min(kBlock, rows - k * kBlock));
                    for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
                        const double sum = double(s[c]);
                        visit(double(widen(first[c])) + sum / count,
                              double(s[channels + c]) - sum * sum / count, count);
                    }
                }
            };
            for (std::int64_t g = 0; g < groups; ++g) {
                // About the mean, not about zero: coarse maps have few cells, whose variance would
                // drown in the rounding of their squares.
                double sum = 0, deviations = 0;
                forEach(g, [&](double mean, double, double count) { sum += mean * count; });
                const double mean = sum / double(rows * width);
                forEach(g, [&](double own, double squares, double count) {
                    deviations += std::max(0.0, squares) + count * (own - mean) * (own - mean);
                });
                const double inverse = 1 / std::sqrt(deviations / double(rows * width) + eps);
                for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
                    const double s = inverse * double(w.data_ptr<float>()[c]);
                    scale[c] = float(s);
                    shift[c] = float(double(b.data_ptr<float>()[c]) - mean * s);
                }
            }
        }
        at::parallel_for(0, n * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = begin; i < end; ++i) {
                const std::int64_t frame = i / blocks, first = (i % blocks) * kBlock;
                const float* scale = affine.data_ptr<float>() + frame * 2 * channels;
                const std::int64_t at = (frame * rows + first) * channels;
                fused::scaleShift(p + at, scale, scale + channels, relu,
                                  std::min(kBlock, rows - first), channels, o + at);
            }
        });
    });
    return out;
}

void softmaxInPlace(Tensor& x)
{
    if (!isFastPath(x) || x.stride(-1) != 1) {
        x.copy_(x.softmax(-1));
        return;
    }
    const std::int64_t columns = x.size(-1);
    const std::int64_t stride = x.dim() == 2 ? x.stride(0) : columns;
    byType(x, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        auto* p = static_cast<T*>(x.data_ptr());
        at::parallel_for(0, x.numel() / columns, 32, [&](std::int64_t begin, std::int64_t end) {
            fused::softmax(p + begin * stride, end - begin, columns, stride);
        });
    });
}

Tensor blockedAttention(const Tensor& q, const Tensor& k, const Tensor& v, double scale)
{
    if (q.is_cuda() && !at::GradMode::is_enabled() && k.size(-1) == v.size(-1))
        return deviceAttention(q.unsqueeze(0), k.unsqueeze(0), v.unsqueeze(0), scale).squeeze(0);
    // About 24 MiB of scores at a time: large enough for the products, small enough for the cache.
    const std::int64_t rows = std::clamp<std::int64_t>(
        (std::int64_t(6) << 20) / std::max<std::int64_t>(1, k.size(0)), 64, 8192);
    const bool isFast = isFastPath(q);
    const Tensor keys = (k * scale).contiguous();
    const Tensor values = v.t().contiguous();
    if (!isFast && q.size(0) <= rows)
        return at::matmul(at::matmul(q, keys.t()).softmax(-1), v);
    std::vector<Tensor> parts;
    for (std::int64_t start = 0; start < q.size(0); start += rows) {
        checkpoint();
        const Tensor block = q.narrow(0, start, std::min(rows, q.size(0) - start));
        Tensor scores = dense(block, keys, {});
        if (isFast) {
            softmaxInPlace(scores);
            parts.push_back(dense(scores, values, {}));
        } else {
            parts.push_back(at::matmul(scores.softmax(-1), v));
        }
    }
    return parts.size() == 1 ? parts[0] : at::cat(parts);
}

Tensor resizeNearest(const Tensor& x, std::int64_t height, std::int64_t width)
{
    if (x.size(2) == height && x.size(3) == width)
        return x;
    return at::upsample_nearest2d(x, {height, width});
}

Tensor thresholdEnlarged(const Tensor& map, std::int64_t height, std::int64_t width,
                         float threshold)
{
    const Tensor in = map.to(at::kCPU, at::kFloat).contiguous();
    Tensor out = at::empty({height, width}, at::kByte);
    at::parallel_for(0, height, 64, [&](std::int64_t begin, std::int64_t end) {
        fused::thresholdEnlarged(in.data_ptr<float>(), in.size(0), in.size(1), threshold, height,
                                 width, begin, end, out.data_ptr<std::uint8_t>());
    });
    return out;
}

Tensor resizeBilinear(const Tensor& x, std::int64_t height, std::int64_t width, bool alignCorners)
{
    if (x.size(2) == height && x.size(3) == width)
        return x;
    return at::upsample_bilinear2d(x, {height, width}, alignCorners);
}

}  // namespace mw
