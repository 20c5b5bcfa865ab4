// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace mw {

namespace {

Error damaged(const char* detail) { return {ErrorCode::MaskInvalid, {}, detail}; }

/// Collects runs from a sequence of "the value is `inside` up to here".
class RunWriter
{
public:
    explicit RunWriter(std::size_t expected) { m_runs.reserve(expected); }

    /// The pixels up to `end` have value `inside`.
    void extend(std::uint32_t end, bool inside)
    {
        if (inside != m_inside) {
            m_runs.push_back(m_end - m_start);
            m_start = m_end;
            m_inside = inside;
        }
        if (inside)
            m_area += end - m_end;
        m_end = end;
    }
    std::vector<std::uint32_t> finish()
    {
        m_runs.push_back(m_end - m_start);
        return std::move(m_runs);
    }
    std::int64_t area() const { return m_area; }

private:
    std::vector<std::uint32_t> m_runs;
    std::uint32_t m_start = 0;
    std::uint32_t m_end = 0;
    bool m_inside = false;
    std::int64_t m_area = 0;
};

/// Walks two run lists together: `visit(end, insideA, insideB)` for each stretch where neither
/// changes.
template <class Visit>
void walk(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::uint32_t total,
          Visit visit)
{
    std::size_t i = 0;
    std::size_t j = 0;
    std::uint32_t endA = a[0];
    std::uint32_t endB = b[0];
    for (std::uint32_t at = 0; at < total;) {
        while (endA == at)
            endA += a[++i];
        while (endB == at)
            endB += b[++j];
        at = std::min(endA, endB);
        visit(at, (i & 1) != 0, (j & 1) != 0);
    }
}

void putNumber(std::string& out, std::uint32_t value)
{
    while (value >= 0x80) {
        out += char(value | 0x80);
        value >>= 7;
    }
    out += char(value);
}

bool takeNumber(std::string_view& bytes, std::uint32_t& value)
{
    std::uint64_t v = 0;
    for (int shift = 0; shift < 35 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        v |= std::uint64_t(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) {
            value = std::uint32_t(v);
            return v <= UINT32_MAX;
        }
    }
    return false;
}

bool isAllowed(Size size)
{
    return size.width > 0 && size.height > 0 && size.pixelCount() <= Mask::kMaxPixels;
}

/// Rows become columns. Run-length masks keep rows together, COCO keeps columns together.
BitRaster transposed(const BitRaster& in)
{
    BitRaster out({in.size.height, in.size.width});
    // In squares that fit the cache: a column-wise walk over 4K rows would miss it at every
    // step.
    constexpr int kBlock = 64;
    for (int y0 = 0; y0 < in.size.height; y0 += kBlock) {
        for (int x0 = 0; x0 < in.size.width; x0 += kBlock) {
            const int y1 = std::min(y0 + kBlock, in.size.height);
            const int x1 = std::min(x0 + kBlock, in.size.width);
            for (int y = y0; y < y1; ++y) {
                const std::uint8_t* row = in.row(y);
                for (int x = x0; x < x1; ++x)
                    out.row(x)[y] = row[x];
            }
        }
    }
    return out;
}

}  // namespace

Mask::Mask(Size size, std::vector<std::uint32_t> runs, std::int64_t area)
    : m_data(std::make_shared<const Data>(Data{size, area, std::move(runs)}))
{
}

Mask::Mask()
    : Mask(Size{})
{
}

Mask::Mask(Size size)
    : Mask(size, {std::uint32_t(size.pixelCount())}, 0)
{
}

Mask Mask::full(Size size)
{
    const auto total = std::uint32_t(size.pixelCount());
    return total == 0 ? Mask(size) : Mask(size, {0, total}, total);
}

Mask Mask::fromRaster(const BitRaster& raster)
{
    const std::uint8_t* const begin = raster.pixels.data();
    const std::uint8_t* const end = begin + raster.pixels.size();
    RunWriter writer(256);
    bool inside = false;
    for (const std::uint8_t* at = begin; at < end; inside = !inside) {
        // memchr looks at many pixels in one instruction; runs are long.
        const void* found = std::memchr(at, inside ? 0 : 1, std::size_t(end - at));
        const auto* next = found ? static_cast<const std::uint8_t*>(found) : end;
        if (next != at)
            writer.extend(std::uint32_t(next - begin), inside);
        at = next;
    }
    const std::int64_t area = writer.area();
    return Mask(raster.size, writer.finish(), area);
}

