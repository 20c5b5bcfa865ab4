// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/formats/format.h"
#include "core/video/picture_io.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"

#include <png.h>

#include <functional>

using namespace mw;
using namespace mw::test;

namespace {

using Break = std::function<void(const fs::path&)>;

/// One way to break a data set, and the rule that has to notice.
struct Case {
    const char* name;
    Rule rule;
    Break doBreak;
    const char* loaders = "";  ///< Those that make it an error, if it is none by itself.
};

constexpr Size kSize{96, 64};  // of video "one"
const char* const kExpressions = "meta_expressions/train/meta_expressions.json";
const char* const kMeta = "train/meta.json";
const char* const kPicture = "train/JPEGImages/one/00005.jpg";
const char* const kMask = "train/Annotations/one/00005.png";

std::vector<std::uint16_t> samples(Size size, std::uint16_t value, int channels = 1)
{
    std::vector<std::uint16_t> all(std::size_t(size.pixelCount()) * std::size_t(channels));
    for (std::size_t i = all.size() / 3; i < all.size() / 2; ++i)
        all[i] = value;
    return all;
}

/// Replaces one mask by a label PNG with a block of each number.
void putMask(const fs::path& file, Size size, const std::vector<std::uint8_t>& numbers)
{
    LabelImage image(size);
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        for (int y = 4; y < 14; ++y) {
            for (int x = 0; x < 10; ++x)
                image.labels[std::size_t(y * size.width + x) + 12 * k] = numbers[k];
        }
    }
    put(file, *encodeLabelPng(image));
}

Break withText(const char* file, const char* from, const char* to)
{
    return [=](const fs::path& root) { replaceIn(root / file, from, to); };
}

Break withoutFile(const char* file)
{
    return [=](const fs::path& root) { fs::remove_all(root / file); };
}

/// All masks of video "one" without `number`, from frame `first` on.
Break eraseObject(int number, int first = 0)
{
    return [=](const fs::path& root) {
        int index = 0;
        for (const std::string& name : filesIn(root / "train/Annotations/one")) {
            if (index++ < first)
                continue;
            const fs::path file = root / "train/Annotations/one" / name;
            LabelImage image = *readLabelPng(file);
            for (std::uint8_t& label : image.labels)
                label = label == number ? 0 : label;
            put(file, *encodeLabelPng(image));
        }
    };
}

Break setObjectPixels(int number, int width, int height, int left)
{
    return [=](const fs::path& root) {
        eraseObject(number)(root);
        for (const std::string& name : filesIn(root / "train/Annotations/one")) {
            const fs::path file = root / "train/Annotations/one" / name;
            LabelImage image = *readLabelPng(file);
            for (int y = 0; y < height; ++y) {
                for (int x = left; x < left + width; ++x)
                    image.labels[std::size_t((y + 2) * image.size.width + x)]
                        = std::uint8_t(number);
            }
            put(file, *encodeLabelPng(image));
        }
    };
}

// Sentences of the sound data set, to be replaced.
const char* const kRound = "the round one of one";
const char* const kCorners = "the one with corners of one";

