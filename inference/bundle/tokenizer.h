// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mw {

/// The byte-level BPE tokenizer of GPT-2 and RoBERTa: text is split into words by a fixed pattern,
/// words into bytes, and pairs of pieces are joined in the order in which training found them.
class Tokenizer
{
public:
    /// vocab.json (piece -> id) and merges.txt (one pair a line, best first). Checks that ids are
    /// dense and unique, that every byte and every merge result has an id and that the special
    /// tokens `<s>`, `<pad>`, `</s>`, `<unk>` exist.
    static Result<Tokenizer> parse(std::string_view vocabulary, std::string_view merges,
                                   const std::string& origin);
    static Result<Tokenizer> open(const fs::path& vocabulary, const fs::path& merges);

    /// `<s> pieces </s>`, as RobertaTokenizer gives with add_prefix_space = False; the names of
    /// special tokens in the text are those tokens. Invalid UTF-8 is read as U+FFFD.
    std::vector<std::int32_t> encode(std::string_view text) const;
    /// The text of ids, special tokens left out; the inverse of encode() for valid UTF-8.
    std::string decode(std::span<const std::int32_t> ids) const;

    std::int32_t vocabularySize() const { return std::int32_t(m_pieces.size()); }
    std::int32_t padId() const { return m_pad; }
    std::int32_t startId() const { return m_start; }
    std::int32_t endId() const { return m_end; }
    std::int32_t unknownId() const { return m_unknown; }

    std::string vocabularyJson() const;
    std::string mergesText() const;

    /// Learns pieces from lines of text until the vocabulary, with all bytes and five special
    /// tokens, has `vocabularySize` entries or no pair occurs twice. Ties are broken by the pieces'
    /// text, so equal input gives equal vocabularies.
    static Tokenizer train(std::span<const std::string> lines, std::int32_t vocabularySize);

private:
    void index();
    /// Appends the ids of a word. Time grows as n log n, so that a text without spaces is harmless.
    void encodeWord(std::string_view word, std::vector<std::int32_t>& ids) const;

    struct Join {
        std::int32_t rank;
        std::int32_t joined;  ///< Id of the two pieces together.
    };

    std::vector<std::string> m_pieces;  ///< By id, as raw bytes; special tokens by name.
    std::vector<std::pair<std::string, std::string>> m_merges;  ///< Raw bytes.
    std::unordered_map<std::string, std::int32_t> m_ids;
    std::unordered_map<std::uint64_t, Join> m_joins;  ///< By the ids of both pieces.
    std::array<std::int32_t, 256> m_bytes{};
    std::int32_t m_start = 0, m_pad = 1, m_end = 2, m_unknown = 3;
};

/// The words of a text by GPT-2's pattern
/// 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+ . Together they are
/// the text. Views into `text`, which must be valid UTF-8.
std::vector<std::string_view> preTokenised(std::string_view text);

}  // namespace mw
