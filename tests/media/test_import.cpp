// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/project/steps.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"
#include "tests/support/synthetic_project.h"

#include <png.h>

#include <functional>

using namespace mw;
using namespace mw::test;

namespace {

constexpr Size kSize{96, 64};  // of video "one"
const char* const kExpressions = "meta_expressions/train/meta_expressions.json";
const char* const kMeta = "train/meta.json";
const char* const kMask = "train/Annotations/one/00005.png";

struct Broken {
    const char* name;
    ErrorCode code;
    std::function<void(const fs::path&)> doBreak;
    const char* mentioned;  ///< The message has to say so much.
};

std::vector<std::uint16_t> samples(Size size, std::uint16_t value, int channels = 1)
{
    return std::vector<std::uint16_t>(std::size_t(size.pixelCount()) * std::size_t(channels),
                                      value);
}

std::vector<Broken> brokenDataSets()
{
    const auto text = [](const char* file, const char* from, const char* to) {
        return [=](const fs::path& root) { replaceIn(root / file, from, to); };
    };
    const auto bytes = [](const char* file, const std::string& content) {
        return [=](const fs::path& root) { put(root / file, content); };
    };
    return {
        {"expressions cut off", ErrorCode::JsonInvalid,
         [](const fs::path& root) {
             put(root / kExpressions, get(root / kExpressions).substr(0, 200));
         },
         "meta_expressions.json"},
        {"expressions empty", ErrorCode::JsonInvalid, bytes(kExpressions, ""),
         "meta_expressions.json"},
        {"expressions nested", ErrorCode::JsonInvalid,
         bytes(kExpressions, "{\"videos\":" + std::string(100'000, '[')), "meta_expressions.json"},
        {"duplicate keys", ErrorCode::JsonInvalid,
         bytes(kExpressions, R"({"videos":{"one":{},"one":{}}})"), "meta_expressions.json"},
        {"no videos", ErrorCode::DatasetInvalid, bytes(kExpressions, "[1, 2]"), "videos"},
        {"videos is empty", ErrorCode::DatasetInvalid, bytes(kExpressions, R"({"videos":{}})"),
         "no video"},
        {"frames are numbers", ErrorCode::DatasetInvalid, text(kExpressions, "\"00005\"", "5"),
         "one"},
        {"frames missing", ErrorCode::DatasetInvalid, text(kExpressions, "\"frames\"", "\"f\""),
         "frames"},
        {"video climbs out", ErrorCode::UnsafePath,
         text(kExpressions, "\"one\": {", "\"../../etc\": {"), "../../etc"},
        {"video is absolute", ErrorCode::UnsafePath,
         text(kExpressions, "\"one\": {", "\"/etc\": {"), "/etc"},
        {"frame climbs out", ErrorCode::UnsafePath,
         text(kExpressions, "\"00005\"", "\"../../../x\""), "../../../x"},
        {"frame with a zero byte", ErrorCode::UnsafePath,
         text(kExpressions, "\"00005\"", "\"0000\\u0000\""), ""},
        {"object is negative", ErrorCode::DatasetInvalid,
         text(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": -1"), "obj_id"},
        {"object is huge", ErrorCode::DatasetInvalid,
         text(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": 18446744073709551615"), "obj_id"},
        {"object is 1e300", ErrorCode::DatasetInvalid,
         text(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": 1e300"), "obj_id"},
        {"object is 255", ErrorCode::DatasetInvalid, text(kMeta, "\"1\": {", "\"255\": {"), "255"},
        {"text is a number", ErrorCode::DatasetInvalid,
         text(kExpressions, "\"exp\": \"the round one of one\"", "\"exp\": 4"), "exp"},
        {"text is endless", ErrorCode::ExpressionInvalid,
         [](const fs::path& root) {
             replaceIn(root / kExpressions, "the round one of one", std::string(100'000, 'x'));
         },
         "longer than"},
        {"classes cut off", ErrorCode::JsonInvalid, bytes(kMeta, "{"), "meta.json"},
        {"picture missing", ErrorCode::DatasetInvalid,
         [](const fs::path& root) { fs::remove(root / "train/JPEGImages/one/00005.jpg"); },
         "00005"},
        {"picture is text", ErrorCode::ImageInvalid,
         bytes("train/JPEGImages/one/00005.jpg", "no picture"), "00005.jpg"},
        {"picture of another size", ErrorCode::DatasetInvalid,
         [](const fs::path& root) {
             fs::copy_file(root / "train/JPEGImages/two/00005.jpg",
                           root / "train/JPEGImages/one/00005.jpg",
                           fs::copy_options::overwrite_existing);
         },
         "00005.jpg"},
        {"mask cut off", ErrorCode::ImageInvalid,
         [](const fs::path& root) { put(root / kMask, get(root / kMask).substr(0, 70)); },
         "00005.png"},
        {"mask empty file", ErrorCode::ImageInvalid, bytes(kMask, ""), "00005.png"},
        {"mask in colours", ErrorCode::MaskNotIndexed,
         bytes(kMask, pngBytes(kSize, PNG_COLOR_TYPE_RGB, 8, samples(kSize, 128, 3))), "00005.png"},
        {"mask 16 bit beyond 255", ErrorCode::ImageInvalid,
         bytes(kMask, pngBytes(kSize, PNG_COLOR_TYPE_GRAY, 16, samples(kSize, 700))), "00005.png"},
        {"mask with void", ErrorCode::DatasetInvalid,
         bytes(kMask, pngBytes(kSize, PNG_COLOR_TYPE_GRAY, 8, samples(kSize, 255))), "255"},
        {"mask of half the size", ErrorCode::MaskSizeMismatch,
         bytes(kMask, pngBytes({48, 32}, PNG_COLOR_TYPE_GRAY, 8, samples({48, 32}, 1))), "48x32"},
        {"mask with a monstrous header", ErrorCode::VideoTooLarge,
         [](const fs::path& root) {
             std::string png = get(root / kMask);
             png.replace(16, 8, std::string("\0\1\x86\xa0\0\1\x86\xa0", 8));
             put(root / kMask, png);
         },
         "00005.png"},
        {"folder is a link out", ErrorCode::UnsafePath,
         [](const fs::path& root) {
             const fs::path outside = root.parent_path() / "outside";
             fs::remove_all(outside);
             fs::rename(root / "train/JPEGImages/one", outside);
             fs::create_directory_symlink(outside, root / "train/JPEGImages/one");
         },
         "one"},
        {"mask is a link out", ErrorCode::UnsafePath,
         [](const fs::path& root) {
             const fs::path outside = root.parent_path() / "secret.png";
             fs::rename(root / kMask, outside);
             fs::create_symlink(outside, root / kMask);
         },
         "00005.png"},
        {"all pictures missing", ErrorCode::DatasetInvalid,
         [](const fs::path& root) { fs::remove_all(root / "train/JPEGImages"); }, "pictures"},
    };
}

bool has(const Findings& findings, Rule rule) { return findings.has(rule); }

}  // namespace

class TestImport : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    std::set<std::string> m_content;
    fs::path m_sound;

    fs::path path(const char* name) const { return m_folder->path() / name; }

    fs::path brokenCopy(const std::function<void(const fs::path&)>& doBreak)
    {
        const fs::path root = path("broken");
        fs::remove_all(root);
        fs::copy(m_sound, root, fs::copy_options::recursive);
        doBreak(root);
        return root;
    }

    std::unique_ptr<ProjectDocument> freshProject()
    {
        fs::remove_all(path("p"));
        fs::create_directory(path("p"));
        return emptyProject(path("p"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.emplace(*TemporaryFolder::create());
        ReadyProject ready = readyProject(m_folder->path());
        m_sound = path("sound");
        const auto report = exported(*ready.document, m_sound);
        QVERIFY(bool(report) && report->isWritten);
        m_content = contentOf(*ready.document);
    }

    void everythingArrivesInOneStepThatCanBeTakenBack()
    {
        auto document = freshProject();
        const auto report = importDataset(*document, m_sound, {}, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->videos, 2);
        QCOMPARE(report->objects, 4);
        QCOMPARE(report->expressions, 4);
        QCOMPARE(report->masks, 28);
        QCOMPARE(contentOf(*document), m_content);
        QCOMPARE(document->history().size(), 1u);
        QCOMPARE(document->history().front().kind, StepKind::Import);
        for (const auto& [id, track] : document->project().tracks()) {
            for (const auto& [frame, annotation] : document->project().annotations(id)) {
                QVERIFY(annotation.isLocked);
                QCOMPARE(annotation.review, ReviewState::Accepted);
                QCOMPARE(annotation.origin, MaskOrigin::Imported);
            }
        }
        QVERIFY(document->store().checkHealth({})->problems.empty());
        QVERIFY(bool(document->undo()));
        QVERIFY(contentOf(*document).empty());
        QVERIFY(bool(document->redo()));
        QCOMPARE(contentOf(*document), m_content);
    }

    void predictionsArriveToBeReviewed()
    {
        auto document = freshProject();
        ImportOptions options;
        options.review = ReviewState::Unreviewed;
        QVERIFY(bool(importDataset(*document, m_sound, options, {})));
        for (const auto& [id, track] : document->project().tracks()) {
            for (const auto& [frame, annotation] : document->project().annotations(id)) {
                QVERIFY(!annotation.isLocked);
                QCOMPARE(annotation.review, ReviewState::Unreviewed);
            }
        }
    }

    void aSecondImportGetsNewNames()
    {
        auto document = freshProject();
        QVERIFY(bool(importDataset(*document, m_sound, {}, {})));
        const auto report = importDataset(*document, m_sound, {}, {});
        QVERIFY(bool(report));
        QVERIFY(has(report->findings, Rule::VideoRenamed));
        QVERIFY(document->project().videoByName("one-2"));
        QCOMPARE(document->project().categories().size(), 2u);  // classes are not doubled
    }

    void onlyTheVideosAskedFor()
    {
        auto document = freshProject();
        ImportOptions options;
        options.read.videos = {"two"};
        QVERIFY(bool(importDataset(*document, m_sound, options, {})));
        QCOMPARE(document->project().videos().size(), 1u);
        options.read.videos = {"three"};
        QCOMPARE(importDataset(*document, m_sound, options, {}).error().code,
                 ErrorCode::ItemMissing);
    }

    void aBrokenDataSetIsRefusedByNameAndChangesNothing_data()
    {
        QTest::addColumn<int>("which");
        const auto all = brokenDataSets();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    void aBrokenDataSetIsRefusedByNameAndChangesNothing()
    {
        QFETCH(int, which);
        const Broken broken = brokenDataSets()[std::size_t(which)];
        const fs::path root = brokenCopy(broken.doBreak);
        auto document = freshProject();
        addReadyVideo(*document, "mine");
        const std::string before = dump(*document);
        const std::size_t steps = document->history().size();
        const auto result = importDataset(*document, root, {}, {});
        QVERIFY(!result);
        const std::string message = describe(result.error());
        QVERIFY2(result.error().code == broken.code, message.c_str());
        QVERIFY2(message.find(broken.mentioned) != std::string::npos, message.c_str());
        QVERIFY2(message.find('%') == std::string::npos, message.c_str());
        QCOMPARE(dump(*document), before);
        QCOMPARE(document->history().size(), steps);
    }

    void aVideoWithoutPicturesIsLeftOut()
    {
        const fs::path root
            = brokenCopy([](const fs::path& r) { fs::remove_all(r / "train/JPEGImages/one"); });
        auto document = freshProject();
        const auto report = importDataset(*document, root, {}, {});
        QVERIFY(bool(report));
        QVERIFY(has(report->findings, Rule::VideoSkipped));
        QCOMPARE(document->project().videos().size(), 1u);
    }

    void smallFlawsAreToleratedAndSaid()
    {
        const fs::path root = brokenCopy([](const fs::path& r) {
            replaceIn(r / kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": 1");
            replaceIn(r / kExpressions, "the one with corners of two", " ");
            fs::remove(r / kMeta);
            fs::remove(r / kMask);
        });
        auto document = freshProject();
        const auto report = importDataset(*document, root, {}, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QVERIFY(has(report->findings, Rule::ObjectIdNotText));
        QVERIFY(has(report->findings, Rule::ExpressionEmpty));
        QVERIFY(has(report->findings, Rule::FileMissing));
        QVERIFY(!report->findings.hasErrors());
        QCOMPARE(report->expressions, 3);
        // A frame without a mask file is not annotated, which is not the same as empty.
        const Video* one = document->project().videoByName("one");
        const Track* track = document->project().tracksOf(one->id).front();
        QVERIFY(!document->project().annotation(track->id, 1));
        QVERIFY(document->project().annotation(track->id, 2));
    }

    void objectsThatOnlyMasksKnowAreKept()
    {
        const fs::path root = brokenCopy([](const fs::path& r) {
            LabelImage image = *readLabelPng(r / kMask);
            image.labels[0] = 77;
            put(r / kMask, *encodeLabelPng(image));
        });
        auto document = freshProject();
        const auto report = importDataset(*document, root, {}, {});
        QVERIFY(bool(report));
        QVERIFY(has(report->findings, Rule::ObjectFromMask));
        const Video* one = document->project().videoByName("one");
        const Track* track = document->project().tracksOf(one->id).back();
        QCOMPARE(track->number, 77);
        QCOMPARE(document->mask(track->id, 1)->area(), 1);
        // Elsewhere it is known not to be visible.
        QCOMPARE(document->project().annotation(track->id, 2)->origin, MaskOrigin::Absent);
    }

    void masksOfTheWrongSizeCanBeBroughtToSize()
    {
        const fs::path root = brokenCopy([](const fs::path& r) {
            LabelImage image = *readLabelPng(r / kMask);
            LabelImage half(Size{48, 32});
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 48; ++x)
                    half.labels[std::size_t(y * 48 + x)]
                        = image.labels[std::size_t(2 * y * 96 + 2 * x)];
            }
            put(r / kMask, *encodeLabelPng(half));
        });
        auto document = freshProject();
        ImportOptions options;
        options.read.resizeMasks = true;
        const auto report = importDataset(*document, root, options, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QVERIFY(has(report->findings, Rule::MaskResized));
        const Video* one = document->project().videoByName("one");
        const Track* track = document->project().tracksOf(one->id).front();
        QVERIFY(document->mask(track->id, 1)->size() == kSize);
        QVERIFY(!document->mask(track->id, 1)->isEmpty());
    }

    void gapsBetweenFramesBecomeTheGrid()
    {
        const fs::path root = brokenCopy([](const fs::path& r) {
            const Json json = *readJson(r / kExpressions);
            Json changed = json;
            changed["videos"]["one"]["frames"] = {"00005", "00015", "00025"};
            changed["videos"]["two"]["frames"] = {"00000", "00010", "00030"};
            put(r / kExpressions, dumpJson(changed));
        });
        auto document = freshProject();
        const auto report = importDataset(*document, root, {}, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        const Video* one = document->project().videoByName("one");
        QCOMPARE(one->frameCount, 6);
        QCOMPARE(one->firstFrame, 1);
        QCOMPARE(one->lastFrame, 5);
        QCOMPARE(one->gridStep, 2);
        const Video* two = document->project().videoByName("two");
        QCOMPARE(two->gridStep, 2);
        QVERIFY(has(report->findings, Rule::GridIrregular));
        QCOMPARE(
            document->project().annotations(document->project().tracksOf(two->id)[0]->id).size(),
            3u);
    }

    void splitsWithoutObjectsGetOneForEachSentence()
    {
        const fs::path root = brokenCopy([](const fs::path& r) {
            Json json = *readJson(r / kExpressions);
            for (auto& [name, video] : json["videos"].items()) {
                for (auto& [id, e] : video["expressions"].items())
                    e.erase("obj_id");
            }
            put(r / "meta_expressions/valid/meta_expressions.json", dumpJson(json));
            fs::rename(r / "train", r / "valid");
            fs::remove_all(r / "meta_expressions/train");
            fs::remove_all(r / "valid/Annotations");
        });
        auto document = freshProject();
        const auto report = importDataset(*document, root, {}, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->objects, 4);
        QCOMPARE(report->expressions, 4);
        QCOMPARE(report->masks, 0);
        // And back: the split needs no masks.
        ExportOptions options;
        options.split = "valid";
        const auto written = exported(*document, path("valid-out"), options);
        QVERIFY(bool(written));
        QVERIFY2(written->isWritten, textOf(written->findings).c_str());
        const std::string file = "meta_expressions/valid/meta_expressions.json";
        QCOMPARE(*readJson(path("valid-out") / file), *readJson(root / file));
    }

    void aCancelledImportChangesNothing()
    {
        auto document = freshProject();
        StopSource stop;
        const TaskContext task{stop.get_token(), [&](const Progress&) { stop.request_stop(); }};
        QCOMPARE(importDataset(*document, m_sound, {}, task).error().code, ErrorCode::Cancelled);
        QVERIFY(document->history().empty());
    }

    void whatIsNotThereOrNotKnownIsAnError()
    {
        auto document = freshProject();
        QCOMPARE(importDataset(*document, path("nowhere"), {}, {}).error().code,
                 ErrorCode::FileMissing);
        QCOMPARE(importDataset(*document, path("media"), {}, {}).error().code,
                 ErrorCode::FormatUnknown);
        ImportOptions options;
        options.format = "no-such-format";
        QCOMPARE(importDataset(*document, m_sound, options, {}).error().code,
                 ErrorCode::FormatUnknown);
        options.format = "ref-youtube-vos";
        options.read.split = "nonsense";
        QCOMPARE(importDataset(*document, m_sound, options, {}).error().code,
                 ErrorCode::WrongUsage);
        options.read.split = "valid";
        QVERIFY(!importDataset(*document, m_sound, options, {}));
    }

    void aReadOnlyProjectIsLeftAlone()
    {
        auto document = freshProject();
        const fs::path file = document->file();
        document.reset();
        auto opened = *ProjectDocument::open(file, ProjectStore::Access::ReadOnly);
        QCOMPARE(importDataset(*opened, m_sound, {}, {}).error().code, ErrorCode::ProjectReadOnly);
    }

    /// Real clips: import, export, check, import again.
    void realClipsComeBackBitByBit()
    {
        QByteArray shared = qgetenv("MW_SHARED_DIR");
        if (shared.isEmpty())
            shared = MW_SOURCE_DIR "/../shared";
        const fs::path clips = fs::path(shared.constData()) / "clips";
        if (!fs::exists(clips / kExpressions))
            QSKIP("MW_SHARED_DIR is not set: real clips are not compared");
        auto document = freshProject();
        const auto imported = importDataset(*document, clips, {}, {});
        QVERIFY2(bool(imported), imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(imported->videos, 9);

        // The two without masks get painted ones on a coarse grid.
        for (const auto& entry : fs::directory_iterator(clips / "unlabelled")) {
            const VideoPtr video = *openVideo(entry.path(), {}, {});
            auto added = steps::addVideo(*document, video->info(), entry.path());
            std::get<PutVideo>(added.step.edits[0]).video.gridStep = 20;
            QVERIFY(bool(document->apply(added.step)));
            const auto track = steps::addTrack(*document, added.id, "dog");
            QVERIFY(bool(document->apply(track->step)));
            QVERIFY(bool(document->apply(steps::writeExpression(
                *document, track->id, "a dog or a horse in " + toUtf8(entry.path().stem())))));
            SetMasks masks{track->id, {}};
            for (FrameIndex f = 0; f < video->info().frameCount; f += 20)
                masks.frames[f]
                    = AnnotatedMask{paintedAnnotation("me", 1),
                                    disc(video->info().size, 100 + f, 200 + f / 2, 60 + f / 9)};
            QVERIFY(bool(document->apply({StepKind::CopyMask, {masks}})));
        }
        const auto written = exported(*document, path("real"));
        QVERIFY(bool(written));
        QVERIFY2(written->isWritten, textOf(written->findings).c_str());
        const auto check = validateDataset(path("real"), "", {}, {});
        QVERIFY2(check->isValid(), textOf(check->findings).c_str());

        fs::create_directory(path("again"));
        auto again = emptyProject(path("again"));
        const auto back = importDataset(*again, path("real"), {}, {});
        QVERIFY2(bool(back), back ? "" : describe(back.error()).c_str());
        const auto masksOf = [](const ProjectDocument& d) {
            std::map<std::string, std::vector<std::string>> all;
            for (const auto& [id, track] : d.project().tracks()) {
                auto& masks = all[d.project().video(track.video)->name + " "
                                  + std::to_string(track.number)];
                for (const auto& [frame, annotation] : d.project().annotations(id))
                    masks.push_back(toCocoText(*d.mask(id, frame)));
            }
            return all;
        };
        const auto before = masksOf(*document);
        QCOMPARE(before.size(), 15u);
        QVERIFY(masksOf(*again) == before);
        // Pictures of folders are the very files.
        QVERIFY(get(path("real") / "train/JPEGImages/camel/00002.jpg")
                == get(clips / "train/JPEGImages/camel/00002.jpg"));
        QCOMPARE(*readJson(clips / kMeta) == *readJson(path("real") / kMeta), false);  // two more
    }

    /// The published file of the validation split, without its pictures.
    void thePublishedExpressionsAreRead()
    {
        QByteArray shared = qgetenv("MW_SHARED_DIR");
        if (shared.isEmpty())
            shared = MW_SOURCE_DIR "/../shared";
        const fs::path golden
            = fs::path(shared.constData()) / "golden/ref-youtube-vos-valid-meta_expressions.json";
        if (!fs::exists(golden))
            QSKIP("MW_SHARED_DIR is not set: the published file is not read");
        const fs::path root = path("published");
        put(root / "meta_expressions/valid/meta_expressions.json", get(golden));
        const auto dataset = (*datasetFormat("ref-youtube-vos"))->read(root, {}, {});
        QVERIFY2(bool(dataset), dataset ? "" : describe(dataset.error()).c_str());
        QCOMPARE(dataset->videos.size(), 507u);
        std::size_t expressions = 0;
        for (const DatasetVideo& video : dataset->videos)
            expressions += video.expressions.size();
        QCOMPARE(expressions, 2096u);
        const auto check = validateDataset(root, "", {}, {});
        for (const Finding& f : check->findings.all()) {
            if (f.severity == Severity::Error)
                QCOMPARE(f.rule, Rule::PictureMissing);
        }
        QVERIFY(!importDataset(*freshProject(), root, {}, {}));
    }
};

MW_REGISTER_TEST(TestImport, "import")
#include "test_import.moc"
