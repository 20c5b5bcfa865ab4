// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/expressions.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

/// Objects smaller than this part of the picture are as good as invisible.
constexpr double kLeastArea = 0.0008;
/// How far apart two centres must be before a word compares them.
constexpr double kMargin = 0.08;

// The first word is the class; the others are said for it. Names of different sets for one thing
// are aliases: they are said and also recognised.
struct Words {
    std::vector<std::string> nouns;
    std::vector<std::string> aliases{};
};

const std::vector<Words>& vocabulary()
{
    static const std::vector<Words> words = {
        {{"person", "human", "man", "woman", "someone", "figure"}, {"pedestrian", "people"}},
        {{"bag", "handbag", "purse"}, {}},
        {{"horse", "pony", "animal"}, {}},
        {{"elephant", "animal"}, {}},
        {{"dog", "puppy", "animal"}, {}},
        {{"cat", "kitten", "animal"}, {}},
        {{"bear", "animal"}, {}},
        {{"zebra", "animal"}, {}},
        {{"giraffe", "animal"}, {}},
        {{"cow", "animal"}, {}},
        {{"sheep", "animal"}, {}},
        {{"bird", "animal"}, {}},
        {{"car", "vehicle", "automobile"}, {"sedan", "car side"}},
        {{"truck", "vehicle", "lorry"}, {}},
        {{"bus", "vehicle"}, {}},
        {{"train", "vehicle"}, {}},
        {{"airplane", "plane", "aircraft"}, {"aeroplane", "airplanes"}},
        {{"boat", "ship"}, {}},
        {{"bicycle", "bike"}, {}},
        {{"motorcycle", "motorbike"}, {"motorbikes"}},
        {{"bicyclist", "cyclist", "bike rider"}, {"bicycle and rider"}},
        {{"shoes", "pair of shoes", "footwear"}, {"shoe"}},
        {{"boots", "pair of boots"}, {}},
        {{"jacket", "coat"}, {"blazer"}},
        {{"coat", "jacket"}, {}},
        {{"sweater", "pullover"}, {"cardigan"}},
        {{"shirt", "top"}, {}},
        {{"blouse", "top"}, {}},
        {{"t-shirt", "shirt"}, {}},
        {{"pants", "trousers"}, {}},
        {{"jeans", "pants"}, {}},
        {{"dress", "gown"}, {}},
        {{"hat", "cap"}, {}},
        {{"couch", "sofa"}, {}},
        {{"tv", "television", "screen"}, {"tvmonitor"}},
        {{"cell phone", "phone"}, {"cellphone"}},
        {{"dining table", "table"}, {}},
        {{"potted plant", "plant"}, {}},
        {{"cup", "mug"}, {}},
        {{"refrigerator", "fridge"}, {}},
        {{"teddy bear", "stuffed toy"}, {}},
        {{"sports ball", "ball"}, {}},
        {{"backpack", "rucksack"}, {}},
        {{"object", "thing", "item"}, {}},
    };
    return words;
}

struct Index {
    std::map<std::string, std::string, std::less<>> canonical;
    std::map<std::string, std::vector<std::string>> nouns;
};

const Index& wordIndex()
{
    static const Index index = [] {
        Index made;
        for (const Words& w : vocabulary()) {
            made.canonical[w.nouns[0]] = w.nouns[0];
            for (const std::string& alias : w.aliases)
                made.canonical[alias] = w.nouns[0];
            made.nouns[w.nouns[0]] = w.nouns;
        }
        // Two names of one thing in the sets that are packed most.
        made.canonical["handbag"] = "bag";
        made.canonical["purse"] = "bag";
        return made;
    }();
    return index;
}

// ---- Colours

constexpr std::array<const char*, 11> kColors
    = {"black", "white", "grey",   "red",  "orange", "yellow",
       "green", "blue",  "purple", "pink", "brown"};

/// Which of kColors a pixel has.
std::size_t colorOf(int r, int g, int b)
{
    const int most = std::max({r, g, b}), least = std::min({r, g, b});
    const int chroma = most - least;
    if (most < 55)
        return 0;
    if (chroma < 28 || chroma * 100 < most * 15)
        return most > 190 ? 1 : most < 75 ? 0 : 2;
    double hue = 0;
    if (most == r)
        hue = 60.0 * (g - b) / chroma;
    else if (most == g)
        hue = 120 + 60.0 * (b - r) / chroma;
    else
        hue = 240 + 60.0 * (r - g) / chroma;
    if (hue < 0)
        hue += 360;
    const bool isPale = chroma * 100 < most * 45;
    if (hue < 14 || hue >= 340)
        return isPale && most > 160 ? 9 : (most < 120 && hue < 14 ? 10 : 3);
    if (hue < 42)
        return most < 185 || isPale ? 10 : 4;
    if (hue < 68)
        return most < 120 ? 10 : 5;
    if (hue < 165)
        return 6;
    if (hue < 258)
        return 7;
    if (hue < 300)
        return 8;
    return 9;
}

