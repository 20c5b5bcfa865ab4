// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/bmp_writer.h"
#include "core/video/picture_io.h"
#include "inference/training/jpeg.h"
#include "inference/training/shards.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::test;

#define MW_EXPECT(outcome, code)                                                                   \
    do {                                                                                           \
        const Outcome& expected_ = (outcome);                                                      \
        QVERIFY2(expected_.exitCode == (code), expected_.text().c_str());                          \
    } while (false)

namespace {

/// A picture with a bright box, and its label file. `stem` may name a folder.
void writePair(const fs::path& picture, const fs::path& mask, Size size, std::uint8_t label,
               Size maskSize = {})
{
    Picture p;
    p.size = size;
    p.rgb.assign(std::size_t(size.pixelCount()) * 3, 60);
    LabelImage labels(maskSize.isEmpty() ? size : maskSize);
    for (int y = size.height / 4; y < size.height / 2; ++y) {
        for (int x = size.width / 4; x < size.width / 2; ++x)
            p.rgb[std::size_t(3 * (y * size.width + x))] = 250;
    }
    for (int y = labels.size.height / 4; y < labels.size.height / 2; ++y) {
        for (int x = labels.size.width / 4; x < labels.size.width / 2; ++x)
            labels.labels[std::size_t(y * labels.size.width + x)] = label;
    }
    fs::create_directories(picture.parent_path());
    QVERIFY(bool(writeJpeg(picture, p)));
    if (!mask.empty()) {
        fs::create_directories(mask.parent_path());
        QVERIFY(bool(writeLabelPng(mask, labels)));
    }
}

/// Mean difference of two pictures of one size, in grey levels; -1 if the sizes differ.
double difference(const Picture& a, std::span<const std::uint8_t> planar, Size size)
{
    if (a.size != size || planar.size() != a.rgb.size())
        return -1;
    double sum = 0;
    const std::size_t pixels = std::size_t(size.pixelCount());
    for (std::size_t i = 0; i < pixels; ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            sum += std::abs(int(a.rgb[3 * i + c]) - int(planar[c * pixels + i]));
    }
    return sum / double(a.rgb.size());
}

/// Smooth colours with some edges.
Picture colorful(Size size)
{
    Picture p;
    p.size = size;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            p.rgb.push_back(std::uint8_t(x * 255 / size.width));
            p.rgb.push_back(std::uint8_t(y * 255 / size.height));
            p.rgb.push_back(x > size.width / 2 ? 200 : 30);
        }
    }
    return p;
}

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

Json record(const std::string& image, const std::string& mask, int id, const std::string& name)
{
    return {{"image", image},
            {"mask", mask},
            {"objects", Json::array({{{"ids", Json::array({id})}, {"class", name}}})}};
}

}  // namespace

