// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/model_bundle.h"
#include "inference/bundle/safetensors.h"
#include "tests/support/runner.h"
#include "tests/support/torch_file.h"

#include <cmath>
#include <cstring>
#include <random>

using namespace mw;
using namespace mw::test;

namespace {

std::string fileOf(const std::string& header, const std::string& data)
{
    std::string out;
    for (int i = 0; i < 8; ++i)
        out += char((header.size() >> (8 * i)) & 0xff);
    return out + header + data;
}

std::string reasonOf(const std::string& file)
{
    const auto table = parseSafetensors(bytesOf(file), "file");
    return table ? std::string("no error") : describe(table.error());
}

}  // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsBack()
    {
        const auto folder = TemporaryFolder::create();
        const fs::path path = folder->path() / "a.safetensors";
        const auto make = [](const std::string& name, const std::vector<float>& values) {
            return TensorToWrite{name, DType::F32, {std::int64_t(values.size())}, [values] {
                                     std::vector<std::byte> bytes(values.size() * 4);
                                     std::memcpy(bytes.data(), values.data(), bytes.size());
                                     return bytes;
                                 }};
        };
        QVERIFY(writeSafetensors(path, {make("b", {1, 2}), make("a", {3}), make("c", {})},
                                 {{"key", "value \"quoted\""}}));
        const auto table = readSafetensors(path);
        QVERIFY2(table, table ? "" : describe(table.error()).c_str());
        QCOMPARE(toFloats(*table->find("b")), (std::vector<float>{1, 2}));
        QCOMPARE(toFloats(*table->find("a")), std::vector<float>{3});
        QCOMPARE(table->find("c")->elementCount(), std::int64_t(0));
        QCOMPARE(table->metadata.at("key"), std::string("value \"quoted\""));
    }

    void halfNumbersConvert()
    {
        QCOMPARE(halfToFloat(0x3c00), 1.0f);
        QCOMPARE(halfToFloat(0xc000), -2.0f);
        QCOMPARE(halfToFloat(0x7bff), 65504.0f);
        QCOMPARE(halfToFloat(0x0001), 5.9604645e-8f);
        QCOMPARE(halfToFloat(0x8000), -0.0f);
        QVERIFY(std::isinf(halfToFloat(0x7c00)));
        QVERIFY(std::isnan(halfToFloat(0x7e00)));
        QCOMPARE(bfloat16ToFloat(0x3f80), 1.0f);
    }

    void damagedFilesAreRefused()
    {
        const std::string good = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
        QCOMPARE(reasonOf(fileOf(good, std::string(8, 0))), std::string("no error"));
        for (const std::string& file :
             {std::string(), std::string(7, 'x'), std::string(8, '\xff'),
              fileOf(good, std::string(7, 0)), fileOf(good, std::string(9, 0)), fileOf("[]", ""),
              fileOf("{", ""),
              fileOf(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})",
                     std::string(8, 0)),
              fileOf(R"({"a":{"dtype":"X9","shape":[2],"data_offsets":[0,8]}})", std::string(8, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})",
                     std::string(8, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})",
                     std::string(8, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
                     std::string(12, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[1e18,1e18],"data_offsets":[0,8]}})",
                     std::string(8, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                     R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
                     std::string(12, 0)),
              fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                     R"("a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})",
                     std::string(16, 0))})
            QVERIFY2(reasonOf(file) != "no error", file.c_str());
    }

    void changedFilesNeverReadOutside()
    {
        const std::string good
            = fileOf(R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                     R"("b":{"dtype":"U8","shape":[],"data_offsets":[16,17]}})",
                     std::string(17, 1));
        std::mt19937 random(8);
        for (int i = 0; i < 5000; ++i) {
            std::string changed = good;
            for (unsigned n = 1 + random() % 3; n-- > 0;)
                changed[random() % changed.size()] = char(random());
            const auto table = parseSafetensors(bytesOf(changed), "file");
            if (!table)
                continue;
            for (const StoredTensor& tensor : table->tensors)
                QVERIFY(contiguousBytes(tensor).size() <= good.size());
        }
    }

    void manifestsAreChecked()
    {
        ModelConfig config;
        Json json = {{"format", "maskwright-model"},
                     {"version", 1},
                     {"architecture", "cma"},
                     {"hyperparameters", toJson(config)}};
        const auto reason = [](const Json& manifest) {
            const auto parsed = parseManifest(dumpJson(manifest), "m");
            return parsed ? std::string("no error") : describe(parsed.error());
        };
        QCOMPARE(reason(json), std::string("no error"));
        const auto with = [&](const char* path, const Json& value) {
            Json changed = json;
            changed[Json::json_pointer(path)] = value;
            return reason(changed);
        };
        QVERIFY(with("/version", 2).find("version") != std::string::npos);
        QVERIFY(with("/architecture", "x").find("\"x\"") != std::string::npos);
        for (const auto& [path, value] : std::initializer_list<std::pair<const char*, Json>>{
                 {"/format", "x"},
                 {"/hyperparameters/hidden", 0},
                 {"/hyperparameters/hidden", 1 << 30},
                 {"/hyperparameters/hidden", "256"},
                 {"/hyperparameters/heads", 7},
                 {"/hyperparameters/levels", 5},
                 {"/hyperparameters/backbone/depth", 49},
                 {"/hyperparameters/text/heads", 5},
                 {"/hyperparameters/text/padId", 60000},
                 {"/hyperparameters/dropout", 1.5},
                 {"/hyperparameters/arithmetic", "new"},
                 {"/hyperparameters/enhancements/allSupportFrames", true},
                 {"/hyperparameters/enhancements/unheardOf", false},
                 {"/preprocessing", {{"shortSide", 1}}},
                 {"/preprocessing", {{"mean", {1, 2}}}},
                 {"/preprocessing", {{"deviation", {0, 1, 1}}}},
                 {"/window", {{"frames", 0}}},
                 {"/window", {{"frames", 4}, {"overlap", 4}}},
                 {"/window", {{"memoryConfidence", 2}}},
                 {"/window", {{"memoryEvery", 0}}}})
            QVERIFY2(with(path, value) != "no error", path);
        QVERIFY(!parseManifest("", "m"));
        QVERIFY(!parseManifest("[[[[", "m"));
    }

    void configurationsSurviveTheManifest()
    {
        for (const ModelConfig& config : {ModelConfig(), defaultConfig()}) {
            const auto again
                = configFromJson(architectureName(config.variant), toJson(config), "m");
            QVERIFY(again);
            QCOMPARE(dumpJson(toJson(*again)), dumpJson(toJson(config)));
        }
    }
};

MW_REGISTER_TEST(TestSafetensors, "safetensors")
#include "test_safetensors.moc"
