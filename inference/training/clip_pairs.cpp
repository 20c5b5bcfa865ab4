// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/clip_pairs.h"

#include "inference/engine/preprocess.h"
#include "inference/training/episode_parts.h"
#include "inference/training/mirrored_text.h"
#include "inference/training/simulate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr int kAttempts = 40;
constexpr int kLongSide = 640, kValidationSide = 360;
// Of the published script: shorter sides, those before a crop, and the bounds of a crop's sides.
const std::vector<int> kShortSides{288, 320, 352, 392, 416, 448, 480, 512};
const std::vector<int> kSidesBeforeCrop{400, 500, 600};
constexpr int kLeastCrop = 384, kMostCrop = 600;

/// A frame and where the object is in it.
struct Frame {
    Size size;
    std::vector<std::uint8_t> rgb;  ///< Packed.
    std::vector<std::uint8_t> mask;  ///< 0 and 1.
};

Frame frameOf(const TrainingFrame& stored, const LabelSet& object)
{
    Frame frame{{int(stored.width), int(stored.height)}, {}, {}};
    const auto pixels = std::size_t(stored.width * stored.height);
    frame.rgb.resize(3 * pixels);
    frame.mask.resize(pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            frame.rgb[3 * i + c] = stored.rgb[c * pixels + i];
        frame.mask[i] = object.has(stored.labels[i]) ? 1 : 0;
    }
    return frame;
}

void mirror(Frame& frame)
{
    const auto width = std::size_t(frame.size.width);
    for (std::size_t y = 0; y < std::size_t(frame.size.height); ++y) {
        const auto row = frame.mask.begin() + std::ptrdiff_t(y * width);
        std::reverse(row, row + std::ptrdiff_t(width));
        std::uint8_t* pixels = frame.rgb.data() + 3 * y * width;
        for (std::size_t x = 0; x < width / 2; ++x)
            std::swap_ranges(pixels + 3 * x, pixels + 3 * x + 3, pixels + 3 * (width - 1 - x));
    }
}

Frame resized(const Frame& frame, int shortSide, int longSide)
{
    const Size to = modelSize(frame.size, shortSide, longSide);
    Frame result{to, resizedAntialiased(frame.rgb, frame.size, to), {}};
    result.mask.resize(std::size_t(to.pixelCount()));
    for (int y = 0; y < to.height; ++y) {
        const auto fromY = std::int64_t(y) * frame.size.height / to.height;
        for (int x = 0; x < to.width; ++x) {
            const auto fromX = std::int64_t(x) * frame.size.width / to.width;
            result.mask[std::size_t(y) * std::size_t(to.width) + std::size_t(x)]
                = frame.mask[std::size_t(fromY * frame.size.width + fromX)];
        }
    }
    return result;
}

Frame cropped(const Frame& frame, int left, int top, Size size)
{
    Frame result{size, {}, {}};
    for (int y = top; y < top + size.height; ++y) {
        const auto at = std::ptrdiff_t(y) * frame.size.width + left;
        result.rgb.insert(result.rgb.end(), frame.rgb.begin() + 3 * at,
                          frame.rgb.begin() + 3 * (at + size.width));
        result.mask.insert(result.mask.end(), frame.mask.begin() + at,
                           frame.mask.begin() + at + size.width);
    }
    return result;
}

// ---- Light and colour: brightness, contrast, saturation, hue, order of channels

using Pixel = std::array<float, 3>;

/// Hue in degrees, saturation, value.
Pixel hsvOf(const Pixel& p)
{
    const float most = std::max({p[0], p[1], p[2]}), least = std::min({p[0], p[1], p[2]});
    const float chroma = most - least;
    if (chroma <= 0)
        return {0, 0, most};
    float hue = 0;
    if (most == p[0])
        hue = (p[1] - p[2]) / chroma;
    else if (most == p[1])
        hue = 2 + (p[2] - p[0]) / chroma;
    else
        hue = 4 + (p[0] - p[1]) / chroma;
    hue *= 60;
    return {hue < 0 ? hue + 360 : hue, most != 0 ? chroma / most : 0, most};
}