/// Packing data for training.
class TestData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsAnIndexAndLeavesOutWhatIsBroken()
    {
        QTemporaryDir folder;
        const fs::path root = fromUtf8(folder.path().toStdString());
        writePair(root / "horse/images/1.jpg", root / "horse/masks/1.png", {80, 60}, 3);
        writePair(root / "horse/images/2.jpg", root / "horse/masks/2.png", {400, 300}, 3);
        writePair(root / "horse/images/3.jpg", root / "horse/masks/3.png", {80, 60}, 3, {40, 30});
        writePair(root / "ground/images/1.jpg", {}, {80, 60}, 0);
        for (const char* frame : {"0", "1", "2"})
            writePair(root / "video/walk/images" / (frame + std::string(".jpg")),
                      root / "video/walk/masks" / (frame + std::string(".png")), {64, 48}, 1);
        writePair(root / "caltech101/Faces/a.jpg", {}, {40, 30}, 0);
        QVERIFY(bool(writeFileAtomically(root / "horse/images/4.jpg", "this is no picture")));
        Json index = Json::array();
        for (const char* n : {"1", "2", "3", "4", "5"})
            index.push_back(record(std::string("horse/images/") + n + ".jpg",
                                   std::string("horse/masks/") + n + ".png", 3, "horse"));
        index.push_back({{"image", "ground/images/1.jpg"}});
        index.push_back({{"image", "../outside.jpg"}});
        index.push_back({{"picture", "unnamed"}});
        for (const char* frame : {"0", "1", "2"})
            index.push_back(record(std::string("video/walk/images/") + frame + ".jpg",
                                   std::string("video/walk/masks/") + frame + ".png", 1, "person"));
        QVERIFY(bool(writeFileAtomically(root / "index.json", dumpJson(index))));

        const std::string out = toUtf8(root / "packed.safetensors");
        const Outcome packed = maskwright({"data", "pack", toUtf8(root), "--out", out, "--max-side",
                                           "100", "--licence", "horse=CC0", "--json"});
        MW_EXPECT(packed, 0);
        const Json report = packed.objects().back();
        QCOMPARE(report["items"].get<int>(), 5);
        QCOMPARE(report["sets"]["horse"]["items"].get<int>(), 2);
        QCOMPARE(report["sets"]["horse"]["objects"].get<int>(), 2);
        QCOMPARE(report["sets"]["ground"]["objects"].get<int>(), 0);
        QCOMPARE(report["sets"]["video/walk"]["items"].get<int>(), 1);
        QCOMPARE(report["sets"]["video/walk"]["frames"].get<int>(), 3);
        QCOMPARE(report["sets"]["caltech101"]["items"].get<int>(), 1);
        // Two broken horses, a missing one, a path that climbs out, a record without a name.
        QCOMPARE(report["skipped"].size(), std::size_t(5));

        const Outcome without = maskwright({"data", "pack", toUtf8(root), "--out", out,
                                            "--exclude-sets", "video,caltech101", "--json"});
        MW_EXPECT(without, 0);
        QCOMPARE(without.objects().back()["items"].get<int>(), 3);
    }

    void whatWasPackedIsThePictureAndTheMask()
    {
        QTemporaryDir folder;
        const fs::path root = fromUtf8(folder.path().toStdString());
        writePair(root / "cat/images/1.png", {}, {8, 8}, 0);
        const Picture picture = colorful({83, 61});
        QVERIFY(bool(writePng(root / "cat/images/1.png", picture)));
        LabelImage labels(picture.size);
        for (std::size_t i = 0; i < labels.labels.size(); ++i)
            labels.labels[i] = std::uint8_t(i % 7 == 0 || i > 3000 ? 9 : i % 3);
        fs::create_directories(root / "cat/masks");
        QVERIFY(bool(writeLabelPng(root / "cat/masks/1.png", labels)));
        const Json index = Json::array({record("cat/images/1.png", "cat/masks/1.png", 9, "cat")});
        QVERIFY(bool(writeFileAtomically(root / "index.json", dumpJson(index))));
        const fs::path out = root / "packed.safetensors";
        MW_EXPECT(maskwright({"data", "pack", toUtf8(root), "--out", toUtf8(out)}), 0);
        const auto set = TrainingSet::open(out);
        QVERIFY2(bool(set), set ? "" : describe(set.error()).c_str());
        for (int again = 0; again < 2; ++again) {
            const auto frame = (*set)->frame(0, 0);
            QVERIFY2(bool(frame), frame ? "" : describe(frame.error()).c_str());
            QVERIFY(std::equal(labels.labels.begin(), labels.labels.end(), frame->labels.begin(),
                               frame->labels.end()));
            const double d = difference(picture, frame->rgb, {83, 61});
            QVERIFY2(d >= 0 && d < 2, qPrintable(QString::number(d)));
        }
    }

    void ourJpegReaderAgreesWithTheLibrary()
    {
        for (const Size size : {Size{8, 8}, Size{1, 1}, Size{17, 33}, Size{160, 90}}) {
            for (const int quality : {30, 75, 100}) {
                const auto coded = encodeJpeg(colorful(size), quality);
                QVERIFY(bool(coded));
                const auto theirs = decodePicture(*coded, "picture");
                const auto ours = decodeBaselineJpeg(bytesOf(*coded), "picture");
                QVERIFY(bool(theirs));
                QVERIFY2(bool(ours), ours ? "" : describe(ours.error()).c_str());
                const double d
                    = difference(*theirs, ours->rgb, {int(ours->width), int(ours->height)});
                QVERIFY2(d >= 0 && d < 0.6, qPrintable(QString::number(d)));
            }
        }
        // Cameras store colours at half the resolution.
        const fs::path shared = qEnvironmentVariableIsSet("MW_SHARED_DIR")
            ? fromUtf8(qgetenv("MW_SHARED_DIR").toStdString())
            : fs::path(MW_SOURCE_DIR).parent_path() / "shared";
        const fs::path photo = shared / "train/horse/images/0000.jpg";
        std::error_code ec;
        if (!fs::exists(photo, ec))
            return;
        const auto coded = readFile(photo, 1 << 24);
        const auto theirs = decodePicture(*coded, "photo");
        const auto ours = decodeBaselineJpeg(bytesOf(*coded), "photo");
        QVERIFY2(bool(ours), ours ? "" : describe(ours.error()).c_str());
        const double d = difference(*theirs, ours->rgb, {int(ours->width), int(ours->height)});
        QVERIFY2(d >= 0 && d < 3, qPrintable(QString::number(d)));
    }

    void damagedJpegBytesAreErrorsAndNothingWorse()
    {
        const auto coded = encodeJpeg(colorful({64, 48}), 80);
        QVERIFY(bool(coded));
        for (std::size_t length = 0; length + 16 < coded->size(); length += 7)
            QVERIFY(!decodeBaselineJpeg(bytesOf(coded->substr(0, length)), "cut"));
        std::uint32_t state = 1;
        int refused = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string changed = *coded;
            for (int k = 0; k < 3; ++k) {
                state = state * 1664525U + 1013904223U;
                changed[(state >> 8) % changed.size()] = char(state >> 3);
            }
            refused += decodeBaselineJpeg(bytesOf(changed), "changed") ? 0 : 1;
        }
        QVERIFY(refused > 100);
    }

    void packsAVideoDataSet()
    {
        QTemporaryDir folder;
        const fs::path root = fromUtf8(folder.path().toStdString());
        for (const char* frame : {"00000", "00005"})
            writePair(root / "train/JPEGImages/clip" / (frame + std::string(".jpg")),
                      root / "train/Annotations/clip" / (frame + std::string(".png")), {64, 48}, 1);
        const Json meta
            = {{"videos",
                {{"clip",
                  {{"objects", {{"1", {{"category", "dog"}, {"frames", {"00000", "00005"}}}}}}}}}}};
        const Json expressions
            = {{"videos",
                {{"clip",
                  {{"expressions", {{"0", {{"exp", "a brown dog"}, {"obj_id", "1"}}}}},
                   {"frames", {"00000", "00005"}}}}}}};
        QVERIFY(bool(writeFileAtomically(root / "train/meta.json", dumpJson(meta))));
        fs::create_directories(root / "meta_expressions/train");
        QVERIFY(bool(writeFileAtomically(root / "meta_expressions/train/meta_expressions.json",
                                         dumpJson(expressions))));
        const std::string out = toUtf8(root / "packed.safetensors");
        const Outcome packed = maskwright({"data", "pack", toUtf8(root), "--out", out, "--json"});
        MW_EXPECT(packed, 0);
        const Json sets = packed.objects().back()["sets"];
        QCOMPARE(sets.size(), std::size_t(1));
        QCOMPARE(sets.front()["items"].get<int>(), 1);
        QCOMPARE(sets.front()["frames"].get<int>(), 2);
        QCOMPARE(sets.front()["objects"].get<int>(), 1);
    }

    void packsBothFewShotDataSetsWhereverTheyLie_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("prefix");
        for (const char* prefix : {"data/mini-ref-youtube-vos/", "mini-ref-youtube-vos/", ""})
            QTest::addRow("youtube in '%s'", prefix) << "mini-ref-youtube-vos" << prefix;
        for (const char* prefix : {"data/mini-SAIL-VOS/", "mini-SAIL-VOS/", ""})
            QTest::addRow("sail in '%s'", prefix) << "mini-ref-sail-vos" << prefix;
    }
    void packsBothFewShotDataSetsWhereverTheyLie()
    {
        QFETCH(QString, format);
        QFETCH(QString, prefix);
        QTemporaryDir folder;
        const fs::path root = fromUtf8(folder.path().toStdString());
        const fs::path base = root / prefix.toStdString();
        const bool isSail = format == QStringLiteral("mini-ref-sail-vos");
        const fs::path pictures = base / (isSail ? "Images" : "train/JPEGImages"),
                       masks = base / (isSail ? "Annotations" : "train/Annotations");
        constexpr Size kSize{64, 48};
        // Two clips of dogs; of a number of objects the SAIL masks only tell something from
        // nothing.
        Json meta, expressions;
        for (const char* clip : {"one", "two"}) {
            for (const char* frame : {"00000", "00005", "00010"}) {
                const fs::path picture = pictures / clip / (frame + std::string(".jpg"));
                writePair(picture, masks / clip / (frame + std::string(".png")), kSize,
                          isSail ? 7 : 1);
                if (!isSail)
                    continue;
                const auto read = readPicture(picture);
                QVERIFY(bool(read));
                const auto bytes = encodeBmp(RgbView(read->size, read->rgb));
                QVERIFY(bool(bytes));
                QVERIFY(
                    bool(writeFileAtomically(fs::path(picture).replace_extension(".bmp"), *bytes)));
                fs::remove(picture);
            }
            meta["videos"][clip]["objects"]["1"]
                = {{"category", "dog"}, {"frames", {"00000", "00005", "00010"}}};
            expressions["videos"][clip]["frames"] = {"00000", "00005", "00010"};
            expressions["videos"][clip]["expressions"]
                = {{"0", {{"exp", std::string("the dog in clip ") + clip}, {"obj_id", "1"}}},
                   {"1", {{"exp", "a dog on the left"}, {"obj_id", "1"}}}};
        }
        const fs::path metaFolder = isSail ? base : base / "train";
        QVERIFY(bool(writeFileAtomically(metaFolder / "meta.json", dumpJson(meta))));
        if (!isSail && prefix.isEmpty())
            QVERIFY(bool(writeFileAtomically(metaFolder / "train.json", dumpJson(meta))));
        const fs::path sentences = isSail ? base : base / "meta_expressions/train";
        fs::create_directories(sentences);
        QVERIFY(
            bool(writeFileAtomically(sentences / "meta_expressions.json", dumpJson(expressions))));

        const fs::path out = root / "packed.safetensors";
        const std::string licence = format.toStdString() + "=research";
        const Outcome packed = maskwright(
            {"data", "pack", toUtf8(root), "--out", toUtf8(out), "--licence", licence, "--json"});
        MW_EXPECT(packed, 0);
        const Json report = packed.objects().back();
        QVERIFY2(report["skipped"].empty(), packed.text().c_str());
        QVERIFY2(report["sets"].contains(format.toStdString()), packed.text().c_str());
        const auto set = TrainingSet::open(out);
        QVERIFY2(bool(set), set ? "" : describe(set.error()).c_str());
        QCOMPARE((*set)->items().size(), std::size_t(2));
        QCOMPARE((*set)->origins().front().licence, std::string("research"));
        for (std::size_t i = 0; i < 2; ++i) {
            const TrainingItem& item = (*set)->items()[i];
            QCOMPARE(item.frames, std::int64_t(3));
            QCOMPARE(item.objects.size(), std::size_t(1));
            QCOMPARE(item.objects[0].className, std::string("dog"));
            QCOMPARE(item.objects[0].expressions.size(), std::size_t(2));
            QCOMPARE(item.objects[0].frames.size(), std::size_t(3));
            // The box that was drawn, and in the picture it is bright.
            QVERIFY(item.objects[0].box == (std::array<std::int64_t, 4>{16, 12, 32, 24}));
            const auto frame = (*set)->frame(i, 2);
            QVERIFY(bool(frame));
            QVERIFY(frame->rgb[18 * 64 + 24] > 200 && frame->rgb[5 * 64 + 5] < 100);
        }
    }

    void whatCannotBePackedIsSaidInOneLine()
    {
        QTemporaryDir folder;
        const fs::path root = fromUtf8(folder.path().toStdString());
        const std::string out = toUtf8(root / "packed.safetensors");
        for (const std::vector<std::string>& arguments :
             {std::vector<std::string>{"data", "pack", toUtf8(root / "none"), "--out", out},
              {"data", "pack", toUtf8(root), "--out", out}}) {
            const Outcome outcome = maskwright(arguments);
            MW_EXPECT(outcome, 1);
            QVERIFY2(outcome.hasOneErrorLine(), outcome.text().c_str());
        }
        MW_EXPECT(maskwright({"data", "pack", toUtf8(root)}), 2);
        MW_EXPECT(maskwright({"data", "pack", "--out", out}), 2);
        QVERIFY(bool(writeFileAtomically(root / "index.json", "{}")));
        MW_EXPECT(maskwright({"data", "pack", toUtf8(root), "--out", out}), 1);
        QVERIFY(bool(writeFileAtomically(root / "index.json", "[]")));
        MW_EXPECT(maskwright({"data", "pack", toUtf8(root), "--out", out}), 1);
        QVERIFY(!fs::exists(fromUtf8(out)));
    }
};

MW_REGISTER_TEST(TestData, "data")
#include "test_data.moc"
