// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/checkpoint_kind.h"
#include "inference/bundle/pickle.h"
#include "inference/bundle/safetensors.h"
#include "inference/bundle/torch_checkpoint.h"
#include "inference/bundle/zip.h"
#include "tests/support/runner.h"
#include "tests/support/torch_file.h"

#include <cstring>
#include <random>

using namespace mw;
using namespace mw::test;

namespace {

/// Shared storage, a transposed view, an offset, every type, a scalar and an empty tensor.
FileContent variedContent()
{
    FileContent c;
    c.storages = {storageOf<float>("0", "FloatStorage", {0, 1, 2, 3, 4, 5, 6, 7}),
                  storageOf<std::uint16_t>("1", "HalfStorage", {0x3c00, 0xc000, 0x0001}),
                  storageOf<std::uint16_t>("2", "BFloat16Storage", {0x3f80, 0xc000}),
                  storageOf<std::int64_t>("3", "LongStorage", {-5, 7}),
                  storageOf<std::uint8_t>("4", "BoolStorage", {1, 0, 1}),
                  storageOf<double>("5", "DoubleStorage", {2.5})};
    c.tensors = {{"a.weight", 0, {2, 4}, {4, 1}},
                 {"a.transposed", 0, {4, 2}, {1, 4}},
                 {"a.tail", 0, {3}, {1}, 5, true},
                 {"a.repeated", 0, {2, 3}, {0, 1}, 1},
                 {"half", 1, {3}, {1}},
                 {"brain", 2, {2}, {1}},
                 {"count", 3, {}, {}, 1},
                 {"flags", 4, {3}, {1}},
                 {"wide", 5, {1}, {1}},
                 {"nothing", 0, {0, 4}, {4, 1}}};
    return c;
}

void checkVaried(const TensorTable& table, const std::string& prefix = "")
{
    const auto values = [&](const std::string& name) {
        const StoredTensor* tensor = table.find(prefix + name);
        return tensor != nullptr ? toFloats(*tensor) : std::vector<float>{-99};
    };
    using V = std::vector<float>;
    QCOMPARE(values("a.weight"), (V{0, 1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(values("a.transposed"), (V{0, 4, 1, 5, 2, 6, 3, 7}));
    QCOMPARE(values("a.tail"), (V{5, 6, 7}));
    QCOMPARE(values("a.repeated"), (V{1, 2, 3, 1, 2, 3}));
    QCOMPARE(values("half"), (V{1, -2, 5.9604645e-8f}));
    QCOMPARE(values("brain"), (V{1, -2}));
    QCOMPARE(values("count"), V{7});
    QCOMPARE(values("flags"), (V{1, 0, 1}));
    QCOMPARE(values("wide"), V{2.5f});
    QCOMPARE(values("nothing"), V{});
    QCOMPARE(table.find(prefix + "count")->shape.size(), std::size_t(0));
    QCOMPARE(table.find(prefix + "half")->dtype, DType::F16);
}

std::string reasonOf(const std::string& file)
{
    const auto table = parseTorchCheckpoint(bytesOf(file), "file");
    return table ? std::string("no error") : describe(table.error());
}

}  // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothContainers()
    {
        for (const bool isLegacy : {false, true}) {
            FileContent content = variedContent();
            const auto make
                = [&] { return isLegacy ? legacyCheckpoint(content) : zipCheckpoint(content); };
            std::string file = make();
            auto table = parseTorchCheckpoint(bytesOf(file), "file");
            QVERIFY2(table, table ? "" : describe(table.error()).c_str());
            QCOMPARE(table->tensors.size(), content.tensors.size());
            checkVaried(*table);

            content.key = "model";
            content.hasExtras = true;
            file = make();
            table = parseTorchCheckpoint(bytesOf(file), "file");
            QVERIFY2(table, table ? "" : describe(table.error()).c_str());
            QCOMPARE(table->tensors.size(), content.tensors.size());
            checkVaried(*table);
            QCOMPARE(table->skipped, (std::vector<std::string>{"optimizer", "epoch", "args"}));

            for (FileTensor& tensor : content.tensors)
                tensor.name = "module." + tensor.name;
            file = make();
            table = parseTorchCheckpoint(bytesOf(file), "file");
            QVERIFY(table);
            checkVaried(*table);
        }
    }

    void readsFilesFromDisk()
    {
        const auto folder = TemporaryFolder::create();
        const fs::path path = folder->path() / "a.pth";
        for (const std::string& bytes :
             {zipCheckpoint(variedContent()), legacyCheckpoint(variedContent())}) {
            QVERIFY(writeFileAtomically(path, bytes));
            const auto table = readTensorFile(path);
            QVERIFY(table);
            checkVaried(*table);
        }
        QVERIFY(writeFileAtomically(path, "just some text"));
        QVERIFY(describe(readTensorFile(path).error()).find("neither") != std::string::npos);
        QVERIFY(writeFileAtomically(path, ""));
        QVERIFY(!readTensorFile(path));
        QCOMPARE(readTensorFile(folder->path() / "none").error().code, ErrorCode::FileMissing);
        QVERIFY(!readTensorFile(folder->path()));
    }

    void nothingReachesBeyondItsStorage()
    {
        const auto with = [](const FileTensor& tensor) {
            FileContent content = variedContent();
            content.storages.resize(1);
            content.tensors = {tensor};
            return content;
        };
        for (const FileTensor& tensor :
             {FileTensor{"t", 0, {9}, {1}}, FileTensor{"t", 0, {2, 4}, {5, 1}},
              FileTensor{"t", 0, {1}, {1}, 8}, FileTensor{"t", 0, {1}, {1}, std::int64_t(1) << 61},
              FileTensor{"t", 0, {2}, {-1}, 4}, FileTensor{"t", 0, {-2}, {1}},
              FileTensor{"t", 0, {std::int64_t(1) << 62, 4}, {1, 1}},
              FileTensor{"t", 0, {3}, {std::int64_t(1) << 62}},
              FileTensor{"t", 0, {1 << 20, 1 << 15}, {0, 0}}, FileTensor{"t", 0, {2, 4}, {4}}}) {
            for (const std::string& file :
                 {zipCheckpoint(with(tensor)), legacyCheckpoint(with(tensor))}) {
                const std::string reason = reasonOf(file);
                QVERIFY2(reason.find("tensor t") != std::string::npos, reason.c_str());
            }
        }
    }

    void missingStoragesAreNamed()
    {
        FileContent content = variedContent();
        std::vector<std::pair<std::string, std::string>> members{
            {"a/data.pkl", pickleOf(content, false)}};
        QVERIFY(reasonOf(zipOf(members)).find("a.weight") != std::string::npos);
        QVERIFY(reasonOf(zipOf({{"a/else", ""}})).find("data.pkl") != std::string::npos);
        const std::string legacy = legacyCheckpoint(content);
        QVERIFY(reasonOf(legacy.substr(0, legacy.size() - 3)).find("cut off") != std::string::npos);
    }

    void programsAndObjectsAreRefusedNotRun()
    {
        // What a malicious file does: os.system("...") through REDUCE.
        PickleWriter w;
        w.global("os", "system").text("touch /tmp/owned").op('\x85').op('R');
        const std::string evil = zipOf({{"a/data.pkl", w.done()}});
        QVERIFY(reasonOf(evil).find("Python object") != std::string::npos);
        // The same hidden among tensors is skipped.
        FileContent content = variedContent();
        PickleWriter hidden;
        hidden.op('}')
            .mark()
            .text("payload")
            .global("posix", "system")
            .text("true")
            .op('\x85')
            .op('R');
        std::string inner = pickleOf(content, false);
        inner = inner.substr(2, inner.size() - 3);
        hidden.text("model").bytes += inner;
        std::vector<std::pair<std::string, std::string>> members{
            {"a/data.pkl", hidden.op('u').done()}};
        for (const FileStorage& s : content.storages)
            members.emplace_back("a/data/" + s.key, s.data);
        const std::string mixed = zipOf(members);
        const auto table = parseTorchCheckpoint(bytesOf(mixed), "file");
        QVERIFY2(table, table ? "" : describe(table.error()).c_str());
        QCOMPARE(table->skipped, std::vector<std::string>{"payload"});
        QVERIFY(reasonOf(zipOf({{"m/data.pkl", pickleOf(content, false)}, {"m/constants.pkl", ""}}))
                    .find("TorchScript")
                != std::string::npos);
    }

    void endlessNestingEnds()
    {
        // Each dictionary holds the one before sixty times: 60^12 paths.
        PickleWriter w;
        w.op('}').op('q').op(0);
        for (char level = 1; level <= 12; ++level) {
            w.op('}').op('q').op(level).mark();
            for (int i = 0; i < 60; ++i)
                w.integer(i).op('h').op(char(level - 1));
            w.op('u');
        }
        QVERIFY(reasonOf(zipOf({{"a/data.pkl", w.done()}})).find("without end")
                != std::string::npos);
        // A dictionary that holds itself.
        PickleWriter self;
        self.op('}').op('q').op(0).text("self").op('h').op(0).op('s');
        QVERIFY(reasonOf(zipOf({{"a/data.pkl", self.done()}})).find("no tensors")
                != std::string::npos);
    }

    void picklesOfAllProtocolsAreRead()
    {
        const auto parsed = [](const std::string& text) {
            auto pickle = parsePickle(bytesOf(text), "p");
            if (!pickle)
                qFatal("%s", describe(pickle.error()).c_str());
            return *pickle;
        };
        // {'a': [1, -2.5, None, True, 10**30], 'b': ('x', b'y')} by protocols 0 and 4
        const std::string zero
            = "(dp0\nVa\np1\n(lp2\nI1\naF-2.5\naNaI01\naL1000000000000000000000000"
              "000000L\nasVb\np3\n(Vx\np4\nS'y'\np5\ntp6\ns.";
        const std::string four(
            "\x80\x04\x95\x3b\0\0\0\0\0\0\0}\x94(\x8c\x01"
            "a\x94]\x94(K\x01G\xc0\x04\0\0\0\0\0\0N\x88\x8a\x0d\0\0\0@\xea\xed\x74\x46\xd0\x9c,\x9f"
            "\x0c"
            "e\x8c\x01"
            "b\x94\x8c\x01x\x94"
            "C\x01y\x94\x86\x94u.",
            70);
        for (const std::string& text : {zero, four}) {
            const Pickle p = parsed(text);
            const PickleValue* list = p.find(p.at(p.root), "a");
            QVERIFY(list != nullptr);
            QCOMPARE(list->items.size(), std::size_t(5));
            QCOMPARE(p.at(list->items[0]).integer, std::int64_t(1));
            QCOMPARE(p.at(list->items[1]).real, -2.5);
            QVERIFY(p.at(list->items[2]).kind == PickleValue::Kind::None);
            QVERIFY(p.at(list->items[3]).kind == PickleValue::Kind::Bool);
            QVERIFY(p.at(list->items[4]).kind == PickleValue::Kind::BigInteger);
            const PickleValue* pair = p.find(p.at(p.root), "b");
            QVERIFY(pair != nullptr && pair->items.size() == 2);
            QCOMPARE(p.at(pair->items[1]).text, std::string("y"));
        }
    }

    void damagedPicklesAreRefused()
    {
        for (const std::string& text : {std::string(""),
                                        std::string("."),
                                        std::string("\x80\x09."),
                                        std::string("h\x05."),
                                        std::string("t."),
                                        std::string("(1."),
                                        std::string("R."),
                                        std::string("X\xff\xff\xff\x7f"),
                                        std::string("a."),
                                        std::string("I12x\n."),
                                        std::string("\x93."),
                                        std::string("K\x01K\x02\x93."),
                                        std::string("(K\x01"
                                                    "d."),
                                        std::string("\x82\x01."),
                                        std::string("]K\x01K\x02s."),
                                        std::string("\x8b\xff\xff\xff\xff"),
                                        std::string("("),
                                        std::string("]}u."),
                                        std::string("\x95")})
            QVERIFY2(!parsePickle(bytesOf(text), "p"), text.c_str());
        // A long name recalled often must not multiply.
        std::string bomb = PickleWriter().text(std::string(100'000, 'n')).op('q').op(0).bytes;
        for (int i = 0; i < 1000; ++i)
            bomb += std::string("h\0h\0\x93", 5);
        QVERIFY(!parsePickle(bytesOf(bomb + "."), "p"));
    }

    void damagedArchivesAreRefused()
    {
        const std::string good = zipOf({{"a", "first"}, {"b", "second member"}});
        QVERIFY(parseZip(bytesOf(good), "z"));
        QCOMPARE(parseZip(bytesOf(good), "z")->members.at("b").size(), std::size_t(13));
        QVERIFY(!parseZip(bytesOf(good.substr(0, good.size() - 1)), "z"));
        QVERIFY(!parseZip(bytesOf(good.substr(4)), "z"));
        QVERIFY(!parseZip(bytesOf(zipOf({{"a", "1"}, {"a", "2"}})), "z"));
        std::string compressed = good;
        compressed[compressed.find("PK\x01\x02") + 10] = 8;
        QVERIFY(describe(parseZip(bytesOf(compressed), "z").error()).find("\"a\"")
                != std::string::npos);
        std::string overlapping = good;
        const std::size_t record = overlapping.rfind("PK\x01\x02");
        overlapping.replace(record + 46, 1, "a");
        overlapping.replace(record + 42, 4, std::string(4, '\0'));
        QVERIFY(!parseZip(bytesOf(overlapping), "z"));
        // Any single byte may be changed without more than an error.
        std::mt19937 random(3);
        for (int i = 0; i < 3000; ++i) {
            std::string changed = good;
            changed[random() % changed.size()] = char(random());
            const auto archive = parseZip(bytesOf(changed), "z");
            for (const auto& [name, bytes] : archive ? archive->members : ZipArchive().members)
                QVERIFY(bytes.data() >= bytesOf(changed).data()
                        && bytes.data() + bytes.size() <= bytesOf(changed).data() + changed.size());
        }
    }

    void changedCheckpointsNeverReadOutside()
    {
        // The reader's promise: every element of every tensor lies within the file.
        std::mt19937 random(4);
        FileContent content = variedContent();
        content.key = "model";
        content.hasExtras = true;
        for (const std::string& good : {zipCheckpoint(content), legacyCheckpoint(content)}) {
            int accepted = 0;
            for (int i = 0; i < 4000; ++i) {
                std::string changed = good;
                for (unsigned n = 1 + random() % 3; n-- > 0;)
                    changed[random() % changed.size()] = char(random());
                if (random() % 4 == 0)
                    changed.resize(random() % changed.size());
                const auto table = parseTorchCheckpoint(bytesOf(changed), "file");
                if (!table)
                    continue;
                ++accepted;
                for (const StoredTensor& tensor : table->tensors)
                    QVERIFY(contiguousBytes(tensor).size()
                            == std::size_t(tensor.elementCount()) * byteSize(tensor.dtype));
            }
            QVERIFY(accepted > 100);
        }
    }

    void namesTellWhatAFileIs()
    {
        const auto tableOf = [](const std::vector<std::string>& names) {
            TensorTable table;
            for (const std::string& name : names) {
                StoredTensor tensor;
                tensor.name = name;
                table.tensors.push_back(tensor);
            }
            return table;
        };
        const std::string layer = "transformer.encoder.layers.0.self_attn.value_proj.weight";
        QCOMPARE(kindOf(tableOf({layer, "support_qkv.Key.weight", "refpoint_embed.weight"})),
                 CheckpointKind::Cma);
        QCOMPARE(kindOf(tableOf({layer, "support_qkv.Key.weight", "query_embed.weight"})),
                 CheckpointKind::CmaAblation);
        QCOMPARE(kindOf(tableOf({layer, "query_embed.weight"})), CheckpointKind::ReferFormer);
        QCOMPARE(kindOf(tableOf({"a"})), CheckpointKind::Unspecified);
        TensorTable resnet = tableOf({"conv1.weight", "layer1.0.conv1.weight", "fc.weight"});
        QCOMPARE(kindOf(resnet), CheckpointKind::ResNet);
        adoptNames(resnet, CheckpointKind::ResNet);
        QCOMPARE(resnet.tensors[1].name, std::string("backbone.0.body.layer1.0.conv1.weight"));
        QCOMPARE(resnet.skipped, std::vector<std::string>{"fc.weight"});
        TensorTable text = tableOf({"roberta.embeddings.word_embeddings.weight",
                                    "roberta.embeddings.LayerNorm.gamma", "lm_head.bias"});
        QCOMPARE(kindOf(text), CheckpointKind::Roberta);
        adoptNames(text, CheckpointKind::Roberta);
        QCOMPARE(text.tensors[0].name,
                 std::string("text_encoder.embeddings.word_embeddings.weight"));
        QCOMPARE(text.tensors[1].name, std::string("text_encoder.embeddings.LayerNorm.weight"));
        QCOMPARE(text.tensors.size(), std::size_t(2));
    }
};

MW_REGISTER_TEST(TestCheckpoint, "checkpoint")
#include "test_checkpoint.moc"
