// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/evaluation.h"
#include "tests/support/runner.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace mw;

namespace {

ObjectScores object(const std::string& sequence, const std::string& name,
                    const std::vector<double>& regions)
{
    ObjectScores o{sequence, name, {}, {}};
    for (const double region : regions) {
        o.frames.push_back(std::to_string(o.frames.size()));
        o.scores.push_back({region, region / 2});
    }
    return o;
}

}  // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By hand from numpy's definition: for ten frames the borders are 0, 2, 5, 7 and 9.
    void decayComparesTheFirstQuarterWithTheLast()
    {
        const std::vector<double> values{0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.45, 0.4, 0.3, 0.2};
        const Statistics s = statisticsOf(values);
        QCOMPARE(s.mean, 0.54);
        QCOMPARE(s.recall, 0.5);  // one half itself does not count
        QCOMPARE(s.decay, (0.9 + 0.8 + 0.7) / 3 - (0.4 + 0.3 + 0.2) / 3);
    }

    void shortSequencesHaveStatisticsToo()
    {
        QCOMPARE(statisticsOf({}).mean, 0.0);
        const std::vector<double> one{0.75};
        QCOMPARE(statisticsOf(one).mean, 0.75);
        QCOMPARE(statisticsOf(one).decay, 0.0);
        const std::vector<double> two{1.0, 0.0};  // borders 0, 0, 1, 1, 1
        QCOMPARE(statisticsOf(two).decay, 1.0);
    }

    void davisCountsObjectsAndCmaCountsFrames()
    {
        const std::vector<ObjectScores> objects{object("a", "1", {1, 1, 1, 1}),
                                                object("b", "1", {0.5}), object("b", "2", {0})};
        const Evaluation davis = evaluationOf(EvaluationProtocol::Davis, objects);
        QCOMPARE(davis.region.mean, 0.5);
        QCOMPARE(davis.contour.mean, 0.25);
        QCOMPARE(davis.mean(), 0.375);
        QCOMPARE(davis.sequences.size(), 2u);
        QCOMPARE(davis.sequences[1].region, 0.25);
        QCOMPARE(davis.sequences[1].objects, 2);
        const Evaluation cma = evaluationOf(EvaluationProtocol::Cma, objects);
        QCOMPARE(cma.region.mean, 0.75);
        QCOMPARE(cma.frames, 6);
    }

    void objectsWithoutFramesDoNotCount()
    {
        const Evaluation e = evaluationOf(EvaluationProtocol::Davis,
                                          {object("a", "1", {1}), object("a", "2", {})});
        QCOMPARE(e.objects.size(), 1u);
        QCOMPARE(e.region.mean, 1.0);
        QVERIFY(evaluationOf(EvaluationProtocol::Davis, {}).objects.empty());
    }

    /// Against trying all permutations.
    void theBestAssignmentIsTheBest()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            const std::size_t rows = random() % 6 + 1;
            const std::size_t columns = random() % rows + 1;
            std::vector<std::vector<double>> gain(rows, std::vector<double>(columns));
            for (auto& row : gain) {
                for (double& value : row)
                    value = double(random() % 1000) / 1000;
            }
            const auto sum = [&](const std::vector<int>& partner) {
                double total = 0;
                for (std::size_t c = 0; c < columns; ++c)
                    total += gain[std::size_t(partner[c])][c];
                return total;
            };
            std::vector<int> order(rows);
            std::iota(order.begin(), order.end(), 0);
            double best = -1;
            do {
                best = std::max(best, sum(order));
            } while (std::next_permutation(order.begin(), order.end()));
            const std::vector<int> partner = bestAssignment(gain);
            QCOMPARE(partner.size(), columns);
            QVERIFY(std::set<int>(partner.begin(), partner.end()).size() == columns);
            QVERIFY(std::abs(sum(partner) - best) < 1e-9);
        }
        QCOMPARE(bestAssignment({{0.5, 0.9}}), (std::vector<int>{-1, 0}));
        QVERIFY(bestAssignment({}).empty());
    }
};

MW_REGISTER_TEST(TestEvaluation, "evaluation")
#include "test_evaluation.moc"
