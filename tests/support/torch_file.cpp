// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/torch_file.h"

namespace mw::test {

namespace {

template <class T>
void append(std::string& out, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out += char((std::uint64_t(value) >> (8 * i)) & 0xff);
}

}  // namespace

std::span<const std::byte> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

PickleWriter& PickleWriter::text(const std::string& value)
{
    bytes += 'X';
    append(bytes, std::uint32_t(value.size()));
    bytes += value;
    return *this;
}

PickleWriter& PickleWriter::integer(std::int64_t value)
{
    if (value >= 0 && value < 256) {
        bytes += 'K';
        bytes += char(value);
    } else if (value >= -2147483648LL && value <= 2147483647LL) {
        bytes += 'J';
        append(bytes, std::int32_t(value));
    } else {
        bytes += "\x8a\x08";
        append(bytes, value);
    }
    return *this;
}

PickleWriter& PickleWriter::global(const std::string& module, const std::string& name)
{
    bytes += "c" + module + "\n" + name + "\n";
    return *this;
}

PickleWriter& PickleWriter::integers(const std::vector<std::int64_t>& values)
{
    mark();
    for (const std::int64_t value : values)
        integer(value);
    return op('t');
}

std::string pickleOf(const FileContent& content, bool isLegacy)
{
    PickleWriter w;
    const auto tensor = [&](const FileTensor& t) {
        const FileStorage& s = content.storages[t.storage];
        if (t.isParameter)
            w.global("torch._utils", "_rebuild_parameter").mark();
        w.global("torch._utils", "_rebuild_tensor_v2").mark();
        w.mark().text("storage").global("torch", s.type).text(s.key).text("cpu").integer(s.count);
        if (isLegacy)
            w.op('N');
        w.op('t').op('Q');
        w.integer(t.offset).integers(t.shape).integers(t.strides).op('\x89');
        w.global("collections", "OrderedDict").op(')').op('R');
        w.op('t').op('R');
        if (t.isParameter)
            w.op('\x88').global("collections", "OrderedDict").op(')').op('R').op('t').op('R');
    };
    const bool isNested = !content.key.empty();
    if (isNested)
        w.op('}').mark().text(content.key);
    w.global("collections", "OrderedDict").op(')').op('R').mark();
    for (const FileTensor& t : content.tensors) {
        w.text(t.name);
        tensor(t);
    }
    w.op('u');
    // state_dict() carries its versions as an attribute.
    w.op('}')
        .text("_metadata")
        .global("collections", "OrderedDict")
        .op(')')
        .op('R')
        .op('s')
        .op('b');
    if (isNested) {
        if (content.hasExtras) {
            w.text("optimizer").op('}').mark().text("state").op('}').integer(7);
            FileTensor momentum = content.tensors.front();
            tensor(momentum);
            w.op('s').text("param_groups").op(']').op('u');
            w.text("epoch").integer(12);
            w.text("args").global("argparse", "Namespace").op(')').op('\x81');
            w.op('}').mark().text("lr").op('G');
            w.bytes += std::string("\x3f\x1a\x36\xe2\xeb\x1c\x43\x2d", 8);
            w.op('u').op('b');
        }
        w.op('u');
    }
    return w.done();
}

std::string zipOf(const std::vector<std::pair<std::string, std::string>>& members)
{
    std::string out, directory;
    for (const auto& [name, data] : members) {
        const std::size_t offset = out.size();
        append(out, std::uint32_t(0x04034b50));
        append(out, std::uint16_t(20));
        append(out, std::uint16_t(0));
        append(out, std::uint16_t(0));  // stored
        append(out, std::uint32_t(0));
        append(out, std::uint32_t(0));  // the check sum is not looked at
        append(out, std::uint32_t(data.size()));
        append(out, std::uint32_t(data.size()));
        append(out, std::uint16_t(name.size()));
        append(out, std::uint16_t(0));
        out += name + data;
        append(directory, std::uint32_t(0x02014b50));
        append(directory, std::uint16_t(20));
        append(directory, std::uint16_t(20));
        append(directory, std::uint16_t(0));
        append(directory, std::uint16_t(0));
        append(directory, std::uint32_t(0));
        append(directory, std::uint32_t(0));
        append(directory, std::uint32_t(data.size()));
        append(directory, std::uint32_t(data.size()));
        append(directory, std::uint16_t(name.size()));
        append(directory, std::uint16_t(0));
        append(directory, std::uint16_t(0));
        append(directory, std::uint16_t(0));
        append(directory, std::uint16_t(0));
        append(directory, std::uint32_t(0));
        append(directory, std::uint32_t(offset));
        directory += name;
    }
    const std::size_t start = out.size();
    out += directory;
    append(out, std::uint32_t(0x06054b50));
    append(out, std::uint16_t(0));
    append(out, std::uint16_t(0));
    append(out, std::uint16_t(members.size()));
    append(out, std::uint16_t(members.size()));
    append(out, std::uint32_t(directory.size()));
    append(out, std::uint32_t(start));
    append(out, std::uint16_t(0));
    return out;
}

std::string zipCheckpoint(const FileContent& content, const std::string& folder)
{
    std::vector<std::pair<std::string, std::string>> members{
        {folder + "/data.pkl", pickleOf(content, false)}};
    for (const FileStorage& s : content.storages)
        members.emplace_back(folder + "/data/" + s.key, s.data);
    members.emplace_back(folder + "/version", "3\n");
    return zipOf(members);
}

std::string legacyCheckpoint(const FileContent& content)
{
    std::string out("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
    out += PickleWriter().op('M').bytes + std::string("\xe9\x03.", 3);
    out += PickleWriter()
               .op('}')
               .mark()
               .text("protocol_version")
               .integer(1001)
               .text("little_endian")
               .op('\x88')
               .op('u')
               .done();
    out += pickleOf(content, true);
    PickleWriter keys;
    keys.op(']').mark();
    for (const FileStorage& s : content.storages)
        keys.text(s.key);
    out += keys.op('e').done();
    for (const FileStorage& s : content.storages) {
        append(out, s.count);
        out += s.data;
    }
    return out;
}

}  // namespace mw::test
