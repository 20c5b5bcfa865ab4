// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/flow/appearance.h"

#include "core/flow/dense.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mw::flow {

namespace {

constexpr int kRandomFeatures = 256;
constexpr int kSamplesPerPicture = 3000;
constexpr float kMotionScale = 2;
constexpr double kRidge = 1e-3;  ///< Of the mean variance of the inputs.

cv::Mat blurred(const cv::Mat& image, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(image, result, {}, sigma, sigma, cv::BORDER_REPLICATE);
    return result;
}

}  // namespace

PixelFeatures describePixels(const WorkFrame& frame, const cv::Mat& motion)
{
    cv::Mat rgb;
    frame.rgb.convertTo(rgb, CV_32F, 1.0 / 255);
    const int step = std::max(rgb.cols, rgb.rows) > 240 ? 2 : 1;
    PixelFeatures features;
    features.grid = {(rgb.cols + step - 1) / step, (rgb.rows + step - 1) / step};
    if (step > 1)
        cv::resize(rgb, rgb, features.grid, 0, 0, cv::INTER_AREA);
    cv::Mat lab;
    cv::cvtColor(rgb, lab, cv::COLOR_RGB2Lab);
    std::vector<cv::Mat> maps{lab};
    maps.push_back(blurred(lab, 1));
    maps.push_back(blurred(lab, 2));
    // Wide surroundings are as good on a coarser grid, and much cheaper.
    cv::Mat coarse;
    cv::resize(lab, coarse, {(lab.cols + 3) / 4, (lab.rows + 3) / 4}, 0, 0, cv::INTER_AREA);
    for (const double sigma : {1.0, 2.0}) {
        cv::Mat wide;
        cv::resize(blurred(coarse, sigma), wide, features.grid, 0, 0, cv::INTER_LINEAR);
        maps.push_back(wide);
    }
    cv::Mat light;
    cv::extractChannel(lab, light, 0);
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(light, dx, CV_32F, 1, 0, 3, 0.125, 0, cv::BORDER_REPLICATE);
    cv::Sobel(light, dy, CV_32F, 0, 1, 3, 0.125, 0, cv::BORDER_REPLICATE);
    const cv::Mat edges[] = {cv::abs(dx), cv::abs(dy), cv::abs(dx + dy), cv::abs(dx - dy)};
    cv::Mat oriented;
    cv::merge(edges, 4, oriented);
    maps.push_back(blurred(oriented, 1));
    maps.push_back(blurred(oriented, 2.5));

    cv::Mat contrast = cv::Mat::zeros(features.grid, CV_32F);
    if (!motion.empty())
        cv::resize(motion, contrast, features.grid, 0, 0, cv::INTER_AREA);
    maps.push_back(contrast);
    cv::Mat merged;
    cv::merge(maps, merged);
    features.rows = merged.reshape(1, features.grid.area());
    return features;
}

void Evidence::add(const Evidence& other, double weight)
{
    if (other.gram.empty())
        return;
    if (gram.empty()) {
        gram = other.gram * weight;
        target = other.target * weight;
    } else {
        cv::scaleAdd(other.gram, weight, gram, gram);
        cv::scaleAdd(other.target, weight, target, target);
    }
}

void Evidence::scale(double factor)
{
    gram *= factor;
    target *= factor;
}

AppearanceModel::AppearanceModel(std::uint64_t seed)
    : m_random(seed * 2 + 0x9e3779b97f4a7c15ull)
{
}

void AppearanceModel::normaliseBy(const PixelFeatures& features)
{
    const int count = features.rows.cols;
    m_mean.create(1, count, CV_32F);
    m_scale.create(1, count, CV_32F);
    for (int i = 0; i < count; ++i) {
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(features.rows.col(i), mean, deviation);
        m_mean.at<float>(i) = float(mean[0]);
        m_scale.at<float>(i) = float(1 / (deviation[0] + 0.5));
    }
    // Motion contrast is -1 to 1 around a meaningful zero, whatever this frame happens to show.
    m_mean.at<float>(count - 1) = 0;
    m_scale.at<float>(count - 1) = kMotionScale;
    cv::RNG random(m_random);
    m_projection.create(count, kRandomFeatures, CV_32F);
    m_offset.create(1, kRandomFeatures, CV_32F);
    random.fill(m_projection, cv::RNG::NORMAL, 0, std::sqrt(2.0 / count));
    random.fill(m_offset, cv::RNG::NORMAL, 0, 0.5);
}

