// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/creatures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>

namespace mw {

namespace {

constexpr double kPi = std::numbers::pi;
using Part = Creature::Part;
using Point = Creature::Point;
using Parts = std::vector<Part>;

enum Paint { kMain = 0, kSecond = 1, kDark = 2, kLight = 3 };

Point turned(Point p, double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    return {p.x * c - p.y * s, p.x * s + p.y * c};
}

// ---- Outlines

Part ellipse(double cx, double cy, double rx, double ry, int paint, double angle = 0)
{
    Part part;
    part.paint = paint;
    part.pivot = {cx, cy};
    for (int i = 0; i < 28; ++i) {
        const double a = 2 * kPi * i / 28;
        const Point p = turned({rx * std::cos(a), ry * std::sin(a)}, angle);
        part.outline.push_back({cx + p.x, cy + p.y});
    }
    return part;
}

Part polygon(std::vector<Point> outline, int paint)
{
    Part part;
    part.outline = std::move(outline);
    part.paint = paint;
    part.pivot = part.outline.front();
    return part;
}

Part box(double x0, double y0, double x1, double y1, int paint)
{
    return polygon({{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, paint);
}

/// From (x0, y0), where it is w0 thick, to (x1, y1); swings about its beginning.
Part limb(double x0, double y0, double x1, double y1, double w0, double w1, int paint,
          double swing = 0, double phase = 0)
{
    const double direction = std::atan2(y1 - y0, x1 - x0);
    Part part;
    part.paint = paint;
    part.pivot = {x0, y0};
    part.swing = swing;
    part.phase = phase;
    for (int i = 0; i <= 8; ++i) {
        const double a = direction + kPi / 2 + kPi * i / 8;
        part.outline.push_back({x0 + w0 / 2 * std::cos(a), y0 + w0 / 2 * std::sin(a)});
    }
    for (int i = 0; i <= 8; ++i) {
        const double a = direction - kPi / 2 + kPi * i / 8;
        part.outline.push_back({x1 + w1 / 2 * std::cos(a), y1 + w1 / 2 * std::sin(a)});
    }
    return part;
}

Part star(double cx, double cy, int points, double outer, double inner, int paint)
{
    std::vector<Point> outline;
    for (int i = 0; i < 2 * points; ++i) {
        const double a = kPi * i / points - kPi / 2, r = i % 2 == 0 ? outer : inner;
        outline.push_back({cx + r * std::cos(a), cy + r * std::sin(a)});
    }
    Part part = polygon(std::move(outline), paint);
    part.pivot = {cx, cy};
    return part;
}

Part swinging(Part part, double swing, double phase)
{
    part.swing = swing;
    part.phase = phase;
    return part;
}

/// Any closed curve.
Part curve(const std::function<Point(double)>& at, int paint)
{
    std::vector<Point> outline;
    for (int i = 0; i < 48; ++i)
        outline.push_back(at(2 * kPi * i / 48));
    return polygon(std::move(outline), paint);
}

// ---- Families

struct Proportions {
    double body, height, legs, thick, neck, head, tail;
};

/// Four legs, body, neck, head; looks to the right.
Parts quadruped(Random& r, const Proportions& p)
{
    const double top = 0.1 - p.legs / 2;
    Parts parts;
    for (int i = 0; i < 4; ++i) {
        const double x = (i < 2 ? -0.8 : 0.8) * p.body + (i % 2 == 0 ? -0.06 : 0.06);
        parts.push_back(limb(x, top + 0.6 * p.height, x, top + 0.6 * p.height + p.legs, p.thick,
                             0.7 * p.thick, i % 2 == 0 ? kSecond : kMain, 0.4, 0.5 * (i % 2)));
    }
    parts.push_back(limb(-p.body, top, -p.body - 0.6 * p.tail, top + 0.5 * p.tail, 0.1, 0.04, kMain,
                         0.5, r.unit()));
    parts.push_back(ellipse(0, top + 0.2 * p.height, p.body * 1.15, p.height, kMain));
    const double nx = p.body + 0.35 * p.neck, ny = top - p.neck;
    parts.push_back(limb(0.8 * p.body, top, nx, ny, 1.1 * p.height, 0.8 * p.head, kMain));
    parts.push_back(ellipse(nx + 0.5 * p.head, ny, p.head, 0.6 * p.head, kMain, 0.25));
    parts.push_back(
        ellipse(nx + 0.35 * p.head, ny - 0.15 * p.head, 0.12 * p.head, 0.12 * p.head, kDark));
    return parts;
}

void ears(Parts& parts, double x, double y, double length, double width, Random& r)
{
    for (const double side : {-0.35, 0.25})
        parts.push_back(
            limb(x, y, x + side * length, y - length, width, 0.5 * width, kSecond, 0.15, r.unit()));
}

Parts wheels(double y, double radius, std::initializer_list<double> xs)
{
    Parts parts;
    for (const double x : xs) {
        parts.push_back(ellipse(x, y, radius, radius, kDark));
        parts.push_back(ellipse(x, y, 0.45 * radius, 0.45 * radius, kLight));
    }
    return parts;
}

void append(Parts& to, Parts more)
{
    for (Part& part : more)
        to.push_back(std::move(part));
}

using Family = Parts (*)(Random&);

const std::map<std::string, Family>& families()
{
    static const std::map<std::string, Family> all = {
        {"airplane",
         [](Random& r) {
             const double w = r.between(0.12, 0.2), wing = r.between(0.5, 0.8);
             Parts p{polygon({{0.1, 0}, {-0.25, -wing}, {-0.45, -wing}, {-0.2, 0}}, kSecond)};
             p.push_back(limb(-0.85, 0, 0.8, 0, w, 1.3 * w, kMain));
             p.push_back(polygon({{0.1, 0}, {-0.25, wing}, {-0.45, wing}, {-0.2, 0}}, kSecond));
             p.push_back(polygon({{-0.7, 0}, {-0.9, -0.35}, {-1, -0.35}, {-0.9, 0}}, kSecond));
             for (int i = 0; i < 4; ++i)
                 p.push_back(ellipse(-0.3 + 0.22 * i, -0.02, 0.05, 0.04, kDark));
             return p;
         }},
        {"bicycle",
         [](Random& r) {
             const double s = r.between(0.32, 0.42);
             Parts p;
             for (const double x : {-0.55, 0.55}) {
                 p.push_back(ellipse(x, 0.4, s, s, kDark));
                 p.push_back(ellipse(x, 0.4, s - 0.1, s - 0.1, kLight));
             }
             p.push_back(limb(-0.55, 0.4, -0.1, -0.2, 0.1, 0.1, kMain));
             p.push_back(limb(-0.1, -0.2, 0.45, -0.2, 0.1, 0.1, kMain));
             p.push_back(limb(0.55, 0.4, 0.4, -0.4, 0.1, 0.1, kMain));
             p.push_back(limb(-0.1, -0.2, 0.0, 0.4, 0.1, 0.1, kMain));
             p.push_back(limb(0.0, 0.4, 0.45, -0.2, 0.1, 0.1, kMain));
             p.push_back(limb(-0.25, -0.32, 0.05, -0.32, 0.13, 0.1, kSecond));
             p.push_back(limb(0.25, -0.45, 0.55, -0.4, 0.09, 0.09, kSecond));
             return p;
         }},
        {"bird",
         [](Random& r) {
             const double fat = r.between(0.22, 0.36);
             Parts p{limb(-0.1, 0.2, -0.15, 0.75, 0.06, 0.05, kDark, 0.2, 0),
                     limb(0.1, 0.2, 0.1, 0.75, 0.06, 0.05, kDark, 0.2, 0.5)};
             p.push_back(polygon({{-0.4, 0}, {-1, -0.1}, {-0.95, 0.2}}, kSecond));
             p.push_back(ellipse(0, 0, 0.55, fat, kMain, -0.2));
             p.push_back(ellipse(0.5, -0.35, 0.24, 0.22, kMain));
             p.push_back(polygon({{0.68, -0.42}, {1, -0.3}, {0.68, -0.25}}, kLight));
             p.push_back(ellipse(0.55, -0.4, 0.05, 0.05, kDark));
             p.push_back(swinging(
                 polygon({{0.2, -0.1}, {-0.5, -0.75}, {-0.55, -0.1}, {-0.2, 0.15}}, kSecond), 0.6,
                 r.unit()));
             return p;
         }},
        {"boat",
         [](Random& r) {
             const double mast = r.between(0.6, 1);
             Parts p{limb(0, 0.3, 0, -mast, 0.07, 0.05, kDark)};
             p.push_back(polygon({{0.06, -mast}, {0.7, 0.15}, {0.06, 0.15}}, kLight));
             p.push_back(polygon({{-0.06, -0.8 * mast}, {-0.06, 0.15}, {-0.55, 0.15}}, kSecond));
             p.push_back(polygon({{-0.9, 0.3}, {0.95, 0.3}, {0.6, 0.75}, {-0.6, 0.75}}, kMain));
             return p;
         }},
        {"bottle",
         [](Random& r) {
             const double w = r.between(0.22, 0.4), n = r.between(0.08, 0.14);
             Parts p{polygon({{-w, 0.95},
                              {-w, -0.1},
                              {-n, -0.45},
                              {-n, -0.9},
                              {n, -0.9},
                              {n, -0.45},
                              {w, -0.1},
                              {w, 0.95}},
                             kMain)};
             p.push_back(box(-w, 0.15, w, 0.65, kSecond));
             p.push_back(box(-n - 0.03, -1, n + 0.03, -0.85, kDark));
             return p;
         }},
        {"bus",
         [](Random& r) {
             const double h = r.between(0.4, 0.6);
             Parts p{box(-0.95, -h, 0.95, 0.4, kMain)};
             for (int i = 0; i < 5; ++i)
                 p.push_back(box(-0.85 + 0.36 * i, -0.75 * h, -0.6 + 0.36 * i, -0.1, kLight));
             p.push_back(box(-0.95, 0.1, 0.95, 0.2, kSecond));
             append(p, wheels(0.42, 0.18, {-0.55, 0.6}));
             return p;
         }},
        {"butterfly",
         [](Random& r) {
             const double w = r.between(0.4, 0.55);
             Parts p;
             for (const double side : {-1.0, 1.0}) {
                 Part upper = ellipse(side * 0.5, -0.35, w, 0.38, kMain, side * -0.5);
                 Part lower = ellipse(side * 0.4, 0.35, 0.75 * w, 0.32, kSecond, side * 0.6);
                 Part spot = ellipse(side * 0.55, -0.38, 0.15, 0.13, kLight);
                 for (Part* part : {&lower, &upper, &spot}) {
                     part->pivot = {0, 0};
                     p.push_back(swinging(*part, side * 0.25, 0));
                 }
             }
             p.push_back(ellipse(0, 0, 0.08, 0.5, kDark));
             p.push_back(limb(0, -0.4, -0.2, -0.8, 0.04, 0.03, kDark));
             p.push_back(limb(0, -0.4, 0.2, -0.8, 0.04, 0.03, kDark));
             return p;
         }},
        {"car",
         [](Random& r) {
             const double roof = r.between(0.35, 0.6), back = r.between(-0.7, -0.4);
             Parts p{polygon({{back, 0}, {back + 0.2, -roof}, {0.3, -roof}, {0.6, 0}}, kMain)};
             p.push_back(polygon({{back + 0.12, -0.04},
                                  {back + 0.27, -roof + 0.08},
                                  {-0.05, -roof + 0.08},
                                  {-0.05, -0.04}},
                                 kLight));
             p.push_back(
                 polygon({{0.03, -0.04}, {0.03, -roof + 0.08}, {0.25, -roof + 0.08}, {0.46, -0.04}},
                         kLight));
             p.push_back(polygon(
                 {{-0.95, 0.35}, {-0.95, 0}, {0.6, -0.03}, {0.95, 0.1}, {0.97, 0.35}}, kMain));
             append(p, wheels(0.37, r.between(0.17, 0.25), {-0.55, 0.55}));
             return p;
         }},
        {"crab",
         [](Random& r) {
             Parts p;
             for (int i = 0; i < 6; ++i) {
                 const double side = i < 3 ? -1 : 1, k = i % 3;
                 p.push_back(limb(side * 0.4, 0.1, side * (0.75 + 0.1 * k), 0.25 + 0.22 * k, 0.1,
                                  0.05, kSecond, 0.25, r.unit()));
             }
             for (const double side : {-1.0, 1.0}) {
                 p.push_back(limb(side * 0.4, -0.1, side * 0.75, -0.5, 0.14, 0.14, kMain));
                 p.push_back(swinging(ellipse(side * 0.78, -0.62, 0.2, 0.26, kMain, side * 0.4),
                                      0.3, r.unit()));
                 p.push_back(limb(side * 0.15, -0.2, side * 0.2, -0.5, 0.06, 0.1, kDark));
             }
             p.push_back(ellipse(0, 0.05, r.between(0.5, 0.65), 0.35, kMain));
             return p;
         }},
        {"cup",
         [](Random& r) {
             const double h = r.between(0.5, 0.8), b = r.between(0.3, 0.5);
             Parts p;
             Part handle = ellipse(0.6, 0, 0.32, 0.3, kMain);
             p.push_back(handle);
             p.push_back(ellipse(0.6, 0, 0.18, 0.17, kDark));
             p.push_back(polygon({{-0.6, -h}, {0.6, -h}, {b, h}, {-b, h}}, kMain));
             p.push_back(box(-0.55, -0.15, 0.53, 0.15, kSecond));
             p.push_back(ellipse(0, -h, 0.6, 0.12, kLight));
             return p;
         }},
        {"dog",
         [](Random& r) {
             Parts p = quadruped(r,
                                 {r.between(0.4, 0.5), r.between(0.18, 0.25), r.between(0.4, 0.55),
                                  0.14, 0.25, r.between(0.2, 0.26), 0.5});
             ears(p, 0.6, -0.3, 0.22, 0.14, r);
             return p;
         }},
        {"elephant",
         [](Random& r) {
             Parts p = quadruped(r, {0.5, r.between(0.34, 0.42), 0.5, 0.26, 0.1, 0.3, 0.3});
             p.push_back(
                 limb(0.85, -0.25, r.between(0.9, 1.0), 0.5, 0.2, 0.1, kMain, 0.25, r.unit()));
             p.push_back(swinging(ellipse(0.5, -0.2, 0.2, 0.3, kSecond), 0.15, r.unit()));
             return p;
         }},
        {"fish",
         [](Random& r) {
             const double fat = r.between(0.28, 0.5), tail = r.between(0.3, 0.5);
             Parts p{swinging(polygon({{-0.45, 0}, {-1, -tail}, {-0.85, 0}, {-1, tail}}, kSecond),
                              0.35, r.unit())};
             p.push_back(
                 polygon({{-0.2, -0.8 * fat}, {0.1, -fat - 0.3}, {0.35, -0.7 * fat}}, kSecond));
             p.push_back(ellipse(0.15, 0, 0.72, fat, kMain));
             p.push_back(
                 swinging(polygon({{0.15, 0.05}, {-0.2, 0.3}, {-0.1, 0.0}}, kSecond), 0.4, 0.2));
             p.push_back(ellipse(0.6, -0.1, 0.09, 0.09, kLight));
             p.push_back(ellipse(0.62, -0.1, 0.05, 0.05, kDark));
             return p;
         }},
        {"flower",
         [](Random& r) {
             const int petals = r.whole(5, 9);
             const double y = -0.35;
             Parts p{limb(0, y, 0.05, 1, 0.07, 0.07, kSecond)};
             p.push_back(ellipse(0.25, 0.55, 0.25, 0.09, kSecond, -0.5));
             for (int i = 0; i < petals; ++i) {
                 const double a = 2 * kPi * i / petals;
                 p.push_back(
                     ellipse(0.36 * std::cos(a), y + 0.36 * std::sin(a), 0.26, 0.14, kMain, a));
             }
             p.push_back(ellipse(0, y, 0.2, 0.2, kLight));
             return p;
         }},
        {"giraffe",
         [](Random& r) {
             return quadruped(
                 r, {0.32, 0.18, r.between(0.5, 0.65), 0.1, r.between(0.75, 0.9), 0.15, 0.3});
         }},
        {"heart",
         [](Random& r) {
             const double w = r.between(0.9, 1.1);
             return Parts{curve(
                 [w](double a) {
                     const double s = std::sin(a);
                     return Point{w * s * s * s,
                                  -(13 * std::cos(a) - 5 * std::cos(2 * a) - 2 * std::cos(3 * a)
                                    - std::cos(4 * a))
                                      / 16};
                 },
                 kMain)};
         }},
        {"house",
         [](Random& r) {
             const double roof = r.between(0.4, 0.8);
             Parts p{box(-0.7, -0.1, 0.7, 0.9, kMain)};
             p.push_back(polygon({{-0.9, -0.1}, {0, -0.1 - roof}, {0.9, -0.1}}, kSecond));
             p.push_back(box(-0.15, 0.35, 0.2, 0.9, kDark));
             p.push_back(box(-0.55, 0.1, -0.25, 0.4, kLight));
             p.push_back(box(0.3, 0.1, 0.6, 0.4, kLight));
             return p;
         }},
        {"key",
         [](Random& r) {
             Parts p{limb(-0.4, 0, 0.95, 0, 0.14, 0.14, kMain)};
             p.push_back(ellipse(-0.6, 0, 0.38, r.between(0.3, 0.42), kMain));
             p.push_back(ellipse(-0.62, 0, 0.16, 0.16, kDark));
             for (int i = 0; i < r.whole(2, 3); ++i)
                 p.push_back(box(0.45 + 0.2 * i, 0, 0.57 + 0.2 * i, r.between(0.2, 0.4), kMain));
             return p;
         }},
        {"kite",
         [](Random& r) {
             const double w = r.between(0.5, 0.75);
             Parts p{limb(0, 0.5, 0.3, 1, 0.05, 0.03, kDark, 0.5, r.unit())};
             p.push_back(polygon({{0, -1}, {w, -0.2}, {0, 0.6}, {-w, -0.2}}, kMain));
             p.push_back(polygon({{0, -1}, {w, -0.2}, {0, -0.2}}, kSecond));
             p.push_back(polygon({{0, 0.6}, {-w, -0.2}, {0, -0.2}}, kSecond));
             return p;
         }},
        {"leaf",
         [](Random& r) {
             const double w = r.between(0.35, 0.6);
             Parts p{limb(0, 0.6, 0.1, 1, 0.06, 0.05, kDark)};
             p.push_back(curve(
                 [w](double a) {
                     return Point{w * std::sin(a) * (1 + 0.12 * std::cos(9 * a))
                                      * (1 - 0.3 * std::cos(a)),
                                  -0.85 * std::cos(a) * 0.9 - 0.1};
                 },
                 kMain));
             p.push_back(limb(0, 0.65, 0, -0.75, 0.06, 0.02, kLight));
             return p;
         }},
        {"mushroom",
         [](Random& r) {
             const double w = r.between(0.6, 0.95);
             Parts p{polygon({{-0.2, -0.1}, {0.2, -0.1}, {0.28, 0.9}, {-0.28, 0.9}}, kLight)};
             std::vector<Point> cap;
             for (int i = 0; i <= 20; ++i)
                 cap.push_back({-w * std::cos(kPi * i / 20), -0.05 - 0.8 * std::sin(kPi * i / 20)});
             p.push_back(polygon(std::move(cap), kMain));
             for (int i = 0; i < 4; ++i) {
                 const Point at{r.between(-0.5, 0.5) * w, r.between(-0.55, -0.2)};
                 p.push_back(ellipse(at.x, at.y, 0.1, 0.09, kSecond));
             }
             return p;
         }},
        {"octopus",
         [](Random& r) {
             Parts p;
             for (int i = 0; i < 6; ++i) {
                 const double x = -0.4 + 0.16 * i;
                 p.push_back(limb(x, 0.1, 1.9 * x, r.between(0.75, 1), 0.18, 0.06,
                                  i % 2 ? kSecond : kMain, 0.35, 0.17 * i));
             }
             p.push_back(ellipse(0, -0.3, r.between(0.45, 0.6), 0.6, kMain));
             for (const double x : {-0.2, 0.2}) {
                 p.push_back(ellipse(x, -0.2, 0.12, 0.14, kLight));
                 p.push_back(ellipse(x, -0.18, 0.06, 0.07, kDark));
             }
             return p;
         }},
        {"person",
         [](Random& r) {
             const double w = r.between(0.16, 0.26), legs = r.between(0.75, 0.9);
             Parts p;
             p.push_back(limb(-0.08, 0.15, -0.12, legs + 0.1, 0.18, 0.12, kSecond, 0.4, 0));
             p.push_back(limb(0.08, 0.15, 0.12, legs + 0.1, 0.18, 0.12, kSecond, 0.4, 0.5));
             p.push_back(limb(-w, -0.4, -w - 0.15, 0.15, 0.12, 0.09, kMain, 0.5, 0.5));
             p.push_back(limb(0, -0.4, 0, 0.15, 2 * w, 1.6 * w, kMain));
             p.push_back(limb(w, -0.4, w + 0.15, 0.15, 0.12, 0.09, kMain, 0.5, 0));
             p.push_back(ellipse(0, -0.78, 0.16, 0.2, kLight));
             p.push_back(ellipse(0, -0.88, 0.17, 0.12, kDark));
             return p;
         }},
        {"rabbit",
         [](Random& r) {
             Parts p = quadruped(r, {0.35, 0.28, 0.28, 0.16, 0.22, 0.24, 0.15});
             ears(p, 0.5, -0.25, r.between(0.45, 0.65), 0.14, r);
             return p;
         }},
        {"snail",
         [](Random& r) {
             const double s = r.between(0.42, 0.55);
             Parts p{limb(-0.9, 0.6, 0.75, 0.55, 0.14, 0.26, kSecond)};
             p.push_back(limb(0.7, 0.5, 0.85, 0.05, 0.22, 0.16, kSecond));
             p.push_back(limb(0.85, 0, 0.95, -0.3, 0.05, 0.05, kDark, 0.2, r.unit()));
             p.push_back(limb(0.8, 0, 0.7, -0.3, 0.05, 0.05, kDark, 0.2, r.unit()));
             for (int i = 0; i < 3; ++i)
                 p.push_back(ellipse(-0.1 + 0.05 * i, 0.1, s * (1 - 0.3 * i), s * (1 - 0.3 * i),
                                     i % 2 ? kLight : kMain));
             return p;
         }},
        {"snake",
         [](Random& r) {
             const double waves = r.between(1.2, 2), amplitude = r.between(0.15, 0.3);
             Parts p;
             const auto at = [&](double u) {
                 return Point{-0.9 + 1.7 * u, amplitude * std::sin(2 * kPi * waves * u)};
             };
             for (int i = 0; i < 16; ++i) {
                 const Point a = at(i / 16.0), b = at((i + 1) / 16.0);
                 p.push_back(limb(a.x, a.y, b.x, b.y, 0.05 + 0.01 * i, 0.06 + 0.01 * i,
                                  i % 2 ? kMain : kSecond));
             }
             const Point head = at(1);
             p.push_back(ellipse(head.x + 0.05, head.y, 0.16, 0.12, kMain));
             p.push_back(ellipse(head.x + 0.1, head.y - 0.03, 0.03, 0.03, kDark));
             return p;
         }},
        {"star",
         [](Random& r) {
             const double inner = r.between(0.35, 0.55);
             Parts p{star(0, 0, 5, 1, inner, kMain)};
             p.push_back(star(0, 0, 5, 0.5, 0.5 * inner, kSecond));
             return p;
         }},
        {"tree",
         [](Random& r) {
             Parts p{limb(0, 1, 0, -0.1, 0.24, 0.14, kDark)};
             if (r.chance(0.5)) {
                 for (int i = 0; i < 3; ++i)
                     p.push_back(polygon({{-0.75 + 0.17 * i, 0.35 - 0.4 * i},
                                          {0, -0.35 - 0.32 * i},
                                          {0.75 - 0.17 * i, 0.35 - 0.4 * i}},
                                         kMain));
             } else {
                 for (int i = 0; i < 6; ++i) {
                     const Point at{r.between(-0.45, 0.45), r.between(-0.65, 0)};
                     p.push_back(ellipse(at.x, at.y, 0.38, 0.33, i % 3 ? kMain : kSecond));
                 }
             }
             return p;
         }},
        {"umbrella",
         [](Random& r) {
             const double h = r.between(0.5, 0.8);
             Parts p{limb(0, -0.2, 0, 0.85, 0.06, 0.06, kDark)};
             p.push_back(limb(0, 0.85, 0.2, 0.9, 0.07, 0.06, kDark));
             std::vector<Point> top;
             for (int i = 0; i <= 20; ++i)
                 top.push_back({-0.95 * std::cos(kPi * i / 20), -h * std::sin(kPi * i / 20)});
             for (int i = 7; i >= 1; --i)
                 top.push_back({-0.95 + 1.9 * i / 8.0, i % 2 ? -0.13 : 0});
             p.push_back(polygon(top, kMain));
             p.push_back(polygon({{0, -h}, {0.24, -0.1}, {-0.24, -0.1}}, kSecond));
             return p;
         }},
    };
    return all;
}

// ---- Patterns

double hashed(int x, int y, std::uint64_t seed)
{
    std::uint64_t h = seed ^ (std::uint64_t(std::uint32_t(x)) * 0x9e3779b97f4a7c15ULL)
        ^ (std::uint64_t(std::uint32_t(y)) * 0xc2b2ae3d27d4eb4fULL);
    h ^= h >> 29;
    h *= 0xbf58476d1ce4e5b9ULL;
    h ^= h >> 32;
    return double(h & 0xffff) / 65535;
}

/// Smooth noise from 0 to 1.
double noise(double x, double y, std::uint64_t seed)
{
    const int ix = int(std::floor(x)), iy = int(std::floor(y));
    double u = x - ix, v = y - iy;
    u = u * u * (3 - 2 * u);
    v = v * v * (3 - 2 * v);
    const double top = hashed(ix, iy, seed) * (1 - u) + hashed(ix + 1, iy, seed) * u;
    const double bottom = hashed(ix, iy + 1, seed) * (1 - u) + hashed(ix + 1, iy + 1, seed) * u;
    return top * (1 - v) + bottom * v;
}

double layered(double x, double y, std::uint64_t seed, int octaves)
{
    double sum = 0, weight = 0;
    for (int i = 0; i < octaves; ++i) {
        const double w = std::pow(0.55, i);
        sum += w * noise(x * (1 << i), y * (1 << i), seed + std::uint64_t(i));
        weight += w;
    }
    return sum / weight;
}

std::uint8_t byte(double value) { return std::uint8_t(std::clamp(value, 0.0, 1.0) * 255 + 0.5); }

/// Calls `pixel(x, y)` for the pixel centres inside.
template <class Pixel>
void fillPolygon(const std::vector<Point>& outline, int side, Pixel pixel)
{
    double top = side, bottom = 0;
    for (const Point& p : outline) {
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    std::vector<double> crossings;
    for (int y = std::max(0, int(top)); y < std::min(side, int(bottom) + 1); ++y) {
        crossings.clear();
        const double cy = y + 0.5;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const Point &a = outline[i], &b = outline[(i + 1) % outline.size()];
            if ((a.y <= cy) != (b.y <= cy))
                crossings.push_back(a.x + (cy - a.y) / (b.y - a.y) * (b.x - a.x));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int from = std::max(0, int(std::ceil(crossings[i] - 0.5)));
            const int to = std::min(side - 1, int(std::floor(crossings[i + 1] - 0.5)));
            for (int x = from; x <= to; ++x)
                pixel(x, y);
        }
    }
}

}  // namespace

const std::vector<std::string>& creatureFamilies()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& [name, family] : families())
            all.push_back(name);
        return all;
    }();
    return names;
}

