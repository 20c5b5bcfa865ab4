// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/video.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <thread>

using namespace mw;
using mw::test::ClipOptions;

Q_DECLARE_METATYPE(mw::test::ClipOptions)

namespace {

enum class Cut { No, AtTwoThirds };
struct Clip {
    ClipOptions options;
    std::string fileName;
    Cut cut = Cut::No;
    bool isCounted = false;  ///< Frames of this container cannot be told by their timestamps.
};

Clip clip(std::string fileName, ClipOptions options = {})
{
    return {std::move(options), std::move(fileName)};
}

ClipOptions with(const std::function<void(ClipOptions&)>& change)
{
    ClipOptions options;
    change(options);
    return options;
}

/// The containers and codecs that behave differently.
std::map<std::string, Clip> allClips()
{
    std::map<std::string, Clip> clips;
    clips["h264 mp4"] = clip("a.mp4");
    clips["h264 one key frame"] = clip("a.mp4", with([](auto& o) { o.keyInterval = 250; }));
    clips["h264 all intra"] = clip("a.mp4", with([](auto& o) {
                                       o.keyInterval = 1;
                                       o.bFrames = 0;
                                   }));
    clips["h264 open gop mkv"] = clip("a.mkv", with([](auto& o) {
                                          o.bFrames = 4;
                                          o.encoderOptions["x264-params"]
                                              = "open-gop=1:b-pyramid=normal:scenecut=0";
                                      }));
    clips["h264 open gop ts"] = clips["h264 open gop mkv"];
    clips["h264 open gop ts"].fileName = "a.ts";
    clips["h264 fragmented mp4"] = clip(
        "a.mp4", with([](auto& o) { o.muxerOptions["movflags"] = "frag_keyframe+empty_moov"; }));
    clips["h264 mov"] = clip("a.mov");
    clips["h264 flv"] = clip("a.flv");
    clips["h264 ts"] = clip("a.ts");
    clips["h264 avi"] = clip("a.avi");
    clips["h264 interlaced"] = clip("a.mp4", with([](auto& o) {
                                        o.size = {192, 112};
                                        o.encoderOptions["x264-params"] = "tff=1:interlaced=1";
                                    }));
    clips["h264 intra refresh"] = clip("a.mp4", with([](auto& o) {
                                           o.frames = 90;
                                           o.encoderOptions["intra-refresh"] = "1";
                                           o.bFrames = 0;
                                       }));
    clips["h264 intra refresh ts"] = clips["h264 intra refresh"];
    clips["h264 intra refresh ts"].fileName = "a.ts";
    clips["vfr mkv"] = clip("a.mkv", with([](auto& o) { o.isVariableRate = true; }));
    clips["vfr mp4"] = clip("a.mp4", with([](auto& o) { o.isVariableRate = true; }));
    clips["odd size"] = clip("a.mp4", with([](auto& o) {
                                 o.size = {187, 101};
                                 o.pixelFormat = "yuv444p";
                             }));
    clips["ten bit"] = clip("a.mkv", with([](auto& o) { o.pixelFormat = "yuv420p10le"; }));
    clips["4:2:2"] = clip("a.mkv", with([](auto& o) { o.pixelFormat = "yuv422p"; }));
    for (const int degrees : {90, 180, 270})
        clips["rotated " + std::to_string(degrees)]
            = clip("a.mp4", with([&](auto& o) { o.rotation = degrees; }));
    clips["rotated 90 mirrored"] = clip("a.mp4", with([](auto& o) {
                                            o.rotation = 90;
                                            o.isMirrored = true;
                                        }));
    clips["edit list"] = clip("a.mp4", with([](auto& o) { o.hiddenFrames = 5; }));
    clips["one frame"] = clip("a.mp4", with([](auto& o) { o.frames = 1; }));
    clips["two frames"] = clip("a.mkv", with([](auto& o) { o.frames = 2; }));
    clips["raw h264"] = clip("a.h264");
    clips["raw h264"].isCounted = true;

    const auto mpeg4 = with([](auto& o) { o.codec = "mpeg4"; });
    clips["mpeg4 avi"] = clip("a.avi", mpeg4);
    clips["mpeg4 mp4"] = clip("a.mp4", mpeg4);
    clips["mpeg4 mkv odd"] = clip("a.mkv", with([](auto& o) {
                                      o.codec = "mpeg4";
                                      o.size = {187, 101};
                                  }));
    const auto mpeg2 = with([](auto& o) { o.codec = "mpeg2video"; });
    clips["mpeg2 ts"] = clip("a.ts", mpeg2);
    clips["mpeg2 ps"] = clip("a.mpg", mpeg2);
    clips["mjpeg avi"] = clip("a.avi", with([](auto& o) {
                                  o.codec = "mjpeg";
                                  o.pixelFormat = "yuvj420p";
                                  o.bFrames = 0;
                              }));
    clips["ffv1 mkv"] = clip("a.mkv", with([](auto& o) {
                                 o.codec = "ffv1";
                                 o.bFrames = 0;
                             }));
    clips["prores mov"] = clip("a.mov", with([](auto& o) {
                                   o.codec = "prores_ks";
                                   o.pixelFormat = "yuva444p10le";
                                   o.encoderOptions["profile"] = "4444";
                                   o.bFrames = 0;
                               }));
    clips["hevc mkv"] = clip("a.mkv", with([](auto& o) {
                                 o.codec = "libx265";
                                 o.encoderOptions["x265-params"] = "log-level=none";
                             }));
    clips["vp8 webm"] = clip("a.webm", with([](auto& o) {
                                 o.codec = "libvpx";
                                 o.bFrames = 0;
                             }));
    clips["vp8 hidden frames"] = clip("a.webm", with([](auto& o) {
                                          o.codec = "libvpx";
                                          o.bFrames = 0;
                                          o.frames = 80;
                                          o.keyInterval = 40;
                                          o.encoderOptions["auto-alt-ref"] = "1";
                                          o.encoderOptions["lag-in-frames"] = "16";
                                      }));
    clips["vp9 webm"] = clip("a.webm", with([](auto& o) {
                                 o.codec = "libvpx-vp9";
                                 o.bFrames = 0;
                             }));
    clips["gif"] = clip("a.gif", with([](auto& o) {
                            o.codec = "gif";
                            o.pixelFormat = "bgr8";
                            o.bFrames = 0;
                        }));
    clips["gif"].isCounted = true;
    clips["apng"] = clip("a.apng", with([](auto& o) {
                             o.codec = "apng";
                             o.pixelFormat = "rgb24";
                             o.bFrames = 0;
                         }));
    clips["apng"].isCounted = true;

    for (const char* name : {"h264 ts", "h264 fragmented mp4", "h264 open gop mkv"}) {
        Clip cut = clips[name];
        cut.cut = Cut::AtTwoThirds;
        clips[std::string(name) + " truncated"] = cut;
    }
    return clips;
}

void addRows()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, unused] : allClips())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