/// The colour words of an object, or "".
std::string prevailingColor(const std::array<std::int64_t, 11>& counts)
{
    std::int64_t all = 0;
    for (const std::int64_t count : counts)
        all += count;
    const auto most = std::max_element(counts.begin(), counts.end());
    return all > 0 && *most * 100 >= all * 55 ? kColors[std::size_t(most - counts.begin())] : "";
}

// ---- Comparing two objects in the frames where both are visible

template <class Compare>
bool inAllCommonFrames(const Sighting& a, const Sighting& b, Compare compare)
{
    bool isAny = false;
    for (std::size_t t = 0; t < a.frames.size(); ++t) {
        if (!a.frames[t].isVisible || !b.frames[t].isVisible)
            continue;
        isAny = true;
        if (!compare(a.frames[t], b.frames[t]))
            return false;
    }
    return isAny;
}

template <class Holds>
bool inAllFrames(const Sighting& a, Holds holds)
{
    for (const Sighting::Frame& f : a.frames) {
        if (f.isVisible && !holds(f))
            return false;
    }
    return true;
}

template <class Holds>
bool inAnyFrame(const Sighting& a, Holds holds)
{
    for (const Sighting::Frame& f : a.frames) {
        if (f.isVisible && holds(f))
            return true;
    }
    return false;
}

bool isLeftOf(const Sighting& a, const Sighting& b)
{
    return inAllCommonFrames(a, b,
                             [](const auto& p, const auto& q) { return p.x < q.x - kMargin; });
}

bool isAbove(const Sighting& a, const Sighting& b)
{
    return inAllCommonFrames(a, b,
                             [](const auto& p, const auto& q) { return p.y < q.y - kMargin; });
}

/// From the first frame where it is visible to the last.
std::array<double, 2> drift(const Sighting& s)
{
    const Sighting::Frame *first = nullptr, *last = nullptr;
    for (const Sighting::Frame& f : s.frames) {
        if (!f.isVisible)
            continue;
        first = first ? first : &f;
        last = &f;
    }
    return first ? std::array{last->x - first->x, last->y - first->y} : std::array{0.0, 0.0};
}

bool isClothed(std::string_view className)
{
    return className == "person" || className == "bicyclist";
}

constexpr const char* kOrdinals[] = {"first", "second", "third", "fourth", "fifth"};

class Speaker
{
public:
    Speaker(std::size_t target, const std::vector<SceneObject>& objects,
            const std::vector<Sighting>& sightings)
        : m_target(target)
        , m_objects(objects)
        , m_sightings(sightings)
        , m_self(sightings[target])
        , m_others(othersOfClass(target, objects, sightings))
    {
    }

    std::vector<Statement> all()
    {
        say(StatementKind::Plain, "", "", m_others.empty());
        color();
        size();
        position();
        order();
        relation();
        motion();
        return std::move(m_said);
    }

private:
    void say(StatementKind kind, std::string before, std::string after, bool tellsApart)
    {
        m_said.push_back({kind, std::move(before), std::move(after), tellsApart});
    }
    template <class Holds>
    bool isTrueOfNoOther(Holds holds) const
    {
        return std::none_of(m_others.begin(), m_others.end(),
                            [&](std::size_t i) { return holds(m_sightings[i]); });
    }

    void color()
    {
        if (m_self.color.empty())
            return;
        // An object without a prevailing colour may still be partly of this one.
        const bool isUnique = isTrueOfNoOther([&](const Sighting& other) {
            return other.color.empty() || other.color == m_self.color;
        });
        // Of people, what is seen is what they wear.
        if (isClothed(m_objects[m_target].className)) {
            say(StatementKind::Color, "", "in " + m_self.color, isUnique);
            say(StatementKind::Color, "", "dressed in " + m_self.color, isUnique);
            return;
        }
        say(StatementKind::Color, m_self.color, "", isUnique);
        say(StatementKind::Color, "", "that is " + m_self.color, isUnique);
    }

