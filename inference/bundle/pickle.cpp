// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/pickle.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <unordered_map>

namespace mw {

namespace {

using Kind = PickleValue::Kind;

constexpr std::size_t kMostValues = std::size_t(1) << 22;  // a checkpoint has some ten thousand
constexpr std::uint64_t kMostText = std::uint64_t(1) << 30;
constexpr std::size_t kMostName = 1024;

/// What stopped the reading; turned into an Error at the one place that knows the file.
struct Failure {
    std::string reason;
};

class Machine
{
public:
    explicit Machine(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    /// Null when it succeeded.
    const Failure* run(Pickle& out)
    {
        while (!m_hasFailed && !m_hasStopped)
            step();
        if (m_hasFailed)
            return &m_failure;
        out.values = std::move(m_values);
        out.root = m_root;
        out.length = m_at;
        return nullptr;
    }

private:
    void fail(const std::string& reason)
    {
        if (!m_hasFailed)
            m_failure.reason = reason;
        m_hasFailed = true;
    }

    // ---- Input

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_at) {
            fail("it ends in the middle");
            return {};
        }
        const auto part = m_bytes.subspan(m_at, count);
        m_at += count;
        return part;
    }
    template <class T>
    T number()
    {
        T value = 0;
        const auto part = take(sizeof(T));
        for (std::size_t i = 0; i < part.size(); ++i)
            value = T(value | T(T(std::to_integer<std::uint8_t>(part[i])) << (8 * i)));
        return value;
    }
    std::string text(std::uint64_t length)
    {
        if (length > kMostText) {
            fail("it holds a text that is too long");
            return {};
        }
        const auto part = take(length);
        return {reinterpret_cast<const char*>(part.data()), part.size()};
    }
    /// Up to the line's end, which is left out.
    std::string line()
    {
        std::string out;
        while (!m_hasFailed) {
            const auto part = take(1);
            if (part.empty() || part[0] == std::byte('\n'))
                break;
            out += char(part[0]);
            if (out.size() > (1u << 20))
                fail("it holds a line that is too long");
        }
        if (!out.empty() && out.back() == '\r')
            out.pop_back();
        return out;
    }

    // ---- Stack

