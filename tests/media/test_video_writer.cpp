// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/video_writer.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <csignal>
#include <sys/resource.h>

using namespace mw;

class TestVideoWriter : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder = *TemporaryFolder::create();

    fs::path at(const std::string& name) const { return m_folder.path() / fromUtf8(name); }
    static Frame drawn(Size size, int number)
    {
        Picture picture = test::drawFrame(size, number);
        return {number, size, std::move(picture.rgb), false};
    }
    /// Noise, which does not become smaller by encoding.
    static Frame noise(Size size, unsigned seed)
    {
        Frame frame{0, size, std::vector<std::uint8_t>(std::size_t(size.pixelCount()) * 3), false};
        for (std::uint8_t& value : frame.rgb)
            value = std::uint8_t((seed = seed * 1664525U + 1013904223U) >> 24);
        return frame;
    }
    static Result<void> write(const fs::path& path, Size size, int frames, double rate,
                              const std::string& encoder = {})
    {
        VideoWriterOptions options;
        options.encoder = encoder;
        MW_TRY(const auto writer, VideoWriter::create(path, size, rate, options));
        for (int i = 0; i < frames; ++i)
            MW_TRY_VOID(writer->add(drawn(size, i)));
        return writer->finish();
    }
    std::size_t filesInFolder() const
    {
        return std::size_t(std::distance(fs::directory_iterator(m_folder.path()), {}));
    }

