// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/base/unicode.h"
#include "inference/bundle/tokenizer.h"
#include "tests/support/runner.h"

#include <map>
#include <random>

using namespace mw;

namespace {

std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> out;
    for (const std::string_view word : preTokenised(text))
        out.emplace_back(word);
    return out;
}

using Words = std::vector<std::string>;

/// vocab.json and merges.txt as published: special tokens, 256 bytes in GPT-2's letters, merges.
Tokenizer withMerges(const std::vector<std::pair<std::string, std::string>>& merges)
{
    const Tokenizer bytes = Tokenizer::train({}, 0);
    Json vocabulary = *parseJson(bytes.vocabularyJson(), "v");
    std::string text = "#version: 0.2\n";
    for (const auto& [left, right] : merges) {
        text += left + " " + right + "\n";
        if (!vocabulary.contains(left + right))
            vocabulary[left + right] = vocabulary.size();
    }
    auto tokenizer = Tokenizer::parse(dumpJson(vocabulary), text, "test");
    if (!tokenizer)
        qFatal("%s", describe(tokenizer.error()).c_str());
    return *tokenizer;
}

/// Byte pair encoding as GPT-2's encoder.py states it: the best pair everywhere, again and again.
Words slowPieces(const std::string& word,
                 const std::map<std::pair<std::string, std::string>, int>& ranks)
{
    Words pieces;
    for (const char c : word)
        pieces.emplace_back(1, c);
    while (pieces.size() > 1) {
        std::pair<std::string, std::string> best;
        int rank = 1 << 30;
        for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
            const auto it = ranks.find({pieces[i], pieces[i + 1]});
            if (it != ranks.end() && it->second < rank) {
                rank = it->second;
                best = it->first;
            }
        }
        if (rank == 1 << 30)
            break;
        Words joined;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i + 1 < pieces.size() && pieces[i] == best.first && pieces[i + 1] == best.second) {
                joined.push_back(pieces[i] + pieces[i + 1]);
                ++i;
            } else {
                joined.push_back(pieces[i]);
            }
        }
        pieces = joined;
    }
    return pieces;
}

}  // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFollowThePattern()
    {
        QCOMPARE(words("Hello world"), (Words{"Hello", " world"}));
        QCOMPARE(words("it's we'll I'd don't they've you're I'm"),
                 (Words{"it", "'s", " we", "'ll", " I", "'d", " don", "'t", " they", "'ve", " you",
                        "'re", " I", "'m"}));
        // Upper-case endings are no contractions, and a quote before another word stays a quote.
        QCOMPARE(words("IT'S 'tis"), (Words{"IT", "'", "S", " '", "tis"}));
        QCOMPARE(words("a  b   c "), (Words{"a", " ", " b", "  ", " c", " "}));
        QCOMPARE(words("x1y22!?z"), (Words{"x", "1", "y", "22", "!?", "z"}));
        QCOMPARE(words("tab\t\tend\n"), (Words{"tab", "\t", "\t", "end", "\n"}));
        QCOMPARE(words(" \n x"), (Words{" \n", " x"}));
        QCOMPARE(words(""), Words{});
        QCOMPARE(words("   "), Words{"   "});
        // Letters and numbers of all scripts; marks are neither.
        QCOMPARE(words("Привет мир"), (Words{"Привет", " мир"}));
        QCOMPARE(words("犬が2匹いる"), (Words{"犬が", "2", "匹いる"}));
        QCOMPARE(words("Ⅷ½²x"), (Words{"Ⅷ½²", "x"}));
        QCOMPARE(words("e\u0301a"), (Words{"e", "\u0301", "a"}));
        QCOMPARE(words("naïve 🐕🐕 dog"), (Words{"naïve", " 🐕🐕", " dog"}));
        QCOMPARE(words("a\u00a0b\u3000c"), (Words{"a", "\u00a0", "b", "\u3000", "c"}));
    }

    void mergesAreAppliedByRank()
    {
        // "Ġ" is a space in GPT-2's letters.
        const Tokenizer t = withMerges(
            {{"l", "o"}, {"lo", "w"}, {"e", "r"}, {"Ġ", "low"}, {"a", "a"}, {"aa", "a"}});
        const auto pieces = [&](const std::string& text) {
            Words out;
            const auto ids = t.encode(text);
            for (std::size_t i = 1; i + 1 < ids.size(); ++i)
                out.push_back(t.decode(std::vector<std::int32_t>{ids[i]}));
            return out;
        };
        QCOMPARE(pieces("lower low"), (Words{"low", "er", " low"}));
        QCOMPARE(pieces("aaaaa"), (Words{"aa", "aaa"}));
        QCOMPARE(pieces("aaaa"), (Words{"aa", "aa"}));
    }

    void idsStandBetweenStartAndEnd()
    {
        const Tokenizer t = withMerges({});
        const auto ids = t.encode("ab");
        QCOMPARE(ids.size(), std::size_t(4));
        QCOMPARE(ids.front(), 0);
        QCOMPARE(ids.back(), 2);
        QCOMPARE(t.encode("").size(), std::size_t(2));
        QCOMPARE(t.decode(t.encode("a tiny 犬 🐕")), std::string("a tiny 犬 🐕"));
    }

    void specialTokensInTheTextAreThemselves()
    {
        const Tokenizer t = withMerges({});
        const auto ids = t.encode("a <mask> b</s>c");
        // <mask> takes the white space before it, as in RoBERTa's own tokenizer.
        const std::vector<std::int32_t> expected{
            0, t.encode("a")[1], 4, t.encode(" ")[1], t.encode("b")[1], 2, t.encode("c")[1], 2};
        QCOMPARE(ids, expected);
    }

    void agreesWithTheSlowDefinitionOnRandomVocabularies()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 40; ++round) {
            std::vector<std::pair<std::string, std::string>> merges;
            std::map<std::pair<std::string, std::string>, int> ranks;
            Words known{"a", "b", "c", "d"};
            for (int i = 0; i < 25; ++i) {
                const std::pair<std::string, std::string> pair{known[random() % known.size()],
                                                               known[random() % known.size()]};
                if (ranks.contains(pair) || pair.first.size() + pair.second.size() > 9)
                    continue;
                ranks[pair] = int(merges.size());
                merges.push_back(pair);
                known.push_back(pair.first + pair.second);
            }
            const Tokenizer t = withMerges(merges);
            for (int i = 0; i < 50; ++i) {
                std::string word;
                for (unsigned n = random() % 30 + 1; n-- > 0;)
                    word += char('a' + random() % 4);
                Words got;
                const auto ids = t.encode(word);
                for (std::size_t k = 1; k + 1 < ids.size(); ++k)
                    got.push_back(t.decode(std::vector<std::int32_t>{ids[k]}));
                QCOMPARE(got, slowPieces(word, ranks));
            }
        }
    }

    void textWithoutSpacesIsNoTrap()
    {
        const Tokenizer t = withMerges({{"x", "x"}, {"xx", "xx"}, {"xxxx", "xxxx"}});
        QCOMPARE(t.encode(std::string(400'000, 'x')).size(), std::size_t(50'002));
    }

    void invalidUtf8BecomesTheReplacementCharacter()
    {
        const Tokenizer t = withMerges({});
        QCOMPARE(t.decode(t.encode("a\xff\xc0z")), std::string("a\ufffd\ufffdz"));
    }

    void trainingLearnsFrequentPiecesAndRoundTrips()
    {
        const std::vector<std::string> lines{"the red dog", "the red cat", "the blue dog",
                                             "the the the"};
        const Tokenizer t = Tokenizer::train(lines, 280);
        QVERIFY(t.vocabularySize() <= 280);
        QCOMPARE(t.encode("the red").size(), std::size_t(4));
        QCOMPARE(Tokenizer::train(lines, 280).vocabularyJson(), t.vocabularyJson());
        auto again = Tokenizer::parse(t.vocabularyJson(), t.mergesText(), "again");
        QVERIFY(again);
        QCOMPARE(again->encode("the blue cat sat"), t.encode("the blue cat sat"));
        QCOMPARE(again->mergesText(), t.mergesText());
    }

    void damagedFilesAreRefused()
    {
        const Tokenizer t = withMerges({{"a", "b"}});
        const std::string vocabulary = t.vocabularyJson(), merges = t.mergesText();
        QVERIFY(Tokenizer::parse(vocabulary, merges, "x"));
        QVERIFY(!Tokenizer::parse("[]", merges, "x"));
        QVERIFY(!Tokenizer::parse("{", merges, "x"));
        QVERIFY(!Tokenizer::parse("{\"<s>\": 0}", "", "x"));
        QVERIFY(!Tokenizer::parse(vocabulary, "a\n", "x"));
        QVERIFY(!Tokenizer::parse(vocabulary, "a c\n", "x"));  // "ac" has no id
        std::string twice = vocabulary;
        twice.replace(twice.find(":261"), 4, ":260");
        QVERIFY(!Tokenizer::parse(twice, merges, "x"));
        std::string far = vocabulary;
        far.replace(far.find(":261"), 4, ":999999999");
        QVERIFY(!Tokenizer::parse(far, merges, "x"));
    }

    void expressionsAreNormalisedAsTheLoadersDo()
    {
        QCOMPARE(normalisedExpression("  A  Big\tDOG\n"), std::string("a big dog"));
        QCOMPARE(normalisedExpression("ÄÖÜ ЖУК Σ"), std::string("äöü жук σ"));
        QCOMPARE(normalisedExpression(""), std::string());
    }
};

MW_REGISTER_TEST(TestTokenizer, "tokenizer")
#include "test_tokenizer.moc"
