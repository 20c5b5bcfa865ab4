// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/model/position_encoding.h"

#include <numbers>

namespace mw {

namespace {

constexpr double kScale = 2 * std::numbers::pi;

/// sin of even and cos of odd channels of v / 10000^(2 floor(i / 2) / n), along a new last
/// dimension.
Tensor waves(const Tensor& v, std::int64_t n)
{
    const Tensor i = at::arange(n, v.options());
    const Tensor exponent = 2 * at::floor(i / 2) / double(n);
    const Tensor angles
        = v.unsqueeze(-1) / at::pow(at::scalar_tensor(10000.0, v.options()), exponent);
    return at::stack({angles.slice(-1, 0, n, 2).sin(), angles.slice(-1, 1, n, 2).cos()}, -1)
        .flatten(-2);
}

}  // namespace

Tensor sine2d(const Tensor& padding, std::int64_t channels)
{
    const Tensor valid = padding.logical_not();
    Tensor y = valid.cumsum(1, at::kFloat), x = valid.cumsum(2, at::kFloat);
    y = (y - 0.5) / (y.slice(1, -1) + 1e-6) * kScale;
    x = (x - 0.5) / (x.slice(2, -1) + 1e-6) * kScale;
    return at::cat({waves(y, channels / 2), waves(x, channels / 2)}, -1).permute({0, 3, 1, 2});
}

Tensor sine1d(const Tensor& padding, std::int64_t channels)
{
    Tensor x = padding.logical_not().cumsum(1, at::kFloat);
    x = x / (x.slice(1, -1) + 1e-6) * kScale;
    return waves(x, channels);
}

Tensor sineOfPoints(const Tensor& points, std::int64_t channels)
{
    const Tensor encoded = waves(points.to(at::kFloat) * kScale, channels / 2);
    std::vector<Tensor> parts{encoded.select(-2, 1), encoded.select(-2, 0)};
    if (points.size(-1) == 4) {
        parts.push_back(encoded.select(-2, 2));
        parts.push_back(encoded.select(-2, 3));
    }
    return at::cat(parts, -1);
}

}  // namespace mw
