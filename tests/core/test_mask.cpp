// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask.h"
#include "tests/support/runner.h"

#include <random>

using namespace mw;

namespace {

/// Blobs, stripes and noise: short and long runs, runs that wrap over rows.
BitRaster randomRaster(Size size, std::mt19937& random)
{
    BitRaster raster(size);
    const unsigned kind = random() % 4;
    std::uint8_t value = 0;
    for (std::size_t i = 0; i < raster.pixels.size(); ++i) {
        const unsigned chance = kind == 0 ? 2 : kind == 1 ? 9 : 200;
        if (random() % chance == 0)
            value ^= 1;
        raster.pixels[i] = kind == 3
            ? std::uint8_t(i % std::size_t(size.width) < std::size_t(size.width) / 2)
            : value;
    }
    return raster;
}

}  // namespace

class TestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsAgreeWithPixels()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 400; ++i) {
            const Size size{int(random() % 40 + 1), int(random() % 30 + 1)};
            const BitRaster ra = randomRaster(size, random);
            const BitRaster rb = randomRaster(size, random);
            const Mask a = Mask::fromRaster(ra);
            const Mask b = Mask::fromRaster(rb);
            QCOMPARE(a.toRaster(), ra);
            std::int64_t both = 0;
            std::int64_t any = 0;
            BitRaster x(size), o(size), n(size), m(size);
            for (std::size_t k = 0; k < ra.pixels.size(); ++k) {
                x.pixels[k] = ra.pixels[k] ^ rb.pixels[k];
                o.pixels[k] = ra.pixels[k] | rb.pixels[k];
                n.pixels[k] = ra.pixels[k] & rb.pixels[k];
                m.pixels[k] = ra.pixels[k] & (rb.pixels[k] ^ 1);
                both += n.pixels[k];
                any += o.pixels[k];
            }
            QVERIFY((a ^ b) == Mask::fromRaster(x));
            QVERIFY((a | b) == Mask::fromRaster(o));
            QVERIFY((a & b) == Mask::fromRaster(n));
            QVERIFY((a - b) == Mask::fromRaster(m));
            QVERIFY(((a ^ b) ^ b) == a);
            QCOMPARE((a | b).area(), any);
            QCOMPARE(overlap(a, b).intersection, both);
            QCOMPARE(overlap(a, b).unionArea, any);
            QCOMPARE(intersectionOverUnion(a, b), any == 0 ? 1.0 : double(both) / double(any));
        }
    }

    void boundsAndContainsAgreeWithPixels()
    {
        std::mt19937 random(2);
        for (int i = 0; i < 200; ++i) {
            const Size size{int(random() % 20 + 1), int(random() % 20 + 1)};
            const BitRaster raster = randomRaster(size, random);
            const Mask mask = Mask::fromRaster(raster);
            Rect bounds;
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    QCOMPARE(mask.contains(x, y), raster.row(y)[x] == 1);
                    if (raster.row(y)[x])
                        bounds = united(bounds, {x, y, 1, 1});
                }
            }
            QVERIFY(mask.bounds() == bounds);
        }
        QVERIFY(!Mask({3, 3}).contains(-1, 0));
        QVERIFY(!Mask::full({3, 3}).contains(3, 0));
    }

    void bytesRoundTrip()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 100; ++i) {
            const Mask mask = Mask::fromRaster(
                randomRaster({int(random() % 300 + 1), int(random() % 200 + 1)}, random));
            const auto back = decodeMask(encodeMask(mask));
            QVERIFY(bool(back));
            QVERIFY(*back == mask);
        }
    }

    void brokenBytesAreRefused()
    {
        std::mt19937 random(4);
        const std::string good = encodeMask(Mask::fromRaster(randomRaster({100, 80}, random)));
        int refused = 0;
        for (int i = 0; i < 5000; ++i) {
            std::string bad = good;
            for (unsigned k = 0; k <= random() % 3; ++k)
                bad[random() % bad.size()] = char(random());
            bad.resize(random() % 4 ? bad.size() : random() % bad.size());
            refused += decodeMask(bad) ? 0 : 1;
        }
        QVERIFY(refused > 4000);
        QVERIFY(!decodeMask(""));
        QVERIFY(!Mask::fromRuns({0, 5}, {0}));
        QVERIFY(!Mask::fromRuns({100000, 100000}, {1410065408u}));
        QVERIFY(!Mask::fromRuns({2, 2}, {5}));
        QVERIFY(!Mask::fromRuns({2, 2}, {1, 0, 3}));
        QVERIFY(!Mask::fromRuns({2, 2}, {4294967295u, 4294967295u}));
        QVERIFY(!Mask::fromRuns({2, 2}, {}));
    }

    void cocoTextMatchesTheReferenceVectors_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("00000 00000 00000 00000") << QByteArray("d0");
        QTest::newRow("full") << QByteArray("11111 11111 11111 11111") << QByteArray("0d0");
        QTest::newRow("rows 1-2, columns 1-3")
            << QByteArray("00000 01110 01110 00000") << QByteArray("5220003");
        QTest::newRow("first pixel") << QByteArray("10000 00000 00000 00000") << QByteArray("01c0");
        QTest::newRow("last pixel") << QByteArray("00000 00000 00000 00001") << QByteArray("c01");
        QTest::newRow("checker") << QByteArray("101 010 101") << QByteArray("0110000000");
    }

    void cocoTextMatchesTheReferenceVectors()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QByteArray, text);
        const QList<QByteArray> lines = rows.split(' ');
        BitRaster raster({int(lines[0].size()), int(lines.size())});
        for (int y = 0; y < raster.size.height; ++y) {
            for (int x = 0; x < raster.size.width; ++x)
                raster.row(y)[x] = lines[y][x] == '1';
        }
        const Mask mask = Mask::fromRaster(raster);
        QCOMPARE(toCocoText(mask), text.toStdString());
        const auto back = fromCocoText(raster.size, text.toStdString());
        QVERIFY(bool(back));
        QVERIFY(*back == mask);
    }

    void cocoRoundTrips()
    {
        std::mt19937 random(5);
        for (int i = 0; i < 200; ++i) {
            const Size size{int(random() % 90 + 1), int(random() % 150 + 1)};
            const Mask mask = Mask::fromRaster(randomRaster(size, random));
            QVERIFY(*fromCocoText(size, toCocoText(mask)) == mask);
            QVERIFY(*fromCocoCounts(size, toCocoCounts(mask)) == mask);
        }
        const std::vector<std::uint32_t> withZeros{2, 0, 1, 3, 0, 2, 1};
        const auto joined = fromCocoCounts({1, 9}, withZeros);
        QVERIFY(bool(joined));
        QCOMPARE(joined->area(), 5);
    }

    void brokenCocoTextIsRefused()
    {
        for (const char* text : {"", "d", "\x01", "d0d0", "oooooooooooo", "0d", "~~~"})
            QVERIFY2(!fromCocoText({5, 4}, text), text);
    }
};

MW_REGISTER_TEST(TestMask, "mask")
#include "test_mask.moc"
