// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/geometry.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// A mutable one-byte-per-pixel mask, used while painting. Row-major, no padding, values 0 or 1.
struct BitRaster {
    Size size;
    std::vector<std::uint8_t> pixels;

    BitRaster() = default;
    explicit BitRaster(Size s)
        : size(s)
        , pixels(std::size_t(s.pixelCount()))
    {
    }

    std::uint8_t* row(int y) { return pixels.data() + std::size_t(y) * std::size_t(size.width); }
    const std::uint8_t* row(int y) const
    {
        return pixels.data() + std::size_t(y) * std::size_t(size.width);
    }
    friend bool operator==(const BitRaster&, const BitRaster&) = default;
};

/// The pixels of one object in one frame, as row-major run lengths.
///
/// Runs alternate background, foreground, background, ... and cover the frame exactly; the first
/// may be zero. Immutable and shared, so copies are cheap and may be read from any thread.
class Mask
{
public:
    /// Masks larger than this are refused everywhere: 16384 x 16384 pixels.
    static constexpr std::int64_t kMaxPixels = std::int64_t(1) << 28;

    Mask();  ///< Of size 0 x 0.
    explicit Mask(Size size);  ///< Empty.
    static Mask fromRaster(const BitRaster& raster);
    /// Checks everything; used on bytes from files and pipes.
    static Result<Mask> fromRuns(Size size, std::vector<std::uint32_t> runs);
    static Mask full(Size size);

    Size size() const { return m_data->size; }
    std::span<const std::uint32_t> runs() const { return m_data->runs; }
    std::int64_t area() const { return m_data->area; }  ///< Foreground pixels.
    bool isEmpty() const { return area() == 0; }
    Rect bounds() const;  ///< The smallest rectangle around the foreground; empty if there is none.
    bool contains(int x, int y) const;
    BitRaster toRaster() const;
    std::size_t byteCount() const { return m_data->runs.capacity() * sizeof(std::uint32_t); }

    friend bool operator==(const Mask& a, const Mask& b);

    // Both masks must have one size.
    /// Pixels set in exactly one of the two. `before ^ after` is a stroke; applying it again undoes
    /// it.
    friend Mask operator^(const Mask& a, const Mask& b);
    friend Mask operator|(const Mask& a, const Mask& b);
    friend Mask operator&(const Mask& a, const Mask& b);
    friend Mask operator-(const Mask& a, const Mask& b);

private:
    struct Data {
        Size size;
        std::int64_t area = 0;
        std::vector<std::uint32_t> runs;
    };
    Mask(Size size, std::vector<std::uint32_t> runs, std::int64_t area);
    template <class Op>
    static Mask merged(const Mask& a, const Mask& b, Op op);

    std::shared_ptr<const Data> m_data;
};

struct Overlap {
    std::int64_t intersection = 0;
    std::int64_t unionArea = 0;
};

/// Counted from the runs, without decoding.
Overlap overlap(const Mask& a, const Mask& b);

/// Region similarity J (Perazzi et al., CVPR 2016): |a ∧ b| / |a ∨ b|, 1 when both are empty.
double intersectionOverUnion(const Mask& a, const Mask& b);

// ---- Bytes for the project file and the worker pipe: width, height and runs as LEB128 numbers.

std::string encodeMask(const Mask& mask);
Result<Mask> decodeMask(std::string_view bytes);

// ---- COCO run lengths: column-major; see maskApi.c of the COCO API for the compressed text.

std::string toCocoText(const Mask& mask);
Result<Mask> fromCocoText(Size size, std::string_view text);
std::vector<std::uint32_t> toCocoCounts(const Mask& mask);
Result<Mask> fromCocoCounts(Size size, std::span<const std::uint32_t> counts);

}  // namespace mw
