// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "inference/ops/pass.h"

#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <new>
#include <optional>
#include <string>
#include <utility>

/// The only file that knows that LibTorch versions differ (1.13, 2.6 and 2.11 are supported), and
/// where its exceptions become errors.
namespace mw {

using torch::Tensor;

#define MW_TORCH_AT_LEAST(major, minor)                                                            \
    (TORCH_VERSION_MAJOR > (major)                                                                 \
     || (TORCH_VERSION_MAJOR == (major) && TORCH_VERSION_MINOR >= (minor)))

// c10::optional was a class of its own until 2.3 and is gone in the latest versions.
#if MW_TORCH_AT_LEAST(2, 3)
template <class T>
using TorchOptional = std::optional<T>;
#else
template <class T>
using TorchOptional = c10::optional<T>;
#endif

/// softmax(q kᵀ · scale) v for [batch, tokens, channels] tensors without a mask, in one kernel on
/// the devices that have one.
inline Tensor deviceAttention(const Tensor& q, const Tensor& k, const Tensor& v, double scale)
{
#if MW_TORCH_AT_LEAST(2, 1)
    return at::scaled_dot_product_attention(q, k, v, {}, 0.0, false, scale);
#else
    return at::matmul((at::matmul(q * scale, k.transpose(-2, -1))).softmax(-1), v);
#endif
}

/// True when a oneDNN convolution takes this CPU tensor. Calling it directly avoids LibTorch's
/// heuristics, which leave 1x1 convolutions and matrix products to slower code.
bool hasFastConvolution(const Tensor& x);

/// What is known of a failed allocation: c10::OutOfMemoryError on devices, a plain c10::Error with
/// this text on the CPU.
inline bool isOutOfMemory(const std::exception& e)
{
    if (dynamic_cast<const c10::OutOfMemoryError*>(&e) != nullptr
        || dynamic_cast<const std::bad_alloc*>(&e) != nullptr)
        return true;
    const std::string text = e.what();
    return text.find("out of memory") != std::string::npos
        || text.find("can't allocate memory") != std::string::npos
        || text.find("not enough memory") != std::string::npos;
}

/// Runs `work`, which returns a Result, and turns what Torch throws into an Error. Every public
/// function that calls Torch goes through here.
template <class Work>
auto guarded(Work&& work, ErrorCode outOfMemory = ErrorCode::OutOfMemory) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const PassStopped&) {
        return Error{ErrorCode::Cancelled};
    } catch (const c10::Error& e) {
        return Error{
            isOutOfMemory(e) ? outOfMemory : ErrorCode::Internal, {}, e.what_without_backtrace()};
    } catch (const std::exception& e) {
        return Error{isOutOfMemory(e) ? outOfMemory : ErrorCode::Internal, {}, e.what()};
    }
}

/// Turns on (or off) Torch's autocast to bfloat16 on this thread.
inline void setAutocast(bool isCuda, bool on)
{
#if MW_TORCH_AT_LEAST(2, 4)
    const at::DeviceType device = isCuda ? at::kCUDA : at::kCPU;
    at::autocast::set_autocast_dtype(device, at::kBFloat16);
    at::autocast::set_autocast_enabled(device, on);
#else
    if (isCuda) {
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        at::autocast::set_enabled(on);
    } else {
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_cpu_enabled(on);
    }
#endif
    if (!on)
        at::autocast::clear_cache();
}

/// "NVIDIA H100", or "" in builds without CUDA.
std::string deviceName(int index);

/// Gives cached device memory back to the system, after an allocation failed.
void releaseDeviceMemory();

}  // namespace mw
