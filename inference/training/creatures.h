// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/training/simulate.h"

#include <string>
#include <vector>

/// Things that are drawn instead of photographed: families of shapes with parts that move, whose
/// members differ in proportions, colours and patterns. For training and tests without any files.
namespace mw {

/// Names of the families, ascending.
const std::vector<std::string>& creatureFamilies();

/// One member of a family. The same numbers drawn give the same creature.
class Creature
{
public:
    /// `family` is one of creatureFamilies().
    static Creature random(const std::string& family, Random& random);

    /// Gives it this colour, from 0 to 1, for scenes in which colours tell things apart.
    void paint(double r, double g, double b);

    /// Draws it in the pose it has at `t`: label 1 on the creature, 0 elsewhere.
    Raster drawn(double t, int side) const;

    struct Point {
        double x = 0, y = 0;
    };
    /// A filled outline, -1 to 1 across the creature, x to the right and y down.
    struct Part {
        std::vector<Point> outline;
        int paint = 0;  ///< Index of the colour: 0 main, 1 second, 2 dark, 3 light.
        Point pivot;
        double swing = 0, phase = 0;  ///< Radians; part of a period.
    };

private:
    std::vector<Part> m_parts;
    struct Color {
        double r = 0, g = 0, b = 0;
    };
    Color m_colors[4];
    int m_pattern = 0;  ///< Plain, stripes, spots, patches.
    double m_patternScale = 8, m_patternAngle = 0, m_patternDepth = 0.3;
    std::uint64_t m_patternSeed = 0;
    double m_pace = 2;  ///< Swings in the time from 0 to 1.
};

/// A picture without things: ground, sky or wall with structure and clutter. Labels are 0.
Raster randomGround(Random& random, int width, int height);

}  // namespace mw