Creature Creature::random(const std::string& family, Random& random)
{
    Creature c;
    c.m_parts = families().at(family)(random);
    const auto color = [&](double least, double most) {
        return Color{random.between(least, most), random.between(least, most),
                     random.between(least, most)};
    };
    c.m_colors[kMain] = color(0.05, 0.95);
    c.m_colors[kSecond] = random.chance(0.5)
        ? color(0.05, 0.95)
        : Color{0.7 * c.m_colors[kMain].r, 0.7 * c.m_colors[kMain].g, 0.7 * c.m_colors[kMain].b};
    c.m_colors[kDark] = color(0.02, 0.2);
    c.m_colors[kLight] = color(0.75, 1);
    c.m_pattern = random.whole(0, 3);
    c.m_patternScale = random.between(4, 12);
    c.m_patternAngle = random.between(0, kPi);
    c.m_patternDepth = random.between(0.1, 0.45);
    c.m_patternSeed = random.next();
    c.m_pace = random.between(1, 4);
    return c;
}

void Creature::paint(double r, double g, double b)
{
    m_colors[kMain] = {r, g, b};
    m_colors[kSecond] = {0.75 * r, 0.75 * g, 0.75 * b};
    m_patternDepth = std::min(m_patternDepth, 0.15);
}

Raster Creature::drawn(double t, int side) const
{
    Raster raster(side, side);
    const double scale = side * 0.46, centre = side / 2.0;
    const double c = std::cos(m_patternAngle), s = std::sin(m_patternAngle);
    std::vector<Point> outline;
    for (const Part& part : m_parts) {
        const double angle = part.swing * std::sin(2 * kPi * (m_pace * t + part.phase));
        outline.clear();
        for (const Point& p : part.outline) {
            const Point q = turned({p.x - part.pivot.x, p.y - part.pivot.y}, angle);
            outline.push_back(
                {centre + scale * (q.x + part.pivot.x), centre + scale * (q.y + part.pivot.y)});
        }
        const Color& color = m_colors[part.paint];
        const bool hasPattern = part.paint == kMain || part.paint == kSecond;
        fillPolygon(outline, side, [&](int x, int y) {
            const double u = (x - centre) / scale, v = (y - centre) / scale;
            double k = 1.08 - 0.22 * v;  // Light comes from above.
            if (hasPattern && m_pattern == 1) {
                k *= 1 - m_patternDepth * (std::sin(m_patternScale * 2 * (c * u + s * v)) > 0.2);
            } else if (hasPattern && m_pattern == 2) {
                const double du = (u + 2) * m_patternScale / 2, dv = (v + 2) * m_patternScale / 2;
                k *= 1
                    - m_patternDepth
                        * (std::hypot(du - std::floor(du) - 0.5, dv - std::floor(dv) - 0.5) < 0.3);
            } else if (hasPattern && m_pattern == 3) {
                k *= 1
                    - m_patternDepth
                        * (noise((u + 4) * m_patternScale / 2, (v + 4) * m_patternScale / 2,
                                 m_patternSeed)
                           > 0.55);
            }
            raster.row(y)[x] = {byte(color.r * k), byte(color.g * k), byte(color.b * k), 1};
        });
    }
    return raster;
}