cv::Mat AppearanceModel::inputs(const cv::Mat& rows) const
{
    const int count = rows.cols;
    cv::Mat result(rows.rows, count + kRandomFeatures + 1, CV_32F);
    cv::Mat normal(rows.size(), CV_32F);
    for (int y = 0; y < rows.rows; ++y) {
        const auto* in = rows.ptr<float>(y);
        auto* out = normal.ptr<float>(y);
        for (int i = 0; i < count; ++i)
            out[i] = std::clamp((in[i] - m_mean.at<float>(i)) * m_scale.at<float>(i), -4.f, 4.f);
    }
    cv::Mat own = result.colRange(0, count);
    normal.copyTo(own);
    cv::Mat random = result.colRange(count, count + kRandomFeatures);
    rectifiedProduct(normal, m_projection, m_offset, random);
    result.col(count + kRandomFeatures).setTo(1);
    return result;
}

Evidence AppearanceModel::learn(const PixelFeatures& features, const cv::Mat& probability)
{
    // Half of what is learned is the object; most of the rest lies around it, where mistakes are
    // made.
    const cv::Mat outside = probability < 0.5;
    const int area = features.grid.area() - cv::countNonZero(outside);
    if (area == 0)
        return {};
    cv::Mat distance;
    cv::distanceTransform(outside, distance, cv::DIST_L2, 3);
    const auto reach = float(0.5 * std::sqrt(double(area)) + 2);
    std::vector<int> groups[3];
    for (int y = 0; y < features.grid.height; ++y) {
        const auto* p = probability.ptr<float>(y);
        const auto* d = distance.ptr<float>(y);
        for (int x = 0; x < features.grid.width; ++x) {
            if (std::abs(p[x] - 0.5f) > 0.05f)
                groups[p[x] > 0.5f        ? 0
                           : d[x] < reach ? 1
                                          : 2]
                    .push_back(y * features.grid.width + x);
        }
    }
    const int wanted[] = {kSamplesPerPicture / 2, kSamplesPerPicture / 3, kSamplesPerPicture / 6};
    cv::RNG random(m_random++);
    std::vector<int> chosen;
    std::vector<float> weights;
    for (int g = 0; g < 3; ++g) {
        if (groups[g].empty())
            continue;
        // A group smaller than its share is used whole and counts as much.
        const int n = std::min(wanted[g], int(groups[g].size()));
        for (int i = 0; i < n; ++i) {
            const int left = int(groups[g].size()) - i;
            std::swap(groups[g][std::size_t(i)],
                      groups[g][std::size_t(i + random.uniform(0, left))]);
            chosen.push_back(groups[g][std::size_t(i)]);
            weights.push_back(float(wanted[g]) / float(n) / kSamplesPerPicture);
        }
    }
    cv::Mat rows(int(chosen.size()), features.rows.cols, CV_32F);
    for (int i = 0; i < rows.rows; ++i) {
        features.rows.row(chosen[std::size_t(i)]).copyTo(rows.row(i));
        // Motion is not always known: an object that is looked for has none.
        if (i % 2 == 1)
            rows.at<float>(i, rows.cols - 1) = 0;
    }
    const cv::Mat in = inputs(rows);
    cv::Mat importance(in.rows, 1, CV_32F);
    cv::Mat target = cv::Mat::zeros(in.cols, 1, CV_64F);
    for (int i = 0; i < in.rows; ++i) {
        const float p = probability.at<float>(chosen[std::size_t(i)] / features.grid.width,
                                              chosen[std::size_t(i)] % features.grid.width);
        const float weight = std::abs(2 * p - 1) * weights[std::size_t(i)];
        importance.at<float>(i) = weight;
        const double label = p > 0.5f ? weight : -weight;
        for (int j = 0; j < in.cols; ++j)
            target.at<double>(j) += label * double(in.at<float>(i, j));
    }
    Evidence evidence;
    weightedGram(in, importance).convertTo(evidence.gram, CV_64F);
    evidence.target = target;
    return evidence;
}

void AppearanceModel::solve(const Evidence& evidence)
{
    if (evidence.gram.empty())
        return;
    cv::Mat system = evidence.gram.clone();
    const double ridge = kRidge * cv::trace(system)[0] / system.rows;
    for (int i = 0; i < system.rows; ++i)
        system.at<double>(i, i) += ridge;
    cv::Mat weights;
    if (cv::solve(system, evidence.target, weights, cv::DECOMP_CHOLESKY))
        weights.convertTo(m_weights, CV_32F);
}

cv::Mat AppearanceModel::score(const PixelFeatures& features) const
{
    cv::Mat result(features.grid, CV_32F);
    cv::Mat flat = result.reshape(1, features.grid.area());
    constexpr int kBlock = 4096;
    for (int first = 0; first < flat.rows; first += kBlock) {
        const int last = std::min(first + kBlock, flat.rows);
        const cv::Mat in = inputs(features.rows.rowRange(first, last));
        cv::Mat out = flat.rowRange(first, last);
        product(in, m_weights, out);
    }
    return result;
}

}  // namespace mw::flow
