// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/torch_checkpoint.h"

#include "inference/bundle/pickle.h"
#include "inference/bundle/safetensors.h"
#include "inference/bundle/zip.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace mw {

namespace {

using Kind = PickleValue::Kind;
using Bytes = std::span<const std::byte>;

constexpr std::size_t kMostTensors = std::size_t(1) << 16;
constexpr int kMostDepth = 16;
/// Dictionaries may refer to one another, so that a small file describes an endless tree.
constexpr std::int64_t kMostSteps = std::int64_t(1) << 22;

/// torch.save before 1.6 begins with this number, 0x1950a86a20f9469cfc6c, as a pickle of
/// protocol 2.
constexpr std::array<unsigned char, 10> kMagic{0x6c, 0xfc, 0x9c, 0x46, 0xf9,
                                               0x20, 0x6a, 0xa8, 0x50, 0x19};
constexpr std::int64_t kLegacyProtocol = 1001;

struct Storage {
    DType dtype = DType::Unspecified;
    Bytes bytes;
};

/// A storage whose bytes are found by `key`; `legacyStart` where a view of an older file begins.
struct StorageName {
    DType dtype = DType::Unspecified;
    bool isUntyped = false;
    std::string key;
    std::int64_t count = 0;
    std::int64_t viewStart = 0;
};

DType dtypeOfStorage(std::string_view name)
{
    static constexpr std::pair<std::string_view, DType> kTypes[] = {
        {"torch.FloatStorage", DType::F32}, {"torch.DoubleStorage", DType::F64},
        {"torch.HalfStorage", DType::F16},  {"torch.BFloat16Storage", DType::BF16},
        {"torch.LongStorage", DType::I64},  {"torch.IntStorage", DType::I32},
        {"torch.ShortStorage", DType::I16}, {"torch.CharStorage", DType::I8},
        {"torch.ByteStorage", DType::U8},   {"torch.BoolStorage", DType::Bool},
    };
    if (name.starts_with("torch.cuda."))
        return dtypeOfStorage("torch." + std::string(name.substr(11)));
    for (const auto& [known, dtype] : kTypes) {
        if (name == known)
            return dtype;
    }
    return DType::Unspecified;
}

DType dtypeOfName(std::string_view name)
{
    static constexpr std::pair<std::string_view, DType> kTypes[] = {
        {"torch.float32", DType::F32}, {"torch.float64", DType::F64},
        {"torch.float16", DType::F16}, {"torch.bfloat16", DType::BF16},
        {"torch.int64", DType::I64},   {"torch.int32", DType::I32},
        {"torch.int16", DType::I16},   {"torch.int8", DType::I8},
        {"torch.uint8", DType::U8},    {"torch.bool", DType::Bool},
    };
    for (const auto& [known, dtype] : kTypes) {
        if (name == known)
            return dtype;
    }
    return DType::Unspecified;
}

class CheckpointReader
{
public:
    CheckpointReader(Bytes bytes, std::string origin)
        : m_bytes(bytes)
        , m_origin(std::move(origin))
    {
    }

    Result<TensorTable> read()
    {
        MW_TRY_VOID(isZip(m_bytes) ? openZip() : openLegacy());
        MW_TRY(const PickleValue* state, modelState());
        MW_TRY_VOID(collect(*state, "", 0));
        if (m_table.tensors.empty())
            return damaged("it holds no tensors");
        stripPrefix();
        return std::move(m_table);
    }

private:
    Error damaged(const std::string& reason) const
    {
        return {ErrorCode::ModelDamaged, {m_origin, reason}};
    }

    Result<void> openZip();
    Result<void> openLegacy();
    Result<const PickleValue*> modelState();
    Result<void> collect(const PickleValue& value, const std::string& prefix, int depth);
    Result<void> addTensor(const PickleValue& call, const std::string& name);
    std::optional<StorageName> storageName(const PickleValue& persistent) const;
    std::optional<Storage> storageOf(const StorageName& name) const;
    /// The call of a function that makes a tensor, within those that merely wrap one; or null.
    const PickleValue* tensorCall(const PickleValue& value) const;
    std::string callee(const PickleValue& call) const;
    bool hasTensors(const PickleValue& value, int depth);
    const std::vector<PickleRef>* pairsOf(const PickleValue& value) const;
    std::optional<std::vector<std::int64_t>> integers(const PickleValue& tuple) const;
    void stripPrefix();

