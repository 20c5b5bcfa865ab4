// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/export.h"
#include "core/formats/import.h"
#include "core/formats/mask_folder.h"
#include "core/project/steps.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"

using namespace mw;
using namespace mw::test;

namespace {

/// Masks by "video number frame", the empty ones left out, as some formats do not tell them from
/// frames that nobody annotated. Videos that a format splits are put together again.
std::map<std::string, std::string> masksOf(const ProjectDocument& document)
{
    std::map<std::string, std::string> masks;
    const Project& p = document.project();
    for (const auto& [id, track] : p.tracks()) {
        const Video* video = p.video(track.video);
        for (const auto& [frame, annotation] : p.annotations(id)) {
            const Mask mask = *document.mask(id, frame);
            if (mask.isEmpty())
                continue;
            std::string key = video->name + " " + std::to_string(track.number);
            const std::size_t part = video->name.rfind('_');
            if (part != std::string::npos)
                key = video->name.substr(0, part) + " " + video->name.substr(part + 1);
            masks[key + " frame " + std::to_string(frame)] = toCocoText(mask);
        }
    }
    return masks;
}

std::multiset<std::string> textsOf(const ProjectDocument& document)
{
    std::multiset<std::string> texts;
    for (const auto& [id, e] : document.project().expressions())
        texts.insert(e.text);
    return texts;
}

std::map<std::string, std::string> categoriesOf(const ProjectDocument& document)
{
    std::map<std::string, std::string> categories;
    for (const auto& [id, track] : document.project().tracks()) {
        const Category* category = document.project().category(track.category);
        categories[document.project().video(track.video)->name + " " + std::to_string(track.number)]
            = category ? category->name : "";
    }
    return categories;
}

bool reports(const fs::path& root, const char* format, Rule rule, std::string* text)
{
    const auto report = validateDataset(root, format, {}, {});
    if (!report)
        return false;
    *text = textOf(report->findings);
    return report->findings.has(rule);
}

#define MW_REPORTS(root, format, rule)                                                             \
    do {                                                                                           \
        std::string findings;                                                                      \
        const bool isReported = reports(root, format, rule, &findings);                            \
        QVERIFY2(isReported, findings.c_str());                                                    \
    } while (false)

}  // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    fs::path path(const std::string& name) const { return m_folder->path() / name; }

    std::unique_ptr<ProjectDocument> project()
    {
        fs::create_directory(path("p"));
        auto document = emptyProject(path("p"));
        addReadyVideo(*document, "one", 6, {64, 64}, "dog", "dog");
        addReadyVideo(*document, "two", 7, {64, 64}, "dog", "dog");
        return document;
    }

    /// Exports as `format`; the test has failed when nothing comes back.
    fs::path written(ProjectDocument& document, const char* format, ExportOptions options = {})
    {
        options.format = format;
        const fs::path root = path(std::string("out-") + format);
        fs::remove_all(root);
        const auto report = exported(document, root, options);
        if (!report)
            qFatal("%s", describe(report.error()).c_str());
        if (!report->isWritten)
            qFatal("%s", textOf(report->findings).c_str());
        return root;
    }

    std::unique_ptr<ProjectDocument> imported(const fs::path& root, ImportReport* report = nullptr)
    {
        const fs::path folder = path("again");
        fs::remove_all(folder);
        fs::create_directory(folder);
        auto document = emptyProject(folder);
        const auto result = importDataset(*document, root, {}, {});
        if (!result)
            qFatal("%s", describe(result.error()).c_str());
        if (report)
            *report = *result;
        return document;
    }

