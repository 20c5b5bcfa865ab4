// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/video.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"

#include <QStandardPaths>

#include <cstdio>
#include <memory>
#include <random>

using namespace mw;
using mw::test::ClipOptions;

namespace {

/// The pictures that the command line program `ffmpeg` decodes from a file, one after the other.
class FfmpegProgram
{
public:
    FfmpegProgram(const fs::path& path, Size size, const char* matrix)
        : m_size(size)
    {
        std::string quoted = path.native();
        for (std::size_t at = 0; (at = quoted.find('\'', at)) != std::string::npos; at += 4)
            quoted.replace(at, 1, "'\\''");
        const std::string command = "ffmpeg -v fatal -nostdin -i 'file:" + quoted
            + "' -map 0:v:0 -fps_mode passthrough -vf "
              "scale=flags=bilinear+accurate_rnd+full_chroma_int+full_chroma_inp+bitexact:"
              "in_color_matrix="
            + matrix + " -pix_fmt gbrp -f rawvideo -";
        m_pipe.reset(::popen(command.c_str(), "r"));
    }

    /// The next picture as packed RGB; empty at the end.
    std::vector<std::uint8_t> next()
    {
        const std::size_t plane = std::size_t(m_size.pixelCount());
        m_planes.resize(plane * 3);
        if (!m_pipe || std::fread(m_planes.data(), 1, plane * 3, m_pipe.get()) != plane * 3)
            return {};
        std::vector<std::uint8_t> rgb(plane * 3);
        for (std::size_t i = 0; i < plane; ++i) {
            rgb[i * 3] = m_planes[plane * 2 + i];
            rgb[i * 3 + 1] = m_planes[i];
            rgb[i * 3 + 2] = m_planes[plane + i];
        }
        return rgb;
    }

private:
    struct Closer {
        void operator()(std::FILE* pipe) const { ::pclose(pipe); }
    };
    Size m_size;
    std::unique_ptr<std::FILE, Closer> m_pipe;
    std::vector<std::uint8_t> m_planes;
};

bool hasFfmpegProgram()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

/// Where real clips lie, or nothing: they are not part of the source.
fs::path realClips()
{
    if (const QByteArray clips = qgetenv("MW_CLIPS_DIR"); !clips.isEmpty())
        return clips.toStdString();
    if (const QByteArray shared = qgetenv("MW_SHARED_DIR"); !shared.isEmpty())
        return fs::path(shared.toStdString()) / "clips";
    const fs::path beside = fs::path(MW_SOURCE_DIR).parent_path() / "shared" / "clips";
    std::error_code ec;
    return fs::is_directory(beside, ec) ? beside : fs::path();
}

double meanDifference(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(int(a[i]) - int(b[i]));
    return sum / double(a.size());
}

/// Compares all frames, then random ones with what playing gave.
void compareWithProgram(const fs::path& path, double tolerance)
{
    const auto opened = openVideo(path, {}, {});
    QVERIFY2(opened, path.c_str());
    VideoSource& video = **opened;
    const VideoInfo& info = video.info();
    const int lines = info.rotation % 180 == 0 ? info.size.height : info.size.width;
    FfmpegProgram program(path, info.size, lines < 720 ? "bt601" : "bt709");
    std::vector<std::string> hashes;
    const auto hashOf = [](const std::vector<std::uint8_t>& rgb) {
        Sha256 hash;
        hash.add(std::as_bytes(std::span(rgb)));
        return hash.hex();
    };
    for (FrameIndex i = 0; i < info.frameCount; ++i) {
        const auto frame = video.frame(i, {});
        QVERIFY(frame);
        const std::vector<std::uint8_t> expected = program.next();
        QVERIFY2(!expected.empty(), qPrintable(QString("ffmpeg has no frame %1").arg(i)));
        const double difference = meanDifference((*frame)->rgb, expected);
        QVERIFY2(difference <= tolerance,
                 qPrintable(QString("frame %1 differs by %2").arg(i).arg(difference)));
        hashes.push_back(hashOf((*frame)->rgb));
    }
    QVERIFY(program.next().empty());
    std::mt19937 random(11);
    for (int n = 0; n < 60; ++n) {
        const auto i = FrameIndex(random() % unsigned(info.frameCount));
        const auto frame = video.frame(i, {});
        QVERIFY(frame);
        QVERIFY2(hashOf((*frame)->rgb) == hashes[std::size_t(i)], qPrintable(QString::number(i)));
    }
}

}  // namespace