Pixel rgbOf(const Pixel& hsv)
{
    const float sector = hsv[0] / 60, value = hsv[2];
    const int whole = int(std::floor(sector)) % 6;
    const float part = sector - std::floor(sector);
    const float p = value * (1 - hsv[1]), q = value * (1 - hsv[1] * part),
                t = value * (1 - hsv[1] * (1 - part));
    switch (whole) {
    case 0:
        return {value, t, p};
    case 1:
        return {q, value, p};
    case 2:
        return {p, value, t};
    case 3:
        return {p, q, value};
    case 4:
        return {t, p, value};
    default:
        return {value, p, q};
    }
}

void distort(Frame& frame, Random& random)
{
    const auto maybe = [&](double low, double high, double otherwise) {
        const bool isWanted = random.chance(0.5);
        const double drawn = random.between(low, high);
        return float(isWanted ? drawn : otherwise);
    };
    const float brightness = maybe(-32, 32, 0);
    const bool isContrastFirst = random.chance(0.5);
    const float contrast = maybe(0.5, 1.5, 1), saturation = maybe(0.5, 1.5, 1),
                hue = maybe(-18, 18, 0);
    std::array<std::size_t, 3> order{0, 1, 2};
    if (random.chance(0.5)) {
        for (std::size_t i = 3; i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
    }
    for (std::size_t i = 0; i < frame.rgb.size(); i += 3) {
        Pixel p;
        for (std::size_t c = 0; c < 3; ++c)
            p[c] = (float(frame.rgb[i + c]) + brightness) * (isContrastFirst ? contrast : 1);
        Pixel hsv = hsvOf(p);
        hsv[1] *= saturation;
        hsv[0] = std::fmod(hsv[0] + hue + 360, 360.0f);
        p = rgbOf(hsv);
        for (std::size_t c = 0; c < 3; ++c) {
            const float value = p[order[c]] * (isContrastFirst ? 1 : contrast);
            frame.rgb[i + c] = std::uint8_t(std::clamp(value, 0.0f, 255.0f));
        }
    }
}

/// The size and place of all frames of a clip; they have one size.
void fit(std::vector<Frame>& frames, Random& random)
{
    if (random.chance(0.5)) {
        const int before = random.of(kSidesBeforeCrop);
        for (Frame& frame : frames)
            frame = resized(frame, before, 0);
        const Size from = frames.front().size;
        const Size crop{random.whole(kLeastCrop, std::min(from.width, kMostCrop)),
                        random.whole(kLeastCrop, std::min(from.height, kMostCrop))};
        const int left = random.whole(0, from.width - crop.width),
                  top = random.whole(0, from.height - crop.height);
        for (Frame& frame : frames)
            frame = cropped(frame, left, top, crop);
    }
    const int side = random.of(kShortSides);
    for (Frame& frame : frames)
        frame = resized(frame, side, kLongSide);
}

ClipSample sampleOf(const std::vector<Frame>& frames)
{
    const Size size = frames.front().size;
    ClipSample clip;
    std::vector<Tensor> pictures, masks;
    const auto bytes = at::TensorOptions().dtype(at::kByte);
    for (const Frame& frame : frames) {
        auto* rgb = const_cast<std::uint8_t*>(frame.rgb.data());
        auto* mask = const_cast<std::uint8_t*>(frame.mask.data());
        pictures.push_back(
            at::from_blob(rgb, {size.height, size.width, 3}, bytes).permute({2, 0, 1}));
        masks.push_back(at::from_blob(mask, {size.height, size.width}, bytes));
    }
    return {at::stack(pictures).contiguous(), at::stack(masks)};
}

}  // namespace

std::vector<std::int64_t> framesInARow(std::int64_t available, std::int64_t count, Random& random)
{
    const auto last = std::int64_t(random.below(std::size_t(available)));
    const std::int64_t first = last < count ? 0 : last - count + 1;
    std::vector<std::int64_t> frames;
    for (std::int64_t i = 0; i < count; ++i)
        frames.push_back(std::min(first + i, available - 1));
    return frames;
}