    Bytes m_bytes;
    std::string m_origin;
    Pickle m_pickle;
    bool m_isLegacy = false;
    ZipArchive m_archive;
    std::string m_folder;  ///< In the archive, with a slash.
    std::map<std::string, Bytes> m_legacyStorages;
    TensorTable m_table;
    std::set<std::string> m_names;
    std::int64_t m_steps = 0;
};

Result<void> CheckpointReader::openZip()
{
    MW_TRY(m_archive, parseZip(m_bytes, m_origin));
    constexpr std::string_view kData = "data.pkl";
    Bytes pickle;
    for (const auto& [name, bytes] : m_archive.members) {
        const bool isRoot = name.ends_with(kData)
            && (name.size() == kData.size()
                || (name[name.size() - kData.size() - 1] == '/'
                    && name.find('/') == name.size() - kData.size() - 1));
        if (isRoot) {
            m_folder = name.substr(0, name.size() - kData.size());
            pickle = bytes;
        }
        if (name.ends_with("/constants.pkl") || name.ends_with("/code/__torch__.py"))
            return Error{ErrorCode::ModelIncompatible,
                         {m_origin, "it is a TorchScript program, not a table of weights"}};
    }
    if (pickle.empty())
        return damaged("the archive holds no data.pkl, so torch.save did not write it");
    const auto order = m_archive.members.find(m_folder + "byteorder");
    if (order != m_archive.members.end()
        && std::string_view(reinterpret_cast<const char*>(order->second.data()),
                            order->second.size())
            != "little")
        return damaged("its numbers are big-endian");
    MW_TRY(m_pickle, parsePickle(pickle, m_origin));
    return {};
}

Result<void> CheckpointReader::openLegacy()
{
    m_isLegacy = true;
    std::size_t at = 0;
    const auto next = [&]() { return parsePickle(m_bytes.subspan(at), m_origin); };
    MW_TRY(const Pickle magic, next());
    const PickleValue& number = magic.at(magic.root);
    const std::string expected(reinterpret_cast<const char*>(kMagic.data()), kMagic.size());
    if (number.kind != Kind::BigInteger || number.text != expected)
        return damaged("torch.save did not write it");
    at += magic.length;
    MW_TRY(const Pickle protocol, next());
    if (protocol.at(protocol.root).kind != Kind::Integer
        || protocol.at(protocol.root).integer != kLegacyProtocol)
        return damaged("it is of an unknown version of the format");
    at += protocol.length;
    MW_TRY(const Pickle system, next());
    if (const PickleValue* little = system.find(system.at(system.root), "little_endian");
        little != nullptr && little->kind == Kind::Bool && little->integer == 0)
        return damaged("its numbers are big-endian");
    at += system.length;
    MW_TRY(m_pickle, next());
    at += m_pickle.length;
    MW_TRY(const Pickle keys, next());
    at += keys.length;

    // How long an element is, only the references in the pickle say.
    std::map<std::string, std::size_t> itemSizes;
    for (const PickleValue& value : m_pickle.values) {
        if (value.kind != Kind::Persistent)
            continue;
        if (const auto name = storageName(value))
            itemSizes[name->key] = name->isUntyped ? 1 : byteSize(name->dtype);
    }
    const PickleValue& list = keys.at(keys.root);
    if (list.kind != Kind::List && list.kind != Kind::Tuple)
        return damaged("its list of storages is damaged");
    for (const PickleRef ref : list.items) {
        const PickleValue& key = keys.at(ref);
        const auto size = itemSizes.find(key.text);
        if (key.kind != Kind::Text || size == itemSizes.end() || size->second == 0)
            return damaged("its list of storages names one of an unknown kind");
        if (m_bytes.size() - at < 8)
            return damaged("it is cut off");
        std::uint64_t count = 0;
        for (std::size_t i = 0; i < 8; ++i)
            count |= std::uint64_t(std::to_integer<std::uint8_t>(m_bytes[at + i])) << (8 * i);
        at += 8;
        if (count > (m_bytes.size() - at) / size->second)
            return damaged("it is cut off in storage " + key.text);
        const std::size_t length = std::size_t(count) * size->second;
        if (!m_legacyStorages.emplace(key.text, m_bytes.subspan(at, length)).second)
            return damaged("it holds storage " + key.text + " twice");
        at += length;
    }
    return {};
}

std::optional<std::vector<std::int64_t>> CheckpointReader::integers(const PickleValue& tuple) const
{
    // torch.Size is a call with one tuple.
    if (tuple.kind == Kind::Call && tuple.items.size() >= 2) {
        const PickleValue& arguments = m_pickle.at(tuple.items[1]);
        if (callee(tuple) == "torch.Size" && arguments.items.size() == 1
            && m_pickle.at(arguments.items[0]).kind == Kind::Tuple)
            return integers(m_pickle.at(arguments.items[0]));
        return std::nullopt;
    }
    if (tuple.kind != Kind::Tuple && tuple.kind != Kind::List)
        return std::nullopt;
    std::vector<std::int64_t> out;
    for (const PickleRef ref : tuple.items) {
        if (m_pickle.at(ref).kind != Kind::Integer || out.size() >= 16)
            return std::nullopt;
        out.push_back(m_pickle.at(ref).integer);
    }
    return out;
}

std::string CheckpointReader::callee(const PickleValue& call) const
{
    if (call.kind != Kind::Call || call.items.empty())
        return {};
    const PickleValue& function = m_pickle.at(call.items[0]);
    return function.kind == Kind::Global ? function.text : std::string();
}

std::optional<StorageName> CheckpointReader::storageName(const PickleValue& persistent) const
{
    const PickleValue& id = m_pickle.at(persistent.items[0]);
    if (id.kind != Kind::Tuple || id.items.size() < 5)
        return std::nullopt;
    const auto part = [&](std::size_t i) -> const PickleValue& { return m_pickle.at(id.items[i]); };
    if (part(0).kind != Kind::Text || part(0).text != "storage" || part(1).kind != Kind::Global
        || (part(2).kind != Kind::Text && part(2).kind != Kind::Integer)
        || part(4).kind != Kind::Integer || part(4).integer < 0)
        return std::nullopt;
    StorageName name;
    name.isUntyped
        = part(1).text == "torch.storage.UntypedStorage" || part(1).text == "torch.UntypedStorage";
    name.dtype = dtypeOfStorage(part(1).text);
    name.key = part(2).kind == Kind::Text ? part(2).text : std::to_string(part(2).integer);
    name.count = part(4).integer;
    if (id.items.size() > 5 && part(5).kind == Kind::Tuple && part(5).items.size() == 3) {
        const PickleValue& start = m_pickle.at(part(5).items[1]);
        if (start.kind != Kind::Integer || start.integer < 0)
            return std::nullopt;
        name.viewStart = start.integer;
    }
    return name;
}

std::optional<Storage> CheckpointReader::storageOf(const StorageName& name) const
{
    Storage storage;
    storage.dtype = name.dtype;
    if (m_isLegacy) {
        const auto it = m_legacyStorages.find(name.key);
        if (it == m_legacyStorages.end())
            return std::nullopt;
        storage.bytes = it->second;
    } else {
        const auto it = m_archive.members.find(m_folder + "data/" + name.key);
        if (it == m_archive.members.end())
            return std::nullopt;
        storage.bytes = it->second;
    }
    return storage;
}

const PickleValue* CheckpointReader::tensorCall(const PickleValue& value) const
{
    const PickleValue* call = &value;
    for (int depth = 0; depth < 4; ++depth) {
        const std::string name = callee(*call);
        if (name == "torch._utils._rebuild_tensor_v2" || name == "torch._utils._rebuild_tensor"
            || name == "torch._utils._rebuild_tensor_v3")
            return call;
        const PickleValue* arguments
            = call->items.size() >= 2 ? &m_pickle.at(call->items[1]) : nullptr;
        if (arguments == nullptr || arguments->kind != Kind::Tuple || arguments->items.empty())
            return nullptr;
        if (name == "torch._utils._rebuild_parameter"
            || name == "torch._utils._rebuild_parameter_with_state"
            || name == "torch.nn.parameter.Parameter") {
            call = &m_pickle.at(arguments->items[0]);
        } else if (name == "torch._tensor._rebuild_from_type_v2" && arguments->items.size() >= 3) {
            // (function, type, arguments, state): the function's own call was taken apart.
            const PickleValue& function = m_pickle.at(arguments->items[0]);
            if (function.kind == Kind::Global
                && function.text.starts_with("torch._utils._rebuild_tensor"))
                return call;
            return nullptr;
        } else {
            return nullptr;
        }
    }
    return nullptr;
}

Result<void> CheckpointReader::addTensor(const PickleValue& call, const std::string& name)
{
    const auto wrong
        = [&](const std::string& reason) { return damaged("tensor " + name + " " + reason); };
    const PickleValue* arguments = &m_pickle.at(call.items[1]);
    std::string function = callee(call);
    if (function == "torch._tensor._rebuild_from_type_v2") {
        function = m_pickle.at(arguments->items[0]).text;
        arguments = &m_pickle.at(arguments->items[2]);
    }
    if (arguments->kind != Kind::Tuple || arguments->items.size() < 4)
        return wrong("is not described as a tensor is");
    const auto argument
        = [&](std::size_t i) -> const PickleValue& { return m_pickle.at(arguments->items[i]); };
    if (argument(0).kind != Kind::Persistent)
        return wrong("has no storage");
    const auto storageId = storageName(argument(0));
    if (!storageId)
        return wrong("has a storage that is not described as one is");
    auto storage = storageOf(*storageId);
    if (!storage)
        return wrong("has a storage that is not in the file");
    if (storage->dtype == DType::Unspecified && function.ends_with("_v3")
        && arguments->items.size() >= 7) {
        // The storage is mere bytes; the tensor's own type comes as torch.<name>.
        const PickleValue& type = argument(6);
        storage->dtype = type.kind == Kind::Global ? dtypeOfName(type.text) : DType::Unspecified;
    }
    if (storage->dtype == DType::Unspecified) {
        m_table.skipped.push_back(name + " (a type of number that no model here uses)");
        return {};
    }
    const auto shape = integers(argument(2)), strides = integers(argument(3));
    if (argument(1).kind != Kind::Integer || argument(1).integer < 0 || !shape || !strides
        || shape->size() != strides->size())
        return wrong("is not described as a tensor is");
    StoredTensor tensor;
    tensor.name = name;
    tensor.dtype = storage->dtype;
    tensor.shape = *shape;
    tensor.strides = *strides;
    const std::int64_t count = checkedElementCount(tensor.shape);
    if (count < 0)
        return wrong("has an impossible shape");
    const std::size_t itemSize = byteSize(tensor.dtype);
    const auto available = std::int64_t(storage->bytes.size() / itemSize);
    constexpr std::int64_t kMost = std::int64_t(1) << 40;
    if (argument(1).integer > kMost || storageId->viewStart > kMost)
        return wrong("begins outside its storage");
    const std::int64_t first = argument(1).integer + storageId->viewStart;
    std::int64_t last = first;
    for (std::size_t d = 0; count > 0 && d < tensor.shape.size(); ++d) {
        const std::int64_t stride = tensor.strides[d];
        if (stride < 0 || stride > kMost
            || (tensor.shape[d] > 1 && stride > kMost / (tensor.shape[d] - 1)))
            return wrong("has an impossible stride");
        last += (tensor.shape[d] - 1) * stride;
        if (last > kMost)
            return wrong("reaches beyond its storage");
    }
    if (count > 0 && last >= available)
        return wrong("reaches beyond its storage");
    // A stride of zero makes a large tensor of a small file.
    if (count > std::max<std::int64_t>(std::int64_t(1) << 20, 4 * available))
        return wrong("repeats its few numbers too often");
    tensor.bytes = count > 0 ? storage->bytes.subspan(std::size_t(first) * itemSize) : Bytes();
    if (m_table.tensors.size() >= kMostTensors)
        return damaged("it holds too many tensors");
    if (!m_names.insert(name).second)
        return wrong("is there twice");
    m_table.tensors.push_back(std::move(tensor));
    return {};
}

/// Keys and values of a dictionary, of an OrderedDict, or of an object's state.
const std::vector<PickleRef>* CheckpointReader::pairsOf(const PickleValue& value) const
{
    if (value.kind == Kind::Dict)
        return &value.items;
    if (value.kind == Kind::Call && value.contents.size() % 2 == 0 && !value.contents.empty()
        && (callee(value) == "collections.OrderedDict"
            || callee(value) == "collections.defaultdict"))
        return &value.contents;
    return nullptr;
}

bool CheckpointReader::hasTensors(const PickleValue& value, int depth)
{
    if (depth > 3 || ++m_steps > kMostSteps)
        return false;
    if (tensorCall(value) != nullptr)
        return true;
    const auto* pairs = pairsOf(value);
    for (std::size_t i = 1; pairs != nullptr && i < pairs->size(); i += 2) {
        if (hasTensors(m_pickle.at((*pairs)[i]), depth + 1))
            return true;
    }
    return false;
}

Result<const PickleValue*> CheckpointReader::modelState()
{
    const PickleValue& root = m_pickle.at(m_pickle.root);
    if (tensorCall(root) != nullptr)
        return damaged("it holds a single tensor without a name");
    const auto* pairs = pairsOf(root);
    if (pairs == nullptr)
        return Error{ErrorCode::ModelIncompatible,
                     {m_origin,
                      "it holds a Python object instead of a table of weights; save its "
                      "state_dict()"}};
    for (const std::string_view key :
         {"model", "state_dict", "model_state_dict", "model_state", "net", "network", "weights"}) {
        const PickleValue* inner = m_pickle.find(root, key);
        if (inner == nullptr || pairsOf(*inner) == nullptr || !hasTensors(*inner, 0))
            continue;
        for (std::size_t i = 0; i + 1 < pairs->size(); i += 2) {
            const PickleValue& name = m_pickle.at((*pairs)[i]);
            if (name.kind == Kind::Text && name.text != key && name.text.size() <= 1024
                && m_table.skipped.size() < kMostTensors)
                m_table.skipped.push_back(name.text);
        }
        return inner;
    }
    return &root;
}

Result<void> CheckpointReader::collect(const PickleValue& value, const std::string& prefix,
                                       int depth)
{
    const auto* pairs = pairsOf(value);
    if (pairs == nullptr || depth > kMostDepth || prefix.size() > 1024)
        return {};
    for (std::size_t i = 0; i + 1 < pairs->size(); i += 2) {
        if (++m_steps > kMostSteps)
            return damaged("it is nested without end");
        const PickleValue& key = m_pickle.at((*pairs)[i]);
        const PickleValue& item = m_pickle.at((*pairs)[i + 1]);
        if (key.kind == Kind::Text && key.text.size() > 1024)
            return damaged("it holds a name that is too long");
        const std::string name = prefix
            + (key.kind == Kind::Text          ? key.text
                   : key.kind == Kind::Integer ? std::to_string(key.integer)
                                               : std::string("?"));
        if (const PickleValue* call = tensorCall(item)) {
            MW_TRY_VOID(addTensor(*call, name));
        } else if (pairsOf(item) != nullptr) {
            MW_TRY_VOID(collect(item, name + ".", depth + 1));
        } else if (key.kind == Kind::Text && m_table.skipped.size() < kMostTensors) {
            m_table.skipped.push_back(name);
        }
    }
    return {};
}

void CheckpointReader::stripPrefix()
{
    constexpr std::string_view kParallel = "module.";
    const bool isParallel
        = std::all_of(m_table.tensors.begin(), m_table.tensors.end(),
                      [](const StoredTensor& t) { return t.name.starts_with(kParallel); });
    if (!isParallel)
        return;
    for (StoredTensor& tensor : m_table.tensors)
        tensor.name.erase(0, kParallel.size());
}

}  // namespace

Result<TensorTable> parseTorchCheckpoint(Bytes bytes, const std::string& origin)
{
    return CheckpointReader(bytes, origin).read();
}

Result<TensorTable> readTorchCheckpoint(const fs::path& path)
{
    MW_TRY(std::shared_ptr<const MappedFile> file, MappedFile::open(path));
    MW_TRY(TensorTable table, parseTorchCheckpoint(file->bytes(), toUtf8(path)));
    table.file = std::move(file);
    return table;
}

Result<TensorTable> readTensorFile(const fs::path& path)
{
    MW_TRY(std::shared_ptr<const MappedFile> file, MappedFile::open(path));
    const Bytes bytes = file->bytes();
    const bool isPickle = !bytes.empty() && bytes[0] == std::byte(0x80);
    // safetensors: a length of which the upper bytes are zero, then the brace of its header.
    const bool isSafetensors = bytes.size() > 8 && bytes[8] == std::byte('{');
    if (isSafetensors && !isZip(bytes))
        return readSafetensors(path);
    if (isZip(bytes) || isPickle)
        return readTorchCheckpoint(path);
    return Error{ErrorCode::ModelDamaged,
                 {toUtf8(path), "it is neither a safetensors file nor written by torch.save"}};
}

}  // namespace mw