    void size()
    {
        if (m_others.empty()) {
            if (m_self.area > 0.25)
                say(StatementKind::Size, "big", "", true);
            if (m_self.area < 0.02)
                say(StatementKind::Size, "small", "", true);
            return;
        }
        const bool isLargest = isTrueOfNoOther(
            [&](const Sighting& other) { return other.area * 1.4 > m_self.area; });
        const bool isSmallest = isTrueOfNoOther(
            [&](const Sighting& other) { return other.area < m_self.area * 1.4; });
        const bool isPair = m_others.size() == 1;
        if (isLargest)
            say(StatementKind::Size, isPair ? "bigger" : "biggest", "", true);
        if (isLargest)
            say(StatementKind::Size, isPair ? "larger" : "largest", "", true);
        if (isSmallest)
            say(StatementKind::Size, isPair ? "smaller" : "smallest", "", true);
    }

    void position()
    {
        const auto side = [&](const std::vector<std::string>& words, auto isThere, auto isNear) {
            if (!inAllFrames(m_self, isThere))
                return;
            const bool isUnique
                = isTrueOfNoOther([&](const Sighting& other) { return inAnyFrame(other, isNear); });
            for (const std::string& word : words)
                say(StatementKind::Position, "", word, isUnique);
        };
        using F = Sighting::Frame;
        side(
            {"on the left", "on the left side", "at the left"},
            [](const F& f) { return f.x < 0.4; }, [](const F& f) { return f.x < 0.5; });
        side(
            {"on the right", "on the right side", "at the right"},
            [](const F& f) { return f.x > 0.6; }, [](const F& f) { return f.x > 0.5; });
        side(
            {"at the top", "in the upper part"}, [](const F& f) { return f.y < 0.38; },
            [](const F& f) { return f.y < 0.5; });
        side(
            {"at the bottom", "in the lower part"}, [](const F& f) { return f.y > 0.62; },
            [](const F& f) { return f.y > 0.5; });
        side(
            {"in the middle", "in the center"},
            [](const F& f) { return std::abs(f.x - 0.5) < 0.1 && std::abs(f.y - 0.5) < 0.15; },
            [](const F& f) { return std::abs(f.x - 0.5) < 0.2; });
    }

    void order()
    {
        if (m_others.empty())
            return;
        // The rank is only said where it is the same in every frame.
        std::size_t left = 0, right = 0;
        for (const std::size_t i : m_others) {
            if (isLeftOf(m_sightings[i], m_self))
                ++left;
            else if (isLeftOf(m_self, m_sightings[i]))
                ++right;
            else
                return;
        }
        if (left == 0)
            say(StatementKind::Order, "leftmost", "", true);
        if (right == 0)
            say(StatementKind::Order, "rightmost", "", true);
        if (left < std::size(kOrdinals))
            say(StatementKind::Order, kOrdinals[left], "from the left", true);
        if (right < std::size(kOrdinals))
            say(StatementKind::Order, kOrdinals[right], "from the right", true);
        if (left == 1 && right == 1)
            say(StatementKind::Order, "middle", "", true);
    }

    void relation()
    {
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            const SceneObject& mark = m_objects[i];
            const SceneObject& self = m_objects[m_target];
            if (i == m_target || mark.className == self.className || mark.className.empty()
                || mark.className == "object" || !m_sightings[i].isVisible()
                || mark.labels.touches(self.labels)
                || !othersOfClass(i, m_objects, m_sightings).empty())
                continue;
            const auto relate = [&](const char* words, auto holds) {
                if (!holds(m_self, m_sightings[i]))
                    return;
                const bool isUnique = isTrueOfNoOther([&](const Sighting& other) {
                    // Where the other is only not clearly elsewhere, the words do not help.
                    return !holds(m_sightings[i], other);
                });
                say(StatementKind::Relation, "", std::string(words) + " the " + mark.className,
                    isUnique);
            };
            const auto right = [](const Sighting& a, const Sighting& b) { return isLeftOf(b, a); };
            const auto below = [](const Sighting& a, const Sighting& b) { return isAbove(b, a); };
            relate("left of", isLeftOf);
            relate("to the left of", isLeftOf);
            relate("right of", right);
            relate("to the right of", right);
            relate("above", isAbove);
            relate("below", below);
        }
    }

    void motion()
    {
        const auto [dx, dy] = drift(m_self);
        const auto moves = [&](const std::vector<std::string>& words, double along, double across,
                               auto ofOther) {
            if (along < 0.06 || along < 1.8 * std::abs(across))
                return;
            const bool isUnique = isTrueOfNoOther(
                [&](const Sighting& other) { return ofOther(drift(other)) > 0.02; });
            for (const std::string& word : words)
                say(StatementKind::Motion, "", word, isUnique);
        };
        using D = std::array<double, 2>;
        moves({"moving left", "moving to the left", "going left"}, -dx, dy,
              [](const D& d) { return -d[0]; });
        moves({"moving right", "moving to the right", "going right"}, dx, dy,
              [](const D& d) { return d[0]; });
        moves({"moving up", "going up"}, -dy, dx, [](const D& d) { return -d[1]; });
        moves({"moving down", "going down"}, dy, dx, [](const D& d) { return d[1]; });
    }

    std::size_t m_target;
    const std::vector<SceneObject>& m_objects;
    const std::vector<Sighting>& m_sightings;
    const Sighting& m_self;
    std::vector<std::size_t> m_others;
    std::vector<Statement> m_said;
};

