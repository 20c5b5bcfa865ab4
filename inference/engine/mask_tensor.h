// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "inference/torch_compat.h"

#include <algorithm>

namespace mw {

/// Not zero is foreground: [h, w] of any type, on the CPU.
inline Mask maskFromTensor(const at::Tensor& pixels)
{
    const at::Tensor bytes = pixels.ne(0).to(at::kByte).contiguous();
    BitRaster raster(Size{int(bytes.size(1)), int(bytes.size(0))});
    std::copy_n(bytes.data_ptr<std::uint8_t>(), raster.pixels.size(), raster.pixels.begin());
    return Mask::fromRaster(raster);
}

}  // namespace mw
