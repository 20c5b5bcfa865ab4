// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/generated_weights.h"

#include <cmath>
#include <cstddef>

namespace mw {

namespace {

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

struct Spread {
    double centre = 0;
    double amplitude = 0;
};

double rounded(double value) { return double(float(value)); }

Spread spreadOf(std::string_view name, const std::vector<std::int64_t>& shape)
{
    const std::string_view last = name.substr(name.rfind('.') + 1);
    if (last == "running_mean")
        return {0, rounded(0.2)};
    if (last == "running_var")
        return {1, rounded(0.4)};
    if (contains(name, "refpoint_embed"))
        return {0, 2};
    if (contains(name, "tgt_embed") || name.ends_with("query_embed.weight")
        || contains(name, "level_embed"))
        return {0, 1};
    if (contains(name, "embeddings.") && last == "weight" && shape.size() == 2)
        return {0, 0.5};
    if (shape.size() >= 2) {
        double fan = 1;
        for (std::size_t i = 1; i < shape.size(); ++i)
            fan *= double(shape[i]);
        double gain = 1;
        if (name.starts_with("backbone.") || contains(name, "sampling_offsets"))
            gain = 2;
        else if (name.starts_with("bbox_embed.") && contains(name, ".layers.2."))
            gain = 0.25;
        else if (name.starts_with("controller.layers.2."))
            gain = 0.16;
        return {0, rounded(std::sqrt(3.0 * gain / fan))};
    }
    if (last == "weight")
        return contains(name, ".bn3.") ? Spread{rounded(0.3), rounded(0.2)}
                                       : Spread{1, rounded(0.3)};
    return {0, contains(name, "sampling_offsets") ? 3 : rounded(0.1)};
}

}  // namespace

std::vector<float> generatedWeights(std::string_view name, const std::vector<std::int64_t>& shape)
{
    // The box heads are registered twice under one storage.
    constexpr std::string_view kAlias = "transformer.decoder.bbox_embed.";
    if (name.starts_with(kAlias))
        name.remove_prefix(std::string_view("transformer.decoder.").size());
    const Spread spread = spreadOf(name, shape);
    std::uint64_t state = 0xcbf29ce484222325ull;
    for (const char c : name) {
        state ^= static_cast<unsigned char>(c);
        state *= 0x100000001b3ull;
    }
    std::size_t count = 1;
    for (const std::int64_t size : shape)
        count *= std::size_t(size);
    std::vector<float> out(count);
    for (float& value : out) {
        state += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        z ^= z >> 31;
        value = float(spread.centre + spread.amplitude * (double(z >> 40) * 0x1p-23 - 1.0));
    }
    return out;
}

}  // namespace mw