/// The clip as a file, and open.
struct Opened {
    TemporaryFolder folder;
    fs::path path;
    VideoPtr video;
};

Opened make(const Clip& clip, const OpenVideoOptions& options = {})
{
    auto folder = TemporaryFolder::create();
    const fs::path path = folder->path() / clip.fileName;
    const std::string problem = test::writeClip(path, clip.options);
    if (!problem.empty())
        qFatal("cannot make %s: %s", clip.fileName.c_str(), problem.c_str());
    if (clip.cut == Cut::AtTwoThirds)
        fs::resize_file(path, fs::file_size(path) * 2 / 3);
    auto video = openVideo(path, options, {});
    if (!video)
        qFatal("cannot open %s: %s %s", clip.fileName.c_str(), describe(video.error()).c_str(),
               video.error().detail.c_str());
    return {std::move(*folder), path, *video};
}

FramePtr get(VideoSource& video, FrameIndex index)
{
    auto frame = video.frame(index, {});
    if (!frame)
        qFatal("frame %d: %s", int(index), describe(frame.error()).c_str());
    return *frame;
}

std::vector<FramePtr> playThrough(VideoSource& video)
{
    std::vector<FramePtr> frames;
    for (FrameIndex i = 0; i < video.info().frameCount; ++i)
        frames.push_back(get(video, i));
    return frames;
}

}  // namespace

