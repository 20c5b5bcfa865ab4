// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/mask/paint.h"
#include "core/metrics/region_contour.h"
#include "tests/support/runner.h"

#include <cmath>
#include <cstring>
#include <random>

using namespace mw;

namespace {

using Map = std::vector<std::vector<bool>>;

/// `_seg2bmap` of davis2017-evaluation, statement by statement.
Map boundaryMap(const BitRaster& seg)
{
    const int w = seg.size.width;
    const int h = seg.size.height;
    const auto at = [&](int y, int x) { return y < h && x < w && seg.row(y)[x] != 0; };
    auto map = Map(std::size_t(h), std::vector<bool>(std::size_t(w)));
    for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) {
            const bool s = at(y, x);
            bool b = (s != at(y, x + 1)) || (s != at(y + 1, x)) || (s != at(y + 1, x + 1));
            if (y == h - 1)
                b = s != at(y, x + 1);
            if (x == w - 1)
                b = s != at(y + 1, x);
            if (y == h - 1 && x == w - 1)
                b = false;
            map[std::size_t(y)][std::size_t(x)] = b;
        }
    }
    return map;
}

double share(const Map& tested, const Map& reference, int radius)
{
    const int h = int(tested.size());
    const int w = int(tested[0].size());
    int all = 0;
    int matched = 0;
    for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) {
            if (!tested[std::size_t(y)][std::size_t(x)])
                continue;
            ++all;
            bool found = false;
            for (int v = std::max(0, y - radius); v <= std::min(h - 1, y + radius); ++v)
                for (int u = std::max(0, x - radius); u <= std::min(w - 1, x + radius); ++u)
                    found = found
                        || (reference[std::size_t(v)][std::size_t(u)]
                            && (u - x) * (u - x) + (v - y) * (v - y) <= radius * radius);
            matched += found ? 1 : 0;
        }
    }
    return all == 0 ? -1 : double(matched) / all;
}

/// `f_measure` of davis2017-evaluation by brute force.
double slowContourAccuracy(const Mask& predicted, const Mask& truth, double tolerance)
{
    const Map a = boundaryMap(predicted.toRaster());
    const Map b = boundaryMap(truth.toRaster());
    const int radius
        = int(std::ceil(tolerance * std::hypot(truth.size().width, truth.size().height)));
    double precision = share(a, b, radius);
    double recall = share(b, a, radius);
    if (precision < 0 && recall < 0)
        return 1;
    if (precision < 0 || recall < 0)
        return 0;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

Mask randomShape(Size size, std::mt19937& random)
{
    BitRaster raster(size);
    const int dabs = int(random() % 4);
    for (int i = 0; i < dabs; ++i) {
        const Brush brush{double(random() % 90) / 10.0 + 0.5,
                          random() % 2 != 0u ? BrushShape::Round : BrushShape::Square};
        const auto place = [&] {
            return Point{double(random() % unsigned(size.width + 4)) - 2,
                         double(random() % unsigned(size.height + 4)) - 2};
        };
        const Point from = place();
        paintSegment(raster, from, place(), brush);
    }
    if (random() % 5 == 0)
        for (std::uint8_t& pixel : raster.pixels)
            pixel ^= random() % 20 == 0 ? 1 : 0;
    return Mask::fromRaster(raster);
}

/// The arrays of a safetensors file of U8 masks, by name.
struct Tensors {
    Json header;
    std::string bytes;

    explicit Tensors(const fs::path& path)
    {
        std::string all = *readFile(path, std::uint64_t(1) << 28);
        std::uint64_t length = 0;
        std::memcpy(&length, all.data(), sizeof length);
        header = *parseJson(std::string_view(all).substr(8, length), path.string());
        bytes = all.substr(8 + length);
    }
    const char* data(const std::string& name) const
    {
        return bytes.data() + header.at(name).at("data_offsets").at(0).get<std::size_t>();
    }
    /// `index` selects one picture of a stack [frames, height, width].
    Mask mask(const std::string& name, std::size_t index = 0) const
    {
        const Json& shape = header.at(name).at("shape");
        const Size size{shape.at(shape.size() - 1).get<int>(),
                        shape.at(shape.size() - 2).get<int>()};
        BitRaster raster(size);
        std::memcpy(raster.pixels.data(), data(name) + index * raster.pixels.size(),
                    raster.pixels.size());
        for (std::uint8_t& pixel : raster.pixels)
            pixel = pixel != 0 ? 1 : 0;
        return Mask::fromRaster(raster);
    }
    /// "> threshold" of float32 pictures.
    Mask maskAbove(const std::string& name, std::size_t index, float threshold) const
    {
        const Json& shape = header.at(name).at("shape");
        const Size size{shape.at(2).get<int>(), shape.at(1).get<int>()};
        std::vector<float> values(std::size_t(size.pixelCount()));
        std::memcpy(values.data(), data(name) + index * values.size() * sizeof(float),
                    values.size() * sizeof(float));
        BitRaster raster(size);
        for (std::size_t i = 0; i < values.size(); ++i)
            raster.pixels[i] = values[i] > threshold ? 1 : 0;
        return Mask::fromRaster(raster);
    }
};

fs::path parityFolder() { return fs::path(qEnvironmentVariable("MW_PARITY_DIR").toStdString()); }

}  // namespace

