// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/tokenizer.h"

#include "core/base/json.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <queue>
#include <set>
#include <tuple>

namespace mw {

namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t(32) << 20;
constexpr std::size_t kMaxVocabulary = std::size_t(1) << 20;
constexpr std::array kSpecials{"<s>", "<pad>", "</s>", "<unk>", "<mask>"};

bool isSpecial(std::string_view piece)
{
    return std::find(kSpecials.begin(), kSpecials.end(), piece) != kSpecials.end();
}

/// GPT-2 writes bytes as printable characters: those that are printable as themselves, the others
/// from U+0100 on.
struct ByteAlphabet {
    std::array<char32_t, 256> characterOf{};
    std::unordered_map<char32_t, unsigned char> byteOf;

    ByteAlphabet()
    {
        char32_t next = 0x100;
        for (char32_t b = 0; b < 256; ++b) {
            const bool isPrintable
                = (b >= 0x21 && b <= 0x7e) || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
            characterOf[b] = isPrintable ? b : next++;
            byteOf[characterOf[b]] = static_cast<unsigned char>(b);
        }
    }
};

const ByteAlphabet& alphabet()
{
    static const ByteAlphabet instance;
    return instance;
}

/// The bytes a written piece stands for; false if it holds another character.
bool toBytes(std::string_view written, std::string& bytes)
{
    for (std::size_t i = 0; i < written.size();) {
        std::size_t next = 0;
        const auto it = alphabet().byteOf.find(codePointAt(written, i, next));
        if (it == alphabet().byteOf.end())
            return false;
        bytes += char(it->second);
        i = next;
    }
    return true;
}

std::string toWritten(std::string_view bytes)
{
    std::string written;
    for (const char c : bytes)
        appendUtf8(written, alphabet().characterOf[static_cast<unsigned char>(c)]);
    return written;
}

/// `text` is valid UTF-8 and not empty.
std::string_view withoutLastCharacter(std::string_view text)
{
    std::size_t end = text.size() - 1;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end);
}

bool isSpaceAtEnd(std::string_view text)
{
    std::size_t next = 0;
    return isSpace(codePointAt(text, withoutLastCharacter(text).size(), next));
}

std::uint64_t pairKey(std::int32_t left, std::int32_t right)
{
    return std::uint64_t(std::uint32_t(left)) << 32 | std::uint32_t(right);
}

}  // namespace

std::vector<std::string_view> preTokenised(std::string_view text)
{
    std::vector<std::string_view> words;
    const auto classOf = [](char32_t c) {
        return isLetter(c) ? 'L' : isNumber(c) ? 'N' : isSpace(c) ? 'S' : 'O';
    };
    const auto runEnd = [&](std::size_t from, char kind) {
        std::size_t end = from;
        while (end < text.size()) {
            std::size_t next = 0;
            if (classOf(codePointAt(text, end, next)) != kind)
                break;
            end = next;
        }
        return end;
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        if (text[i] == '\'') {
            for (const std::string_view suffix : {"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"}) {
                if (text.substr(i).starts_with(suffix)) {
                    end = i + suffix.size();
                    break;
                }
            }
        }
        if (end == i) {
            // An optional space, then a run of one class.
            const std::size_t start = text[i] == ' ' ? i + 1 : i;
            std::size_t next = 0;
            const char kind = start < text.size() ? classOf(codePointAt(text, start, next)) : 'S';
            if (kind != 'S')
                end = runEnd(start, kind);
        }
        if (end == i) {
            // White space: all of it at the end of the text, else all but the last character, which
            // belongs to the next word.
            end = runEnd(i, 'S');
            if (end < text.size()) {
                const std::size_t last = i + withoutLastCharacter(text.substr(i, end - i)).size();
                if (last > i)
                    end = last;
            }
        }
        words.push_back(text.substr(i, end - i));
        i = end;
    }
    return words;
}

