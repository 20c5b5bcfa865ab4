// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/video/scene_cuts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <deque>
#include <limits>

namespace mw {

namespace {

constexpr int kLongSidePx = 64;
constexpr int kBlock = 8;
constexpr int kSearch = 8;  ///< Pixels in all directions.
constexpr int kBins = 64;
/// Levels of a pixel that count as noise: a black picture has no structure that could differ.
constexpr int kNoise = 2;
/// The standard deviation that brightness is scaled to, so that light which changes everywhere
/// leaves structure as it is, and the smallest that counts as more than noise.
constexpr double kSpread = 48;
constexpr double kSmallestSpread = 12;
constexpr int kFlashFrames = 2;
constexpr int kNeighbours = 4;  ///< On either side, for what is usual.
/// More than structure ever is, so pairs with little change of colour need not be compared.
constexpr double kLargestStructure = 2;

struct Look {
    Size size;
    std::vector<std::int16_t> luma;  ///< Of the mean and spread that all pictures are given.
    std::array<std::array<float, kBins>, 3> histograms{};  ///< Luma, blue, red; cumulative.
};

Look lookOf(const Frame& frame)
{
    Look look;
    look.size = frame.size;
    const std::size_t pixels = std::size_t(frame.size.pixelCount());
    look.luma.resize(pixels);
    double sumOfLuma = 0;
    double sumOfSquares = 0;
    std::array<std::array<int, kBins>, 3> counts{};
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint8_t* rgb = frame.rgb.data() + i * 3;
        const int luma = (77 * rgb[0] + 150 * rgb[1] + 29 * rgb[2]) >> 8;
        look.luma[i] = std::int16_t(luma);
        sumOfLuma += luma;
        sumOfSquares += luma * luma;
        const int levels[3] = {luma, 128 + (rgb[2] - luma) / 2, 128 + (rgb[0] - luma) / 2};
        for (std::size_t c = 0; c < 3; ++c)
            ++counts[c][std::size_t(std::clamp(levels[c], 0, 255) * kBins / 256)];
    }
    const double count = double(std::max<std::size_t>(pixels, 1));
    const double mean = sumOfLuma / count;
    const double spread = std::sqrt(std::max(0.0, sumOfSquares / count - mean * mean));
    const double scale = kSpread / std::max(spread, kSmallestSpread);
    for (std::int16_t& luma : look.luma)
        luma = std::int16_t(std::lround((luma - mean) * scale));
    for (std::size_t c = 0; c < 3; ++c) {
        int sum = 0;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            sum += counts[c][bin];
            look.histograms[c][bin] = float(sum / count);
        }
    }
    return look;
}

/// The earth mover's distance of the histograms; chroma counts double, because it hardly changes
/// with the light.
double colourChange(const Look& a, const Look& b)
{
    double distance = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        double sum = 0;
        for (std::size_t bin = 0; bin < kBins; ++bin)
            sum += std::abs(double(a.histograms[c][bin]) - double(b.histograms[c][bin]));
        distance += sum * (256.0 / kBins) * (c == 0 ? 1 : 2);
    }
    return distance;
}

struct Block {
    int mean = 0;
    std::array<std::int16_t, kBlock * kBlock> deviation{};
};

Block blockAt(const Look& look, int x, int y)
{
    Block block;
    int sum = 0;
    for (int row = 0; row < kBlock; ++row) {
        const std::int16_t* luma = &look.luma[std::size_t((y + row) * look.size.width + x)];
        for (int column = 0; column < kBlock; ++column) {
            block.deviation[std::size_t(row * kBlock + column)] = luma[column];
            sum += luma[column];
        }
    }
    block.mean = sum / (kBlock * kBlock);
    for (std::int16_t& value : block.deviation)
        value = std::int16_t(value - block.mean);
    return block;
}

/// Light that changes somewhere moves the mean of a block and keeps its structure, so the mean
/// counts little.
int difference(const Block& a, const Block& b)
{
    int sum = kBlock * kBlock * std::abs(a.mean - b.mean) / 8;
    for (std::size_t i = 0; i < a.deviation.size(); ++i)
        sum += std::abs(a.deviation[i] - b.deviation[i]);
    return sum;
}