class TestRegionContour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalMasksScoreOne()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 50; ++i) {
            const Mask mask = randomShape({int(random() % 60 + 1), int(random() % 60 + 1)}, random);
            QCOMPARE(scoreDavis(mask, mask), (FrameScores{1, 1}));
            QCOMPARE(scoreCma(mask, mask), (FrameScores{1, 1}));
        }
    }

    void emptyAndFullMasksFollowTheOfficialRules()
    {
        const Size size{40, 30};
        const Mask empty(size);
        const Mask full = Mask::full(size);
        BitRaster raster(size);
        paintDab(raster, {20, 15}, {6, BrushShape::Round});
        const Mask dab = Mask::fromRaster(raster);
        QCOMPARE(scoreDavis(empty, empty), (FrameScores{1, 1}));
        QCOMPARE(scoreDavis(empty, full), (FrameScores{0, 1}));
        QCOMPARE(scoreDavis(dab, empty), (FrameScores{0, 0}));
        QCOMPARE(scoreDavis(empty, dab), (FrameScores{0, 0}));
    }

    void contourAgreesWithBruteForce()
    {
        std::mt19937 random(2);
        for (int i = 0; i < 300; ++i) {
            const Size size{int(random() % 70 + 1), int(random() % 50 + 1)};
            const Mask a = randomShape(size, random);
            const Mask b = random() % 2 != 0u ? randomShape(size, random)
                                              : shifted(a, int(random() % 5), int(random() % 5));
            for (const double tolerance : {kDavisContourTolerance, kCmaContourTolerance, 0.07})
                QCOMPARE(contourAccuracy(a, b, tolerance), slowContourAccuracy(a, b, tolerance));
        }
    }

    void radiusFollowsTheDiagonal()
    {
        QCOMPARE(contourRadius({854, 480}, kDavisContourTolerance), 8);
        QCOMPARE(contourRadius({640, 360}, kCmaContourTolerance), 8);
        QCOMPARE(contourRadius({640, 360}, kDavisContourTolerance), 6);
        QCOMPARE(contourRadius({480, 360}, kCmaContourTolerance), 6);
    }

    void evaluationSizeTruncatesTheLongSide()
    {
        QVERIFY((cmaEvaluationSize({854, 480}) == Size{640, 360}));
        QVERIFY((cmaEvaluationSize({480, 853}) == Size{360, 639}));
        QVERIFY((cmaEvaluationSize({1280, 720}) == Size{640, 360}));
        QVERIFY((cmaEvaluationSize({100, 360}) == Size{360, 1296}));
        QVERIFY((cmaEvaluationSize({1, 1}) == Size{360, 360}));
    }

    void resizingKeepsWhatDoublingTells()
    {
        BitRaster raster({4, 2});
        raster.pixels = {0, 1, 1, 0, 0, 0, 1, 0};
        const Mask mask = Mask::fromRaster(raster);
        QCOMPARE(resizedBilinear(mask, mask.size()), mask);
        // Twice as large: each sample takes 3/4 of the nearest pixel, so no edge moves and a corner
        // (9/16) stays.
        const BitRaster doubled = resizedBilinear(mask, {8, 4}).toRaster();
        const std::vector<std::uint8_t> expected{0, 0, 1, 1, 1, 1, 0, 0,  //
                                                 0, 0, 1, 1, 1, 1, 0, 0,  //
                                                 0, 0, 0, 0, 1, 1, 0, 0,  //
                                                 0, 0, 0, 0, 1, 1, 0, 0};
        QCOMPARE(doubled.pixels, expected);
        QVERIFY(resizedBilinear(Mask::full({7, 5}), {3, 9}) == Mask::full({3, 9}));
        QVERIFY(resizedBilinear(Mask({7, 5}), {3, 9}).isEmpty());
    }

    void agreesWithTheOfficialCodeOnItsPairs()
    {
        const fs::path folder = parityFolder() / "metrics";
        if (!fs::exists(folder / "metrics.json"))
            QSKIP("MW_PARITY_DIR is not set or holds no metrics: official J and F NOT compared");
        const Json rows = *readJson(folder / "metrics.json");
        const std::map<std::string, Tensors> files{
            {"davis", Tensors(folder / "davis_masks.safetensors")},
            {"synthetic", Tensors(folder / "synthetic_masks.safetensors")}};
        int compared = 0;
        for (const Json& row : rows) {
            char name[16];
            std::snprintf(name, sizeof name, "%02d", row.at("i").get<int>());
            const Tensors& tensors = files.at(row.at("source").get<std::string>());
            const Mask predicted = tensors.mask(std::string(name) + ".pred");
            const Mask truth = tensors.mask(std::string(name) + ".gt");
            const auto expect = [&](double got, const char* key) {
                const double wanted = row.at(key).get<double>();
                QVERIFY2(std::abs(got - wanted) <= 1e-12,
                         qPrintable(QString("%1 %2: %3 is not %4")
                                        .arg(QLatin1String(name), QLatin1String(key))
                                        .arg(got, 0, 'g', 17)
                                        .arg(wanted, 0, 'g', 17)));
            };
            const FrameScores davis = scoreDavis(predicted, truth);
            expect(davis.region, "J_davis2017");
            expect(davis.contour, "F_davis2017");
            expect(intersectionOverUnion(predicted, truth), "J_official");
            expect(contourAccuracy(predicted, truth, kCmaContourTolerance), "F_official");
            ++compared;
        }
        QCOMPARE(compared, 45);
    }

    void bringsTruthToTheEvaluationSizeAsTheOfficialCodeDoes()
    {
        const fs::path file = parityFolder() / "components/postprocess.safetensors";
        if (!fs::exists(file))
            QSKIP("MW_PARITY_DIR is not set or lacks postprocess: resizing NOT compared");
        const Tensors tensors(file);
        double scores[2][4];
        std::memcpy(scores[0], tensors.data("J"), sizeof scores[0]);
        std::memcpy(scores[1], tensors.data("F"), sizeof scores[1]);
        for (std::size_t i = 0; i < 4; ++i) {
            const Mask truth = resizedBilinear(tensors.mask("gt", i), {100, 72});
            QVERIFY(truth == tensors.maskAbove("gt_resized", i, 0.5f));
            const Mask predicted = tensors.maskAbove("prob_shifted", i, 0.5f);
            QVERIFY(std::abs(intersectionOverUnion(predicted, truth) - scores[0][i]) <= 1e-12);
            QVERIFY(std::abs(contourAccuracy(predicted, truth, kCmaContourTolerance) - scores[1][i])
                    <= 1e-12);
        }
    }
};

MW_REGISTER_TEST(TestRegionContour, "region_contour")
#include "test_region_contour.moc"