Result<Tokenizer> Tokenizer::parse(std::string_view vocabulary, std::string_view merges,
                                   const std::string& origin)
{
    const auto damaged = [&](const std::string& reason) {
        return Error{ErrorCode::ModelDamaged, {origin, reason}};
    };
    MW_TRY(const Json json, parseJson(vocabulary, origin));
    if (!json.is_object() || json.size() > kMaxVocabulary)
        return damaged("its vocabulary is not a table of pieces");
    Tokenizer tokenizer;
    tokenizer.m_pieces.resize(json.size());
    std::vector<bool> isSet(json.size(), false);
    for (const auto& [written, id] : json.items()) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= json.size()
            || isSet[id.get<std::size_t>()])
            return damaged("its vocabulary has a wrong id for \"" + written + "\"");
        const auto index = id.get<std::size_t>();
        isSet[index] = true;
        std::string piece;
        // Published vocabularies have placeholders such as "madeupword0000", which are plain text.
        if (isSpecial(written))
            piece = written;
        else if (!toBytes(written, piece))
            return damaged("its vocabulary holds the piece \"" + written
                           + "\", which stands for no bytes");
        tokenizer.m_pieces[index] = std::move(piece);
    }
    std::size_t line = 0;
    for (std::size_t start = 0; start < merges.size();) {
        const std::size_t end = std::min(merges.find('\n', start), merges.size());
        std::string_view text = merges.substr(start, end - start);
        start = end + 1;
        if (!text.empty() && text.back() == '\r')
            text.remove_suffix(1);
        if (text.empty() || (line++ == 0 && text.starts_with("#version")))
            continue;
        const std::string valid = validUtf8(text);
        const std::size_t space = valid.find(' ');
        std::string left, right;
        if (space == std::string::npos || !toBytes(std::string_view(valid).substr(0, space), left)
            || !toBytes(std::string_view(valid).substr(space + 1), right) || left.empty()
            || right.empty() || tokenizer.m_merges.size() >= kMaxVocabulary)
            return damaged("its merges are damaged at line " + std::to_string(line));
        tokenizer.m_merges.emplace_back(std::move(left), std::move(right));
    }
    tokenizer.index();
    for (const char* special : {"<s>", "<pad>", "</s>", "<unk>"}) {
        if (!tokenizer.m_ids.contains(special))
            return damaged(std::string("its vocabulary lacks ") + special);
    }
    for (int b = 0; b < 256; ++b) {
        if (!tokenizer.m_ids.contains(std::string(1, char(b))))
            return damaged("its vocabulary lacks the byte " + std::to_string(b));
    }
    for (const auto& [left, right] : tokenizer.m_merges) {
        if (!tokenizer.m_ids.contains(left + right))
            return damaged("its vocabulary lacks the merge " + toWritten(left + right));
    }
    return tokenizer;
}

Result<Tokenizer> Tokenizer::open(const fs::path& vocabulary, const fs::path& merges)
{
    MW_TRY(const std::string pieces, readFile(vocabulary, kMaxFile));
    MW_TRY(const std::string pairs, readFile(merges, kMaxFile));
    return parse(pieces, pairs, toUtf8(vocabulary));
}

void Tokenizer::index()
{
    m_ids.clear();
    m_joins.clear();
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        m_ids.emplace(m_pieces[i], std::int32_t(i));
    for (std::size_t i = 0; i < m_merges.size(); ++i) {
        const auto& [left, right] = m_merges[i];
        const auto a = m_ids.find(left), b = m_ids.find(right), ab = m_ids.find(left + right);
        // A part without an id never comes up: pieces are bytes and what merges made of them.
        if (a != m_ids.end() && b != m_ids.end() && ab != m_ids.end())
            m_joins.emplace(pairKey(a->second, b->second), Join{std::int32_t(i), ab->second});
    }
    const auto idOf = [&](const char* name, std::int32_t otherwise) {
        const auto it = m_ids.find(name);
        return it == m_ids.end() ? otherwise : it->second;
    };
    m_start = idOf("<s>", 0);
    m_pad = idOf("<pad>", 1);
    m_end = idOf("</s>", 2);
    m_unknown = idOf("<unk>", 3);
    for (int b = 0; b < 256; ++b) {
        const auto it = m_ids.find(std::string(1, char(b)));
        m_bytes[std::size_t(b)] = it == m_ids.end() ? m_unknown : it->second;
    }
}