private Q_SLOTS:
    void init()
    {
        m_folder.reset();
        m_folder.emplace(*TemporaryFolder::create());
    }

    void everyFormatIsDescribed()
    {
        std::set<std::string_view> ids;
        for (const DatasetFormat& format : datasetFormats()) {
            QVERIFY(ids.insert(format.id).second);
            QVERIFY(*format.title && *format.summary);
            QVERIFY(format.canRead() || format.canWrite());
            QCOMPARE(*datasetFormat(format.id), &format);
        }
    }

    void everyFormatBringsBackWhatItCanHold_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const DatasetFormat& format : datasetFormats()) {
            if (format.canWrite())
                QTest::newRow(format.id.data()) << QByteArray(format.id.data());
        }
    }

    void everyFormatBringsBackWhatItCanHold()
    {
        QFETCH(QByteArray, id);
        const DatasetFormat& format = **datasetFormat(id.constData());
        auto document = project();
        const fs::path root = written(*document, id.constData());

        const auto recognised = recogniseFormat(root);
        QVERIFY(bool(recognised));
        QCOMPARE(QByteArray((*recognised)->id.data()), id);
        if (format.canCheck()) {
            const auto check = validateDataset(root, "", {}, {});
            QVERIFY2(check->isValid(), textOf(check->findings).c_str());
        }
        if (!format.canRead())
            return;
        const auto again = imported(root);
        QVERIFY(masksOf(*again) == masksOf(*document));
        if (format.traits.hasExpressions)
            QCOMPARE(textsOf(*again), textsOf(*document));
        if (format.traits.hasCategories && !format.traits.hasOneObject)
            QCOMPARE(categoriesOf(*again), categoriesOf(*document));
        if (format.traits.hasPictures) {
            QCOMPARE(again->project()
                         .videoByName(format.traits.hasOneObject ? "two_1" : "two")
                         ->frameCount,
                     7);
        }

        // What was imported can be exported again and is then the same, byte by byte.
        const auto before = filesBelow(root);
        fs::rename(root, path("first"));
        auto moved = imported(path("first"));
        const auto after = filesBelow(written(*moved, id.constData()));
        if (format.traits.hasOneObject)
            return;  // names get another part
        for (const auto& [name, bytes] : before) {
            QVERIFY2(after.contains(name), name.c_str());
            if (name != "maskwright-export.json")
                QVERIFY2(after.at(name) == bytes, name.c_str());
        }
        QCOMPARE(after.size(), before.size());
    }

    void emptyFramesAndLateObjectsComeBack_data() { everyFormatBringsBackWhatItCanHold_data(); }

    void emptyFramesAndLateObjectsComeBack()
    {
        QFETCH(QByteArray, id);
        const DatasetFormat& format = **datasetFormat(id.constData());
        auto document = project();
        const Video* one = document->project().videoByName("one");
        const TrackId disc = document->project().tracksOf(one->id).front()->id;
        SetMasks edit{disc, {}};
        for (const FrameIndex f : {0, 3})
            edit.frames[f] = AnnotatedMask{paintedAnnotation("me", 1), Mask(one->size)};
        QVERIFY(bool(document->apply({StepKind::ConfirmAbsent, {edit}})));
        const fs::path root = written(*document, id.constData());
        if (!format.canRead())
            return;
        // Where numbers follow the first frame, the object that comes later has the last one.
        if (!format.traits.numbersFromOne)
            QVERIFY(masksOf(*imported(root)) == masksOf(*document));
        else
            QCOMPARE(masksOf(*imported(root)).size(), masksOf(*document).size());
    }

    // ---- DAVIS

    void davisWantsListsAndAllObjectsInTheFirstFrame()
    {
        auto document = project();
        const fs::path root = written(*document, "davis");
        QCOMPARE(get(root / "ImageSets/2017/train.txt"), std::string("one\ntwo\n"));
        const fs::path first = root / "Annotations/480p/one/00000.png";
        const LabelImage image = *readLabelPng(first);

        LabelImage changed = image;
        std::replace(changed.labels.begin(), changed.labels.end(), std::uint8_t(1),
                     std::uint8_t(0));
        put(first, *encodeLabelPng(changed));
        MW_REPORTS(root, "davis", Rule::FirstFrameGap);

        changed = image;
        std::replace(changed.labels.begin(), changed.labels.end(), std::uint8_t(2),
                     std::uint8_t(0));
        put(first, *encodeLabelPng(changed));
        MW_REPORTS(root, "davis", Rule::FirstFrameIncomplete);

        // 255 is allowed here, and becomes background when it is imported.
        changed = image;
        changed.labels[5] = 255;
        put(first, *encodeLabelPng(changed));
        QVERIFY(validateDataset(root, "davis", {}, {})->isValid());
        ImportReport report;
        imported(root, &report);
        QVERIFY(report.findings.has(Rule::VoidDropped));

        put(root / "ImageSets/2017/train.txt", "one\ntwo\nthree\n../four\n");
        MW_REPORTS(root, "davis", Rule::SequenceMissing);
        MW_REPORTS(root, "davis", Rule::NameUnsafe);
        put(root / "ImageSets/2017/train.txt", "one\n");
        MW_REPORTS(root, "davis", Rule::VideoUnlisted);
        fs::remove(root / "ImageSets/2017/train.txt");
        MW_REPORTS(root, "davis", Rule::SequenceListMissing);
        // Without a list the folders are the list.
        QCOMPARE(imported(root)->project().videos().size(), 2u);
    }

    void davisNumbersTheObjectsOfTheFirstFrameFirst()
    {
        auto document = project();
        const Video* one = document->project().videoByName("one");
        const TrackId disc = document->project().tracksOf(one->id).front()->id;
        QVERIFY(bool(document->apply(steps::confirmAbsent(*document, disc, 0))));
        ExportOptions options;
        options.videos = {one->id};
        options.format = "davis";
        const auto report = exported(*document, path("out"), options);
        QVERIFY(bool(report) && report->isWritten);
        QVERIFY(report->findings.has(Rule::ObjectRenumbered));
        QVERIFY(labelsIn(*readLabelPng(path("out") / "Annotations/480p/one/00000.png"))
                == std::vector<std::uint8_t>{1});
    }

    // ---- Ref-DAVIS17

    void refDavisHasFourSentencesForEachObject()
    {
        auto document = project();
        const Video* one = document->project().videoByName("one");
        const Track* disc = document->project().tracksOf(one->id).front();
        const Expression extra{document->newId<ExpressionTag>(), disc->id, "it starts on the left",
                               ExpressionKind::FirstFrame};
        QVERIFY(bool(document->apply({StepKind::WriteExpression, {PutExpression{extra}}})));
        const fs::path root = written(*document, "ref-davis");
        const fs::path file = root / "meta_expressions/valid/meta_expressions.json";
        const Json json = *readJson(file);
        const Json& expressions = json.at("videos").at("one").at("expressions");
        QCOMPARE(expressions.size(), 8u);
        const char* const wanted[] = {"it starts on the left",       "the round one of one",
                                      "it starts on the left",       "the round one of one",
                                      "the one with corners of one", "the one with corners of one",
                                      "the one with corners of one", "the one with corners of one"};
        for (std::size_t i = 0; i < 8; ++i) {
            const Json& e = expressions.at(std::to_string(i));
            QCOMPARE(getString(e, "exp"), std::optional<std::string>(wanted[i]));
            QCOMPARE(getString(e, "obj_id"), std::optional<std::string>(i < 4 ? "1" : "2"));
        }
        const auto again = imported(root);
        int firstFrame = 0;
        for (const auto& [id, e] : again->project().expressions())
            firstFrame += e.kind == ExpressionKind::FirstFrame && e.text == extra.text ? 1 : 0;
        QCOMPARE(firstFrame, 1);

        replaceIn(file, "\"obj_id\": \"2\"", "\"obj_id\": \"1\"");
        MW_REPORTS(root, "ref-davis", Rule::ExpressionsNotFourEach);
    }

    // ---- MeViS

    void mevisExpressionsMayBeAboutSeveralObjects()
    {
        auto document = project();
        const fs::path root = written(*document, "mevis");
        const fs::path file = root / "train/meta_expressions.json";
        Json json = *readJson(file);
        Json& expressions = json["videos"]["one"]["expressions"];
        expressions["2"] = {{"exp", "both of them"}, {"obj_id", {1, 2}}, {"anno_id", {0, 1}}};
        put(file, dumpJson(json));
        QVERIFY(validateDataset(root, "mevis", {}, {})->isValid());
        ImportReport report;
        const auto again = imported(root, &report);
        QVERIFY(report.findings.has(Rule::ObjectsJoined));
        const Video* one = again->project().videoByName("one");
        const auto tracks = again->project().tracksOf(one->id);
        QCOMPARE(tracks.size(), 3u);
        QCOMPARE(tracks[2]->number, 3);
        QVERIFY(*again->mask(tracks[2]->id, 4)
                == (*again->mask(tracks[0]->id, 4) | *again->mask(tracks[1]->id, 4)));
        // Overlaps come back, too.
        const auto second = exported(*again, path("second"), [] {
            ExportOptions options;
            options.format = "mevis";
            return options;
        }());
        QVERIFY2(second && second->isWritten, second ? textOf(second->findings).c_str() : "");
        QVERIFY(!second->findings.has(Rule::ObjectsOverlap));
    }

    void mevisFaultsAreNoticed()
    {
        auto document = project();
        const fs::path root = written(*document, "mevis");
        const fs::path file = root / "train/meta_expressions.json";
        const fs::path maskFile = root / "train/mask_dict.json";
        const std::string soundTexts = get(file);
        const std::string soundMasks = get(maskFile);
        const auto reset = [&] {
            put(file, soundTexts);
            put(maskFile, soundMasks);
        };
        const auto importFails = [&](const char* mentioned) {
            fs::remove_all(path("x"));
            fs::create_directory(path("x"));
            auto fresh = emptyProject(path("x"));
            const auto result = importDataset(*fresh, root, {}, {});
            return !result && describe(result.error()).find(mentioned) != std::string::npos
                && fresh->history().empty();
        };
        replaceIn(file, "\"anno_id\"", "\"anno\"");
        MW_REPORTS(root, "mevis", Rule::JsonStructure);
        QVERIFY(importFails("anno_id"));
        reset();
        Json masks = *parseJson(soundMasks, "m");
        masks.erase("1");
        put(maskFile, dumpJson(masks));
        MW_REPORTS(root, "mevis", Rule::ObjectWithoutMeta);
        QVERIFY(importFails("anno_id 1"));
        masks = *parseJson(soundMasks, "m");
        masks["0"].erase(0);
        put(maskFile, dumpJson(masks));
        MW_REPORTS(root, "mevis", Rule::JsonStructure);
        QVERIFY(importFails("list of 6 masks"));
        for (const char* counts : {"\"\"", "\"zzzzzzzzzzzzzzzz\"", "\"0\\u0000\"", "[1, -5]",
                                   "[99999999999999]", "[4096, 1]", "5", "null", "[1.5, 4094.5]"}) {
            masks = *parseJson(soundMasks, "m");
            masks["0"][2]["counts"] = *parseJson(counts, "c");
            put(maskFile, dumpJson(masks));
            MW_REPORTS(root, "mevis", Rule::MaskEncodingInvalid);
            QVERIFY2(importFails("frame 00010"), counts);
        }
        for (const char* size : {"[64]", "[-64, 64]", "[64.5, 64]", "[99999999, 99999999]", "7"}) {
            masks = *parseJson(soundMasks, "m");
            masks["0"][2]["size"] = *parseJson(size, "s");
            put(maskFile, dumpJson(masks));
            MW_REPORTS(root, "mevis", Rule::MaskEncodingInvalid);
            QVERIFY2(importFails("frame 00010"), size);
        }
        masks = *parseJson(soundMasks, "m");
        masks["0"][2] = {{"size", {32, 32}}, {"counts", {1024}}};
        put(maskFile, dumpJson(masks));
        MW_REPORTS(root, "mevis", Rule::MaskSize);
        QVERIFY(importFails("32x32"));
        reset();
        QVERIFY(validateDataset(root, "mevis", {}, {})->isValid());
    }

    void mevisLeavesOutObjectsThatNobodyDescribes()
    {
        auto document = project();
        std::vector<ExpressionId> ids;
        for (const auto& [id, e] : document->project().expressions())
            ids.push_back(id);
        QVERIFY(bool(document->apply({StepKind::RemoveExpression, {RemoveExpression{ids[0]}}})));
        ExportOptions options;
        options.format = "mevis";
        const auto report = exported(*document, path("out"), options);
        QVERIFY2(bool(report), bool(report) ? "" : describe(report.error()).c_str());
        QVERIFY2(report->isWritten, textOf(report->findings).c_str());
        QVERIFY(report->findings.has(Rule::ObjectWithoutExpression));
        QCOMPARE(report->objects, 3);
    }

    // ---- YouTube-VIS

    void youtubeVisTakesPolygonsAndPlainCounts()
    {
        auto document = project();
        const fs::path root = written(*document, "youtube-vis");
        const fs::path file = root / "train/instances.json";
        Json json = *readJson(file);
        Json& masks = json["annotations"][0]["segmentations"];
        // A square of ten pixels, as corners.
        masks[0] = Json::array({Json::array({5, 6, 15, 6, 15, 16, 5, 16})});
        masks[1] = {{"size", {64, 64}}, {"counts", {64 * 3 + 2, 4, 64 * 61 - 6}}};
        put(file, dumpJson(json));
        QVERIFY2(validateDataset(root, "", {}, {})->isValid(),
                 textOf(validateDataset(root, "", {}, {})->findings).c_str());
        const auto again = imported(root);
        const Video* one = again->project().videoByName("one");
        const Track* disc = again->project().tracksOf(one->id).front();
        QCOMPARE(again->mask(disc->id, 0)->area(), 100);
        QVERIFY((again->mask(disc->id, 0)->bounds() == Rect{5, 6, 10, 10}));
        QVERIFY((again->mask(disc->id, 1)->bounds() == Rect{3, 2, 1, 4}));
        // The file alone, or one named after its split, is found as well.
        fs::rename(file, root / "train.json");
        QCOMPARE(imported(root)->project().videos().size(), 2u);
        QVERIFY(validateDataset(root / "train.json", "", {}, {})->isValid());
    }

    void youtubeVisFaultsAreNoticed_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("rule");
        QTest::addColumn<bool>("isImportable");
        const auto row = [](const char* name, const char* pointer, const char* value, Rule rule,
                            bool isImportable) {
            QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << int(rule)
                                << isImportable;
        };
        row("video id 0", "/videos/0/id", "0", Rule::JsonStructure, false);
        row("video id twice", "/videos/1/id", "1", Rule::JsonStructure, false);
        row("wrong length", "/videos/0/length", "99", Rule::JsonStructure, true);
        row("wrong width", "/videos/0/width", "-7", Rule::JsonStructure, true);
        row("name climbs out", "/videos/0/file_names", R"(["../../etc/00000.jpg"])",
            Rule::NameUnsafe, false);
        row("names of two folders", "/videos/0/file_names", R"(["one/0.jpg", "two/1.jpg"])",
            Rule::JsonStructure, false);
        row("name without folder", "/videos/0/file_names", R"(["00000.jpg"])", Rule::JsonStructure,
            false);
        row("annotation id 0", "/annotations/0/id", "0", Rule::JsonStructure, true);
        row("annotation of no video", "/annotations/0/video_id", "9", Rule::JsonStructure, false);
        row("annotation of no class", "/annotations/0/category_id", "9", Rule::CategoryMissing,
            false);
        row("no iscrowd", "/annotations/0/iscrowd", "null", Rule::JsonStructure, true);
        row("too few boxes", "/annotations/0/bboxes", "[]", Rule::JsonStructure, true);
        row("too few masks", "/annotations/0/segmentations", "[null]", Rule::JsonStructure, false);
        row("polygon of two points", "/annotations/0/segmentations/0", "[[1, 2, 3, 4]]",
            Rule::MaskEncodingInvalid, false);
        row("polygon of texts", "/annotations/0/segmentations/0",
            R"([["a", "b", "c", "d", "e", "f"]])", Rule::MaskEncodingInvalid, false);
        row("mask of another size", "/annotations/0/segmentations/0",
            R"({"size": [2, 2], "counts": [4]})", Rule::MaskSize, false);
        row("videos is no list", "/videos", "{}", Rule::JsonStructure, false);
    }

    void youtubeVisFaultsAreNoticed()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(int, rule);
        QFETCH(bool, isImportable);
        auto document = project();
        const fs::path root = written(*document, "youtube-vis");
        const fs::path file = root / "train/instances.json";
        Json json = *readJson(file);
        json[Json::json_pointer(pointer.toStdString())] = *parseJson(value.toStdString(), "v");
        put(file, dumpJson(json));
        MW_REPORTS(root, "youtube-vis", Rule(rule));
        fs::create_directory(path("x"));
        auto fresh = emptyProject(path("x"));
        const auto result = importDataset(*fresh, root, {}, {});
        QVERIFY2(bool(result) == isImportable, result ? "" : describe(result.error()).c_str());
        QCOMPARE(fresh->history().empty(), !isImportable);
    }

    // ---- SA-V

    void savWritesEveryFourthFrameAndNoNulls()
    {
        auto document = project();
        const Video* one = document->project().videoByName("one");
        const TrackId disc = document->project().tracksOf(one->id).front()->id;
        QVERIFY(bool(document->apply(steps::confirmAbsent(*document, disc, 0))));
        const fs::path root = written(*document, "sa-v");
        QVERIFY(fs::exists(root / "JPEGImages_24fps/one/00020.jpg"));
        const Json json = *readJson(root / "one_manual.json");
        QCOMPARE(json.at("masklet").size(), 6u);
        QCOMPARE(json.at("masklet").at(0).size(), 2u);
        QVERIFY(json.at("masklet").at(0).at(0).is_object());
        QCOMPARE(*getNumber(json, "video_frame_count"), 21.0);
        QCOMPARE(json.at("masklet_first_appeared_frame").at(0).get<double>(), 1.0);
        QCOMPARE(json.at("masklet_visibility_changes").at(0).get<int>(), 1);

        Json broken = json;
        broken["masklet"][1][0] = nullptr;
        put(root / "one_manual.json", dumpJson(broken));
        MW_REPORTS(root, "sa-v", Rule::MaskEncodingInvalid);
        broken = json;
        broken["masklet"][1].erase(0);
        put(root / "one_manual.json", dumpJson(broken));
        MW_REPORTS(root, "sa-v", Rule::JsonStructure);
        broken = json;
        broken["fps"] = 7;
        put(root / "one_manual.json", dumpJson(broken));
        MW_REPORTS(root, "sa-v", Rule::JsonStructure);
        put(root / "one_manual.json", dumpJson(json));
        fs::remove_all(root / "JPEGImages_24fps/one");
        MW_REPORTS(root, "sa-v", Rule::PictureMissing);
    }

    void savTreesOfTheValidationSplitAreRead()
    {
        auto document = project();
        const fs::path root = path("tree");
        fs::create_directories(root / "JPEGImages_24fps");
        fs::copy(path("p") / "media/one", root / "JPEGImages_24fps/clip");
        const auto tracks
            = document->project().tracksOf(document->project().videoByName("one")->id);
        for (std::size_t k = 0; k < 2; ++k) {
            // The second object appears later.
            for (FrameIndex f = FrameIndex(2 * k); f < 6; ++f) {
                LabelImage image(Size{64, 64});
                paintLabel(image, *document->mask(tracks[k]->id, f), 255);
                char name[32];
                std::snprintf(name, sizeof name, "%03zu/%05d.png", k, 5 * f);
                put(root / "Annotations_6fps/clip" / name, *encodeLabelPng(image));
            }
        }
        QVERIFY2(validateDataset(root, "", {}, {})->isValid(),
                 textOf(validateDataset(root, "", {}, {})->findings).c_str());
        const auto again = imported(root);
        const Video* clip = again->project().videoByName("clip");
        const auto read = again->project().tracksOf(clip->id);
        QCOMPARE(read.size(), 2u);
        QCOMPARE(read[1]->number, 2);
        QVERIFY(*again->mask(read[1]->id, 3) == *document->mask(tracks[1]->id, 3));
        // Nobody said anything about the second object before it appeared.
        QVERIFY(!again->project().annotation(read[1]->id, 1));
        fs::rename(root / "Annotations_6fps/clip/001", root / "Annotations_6fps/clip/x");
        QVERIFY(!validateDataset(root, "", {}, {})->isValid());
    }

    void thePublishedSavFileIsRead()
    {
        QByteArray shared = qgetenv("MW_SHARED_DIR");
        if (shared.isEmpty())
            shared = MW_SOURCE_DIR "/../shared";
        const fs::path golden = fs::path(shared.constData()) / "golden/sav_000001_manual.json";
        if (!fs::exists(golden))
            QSKIP("MW_SHARED_DIR is not set: the published file is not read");
        fs::create_directories(path("sav"));
        fs::copy_file(golden, path("sav") / "sav_000001_manual.json");
        const auto dataset = (*datasetFormat("sa-v"))->read(path("sav"), {}, {});
        QVERIFY2(bool(dataset), dataset ? "" : describe(dataset.error()).c_str());
        const DatasetVideo& video = dataset->videos.at(0);
        QCOMPARE(video.frames.size(), 121u);
        QCOMPARE(video.frames.back(), std::string("00480"));
        QCOMPARE(video.objects.size(), 5u);
        std::map<int, double> areas;
        int empty = 0;
        for (std::size_t i = 0; i < video.frames.size(); ++i) {
            const auto frame = video.masks(i, {480, 848});
            QVERIFY2(bool(frame), frame ? "" : describe(frame.error()).c_str());
            for (const auto& [number, mask] : frame->objects)
                areas[number] += double(mask.area());
            empty += 5 - int(frame->objects.size());
        }
        QCOMPARE(empty, 125);
        // The file itself tells mean areas over the frames in which the object is visible.
        const Json json = *readJson(golden);
        QVERIFY(qAbs(areas[2] / 121 - json.at("masklet_size_abs").at(1).get<double>()) < 0.001);
    }

    // ---- YouTube-VOS

    void youtubeVosValidationTellsOnlyWhereObjectsAppear()
    {
        auto document = project();
        const fs::path root = written(*document, "youtube-vos");
        fs::rename(root / "train", root / "valid");
        for (int f = 1; f < 7; ++f) {
            char name[16];
            std::snprintf(name, sizeof name, "%05d.png", 5 * f);
            fs::remove(root / "valid/Annotations/one" / name);
            fs::remove(root / "valid/Annotations/two" / name);
        }
        QVERIFY2(validateDataset(root, "", {}, {})->isValid(),
                 textOf(validateDataset(root, "", {}, {})->findings).c_str());
        const auto again = imported(root);
        const Video* one = again->project().videoByName("one");
        QCOMPARE(one->frameCount, 6);
        QCOMPARE(again->project().annotations(again->project().tracksOf(one->id)[0]->id).size(),
                 1u);
    }

    // ---- Masks for a video of the project

    void masksGoIntoAVideoThatIsThere()
    {
        auto document = project();
        const fs::path root = written(*document, "masks");
        QVERIFY(!(*datasetFormat("masks"))->canRead());
        fs::remove(root / "maskwright-export.json");
        auto fresh = emptyProject(m_folder->path(), "fresh");
        const VideoPtr source = *openVideo(path("p") / "media/one", {}, {});
        const auto added = steps::addVideo(*fresh, source->info(), path("p") / "media/one");
        QVERIFY(bool(fresh->apply(added.step)));
        const auto track = steps::addTrack(*fresh, added.id, "dog");
        QVERIFY(bool(fresh->apply(track->step)));
        // One frame is a person's own work.
        QVERIFY(bool(fresh->apply(steps::confirmAbsent(*fresh, track->id, 3))));
        put(root / "one/readme.txt", "no mask");
        put(root / "one/77777.png", get(root / "one/00000.png"));

        const Video& video = *fresh->project().video(added.id);
        MaskImportOptions options;
        const auto prepared = prepareMasks(root / "one", video, *source, options, {});
        QVERIFY2(bool(prepared), prepared ? "" : describe(prepared.error()).c_str());
        QVERIFY(prepared->findings.has(Rule::FrameUnlisted));
        int skipped = 0;
        QVERIFY(bool(fresh->apply(maskImportStep(*fresh, *prepared, options, skipped))));
        QCOMPARE(skipped, 1);
        const auto tracks = fresh->project().tracksOf(added.id);
        QCOMPARE(tracks.size(), 2u);
        const auto before
            = document->project().tracksOf(document->project().videoByName("one")->id);
        QVERIFY(*fresh->mask(tracks[1]->id, 2) == *document->mask(before[1]->id, 2));
        QVERIFY(fresh->mask(tracks[0]->id, 3)->isEmpty());
        QCOMPARE(fresh->project().annotation(tracks[1]->id, 2)->review, ReviewState::Unreviewed);
        QVERIFY(bool(fresh->undo()));
        QCOMPARE(fresh->project().tracksOf(added.id).size(), 1u);

        QCOMPARE(prepareMasks(path("nowhere"), video, *source, options, {}).error().code,
                 ErrorCode::FileMissing);
        QCOMPARE(prepareMasks(path("p"), video, *source, options, {}).error().code,
                 ErrorCode::DatasetInvalid);
        put(root / "one/00005.png", *encodeLabelPng(LabelImage(Size{32, 32})));
        QCOMPARE(prepareMasks(root / "one", video, *source, options, {}).error().code,
                 ErrorCode::MaskSizeMismatch);
    }
};

MW_REGISTER_TEST(TestFormats, "formats")
#include "test_formats.moc"