private Q_SLOTS:
    void init()
    {
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            fs::remove_all(entry.path());
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("encoder");
        QTest::newRow("even") << 320 << 180 << 25.0 << "";
        QTest::newRow("odd width") << 321 << 180 << 30.0 << "";
        QTest::newRow("odd height") << 320 << 181 << 29.97 << "";
        QTest::newRow("both odd") << 321 << 181 << 23.976 << "";
        QTest::newRow("slow") << 192 << 108 << 6.0 << "";
        QTest::newRow("709") << 1280 << 720 << 50.0 << "";
        QTest::newRow("mpeg4") << 321 << 181 << 23.98765 << "mpeg4";
    }

    void whatIsWrittenIsReadBack()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(double, rate);
        QFETCH(QString, encoder);
        const Size size{width, height};
        constexpr int kFrames = 12;
        const Result<void> written = write(at("a.mp4"), size, kFrames, rate, encoder.toStdString());
        QVERIFY2(written, written ? "" : describe(written.error()).c_str());
        QCOMPARE(filesInFolder(), std::size_t(1));
        const auto video = openVideo(at("a.mp4"), {}, {});
        QVERIFY(video);
        const VideoInfo& info = (*video)->info();
        QCOMPARE(info.size.width, width + width % 2);
        QCOMPARE(info.size.height, height + height % 2);
        QCOMPARE(info.frameCount, kFrames);
        QVERIFY(!info.isVariableRate);
        QVERIFY(std::abs(info.framesPerSecond - rate) < 0.01);
        for (FrameIndex i = 0; i < kFrames; ++i) {
            const auto frame = (*video)->frame(i, {});
            QVERIFY(frame);
            QCOMPARE(test::frameNumberIn((*frame)->size, (*frame)->rgb), int(i));
            // The same colours, and not shifted: compare all pixels with what was drawn.
            const Frame expected = drawn(size, i);
            std::int64_t difference = 0;
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width * 3; ++x)
                    difference += std::abs(int((*frame)->row(y)[x]) - int(expected.row(y)[x]));
            }
            const double mean = double(difference) / double(size.pixelCount() * 3);
            QVERIFY2(mean < 3.5, qPrintable(QString::number(mean)));
            // The added column and row repeat their neighbours.
            for (int y = 0; y < height && width % 2 != 0; ++y) {
                const std::uint8_t* last = (*frame)->row(y) + (width - 1) * 3;
                QVERIFY(std::abs(int(last[4]) - int(last[1])) < 48);
            }
        }
    }

    void timesMayBeGiven()
    {
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        const std::vector<double> times{0, 0.04, 0.1, 0.5, 0.52};
        {
            const auto writer = VideoWriter::create(at("a.mp4"), {64, 48}, 25);
            QVERIFY(writer);
            for (std::size_t i = 0; i < times.size(); ++i)
                QVERIFY((*writer)->add(noise({64, 48}, unsigned(i)), times[i]));
            QVERIFY((*writer)->finish());
            QCOMPARE((*writer)->frameCount(), std::int64_t(5));
            QCOMPARE((*writer)->encoderName(), std::string("libx264"));
        }
        const auto video = openVideo(at("a.mp4"), {}, {});
        QVERIFY(video);
        QVERIFY((*video)->info().isVariableRate);
        for (std::size_t i = 0; i < times.size(); ++i)
            QVERIFY(std::abs((*video)->seconds(FrameIndex(i)) - times[i]) < 0.001);
    }

    void tinyPicturesAndOneFrameAreWritten()
    {
        for (const Size size : {Size{1, 1}, Size{2, 2}, Size{3, 5}, Size{17, 1}}) {
            {
                const auto writer = VideoWriter::create(at("tiny.mp4"), size, 1);
                QVERIFY2(writer, toString(size).c_str());
                QVERIFY((*writer)->add(noise(size, 3)));
                const auto finished = (*writer)->finish();
                QVERIFY2(finished, toString(size).c_str());
            }
            const auto video = openVideo(at("tiny.mp4"), {}, {});
            QVERIFY2(video, toString(size).c_str());
            QCOMPARE((*video)->info().frameCount, 1);
            QVERIFY((*video)->frame(0, {}));
        }
    }

    void anOlderFileStaysUntilTheNewOneIsFinished()
    {
        QVERIFY(writeFileAtomically(at("a.mp4"), "older"));
        {
            const auto writer = VideoWriter::create(at("a.mp4"), {64, 48}, 25);
            QVERIFY(writer);
            QVERIFY((*writer)->add(noise({64, 48}, 1)));
            QCOMPARE(*readFile(at("a.mp4"), 100), std::string("older"));
        }
        QCOMPARE(filesInFolder(), std::size_t(1));
        QCOMPARE(*readFile(at("a.mp4"), 100), std::string("older"));
        QVERIFY(write(at("a.mp4"), {96, 48}, 2, 25));
        QVERIFY(openVideo(at("a.mp4"), {}, {}));
        QCOMPARE(filesInFolder(), std::size_t(1));
    }

    void anyNameCanBeWritten()
    {
        for (const std::string name :
             {"%03d.mp4", "concat:a.mp4", "日本 ü.mp4", "no extension", "other.mkv"}) {
            QVERIFY2(write(at(name), {96, 48}, 2, 25), name.c_str());
            const auto video = openVideo(at(name), {}, {});
            QVERIFY2(video, name.c_str());
        }
        QVERIFY(write(at(std::string(250, 'x') + ".mp4"), {96, 48}, 2, 25));
    }

    void mistakesGiveErrorsAndLeaveNothingBehind()
    {
        const auto codeOf = [](const auto& result) {
            return result ? ErrorCode::Unspecified : result.error().code;
        };
        QCOMPARE(codeOf(VideoWriter::create(at("a.mp4"), {0, 10}, 25)), ErrorCode::WrongUsage);
        QCOMPARE(codeOf(VideoWriter::create(at("a.mp4"), {10, 10}, 0)), ErrorCode::WrongUsage);
        QCOMPARE(codeOf(VideoWriter::create(at("a.mp4"), {10, 10}, std::nan(""))),
                 ErrorCode::WrongUsage);
        QCOMPARE(codeOf(VideoWriter::create(at("a.mp4"), {20000, 10}, 25)),
                 ErrorCode::VideoTooLarge);
        QCOMPARE(codeOf(VideoWriter::create(at("none") / "a.mp4", {10, 10}, 25)),
                 ErrorCode::FileMissing);
        QCOMPARE(filesInFolder(), std::size_t(0));
        fs::create_directory(at("folder.mp4"));
        QCOMPARE(codeOf(VideoWriter::create(at("folder.mp4"), {10, 10}, 25)),
                 ErrorCode::FileNotWritable);

        const auto writer = VideoWriter::create(at("a.mp4"), {10, 10}, 25);
        QVERIFY(writer);
        QCOMPARE(codeOf((*writer)->finish()), ErrorCode::Internal);  // no frames yet
        QVERIFY((*writer)->add(noise({10, 10}, 1)));
        QCOMPARE(codeOf((*writer)->add(noise({10, 12}, 1))), ErrorCode::Internal);
        QCOMPARE(codeOf((*writer)->finish()), ErrorCode::Internal);
        QVERIFY(!fs::exists(at("a.mp4")));
    }

    void aFullDiskIsReportedAndTheOlderFileSurvives()
    {
        QVERIFY(writeFileAtomically(at("a.mp4"), "older"));
        // A limit on the size of files fails the same calls as a full disk.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto previous = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{100'000, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        Result<void> failed;
        {
            const auto writer = VideoWriter::create(at("a.mp4"), {320, 240}, 25);
            for (unsigned i = 0; writer && failed && i < 100; ++i)
                failed = (*writer)->add(noise({320, 240}, i));
            if (failed)
                failed = (*writer)->finish();
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, previous);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(*readFile(at("a.mp4"), 100), std::string("older"));
        QCOMPARE(filesInFolder(), std::size_t(1));
    }
};

MW_REGISTER_TEST(TestVideoWriter, "video_writer")
#include "test_video_writer.moc"
