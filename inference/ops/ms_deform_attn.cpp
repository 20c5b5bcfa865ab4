// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/ms_deform_attn.h"

#include "inference/ops/ms_deform_attn_kernels.h"
#include "inference/ops/simd.h"

#ifdef MW_CUDA
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#endif

#include <type_traits>

namespace mw {

namespace {

namespace F = torch::nn::functional;

deform::Shape shapeOf(const Tensor& value, const LevelSizes& levels, const Tensor& locations)
{
    TORCH_CHECK(levels.size() <= deform::kMaxLevels, "too many levels");
    deform::Shape s;
    s.batch = value.size(0);
    s.tokens = value.size(1);
    s.heads = value.size(2);
    s.channels = value.size(3);
    s.queries = locations.size(1);
    s.points = locations.size(4);
    s.levels = std::int64_t(levels.size());
    std::int64_t start = 0;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        s.level[l] = {levels[l].height, levels[l].width, start};
        start += levels[l].count();
    }
    TORCH_CHECK(start == s.tokens, "the levels do not cover the value");
    s.valueStride = {value.stride(0), value.stride(1), value.stride(2)};
    return s;
}

template <class T>
void runForward(const deform::Shape& s, const Tensor& value, const Tensor& locations,
                const Tensor& weights, Tensor& out)
{
    const T* v = value.data_ptr<T>();
    const T* l = locations.data_ptr<T>();
    const T* w = weights.data_ptr<T>();
    T* o = out.data_ptr<T>();
#ifdef MW_CUDA
    if (value.is_cuda()) {
        const c10::cuda::CUDAGuard guard(value.device());
        deform::cudaForward(s, v, l, w, o, c10::cuda::getCurrentCUDAStream().stream());
        return;
    }
#endif
    at::parallel_for(0, s.batch * s.queries, 16, [&](std::int64_t begin, std::int64_t end) {
        deform::forward(s, v, l, w, o, begin, end);
    });
}

template <class T>
void runBackward(const deform::Shape& s, const Tensor& value, const Tensor& locations,
                 const Tensor& weights, const Tensor& gradOut, Tensor& gradValue,
                 Tensor& gradLocations, Tensor& gradWeights)
{
    const deform::Gradients<T> gradients{gradOut.data_ptr<T>(), gradValue.data_ptr<T>(),
                                         gradLocations.data_ptr<T>(), gradWeights.data_ptr<T>()};
    const T* v = value.data_ptr<T>();
    const T* l = locations.data_ptr<T>();
    const T* w = weights.data_ptr<T>();
#ifdef MW_CUDA
    if (value.is_cuda()) {
        const c10::cuda::CUDAGuard guard(value.device());
        deform::cudaBackward(s, v, l, w, gradients, c10::cuda::getCurrentCUDAStream().stream());
        return;
    }
#endif
    // One thread has all queries of a head, so that no two write one element of grad_value.
    at::parallel_for(0, s.batch * s.heads, 1, [&](std::int64_t begin, std::int64_t end) {
        deform::backward(s, v, l, w, gradients, begin, end);
    });
}

bool hasKernel(const Tensor& value)
{
    const auto type = value.scalar_type();
    if (type != at::kFloat && type != at::kDouble)
        return false;
#ifdef MW_CUDA
    return value.is_cpu() || value.is_cuda();
#else
    return value.is_cpu();
#endif
}

class MsDeformAttn : public torch::autograd::Function<MsDeformAttn>
{
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& value,
                          const Tensor& locations, const Tensor& weights, const LevelSizes& levels)
    {
        const deform::Shape s = shapeOf(value, levels, locations);
        Tensor out = at::empty({s.batch, s.queries, s.heads * s.channels}, value.options());
        if (value.scalar_type() == at::kDouble)
            runForward<double>(s, value, locations, weights, out);
        else
            runForward<float>(s, value, locations, weights, out);
        context->save_for_backward({value, locations, weights});
        std::vector<std::int64_t> flat;
        for (const LevelSize& level : levels) {
            flat.push_back(level.height);
            flat.push_back(level.width);
        }
        context->saved_data["levels"] = flat;
        return out;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& grads)
    {
        const auto saved = context->get_saved_variables();
        const Tensor &value = saved[0], &locations = saved[1], &weights = saved[2];
        const std::vector<std::int64_t> flat = context->saved_data["levels"].toIntVector();
        LevelSizes levels;
        for (std::size_t i = 0; i + 1 < flat.size(); i += 2)
            levels.push_back({flat[i], flat[i + 1]});
        const deform::Shape s = shapeOf(value, levels, locations);
        const Tensor gradOut = grads[0].contiguous();
        Tensor gradValue = at::zeros(value.sizes(), value.options());
        Tensor gradLocations = at::empty_like(locations);
        Tensor gradWeights = at::empty_like(weights);
        if (value.scalar_type() == at::kDouble)
            runBackward<double>(s, value, locations, weights, gradOut, gradValue, gradLocations,
                                gradWeights);
        else
            runBackward<float>(s, value, locations, weights, gradOut, gradValue, gradLocations,
                               gradWeights);
        return {gradValue, gradLocations, gradWeights, Tensor()};
    }
};

}  // namespace

