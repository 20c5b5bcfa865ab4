// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/shards.h"
#include "tests/support/program.h"
#include "tests/support/runner.h"
#include "tests/support/synthetic_dataset.h"

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

/// A network of a few ten thousand weights, and steps that take a moment.
constexpr const char* kTiny = R"({
    "batch": 1, "supportFrames": 1, "queryFrames": 1, "leastSupportFrames": 1,
    "height": 64, "width": 64, "leastArea": 0, "vocabulary": 300, "warmupSteps": 2,
    "logEvery": 1, "checkpointEvery": 2, "validateEvery": 1000, "loaderThreads": 1,
    "precision": "float32", "schedule": "multistep",
    "model": {"hidden": 64, "heads": 4, "encoderLayers": 1, "decoderLayers": 2, "feedForward": 64,
              "backbone": {"depth": 18, "width": 8},
              "text": {"hidden": 64, "layers": 1, "heads": 1, "feedForward": 64,
                       "vocabulary": 300, "positions": 66}}})";

Json tiny() { return *parseJson(kTiny, "tiny"); }

/// What the manifest says of the training.
Json trainingOf(const fs::path& bundle)
{
    const auto manifest = readJson(bundle / "manifest.json");
    return manifest ? manifest->value("training", Json::object()) : Json::object();
}

/// Without what depends on the clock.
Json timeless(Json training)
{
    training.erase("seconds");
    return training;
}

std::vector<Json> ofKind(const Outcome& outcome, const char* kind)
{
    std::vector<Json> lines;
    for (const Json& line : outcome.objects()) {
        if (getString(line, "kind") == kind)
            lines.push_back(line);
    }
    return lines;
}

}  // namespace

