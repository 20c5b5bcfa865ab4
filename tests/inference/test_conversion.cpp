// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"
#include "inference/engine/bundle_tools.h"
#include "inference/engine/engine.h"
#include "inference/model/weights.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"
#include "tests/support/torch_file.h"

#include <cstring>

using namespace mw;
using namespace mw::test;

namespace {

/// A state dict as torch.save would write it, with names changed or left out by `rename`.
FileContent contentOf(CmaImpl& model, const std::function<std::string(std::string)>& rename,
                      at::ScalarType type = at::kFloat)
{
    FileContent content;
    for (const auto& [name, tensor] : stateDict(model)) {
        const std::string renamed = rename(name);
        if (renamed.empty())
            continue;
        const Tensor value = tensor.detach().to(type).contiguous();
        FileStorage storage;
        storage.key = std::to_string(content.storages.size());
        storage.type = type == at::kHalf ? "HalfStorage"
            : type == at::kBFloat16      ? "BFloat16Storage"
                                         : "FloatStorage";
        storage.count = value.numel();
        storage.data.assign(static_cast<const char*>(value.data_ptr()), value.nbytes());
        FileTensor file;
        file.name = renamed;
        file.storage = content.storages.size();
        file.shape = value.sizes().vec();
        file.strides = value.strides().vec();
        content.storages.push_back(std::move(storage));
        content.tensors.push_back(std::move(file));
    }
    return content;
}

std::string same(std::string name) { return name; }

std::string startingWith(const std::string& prefix, const std::string& name)
{
    return name.starts_with(prefix) ? name.substr(prefix.size()) : std::string();
}

std::map<std::string, std::vector<float>> weightsOf(const fs::path& bundle)
{
    std::map<std::string, std::vector<float>> out;
    const auto table = readSafetensors(bundle / "weights.safetensors");
    if (!table)
        qFatal("%s", describe(table.error()).c_str());
    for (const StoredTensor& tensor : table->tensors)
        out[tensor.name] = toFloats(tensor);
    return out;
}

}  // namespace

