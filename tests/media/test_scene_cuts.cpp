// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/scene_cuts.h"
#include "core/video/video_writer.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace mw;

namespace {

using Cuts = std::vector<FrameIndex>;
constexpr Size kSize{192, 108};

/// A place: boxes of many sizes and colours on a wide plane, through which a camera moves.
class Scene
{
public:
    explicit Scene(unsigned seed)
        : m_random(seed)
    {
        const auto upTo = [this](int n) { return int(m_random() % unsigned(n)); };
        for (int& value : m_ground)
            value = 30 + upTo(180);
        for (int i = 0; i < 400; ++i) {
            Box box;
            box.area = {upTo(1200), upTo(500), 8 + upTo(60), 8 + upTo(40)};
            for (std::size_t c = 0; c < 3; ++c)
                box.color[c] = std::clamp(m_ground[c] + upTo(160) - 80, 0, 255);
            m_boxes.push_back(box);
        }
    }

    Picture seenFrom(int left, int top) const
    {
        Picture picture{kSize, std::vector<std::uint8_t>(std::size_t(kSize.pixelCount()) * 3),
                        false};
        fill(picture, {0, 0, kSize.width, kSize.height}, m_ground);
        for (const Box& box : m_boxes) {
            const Rect moved{box.area.x - left, box.area.y - top, box.area.width, box.area.height};
            fill(picture, intersected(moved, {0, 0, kSize.width, kSize.height}), box.color);
        }
        return picture;
    }

private:
    using Color = std::array<int, 3>;
    struct Box {
        Rect area;
        Color color{};
    };
    static void fill(Picture& picture, Rect area, const Color& color)
    {
        for (int y = area.y; y < area.bottom(); ++y) {
            for (int x = area.x; x < area.right(); ++x) {
                for (std::size_t c = 0; c < 3; ++c)
                    picture.rgb[std::size_t(y * kSize.width + x) * 3 + c] = std::uint8_t(color[c]);
            }
        }
    }

    std::mt19937 m_random;
    Color m_ground{};
    std::vector<Box> m_boxes;
};

/// Pictures that were made beforehand; those that are empty cannot be decoded.
class MadeVideo final : public VideoSource
{
public:
    explicit MadeVideo(std::vector<Picture> pictures)
        : m_pictures(std::move(pictures))
    {
        m_info.size = kSize;
        m_info.frameCount = FrameIndex(m_pictures.size());
    }
    const VideoInfo& info() const override { return m_info; }
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext&) override
    {
        const Picture& picture = m_pictures[std::size_t(index)];
        if (picture.rgb.empty())
            return Error{ErrorCode::VideoDamaged, {"made", std::to_string(index)}};
        return std::make_shared<const Frame>(Frame{index, kSize, picture.rgb, false});
    }

private:
    VideoInfo m_info;
    std::vector<Picture> m_pictures;
};

std::vector<Picture> walk(const Scene& scene, int frames, int step = 2)
{
    std::vector<Picture> pictures;
    for (int i = 0; i < frames; ++i)
        pictures.push_back(scene.seenFrom(100 + i * step, 60 + i % 3));
    return pictures;
}