/// What cannot be predicted of `to`, in relation to its contrast.
double unpredicted(const Look& from, const Look& to)
{
    const int lastX = to.size.width - kBlock;
    const int lastY = to.size.height - kBlock;
    if (lastX < 0 || lastY < 0)
        return 0;
    std::vector<Block> candidates;
    candidates.reserve(std::size_t(lastX + 1) * std::size_t(lastY + 1));
    for (int y = 0; y <= lastY; ++y) {
        for (int x = 0; x <= lastX; ++x)
            candidates.push_back(blockAt(from, x, y));
    }
    const Block flat;
    std::int64_t rest = 0;
    std::int64_t contrast = 0;
    for (int y = 0; y <= lastY; y += kBlock) {
        for (int x = 0; x <= lastX; x += kBlock) {
            const Block block = blockAt(to, x, y);
            int best = std::numeric_limits<int>::max();
            for (int v = std::max(0, y - kSearch); v <= std::min(lastY, y + kSearch); ++v) {
                for (int u = std::max(0, x - kSearch); u <= std::min(lastX, x + kSearch); ++u)
                    best = std::min(
                        best, difference(block, candidates[std::size_t(v * (lastX + 1) + u)]));
            }
            rest += best;
            Block level = flat;
            level.mean = block.mean;
            contrast += difference(block, level) + kNoise * kBlock * kBlock;
        }
    }
    return double(rest) / double(contrast);
}

/// Both ways, because an empty picture can be predicted from anything.
double structureChange(const Look& a, const Look& b)
{
    if (a.size != b.size)
        return kLargestStructure;
    return std::max(unpredicted(a, b), unpredicted(b, a));
}

PictureChange changeBetween(const Look& a, const Look& b)
{
    return {structureChange(a, b), colourChange(a, b)};
}

/// Sees the pictures one after the other and decides a few pictures later.
class CutFinder
{
public:
    explicit CutFinder(const SceneCutOptions& options)
        : m_options(options)
    {
    }

    void add(FrameIndex index, const Frame& picture)
    {
        m_seen.push_back({index, lookOf(picture), 0});
        if (m_seen.size() > 1) {
            const Look& before = m_seen[m_seen.size() - 2].look;
            m_seen.back().score = score(before, m_seen.back().look, m_options.threshold);
        }
        if (m_seen.size() > kNeighbours)
            decide(m_seen.size() - 1 - kNeighbours);
        if (m_seen.size() > 2 * kNeighbours + 1)
            m_seen.pop_front();
    }

    std::vector<FrameIndex> finish()
    {
        const std::size_t undecided = std::min<std::size_t>(kNeighbours, m_seen.size());
        for (std::size_t i = m_seen.size() - undecided; i < m_seen.size(); ++i)
            decide(i);
        return std::move(m_cuts);
    }

private:
    struct Seen {
        FrameIndex index = 0;
        Look look;
        double score = 0;  ///< Against the picture before; 0 if it is clearly small.
    };

    static double score(const Look& a, const Look& b, double interesting)
    {
        const double colour = colourChange(a, b);
        if (kLargestStructure * std::sqrt(colour) < interesting / 2)
            return 0;
        return PictureChange{structureChange(a, b), colour}.score();
    }

    void decide(std::size_t at)
    {
        if (at == 0 || m_seen[at].score < m_options.threshold)
            return;
        std::vector<double> around;
        const std::size_t last = std::min(at + kNeighbours, m_seen.size() - 1);
        for (std::size_t i = at > kNeighbours ? at - kNeighbours : 1; i <= last; ++i) {
            if (i != at)
                around.push_back(m_seen[i].score);
        }
        if (!around.empty()) {
            const auto middle = around.begin() + std::ptrdiff_t(around.size() / 2);
            std::nth_element(around.begin(), middle, around.end());
            if (m_seen[at].score < m_options.standOut * *middle)
                return;
        }
        // The same scene before and after: a flash began or ended here.
        const std::size_t first = at > kFlashFrames ? at - 1 - kFlashFrames : 0;
        const std::size_t end = std::min(at + kFlashFrames, m_seen.size() - 1);
        for (std::size_t before = first; before < at; ++before) {
            for (std::size_t after = at; after <= end; ++after) {
                if (score(m_seen[before].look, m_seen[after].look, m_options.threshold)
                    < m_options.threshold)
                    return;
            }
        }
        m_cuts.push_back(m_seen[at].index);
    }

    SceneCutOptions m_options;
    std::deque<Seen> m_seen;
    std::vector<FrameIndex> m_cuts;
};

}  // namespace

double PictureChange::score() const { return structure * std::sqrt(colour); }

PictureChange pictureChange(const Frame& before, const Frame& after)
{
    return changeBetween(lookOf(before), lookOf(after));
}

Result<std::vector<FrameIndex>> findSceneCuts(VideoSource& video, const SceneCutOptions& options,
                                              const TaskContext& task)
{
    const FrameIndex count = video.info().frameCount;
    CutFinder finder(options);
    for (FrameIndex index = 0; index < count; ++index) {
        if (task.stopped())
            return Error{ErrorCode::Cancelled};
        task.report({"cuts", index, count});
        const Result<FramePtr> frame = video.reducedFrame(index, kLongSidePx, task);
        if (frame)
            finder.add(index, **frame);
        else if (frame.error().code != ErrorCode::VideoDamaged)
            return frame.error();
    }
    task.report({"cuts", count, count});
    return finder.finish();
}

}  // namespace mw