Raster randomGround(Random& random, int width, int height)
{
    struct Color {
        double r, g, b;
    };
    const auto color = [&] {
        const double grey = random.between(0.1, 0.9), spread = random.between(0.02, 0.3);
        return Color{grey + spread * random.normal(), grey + spread * random.normal(),
                     grey + spread * random.normal()};
    };
    const Color top = color(), bottom = color(), second = color();
    const double horizon = random.chance(0.6) ? random.between(0.25, 0.7) : 2;
    const double scale = random.between(2, 14), stretch = random.between(0.4, 2.5);
    const double depth = random.between(0.1, 0.7);
    const int octaves = random.whole(2, 4);
    const std::uint64_t seed = random.next();
    Raster raster(width, height);
    // Noise on a grid of half the size: it is smooth, and this is most of the time spent.
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Raster::Pixel& p = raster.row(y)[x];
            if (((x | y) & 1) != 0 && x > 0 && y > 0) {
                p = raster.row(y & ~1)[x & ~1];
                continue;
            }
            const double u = double(x) / width, v = double(y) / height;
            const double wave = horizon + 0.03 * std::sin(9 * u + double(seed % 7));
            const Color& base = v < wave ? top : bottom;
            const double n = depth * layered(u * scale * stretch, v * scale, seed, octaves)
                * (v < wave && horizon < 1 ? 0.4 : 1);
            const double fade = 0.85 + 0.3 * v;
            p = {byte((base.r * (1 - n) + second.r * n) * fade),
                 byte((base.g * (1 - n) + second.g * n) * fade),
                 byte((base.b * (1 - n) + second.b * n) * fade), 0};
        }
    }
    // Clutter: things of no class.
    for (int i = random.whole(0, 7); i > 0; --i) {
        const Color c = color();
        const double cx = random.between(0, width), cy = random.between(0, height);
        const double rx = random.between(0.02, 0.18) * width,
                     ry = random.between(0.02, 0.18) * height;
        const bool isBox = random.chance(0.5);
        const double angle = random.between(0, kPi);
        const double ca = std::cos(angle), sa = std::sin(angle);
        const int reach = int(std::max(rx, ry) * 1.5);
        for (int y = std::max(0, int(cy) - reach); y < std::min(height, int(cy) + reach); ++y) {
            for (int x = std::max(0, int(cx) - reach); x < std::min(width, int(cx) + reach); ++x) {
                const double u = ((x - cx) * ca + (y - cy) * sa) / rx;
                const double v = ((y - cy) * ca - (x - cx) * sa) / ry;
                if (isBox ? std::max(std::abs(u), std::abs(v)) > 1 : u * u + v * v > 1)
                    continue;
                const double k = 0.85 + 0.3 * hashed(x / 3, y / 3, seed);
                raster.row(y)[x] = {byte(c.r * k), byte(c.g * k), byte(c.b * k), 0};
            }
        }
    }
    return raster;
}

}  // namespace mw
