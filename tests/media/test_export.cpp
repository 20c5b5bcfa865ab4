// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/formats/earlier_export.h"
#include "core/formats/export.h"
#include "core/formats/export_writer.h"
#include "core/formats/import.h"
#include "core/project/steps.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"
#include "tests/support/synthetic_project.h"
#include "tests/support/synthetic_video.h"
#include "tests/support/unprivileged.h"

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace mw;
using namespace mw::test;

#define MW_VERIFY_WRITTEN(expression)                                                              \
    do {                                                                                           \
        const auto& written = (expression);                                                        \
        QVERIFY2(bool(written), written ? "" : describe(written.error()).c_str());                 \
        QVERIFY2(written->isWritten, textOf(written->findings).c_str());                           \
    } while (false)

namespace {

/// How often a rule was reported.
int count(const ExportReport& report, Rule rule)
{
    int n = 0;
    for (const Finding& f : report.findings.all())
        n += f.rule == rule ? 1 : 0;
    return n;
}

void setReview(ProjectDocument& document, TrackId track, const std::set<FrameIndex>& frames,
               ReviewState review)
{
    SetAnnotations edit{track, {}};
    for (const FrameIndex f : frames) {
        Annotation annotation = *document.project().annotation(track, f);
        annotation.review = review;
        annotation.isLocked = false;
        edit.frames[f] = annotation;
    }
    if (!document.apply({StepKind::Unreview, {edit}}))
        qFatal("cannot set the review state");
}

void setMask(ProjectDocument& document, TrackId track, FrameIndex frame, const Mask& mask)
{
    if (!document.apply(
            {StepKind::CopyMask,
             {SetMasks{track, {{frame, AnnotatedMask{paintedAnnotation("me", 1), mask}}}}}}))
        qFatal("cannot set a mask");
}

void clearMask(ProjectDocument& document, TrackId track, FrameIndex frame)
{
    if (!document.apply({StepKind::ClearMask, {SetMasks{track, {{frame, std::nullopt}}}}}))
        qFatal("cannot clear a mask");
}

Mask block(Size size, int left, int top, int width, int height)
{
    BitRaster raster(size);
    for (int y = top; y < top + height; ++y)
        std::fill_n(raster.row(y) + left, width, std::uint8_t(1));
    return Mask::fromRaster(raster);
}

LabelImage labels(const fs::path& file)
{
    auto image = readLabelPng(file);
    if (!image)
        qFatal("%s", describe(image.error()).c_str());
    return *std::move(image);
}

}  // namespace