void Tokenizer::encodeWord(std::string_view word, std::vector<std::int32_t>& ids) const
{
    // Pieces as a linked list in one array; a heap knows the best pair, the leftmost of equals. A
    // pair in the heap whose pieces were joined with others meanwhile is passed over.
    struct Piece {
        std::int32_t id = 0;
        std::int32_t before = -1, after = -1;
    };
    struct Pair {
        std::int32_t rank, at, left, right;
        bool operator<(const Pair& other) const
        {
            return std::tie(rank, at) > std::tie(other.rank, other.at);
        }
    };
    std::vector<Piece> pieces(word.size());
    std::priority_queue<Pair> best;
    const auto offer = [&](std::int32_t at) {
        const std::int32_t next = at < 0 ? -1 : pieces[std::size_t(at)].after;
        if (next < 0)
            return;
        const std::int32_t left = pieces[std::size_t(at)].id, right = pieces[std::size_t(next)].id;
        const auto it = m_joins.find(pairKey(left, right));
        if (it != m_joins.end())
            best.push({it->second.rank, at, left, right});
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        pieces[i].id = m_bytes[static_cast<unsigned char>(word[i])];
        pieces[i].before = std::int32_t(i) - 1;
        pieces[i].after = i + 1 < word.size() ? std::int32_t(i) + 1 : -1;
    }
    for (std::size_t i = 0; i < word.size(); ++i)
        offer(std::int32_t(i));
    while (!best.empty()) {
        const Pair pair = best.top();
        best.pop();
        Piece& left = pieces[std::size_t(pair.at)];
        if (left.id != pair.left || left.after < 0
            || pieces[std::size_t(left.after)].id != pair.right)
            continue;
        Piece& right = pieces[std::size_t(left.after)];
        left.id = m_joins.at(pairKey(pair.left, pair.right)).joined;
        left.after = right.after;
        right.id = -1;
        if (left.after >= 0)
            pieces[std::size_t(left.after)].before = pair.at;
        offer(left.before);
        offer(pair.at);
    }
    for (std::int32_t i = word.empty() ? -1 : 0; i >= 0; i = pieces[std::size_t(i)].after)
        ids.push_back(pieces[std::size_t(i)].id);
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text) const
{
    const std::string valid = validUtf8(text);
    std::vector<std::int32_t> ids{m_start};
    // The names of special tokens are found before anything else.
    for (std::size_t at = 0; at < valid.size();) {
        std::size_t found = std::string::npos;
        std::string_view token;
        for (const char* special : kSpecials) {
            const std::size_t where = valid.find(special, at);
            if (where < found && m_ids.contains(special)) {
                found = where;
                token = special;
            }
        }
        std::string_view part = std::string_view(valid).substr(at, found - at);
        if (token == "<mask>") {
            // It stands for a word with the space before it.
            while (!part.empty() && isSpaceAtEnd(part))
                part = withoutLastCharacter(part);
        }
        for (const std::string_view word : preTokenised(part))
            encodeWord(word, ids);
        if (found == std::string::npos)
            break;
        ids.push_back(m_ids.at(std::string(token)));
        at = found + token.size();
    }
    ids.push_back(m_end);
    return ids;
}

std::string Tokenizer::decode(std::span<const std::int32_t> ids) const
{
    std::string text;
    for (const std::int32_t id : ids) {
        if (id < 0 || std::size_t(id) >= m_pieces.size())
            continue;
        const std::string& piece = m_pieces[std::size_t(id)];
        if (!isSpecial(piece))
            text += piece;
    }
    return text;
}

std::string Tokenizer::vocabularyJson() const
{
    Json json = Json::object();
    auto& table = json.get_ref<Json::object_t&>();
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        table.push_back({isSpecial(m_pieces[i]) ? m_pieces[i] : toWritten(m_pieces[i]), i});
    return dumpJson(json);
}

std::string Tokenizer::mergesText() const
{
    std::string text = "#version: 0.2\n";
    for (const auto& [left, right] : m_merges)
        text += toWritten(left) + " " + toWritten(right) + "\n";
    return text;
}

Tokenizer Tokenizer::train(std::span<const std::string> lines, std::int32_t vocabularySize)
{
    std::map<std::string, std::int64_t> counts;
    for (const std::string& line : lines) {
        const std::string valid = validUtf8(line);
        for (const std::string_view word : preTokenised(valid))
            ++counts[std::string(word)];
    }
    Tokenizer tokenizer;
    for (const char* special : kSpecials)
        tokenizer.m_pieces.emplace_back(special);
    for (int b = 0; b < 256; ++b)
        tokenizer.m_pieces.emplace_back(1, char(b));

    struct Word {
        std::vector<std::string> pieces;
        std::int64_t count = 0;
    };
    std::vector<Word> words;
    for (const auto& [word, count] : counts) {
        Word w;
        for (const char c : word)
            w.pieces.emplace_back(1, c);
        w.count = count;
        words.push_back(std::move(w));
    }
    std::set<std::string> known(tokenizer.m_pieces.begin(), tokenizer.m_pieces.end());
    while (std::int32_t(tokenizer.m_pieces.size()) < vocabularySize) {
        std::map<std::pair<std::string, std::string>, std::int64_t> pairs;
        for (const Word& word : words) {
            for (std::size_t i = 0; i + 1 < word.pieces.size(); ++i)
                pairs[{word.pieces[i], word.pieces[i + 1]}] += word.count;
        }
        const auto best
            = std::max_element(pairs.begin(), pairs.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == pairs.end() || best->second < 2)
            break;
        const auto [left, right] = best->first;
        tokenizer.m_merges.emplace_back(left, right);
        if (known.insert(left + right).second)
            tokenizer.m_pieces.push_back(left + right);
        for (Word& word : words) {
            std::vector<std::string>& p = word.pieces;
            for (std::size_t i = 0; i + 1 < p.size(); ++i) {
                if (p[i] == left && p[i + 1] == right) {
                    p[i] += right;
                    p.erase(p.begin() + std::ptrdiff_t(i) + 1);
                }
            }
        }
    }
    tokenizer.index();
    return tokenizer;
}

}  // namespace mw
