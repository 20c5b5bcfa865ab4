// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/ops/ms_deform_attn_kernels.h"

#include <cuda_runtime.h>
#include <stdexcept>
#include <string>

/// Multi-scale deformable attention on CUDA, the arithmetic of ms_deform_attn_cpu.cpp. A warp has
/// one (batch, query, head): its lanes are the channels, so that the four cells of a sample are
/// read as whole cache lines, and sums over channels need no shared memory.
namespace mw::deform {

namespace {

constexpr int kWarp = 32;
constexpr int kWarpsPerBlock = 4;

/// deform::Shape without std::array, whose members are not device code.
struct DeviceShape {
    long long tokens, heads, channels, queries, points, levels, items;
    long long stride0, stride1, stride2;
    long long height[kMaxLevels], width[kMaxLevels], start[kMaxLevels];
};

DeviceShape deviceShape(const Shape& s)
{
    DeviceShape d{};
    d.tokens = s.tokens;
    d.heads = s.heads;
    d.channels = s.channels;
    d.queries = s.queries;
    d.points = s.points;
    d.levels = s.levels;
    d.items = s.batch * s.queries * s.heads;
    d.stride0 = s.valueStride[0];
    d.stride1 = s.valueStride[1];
    d.stride2 = s.valueStride[2];
    for (long long l = 0; l < s.levels; ++l) {
        const Level& level = s.level[std::size_t(l)];
        d.height[l] = level.height;
        d.width[l] = level.width;
        d.start[l] = level.start;
    }
    return d;
}

/// The four cells around a location; weight 0 and token -1 outside.
template <class T>
struct Corners {
    long long token[4];
    T weight[4];
    T fx, fy;
};

/// False when the location is a cell or more outside.
template <class T>
__device__ bool corners(const DeviceShape& s, int level, T locationX, T locationY, Corners<T>& c)
{
    const long long height = s.height[level], width = s.width[level];
    const T x = locationX * T(width) - T(0.5), y = locationY * T(height) - T(0.5);
    if (!(x > T(-1) && y > T(-1) && x < T(width) && y < T(height)))
        return false;
    const T x0 = floor(x), y0 = floor(y);
    c.fx = x - x0;
    c.fy = y - y0;
    for (int i = 0; i < 4; ++i) {
        const long long cx = (long long)(x0) + (i & 1), cy = (long long)(y0) + (i >> 1);
        const bool isInside = cx >= 0 && cy >= 0 && cx < width && cy < height;
        c.token[i] = isInside ? s.start[level] + cy * width + cx : -1;
        c.weight[i] = isInside ? ((i & 1) ? c.fx : 1 - c.fx) * ((i >> 1) ? c.fy : 1 - c.fy) : T(0);
    }
    return true;
}

template <class T>
__device__ T sumOverWarp(T v)
{
    for (int offset = kWarp / 2; offset > 0; offset /= 2)
        v += __shfl_xor_sync(0xffffffffu, v, offset);
    return v;
}

template <class T>
__global__ void forwardKernel(DeviceShape s, const T* value, const T* locations, const T* weights,
                              T* out)
{
    const long long item = (long long)(blockIdx.x) * kWarpsPerBlock + threadIdx.x / kWarp;
    if (item >= s.items)
        return;
    const int lane = int(threadIdx.x % kWarp);
    const long long head = item % s.heads, batch = item / (s.heads * s.queries);
    const long long samples = s.levels * s.points;
    const T* base = value + batch * s.stride0 + head * s.stride2;
    for (long long channel = lane; channel < s.channels; channel += kWarp) {
        T sum = 0;
        for (long long k = 0; k < samples; ++k) {
            Corners<T> c;
            const T* location = locations + (item * samples + k) * 2;
            if (!corners(s, int(k / s.points), location[0], location[1], c))
                continue;
            T sampled = 0;
            for (int i = 0; i < 4; ++i) {
                if (c.token[i] >= 0)
                    sampled += c.weight[i] * base[c.token[i] * s.stride1 + channel];
            }
            sum += weights[item * samples + k] * sampled;
        }
        out[item * s.channels + channel] = sum;
    }
}

template <class T>
__global__ void backwardKernel(DeviceShape s, const T* value, const T* locations, const T* weights,
                               const T* gradOut, T* gradValue, T* gradLocations, T* gradWeights)
{
    const long long item = (long long)(blockIdx.x) * kWarpsPerBlock + threadIdx.x / kWarp;
    if (item >= s.items)
        return;
    const int lane = int(threadIdx.x % kWarp);
    const long long head = item % s.heads, batch = item / (s.heads * s.queries);
    const long long samples = s.levels * s.points;
    const T* base = value + batch * s.stride0 + head * s.stride2;
    T* gradBase = gradValue + (batch * s.tokens * s.heads + head) * s.channels;
    for (long long k = 0; k < samples; ++k) {
        const long long at = item * samples + k;
        const int level = int(k / s.points);
        Corners<T> c;
        const bool isNear = corners(s, level, locations[2 * at], locations[2 * at + 1], c);
        T dot[4] = {};
        if (isNear) {
            for (long long channel = lane; channel < s.channels; channel += kWarp) {
                const T g = gradOut[item * s.channels + channel];
                for (int i = 0; i < 4; ++i) {
                    if (c.token[i] < 0)
                        continue;
                    dot[i] += g * base[c.token[i] * s.stride1 + channel];
                    atomicAdd(gradBase + c.token[i] * s.heads * s.channels + channel,
                              g * c.weight[i] * weights[at]);
                }
            }
            for (int i = 0; i < 4; ++i)
                dot[i] = sumOverWarp(dot[i]);
        }
        if (lane != 0)
            continue;
        if (!isNear) {
            gradLocations[2 * at] = gradLocations[2 * at + 1] = gradWeights[at] = 0;
            continue;
        }
        gradWeights[at] = c.weight[0] * dot[0] + c.weight[1] * dot[1] + c.weight[2] * dot[2]
            + c.weight[3] * dot[3];
        const T dx = (dot[1] - dot[0]) * (1 - c.fy) + (dot[3] - dot[2]) * c.fy;
        const T dy = (dot[2] - dot[0]) * (1 - c.fx) + (dot[3] - dot[1]) * c.fx;
        gradLocations[2 * at] = dx * weights[at] * T(s.width[level]);
        gradLocations[2 * at + 1] = dy * weights[at] * T(s.height[level]);
    }
}

unsigned blocksFor(const DeviceShape& s)
{
    return unsigned((s.items + kWarpsPerBlock - 1) / kWarpsPerBlock);
}

void checkLaunch()
{
    const cudaError_t status = cudaGetLastError();
    if (status != cudaSuccess)
        throw std::runtime_error(std::string("CUDA: ") + cudaGetErrorString(status));
}

}  // namespace

template <class T>
void cudaForward(const Shape& shape, const T* value, const T* locations, const T* weights, T* out,
                 CUstream_st* stream)
{
    const DeviceShape s = deviceShape(shape);
    if (s.items == 0)
        return;
    forwardKernel<<<blocksFor(s), kWarp * kWarpsPerBlock, 0, stream>>>(s, value, locations, weights,
                                                                       out);
    checkLaunch();
}

template <class T>
void cudaBackward(const Shape& shape, const T* value, const T* locations, const T* weights,
                  const Gradients<T>& gradients, CUstream_st* stream)
{
    const DeviceShape s = deviceShape(shape);
    if (s.items == 0)
        return;
    backwardKernel<<<blocksFor(s), kWarp * kWarpsPerBlock, 0, stream>>>(
        s, value, locations, weights, gradients.out, gradients.value, gradients.locations,
        gradients.weights);
    checkLaunch();
}

template void cudaForward(const Shape&, const float*, const float*, const float*, float*,
                          CUstream_st*);
template void cudaForward(const Shape&, const double*, const double*, const double*, double*,
                          CUstream_st*);
template void cudaBackward(const Shape&, const float*, const float*, const float*,
                           const Gradients<float>&, CUstream_st*);
template void cudaBackward(const Shape&, const double*, const double*, const double*,
                           const Gradients<double>&, CUstream_st*);

}  // namespace mw::deform