std::vector<Case> cases()
{
    return {
        {"no expressions file", Rule::FileMissing, withoutFile(kExpressions)},
        {"no classes file", Rule::FileMissing, withoutFile(kMeta)},
        {"JSON cut off", Rule::JsonInvalid,
         [](const fs::path& root) {
             put(root / kExpressions, get(root / kExpressions).substr(0, 300));
         }},
        {"JSON nested too deep", Rule::JsonInvalid,
         [](const fs::path& root) {
             put(root / kMeta, std::string(5000, '[') + std::string(5000, ']'));
         }},
        {"videos is a list", Rule::JsonStructure,
         [](const fs::path& root) { put(root / kExpressions, "{\"videos\": []}"); }},
        {"video climbs out", Rule::NameUnsafe,
         withText(kExpressions, "\"one\": {", "\"../one\": {")},
        {"frame climbs out", Rule::NameUnsafe,
         withText(kExpressions, "\"00005\"", "\"../../00005\"")},
        {"video without classes", Rule::VideoWithoutMeta,
         withText(kMeta, "\"one\": {", "\"uno\": {")},
        {"classes without video", Rule::VideoWithoutEntry,
         withText(kMeta, "\"one\": {", "\"uno\": {"), "cma"},
        {"no expressions", Rule::VideoWithoutExpressions,
         [](const fs::path& root) {
             put(root / kExpressions,
                 R"({"videos": {"one": {"expressions": {}, "frames": ["00000"]}}})");
         }},
        {"no frames", Rule::VideoWithoutFrames,
         [](const fs::path& root) {
             put(root / kExpressions,
                 R"({"videos": {"one": {"expressions": {"0": {"exp": "a", "obj_id": "1"}},
                                        "frames": []}}})");
         }},
        {"folder of no video", Rule::VideoUnlisted,
         [](const fs::path& root) { fs::create_directories(root / "train/JPEGImages/extra"); },
         "mttr"},
        {"too few videos for a loader", Rule::VideoCount, [](const fs::path&) {}, "soc"},
        {"frame is a number", Rule::FrameNotText, withText(kExpressions, "\"00005\"", "5")},
        {"frame twice", Rule::FrameListedTwice, withText(kExpressions, "\"00005\"", "\"00000\"")},
        {"frames out of order", Rule::FramesUnsorted,
         withText(kExpressions, "\"00000\",", "\"00030\",")},
        {"frames of mixed width", Rule::FramesMixedWidth,
         withText(kExpressions, "\"00005\"", "\"0005\"")},
        {"frame is no number", Rule::FrameNotNumber,
         withText(kExpressions, "\"00005\"", "\"0000x\""), "sam2"},
        {"picture of no frame", Rule::FrameUnlisted,
         [](const fs::path& root) {
             fs::copy_file(root / kPicture, root / "train/JPEGImages/one/00007.jpg");
         },
         "cutie"},
        {"thumbnail file", Rule::StrayFile,
         [](const fs::path& root) { put(root / "train/JPEGImages/one/.DS_Store", "x"); }},
        {"expression ids with a gap", Rule::ExpressionIdInvalid,
         withText(kExpressions, "\"1\": {", "\"7\": {")},
        {"expression ids out of order", Rule::ExpressionIdOrder,
         [](const fs::path& root) {
             replaceIn(root / kExpressions, "\"0\": {", "\"x\": {");
             replaceIn(root / kExpressions, "\"1\": {", "\"0\": {");
             replaceIn(root / kExpressions, "\"x\": {", "\"1\": {");
         }},
        {"expression without text", Rule::ExpressionNotText,
         withText(kExpressions, "\"exp\": \"the round one of one\"", "\"exp\": 3")},
        {"expression empty", Rule::ExpressionEmpty, withText(kExpressions, kRound, "  ")},
        {"expression too long", Rule::ExpressionTooLong,
         withText(kExpressions, kRound, "a b c d e f g h i j k l m n o p q r s t u v w x y z")},
        {"same sentence for two objects", Rule::ExpressionDuplicate,
         withText(kExpressions, kCorners, "The  round one of ONE")},
        {"at sign", Rule::ExpressionAtSign, withText(kExpressions, kRound, "the @ dog"),
         "referformer"},
        {"word that is mirrored inside", Rule::ExpressionMirrored,
         withText(kExpressions, kRound, "the bright dog")},
        {"other script", Rule::ExpressionNotAscii, withText(kExpressions, kRound, "\xe7\x8b\x97")},
        {"capital letters", Rule::ExpressionNotNormal,
         withText(kExpressions, kRound, "The round one")},
        {"no object", Rule::ObjectIdMissing,
         withText(kExpressions, "\"obj_id\": \"1\"", "\"object\": \"1\"")},
        {"object is a number", Rule::ObjectIdNotText,
         withText(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": 1")},
        {"object with leading zero", Rule::ObjectIdInvalid,
         withText(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": \"01\"")},
        {"object 255", Rule::ObjectIdInvalid, withText(kMeta, "\"1\": {", "\"255\": {")},
        {"object huge", Rule::ObjectIdInvalid,
         withText(kExpressions, "\"obj_id\": \"1\"", "\"obj_id\": -99999999999999999999")},
        {"object without class entry", Rule::ObjectWithoutMeta,
         withText(kMeta, "\"1\": {", "\"9\": {")},
        {"object never visible", Rule::ObjectNeverVisible, eraseObject(1)},
        {"object one pixel wide", Rule::ObjectTooSmall, setObjectPixels(1, 1, 9, 3)},
        {"object thin in one frame", Rule::ObjectThinInFrame,
         [](const fs::path& root) {
             LabelImage image(kSize);
             image.labels[500] = 1;
             put(root / kMask, *encodeLabelPng(image));
         },
         "sgmg"},
        {"object absent too long", Rule::ObjectAbsentTooLong, eraseObject(1, 1), "cma"},
        {"object right of the square", Rule::ObjectOutsideSquare, setObjectPixels(1, 20, 20, 70),
         "cma"},
        {"visible frames disagree", Rule::ObjectVisibleFrames, eraseObject(1, 5), "xmem"},
        {"class missing", Rule::CategoryMissing,
         withText(kMeta, "\"category\": \"dog\"", "\"kind\": \"dog\"")},
        {"class unknown", Rule::CategoryUnknown, withText(kMeta, "\"dog\"", "\"poodle\"")},
        {"classes mixed", Rule::CategoryMixed, withText(kMeta, "\"dog\"", "\"cat\""), "cma"},
        {"class with one video", Rule::CategoryOneVideo, [](const fs::path&) {}, "cma"},
        {"picture missing", Rule::PictureMissing, withoutFile(kPicture)},
        {"picture with another extension", Rule::PictureExtension,
         [](const fs::path& root) {
             fs::rename(root / kPicture, root / "train/JPEGImages/one/00005.jpeg");
         }},
        {"picture cut off", Rule::PictureUnreadable,
         [](const fs::path& root) { put(root / kPicture, get(root / kPicture).substr(0, 700)); }},
        {"picture is text", Rule::PictureUnreadable,
         [](const fs::path& root) { put(root / kPicture, "no picture"); }},
        {"picture is a PNG", Rule::PictureNotJpeg,
         [](const fs::path& root) {
             put(root / kPicture, pngBytes(kSize, PNG_COLOR_TYPE_RGB, 8, samples(kSize, 9, 3)));
         }},
        {"picture is grey", Rule::PictureNotRgb,
         [](const fs::path& root) { put(root / kPicture, greyJpegBytes(kSize)); }, "mttr"},
        {"picture turned by a tag", Rule::PictureRotated,
         [](const fs::path& root) {
             put(root / kPicture, withExifRotation(get(root / kPicture)));
         }},
        {"picture of another size", Rule::PictureSizeChanges,
         [](const fs::path& root) {
             fs::copy_file(root / "train/JPEGImages/two/00005.jpg", root / kPicture,
                           fs::copy_options::overwrite_existing);
         }},
        {"mask missing", Rule::MaskMissing, withoutFile(kMask)},
        {"mask cut off", Rule::MaskUnreadable,
         [](const fs::path& root) { put(root / kMask, get(root / kMask).substr(0, 60)); }},
        {"mask in colours", Rule::MaskColours,
         [](const fs::path& root) {
             put(root / kMask, pngBytes(kSize, PNG_COLOR_TYPE_RGB, 8, samples(kSize, 128, 3)));
         }},
        {"mask grey with 1 bit", Rule::MaskGreyDepth,
         [](const fs::path& root) {
             put(root / kMask, pngBytes(kSize, PNG_COLOR_TYPE_GRAY, 1, samples(kSize, 1)));
         }},
        {"mask grey with 16 bit", Rule::MaskSixteenBit,
         [](const fs::path& root) {
             put(root / kMask, pngBytes(kSize, PNG_COLOR_TYPE_GRAY, 16, samples(kSize, 1)));
         }},
        {"mask 16 bit beyond 255", Rule::MaskUnreadable,
         [](const fs::path& root) {
             put(root / kMask, pngBytes(kSize, PNG_COLOR_TYPE_GRAY, 16, samples(kSize, 700)));
         }},
        {"mask of half the size", Rule::MaskSize,
         [](const fs::path& root) {
             putMask(root / kMask, {48, 32}, {1, 2});
         }},
        {"mask with void", Rule::MaskVoid,
         [](const fs::path& root) {
             putMask(root / kMask, kSize, {1, 2, 255});
         }},
        {"mask with an unlisted object", Rule::MaskObjectUnlisted,
         [](const fs::path& root) {
             putMask(root / kMask, kSize, {1, 2, 9});
         }},
        {"mask without background", Rule::MaskWithoutBackground,
         [](const fs::path& root) {
             LabelImage image(kSize);
             std::fill(image.labels.begin(), image.labels.end(), std::uint8_t(1));
             put(root / kMask, *encodeLabelPng(image));
         },
         "mttr"},
    };
}