class TestExport : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    fs::path path(const char* name) const { return m_folder->path() / name; }

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder.emplace(*TemporaryFolder::create());
    }

    void whatIsExportedComesBackTheSame()
    {
        ReadyProject ready = readyProject(m_folder->path());
        const auto report = exported(*ready.document, path("out"));
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(report->videos, 2);
        QCOMPARE(report->objects, 4);
        QCOMPARE(report->expressions, 4);
        QCOMPARE(report->frames, 14);
        QCOMPARE(report->masks, 28);
        QCOMPARE(report->picturesCopied, 14);
        QCOMPARE(report->picturesEncoded, 0);
        QVERIFY2(!report->findings.hasErrors(), textOf(report->findings).c_str());

        const auto check = validateDataset(path("out"), "", {}, {});
        QVERIFY(bool(check));
        QVERIFY2(check->isValid(), textOf(check->findings).c_str());
        QCOMPARE(QByteArray(check->format.c_str()), QByteArray("ref-youtube-vos"));

        fs::create_directory(path("again"));
        auto again = emptyProject(path("again"));
        const auto imported = importDataset(*again, path("out"), {}, {});
        QVERIFY2(bool(imported), imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(contentOf(*again), contentOf(*ready.document));
        const auto second = exported(*again, path("out2"));
        MW_VERIFY_WRITTEN(second);
        QVERIFY(filesBelow(path("out")) == filesBelow(path("out2")));
    }

    void theLayoutIsWhatLoadersRead()
    {
        ReadyProject ready = readyProject(m_folder->path());
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out")));
        const auto files = filesBelow(path("out"));
        for (const char* name :
             {"meta_expressions/train/meta_expressions.json",
              "meta_expressions/test/meta_expressions.json", "train/meta.json",
              "train/JPEGImages/one/00025.jpg", "train/Annotations/two/00035.png",
              "maskwright-export.json", "SHA256SUMS"})
            QVERIFY2(files.contains(name), name);
        const Json json = *parseJson(files.at("meta_expressions/train/meta_expressions.json"), "j");
        const Json& one = json.at("videos").at("one");
        QCOMPARE(QByteArray(dumpJson(one.at("frames")).c_str()),
                 QByteArray(R"(["00000","00005","00010","00015","00020","00025"])"));
        QCOMPARE(QByteArray(dumpJson(one.at("expressions").at("1")).c_str()),
                 QByteArray(R"({"exp":"the one with corners of one","obj_id":"2"})"));
        // The picture is the very file of the video.
        QVERIFY(files.at("train/JPEGImages/one/00005.jpg") == get(path("media/one/00005.jpg")));
        // An 8-bit palette file with DAVIS colours, whatever libpng would prefer.
        const std::string& png = files.at("train/Annotations/one/00000.png");
        QCOMPARE(int(png[24]), 8);
        QCOMPARE(int(png[25]), 3);
        QVERIFY(png.find("SHA") == std::string::npos);
        QVERIFY(files.at("SHA256SUMS").find("train/Annotations/two/00035.png\n")
                != std::string::npos);
    }

    void moreThanTenExpressionsKeepTheirOrder()
    {
        auto document = emptyProject(m_folder->path());
        const ReadyVideo video = addReadyVideo(*document, "one");
        for (int i = 0; i < 12; ++i)
            QVERIFY(bool(document->apply(steps::writeExpression(
                *document, i % 2 ? video.disc : video.square, "sentence " + std::to_string(i)))));
        MW_VERIFY_WRITTEN(exported(*document, path("out")));
        const Json json = *readJson(path("out") / "meta_expressions/train/meta_expressions.json");
        int position = 0;
        for (const auto& [id, e] : json.at("videos").at("one").at("expressions").items())
            QCOMPARE(id, std::to_string(position++));
        QCOMPARE(position, 14);
    }

    void aVideoFileIsExportedOnItsGridWithItsFrameNumbers()
    {
        if (!hasEncoder("libx264"))
            QSKIP("no H.264 encoder here");
        auto document = emptyProject(m_folder->path());
        ClipOptions clip;
        clip.frames = 23;
        QCOMPARE(writeClip(path("clip.mp4"), clip), std::string());
        const VideoPtr video = *openVideo(path("clip.mp4"), {}, {});
        const auto added = steps::addVideo(*document, video->info(), path("clip.mp4"));
        QVERIFY(bool(document->apply(added.step)));
        const auto track = steps::addTrack(*document, added.id, "car");
        QVERIFY(bool(document->apply(track->step)));
        QVERIFY(bool(
            document->apply(steps::writeExpression(*document, track->id, "the disc that moves"))));
        for (const FrameIndex f : {0, 5, 10, 15, 20})
            setMask(*document, track->id, f, maskOfObject(clip.size, f, 1));
        const auto report = exported(*document, path("out"));
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(report->picturesEncoded, 5);
        QCOMPARE(filesIn(path("out") / "train/JPEGImages/clip"),
                 (std::vector<std::string>{"00000.jpg", "00005.jpg", "00010.jpg", "00015.jpg",
                                           "00020.jpg"}));
        for (const int f : {0, 5, 10, 15, 20}) {
            char name[16];
            std::snprintf(name, sizeof name, "%05d", f);
            const auto picture
                = readPicture(path("out") / "train/JPEGImages/clip" / (std::string(name) + ".jpg"));
            QCOMPARE(frameNumberIn(picture->size, picture->rgb), f);
            QVERIFY(maskOfLabel(labels(path("out") / "train/Annotations/clip"
                                       / (std::string(name) + ".png")),
                                1)
                    == maskOfObject(clip.size, f, 1));
        }
        QVERIFY(count(*report, Rule::CategoryChanged) == 1);  // car is called sedan there
        const Json marker = *readJson(path("out") / kExportMarker);
        QCOMPARE(QByteArray(dumpJson(marker.at("videos").at("clip").at("source_frames")).c_str()),
                 QByteArray("[0,5,10,15,20]"));
    }

    void everyNumberOfThreadsWritesTheSame()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ExportOptions options;
        options.pictures = PictureMode::Encode;
        options.threads = 1;
        MW_VERIFY_WRITTEN(exported(*ready.document, path("single"), options));
        options.threads = 7;
        MW_VERIFY_WRITTEN(exported(*ready.document, path("many"), options));
        QVERIFY(filesBelow(path("single")) == filesBelow(path("many")));
    }

    void linkedPicturesShareTheirFile()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ExportOptions options;
        options.pictures = PictureMode::Link;
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out"), options));
        QVERIFY(fs::equivalent(path("out") / "train/JPEGImages/one/00005.jpg",
                               path("media/one/00005.jpg")));
    }

    // ---- What stands in the way

    void missingMasksBlockTheExportUnlessAPersonDecides()
    {
        ReadyProject ready = readyProject(m_folder->path());
        clearMask(*ready.document, ready.one.disc, 2);
        const auto refused = exported(*ready.document, path("out"));
        QVERIFY(bool(refused));
        QVERIFY(!refused->isWritten);
        QCOMPARE(count(*refused, Rule::FrameNotAnnotated), 1);
        QCOMPARE(QByteArray(messageOf(*refused->findings.firstError()).c_str()),
                 QByteArray("video one, object 1: 1 of the 6 frames have no mask to export"));
        QVERIFY(!fs::exists(path("out")));

        ExportOptions options;
        options.incomplete = IncompleteFrames::LeaveOut;
        const auto without = exported(*ready.document, path("without"), options);
        MW_VERIFY_WRITTEN(without);
        QCOMPARE(without->frames, 13);
        QVERIFY(!fs::exists(path("without") / "train/JPEGImages/one/00010.jpg"));

        options.incomplete = IncompleteFrames::Empty;
        const auto empty = exported(*ready.document, path("empty"), options);
        MW_VERIFY_WRITTEN(empty);
        QCOMPARE(empty->frames, 14);
        QVERIFY(labelsIn(labels(path("empty") / "train/Annotations/one/00010.png"))
                == std::vector<std::uint8_t>{2});
    }

    void predictionsNobodyReviewedStayOut()
    {
        ReadyProject ready = readyProject(m_folder->path());
        setReview(*ready.document, ready.one.disc, {1, 2}, ReviewState::Unreviewed);
        setReview(*ready.document, ready.two.disc, {0}, ReviewState::Rejected);
        const auto refused = exported(*ready.document, path("out"));
        QVERIFY(bool(refused) && !refused->isWritten);
        QCOMPARE(count(*refused, Rule::PredictionLeftOut), 1);
        QCOMPARE(count(*refused, Rule::FrameNotAnnotated), 2);
        ExportOptions options;
        options.includeUnreviewed = true;
        options.videos = {ready.one.id};
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out"), options));
        // A rejected mask is never exported.
        options.videos.clear();
        const auto rejected = exported(*ready.document, path("out2"), options);
        QVERIFY(bool(rejected) && !rejected->isWritten);
        QCOMPARE(count(*rejected, Rule::FrameNotAnnotated), 1);
    }

    void sentencesAreJudgedBeforeAnythingIsWritten()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ProjectDocument& d = *ready.document;
        std::vector<ExpressionId> ids;
        for (const auto& [id, e] : d.project().expressions())
            ids.push_back(id);
        const auto set = [&](std::size_t i, const std::string& text) {
            Expression e = *d.project().expression(ids[i]);
            e.text = text;
            return bool(d.apply({StepKind::WriteExpression, {PutExpression{e}}}));
        };
        QVERIFY(set(1, "The round one  of one"));  // the other object's, but for case and spaces
        auto report = exported(d, path("out"));
        QCOMPARE(count(*report, Rule::ExpressionDuplicate), 1);
        QCOMPARE(count(*report, Rule::ExpressionChanged), 1);
        QVERIFY(!report->isWritten);
        QVERIFY(set(1, "a b c d e f g h i j k l m n o p q r s t u"));
        report = exported(d, path("out"));
        QCOMPARE(count(*report, Rule::ExpressionTooLong), 1);
        QVERIFY(!report->isWritten);
        QVERIFY(bool(d.apply({StepKind::RemoveExpression, {RemoveExpression{ids[1]}}})));
        report = exported(d, path("warned"));
        QCOMPARE(count(*report, Rule::ObjectWithoutExpression), 1);
        QVERIFY(report->isWritten);
        QVERIFY(bool(d.apply({StepKind::RemoveExpression, {RemoveExpression{ids[0]}}})));
        report = exported(d, path("out"));
        QCOMPARE(count(*report, Rule::VideoWithoutExpressions), 1);
        QVERIFY(!report->isWritten);
        QVERIFY(!fs::exists(path("out")));
    }

    void textsOfAllScriptsComeBack()
    {
        ReadyProject ready = readyProject(m_folder->path());
        const std::string text
            = "\xe5\xb7\xa6\xe8\xbe\xb9\xe7\x9a\x84\xe7\x8b\x97 \xf0\x9f\x90\x95 "
              "\"quoted\" \\ and \xc3\xa9t\xc3\xa9";
        QVERIFY(bool(
            ready.document->apply(steps::writeExpression(*ready.document, ready.one.disc, text))));
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out")));
        auto again = emptyProject(m_folder->path(), "again");
        QVERIFY(bool(importDataset(*again, path("out"), {}, {})));
        QCOMPARE(contentOf(*again), contentOf(*ready.document));
    }

    void nothingToExportIsAnError()
    {
        auto document = emptyProject(m_folder->path());
        const auto report = exported(*document, path("out"));
        QVERIFY(bool(report) && !report->isWritten);
        QCOMPARE(count(*report, Rule::NothingToExport), 1);
    }

    void missingAndChangedVideosAreNamed()
    {
        ReadyProject ready = readyProject(m_folder->path());
        fs::remove_all(path("media/one"));
        auto report = exported(*ready.document, path("out"));
        QVERIFY(bool(report) && !report->isWritten);
        QCOMPARE(count(*report, Rule::VideoSourceMissing), 1);
        QCOMPARE(QByteArray(report->findings.firstError()->spot.video.c_str()), QByteArray("one"));
        fs::copy(path("media/two"), path("media/one"), fs::copy_options::recursive);
        report = exported(*ready.document, path("out"));
        QCOMPARE(count(*report, Rule::VideoSourceMissing), 1);
        QVERIFY(messageOf(*report->findings.firstError()).find("another") != std::string::npos
                || messageOf(*report->findings.firstError()).find("not the") != std::string::npos);
    }

    void masksThatLoadersLoseBlockTheExport()
    {
        ReadyProject ready = readyProject(m_folder->path());
        for (FrameIndex f = 0; f < 6; ++f)
            setMask(*ready.document, ready.one.disc, f, Mask(Size{96, 64}));
        auto report = exported(*ready.document, path("out"));
        QCOMPARE(count(*report, Rule::ObjectNeverVisible), 1);
        QVERIFY(!report->isWritten);
        for (FrameIndex f = 0; f < 6; ++f)
            setMask(*ready.document, ready.one.disc, f, block({96, 64}, 3, 3, 9, 1));
        report = exported(*ready.document, path("out"));
        QCOMPARE(count(*report, Rule::ObjectTooSmall), 1);
        QVERIFY(!report->isWritten);
    }

    void anIgnoredRuleDoesNotBlock()
    {
        ReadyProject ready = readyProject(m_folder->path());
        QVERIFY(bool(ready.document->apply(steps::writeExpression(
            *ready.document, ready.one.disc, "a b c d e f g h i j k l m n o p q r s t u v"))));
        QVERIFY(!exported(*ready.document, path("out"))->isWritten);
        ExportOptions options;
        options.ignoredRules = {"expression-too-long"};
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out"), options));
    }

    void aCheckWritesNothing()
    {
        ReadyProject ready = readyProject(m_folder->path());
        const auto before = filesBelow(m_folder->path());
        ExportOptions options;
        options.target = path("out");
        const auto report = checkExport(ready.document->project(), *ready.document,
                                        projectVideoOpener(ready.document->file()), options, {});
        QVERIFY(bool(report));
        QVERIFY(!report->isWritten);
        QVERIFY(!report->findings.hasErrors());
        QCOMPARE(report->masks, 28);
        QCOMPARE(filesBelow(m_folder->path()).size(), before.size());
    }

    void wrongOptionsAreWrongUsage()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ExportOptions options;
        options.format = "no-such-format";
        QCOMPARE(exported(*ready.document, path("out"), options).error().code,
                 ErrorCode::FormatUnknown);
        options = {};
        options.split = "nonsense";
        QCOMPARE(exported(*ready.document, path("out"), options).error().code,
                 ErrorCode::WrongUsage);
        options = {};
        QCOMPARE(exported(*ready.document, "", options).error().code, ErrorCode::WrongUsage);
    }

    // ---- Overlaps

    void overlapsGoToWhomTheRuleSays_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("owner");
        QTest::newRow("smaller") << int(OverlapRule::SmallerInFront) << 2;
        QTest::newRow("lower number") << int(OverlapRule::LowerNumberInFront) << 1;
        QTest::newRow("higher number") << int(OverlapRule::HigherNumberInFront) << 2;
        QTest::newRow("refuse") << int(OverlapRule::Refuse) << 0;
    }

    void overlapsGoToWhomTheRuleSays()
    {
        QFETCH(int, rule);
        QFETCH(int, owner);
        auto document = emptyProject(m_folder->path());
        const ReadyVideo video = addReadyVideo(*document, "one");
        for (FrameIndex f = 0; f < 6; ++f) {
            setMask(*document, video.disc, f, block({96, 64}, 10, 10, 40, 30));
            setMask(*document, video.square, f, block({96, 64}, 40, 20, 20, 10));
        }
        ExportOptions options;
        options.overlap = OverlapRule(rule);
        const auto report = exported(*document, path("out"), options);
        QVERIFY(bool(report));
        if (owner == 0) {
            QVERIFY(!report->isWritten);
            QCOMPARE(count(*report, Rule::OverlapRefused), 1);
            return;
        }
        MW_VERIFY_WRITTEN(report);
        const LabelImage image = labels(path("out") / "train/Annotations/one/00010.png");
        QCOMPARE(int(image.labels[25 * 96 + 45]), owner);
        QCOMPARE(int(image.labels[25 * 96 + 15]), 1);
        QCOMPARE(int(image.labels[25 * 96 + 55]), 2);
        QCOMPARE(count(*report, Rule::ObjectsOverlap), 1);
    }

    void anObjectThatWouldVanishBlocksTheExport()
    {
        auto document = emptyProject(m_folder->path());
        const ReadyVideo video = addReadyVideo(*document, "one");
        setMask(*document, video.disc, 3, block({96, 64}, 10, 10, 40, 30));
        setMask(*document, video.square, 3, block({96, 64}, 20, 20, 5, 5));
        ExportOptions options;
        options.overlap = OverlapRule::LowerNumberInFront;
        const auto report = exported(*document, path("out"), options);
        QVERIFY(bool(report) && !report->isWritten);
        QCOMPARE(count(*report, Rule::ObjectHidden), 1);
        QCOMPARE(QByteArray(report->findings.firstError()->spot.frame.c_str()),
                 QByteArray("00015"));
    }

    // ---- Splits and names

    void splitsForInferenceTellNothing()
    {
        ReadyProject ready = readyProject(m_folder->path());
        // Masks need not be complete where none are written.
        for (FrameIndex f = 1; f < 8; ++f)
            clearMask(*ready.document, ready.two.disc, f);
        ExportOptions options;
        options.splits[ready.two.id] = "valid";
        const auto report = exported(*ready.document, path("out"), options);
        MW_VERIFY_WRITTEN(report);
        QVERIFY(fs::exists(path("out") / "train/Annotations/one"));
        QVERIFY(fs::exists(path("out") / "valid/JPEGImages/two/00035.jpg"));
        QVERIFY(!fs::exists(path("out") / "valid/Annotations"));
        const std::string text = get(path("out") / "meta_expressions/valid/meta_expressions.json");
        QVERIFY(text.find("obj_id") == std::string::npos);
        QVERIFY(text.find("the round one of two") != std::string::npos);
        QVERIFY(text.find("\"one\"") == std::string::npos);
        QVERIFY(validateDataset(path("out"), "", {}, {})->isValid());
    }

    void framesThatWouldSortWronglyAreRenamed()
    {
        auto document = emptyProject(m_folder->path());
        const ReadyVideo video = addReadyVideo(*document, "one");
        int number = 8;
        for (const std::string& name : filesIn(path("media/one")))
            fs::rename(path("media/one") / name,
                       path("media/one") / (std::to_string(number++) + ".jpg"));
        // The video is added again under its new names, with the same masks.
        auto renamed = emptyProject(m_folder->path(), "renamed");
        const VideoPtr source = *openVideo(path("media/one"), {}, {});
        const auto added = steps::addVideo(*renamed, source->info(), path("media/one"));
        QVERIFY(bool(renamed->apply(added.step)));
        const auto track = steps::addTrack(*renamed, added.id, "dog");
        QVERIFY(bool(renamed->apply(track->step)));
        QVERIFY(bool(renamed->apply(steps::writeExpression(*renamed, track->id, "the disc"))));
        for (FrameIndex f = 0; f < 6; ++f)
            setMask(*renamed, track->id, f, *document->mask(video.disc, f));
        const auto report = exported(*renamed, path("out"));
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(count(*report, Rule::FramesRenamed), 1);
        QCOMPARE(filesIn(path("out") / "train/Annotations/one").front(), std::string("00008.png"));
        QVERIFY(get(path("out") / "train/JPEGImages/one/00010.jpg")
                == get(path("media/one/10.jpg")));
    }

    void fewShotExportsHaveOneClassInEachVideo()
    {
        auto document = emptyProject(m_folder->path());
        addReadyVideo(*document, "one", 6, {64, 64}, "dog", "cat");
        addReadyVideo(*document, "two", 6, {64, 64}, "dog", "dog");
        ExportOptions options;
        options.format = "mini-ref-youtube-vos";
        const auto report = exported(*document, path("out"), options);
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(report->videos, 3);
        QCOMPARE(count(*report, Rule::VideoSplit), 1);
        const fs::path root = path("out") / "data/mini-ref-youtube-vos";
        QCOMPARE(get(root / "train/meta.json"), get(root / "train/train.json"));
        const Json episodes = *readJson(root / "episodes.json");
        QCOMPARE(episodes.at("episodes").size(), 1u);
        QCOMPARE(getInteger(episodes.at("episodes").at(0), "fold"), std::optional<std::int64_t>(4));
        QCOMPARE(episodes.at("episodes").at(0).at("support").at("frames").size(), 5u);
        const auto check = validateDataset(path("out"), "", {}, {});
        QCOMPARE(QByteArray(check->format.c_str()), QByteArray("mini-ref-youtube-vos"));
        QVERIFY2(check->isValid(), textOf(check->findings).c_str());
        // The same files without the folders above are read as well.
        QVERIFY(validateDataset(root, "mini-ref-youtube-vos", {}, {})->isValid());

        // One class without a video in a fold is a warning, an unknown class an error.
        replaceIn(root / "train/meta.json", "\"cat\"", "\"ape\"");
        QVERIFY(!validateDataset(path("out"), "", {}, {})->isValid());
    }

    void sailExportsHaveOneObjectInEachVideo()
    {
        auto document = emptyProject(m_folder->path());
        addReadyVideo(*document, "one", 5, {61, 40}, "dog", "sedan");
        ExportOptions options;
        options.format = "mini-ref-sail-vos";
        const auto report = exported(*document, path("out"), options);
        MW_VERIFY_WRITTEN(report);
        QCOMPARE(report->videos, 2);
        const fs::path root = path("out") / "data/mini-SAIL-VOS";
        const auto bmp = readPicture(root / "Images/one_2/00005.bmp");
        const auto jpeg = readPicture(path("media/one/00005.jpg"));
        QVERIFY(bmp && jpeg);
        QVERIFY(bmp->rgb == jpeg->rgb);
        auto again = emptyProject(m_folder->path(), "again");
        const auto imported = importDataset(*again, path("out"), {}, {});
        QVERIFY2(bool(imported), imported ? "" : describe(imported.error()).c_str());
        const Video* video = again->project().videoByName("one_2");
        QVERIFY(video);
        const Track* track = again->project().tracksOf(video->id).front();
        QCOMPARE(track->number, 1);
        QVERIFY(*again->mask(track->id, 2) == maskOfObject({61, 40}, 2, 2));
        replaceIn(root / "meta_expressions.json", "\"obj_id\": \"1\"", "\"obj_id\": \"2\"");
        const auto check = validateDataset(path("out"), "", {}, {});
        QVERIFY(check->findings.has(Rule::ObjectNotOne));
    }

    // ---- Nothing is lost, nothing is half done

    void onlyAnEarlierExportIsReplacedAndOnlyWhenAskedTo()
    {
        ReadyProject ready = readyProject(m_folder->path());
        put(path("mine/notes.txt"), "precious");
        ExportOptions options;
        QCOMPARE(exported(*ready.document, path("mine"), options).error().code,
                 ErrorCode::FolderNotEmpty);
        options.replaceExport = true;
        QCOMPARE(exported(*ready.document, path("mine"), options).error().code,
                 ErrorCode::FolderNotEmpty);
        QCOMPARE(get(path("mine/notes.txt")), std::string("precious"));
        put(path("file"), "precious");
        QCOMPARE(exported(*ready.document, path("file"), options).error().code,
                 ErrorCode::FolderNotEmpty);
        QCOMPARE(get(path("file")), std::string("precious"));

        fs::create_directory(path("out"));  // empty is fine
        options.replaceExport = false;
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out"), options));
        QVERIFY(laterFilesIn(path("out"), 9).empty());
        put(path("out/train/extra.txt"), "left over");
        QCOMPARE(laterFilesIn(path("out"), 9), std::vector<std::string>{"train/extra.txt"});
        QVERIFY(laterFilesIn(path("mine"), 9).empty());  // no export at all
        QCOMPARE(exported(*ready.document, path("out"), options).error().code,
                 ErrorCode::FolderNotEmpty);
        QVERIFY(fs::exists(path("out/train/extra.txt")));
        options.replaceExport = true;
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out"), options));
        QVERIFY(!fs::exists(path("out/train/extra.txt")));
        for (const auto& entry : fs::directory_iterator(m_folder->path()))
            QVERIFY2(toUtf8(entry.path()).find("unfinished") == std::string::npos,
                     entry.path().c_str());
    }

    void whatACrashLeftIsClearedAway()
    {
        ReadyProject ready = readyProject(m_folder->path());
        put(path(".out.unfinished/train/half.png"), "half");
        MW_VERIFY_WRITTEN(exported(*ready.document, path("out")));
        QVERIFY(!fs::exists(path("out/train/half.png")));
        QVERIFY(!fs::exists(path(".out.unfinished")));
    }

    void twoExportsDoNotMix()
    {
        ReadyProject ready = readyProject(m_folder->path());
        const auto first = StagedFolder::create(path("out"), false);
        QVERIFY(bool(first));
        const auto second = exported(*ready.document, path("out"));
        QCOMPARE(second.error().code, ErrorCode::FileNotWritable);
        QVERIFY(fs::exists(first->path()));
    }

    void aCancelledExportLeavesNothing()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ExportOptions options;
        options.target = path("out");
        for (const int stopAfter : {0, 5, 16, 20, 30, 36}) {
            StopSource stop;
            std::atomic<int> calls = 0;
            const TaskContext task{stop.get_token(), [&](const Progress&) {
                                       if (calls++ == stopAfter)
                                           stop.request_stop();
                                   }};
            const auto result
                = exportDataset(ready.document->project(), *ready.document,
                                projectVideoOpener(ready.document->file()), options, task);
            QVERIFY2(!result, std::to_string(stopAfter).c_str());
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            QVERIFY(!fs::exists(path("out")));
            QVERIFY(!fs::exists(path(".out.unfinished")));
        }
    }

    void progressGoesThroughItsPhases()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ExportOptions options;
        options.target = path("out");
        std::mutex mutex;
        std::map<std::string, std::int64_t> most;
        const TaskContext task{{}, [&](const Progress& p) {
                                   const std::lock_guard lock(mutex);
                                   auto& done = most[std::string(p.phase)];
                                   done = std::max(done, p.done);
                                   if (p.total > 0 && p.done > p.total)
                                       qFatal("progress beyond its end");
                               }};
        QVERIFY(bool(exportDataset(ready.document->project(), *ready.document,
                                   projectVideoOpener(ready.document->file()), options, task)));
        QCOMPARE(most["check"], 13);
        QCOMPARE(most["export"], 13);
        QCOMPARE(most["verify"], 13);
    }

    void aFullDiskLeavesNothing()
    {
        ReadyProject ready = readyProject(m_folder->path());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tiny{300, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tiny);
        const auto result = exported(*ready.document, path("out"));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!result);
        QVERIFY(!fs::exists(path("out")));
        QVERIFY(!fs::exists(path(".out.unfinished")));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        ReadyProject ready = readyProject(m_folder->path());
        fs::create_directory(path("closed"));
        fs::permissions(path("closed"), fs::perms::owner_read | fs::perms::owner_exec);
        const Unprivileged person(m_folder->path());
        const auto result = exported(*ready.document, path("closed") / "out");
        fs::permissions(path("closed"), fs::perms::owner_all);
        QCOMPARE(result.error().code, ErrorCode::FileNotWritable);
    }

    void aProjectCanBeExportedWhileItIsEdited()
    {
        ReadyProject ready = readyProject(m_folder->path());
        ProjectDocument& d = *ready.document;
        const auto before = contentOf(d);
        ExportOptions options;
        options.target = path("out");
        std::atomic<bool> isReading = false;
        std::atomic<bool> isEdited = false;
        const TaskContext task{{}, [&](const Progress& p) {
                                   if (p.phase != "check" || isReading.exchange(true))
                                       return;
                                   while (!isEdited)
                                       std::this_thread::yield();
                               }};
        Result<ExportReport> report = Error{ErrorCode::Internal};
        std::jthread exporter(
            [&] { report = exportProject(ready.document->file(), options, task); });
        while (!isReading)
            std::this_thread::yield();
        // Masks and sentences change after the export has begun.
        for (FrameIndex f = 0; f < 6; ++f)
            setMask(d, ready.one.disc, f, block({96, 64}, 1, 1, 5, 5));
        QVERIFY(bool(d.apply(steps::writeExpression(d, ready.one.disc, "something new"))));
        isEdited = true;
        exporter.join();
        MW_VERIFY_WRITTEN(report);
        auto again = emptyProject(m_folder->path(), "again");
        QVERIFY(bool(importDataset(*again, path("out"), {}, {})));
        QCOMPARE(contentOf(*again), before);
    }

    void namesThatDifferOnlyInCaseGetFoldersOfTheirOwn()
    {
        auto document = emptyProject(m_folder->path());
        addReadyVideo(*document, "clip");
        addReadyVideo(*document, "Clip");
        MW_VERIFY_WRITTEN(exported(*document, path("out")));
        QCOMPARE(foldersIn(path("out") / "train/JPEGImages"),
                 (std::vector<std::string>{"Clip-2", "clip"}));
    }
};

MW_REGISTER_TEST(TestExport, "export")
#include "test_export.moc"