class TestVideoSource : public QObject
{
    Q_OBJECT

private:
    static bool skips(const Clip& clip) { return !test::hasEncoder(clip.options.codec); }

private Q_SLOTS:
    void everyFrameCarriesItsNumber_data() { addRows(); }
    void everyFrameCarriesItsNumber()
    {
        QFETCH(QString, name);
        const Clip clip = allClips().at(name.toStdString());
        if (skips(clip))
            QSKIP("this libav lacks the encoder");
        const Opened opened = make(clip);
        const VideoInfo& info = opened.video->info();
        const int expected = clip.options.frames - clip.options.hiddenFrames;
        if (clip.cut == Cut::No) {
            QCOMPARE(info.frameCount, expected);
            QVERIFY(!info.endsEarly);
        } else {
            QVERIFY(info.frameCount > expected / 2 && info.frameCount < expected);
            const bool isPromised = !clip.fileName.ends_with(".ts");
            QCOMPARE(info.endsEarly, isPromised);
        }
        QVERIFY(info.size == clip.options.size);
        for (FrameIndex i = 0; i < info.frameCount; ++i) {
            const FramePtr frame = get(*opened.video, i);
            QCOMPARE(frame->index, i);
            QCOMPARE(frame->rgb.size(), std::size_t(info.size.pixelCount()) * 3);
            if (!frame->isDamaged)
                QCOMPARE(test::frameNumberIn(frame->size, frame->rgb),
                         i + clip.options.hiddenFrames);
            QVERIFY(clip.cut != Cut::No || !frame->isDamaged);
        }
        if (clip.isCounted)
            QVERIFY(info.isLinearOnly);
    }

    void seekingGivesTheSamePicturesAsPlaying_data() { addRows(); }
    void seekingGivesTheSamePicturesAsPlaying()
    {
        QFETCH(QString, name);
        const Clip clip = allClips().at(name.toStdString());
        if (skips(clip))
            QSKIP("this libav lacks the encoder");
        const Opened opened = make(clip);
        const std::vector<FramePtr> played = playThrough(*opened.video);
        const int count = int(played.size());

        const auto compare = [&](VideoSource& video, FrameIndex i) {
            const FramePtr frame = get(video, i);
            return frame->rgb == played[std::size_t(i)]->rgb;
        };
        for (FrameIndex i = count - 1; i >= 0; --i)
            QVERIFY2(compare(*opened.video, i), qPrintable(QString("backwards %1").arg(i)));
        std::vector<FrameIndex> order(std::size_t(count) * 2);
        std::mt19937 random(7);
        for (FrameIndex& index : order)
            index = FrameIndex(random() % unsigned(count));
        for (const FrameIndex i : order)
            QVERIFY2(compare(*opened.video, i), qPrintable(QString("random %1").arg(i)));

        // Every frame as the first one asked of a fresh source.
        OpenVideoOptions options;
        options.cachedIndex = opened.video->serialisedIndex();
        options.decoderThreads = 1;
        options.decodedCacheBytes = 0;
        for (FrameIndex i = 0; i < count; i += 1 + count / 24) {
            const auto fresh = openVideo(opened.path, options, {});
            QVERIFY(fresh);
            QVERIFY2(compare(**fresh, i), qPrintable(QString("fresh %1").arg(i)));
        }
    }