Result<Mask> Mask::fromRuns(Size size, std::vector<std::uint32_t> runs)
{
    if (!isAllowed(size))
        return damaged("mask without a sensible size");
    if (runs.empty())
        return damaged("mask without runs");
    std::int64_t total = 0;
    std::int64_t area = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i] == 0 && i != 0)
            return damaged("zero-length run");
        total += runs[i];
        area += (i & 1) != 0 ? runs[i] : 0;
        if (total > size.pixelCount())
            return damaged("runs exceed the picture");
    }
    if (total != size.pixelCount())
        return damaged("runs do not cover the picture");
    return Mask(size, std::move(runs), area);
}

Rect Mask::bounds() const
{
    if (isEmpty())
        return {};
    const auto width = std::uint32_t(size().width);
    std::uint32_t left = width;
    std::uint32_t right = 0;
    std::uint32_t top = UINT32_MAX;
    std::uint32_t bottom = 0;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        const std::uint32_t end = at + runs()[i];
        if ((i & 1) != 0) {
            const std::uint32_t firstRow = at / width;
            const std::uint32_t lastRow = (end - 1) / width;
            top = std::min(top, firstRow);
            bottom = lastRow + 1;
            left = firstRow == lastRow ? std::min(left, at % width) : 0;
            right = firstRow == lastRow ? std::max(right, (end - 1) % width + 1) : width;
        }
        at = end;
    }
    return {int(left), int(top), int(right - left), int(bottom - top)};
}

bool Mask::contains(int x, int y) const
{
    if (x < 0 || y < 0 || x >= size().width || y >= size().height)
        return false;
    const std::uint32_t wanted = std::uint32_t(y) * std::uint32_t(size().width) + std::uint32_t(x);
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        end += runs()[i];
        if (wanted < end)
            return (i & 1) != 0;
    }
    return false;
}

BitRaster Mask::toRaster() const
{
    BitRaster raster(size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < runs().size(); ++i) {
        if ((i & 1) != 0)
            std::memset(raster.pixels.data() + at, 1, runs()[i]);
        at += runs()[i];
    }
    return raster;
}

bool operator==(const Mask& a, const Mask& b)
{
    return a.m_data == b.m_data || (a.size() == b.size() && a.m_data->runs == b.m_data->runs);
}

template <class Op>
Mask Mask::merged(const Mask& a, const Mask& b, Op op)
{
    assert(a.size() == b.size());
    const auto total = std::uint32_t(a.size().pixelCount());
    if (total == 0)
        return a;
    RunWriter writer(a.runs().size() + b.runs().size());
    walk(a.runs(), b.runs(), total,
         [&](std::uint32_t end, bool inA, bool inB) { writer.extend(end, op(inA, inB)); });
    const std::int64_t area = writer.area();
    std::vector<std::uint32_t> runs = writer.finish();
    runs.shrink_to_fit();
    return Mask(a.size(), std::move(runs), area);
}

Mask operator^(const Mask& a, const Mask& b)
{
    return Mask::merged(a, b, [](bool x, bool y) { return x != y; });
}

Mask operator|(const Mask& a, const Mask& b)
{
    return Mask::merged(a, b, [](bool x, bool y) { return x || y; });
}

Mask operator&(const Mask& a, const Mask& b)
{
    return Mask::merged(a, b, [](bool x, bool y) { return x && y; });
}

Mask operator-(const Mask& a, const Mask& b)
{
    return Mask::merged(a, b, [](bool x, bool y) { return x && !y; });
}