/// `maskwright train`, and what `maskwright model` says of the bundles it writes.
class TestTrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!MW_WITH_MODEL)
            QSKIP("this build has no model");
        put(recipe(), dumpJson(tiny()));
        const Outcome outcome = train(whole(), "3");
        MW_EXPECT(outcome, 0);
        const std::vector<Json> steps = ofKind(outcome, "train"), done = ofKind(outcome, "done");
        QCOMPARE(steps.size(), std::size_t(3));
        QVERIFY(getNumber(steps.back(), "loss").value_or(0) > 0);
        QCOMPARE(done.size(), std::size_t(1));
        QCOMPARE(done[0]["steps"].get<int>(), 3);
    }

    void aBundleOfOneCommandIsUsedByOthers()
    {
        const Outcome info = maskwright({"model", "info", toUtf8(whole()), "--json"});
        MW_EXPECT(info, 0);
        const Json said = info.objects().back();
        QCOMPARE(said["hyperparameters"]["hidden"].get<int>(), 64);
        QCOMPARE(said["training"]["steps"].get<int>(), 3);
        QCOMPARE(said["training"]["data"][0]["set"].get<std::string>(), std::string("synthetic"));

        const Outcome verified = maskwright({"model", "verify", toUtf8(whole()), "--json"});
        MW_EXPECT(verified, 0);
        QVERIFY(verified.objects().back()["ok"].get<bool>());
        QVERIFY(verified.objects().back()["identity"] == said["identity"]);

        const fs::path half = inside("half");
        const Outcome converted = maskwright(
            {"model", "convert", toUtf8(whole()), toUtf8(half), "--weights", "fp16", "--json"});
        MW_EXPECT(converted, 0);
        MW_EXPECT(maskwright({"model", "verify", toUtf8(half)}), 0);
        const Json small = maskwright({"model", "info", toUtf8(half), "--json"}).objects().back();
        QVERIFY(small["parameters"] == said["parameters"]);
        QVERIFY(small["weight_bytes"].get<int>() < said["weight_bytes"].get<int>() * 2 / 3);
        QVERIFY(small["preprocessing"] == said["preprocessing"]);

        // One bit of the weights, and verify says so.
        std::string bytes = get(half / "weights.safetensors");
        bytes[bytes.size() - 5] = char(bytes[bytes.size() - 5] ^ 1);
        put(half / "weights.safetensors", bytes);
        const Outcome damaged = maskwright({"model", "verify", toUtf8(half)});
        MW_EXPECT(damaged, 1);
        QVERIFY2(damaged.hasOneErrorLine(), damaged.text().c_str());
    }

    void theBundledModelIsWhole()
    {
        const fs::path bundled = fs::path(MW_SOURCE_DIR) / "resources/models/default";
        const Outcome verified = maskwright({"model", "verify", toUtf8(bundled), "--json"});
        MW_EXPECT(verified, 0);
        QVERIFY(verified.objects().back()["ok"].get<bool>());
    }

    void aResumedRunEndsWhereAnUninterruptedOneDoes()
    {
        const fs::path parts = inside("parts");
        MW_EXPECT(train(parts, "2"), 0);
        const double before = getNumber(trainingOf(parts), "seconds").value_or(0);
        const Outcome resumed
            = maskwright({"train", "--data", "synthetic", "--out", toUtf8(parts), "--resume",
                          "--steps", "3", "--threads", "1", "--json"});
        MW_EXPECT(resumed, 0);
        QCOMPARE(ofKind(resumed, "train").size(), std::size_t(1));
        QCOMPARE(dumpJson(timeless(trainingOf(parts))), dumpJson(timeless(trainingOf(whole()))));
        QVERIFY(get(parts / "weights.safetensors") == get(whole() / "weights.safetensors"));
        // The time of all parts.
        QVERIFY(before > 0 && getNumber(trainingOf(parts), "seconds").value_or(0) > before);
    }

    void wrongUseIsSaidBeforeAFolderIsMade()
    {
        const fs::path out = inside("refused");
        const auto refused = [&](const std::vector<std::string>& more, int code,
                                 const std::string& part) {
            std::vector<std::string> arguments{"train", "--out", toUtf8(out), "--threads", "1"};
            arguments.insert(arguments.end(), more.begin(), more.end());
            const Outcome outcome = maskwright(arguments);
            const bool isSaid = outcome.exitCode == code && outcome.hasOneErrorLine()
                && outcome.err.find(part) != std::string::npos;
            if (!isSaid || fs::exists(out))
                qWarning("%s", outcome.text().c_str());
            return isSaid && !fs::exists(out);
        };
        const auto with = [&](const char* key, const Json& value) {
            Json json = tiny();
            json[key] = value;
            put(inside("wrong.json"), dumpJson(json));
            return toUtf8(inside("wrong.json"));
        };
        const std::string synthetic = "synthetic";
        QVERIFY(refused({}, 2, "--data"));
        QVERIFY(refused({"--data", synthetic, "--config", with("stepz", 3)}, 2, "stepz"));
        QVERIFY(refused({"--data", synthetic, "--config", with("fold", 5)}, 2, "fold"));
        QVERIFY(refused({"--data", synthetic, "--config", with("hidden", 3)}, 2, "hidden"));
        QVERIFY(
            refused({"--data", synthetic, "--config", toUtf8(inside("no.json"))}, 1, "no.json"));
        QVERIFY(refused({"--data", synthetic, "--preset", "best"}, 2, "best"));
        QVERIFY(refused({"--data", toUtf8(inside("no.safetensors"))}, 1, "no.safetensors"));
        QVERIFY(refused({"--data", synthetic, "--resume"}, 2, "resume"));
        QVERIFY(
            refused({"--data", synthetic, "--init", toUtf8(inside("no-bundle"))}, 1, "no-bundle"));
        // Pictures to be told apart come from a packed set.
        QVERIFY(refused({"--data", synthetic, "--config", with("recognitionPictures", 4)}, 2,
                        "recognitionPictures"));
        QVERIFY(refused({"--data", synthetic, "--config", with("batch", 0)}, 2, "batch"));
        // A folder that holds something is not written over.
        const Outcome again = train(whole(), "1");
        MW_EXPECT(again, 1);
        QVERIFY2(again.hasOneErrorLine(), again.text().c_str());
        QCOMPARE(trainingOf(whole())["steps"].get<int>(), 3);
        // What a resumed run is cannot be chosen anew.
        const Outcome seeded = maskwright(
            {"train", "--data", synthetic, "--out", toUtf8(whole()), "--resume", "--seed", "4"});
        MW_EXPECT(seeded, 2);
    }

private:
    fs::path inside(const char* name) const
    {
        return fromUtf8(m_folder.path().toStdString()) / name;
    }
    fs::path recipe() const { return inside("tiny.json"); }
    fs::path whole() const { return inside("whole"); }
    Outcome train(const fs::path& out, const std::string& steps) const
    {
        return maskwright({"train", "--data", "synthetic", "--out", toUtf8(out), "--config",
                           toUtf8(recipe()), "--steps", steps, "--threads", "1", "--json"});
    }

    QTemporaryDir m_folder;
};

MW_REGISTER_TEST(TestTrain, "train")
#include "test_train.moc"
