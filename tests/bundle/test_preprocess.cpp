// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/preprocess.h"
#include "inference/engine/windows.h"
#include "tests/support/runner.h"

#include <cmath>
#include <random>

using namespace mw;

namespace {

/// One output pixel of a triangle filter as wide as the reduction, in exact arithmetic.
double filtered(const std::vector<double>& line, int out, int i)
{
    const int in = int(line.size());
    const double scale = double(in) / out, reach = std::max(scale, 1.0);
    const double centre = (i + 0.5) * scale;
    double sum = 0, weights = 0;
    for (int x = 0; x < in; ++x) {
        const double w = std::max(0.0, 1 - std::abs(x + 0.5 - centre) / reach);
        sum += w * line[std::size_t(x)];
        weights += w;
    }
    return sum / weights;
}

}  // namespace

class TestPreprocess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesFollowTorchvision()
    {
        QVERIFY((modelSize({1920, 1080}, 360) == Size{640, 360}));
        QVERIFY((modelSize({854, 480}, 360) == Size{640, 360}));
        QVERIFY((modelSize({480, 853}, 360) == Size{360, 639}));
        QVERIFY((modelSize({640, 360}, 360) == Size{640, 360}));
        QVERIFY((modelSize({100, 360}, 360) == Size{360, 1296}));
        QVERIFY((modelSize({1, 1}, 360) == Size{360, 360}));
        QVERIFY((modelSize({1280, 500}, 360, 640) == Size{640, 250}));
        QVERIFY((modelSize({8000, 1}, 360, 2880).height == 1));
        QVERIFY(!modelSize({16384, 1}, 360, 2880).isEmpty());
    }

    void resizingIsTheTriangleFilterRoundedTwice()
    {
        std::mt19937 random(6);
        for (int round = 0; round < 60; ++round) {
            const Size from{int(random() % 40 + 1), int(random() % 40 + 1)};
            const Size to{int(random() % 40 + 1), int(random() % 40 + 1)};
            std::vector<std::uint8_t> rgb(std::size_t(from.pixelCount()) * 3);
            for (std::uint8_t& v : rgb)
                v = std::uint8_t(random());
            const auto got = resizedAntialiased(rgb, from, to);
            QCOMPARE(got.size(), std::size_t(to.pixelCount()) * 3);
            // Green, horizontally, rounded; then vertically.
            std::vector<std::vector<double>> rows;
            for (int y = 0; y < from.height; ++y) {
                std::vector<double> line, out;
                for (int x = 0; x < from.width; ++x)
                    line.push_back(rgb[std::size_t(y * from.width + x) * 3 + 1]);
                for (int x = 0; x < to.width; ++x)
                    out.push_back(std::floor(filtered(line, to.width, x) + 0.5));
                rows.push_back(std::move(out));
            }
            for (int x = 0; x < to.width; ++x) {
                std::vector<double> column;
                for (const auto& row : rows)
                    column.push_back(row[std::size_t(x)]);
                for (int y = 0; y < to.height; ++y) {
                    const double expected = filtered(column, to.height, y);
                    const double mine = got[std::size_t(y * to.width + x) * 3 + 1];
                    QVERIFY(std::abs(expected - mine)
                            <= 1.6);  // ties may be rounded either way, twice
                }
            }
        }
    }

    void constantPicturesStayConstant()
    {
        const std::vector<std::uint8_t> rgb(std::size_t(57 * 31 * 3), 201);
        for (const std::uint8_t v : resizedAntialiased(rgb, {57, 31}, {13, 40}))
            QCOMPARE(v, std::uint8_t(201));
        QCOMPARE(resizedAntialiased(rgb, {57, 31}, {57, 31}), rgb);
    }

    void normalisesInRgbOrder()
    {
        const std::vector<std::uint8_t> rgb{0, 128, 255};
        std::vector<float> planes(3);
        normalise(rgb, {1, 1}, NormalisationValues(), planes.data());
        QCOMPARE(planes[0], (0.0f - 0.485f) / 0.229f);
        QCOMPARE(planes[1], (128.0f / 255.0f - 0.456f) / 0.224f);
        QCOMPARE(planes[2], (1.0f - 0.406f) / 0.225f);
    }

    void windowsCoverEveryFrameOnceAndNoCut()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<FrameIndex> frames, cuts;
            for (FrameIndex f = 0; f < 60; ++f) {
                if (random() % 3 != 0)
                    frames.push_back(f);
                if (random() % 15 == 0)
                    cuts.push_back(f);
            }
            const int size = int(random() % 10) + 1;
            const int overlap = int(random() % unsigned(size));
            std::vector<FrameIndex> seen;
            int lastScene = -1;
            for (const Window& window : planWindows(frames, cuts, size, overlap)) {
                QVERIFY(!window.frames.empty() && window.frames.size() <= std::size_t(size));
                for (const FrameIndex cut : cuts)
                    QVERIFY(!(window.frames.front() < cut && window.frames.back() >= cut));
                if (window.scene != lastScene)
                    QCOMPARE(window.shared, 0);
                lastScene = window.scene;
                for (int s = 0; s < window.shared; ++s)
                    QCOMPARE(window.frames[std::size_t(s)],
                             seen[seen.size() - std::size_t(window.shared - s)]);
                seen.insert(seen.end(), window.frames.begin() + window.shared, window.frames.end());
            }
            QCOMPARE(seen, frames);
        }
    }

    void passagesRunFromWhatAPersonPainted()
    {
        const std::vector<FrameIndex> frames{0, 1, 2, 3, 5, 6, 7, 8, 9}, cuts{5}, starts{2, 3};
        const auto passages = planPassages(frames, cuts, starts);
        QCOMPARE(passages.size(), std::size_t(3));
        QCOMPARE(passages[0].frames, (std::vector<FrameIndex>{2, 3}));
        QCOMPARE(passages[1].frames, (std::vector<FrameIndex>{1, 0}));
        QCOMPARE(passages[2].frames, (std::vector<FrameIndex>{5, 6, 7, 8, 9}));
        QCOMPARE(passages[2].scene, 1);
        QCOMPARE(planPassages(frames, {}, {}).size(), std::size_t(1));
    }

    void spreadsEvenly()
    {
        const std::vector<FrameIndex> frames{1, 2, 3, 4, 5, 6, 7, 8, 9};
        QCOMPARE(spreadEvenly(frames, 3), (std::vector<FrameIndex>{1, 5, 9}));
        QCOMPARE(spreadEvenly(frames, 1), std::vector<FrameIndex>{5});
        QCOMPARE(spreadEvenly(frames, 20), frames);
        QCOMPARE(spreadEvenly({}, 3), std::vector<FrameIndex>{});
    }
};

MW_REGISTER_TEST(TestPreprocess, "preprocess")
#include "test_preprocess.moc"