    void timesAreThoseOfTheFile()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened constant = make(allClips().at("h264 mp4"));
        QVERIFY(!constant.video->info().isVariableRate);
        QCOMPARE(constant.video->info().framesPerSecond, 25.0);
        QVERIFY(std::abs(constant.video->seconds(10) - 0.4) < 1e-9);
        const Opened variable = make(allClips().at("vfr mkv"));
        QVERIFY(variable.video->info().isVariableRate);
        QCOMPARE(variable.video->seconds(0), 0.0);
        QVERIFY(std::abs(variable.video->seconds(1) - 0.052) < 1e-9);
        QVERIFY(std::abs(variable.video->seconds(11) - (0.44 + 0.012 + 0.09)) < 1e-9);
    }

    void factsAboutTheFileAreFound()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened plain = make(allClips().at("h264 mp4"));
        const VideoInfo& info = plain.video->info();
        QVERIFY(info.container.find("mp4") != std::string::npos);
        QCOMPARE(info.codec, std::string("h264"));
        QCOMPARE(info.pixelFormat, std::string("yuv420p"));
        QCOMPARE(info.longestKeyInterval, 12);
        QCOMPARE(info.fingerprint.size(), std::size_t(64));
        QVERIFY(!info.quickHash.empty());
        QVERIFY(!info.isInterlaced && !info.isHighBitDepth && !info.isLinearOnly);
        QVERIFY(plain.video->isKeyFrame(0) && plain.video->isKeyFrame(12));
        QVERIFY(!plain.video->isKeyFrame(13));
        QCOMPARE(plain.video->keyFrameAtOrBefore(23), 12);
        QCOMPARE(plain.video->frameName(7), std::string("00007"));
        QCOMPARE(frameByName(*plain.video, "00007"), 7);
        QCOMPARE(frameByName(*plain.video, "7"), -1);
        QCOMPARE(make(allClips().at("ten bit")).video->info().isHighBitDepth, true);
        QCOMPARE(make(allClips().at("h264 interlaced")).video->info().isInterlaced, true);
        const Opened turned = make(allClips().at("rotated 90 mirrored"));
        QCOMPARE(turned.video->info().rotation, 90);
        QCOMPARE(turned.video->info().isMirrored, true);
    }

    void containersThatCannotSeekAreRecognised()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        for (const char* name : {"h264 mp4", "h264 ts", "h264 open gop mkv", "vfr mkv", "h264 mov",
                                 "edit list", "h264 flv"})
            QVERIFY2(!make(allClips().at(name)).video->info().isLinearOnly, name);
        for (const char* name : {"raw h264", "gif", "apng"})
            QVERIFY2(make(allClips().at(name)).video->info().isLinearOnly, name);
    }

    void aKeptIndexMakesOpeningInstantAndIsChecked()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(allClips().at("h264 mp4"));
        OpenVideoOptions options;
        options.cachedIndex = opened.video->serialisedIndex();
        int firstPictures = 0;
        options.onFirstPicture = [&](const FramePtr& frame) {
            ++firstPictures;
            QVERIFY(frame->rgb == get(*opened.video, 0)->rgb);
        };
        const auto again = openVideo(opened.path, options, {});
        QVERIFY(again);
        QCOMPARE(firstPictures, 0);  // the file was not scanned
        QCOMPARE((*again)->info().fingerprint, opened.video->info().fingerprint);
        QCOMPARE(get(**again, 30)->rgb, get(*opened.video, 30)->rgb);

        // A file that was touched is scanned again, and so is one given nonsense.
        fs::last_write_time(opened.path,
                            fs::last_write_time(opened.path) + std::chrono::seconds(5));
        const auto touched = openVideo(opened.path, options, {});
        QVERIFY(touched);
        QCOMPARE(firstPictures, 1);
        QCOMPARE((*touched)->info().fingerprint, opened.video->info().fingerprint);
        options.cachedIndex = "nonsense";
        QVERIFY(openVideo(opened.path, options, {}));
        QCOMPARE(firstPictures, 2);
    }

    void fingerprintsTellFilesApart()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened a = make(clip("a.mp4"));
        const Opened b = make(clip("b.mp4"));
        const Opened shorter = make(clip("a.mp4", with([](auto& o) { o.frames = 39; })));
        QCOMPARE(a.video->info().fingerprint, b.video->info().fingerprint);
        QVERIFY(a.video->info().fingerprint != shorter.video->info().fingerprint);
    }

    void reducedFramesShowTheSame()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(clip("a.mp4", with([](auto& o) { o.size = {768, 432}; })));
        for (const FrameIndex i : {5, 39, 0}) {
            const auto small = opened.video->reducedFrame(i, 384, {});
            QVERIFY(small);
            QVERIFY(((*small)->size == Size{384, 216}));
            const FramePtr full = get(*opened.video, i);
            const Picture expected = reduced(*full, 384);
            std::int64_t difference = 0;
            for (std::size_t k = 0; k < expected.rgb.size(); ++k)
                difference += std::abs(int(expected.rgb[k]) - int((*small)->rgb[k]));
            QVERIFY(difference < std::int64_t(expected.rgb.size()) * 4);
        }
        const auto turned = make(allClips().at("rotated 90")).video->reducedFrame(3, 96, {});
        QVERIFY(turned);
        QVERIFY(((*turned)->size == Size{96, 54}));
    }

    void theResultDoesNotDependOnThreads()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(clip("a.mp4", with([](auto& o) { o.size = {640, 352}; })));
        for (const int threads : {1, 2, 5}) {
            OpenVideoOptions options;
            options.decoderThreads = threads;
            const auto video = openVideo(opened.path, options, {});
            QVERIFY(video);
            for (FrameIndex i = 0; i < 40; i += 3)
                QVERIFY(get(**video, i)->rgb == get(*opened.video, i)->rgb);
        }
    }

    void cancellingStopsAndTheSourceStaysUsable()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(clip("a.mp4", with([](auto& o) {
                                            o.frames = 120;
                                            o.keyInterval = 250;
                                        })));
        const std::vector<FramePtr> played = playThrough(*opened.video);
        TaskContext stopped;
        StopSource stop;
        stopped.stop = stop.get_token();
        stop.request_stop();
        QCOMPARE(openVideo(opened.path, {}, stopped).error().code, ErrorCode::Cancelled);
        for (const FrameIndex i : {100, 20, 119}) {
            QCOMPARE(opened.video->frame(i, stopped).error().code, ErrorCode::Cancelled);
            QVERIFY(get(*opened.video, i)->rgb == played[std::size_t(i)]->rgb);
        }
        // In the middle of indexing, from the progress callback.
        StopSource later;
        TaskContext task;
        task.stop = later.get_token();
        OpenVideoOptions options;
        options.onFirstPicture = [&](const FramePtr&) { later.request_stop(); };
        QCOMPARE(openVideo(opened.path, options, task).error().code, ErrorCode::Cancelled);
    }

    void interruptedDecodingNeverGivesAnotherPicture_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rounds");
        QTest::newRow("by timestamp") << "a.mp4" << 60;
        QTest::newRow("by position") << "a.ts" << 30;
        QTest::newRow("by counting") << "a.avi" << 10;
        QTest::newRow("without seeking") << "a.h264" << 10;
    }
    void interruptedDecodingNeverGivesAnotherPicture()
    {
        QFETCH(QString, file);
        QFETCH(int, rounds);
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(clip(file.toStdString(), with([](auto& o) {
                                            o.frames = 200;
                                            o.keyInterval = 90;
                                            o.encoderOptions["sc_threshold"] = "0";
                                            o.bFrames = 3;
                                            o.size = {320, 180};
                                        })));
        OpenVideoOptions options;
        options.decodedCacheBytes = 0;  // so that pictures do not come from there
        const auto video = openVideo(opened.path, options, {});
        QVERIFY(video);
        std::mt19937 random(17);
        int interruptions = 0;
        for (int n = 0; n < rounds; ++n) {
            // Half of the rounds go on over a key frame, the others jump.
            const bool goesOn = n % 4 != 0;
            if (goesOn)
                (void)get(**video, 88);
            StopSource stop;
            TaskContext task;
            task.stop = stop.get_token();
            const auto far = FrameIndex(goesOn ? 170 : random() % 200);
            // Stops at any point of the work; which one does not matter to what must hold.
            std::thread interrupter([&stop, delay = random() % 3000] {
                std::this_thread::sleep_for(std::chrono::microseconds(delay));
                stop.request_stop();
            });
            const auto broken = (*video)->frame(far, task);
            interrupter.join();
            if (broken)
                QCOMPARE(test::frameNumberIn((*broken)->size, (*broken)->rgb), int(far));
            else
                ++interruptions;
            const auto near = FrameIndex(goesOn ? 90 + random() % 70 : random() % 200);
            const FramePtr frame = get(**video, near);
            QCOMPARE(test::frameNumberIn(frame->size, frame->rgb), int(near));
            QVERIFY(!frame->isDamaged);
        }
        QVERIFY(interruptions > 0);
    }

    void damagedFramesKeepTheirNumbers()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const Opened opened = make(clip("a.mp4", with([](auto& o) { o.frames = 60; })));
        const std::vector<FramePtr> played = playThrough(*opened.video);
        std::string bytes = *readFile(opened.path, 1 << 26);
        std::mt19937 random(3);
        for (int round = 0; round < 20; ++round) {
            std::string broken = bytes;
            for (int i = 0; i < 6; ++i) {
                // In the middle, where the pictures are and the tables are not.
                const std::size_t at = bytes.size() / 4 + random() % (bytes.size() / 2);
                broken[at] = char(random());
            }
            const fs::path path = opened.folder.path() / "broken.mp4";
            QVERIFY(writeFileAtomically(path, broken));
            const auto video = openVideo(path, {}, {});
            if (!video)
                continue;
            const FrameIndex count = (*video)->info().frameCount;
            QVERIFY(count <= 60);
            int right = 0;
            for (FrameIndex i = 0; i < count; ++i) {
                const auto frame = (*video)->frame(i, {});
                if (frame && test::frameNumberIn((*frame)->size, (*frame)->rgb) == i)
                    ++right;
            }
            for (int i = 0; i < 20; ++i)
                (void)(*video)->frame(FrameIndex(random() % unsigned(count)), {});
            // Only what comes after the damage and before the next key frame may be wrong.
            QVERIFY2(count < 60 || right >= 30, qPrintable(QString::number(right)));
        }
    }

    void colourMatrixAndRangeFollowTheRule()
    {
        if (!test::hasEncoder("ffv1"))
            QSKIP("this libav lacks ffv1");
        // Lossless, untagged: 601 below 720 lines, 709 from there, both of limited range.
        for (const int lines : {360, 720}) {
            const Size size{640, lines};
            const Opened opened = make(clip("a.mkv", with([&](auto& o) {
                                                o.size = size;
                                                o.codec = "ffv1";
                                                o.pixelFormat = "yuv444p";
                                                o.frames = 1;
                                                o.bFrames = 0;
                                            })));
            const FramePtr frame = get(*opened.video, 0);
            const Picture drawn = test::drawFrame(size, 0);
            // The clip was converted with swscale's default, which is 601, so only then do colours
            // come back as drawn.
            const std::uint8_t* square = nullptr;
            const Mask mask = test::maskOfObject(size, 0, 2);
            const Rect bounds = mask.bounds();
            square = frame->row(bounds.y + bounds.height / 2) + (bounds.x + bounds.width / 2) * 3;
            const int difference
                = std::abs(square[0] - 40) + std::abs(square[1] - 80) + std::abs(square[2] - 220);
            if (lines < 720)
                QVERIFY2(difference <= 4, qPrintable(QString::number(difference)));
            else
                QVERIFY2(difference > 10, qPrintable(QString::number(difference)));
        }
    }
};

MW_REGISTER_TEST(TestVideoSource, "video_source")
#include "test_video_source.moc"