    PickleRef make(PickleValue value)
    {
        if (m_values.size() >= kMostValues) {
            fail("it holds too many values");
            return 0;
        }
        m_values.push_back(std::move(value));
        return PickleRef(m_values.size() - 1);
    }
    PickleRef make(Kind kind)
    {
        PickleValue value;
        value.kind = kind;
        return make(std::move(value));
    }
    void push(PickleRef ref) { m_stack.push_back(ref); }
    void push(Kind kind) { push(make(kind)); }
    void pushText(Kind kind, std::string content)
    {
        PickleValue value;
        value.kind = kind;
        value.text = std::move(content);
        push(make(std::move(value)));
    }
    void pushInteger(std::int64_t integer, Kind kind = Kind::Integer)
    {
        PickleValue value;
        value.kind = kind;
        value.integer = integer;
        push(make(std::move(value)));
    }
    void pushReal(double real)
    {
        PickleValue value;
        value.kind = Kind::Real;
        value.real = real;
        push(make(std::move(value)));
    }
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }
    PickleRef pop()
    {
        if (m_stack.size() <= floor()) {
            fail("it takes more from the stack than there is");
            return 0;
        }
        const PickleRef ref = m_stack.back();
        m_stack.pop_back();
        return ref;
    }
    PickleValue* top()
    {
        if (m_stack.size() <= floor()) {
            fail("it takes more from the stack than there is");
            return nullptr;
        }
        return &m_values[m_stack.back()];
    }
    /// Everything above the last mark, and the mark.
    std::vector<PickleRef> popToMark()
    {
        if (m_marks.empty()) {
            fail("a mark is missing");
            return {};
        }
        std::vector<PickleRef> items(m_stack.begin() + std::ptrdiff_t(m_marks.back()),
                                     m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return items;
    }
    void pushItems(Kind kind, std::vector<PickleRef> items)
    {
        PickleValue value;
        value.kind = kind;
        value.items = std::move(items);
        push(make(std::move(value)));
    }
    void pushTuple(std::size_t count)
    {
        std::vector<PickleRef> items(count);
        for (std::size_t i = count; i-- > 0;)
            items[i] = pop();
        pushItems(Kind::Tuple, std::move(items));
    }

    // ---- What pickles do

    void global(const std::string& module, const std::string& name)
    {
        // Names are copied and may be recalled often, so long ones would multiply.
        if (module.size() > kMostName || name.size() > kMostName)
            return fail("it holds a name that is too long");
        pushText(Kind::Global, module + "." + name);
    }
    void call()
    {
        const PickleRef arguments = pop(), callable = pop();
        pushItems(Kind::Call, {callable, arguments});
    }
    void fillList(const std::vector<PickleRef>& items)
    {
        PickleValue* list = top();
        if (list == nullptr)
            return;
        if (list->kind != Kind::List && list->kind != Kind::Set && list->kind != Kind::Call)
            return fail("it appends to something that is no list");
        auto& to = list->kind == Kind::Call ? list->contents : list->items;
        to.insert(to.end(), items.begin(), items.end());
    }
    void fillDict(const std::vector<PickleRef>& items)
    {
        PickleValue* dictionary = top();
        if (dictionary == nullptr)
            return;
        if (items.size() % 2 != 0
            || (dictionary->kind != Kind::Dict && dictionary->kind != Kind::Call))
            return fail("it puts a pair into something that is no dictionary");
        auto& to = dictionary->kind == Kind::Call ? dictionary->contents : dictionary->items;
        to.insert(to.end(), items.begin(), items.end());
    }
    void put(std::uint64_t slot)
    {
        if (top() == nullptr)
            return;
        if (m_memo.size() >= kMostValues)
            return fail("it remembers too many values");
        m_memo[slot] = m_stack.back();
    }
    void get(std::uint64_t slot)
    {
        const auto it = m_memo.find(slot);
        if (it == m_memo.end())
            return fail("it recalls a value that was never kept");
        if (m_stack.size() >= kMostValues)
            return fail("its stack grows too large");
        push(it->second);
    }
    /// A two's complement number of any length.
    void longInteger(std::uint64_t length)
    {
        const std::string bytes = text(length);
        if (bytes.size() > 8)
            return pushText(Kind::BigInteger, bytes);
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
        const bool isNegative
            = !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0;
        if (isNegative && bytes.size() < 8)
            value |= ~std::uint64_t(0) << (8 * bytes.size());
        pushInteger(std::int64_t(value));
    }
    void decimal(std::string digits)
    {
        if (!digits.empty() && digits.back() == 'L')
            digits.pop_back();
        std::int64_t value = 0;
        const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (ec == std::errc::result_out_of_range)
            return pushText(Kind::BigInteger, digits);
        if (ec != std::errc() || end != digits.data() + digits.size())
            return fail("it holds a damaged number");
        pushInteger(value);
    }
    void decimalReal(const std::string& digits)
    {
        double value = 0;
        const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (ec != std::errc() || end != digits.data() + digits.size())
            return fail("it holds a damaged number");
        pushReal(value);
    }
    std::uint64_t slotOfLine()
    {
        const std::string digits = line();
        std::uint64_t value = 0;
        const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (ec != std::errc() || end != digits.data() + digits.size())
            fail("it holds a damaged number");
        return value;
    }
    void quoted()
    {
        std::string written = line();
        if (written.size() < 2 || (written.front() != '\'' && written.front() != '"')
            || written.back() != written.front())
            return fail("it holds a damaged text");
        pushText(Kind::Text, written.substr(1, written.size() - 2));
    }

    void step();
    bool stepOfProtocol0(char op);

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    std::vector<PickleValue> m_values;
    std::vector<PickleRef> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint64_t, PickleRef> m_memo;
    PickleRef m_root = 0;
    bool m_hasStopped = false;
    bool m_hasFailed = false;
    Failure m_failure;
};

/// The opcodes that are lines of text.
bool Machine::stepOfProtocol0(char op)
{
    switch (op) {
    case 'I': {  // INT; "01" and "00" are booleans
        const std::string digits = line();
        if (digits == "01" || digits == "00")
            pushInteger(digits == "01" ? 1 : 0, Kind::Bool);
        else
            decimal(digits);
        return true;
    }
    case 'L':
        decimal(line());
        return true;
    case 'F':
        decimalReal(line());
        return true;
    case 'S':
        quoted();
        return true;
    case 'V':
        pushText(Kind::Text, line());
        return true;
    case 'c': {
        const std::string module = line();
        global(module, line());
        return true;
    }
    case 'i': {  // INST: a class and everything above the mark
        const std::string module = line();
        const std::string name = line();
        std::vector<PickleRef> arguments = popToMark();
        global(module, name);
        pushItems(Kind::Tuple, std::move(arguments));
        call();
        return true;
    }
    case 'P': {
        pushText(Kind::Text, line());
        const PickleRef id = pop();
        pushItems(Kind::Persistent, {id});
        return true;
    }
    case 'g':
        get(slotOfLine());
        return true;
    case 'p':
        put(slotOfLine());
        return true;
    case 'd': {
        std::vector<PickleRef> items = popToMark();
        if (items.size() % 2 != 0)
            fail("it makes a dictionary of an odd number of things");
        pushItems(Kind::Dict, std::move(items));
        return true;
    }
    case 'l':
        pushItems(Kind::List, popToMark());
        return true;
    case 'a':
        fillList({pop()});
        return true;
    case 's': {
        const PickleRef value = pop(), key = pop();
        fillDict({key, value});
        return true;
    }
    default:
        return false;
    }
}

void Machine::step()
{
    const auto opcode = take(1);
    if (opcode.empty())
        return;
    const auto op = std::to_integer<unsigned char>(opcode[0]);
    switch (op) {
    case 0x80:  // PROTO
        if (number<std::uint8_t>() > 5)
            fail("it is of a protocol newer than 5");
        return;
    case 0x95:  // FRAME: a hint
        number<std::uint64_t>();
        return;
    case '.':
        m_root = pop();
        m_hasStopped = true;
        return;
    case '(':
        if (m_marks.size() >= kMostValues)
            return fail("it has too many marks");
        m_marks.push_back(m_stack.size());
        return;
    case '0':
        if (!m_marks.empty() && m_stack.size() == m_marks.back())
            m_marks.pop_back();
        else
            pop();
        return;
    case '1':
        popToMark();
        return;
    case '2': {
        const PickleRef ref = pop();
        push(ref);
        push(ref);
        return;
    }
    case 'N':
        return push(Kind::None);
    case 0x88:
    case 0x89:
        return pushInteger(op == 0x88 ? 1 : 0, Kind::Bool);
    case 'K':
        return pushInteger(number<std::uint8_t>());
    case 'M':
        return pushInteger(number<std::uint16_t>());
    case 'J':
        return pushInteger(std::int32_t(number<std::uint32_t>()));
    case 0x8a:
        return longInteger(number<std::uint8_t>());
    case 0x8b:
        return longInteger(number<std::uint32_t>());
    case 'G': {  // big-endian
        std::uint64_t bits = 0;
        for (const std::byte b : take(8))
            bits = bits << 8 | std::to_integer<std::uint8_t>(b);
        return pushReal(std::bit_cast<double>(bits));
    }
    case 'X':
        return pushText(Kind::Text, text(number<std::uint32_t>()));
    case 0x8c:
        return pushText(Kind::Text, text(number<std::uint8_t>()));
    case 0x8d:
        return pushText(Kind::Text, text(number<std::uint64_t>()));
    case 'U':  // str of Python 2: names, in checkpoints
        return pushText(Kind::Text, text(number<std::uint8_t>()));
    case 'T':
        return pushText(Kind::Text, text(number<std::uint32_t>()));
    case 'C':
        return pushText(Kind::Bytes, text(number<std::uint8_t>()));
    case 'B':
        return pushText(Kind::Bytes, text(number<std::uint32_t>()));
    case 0x8e:
    case 0x96:  // BYTEARRAY8
        return pushText(Kind::Bytes, text(number<std::uint64_t>()));
    case ')':
        return pushItems(Kind::Tuple, {});
    case 0x85:
    case 0x86:
    case 0x87:
        return pushTuple(op - std::size_t(0x84));
    case 't':
        return pushItems(Kind::Tuple, popToMark());
    case ']':
        return push(Kind::List);
    case 'e':
        return fillList(popToMark());
    case '}':
        return push(Kind::Dict);
    case 'u':
        return fillDict(popToMark());
    case 0x8f:
        return push(Kind::Set);
    case 0x90:
        return fillList(popToMark());
    case 0x91:
        return pushItems(Kind::Set, popToMark());
    case 'q':
        return put(number<std::uint8_t>());
    case 'r':
        return put(number<std::uint32_t>());
    case 0x94:
        return put(m_memo.size());
    case 'h':
        return get(number<std::uint8_t>());
    case 'j':
        return get(number<std::uint32_t>());
    case 0x93: {  // STACK_GLOBAL
        const PickleRef name = pop(), module = pop();
        if (m_hasFailed)
            return;
        if (m_values[name].kind != Kind::Text || m_values[module].kind != Kind::Text)
            return fail("it names a class with something that is no text");
        return global(m_values[module].text, m_values[name].text);
    }
    case 'R':
    case 0x81:  // NEWOBJ
        return call();
    case 0x92: {  // NEWOBJ_EX: keyword arguments are kept as state
        const PickleRef keywords = pop(), arguments = pop(), callable = pop();
        return pushItems(Kind::Call, {callable, arguments, keywords});
    }
    case 'o': {  // OBJ
        std::vector<PickleRef> items = popToMark();
        if (items.empty())
            return fail("it builds an object of nothing");
        const PickleRef callable = items[0];
        items.erase(items.begin());
        PickleValue arguments;
        arguments.kind = Kind::Tuple;
        arguments.items = std::move(items);
        const PickleRef ref = make(std::move(arguments));
        return pushItems(Kind::Call, {callable, ref});
    }
    case 'b': {  // BUILD
        const PickleRef state = pop();
        PickleValue* target = top();
        if (target != nullptr && target->kind == Kind::Call)
            target->items.push_back(state);
        return;
    }
    case 'Q': {
        const PickleRef id = pop();
        return pushItems(Kind::Persistent, {id});
    }
    default:
        if (!stepOfProtocol0(char(op)))
            fail("it holds the opcode " + std::to_string(int(op)) + ", which no checkpoint needs");
    }
}

}  // namespace

const PickleValue* Pickle::find(const PickleValue& dictionary, std::string_view key) const
{
    const auto& items = dictionary.kind == Kind::Call ? dictionary.contents : dictionary.items;
    if (dictionary.kind != Kind::Dict && dictionary.kind != Kind::Call)
        return nullptr;
    // The last one counts, as in Python.
    for (std::size_t i = items.size() / 2; i-- > 0;) {
        const PickleValue& name = at(items[2 * i]);
        if (name.kind == Kind::Text && name.text == key)
            return &at(items[2 * i + 1]);
    }
    return nullptr;
}

Result<Pickle> parsePickle(std::span<const std::byte> bytes, const std::string& origin)
{
    Pickle pickle;
    Machine machine(bytes);
    if (const Failure* failure = machine.run(pickle))
        return Error{ErrorCode::ModelDamaged,
                     {origin, "its pickle cannot be read: " + failure->reason}};
    return pickle;
}

}  // namespace mw