class TestConversion : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_tokenizer;
    Cma m_model{nullptr};

    fs::path write(const std::string& name, const std::string& bytes)
    {
        const fs::path path = m_folder->path() / name;
        fs::create_directories(path.parent_path());
        if (!writeFileAtomically(path, bytes))
            qFatal("cannot write");
        return path;
    }
    fs::path fresh(const std::string& name) { return m_folder->path() / name; }
    ConvertOptions options() const
    {
        ConvertOptions o;
        o.tokenizer = m_tokenizer;
        return o;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<TemporaryFolder>(*TemporaryFolder::create());
        m_tokenizer = m_folder->path() / "tokenizer";
        fs::create_directories(m_tokenizer);
        const Tokenizer tokenizer = builtInTokenizer(280);
        QVERIFY(writeFileAtomically(m_tokenizer / "vocab.json", tokenizer.vocabularyJson()));
        QVERIFY(writeFileAtomically(m_tokenizer / "merges.txt", tokenizer.mergesText()));
        ModelConfig config = tinyConfig(true);
        config.heads = 8;  // as the shapes of a checkpoint are read
        m_model = Cma(config);
        initialiseWeights(*m_model, 7);
    }

    void wholeCheckpointsBecomeBundles()
    {
        // Distributed training, a nested dictionary, an optimizer's state, both containers, both
        // names of the box heads.
        for (const bool isLegacy : {false, true}) {
            FileContent content
                = contentOf(*m_model, [](const std::string& name) { return "module." + name; });
            content.key = "model";
            content.hasExtras = true;
            const fs::path file
                = write("whole.pth", isLegacy ? legacyCheckpoint(content) : zipCheckpoint(content));
            const fs::path out = fresh(isLegacy ? "legacy" : "zip");
            const auto report = convertCheckpoints({file}, out, options(), {});
            QVERIFY2(report, report ? "" : describe(report.error()).c_str());
            QVERIFY(report->initialised.empty());
            QCOMPARE(report->skipped, (std::vector<std::string>{"optimizer", "epoch", "args"}));
            const auto weights = weightsOf(out);
            for (const auto& [name, tensor] : stateDict(*m_model)) {
                if (name.starts_with("transformer.decoder.bbox_embed."))
                    continue;
                const Tensor stored = torch::tensor(weights.at(name)).view(tensor.sizes());
                QVERIFY(at::equal(stored, tensor));
            }
            const auto verified = verifyBundle(out, {});
            QVERIFY2(verified, verified ? "" : describe(verified.error()).c_str());
        }
    }

    void halfPrecisionIsReadAndWritten()
    {
        for (const auto& [type, stored] : {std::pair(at::kHalf, StoredPrecision::Float16),
                                           std::pair(at::kBFloat16, StoredPrecision::BFloat16)}) {
            const fs::path file = write("half.pth", zipCheckpoint(contentOf(*m_model, same, type)));
            const fs::path wide = fresh(std::string("wide") + toString(dtypeOf(type)));
            const fs::path narrow = fresh(std::string("narrow") + toString(dtypeOf(type)));
            QVERIFY(convertCheckpoints({file}, wide, options(), {}));
            ConvertOptions o = options();
            o.precision = stored;
            const auto report = convertCheckpoints({wide}, narrow, o, {});
            QVERIFY2(report, report ? "" : describe(report.error()).c_str());
            QVERIFY(weightsOf(wide) == weightsOf(narrow));
            QVERIFY(fs::file_size(narrow / "weights.safetensors")
                    < 0.7 * double(fs::file_size(wide / "weights.safetensors")));
            QVERIFY(verifyBundle(narrow, {}));
        }
    }

    void wrongTensorsAreNamed()
    {
        const auto reason = [&](const std::function<void(FileContent&)>& change) {
            FileContent content = contentOf(*m_model, same);
            change(content);
            const fs::path file = write("wrong.pth", zipCheckpoint(content));
            const auto report = convertCheckpoints({file}, fresh("wrong"), options(), {});
            std::error_code ec;
            fs::remove_all(fresh("wrong"), ec);
            return report ? std::string("no error") : describe(report.error());
        };
        const auto find = [](FileContent& content, const std::string& name) {
            return std::find_if(content.tensors.begin(), content.tensors.end(),
                                [&](const FileTensor& t) { return t.name == name; });
        };
        QVERIFY(reason([&](FileContent& c) {
                    c.tensors.erase(find(c, "conv_q.weight"));
                }).find("conv_q.weight")
                != std::string::npos);
        QVERIFY(reason([&](FileContent& c) {
                    find(c, "resizer.layer_norm.bias")->shape = {1, 64};
                    find(c, "resizer.layer_norm.bias")->strides = {64, 1};
                }).find("resizer.layer_norm.bias")
                != std::string::npos);
        QVERIFY(reason([&](FileContent& c) {
                    find(c, "conv_q.bias")->name = "conv_q.bios";
                }).find("conv_q.bi")
                != std::string::npos);
        QVERIFY(reason([&](FileContent& c) {
                    auto& data = c.storages[find(c, "conv_q.bias")->storage].data;
                    const float nan = std::numeric_limits<float>::quiet_NaN();
                    std::memcpy(data.data(), &nan, sizeof nan);
                }).find("NaN")
                != std::string::npos);
        QVERIFY(reason([](FileContent& c) {
                    for (FileTensor& t : c.tensors)
                        t.name = "x" + t.name;
                }).find("no model known here")
                != std::string::npos);
    }

    void partsAreInitialisations()
    {
        // A backbone in torchvision's names with its classifier, a text encoder in Hugging Face's
        // with a config.json and a language-model head.
        const std::string body = "backbone.0.body.", text = "text_encoder.";
        FileContent backbone = contentOf(
            *m_model, [&](const std::string& name) { return startingWith(body, name); });
        backbone.storages.push_back(storageOf<float>("fc", "FloatStorage", {1, 2}));
        backbone.tensors.push_back({"fc.bias", backbone.storages.size() - 1, {2}, {1}});
        const fs::path resnet = write("resnet18.pth", zipCheckpoint(backbone));

        FileContent words = contentOf(*m_model, [&](const std::string& name) {
            const std::string inner = startingWith(text, name);
            return inner.empty() ? inner : "roberta." + inner;
        });
        words.storages.push_back(storageOf<float>("lm", "FloatStorage", {1}));
        words.tensors.push_back({"lm_head.bias", words.storages.size() - 1, {1}, {1}});
        write("roberta/pytorch_model.bin", zipCheckpoint(words));
        const ModelConfig& config = m_model->config();
        write("roberta/config.json",
              dumpJson({{"model_type", "roberta"},
                        {"hidden_size", config.text.hidden},
                        {"num_hidden_layers", config.text.layers},
                        {"num_attention_heads", 2},
                        {"intermediate_size", config.text.feedForward},
                        {"vocab_size", config.text.vocabulary},
                        {"max_position_embeddings", config.text.positions},
                        {"type_vocab_size", 1},
                        {"pad_token_id", 1},
                        {"layer_norm_eps", 1e-5}}));
        fs::copy(m_tokenizer / "vocab.json", fresh("roberta") / "vocab.json");
        fs::copy(m_tokenizer / "merges.txt", fresh("roberta") / "merges.txt");

        ConvertOptions o;
        o.config = "default";
        const fs::path out = fresh("joined");
        const auto report = convertCheckpoints({resnet, fresh("roberta")}, out, o, {});
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QVERIFY(!report->initialised.empty());
        QVERIFY(std::find(report->skipped.begin(), report->skipped.end(), "fc.bias")
                != report->skipped.end());
        const auto bundle = ModelBundle::open(out);
        QVERIFY(bundle);
        QCOMPARE(bundle->config.text.heads, 2);
        QCOMPARE(bundle->config.backbone.width, 8);
        const auto weights = weightsOf(out);
        for (const auto& [name, tensor] : stateDict(*m_model)) {
            if (name.starts_with(body) || name.starts_with(text))
                QVERIFY(at::equal(torch::tensor(weights.at(name)).view(tensor.sizes()), tensor));
        }
        QVERIFY(verifyBundle(out, {}));
    }

    void referFormerIsAnInitialisation()
    {
        ModelConfig config = m_model->config();
        config.dynamicAnchorBoxes = false;
        Cma ancestor(config);
        initialiseWeights(*ancestor, 8);
        const fs::path file = write(
            "referformer.pth", legacyCheckpoint(contentOf(*ancestor, [](const std::string& name) {
                const bool isNew = name.starts_with("support_qkv.")
                    || name.starts_with("query_qkv.") || name.starts_with("conv_q.")
                    || name.starts_with("layer_norm.");
                return isNew ? std::string() : name;
            })));
        const auto report = convertCheckpoints({file}, fresh("started"), options(), {});
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        const auto has = [](const std::vector<std::string>& list, const std::string& name) {
            return std::find(list.begin(), list.end(), name) != list.end();
        };
        QVERIFY(has(report->initialised, "refpoint_embed.weight"));
        QVERIFY(has(report->initialised, "support_qkv.Key.weight"));
        QVERIFY(has(report->initialised, "class_embed.0.weight"));
        QVERIFY(has(report->ignored, "query_embed.weight"));
        QVERIFY(has(report->skipped, "class_embed.0.weight"));
        const auto bundle = ModelBundle::open(fresh("started"));
        QVERIFY(bundle && bundle->config.dynamicAnchorBoxes);
        QVERIFY(verifyBundle(fresh("started"), {}));
    }

    void ablationsMustBeNamed()
    {
        ModelConfig config = m_model->config();
        config.dynamicAnchorBoxes = false;
        config.variant = AffinityVariant::Self;
        Cma model(config);
        initialiseWeights(*model, 9);
        const fs::path file = write("ablation.pth", zipCheckpoint(contentOf(*model, same)));
        const auto unnamed = convertCheckpoints({file}, fresh("ablation"), options(), {});
        QVERIFY(!unnamed);
        QCOMPARE(unnamed.error().code, ErrorCode::WrongUsage);
        ConvertOptions o = options();
        o.architecture = "cma-self";
        QVERIFY(convertCheckpoints({file}, fresh("ablation"), o, {}));
        QVERIFY(ModelBundle::open(fresh("ablation"))->config.variant == AffinityVariant::Self);
    }

    void wrongUseIsRefusedClearly()
    {
        const fs::path file = write("plain.pth", zipCheckpoint(contentOf(*m_model, same)));
        const auto codeOf = [&](const fs::path& in, const fs::path& out, const ConvertOptions& o) {
            const auto report = convertCheckpoints({in}, out, o, {});
            return report ? ErrorCode::Unspecified : report.error().code;
        };
        QCOMPARE(codeOf(file, fresh("untold"), ConvertOptions()), ErrorCode::WrongUsage);
        QCOMPARE(codeOf(fresh("none.pth"), fresh("o"), options()), ErrorCode::FileMissing);
        QCOMPARE(codeOf(m_tokenizer, fresh("o"), options()), ErrorCode::ModelMissing);
        QCOMPARE(codeOf(file, m_tokenizer, options()), ErrorCode::FolderNotEmpty);
        QCOMPARE(codeOf(write("text.pth", "hello"), fresh("o"), options()),
                 ErrorCode::ModelDamaged);
        QVERIFY(!fs::exists(fresh("o")));
        QVERIFY(!describedModel("cma", "r60"));
        QVERIFY(!describedModel("sam", "r50"));
        StopSource source;
        source.request_stop();
        TaskContext task;
        task.stop = source.get_token();
        QCOMPARE(convertCheckpoints({file}, fresh("stopped"), options(), task).error().code,
                 ErrorCode::Cancelled);
    }

    void initialisationsAreReproducible()
    {
        NewBundle bundle;
        bundle.description.config = tinyConfig(false);
        bundle.seed = 5;
        QVERIFY(createBundle(fresh("one"), bundle, {}));
        QVERIFY(createBundle(fresh("two"), bundle, {}));
        QCOMPARE(ModelBundle::open(fresh("one"))->identity(),
                 ModelBundle::open(fresh("two"))->identity());
        bundle.seed = 6;
        QVERIFY(createBundle(fresh("three"), bundle, {}));
        QVERIFY(ModelBundle::open(fresh("one"))->identity()
                != ModelBundle::open(fresh("three"))->identity());
        QCOMPARE(createBundle(fresh("one"), bundle, {}).error().code, ErrorCode::FolderNotEmpty);
    }
};

MW_REGISTER_TEST(TestConversion, "conversion")
#include "test_conversion.moc"