Result<std::unique_ptr<ClipPairs>> ClipPairs::create(std::shared_ptr<const TrainingSet> set,
                                                     const EpisodeMixOptions& options)
{
    const HeldOutClasses heldOut(*set, options.heldOut);
    std::map<std::string, std::vector<Clip>> classes;
    for (std::size_t i = 0; i < set->items().size(); ++i) {
        const TrainingItem& item = set->items()[i];
        if (!options.isValidation && heldOut.hides(item))
            continue;
        std::map<std::string, Clip> clips;
        for (std::size_t o = 0; o < item.objects.size(); ++o) {
            const TrainingObject& object = item.objects[o];
            if (object.className.empty())
                continue;
            for (std::size_t e = 0; e < object.expressions.size(); ++e) {
                Clip& clip = clips[canonicalClass(object.className)];
                clip.item = i;
                clip.sentences.push_back({o, e});
            }
        }
        for (auto& [name, clip] : clips)
            classes[name].push_back(std::move(clip));
    }
    std::vector<std::string> names;
    for (const auto& [name, clips] : classes) {
        if (clips.size() > 1)
            names.push_back(name);
    }
    if (names.empty())
        return Error{ErrorCode::DatasetInvalid,
                     {"training set", "no class has two clips with expressions"}};
    MW_TRY(names, chosenClasses(names, heldOut, options.isValidation, "training set"));
    std::unique_ptr<ClipPairs> pairs(new ClipPairs);
    for (std::string& name : names) {
        std::vector<Clip>& clips = classes[name];
        pairs->m_classes.push_back({std::move(name), std::move(clips)});
    }
    pairs->m_set = std::move(set);
    pairs->m_options = options;
    return pairs;
}

Result<ClipPairs::Shown> ClipPairs::shown(const Clip& clip, std::int64_t count,
                                          Random& random) const
{
    const TrainingItem& item = m_set->items()[clip.item];
    // Objects are drawn as often as sentences are about them.
    const Sentence sentence = random.of(clip.sentences);
    const TrainingObject& object = item.objects[sentence.object];
    std::vector<Frame> frames;
    for (const std::int64_t index : framesInARow(item.frames, count, random)) {
        MW_TRY(const TrainingFrame stored, m_set->frame(clip.item, index));
        frames.push_back(frameOf(stored, LabelSet(object.labels)));
    }
    Shown shown{{}, object.expressions[sentence.expression]};
    if (m_options.isValidation) {
        for (Frame& frame : frames)
            frame = resized(frame, kValidationSide, 0);
        shown.clip = sampleOf(frames);
        return shown;
    }
    if (random.chance(0.5)) {
        std::for_each(frames.begin(), frames.end(), mirror);
        shown.expression = mirroredText(shown.expression);
    }
    for (Frame& frame : frames)
        distort(frame, random);
    fit(frames, random);
    shown.clip = sampleOf(frames);
    return shown;
}

Result<EpisodeSample> ClipPairs::episode(std::uint64_t seed, std::uint64_t index) const
{
    return guarded([&]() -> Result<EpisodeSample> {
        Random random(seed, index);
        for (int i = 0; i < kAttempts; ++i) {
            Random attempt = random.split();
            const Class& kind = attempt.of(m_classes);
            const std::size_t query = attempt.below(kind.clips.size());
            const std::size_t other = attempt.below(kind.clips.size() - 1);
            const std::size_t support = other < query ? other : other + 1;
            MW_TRY(Shown q, shown(kind.clips[query], m_options.shape.queryFrames, attempt));
            MW_TRY(Shown s, shown(kind.clips[support], m_options.shape.supportFrames, attempt));
            // An object that is in none of the frames can be neither shown nor found.
            if (!q.clip.masks.any().item<bool>() || !s.clip.masks.any().item<bool>())
                continue;
            EpisodeSample sample;
            sample.support = std::move(s.clip);
            sample.query = std::move(q.clip);
            sample.supportExpression = std::move(s.expression);
            sample.queryExpression = std::move(q.expression);
            sample.className = kind.name;
            return sample;
        }
        return Error{ErrorCode::DatasetInvalid,
                     {"training set", "no episode of two clips could be made of it"}};
    });
}

std::vector<std::string> ClipPairs::classes() const
{
    std::vector<std::string> names;
    for (const Class& kind : m_classes)
        names.push_back(kind.name);
    return names;
}

}  // namespace mw