bool isReported(const CheckReport& report, Rule rule)
{
    return std::any_of(report.findings.all().begin(), report.findings.all().end(),
                       [&](const Finding& f) { return f.rule == rule; });
}

}  // namespace

class TestValidate : public QObject
{
    Q_OBJECT

private:
    std::optional<TemporaryFolder> m_folder;
    fs::path m_sound;

    fs::path brokenCopy(const Break& doBreak)
    {
        const fs::path root = m_folder->path() / "broken";
        fs::remove_all(root);
        fs::copy(m_sound, root, fs::copy_options::recursive);
        doBreak(root);
        return root;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder.emplace(*TemporaryFolder::create());
        ReadyProject ready = readyProject(m_folder->path());
        m_sound = m_folder->path() / "sound";
        const auto report = exported(*ready.document, m_sound);
        QVERIFY(bool(report) && report->isWritten);
    }

    void aSoundDataSetBreaksNoRule()
    {
        const auto report = validateDataset(m_sound, "ref-youtube-vos", {}, {});
        QVERIFY(bool(report));
        QVERIFY2(report->findings.all().empty(), textOf(report->findings).c_str());
    }

    void eachFaultIsNoticed_data()
    {
        QTest::addColumn<int>("which");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

    void eachFaultIsNoticed()
    {
        QFETCH(int, which);
        const Case c = cases()[std::size_t(which)];
        const fs::path root = brokenCopy(c.doBreak);
        CheckOptions options;
        options.loaders = *loadersFromNames(c.loaders);
        const auto report = validateDataset(root, "ref-youtube-vos", options, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());
        QVERIFY2(isReported(*report, c.rule), textOf(report->findings).c_str());
        // For loaders that stumble over it, it is an error, or at least a warning.
        const Severity wanted
            = *c.loaders ? ruleInfo(c.rule).loaderSeverity : ruleInfo(c.rule).severity;
        for (const Finding& f : report->findings.all()) {
            if (f.rule == c.rule && f.rule != Rule::ExpressionTooLong)
                QCOMPARE(f.severity, wanted);
            // Every sentence is complete: no place without its value.
            QVERIFY2(messageOf(f).find('%') == std::string::npos, messageOf(f).c_str());
            QVERIFY(!remedyOf(f).empty());
        }
        QCOMPARE(report->isValid(), !report->findings.hasErrors());

        // A person may decide to live with it.
        options.ignoredRules = {ruleInfo(c.rule).id};
        const auto ignored = validateDataset(root, "ref-youtube-vos", options, {});
        QVERIFY(bool(ignored));
        QVERIFY(!isReported(*ignored, c.rule));
    }

    void aDecodedPictureShowsDamageInside()
    {
        const fs::path root = brokenCopy([](const fs::path& folder) {
            std::string bytes = get(folder / kPicture);
            // Cut a piece out of the middle; both ends stay as they are.
            put(folder / kPicture, bytes.erase(bytes.size() / 2, bytes.size() / 3));
        });
        CheckOptions options;
        auto report = validateDataset(root, "ref-youtube-vos", options, {});
        QVERIFY(!isReported(*report, Rule::PictureUnreadable));
        options.decodePictures = true;
        report = validateDataset(root, "ref-youtube-vos", options, {});
        QVERIFY2(isReported(*report, Rule::PictureUnreadable), textOf(report->findings).c_str());
    }

    void validSplitsTellNoObjectsAndNeedATestFile()
    {
        const fs::path root = brokenCopy([](const fs::path& folder) {
            put(folder / "meta_expressions/valid/meta_expressions.json",
                get(folder / kExpressions));
            fs::create_directories(folder / "valid");
            fs::rename(folder / "train/JPEGImages", folder / "valid/JPEGImages");
            fs::remove_all(folder / "meta_expressions/train");
            fs::remove_all(folder / "meta_expressions/test");
            fs::remove_all(folder / "train");
        });
        CheckOptions options;
        options.loaders = Loaders(Loader::Mttr);
        const auto report = validateDataset(root, "ref-youtube-vos", options, {});
        QVERIFY(bool(report));
        QVERIFY2(isReported(*report, Rule::ObjectIdInTest), textOf(report->findings).c_str());
        QVERIFY(isReported(*report, Rule::TestFileMissing));
        QVERIFY(isReported(*report, Rule::VideoCount));
        QVERIFY(!isReported(*report, Rule::MaskMissing));
    }

    void aLinkThatLeadsOutIsNotFollowed()
    {
        const fs::path root = brokenCopy([this](const fs::path& folder) {
            fs::rename(folder / "train/JPEGImages/one", m_folder->path() / "elsewhere");
            fs::create_directory_symlink(m_folder->path() / "elsewhere",
                                         folder / "train/JPEGImages/one");
        });
        const auto report = validateDataset(root, "ref-youtube-vos", {}, {});
        QVERIFY(bool(report));
        QVERIFY2(isReported(*report, Rule::NameUnsafe), textOf(report->findings).c_str());
        fs::remove_all(m_folder->path() / "elsewhere");
    }

    void theReportIsCompleteJson()
    {
        const fs::path root = brokenCopy(withoutFile(kMask));
        const auto report = validateDataset(root, "ref-youtube-vos", {}, {});
        QVERIFY(bool(report));
        const Json json = toJson(*report);
        QCOMPARE(getBool(json, "valid"), std::optional(false));
        QCOMPARE(getInteger(json, "errors"), std::optional<std::int64_t>(1));
        const Json& finding = json.at("findings").at(0);
        QCOMPARE(getString(finding, "rule"), std::optional<std::string>("mask-missing"));
        QCOMPARE(getString(finding, "video"), std::optional<std::string>("one"));
        QCOMPARE(getString(finding, "frame"), std::optional<std::string>("00005"));
        QVERIFY(!getString(finding, "remedy")->empty());
        QVERIFY(bool(parseJson(dumpJson(json), "report")));
    }

    void ofManyFindingsAThousandAreKept()
    {
        Findings findings;
        for (int i = 0; i < 1500; ++i)
            findings.add(Rule::MaskMissing, {"v", std::to_string(i), {}}, {"x"});
        QCOMPARE(findings.all().size(), 1000u);
        QCOMPARE(findings.count(Severity::Error), 1500u);
        QCOMPARE(findings.omitted(), 500u);
    }

    void everyRuleHasANameOfItsOwnAndSentences()
    {
        std::set<std::string> names;
        for (int i = 1; i <= int(Rule::Last); ++i) {
            const RuleInfo& info = ruleInfo(Rule(i));
            QVERIFY2(names.insert(info.id).second, info.id);
            QVERIFY2(*info.message && *info.remedy, info.id);
            QCOMPARE(ruleFromName(info.id), Rule(i));
        }
        QCOMPARE(ruleFromName("no-such-rule"), Rule::Unspecified);
    }

    void whatIsNotThereOrNotKnownIsAnError()
    {
        QCOMPARE(validateDataset(m_folder->path() / "nowhere", "", {}, {}).error().code,
                 ErrorCode::FileMissing);
        QCOMPARE(validateDataset(m_sound, "no-format", {}, {}).error().code,
                 ErrorCode::FormatUnknown);
        fs::create_directories(m_folder->path() / "empty");
        QCOMPARE(validateDataset(m_folder->path() / "empty", "", {}, {}).error().code,
                 ErrorCode::FormatUnknown);
        StopSource stop;
        stop.request_stop();
        QCOMPARE(validateDataset(m_sound, "", {}, {stop.get_token()}).error().code,
                 ErrorCode::Cancelled);
    }
};

MW_REGISTER_TEST(TestValidate, "validate")
#include "test_validate.moc"
