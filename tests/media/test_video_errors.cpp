// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/video/video.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_video.h"
#include "tests/support/unprivileged.h"

#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace mw;
using mw::test::ClipOptions;

class TestVideoErrors : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder = *TemporaryFolder::create();

    fs::path at(const std::string& name) const { return m_folder.path() / fromUtf8(name); }
    fs::path file(const std::string& name, const std::string& content) const
    {
        const fs::path path = at(name);
        [&] { QVERIFY(writeFileAtomically(path, content)); }();
        return path;
    }
    static Error errorOf(const fs::path& path, const OpenVideoOptions& options = {})
    {
        const auto video = openVideo(path, options, {});
        return video ? Error{} : video.error();
    }
    fs::path goodClip(const std::string& name) const
    {
        ClipOptions options;
        options.codec = "mpeg4";
        options.frames = 5;
        const std::string problem = test::writeClip(at(name), options);
        [&] { QVERIFY2(problem.empty(), problem.c_str()); }();
        return at(name);
    }

private Q_SLOTS:
    void eachKindOfBadFileHasItsOwnError()
    {
        QCOMPARE(errorOf(at("none.mp4")).code, ErrorCode::FileMissing);
        QCOMPARE(errorOf(at("none") / "x.mp4").code, ErrorCode::FileMissing);
        QCOMPARE(errorOf(file("empty.mp4", "")).code, ErrorCode::VideoEmpty);
        QCOMPARE(errorOf(file("text.mp4", "This is not a video.\n")).code, ErrorCode::NotAVideo);
        QCOMPARE(errorOf(file("noise.mp4", std::string(200000, '\x5a'))).code,
                 ErrorCode::NotAVideo);

        QCOMPARE(test::writeAudioOnly(at("sound.mkv")), std::string());
        QCOMPARE(errorOf(at("sound.mkv")).code, ErrorCode::NoVideoStream);
        QCOMPARE(test::writeAudioOnly(at("sound.mov")), std::string());
        QCOMPARE(errorOf(at("sound.mov")).code, ErrorCode::NoVideoStream);

        QCOMPARE(test::writeHeaderOnly(at("huge.mkv"), {100000, 100000}), std::string());
        QCOMPARE(errorOf(at("huge.mkv")).code, ErrorCode::VideoTooLarge);
        QCOMPARE(test::writeHeaderOnly(at("wide.mkv"), {20000, 16}), std::string());
        QCOMPARE(errorOf(at("wide.mkv")).code, ErrorCode::VideoTooLarge);
        QCOMPARE(test::writeHeaderOnly(at("nonsense.mkv"), {320, 240}), std::string());
        const Error damaged = errorOf(at("nonsense.mkv"));
        QCOMPARE(damaged.code, ErrorCode::VideoDamaged);
        QCOMPARE(damaged.args.at(1), std::string("0"));

        fs::create_directory(at("folder.mp4"));
        QCOMPARE(errorOf(at("folder.mp4")).code, ErrorCode::NotAVideo);
        QCOMPARE(::mkfifo(at("pipe.mp4").c_str(), 0600), 0);
        QCOMPARE(errorOf(at("pipe.mp4")).code, ErrorCode::FileUnreadable);
        QCOMPARE(errorOf("/dev/zero").code, ErrorCode::FileUnreadable);
        const fs::path locked = goodClip("locked.mp4");
        fs::permissions(locked, fs::perms::none);
        const test::Unprivileged person(locked.parent_path());
        QCOMPARE(errorOf(locked).code, ErrorCode::FileUnreadable);
    }

    void messagesDifferAndNameTheFile()
    {
        QCOMPARE(test::writeAudioOnly(at("sound.mkv")), std::string());
        QCOMPARE(test::writeHeaderOnly(at("huge.mkv"), {100000, 100000}), std::string());
        QCOMPARE(test::writeHeaderOnly(at("nonsense.mkv"), {320, 240}), std::string());
        const std::string whole = *readFile(goodClip("whole.mp4"), 1 << 24);
        std::set<std::string> sentences;
        std::size_t count = 0;
        for (const fs::path& path :
             {file("truncated.mp4", whole.substr(0, whole.size() / 2)), file("empty.mp4", ""),
              at("sound.mkv"), file("list.mp4", "#EXTM3U\nother.mp4\n"), at("huge.mkv"),
              file("text.mp4", "text"), at("nonsense.mkv"), at("none.mp4")}) {
            const Error error = errorOf(path);
            const std::string line = describe(error);
            QVERIFY2(line.find(path.filename().string()) != std::string::npos, line.c_str());
            sentences.insert(errorText(error.code).what);
            QCOMPARE(sentences.size(), ++count);
        }
    }

    void messagesNameTheFileAndTheRemedy()
    {
        const fs::path path = file("text file.mp4", "text");
        const std::string line = describe(errorOf(path));
        QVERIFY(line.find("text file.mp4") != std::string::npos);
        QVERIFY(line.find("choose a video file") != std::string::npos);
        QVERIFY(line.find('\n') == std::string::npos);
    }

    void aFileWithoutWhatDescribesItsPicturesIsIncomplete()
    {
        const std::string bytes = *readFile(goodClip("whole.mp4"), 1 << 24);
        const std::size_t table = bytes.find("moov");
        QVERIFY(table != std::string::npos && table > bytes.size() / 2);
        for (const std::size_t length : {table - 4, table / 2, std::size_t(40)})
            QCOMPARE(errorOf(file("incomplete.mp4", bytes.substr(0, length))).code,
                     ErrorCode::VideoIncomplete);
        for (const char* name : {"whole.mkv", "whole.avi"}) {
            const std::string start = readFile(goodClip(name), 1 << 24)->substr(0, 60);
            QCOMPARE(errorOf(file(name, start)).code, ErrorCode::VideoIncomplete);
        }
        // A still picture in the same container is something else.
        const std::string still("\0\0\0\x10"
                                "ftypheic\0\0\0\0"
                                "\0\0\0\x10"
                                "meta\0\0\0\0\0\0\0\0",
                                32);
        QCOMPARE(errorOf(file("still.mp4", still)).code, ErrorCode::NotAVideo);
    }

    void filesThatReferToOthersOpenNothing()
    {
        const fs::path other = goodClip("other.mp4");
        const std::string target = other.native();
        const std::map<std::string, std::string> disguises{
            {"playlist.mp4",
             "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:1,\nfile://" + target
                 + "\n#EXT-X-ENDLIST\n"},
            {"winamp.pls", "\xef\xbb\xbf[playlist]\nFile1=" + target + "\n"},
            {"playlist.m3u8",
             "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:1,\n" + target + "\n#EXT-X-ENDLIST\n"},
            {"concat.mp4", "ffconcat version 1.0\nfile '" + target + "'\n"},
            {"concat.ffconcat", "ffconcat version 1.0\nfile other.mp4\n"},
            {"session.sdp",
             "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
             "m=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n"},
            {"list.mpd",
             "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>"},
        };
        for (const auto& [name, content] : disguises)
            QVERIFY2(errorOf(file(name, content)).code == ErrorCode::VideoIsPlaylist, name.c_str());
    }

    void namesAreNamesAndNotPatternsOrProtocols()
    {
        for (const std::string name :
             {"frame%03d.mp4", "concat:a|b.mp4", "http:x.mp4", "data:video,x.mp4", "a b  c.mp4",
              "ü 日本 é.mp4", "🙂 emoji.mp4", "-y.mp4", "file:x.mp4", "semi;colon'quote\".mp4",
              "\xff\xfe not utf8.mp4"}) {
            const fs::path path = m_folder.path() / fs::path(name);
            ClipOptions options;
            options.codec = "mpeg4";
            options.frames = 3;
            QCOMPARE(test::writeClip(path, options), std::string());
            const auto video = openVideo(path, {}, {});
            QVERIFY2(video, name.c_str());
            QCOMPARE((*video)->info().frameCount, 3);
        }
        const std::string longName = std::string(250, 'x') + ".mp4";
        QVERIFY(openVideo(goodClip(longName), {}, {}));
    }

    void limitsAreKept()
    {
        const fs::path path = goodClip("limits.mp4");
        OpenVideoOptions options;
        options.limits.maxFrames = 4;
        QCOMPARE(errorOf(path, options).code, ErrorCode::FileTooLarge);
        options.limits.maxFrames = 5;
        QVERIFY(openVideo(path, options, {}));
        options.limits.maxPixels = 100 * 100;
        const Error error = errorOf(path, options);
        QCOMPARE(error.code, ErrorCode::VideoTooLarge);
        QCOMPARE(error.args.size(), std::size_t(2));
    }

    void coverArtIsNotAVideo()
    {
        // As written by music programs: one picture that is attached to the sound.
        QCOMPARE(test::writeAudioOnly(at("song.mov")), std::string());
        QCOMPARE(errorOf(at("song.mov")).code, ErrorCode::NoVideoStream);
    }

    void everyTruncationIsHandled()
    {
        for (const char* name : {"cut.mp4", "cut.mkv", "cut.avi"}) {
            const std::string bytes = *readFile(goodClip(name), 1 << 24);
            for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 40) {
                const fs::path path = file(name, bytes.substr(0, length));
                const auto video = openVideo(path, {}, {});
                if (!video) {
                    const std::set<ErrorCode> allowed{
                        ErrorCode::VideoEmpty, ErrorCode::VideoIncomplete, ErrorCode::NotAVideo,
                        ErrorCode::NoVideoStream, ErrorCode::VideoDamaged};
                    QVERIFY2(allowed.contains(video.error().code), describe(video.error()).c_str());
                    continue;
                }
                QVERIFY((*video)->info().frameCount >= 1 && (*video)->info().frameCount <= 5);
                for (FrameIndex i = 0; i < (*video)->info().frameCount; ++i)
                    QVERIFY((*video)->frame(i, {}));
            }
        }
    }

    void aFileThatVanishesOrShrinksGivesErrorsNotCrashes()
    {
        ClipOptions options;
        options.codec = "mpeg4";
        options.frames = 200;
        QCOMPARE(test::writeClip(at("shrinks.mkv"), options), std::string());
        const auto video = openVideo(at("shrinks.mkv"), {}, {});
        QVERIFY(video);
        fs::resize_file(at("shrinks.mkv"), fs::file_size(at("shrinks.mkv")) / 3);
        for (const FrameIndex i : {150, 10, 199, 0})
            (void)(*video)->frame(i, {});
        QVERIFY((*video)->frame(0, {}));
        fs::remove(at("shrinks.mkv"));
        (void)(*video)->frame(150, {});
    }

    void framesOutOfRangeAreNamed()
    {
        const auto video = openVideo(goodClip("range.mp4"), {}, {});
        QVERIFY(video);
        for (const FrameIndex index : {-1, 5, 1000000}) {
            const auto refused = (*video)->frame(index, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::FrameOutOfRange);
            QCOMPARE(refused.error().args.at(2), std::string("4"));
        }
    }
};

MW_REGISTER_TEST(TestVideoErrors, "video_errors")
#include "test_video_errors.moc"
