// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/paint.h"
#include "core/mask/shape.h"
#include "tests/support/runner.h"

#include <cmath>
#include <numbers>

using namespace mw;

namespace {

Mask disk(Size size, Point centre, double radius)
{
    BitRaster raster(size);
    paintDab(raster, centre, {radius, BrushShape::Round});
    return Mask::fromRaster(raster);
}

Mask box(Size size, Rect rect)
{
    BitRaster raster(size);
    for (int y = rect.y; y < rect.bottom(); ++y)
        std::fill_n(raster.row(y) + rect.x, rect.width, std::uint8_t(1));
    return Mask::fromRaster(raster);
}

/// What grown() means, pixel by pixel.
Mask grownSlowly(const Mask& mask, double px)
{
    BitRaster raster(mask.size());
    const BitRaster from = mask.toRaster();
    for (int y = 0; y < raster.size.height; ++y) {
        for (int x = 0; x < raster.size.width; ++x) {
            for (int v = 0; v < raster.size.height && !raster.row(y)[x]; ++v) {
                for (int u = 0; u < raster.size.width; ++u) {
                    if (from.row(v)[u] && std::hypot(u - x, v - y) <= px + 1e-6)
                        raster.row(y)[x] = 1;
                }
            }
        }
    }
    return Mask::fromRaster(raster);
}

}  // namespace

class TestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingIsTheDistanceToTheMask()
    {
        const Size size{31, 23};
        const Mask masks[] = {box(size, {4, 5, 7, 3}), disk(size, {20.5, 11.5}, 4.2),
                              box(size, {0, 0, 1, 1}) | box(size, {30, 22, 1, 1}), Mask(size)};
        for (const Mask& mask : masks) {
            for (const double px : {0.5, 1.0, 2.0, 3.7, 40.0})
                QVERIFY(grown(mask, px) == grownSlowly(mask, px));
        }
    }

    void shrinkingIsGrowingTheBackground()
    {
        const Size size{31, 23};
        const Mask mask = disk(size, {15.5, 11.5}, 7);
        for (const double px : {1.0, 2.0, 3.5})
            QVERIFY(shrunk(mask, px) == Mask::full(size) - grown(Mask::full(size) - mask, px));
        QVERIFY(shrunk(mask, 20).isEmpty());
        QVERIFY(shrunk(grown(box(size, {8, 8, 9, 6}), 2), 2) == box(size, {8, 8, 9, 6}));
    }

    void theEdgeOfThePictureDoesNotEatObjects()
    {
        const Size size{20, 20};
        QVERIFY(shrunk(Mask::full(size), 3) == Mask::full(size));
        QVERIFY(smoothed(Mask::full(size), 5) == Mask::full(size));
        const Mask half = box(size, {0, 0, 10, 20});
        QVERIFY(shrunk(half, 2) == box(size, {0, 0, 8, 20}));
        QVERIFY(smoothed(half, 4) == half);
    }

    void smoothingTakesBumpsAndKeepsStraightEdges()
    {
        const Size size{60, 60};
        const Mask plain = box(size, {10, 10, 40, 40});
        const Mask bumpy = (plain | box(size, {29, 7, 2, 3})) - box(size, {29, 48, 2, 2});
        const Mask calm = smoothed(bumpy, 6);
        QVERIFY(!calm.contains(29, 7));
        QVERIFY(calm.contains(29, 47));
        QVERIFY(intersectionOverUnion(calm, plain) > 0.95);
        for (int x = 20; x < 25; ++x)
            QVERIFY(calm.contains(x, 10) && !calm.contains(x, 9));
        QVERIFY(smoothed(Mask(size), 6).isEmpty());
    }

    void betweenTwoDisksLiesADisk()
    {
        const Size size{200, 120};
        const Mask a = disk(size, {40, 40}, 12);
        const Mask b = disk(size, {140, 80}, 24);
        for (const double t : {0.25, 0.5, 0.8}) {
            const Mask expected = disk(size, {40 + 100 * t, 40 + 40 * t}, 12 * (1 - t) + 24 * t);
            const double iou = intersectionOverUnion(interpolated(a, b, t), expected);
            QVERIFY2(iou > 0.9, qPrintable(QString::number(iou)));
        }
        QVERIFY(interpolated(a, b, 0) == a);
        QVERIFY(interpolated(a, b, 1) == b);
    }

    void anEmptyEndGivesTheNearerOne()
    {
        const Size size{40, 40};
        const Mask a = disk(size, {20, 20}, 8);
        QVERIFY(interpolated(a, Mask(size), 0.3) == a);
        QVERIFY(interpolated(a, Mask(size), 0.7).isEmpty());
        QVERIFY(interpolated(Mask(size), Mask(size), 0.5).isEmpty());
    }

    void objectsAtTheEdgeStayThere()
    {
        const Size size{80, 60};
        const Mask a = box(size, {0, 20, 20, 20});
        const Mask b = box(size, {0, 20, 30, 20});
        const Mask middle = interpolated(a, b, 0.5);
        QVERIFY(middle.contains(0, 30));
        QVERIFY(middle.contains(22, 30) && !middle.contains(29, 30));
    }
};

MW_REGISTER_TEST(TestShape, "shape")
#include "test_shape.moc"