/// Words that also fit things of other classes.
bool isVague(std::string_view noun)
{
    static constexpr std::string_view kVague[]
        = {"animal", "vehicle", "object", "thing", "item", "figure", "someone", "top"};
    return std::find(std::begin(kVague), std::end(kVague), noun) != std::end(kVague);
}

std::string joined(const std::string& a, const std::string& b)
{
    return a.empty() ? b : b.empty() ? a : a + " " + b;
}

}  // namespace

std::string canonicalClass(std::string_view className)
{
    const auto& names = wordIndex().canonical;
    const auto it = names.find(className);
    return it == names.end() ? std::string(className) : it->second;
}

const std::vector<std::string>& nounsOf(const std::string& canonical)
{
    static const std::vector<std::string> none;
    const auto& nouns = wordIndex().nouns;
    const auto it = nouns.find(canonical);
    return it == nouns.end() ? none : it->second;
}

bool Sighting::isVisible() const
{
    return std::any_of(frames.begin(), frames.end(), [](const Frame& f) { return f.isVisible; });
}

std::vector<Sighting> observe(const RenderedClip& clip, const std::vector<SceneObject>& objects)
{
    struct Sum {
        std::int64_t count = 0;
        double x = 0, y = 0;
        int left = 1 << 30, top = 1 << 30, right = 0, bottom = 0;
    };
    const std::size_t pixels = std::size_t(clip.width) * std::size_t(clip.height);
    std::vector<Sighting> sightings(objects.size());
    std::vector<std::array<std::int64_t, 11>> colors(objects.size());
    for (int t = 0; t < clip.frames; ++t) {
        // Once over the pixels for all labels; objects are then sums of labels.
        std::vector<Sum> sums(256);
        std::vector<std::array<std::int64_t, 11>> counts(256);
        const std::uint8_t* labels = clip.labels.data() + std::size_t(t) * pixels;
        const std::uint8_t* rgb = clip.rgb.data() + std::size_t(t) * 3 * pixels;
        for (int y = 0; y < clip.height; ++y) {
            for (int x = 0; x < clip.width; ++x) {
                const std::size_t i = std::size_t(y) * std::size_t(clip.width) + std::size_t(x);
                const std::uint8_t label = labels[i];
                if (label == 0)
                    continue;
                Sum& s = sums[label];
                ++s.count;
                s.x += x + 0.5;
                s.y += y + 0.5;
                s.left = std::min(s.left, x);
                s.top = std::min(s.top, y);
                s.right = std::max(s.right, x + 1);
                s.bottom = std::max(s.bottom, y + 1);
                if (((x ^ y) & 1) == 0)
                    ++counts[label][colorOf(rgb[i], rgb[pixels + i], rgb[2 * pixels + i])];
            }
        }
        for (std::size_t o = 0; o < objects.size(); ++o) {
            Sum all;
            for (std::size_t label = 1; label < 256; ++label) {
                if (!objects[o].labels.has(std::uint8_t(label)) || sums[label].count == 0)
                    continue;
                const Sum& s = sums[label];
                all.count += s.count;
                all.x += s.x;
                all.y += s.y;
                all.left = std::min(all.left, s.left);
                all.top = std::min(all.top, s.top);
                all.right = std::max(all.right, s.right);
                all.bottom = std::max(all.bottom, s.bottom);
                for (std::size_t c = 0; c < counts[label].size(); ++c)
                    colors[o][c] += counts[label][c];
            }
            Sighting::Frame f;
            f.area = double(all.count) / double(pixels);
            f.isVisible = f.area >= kLeastArea;
            if (all.count > 0) {
                f.x = all.x / double(all.count) / clip.width;
                f.y = all.y / double(all.count) / clip.height;
                f.left = double(all.left) / clip.width;
                f.right = double(all.right) / clip.width;
                f.top = double(all.top) / clip.height;
                f.bottom = double(all.bottom) / clip.height;
            }
            sightings[o].frames.push_back(f);
        }
    }
    for (std::size_t o = 0; o < objects.size(); ++o) {
        int visible = 0;
        for (const Sighting::Frame& f : sightings[o].frames) {
            if (f.isVisible) {
                sightings[o].area += f.area;
                ++visible;
            }
        }
        if (visible > 0)
            sightings[o].area /= visible;
        sightings[o].color = prevailingColor(colors[o]);
    }
    return sightings;
}