Overlap overlap(const Mask& a, const Mask& b)
{
    assert(a.size() == b.size());
    Overlap result;
    std::uint32_t at = 0;
    walk(a.runs(), b.runs(), std::uint32_t(a.size().pixelCount()),
         [&](std::uint32_t end, bool inA, bool inB) {
             result.intersection += inA && inB ? end - at : 0;
             at = end;
         });
    result.unionArea = a.area() + b.area() - result.intersection;
    return result;
}

double intersectionOverUnion(const Mask& a, const Mask& b)
{
    const Overlap o = overlap(a, b);
    return o.unionArea == 0 ? 1.0 : double(o.intersection) / double(o.unionArea);
}

std::string encodeMask(const Mask& mask)
{
    std::string out;
    out.reserve(8 + mask.runs().size() * 2);
    putNumber(out, std::uint32_t(mask.size().width));
    putNumber(out, std::uint32_t(mask.size().height));
    for (const std::uint32_t run : mask.runs())
        putNumber(out, run);
    return out;
}

Result<Mask> decodeMask(std::string_view bytes)
{
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    if (!takeNumber(bytes, width) || !takeNumber(bytes, height) || width > INT32_MAX
        || height > INT32_MAX)
        return damaged("mask without a size");
    std::vector<std::uint32_t> runs;
    runs.reserve(bytes.size());
    while (!bytes.empty()) {
        std::uint32_t run = 0;
        if (!takeNumber(bytes, run))
            return damaged("broken number in a mask");
        runs.push_back(run);
    }
    runs.shrink_to_fit();
    return Mask::fromRuns({int(width), int(height)}, std::move(runs));
}

std::vector<std::uint32_t> toCocoCounts(const Mask& mask)
{
    const Mask columns = Mask::fromRaster(transposed(mask.toRaster()));
    return {columns.runs().begin(), columns.runs().end()};
}

Result<Mask> fromCocoCounts(Size size, std::span<const std::uint32_t> counts)
{
    // COCO files may hold zero-length runs in the middle; join their neighbours.
    std::vector<std::uint32_t> runs;
    bool inside = false;
    for (const std::uint32_t count : counts) {
        if (count == 0 && !runs.empty()) {
            inside = !inside;
            continue;
        }
        const bool lastInside = runs.size() % 2 == 0;  // the value of the run written last
        if (runs.empty() || inside != lastInside) {
            runs.push_back(count);
        } else {
            if (runs.back() > UINT32_MAX - count)
                return damaged("runs exceed the picture");
            runs.back() += count;
        }
        inside = !inside;
    }
    MW_TRY(const Mask columns, Mask::fromRuns({size.height, size.width}, std::move(runs)));
    return Mask::fromRaster(transposed(columns.toRaster()));
}

std::string toCocoText(const Mask& mask)
{
    const std::vector<std::uint32_t> counts = toCocoCounts(mask);
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        std::int64_t x = counts[i];
        if (i > 2)
            x -= counts[i - 2];
        for (bool more = true; more;) {
            std::int64_t c = x & 0x1f;
            x >>= 5;
            more = (c & 0x10) != 0 ? x != -1 : x != 0;
            if (more)
                c |= 0x20;
            text += char(c + 48);
        }
    }
    return text;
}

Result<Mask> fromCocoText(Size size, std::string_view text)
{
    std::vector<std::uint32_t> counts;
    for (std::size_t at = 0; at < text.size();) {
        std::int64_t x = 0;
        bool more = true;
        for (int k = 0; more; ++k) {
            if (at >= text.size() || k > 6)
                return damaged("COCO run lengths end in the middle of a number");
            const int c = text[at++] - 48;
            if (c < 0 || c > 63)
                return damaged("a character that COCO run lengths do not use");
            x |= std::int64_t(c & 0x1f) << (5 * k);
            more = (c & 0x20) != 0;
            if (!more && (c & 0x10) != 0)
                x |= std::int64_t(-1) * (std::int64_t(1) << (5 * (k + 1)));
        }
        if (counts.size() > 2)
            x += counts[counts.size() - 2];
        if (x < 0 || x > UINT32_MAX)
            return damaged("COCO run length out of range");
        counts.push_back(std::uint32_t(x));
    }
    return fromCocoCounts(size, counts);
}

}  // namespace mw