Tensor msDeformAttnReference(const Tensor& value, const LevelSizes& levels, const Tensor& locations,
                             const Tensor& weights)
{
    const auto batch = value.size(0), heads = value.size(2), channels = value.size(3);
    const auto queries = locations.size(1), points = locations.size(4);
    const Tensor grid = 2 * locations - 1;
    std::vector<Tensor> samples;
    std::int64_t start = 0;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const LevelSize level = levels[l];
        const Tensor map = value.narrow(1, start, level.count())
                               .permute({0, 2, 3, 1})
                               .reshape({batch * heads, channels, level.height, level.width});
        const Tensor at_ = grid.select(3, std::int64_t(l))
                               .transpose(1, 2)
                               .reshape({batch * heads, queries, points, 2});
        samples.push_back(F::grid_sample(map, at_,
                                         F::GridSampleFuncOptions()
                                             .mode(torch::kBilinear)
                                             .padding_mode(torch::kZeros)
                                             .align_corners(false)));
        start += level.count();
    }
    const Tensor w = weights.transpose(1, 2).reshape(
        {batch * heads, 1, queries, std::int64_t(levels.size()) * points});
    const Tensor out = (at::stack(samples, -2).flatten(-2) * w).sum(-1);
    return out.view({batch, heads * channels, queries}).transpose(1, 2).contiguous();
}

Tensor msDeformAttn(const Tensor& value, const LevelSizes& levels, const Tensor& locations,
                    const Tensor& weights)
{
    // Under autocast the value comes in bfloat16; sampling is memory-bound and summed in float32.
    if (at::GradMode::is_enabled() && value.scalar_type() == at::kBFloat16)
        return msDeformAttn(value.to(at::kFloat), levels, locations.to(at::kFloat),
                            weights.to(at::kFloat))
            .to(at::kBFloat16);
    if (!hasKernel(value))
        return msDeformAttnReference(value, levels, locations, weights);
    const bool isShared = value.stride(2) == 0 && value.stride(3) == 1;
    return MsDeformAttn::apply(isShared ? value : value.contiguous(),
                               locations.to(value.scalar_type()).contiguous(),
                               weights.to(value.scalar_type()).contiguous(), levels);
}

Tensor samplingLocations(const Tensor& offsets, const Tensor& references, const LevelSizes& levels)
{
    const auto points = double(offsets.size(4));
    // [B, Q, 1, levels, 1, 2 or 4], broadcast over heads and points.
    const Tensor r = references.unsqueeze(2).unsqueeze(4);
    if (references.size(-1) == 2) {
        std::vector<double> sizes;
        for (const LevelSize& level : levels) {
            sizes.push_back(double(level.width));
            sizes.push_back(double(level.height));
        }
        const Tensor normaliser = torch::tensor(sizes, at::kDouble)
                                      .to(offsets.options())
                                      .view({std::int64_t(levels.size()), 1, 2});
        return r + offsets / normaliser;
    }
    return r.slice(-1, 0, 2) + offsets / points * r.slice(-1, 2, 4) * 0.5;
}

Tensor msDeformAttnProjected(const Tensor& value, const LevelSizes& levels, const Tensor& projected,
                             const Tensor& references, std::int64_t points)
{
    TORCH_CHECK(value.is_cpu() && value.stride(3) == 1 && projected.is_contiguous());
    TORCH_CHECK(value.size(3) <= 4096 && std::int64_t(levels.size()) * points <= 256);
    deform::Shape s;
    s.batch = value.size(0);
    s.tokens = value.size(1);
    s.heads = value.size(2);
    s.channels = value.size(3);
    s.queries = projected.size(1);
    s.points = points;
    s.levels = std::int64_t(levels.size());
    std::int64_t start = 0;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        s.level[l] = {levels[l].height, levels[l].width, start};
        start += levels[l].count();
    }
    s.valueStride = {value.stride(0), value.stride(1), value.stride(2)};
    const Tensor where = references.to(at::kFloat).contiguous();
    const std::int64_t referenceStride = where.size(0) == 1 ? 0 : where.stride(0);
    Tensor out = at::empty({s.batch, s.queries, s.heads * s.channels}, value.options());
    // Four multiplications and additions for each channel of each sample.
    countWork(8.0 * double(out.numel()) * double(s.levels * s.points));
    const auto run = [&](auto tag) {
        using T = decltype(tag);
        const auto* v = static_cast<const T*>(value.data_ptr());
        const auto* p = static_cast<const T*>(projected.data_ptr());
        auto* o = static_cast<T*>(out.data_ptr());
        const float* r = where.data_ptr<float>();
        at::parallel_for(0, s.batch * s.queries, 64, [&](std::int64_t begin, std::int64_t end) {
            deform::forwardProjected(s, v, p, r, referenceStride, o, begin, end);
        });
    };
    if (value.scalar_type() == at::kBFloat16)
        run(Bf16{});
    else
        run(float{});
    return out;
}

}  // namespace mw