/// Frame i is the i-th frame that FFmpeg's own program decodes.
class TestVideoClips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syntheticClipsAgreeWithTheFfmpegProgram_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("hiddenFrames");
        QTest::addColumn<int>("rotation");
        QTest::addColumn<bool>("isVariableRate");
        QTest::newRow("mp4") << "a.mp4" << 0 << 0 << false;
        QTest::newRow("mkv with variable rate") << "a.mkv" << 0 << 0 << true;
        QTest::newRow("ts") << "a.ts" << 0 << 0 << false;
        QTest::newRow("avi") << "a.avi" << 0 << 0 << false;
        QTest::newRow("raw") << "a.h264" << 0 << 0 << false;
        QTest::newRow("edit list") << "a.mp4" << 7 << 0 << false;
        QTest::newRow("rotated 90") << "a.mp4" << 0 << 90 << false;
        QTest::newRow("rotated 180") << "a.mp4" << 0 << 180 << false;
        QTest::newRow("rotated 270") << "a.mp4" << 0 << 270 << false;
    }

    void syntheticClipsAgreeWithTheFfmpegProgram()
    {
        QFETCH(QString, file);
        QFETCH(int, hiddenFrames);
        QFETCH(int, rotation);
        QFETCH(bool, isVariableRate);
        if (!hasFfmpegProgram())
            QSKIP("the program ffmpeg is not installed");
        if (!test::hasEncoder("libx264"))
            QSKIP("this libav lacks libx264");
        auto folder = TemporaryFolder::create();
        QVERIFY(folder);
        const fs::path path = folder->path() / file.toStdString();
        ClipOptions options;
        options.hiddenFrames = hiddenFrames;
        options.rotation = rotation;
        options.isVariableRate = isVariableRate;
        QCOMPARE(test::writeClip(path, options), std::string());
        // The program turns before it converts, so chroma is interpolated the other way round.
        compareWithProgram(path, rotation == 0 ? 0 : 1.5);
    }

    void everyRealClipIsReadToTheEnd()
    {
        const fs::path folder = realClips();
        if (folder.empty())
            QSKIP("there are no real clips: set MW_CLIPS_DIR");
        std::vector<fs::path> clips;
        for (const auto& entry : fs::directory_iterator(folder / "train" / "JPEGImages"))
            clips.push_back(entry.path());
        for (const auto& entry : fs::directory_iterator(folder / "unlabelled"))
            clips.push_back(entry.path());
        QVERIFY(clips.size() >= 2);
        for (const fs::path& clip : clips) {
            const auto video = openVideo(clip, {}, {});
            QVERIFY2(video, clip.c_str());
            const VideoInfo& info = (*video)->info();
            QVERIFY(info.frameCount > 0 && !info.endsEarly);
            for (FrameIndex i = 0; i < info.frameCount; ++i) {
                const auto frame = (*video)->frame(i, {});
                QVERIFY2(frame, clip.c_str());
                QVERIFY((*frame)->index == i && (*frame)->size == info.size);
                QVERIFY(!(*frame)->isDamaged);
                QCOMPARE(frameByName(**video, (*video)->frameName(i)), i);
            }
        }
    }

    void realClipsAgreeWithTheFfmpegProgram_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("dog") << "unlabelled/01_dog.mp4";
        QTest::newRow("horsejump") << "unlabelled/horsejump-low.avi";
    }

    void realClipsAgreeWithTheFfmpegProgram()
    {
        QFETCH(QString, file);
        const fs::path folder = realClips();
        if (folder.empty())
            QSKIP("there are no real clips: set MW_CLIPS_DIR");
        if (!hasFfmpegProgram())
            QSKIP("the program ffmpeg is not installed");
        const fs::path path = folder / file.toStdString();
        QVERIFY2(fs::exists(path), path.c_str());
        compareWithProgram(path, 0);
    }
};

MW_REGISTER_TEST(TestVideoClips, "video_clips")
#include "test_video_clips.moc"
