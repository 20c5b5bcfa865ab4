// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/picture_io.h"
#include "core/video/video.h"
#include "tests/support/runner.h"

#include <sys/stat.h>

using namespace mw;

namespace {

Picture plain(Size size, std::uint8_t value)
{
    return {size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3, value), false};
}

class Folder
{
public:
    Folder()
        : m_folder(*TemporaryFolder::create())
    {
    }
    const fs::path& path() const { return m_folder.path(); }
    void add(const std::string& name, std::uint8_t value, Size size = {16, 12}) const
    {
        const Picture picture = plain(size, value);
        const fs::path file = path() / fromUtf8(name);
        QVERIFY(file.extension() == ".png" || file.extension() == ".PNG"
                    ? writePng(file, picture)
                    : writeJpeg(file, picture));
    }
    Result<VideoPtr> open(const OpenVideoOptions& options = {}) const
    {
        return openVideo(path(), options, {});
    }

private:
    TemporaryFolder m_folder;
};

QStringList names(const VideoSource& video)
{
    QStringList list;
    for (FrameIndex i = 0; i < video.info().frameCount; ++i)
        list << QString::fromStdString(video.frameName(i));
    return list;
}

}  // namespace

class TestImageFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreFramesAndKeepTheirNames()
    {
        const Folder folder;
        folder.add("00010.jpg", 30);
        folder.add("00000.jpg", 10);
        folder.add("00005.jpeg", 20);
        const auto video = folder.open();
        QVERIFY(video);
        const VideoInfo& info = (*video)->info();
        QCOMPARE(info.frameCount, 3);
        QCOMPARE(info.container, std::string("folder"));
        QVERIFY((info.size == Size{16, 12}));
        QCOMPARE(names(**video), QStringList({"00000", "00005", "00010"}));
        for (FrameIndex i = 0; i < 3; ++i) {
            const auto frame = (*video)->frame(i, {});
            QVERIFY(frame);
            QCOMPARE((*frame)->index, i);
            QVERIFY(std::abs(int((*frame)->rgb[0]) - 10 * (i + 1)) <= 1);
            QVERIFY((*video)->isKeyFrame(i));
        }
        QCOMPARE(frameByName(**video, "00005"), 1);
        QCOMPARE(frameByName(**video, "00001"), -1);
    }

    void numbersInNamesAreComparedByValue()
    {
        const Folder folder;
        for (const char* name : {"f10.png", "f9.png", "f1.png", "g.png", "f.png", "f010b.png"})
            folder.add(name, 1);
        const auto video = folder.open();
        QVERIFY(video);
        QCOMPARE(names(**video), QStringList({"f", "f1", "f9", "f10", "f010b", "g"}));
    }

    void extensionsInAnyCaseAndOtherFilesIgnored()
    {
        const Folder folder;
        folder.add("1.JPG", 1);
        folder.add("2.Png", 2);
        folder.add("3.PNG", 3);
        folder.add("._4.jpg", 4);
        QVERIFY(writeFileAtomically(folder.path() / "notes.txt", "x"));
        QVERIFY(writeFileAtomically(folder.path() / "Thumbs.db", "x"));
        fs::create_directory(folder.path() / "5.jpg");
        const auto video = folder.open();
        QVERIFY(video);
        QCOMPARE(names(**video), QStringList({"1", "2", "3"}));
    }

    void equalFoldersHaveEqualFingerprints()
    {
        const Folder a;
        const Folder b;
        const Folder other;
        for (const Folder* folder : {&a, &b, &other}) {
            folder->add("0.png", 1);
            folder->add(folder == &other ? "2.png" : "1.png", 2);
        }
        const auto first = a.open();
        const auto second = b.open();
        const auto third = other.open();
        QVERIFY(first && second && third);
        QCOMPARE((*first)->info().fingerprint, (*second)->info().fingerprint);
        QVERIFY((*first)->info().fingerprint != (*third)->info().fingerprint);
    }

    void picturesOfAnotherSizeAreNamed()
    {
        const Folder folder;
        folder.add("0.png", 1);
        folder.add("1.png", 1, {17, 12});
        const auto refused = folder.open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatasetInvalid);
        QCOMPARE(refused.error().args[1], std::string("1.png is 17x12 but 0.png is 16x12"));
    }

    void onePictureInTwoFormatsIsAmbiguous()
    {
        const Folder folder;
        folder.add("0.png", 1);
        folder.add("0.jpg", 1);
        const auto refused = folder.open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatasetInvalid);
        QVERIFY(refused.error().args[1].find("0.jpg") != std::string::npos);
    }

    void brokenAndHugePicturesAreNamed()
    {
        const Folder broken;
        broken.add("0.png", 1);
        QVERIFY(writeFileAtomically(broken.path() / "1.png", "not a picture"));
        const auto refused = broken.open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ImageInvalid);
        QVERIFY(refused.error().args[0].ends_with("1.png"));

        const Folder large;
        large.add("0.png", 1, {40, 40});
        OpenVideoOptions options;
        options.limits.maxPixels = 1000;
        QCOMPARE(large.open(options).error().code, ErrorCode::VideoTooLarge);
        options.limits = {};
        options.limits.maxFrames = 0;
        QCOMPARE(large.open(options).error().code, ErrorCode::FileTooLarge);
    }

    void emptyMissingAndSpecialPaths()
    {
        const Folder folder;
        QCOMPARE(folder.open().error().code, ErrorCode::NotAVideo);
        QCOMPARE(openVideo(folder.path() / "none", {}, {}).error().code, ErrorCode::FileMissing);
        // Opening a pipe would wait for somebody to write into it.
        const fs::path pipe = folder.path() / "pipe.mp4";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(openVideo(pipe, {}, {}).error().code, ErrorCode::FileUnreadable);
    }

    void aPictureReplacedAfterOpeningIsNoticed()
    {
        const Folder folder;
        folder.add("0.png", 1);
        folder.add("1.png", 1);
        const auto video = folder.open();
        QVERIFY(video);
        folder.add("1.png", 1, {20, 20});
        QCOMPARE((*video)->frame(1, {}).error().code, ErrorCode::VideoChanged);
        fs::remove(folder.path() / "0.png");
        QCOMPARE((*video)->frame(0, {}).error().code, ErrorCode::FileMissing);
    }

    void framesOutOfRangeAndCancelling()
    {
        const Folder folder;
        folder.add("0.png", 1);
        const auto video = folder.open();
        QVERIFY(video);
        for (const FrameIndex index : {-1, 1}) {
            const auto refused = (*video)->frame(index, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::FrameOutOfRange);
            QCOMPARE(refused.error().args[2], std::string("0"));
        }
        StopSource stop;
        stop.request_stop();
        TaskContext stopped;
        stopped.stop = stop.get_token();
        QCOMPARE(folder.open().operator bool(), true);
        QCOMPARE(openVideo(folder.path(), {}, stopped).error().code, ErrorCode::Cancelled);
        QCOMPARE((*video)->frame(0, stopped).error().code, ErrorCode::Cancelled);
    }

    void reducedFramesAreSmall()
    {
        const Folder folder;
        folder.add("0.png", 77, {64, 48});
        const auto video = folder.open();
        QVERIFY(video);
        const auto small = (*video)->reducedFrame(0, 16, {});
        QVERIFY(small);
        QVERIFY(((*small)->size == Size{16, 12}));
        QCOMPARE(int((*small)->rgb[5]), 77);
    }
};

MW_REGISTER_TEST(TestImageFolder, "image_folder")
#include "test_image_folder.moc"
