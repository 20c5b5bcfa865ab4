// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/jpeg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace mw {

namespace {

constexpr int kLargestSide = 4096;

constexpr std::array<std::uint8_t, 64> kZigzag
    = {0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48,
       41, 34, 27, 20, 13, 6,  7,  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23,
       30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

/// Codes of up to 9 bits by table, longer ones by their length.
struct HuffmanTable {
    static constexpr int kFast = 9;
    bool isDefined = false;
    std::array<std::uint8_t, 256> values{};
    std::array<std::int32_t, 17> firstCode{}, firstIndex{}, count{};
    std::array<std::uint16_t, 1 << kFast> fast{};  ///< Length << 8 | value; 0: longer.

    /// False when the lengths do not describe a code.
    bool define(const std::uint8_t* lengths, std::span<const std::uint8_t> symbols)
    {
        fast.fill(0);
        std::copy(symbols.begin(), symbols.end(), values.begin());
        std::int32_t code = 0, index = 0;
        for (int length = 1; length <= 16; ++length) {
            const auto l = std::size_t(length);
            count[l] = lengths[length - 1];
            firstCode[l] = code;
            firstIndex[l] = index;
            if (code + count[l] > (1 << length))
                return false;
            for (std::int32_t i = 0; i < count[l] && length <= kFast; ++i) {
                const auto start = std::size_t((code + i) << (kFast - length));
                std::fill_n(fast.begin() + std::ptrdiff_t(start), 1 << (kFast - length),
                            std::uint16_t(length << 8 | values[std::size_t(index + i)]));
            }
            code = (code + count[l]) << 1;
            index += count[l];
        }
        isDefined = true;
        return true;
    }
};

/// The entropy-coded bits of a scan.
class Bits
{
public:
    explicit Bits(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }

    std::uint32_t peek(int n)
    {
        while (m_count < n)
            fill();
        return std::uint32_t(m_bits >> (m_count - n)) & ((1U << n) - 1);
    }
    void skip(int n) { m_count -= n; }
    std::uint32_t take(int n)
    {
        if (n == 0)
            return 0;
        const std::uint32_t value = peek(n);
        skip(n);
        return value;
    }
    /// -1 when there is no such code.
    int symbol(const HuffmanTable& table)
    {
        const std::uint16_t entry = table.fast[peek(HuffmanTable::kFast)];
        if (entry != 0) {
            skip(entry >> 8);
            return entry & 255;
        }
        const auto word = std::int32_t(peek(16));
        for (int length = HuffmanTable::kFast + 1; length <= 16; ++length) {
            const auto l = std::size_t(length);
            const std::int32_t offset = (word >> (16 - length)) - table.firstCode[l];
            if (offset >= 0 && offset < table.count[l]) {
                skip(length);
                return table.values[std::size_t(table.firstIndex[l] + offset)];
            }
        }
        return -1;
    }
    /// A number of `n` bits as F.2.2.1 extends it.
    int extended(int n)
    {
        const int value = int(take(n));
        return n > 0 && value < (1 << (n - 1)) ? value - (1 << n) + 1 : value;
    }
    /// Starts anew behind a restart marker; false if there is none.
    bool restart()
    {
        m_bits = 0;
        m_count = 0;
        m_padding = 0;
        m_isAtMarker = false;
        while (m_position + 1 < m_bytes.size()) {
            if (m_bytes[m_position] == 0xff && m_bytes[m_position + 1] >= 0xd0
                && m_bytes[m_position + 1] <= 0xd7) {
                m_position += 2;
                return true;
            }
            ++m_position;
        }
        return false;
    }
    /// More was asked for than is there.
    bool isExhausted() const { return m_padding > m_count; }

private:
    void fill()
    {
        std::uint8_t byte = 0;
        if (!m_isAtMarker && m_position < m_bytes.size()) {
            byte = m_bytes[m_position];
            if (byte != 0xff) {
                ++m_position;
            } else if (m_position + 1 < m_bytes.size() && m_bytes[m_position + 1] == 0) {
                m_position += 2;
            } else {
                m_isAtMarker = true;
                byte = 0;
                m_padding += 8;
            }
        } else {
            m_padding += 8;
        }
        m_bits = m_bits << 8 | byte;
        m_count += 8;
    }

    std::span<const std::uint8_t> m_bytes;
    std::size_t m_position = 0;
    std::uint64_t m_bits = 0;
    int m_count = 0;
    std::int64_t m_padding = 0;
    bool m_isAtMarker = false;
};

using Block = std::array<float, 64>;

/// basis[u][x]: how much coefficient u adds at x.
const std::array<std::array<float, 8>, 8>& basis()
{
    static const auto table = [] {
        std::array<std::array<float, 8>, 8> t{};
        for (int u = 0; u < 8; ++u) {
            for (int x = 0; x < 8; ++x)
                t[std::size_t(u)][std::size_t(x)]
                    = float((u == 0 ? std::sqrt(0.125) : 0.5)
                            * std::cos((2 * x + 1) * u * std::numbers::pi / 16));
        }
        return t;
    }();
    return table;
}

/// `rows`: bit v set when row v of the coefficients is not all 0.
void inverseTransform(const Block& in, unsigned rows, std::uint8_t* out, std::ptrdiff_t stride)
{
    const auto& b = basis();
    std::array<float, 64> sums{};
    for (std::size_t v = 0; v < 8; ++v) {
        if (!(rows >> v & 1U))
            continue;
        std::array<float, 8> line{};
        for (std::size_t u = 0; u < 8; ++u) {
            const float value = in[8 * v + u];
            for (std::size_t x = 0; x < 8; ++x)
                line[x] += value * b[u][x];
        }
        for (std::size_t y = 0; y < 8; ++y) {
            for (std::size_t x = 0; x < 8; ++x)
                sums[8 * y + x] += line[x] * b[v][y];
        }
    }
    for (std::size_t y = 0; y < 8; ++y) {
        std::uint8_t* row = out + std::ptrdiff_t(y) * stride;
        for (std::size_t x = 0; x < 8; ++x)
            row[x] = std::uint8_t(std::clamp(sums[8 * y + x] + 128.5F, 0.0F, 255.0F));
    }
}

class Decoder
{
public:
    Decoder(std::span<const std::uint8_t> bytes, const std::string& origin)
        : m_bytes(bytes)
        , m_origin(origin)
    {
    }

    Result<PlanarPicture> decode()
    {
        if (m_bytes.size() < 4 || m_bytes[0] != 0xff || m_bytes[1] != 0xd8)
            return invalid("it is no JPEG picture");
        std::size_t at = 2;
        for (;;) {
            while (at < m_bytes.size() && m_bytes[at] == 0xff && at + 1 < m_bytes.size()
                   && m_bytes[at + 1] == 0xff)
                ++at;
            if (at + 4 > m_bytes.size() || m_bytes[at] != 0xff)
                return invalid("it ends before its pixels");
            const std::uint8_t marker = m_bytes[at + 1];
            const std::size_t length = std::size_t(m_bytes[at + 2]) << 8 | m_bytes[at + 3];
            if (length < 2 || at + 2 + length > m_bytes.size())
                return invalid("a part is cut off");
            const auto part = m_bytes.subspan(at + 4, length - 2);
            at += 2 + length;
            bool isFine = true;
            switch (marker) {
            case 0xdb:
                isFine = readQuantisation(part);
                break;
            case 0xc4:
                isFine = readHuffman(part);
                break;
            case 0xdd:
                isFine = part.size() == 2;
                if (isFine)
                    m_restartInterval = part[0] << 8 | part[1];
                break;
            case 0xc0:
            case 0xc1:
                isFine = readFrame(part);
                break;
            case 0xda:
                if (!readScan(part))
                    return invalid("its scan does not fit its frame");
                return pixels(m_bytes.subspan(at));
            default:
                if (marker >= 0xc2 && marker <= 0xcf && marker != 0xc8 && marker != 0xcc)
                    return invalid("it is not baseline");
                break;
            }
            if (!isFine)
                return invalid("a table or its header is damaged");
        }
    }

private:
    struct Component {
        int id = 0, h = 1, v = 1;
        std::size_t quantisation = 0, dc = 0, ac = 0;
        int width = 0, height = 0;  ///< Of `plane`, in whole blocks.
        int previous = 0;
        std::vector<std::uint8_t> plane;
    };

    Error invalid(const char* what) const
    {
        return Error{ErrorCode::ImageInvalid, {m_origin}, what};
    }

    bool readQuantisation(std::span<const std::uint8_t> part)
    {
        while (!part.empty()) {
            const std::size_t index = part[0] & 15, wide = part[0] >> 4;
            if (index > 3 || wide > 1 || part.size() < 1 + 64 * (wide + 1))
                return false;
            for (std::size_t i = 0; i < 64; ++i)
                m_quantisation[index][kZigzag[i]]
                    = float(wide ? part[1 + 2 * i] << 8 | part[2 + 2 * i] : part[1 + i]);
            part = part.subspan(1 + 64 * (wide + 1));
        }
        return true;
    }

    bool readHuffman(std::span<const std::uint8_t> part)
    {
        while (!part.empty()) {
            const std::size_t index = part[0] & 15, kind = part[0] >> 4;
            if (index > 3 || kind > 1 || part.size() < 17)
                return false;
            std::size_t count = 0;
            for (std::size_t i = 1; i <= 16; ++i)
                count += part[i];
            if (count > 256 || part.size() < 17 + count
                || !m_huffman[kind][index].define(part.data() + 1, part.subspan(17, count)))
                return false;
            part = part.subspan(17 + count);
        }
        return true;
    }

    bool readFrame(std::span<const std::uint8_t> part)
    {
        if (!m_components.empty() || part.size() < 6 || part[0] != 8)
            return false;
        m_height = part[1] << 8 | part[2];
        m_width = part[3] << 8 | part[4];
        const std::size_t count = part[5];
        if (m_height < 1 || m_width < 1 || m_height > kLargestSide || m_width > kLargestSide
            || (count != 1 && count != 3) || part.size() < 6 + 3 * count)
            return false;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint8_t* p = part.data() + 6 + 3 * i;
            Component c;
            c.id = p[0];
            // A single component is not interleaved, so its factors mean nothing.
            c.h = count == 1 ? 1 : p[1] >> 4;
            c.v = count == 1 ? 1 : p[1] & 15;
            c.quantisation = p[2];
            if (c.h < 1 || c.h > 2 || c.v < 1 || c.v > 2 || c.quantisation > 3)
                return false;
            m_h = std::max(m_h, c.h);
            m_v = std::max(m_v, c.v);
            m_components.push_back(std::move(c));
        }
        m_across = (m_width + 8 * m_h - 1) / (8 * m_h);
        m_down = (m_height + 8 * m_v - 1) / (8 * m_v);
        for (Component& c : m_components) {
            c.width = m_across * c.h * 8;
            c.height = m_down * c.v * 8;
            c.plane.resize(std::size_t(c.width) * std::size_t(c.height));
        }
        return true;
    }

    bool readScan(std::span<const std::uint8_t> part)
    {
        if (m_components.empty() || part.size() < 1 + 2 * m_components.size() + 3
            || part[0] != m_components.size())
            return false;
        for (std::size_t i = 0; i < m_components.size(); ++i) {
            Component& c = m_components[i];
            c.dc = part[2 + 2 * i] >> 4;
            c.ac = part[2 + 2 * i] & 15;
            if (part[1 + 2 * i] != c.id || c.dc > 3 || c.ac > 3 || !m_huffman[0][c.dc].isDefined
                || !m_huffman[1][c.ac].isDefined)
                return false;
        }
        return true;
    }

    bool readBlock(Bits& bits, Component& c, int bx, int by)
    {
        Block block{};
        const Block& q = m_quantisation[c.quantisation];
        const int size = bits.symbol(m_huffman[0][c.dc]);
        if (size < 0 || size > 11)
            return false;
        c.previous += bits.extended(size);
        block[0] = float(c.previous) * q[0];
        unsigned rows = 1;
        for (std::size_t k = 1; k < 64; ++k) {
            const int symbol = bits.symbol(m_huffman[1][c.ac]);
            if (symbol < 0)
                return false;
            const int length = symbol & 15;
            if (length == 0) {
                if (symbol != 0xf0)
                    break;
                k += 15;
                continue;
            }
            k += std::size_t(symbol >> 4);
            if (k > 63)
                return false;
            const std::size_t at = kZigzag[k];
            block[at] = float(bits.extended(length)) * q[at];
            rows |= 1U << (at / 8);
        }
        if (bits.isExhausted())
            return false;
        inverseTransform(block, rows,
                         c.plane.data() + std::ptrdiff_t(by) * 8 * c.width + std::ptrdiff_t(bx) * 8,
                         c.width);
        return true;
    }

    Result<PlanarPicture> pixels(std::span<const std::uint8_t> coded)
    {
        Bits bits(coded);
        int untilRestart = m_restartInterval;
        for (int y = 0; y < m_down; ++y) {
            for (int x = 0; x < m_across; ++x) {
                if (m_restartInterval > 0 && untilRestart-- == 0) {
                    if (!bits.restart())
                        return invalid("its pixels end early");
                    untilRestart = m_restartInterval - 1;
                    for (Component& c : m_components)
                        c.previous = 0;
                }
                for (Component& c : m_components) {
                    for (int v = 0; v < c.v; ++v) {
                        for (int h = 0; h < c.h; ++h) {
                            if (!readBlock(bits, c, x * c.h + h, y * c.v + v))
                                return invalid("its pixels end early or are damaged");
                        }
                    }
                }
            }
        }
        return colored();
    }

    PlanarPicture colored() const
    {
        PlanarPicture picture{m_height, m_width, {}};
        const std::size_t count = std::size_t(m_height) * std::size_t(m_width);
        picture.rgb.resize(3 * count);
        const auto byte = [](int value) { return std::uint8_t(std::clamp(value, 0, 255)); };
        for (int y = 0; y < m_height; ++y) {
            std::array<const std::uint8_t*, 3> rows{};
            std::array<int, 3> shift{};
            for (std::size_t i = 0; i < m_components.size(); ++i) {
                const Component& c = m_components[i];
                rows[i] = c.plane.data() + std::ptrdiff_t(y * c.v / m_v) * c.width;
                shift[i] = c.h < m_h ? 1 : 0;
            }
            std::uint8_t* out = picture.rgb.data() + std::size_t(y) * std::size_t(m_width);
            for (int x = 0; x < m_width; ++x) {
                const int luma = rows[0][x >> shift[0]];
                if (m_components.size() == 1) {
                    out[x] = out[count + std::size_t(x)] = out[2 * count + std::size_t(x)]
                        = std::uint8_t(luma);
                    continue;
                }
                const int cb = rows[1][x >> shift[1]] - 128, cr = rows[2][x >> shift[2]] - 128;
                // 1.402, 0.344136, 0.714136 and 1.772, times 65536
                out[x] = byte(luma + ((91881 * cr + 32768) >> 16));
                out[count + std::size_t(x)]
                    = byte(luma - ((22554 * cb + 46802 * cr + 32768) >> 16));
                out[2 * count + std::size_t(x)] = byte(luma + ((116130 * cb + 32768) >> 16));
            }
        }
        return picture;
    }

    std::span<const std::uint8_t> m_bytes;
    const std::string& m_origin;
    std::array<Block, 4> m_quantisation{};
    std::array<std::array<HuffmanTable, 4>, 2> m_huffman;
    std::vector<Component> m_components;
    int m_height = 0, m_width = 0, m_h = 1, m_v = 1, m_across = 0, m_down = 0;
    int m_restartInterval = 0;
};

}  // namespace

Result<PlanarPicture> decodeBaselineJpeg(std::span<const std::byte> bytes,
                                         const std::string& origin)
{
    return Decoder({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, origin)
        .decode();
}

}  // namespace mw
