// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/paint.h"
#include "tests/support/runner.h"

#include <cmath>
#include <random>

using namespace mw;

namespace {

Mask picture(std::initializer_list<const char*> rows)
{
    BitRaster raster({int(strlen(*rows.begin())), int(rows.size())});
    int y = 0;
    for (const char* row : rows) {
        for (int x = 0; x < raster.size.width; ++x)
            raster.row(y)[x] = row[x] == 'x';
        ++y;
    }
    return Mask::fromRaster(raster);
}

double distanceToSegment(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t
        = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

class TestPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoundStrokeHoldsThePixelsWhoseCentresAreNear()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> place(-10, 50);
        std::uniform_real_distribution<double> radius(0.3, 15);
        for (int i = 0; i < 300; ++i) {
            const Point a{place(random), place(random)};
            const Point b = i % 5 == 0 ? a
                : i % 5 == 1           ? Point{a.x, place(random)}
                                       : Point{place(random), place(random)};
            const Brush brush{radius(random), BrushShape::Round};
            BitRaster raster({40, 37});
            const Rect touched = paintSegment(raster, a, b, brush);
            QVERIFY(Mask::fromRaster(raster).bounds() == touched);
            for (int y = 0; y < 37; ++y) {
                for (int x = 0; x < 40; ++x) {
                    const double d = distanceToSegment({x + 0.5, y + 0.5}, a, b);
                    if (std::abs(d - brush.radius) > 1e-9)
                        QCOMPARE(raster.row(y)[x] == 1, d < brush.radius);
                }
            }
        }
    }

    void aSquareStrokeIsTheUnionOfItsDabs()
    {
        std::mt19937 random(2);
        std::uniform_real_distribution<double> place(-5, 45);
        for (int i = 0; i < 100; ++i) {
            const Point a{place(random), place(random)};
            const Point b{place(random), place(random)};
            const Brush brush{4.2, BrushShape::Square};
            BitRaster stroke({40, 40});
            BitRaster dabs({40, 40});
            paintSegment(stroke, a, b, brush);
            for (int k = 0; k <= 4000; ++k)
                paintDab(dabs, {a.x + (b.x - a.x) * k / 4000, a.y + (b.y - a.y) * k / 4000}, brush);
            // Sampling may miss a corner pixel that the exact hull holds, never the other way
            // round.
            QVERIFY((Mask::fromRaster(dabs) - Mask::fromRaster(stroke)).isEmpty());
            QVERIFY((Mask::fromRaster(stroke) - Mask::fromRaster(dabs)).area() <= 2);
        }
    }

    void aPolygonHoldsThePixelsWhoseCentresAreInside()
    {
        BitRaster raster({10, 8});
        const std::vector<Point> square{{2, 1}, {7, 1}, {7, 5}, {2, 5}};
        paintPolygon(raster, square);
        QCOMPARE(Mask::fromRaster(raster).area(), 20);
        QVERIFY(Mask::fromRaster(raster).bounds() == (Rect{2, 1, 5, 4}));

        BitRaster bowTie({10, 10});
        paintPolygon(bowTie, std::vector<Point>{{0, 0}, {10, 10}, {10, 0}, {0, 10}});
        QVERIFY(
            !Mask::fromRaster(bowTie).contains(5, 1));  // even-odd: above the crossing is outside
        QVERIFY(Mask::fromRaster(bowTie).contains(1, 5));

        BitRaster outside({4, 4});
        QVERIFY(paintPolygon(outside,
                             std::vector<Point>{{-1e9, -1e9}, {1e9, -1e9}, {1e9, 1e9}, {-1e9, 1e9}})
                == (Rect{0, 0, 4, 4}));
        QVERIFY(paintPolygon(outside, std::vector<Point>{{0, 0}, {1, 1}}).isEmpty());
    }

    void hugeAndBrokenCoordinatesPaintNothingOutside()
    {
        BitRaster raster({8, 8});
        QVERIFY(paintDab(raster, {1e18, -1e18}, {5}).isEmpty());
        QVERIFY(paintSegment(raster, {-1e12, 4}, {1e12, 4}, {2}) == (Rect{0, 2, 8, 4}));
    }

