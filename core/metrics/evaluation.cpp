// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/evaluation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace mw {

namespace {

constexpr int kDecayBins = 4;
constexpr double kRecallThreshold = 0.5;

double meanOf(std::span<const double> values)
{
    return values.empty()
        ? 0
        : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

template <class Get>
std::vector<double> column(const std::vector<FrameScores>& scores, Get get)
{
    std::vector<double> values;
    values.reserve(scores.size());
    for (const FrameScores& score : scores)
        values.push_back(get(score));
    return values;
}

double regionOf(const FrameScores& score) { return score.region; }
double contourOf(const FrameScores& score) { return score.contour; }

Statistics meanStatistics(const std::vector<Statistics>& all)
{
    Statistics mean;
    for (const Statistics& s : all) {
        mean.mean += s.mean / double(all.size());
        mean.recall += s.recall / double(all.size());
        mean.decay += s.decay / double(all.size());
    }
    return mean;
}

}  // namespace

FrameScores scoreFrame(EvaluationProtocol protocol, const Mask& predicted, const Mask& truth)
{
    return protocol == EvaluationProtocol::Cma ? scoreCma(predicted, truth)
                                               : scoreDavis(predicted, truth);
}

Statistics statisticsOf(std::span<const double> frames)
{
    if (frames.empty())
        return {};
    Statistics s;
    s.mean = meanOf(frames);
    s.recall = double(std::count_if(frames.begin(), frames.end(),
                                    [](double v) { return v > kRecallThreshold; }))
        / double(frames.size());
    // Bins share their border frames, as in numpy's round(linspace(1, n, 5) + 1e-10) - 1.
    std::array<std::size_t, kDecayBins + 1> border{};
    for (std::size_t i = 0; i < border.size(); ++i)
        border[i] = std::size_t(
            std::floor(double(frames.size() - 1) * double(i) / kDecayBins + 1 + 1e-10 + 0.5) - 1);
    const auto bin
        = [&](std::size_t i) { return frames.subspan(border[i], border[i + 1] - border[i] + 1); };
    s.decay = meanOf(bin(0)) - meanOf(bin(kDecayBins - 1));
    return s;
}

Statistics ObjectScores::region() const { return statisticsOf(column(scores, regionOf)); }

Statistics ObjectScores::contour() const { return statisticsOf(column(scores, contourOf)); }

Evaluation evaluationOf(EvaluationProtocol protocol, std::vector<ObjectScores> objects)
{
    Evaluation evaluation;
    evaluation.protocol = protocol;
    std::erase_if(objects, [](const ObjectScores& o) { return o.scores.empty(); });
    evaluation.objects = std::move(objects);

    std::vector<Statistics> regions;
    std::vector<Statistics> contours;
    std::vector<FrameScores> all;
    std::map<std::string, SequenceScores> sequences;
    for (const ObjectScores& object : evaluation.objects) {
        regions.push_back(object.region());
        contours.push_back(object.contour());
        all.insert(all.end(), object.scores.begin(), object.scores.end());
        SequenceScores& sequence = sequences[object.sequence];
        sequence.sequence = object.sequence;
        sequence.region += regions.back().mean;
        sequence.contour += contours.back().mean;
        ++sequence.objects;
    }
    for (auto& [name, sequence] : sequences) {
        sequence.region /= sequence.objects;
        sequence.contour /= sequence.objects;
        evaluation.sequences.push_back(sequence);
    }
    evaluation.frames = std::int64_t(all.size());
    if (protocol == EvaluationProtocol::Cma) {
        evaluation.region = statisticsOf(column(all, regionOf));
        evaluation.contour = statisticsOf(column(all, contourOf));
        // Frames of different videos in a row have no beginning and end.
        evaluation.region.decay = meanStatistics(regions).decay;
        evaluation.contour.decay = meanStatistics(contours).decay;
    } else {
        evaluation.region = meanStatistics(regions);
        evaluation.contour = meanStatistics(contours);
    }
    return evaluation;
}

std::vector<int> bestAssignment(const std::vector<std::vector<double>>& gain)
{
    // The Hungarian method with potentials on a square cost matrix (Kuhn 1955; Jonker and
    // Volgenant's shortest augmenting paths). Index 0 is a sentinel.
    const std::size_t rows = gain.size();
    const std::size_t columns = rows == 0 ? 0 : gain.front().size();
    const std::size_t n = std::max(rows, columns);
    const auto cost = [&](std::size_t row, std::size_t col) {
        return row < rows && col < columns ? -gain[row][col] : 0.0;
    };
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    std::vector<double> rowPotential(n + 1);
    std::vector<double> columnPotential(n + 1);
    std::vector<std::size_t> rowOf(n + 1);
    std::vector<std::size_t> previous(n + 1);
    for (std::size_t row = 1; row <= n; ++row) {
        rowOf[0] = row;
        std::size_t at = 0;
        std::vector<double> shortest(n + 1, kInfinity);
        std::vector<bool> isUsed(n + 1);
        do {
            isUsed[at] = true;
            const std::size_t current = rowOf[at];
            double step = kInfinity;
            std::size_t next = 0;
            for (std::size_t col = 1; col <= n; ++col) {
                if (isUsed[col])
                    continue;
                const double reduced
                    = cost(current - 1, col - 1) - rowPotential[current] - columnPotential[col];
                if (reduced < shortest[col]) {
                    shortest[col] = reduced;
                    previous[col] = at;
                }
                if (shortest[col] < step) {
                    step = shortest[col];
                    next = col;
                }
            }
            for (std::size_t col = 0; col <= n; ++col) {
                if (isUsed[col]) {
                    rowPotential[rowOf[col]] += step;
                    columnPotential[col] -= step;
                } else {
                    shortest[col] -= step;
                }
            }
            at = next;
        } while (rowOf[at] != 0);
        while (at != 0) {
            rowOf[at] = rowOf[previous[at]];
            at = previous[at];
        }
    }
    std::vector<int> partner(columns, -1);
    for (std::size_t col = 1; col <= columns; ++col) {
        if (rowOf[col] <= rows)
            partner[col - 1] = int(rowOf[col]) - 1;
    }
    return partner;
}

}  // namespace mw
