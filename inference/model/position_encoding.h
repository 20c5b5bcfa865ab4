// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/torch_compat.h"

/// Sine encodings of the DETR family, temperature 10000, always float32. Padding masks are bool,
/// true where there is nothing.
namespace mw {

/// Of the cells of a map: `padding` [n, h, w] -> [n, channels, h, w], first half y, second half x.
/// In fully padded rows and columns the values are noise-like, as in the official code.
Tensor sine2d(const Tensor& padding, std::int64_t channels);

/// Of words: `padding` [b, L] -> [b, L, channels].
Tensor sine1d(const Tensor& padding, std::int64_t channels);

/// Of reference points or boxes [..., 2 or 4] in [0, 1]: each coordinate becomes `channels` / 2
/// numbers, in the order y, x, w, h.
Tensor sineOfPoints(const Tensor& points, std::int64_t channels);

}  // namespace mw
