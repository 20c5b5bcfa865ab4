// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/paint.h"
#include "core/view/smart_select.h"
#include "tests/support/runner.h"

#include <cmath>

using namespace mw;

namespace {

struct Scene {
    Frame frame;
    Mask truth;  ///< The reddish ellipse.
    Mask other;  ///< A bluish one.
};

/// Two ellipses with texture on a textured ground with a gradient; the same every time.
Scene scene(Size size)
{
    Scene out;
    out.frame.size = size;
    out.frame.rgb.resize(std::size_t(size.pixelCount()) * 3);
    BitRaster truth(size);
    BitRaster other(size);
    unsigned random = 12345;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            random = random * 1664525 + 1013904223;
            const int noise = int(random >> 28) - 8;
            const double u = double(x) / size.width;
            const double v = double(y) / size.height;
            int color[3] = {int(70 + 40 * u), int(110 + 30 * v), int(80 + 20 * u)};
            if (std::hypot((u - 0.35) / 0.12, (v - 0.5) / 0.22) < 1) {
                truth.row(y)[x] = 1;
                color[0] = 190 + int(15 * std::sin(x * 0.7));
                color[1] = 70;
                color[2] = 60;
            } else if (std::hypot((u - 0.72) / 0.1, (v - 0.45) / 0.2) < 1) {
                other.row(y)[x] = 1;
                color[0] = 60;
                color[1] = 80;
                color[2] = 190;
            }
            std::uint8_t* pixel = out.frame.rgb.data()
                + (std::size_t(y) * std::size_t(size.width) + std::size_t(x)) * 3;
            for (int c = 0; c < 3; ++c)
                pixel[c] = std::uint8_t(std::clamp(color[c] + noise, 0, 255));
        }
    }
    out.truth = Mask::fromRaster(truth);
    out.other = Mask::fromRaster(other);
    return out;
}

Mask chosen(const Scene& scene, const SmartHint& hint)
{
    const Result<Mask> mask = smartSelect(scene.frame, hint, {}, {});
    return mask ? *mask : Mask();
}

}  // namespace

class TestSmartSelect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClickFindsTheObject()
    {
        const Scene s = scene({640, 360});
        SmartHint hint;
        hint.include = {{0.35 * 640, 180}};
        const double iou = intersectionOverUnion(chosen(s, hint), s.truth);
        QVERIFY2(iou > 0.9, qPrintable(QString::number(iou)));
    }

    void aBoxFindsTheObjectAndNothingOutside()
    {
        const Scene s = scene({640, 360});
        SmartHint hint;
        const Rect bounds = s.truth.bounds();
        hint.box = {bounds.x - 12, bounds.y - 12, bounds.width + 24, bounds.height + 24};
        const Mask mask = chosen(s, hint);
        QVERIFY(intersectionOverUnion(mask, s.truth) > 0.9);
        const Rect found = mask.bounds();
        QVERIFY(intersected(found, *hint.box) == found);
    }

    void largePicturesAreSearchedTwiceForASharpEdge()
    {
        const Scene s = scene({1920, 1080});
        SmartHint hint;
        hint.include = {{0.72 * 1920, 0.45 * 1080}};
        const double iou = intersectionOverUnion(chosen(s, hint), s.other);
        QVERIFY2(iou > 0.95, qPrintable(QString::number(iou)));
    }

    void anExcludedPointIsLeftOutAndTwoIncludedAreIn()
    {
        const Scene s = scene({640, 360});
        SmartHint hint;
        hint.include = {{0.35 * 640, 180}, {0.72 * 640, 0.45 * 360}};
        const Mask both = chosen(s, hint);
        QVERIFY(both.contains(int(0.35 * 640), 180) && both.contains(int(0.72 * 640), 162));
        hint.include.pop_back();
        hint.exclude = {{0.72 * 640, 0.45 * 360}};
        QVERIFY((chosen(s, hint) & s.other).area() * 20 < s.other.area());
    }

    void theSameHintGivesTheSameMask()
    {
        const Scene s = scene({640, 360});
        SmartHint hint;
        hint.include = {{230, 180}};
        QVERIFY(chosen(s, hint) == chosen(s, hint));
    }

    void hintsThatMakeNoSenseGiveAnEmptyMask()
    {
        const Scene s = scene({64, 48});
        QVERIFY(chosen(s, {}).isEmpty());
        SmartHint outside;
        outside.include = {{-5, 10}, {1e9, 3}, {std::nan(""), 2}};
        QVERIFY(chosen(s, outside).isEmpty());
        SmartHint thin;
        thin.box = Rect{10, 10, 1, 30};
        QVERIFY(chosen(s, thin).isEmpty());
        thin.box = Rect{1000, 1000, 50, 50};
        QVERIFY(chosen(s, thin).isEmpty());
        const Scene tiny = scene({3, 2});
        SmartHint click;
        click.include = {{1.5, 1}};
        QVERIFY((chosen(tiny, click).size() == Size{3, 2}));
    }

    void aStoppedSearchSaysSo()
    {
        const Scene s = scene({640, 360});
        SmartHint hint;
        hint.include = {{230, 180}};
        StopSource stop;
        stop.request_stop();
        TaskContext task;
        task.stop = stop.get_token();
        const Result<Mask> mask = smartSelect(s.frame, hint, {}, task);
        QVERIFY(!mask && mask.error().code == ErrorCode::Cancelled);
    }
};

MW_REGISTER_TEST(TestSmartSelect, "smart_select")
#include "test_smart_select.moc"