    void regionsFollowFourNeighbours()
    {
        const Mask mask = picture({"xx..", "xx..", "..xx", "..xx"});
        QVERIFY(connectedRegion(mask, 0, 0) == picture({"xx..", "xx..", "....", "...."}));
        QVERIFY(connectedRegion(mask, 3, 0) == picture({"..xx", "..xx", "....", "...."}));
        QVERIFY(connectedRegion(mask, 9, 9).isEmpty());
        QCOMPARE(componentCount(mask), 1);  // eight neighbours: the squares touch at a corner
    }

    void holesAndIslands()
    {
        QVERIFY(withHolesFilled(picture({"xxxx", "x..x", "xxxx", "x..."}))
                == picture({"xxxx", "xxxx", "xxxx", "x..."}));
        QVERIFY(withoutIslands(picture({"xx...", "xx..x", "....."}), 2)
                == picture({"xx...", "xx...", "....."}));
        QVERIFY(withoutIslands(picture({"x....", "....."}), 100) == picture({"x....", "....."}));
        QVERIFY(withoutIslands(Mask({4, 4}), 10).isEmpty());
    }

    void crumbsAreSmallBesideTheObject()
    {
        const Mask mask = picture({"xxxxxxxx..x", "xxxxxxxx...", "........xx.", "xx........."});
        // Diagonal neighbours hang together; of 18 pixels a tenth is two.
        QVERIFY(withoutCrumbs(mask, 0.1, 0)
                == picture({"xxxxxxxx...", "xxxxxxxx...", "........xx.", "xx........."}));
        QVERIFY(withoutCrumbs(mask, 0.15, 0)
                == picture({"xxxxxxxx...", "xxxxxxxx...", "........xx.", "..........."}));
        // An object that is usually smaller has smaller parts; a larger one makes no difference.
        QVERIFY(withoutCrumbs(mask, 0.15, 6) == mask);
        QVERIFY(withoutCrumbs(mask, 0.15, 600) == withoutCrumbs(mask, 0.15, 0));
        QVERIFY(withoutCrumbs(Mask({4, 4}), 0.5, 0).isEmpty());
    }

    void shiftingAndResizing()
    {
        QVERIFY(shifted(picture({"xx..", "x...", "...."}), 2, 1)
                == picture({"....", "..xx", "..x."}));
        QVERIFY(shifted(picture({"xx..", "x...", "...."}), -9, 0).isEmpty());
        QVERIFY(resized(picture({"x.", ".x"}), {4, 4})
                == picture({"xx..", "xx..", "..xx", "..xx"}));
        const Mask mask = picture({"x.x", "xxx"});
        QVERIFY(resized(resized(mask, {9, 8}), {3, 2}) == mask);
    }

    void paintingFollowsTheRuleAndSparesProtectedObjects()
    {
        const TrackId a{1}, b{2}, c{3};
        const std::vector<PaintLayer> layers{
            {a, picture({"x......"})}, {b, picture({"..xx..."})}, {c, picture({"....xx."}), true}};
        const Mask gesture = picture({".xxxxx."});

        const auto everything
            = applyGesture(gesture, PaintMode::Add, PaintOver::Everything, a, layers);
        QCOMPARE(everything.size(), 2u);
        QVERIFY(everything[0].track == a && everything[0].flipped == picture({".xxx..."}));
        QVERIFY(everything[1].track == b && everything[1].flipped == picture({"..xx..."}));

        const auto background
            = applyGesture(gesture, PaintMode::Add, PaintOver::Background, a, layers);
        QCOMPARE(background.size(), 1u);
        QVERIFY(background[0].flipped == picture({".x....."}));

        const auto overlapping
            = applyGesture(gesture, PaintMode::Add, PaintOver::Overlap, a, layers);
        QCOMPARE(overlapping.size(), 1u);
        QVERIFY(overlapping[0].flipped == gesture);

        const auto erased = applyGesture(picture({"xxxx..."}), PaintMode::Erase,
                                         PaintOver::Everything, b, layers);
        QCOMPARE(erased.size(), 1u);
        QVERIFY(erased[0].track == b && erased[0].flipped == picture({"..xx..."}));

        QVERIFY(applyGesture(gesture, PaintMode::Add, PaintOver::Everything, c, layers).empty());
        QVERIFY(applyGesture(gesture, PaintMode::Add, PaintOver::Everything, TrackId{9}, layers)
                    .empty());
    }
};

MW_REGISTER_TEST(TestPaint, "paint")
#include "test_paint.moc"