std::vector<Picture> joined(std::initializer_list<std::vector<Picture>> parts)
{
    std::vector<Picture> all;
    for (const auto& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Picture blended(const Picture& a, const Picture& b, double share)
{
    Picture mixed = a;
    for (std::size_t i = 0; i < mixed.rgb.size(); ++i)
        mixed.rgb[i] = std::uint8_t(std::lround(a.rgb[i] * (1 - share) + b.rgb[i] * share));
    return mixed;
}

Picture flat(std::uint8_t level)
{
    return {kSize, std::vector<std::uint8_t>(std::size_t(kSize.pixelCount()) * 3, level), false};
}

Cuts cutsOf(std::vector<Picture> pictures)
{
    MadeVideo video(std::move(pictures));
    const auto cuts = findSceneCuts(video, {}, {});
    return cuts ? *cuts : Cuts{-1};
}

}  // namespace

class TestSceneCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardCutsAreFoundAtTheirFrame()
    {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const Scene first(seed * 3);
            const Scene second(seed * 3 + 1);
            const Scene third(seed * 3 + 2);
            const Cuts cuts = cutsOf(joined({walk(first, 12), walk(second, 5), walk(third, 20)}));
            QVERIFY2(cuts == (Cuts{12, 17}), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void cutsNearTheEndsAreFound()
    {
        const Scene first(1);
        const Scene second(2);
        QCOMPARE(cutsOf(joined({walk(first, 1), walk(second, 10)})), Cuts{1});
        QCOMPARE(cutsOf(joined({walk(first, 10), walk(second, 1)})), Cuts{10});
        QCOMPARE(cutsOf(joined({walk(first, 1), walk(second, 1)})), Cuts{1});
    }

    void aFileIsSearchedAsItIs()
    {
        auto folder = TemporaryFolder::create();
        QVERIFY(folder);
        const fs::path path = folder->path() / "cuts.mp4";
        const auto pictures = joined({walk(Scene(5), 30), walk(Scene(6), 25), walk(Scene(7), 9)});
        {
            const auto writer = VideoWriter::create(path, kSize, 25);
            QVERIFY(writer);
            for (const Picture& picture : pictures)
                QVERIFY((*writer)->add(Frame{0, kSize, picture.rgb, false}));
            QVERIFY((*writer)->finish());
        }
        const auto video = openVideo(path, {}, {});
        QVERIFY(video);
        std::int64_t last = -1;
        TaskContext task;
        task.report = [&](const Progress& progress) {
            QCOMPARE(std::string(progress.phase), std::string("cuts"));
            QVERIFY(progress.done > last && progress.total == 64);
            last = progress.done;
        };
        const auto cuts = findSceneCuts(**video, {}, task);
        QVERIFY(cuts);
        QCOMPARE(*cuts, (Cuts{30, 55}));
        QCOMPARE(last, std::int64_t(64));
    }

    void movingObjectsAreNoCuts()
    {
        std::vector<Picture> pictures;
        for (int i = 0; i < 150; ++i)
            pictures.push_back(test::drawFrame(kSize, i));
        QCOMPARE(cutsOf(pictures), Cuts());
    }

    void aFastOrShakingCameraIsNoCut()
    {
        // A quarter of the width between frames is more than blocks are searched for.
        for (const int step : {6, 12, 20, 30, 48})
            QCOMPARE(cutsOf(walk(Scene(9), 900 / (step + 20), step)), Cuts());
        std::mt19937 random(4);
        std::vector<Picture> shaking;
        for (int i = 0; i < 60; ++i)
            shaking.push_back(
                Scene(10).seenFrom(200 + int(random() % 40), 100 + int(random() % 20)));
        QCOMPARE(cutsOf(shaking), Cuts());
    }

    void flashesAndLightsAreNoCuts()
    {
        for (const int length : {1, 2}) {
            std::vector<Picture> pictures = walk(Scene(11), 30);
            for (int i = 12; i < 12 + length; ++i)
                pictures[std::size_t(i)] = blended(pictures[std::size_t(i)], flat(255), 0.9);
            QCOMPARE(cutsOf(pictures), Cuts());
            for (int i = 12; i < 12 + length; ++i)
                pictures[std::size_t(i)] = flat(0);
            QCOMPARE(cutsOf(pictures), Cuts());
        }
        // A lamp goes on and stays on; a flash that fades.
        std::vector<Picture> lamp = walk(Scene(12), 30);
        for (std::size_t i = 15; i < lamp.size(); ++i)
            lamp[i] = blended(lamp[i], flat(255), 0.3);
        QCOMPARE(cutsOf(lamp), Cuts());
        std::vector<Picture> fading = walk(Scene(13), 30);
        for (std::size_t i = 15; i < 20; ++i)
            fading[i] = blended(fading[i], flat(255), 0.8 * std::pow(0.55, double(i - 15)));
        QCOMPARE(cutsOf(fading), Cuts());
    }

    void aCutAwayOfTwoFramesIsADisturbanceAndOneOfThreeIsACut()
    {
        const std::vector<Picture> before = walk(Scene(14), 12);
        QCOMPARE(cutsOf(joined({before, walk(Scene(15), 2), before})), Cuts());
        QCOMPARE(cutsOf(joined({before, walk(Scene(15), 3), before})), (Cuts{12, 15}));
    }

    void blackBetweenScenesIsASceneOfItsOwn()
    {
        const std::vector<Picture> black(8, flat(3));
        QCOMPARE(cutsOf(joined({walk(Scene(16), 12), black, walk(Scene(17), 12)})), (Cuts{12, 20}));
    }

    void dissolvesAreNotHardCuts()
    {
        std::vector<Picture> pictures = walk(Scene(18), 40);
        const std::vector<Picture> other = walk(Scene(19), 40);
        for (std::size_t i = 10; i < 40; ++i)
            pictures[i] = blended(pictures[i], other[i], std::min(1.0, double(i - 10) / 20));
        QCOMPARE(cutsOf(pictures), Cuts());
    }

    void framesThatCannotBeDecodedArePassedOver()
    {
        std::vector<Picture> pictures = joined({walk(Scene(20), 12), walk(Scene(21), 12)});
        pictures[5].rgb.clear();
        pictures[12].rgb.clear();
        QCOMPARE(cutsOf(pictures), Cuts{13});
        QCOMPARE(cutsOf({}), Cuts());
        QCOMPARE(cutsOf(walk(Scene(20), 1)), Cuts());
    }

    void searchingCanBeStopped()
    {
        MadeVideo video(walk(Scene(22), 30));
        StopSource stop;
        TaskContext task;
        task.stop = stop.get_token();
        std::int64_t done = 0;
        task.report = [&](const Progress& progress) {
            done = progress.done;
            if (done == 7)
                stop.request_stop();
        };
        const auto cuts = findSceneCuts(video, {}, task);
        QVERIFY(!cuts);
        QCOMPARE(cuts.error().code, ErrorCode::Cancelled);
        QVERIFY(done <= 8);
    }

    void picturesTooSmallForBlocksAreCompared()
    {
        const Frame small{0, {3, 2}, std::vector<std::uint8_t>(18, 10), false};
        const Frame other{0, {3, 2}, std::vector<std::uint8_t>(18, 200), false};
        QCOMPARE(pictureChange(small, small).score(), 0.0);
        QVERIFY(std::isfinite(pictureChange(small, other).score()));
    }
};

MW_REGISTER_TEST(TestSceneCuts, "scene_cuts")
#include "test_scene_cuts.moc"