std::vector<std::size_t> othersOfClass(std::size_t target, const std::vector<SceneObject>& objects,
                                       const std::vector<Sighting>& sightings)
{
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        if (i != target && objects[i].className == objects[target].className
            && sightings[i].isVisible() && !objects[i].labels.touches(objects[target].labels))
            others.push_back(i);
    }
    return others;
}

std::vector<Statement> statementsAbout(std::size_t target, const std::vector<SceneObject>& objects,
                                       const std::vector<Sighting>& sightings)
{
    return Speaker(target, objects, sightings).all();
}

std::optional<std::string> expressionFor(std::size_t target,
                                         const std::vector<SceneObject>& objects,
                                         const std::vector<Sighting>& sightings, Random& random,
                                         const ExpressionWishes& wishes)
{
    const SceneObject& self = objects[target];
    const std::vector<Statement> all = statementsAbout(target, objects, sightings);
    const bool mustTell = wishes.tellApart && !othersOfClass(target, objects, sightings).empty();
    if ((!mustTell || wishes.peopleTell) && !self.expressions.empty() && random.chance(0.8))
        return random.of(self.expressions);

    // One statement of a kind drawn first, so that kinds with many wordings are not said more.
    std::vector<StatementKind> kinds;
    for (const Statement& s : all) {
        if (s.kind != StatementKind::Plain && (s.tellsApart || !mustTell)
            && std::find(kinds.begin(), kinds.end(), s.kind) == kinds.end())
            kinds.push_back(s.kind);
    }
    const Statement* said = &all.front();
    if (mustTell && kinds.empty())
        return std::nullopt;
    if (!kinds.empty() && (mustTell || !random.chance(wishes.plain))) {
        const StatementKind kind = random.of(kinds);
        std::vector<const Statement*> fitting;
        for (const Statement& s : all) {
            if (s.kind == kind && (s.tellsApart || !mustTell))
                fitting.push_back(&s);
        }
        said = random.of(fitting);
    }
    std::string before = said->before, after = said->after;
    // A colour besides, when it is true: more words than are needed are common.
    if (said->kind != StatementKind::Color && said->kind != StatementKind::Plain
        && said->kind != StatementKind::Order && said->kind != StatementKind::Size
        && !sightings[target].color.empty() && !isClothed(self.className) && random.chance(0.15))
        before = sightings[target].color;

    std::string noun = self.className.empty() ? "object" : self.className;
    const std::vector<std::string>& nouns = nounsOf(noun);
    if (nouns.size() > 1 && random.chance(0.3))
        noun = random.of(nouns);
    if (random.chance(wishes.vagueNoun))
        noun = random.of(nounsOf("object"));
    // "The leftmost animal" may be another than the leftmost horse.
    if (said->kind != StatementKind::Plain && isVague(noun) && !self.className.empty())
        noun = self.className;
    std::string text = joined(joined(before, noun), after);
    const bool isSuperlative
        = said->kind == StatementKind::Order || said->kind == StatementKind::Size;
    const double article = random.unit();
    if (article < 0.55 || isSuperlative)
        return "the " + text;
    if (article < 0.8) {
        const bool isVowel = std::string_view("aeiou").find(text[0]) != std::string_view::npos;
        return (isVowel ? "an " : "a ") + text;
    }
    return text;
}

}  // namespace mw
