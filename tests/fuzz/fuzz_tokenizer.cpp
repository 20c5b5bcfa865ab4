// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/tokenizer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace mw;

/// Vocabulary and merges, separated by a zero byte, and a text after a second one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes = fuzz::asText(data, size);
    const std::size_t first = bytes.find('\0');
    const std::size_t second
        = first == std::string_view::npos ? first : bytes.find('\0', first + 1);
    const std::string_view text
        = second == std::string_view::npos ? bytes : bytes.substr(second + 1);
    static const Tokenizer plain = Tokenizer::train(
        std::vector<std::string>{"the red dog", "the red cat", "a dog and a cat"}, 280);
    const auto check = [&](const Tokenizer& tokenizer) {
        const auto ids = tokenizer.encode(text);
        for (const std::int32_t id : ids)
            fuzz::require(id >= 0 && id < tokenizer.vocabularySize(), "ids are in the vocabulary");
        (void)tokenizer.decode(ids);
    };
    check(plain);
    std::size_t length = 0;
    const std::string kept(text);
    for (const std::string_view word : preTokenised(plain.decode(plain.encode(kept))))
        length += word.size();
    fuzz::require(length == plain.decode(plain.encode(kept)).size(), "words cover the text");
    if (second == std::string_view::npos)
        return 0;
    const auto tokenizer = Tokenizer::parse(bytes.substr(0, first),
                                            bytes.substr(first + 1, second - first - 1), "fuzz");
    if (tokenizer)
        check(*tokenizer);
    return 0;
}

std::vector<std::string> fuzz::seeds()
{
    const Tokenizer tokenizer
        = Tokenizer::train(std::vector<std::string>{"the red dog", "the red cat", "the the"}, 270);
    const std::string separator(1, '\0');
    std::vector<std::string> all;
    for (const char* text : {"the red dog's 2 cats", "na\xc3\xafve \xe7\x8a\xac <mask> x", ""})
        all.push_back(tokenizer.vocabularyJson() + separator + tokenizer.mergesText() + separator
                      + text);
    all.emplace_back("only a text \xff\xfe with broken bytes");
    return all;
}
