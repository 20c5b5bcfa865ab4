// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

/// Numbers that look random and are the same everywhere, for drawing the sample.
namespace mw::sample {

struct Vec2 {
    double x = 0;
    double y = 0;
    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, double k) { return {a.x * k, a.y * k}; }
};
inline double dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
inline double length(Vec2 a) { return std::hypot(a.x, a.y); }
inline Vec2 normalised(Vec2 a)
{
    const double l = length(a);
    return l > 1e-9 ? a * (1 / l) : Vec2{1, 0};
}
inline Vec2 leftOf(Vec2 a) { return {a.y, -a.x}; }
inline Vec2 turned(Vec2 a, double angle)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {a.x * c - a.y * s, a.x * s + a.y * c};
}

/// Light: red, green, blue, linear enough for painting, 0 to 1.
struct Color {
    double r = 0;
    double g = 0;
    double b = 0;
    friend Color operator+(Color a, Color b) { return {a.r + b.r, a.g + b.g, a.b + b.b}; }
    friend Color operator*(Color a, double k) { return {a.r * k, a.g * k, a.b * k}; }
    friend Color operator*(Color a, Color b) { return {a.r * b.r, a.g * b.g, a.b * b.b}; }
};
inline Color rgb(std::uint32_t hex)
{
    return {double(hex >> 16 & 255) / 255, double(hex >> 8 & 255) / 255, double(hex & 255) / 255};
}
inline Color mixed(Color a, Color b, double k) { return a * (1 - k) + b * k; }

inline double smooth(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// 0 to 1 for a point of a grid.
inline double hashed(int x, int y, std::uint32_t seed)
{
    std::uint32_t h
        = seed * 0x9E3779B1U + std::uint32_t(x) * 0x85EBCA77U + std::uint32_t(y) * 0xC2B2AE3DU;
    h ^= h >> 15;
    h *= 0x2C1B3C6DU;
    h ^= h >> 12;
    h *= 0x297A2D39U;
    h ^= h >> 15;
    return double(h) / 4294967296.0;
}

/// Smooth noise, 0 to 1, with features of size one.
inline double noise(double x, double y, std::uint32_t seed)
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const int ix = int(fx);
    const int iy = int(fy);
    const double u = smooth(0, 1, x - fx);
    const double v = smooth(0, 1, y - fy);
    const double top = hashed(ix, iy, seed) * (1 - u) + hashed(ix + 1, iy, seed) * u;
    const double bottom = hashed(ix, iy + 1, seed) * (1 - u) + hashed(ix + 1, iy + 1, seed) * u;
    return top * (1 - v) + bottom * v;
}

/// Noise with finer noise on top, 0 to 1.
inline double cloud(double x, double y, std::uint32_t seed, int octaves = 4)
{
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * noise(x, y, seed + std::uint32_t(i) * 101);
        total += weight;
        weight *= 0.5;
        x = x * 2.03 + 17.1;
        y = y * 2.03 + 9.7;
    }
    return sum / total;
}

/// The two nearest of points that are strewn one to a cell.
struct Cells {
    double nearest = 0;
    double second = 0;
    int id = 0;  ///< Of the nearest.
};
/// `drift` lets every point circle around its place.
inline Cells cells(double x, double y, std::uint32_t seed, double drift = 0)
{
    Cells result{9, 9, 0};
    const int ix = int(std::floor(x));
    const int iy = int(std::floor(y));
    for (int j = -1; j <= 1; ++j) {
        for (int i = -1; i <= 1; ++i) {
            const double a = hashed(ix + i, iy + j, seed);
            const double b = hashed(ix + i, iy + j, seed + 7);
            const double px = ix + i + 0.5 + 0.42 * std::sin(drift * (0.6 + 0.8 * b) + 6.28318 * a);
            const double py = iy + j + 0.5 + 0.42 * std::cos(drift * (0.6 + 0.8 * a) + 6.28318 * b);
            const double d = std::hypot(px - x, py - y);
            if (d < result.nearest) {
                result.second = result.nearest;
                result.nearest = d;
                result.id = (ix + i) * 7919 + (iy + j) * 104729;
            } else {
                result.second = std::min(result.second, d);
            }
        }
    }
    return result;
}

}  // namespace mw::sample
