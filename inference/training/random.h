// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace mw {

/// Random numbers that are the same on every machine, which those of <random> are not: SplitMix64
/// (Steele, Lea and Flood, OOPSLA 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    /// Independent for each pair.
    Random(std::uint64_t seed, std::uint64_t index)
        : m_state(mixed(seed + 0x632be59bd9b4e019ULL) ^ mixed(index * 0x9e3779b97f4a7c15ULL + 1))
    {
    }

    std::uint64_t next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    double unit() { return double(next() >> 11) * 0x1.0p-53; }  ///< 0 <= x < 1
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : std::size_t(next() % n); }
    int whole(int low, int high) { return low + int(below(std::size_t(high - low + 1))); }
    double sign() { return chance(0.5) ? 1 : -1; }
    double normal()
    {
        const double u = 1 - unit();
        return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * unit());
    }
    template <class T>
    const T& of(const std::vector<T>& items)
    {
        return items[below(items.size())];
    }
    /// A generator for a part of the work, so that how much one part draws does not change others.
    Random split() { return Random(next()); }

private:
    static std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

}  // namespace mw
